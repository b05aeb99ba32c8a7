//! entities → **`Article`**: the typed results, as users see them.

use crate::attribution::UnknownReason;
use crate::byline::Byline;
use crate::id::{OrganizationId, PersonId, RoleId};
use crate::lexicon::{Entry, EntryId, Field, Gender, Level, Lexicon, OrganizationKind, Stance, Tense};
use crate::mention::RoleStatus;
use crate::quote::QuoteKind;
use crate::rule::{Confidence, LinkRule, MentionRule, QuoteRule, Sieve};
use crate::span::Span;
use std::collections::HashSet;
use std::sync::Arc;

/// A piece of the original text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Excerpt<'t> {
    pub(crate) span: Span,
    pub(crate) text: &'t str,
}

impl<'t> Excerpt<'t> {
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
}

impl std::fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.text)
    }
}

/// One place at which a person, role or organization is named, and why it was taken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Mention<'t> {
    pub(crate) span: Span,
    pub(crate) text: &'t str,
    pub(crate) rule: MentionRule,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) entry: Option<EntryId>,
}

impl<'t> Mention<'t> {
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

    /// The rule that found it.
    #[must_use]
    pub const fn rule(&self) -> MentionRule {
        self.rule
    }

    /// The lexicon entry that it rests on, if it rests on one; see [`Article::entry`].
    #[must_use]
    pub const fn entry(&self) -> Option<EntryId> {
        self.entry
    }
}

/// A named person, with every mention in the article.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Person<'t> {
    pub(crate) id: PersonId,
    pub(crate) name: &'t str,
    pub(crate) surname: &'t str,
    pub(crate) gender: Gender,
    pub(crate) honorifics: Vec<Excerpt<'t>>,
    pub(crate) mentions: Vec<Mention<'t>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(crate) user_id: Option<String>,
}

impl<'t> Person<'t> {
    /// Its id in the article.
    #[must_use]
    pub const fn id(&self) -> PersonId {
        self.id
    }

    /// The name in its fullest form in the article, as written there.
    #[must_use]
    pub const fn name(&self) -> &'t str {
        self.name
    }

    /// The surname, or what stands for it.
    #[must_use]
    pub const fn surname(&self) -> &'t str {
        self.surname
    }

    /// The gender that a given name or an honorific says.
    #[must_use]
    pub const fn gender(&self) -> Gender {
        self.gender
    }

    /// The titles that stand before the name, in reading order, each spelling once.
    #[must_use]
    pub fn honorifics(&self) -> &[Excerpt<'t>] {
        &self.honorifics
    }

    /// All mentions in reading order; at least one.
    #[must_use]
    pub fn mentions(&self) -> &[Mention<'t>] {
        &self.mentions
    }

    /// The id of the entry of the user's own lexicon that names this person.
    #[must_use]
    pub fn user_id(&self) -> Option<&str> {
        self.user_id.as_deref()
    }
}

/// A person who holds an office, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Holder {
    pub(crate) person: PersonId,
    pub(crate) rule: LinkRule,
}

impl Holder {
    /// Who it is.
    #[must_use]
    pub const fn person(&self) -> PersonId {
        self.person
    }

    /// The rule that joined the two.
    #[must_use]
    pub const fn rule(&self) -> LinkRule {
        self.rule
    }
}

/// One mention of an office or profession, taken apart.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Role<'t> {
    pub(crate) id: RoleId,
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) mention: Mention<'t>,
    pub(crate) head: Excerpt<'t>,
    pub(crate) level: Level,
    pub(crate) field: Field,
    pub(crate) status: RoleStatus,
    pub(crate) domain: Option<Excerpt<'t>>,
    pub(crate) organization: Option<Excerpt<'t>>,
    pub(crate) organization_id: Option<OrganizationId>,
    pub(crate) place: Option<Excerpt<'t>>,
    pub(crate) plural: bool,
    pub(crate) holders: Vec<Holder>,
}

impl<'t> Role<'t> {
    /// Its id in the article.
    #[must_use]
    pub const fn id(&self) -> RoleId {
        self.id
    }

    /// The whole phrase, and why it was taken for a role.
    #[must_use]
    pub const fn mention(&self) -> Mention<'t> {
        self.mention
    }

    /// The whole phrase.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.mention.text
    }

    /// Where the whole phrase stands, in bytes of the original.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.mention.span
    }

    /// The word or words that make it a role: `معاون`, `مدیرکل`, `قائم‌مقام وزیر`.
    #[must_use]
    pub const fn head(&self) -> Excerpt<'t> {
        self.head
    }

    /// Where the office stands in its body.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The walk of life.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Whether it is held, was held, or is held for a time.
    #[must_use]
    pub const fn status(&self) -> RoleStatus {
        self.status
    }

    /// What the office is about: `هماهنگی امور عمرانی`.
    #[must_use]
    pub const fn domain(&self) -> Option<Excerpt<'t>> {
        self.domain
    }

    /// The organization inside the phrase: `استانداری خراسان جنوبی`.
    #[must_use]
    pub const fn organization(&self) -> Option<Excerpt<'t>> {
        self.organization
    }

    /// The same as one of the article's organizations.
    #[must_use]
    pub const fn organization_id(&self) -> Option<OrganizationId> {
        self.organization_id
    }

    /// The place inside the phrase: `خراسان جنوبی`.
    #[must_use]
    pub const fn place(&self) -> Option<Excerpt<'t>> {
        self.place
    }

    /// Whether the phrase is about several persons: `وزرای خارجه`.
    #[must_use]
    pub const fn is_plural(&self) -> bool {
        self.plural
    }

    /// Who holds it, as far as the article says so.
    #[must_use]
    pub fn holders(&self) -> &[Holder] {
        &self.holders
    }
}

/// A named organization, with every mention in the article.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Organization<'t> {
    pub(crate) id: OrganizationId,
    pub(crate) name: &'t str,
    pub(crate) kind: OrganizationKind,
    pub(crate) place: Option<Excerpt<'t>>,
    pub(crate) mentions: Vec<Mention<'t>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(crate) user_id: Option<String>,
}

impl<'t> Organization<'t> {
    /// Its id in the article.
    #[must_use]
    pub const fn id(&self) -> OrganizationId {
        self.id
    }

    /// The name in its longest form in the article, as written there.
    #[must_use]
    pub const fn name(&self) -> &'t str {
        self.name
    }

    /// What sort of body it is.
    #[must_use]
    pub const fn kind(&self) -> OrganizationKind {
        self.kind
    }

    /// The place in its name.
    #[must_use]
    pub const fn place(&self) -> Option<Excerpt<'t>> {
        self.place
    }

    /// All mentions in reading order; at least one.
    #[must_use]
    pub fn mentions(&self) -> &[Mention<'t>] {
        &self.mentions
    }

    /// The id of the entry of the user's own lexicon that names this organization.
    #[must_use]
    pub fn user_id(&self) -> Option<&str> {
        self.user_id.as_deref()
    }
}

/// The words that announce a quote: a reporting verb or a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The lexicon entry that it rests on; see [`Article::entry`].
    #[must_use]
    pub const fn entry(&self) -> EntryId {
        self.entry
    }
}

/// Whose words a quote is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// The speaker of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug)]
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

    /// What announces it; `None` for headlines such as `وزیر نیرو: …`.
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

/// A person of the article together with the offices that it says they hold.
#[derive(Clone, Debug)]
pub struct Official<'a, 't> {
    person: &'a Person<'t>,
    roles: Vec<&'a Role<'t>>,
    organization: Option<&'a Organization<'t>>,
}

impl<'a, 't> Official<'a, 't> {
    /// The person.
    #[must_use]
    pub const fn person(&self) -> &'a Person<'t> {
        self.person
    }

    /// The offices, the most telling first, each wording once.
    #[must_use]
    pub fn roles(&self) -> &[&'a Role<'t>] {
        &self.roles
    }

    /// The organization of the most telling office that names one.
    #[must_use]
    pub const fn organization(&self) -> Option<&'a Organization<'t>> {
        self.organization
    }
}

/// Everything found in one text. All text in it is borrowed from the original.
#[derive(Clone, Debug)]
#[must_use]
pub struct Article<'t> {
    pub(crate) text: &'t str,
    pub(crate) lexicon: Arc<Lexicon>,
    pub(crate) persons: Vec<Person<'t>>,
    pub(crate) roles: Vec<Role<'t>>,
    pub(crate) organizations: Vec<Organization<'t>>,
    pub(crate) quotes: Vec<Quote<'t>>,
    pub(crate) byline: Byline,
}

impl<'t> Article<'t> {
    /// The original text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The named persons, in the order of their first mentions.
    #[must_use]
    pub fn persons(&self) -> &[Person<'t>] {
        &self.persons
    }

    /// Every mention of a role, in reading order.
    #[must_use]
    pub fn roles(&self) -> &[Role<'t>] {
        &self.roles
    }

    /// The named organizations, in the order of their first mentions.
    #[must_use]
    pub fn organizations(&self) -> &[Organization<'t>] {
        &self.organizations
    }

    /// The quotes, in reading order of their contents.
    #[must_use]
    pub fn quotes(&self) -> &[Quote<'t>] {
        &self.quotes
    }

    /// Who made the report, and which agency it comes from.
    #[must_use]
    pub const fn byline(&self) -> &Byline {
        &self.byline
    }

    /// The person of an id of this article.
    ///
    /// # Panics
    ///
    /// If the id is of an article with more persons.
    #[must_use]
    pub fn person(&self, id: PersonId) -> &Person<'t> {
        &self.persons[id.0]
    }

    /// The role of an id of this article.
    ///
    /// # Panics
    ///
    /// If the id is of an article with more roles.
    #[must_use]
    pub fn role(&self, id: RoleId) -> &Role<'t> {
        &self.roles[id.0]
    }

    /// The organization of an id of this article.
    ///
    /// # Panics
    ///
    /// If the id is of an article with more organizations.
    #[must_use]
    pub fn organization(&self, id: OrganizationId) -> &Organization<'t> {
        &self.organizations[id.0]
    }

    /// The lexicon entry behind a mention or cue.
    ///
    /// # Panics
    ///
    /// If the id comes from an article of an extractor with a larger lexicon.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> &Entry {
        self.lexicon.entry(id)
    }

    /// The file of the word list that an entry stands in; empty for entries added one by one.
    #[must_use]
    pub fn entry_file(&self, entry: &Entry) -> &str {
        self.lexicon.file(entry)
    }

    /// The persons who hold at least one office, in the order of their first mentions.
    #[must_use]
    pub fn officials(&self) -> Vec<Official<'_, 't>> {
        let mut roles: Vec<Vec<&Role<'t>>> = vec![Vec::new(); self.persons.len()];
        let mut known = HashSet::new();
        for role in &self.roles {
            for holder in &role.holders {
                if known.insert((holder.person, role.text())) {
                    roles[holder.person.0].push(role);
                }
            }
        }
        let officials = self.persons.iter().zip(roles).filter(|(_, roles)| !roles.is_empty());
        officials
            .map(|(person, mut roles)| {
                // A longer wording says more; equal ones stay in reading order.
                roles.sort_by_key(|r| std::cmp::Reverse(r.text().len()));
                let organization = roles.iter().find_map(|r| r.organization_id).map(|id| self.organization(id));
                Official { person, roles, organization }
            })
            .collect()
    }

    /// The quotes of one person, in reading order.
    pub fn quotes_by(&self, person: PersonId) -> impl Iterator<Item = &Quote<'t>> {
        self.quotes.iter().filter(move |q| q.speaker.identity == Identity::Person(person))
    }

    /// The words of the original that name a speaker: the person's name in full, the office, the
    /// organization; `None` for an unknown one.
    #[must_use]
    pub fn name_of(&self, identity: Identity) -> Option<&'t str> {
        match identity {
            Identity::Person(p) => Some(self.person(p).name),
            Identity::Role(r) => Some(self.role(r).text()),
            Identity::Organization(o) => Some(self.organization(o).name),
            Identity::Unknown(_) => None,
        }
    }
}

#[cfg(feature = "serde")]
impl Article<'_> {
    /// The version of the shape that serializing gives, its field `version`.
    ///
    /// It grows when a field goes away or means something else; a new field or a new term of a closed
    /// list leaves it as it is.
    pub const SHAPE_VERSION: u32 = 1;
}

#[cfg(feature = "serde")]
impl serde::Serialize for Article<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = serializer.serialize_struct("Article", 6)?;
        fields.serialize_field("version", &Self::SHAPE_VERSION)?;
        fields.serialize_field("persons", &self.persons)?;
        fields.serialize_field("roles", &self.roles)?;
        fields.serialize_field("organizations", &self.organizations)?;
        fields.serialize_field("quotes", &self.quotes)?;
        fields.serialize_field("byline", &self.byline)?;
        fields.end()
    }
}
