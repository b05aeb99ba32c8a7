//! Reads tab-separated word lists, and tells of all that is wrong at once.

use std::fmt;
use std::ops::Range;

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

    /// The line, counted from 1; 0 where the whole list is meant, or an entry added alone.
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
        f.write_str(&self.file)?;
        for place in [self.line, self.column].into_iter().filter(|&p| p > 0) {
            write!(f, ":{place}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// How many characters of a text an error shows.
const MOST_SHOWN: usize = 60;

/// A text as errors show it: in quotation marks, on one line, cut off where it is long.
pub(crate) fn shown(text: &str) -> String {
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let start: String = chars.by_ref().take(MOST_SHOWN).collect();
    format!("«{start}{}»", if chars.next().is_some() { "…" } else { "" })
}

/// Word lists that can't be used, with all that is wrong with them. Nothing of them was loaded.
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

/// One row of a word list, and what turned out to be wrong with it.
#[derive(Debug)]
pub(crate) struct Row<'f> {
    pub(crate) line: usize,
    pub(crate) fields: [&'f str; MOST_COLUMNS],
    /// The user's own id, where the list has a column for it.
    pub(crate) id: Option<&'f str>,
    /// Columns, counted from 0, with what is wrong there.
    pub(crate) wrong: Vec<(usize, String)>,
}

impl<'f> Row<'f> {
    /// The field of a column; `-` reads as nothing.
    pub(crate) fn optional(&self, column: usize) -> Option<&'f str> {
        Some(self.fields[column]).filter(|f| *f != "-")
    }

    /// Notes what is wrong with a column, counted from 0.
    pub(crate) fn note(&mut self, column: usize, message: String) {
        self.wrong.push((column, message));
    }
}

/// No list has more columns, the user's id among them.
pub(crate) const MOST_COLUMNS: usize = 8;

/// The name of the last column that a user's list may have beside the list's own.
pub(crate) const ID: &str = "id";

/// A list as it is given.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListText<'f> {
    bytes: &'f [u8],
    /// All of it, if it is UTF-8.
    text: Option<&'f str>,
}

impl<'f> From<&'f str> for ListText<'f> {
    fn from(text: &'f str) -> Self {
        Self { bytes: text.as_bytes(), text: Some(text) }
    }
}

impl<'f> From<&'f [u8]> for ListText<'f> {
    fn from(bytes: &'f [u8]) -> Self {
        Self { bytes, text: std::str::from_utf8(bytes).ok() }
    }
}

impl<'f> ListText<'f> {
    /// A line or field, if it is UTF-8.
    fn get(self, range: Range<usize>) -> Option<&'f str> {
        self.text.map_or_else(|| std::str::from_utf8(&self.bytes[range.clone()]).ok(), |text| Some(&text[range.clone()]))
    }
}

/// Reads a list with these columns: calls `found` with its rows, and returns what keeps other lines from being rows.
pub(crate) fn read<'f>(file: &str, text: ListText<'f>, columns: &[&str], mut found: impl FnMut(Row<'f>)) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut bad = |line, column, message| problems.push(Problem { file: file.to_owned(), line, column, message });
    let header = format!("the first line must name the columns, separated by tabs: {}", columns.join(", "));
    let mut header_seen = false;
    let mut with_id = false;
    let mut start = if text.bytes.starts_with("\u{FEFF}".as_bytes()) { "\u{FEFF}".len() } else { 0 };
    for (n, line) in text.bytes[start..].split(|&b| b == b'\n').enumerate() {
        let mut at = start;
        start += line.len() + 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let Some(row) = text.get(at..at + line.len()) else {
            for (column, field) in line.split(|&b| b == b'\t').enumerate() {
                if let Err(error) = std::str::from_utf8(field) {
                    bad(n + 1, column + 1, format!("not UTF-8 at byte {} of the list", at + error.valid_up_to()));
                }
                at += field.len() + 1;
            }
            // Which columns there are is not known where the line that names them can't be read.
            if !header_seen {
                return problems;
            }
            continue;
        };
        let mut fields = [""; MOST_COLUMNS];
        let (mut count, mut begin) = (0, 0);
        // Fields are short: to compare byte by byte is faster than to search.
        for field in line.split(|&b| b == b'\t') {
            let end = begin + field.len();
            if let Some(place) = fields.get_mut(count) {
                *place = row[begin..end].trim();
            }
            (count, begin) = (count + 1, end + 1);
        }
        if row.starts_with('#') || count == 1 && fields[0].is_empty() {
            continue;
        }
        if !header_seen {
            header_seen = true;
            with_id = count == columns.len() + 1 && fields[columns.len()] == ID;
            if count != columns.len() + usize::from(with_id) || fields[..columns.len()] != *columns {
                bad(n + 1, 0, header);
                return problems;
            }
            continue;
        }
        let expected = columns.len() + usize::from(with_id);
        if count != expected {
            bad(n + 1, 0, format!("expected {expected} columns, separated by tabs, found {count}"));
            continue;
        }
        let empty = |column: &usize| fields[*column].is_empty();
        if (0..expected).any(|c| empty(&c)) {
            for column in (0..expected).filter(empty) {
                let name = columns.get(column).unwrap_or(&ID);
                bad(n + 1, column + 1, format!("the column {name} is empty; write - where there is nothing"));
            }
            continue;
        }
        let id = Some(fields[columns.len()]).filter(|id| with_id && *id != "-");
        found(Row { line: n + 1, fields, id, wrong: Vec::new() });
    }
    if !header_seen {
        bad(1, 0, format!("the list is empty; {header}"));
    }
    problems
}
