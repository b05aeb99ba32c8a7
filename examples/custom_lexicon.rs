//! How do I follow my own people and companies? A monitor with word lists of its own.
//!
//! `cargo run --release --example custom_lexicon -- [FOLDER [NEWS.jsonl]]`
//!
//! FOLDER holds word lists in the format of `data/`, each under its name there, with a last column
//! `id` where wanted; the default is `examples/monitor`. The news are one `{"id": …, "text": …}` a
//! line; `-` reads them from standard input for as long as they come. When a list changes it is
//! loaded anew, without a stop; a list with mistakes is reported, and the old ones stay in use.
//!
//! Prints a line for each quote of a followed person or company, and for each other mention.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;

use goft::{Article, Extractor, LexiconError, List, Quote};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, RwLock};
use std::time::{Duration, SystemTime};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/monitor");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() > 2 || arguments.first().is_some_and(|a| a.starts_with('-')) {
        eprintln!("usage: custom_lexicon [FOLDER [NEWS.jsonl]]");
        return ExitCode::from(2);
    }
    let folder = PathBuf::from(arguments.first().map_or(FOLDER, String::as_str));
    let news = arguments.get(1).cloned().unwrap_or_else(|| folder.join("news.jsonl").display().to_string());
    let stamps = stamps(&folder);
    let lexicon = match load(&folder) {
        Ok(extractor) => Lexicon::new(RwLock::new(extractor)),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let watched = Lexicon::clone(&lexicon);
    std::thread::spawn(move || watch(&folder, stamps, &watched));
    let mut failed = false;
    let written = monitor(&news, &lexicon, &mut failed);
    common::exit("custom_lexicon", written, failed)
}

/// The extractor in use. Cloning an extractor costs nothing, so readers hold the lock for no time.
type Lexicon = Arc<RwLock<Extractor>>;

fn current(lexicon: &Lexicon) -> Extractor {
    lexicon.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
}

/// The built-in word lists and those in the folder.
fn load(folder: &Path) -> Result<Extractor, LexiconError> {
    let files = List::ALL.iter().map(|&list| (list, folder.join(list.file()))).filter(|(_, path)| path.exists());
    files.fold(Extractor::builder(), |builder, (list, path)| builder.list_file(list, path)).build()
}

/// When each list was last written.
fn stamps(folder: &Path) -> Vec<Option<SystemTime>> {
    List::ALL.iter().map(|list| std::fs::metadata(folder.join(list.file())).and_then(|m| m.modified()).ok()).collect()
}

fn watch(folder: &Path, mut known: Vec<Option<SystemTime>>, lexicon: &Lexicon) {
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let now = stamps(folder);
        if now == known {
            continue;
        }
        known = now;
        match load(folder) {
            Ok(extractor) => {
                *lexicon.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = extractor;
                eprintln!("custom_lexicon: word lists loaded anew");
            }
            Err(error) => eprintln!("{error}\ncustom_lexicon: the word lists before these stay in use"),
        }
    }
}

fn monitor(news: &str, lexicon: &Lexicon, failed: &mut bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let reader: Box<dyn BufRead> = match File::open(news) {
        _ if news == "-" => Box::new(io::stdin().lock()),
        Ok(file) => Box::new(BufReader::new(file)),
        Err(error) => {
            *failed = true;
            eprintln!("custom_lexicon: {news}: {error}");
            return Ok(());
        }
    };
    for (n, line) in reader.split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let record = serde_json::from_slice(&line).unwrap_or(Value::Null);
        let (Some(id), Some(text)) = (record["id"].as_str(), record["text"].as_str()) else {
            *failed = true;
            eprintln!("custom_lexicon: {news}:{}: no JSON object with strings \"id\" and \"text\"", n + 1);
            continue;
        };
        report(&mut out, id, &current(lexicon).extract(text))?;
    }
    Ok(())
}

fn report(out: &mut impl Write, id: &str, article: &Article<'_>) -> io::Result<()> {
    let mut heard = BTreeSet::new();
    for quote in article.quotes() {
        for followed in speakers(article, quote) {
            writeln!(out, "{id}\t{followed}\tsaid\t{}", quote.text().replace('\n', " "))?;
            heard.insert(followed);
        }
    }
    let people = article.persons().iter().filter_map(|p| Some((p.user_id()?, p.name())));
    let organizations = article.organizations().iter().filter_map(|o| Some((o.user_id()?, o.name())));
    for (followed, name) in people.chain(organizations).filter(|(followed, _)| !heard.contains(followed)) {
        writeln!(out, "{id}\t{followed}\tnamed\t{name}")?;
    }
    out.flush()
}

/// The ids of the followed ones for whom a quote speaks: the person and their organization, or the
/// organization of an office.
fn speakers<'a>(article: &'a Article<'_>, quote: &Quote<'_>) -> Vec<&'a str> {
    let speaker = quote.speaker().identity();
    let person = speaker.person().and_then(|p| article.person(p).user_id());
    let organization = article.organization_of(speaker).and_then(|o| o.user_id());
    person.into_iter().chain(organization).collect()
}
