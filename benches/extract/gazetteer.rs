//! The entries of the word lists, as a user would hand them to a bare scan.

use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::BTreeSet;
use std::path::Path;

/// The lists whose entries are names, offices and cues, with the columns that hold spellings.
const LISTS: &[(&str, &[usize])] = &[
    ("given_names.tsv", &[0]),
    ("surnames.tsv", &[0]),
    ("foreign_names.tsv", &[0]),
    ("people.tsv", &[0, 2]),
    ("honorifics.tsv", &[0, 3]),
    ("role_heads.tsv", &[0, 1]),
    ("domains.tsv", &[0]),
    ("organization_heads.tsv", &[0, 1]),
    ("organizations.tsv", &[0, 3]),
    ("media.tsv", &[0, 3]),
    ("places.tsv", &[0]),
    ("reporting_verbs.tsv", &[0]),
    ("report_formulas.tsv", &[0]),
];

/// Every spelling that these lists write out, once.
pub(crate) fn entries() -> Vec<String> {
    let all: BTreeSet<String> = LISTS
        .iter()
        .flat_map(|&(file, columns)| columns.iter().flat_map(move |&c| column(file, c)))
        .flat_map(|field| field.split('|').map(|s| s.trim().to_owned()).collect::<Vec<_>>())
        .filter(|s| !s.is_empty() && s != "-")
        .collect();
    all.into_iter().collect()
}

/// One column of a file in `data/`.
pub(crate) fn column(file: &str, number: usize) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let rows = text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()).skip(1);
    rows.filter_map(|row| row.split('\t').nth(number)).map(|f| f.trim().to_owned()).collect()
}

/// The bare scan: the automaton that `aho-corasick` itself chooses for the entries.
pub(crate) fn scanner(entries: &[String]) -> AhoCorasick {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(entries).expect("the entries fit an automaton")
}
