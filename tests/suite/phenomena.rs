//! Small cases, a phenomenon each, in the manner of real news. What is expected follows the
//! guidelines for annotation, not what the program finds at present.
//!
//! A file of `tests/phenomena` holds cases of this form; the line with `---` ends the text, an empty
//! line before the next `# ` ends the case:
//!
//! ```text
//! # title
//! the text, in one or more lines
//! ---
//! person علی احمدی | احمدی
//! role استاندار یزد <- علی احمدی
//! ```
//!
//! A line says what is found: `KIND WORDS`. All lines of the kinds that a case names are compared,
//! order left aside; `no KIND` says that nothing of a kind is found. White space and punctuation at
//! the ends of words do not count.
//!
//! | line | means |
//! | --- | --- |
//! | `person A \| B` | a person with these mentions |
//! | `gender f A`, `honorific دکتر -> A` | what is known of the person with that full name |
//! | `role R <- A`, `role R <- A + B`, `role R` | a role, its holders |
//! | `status former R` | held, was held, or held for a time |
//! | `parts R = head / domain / organization / place` | a role taken apart; `-` for nothing |
//! | `org O \| P` | an organization with these mentions |
//! | `quote direct [A] :: words` | a quote, its speaker by full name, role or organization, `?` for an unknown one; parts are joined by ` ⏎ `, lines inside a part by a space |
//! | `cue گفت <- وی` | a cue with the words that name the speaker there; `-` for none |

use crate::support::{extractor, root, text_files};
use goft::Article;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

/// One case of a file.
#[derive(Debug)]
struct Case {
    /// `file: title`
    name: String,
    text: String,
    expected: Vec<String>,
}

const KINDS: [&str; 9] = ["person", "gender", "honorific", "role", "status", "parts", "org", "quote", "cue"];

fn cases() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| text_files("tests/phenomena").iter().flat_map(|f| read(f)).collect());
    &CASES
}

fn read(file: &std::path::Path) -> Vec<Case> {
    let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(file).unwrap();
    let mut cases = Vec::new();
    for block in text.split("\n# ").map(|b| b.trim_start_matches("# ")) {
        let (title, rest) = block.split_once('\n').unwrap();
        let (text, expected) = rest.split_once("\n---\n").unwrap_or_else(|| panic!("{stem}: {title}: no line with ---"));
        let expected: Vec<String> = expected.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
        for line in &expected {
            let kind = line.strip_prefix("no ").unwrap_or(line).split(' ').next().unwrap();
            assert!(KINDS.contains(&kind), "{stem}: {title}: no such kind: {line}");
        }
        assert!(!expected.is_empty(), "{stem}: {title}: nothing is expected");
        cases.push(Case { name: format!("{stem}: {title}"), text: text.to_owned(), expected });
    }
    cases
}

/// White space and punctuation at either end do not count.
fn trim(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || ".،؛:؟!«»\"“”…()[]-–\u{200C}\u{200F}".contains(c))
}

/// Everything found, in the lines that cases are written in.
fn found(article: &Article<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut say = |line: String| lines.push(line);
    for person in article.persons() {
        say(format!("person {}", person.mentions().iter().map(|m| trim(m.text())).collect::<Vec<_>>().join(" | ")));
        say(format!("gender {} {}", person.gender(), person.name()));
        person.honorifics().iter().for_each(|h| say(format!("honorific {} -> {}", h.text(), person.name())));
    }
    for role in article.roles() {
        let holders: Vec<&str> = role.holders().iter().map(|h| article.person(h.person()).name()).collect();
        let arrow = if holders.is_empty() { "" } else { " <- " };
        say(format!("role {}{arrow}{}", trim(role.text()), holders.join(" + ")));
        say(format!("status {} {}", role.status(), trim(role.text())));
        let part = |e: Option<goft::Excerpt<'_>>| e.map_or("-", |e| e.text()).to_owned();
        let parts = [Some(role.head()), role.domain(), role.organization(), role.place()].map(part);
        say(format!("parts {} = {}", trim(role.text()), parts.join(" / ")));
    }
    for organization in article.organizations() {
        say(format!("org {}", organization.mentions().iter().map(|m| trim(m.text())).collect::<Vec<_>>().join(" | ")));
    }
    for quote in article.quotes() {
        let speaker = quote.speaker();
        let words: Vec<String> = quote.parts().iter().map(|p| trim(p.text()).replace('\n', " ")).collect();
        say(format!("quote {} [{}] :: {}", quote.kind(), article.name_of(speaker.identity()).map_or("?", trim), words.join(" ⏎ ")));
        if let Some(cue) = quote.cue() {
            say(format!("cue {} <- {}", cue.text(), speaker.mention().map_or("-", |m| trim(m.text()))));
        }
    }
    lines
}

/// The only place that runs a text: what is wrong with its results, or nothing.
fn check(case: &Case) -> Option<String> {
    let article = extractor().extract(&case.text);
    let kind = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let kinds: BTreeSet<String> = case.expected.iter().map(|l| kind(l.strip_prefix("no ").unwrap_or(l))).collect();
    // Marks at the ends of words count on neither side.
    let even = |line: &String| line.trim_end_matches(|c: char| ".،؛؟!…»\"".contains(c)).to_owned();
    let mut expected: Vec<String> = case.expected.iter().filter(|l| !l.starts_with("no ")).map(even).collect();
    let mut found: Vec<String> = found(&article).iter().filter(|l| kinds.contains(&kind(l))).map(even).collect();
    // Facts are compared only where a case asks for them.
    let asked: BTreeSet<&str> = case.expected.iter().filter_map(|l| subject(l)).collect();
    found.retain(|l| subject(l).is_none_or(|s| asked.contains(s)));
    expected.sort();
    found.sort();
    let missing: Vec<&String> = expected.iter().filter(|l| !found.contains(l)).collect();
    let extra: Vec<&String> = found.iter().filter(|l| !expected.contains(l)).collect();
    let counts = |lines: &[String]| {
        lines.iter().fold(BTreeMap::new(), |mut m: BTreeMap<String, usize>, l| {
            *m.entry(l.clone()).or_default() += 1;
            m
        })
    };
    if counts(&expected) == counts(&found) {
        return None;
    }
    let list = |sign: &str, lines: &[&String]| lines.iter().map(|l| format!("    {sign} {l}\n")).collect::<String>();
    Some(format!("{}\n{}{}", case.name, list("missing", &missing), list("extra  ", &extra)))
}

/// What a fact is about: the person, or the role.
fn subject(line: &str) -> Option<&str> {
    let (kind, rest) = line.split_once(' ')?;
    match kind {
        "gender" => rest.split_once(' ').map(|(_, name)| name),
        "honorific" => rest.split_once(" -> ").map(|(_, name)| name),
        "status" => rest.split_once(' ').map(|(_, role)| role),
        "parts" => rest.split_once(" = ").map(|(role, _)| role),
        _ => None,
    }
}

/// The names in `tests/known_failures.txt` that begin with this.
pub(crate) fn known_failures(prefix: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("tests/known_failures.txt")).unwrap();
    text.lines().filter(|l| !l.starts_with('#') && l.starts_with(prefix)).map(|l| l.trim_end().to_owned()).collect()
}

/// Holds failures against the known ones: no more and no fewer.
pub(crate) fn hold_failures(known: &BTreeSet<String>, failures: &BTreeMap<String, String>, all: &BTreeSet<String>) {
    let mut wrong: Vec<String> =
        failures.iter().filter(|(name, _)| !known.contains(*name)).map(|(_, what)| format!("fails: {what}")).collect();
    for name in known {
        if !all.contains(name) {
            wrong.push(format!("tests/known_failures.txt names what is not there: {name}"));
        } else if !failures.contains_key(name) {
            wrong.push(format!("passes now, take it out of tests/known_failures.txt: {name}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} do not do as listed:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

#[test]
fn each_case_is_read_as_the_guidelines_say() {
    let all: BTreeSet<String> = cases().iter().map(|c| c.name.clone()).collect();
    assert_eq!(all.len(), cases().len(), "two cases have the same name");
    let stems: Vec<String> =
        text_files("tests/phenomena").iter().map(|f| format!("{}: ", f.file_stem().unwrap().to_string_lossy())).collect();
    let known: BTreeSet<String> = stems.iter().flat_map(|s| known_failures(s)).collect();
    let failures: BTreeMap<String, String> = cases().iter().filter_map(|c| check(c).map(|what| (c.name.clone(), what))).collect();
    hold_failures(&known, &failures, &all);
}

#[test]
fn every_line_of_the_known_failures_belongs_to_a_test() {
    let mut prefixes: Vec<String> =
        text_files("tests/phenomena").iter().map(|f| format!("{}: ", f.file_stem().unwrap().to_string_lossy())).collect();
    prefixes.extend(["lexicon: ", "parsers: ", "robust: ", "spans: ", "stages: "].map(str::to_owned));
    for name in known_failures("") {
        assert!(name.is_empty() || prefixes.iter().any(|p| name.starts_with(p)), "tests/known_failures.txt: no test knows «{name}»");
    }
}

/// Every kind of phenomenon has cases, so that nothing is forgotten when files are moved.
#[test]
fn there_are_cases_of_everything() {
    for kind in KINDS {
        let number = cases().iter().filter(|c| c.expected.iter().any(|l| l.starts_with(kind))).count();
        assert!(number >= 3, "only {number} cases expect a {kind}");
        if ["person", "role", "org", "quote"].contains(&kind) {
            assert!(cases().iter().any(|c| c.expected.contains(&format!("no {kind}"))), "no case expects that there is no {kind}");
        }
    }
    assert!(cases().len() >= 60);
}
