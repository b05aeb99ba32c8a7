//! Prints the results for every `.txt` file of a folder, one JSON object a line, in the format that
//! scoring tools for annotated articles read.
//!
//! `cargo run --release --example predict -- DIR`
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;

use goft::{Article, Extractor, Identity, Span};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: predict DIR");
        return ExitCode::from(2);
    };
    let mut failed = false;
    let written = predict(Path::new(&folder), &mut failed);
    common::exit("predict", written, failed)
}

fn predict(folder: &Path, failed: &mut bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let mut files: Vec<PathBuf> = match std::fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect(),
        Err(error) => {
            *failed = true;
            eprintln!("predict: {}: {error}", folder.display());
            return Ok(());
        }
    };
    files.sort();
    let extractor = Extractor::new();
    for file in files {
        match common::read(&file.to_string_lossy()) {
            Ok(text) => {
                let id = file.file_stem().unwrap_or_default().to_string_lossy();
                writeln!(out, "{}", record(&id, &extractor.extract(&text)))?;
            }
            Err(problem) => {
                *failed = true;
                eprintln!("predict: {problem}");
            }
        }
    }
    Ok(())
}

fn record(id: &str, article: &Article<'_>) -> Value {
    let span = |s: Span| json!([s.start(), s.end()]);
    let organizations: Vec<Span> = article.organizations().iter().flat_map(|o| o.mentions().iter().map(|m| m.span())).collect();
    json!({
        "id": id,
        "persons": article.persons().iter().map(|p| json!({
            "mentions": p.mentions().iter().map(|m| span(m.span())).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "roles": article.roles().iter().map(|r| json!({
            "span": span(r.span()),
            "holders": r.holders().iter().map(|h| h.person().index()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "organizations": organizations.iter().map(|&s| json!({"span": span(s)})).collect::<Vec<_>>(),
        "quotes": article.quotes().iter().map(|q| {
            let speaker = q.speaker();
            let (mut person, mut role, mut organization) = (None, None, None);
            match speaker.identity() {
                Identity::Person(p) => person = Some(p.index()),
                Identity::Role(r) => role = Some(r.index()),
                Identity::Organization(o) => {
                    let first = article.organization(o).mentions()[0].span();
                    organization = organizations.iter().position(|&s| s == first);
                }
                _ => {}
            }
            json!({
                "spans": q.parts().iter().map(|p| span(p.span())).collect::<Vec<_>>(),
                "kind": q.kind().as_str(),
                "cue": q.cue().map(|c| span(c.span())),
                "speaker": {
                    "span": speaker.mention().map(|m| span(m.span())),
                    "person": person,
                    "role": role,
                    "organization": organization,
                },
            })
        }).collect::<Vec<_>>(),
    })
}
