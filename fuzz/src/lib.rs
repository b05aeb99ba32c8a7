//! What the fuzz targets share: texts made of pieces, and the properties that every text must keep.

// The same code as in the tests of the crate; each side uses a part of it.
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../../tests/suite/pieces.rs"]
mod pieces;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../../tests/suite/properties.rs"]
mod properties;

use arbitrary::{Arbitrary, Result, Unstructured};
use goft::{Extractor, LexiconError, List, ParseError, Span};
use std::sync::LazyLock;

/// The extractor with the built-in lists; it is built once.
pub fn built_in() -> &'static Extractor {
    static BUILT_IN: LazyLock<Extractor> = LazyLock::new(Extractor::new);
    &BUILT_IN
}

/// Reads a text, and panics where a property does not hold or a second reading gives other results.
pub fn check(extractor: &Extractor, text: &str) {
    let article = extractor.extract(text);
    let wrong = properties::problems_of(text, &article);
    assert!(wrong.is_empty(), "{text:?}:\n{}", wrong.join("\n"));
    assert_eq!(properties::record(&article), record(extractor, text), "a second reading gives other results: {text:?}");
}

/// The results of a text, a line each.
pub fn record(extractor: &Extractor, text: &str) -> Vec<String> {
    properties::record(&extractor.extract(text))
}

/// Panics where an error of a parser does not name bytes of the phrase.
pub fn check_parse<T>(phrase: &str, result: std::result::Result<T, ParseError>, span: impl Fn(&T) -> Span) {
    let span = result.map_or_else(|e| e.span(), |found| span(&found));
    assert!(phrase.get(span.range()).is_some(), "{span} lies outside of {phrase:?}, or within a character");
}

/// Panics where a problem names a line or column that its list does not have.
pub fn check_error(error: &LexiconError, lists: &[(&str, &str)]) {
    assert!(!error.problems().is_empty(), "an error without a problem");
    for problem in error.problems() {
        let text = lists.iter().find(|(name, _)| *name == problem.file()).map(|(_, text)| *text);
        let text = text.unwrap_or_else(|| panic!("no list has this name: {problem}"));
        // An empty list is told of in its first line, though it has none.
        let lines: Vec<&str> = text.lines().collect();
        let line = match (problem.line(), lines.get(problem.line().wrapping_sub(1))) {
            (1, None) => "",
            (_, line) => line.unwrap_or_else(|| panic!("the list has {} lines: {problem}\n{text:?}", lines.len())),
        };
        let columns = line.split('\t').count();
        assert!(problem.column() <= columns, "the line has {columns} columns: {problem}\n{text:?}");
        assert!(!problem.message().is_empty() && !problem.message().contains('\n'), "not one line: {problem:?}");
    }
}

/// A text of words that rules are about, mostly; now and then any characters between them.
#[derive(Debug)]
pub struct Pieces(pub String);

impl<'a> Arbitrary<'a> for Pieces {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let mut text = String::new();
        while !input.is_empty() && text.len() < 4096 {
            // One byte for each piece: so each change of the input changes one piece.
            match usize::from(input.arbitrary::<u8>()?) {
                0xFF => text.push(input.arbitrary()?),
                0xF0.. => {
                    text.pop();
                }
                n => {
                    text.push_str(pieces::PIECES[n % pieces::PIECES.len()]);
                    // There are more numbers than pieces: the upper ones write a piece without a space behind it.
                    if n < pieces::PIECES.len() {
                        text.push(' ');
                    }
                }
            }
        }
        Ok(Self(text))
    }
}

/// A short text that fits a field of a list: a piece, an entry of its own, or any characters.
#[derive(Debug)]
pub struct Phrase(pub String);

impl<'a> Arbitrary<'a> for Phrase {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        Ok(Self(match input.int_in_range(0..=7)? {
            0 => input.arbitrary::<&str>()?.chars().take(40).collect(),
            n @ 1..=3 => {
                let words: Result<Vec<&str>> = (0..n).map(|_| input.choose(pieces::PIECES).copied()).collect();
                words?.join(" ")
            }
            4 => format!("{}\u{200C}{}", input.choose(pieces::PIECES)?, input.choose(pieces::PIECES)?),
            _ => (*input.choose(pieces::PIECES)?).to_owned(),
        }))
    }
}

/// A word list in the form of the files in `data/`, most of it from there.
#[derive(Clone, Debug)]
pub struct OwnList {
    pub list: List,
    pub text: String,
}

impl<'a> Arbitrary<'a> for OwnList {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let list = *input.choose(List::ALL)?;
        // Now and then the file is anything at all.
        if input.ratio(1, 8)? {
            return Ok(Self { list, text: String::from_utf8_lossy(input.arbitrary()?).into_owned() });
        }
        let with_id = input.arbitrary()?;
        let mut text = list.columns().join("\t") + if with_id { "\tid" } else { "" };
        for n in 0..input.int_in_range(0..=6)? {
            let mut fields: Vec<String> = input.choose(rows(list))?.split('\t').map(str::to_owned).collect();
            if input.arbitrary()? {
                let field = input.choose_index(fields.len())?;
                fields[field] = input.arbitrary::<Phrase>()?.0;
            }
            if with_id {
                fields.push(format!("N-{n}"));
            }
            text += if input.ratio(1, 16)? { "\r\n" } else { "\n" };
            text += &fields.join("\t");
        }
        Ok(Self { list, text })
    }
}

impl OwnList {
    /// The words of its first column, for a text that has them.
    pub fn entries(&self) -> impl Iterator<Item = &str> {
        self.text.lines().skip(1).filter_map(|line| line.split('\t').next())
    }
}

/// The rows of a built-in list.
fn rows(list: List) -> &'static [String] {
    static ROWS: LazyLock<Vec<(List, Vec<String>)>> = LazyLock::new(|| {
        let rows = |list: List| {
            let text = std::fs::read_to_string(format!(concat!(env!("CARGO_MANIFEST_DIR"), "/../data/{}"), list.file())).unwrap();
            let lines = text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
            lines.skip(1).map(str::to_owned).collect()
        };
        List::ALL.iter().map(|&list| (list, rows(list))).collect()
    });
    &ROWS.iter().find(|(of, _)| *of == list).unwrap().1
}

/// A small part of each built-in list, which is read in no time.
pub fn core() -> impl Iterator<Item = OwnList> {
    static CORE: LazyLock<Vec<OwnList>> = LazyLock::new(|| {
        let part = |list: List| rows(list).iter().step_by((rows(list).len() / 25).max(1));
        // The forms of a verb are many, so only those verbs are in that report.
        let verbs: Vec<&str> = part(List::ReportingVerbs).filter_map(|row| row.split('\t').nth(1)).collect();
        let core = |&list: &List| {
            let rows: Vec<&String> = match list {
                List::VerbStems => rows(list).iter().filter(|r| verbs.iter().any(|v| r.split('\t').next() == Some(v))).collect(),
                // Nothing is found without the words of grammar.
                List::FunctionWords => rows(list).iter().collect(),
                _ => part(list).collect(),
            };
            let text = rows.iter().fold(list.columns().join("\t"), |text, row| text + "\n" + row);
            OwnList { list, text }
        };
        List::ALL.iter().map(core).collect()
    });
    CORE.iter().cloned()
}

/// Puts words into a text: before it, and once more within.
pub fn with_words<'a>(text: &str, words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    let mut out = words.join(" ");
    let mut words = words.into_iter();
    for (n, piece) in text.split_inclusive(' ').enumerate() {
        if n % 3 == 0 {
            out.push(' ');
            out += words.next().unwrap_or_default();
        }
        out += piece;
    }
    out
}
