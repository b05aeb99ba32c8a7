//! Where sentences and paragraphs end.

use super::{Reading, Sentence};
use crate::lexicon::Class;
use crate::token::{Gap, Kind};

impl Reading<'_, '_> {
    pub(super) fn cut_sentences(&mut self) {
        let mut start = 0;
        let mut paragraph_start = 0;
        for n in 0..self.words.len() {
            let line = n > 0 && self.words[n].gap == Gap::Line;
            let after_stop = n > start && self.words[n - 1].kind == Kind::Stop && self.ends_sentence(n - 1);
            // What closes the quotation still belongs to the sentence before it.
            let closing = matches!(self.words[n].kind, Kind::QuoteClose | Kind::BracketClose)
                || (self.words[n].kind == Kind::QuoteEither && self.words[n].gap == Gap::None);
            if line || (after_stop && !closing) || (n >= start + 2 && self.closes_after_stop(n)) {
                self.push_sentence(start, n);
                start = n;
            }
            if line {
                self.paragraphs.push(paragraph_start..n);
                paragraph_start = n;
            }
            self.words[n].sentence = self.sentences.len() as u32;
        }
        if !self.words.is_empty() {
            self.push_sentence(start, self.words.len());
            self.paragraphs.push(paragraph_start..self.words.len());
        }
    }

    /// Whether `n` follows a mark that closes a quotation which ended with a stop: `….» وی`.
    fn closes_after_stop(&self, n: usize) -> bool {
        let [stop, close] = [&self.words[n - 2], &self.words[n - 1]];
        stop.kind == Kind::Stop
            && matches!(close.kind, Kind::QuoteClose | Kind::QuoteEither | Kind::BracketClose)
            && close.gap != Gap::Line
            && !matches!(
                self.words[n].kind,
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Stop | Kind::QuoteClose | Kind::BracketClose
            )
    }

    fn push_sentence(&mut self, start: usize, end: usize) {
        self.sentences.push(Sentence { start: start as u32, end: end as u32, paragraph: self.paragraphs.len() as u32 });
    }

    /// A full stop after a single letter belongs to an abbreviation or an initial.
    fn ends_sentence(&self, stop: usize) -> bool {
        // و... and what goes on on the same line.
        if stop > 0 && matches!(self.text(stop..stop + 1), "..." | "…" | ".." | "....") {
            let goes_on = self.words.get(stop + 1).is_some_and(|w| w.gap != Gap::Line);
            return !(goes_on && self.words[stop - 1].classes.any(Class::AND));
        }
        if self.text(stop..stop + 1) != "." {
            return true;
        }
        if self.inner_stops.binary_search(&stop).is_ok() {
            return false;
        }
        let single = |n: usize| self.words.get(n).is_some_and(|w| w.kind == Kind::Word && w.end - w.start == 2);
        !(stop > 0
            && single(stop - 1)
            && !self.words[stop - 1].classes.any(Class::AND)
            && self.words.get(stop + 1).is_some_and(|w| w.gap != Gap::Line))
    }
}
