//! A role as it is compared with others: whether two say the same office.

use crate::lexicon::{Class, Data, Field, ModifierMeaning, PlaceKind, Row};
use crate::mention::RoleMention;
use crate::reading::Reading;
use crate::token::{self, Hash, Kind};
use std::ops::Range;

/// A role as it is compared with others.
pub(super) struct Office {
    pub(super) head: Hash,
    /// The words that say which office it is, particles and words such as `جدید` left out.
    pub(super) words: Vec<Hash>,
    /// Of these the ones that name no place: what two offices of one person may have in common.
    pub(super) matter: Vec<Hash>,
    /// The listed bodies and fields among the words, each with the row of its list: وزارت صمت is the ministry of the long name.
    listed: Vec<(Range<usize>, Row)>,
    /// The same letters in one piece, so that spaces and half-spaces do not matter.
    pub(super) letters: String,
    /// Whether no list has one of the words.
    strange: bool,
    /// The place that it is of, as it is written.
    pub(super) place: Option<Hash>,
    /// Whether that is a country abroad.
    pub(super) abroad: bool,
    /// سرمربی فرانسوی: a sportsman of whom nothing is said but his nation.
    pub(super) only_nation: bool,
}

impl Office {
    pub(super) fn new(reading: &Reading<'_, '_>, role: &RoleMention) -> Self {
        const PARTICLES: Class = Class::AND.or(Class::PREPOSITION).or(Class::DETERMINER).or(Class::PRONOUN);
        // وزیر امور خارجه is وزیر خارجه, and معاون استان یزد is معاون یزد.
        let empty = |n: usize| matches!(reading.text(n..n + 1), "امور" | "استان" | "شهرستان");
        // دادستان این شهرستان: some place that the head alone does not name.
        let pointed = role.words.clone().skip(1).find(|&n| matches!(reading.text(n..n + 1), "این" | "آن") && empty(n + 1));
        let telling = |n: &usize| {
            reading.kind(*n) == Some(Kind::Word)
                && !reading.is(*n, PARTICLES)
                && !empty(*n)
                && !reading.hits_at(*n).any(|h| {
                    matches!(
                        h.data,
                        Data::RoleModifier {
                            meaning: ModifierMeaning::New | ModifierMeaning::Current | ModifierMeaning::Polite | ModifierMeaning::Former,
                            ..
                        }
                    )
                })
        };
        let mut letters = String::new();
        let (mut words, mut matter, mut listed) = (Vec::new(), Vec::new(), Vec::new());
        let mut listed_until = role.words.start;
        for n in role.words.clone().filter(telling) {
            letters.extend(token::letters(reading.text(n..n + 1)));
            if n >= listed_until
                && let Some((hit, ())) = reading.hit(n, |d| matches!(d, Data::Organization { .. } | Data::Domain).then_some(()))
                && hit.end as usize <= role.words.end
            {
                listed_until = hit.end as usize;
                listed.push((words.len()..words.len() + (n..listed_until).filter(telling).count(), reading.lexicon.row(hit.entry)));
            }
            // استانداری یزد is the office of the استاندار.
            let stem = reading.text(n..n + 1).strip_suffix('ی').filter(|_| reading.is(n, Class::ORGANIZATION_HEAD | Class::PREFIX));
            let office = stem.filter(|stem| n > role.head.start && reading.lexicon.classes_of(stem).any(Class::ROLE_HEAD));
            words.push(office.map_or(reading.words[n].hash, |stem| Hash::EMPTY.over(stem)));
            if !role.place.as_ref().is_some_and(|place| place.contains(&n)) && reading.text(n..n + 1) != "کل" {
                matter.push(reading.words[n].hash);
            }
        }
        // شوای is no word, though it sounds like a name.
        let named = |n: usize| {
            let sounds_so = Class::FOREIGN | Class::SURNAME_HINT;
            reading.is(n, sounds_so) && !reading.is(n, Class::NOUN | Class::PLACE | Class::ORGANIZATION | Class::DOMAIN)
        };
        let strange = role.words.clone().any(|n| reading.is_unknown(n) || named(n));
        words.extend(pointed.map(|n| reading.words[n].hash));
        let nation = |n: usize| reading.is(n, Class::NATIONALITY) && !reading.is(n, Class::PLACE);
        let rest = role.head.end..role.words.end;
        let only_nation = role.field == Field::Sport && rest.len() == 1 && nation(rest.start);
        let place = role.place.clone().map(|place| reading.hash(place));
        let country = |d: &Data| matches!(d, Data::Place { kind: PlaceKind::Country, .. }).then_some(());
        let abroad = role.place.as_ref().is_some_and(|p| reading.hit(p.start, country).is_some() && reading.text(p.clone()) != "ایران");
        Self { head: reading.words[role.head.start].hash, words, matter, listed, letters, strange, place, abroad, only_nation }
    }

    /// Whether this one may be said shortly for the other.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        let same = |n: usize| self.listed.iter().any(|(words, row)| words.contains(&n) && other.listed.iter().any(|(_, that)| that == row));
        self.letters == other.letters
            || self.is_misspelled(other)
            || self.words.iter().enumerate().all(|(n, word)| other.words.contains(word) || same(n))
    }

    /// سخنگوی شوای نگهبان: whether the two differ by one letter, in a word that no list has.
    fn is_misspelled(&self, other: &Self) -> bool {
        /// Shorter ones say too little.
        const LEAST: usize = 10;
        let few = |office: &Self| office.letters.len() < 2 * LEAST;
        if self.strange == other.strange || few(self) || few(other) || self.letters.len().abs_diff(other.letters.len()) > 2 {
            return false;
        }
        let (long, short) = if self.letters.len() >= other.letters.len() { (self, other) } else { (other, self) };
        let same = |(a, b): &(char, char)| a == b;
        let (long, short) = (&long.letters, &short.letters);
        let front = long.chars().zip(short.chars()).take_while(same).count();
        let back = long.chars().rev().zip(short.chars().rev()).take_while(same).count();
        front + back + 1 >= long.chars().count()
    }

    pub(super) fn has_words(&self, words: &[Hash]) -> bool {
        words.iter().all(|w| self.words.contains(w))
    }

    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.head == other.head && (self.is_within(other) || other.is_within(self))
    }
}
