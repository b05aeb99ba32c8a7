//! What the ending of a word tells that no list has.

use super::Lexicon;
use super::class::Class;
use super::terms::Strength;
use crate::token::Hash;

/// Endings of plurals: a word that bears one is a common noun.
const PLURAL: [&str; 8] = ["هایشان", "هایمان", "هایش", "هایم", "هایی", "های", "هاي", "ها"];
/// Endings of comparison.
const COMPARED: [&str; 2] = ["ترین", "تر"];
/// Endings of the indefinite, on a word that is known.
const INDEFINITE: [&str; 5] = ["\u{200C}ای", "ای", "\u{200C}یی", "یی", "ی"];
/// Endings of nouns for a trade or a work: واگن‌سازی، پژوهشگری. The last letter is part of them.
const DERIVED: [&str; 26] = [
    "سازی",
    "گری",
    "یابی",
    "سنجی",
    "شناسی",
    "گیری",
    "بندی",
    "رسانی",
    "گذاری",
    "نویسی",
    "خوانی",
    "فروشی",
    "بافی",
    "دوزی",
    "رانی",
    "کشی",
    "پروری",
    "نگاری",
    "داری",
    "کاری",
    "سرایی",
    "پردازی",
    "آوری",
    "ورزی",
    "خواری",
    "افزایی",
];
/// Endings of possession, on a word that is known.
const POSSESSED: [&str; 7] = ["شان", "مان", "تان", "اش", "ام", "ش", "م"];

impl Lexicon {
    /// The classes of a word that is in no list (in folded letters).
    pub(crate) fn guess(&self, word: &str) -> Class {
        let stem = |ending: &str| {
            let stem = word.strip_suffix(ending)?;
            (stem.len() >= 4).then(|| self.vocabulary.classes(self.vocabulary.word(Hash::EMPTY.over(stem))))
        };
        // می‌کرده, خوشحالند, لازم‌الاجراست: a form of a verb, or a copula written with the word before it.
        let present = ["می\u{200C}", "نمی\u{200C}"].iter().any(|sign| word.starts_with(sign));
        let are = || stem("ند").is_some_and(|c| c.any(Class::ADJECTIVE) && !c.any(Class::GIVEN | Class::SURNAME | Class::FOREIGN));
        let is = || {
            let vowel = word.ends_with("است") || word.ends_with("وست");
            vowel && stem("ست").is_some_and(|c| c.any(Class::NOUN | Class::ADJECTIVE)) || word.ends_with("هاست")
        };
        if present || are() || is() {
            return Class::VERB;
        }
        // بی‌تعهد, ضد‌حریق
        let rest = ["بی\u{200C}", "غیر\u{200C}", "ضد\u{200C}", "نیمه\u{200C}"].iter().find_map(|first| word.strip_prefix(first));
        if rest.is_some_and(|rest| self.classes_of(rest).any(Class::NOUN)) {
            return Class::ADJECTIVE;
        }
        if word.ends_with("هایی") {
            return Class::NOUN | Class::PLURAL | Class::INDEFINITE;
        }
        if let Some(ending) = PLURAL.iter().find(|e| stem(e).is_some()) {
            // سیاست‌هایش: somebody's.
            let whose = if ending.starts_with("های") && ending.len() > "های".len() { Class::POSSESSED } else { Class::EMPTY };
            return Class::NOUN | Class::PLURAL | whose;
        }
        if COMPARED.iter().any(|e| stem(e).is_some_and(|c| c.any(Class::ADJECTIVE | Class::NOUN))) {
            return Class::ADJECTIVE;
        }
        // سیدحسن: the beginning of a name, written with it.
        let given = |prefix: &str| {
            word.strip_prefix(prefix)
                .is_some_and(|rest| self.vocabulary.classes(self.vocabulary.word(Hash::EMPTY.over(rest))).any(Class::GIVEN))
        };
        if given("سید") || given("سیده") {
            return Class::GIVEN;
        }
        let form = self.surname_suffixes.iter().find(|(suffix, _)| word.len() >= suffix.len() + 4 && word.ends_with(&**suffix));
        if let Some((_, Strength::Strong)) = form {
            return Class::SURNAME_FORM;
        }
        // A stem that is a name as well (احمد, احمدی) says nothing.
        let common = |c: Class| c.any(Class::NOUN | Class::ADJECTIVE) && !c.any(Class::GIVEN | Class::SURNAME | Class::FOREIGN);
        // احیای، جودوی: behind a vowel the letter is an ezafe.
        let ezafe = || word.ends_with("ای") && !word.ends_with("\u{200C}ای") || word.ends_with("وی");
        if ezafe() && stem("ی").is_some_and(common) || DERIVED.iter().any(|e| stem(e).is_some_and(common)) {
            return Class::NOUN;
        }
        if let Some(noun) = INDEFINITE.iter().filter_map(|e| stem(e)).find(|&c| common(c) && c.any(Class::NOUN)) {
            // بیانیه‌ای is a text as بیانیه is.
            let text = if noun.any(Class::TEXT) { Class::TEXT } else { Class::EMPTY };
            return Class::NOUN | Class::INDEFINITE | text;
        }
        if word.ends_with("ان") && stem("ان").is_some_and(common) {
            return Class::NOUN;
        }
        if POSSESSED.iter().any(|e| stem(e).is_some_and(common)) {
            return Class::NOUN | Class::POSSESSED;
        }
        match form {
            Some(_) => Class::SURNAME_HINT,
            None => Class::EMPTY,
        }
    }
}
