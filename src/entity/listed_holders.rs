//! Known offices: what the word lists say of who holds which.

use super::Entities;
use super::persons::NameWords;
use crate::lexicon::{Class, Data, EntryId, Field, Holder, Level, Office};
use crate::mention::{Mentions, RoleMention};
use crate::reading::Reading;
use crate::token::Hash;
use std::collections::HashMap;
use std::ops::Range;

/// The persons of the article by the names under which the lists may know them.
pub(super) struct Known {
    /// Full names and surnames alone → persons.
    by_name: HashMap<Hash, Vec<usize>>,
    /// For each person the country whose offices are known to be theirs.
    countries: Vec<Vec<u32>>,
    /// For each person whether any office is known to be theirs.
    listed: Vec<bool>,
}

impl Known {
    pub(super) fn new(reading: &Reading<'_, '_>, mentions: &Mentions, entities: &Entities) -> Self {
        let offices = &reading.lexicon.offices;
        let persons = entities.persons.len();
        let mut known = Self { by_name: HashMap::new(), countries: Vec::with_capacity(persons), listed: vec![false; persons] };
        for (n, person) in entities.persons.iter().enumerate() {
            let mention = &mentions.persons[person.fullest];
            let mut names: Vec<Hash> = NameWords::new(reading, mention).listed(reading).collect();
            names.dedup();
            let mut countries = Vec::new();
            for name in names.into_iter().filter(|&name| offices.held_by(name).next().is_some()) {
                known.by_name.entry(name).or_default().push(n);
                known.listed[n] = true;
                countries.extend(offices.held_by(name).filter_map(|office| office.country));
            }
            known.countries.push(countries);
        }
        known
    }

    /// The one person named in the article who is known to hold or to have held this office, and the entry that says so.
    pub(super) fn holder(&self, reading: &Reading<'_, '_>, role: &RoleMention) -> Option<(usize, EntryId)> {
        if self.by_name.is_empty() {
            return None;
        }
        let mut found: Option<(usize, EntryId)> = None;
        for (entry, office) in offices_at(reading, role) {
            for person in self.holders(office) {
                match found {
                    Some((other, _)) if other != person => return None,
                    _ => found = Some((person, entry)),
                }
            }
        }
        found
    }

    /// Whether an office is known and a person is none of those who are known to hold or to have held it.
    pub(super) fn is_of_others(&self, reading: &Reading<'_, '_>, person: usize, role: &RoleMention) -> bool {
        let mut offices = offices_at(reading, role).peekable();
        offices.peek().is_some() && !offices.any(|(_, office)| self.holders(office).any(|holder| holder == person))
    }

    /// Whether an office is known, and a person is known to hold another one but not this.
    pub(super) fn holds_another(&self, reading: &Reading<'_, '_>, person: usize, role: &RoleMention) -> bool {
        self.listed[person] && self.is_of_others(reading, person, role)
    }

    /// The persons of the article who hold or held an office.
    fn holders(&self, office: &Office) -> impl Iterator<Item = usize> {
        office.holders.iter().flat_map(Holder::names).filter_map(|name| self.by_name.get(&name)).flatten().copied()
    }

    /// Whether a person is known to hold offices of other countries than this one is of.
    pub(super) fn is_of_another_country(&self, reading: &Reading<'_, '_>, person: usize, role: &RoleMention) -> bool {
        let theirs = &self.countries[person];
        if theirs.is_empty() || role.field == Field::Diplomacy || role.level == Level::Representative {
            return false;
        }
        let country = role.place.as_ref().and_then(|place| reading.lexicon.offices.country(reading.hash(place.clone())));
        country.is_some_and(|country| !theirs.contains(&country))
    }
}

/// The known offices that a role names in full.
fn offices_at<'a>(reading: &'a Reading<'_, '_>, role: &RoleMention) -> impl Iterator<Item = (EntryId, &'a Office)> {
    let words = role.head.start..role.words.end;
    reading.hits_at(words.start).filter_map(move |hit| {
        let Data::Office { row } = hit.data else { return None };
        let office = reading.lexicon.offices.office(row);
        let rest = rest(reading, hit.end as usize..words.end);
        let offices = &reading.lexicon.offices;
        let fits = hit.end as usize <= words.end
            && match office.country {
                None => rest.is_empty(),
                Some(country) if rest.is_empty() => offices.is_home(country),
                Some(country) => offices.country(reading.hash(rest)) == Some(country),
            };
        fits.then_some((hit.entry, office))
    })
}

/// What stands behind the office, without words such as `سابق`.
fn rest(reading: &Reading<'_, '_>, mut words: Range<usize>) -> Range<usize> {
    let modifier = |n: usize| reading.is(n, Class::ROLE_MODIFIER);
    while words.start < words.end && modifier(words.start) {
        words.start += 1;
    }
    while words.start < words.end && modifier(words.end - 1) {
        words.end -= 1;
    }
    words
}
