//! What a user's own lists are asked beyond the meaning of their columns: that an entry can be found,
//! and stands in its list once.

use super::error::shown;
use super::list::List;
use super::table::Row;
use crate::fold::Folded;
use crate::token::Hash;
use std::collections::HashMap;

/// How many bytes an entry has at most. No name comes near it, and it bounds how far a text is
/// compared with an entry at each word.
const MOST_BYTES: usize = 1000;

/// What stands for a phrase that is left out. Nothing comes of it, for the list is refused.
const LEFT_OUT: &str = "؟";

/// Why a phrase can't be an entry.
pub(crate) fn phrase(text: &str) -> Option<String> {
    if text.len() > MOST_BYTES {
        return Some(format!("{} is longer than {MOST_BYTES} bytes", shown(text)));
    }
    if text.contains(['|', '\t', '\n', '\r']) {
        return Some(format!("{} holds a |, a tab or a line break", shown(text)));
    }
    let nothing = !Folded::new(text).text().contains(char::is_alphanumeric);
    nothing.then(|| format!("nothing is left of {} without marks and spaces", shown(text)))
}

/// The entries of one list that were seen, each with its line.
#[derive(Debug, Default)]
pub(crate) struct Seen<'f> {
    lines: HashMap<(Hash, &'f str), usize>,
}

impl<'f> Seen<'f> {
    /// Checks the entries of one row.
    pub(crate) fn check(&mut self, list: List, row: &mut Row<'f>) {
        let fields = row.fields;
        // A reporting verb may have no partner; then the verb is the entry.
        let first = if list == List::ReportingVerbs && fields[0] == "-" { None } else { Some((0, fields[0])) };
        let further =
            list.further().filter(|&c| fields[c] != "-").into_iter().flat_map(|c| fields[c].split('|').map(move |f| (c, f.trim())));
        for (column, text) in first.into_iter().chain(further) {
            if fit(row, column, text) {
                self.once(list, row, column, text);
            }
        }
        // Stems, countries and holders are no entries, but they are looked up as words.
        for column in (1..=2).filter(|&c| fields[c] != "-") {
            match list {
                List::VerbStems => _ = fit(row, column, fields[column]),
                List::OfficeHolders => fields[column].split('|').for_each(|name| _ = fit(row, column, name.trim())),
                _ => {}
            }
        }
        if first.is_none() {
            self.once(list, row, 1, "-");
        }
    }

    /// Notes an entry that stands in an earlier line of the list.
    fn once(&mut self, list: List, row: &mut Row<'f>, column: usize, text: &str) {
        let key = (Hash::EMPTY.over(Folded::new(text).text()), list.told_apart_by().map_or("", |c| row.fields[c]));
        let line = *self.lines.entry(key).or_insert(row.line);
        if line != row.line {
            let text = if text == "-" { row.fields[column] } else { text };
            row.note(column, format!("{} stands in line {line} already", shown(text)));
        }
    }
}

/// Whether a phrase of a row can be one; what is wrong is noted, and the phrase left out, so that the rest is read.
fn fit(row: &mut Row<'_>, column: usize, text: &str) -> bool {
    let Some(wrong) = phrase(text) else { return true };
    row.note(column, wrong);
    row.fields[column] = LEFT_OUT;
    false
}
