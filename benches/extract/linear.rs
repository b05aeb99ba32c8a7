//! Cost is linear: nothing that a text may hold makes a byte of it much dearer.

use crate::gazetteer::column;
use crate::measure::{Table, bytes, extraction, nanoseconds_each, verdict};
use crate::texts::{Corpus, Random, joined};
use goft::Extractor;
use std::time::Duration;

const KB: usize = 1000;
const MB: usize = 1_000_000;

/// ns per byte of a text of 64 MB, compared with texts of 64 KB.
const LIMIT_LONG: f64 = 1.3;
/// ns per byte of an odd text, compared with news.
const LIMIT_ODD: f64 = 3.0;
/// A size is left out where it would take longer than this.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn run(extractor: &Extractor, corpora: &[Corpus]) -> bool {
    println!("cost by length and kind of text (ns per byte, compared with articles of 64 KB)");
    let long = joined(corpora, 64 * MB);
    let pieces = cut(&long, 64 * KB);
    extraction(extractor, &pieces[..8]);
    let mut usual = Usual { extractor, pieces: pieces.iter().cycle() };
    let mut table = Table::new(&["one text of", "64 KB", "256 KB", "1 MB", "4 MB", "16 MB", "64 MB", "limit", ""]);
    let mut met = true;
    let mut measure = |name: &str, most: usize, limit: f64, make: &dyn Fn(usize) -> String| {
        let (cells, worst) = ladder(extractor, &mut usual, most, make);
        let kept = worst.is_some_and(|w| w <= limit);
        met &= kept;
        let mut cells = cells.into_iter();
        let mut cell = || cells.next().unwrap_or_default();
        table.row([name.to_owned(), cell(), cell(), cell(), cell(), cell(), cell(), format!("{limit:.1}"), verdict(kept).to_owned()]);
    };
    let start = |size: usize| long[..boundary(&long, size)].to_owned();
    measure("articles", 64 * MB, LIMIT_LONG, &start);
    measure("one paragraph", 16 * MB, LIMIT_ODD, &|size| start(size).replace('\n', " "));
    measure("one sentence", MB, LIMIT_ODD, &|size| start(size).replace(['\n', '.', '!', '؟', '…', '؛'], " "));
    for text in
        ["«", "»", "\"", ":", "ا", "ا ", "م. ", ".", "\n", "ـ", "1", "و ", "این ", "گفت ", "گفت: ", "گفت که ", "وی گفت: «", "به گفته وی "]
    {
        measure(&format!("{text:?} again and again"), MB, LIMIT_ODD, &|size| text.repeat(size / text.len()));
    }
    let heads = || column("role_heads.tsv", 0);
    measure("role heads in a row", MB, LIMIT_ODD, &|size| row(size, &heads(), " "));
    measure("role heads and commas", MB, LIMIT_ODD, &|size| row(size, &heads(), "، "));
    measure("role heads on lines", MB, LIMIT_ODD, &|size| row(size, &heads(), "\n"));
    measure("one role again and again", MB, LIMIT_ODD, &|size| "وزیر نیرو. ".repeat(size / "وزیر نیرو. ".len()));
    let names = || {
        let mut random = Random(7);
        let (given, surnames) = (column("given_names.tsv", 0), column("surnames.tsv", 0));
        (0..5000).map(|_| format!("{} {}", random.of(&given), random.of(&surnames))).collect::<Vec<_>>()
    };
    measure("names in a row", MB, LIMIT_ODD, &|size| row(size, &names(), " "));
    measure("names and commas", MB, LIMIT_ODD, &|size| row(size, &names(), "، "));
    measure("one name again and again", MB, LIMIT_ODD, &|size| "مریم کاویان. ".repeat(size / "مریم کاویان. ".len()));
    measure("organization heads in a row", MB, LIMIT_ODD, &|size| row(size, &column("organization_heads.tsv", 0), " "));
    measure("organizations and commas", MB, LIMIT_ODD, &|size| row(size, &column("organizations.tsv", 0), "، "));
    println!(
        "{table}  {:.2} ns per byte in articles of 64 KB; a size that would take over {} s is left out and misses the limit\n",
        usual.cost(),
        PATIENCE.as_secs()
    );
    met
}

/// What articles of 64 KB cost at this moment: other work on the machine slows all alike.
struct Usual<'a> {
    extractor: &'a Extractor,
    pieces: std::iter::Cycle<std::slice::Iter<'a, &'a str>>,
}

impl Usual<'_> {
    /// ns per byte of the next few articles.
    fn cost(&mut self) -> f64 {
        let next: Vec<&str> = self.pieces.by_ref().take(16).copied().collect();
        nanoseconds_each(extraction(self.extractor, &next), bytes(&next))
    }
}

/// The cost of longer and longer texts up to `most` bytes, compared with what is usual before and
/// after each, and that of the longest one, unless patience ended before.
fn ladder(extractor: &Extractor, usual: &mut Usual<'_>, most: usize, make: &dyn Fn(usize) -> String) -> (Vec<String>, Option<f64>) {
    let mut cells = Vec::new();
    let (mut before, mut expected) = (0.0, Duration::ZERO);
    let sizes = [64 * KB, 256 * KB, MB, 4 * MB, 16 * MB, 64 * MB];
    for &bytes in sizes.iter().filter(|&&s| s <= most) {
        if expected > PATIENCE {
            cells.push(format!("~{:.0} s", expected.as_secs_f64()));
            return (cells, None);
        }
        let text = make(bytes);
        let earlier = usual.cost();
        // Short ones are over before a clock is exact.
        let took = (0..if bytes < MB { 3 } else { 1 }).map(|_| extraction(extractor, &[&text])).min().unwrap_or_default();
        let cost = nanoseconds_each(took, text.len()) / f64::midpoint(earlier, usual.cost());
        cells.push(format!("{cost:.2}"));
        let growth = if before > 0.0 { (cost / before).max(1.0) } else { 1.0 };
        expected = took.mul_f64(4.0 * growth);
        before = cost;
    }
    (cells, Some(before))
}

/// The parts of a text, cut at line ends after at least `least` bytes.
fn cut(text: &str, least: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while rest.len() > least {
        let from = boundary(rest, least);
        let Some(end) = rest[from..].find('\n').map(|e| e + from) else { break };
        parts.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    parts
}

/// The start of the character at a byte.
fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|&b| text.is_char_boundary(b)).unwrap_or(0)
}

/// The phrases in turn, with `joint` between them.
fn row(size: usize, phrases: &[String], joint: &str) -> String {
    let mut text = String::with_capacity(size + 100);
    for phrase in phrases.iter().cycle() {
        text.push_str(phrase);
        text.push_str(joint);
        if text.len() >= size {
            break;
        }
    }
    text
}
