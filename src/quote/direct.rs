//! Direct words behind a colon: up to where the reporter's voice comes back.

use super::QuoteKind;
use super::QuoteRule;
use super::content::Finder;
use super::headline::unwrapped;
use super::voice::{Began, SHORT};
use crate::lexicon::Stance;
use crate::reading::Reading;
use crate::token::{Gap, Kind};
use std::ops::Range;

impl Finder<'_, '_, '_> {
    /// Takes the words from `start` on.
    pub(super) fn speech(&mut self, number: usize, start: usize, speaker_in: Range<usize>, rule: QuoteRule) {
        let reading = self.scene.reading;
        if start >= reading.words.len() || self.scene.questions.get(reading.paragraph(start)) == Some(&true) {
            return;
        }
        // به شرح زیر است: ⏎ «نه به جنگ» ⏎ …: a heading of the text that follows.
        let heading = |close: usize| rule == QuoteRule::Statement && reading.words[start].gap == Gap::Line && close - start < SHORT;
        if let Some(close) = self.wrapped(number, start).filter(|&close| !heading(close)) {
            let parts = self.scene.split(start + 1..close);
            self.speech_end = close + 1;
            return self.push(parts, QuoteKind::Direct, number, speaker_in, rule);
        }
        let own_line = reading.words[start].gap == Gap::Line;
        let mut began = match own_line {
            true if rule == QuoteRule::Statement || self.scene.cues[number].stance == Stance::Writing => Began::Salutation,
            true => Began::OwnLine,
            false if rule == QuoteRule::Statement => Began::OwnLine,
            false => Began::Inline,
        };
        let mut parts = Vec::new();
        let mut paragraph = reading.paragraph(start);
        let mut from = start;
        loop {
            let whole = reading.paragraphs[paragraph].end;
            let end = self.scene.voice_returns(number, from, whole);
            if end > from {
                parts.push(without_stray_close(reading, from..end));
            }
            if began == Began::Salutation && end - from >= SHORT {
                began = Began::OwnLine;
            }
            paragraph += 1;
            if end < whole || paragraph >= reading.paragraphs.len() || !self.scene.goes_on(Some(number), paragraph, began) {
                break;
            }
            from = reading.paragraphs[paragraph].start;
        }
        self.speech_end = parts.last().map_or(start, |p| p.end);
        if let Some(first) = parts.first_mut() {
            *first = unwrapped(&self.scene, first.clone());
        }
        self.push(parts, QuoteKind::Direct, number, speaker_in, rule);
    }

    /// The closing mark where quotation marks wrap the whole: they say where it ends.
    fn wrapped(&self, number: usize, open: usize) -> Option<usize> {
        let reading = self.scene.reading;
        let close = self.scene.marks.closing(open)?;
        let after = close + 1;
        let next_cue = self.scene.cues.get(number + 1..)?.iter().find(|c| c.words.start >= after).map_or(usize::MAX, |c| c.words.start);
        let ends = after >= reading.paragraphs[reading.paragraph(close)].end
            || matches!(reading.kind(after), Some(Kind::Stop | Kind::Semicolon | Kind::Comma))
            || reading.sentence(after).start as usize == after
            || next_cue < after + 8;
        (ends && close > open + 3).then_some(close)
    }
}

/// Without a closing mark at the end that nothing opened.
fn without_stray_close(reading: &Reading<'_, '_>, mut words: Range<usize>) -> Range<usize> {
    if words.len() > 1 && reading.kind(words.end - 1) == Some(Kind::QuoteClose) {
        let count = |kind| words.clone().filter(|&n| reading.kind(n) == Some(kind)).count();
        if count(Kind::QuoteClose) > count(Kind::QuoteOpen) {
            words.end -= 1;
        }
    }
    words
}
