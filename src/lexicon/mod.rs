//! The word lists, and the structure in which they are looked up.
//!
//! A list is a file in `data/`; [`List`] names them all with their columns, [`load`] says what a row
//! of each means. To add a list: a variant of `List`, its columns, and its arm in `load`.

mod check;
mod class;
mod conjugate;
mod entry;
mod error;
mod word_endings;
mod list;
mod load;
mod office;
mod spelling;
mod table;
mod terms;
mod vocabulary;
mod words;

pub(crate) use class::Class;
pub(crate) use conjugate::{Form, VerbForm, VerbId};
pub(crate) use entry::Data;
pub use entry::Entry;
pub(crate) use error::shown;
pub use error::{LexiconError, Problem};
pub use list::List;
pub(crate) use load::LexiconBuilder;
pub(crate) use office::{Holder, Office, Offices};
pub(crate) use terms::{
    Alone, BreakMeaning, Chain, Complement, FormulaFrame, Frame, HonorificKind, MediaKind, ModifierMeaning, PlaceKind, PronounKind,
    RoleUse, Side, Strength, Usage, terms,
};
pub use terms::{Field, Gender, Level, OrganizationKind, Stance, Tense, UnknownName};
pub use vocabulary::EntryId;
pub(crate) use vocabulary::{Node, Sense, Vocabulary, WordId};

use crate::token::Hash;
use std::sync::{Arc, LazyLock};

/// All word lists of an extractor, ready to be looked up.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) entries: Vec<Entry>,
    files: Vec<Box<str>>,
    /// For each verb the entry by which it reports speech on its own.
    bare_cues: Vec<Option<EntryId>>,
    /// Who holds which office.
    pub(crate) offices: Offices,
    /// Endings of surnames, longest first.
    surname_suffixes: Vec<(Box<str>, Strength)>,
    /// Entries from this number on are the user's own.
    built_in: usize,
}

static BUILT_IN: LazyLock<Arc<Lexicon>> = LazyLock::new(|| {
    let mut builder = LexiconBuilder::new();
    builder.add_built_in();
    Arc::new(builder.build().expect("the built-in word lists are right; a test reads them all"))
});

/// A row of a list: its file and line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Row(u32, u32);

impl Lexicon {
    /// The lists of `data/`, read once.
    pub(crate) fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    pub(crate) fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    pub(crate) fn data(&self, id: EntryId) -> Data {
        self.entries[id.0 as usize].data
    }

    /// What is known of a word, in folded letters.
    pub(crate) fn classes_of(&self, word: &str) -> Class {
        self.vocabulary.classes(self.vocabulary.word(Hash::EMPTY.over(word)))
    }

    /// The row that an entry stands on: a name and its aliases are on one. An entry added by itself has one of its own.
    pub(crate) fn row(&self, id: EntryId) -> Row {
        let entry = self.entry(id);
        if entry.line > 0 { Row(entry.file, entry.line) } else { Row(u32::MAX, id.0) }
    }

    /// Whether an entry is the user's own.
    pub(crate) fn is_own(&self, id: EntryId) -> bool {
        id.0 as usize >= self.built_in
    }

    /// The name of the file that an entry came from.
    pub(crate) fn file(&self, entry: &Entry) -> &str {
        &self.files[entry.file as usize]
    }

    /// The entry by which this verb reports speech on its own.
    pub(crate) fn bare_cue(&self, verb: VerbId) -> Option<EntryId> {
        self.bare_cues.get(verb.0 as usize).copied().flatten()
    }

    /// Bytes on the heap, roughly.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.vocabulary.heap_bytes() + self.entries.len() * size_of::<Entry>()
    }
}
