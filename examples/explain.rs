//! Why was this found, and that not? For one text: each result with its rule, sieve and lexicon entry;
//! what was refused, and why; and what the word lists know of each word.
//!
//! `cargo run --release --example explain -- [results|rejected|words] [FILE]`
//!
//! Without a part it prints all three; without a file it reads `examples/sample.txt`; `-` is standard
//! input. Begin here when a result is wrong: the file and line of the entry say what to mend in
//! `data/`, the rule or the reason where in `src/`.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;

use goft::{Article, EntryId, Explanation, Extractor, Identity, Mention, Refusal, Sieve, Span};
use std::fmt::Display;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

const PARTS: [&str; 3] = ["results", "rejected", "words"];

fn main() -> ExitCode {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let part = if files.first().is_some_and(|f| PARTS.contains(&f.as_str())) { Some(files.remove(0)) } else { None };
    if files.len() > 1 || files.iter().any(|f| f.starts_with('-') && f != "-") {
        eprintln!("usage: explain [results|rejected|words] [FILE]");
        return ExitCode::from(2);
    }
    let (texts, failed) = common::read_all("explain", &files);
    let extractor = Extractor::new();
    let wanted = PARTS.iter().filter(|&p| part.as_deref().is_none_or(|wanted| wanted == *p));
    let explained = texts.iter().try_for_each(|(_, text)| {
        let explanation = extractor.explain(text);
        let mut results = Results { explanation: &explanation, article: explanation.article(), found: Vec::new() };
        let mut out = BufWriter::new(io::stdout().lock());
        for (n, part) in wanted.clone().enumerate() {
            writeln!(out, "{}# {part}", if n == 0 { "" } else { "\n" })?;
            match *part {
                "results" => results.print(&mut out)?,
                "rejected" => results.rejected(&mut out)?,
                _ => results.words(&mut out)?,
            }
        }
        out.flush()
    });
    common::exit("explain", explained, failed)
}

struct Results<'a, 't> {
    explanation: &'a Explanation<'t>,
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
        for (n, quote) in self.article.quotes().iter().enumerate() {
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
            let sieves: Vec<&str> = self.explanation.sieves_before(n).iter().map(|s| Sieve::as_str(*s)).collect();
            let before = if sieves.is_empty() { String::new() } else { format!("; nobody by {}", sieves.join(", ")) };
            why.push(("speaker", format!("{said_there} → {who}, by the sieve {}{before}", speaker.sieve())));
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

    /// What was refused, each with the reason.
    fn rejected(&self, out: &mut impl Write) -> io::Result<()> {
        for r in self.explanation.rejected() {
            let place = self.place(r.span());
            write!(out, "{place} no {} «{}»: {}", r.candidate(), r.text().replace('\n', " "), r.reason())?;
            if let Some(instead) = r.instead() {
                let by = if r.reason() == Refusal::Covered { "by" } else { "speaker" };
                write!(out, ", {by} «{instead}»")?;
            }
            match (r.quote(), r.entry()) {
                (Some(q), _) => writeln!(out, ", for the quote at {}", self.place(self.article.quotes()[q].parts()[0].span()))?,
                (_, Some(entry)) => writeln!(out, ", {}", self.entry(entry))?,
                _ => writeln!(out)?,
            }
        }
        Ok(())
    }

    /// What the word lists know of each word.
    fn words(&self, out: &mut impl Write) -> io::Result<()> {
        for word in self.explanation.words() {
            writeln!(out, "{} {} {}", self.place(word.span()), word.text(), word.classes().join(" "))?;
            for &(at, entry) in word.entries() {
                let longer = if at.text() == word.text() { String::new() } else { format!("«{at}»: ") };
                writeln!(out, "    {longer}{}", self.entry(entry))?;
            }
        }
        Ok(())
    }

    /// The results in reading order, each with what led to it.
    fn print(&mut self, out: &mut impl Write) -> io::Result<()> {
        self.people();
        self.roles();
        self.organizations();
        self.quotes();
        self.found.sort_by_key(|Found(span, ..)| (span.start(), std::cmp::Reverse(span.end())));
        for Found(span, kind, why) in &self.found {
            writeln!(out, "{} {kind} «{}»", self.place(*span), span.of(self.article.text()))?;
            for (what, reason) in why {
                writeln!(out, "    {what}: {reason}")?;
            }
        }
        Ok(())
    }
}
