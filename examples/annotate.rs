//! What was found where, and why? One HTML page with everything marked in the text.
//!
//! `cargo run --release --example annotate -- [FILE…] > page.html`
//!
//! Without a file it reads `examples/sample.txt`; `-` is standard input. The page needs nothing
//! from outside. Point at a quote or tab to it, and its speaker lights up; the title of each mark
//! names the rule and the lexicon entry behind it.
#![allow(clippy::print_stderr, reason = "a program talks to its user")]

mod common;

use goft::{Article, EntryId, Extractor, Identity, Span};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.iter().any(|f| f.starts_with('-') && f != "-") {
        eprintln!("usage: annotate [FILE…] > page.html");
        return ExitCode::from(2);
    }
    let (texts, failed) = common::read_all("annotate", &files);
    let extractor = Extractor::new();
    let sections = texts.iter().enumerate().map(|(n, (name, text))| section(n, name, &extractor.extract(text)));
    let page = PAGE.replace("{style}", include_str!("annotate.css")).replace("{script}", include_str!("annotate.js"));
    let page = page.replace("{sections}", &sections.collect::<String>());
    common::exit("annotate", io::stdout().write_all(page.as_bytes()), failed)
}

const PAGE: &str = r#"<!doctype html>
<html lang="fa" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>چه کسی چه گفت</title>
<style>
{style}</style>
<header>
<h1>چه کسی چه گفت</h1>
<ul class="legend"><li><span class="person">شخص</span><li><span class="role">سمت</span><li><span class="organization">سازمان</span><li><span class="cue">فعل نقل</span><li><span class="quote">نقل‌قول</span></ul>
</header>
<main>
{sections}</main>
<output id="why" aria-live="polite" hidden></output>
<script>
{script}</script>
</html>
"#;

/// An element around a piece of the text.
struct Mark {
    span: Span,
    /// Of marks with one span, the lowest is outermost.
    rank: u8,
    class: &'static str,
    id: Option<String>,
    /// The numbers of the quotes that it belongs to.
    quotes: Vec<usize>,
    why: String,
}

fn section(n: usize, name: &str, article: &Article<'_>) -> String {
    let text = html(article.text(), &marks(n, article));
    format!(
        "<section>\n<h2><bdi>{}</bdi></h2>\n<div class=\"both\">\n<p class=\"text\">{text}</p>\n<aside>\n{}{}</aside>\n</div>\n</section>\n",
        escaped(name),
        officials(n, article),
        quotes(n, article)
    )
}

fn marks(n: usize, article: &Article<'_>) -> Vec<Mark> {
    let rests_on = |entry: Option<EntryId>| entry.map_or_else(String::new, |e| format!("\nواژه‌نامه: {}", common::entry(article, e)));
    let mut marks = Vec::new();
    let mut mark = |span, rank, class, id: Option<String>, quotes, why| marks.push(Mark { span, rank, class, id, quotes, why });
    for (p, person) in article.persons().iter().enumerate() {
        for (k, m) in person.mentions().iter().enumerate() {
            let why = format!("شخص: {}\nقاعده: {}{}", person.name(), m.rule(), rests_on(m.entry()));
            mark(m.span(), 4, "person", Some(format!("a{n}-p{p}-{k}")), vec![], why);
        }
    }
    for (r, role) in article.roles().iter().enumerate() {
        let holders = role.holders().iter().map(|h| format!("\nدارنده: {}\nقاعدهٔ پیوند: {}", article.person(h.person()).name(), h.rule()));
        let why = format!(
            "سمت: {}\nقاعده: {}{}{}",
            role.level(),
            role.mention().rule(),
            rests_on(role.mention().entry()),
            holders.collect::<String>()
        );
        mark(role.span(), 3, "role", Some(format!("a{n}-r{r}")), vec![], why);
    }
    for (o, organization) in article.organizations().iter().enumerate() {
        for (k, m) in organization.mentions().iter().enumerate() {
            let why = format!("سازمان: {}\nنوع: {}\nقاعده: {}{}", organization.name(), organization.kind(), m.rule(), rests_on(m.entry()));
            mark(m.span(), 5, "organization", Some(format!("a{n}-o{o}-{k}")), vec![], why);
        }
    }
    let mut speakers: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
    // Where each speaker was named last: a quote without a subject is joined to that.
    let mut named: BTreeMap<Identity, Span> = BTreeMap::new();
    for (q, quote) in article.quotes().iter().enumerate() {
        let who = speaker_name(article, q);
        for (k, part) in quote.parts().iter().enumerate() {
            let why = format!(
                "نقل‌قول {}: {}\nقاعده: {}\nگوینده: {who}\nغربال: {}\nاطمینان: {}",
                persian(&(q + 1).to_string()),
                quote.kind(),
                quote.rule(),
                quote.speaker().sieve(),
                quote.confidence()
            );
            mark(part.span(), 0, "quote", (k == 0).then(|| format!("a{n}-q{q}")), vec![q + 1], why);
        }
        if let Some(cue) = quote.cue() {
            mark(
                cue.span(),
                6,
                "cue",
                None,
                vec![q + 1],
                format!("فعل نقل: {}\nزمان: {}{}", cue.stance(), cue.tense(), rests_on(Some(cue.entry()))),
            );
        }
        let identity = quote.speaker().identity();
        let here = quote.speaker().mention().map(|m| m.span());
        if let Some(span) = here.or_else(|| named.get(&identity).copied()).or_else(|| first_mention(article, identity)) {
            named.insert(identity, span);
            speakers.entry(span).or_default().push(q + 1);
        }
    }
    for (span, quotes) in speakers {
        let why = format!("گوینده: {}\nغربال: {}", speaker_name(article, quotes[0] - 1), article.quotes()[quotes[0] - 1].speaker().sieve());
        mark(span, 2, "speaker", None, quotes, why);
    }
    marks
}

fn first_mention(article: &Article<'_>, identity: Identity) -> Option<Span> {
    match identity {
        Identity::Person(p) => Some(article.person(p).mentions()[0].span()),
        Identity::Role(r) => Some(article.role(r).span()),
        Identity::Organization(o) => Some(article.organization(o).mentions()[0].span()),
        _ => None,
    }
}

fn speaker_name<'t>(article: &Article<'t>, quote: usize) -> &'t str {
    let speaker = article.quotes()[quote].speaker();
    article.name_of(speaker.identity()).unwrap_or_else(|| speaker.mention().map_or("ناشناس", |m| m.text()))
}

/// The text with all marks as elements. Elements must nest: where a mark begins inside another and
/// ends outside, it is cut in two.
fn html(text: &str, marks: &[Mark]) -> String {
    let (mut out, mut at) = (String::new(), 0);
    let mut open: Vec<usize> = Vec::new();
    let mut queue: BTreeSet<_> = marks.iter().enumerate().map(|(n, m)| (m.span.start(), Reverse(m.span.end()), m.rank, n)).collect();
    let mut write_up_to = |to: usize, open: &mut Vec<usize>, out: &mut String| {
        while let Some(end) = open.pop_if(|end| *end <= to) {
            *out += &escaped(&text[at..end]);
            *out += "</span>";
            at = end;
        }
        *out += &escaped(&text[at..to]);
        at = to;
    };
    while let Some((start, Reverse(end), rank, n)) = queue.pop_first() {
        write_up_to(start, &mut open, &mut out);
        let inside = open.last().map_or(end, |&outer| end.min(outer));
        if inside < end {
            queue.insert((inside, Reverse(end), rank, n));
        }
        let mark = &marks[n];
        let first = start == mark.span.start();
        let _ = write!(out, "<span class=\"{}\" tabindex=\"{}\" title=\"{}\"", mark.class, if first { 0 } else { -1 }, escaped(&mark.why));
        if let Some(id) = mark.id.as_ref().filter(|_| first) {
            let _ = write!(out, " id=\"{id}\"");
        }
        if !mark.quotes.is_empty() {
            let numbers: Vec<String> = mark.quotes.iter().map(ToString::to_string).collect();
            let _ = write!(out, " data-q=\"{}\"", numbers.join(" "));
            // Once a quote: where it begins, and where its speaker ends.
            if mark.id.is_some() && first || mark.class == "speaker" && inside == end {
                let _ = write!(out, " data-number=\"{}\"", persian(&numbers.join("،")));
            }
        }
        out.push('>');
        open.push(inside);
    }
    write_up_to(text.len(), &mut open, &mut out);
    out
}

fn officials(n: usize, article: &Article<'_>) -> String {
    let mut out = "<h3>مسئولان</h3>\n".to_owned();
    if article.officials().is_empty() {
        return out + "<p class=\"none\">—</p>\n";
    }
    out += "<ul>\n";
    for official in article.officials() {
        let _ = write!(out, "<li><a href=\"#a{n}-p{}-0\">{}</a><ul>", official.person().id().index(), escaped(official.person().name()));
        for office in common::offices(&official) {
            let r = article.roles().iter().position(|r| r.span() == office.span()).unwrap_or_default();
            let _ = write!(out, "<li><a href=\"#a{n}-r{r}\">{}</a>", escaped(office.text()));
        }
        out += "</ul>\n";
    }
    out + "</ul>\n"
}

fn quotes(n: usize, article: &Article<'_>) -> String {
    let mut speakers: Vec<(&str, Vec<usize>)> = Vec::new();
    for q in 0..article.quotes().len() {
        let name = speaker_name(article, q);
        match speakers.iter_mut().find(|(who, _)| *who == name) {
            Some((_, quotes)) => quotes.push(q),
            None => speakers.push((name, vec![q])),
        }
    }
    let mut out = "<h3>نقل‌قول‌ها</h3>\n".to_owned();
    if speakers.is_empty() {
        out += "<p class=\"none\">—</p>\n";
    }
    for (name, quotes) in speakers {
        let known = !matches!(article.quotes()[quotes[0]].speaker().identity(), Identity::Unknown(_));
        let _ = writeln!(out, "<h4>{}{}</h4>\n<ul>", escaped(name), if known { "" } else { " (ناشناس)" });
        for q in quotes {
            let words = article.quotes()[q].text();
            let start: String = words.chars().take(70).collect();
            let more = if start.len() < words.len() { "…" } else { "" };
            let number = persian(&(q + 1).to_string());
            let _ = writeln!(out, "<li data-q=\"{}\"><a href=\"#a{n}-q{q}\">{number}. {}{more}</a>", q + 1, escaped(start.trim()));
        }
        out += "</ul>\n";
    }
    out
}

/// European digits as Persian ones.
fn persian(number: &str) -> String {
    number.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x6F0 + d)).unwrap_or(c)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
