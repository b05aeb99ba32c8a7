//! Reads tab-separated word lists, and tells of all that is wrong at once.

use super::error::Problem;
use std::ops::Range;

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
