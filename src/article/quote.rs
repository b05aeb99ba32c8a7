//! Quotes: the words, what announces them, and whose they are.

use super::Excerpt;
use crate::attribution::{Sieve, UnknownReason};
use crate::confidence::Confidence;
use crate::id::{OrganizationId, PersonId, RoleId};
use crate::lexicon::{EntryId, Stance, Tense};
use crate::quote::{QuoteKind, QuoteRule};
use crate::span::Span;

/// The words that announce a quote: a reporting verb or a formula.
///
/// ```
/// use goft::{Extractor, Stance, Tense};
///
/// let article = Extractor::new().extract("استاندار یزد هشدار داده است: آب کم است.");
/// let cue = article.quotes()[0].cue().unwrap();
/// assert_eq!((cue.text(), cue.stance(), cue.tense()), ("هشدار داده است", Stance::Warning, Tense::Perfect));
/// assert_eq!(article.entry(cue.entry()).text(), "هشدار");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct QuoteCue<'t> {
    pub(crate) span: Span,
    pub(crate) text: &'t str,
    pub(crate) stance: Stance,
    pub(crate) tense: Tense,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) entry: EntryId,
}

impl<'t> QuoteCue<'t> {
    /// Where it stands, in bytes of the original.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The characters of the original.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// What it says about the saying.
    #[must_use]
    pub const fn stance(&self) -> Stance {
        self.stance
    }

    /// When the saying took place.
    #[must_use]
    pub const fn tense(&self) -> Tense {
        self.tense
    }

    /// The lexicon entry that it rests on; see [`Article::entry`](crate::Article::entry).
    #[must_use]
    pub const fn entry(&self) -> EntryId {
        self.entry
    }
}

/// Whose words a quote is.
///
/// ```
/// use goft::{Extractor, Identity, UnknownReason};
///
/// let article = Extractor::new().extract("استاندار یزد گفت: آب هست.\nیک منبع آگاه گفت: برق نیست.");
/// let who: Vec<Identity> = article.quotes().iter().map(|q| q.speaker().identity()).collect();
/// assert_eq!(who, [Identity::Role(article.roles()[0].id()), Identity::Unknown(UnknownReason::Unnamed)]);
/// assert!(who[0].is_known() && !who[1].is_known());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Identity {
    /// A person that the article names, here or elsewhere.
    Person(PersonId),
    /// An office whose holder the article does not name.
    Role(RoleId),
    /// An organization speaks.
    Organization(OrganizationId),
    /// Nobody that has a name, and why.
    Unknown(UnknownReason),
}

impl Identity {
    /// Whether it is somebody.
    #[must_use]
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    /// The person, if it is one.
    #[must_use]
    pub const fn person(self) -> Option<PersonId> {
        if let Self::Person(id) = self { Some(id) } else { None }
    }
}

impl From<PersonId> for Identity {
    fn from(id: PersonId) -> Self {
        Self::Person(id)
    }
}

impl From<RoleId> for Identity {
    fn from(id: RoleId) -> Self {
        Self::Role(id)
    }
}

impl From<OrganizationId> for Identity {
    fn from(id: OrganizationId) -> Self {
        Self::Organization(id)
    }
}

/// The speaker of a quote.
///
/// ```
/// use goft::{Extractor, Sieve};
///
/// let article = Extractor::new().extract("مریم کاویان گفت: آب هست.\nوی افزود: برق نیست.");
/// let speaker = article.quotes()[1].speaker();
/// assert_eq!(speaker.mention().unwrap().text(), "وی");
/// assert_eq!(speaker.sieve(), Sieve::Pronoun);
/// assert_eq!(article.name_of(speaker.identity()), Some("مریم کاویان"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Speaker<'t> {
    pub(crate) mention: Option<Excerpt<'t>>,
    pub(crate) identity: Identity,
    pub(crate) sieve: Sieve,
}

impl<'t> Speaker<'t> {
    /// The words that name the speaker at that place: a noun phrase or a pronoun.
    #[must_use]
    pub const fn mention(&self) -> Option<Excerpt<'t>> {
        self.mention
    }

    /// Who it is.
    #[must_use]
    pub const fn identity(&self) -> Identity {
        self.identity
    }

    /// The sieve that decided it.
    #[must_use]
    pub const fn sieve(&self) -> Sieve {
        self.sieve
    }
}

/// What somebody is reported to have said or written.
///
/// ```
/// use goft::{Confidence, Extractor, QuoteKind, QuoteRule};
///
/// let article = Extractor::new().extract("استاندار یزد گفت: «آب هست.»");
/// let quote = &article.quotes()[0];
/// assert_eq!((quote.text().as_str(), quote.kind()), ("آب هست.", QuoteKind::Direct));
/// assert_eq!((quote.rule(), quote.confidence()), (QuoteRule::Colon, Confidence::High));
/// assert_eq!(quote.parts().len(), 1);
/// assert_eq!(quote.cue().unwrap().text(), "گفت");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Quote<'t> {
    pub(crate) parts: Vec<Excerpt<'t>>,
    pub(crate) kind: QuoteKind,
    pub(crate) cue: Option<QuoteCue<'t>>,
    pub(crate) speaker: Speaker<'t>,
    pub(crate) rule: QuoteRule,
    pub(crate) confidence: Confidence,
}

impl<'t> Quote<'t> {
    /// The words, a part for each paragraph or piece, in reading order; at least one.
    #[must_use]
    pub fn parts(&self) -> &[Excerpt<'t>] {
        &self.parts
    }

    /// All parts in one string, joined by line breaks.
    #[must_use]
    pub fn text(&self) -> String {
        self.parts.iter().map(Excerpt::text).collect::<Vec<_>>().join("\n")
    }

    /// How the words are given.
    #[must_use]
    pub const fn kind(&self) -> QuoteKind {
        self.kind
    }

    /// What announces it, a verb, a formula or the noun above a statement (`بیانیه وزارت نیرو: …`); `None` for headlines
    /// such as `وزیر نیرو: …`.
    #[must_use]
    pub const fn cue(&self) -> Option<QuoteCue<'t>> {
        self.cue
    }

    /// Whose words they are.
    #[must_use]
    pub const fn speaker(&self) -> Speaker<'t> {
        self.speaker
    }

    /// The rule that found the content.
    #[must_use]
    pub const fn rule(&self) -> QuoteRule {
        self.rule
    }

    /// How sure content and speaker are.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }
}

impl std::fmt::Display for Quote<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.text())
    }
}

impl std::fmt::Display for QuoteCue<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.text)
    }
}
