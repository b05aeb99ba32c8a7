//! What each word list says: its columns, and how a row becomes entries and word classes.

use super::Lexicon;
use super::class::Class;
use super::conjugate::{Form, Person, VerbForm, VerbId, conjugate};
use super::entry::{Data, Entry};
use super::spelling::Speller;
use super::table::{LexiconError, Problem, Row, read};
use super::terms::{
    Alone, BreakMeaning, Chain, Complement, Edge, Field, FormulaFrame, Frame, Gender, HonorificKind, Level, MediaKind, ModifierMeaning,
    NamePart, OrganizationKind, PlaceKind, PronounKind, RoleUse, Side, Stance, Strength, Usage, WordClass,
};
use super::vocabulary::{EntryId, Vocabulary};
use crate::fold::{Folded, ZWNJ};
use crate::token::Hash;
use std::borrow::Cow;
use std::collections::HashMap;

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

            fn built_in(self) -> &'static str {
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
    Figures = "figures.tsv", &["name", "gender", "aliases"];
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
    /// Sites and works that are named after persons.
    Sites = "sites.tsv", &["word"];
    /// Phrases that are never reported.
    Ignored = "ignored.tsv", &["phrase"];
}

/// Gathers lists, then builds a [`Lexicon`].
#[derive(Debug)]
pub(crate) struct LexiconBuilder {
    vocabulary: Vocabulary,
    entries: Vec<Entry>,
    files: Vec<Box<str>>,
    verbs: HashMap<String, VerbId>,
    bare_cues: Vec<Option<EntryId>>,
    surname_suffixes: Vec<(Box<str>, Strength)>,
    /// How many entries the built-in lists have.
    built_in: usize,
    speller: Speller,
    problems: Vec<Problem>,
}

impl LexiconBuilder {
    pub(crate) fn new() -> Self {
        Self {
            vocabulary: Vocabulary::new(),
            entries: Vec::with_capacity(1 << 14),
            files: vec!["".into()],
            verbs: HashMap::new(),
            bare_cues: Vec::new(),
            surname_suffixes: Vec::new(),
            built_in: 0,
            speller: Speller::default(),
            problems: Vec::new(),
        }
    }

    pub(crate) fn add_built_in(&mut self) {
        for &list in List::ALL {
            self.add_file(list, list.file(), list.built_in(), Cow::Borrowed);
        }
        self.built_in = self.entries.len();
    }

    /// Adds a list of the user's own. An entry may stand in it once.
    pub(crate) fn add_text(&mut self, list: List, file: &str, text: &str) {
        let first = self.entries.len();
        let own = |s: &str| Cow::Owned(s.to_owned());
        self.add_file(list, file, text, own);
        let mut lines: HashMap<Hash, u32> = HashMap::new();
        for entry in &self.entries[first..] {
            let folded = Folded::new(&entry.text);
            let hash = Hash::EMPTY.over(folded.text());
            if let Some(&line) = lines.get(&hash).filter(|&&l| l != entry.line) {
                let message = format!("«{}» stands in line {line} already", entry.text);
                self.problems.push(Problem { file: file.to_owned(), line: entry.line as usize, column: 1, message });
            }
            lines.entry(hash).or_insert(entry.line);
        }
    }

    /// Notes something that is wrong with what the user gave.
    pub(crate) fn add_problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    pub(crate) fn build(mut self) -> Result<Lexicon, LexiconError> {
        if !self.problems.is_empty() {
            self.problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
            return Err(LexiconError::new(self.problems));
        }
        self.vocabulary.finish();
        self.entries.shrink_to_fit();
        self.surname_suffixes.sort_by_key(|(suffix, _)| std::cmp::Reverse(suffix.len()));
        Ok(Lexicon {
            vocabulary: self.vocabulary,
            entries: self.entries,
            files: self.files,
            bare_cues: self.bare_cues,
            surname_suffixes: self.surname_suffixes,
            built_in: self.built_in,
        })
    }

    fn add_file<'f>(&mut self, list: List, file: &str, text: &'f str, own: impl Fn(&'f str) -> Cow<'static, str>) {
        let rows = read(file, text, list.columns(), &mut self.problems);
        self.files.push(file.into());
        for row in &rows {
            if let Err((column, message)) = self.add_row(list, row, &own) {
                self.problems.push(Problem { file: file.to_owned(), line: row.line, column: column + 1, message });
            }
        }
    }

    /// What one row says. The error names the column, counted from 0, and what is wrong there.
    fn add_row<'f>(&mut self, list: List, row: &Row<'f>, own: &impl Fn(&'f str) -> Cow<'static, str>) -> Result<(), (usize, String)> {
        let text = row.fields[0];
        if text != "-" && !Folded::new(text).text().contains(char::is_alphanumeric) {
            return Err((0, format!("nothing is left of «{text}» without marks and spaces")));
        }
        let first = self.entries.len();
        let result = self.add_fields(list, row, own);
        if let Some(id) = row.id {
            self.entries[first..].iter_mut().for_each(|e| e.id = Some(id.into()));
        }
        result
    }

    fn add_fields<'f>(&mut self, list: List, row: &Row<'f>, own: &impl Fn(&'f str) -> Cow<'static, str>) -> Result<(), (usize, String)> {
        let text = row.fields[0];
        let add = |this: &mut Self, text: &'f str, data: Data| this.add_entry(own(text), row.line, data);
        match list {
            List::VerbStems => self.add_verb(row)?,
            List::FunctionWords | List::Words => {
                let class = match term::<WordClass>(row, 1)? {
                    WordClass::Noun => Class::NOUN,
                    WordClass::Adjective => Class::ADJECTIVE,
                    WordClass::NounAdjective => Class::NOUN | Class::ADJECTIVE,
                    WordClass::Verb => Class::VERB,
                    WordClass::Adverb => Class::ADVERB,
                    WordClass::Preposition => Class::PREPOSITION,
                    WordClass::Conjunction => Class::CONJUNCTION,
                    WordClass::Pronoun => Class::PRONOUN,
                    WordClass::Determiner => Class::DETERMINER,
                    WordClass::Number => Class::NUMBER,
                    WordClass::Other => Class::OTHER,
                };
                let class = match text {
                    "و" => class | Class::AND,
                    "که" => class | Class::THAT,
                    "را" => class | Class::RA,
                    _ => class,
                };
                // A verb and its partner are two words to the rules: تصریح کرد.
                let pieces = (text.contains(ZWNJ) || text.contains(' ')) && !class.any(Class::VERB);
                let Self { speller, vocabulary, .. } = self;
                speller.spell(text, &mut |words| match *words {
                    [word] if pieces => drop(vocabulary.add_word(word, class | Class::JOINED)),
                    [word] => drop(vocabulary.add_word(word, class)),
                    [first, ..] if pieces => drop(vocabulary.add_word(first, Class::JOINS)),
                    _ => {}
                });
            }
            List::GivenNames => add(self, text, Data::GivenName { gender: term(row, 1)?, usage: term(row, 2)? }),
            List::Surnames => add(self, text, Data::Surname { usage: term(row, 1)? }),
            List::SurnameForms => {
                let (edge, strength) = (term::<Edge>(row, 1)?, term::<Strength>(row, 2)?);
                if edge == Edge::Suffix {
                    self.surname_suffixes.push((Folded::new(text).text().into(), strength));
                }
                // Those that are written as words of their own are words too.
                if row.fields[3] == "yes" {
                    let class = match (edge, strength) {
                        (Edge::Suffix, Strength::Strong) => Class::SURNAME_PIECE,
                        (Edge::Prefix, Strength::Strong) => Class::NAME_PREFIX,
                        (_, Strength::Weak) => Class::SURNAME_HINT,
                    };
                    let Self { speller, vocabulary, .. } = self;
                    speller.spell(text, &mut |words| {
                        if let &[word] = words {
                            vocabulary.add_word(word, class);
                        }
                    });
                }
            }
            List::ForeignNames => add(self, text, Data::ForeignName { part: term(row, 1)?, gender: term(row, 2)?, usage: term(row, 3)? }),
            List::Figures => {
                let data = Data::Figure { gender: term(row, 1)? };
                add(self, text, data);
                row.list(2).for_each(|alias| add(self, alias, data));
            }
            List::Honorifics => {
                let data = Data::Honorific { kind: term(row, 1)?, gender: term(row, 2)? };
                add(self, text, data);
                row.list(3).for_each(|alias| add(self, alias, data));
            }
            List::RoleHeads => {
                let data = |plural| -> Result<Data, (usize, String)> {
                    Ok(Data::RoleHead {
                        level: term::<Level>(row, 2)?,
                        field: term::<Field>(row, 3)?,
                        usage: term::<RoleUse>(row, 4)?,
                        complement: term::<Complement>(row, 5)?,
                        alone: term::<Alone>(row, 6)?,
                        plural,
                    })
                };
                let (one, many) = (data(false)?, data(true)?);
                add(self, text, one);
                row.list(1).for_each(|plural| add(self, plural, many));
            }
            List::RoleModifiers => {
                add(self, text, Data::RoleModifier { side: term::<Side>(row, 1)?, meaning: term::<ModifierMeaning>(row, 2)? })
            }
            List::Domains => add(self, text, Data::Domain),
            List::OrganizationHeads => {
                let (kind, alone, chain) = (term::<OrganizationKind>(row, 2)?, term::<Alone>(row, 3)?, term::<Chain>(row, 4)?);
                add(self, text, Data::OrganizationHead { kind, alone, chain, plural: false });
                row.list(1).for_each(|plural| add(self, plural, Data::OrganizationHead { kind, alone, chain, plural: true }));
            }
            List::Organizations => {
                let data = Data::Organization { kind: term(row, 1)?, usage: term(row, 2)? };
                add(self, text, data);
                row.list(3).for_each(|alias| add(self, alias, data));
            }
            List::Media => {
                let (kind, usage) = (term::<MediaKind>(row, 1)?, term::<Usage>(row, 2)?);
                add(self, text, Data::Media { kind, usage });
                row.list(3).for_each(|alias| add(self, alias, Data::Media { kind, usage: Usage::Name }));
            }
            List::Places => add(self, text, Data::Place { kind: term::<PlaceKind>(row, 1)?, usage: term(row, 3)? }),
            List::Nationalities => add(self, text, Data::Nationality),
            List::ReportingVerbs => self.add_reporting_verb(row, own)?,
            List::ReportFormulas => {
                let data = Data::Formula { frame: term::<FormulaFrame>(row, 1)?, stance: term::<Stance>(row, 2)? };
                add(self, text, data);
                // `اینکه` is also written as a noun phrase with `که`: این مطلب که.
                if let Some(stem) = text.strip_suffix("اینکه") {
                    for form in ["این که", "آنکه", "آن که", "این مطلب که", "این موضوع که", "این نکته که", "این مسئله که"]
                    {
                        self.add_entry(Cow::Owned(format!("{stem}{form}")), row.line, data);
                    }
                }
            }
            List::Pronouns => add(self, text, Data::Pronoun { kind: term::<PronounKind>(row, 1)? }),
            List::SpeechBreaks => add(self, text, Data::Break { meaning: term::<BreakMeaning>(row, 1)? }),
            List::Sites => add(self, text, Data::Site),
            List::Ignored => add(self, text, Data::Ignored),
        }
        Ok(())
    }

    fn add_entry(&mut self, text: Cow<'static, str>, line: usize, data: Data) {
        let id = EntryId(self.entries.len() as u32);
        let class = class_of(data);
        let joined = self.with_pieces_joined(&text);
        let Self { speller, vocabulary, .. } = self;
        let mut add = |words: &[Hash]| {
            vocabulary.add_entry(words, id);
            if let &[word] = words {
                vocabulary.add_word(word, class);
            }
        };
        speller.spell(&text, &mut add);
        if let Some(joined) = joined {
            speller.spell(&joined, &mut add);
        }
        self.entries.push(Entry { text, file: (self.files.len() - 1) as u32, line: line as u32, data, id: None });
    }

    /// An entry with the pieces of everyday words joined, as texts are read: `برنامه ریزی` → `برنامه‌ریزی`.
    fn with_pieces_joined(&self, text: &str) -> Option<String> {
        let classes = |hash: Hash| self.vocabulary.classes(self.vocabulary.word(hash));
        let folded = Folded::new(text);
        let pieces = || folded.text().split([' ', ZWNJ]);
        // Hardly any entry has a piece that joins anything.
        if !pieces().any(|p| classes(Hash::EMPTY.over(p)).any(Class::JOINS)) {
            return None;
        }
        let words: Vec<&str> = pieces().collect();
        let mut out = String::new();
        let mut changed = false;
        let mut n = 0;
        while n < words.len() {
            let mut hash = Hash::EMPTY.over(words[n]);
            let mut len = 1;
            if classes(hash).any(Class::JOINS) {
                for more in 1..=2.min(words.len() - n - 1) {
                    hash = hash.over(words[n + more]);
                    if classes(hash).any(Class::JOINED) {
                        len = more + 1;
                        changed = true;
                        break;
                    }
                }
            }
            out.push_str(if n > 0 { " " } else { "" });
            words[n..n + len].iter().for_each(|w| out.push_str(w));
            n += len;
        }
        changed.then_some(out)
    }

    fn add_verb(&mut self, row: &Row<'_>) -> Result<(), (usize, String)> {
        let next = VerbId(self.verbs.len() as u16);
        let folded = |column: usize| row.optional(column).map(|f| Folded::new(f).text().to_owned()).unwrap_or_default();
        let (past, present) = (folded(1), folded(2));
        if past.is_empty() {
            return Err((1, "a verb needs its past stem".to_owned()));
        }
        // A verb that is given again is the same verb.
        let id = *self.verbs.entry(row.fields[0].to_owned()).or_insert(next);
        let vocabulary = &mut self.vocabulary;
        let light = if row.optional(3).is_some() { Class::LIGHT_VERB } else { Class::EMPTY };
        // The copula has forms of its own.
        if past == "بود" {
            for (word, negative, person) in [
                ("است", false, Person::Third),
                ("هست", false, Person::Third),
                ("هستند", false, Person::Third),
                ("اند", false, Person::Third),
                ("هستم", false, Person::First),
                ("هستیم", false, Person::First),
                ("نیست", true, Person::Third),
                ("نیستند", true, Person::Third),
                ("نیستم", true, Person::First),
                ("نیستیم", true, Person::First),
            ] {
                let id_word = vocabulary.add_word(Hash::EMPTY.over(word), Class::VERB | light);
                vocabulary.set_verb(id_word, VerbForm::new(id, Form::Present, negative, person));
            }
        }
        // So has داشتن in the present, which takes no sign in a light verb.
        if past == "داشت" {
            for (word, negative, person) in [
                ("دارد", false, Person::Third),
                ("دارند", false, Person::Third),
                ("دارم", false, Person::First),
                ("داریم", false, Person::First),
                ("ندارد", true, Person::Third),
                ("ندارند", true, Person::Third),
                ("ندارم", true, Person::First),
                ("نداریم", true, Person::First),
            ] {
                let id_word = vocabulary.add_word(Hash::EMPTY.over(word), Class::VERB | light);
                vocabulary.set_verb(id_word, VerbForm::new(id, Form::Present, negative, person));
            }
        }
        // The regular forms come last: the first form that claims a word keeps it.
        conjugate(&past, &present, id, |word, form| {
            let class = match form.form() {
                Some(Form::Infinitive) => Class::NOUN,
                Some(Form::Participle) => Class::PARTICIPLE | light,
                _ => Class::VERB | light,
            };
            let word = vocabulary.add_word(Hash::EMPTY.over(word), class);
            vocabulary.set_verb(word, form);
        });
        Ok(())
    }

    fn add_reporting_verb<'f>(&mut self, row: &Row<'f>, own: &impl Fn(&'f str) -> Cow<'static, str>) -> Result<(), (usize, String)> {
        let infinitive = row.fields[1];
        let Some(&verb) = self.verbs.get(infinitive) else {
            return Err((1, format!("«{infinitive}» is not in {}", List::VerbStems.file())));
        };
        let data = Data::Cue { verb, stance: term(row, 2)?, frame: term::<Frame>(row, 3)?, partner: row.optional(0).is_some() };
        match row.optional(0) {
            Some(partner) => {
                self.add_entry(own(partner), row.line, data);
                // معتقد است is also written معتقدند, معتقدم.
                if infinitive == "بودن" {
                    let Data::Cue { verb, stance, frame, .. } = data else { return Ok(()) };
                    for ending in ["ند", "‌اند", "ست"] {
                        let joined = Data::Cue { verb, stance, frame, partner: false };
                        self.add_entry(Cow::Owned(format!("{partner}{ending}")), row.line, joined);
                    }
                }
            }
            None => {
                let id = EntryId(self.entries.len() as u32);
                if self.bare_cues.len() <= verb.0 as usize {
                    self.bare_cues.resize(verb.0 as usize + 1, None);
                }
                self.bare_cues[verb.0 as usize] = Some(id);
                self.vocabulary.mark_verb(verb, Class::VERB_OF_SAYING);
                self.entries.push(Entry {
                    text: own(infinitive),
                    file: (self.files.len() - 1) as u32,
                    line: row.line as u32,
                    data,
                    id: None,
                });
            }
        }
        Ok(())
    }
}

/// The class that a word has which is an entry of its own.
fn class_of(data: Data) -> Class {
    let wordlike = |usage: Usage| if usage == Usage::Word { Class::WORDLIKE } else { Class::EMPTY };
    match data {
        Data::GivenName { usage, .. } => Class::GIVEN | wordlike(usage),
        Data::Surname { usage } => Class::SURNAME | wordlike(usage),
        Data::ForeignName { part: NamePart::Given, usage, .. } => Class::FOREIGN | wordlike(usage),
        Data::ForeignName { usage, .. } => Class::FOREIGN | Class::FOREIGN_SURNAME | wordlike(usage),
        Data::Figure { .. } => Class::FIGURE,
        Data::Honorific { .. } => Class::HONORIFIC,
        Data::RoleHead { .. } => Class::ROLE_HEAD,
        Data::RoleModifier { side: Side::After, .. } => Class::ROLE_MODIFIER | Class::ADJECTIVE,
        Data::RoleModifier { .. } => Class::ROLE_MODIFIER,
        Data::Domain => Class::DOMAIN,
        Data::OrganizationHead { alone: Alone::Yes, .. } => Class::ORGANIZATION_HEAD | Class::ORGANIZATION_ALONE,
        Data::OrganizationHead { .. } => Class::ORGANIZATION_HEAD,
        Data::Organization { .. } => Class::ORGANIZATION,
        Data::Media { .. } => Class::MEDIA,
        Data::Place { usage: Usage::Word, .. } => Class::PLACE | Class::PLACE_WORDLIKE,
        Data::Place { .. } => Class::PLACE,
        Data::Nationality => Class::NATIONALITY | Class::ADJECTIVE,
        Data::Cue { .. } => Class::CUE,
        Data::Formula { .. } => Class::FORMULA,
        Data::Pronoun { .. } => Class::PRONOUN,
        Data::Break { .. } => Class::BREAK,
        Data::Site => Class::SITE,
        Data::Ignored => Class::IGNORED,
    }
}

/// A term that a data file writes by its name.
trait Term: Sized + 'static {
    const ALL: &'static [Self];
    fn name(&self) -> &'static str;
}

macro_rules! term_impls {
    ($($name:ident),+) => { $(impl Term for $name {
        const ALL: &'static [Self] = $name::ALL;
        fn name(&self) -> &'static str { self.as_str() }
    })+ };
}
term_impls!(
    Alone,
    BreakMeaning,
    Chain,
    Complement,
    Edge,
    Field,
    FormulaFrame,
    Frame,
    Gender,
    HonorificKind,
    Level,
    MediaKind,
    ModifierMeaning,
    NamePart,
    OrganizationKind,
    PlaceKind,
    PronounKind,
    RoleUse,
    Side,
    Stance,
    Strength,
    Usage,
    WordClass
);

fn term<T: Term + Copy>(row: &Row<'_>, column: usize) -> Result<T, (usize, String)> {
    let name = row.fields[column];
    T::ALL.iter().copied().find(|t| t.name() == name).ok_or_else(|| {
        let names: Vec<&str> = T::ALL.iter().map(Term::name).collect();
        (column, format!("«{name}» is none of {}", names.join(", ")))
    })
}
