//! entries → **words**: under which words of the vocabulary an entry of a list is found.

use super::class::Class;
use super::conjugate::{Form, VerbId, conjugate};
use super::entry::Entry;
use super::spelling::Speller;
use super::vocabulary::{EntryId, Vocabulary};
use crate::fold::{Folded, ZWNJ};
use crate::token::Hash;

/// Fills a [`Vocabulary`] with all spellings and forms of what stands in the lists.
#[derive(Debug, Default)]
pub(crate) struct Words {
    vocabulary: Vocabulary,
    speller: Speller,
}

impl Words {
    pub(crate) fn finish(mut self, entries: &[Entry]) -> Vocabulary {
        self.vocabulary.finish(entries);
        self.vocabulary
    }

    /// Adds a word that is no entry.
    pub(crate) fn add_word(&mut self, text: &str, class: Class) {
        // A verb and its partner are two words to the rules: تصریح کرد.
        let pieces = text.contains([ZWNJ, ' ']) && !class.any(Class::VERB);
        let Self { speller, vocabulary, .. } = self;
        speller.spell(text, &mut |words| match *words {
            [word] if pieces => drop(vocabulary.add_word(word, class | Class::JOINED)),
            [word] => drop(vocabulary.add_word(word, class)),
            [first, ..] if pieces => drop(vocabulary.add_word(first, Class::JOINS)),
            _ => {}
        });
    }

    /// Adds a piece of names as far as it is written as one word.
    pub(crate) fn add_piece(&mut self, text: &str, class: Class) {
        let Self { speller, vocabulary, .. } = self;
        speller.spell(text, &mut |words| {
            if let &[word] = words {
                vocabulary.add_word(word, class);
            }
        });
    }

    /// Adds an entry; where it is one word, the word gets the class.
    pub(crate) fn add_entry(&mut self, text: &str, id: EntryId, class: Class, is_name: bool) {
        let Self { speller, vocabulary, .. } = self;
        speller.spell(text, &mut |words| vocabulary.add_entry(words, id, class));
        if !speller.pieces().is_empty() {
            if let Some(joined) = self.with_pieces_joined(text) {
                let Self { speller, vocabulary, .. } = self;
                speller.spell(&joined, &mut |words| vocabulary.add_entry(words, id, class));
            }
            if is_name && !text.contains(' ') {
                self.join_name(text);
            }
        }
    }

    /// Adds all forms of a verb.
    pub(crate) fn add_verb(&mut self, past: &str, present: &str, id: VerbId, light: Class) {
        conjugate(past, present, id, |parts, form| {
            let class = match form.form() {
                Some(Form::Infinitive) => Class::NOUN,
                Some(Form::Participle) => Class::PARTICIPLE | light,
                _ => Class::VERB | light,
            };
            let word = parts.iter().fold(Hash::EMPTY, |hash, part| hash.over(part));
            let word = self.vocabulary.add_word(word, class);
            self.vocabulary.set_verb(word, form);
        });
    }

    /// Adds classes to all forms of a verb.
    pub(crate) fn mark_verb(&mut self, verb: VerbId, classes: Class) {
        self.vocabulary.mark_verb(verb, classes);
    }

    /// A name with a half-space is one word where a text has a space: `مک آلیستر`. Not where its first piece is
    /// a given name, for `علی محمدی` is hardly `علی‌محمدی`; but `ولی الله` is one name.
    fn join_name(&mut self, text: &str) {
        let Some((first, rest)) = text.split_once(ZWNJ) else { return };
        let (first, whole) = (Folded::new(first), Folded::new(text));
        let [first, whole] = [&first, &whole].map(|word| Hash::EMPTY.over(word.text()));
        if rest.starts_with("ال") || !self.vocabulary.classes_so_far(first).any(Class::GIVEN) {
            self.vocabulary.add_word(first, Class::JOINS);
            self.vocabulary.add_word(whole, Class::JOINED);
        }
    }

    /// An entry with the pieces of everyday words joined, as texts are read: `برنامه ریزی` → `برنامه‌ریزی`.
    fn with_pieces_joined(&self, text: &str) -> Option<String> {
        let classes = |hash: Hash| self.vocabulary.classes_so_far(hash);
        // Hardly any entry has a piece that joins anything.
        if !self.speller.pieces().iter().any(|&piece| classes(piece).any(Class::JOINS)) {
            return None;
        }
        let folded = Folded::new(text);
        let words: Vec<&str> = folded.text().split([' ', ZWNJ]).collect();
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
}
