//! What the examples share: reading texts, ending well, and one JSON shape for results.
#![allow(dead_code, reason = "each example uses a part of it")]
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

use goft::{Article, EntryId, Identity, Official, Quote, Role, Span};
use serde_json::{Value, json};
use std::io::{self, Read};
use std::process::ExitCode;

/// Reads the text of a file, or of standard input for `-`. The error names it and says why.
pub(crate) fn read(name: &str) -> Result<String, String> {
    let shown = if name == "-" { "standard input" } else { name };
    let mut bytes = Vec::new();
    let done = if name == "-" { io::stdin().read_to_end(&mut bytes).map(drop) } else { std::fs::read(name).map(|read| bytes = read) };
    done.map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => format!("{shown}: no such file"),
        io::ErrorKind::PermissionDenied => format!("{shown}: no permission to read it"),
        io::ErrorKind::IsADirectory => format!("{shown}: is a folder, not a file"),
        _ => format!("{shown}: {e}"),
    })?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count() + 1;
        format!("{shown}: not UTF-8 (line {line}, byte {at})")
    })?;
    if text.trim().is_empty() { Err(format!("{shown}: empty")) } else { Ok(text) }
}

/// Our own article, for programs that were given none.
pub(crate) const SAMPLE: (&str, &str) = ("examples/sample.txt", include_str!("../sample.txt"));

/// The names and texts of all files that can be read, or the sample where none are given; and
/// whether one could not be read, which standard error tells of.
pub(crate) fn read_all(program: &str, files: &[String]) -> (Vec<(String, String)>, bool) {
    if files.is_empty() {
        return (vec![(SAMPLE.0.to_owned(), SAMPLE.1.to_owned())], false);
    }
    let mut texts = Vec::new();
    for name in files {
        match read(name) {
            Ok(text) => texts.push((name.clone(), text)),
            Err(problem) => eprintln!("{program}: {problem}"),
        }
    }
    let failed = texts.len() < files.len();
    (texts, failed)
}

/// The end of a program that wrote its output and may have met bad files. A reader that closed
/// the pipe (`| head`) has seen enough; any other failure to write is one.
pub(crate) fn exit(program: &str, written: io::Result<()>, failed: bool) -> ExitCode {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("{program}: standard output: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::from(u8::from(failed)),
    }
}

/// The offices of an official without those that a longer wording includes.
pub(crate) fn offices<'a, 't>(official: &Official<'a, 't>) -> Vec<&'a Role<'t>> {
    let mut kept: Vec<&Role<'_>> = Vec::new();
    for role in official.roles() {
        if !kept.iter().any(|longer| longer.text().contains(role.text())) {
            kept.push(role);
        }
    }
    kept
}

/// Where an entry stands and what it is: `surnames.tsv:12 «کاویان» (surname)`.
pub(crate) fn entry(article: &Article<'_>, id: EntryId) -> String {
    let entry = article.entry(id);
    format!("{}:{} «{}» ({})", article.entry_file(entry), entry.line(), entry.text(), entry.kind())
}

/// An article as JSON: officials with their offices, quotes with their speakers, organizations and
/// the byline. Spans are `[start, end]` in bytes of the text. `schema/extract.schema.json` describes it; the version
/// grows when a field goes away or means something else.
pub(crate) fn article_json(name: &str, article: &Article<'_>) -> Value {
    let person = |p| article.person(p).name();
    let byline = article.byline();
    json!({
        "version": 1,
        "file": name,
        "officials": article.officials().iter().map(|o| json!({
            "name": o.person().name(),
            "honorifics": o.person().honorifics().iter().map(|h| h.text()).collect::<Vec<_>>(),
            "gender": o.person().gender().as_str(),
            "mentions": o.person().mentions().iter().map(|m| span_json(m.span())).collect::<Vec<_>>(),
            "roles": o.roles().iter().map(|r| role_json(r)).collect::<Vec<_>>(),
            "organization": o.organization().map(|o| o.name()),
        })).collect::<Vec<_>>(),
        "quotes": article.quotes().iter().map(|q| quote_json(article, q)).collect::<Vec<_>>(),
        "organizations": article.organizations().iter().map(|o| json!({
            "name": o.name(),
            "kind": o.kind().as_str(),
            "place": o.place().map(|p| p.text()),
            "mentions": o.mentions().iter().map(|m| span_json(m.span())).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "byline": {
            "reporter": byline.reporter().map(person),
            "editor": byline.editor().map(person),
            "source": byline.source().map(|o| article.organization(o).name()),
        },
    })
}

fn role_json(role: &Role<'_>) -> Value {
    json!({
        "text": role.text(),
        "span": span_json(role.span()),
        "level": role.level().as_str(),
        "field": role.field().as_str(),
        "status": role.status().as_str(),
        "domain": role.domain().map(|d| d.text()),
        "organization": role.organization().map(|o| o.text()),
        "place": role.place().map(|p| p.text()),
        "rule": role.mention().rule().as_str(),
    })
}

fn quote_json(article: &Article<'_>, quote: &Quote<'_>) -> Value {
    let speaker = quote.speaker();
    let (kind, reason) = match speaker.identity() {
        Identity::Person(_) => ("person", None),
        Identity::Role(_) => ("role", None),
        Identity::Organization(_) => ("organization", None),
        Identity::Unknown(reason) => ("unknown", Some(reason.as_str())),
        _ => ("other", None),
    };
    json!({
        "kind": quote.kind().as_str(),
        "text": quote.text(),
        "spans": quote.parts().iter().map(|p| span_json(p.span())).collect::<Vec<_>>(),
        "speaker": {
            "kind": kind,
            "name": article.name_of(speaker.identity()),
            "unknown_because": reason,
            "text": speaker.mention().map(|m| m.text()),
            "span": speaker.mention().map(|m| span_json(m.span())),
            "sieve": speaker.sieve().as_str(),
        },
        "cue": quote.cue().map(|c| json!({
            "text": c.text(),
            "span": span_json(c.span()),
            "stance": c.stance().as_str(),
            "tense": c.tense().as_str(),
        })),
        "rule": quote.rule().as_str(),
        "confidence": quote.confidence().as_str(),
    })
}

fn span_json(span: Span) -> Value {
    json!([span.start(), span.end()])
}
