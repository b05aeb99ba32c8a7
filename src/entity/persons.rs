//! Persons: which mentions name the same one.

use super::{PersonEntity, in_order};
use crate::fold::ZWNJ;
use crate::lexicon::{Class, Gender};
use crate::mention::PersonMention;
use crate::reading::Reading;
use crate::token::Hash;
use std::collections::HashMap;

/// So many persons of one surname are told apart in one article.
const MOST_BEARERS: usize = 24;

/// Groups person mentions: a mention belongs to the nearest fuller name that has all its words. `speaks`: which mentions
/// are the subject of what is said, for of two bearers of a surname who speaks is the one who has spoken.
pub(super) fn join(reading: &Reading<'_, '_>, mentions: &[PersonMention], speaks: &[bool]) -> (Vec<PersonEntity>, Vec<usize>) {
    let names: Vec<NameWords> = mentions.iter().map(|m| NameWords::new(reading, m)).collect();
    let mut persons: Vec<PersonEntity> = Vec::new();
    let mut person_of = vec![usize::MAX; mentions.len()];
    // The whole name without spaces → person; each run of words → persons that bear it, the latest last.
    let mut by_name: HashMap<Hash, usize> = HashMap::new();
    let mut by_run: HashMap<Hash, Vec<usize>> = HashMap::new();
    let mut all: Vec<NameWords> = Vec::new();
    let mut has_spoken: Vec<bool> = Vec::new();
    // Full names first, so that a surname in the headline finds its name in the text.
    for pass in [true, false] {
        for n in (0..mentions.len()).filter(|&n| mentions[n].full == pass) {
            let whole = reading.hash(mentions[n].words.clone());
            let known = by_name.get(&whole).copied().or_else(|| {
                let name = &names[n];
                let last = || name.words.last().and_then(|w| by_run.get(w));
                // حاجی صادقی, of whom the article says حاجی‌صادقی as well.
                let as_one = by_run.get(&whole).or_else(|| name.whole.and_then(|w| by_run.get(&w)));
                let candidates = as_one.or_else(last).map_or(&[][..], Vec::as_slice);
                // Two full names are one person's where one has all words of the other.
                let fits = |&&p: &&usize| {
                    all[p].has(name)
                        || all[p].runs.contains(&whole)
                        || pass
                            && (name.has(&all[p])
                                || is_compound(reading, &mentions[n], &mentions[persons[p].fullest])
                                || is_rank_of(reading, &mentions[n], &mentions[persons[p].fullest]))
                };
                // Of several bearers the one named last before; of the first in the text else.
                let near = &candidates[candidates.len().saturating_sub(MOST_BEARERS)..];
                // Mentions are in order as long as the last one lies behind `n`: then all are full names.
                let last_before = |&&p: &&usize| {
                    let of_person = &persons[p].mentions;
                    of_person.last().filter(|&&m| m <= n).or_else(|| of_person[..of_person.partition_point(|&m| m <= n)].last())
                };
                let said = || near.iter().filter(fits).filter(|p| has_spoken[**p] && last_before(p).is_some()).max_by_key(last_before);
                let speaker = if speaks[n] { said() } else { None };
                let before = || near.iter().filter(fits).filter(|p| last_before(p).is_some()).max_by_key(last_before);
                speaker.or_else(before).or_else(|| near.iter().find(fits)).copied()
            });
            // حسن نوری … نورزی: once misspelt.
            let misspelt = |p: &usize| is_misspelt(reading, &mentions[n], &mentions[persons[*p].fullest]);
            let known = known.or_else(|| (persons.len().saturating_sub(MOST_BEARERS)..persons.len()).rev().find(misspelt));
            let person = known.unwrap_or_else(|| {
                persons.push(PersonEntity { mentions: Vec::new(), fullest: n, gender: Gender::Unknown });
                all.push(NameWords::default());
                has_spoken.push(false);
                persons.len() - 1
            });
            if known.is_none() || pass {
                by_name.entry(whole).or_insert(person);
                for run in all[person].add(&names[n]) {
                    by_run.entry(run).or_default().push(person);
                }
            }
            has_spoken[person] |= speaks[n];
            let entity = &mut persons[person];
            entity.mentions.push(n);
            let (length, fullest) = (names[n].words.len(), names[entity.fullest].words.len());
            let given = || length == fullest && is_ranked(reading, &mentions[entity.fullest]) && !is_ranked(reading, &mentions[n]);
            if length > fullest || given() {
                entity.fullest = n;
            }
            if entity.gender == Gender::Unknown {
                entity.gender = mentions[n].gender;
            }
            person_of[n] = person;
        }
    }
    in_order(persons, person_of, |person| &mut person.mentions)
}

/// Whether two names are one but for a letter or the first half of the surname, or for a letter that only one of them has as the lists do: `علی اسماعیلی` and `علی اسماعیل`,
/// `حسن نوروزی` and `نوروزی`.
fn is_misspelt(reading: &Reading<'_, '_>, a: &PersonMention, b: &PersonMention) -> bool {
    /// A shorter surname is too often another's with one letter less.
    const LETTERS: usize = 5;
    let surname = |m: &PersonMention| (m.surname.len() == 1).then_some(m.surname.start);
    let (Some(one), Some(other)) = (surname(a), surname(b)) else { return false };
    let given = |m: &PersonMention| reading.text(m.words.start..m.surname.start);
    let is_listed = |n: usize| reading.is(n, Class::SURNAME | Class::FOREIGN | Class::GIVEN);
    let texts = [one, other].map(|n| reading.text(n..n + 1));
    // امیراحمدی … احمدی: the first half left out.
    let half = |first: &str| texts[1].strip_prefix(first).is_some_and(|rest| rest.trim_start_matches(ZWNJ) == texts[0]);
    if a.words.len() == 1 && ["امیر", "خان", "شاه", "میر", "ملک", "حاجی", "شیخ", "آقا"].iter().any(|first| half(first))
    {
        return true;
    }
    (given(a) == given(b) || given(a).is_empty())
        && is_listed(one) != is_listed(other)
        && [one, other].iter().all(|&n| is_listed(n) || !reading.is(n, Class::NOUN | Class::ADJECTIVE))
        && texts.iter().all(|text| text.chars().count() >= LETTERS)
        && are_a_letter_apart(texts[0], texts[1])
}

/// Whether one letter makes the one text of the other: another one, one more, one less.
fn are_a_letter_apart(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.chars().zip(long.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum::<usize>();
    let rest = |text: &'_ str| text[same..].chars().next().map_or(text.len(), |c| same + c.len_utf8());
    let (behind_short, behind_long) = (&short[rest(short)..], &long[rest(long)..]);
    a != b && (behind_short == behind_long || &short[same..] == behind_long)
}

/// صادق خرازی and محمدصادق خرازی: one given name is the second half of the other's, and the rest is the same.
fn is_compound(reading: &Reading<'_, '_>, a: &PersonMention, b: &PersonMention) -> bool {
    let given = |m: &PersonMention| {
        let first = (m.words.start..m.surname.start).find(|&n| !reading.is(n, Class::NAME_PREFIX))?;
        (first + 1 == m.surname.start).then(|| reading.text(first..first + 1))
    };
    let (Some(one), Some(other)) = (given(a), given(b)) else { return false };
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let first = long.strip_suffix(short).map(|first| first.trim_end_matches(ZWNJ));
    matches!(first, Some("محمد" | "علی" | "امیر" | "غلام" | "سید" | "حسین"))
        && reading.hash(a.surname.clone()) == reading.hash(b.surname.clone())
}

/// بهمن کارگر and سردار کارگر: a rank that is a given name as well, and the surname of somebody whose given name is told. امیر is a given
/// name too often.
fn is_ranked(reading: &Reading<'_, '_>, name: &PersonMention) -> bool {
    let first = name.words.start;
    name.surname.start == first + 1 && reading.is(first, Class::HONORIFIC) && reading.text(first..first + 1) != "امیر"
}

fn is_rank_of(reading: &Reading<'_, '_>, a: &PersonMention, b: &PersonMention) -> bool {
    let ranked = |m| is_ranked(reading, m);
    ranked(a) != ranked(b) && reading.hash(a.surname.clone()) == reading.hash(b.surname.clone())
}

/// The halves of a surname in two, which a half-space joins, where each is a surname by itself and no given name.
fn surname_halves(reading: &Reading<'_, '_>, n: usize) -> Option<[Hash; 2]> {
    let (first, last) = reading.text(n..n + 1).split_once(ZWNJ)?;
    let surname = |half: &str| {
        let class = reading.lexicon.classes_of(half);
        class.any(Class::SURNAME) && !class.any(Class::GIVEN | Class::SURNAME_PIECE)
    };
    (surname(first) && surname(last)).then(|| [first, last].map(|half| Hash::EMPTY.over(half)))
}

/// The words of a name that tell persons apart: not سید and the like.
#[derive(Clone, Debug, Default)]
pub(super) struct NameWords {
    words: Vec<Hash>,
    /// All words, and two and more in a row as one word: گل محمدی is گل‌محمدی.
    runs: Vec<Hash>,
    /// The places of the words.
    telling: Vec<usize>,
    /// The longest run.
    pub(super) whole: Option<Hash>,
}

impl NameWords {
    pub(super) fn new(reading: &Reading<'_, '_>, mention: &PersonMention) -> Self {
        let last = mention.words.end - 1;
        let telling: Vec<usize> = mention.words.clone().filter(|&n| n == last || !reading.is(n, Class::NAME_PREFIX)).collect();
        let mut name = Self::default();
        for (at, &n) in telling.iter().enumerate() {
            // A surname in two pieces is one word: عباس زاده.
            let piece = n > mention.surname.start && mention.surname.contains(&n) && reading.is(n, Class::SURNAME_PIECE);
            match name.words.last_mut().filter(|_| piece) {
                Some(word) => *word = word.over(reading.text(n..n + 1)),
                None => name.words.push(reading.words[n].hash),
            }
            let mut run = reading.words[n].hash;
            name.runs.push(run);
            // فلاح‌جلودار, of whom the article says فلاح as well.
            if n >= mention.surname.start {
                name.runs.extend(surname_halves(reading, n).into_iter().flatten());
            }
            for &n in &telling[at + 1..] {
                run = run.over(reading.text(n..n + 1));
                name.runs.push(run);
            }
            name.whole = name.whole.or(Some(run));
        }
        name.telling = telling;
        name
    }

    /// The whole name, and its first and last word, as the lists may have them: without `سید`, also where it is glued
    /// to the given name.
    pub(super) fn listed(&self, reading: &Reading<'_, '_>) -> impl Iterator<Item = Hash> {
        let text = |n: usize| reading.text(n..n + 1);
        let first = self.telling.first().map_or("", |&n| text(n).trim_start_matches("سیده").trim_start_matches("سید"));
        let rest = self.telling.get(1..).unwrap_or_default();
        let start = Hash::EMPTY.over(first);
        let whole = rest.iter().fold(start, |hash, &n| hash.over(text(n)));
        let ends = rest.last().map_or(start, |&n| start.over(text(n)));
        self.whole.into_iter().chain([whole, ends])
    }

    /// Whether all words of another name are among these.
    fn has(&self, other: &Self) -> bool {
        other.whole.is_some_and(|whole| self.runs.contains(&whole)) || other.words.iter().all(|w| self.runs.contains(w))
    }

    /// Takes the words of another name of the same person, and returns the runs that were not known.
    fn add(&mut self, other: &Self) -> Vec<Hash> {
        let new: Vec<Hash> = other.runs.iter().copied().filter(|run| !self.runs.contains(run)).collect();
        self.words.extend(other.words.iter().filter(|w| !self.runs.contains(w)));
        self.runs.extend(&new);
        new
    }
}
