//! The results of our own articles and of the sample, as they stand in `tests/snapshots`. They are not
//! what is right but what is found: a change of them is to be seen, and read, in the review of the
//! change that made it.
//!
//! `GOFT_RENEW=1 cargo test --release snapshot` writes them anew.
//!
//! A result begins a line with what it is and why; numbers are places in the lists of persons, roles
//! and organizations, spans are in bytes. What belongs to it is indented. Persian stands last in a line.
//! A role is written as `head / domain / organization / place`, a long quote by its beginning and end.

use crate::support::{Text, extractor, files, own_articles, root};
use goft::{Article, Excerpt, Identity, Mention};
use std::fmt::Write;
use std::fs;

/// A quote of more characters than this is cut in its midst.
const MOST_SHOWN: usize = 70;

/// The results of an article.
fn show(article: &Article<'_>) -> String {
    let mut out = String::new();
    for person in article.persons() {
        let (id, gender) = (person.id().index(), person.gender());
        line(&mut out, format_args!("person {id} {gender} {} / {}", person.name(), person.surname()));
        person.honorifics().iter().for_each(|h| line(&mut out, format_args!("  honorific {} {h}", h.span())));
        mentions(&mut out, person.mentions());
    }
    for role in article.roles() {
        let (id, rule, plural) = (role.id().index(), role.mention().rule(), if role.is_plural() { " plural" } else { "" });
        let body = role.organization_id().map_or(String::new(), |o| format!(" organization {}", o.index()));
        let kind = format!("{} {} {}", role.level(), role.field(), role.status());
        line(&mut out, format_args!("role {id} {} {rule} {kind}{plural}{body}", role.span()));
        let part = |part: Option<Excerpt<'_>>| part.map_or("-", |e| e.text()).to_owned();
        let parts = [Some(role.head()), role.domain(), role.organization(), role.place()].map(part).join(" / ");
        line(&mut out, format_args!("  {parts}"));
        role.holders().iter().for_each(|h| line(&mut out, format_args!("  holder {} {}", h.person().index(), h.rule())));
    }
    for organization in article.organizations() {
        let (id, kind) = (organization.id().index(), organization.kind());
        line(&mut out, format_args!("organization {id} {kind} {}", organization.name()));
        organization.place().iter().for_each(|p| line(&mut out, format_args!("  place {} {p}", p.span())));
        mentions(&mut out, organization.mentions());
    }
    for quote in article.quotes() {
        line(&mut out, format_args!("quote {} {} {}", quote.kind(), quote.rule(), quote.confidence()));
        quote.parts().iter().for_each(|p| line(&mut out, format_args!("  part {} {}", p.span(), shortened(p.text()))));
        let speaker = quote.speaker();
        let who = match speaker.identity() {
            Identity::Person(p) => format!("person {}", p.index()),
            Identity::Role(r) => format!("role {}", r.index()),
            Identity::Organization(o) => format!("organization {}", o.index()),
            Identity::Unknown(reason) => format!("unknown {reason}"),
            _ => unreachable!("no other speaker is known to this test"),
        };
        let words = speaker.mention().map_or(String::new(), |m| format!(" {} {m}", m.span()));
        line(&mut out, format_args!("  speaker {who} {}{words}", speaker.sieve()));
        quote.cue().iter().for_each(|c| line(&mut out, format_args!("  cue {} {} {} {}", c.span(), c.stance(), c.tense(), c.text())));
    }
    let byline = article.byline();
    let (reporter, editor) = (byline.reporter().map(|p| p.index()), byline.editor().map(|p| p.index()));
    for (what, id) in [("reporter", reporter), ("editor", editor), ("source", byline.source().map(|o| o.index()))] {
        id.iter().for_each(|id| line(&mut out, format_args!("{what} {id}")));
    }
    out
}

fn mentions(out: &mut String, mentions: &[Mention<'_>]) {
    mentions.iter().for_each(|m| line(out, format_args!("  {} {} {}", m.span(), m.rule(), m.text())));
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(out, "{line}").unwrap();
}

/// A text on one line, without its midst where it is long.
fn shortened(text: &str) -> String {
    let chars: Vec<char> = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    if chars.len() <= MOST_SHOWN {
        return chars.iter().collect();
    }
    let half = MOST_SHOWN / 2;
    let (start, end): (String, String) = (chars[..half].iter().collect(), chars[chars.len() - half..].iter().collect());
    format!("{} … {}", start.trim_end(), end.trim_start())
}

#[test]
fn the_results_are_those_of_the_snapshots() {
    let folder = root().join("tests/snapshots");
    let renew = std::env::var_os("GOFT_RENEW").is_some();
    if renew {
        files(&folder, "txt").iter().for_each(|old| fs::remove_file(old).unwrap());
        fs::create_dir_all(&folder).unwrap();
    }
    let sample = Text { name: "sample".to_owned(), text: fs::read_to_string(root().join("examples/sample.txt")).unwrap() };
    let mut wrong = Vec::new();
    let mut known = files(&folder, "txt");
    for article in own_articles().iter().chain([&sample]) {
        let path = folder.join(format!("{}.txt", article.name));
        let found = show(&extractor().extract(&article.text));
        if renew {
            fs::write(&path, &found).unwrap();
        }
        known.retain(|p| *p != path);
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before != found {
            let same = before.lines().zip(found.lines()).take_while(|(a, b)| a == b).count();
            let nth = |text: &str| text.lines().nth(same).unwrap_or("(nothing more)").to_owned();
            wrong.push(format!("{}, line {}:\n  was   {}\n  is    {}", path.display(), same + 1, nth(&before), nth(&found)));
        }
    }
    wrong.extend(known.iter().map(|p| format!("{} is of no article", p.display())));
    let command = "GOFT_RENEW=1 cargo test --release snapshot";
    assert!(wrong.is_empty(), "results have changed; if they are meant to, `{command}` and review the diff:\n{}", wrong.join("\n"));
}
