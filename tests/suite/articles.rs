//! Annotated articles: what is found in them is at least as right as `tests/floors.tsv` says.

use crate::support::{extractor, gold_set, hold, root};
use gold::{Annotated, FIGURES, Score};
use std::path::Path;

// The same reader and scorer that the programs in `examples/` use.
#[path = "../../examples/common/gold.rs"]
mod gold;

/// The score of all articles of a folder.
fn score(folder: &Path) -> Score {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "xml")).collect();
    files.sort();
    let mut score = Score::default();
    for file in files {
        let article = Annotated::read(&file).unwrap_or_else(|error| panic!("{error}"));
        score.add(&article, &extractor().extract(&article.text));
    }
    score
}

/// Holds the F1 of every figure against the floor of its set.
fn hold_set(set: &str, folder: &Path) {
    let score = score(folder);
    let figures: Vec<(String, f64)> = FIGURES.iter().map(|f| ((*f).to_owned(), score.figure(f).f1())).collect();
    hold(set, &figures);
}

#[test]
fn our_own_articles_are_read_as_well_as_ever() {
    hold_set("own", &root().join("tests/articles"));
}

/// Written after the guidelines in the forms of sixty other outlets, by others than who wrote the rules: all persons, bodies
/// and facts in them are invented.
#[test]
fn reports_in_the_forms_of_other_outlets_are_read_as_well_as_ever() {
    hold_set("outlets", &root().join("tests/outlets"));
}

#[test]
fn the_articles_to_develop_on_are_read_as_well_as_ever() {
    if let Some(folder) = gold_set("dev") {
        hold_set("dev", &folder);
    }
}

/// Nobody reads these articles; only the figures are known.
#[test]
fn the_articles_to_check_with_are_read_as_well_as_ever() {
    if let Some(folder) = gold_set("check") {
        hold_set("check", &folder);
    }
}

#[test]
fn a_broken_annotation_is_an_error_that_names_the_line() {
    for (markup, error) in [
        ("a\n<per id=\"p1\">b", "2: <per> is never closed"),
        ("<per>b</per>", "1: <per> has no id"),
        ("<role id=\"r1\" of=\"p9\">b</role>", "1: <role of=\"p9\">: unknown"),
        ("<q id=\"q1\" by=\"?\" kind=\"loud\">b</q>", "1: <q kind=\"loud\">: unknown"),
    ] {
        assert_eq!(Annotated::parse("x", markup).unwrap_err(), error);
    }
}
