//! What each word list says: how a row becomes entries and word classes.

use super::Lexicon;
use super::check::{self, Seen};
use super::class::Class;
use super::conjugate::VerbId;
use super::entry::{Data, Entry};
use super::error::{LexiconError, Problem, shown};
use super::list::List;
use super::office::Offices;
use super::table::{MOST_COLUMNS, Row, read};
use super::terms::{
    Alone, BreakMeaning, Chain, Complement, Edge, Field, FormulaFrame, Frame, Gender, HonorificKind, Level, Light, MediaKind,
    ModifierMeaning, NamePart, OrganizationKind, PlaceKind, PronounKind, RoleUse, Side, Spaced, Stance, Strength, Usage, WordClass,
};
use super::vocabulary::EntryId;
use super::words::Words;
use crate::fold::Folded;
use std::borrow::Cow;
use std::collections::HashMap;

/// Gathers lists, then builds a [`Lexicon`].
#[derive(Debug)]
pub(crate) struct LexiconBuilder {
    words: Words,
    entries: Vec<Entry>,
    files: Vec<Box<str>>,
    /// The number of the file that is being read; the first stands for entries added alone.
    file: u32,
    verbs: HashMap<String, VerbId>,
    bare_cues: Vec<Option<EntryId>>,
    offices: Offices,
    surname_suffixes: Vec<(Box<str>, Strength)>,
    /// How many entries the built-in lists have.
    built_in: usize,
    problems: Vec<Problem>,
}

impl LexiconBuilder {
    /// With no list.
    pub(crate) fn new() -> Self {
        Self {
            words: Words::default(),
            // There is room for the built-in lists.
            entries: Vec::with_capacity(1 << 16),
            files: vec!["".into()],
            file: 0,
            verbs: HashMap::new(),
            bare_cues: Vec::new(),
            offices: Offices::default(),
            surname_suffixes: Vec::new(),
            built_in: 0,
            problems: Vec::new(),
        }
    }

    /// Adds the lists of `data/`.
    pub(crate) fn add_built_in(&mut self) {
        for &list in List::ALL {
            self.begin_file(list.file());
            let add = |mut row| self.add_row(list, list.file(), &mut row, &Cow::Borrowed);
            let problems = read(list.file(), list.built_in().into(), list.columns(), add);
            self.problems.extend(problems);
        }
        self.built_in = self.entries.len();
    }

    /// Adds a list of the user's own. An entry may stand in it once.
    pub(crate) fn add_list(&mut self, list: List, file: &str, text: &[u8]) {
        self.begin_file(file);
        let mut seen = Seen::default();
        let problems = read(file, text.into(), list.columns(), |mut row| {
            seen.check(list, &mut row);
            self.add_row(list, file, &mut row, &own);
        });
        self.problems.extend(problems);
    }

    /// Adds one entry of the user's own that stands in no file: its fields as in a row, and its further phrases.
    pub(crate) fn add_single(&mut self, list: List, fields: &[String], further: &[String], id: &str) {
        let mut wrong: Vec<String> = fields[..1].iter().chain(further).filter_map(|text| check::phrase(text)).collect();
        if id.is_empty() {
            wrong.push("the id is empty; write - where there is none".to_owned());
        }
        let file = format!("entry {}", shown(&fields[0]));
        if wrong.is_empty() {
            let joined = if further.is_empty() { "-".to_owned() } else { further.join("|") };
            let mut row = Row { line: 0, fields: [""; MOST_COLUMNS], id: Some(id).filter(|id| *id != "-"), wrong: Vec::new() };
            row.fields.iter_mut().zip(fields).for_each(|(place, field)| *place = field);
            list.further().into_iter().for_each(|column| row.fields[column] = &joined);
            self.file = 0;
            self.add_row(list, &file, &mut row, &own);
        }
        self.problems.extend(wrong.into_iter().map(|message| Problem { file: file.clone(), line: 0, column: 0, message }));
    }

    fn begin_file(&mut self, name: &str) {
        self.file = self.files.len() as u32;
        self.files.push(name.into());
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
        self.entries.shrink_to_fit();
        self.surname_suffixes.sort_by_key(|(suffix, _)| std::cmp::Reverse(suffix.len()));
        Ok(Lexicon {
            vocabulary: self.words.finish(&self.entries),
            entries: self.entries,
            files: self.files,
            bare_cues: self.bare_cues,
            offices: self.offices,
            surname_suffixes: self.surname_suffixes,
            built_in: self.built_in,
        })
    }

    /// Adds what one row says, or notes all that is wrong with it.
    fn add_row<'f>(&mut self, list: List, file: &str, row: &mut Row<'f>, own: &impl Fn(&'f str) -> Cow<'static, str>) {
        let first = self.entries.len();
        let _ = self.add_fields(list, row, own);
        if let Some(id) = row.id {
            self.entries[first..].iter_mut().for_each(|e| e.id = Some(id.into()));
        }
        let line = row.line;
        let problem = |(column, message)| Problem { file: file.to_owned(), line, column: column + 1, message };
        self.problems.extend(row.wrong.drain(..).map(problem));
    }

    /// `None` where something is wrong; the row then says what. All columns are read before that is looked at.
    fn add_fields<'f>(&mut self, list: List, row: &mut Row<'f>, own: &impl Fn(&'f str) -> Cow<'static, str>) -> Option<()> {
        let (text, line) = (row.fields[0], row.line);
        let add = |this: &mut Self, text: &'f str, data: Data| this.add_entry(own(text), line, data);
        // The further phrases of the same entry.
        let further = list.further().and_then(|column| row.optional(column)).into_iter().flat_map(|f| f.split('|')).map(str::trim);
        match list {
            List::VerbStems => self.add_verb(row)?,
            List::FunctionWords | List::Words => {
                let class = match term(row, 1)? {
                    WordClass::Noun => Class::NOUN,
                    WordClass::Text => Class::NOUN | Class::TEXT,
                    WordClass::Body => Class::NOUN | Class::BODY,
                    WordClass::Relative => Class::NOUN | Class::RELATIVE,
                    WordClass::Idea => Class::NOUN | Class::IDEA,
                    WordClass::Sacred => Class::NOUN | Class::SACRED,
                    WordClass::Time => Class::TIME,
                    WordClass::Month => Class::MONTH,
                    WordClass::Ordinal => Class::ORDINAL,
                    WordClass::Measure => Class::MEASURE,
                    WordClass::Numbered => Class::NUMBERED,
                    WordClass::Region => Class::REGION,
                    WordClass::Bearer => Class::BEARER,
                    WordClass::Titled => Class::TITLED,
                    WordClass::Label => Class::LABEL,
                    WordClass::Predicate => Class::PREDICATE,
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
                self.words.add_word(text, class);
            }
            List::GivenNames => {
                let (gender, usage) = (term(row, 1), term(row, 2));
                add(self, text, Data::GivenName { gender: gender?, usage: usage? });
            }
            List::Surnames => add(self, text, Data::Surname { usage: term(row, 1)? }),
            List::SurnameForms => {
                let (edge, strength, spaced) = (term::<Edge>(row, 1), term::<Strength>(row, 2), term::<Spaced>(row, 3));
                let (edge, strength, spaced) = (edge?, strength?, spaced?);
                if edge == Edge::Suffix {
                    self.surname_suffixes.push((Folded::new(text).text().into(), strength));
                }
                // Those that are written as words of their own are words too.
                if spaced == Spaced::Yes {
                    let class = match (edge, strength) {
                        (Edge::Suffix, Strength::Strong) => Class::SURNAME_PIECE,
                        (Edge::Prefix, Strength::Strong) => Class::NAME_PREFIX,
                        (Edge::Suffix, Strength::Weak) => Class::SURNAME_HINT | Class::SURNAME_END,
                        (Edge::Prefix, Strength::Weak) => Class::SURNAME_HINT,
                    };
                    self.words.add_piece(text, class);
                }
            }
            List::ForeignNames => {
                let (part, gender, usage) = (term(row, 1), term(row, 2), term(row, 3));
                add(self, text, Data::ForeignName { part: part?, gender: gender?, usage: usage? });
            }
            List::People => {
                let data = Data::Figure { gender: term(row, 1)? };
                add(self, text, data);
                further.for_each(|alias| add(self, alias, data));
            }
            List::Honorifics => {
                let (kind, gender) = (term(row, 1), term(row, 2));
                let data = Data::Honorific { kind: kind?, gender: gender? };
                add(self, text, data);
                further.for_each(|alias| add(self, alias, data));
            }
            List::RoleHeads => {
                let (level, field, usage, complement, alone) = (term(row, 2), term(row, 3), term(row, 4), term(row, 5), term(row, 6));
                let (level, field, usage, complement, alone) = (level?, field?, usage?, complement?, alone?);
                let data = |plural| Data::RoleHead { level, field, usage, complement, alone, plural };
                add(self, text, data(false));
                further.for_each(|plural| add(self, plural, data(true)));
            }
            List::RoleModifiers => {
                let (side, meaning) = (term(row, 1), term(row, 2));
                add(self, text, Data::RoleModifier { side: side?, meaning: meaning? });
            }
            List::Domains => add(self, text, Data::Domain),
            List::OrganizationHeads => {
                let (kind, alone, chain) = (term(row, 2), term(row, 3), term(row, 4));
                let (kind, alone, chain) = (kind?, alone?, chain?);
                let data = |plural| Data::OrganizationHead { kind, alone, chain, plural };
                add(self, text, data(false));
                further.for_each(|plural| add(self, plural, data(true)));
            }
            List::Organizations => {
                let (kind, usage) = (term(row, 1), term(row, 2));
                let data = Data::Organization { kind: kind?, usage: usage? };
                add(self, text, data);
                further.for_each(|alias| add(self, alias, data));
            }
            List::Media => {
                let (kind, usage) = (term(row, 1), term(row, 2));
                let (kind, usage) = (kind?, usage?);
                add(self, text, Data::Media { kind, usage });
                further.for_each(|alias| add(self, alias, Data::Media { kind, usage: Usage::Name }));
            }
            List::Places => {
                let (kind, usage) = (term(row, 1), term(row, 3));
                add(self, text, Data::Place { kind: kind?, usage: usage? });
            }
            List::Nationalities => add(self, text, Data::Nationality),
            List::ReportingVerbs => self.add_reporting_verb(row, own)?,
            List::ReportFormulas => {
                let (frame, stance) = (term(row, 1), term(row, 2));
                let data = Data::Formula { frame: frame?, stance: stance? };
                add(self, text, data);
                // `اینکه` is also written as a noun phrase with `که`: این مطلب که.
                if let Some(stem) = text.strip_suffix("اینکه") {
                    for form in ["این که", "آنکه", "آن که", "این مطلب که", "این موضوع که", "این نکته که", "این مسئله که"]
                    {
                        self.add_entry(Cow::Owned(format!("{stem}{form}")), line, data);
                    }
                }
            }
            List::Pronouns => add(self, text, Data::Pronoun { kind: term(row, 1)? }),
            List::SpeechBreaks => add(self, text, Data::Break { meaning: term(row, 1)? }),
            List::OfficeHolders => {
                let names = |field: &'f str| field.split('|').map(str::trim);
                let country = row.optional(1).map(names).into_iter().flatten();
                let data = Data::Office { row: self.offices.add(country, names(row.fields[2])) };
                add(self, text, data);
                further.for_each(|alias| add(self, alias, data));
            }
            List::Sites => add(self, text, Data::Site),
            List::Ignored => add(self, text, Data::Ignored),
        }
        Some(())
    }

    fn add_entry(&mut self, text: Cow<'static, str>, line: usize, data: Data) {
        let id = EntryId(self.entries.len() as u32);
        let is_name = matches!(data, Data::GivenName { .. } | Data::Surname { .. } | Data::ForeignName { .. });
        self.words.add_entry(&text, id, class_of(data), is_name);
        self.entries.push(Entry { text, file: self.file, line: line as u32, data, id: None });
    }

    fn add_verb(&mut self, row: &mut Row<'_>) -> Option<()> {
        let (infinitive, light) = (row.fields[0], term::<Light>(row, 3));
        let stem = |column: usize| row.optional(column).map(|f| Folded::new(f).text().to_owned()).unwrap_or_default();
        let (past, present) = (stem(1), stem(2));
        if past.is_empty() {
            row.note(1, "a verb needs its past stem".to_owned());
        }
        // A verb that is given again is the same verb.
        let id = self.verbs.get(infinitive).copied().or_else(|| u16::try_from(self.verbs.len()).ok().map(VerbId));
        if id.is_none() {
            row.note(0, format!("{} is one verb too many: there are {} before it", shown(infinitive), self.verbs.len()));
        }
        let (id, light) = (id?, if light? == Light::Yes { Class::LIGHT_VERB } else { Class::EMPTY });
        self.verbs.insert(infinitive.to_owned(), id);
        self.words.add_verb(&past, &present, id, light);
        Some(())
    }

    fn add_reporting_verb<'f>(&mut self, row: &mut Row<'f>, own: &impl Fn(&'f str) -> Cow<'static, str>) -> Option<()> {
        let infinitive = row.fields[1];
        let verb = self.verbs.get(infinitive).copied();
        if verb.is_none() {
            row.note(1, format!("{} is not in {}", shown(infinitive), List::VerbStems.file()));
        }
        let (stance, frame) = (term(row, 2), term(row, 3));
        let (verb, stance, frame) = (verb?, stance?, frame?);
        let partner = row.optional(0);
        let data = |partner| Data::Cue { verb, stance, frame, partner };
        match partner {
            Some(partner) => {
                self.add_entry(own(partner), row.line, data(true));
                // معتقد است is also written معتقدند, معتقدم.
                if infinitive == "بودن" {
                    for ending in ["ند", "‌اند", "ست"] {
                        self.add_entry(Cow::Owned(format!("{partner}{ending}")), row.line, data(false));
                    }
                }
            }
            None => {
                let id = EntryId(self.entries.len() as u32);
                if self.bare_cues.len() <= verb.0 as usize {
                    self.bare_cues.resize(verb.0 as usize + 1, None);
                }
                self.bare_cues[verb.0 as usize] = Some(id);
                self.words.mark_verb(verb, Class::VERB_OF_SAYING);
                let (line, file) = (row.line as u32, self.file);
                self.entries.push(Entry { text: own(infinitive), file, line, data: data(false), id: None });
            }
        }
        Some(())
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
        Data::Office { .. } => Class::EMPTY,
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
    Light,
    MediaKind,
    ModifierMeaning,
    NamePart,
    OrganizationKind,
    PlaceKind,
    PronounKind,
    RoleUse,
    Side,
    Spaced,
    Stance,
    Strength,
    Usage,
    WordClass
);

/// The term that a field names; any other field is noted.
fn term<T: Term + Copy>(row: &mut Row<'_>, column: usize) -> Option<T> {
    let name = row.fields[column];
    let found = T::ALL.iter().copied().find(|t| t.name() == name);
    if found.is_none() {
        let names: Vec<&str> = T::ALL.iter().map(Term::name).collect();
        row.note(column, format!("{} is none of {}", shown(name), names.join(", ")));
    }
    found
}

fn own(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}
