//! What an entry of a word list says, by kind of list.

use super::conjugate::VerbId;
use super::terms::{
    Alone, BreakMeaning, Chain, Complement, Field, FormulaFrame, Frame, Gender, HonorificKind, Level, MediaKind, ModifierMeaning, NamePart,
    OrganizationKind, PlaceKind, PronounKind, RoleUse, Side, Stance, Usage,
};
use std::borrow::Cow;

/// One entry of a word list: the words a result rests on.
///
/// ```
/// use goft::{Extractor, List};
///
/// let verbs = "partner\tverb\tstance\tframe\tid\nکنایه\tزدن\tcriticism\tclause\tV-1\n";
/// let extractor = Extractor::builder().list(List::ReportingVerbs, "my-verbs.tsv", verbs).build()?;
/// let article = extractor.extract("استاندار یزد کنایه زد: آب نیست.");
/// let entry = article.entry(article.quotes()[0].cue().unwrap().entry());
/// assert_eq!((article.entry_file(entry), entry.line(), entry.text()), ("my-verbs.tsv", 2, "کنایه"));
/// assert_eq!((entry.kind(), entry.id()), ("reporting verb", Some("V-1")));
/// # Ok::<(), goft::LexiconError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Entry {
    pub(crate) text: Cow<'static, str>,
    pub(crate) file: u32,
    pub(crate) line: u32,
    pub(crate) data: Data,
    /// The user's own id.
    pub(crate) id: Option<Box<str>>,
}

impl Entry {
    /// The entry as it is written in the list.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line of its file, counted from 1; 0 for entries added one by one.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line as usize
    }

    /// The id that the user gave it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What kind of entry it is, in a word.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.data.name()
    }
}

/// What an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Data {
    GivenName {
        gender: Gender,
        usage: Usage,
    },
    Surname {
        usage: Usage,
    },
    ForeignName {
        part: NamePart,
        gender: Gender,
        usage: Usage,
    },
    /// A public figure, whole.
    Figure {
        gender: Gender,
    },
    Honorific {
        kind: HonorificKind,
        gender: Gender,
    },
    RoleHead {
        level: Level,
        field: Field,
        usage: RoleUse,
        complement: Complement,
        alone: Alone,
        plural: bool,
    },
    RoleModifier {
        side: Side,
        meaning: ModifierMeaning,
    },
    Domain,
    OrganizationHead {
        kind: OrganizationKind,
        alone: Alone,
        chain: Chain,
        plural: bool,
    },
    Organization {
        kind: OrganizationKind,
        usage: Usage,
    },
    Media {
        kind: MediaKind,
        usage: Usage,
    },
    Place {
        kind: PlaceKind,
        usage: Usage,
    },
    Nationality,
    /// The non-verbal part of a reporting verb, or the verb itself where it has none.
    Cue {
        verb: VerbId,
        stance: Stance,
        frame: Frame,
        partner: bool,
    },
    Formula {
        frame: FormulaFrame,
        stance: Stance,
    },
    Pronoun {
        kind: PronounKind,
    },
    Break {
        meaning: BreakMeaning,
    },
    /// An office with those who hold it, as a row of [`Offices`](super::Offices).
    Office {
        row: u32,
    },
    /// A site or work that is named after a person.
    Site,
    Ignored,
}

impl Data {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::GivenName { .. } => "given name",
            Self::Surname { .. } => "surname",
            Self::ForeignName { .. } => "foreign name",
            Self::Figure { .. } => "public figure",
            Self::Honorific { .. } => "honorific",
            Self::RoleHead { .. } => "role head",
            Self::RoleModifier { .. } => "role modifier",
            Self::Domain => "domain",
            Self::OrganizationHead { .. } => "organization head",
            Self::Organization { .. } => "organization",
            Self::Media { .. } => "medium",
            Self::Place { .. } => "place",
            Self::Nationality => "nationality",
            Self::Cue { .. } => "reporting verb",
            Self::Formula { .. } => "report formula",
            Self::Pronoun { .. } => "pronoun",
            Self::Break { .. } => "speech break",
            Self::Office { .. } => "known office",
            Self::Site => "site",
            Self::Ignored => "ignored word",
        }
    }
}
