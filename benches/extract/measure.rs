//! Timing, medians, and tables.

use goft::{Extractor, Identity};
use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How much an extractor finds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    pub(crate) persons: usize,
    pub(crate) roles: usize,
    pub(crate) organizations: usize,
    pub(crate) quotes: usize,
    /// Quotes whose speaker is known.
    pub(crate) speakers: usize,
}

impl Found {
    pub(crate) fn of(extractor: &Extractor, texts: &[String]) -> Self {
        let mut found = Self::default();
        for text in texts {
            let article = extractor.extract(text);
            found.persons += article.persons().len();
            found.roles += article.roles().len();
            found.organizations += article.organizations().len();
            found.quotes += article.quotes().len();
            found.speakers += article.quotes().iter().filter(|q| !matches!(q.speaker().identity(), Identity::Unknown(_))).count();
        }
        found
    }

    pub(crate) fn at_least(&self, least: &Self) -> bool {
        self.persons >= least.persons
            && self.roles >= least.roles
            && self.organizations >= least.organizations
            && self.quotes >= least.quotes
            && self.speakers >= least.speakers
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { persons, roles, organizations, quotes, speakers } = self;
        write!(f, "{persons} persons, {roles} roles, {organizations} organizations, {quotes} quotes ({speakers} with a speaker)")
    }
}

/// The time that the extraction of all texts takes.
pub(crate) fn extraction<T: AsRef<str>>(extractor: &Extractor, texts: &[T]) -> Duration {
    time(|| {
        for text in texts {
            drop(black_box(extractor.extract(black_box(text.as_ref()))));
        }
    })
}

pub(crate) fn time(code: impl FnOnce()) -> Duration {
    let start = Instant::now();
    code();
    start.elapsed()
}

pub(crate) fn bytes<T: AsRef<str>>(texts: &[T]) -> usize {
    texts.iter().map(|t| t.as_ref().len()).sum()
}

/// Words as spaces cut them.
pub(crate) fn tokens<T: AsRef<str>>(texts: &[T]) -> usize {
    texts.iter().map(|t| t.as_ref().split_whitespace().count()).sum()
}

pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => values[n / 2],
        n => f64::midpoint(values[n / 2 - 1], values[n / 2]),
    }
}

pub(crate) fn megabytes_a_second(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

pub(crate) fn nanoseconds_each(time: Duration, count: usize) -> f64 {
    time.as_nanos() as f64 / count.max(1) as f64
}

/// `ok` or `MISSED`, for a limit.
pub(crate) fn verdict(met: bool) -> &'static str {
    if met { "ok" } else { "MISSED" }
}

/// A size in the unit that suits it.
pub(crate) fn size(bytes: usize) -> String {
    match bytes {
        0..10_000 => format!("{bytes} B"),
        10_000..1_000_000 => format!("{:.0} KB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

/// A table whose first column is on the left and the others on the right.
#[derive(Debug)]
pub(crate) struct Table(Vec<Vec<String>>);

impl Table {
    pub(crate) fn new(header: &[&str]) -> Self {
        Self(vec![header.iter().map(|&h| h.to_owned()).collect()])
    }

    pub(crate) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.0.push(cells.into());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.0.iter().map(Vec::len).max().unwrap_or(0);
        let width = |c: usize| self.0.iter().filter_map(|r| r.get(c)).map(|s| s.chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in &self.0 {
            for (c, cell) in row.iter().enumerate() {
                if c == 0 { write!(f, "  {cell:<0$}", widths[c])? } else { write!(f, "  {cell:>0$}", widths[c])? }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
