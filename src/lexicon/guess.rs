//! What the ending of a word tells that no list has.

use super::class::Class;
use super::terms::Strength;
use super::Lexicon;
use crate::token::Hash;

/// Endings of plurals: a word that bears one is a common noun.
const PLURAL: [&str; 8] = ["هایشان", "هایمان", "هایش", "هایم", "هایی", "های", "هاي", "ها"];
/// Endings of comparison.
const COMPARED: [&str; 2] = ["ترین", "تر"];
/// Endings of possession and of the indefinite, on a word that is known.
const POSSESSED: [&str; 12] = ["‌ای", "ای", "یی", "شان", "مان", "تان", "اش", "ام", "ش", "ی", "م", "ان"];

impl Lexicon {
    /// The classes of a word that is in no list (in folded letters).
    pub(crate) fn guess(&self, word: &str) -> Class {
        let stem = |ending: &str| {
            let stem = word.strip_suffix(ending)?;
            (stem.len() >= 4).then(|| self.vocabulary.classes(self.vocabulary.word(Hash::EMPTY.over(stem))))
        };
        if PLURAL.iter().any(|e| stem(e).is_some()) {
            return Class::NOUN | Class::PLURAL;
        }
        if COMPARED.iter().any(|e| stem(e).is_some_and(|c| c.any(Class::ADJECTIVE | Class::NOUN))) {
            return Class::ADJECTIVE;
        }
        let form = self.surname_suffixes.iter().find(|(suffix, _)| word.len() >= suffix.len() + 4 && word.ends_with(&**suffix));
        if let Some((_, Strength::Strong)) = form {
            return Class::SURNAME_FORM;
        }
        // A stem that is a name as well (احمد, احمدی) says nothing.
        let common = |c: Class| c.any(Class::NOUN | Class::ADJECTIVE) && !c.any(Class::GIVEN | Class::SURNAME | Class::FOREIGN);
        if POSSESSED.iter().any(|e| stem(e).is_some_and(common)) {
            return Class::NOUN;
        }
        match form {
            Some(_) => Class::SURNAME_HINT,
            None => Class::EMPTY,
        }
    }
}
