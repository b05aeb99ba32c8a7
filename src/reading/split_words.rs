//! One word written in pieces, and two written as one.

use super::{Reading, Word};
use crate::fold::ZWNJ;
use crate::lexicon::{Class, VerbForm, Vocabulary};
use crate::token::{Gap, Hash, HashFilter, Kind, Token};
use std::ops::Range;

/// How long a word may be, in bytes, that lacks a space.
const MAX_GLUED: usize = 64;
/// Classes of words that are no piece of another word.
const GRAMMAR: Class =
    Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::PRONOUN).or(Class::DETERMINER).or(Class::RA).or(Class::VERB).or(Class::HONORIFIC);
/// How many endings a word can have that are written apart: `بزرگ تر ها`.
const MAX_ENDINGS: usize = 3;
/// A piece more than this is not looked for.
const MOST_PIECES: usize = 4;

/// The words with half-spaces of one text that no list has. `ناظمی‌فر` says that `ناظمی فر` is one word, too.
#[derive(Debug, Default)]
pub(super) struct Joints {
    /// The first pieces, sorted.
    beginnings: Vec<Hash>,
    /// What most words fail.
    filter: HashFilter,
    /// The words, sorted.
    words: Vec<Hash>,
}

impl Joints {
    pub(super) fn new(text: &str, tokens: &[Token], vocabulary: &Vocabulary) -> Self {
        let mut joints = Self::default();
        let listed = |t: &Token| !vocabulary.classes(vocabulary.word(t.hash)).is_empty();
        for token in tokens.iter().filter(|t| t.joint && !listed(t)) {
            let word = &text[token.start as usize..token.end as usize];
            if is_whole_name(word, vocabulary) {
                continue;
            }
            let cuts = word.match_indices(ZWNJ).map(|(at, _)| at).take(MOST_PIECES - 1);
            joints.beginnings.extend(cuts.map(|at| Hash::EMPTY.over(&word[..at])));
            joints.words.push(token.hash);
        }
        for hashes in [&mut joints.beginnings, &mut joints.words] {
            hashes.sort_unstable();
            hashes.dedup();
        }
        joints.filter = HashFilter::of(joints.beginnings.len(), joints.beginnings.iter().map(|hash| hash.bits()));
        joints
    }

    /// Whether one of the words begins with this piece, or these pieces.
    pub(super) fn begins(&self, hash: Hash) -> bool {
        self.filter.may_have(hash.bits()) && self.beginnings.binary_search(&hash).is_ok()
    }

    /// Whether it is one of the words.
    pub(super) fn has(&self, hash: Hash) -> bool {
        self.words.binary_search(&hash).is_ok()
    }
}

/// داریوش‌ارجمند: a given name and what is a word of its own are two words, though somebody writes them as one.
fn is_whole_name(word: &str, vocabulary: &Vocabulary) -> bool {
    let classes = |piece: &str| vocabulary.classes(vocabulary.word(Hash::EMPTY.over(piece)));
    word.split_once(ZWNJ).is_some_and(|(first, rest)| {
        let second = classes(rest);
        let whole = second.any(Class::SURNAME) && !second.any(Class::SURNAME_PIECE | Class::SURNAME_END);
        classes(first).any(Class::GIVEN) && whole
    })
}

impl Reading<'_, '_> {
    /// Takes further tokens into a word that is written in pieces, and returns the token behind it.
    pub(super) fn join(&self, word: &mut Word, tokens: &[Token], mut n: usize, joints: &Joints) -> usize {
        let vocabulary = &self.lexicon.vocabulary;
        let text = self.folded.text();
        let piece = |t: &Token| &text[t.start as usize..t.end as usize];
        let word_at = |n: usize| tokens.get(n).filter(|t: &&Token| t.kind == Kind::Word && t.gap != Gap::Line);
        let first = tokens[n - 1];
        // گفته‌ی، گفته ی: the ezafe behind ه is no part of the word.
        if first.joint
            && let Some(stem) = piece(&first).strip_suffix("\u{200C}ی").filter(|s| s.ends_with('ه'))
        {
            word.hash = Hash::EMPTY.over(stem);
            word.id = vocabulary.word(word.hash);
        } else if let Some(ezafe) = word_at(n).filter(|t| piece(t) == "ی" && piece(&first).ends_with('ه')) {
            word.end = ezafe.end;
            return n + 1;
        }
        // می گوید: the sign of the present, written apart.
        if matches!(piece(&first), "می" | "نمی")
            && let Some(next) = word_at(n)
        {
            let joined = word.hash.over(piece(next));
            let id = vocabulary.word(joined);
            if vocabulary.classes(id).any(Class::VERB) {
                (word.end, word.hash, word.id) = (next.end, joined, id);
                n += 1;
            }
        } else if vocabulary.classes(word.id).any(Class::JOINS) {
            // گفت و گو, پیش بینی: words of two or three pieces.
            let mut hash = word.hash;
            for len in 0..2 {
                let Some(next) = word_at(n + len) else { break };
                hash = hash.over(piece(next));
                let id = vocabulary.word(hash);
                if vocabulary.classes(id).any(Class::JOINED) {
                    (word.end, word.hash, word.id) = (next.end, hash, id);
                    n += len + 1;
                    break;
                }
            }
        }
        let mut at = n;
        let mut hash = word.hash;
        // ناظمی فر, where the text has ناظمی‌فر as well. A word of grammar stays a word.
        let grammar = |hash| vocabulary.classes(vocabulary.word(hash)).any(GRAMMAR);
        while joints.begins(hash)
            && !(at == n && grammar(hash))
            && let Some(next) = word_at(at).filter(|t| !grammar(t.hash))
        {
            hash = hash.over(piece(next));
            at += 1;
            if joints.has(hash) {
                (word.end, word.hash, n) = (next.end, hash, at);
                word.id = vocabulary.word(hash);
            }
        }
        // شهرداری ها: an ending, written apart.
        for _ in 0..MAX_ENDINGS {
            let Some(next) = word_at(n).filter(|t| is_ending(piece(t))) else { break };
            (word.end, word.hash) = (next.end, word.hash.over(piece(next)));
            word.id = vocabulary.word(word.hash);
            n += 1;
        }
        n
    }

    /// Two words of which the space is missing: وافزود، وگردشگری، اظهارداشت، کشورگفت، درانتخابات، سرهنگیوسف، همسراحمدی.
    pub(super) fn split_glued(&self, word: &Word) -> Option<[Word; 2]> {
        let text = self.piece(word);
        let vocabulary = &self.lexicon.vocabulary;
        if text.len() > MAX_GLUED {
            return None;
        }
        // The hash of the first part grows with it, so that no letter of it is read twice.
        let mut hash = Hash::EMPTY;
        let mut at = 0;
        let cut = text.char_indices().skip(1).map(|(cut, _)| cut).find(|&cut| {
            let (first, second) = text.split_at(cut);
            hash = hash.over(&first[at..]);
            at = cut;
            let classes = vocabulary.classes(vocabulary.word(hash));
            Glued { first, classes, second, vocabulary }.are_two_words() && !self.folded.cuts_a_character(word.start as usize + cut)
        })?;
        let part = |range: Range<usize>, gap| {
            let hash = Hash::EMPTY.over(&text[range.clone()]);
            let id = vocabulary.word(hash);
            let (start, end) = (word.start + range.start as u32, word.start + range.end as u32);
            Word { start, end, hash, id, classes: vocabulary.classes(id), gap, ..*word }
        };
        Some([part(0..text[..cut].trim_end_matches(ZWNJ).len(), word.gap), part(cut..text.len(), Gap::Space)])
    }
}

/// A word that no list has, cut in two.
struct Glued<'a> {
    first: &'a str,
    classes: Class,
    second: &'a str,
    vocabulary: &'a Vocabulary,
}

impl Glued<'_> {
    /// What the first part may be, before the second is looked up.
    fn are_two_words(&self) -> bool {
        let class = self.classes;
        let is = |of: Class| class.any(of);
        match self.first {
            "و" => self.joined(),
            "در" | "از" | "به" | "با" | "این" | "نیز" if self.led() => true,
            _ if class.is_empty() => false,
            // کردکه, گفتکه
            _ if self.second == "که" => is(Class::VERB) && !is(Class::NOUN | Class::ADJECTIVE),
            // آنرا, خودرا, مارا
            _ if self.second == "را" => is(Class::PRONOUN | Class::DETERMINER),
            first => {
                is(Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::VERB | Class::ADVERB | Class::CUE) && self.verb()
                    || is(Class::ROLE_HEAD | Class::ORGANIZATION_HEAD) && first.ends_with(ZWNJ) && self.body()
                    || is(Class::ROLE_HEAD) && !is(Class::HONORIFIC) && first.len() >= 8 && self.office()
                    || is(Class::HONORIFIC) && first.len() >= 8 && self.name(Class::GIVEN)
                    || is(Class::GIVEN) && self.whole_name()
                    // همسرنیک‌سرشت
                    || is(Class::RELATIVE) && first.len() >= 8 && self.name(Class::SURNAME)
            }
        }
    }

    fn second(&self) -> (VerbForm, Class) {
        let id = self.vocabulary.word(Hash::EMPTY.over(self.second));
        (self.vocabulary.verb(id), self.vocabulary.classes(id))
    }

    fn letters(&self) -> usize {
        self.second.chars().count()
    }

    /// وافزود, and with so many letters a noun: وگردشگری, but not والتر.
    fn joined(&self) -> bool {
        const LONG: usize = 4;
        const WORD: Class =
            Class::NOUN.or(Class::ADJECTIVE).or(Class::DOMAIN).or(Class::PLACE).or(Class::DETERMINER).or(Class::ADVERB).or(Class::GIVEN);
        let (_, class) = self.second();
        class.any(Class::VERB) && class.any(Class::VERB_OF_SAYING) || class.any(WORD) && self.letters() >= LONG
    }

    /// درانتخابات, but not بهنوش: behind a preposition a noun has so many letters.
    fn led(&self) -> bool {
        const LONG: usize = 5;
        let (_, class) = self.second();
        let name = Class::ADJECTIVE | Class::GIVEN | Class::SURNAME;
        class.any(Class::NOUN | Class::CUE) && !class.any(name) && self.letters() >= LONG
    }

    /// اظهارداشت, کشورگفت, برگزارشد, زخمی‌اند
    fn verb(&self) -> bool {
        let (form, class) = self.second();
        let plain = !class.any(Class::NOUN | Class::ADJECTIVE);
        let cue = self.classes.any(Class::CUE) && class.any(Class::VERB) && plain;
        let said = class.any(Class::VERB) && class.any(Class::VERB_OF_SAYING);
        // Of other verbs only forms that nobody would take for the end of a name.
        let light = self.classes.any(Class::NOUN | Class::ADJECTIVE)
            && self.first.len() >= 8
            && (self.letters() > 2 || self.second == "شد")
            && class.any(Class::LIGHT_VERB)
            && !form.is_first_person()
            && plain;
        cue || said || light
    }

    /// رئیس‌مجلس, وزیر‌نیرو: what a title or the head of a body may be written together with.
    fn body(&self) -> bool {
        const BODY: Class = Class::ORGANIZATION.or(Class::ORGANIZATION_ALONE).or(Class::DOMAIN);
        let (_, class) = self.second();
        let headed = self.classes.any(Class::ROLE_HEAD) && class.any(Class::ORGANIZATION_HEAD);
        (class.any(BODY) || headed) && self.letters() >= 4
    }

    /// دبیرشورای عالی, استاندارتهران: behind a letter that none is joined to, a space is easily forgotten.
    fn office(&self) -> bool {
        const OFFICE: Class = Class::ORGANIZATION
            .or(Class::ORGANIZATION_HEAD)
            .or(Class::ORGANIZATION_ALONE)
            .or(Class::DOMAIN)
            .or(Class::PLACE)
            .or(Class::PREFIX);
        let apart = ["ر", "د", "ز", "و", "ا"].iter().any(|letter| self.first.ends_with(letter));
        let name = Class::SURNAME | Class::SURNAME_FORM | Class::GIVEN;
        let (_, class) = self.second();
        apart && self.second.chars().all(char::is_alphabetic) && self.letters() >= 4 && class.any(OFFICE) && !class.any(name)
    }

    /// میلادفراهانی, but not دانش‌بنیانی or مرادبیگی: a given name and a surname.
    fn whole_name(&self) -> bool {
        let letters = self.first.len() >= 8 && self.letters() >= 4;
        let half_space = self.first.ends_with(ZWNJ) || self.second.starts_with(ZWNJ);
        // میلاد is a word besides: then the surname must be long, and no word.
        let word = self.classes.any(Class::NOUN | Class::ADJECTIVE);
        let sure = || self.letters() >= 6 && !self.second().1.any(Class::WORDLIKE | Class::NOUN | Class::ADJECTIVE);
        letters && !half_space && self.name(Class::SURNAME) && (!word || sure())
    }

    fn name(&self, of: Class) -> bool {
        self.second().1.any(of) && self.second.len() >= 6
    }
}

/// Endings that are also written as words of their own.
fn is_ending(piece: &str) -> bool {
    matches!(piece, "ها" | "های" | "هایی" | "هایش" | "هایشان" | "هایمان" | "هایم" | "ترین" | "تر" | "اش" | "ای")
}
