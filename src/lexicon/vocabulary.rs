//! The lookup structure: words by hash, and a trie of word numbers for entries of several words.

use super::class::Class;
use super::conjugate::{VerbForm, VerbId};
use super::entry::{Data, Entry};
use crate::token::{Hash, HashFilter};

/// The place of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordId(u32);

impl WordId {
    /// A word that no list has. Others that are unknown have places of their own, which are as empty.
    pub(crate) const UNKNOWN: Self = Self(0);
}

/// A place in the trie of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node(u32);

/// A word, or a free place.
#[derive(Clone, Copy, Debug)]
struct Word {
    /// Of [`key`]; 0 in a free place.
    key: u64,
    classes: Class,
    verb: VerbForm,
    /// The node after this word at the start of an entry; 0 where no entry starts with it.
    root: u32,
}

impl Word {
    const FREE: Self = Self { key: 0, classes: Class::EMPTY, verb: VerbForm::NONE, root: 0 };
}

/// An entry of an extractor's word lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub(crate) u32);

/// An entry with what it says, which stands here so that a hit need not be looked for in the list of entries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sense {
    pub(crate) entry: EntryId,
    pub(crate) data: Data,
}

/// Words, and entries as sequences of words. Built once, then only read.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// Open addressing by the upper bits of the key. Behind the first place, which stays free, their number is a power of two.
    words: Vec<Word>,
    word_count: usize,
    /// Node and word → node.
    edges: Vec<(u64, u32)>,
    edge_count: usize,
    /// What the two tables hold. Most questions are about what they don't, and these are small enough to stay near the processor.
    known_words: HashFilter,
    known_edges: HashFilter,
    /// The classes that all forms of a verb get at the end, by its number.
    marks: Vec<Class>,
    /// Entries that end at a node, and the last one of each node, while building.
    ends: Vec<(u32, EntryId)>,
    last_ends: Vec<Option<EntryId>>,
    /// For each node where its entries start in `senses`; one more than there are nodes.
    sense_starts: Vec<u32>,
    senses: Vec<Sense>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        // There is room for the built-in lists.
        Self {
            words: vec![Word::FREE; (1 << 17) + 1],
            word_count: 0,
            edges: vec![(0, 0); 1 << 16],
            edge_count: 0,
            known_words: HashFilter::default(),
            known_edges: HashFilter::default(),
            marks: Vec::new(),
            ends: Vec::with_capacity(1 << 17),
            last_ends: vec![None],
            sense_starts: Vec::new(),
            senses: Vec::new(),
        }
    }
}

impl Vocabulary {
    /// The word of that hash, new or known. Its place holds until the next word is added.
    pub(crate) fn add_word(&mut self, hash: Hash, classes: Class) -> WordId {
        // A quarter of the places stays free, so that most words are found near where they belong.
        if self.word_count * 4 > self.words.len() * 3 {
            let places = (self.words.len() - 1) * 2;
            let old = std::mem::replace(&mut self.words, vec![Word::FREE; places + 1]);
            for word in old.into_iter().filter(|w| w.key != 0) {
                let place = self.place(word.key);
                self.words[place] = word;
            }
        }
        let key = key(hash);
        let place = self.place(key);
        let word = &mut self.words[place];
        self.word_count += usize::from(word.key == 0);
        word.key = key;
        word.classes |= classes;
        WordId(place as u32)
    }

    /// The place of a word, or the free one where it belongs.
    fn place(&self, key: u64) -> usize {
        let mask = self.words.len() - 2;
        let mut place = (key >> 20) as usize & mask;
        while self.words[place + 1].key != 0 && self.words[place + 1].key != key {
            place = (place + 1) & mask;
        }
        place + 1
    }

    /// Says that a word is this form of a verb. The first form that claims a word keeps it.
    pub(crate) fn set_verb(&mut self, word: WordId, form: VerbForm) {
        let place = &mut self.words[word.0 as usize].verb;
        if *place == VerbForm::NONE {
            *place = form;
        }
    }

    /// Adds classes to all forms of a verb, once all words are there.
    pub(crate) fn mark_verb(&mut self, verb: VerbId, classes: Class) {
        let verb = verb.0 as usize;
        self.marks.resize(self.marks.len().max(verb + 1), Class::EMPTY);
        self.marks[verb] |= classes;
    }

    /// Adds an entry as a sequence of words; one word alone gets the class.
    pub(crate) fn add_entry(&mut self, words: &[Hash], entry: EntryId, class: Class) {
        let Some((&first, rest)) = words.split_first() else { return };
        let first = self.add_word(first, if rest.is_empty() { class } else { Class::PREFIX });
        let root = &mut self.words[first.0 as usize].root;
        let mut node = *root;
        if node == 0 {
            node = self.last_ends.len() as u32;
            *root = node;
            self.last_ends.push(None);
        }
        for &hash in rest {
            node = self.add_edge(node, hash);
        }
        // Two spellings of an entry may be the same.
        if self.last_ends[node as usize].replace(entry) != Some(entry) {
            self.ends.push((node, entry));
        }
    }

    fn add_edge(&mut self, node: u32, word: Hash) -> u32 {
        // Beyond three quarters the table gets slow.
        if self.edge_count * 4 > self.edges.len() * 3 {
            let old = std::mem::take(&mut self.edges);
            self.edges = vec![(0, 0); old.len() * 2];
            for (key, to) in old.into_iter().filter(|&(_, to)| to != 0) {
                let slot = free_slot(&self.edges, key);
                self.edges[slot] = (key, to);
            }
        }
        let key = edge_key(node, word);
        let slot = free_slot(&self.edges, key);
        if self.edges[slot].1 == 0 {
            self.edge_count += 1;
            self.edges[slot] = (key, self.last_ends.len() as u32);
            self.last_ends.push(None);
        }
        self.edges[slot].1
    }

    /// Ends the building: marks verbs, and puts the entries in the order of their nodes.
    pub(crate) fn finish(&mut self, entries: &[Entry]) {
        for word in &mut self.words {
            let marks = word.verb.verb().and_then(|verb| self.marks.get(verb.0 as usize));
            word.classes |= marks.copied().unwrap_or_default();
        }
        self.known_words = HashFilter::of(self.word_count, self.words.iter().map(|word| word.key).filter(|&key| key != 0));
        self.known_edges = HashFilter::of(self.edge_count, self.edges.iter().filter(|&&(_, to)| to != 0).map(|&(key, _)| key));
        // Counted, then each put into its place.
        let (ends, nodes) = (std::mem::take(&mut self.ends), std::mem::take(&mut self.last_ends).len());
        self.sense_starts = vec![0; nodes + 2];
        ends.iter().for_each(|&(node, _)| self.sense_starts[node as usize + 2] += 1);
        (2..self.sense_starts.len()).for_each(|n| self.sense_starts[n] += self.sense_starts[n - 1]);
        self.senses = vec![Sense { entry: EntryId(0), data: Data::Ignored }; ends.len()];
        for (node, entry) in ends {
            let place = &mut self.sense_starts[node as usize + 1];
            self.senses[*place as usize] = Sense { entry, data: entries[entry.0 as usize].data };
            *place += 1;
        }
    }

    /// The classes of a word while the lists are still being read.
    pub(crate) fn classes_so_far(&self, hash: Hash) -> Class {
        self.words[self.place(key(hash))].classes
    }

    /// The word of that hash.
    pub(crate) fn word(&self, hash: Hash) -> WordId {
        let key = key(hash);
        if self.known_words.may_have(key) { WordId(self.place(key) as u32) } else { WordId::UNKNOWN }
    }

    pub(crate) fn classes(&self, word: WordId) -> Class {
        self.words[word.0 as usize].classes
    }

    pub(crate) fn verb(&self, word: WordId) -> VerbForm {
        self.words[word.0 as usize].verb
    }

    /// Where the entries that start with a word begin.
    pub(crate) fn root(&self, word: WordId) -> Option<Node> {
        Some(self.words[word.0 as usize].root).filter(|&n| n != 0).map(Node)
    }

    /// One word further.
    pub(crate) fn step(&self, node: Node, word: Hash) -> Option<Node> {
        let key = edge_key(node.0, word);
        if !self.known_edges.may_have(key) {
            return None;
        }
        let to = self.edges[free_slot(&self.edges, key)].1;
        Some(to).filter(|&n| n != 0).map(Node)
    }

    /// The entries that end here.
    pub(crate) fn entries(&self, node: Node) -> &[Sense] {
        let range = self.sense_starts[node.0 as usize] as usize..self.sense_starts[node.0 as usize + 1] as usize;
        &self.senses[range]
    }

    /// Bytes on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.words.len() * size_of::<Word>() + self.edges.len() * 16 + self.sense_starts.len() * 4 + self.senses.len() * size_of::<Sense>()
    }
}

/// What a word is known by; never 0.
fn key(hash: Hash) -> u64 {
    hash.bits().max(1)
}

fn edge_key(node: u32, word: Hash) -> u64 {
    let key = (u64::from(node).rotate_right(32) ^ word.bits()).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (key ^ (key >> 29)).max(1)
}

/// The slot of an edge, or the free one where it belongs. The table is never full.
fn free_slot(slots: &[(u64, u32)], key: u64) -> usize {
    let mask = slots.len() - 1;
    let mut slot = (key >> 20) as usize & mask;
    while slots[slot].1 != 0 && slots[slot].0 != key {
        slot = (slot + 1) & mask;
    }
    slot
}
