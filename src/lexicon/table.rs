//! Reads tab-separated word lists, and tells of every bad line at once.

use std::fmt;

/// One thing that is wrong with a word list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
}

impl Problem {
    /// The name under which the list was given.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column (tab-separated field), counted from 1; 0 where the whole line is meant.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// What is wrong, and what was expected.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)?;
        if self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Word lists that can't be used, with every bad line. Nothing of them was loaded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", show(.problems))]
pub struct LexiconError {
    problems: Vec<Problem>,
}

fn show(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

impl LexiconError {
    pub(crate) fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// All problems, in the order of files and lines.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// One row of a word list.
#[derive(Debug)]
pub(crate) struct Row<'f> {
    pub(crate) line: usize,
    pub(crate) fields: [&'f str; MOST_COLUMNS],
    /// The user's own id, where the list has a column for it.
    pub(crate) id: Option<&'f str>,
}

impl<'f> Row<'f> {
    /// The field of a column; `-` reads as nothing.
    pub(crate) fn optional(&self, column: usize) -> Option<&'f str> {
        Some(self.fields[column]).filter(|f| *f != "-")
    }

    /// The parts of a field that are separated by `|`.
    pub(crate) fn list(&self, column: usize) -> impl Iterator<Item = &'f str> {
        self.optional(column).into_iter().flat_map(|f| f.split('|')).map(str::trim).filter(|f| !f.is_empty())
    }
}

/// No list has more columns, the user's id among them.
pub(crate) const MOST_COLUMNS: usize = 8;

/// The name of the last column that a user's list may have beside the list's own.
pub(crate) const ID: &str = "id";

/// Reads a list with these columns; problems are added to `problems`, good rows returned.
pub(crate) fn read<'f>(file: &str, text: &'f str, columns: &[&str], problems: &mut Vec<Problem>) -> Vec<Row<'f>> {
    let mut rows = Vec::new();
    let mut header_seen = false;
    let mut with_id = false;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    for (n, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let mut fields = [""; MOST_COLUMNS];
        let mut count = 0;
        for field in line.split('\t').map(str::trim) {
            if let Some(place) = fields.get_mut(count) {
                *place = field;
            }
            count += 1;
        }
        let mut bad = |column, message| problems.push(Problem { file: file.to_owned(), line: n + 1, column, message });
        if !header_seen {
            header_seen = true;
            with_id = count == columns.len() + 1 && fields[columns.len()] == ID;
            if count != columns.len() + usize::from(with_id) || fields[..columns.len()] != *columns {
                bad(0, format!("the first line must name the columns, separated by tabs: {}", columns.join(", ")));
                return rows;
            }
            continue;
        }
        let expected = columns.len() + usize::from(with_id);
        if count != expected {
            bad(0, format!("expected {expected} columns, separated by tabs, found {count}"));
            continue;
        }
        if let Some(empty) = fields[..expected].iter().position(|f| f.is_empty()) {
            let name = columns.get(empty).unwrap_or(&ID);
            bad(empty + 1, format!("the column {name} is empty; write - where there is nothing"));
            continue;
        }
        let id = Some(fields[columns.len()]).filter(|id| with_id && *id != "-");
        rows.push(Row { line: n + 1, fields, id });
    }
    if !header_seen {
        problems.push(Problem {
            file: file.to_owned(),
            line: 1,
            column: 0,
            message: format!("the list is empty; the first line must name the columns, separated by tabs: {}", columns.join(", ")),
        });
    }
    rows
}
