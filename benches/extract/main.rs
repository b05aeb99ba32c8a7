//! The whole extraction, measured beside a bare scan for the same gazetteer.
//!
//! `cargo bench` measures on texts of our own; `GOFT_NEWS=DIR cargo bench` on the `.jsonl` files of a
//! folder (a `text` in each line), a file an outlet. `cargo bench -- ratio linear` runs some parts
//! only; the parts are `ratio`, `memory`, `entries`, `linear`. `--strict` fails where a limit is missed.
//!
//! No text is measured twice by one candidate: branch predictors learn a text, and figures double.

#![allow(clippy::print_stdout, reason = "it reports to whoever runs it")]

mod entries;
mod gazetteer;
mod linear;
mod measure;
mod memory;
mod ratio;
mod texts;

use counting::Counting;
use goft::Extractor;
use measure::Found;
use std::process::ExitCode;
use std::time::Instant;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What is found in the articles of `tests/articles`, less a few for rules that change: a fast wrong
/// answer fails.
const LEAST: Found = Found { persons: 178, roles: 235, organizations: 215, quotes: 300, speakers: 275 };

fn main() -> ExitCode {
    let ((extractor, first), heap) = counting::measure(|| {
        let start = Instant::now();
        (Extractor::new(), start.elapsed())
    });
    let found = Found::of(&extractor, &texts::own_articles());
    println!("our own articles: {found}");
    assert!(found.at_least(&LEAST), "less was found than the recorded minimum: {LEAST}");

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --benches` starts a bench without `--bench`: only the counts are of interest then.
    if !arguments.iter().any(|a| a == "--bench") {
        return ExitCode::SUCCESS;
    }
    let parts: Vec<&String> = arguments.iter().filter(|a| !a.starts_with("--")).collect();
    let chosen = |part: &str| parts.is_empty() || parts.iter().any(|p| *p == part);
    let corpora = texts::corpora();
    let mut met = true;
    if chosen("ratio") {
        met &= ratio::run(&extractor, &corpora);
    }
    if chosen("memory") {
        met &= memory::run(&extractor, &corpora, first, heap);
    }
    if chosen("entries") {
        met &= entries::run(&extractor, &corpora);
    }
    if chosen("linear") {
        met &= linear::run(&extractor, &corpora);
    }
    if arguments.iter().any(|a| a == "--strict") && !met { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
