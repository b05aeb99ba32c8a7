//! What is measured: texts of our own, endlessly varied, or news that the caller has.

use crate::gazetteer::column;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A number of rounds, and one before them to warm up; each has texts of its own.
pub(crate) const ROUNDS: usize = 24;

/// Texts of one kind.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(crate) name: String,
    /// Whether the promise is about it: outlets, not lengths.
    pub(crate) is_outlet: bool,
    /// The texts of each round, the one for warming up first.
    pub(crate) rounds: Vec<Vec<String>>,
}

/// All that is measured: the outlets where news are given, then short posts, articles, long documents.
pub(crate) fn corpora() -> Vec<Corpus> {
    let Some(folder) = std::env::var_os("GOFT_NEWS") else {
        println!("measured on our own articles, each time with other names; GOFT_NEWS=DIR measures on news\n");
        let mut varied = Varied::new();
        let rounds: Vec<Vec<String>> = (0..=ROUNDS).map(|_| (0..2).flat_map(|_| varied.articles()).collect()).collect();
        return by_length(&rounds, 0);
    };
    let folder = PathBuf::from(folder);
    let mut files: Vec<PathBuf> = files_in(&folder, "jsonl");
    files.sort();
    assert!(!files.is_empty(), "{}: no .jsonl files", folder.display());
    println!("measured on the news in {}\n", folder.display());
    let mut corpora: Vec<Corpus> = files.iter().map(|f| Corpus { name: stem(f), is_outlet: true, rounds: dealt(news(f)) }).collect();
    let mixed: Vec<Vec<String>> = (0..=ROUNDS).map(|r| corpora.iter().flat_map(|c| c.rounds[r].iter().cloned()).collect()).collect();
    corpora.extend(by_length(&mixed, 1000));
    corpora
}

/// Short posts, articles and long documents made of the same articles. Texts of less than `least`
/// bytes are posts as they are; without such ones the beginnings of articles are.
fn by_length(rounds: &[Vec<String>], least: usize) -> Vec<Corpus> {
    let corpus = |name: &str, make: &dyn Fn(&[String]) -> Vec<String>| Corpus {
        name: name.to_owned(),
        is_outlet: false,
        rounds: rounds.iter().map(|texts| make(texts)).collect(),
    };
    let beginning = |text: &String| text.lines().take(2).collect::<Vec<_>>().join("\n");
    let posts = |texts: &[String]| -> Vec<String> {
        if least == 0 { texts.iter().map(beginning).collect() } else { texts.iter().filter(|t| t.len() < least).cloned().collect() }
    };
    let articles = |texts: &[String]| -> Vec<String> { texts.iter().filter(|t| t.len() >= least).cloned().collect() };
    let long = |texts: &[String]| -> Vec<String> { texts.chunks(50).map(|c| c.join("\n")).collect() };
    vec![corpus("short posts", &posts), corpus("articles", &articles), corpus("long documents", &long)]
}

fn dealt(texts: Vec<String>) -> Vec<Vec<String>> {
    let mut rounds = vec![Vec::new(); ROUNDS + 1];
    for (n, text) in texts.into_iter().enumerate() {
        rounds[n % (ROUNDS + 1)].push(text);
    }
    rounds
}

fn news(file: &Path) -> Vec<String> {
    let lines = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let text = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        value["text"].as_str().unwrap_or_default().to_owned()
    };
    lines.lines().map(text).collect()
}

fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries.filter_map(Result::ok).map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == extension)).collect()
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The articles of `tests/articles` with their marks, in the order of their names.
fn marked_articles() -> Vec<String> {
    let mut files = files_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles"), "xml");
    files.sort();
    files.iter().map(|f| std::fs::read_to_string(f).unwrap_or_else(|e| panic!("{}: {e}", f.display()))).collect()
}

/// The articles of `tests/articles` without their marks.
pub(crate) fn own_articles() -> Vec<String> {
    marked_articles().iter().map(|a| Template::new(a).filled(&mut |_, _, words| words.to_owned())).collect()
}

/// One text of at least this many bytes, of articles joined by line breaks.
pub(crate) fn joined(corpora: &[Corpus], least: usize) -> String {
    let mut text = String::with_capacity(least + (1 << 20));
    let mut add = |article: &str| {
        text.push_str(article);
        text.push('\n');
        text.len() < least
    };
    if corpora.iter().any(|c| c.is_outlet) {
        let articles = || corpora.iter().filter(|c| c.is_outlet).flat_map(|c| c.rounds.iter().flatten());
        while articles().all(|a| add(a)) {}
    } else {
        let mut varied = Varied::new();
        while varied.articles().iter().all(|a| add(a)) {}
    }
    text
}

/// An endless supply of articles: those of our own, with other persons and organizations in them.
#[derive(Debug)]
pub(crate) struct Varied {
    templates: Vec<Template>,
    given_names: Vec<String>,
    surnames: Vec<String>,
    organizations: Vec<String>,
    random: Random,
}

impl Varied {
    pub(crate) fn new() -> Self {
        Self {
            templates: marked_articles().iter().map(|a| Template::new(a)).collect(),
            given_names: column("given_names.tsv", 0),
            surnames: column("surnames.tsv", 0),
            organizations: column("organizations.tsv", 0),
            random: Random(1),
        }
    }

    /// Every article once more.
    pub(crate) fn articles(&mut self) -> Vec<String> {
        let Self { templates, given_names, surnames, organizations, random } = self;
        let article = |template: &Template| {
            let mut names: HashMap<(String, bool), (String, String)> = HashMap::new();
            template.filled(&mut |mark, id, words| match mark {
                Mark::Person => {
                    let name = || (random.of(given_names).to_owned(), random.of(surnames).to_owned());
                    let (given, surname) = names.entry((id.to_owned(), true)).or_insert_with(name);
                    if words.contains(' ') { format!("{given} {surname}") } else { surname.clone() }
                }
                Mark::Organization => {
                    names.entry((id.to_owned(), false)).or_insert_with(|| (random.of(organizations).to_owned(), String::new())).0.clone()
                }
            })
        };
        templates.iter().map(article).collect()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Person,
    Organization,
}

/// An article whose names can be replaced.
#[derive(Debug)]
struct Template(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Plain(String),
    Name { mark: Mark, id: String, words: String },
}

impl Template {
    fn new(article: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = article.trim_end();
        while let Some(open) = rest.find('<') {
            pieces.push(Piece::Plain(unescaped(&rest[..open])));
            let Some((tag, after)) = rest[open + 1..].split_once('>') else { break };
            rest = after;
            let mark = match tag.split(' ').next() {
                Some("per") => Mark::Person,
                Some("org") => Mark::Organization,
                _ => continue,
            };
            // A name that holds no other mark.
            let Some((words, after)) = rest.split_once('<').filter(|(_, after)| after.starts_with('/')) else { continue };
            let id = tag.split_once("id=\"").and_then(|(_, id)| id.split('"').next()).unwrap_or_default();
            pieces.push(Piece::Name { mark, id: id.to_owned(), words: unescaped(words) });
            rest = after.split_once('>').map_or("", |(_, after)| after);
        }
        pieces.push(Piece::Plain(unescaped(rest)));
        Self(pieces)
    }

    fn filled(&self, name: &mut impl FnMut(Mark, &str, &str) -> String) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Plain(words) => text.push_str(words),
                Piece::Name { mark, id, words } => text.push_str(&name(*mark, id, words)),
            }
        }
        text
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Numbers that are the same in every run (splitmix64).
#[derive(Debug)]
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn of<'a>(&mut self, list: &'a [String]) -> &'a str {
        &list[(self.next() % list.len() as u64) as usize]
    }
}

/// A word list in the format of `data/`, of this many persons and bodies that are in no other list.
pub(crate) fn generated(count: usize) -> (String, String) {
    let (given, surnames, places) = (column("given_names.tsv", 0), column("surnames.tsv", 0), column("places.tsv", 0));
    let heads = ["شرکت", "مؤسسه", "انجمن", "بنیاد", "شورای", "مرکز", "کارخانه", "هیئت"];
    let mut random = Random(count as u64);
    let mut seen = std::collections::HashSet::new();
    let (mut persons, mut bodies) = (String::from("name\tgender\taliases\tid\n"), String::from("name\tkind\tuse\taliases\tid\n"));
    while seen.len() < count {
        let number = seen.len();
        let person = number % 4 != 3;
        let (first, second) = (random.of(&given).to_owned(), random.of(&surnames).to_owned());
        let name =
            if person { format!("{first} {second}") } else { format!("{} {second} {}", heads[number % heads.len()], random.of(&places)) };
        // Names that differ in their spelling only are one entry.
        if !seen.insert(name.replace([' ', '\u{200C}', 'ء'], "").replace('ئ', "ی").replace('ؤ', "و")) {
            continue;
        }
        let line =
            if person { writeln!(persons, "{name}\tu\t-\tP{number}") } else { writeln!(bodies, "{name}\tother\tname\t-\tO{number}") };
        line.expect("a string takes all");
    }
    (persons, bodies)
}
