//! Quotation marks: which mark closes which, found once for the whole text.

use crate::reading::Reading;
use crate::token::{Gap, Kind};
use std::ops::Range;

const NONE: u32 = u32::MAX;

/// An opening mark that nobody closes within this many paragraphs stays open.
const PARAGRAPHS: usize = 6;

/// The partner of each quotation mark.
#[derive(Debug)]
pub(crate) struct Marks {
    partner: Vec<u32>,
    /// For each word the opening mark of the outermost pair around it.
    around: Vec<u32>,
}

impl Marks {
    pub(crate) fn new(reading: &Reading<'_, '_>) -> Self {
        let mut marks = Self { partner: vec![NONE; reading.words.len()], around: vec![NONE; reading.words.len()] };
        // Marks that open and close differ («»), or are the same (""): each kind has its own state.
        let mut open: Vec<usize> = Vec::new();
        let mut either: Option<usize> = None;
        let mut paragraph = 0;
        let mut held: Option<usize> = None;
        for (n, word) in reading.words.iter().enumerate() {
            if n > 0 && word.gap == Gap::Line {
                paragraph += 1;
                // A mark behind a colon that its paragraph does not close: … گفت: "…
                either = either.filter(|&o: &usize| {
                    o > 0 && reading.kind(o - 1) == Some(Kind::Colon) && reading.paragraph(o) + PARAGRAPHS >= paragraph
                });
                held = either;
                let old = |&o: &usize| reading.paragraph(o) + PARAGRAPHS >= paragraph;
                open.retain(old);
            }
            match word.kind {
                // Each paragraph of a long quotation may open anew.
                Kind::QuoteOpen if word.gap == Gap::Line && !open.is_empty() => {}
                Kind::QuoteOpen => open.push(n),
                Kind::QuoteClose => {
                    if let Some(o) = open.pop() {
                        marks.pair(o, n);
                    }
                }
                // Over paragraphs only a mark at the end of one closes it.
                Kind::QuoteEither if held.is_some() && held == either => {
                    let last = reading.words.get(n + 1).is_none_or(|w| {
                        w.gap == Gap::Line || w.kind == Kind::Stop && reading.words.get(n + 2).is_none_or(|v| v.gap == Gap::Line)
                    });
                    if last && word.gap == Gap::None {
                        marks.pair(held.take().unwrap_or(n), n);
                        either = None;
                    } else if word.gap != Gap::None {
                        either = Some(n);
                        held = None;
                    }
                }
                Kind::QuoteEither => match either.take() {
                    Some(o) => marks.pair(o, n),
                    None => either = Some(n),
                },
                _ => {}
            }
        }
        marks.fill();
        marks
    }

    fn pair(&mut self, open: usize, close: usize) {
        self.partner[open] = close as u32;
        self.partner[close] = open as u32;
    }

    fn fill(&mut self) {
        let mut at = 0;
        while at < self.partner.len() {
            match self.closing(at) {
                Some(close) => {
                    self.around[at + 1..close].fill(at as u32);
                    at = close + 1;
                }
                None => at += 1,
            }
        }
    }

    /// The mark that closes the one at word `open`.
    pub(crate) fn closing(&self, open: usize) -> Option<usize> {
        self.partner.get(open).map(|&p| p as usize).filter(|&p| p != NONE as usize && p > open)
    }

    /// The mark that the one at word `close` closes.
    pub(crate) fn opening(&self, close: usize) -> Option<usize> {
        self.partner.get(close).map(|&p| p as usize).filter(|&p| p != NONE as usize && p < close)
    }

    /// The words between the outermost marks around word `n`.
    pub(crate) fn around(&self, n: usize) -> Option<Range<usize>> {
        let open = self.around.get(n).map(|&o| o as usize).filter(|&o| o != NONE as usize)?;
        Some(open + 1..self.partner[open] as usize)
    }
}
