//! How good is it on these annotated articles? Precision, recall and F1 of every kind of result.
//!
//! `cargo run --release --example evaluate -- DIR [--rules] [--errors KIND]`
//!
//! DIR holds articles as `NAME.xml`, see `common/gold.rs`. `--rules` adds a table of what each rule
//! found; `--errors` prints what was missed, too much or wrong instead: of person, role,
//! organization, link, quote or speaker.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;
#[path = "common/gold.rs"]
mod gold;

use goft::Extractor;
use gold::{Annotated, FIGURES, Score};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: evaluate DIR [--rules] [--errors person|role|organization|link|quote|speaker]";
const KINDS: [&str; 6] = ["person", "role", "organization", "link", "quote", "speaker"];

struct Options {
    folder: PathBuf,
    rules: bool,
    errors: Option<String>,
}

fn options() -> Option<Options> {
    let (mut folder, mut rules, mut errors) = (None, false, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rules" => rules = true,
            "--errors" => errors = Some(arguments.next().filter(|kind| KINDS.contains(&kind.as_str()))?),
            _ if argument.starts_with('-') || folder.is_some() => return None,
            _ => folder = Some(PathBuf::from(argument)),
        }
    }
    Some(Options { folder: folder?, rules, errors })
}

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut files: Vec<PathBuf> = match std::fs::read_dir(&options.folder) {
        Ok(entries) => entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "xml")).collect(),
        Err(error) => {
            eprintln!("evaluate: {}: {error}", options.folder.display());
            return ExitCode::FAILURE;
        }
    };
    files.sort();
    let (extractor, mut score, mut failed) = (Extractor::new(), Score::default(), files.is_empty());
    if files.is_empty() {
        eprintln!("evaluate: {}: no .xml files", options.folder.display());
    }
    for file in &files {
        match Annotated::read(file) {
            Ok(gold) => score.add(&gold, &extractor.extract(&gold.text)),
            Err(problem) => {
                eprintln!("evaluate: {problem}");
                failed = true;
            }
        }
    }
    common::exit("evaluate", show(&score, &options), failed)
}

fn show(score: &Score, options: &Options) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if let Some(kind) = &options.errors {
        for d in score.differences.iter().filter(|d| d.kind == kind) {
            writeln!(out, "{}\t{}\t{}\t{}", d.article, d.sign, d.context, d.note)?;
        }
        return Ok(());
    }
    writeln!(out, "articles: {}", score.articles)?;
    for name in FIGURES {
        let t = score.figure(name);
        writeln!(out, "{name:14} P {:5.1}  R {:5.1}  F1 {:5.1}   gold {}, found {}", t.precision(), t.recall(), t.f1(), t.gold, t.found)?;
    }
    if options.rules {
        writeln!(out, "\n{:14} {:24} {:>6} {:>6} {:>6}", "kind", "rule or sieve", "found", "right", "P")?;
        for ((kind, rule), t) in KINDS.iter().flat_map(|k| score.rules.iter().filter(move |((kind, _), _)| kind == k)) {
            writeln!(out, "{kind:14} {rule:24} {:6} {:6} {:6.1}", t.found, t.right, t.precision())?;
        }
    }
    Ok(())
}
