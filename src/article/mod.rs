//! entities → **`Article`**: the typed results, as users see them.

mod entities;
mod quote;

pub use entities::{Excerpt, Holder, Mention, Organization, Person, Role};
pub use quote::{Identity, Quote, QuoteCue, Speaker};

use crate::byline::Byline;
use crate::id::{OrganizationId, PersonId, RoleId};
use crate::lexicon::{Entry, EntryId, Lexicon};
use std::collections::HashSet;
use std::sync::Arc;

/// A person of the article together with the offices that it says they hold.
///
/// ```
/// use goft::Extractor;
///
/// let article = Extractor::new().extract("مریم کاویان، رئیس دانشگاه یزد، آمد.");
/// let official = &article.officials()[0];
/// assert_eq!(official.person().name(), "مریم کاویان");
/// assert_eq!(official.roles()[0].text(), "رئیس دانشگاه یزد");
/// assert_eq!(official.organization().unwrap().name(), "دانشگاه یزد");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official<'a, 't> {
    person: &'a Person<'t>,
    roles: Vec<&'a Role<'t>>,
    organization: Option<&'a Organization<'t>>,
}

impl<'a, 't> Official<'a, 't> {
    /// A person with roles of the article, in reading order and each wording once.
    fn new(article: &'a Article<'t>, person: &'a Person<'t>, mut roles: Vec<&'a Role<'t>>) -> Self {
        // A longer wording says more; equal ones stay in reading order.
        roles.sort_by_key(|r| std::cmp::Reverse(r.text().len()));
        let organization = roles.iter().find_map(|r| r.organization_id).map(|id| article.organization(id));
        Self { person, roles, organization }
    }

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
///
/// ```
/// use goft::Extractor;
///
/// let text = "خبرنگار: مهناز کوهپایه\nمریم کاویان، رئیس دانشگاه یزد گفت: کتابخانه باز است.".to_owned();
/// let article = Extractor::new().extract(&text);
/// assert_eq!(article.text(), text);
/// assert_eq!((article.persons().len(), article.roles().len(), article.organizations().len()), (2, 2, 1));
/// assert_eq!(article.quotes().len(), 1);
/// assert_eq!(article.byline().reporter(), Some(article.persons()[0].id()));
/// // A role, an organization and a person name each other by ids.
/// let role = &article.roles()[1];
/// assert_eq!(article.person(role.holders()[0].person()).name(), "مریم کاویان");
/// assert_eq!(article.organization(role.organization_id().unwrap()).name(), "دانشگاه یزد");
/// ```
#[derive(Clone)]
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

impl PartialEq for Article<'_> {
    /// Whether text and results are the same, the ids of lexicon entries among them.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && self.byline == other.byline
            && self.persons == other.persons
            && self.roles == other.roles
            && self.organizations == other.organizations
            && self.quotes == other.quotes
    }
}

impl Eq for Article<'_> {}

impl std::fmt::Debug for Article<'_> {
    /// The results alone: not the word lists that they name entries of.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Article")
            .field("text", &self.text)
            .field("persons", &self.persons)
            .field("roles", &self.roles)
            .field("organizations", &self.organizations)
            .field("quotes", &self.quotes)
            .field("byline", &self.byline)
            .finish()
    }
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
    /// ```
    /// use goft::Extractor;
    ///
    /// let article = Extractor::new().extract("استاندار یزد گفت: آب هست.");
    /// let entry = article.entry(article.roles()[0].mention().entry().unwrap());
    /// assert_eq!((article.entry_file(entry), entry.text()), ("role_heads.tsv", "استاندار"));
    /// ```
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
    ///
    /// A person of whom this article names no office is not among them, even where they speak: to follow
    /// somebody through many articles, go over [`quotes`](Self::quotes) or [`persons`](Self::persons).
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
        officials.map(|(person, roles)| Official::new(self, person, roles)).collect()
    }

    /// One person with the offices that the article says they hold; `None` where it says of none.
    ///
    /// ```
    /// use goft::Extractor;
    ///
    /// let article = Extractor::new().extract("مریم کاویان، رئیس دانشگاه یزد، آمد.\nکاویان گفت: کتابخانه باز است.");
    /// let speaker = article.quotes()[0].speaker().identity().person().unwrap();
    /// let official = article.official(speaker).unwrap();
    /// assert_eq!(official.roles()[0].text(), "رئیس دانشگاه یزد");
    /// ```
    ///
    /// # Panics
    ///
    /// If the id is of an article with more persons.
    #[must_use]
    pub fn official(&self, person: PersonId) -> Option<Official<'_, 't>> {
        let mut known = HashSet::new();
        let held = self.roles.iter().filter(|r| r.holders.iter().any(|h| h.person == person));
        let roles: Vec<&Role<'t>> = held.filter(|r| known.insert(r.text())).collect();
        (!roles.is_empty()).then(|| Official::new(self, self.person(person), roles))
    }

    /// The quotes of a person, an office or an organization, in reading order.
    ///
    /// ```
    /// use goft::Extractor;
    ///
    /// let article = Extractor::new().extract("سازمان هواشناسی اعلام کرد: باران می‌آید.\nاستاندار یزد گفت: آب هست.");
    /// let office = article.organizations()[0].id();
    /// let quotes: Vec<String> = article.quotes_by(office).map(|q| q.text()).collect();
    /// assert_eq!(quotes, ["باران می‌آید."]);
    /// ```
    pub fn quotes_by(&self, speaker: impl Into<Identity>) -> impl Iterator<Item = &Quote<'t>> {
        let speaker = speaker.into();
        self.quotes.iter().filter(move |q| q.speaker.identity == speaker)
    }

    /// The organization that a speaker stands for: itself, that of the office, or that of the person's most
    /// telling office.
    ///
    /// ```
    /// use goft::Extractor;
    ///
    /// let article = Extractor::new().extract("مریم کاویان، رئیس دانشگاه یزد گفت: کتابخانه باز است.");
    /// let speaker = article.quotes()[0].speaker().identity();
    /// assert_eq!(article.organization_of(speaker).unwrap().name(), "دانشگاه یزد");
    /// ```
    #[must_use]
    pub fn organization_of(&self, identity: Identity) -> Option<&Organization<'t>> {
        match identity {
            Identity::Person(p) => self.official(p)?.organization(),
            Identity::Role(r) => self.role(r).organization_id.map(|o| self.organization(o)),
            Identity::Organization(o) => Some(self.organization(o)),
            Identity::Unknown(_) => None,
        }
    }

    /// The id that the user's own lexicon gives a speaker: a person or an organization.
    ///
    /// ```
    /// use goft::{Extractor, OrganizationKind};
    ///
    /// let extractor = Extractor::builder().organization("کمس", OrganizationKind::Company, &[], "C-2").build()?;
    /// let article = extractor.extract("کمس اعلام کرد: قیمت تغییر نمی‌کند.");
    /// assert_eq!(article.user_id_of(article.quotes()[0].speaker().identity()), Some("C-2"));
    /// # Ok::<(), goft::LexiconError>(())
    /// ```
    #[must_use]
    pub fn user_id_of(&self, identity: Identity) -> Option<&str> {
        match identity {
            Identity::Person(p) => self.person(p).user_id(),
            Identity::Organization(o) => self.organization(o).user_id(),
            Identity::Role(_) | Identity::Unknown(_) => None,
        }
    }

    /// The words of the original that name a speaker: the person's name in full, the office, the
    /// organization; `None` for an unknown one.
    ///
    /// ```
    /// use goft::Extractor;
    ///
    /// let article = Extractor::new().extract("استاندار یزد گفت: آب هست.");
    /// assert_eq!(article.name_of(article.quotes()[0].speaker().identity()), Some("استاندار یزد"));
    /// ```
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
