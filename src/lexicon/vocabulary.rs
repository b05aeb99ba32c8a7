//! The lookup structure: words by hash, and a trie of word numbers for entries of several words.

use super::class::Class;
use super::conjugate::{VerbForm, VerbId};
use crate::token::Hash;

/// The number of a known word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordId(u32);

impl WordId {
    /// A word that no list has.
    pub(crate) const UNKNOWN: Self = Self(0);
}

/// A place in the trie of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node(u32);

#[derive(Clone, Copy, Debug)]
struct Word {
    /// Of [`Hash::bits`].
    key: u64,
    classes: Class,
    verb: VerbForm,
    /// The node after this word at the start of an entry; 0 where no entry starts with it.
    root: u32,
}

/// An entry of an extractor's word lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub(crate) u32);

/// Words, and entries as sequences of words. Built once, then only read.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The numbers of words, 0 where there is none: open addressing by the upper bits of the key.
    slots: Vec<u32>,
    words: Vec<Word>,
    /// Node and word → node.
    edges: Vec<(u64, u32)>,
    edge_count: usize,
    /// Entries that end at a node, while building.
    ends: Vec<(u32, EntryId)>,
    /// For each node where its entries start in `senses`; one more than there are nodes.
    sense_starts: Vec<u32>,
    senses: Vec<EntryId>,
    nodes: u32,
}

impl Default for Vocabulary {
    fn default() -> Self {
        // Word 0 is the unknown one. There is room for the built-in lists.
        let mut words = Vec::with_capacity(1 << 17);
        words.push(Word { key: 0, classes: Class::EMPTY, verb: VerbForm::NONE, root: 0 });
        Self {
            slots: vec![0; 1 << 18],
            words,
            edges: vec![(0, 0); 1 << 16],
            edge_count: 0,
            ends: Vec::with_capacity(1 << 17),
            sense_starts: Vec::new(),
            senses: Vec::new(),
            nodes: 1,
        }
    }
}

impl Vocabulary {
    /// The word of that hash, new or known.
    pub(crate) fn add_word(&mut self, hash: Hash, classes: Class) -> WordId {
        // Half of the slots stay free, so that most words are found at once.
        if self.words.len() * 2 > self.slots.len() {
            self.give_slots(self.slots.len() * 2);
        }
        let key = hash.bits();
        let slot = self.slot(key);
        let id = self.slots[slot];
        if id != 0 {
            self.words[id as usize].classes |= classes;
            return WordId(id);
        }
        let id = self.words.len() as u32;
        self.slots[slot] = id;
        self.words.push(Word { key, classes, verb: VerbForm::NONE, root: 0 });
        WordId(id)
    }

    fn give_slots(&mut self, number: usize) {
        self.slots = vec![0; number];
        for id in 1..self.words.len() {
            let slot = self.slot(self.words[id].key);
            self.slots[slot] = id as u32;
        }
    }

    /// The slot of a word, or the free one where it belongs.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (key >> 20) as usize & mask;
        while self.slots[slot] != 0 && self.words[self.slots[slot] as usize].key != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Says that a word is this form of a verb. The first form that claims a word keeps it.
    pub(crate) fn set_verb(&mut self, word: WordId, form: VerbForm) {
        let place = &mut self.words[word.0 as usize].verb;
        if *place == VerbForm::NONE {
            *place = form;
        }
    }

    /// Adds classes to all forms of a verb.
    pub(crate) fn mark_verb(&mut self, verb: VerbId, classes: Class) {
        self.words.iter_mut().filter(|w| w.verb.verb() == Some(verb)).for_each(|w| w.classes |= classes);
    }

    /// Adds an entry as a sequence of words; one word alone gets the class.
    pub(crate) fn add_entry(&mut self, words: &[Hash], entry: EntryId, class: Class) {
        let Some((&first, rest)) = words.split_first() else { return };
        let first = self.add_word(first, if rest.is_empty() { class } else { Class::PREFIX });
        let root = self.words[first.0 as usize].root;
        let mut node = if root == 0 {
            self.words[first.0 as usize].root = self.nodes;
            self.new_node()
        } else {
            root
        };
        for &hash in rest {
            let word = self.add_word(hash, Class::EMPTY);
            node = self.add_edge(node, word);
        }
        self.ends.push((node, entry));
    }

    fn new_node(&mut self) -> u32 {
        self.nodes += 1;
        self.nodes - 1
    }

    fn add_edge(&mut self, node: u32, word: WordId) -> u32 {
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
            self.edges[slot] = (key, self.nodes);
            self.new_node();
        }
        self.edges[slot].1
    }

    /// Ends the building: sorts the entries by their node, an entry once a node.
    pub(crate) fn finish(&mut self) {
        let mut ends = std::mem::take(&mut self.ends);
        ends.sort_unstable();
        ends.dedup();
        self.sense_starts = Vec::with_capacity(self.nodes as usize + 1);
        let mut at = 0;
        for node in 0..=self.nodes {
            while at < ends.len() && ends[at].0 < node {
                at += 1;
            }
            self.sense_starts.push(at as u32);
        }
        self.senses = ends.into_iter().map(|(_, entry)| entry).collect();
        self.words.shrink_to_fit();
    }

    /// All that was added, for [`Self::from_bytes`].
    #[allow(dead_code, reason = "the build script calls it")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut put = |number: u64, len: usize| bytes.extend_from_slice(&number.to_le_bytes()[..len]);
        put(self.nodes.into(), 4);
        put(self.words.len() as u64, 4);
        for word in &self.words {
            put(word.key, 8);
            put(word.classes.0, 8);
            put(word.verb.0.into(), 4);
            put(word.root.into(), 4);
        }
        put(self.edge_count as u64, 4);
        for &(key, to) in self.edges.iter().filter(|(_, to)| *to != 0) {
            put(key, 8);
            put(to.into(), 4);
        }
        for node in 0..self.nodes {
            for entry in self.entries(Node(node)) {
                put(node.into(), 4);
                put(entry.0.into(), 4);
            }
        }
        bytes
    }

    /// What [`Self::to_bytes`] wrote, open for more. [`Self::finish`] must follow.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Self {
        let mut bytes = Bytes(bytes);
        let nodes = bytes.u32();
        let words = (0..bytes.u32())
            .map(|_| Word { key: bytes.u64(), classes: Class(bytes.u64()), verb: VerbForm(bytes.u32()), root: bytes.u32() })
            .collect();
        let mut vocabulary = Self { nodes, words, ..Self::default() };
        vocabulary.give_slots(vocabulary.slots.len());
        vocabulary.edge_count = bytes.u32() as usize;
        for _ in 0..vocabulary.edge_count {
            let (key, to) = (bytes.u64(), bytes.u32());
            let slot = free_slot(&vocabulary.edges, key);
            vocabulary.edges[slot] = (key, to);
        }
        vocabulary.ends = bytes.0.chunks_exact(8).map(Bytes).map(|mut end| (end.u32(), EntryId(end.u32()))).collect();
        vocabulary
    }

    /// The word of that hash, or [`WordId::UNKNOWN`].
    pub(crate) fn word(&self, hash: Hash) -> WordId {
        WordId(self.slots[self.slot(hash.bits())])
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
    pub(crate) fn step(&self, node: Node, word: WordId) -> Option<Node> {
        if word == WordId::UNKNOWN {
            return None;
        }
        let to = self.edges[free_slot(&self.edges, edge_key(node.0, word))].1;
        Some(to).filter(|&n| n != 0).map(Node)
    }

    /// The entries that end here.
    pub(crate) fn entries(&self, node: Node) -> &[EntryId] {
        let range = self.sense_starts[node.0 as usize] as usize..self.sense_starts[node.0 as usize + 1] as usize;
        &self.senses[range]
    }

    /// Bytes on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.slots.len() * 4
            + self.words.len() * size_of::<Word>()
            + self.edges.len() * 16
            + self.sense_starts.len() * 4
            + self.senses.len() * 4
    }
}

/// Numbers, lowest byte first.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (number, rest) = self.0.split_first_chunk().expect("as many numbers as were written");
        self.0 = rest;
        *number
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }
}

fn edge_key(node: u32, word: WordId) -> u64 {
    let key = (u64::from(node) << 32 | u64::from(word.0)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
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
