//! Who is heard in the news? Counts quotes over many articles: by person, organization, gender,
//! kind of organization, and by what the reporting verbs say about the saying.
//!
//! `cargo run --release --example who_speaks -- [--format table|csv|svg] [--top N] FILE…`
//!
//! A `.jsonl` file, or `-` for standard input, holds one `{"id": …, "text": …}` a line; any other
//! file is one article. A bad line is reported with its file and line and left out. Names that
//! differ in letters, spaces or honorifics count as one, as do the names on one line of a word list,
//! and a surname with the one full name that ends in it and holds the same office.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;
#[path = "who_speaks/show.rs"]
mod show;

use goft::{Article, EntryId, Extractor, Gender, Identity, Mention, MentionRule, PersonId};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: who_speaks [--format table|csv|svg] [--top N] FILE…";
/// How many articles are read at a time.
const BATCH: usize = 1024;

fn main() -> ExitCode {
    let (mut format, mut top, mut files) = ("table".to_owned(), 15, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = if argument.starts_with("--") { arguments.next() } else { None };
        match (argument.as_str(), value) {
            ("--format", Some(f)) if matches!(f.as_str(), "table" | "csv" | "svg") => format = f,
            ("--top", Some(n)) if n.parse::<usize>().is_ok() => top = n.parse().unwrap_or(top),
            (file, None) if file == "-" || !file.starts_with('-') => files.push(argument),
            _ => return usage(),
        }
    }
    if files.is_empty() {
        return usage();
    }
    let (counts, failed) = count(&files);
    let mut out = io::stdout().lock();
    let written = match format.as_str() {
        "csv" => show::csv(&mut out, &counts, top),
        "svg" => show::svg(&mut out, &counts, top),
        _ => show::table(&mut out, &counts, top),
    };
    common::exit("who_speaks", written.and_then(|()| out.flush()), failed)
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

/// What was counted, in one article or in all.
#[derive(Default)]
struct Counts {
    articles: usize,
    quotes: usize,
    people: BTreeMap<String, Voice>,
    organizations: BTreeMap<String, Voice>,
    /// Quotes by the sort of speaker; persons by gender.
    speakers: BTreeMap<&'static str, usize>,
    kinds: BTreeMap<&'static str, usize>,
    stances: BTreeMap<&'static str, usize>,
}

/// One speaker.
#[derive(Clone, Default)]
struct Voice {
    quotes: usize,
    articles: usize,
    /// How often each spelling and each office was met.
    names: BTreeMap<String, usize>,
    offices: BTreeMap<String, usize>,
}

impl Voice {
    fn merge(&mut self, other: Self) {
        self.quotes += other.quotes;
        self.articles += other.articles;
        add(&mut self.names, other.names);
        add(&mut self.offices, other.offices);
    }

    fn name(&self) -> &str {
        most(&self.names)
    }

    fn office(&self) -> &str {
        most(&self.offices)
    }
}

fn add<K: Ord>(all: &mut BTreeMap<K, usize>, more: BTreeMap<K, usize>) {
    more.into_iter().for_each(|(key, n)| *all.entry(key).or_default() += n);
}

/// The most frequent; of equally frequent ones the longest, of these the last.
fn most(counts: &BTreeMap<String, usize>) -> &str {
    counts.iter().max_by_key(|(text, n)| (**n, text.len())).map_or("", |(text, _)| text)
}

impl Counts {
    fn of(article: &Article<'_>) -> Self {
        let mut counts = Self { articles: 1, quotes: article.quotes().len(), ..Self::default() };
        let officials = article.officials();
        let offices: BTreeMap<PersonId, String> =
            officials.iter().map(|o| (o.person().id(), common::offices(o)[0].text().to_owned())).collect();
        for quote in article.quotes() {
            let who = quote.speaker().identity();
            let sort = match who {
                Identity::Person(p) => {
                    let person = article.person(p);
                    let key = key(article, person.name(), person.mentions(), MentionRule::Figure);
                    heard(&mut counts.people, key, person.name(), offices.get(&p).map(String::as_str));
                    match person.gender() {
                        Gender::Male => "men",
                        Gender::Female => "women",
                        _ => "persons of unknown gender",
                    }
                }
                Identity::Role(_) => "offices without a name",
                Identity::Organization(_) => "organizations",
                _ => "unknown",
            };
            *counts.speakers.entry(sort).or_default() += 1;
            if let Some(o) = article.organization_of(who) {
                let key = key(article, o.name(), o.mentions(), MentionRule::ListedOrganization);
                heard(&mut counts.organizations, key, o.name(), None);
                *counts.kinds.entry(o.kind().as_str()).or_default() += 1;
            }
            if let Some(cue) = quote.cue() {
                *counts.stances.entry(cue.stance().as_str()).or_default() += 1;
            }
        }
        counts
    }

    fn merge(&mut self, other: Self) {
        self.articles += other.articles;
        self.quotes += other.quotes;
        other.people.into_iter().for_each(|(key, voice)| self.people.entry(key).or_default().merge(voice));
        other.organizations.into_iter().for_each(|(key, voice)| self.organizations.entry(key).or_default().merge(voice));
        add(&mut self.speakers, other.speakers);
        add(&mut self.kinds, other.kinds);
        add(&mut self.stances, other.stances);
    }
}

/// Joins each surname that stands alone with the one full name that has an office in common.
fn join_surnames(people: &mut BTreeMap<String, Voice>) {
    let mut holders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (key, voice) in &*people {
        voice.offices.keys().for_each(|office| holders.entry(office).or_default().push(key));
    }
    let mut joined: Vec<(String, String)> = Vec::new();
    for (surname, voice) in people.iter().filter(|(_, voice)| !voice.name().contains(' ')) {
        let colleagues = voice.offices.keys().flat_map(|office| &holders[office.as_str()]);
        let full: BTreeSet<&str> =
            colleagues.copied().filter(|name| name.len() > surname.len() && name.ends_with(surname.as_str())).collect();
        if let (1, Some(&full)) = (full.len(), full.first()) {
            joined.push((surname.clone(), full.to_owned()));
        }
    }
    for (surname, full) in joined {
        if let Some(voice) = people.remove(&surname) {
            people.entry(full).or_default().merge(voice);
        }
    }
}

fn heard(voices: &mut BTreeMap<String, Voice>, key: String, name: &str, office: Option<&str>) {
    let voice = voices.entry(key).or_default();
    voice.quotes += 1;
    voice.articles = 1;
    voice.names.insert(spaced(name), 1);
    voice.offices.extend(office.map(|office| (spaced(office), 1)));
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is the same for all spellings of a name: the line of the word list that has it, or its bare
/// letters.
fn key(article: &Article<'_>, name: &str, mentions: &[Mention<'_>], listed: MentionRule) -> String {
    let entry: Option<EntryId> = mentions.iter().filter(|m| m.rule() == listed).find_map(Mention::entry);
    if let Some(entry) = entry.map(|e| article.entry(e)) {
        return format!("{}:{}", article.entry_file(entry), entry.line());
    }
    let letters = name.chars().filter(|c| c.is_alphanumeric() && !('\u{64B}'..='\u{670}').contains(c));
    let folded = letters.map(|c| match c {
        'ي' | 'ى' | 'ئ' => 'ی',
        'ك' => 'ک',
        'ة' | 'ۀ' => 'ه',
        'أ' | 'إ' | 'آ' => 'ا',
        'ؤ' => 'و',
        _ => c,
    });
    folded.collect()
}

/// One article: where it stands, its bytes, and whether they are JSON.
struct Job {
    place: String,
    bytes: Vec<u8>,
    json: bool,
}

/// Reads all articles of all files, a batch at a time, on all cores.
fn count(files: &[String]) -> (Counts, bool) {
    let extractor = Extractor::new();
    let size: u64 = files.iter().filter_map(|f| std::fs::metadata(f).ok()).map(|m| m.len()).sum();
    let bar = if io::stderr().is_terminal() { ProgressBar::new(size) } else { ProgressBar::hidden() };
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes}, {eta} left") {
        bar.set_style(style);
    }
    let mut jobs = files.iter().flat_map(|file| jobs(file));
    let (mut total, mut failed) = (Counts::default(), false);
    loop {
        let batch: Vec<Result<Job, String>> = jobs.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let read: u64 = batch.iter().flatten().map(|job| job.bytes.len() as u64).sum();
        let results: Vec<Result<Counts, String>> = batch.into_par_iter().map(|job| run(&extractor, job?)).collect();
        for result in results {
            match result {
                Ok(counts) => total.merge(counts),
                Err(problem) => {
                    failed = true;
                    bar.suspend(|| eprintln!("who_speaks: {problem}"));
                }
            }
        }
        bar.inc(read);
    }
    bar.finish_and_clear();
    join_surnames(&mut total.people);
    (total, failed)
}

fn jobs(file: &str) -> Box<dyn Iterator<Item = Result<Job, String>> + '_> {
    let reader: Box<dyn BufRead> = if file == "-" {
        Box::new(io::stdin().lock())
    } else if !file.ends_with(".jsonl") {
        let text = common::read(file).map(|text| Job { place: file.to_owned(), bytes: text.into_bytes(), json: false });
        return Box::new(std::iter::once(text));
    } else {
        match File::open(file) {
            Ok(open) => Box::new(BufReader::new(open)),
            Err(error) => return Box::new(std::iter::once(Err(format!("{file}: {error}")))),
        }
    };
    // Bytes and not strings: a line that is not UTF-8 must not end the file.
    let lines = reader.split(b'\n').enumerate().filter(|(_, line)| !matches!(line, Ok(bytes) if bytes.trim_ascii().is_empty()));
    Box::new(lines.map(move |(n, line)| {
        let place = format!("{file}:{}", n + 1);
        line.map_err(|e| format!("{place}: {e}")).map(|bytes| Job { place, bytes, json: true })
    }))
}

fn run(extractor: &Extractor, job: Job) -> Result<Counts, String> {
    let bad = |what: String| format!("{}: {what}", job.place);
    let text = std::str::from_utf8(&job.bytes).map_err(|e| bad(e.to_string()))?;
    if !job.json {
        return Ok(Counts::of(&extractor.extract(text)));
    }
    let record: Value = serde_json::from_str(text).map_err(|e| bad(e.to_string()))?;
    let text = record["text"].as_str().ok_or_else(|| bad("has no string \"text\"".to_owned()))?;
    Ok(Counts::of(&extractor.extract(text)))
}
