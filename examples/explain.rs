//! Why was this found? For one text: each result with its rule, sieve, and the lexicon entry that it
//! rests on, in reading order.
//!
//! `cargo run --release --example explain -- [FILE]`
//!
//! Without a file it reads `examples/sample.txt`; `-` is standard input. Begin here when a result is
//! wrong: the file and line of the entry say what to mend in `data/`, the rule where in `src/`.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;

use goft::{Article, EntryId, Extractor, Identity, Mention, Span};
use std::fmt::Display;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.len() > 1 || files.iter().any(|f| f.starts_with('-') && f != "-") {
        eprintln!("usage: explain [FILE]");
        return ExitCode::from(2);
    }
    let (texts, failed) = common::read_all("explain", &files);
    let extractor = Extractor::new();
    let explained = texts.iter().try_for_each(|(_, text)| {
        let mut results = Results { article: &extractor.extract(text), found: Vec::new() };
        results.people();
        results.roles();
        results.organizations();
        results.quotes();
        results.print(&mut BufWriter::new(io::stdout().lock()))
    });
    common::exit("explain", explained, failed)
}

struct Results<'a, 't> {
    article: &'a Article<'t>,
    found: Vec<Found>,
}

/// Where something was found, of which kind, and what led to it.
struct Found(Span, &'static str, Reasons);

type Reasons = Vec<(&'static str, String)>;

impl Results<'_, '_> {
    fn people(&mut self) {
        for person in self.article.persons() {
            for mention in person.mentions() {
                let mut why = self.mention(mention);
                why.push(("person", format!("{}, gender {}", person.name(), person.gender())));
                why.extend(person.user_id().map(|id| ("user id", id.to_owned())));
                self.found.push(Found(mention.span(), "person", why));
            }
        }
    }

    fn roles(&mut self) {
        for role in self.article.roles() {
            let mut why = self.mention(&role.mention());
            why.push(("head", format!("{}, level {}, field {}, {}", role.head(), role.level(), role.field(), role.status())));
            let parts = [("domain", role.domain()), ("organization", role.organization()), ("place", role.place())];
            why.extend(parts.into_iter().filter_map(|(what, part)| Some((what, part?.to_string()))));
            why.extend(
                role.holders().iter().map(|h| ("holder", format!("{}, by the rule {}", self.article.person(h.person()).name(), h.rule()))),
            );
            self.found.push(Found(role.span(), "role", why));
        }
    }

    fn organizations(&mut self) {
        for organization in self.article.organizations() {
            for mention in organization.mentions() {
                let mut why = self.mention(mention);
                why.push(("organization", format!("{}, kind {}", organization.name(), organization.kind())));
                why.extend(organization.user_id().map(|id| ("user id", id.to_owned())));
                self.found.push(Found(mention.span(), "organization", why));
            }
        }
    }

    fn quotes(&mut self) {
        for quote in self.article.quotes() {
            let mut why = vec![("rule", format!("{}, kind {}, confidence {}", quote.rule(), quote.kind(), quote.confidence()))];
            if let Some(cue) = quote.cue() {
                why.push(("cue", format!("{}, stance {}, tense {}", cue.text(), cue.stance(), cue.tense())));
                why.push(("entry", self.entry(cue.entry())));
            }
            let speaker = quote.speaker();
            let said_there = speaker.mention().map_or_else(|| "nobody in the sentence".to_owned(), |m| format!("«{m}»"));
            let who = match speaker.identity() {
                Identity::Unknown(reason) => format!("unknown, because {reason}"),
                known => self.article.name_of(known).unwrap_or_default().to_owned(),
            };
            why.push(("speaker", format!("{said_there} → {who}, by the sieve {}", speaker.sieve())));
            let first = quote.parts()[0].span();
            for (n, part) in quote.parts().iter().enumerate() {
                let why = if n == 0 { why.clone() } else { vec![("part of", format!("the quote at {}", self.place(first)))] };
                self.found.push(Found(part.span(), "quote", why));
            }
        }
    }

    fn mention(&self, mention: &Mention<'_>) -> Reasons {
        let rule = ("rule", mention.rule().to_string());
        std::iter::once(rule).chain(mention.entry().map(|e| ("entry", self.entry(e)))).collect()
    }

    fn entry(&self, id: EntryId) -> String {
        common::entry(self.article, id)
    }

    /// Line and column, both counted from 1.
    fn place(&self, span: Span) -> impl Display {
        let before = &self.article.text()[..span.start()];
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!("{}:{column}", before.matches('\n').count() + 1)
    }

    fn print(&mut self, out: &mut impl Write) -> io::Result<()> {
        self.found.sort_by_key(|Found(span, ..)| (span.start(), std::cmp::Reverse(span.end())));
        for Found(span, kind, why) in &self.found {
            writeln!(out, "{} {kind} «{}»", self.place(*span), span.of(self.article.text()))?;
            for (what, reason) in why {
                writeln!(out, "    {what}: {reason}")?;
            }
        }
        out.flush()
    }
}
