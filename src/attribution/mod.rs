//! quotes → **attribution**: whose words they are, as said at that place.
//!
//! [`subject`] reads what stands where the subject stands, [`unnamed`] what no mention names there; the first of [`sieves`]
//! that answers says who that is, and each quote keeps the name of its sieve. Here a speaker is a mention. Which
//! person of the article it is, is for the next stage to say.

mod author;
mod sieves;
mod subject;
mod unnamed;

pub use sieves::Sieve;

use crate::lexicon::{Class, Field, FormulaFrame, Stance, VerbForm};
use crate::mention::{MentionId, Mentions, Phrase};
use crate::quote::{self, Cue, CueKind, FoundQuote};
use crate::reading::Reading;
use crate::refusal::Refusal;
use sieves::Case;
use std::ops::Range;

crate::lexicon::terms! {
    /// Why a quote has no speaker.
    pub enum UnknownReason {
        /// Somebody without a name speaks: a group, a country, a source.
        Unnamed = "unnamed",
        /// Nobody that could speak is named before or in the sentence.
        NoCandidate = "no_candidate",
    }
}

/// Who speaks, at one place of the text.
#[derive(Clone, Debug)]
pub(crate) struct FoundSpeaker {
    /// The words that name the speaker there: a phrase or a pronoun.
    pub(crate) words: Option<Range<usize>>,
    pub(crate) who: Result<MentionId, UnknownReason>,
    pub(crate) sieve: Sieve,
}

/// Finds the speaker of each quote.
pub(crate) fn attribute(
    reading: &Reading<'_, '_>,
    mentions: &Mentions,
    phrases: &[Phrase],
    cues: &[Cue],
    quotes: &[FoundQuote],
) -> Vec<FoundSpeaker> {
    let mut speakers: Vec<Option<FoundSpeaker>> = vec![None; quotes.len()];
    let attributor = Attributor::new(reading, mentions, phrases, cues, quotes);
    // In the order in which a reader meets the cues.
    let mut order: Vec<usize> = (0..quotes.len()).collect();
    order.sort_by_key(|&n| attributor.place(&quotes[n]));
    let mut last = None;
    // The last speaker whom a pronoun in the singular may mean.
    let mut human = None;
    for (step, &n) in order.iter().enumerate() {
        let (quote, before) = (&quotes[n], &order[..step]);
        let case = Case { number: n, quote, subject: attributor.subject(quote), before, speakers: &speakers, last, human };
        let speaker = attributor.speaker(&case);
        // A headline, a quote in a quote and somebody cited do not hold the floor.
        let floor = !attributor.nested[n] && !attributor.is_cited(n) && !attributor.is_question(quote, &speaker);
        // یک شاهد، یکی از شهروندان، همسر رضا احمدی
        let somebody = speaker
            .words
            .as_ref()
            .is_some_and(|w| matches!(reading.text(w.start..w.start + 1), "یک" | "یکی") || reading.is(w.start, Class::RELATIVE));
        if floor && (speaker.who.is_ok() || speaker.who == Err(UnknownReason::Unnamed) && somebody) {
            last = Some(Floor { end: quote.end().max(attributor.place(quote)), who: speaker.who.ok() });
            if speaker.who.map_or(true, |who| attributor.is_single(who)) {
                human = last;
            }
        }
        speakers[n] = Some(speaker);
    }
    attributor.look_ahead(&order, &mut speakers);
    speakers.into_iter().map(|s| s.expect("every quote was visited")).collect()
}

/// The phrases among which the speakers were looked for and that are none, each with the position of its
/// quote. Only explanations ask for them.
pub(crate) fn refused(
    reading: &Reading<'_, '_>,
    mentions: &Mentions,
    phrases: &[Phrase],
    cues: &[Cue],
    quotes: &[FoundQuote],
    speakers: &[FoundSpeaker],
) -> Vec<(usize, Range<usize>, Refusal)> {
    let attributor = Attributor::new(reading, mentions, phrases, cues, quotes);
    (0..quotes.len()).flat_map(|n| attributor.refused(n, speakers[n].words.as_ref())).collect()
}

/// Who spoke last, and where that ends; nobody where it was somebody without a name.
#[derive(Clone, Copy)]
struct Floor {
    end: usize,
    who: Option<MentionId>,
}

struct Attributor<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    mentions: &'a Mentions,
    phrases: &'a [Phrase],
    cues: &'a [Cue],
    quotes: &'a [FoundQuote],
    /// For each word whether it is inside a quote.
    quoted: Vec<bool>,
    /// For each quote whether it stands inside another.
    nested: Vec<bool>,
}

impl<'a, 't, 'l> Attributor<'a, 't, 'l> {
    fn new(reading: &'a Reading<'t, 'l>, mentions: &'a Mentions, phrases: &'a [Phrase], cues: &'a [Cue], quotes: &'a [FoundQuote]) -> Self {
        let (quoted, nested) = quote::coverage(reading.words.len(), quotes);
        Self { reading, mentions, phrases, cues, quotes, quoted, nested }
    }

    /// Where a reader meets a quote: its cue, or its first word where it has none.
    fn place(&self, quote: &FoundQuote) -> usize {
        quote.cue.map_or(quote.start(), |c| self.cues[c].words.start)
    }

    /// Whether a quote is what somebody else said: `سخنان X مبنی بر اینکه …`, `در پاسخ به X که گفته بود «…»، …`.
    fn is_cited(&self, n: usize) -> bool {
        let content = || self.quotes[n].cue.is_some_and(|c| self.cues[c].kind == CueKind::Formula(FormulaFrame::Content));
        content() || self.tells_behind_that(&self.quotes[n]).is_some()
    }

    /// `خبرنگار ایسنا پرسید: …`: who answers has the floor.
    fn is_question(&self, quote: &FoundQuote, speaker: &FoundSpeaker) -> bool {
        let asks = quote.cue.is_some_and(|c| self.cues[c].stance == Stance::Question);
        asks && matches!(speaker.who, Ok(MentionId::Role(role)) if self.mentions.roles[role].field == Field::Media)
    }

    /// The phrases that start within a range, in reading order.
    fn phrases_in(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Phrase> {
        let from = self.phrases.partition_point(|p| p.words.start < range.start);
        let to = self.phrases.partition_point(|p| p.words.start < range.end);
        self.phrases[from..to.max(from)].iter()
    }

    /// Whether a pronoun in the singular may point at it: one human being.
    fn is_single(&self, who: MentionId) -> bool {
        match who {
            MentionId::Person(_) => true,
            MentionId::Role(r) => !self.mentions.roles[r].plural,
            MentionId::Organization(_) => false,
        }
    }

    /// Whether the verb of a quote's cue is in the plural: several say it, or one who is honoured.
    fn is_plural(&self, quote: &FoundQuote) -> bool {
        let verb = quote.cue.map(|c| &self.cues[c]).filter(|c| c.is_verb());
        // معتقدند is no form of a verb.
        let plural = |n: usize| match self.reading.verb(n) {
            VerbForm::NONE => self.reading.text(n..n + 1).ends_with("ند"),
            form => form.is_plural(),
        };
        verb.is_some_and(|cue| cue.words.clone().any(plural))
    }
}
