//! **Explanations**: what the word lists know of each word, and what was refused and why.
//!
//! Nothing is recorded while a text is read. What was refused is found afterwards: every entry of a
//! word list that could have begun a result, and did not, is put to the same rules once more.

use crate::article::{Article, Excerpt};
use crate::attribution::{self, FoundSpeaker, Sieve, UnknownReason};
use crate::extractor::{Extractor, Stages};
use crate::lexicon::{Class, Data, EntryId, FormulaFrame, Usage};
use crate::mention;
use crate::quote::{CueKind, FoundQuote, Marks, QuoteRule};
use crate::reading::{Hit, Reading};
use crate::refusal::{Candidate, Refusal};
use crate::span::Span;
use crate::token::Kind;
use std::ops::Range;

/// A word, number or mark of the text, and what the word lists know of it.
///
/// ```
/// use goft::Extractor;
///
/// let explanation = Extractor::new().explain("استاندار یزد گفت");
/// let said = &explanation.words()[2];
/// assert_eq!((said.text(), said.span().range()), ("گفت", 24..30));
/// assert!(said.classes().contains(&"VERB_OF_SAYING"));
/// // یزد is a place.
/// let (at, entry) = explanation.words()[1].entries()[0];
/// assert_eq!((at.text(), explanation.article().entry(entry).kind()), ("یزد", "place"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    excerpt: Excerpt<'t>,
    classes: Vec<&'static str>,
    entries: Vec<(Excerpt<'t>, EntryId)>,
}

impl<'t> Word<'t> {
    /// Where it stands, in bytes of the original.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.excerpt.span
    }

    /// The characters of the original.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.excerpt.text
    }

    /// What sorts of word it is, by a list or by its ending: `NOUN`, `GIVEN`, `VERB_OF_SAYING`. To be read by
    /// people; the names may change in any version.
    #[must_use]
    pub fn classes(&self) -> &[&'static str] {
        &self.classes
    }

    /// The entries of the word lists that begin here, the longest first, with the words that they take; see
    /// [`Article::entry`].
    #[must_use]
    pub fn entries(&self) -> &[(Excerpt<'t>, EntryId)] {
        &self.entries
    }
}

/// Something that looked like a result and is none.
///
/// ```
/// use goft::{Candidate, Extractor, Refusal};
///
/// let explanation = Extractor::new().explain("هر استاندار یک خودرو دارد.");
/// let rejected = explanation.rejected()[0];
/// assert_eq!((rejected.text(), rejected.candidate()), ("استاندار", Candidate::Role));
/// assert_eq!(rejected.reason(), Refusal::OneOfMany);
/// assert_eq!((rejected.instead(), rejected.quote()), (None, None));
/// let entry = explanation.article().entry(rejected.entry().unwrap());
/// assert_eq!(entry.kind(), "role head");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected<'t> {
    excerpt: Excerpt<'t>,
    candidate: Candidate,
    reason: Refusal,
    entry: Option<EntryId>,
    instead: Option<Excerpt<'t>>,
    quote: Option<usize>,
}

impl<'t> Rejected<'t> {
    /// Where it stands, in bytes of the original.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.excerpt.span
    }

    /// The characters of the original.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.excerpt.text
    }

    /// What it was refused as.
    #[must_use]
    pub const fn candidate(&self) -> Candidate {
        self.candidate
    }

    /// Why it was refused.
    #[must_use]
    pub const fn reason(&self) -> Refusal {
        self.reason
    }

    /// The lexicon entry that made it look like a result; see [`Article::entry`].
    #[must_use]
    pub const fn entry(&self) -> Option<EntryId> {
        self.entry
    }

    /// What stands there instead, where something was preferred.
    #[must_use]
    pub const fn instead(&self) -> Option<Excerpt<'t>> {
        self.instead
    }

    /// Of a speaker refused: the position of the quote in [`Article::quotes`].
    #[must_use]
    pub const fn quote(&self) -> Option<usize> {
        self.quote
    }
}

/// An article together with what led to its results; see [`Extractor::explain`].
///
/// ```
/// use goft::{Extractor, Sieve};
///
/// let text = "استاندار یزد گفت: آب هست.\nوی افزود: برق هم هست.";
/// let explanation = Extractor::new().explain(text);
/// assert_eq!(explanation.words().len(), 14);
/// assert_eq!(explanation.sieves_before(1), [Sieve::Author, Sieve::Subject]);
/// // It is the article that `extract` gives.
/// assert_eq!(explanation.into_article(), Extractor::new().extract(text));
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Explanation<'t> {
    article: Article<'t>,
    words: Vec<Word<'t>>,
    rejected: Vec<Rejected<'t>>,
    sieves: Vec<Vec<Sieve>>,
}

impl<'t> Explanation<'t> {
    /// The same results as of [`Extractor::extract`].
    pub const fn article(&self) -> &Article<'t> {
        &self.article
    }

    /// The results alone.
    pub fn into_article(self) -> Article<'t> {
        self.article
    }

    /// Every word, number and mark, in reading order. What is written in pieces is one word: `می گوید`.
    #[must_use]
    pub fn words(&self) -> &[Word<'t>] {
        &self.words
    }

    /// What looked like a result and was refused, in reading order.
    ///
    /// It holds what the word lists brought up, words in quotation marks, and the phrases among which a
    /// speaker was looked for. A name of which no list has any part is not in it.
    #[must_use]
    pub fn rejected(&self) -> &[Rejected<'t>] {
        &self.rejected
    }

    /// The sieves that were asked for the speaker of a quote, by its position in [`Article::quotes`], and found
    /// none, before the one that decided.
    ///
    /// # Panics
    ///
    /// If there are not so many quotes.
    #[must_use]
    pub fn sieves_before(&self, quote: usize) -> &[Sieve] {
        &self.sieves[quote]
    }

    fn of(article: Article<'t>, stages: &Stages<'t, '_>) -> Self {
        let excerpt = |words: Range<usize>| Excerpt::new(stages.text, stages.reading.span(words));
        let word = |n: usize| Word {
            excerpt: excerpt(n..n + 1),
            classes: stages.reading.class(n).difference(Class::PREFIX | Class::JOINS | Class::JOINED).names(),
            entries: stages.reading.hits_at(n).map(|h| (excerpt(h.range()), h.entry)).collect(),
        };
        let mut search = Search::new(stages);
        search.entries();
        search.cues();
        search.quotations();
        search.speakers();
        search.found.sort_by_key(|r| (r.span().start(), std::cmp::Reverse(r.span().end()), r.candidate, r.quote));
        Self {
            article,
            words: (0..stages.reading.words.len()).map(word).collect(),
            rejected: search.found,
            sieves: stages.quotes.iter().zip(&stages.speakers).map(|(q, s)| sieves_before(q, s)).collect(),
        }
    }
}

impl Extractor {
    /// Reads a text like [`extract`](Self::extract), and tells what led to the results: what the word lists
    /// know of each word, and what looked like a result and was refused, with the reason. To be read by
    /// people; it costs more than `extract`, which keeps no record.
    ///
    /// ```
    /// use goft::{Candidate, Extractor, Refusal};
    ///
    /// let explanation = Extractor::new().explain("رئیس دانشگاه یزد در دیدار با استاندار کرمان گفت: «باران» می‌آید.");
    /// let article = explanation.article();
    /// assert_eq!(article.quotes().len(), 1);
    ///
    /// // What the lists know of the first word.
    /// let word = &explanation.words()[0];
    /// assert!(word.entries().iter().any(|&(at, id)| at.text() == "رئیس" && article.entry(id).kind() == "role head"));
    ///
    /// // The other office is no speaker, for a preposition governs it.
    /// let refused = explanation.rejected().iter().find(|r| r.candidate() == Candidate::Speaker).unwrap();
    /// assert_eq!((refused.text(), refused.reason()), ("استاندار کرمان", Refusal::Governed));
    /// ```
    pub fn explain<'t>(&self, text: &'t str) -> Explanation<'t> {
        let stages = Stages::run(text, &self.lexicon);
        Explanation::of(self.assemble(&stages), &stages)
    }
}

/// The sieves that were asked before the one that decided.
fn sieves_before(quote: &FoundQuote, speaker: &FoundSpeaker) -> Vec<Sieve> {
    let at_the_top = quote.rule == QuoteRule::HeadlineQuoted;
    let asked = |sieve: Sieve| match sieve {
        // A headline in quotation marks has no sentence before it, and only it looks for the main speaker.
        Sieve::SameSentence | Sieve::ZeroSubject => !at_the_top,
        Sieve::Headline => at_the_top,
        _ => true,
    };
    let named = speaker.who != Err(UnknownReason::Unnamed);
    let before = Sieve::ALL.iter().copied().take_while(|&s| s != speaker.sieve);
    // A subject without a name ends the search.
    before.filter(|&s| asked(s) && (named || s <= Sieve::Description)).collect()
}

struct Search<'a, 't, 'l> {
    stages: &'a Stages<'t, 'l>,
    reading: &'a Reading<'t, 'l>,
    /// For each word what was found there: the longest result of each kind.
    taken: [Vec<Option<Range<usize>>>; 4],
    /// For each word whether it may be no result, and whether it is inside a quote.
    skipped: Vec<bool>,
    quoted: Vec<bool>,
    found: Vec<Rejected<'t>>,
}

/// The kinds of results that entries of the word lists bring up.
const BY_ENTRY: [Candidate; 4] = [Candidate::Person, Candidate::Role, Candidate::Organization, Candidate::Cue];

impl<'a, 't, 'l> Search<'a, 't, 'l> {
    fn new(stages: &'a Stages<'t, 'l>) -> Self {
        let mentions = &stages.mentions;
        let spread = |all: Vec<Range<usize>>| {
            let mut at: Vec<Option<Range<usize>>> = vec![None; stages.reading.words.len()];
            for words in all {
                at[words.clone()].iter_mut().filter(|old| old.as_ref().is_none_or(|o| o.len() < words.len())).for_each(|place| {
                    *place = Some(words.clone());
                });
            }
            at
        };
        let marked = |all: &mut dyn Iterator<Item = &Range<usize>>| {
            let mut at = vec![false; stages.reading.words.len()];
            all.for_each(|words| at[words.clone()].fill(true));
            at
        };
        Self {
            stages,
            reading: &stages.reading,
            taken: [
                spread(mentions.persons.iter().map(|p| p.words.clone()).collect()),
                spread(mentions.roles.iter().map(|r| r.words.clone()).collect()),
                spread(mentions.organizations.iter().map(|o| o.words.clone()).collect()),
                spread(stages.cues.iter().map(|c| c.words.clone()).collect()),
            ],
            skipped: marked(&mut mentions.skipped.iter()),
            quoted: marked(&mut stages.quotes.iter().flat_map(|q| &q.parts)),
            found: Vec::new(),
        }
    }

    fn excerpt(&self, words: Range<usize>) -> Excerpt<'t> {
        Excerpt::new(self.stages.text, self.reading.span(words))
    }

    fn refuse(&mut self, words: Range<usize>, candidate: Candidate, reason: Refusal, entry: Option<EntryId>) -> &mut Rejected<'t> {
        self.found.push(Rejected { excerpt: self.excerpt(words), candidate, reason, entry, instead: None, quote: None });
        self.found.last_mut().expect("it was pushed just now")
    }

    /// The entries that could have begun a result and did not, the longest of each kind at a word.
    fn entries(&mut self) {
        for n in 0..self.reading.words.len() {
            let mut seen = Vec::new();
            for hit in self.reading.hits_at(n) {
                let Some(candidate) = candidate(&hit.data).filter(|c| !seen.contains(c)) else { continue };
                seen.push(candidate);
                self.entry(hit, candidate);
            }
            // گفتم: a verb is found by its forms, and no entry.
            let says = self.reading.verb(n).verb().and_then(|v| self.reading.lexicon.bare_cue(v));
            if let Some(entry) = says.filter(|_| self.taken[3][n].is_none() && !seen.contains(&Candidate::Cue)) {
                self.refuse(n..n + 1, Candidate::Cue, Refusal::VerbForm, Some(entry));
            }
        }
    }

    fn entry(&mut self, hit: &Hit, candidate: Candidate) {
        let words = hit.range();
        let own = BY_ENTRY.iter().position(|&c| c == candidate);
        let around = |kind: usize| words.clone().find_map(|n| self.taken[kind][n].clone());
        if own.and_then(around).is_some_and(|r| r.start <= words.start && words.end <= r.end) {
            return;
        }
        if words.clone().any(|n| self.skipped[n]) {
            self.refuse(words, candidate, Refusal::Ignored, Some(hit.entry));
        } else if let Some(instead) = (0..self.taken.len()).filter_map(around).max_by_key(Range::len) {
            let instead = self.excerpt(instead);
            self.refuse(words, candidate, Refusal::Covered, Some(hit.entry)).instead = Some(instead);
        } else {
            let reason = self.reason(hit, candidate);
            self.refuse(words, candidate, reason, Some(hit.entry));
        }
    }

    /// What the rules say of an entry where nothing else stands.
    fn reason(&self, hit: &Hit, candidate: Candidate) -> Refusal {
        let n = hit.start as usize;
        match candidate {
            Candidate::Role => mention::role_refusal(self.reading, n),
            Candidate::Organization => mention::organization_refusal(self.reading, n),
            Candidate::Cue if matches!(hit.data, Data::Cue { partner: true, .. }) => Refusal::NoVerb,
            Candidate::Cue => Refusal::VerbForm,
            _ => match hit.data {
                Data::GivenName { usage: Usage::Word, .. }
                | Data::Surname { usage: Usage::Word }
                | Data::ForeignName { usage: Usage::Word, .. } => Refusal::EverydayWord,
                _ if self.reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::VERB | Class::ADVERB | Class::NUMBER | Class::PLACE) => {
                    Refusal::EverydayWord
                }
                _ => Refusal::NameAlone,
            },
        }
    }

    /// The reporting verbs and formulas that announce nothing.
    fn cues(&mut self) {
        let stages = self.stages;
        let mut announces = vec![false; stages.cues.len()];
        stages.quotes.iter().filter_map(|q| q.cue).for_each(|c| announces[c] = true);
        for (cue, _) in stages.cues.iter().zip(announces).filter(|(_, announces)| !announces) {
            let reason = match cue.kind {
                CueKind::Formula(FormulaFrame::Source | FormulaFrame::Report) => Refusal::ReportSource,
                _ if self.quoted[cue.words.start] => Refusal::InsideQuote,
                _ => Refusal::NoWords,
            };
            self.refuse(cue.words.clone(), Candidate::Cue, reason, Some(cue.entry));
        }
    }

    /// Words in quotation marks that nobody says.
    fn quotations(&mut self) {
        let marks = Marks::new(self.reading);
        for open in 0..self.reading.words.len() {
            let Some(words) = marks.closing(open).map(|close| open + 1..close).filter(|w| !w.is_empty()) else { continue };
            if !self.quoted[words.clone()].contains(&true) && self.reading.kind(words.start) == Some(Kind::Word) {
                self.refuse(words, Candidate::Quote, Refusal::NoCue, None);
            }
        }
    }

    /// The phrases among which a speaker was looked for.
    fn speakers(&mut self) {
        let Stages { mentions, phrases, cues, quotes, speakers, .. } = self.stages;
        for (quote, words, reason) in attribution::refused(self.reading, mentions, phrases, cues, quotes, speakers) {
            let instead = speakers[quote].words.clone().map(|w| self.excerpt(w));
            let rejected = self.refuse(words, Candidate::Speaker, reason, None);
            (rejected.instead, rejected.quote) = (instead, Some(quote));
        }
    }
}

/// What an entry can begin.
fn candidate(data: &Data) -> Option<Candidate> {
    Some(match data {
        Data::GivenName { .. } | Data::Surname { .. } | Data::ForeignName { .. } | Data::Figure { .. } => Candidate::Person,
        Data::RoleHead { .. } => Candidate::Role,
        Data::OrganizationHead { .. } | Data::Organization { .. } | Data::Media { .. } => Candidate::Organization,
        Data::Cue { .. } | Data::Formula { .. } => Candidate::Cue,
        _ => return None,
    })
}
