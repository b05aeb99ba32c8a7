//! Known offices: whose they are, and who holds or held them.

use crate::fold::Folded;
use crate::token::Hash;
use std::collections::HashMap;

/// The country whose offices are said without its name.
const HOME: &str = "ایران";

/// Other words for the country at hand.
const HOME_TOO: [&str; 4] = ["کشورمان", "کشور", "جمهوری اسلامی", "جمهوری اسلامی ایران"];

/// One row of the list.
#[derive(Debug)]
pub(crate) struct Office {
    /// A number for the country, if it is one's.
    pub(crate) country: Option<u32>,
    pub(crate) holders: Vec<Holder>,
}

/// The hashes of a holder's name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Holder {
    whole: Hash,
    surname: Hash,
    /// The first and the last word: دونالد جی ترامپ is دونالد ترامپ.
    ends: Hash,
}

impl Holder {
    /// Of a full name, the given name first.
    fn new(name: &str) -> Self {
        let folded = Folded::new(name);
        let name = folded.text();
        let (first, surname) = name.split_once(' ').unwrap_or(("", name));
        let last = surname.rsplit_once(' ').map_or(surname, |(_, last)| last);
        let start = Hash::EMPTY.over(first);
        Self { whole: start.over(surname), surname: Hash::EMPTY.over(surname), ends: start.over(last) }
    }

    /// The names under which a text may have him.
    pub(crate) fn names(&self) -> [Hash; 3] {
        [self.whole, self.surname, self.ends]
    }
}

/// All rows.
#[derive(Debug, Default)]
pub(crate) struct Offices {
    rows: Vec<Office>,
    /// Full names, surnames, first and last words → rows.
    by_name: HashMap<Hash, Vec<u32>>,
    countries: HashMap<Hash, u32>,
}

fn hash(text: &str) -> Hash {
    Hash::EMPTY.over(Folded::new(text).text())
}

impl Offices {
    /// Takes up a row: names of the country, the first one foremost, and of those who hold the office.
    pub(crate) fn add<'a>(&mut self, country: impl Iterator<Item = &'a str>, holders: impl Iterator<Item = &'a str>) -> u32 {
        if self.countries.is_empty() {
            let names = std::iter::once(HOME).chain(HOME_TOO);
            self.countries.extend(names.map(|name| (hash(name), 0)));
        }
        let mut number = None;
        for name in country {
            let next = number.unwrap_or(self.countries.len() as u32);
            let known = *self.countries.entry(hash(name)).or_insert(next);
            number = number.or(Some(known));
        }
        let row = self.rows.len() as u32;
        let holders: Vec<Holder> = holders.map(Holder::new).collect();
        for holder in &holders {
            for name in holder.names() {
                let rows = self.by_name.entry(name).or_default();
                if rows.last() != Some(&row) {
                    rows.push(row);
                }
            }
        }
        self.rows.push(Office { country: number, holders });
        row
    }

    pub(crate) fn office(&self, row: u32) -> &Office {
        &self.rows[row as usize]
    }

    /// The offices of a name.
    pub(crate) fn held_by(&self, name: Hash) -> impl Iterator<Item = &Office> {
        self.by_name.get(&name).into_iter().flatten().map(|&row| self.office(row))
    }

    /// The number of the country with that name.
    pub(crate) fn country(&self, name: Hash) -> Option<u32> {
        self.countries.get(&name).copied()
    }

    /// Whether it is the country whose offices are said without its name.
    pub(crate) fn is_home(&self, country: u32) -> bool {
        country == 0
    }
}
