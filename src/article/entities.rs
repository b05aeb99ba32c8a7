//! The named: persons, roles and organizations, with all places that name them.

use crate::entity::LinkRule;
use crate::id::{OrganizationId, PersonId, RoleId};
use crate::lexicon::{EntryId, Field, Gender, Level, OrganizationKind};
use crate::mention::{MentionRule, RoleStatus};
use crate::span::Span;

/// A piece of the original text.
///
/// ```
/// use goft::Extractor;
///
/// let text = "استاندار یزد آمد.";
/// let article = Extractor::new().extract(text);
/// let place = article.roles()[0].place().unwrap();
/// assert_eq!((place.text(), place.to_string().as_str()), ("یزد", "یزد"));
/// assert_eq!(&text[place.span().range()], "یزد");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Excerpt<'t> {
    pub(crate) span: Span,
    pub(crate) text: &'t str,
}

impl<'t> Excerpt<'t> {
    pub(crate) fn new(text: &'t str, span: Span) -> Self {
        Self { span, text: span.of(text) }
    }

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

/// Shows a result as its words in the text.
macro_rules! shown {
    ($($name:ident: $words:expr;)+) => { $(
        impl std::fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let words: fn(&Self) -> &str = $words;
                f.pad(words(self))
            }
        }
    )+ };
}

shown! {
    Excerpt: |e| e.text;
    Mention: |m| m.text;
    Person: |p| p.name;
    Role: |r| r.mention.text;
    Organization: |o| o.name;
}

/// One place at which a person, role or organization is named, and why it was taken for one.
///
/// ```
/// use goft::{Extractor, MentionRule};
///
/// let article = Extractor::new().extract("دکتر کاویان آمد.");
/// let mention = article.persons()[0].mentions()[0];
/// assert_eq!(mention.text(), "کاویان");
/// assert_eq!(mention.rule(), MentionRule::AfterHonorific);
/// let entry = article.entry(mention.entry().unwrap());
/// assert_eq!((entry.text(), entry.kind()), ("کاویان", "surname"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// The lexicon entry that it rests on, if it rests on one; see [`Article::entry`](crate::Article::entry).
    #[must_use]
    pub const fn entry(&self) -> Option<EntryId> {
        self.entry
    }
}

/// A named person, with every mention in the article.
///
/// ```
/// use goft::{Extractor, Gender};
///
/// let article = Extractor::new().extract("خانم دکتر مریم کاویان آمد. کاویان رفت.");
/// let person = &article.persons()[0];
/// assert_eq!((person.name(), person.surname(), person.gender()), ("مریم کاویان", "کاویان", Gender::Female));
/// assert_eq!(person.honorifics().iter().map(|h| h.text()).collect::<Vec<_>>(), ["خانم دکتر"]);
/// assert_eq!(person.mentions().len(), 2);
/// assert_eq!(person.id().index(), 0);
/// assert_eq!(person.user_id(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
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
///
/// ```
/// use goft::{Extractor, LinkRule};
///
/// let article = Extractor::new().extract("مریم کاویان، رئیس دانشگاه یزد، آمد.");
/// let holder = article.roles()[0].holders()[0];
/// assert_eq!(article.person(holder.person()).name(), "مریم کاویان");
/// assert_eq!(holder.rule(), LinkRule::Beside);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Holder {
    pub(crate) person: PersonId,
    pub(crate) rule: LinkRule,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) entry: Option<EntryId>,
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

    /// The entry of the word lists that knows the holder, where the article does not say it itself; see
    /// [`Article::entry`](crate::Article::entry).
    ///
    /// ```
    /// use goft::{Extractor, LinkRule};
    ///
    /// let article = Extractor::new().extract("رئیس‌جمهور روسیه وارد پکن شد. پوتین فردا بازمی‌گردد.");
    /// let holder = article.roles()[0].holders()[0];
    /// assert_eq!(holder.rule(), LinkRule::KnownHolder);
    /// let entry = article.entry(holder.entry().unwrap());
    /// assert_eq!((article.entry_file(entry), entry.text()), ("office_holders.tsv", "رئیس‌جمهور"));
    /// ```
    #[must_use]
    pub const fn entry(&self) -> Option<EntryId> {
        self.entry
    }
}

/// One mention of an office or profession, taken apart.
///
/// ```
/// use goft::{Extractor, Field, Level, RoleStatus};
///
/// let article = Extractor::new().extract("معاون سابق عمرانی استانداری یزد آمد.");
/// let role = &article.roles()[0];
/// assert_eq!(role.text(), "معاون سابق عمرانی استانداری یزد");
/// assert_eq!((role.level(), role.field(), role.status()), (Level::Deputy, Field::Government, RoleStatus::Former));
/// assert_eq!(role.domain().unwrap().text(), "عمرانی");
/// assert_eq!(role.organization().unwrap().text(), "استانداری یزد");
/// assert_eq!(article.organization(role.organization_id().unwrap()).name(), "استانداری یزد");
/// assert_eq!(role.place().unwrap().text(), "یزد");
/// assert!(!role.is_plural() && role.holders().is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
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
///
/// ```
/// use goft::{Extractor, OrganizationKind};
///
/// let article = Extractor::new().extract("شهرداری مشهد پل را بست.");
/// let organization = &article.organizations()[0];
/// assert_eq!((organization.name(), organization.kind()), ("شهرداری مشهد", OrganizationKind::Municipality));
/// assert_eq!(organization.place().unwrap().text(), "مشهد");
/// assert_eq!(organization.mentions().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
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
