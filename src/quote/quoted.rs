//! Words in quotation marks, behind their cue, before it, or on both sides.

use super::content::Finder;
use super::{QuoteKind, QuoteRule};
use crate::lexicon::{Class, Stance};
use crate::token::Kind;
use std::ops::Range;

/// The words of the speaker that stand between a quotation and its cue are at most so many.
const FARTHEST: usize = 28;

impl Finder<'_, '_, '_> {
    /// Words in quotation marks behind a cue.
    pub(super) fn quoted_behind(&mut self, number: usize, open: usize, that: bool, speaker_in: Range<usize>) {
        let reading = self.scene.reading;
        let Some(close) = self.scene.marks.closing(open) else {
            // Nobody closes it: the words run on like behind a colon.
            return self.speech(number, open + 1, speaker_in, QuoteRule::QuotationMarks);
        };
        let sentence_end = reading.sentence(open).end as usize;
        // که «…» است: only a part of the clause is in quotation marks.
        let rest = (close + 1..sentence_end).find(|&n| reading.kind(n) == Some(Kind::Word));
        let next_cue = self.scene.cues.get(number + 1).map_or(usize::MAX, |c| c.words.start);
        let partial = rest.is_some_and(|n| !reading.is(n, Class::AND) && next_cue > n + 6);
        if partial && (that || close - open < 5) {
            let rule = if that { QuoteRule::ThatClause } else { QuoteRule::BareClause };
            return self.clause(number, open, speaker_in, rule);
        }
        let parts = self.scene.split(open + 1..close);
        self.speech_end = self.speech_end.max(close);
        self.push(parts, QuoteKind::Direct, number, speaker_in, QuoteRule::QuotationMarks);
    }

    pub(super) fn quoted_before(&self, number: usize) -> bool {
        // «…» و از مردم خواست …: the words behind و are others.
        let asks = |close: usize| self.scene.cues[number].stance == Stance::Demand && self.scene.reading.is(close + 1, Class::AND);
        if self.close_before(number).is_some_and(asks) {
            return false;
        }
        self.close_before(number).and_then(|close| self.scene.marks.opening(close).map(|open| close - open)).is_some_and(|len| len > 5)
    }

    /// A closing mark shortly before a cue, with nothing but the speaker between.
    fn close_before(&self, number: usize) -> Option<usize> {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        for n in (cue.words.start.saturating_sub(FARTHEST)..cue.words.start).rev() {
            match reading.kind(n) {
                Some(Kind::QuoteClose | Kind::QuoteEither) if self.scene.marks.opening(n).is_some_and(|open| n - open > 5) => {
                    return Some(n);
                }
                Some(Kind::Stop | Kind::Colon) => return None,
                _ if self.scene.reading.is_plain_verb(n) => return None,
                _ => {}
            }
            if !reading.follows(n) {
                return None;
            }
        }
        None
    }

    /// The words in quotation marks at the start of a sentence that its cue cuts in two: `«…»، وی گفت، «…»`.
    pub(super) fn first_half(&self, number: usize) -> Option<Range<usize>> {
        let reading = self.scene.reading;
        let cue = self.scene.cues[number].words.start;
        let close = (cue.saturating_sub(FARTHEST)..cue).rev().take_while(|&n| reading.follows(n + 1) && !reading.is_plain_verb(n));
        let close = close.into_iter().find(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)))?;
        let open = self.scene.marks.opening(close)?;
        let starts = reading.opens_line(open) || open > 0 && matches!(reading.kind(open - 1), Some(Kind::Stop));
        let free = self.quotes.last().is_none_or(|q| q.end() <= open);
        (starts && free && close > open + 2).then_some(open + 1..close)
    }

    /// `«…»، وی گفت` and `«…»؛ این را X گفت`.
    pub(super) fn quote_before(&mut self, number: usize) {
        let Some(close) = self.close_before(number) else { return };
        let Some(open) = self.scene.marks.opening(close) else { return };
        if self.quotes.last().is_some_and(|q| q.end() > open) {
            return;
        }
        let between = close + 1..self.scene.cues[number].words.start;
        let parts = self.scene.split(open + 1..close);
        self.push(parts, QuoteKind::Direct, number, between, QuoteRule::CueAfterQuote);
    }
}
