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
    pub(crate) whole: Hash,
    pub(crate) surname: Hash,
}

/// All rows.
#[derive(Debug, Default)]
pub(crate) struct Offices {
    rows: Vec<Office>,
    /// Full names → rows, and surnames → rows.
    by_whole: HashMap<Hash, Vec<u32>>,
    by_surname: HashMap<Hash, Vec<u32>>,
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
        let names: Vec<Hash> = country.map(hash).collect();
        let next = self.countries.len() as u32;
        let number = names.first().map(|first| *self.countries.get(first).unwrap_or(&next));
        for name in names {
            self.countries.entry(name).or_insert(number.unwrap_or(next));
        }
        let row = self.rows.len() as u32;
        let holders: Vec<Holder> = holders
            .map(|name| {
                let surname = name.split_once(' ').map_or(name, |(_, surname)| surname);
                Holder { whole: hash(name), surname: hash(surname) }
            })
            .collect();
        for holder in &holders {
            self.by_whole.entry(holder.whole).or_default().push(row);
            self.by_surname.entry(holder.surname).or_default().push(row);
        }
        self.rows.push(Office { country: number, holders });
        row
    }

    pub(crate) fn office(&self, row: u32) -> &Office {
        &self.rows[row as usize]
    }

    /// The offices of a name; one that is not `full` may be a surname.
    pub(crate) fn held_by(&self, name: Hash, full: bool) -> impl Iterator<Item = &Office> {
        let surname = self.by_surname.get(&name).filter(|_| !full);
        self.by_whole.get(&name).into_iter().chain(surname).flatten().map(|&row| self.office(row))
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
