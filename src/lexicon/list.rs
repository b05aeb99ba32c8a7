//! The kinds of word lists and their columns.

macro_rules! lists {
    ($($(#[$meta:meta])* $name:ident = $file:literal, $columns:expr;)+) => {
        /// The kinds of word lists; each is a file of `data/`, and takes files of a user's own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum List { $($(#[$meta])* $name,)+ }

        impl List {
            /// Every list, in the order in which the built-in ones are read.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name of its file in `data/`.
            #[must_use]
            pub const fn file(self) -> &'static str {
                match self { $(Self::$name => $file),+ }
            }

            /// The names of its columns, as the first line of a file must have them.
            #[must_use]
            pub fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$name => $columns),+ }
            }

            /// The built-in file.
            pub(crate) fn built_in(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("../../data/", $file))),+ }
            }
        }
    };
}

lists! {
    /// Stems of verbs, from which all forms are made. Read before the reporting verbs, which name them.
    VerbStems = "verb_stems.tsv", &["infinitive", "past", "present", "light"];
    /// Prepositions, conjunctions and the like.
    FunctionWords = "function_words.tsv", &["word", "class"];
    /// Everyday words with their part of speech.
    Words = "words.tsv", &["word", "class"];
    /// Given names with gender.
    GivenNames = "given_names.tsv", &["name", "gender", "use"];
    /// Surnames.
    Surnames = "surnames.tsv", &["name", "use"];
    /// Beginnings and endings of surnames.
    SurnameForms = "surname_forms.tsv", &["form", "side", "strength", "spaced"];
    /// Parts of foreign names in Persian spelling.
    ForeignNames = "foreign_names.tsv", &["name", "part", "gender", "use"];
    /// Public figures under the names that stand for them alone.
    People = "people.tsv", &["name", "gender", "aliases"];
    /// Titles before a name.
    Honorifics = "honorifics.tsv", &["phrase", "kind", "gender", "abbreviation"];
    /// Heads of offices and professions.
    RoleHeads = "role_heads.tsv", &["head", "plural", "level", "field", "use", "complement", "alone"];
    /// Words that belong to a role beside its head.
    RoleModifiers = "role_modifiers.tsv", &["word", "side", "meaning"];
    /// Domains of several words that stay together.
    Domains = "domains.tsv", &["domain"];
    /// Heads of organizations' names.
    OrganizationHeads = "organization_heads.tsv", &["head", "plural", "kind", "alone", "chain"];
    /// Well-known organizations.
    Organizations = "organizations.tsv", &["name", "kind", "use", "aliases"];
    /// News agencies, newspapers, channels, sites.
    Media = "media.tsv", &["name", "kind", "use", "aliases"];
    /// Countries, provinces, counties, cities.
    Places = "places.tsv", &["name", "kind", "within", "use"];
    /// Adjectives of nationality.
    Nationalities = "nationalities.tsv", &["word", "place"];
    /// Reporting verbs with stance and frame.
    ReportingVerbs = "reporting_verbs.tsv", &["partner", "verb", "stance", "frame"];
    /// Formulas that report without a finite verb.
    ReportFormulas = "report_formulas.tsv", &["formula", "frame", "stance"];
    /// Pronouns.
    Pronouns = "pronouns.tsv", &["word", "kind"];
    /// Phrases by which the reporter's voice comes back.
    SpeechBreaks = "speech_breaks.tsv", &["phrase", "meaning"];
    /// Who holds or held well-known offices.
    OfficeHolders = "office_holders.tsv", &["office", "country", "holders", "aliases"];
    /// Sites and works that are named after persons.
    Sites = "sites.tsv", &["word"];
    /// Phrases that are never reported.
    Ignored = "ignored.tsv", &["phrase"];
}

impl List {
    /// The column with further phrases that mean the same entry: plurals, aliases, abbreviations.
    pub(crate) const fn further(self) -> Option<usize> {
        match self {
            Self::RoleHeads | Self::OrganizationHeads => Some(1),
            Self::People => Some(2),
            Self::Honorifics | Self::Organizations | Self::Media | Self::OfficeHolders => Some(3),
            _ => None,
        }
    }

    /// The column by which rows with the same first column are told apart.
    pub(crate) const fn told_apart_by(self) -> Option<usize> {
        match self {
            Self::FunctionWords | Self::Words | Self::SurnameForms | Self::ReportingVerbs | Self::OfficeHolders => Some(1),
            _ => None,
        }
    }
}
