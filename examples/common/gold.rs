//! Annotated articles: how they are read, and how results are scored against them.
//!
//! An article is a file `NAME.xml`: the text with the tags `<per id>`, `<role id of>`, `<org id>`,
//! `<q id by kind>`, `<cue q>` and `<spk q>` in it (`&`, `<` and `>` are written `&amp;` `&lt;`
//! `&gt;`). Without the tags it is the text. Where a `NAME.txt` lies beside it, the two must agree.
//!
//! Needs nothing but the crate and the standard library, so that tests can use it as well.
#![allow(dead_code, unused_imports, reason = "each program uses a part of it")]

#[path = "score.rs"]
mod score;

use goft::Span;
pub(crate) use score::{Difference, FIGURES, Score, Tally};
use std::collections::BTreeMap;
use std::path::Path;

/// An article with what people found in it.
#[derive(Debug)]
pub(crate) struct Annotated {
    pub(crate) name: String,
    pub(crate) text: String,
    persons: Vec<(String, Vec<Span>)>,
    roles: Vec<GoldRole>,
    /// Each mention; mentions of one organization share an id.
    organizations: Vec<(Option<String>, Span)>,
    quotes: Vec<GoldQuote>,
}

#[derive(Debug)]
struct GoldRole {
    id: String,
    span: Span,
    holders: Vec<String>,
}

#[derive(Debug)]
struct GoldQuote {
    id: String,
    /// Ids of speakers, any of which is right; `?` for one without a name.
    by: Vec<String>,
    kind: String,
    parts: Vec<Span>,
    cues: Vec<Span>,
}

struct Element<'m> {
    tag: &'m str,
    attributes: BTreeMap<&'m str, &'m str>,
    span: Span,
    line: usize,
}

/// The tags with the attributes that they must and may have.
const TAGS: [(&str, &[&str], &[&str]); 6] = [
    ("per", &["id"], &[]),
    ("role", &["id"], &["of"]),
    ("org", &[], &["id"]),
    ("q", &["id", "by", "kind"], &[]),
    ("cue", &["q"], &[]),
    ("spk", &["q"], &[]),
];

impl Annotated {
    /// Reads `NAME.xml`. The error names the file and says what is wrong with it.
    pub(crate) fn read(xml: &Path) -> Result<Self, String> {
        let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()));
        let name = xml.file_stem().unwrap_or_default().to_string_lossy();
        let article = Self::parse(&name, &read(xml)?).map_err(|e| format!("{}:{e}", xml.display()))?;
        let plain = xml.with_extension("txt");
        if plain.exists() && read(&plain)? != article.text {
            return Err(format!("{}: differs from {} without its tags", plain.display(), xml.display()));
        }
        Ok(article)
    }

    /// Reads marked-up text. The error begins with the line.
    pub(crate) fn parse(name: &str, markup: &str) -> Result<Self, String> {
        let (text, elements) = elements(markup)?;
        let mut article =
            Self { name: name.to_owned(), text, persons: Vec::new(), roles: Vec::new(), organizations: Vec::new(), quotes: Vec::new() };
        for Element { tag, attributes, span, .. } in &elements {
            let words = |a: &str| attributes.get(a).into_iter().flat_map(|v| v.split_whitespace()).map(str::to_owned).collect::<Vec<_>>();
            let id = attributes.get("id").copied().unwrap_or_default();
            match *tag {
                "per" => match article.persons.iter_mut().find(|(p, _)| p == id) {
                    Some((_, mentions)) => mentions.push(*span),
                    None => article.persons.push((id.to_owned(), vec![*span])),
                },
                "role" => article.roles.push(GoldRole { id: id.to_owned(), span: *span, holders: words("of") }),
                "org" => article.organizations.push((attributes.get("id").map(|&i| i.to_owned()), *span)),
                "q" => match article.quotes.iter_mut().find(|q| q.id == id) {
                    Some(quote) => quote.parts.push(*span),
                    None => {
                        let kind = attributes["kind"].to_owned();
                        article.quotes.push(GoldQuote { id: id.to_owned(), by: words("by"), kind, parts: vec![*span], cues: Vec::new() });
                    }
                },
                _ => {}
            }
        }
        article.check(&elements)?;
        for Element { attributes, span, .. } in elements.iter().filter(|e| e.tag == "cue") {
            for quote in article.quotes.iter_mut().filter(|q| attributes["q"].split_whitespace().any(|id| id == q.id)) {
                quote.cues.push(*span);
            }
        }
        Ok(article)
    }

    /// The words that first name the person, role or organization of an id.
    fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        let person = self.persons.iter().find(|(p, _)| p == id).map(|(_, mentions)| mentions[0]);
        let role = || self.roles.iter().find(|r| r.id == id).map(|r| r.span);
        let organization = || self.organizations.iter().find(|(o, _)| o.as_deref() == Some(id)).map(|&(_, span)| span);
        person.or_else(role).or_else(organization).map_or(id, |span| span.of(&self.text))
    }

    /// Whether every id that is used is declared.
    fn check(&self, elements: &[Element<'_>]) -> Result<(), String> {
        let person = |id: &str| self.persons.iter().any(|(p, _)| p == id);
        let speaker = |id: &str| {
            id == "?"
                || person(id)
                || self.roles.iter().any(|r| r.id == id)
                || self.organizations.iter().any(|(o, _)| o.as_deref() == Some(id))
        };
        let quote = |id: &str| self.quotes.iter().any(|q| q.id == id);
        for Element { tag, attributes, line, .. } in elements {
            for (&name, value) in attributes {
                for id in value.split_whitespace() {
                    let known = match (*tag, name) {
                        ("role", "of") => person(id),
                        ("q", "by") => speaker(id),
                        ("cue" | "spk", "q") => quote(id),
                        ("q", "kind") => matches!(id, "direct" | "indirect" | "mixed"),
                        _ => true,
                    };
                    if !known {
                        return Err(format!("{line}: <{tag} {name}=\"{id}\">: unknown"));
                    }
                }
            }
        }
        Ok(())
    }
}

/// The text without its tags, and the elements in the order in which they open.
fn elements(markup: &str) -> Result<(String, Vec<Element<'_>>), String> {
    let (mut text, mut elements, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = markup;
    loop {
        let (plain, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        text.push_str(&plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        let line = markup[..markup.len() - tag.len()].matches('\n').count() + 1;
        let bad = |what: &str| format!("{line}: {what}");
        if tag.is_empty() {
            let unclosed = open.last().map(|&n: &usize| &elements[n]);
            return unclosed
                .map_or(Ok(()), |e: &Element<'_>| Err(format!("{}: <{}> is never closed", e.line, e.tag)))
                .map(|()| (text, elements));
        }
        let end = tag.find('>').ok_or_else(|| bad("a < that begins no tag; write &lt;"))?;
        let inside = &tag[1..end];
        rest = &tag[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            let n = open
                .pop()
                .filter(|&n: &usize| elements[n].tag == name.trim())
                .ok_or_else(|| bad(&format!("</{name}> closes nothing that is open here")))?;
            elements[n].span = Span::new(elements[n].span.start(), text.len());
        } else {
            let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
            let Some(&(_, must, may)) = TAGS.iter().find(|(t, ..)| *t == name) else {
                return Err(bad(&format!("<{name}> is no tag of these")));
            };
            let attributes =
                self::attributes(attributes).ok_or_else(|| bad(&format!("<{inside}>: attributes are written name=\"value\"")))?;
            if let Some(missing) = must.iter().find(|a| !attributes.contains_key(*a)) {
                return Err(bad(&format!("<{inside}> has no {missing}")));
            }
            if let Some(extra) = attributes.keys().find(|a| !must.contains(a) && !may.contains(a)) {
                return Err(bad(&format!("<{inside}>: {extra} has no meaning here")));
            }
            open.push(elements.len());
            elements.push(Element { tag: name, attributes, span: Span::new(text.len(), text.len()), line });
        }
    }
}

fn attributes(mut rest: &str) -> Option<BTreeMap<&str, &str>> {
    let mut found = BTreeMap::new();
    while !rest.trim().is_empty() {
        let (name, behind) = rest.split_once("=\"")?;
        let (value, behind) = behind.split_once('"')?;
        found.insert(name.trim(), value);
        rest = behind;
    }
    Some(found)
}
