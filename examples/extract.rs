//! Who holds which office, and who said what? Prints the officials and the quotes of news texts.
//!
//! `cargo run --release --example extract -- [--format text|json|jsonl] [FILE…]`
//!
//! Without a file it reads `examples/sample.txt`; `-` is standard input. `json` is one array of
//! articles, `jsonl` one article a line. The exit status is 1 where a file can't be read, and 2 for
//! wrong usage.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;

use goft::{Article, Extractor, QuoteKind};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: extract [--format text|json|jsonl] [FILE…]";

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Text,
    Json,
    JsonLines,
}

fn options() -> Option<(Format, Vec<String>)> {
    let (mut format, mut files) = (Format::Text, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--format" => {
                format = match arguments.next()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    "jsonl" => Format::JsonLines,
                    _ => return None,
                }
            }
            "--" => files.extend(arguments.by_ref()),
            _ if argument.starts_with('-') && argument != "-" => return None,
            _ => files.push(argument),
        }
    }
    Some((format, files))
}

fn main() -> ExitCode {
    let Some((format, files)) = options() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut failed = false;
    let written = extract(format, &files, &mut failed);
    common::exit("extract", written, failed)
}

fn extract(format: Format, files: &[String], failed: &mut bool) -> io::Result<()> {
    let extractor = Extractor::new();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut shown = 0;
    let mut show = |name: &str, text: &str| {
        let article = extractor.extract(text);
        let between = if shown == 0 { "" } else { "\n" };
        shown += 1;
        match format {
            Format::Text => {
                writeln!(out, "{between}# {name}")?;
                show_text(&mut out, &article)
            }
            Format::Json if shown == 1 => write!(out, "[{:#}", common::article_json(name, &article)),
            Format::Json => write!(out, ",\n{:#}", common::article_json(name, &article)),
            Format::JsonLines => writeln!(out, "{}", common::article_json(name, &article)),
        }
    };
    if files.is_empty() {
        show(common::SAMPLE.0, common::SAMPLE.1)?;
    }
    for file in files {
        match common::read(file) {
            Ok(text) => show(file, &text)?,
            Err(problem) => {
                eprintln!("extract: {problem}");
                *failed = true;
            }
        }
    }
    if format == Format::Json {
        writeln!(out, "{}", if shown == 0 { "[]" } else { "]" })?;
    }
    out.flush()
}

/// One item a line and its Persian first, so that each line runs from right to left wherever it is
/// pasted.
fn show_text(out: &mut impl Write, article: &Article<'_>) -> io::Result<()> {
    let officials = article.officials();
    writeln!(out, "\nOfficials: {}", officials.len())?;
    for official in &officials {
        let offices: Vec<&str> = common::offices(official).iter().map(|role| role.text()).collect();
        write!(out, "• {}: {}", official.person().name(), offices.join("؛ "))?;
        match official.organization() {
            Some(organization) => writeln!(out, " ({})", organization.name())?,
            None => writeln!(out)?,
        }
    }
    writeln!(out, "\nQuotes: {}", article.quotes().len())?;
    for quote in article.quotes() {
        let speaker = quote.speaker();
        let unnamed = || speaker.mention().map_or("ناشناس", |m| m.text());
        write!(out, "• {}", article.name_of(speaker.identity()).unwrap_or_else(unnamed))?;
        if let Some(cue) = quote.cue() {
            write!(out, " ({})", cue.text())?;
        }
        let words = quote.text().split_whitespace().collect::<Vec<_>>().join(" ");
        match quote.kind() {
            QuoteKind::Direct => writeln!(out, ": «{words}»")?,
            _ => writeln!(out, ": {words}")?,
        }
    }
    let byline = article.byline();
    let person = |p| article.person(p).name();
    let source = byline.source().map(|o| article.organization(o).name());
    let makers = [("خبرنگار", byline.reporter().map(person)), ("سردبیر", byline.editor().map(person)), ("منبع", source)];
    if makers.iter().any(|(_, name)| name.is_some()) {
        writeln!(out, "\nByline")?;
    }
    makers.iter().filter_map(|(what, name)| Some((what, (*name)?))).try_for_each(|(what, name)| writeln!(out, "• {what}: {name}"))
}
