//! mentions → **quotes**: reporting verbs and formulas, and the words that they announce.

mod content;
mod cue;
mod direct;
mod formula;
mod headline;
mod indirect;
mod interview;
mod marks;
mod nested;
mod quoted;
mod reporter;
mod voice;

use crate::mention::Mentions;
use crate::reading::{Reading, step};
pub use content::QuoteRule;
pub(crate) use cue::{Cue, CueKind};
pub(crate) use marks::Marks;
use std::ops::Range;

crate::lexicon::terms! {
    /// How the words are given.
    ///
    /// ```
    /// use goft::{Extractor, QuoteKind};
    ///
    /// let kind = |text| Extractor::new().extract(text).quotes()[0].kind();
    /// assert_eq!(kind("استاندار یزد گفت: «آب هست.»"), QuoteKind::Direct);
    /// assert_eq!(kind("استاندار یزد گفت که آب هست."), QuoteKind::Indirect);
    /// ```
    pub enum QuoteKind {
        /// Word for word: behind a colon or in quotation marks.
        Direct = "direct",
        /// Retold in a clause.
        Indirect = "indirect",
        /// Retold, with a part in quotation marks.
        Mixed = "mixed",
    }
}

/// A quote before it has a speaker.
#[derive(Clone, Debug)]
pub(crate) struct FoundQuote {
    /// The content, a range of words for each paragraph or part.
    pub(crate) parts: Vec<Range<usize>>,
    pub(crate) kind: QuoteKind,
    /// The cue, as a position in the list of cues.
    pub(crate) cue: Option<usize>,
    /// The words between which the speaker stands, if it is named at this place.
    pub(crate) speaker_in: Range<usize>,
    pub(crate) rule: QuoteRule,
}

impl FoundQuote {
    pub(crate) fn start(&self) -> usize {
        step();
        self.parts[0].start
    }

    pub(crate) fn end(&self) -> usize {
        self.parts[self.parts.len() - 1].end
    }

    pub(crate) fn covers(&self, n: usize) -> bool {
        step();
        self.parts.iter().any(|p| p.contains(&n))
    }
}

/// For each of so many words whether it is inside a quote, and for each quote whether it begins inside
/// another. The quotes stand in the order in which [`find`] returns them.
pub(crate) fn coverage(words: usize, quotes: &[FoundQuote]) -> (Vec<bool>, Vec<bool>) {
    let mut quoted = vec![false; words];
    let mut nested = vec![false; quotes.len()];
    let parts = quotes.iter().enumerate().flat_map(|(n, quote)| quote.parts.iter().map(move |part| (part.start, n, part.end)));
    let mut parts: Vec<_> = parts.collect();
    parts.sort_unstable();
    // Each word is marked once, however many quotes lie in one another.
    let mut marked = 0;
    for (start, n, end) in parts {
        nested[n] |= start == quotes[n].start() && start < marked;
        quoted[start.max(marked)..end.max(marked)].fill(true);
        marked = marked.max(end);
    }
    (quoted, nested)
}

/// Finds all quotes, in the order in which their cues or contents begin.
pub(crate) fn find(reading: &Reading<'_, '_>, mentions: &Mentions) -> (Vec<Cue>, Vec<FoundQuote>) {
    let cues = cue::find(reading);
    let mut quotes = content::find(reading, mentions, &cues);
    quotes.sort_by_key(|q| (q.start(), std::cmp::Reverse(q.end())));
    (cues, quotes)
}
