//! What the modules share: files, texts, and one way to write a result down.

use goft::{Article, Excerpt, Extractor, Identity, Mention, Span};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The folder of the crate.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One extractor with the built-in lists for all tests.
pub(crate) fn extractor() -> &'static Extractor {
    static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);
    &EXTRACTOR
}

/// All files below a folder that have this extension, sorted.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The Rust files of a folder of the crate.
pub(crate) fn rust_files(folder: &str) -> Vec<PathBuf> {
    files(&root().join(folder), "rs")
}

/// The text files of a folder of the crate.
pub(crate) fn text_files(folder: &str) -> Vec<PathBuf> {
    files(&root().join(folder), "txt")
}

/// A named text.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The texts of the annotated articles in a folder, sorted by name; none where there is no such folder.
pub(crate) fn annotated(folder: &Path) -> Vec<Text> {
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Text { name, text: plain(&fs::read_to_string(path).unwrap()) }
    };
    files(folder, "xml").into_iter().map(read).collect()
}

/// The texts of our own articles.
pub(crate) fn own_articles() -> Vec<Text> {
    let texts = annotated(&root().join("tests/articles"));
    assert!(texts.len() >= 40, "tests/articles holds only {} articles", texts.len());
    texts
}

/// The folder of a set of annotated articles that may lie beside the crate.
pub(crate) fn gold_set(name: &str) -> Option<PathBuf> {
    Some(root().parent()?.join("shared/gold").join(name)).filter(|p| p.is_dir())
}

/// An annotated article without its tags.
pub(crate) fn plain(markup: &str) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find('>').expect("every tag is closed");
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The rows of `tests/floors.tsv`: set, figure, floor.
pub(crate) fn floors() -> BTreeMap<(String, String), f64> {
    let path = root().join("tests/floors.tsv");
    let text = fs::read_to_string(&path).unwrap();
    let rows = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).skip(1);
    rows.map(|row| {
        let [set, figure, floor] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{}: not three columns: {row}", path.display()) };
        let floor = floor.parse().unwrap_or_else(|_| panic!("{}: no number: {row}", path.display()));
        ((set.to_owned(), figure.to_owned()), floor)
    })
    .collect()
}

/// How far a figure may rise above its floor before the test asks for a higher floor.
const SLACK: f64 = 0.5;

/// Holds the figures of a set against its floors; a figure without a floor and a floor without a
/// figure are errors too. Prints the figures that allow a higher floor.
#[expect(clippy::print_stderr, reason = "the person who runs the tests is to read it")]
pub(crate) fn hold(set: &str, figures: &[(String, f64)]) {
    let floors = floors();
    let mut wrong = Vec::new();
    for (figure, value) in figures {
        // A figure counts as `score.py` prints it and holds it against `--min`: with one decimal.
        let value = (value * 10.0).round() / 10.0;
        match floors.get(&(set.to_owned(), figure.clone())) {
            None => wrong.push(format!("{set}\t{figure}\t{value:.1} has no floor")),
            Some(&floor) if value < floor => wrong.push(format!("{set}\t{figure}\t{value:.1} lies below its floor {floor}")),
            Some(&floor) if value >= floor + SLACK => {
                eprintln!("raise me: {set}\t{figure}\t{:.1}\t(now {floor})", (value / SLACK).floor() * SLACK)
            }
            Some(_) => {}
        }
    }
    let unknown = floors.keys().filter(|(s, f)| s == set && !figures.iter().any(|(figure, _)| figure == f));
    wrong.extend(unknown.map(|(set, figure)| format!("{set}\t{figure}: there is no such figure")));
    assert!(wrong.is_empty(), "tests/floors.tsv:\n{}", wrong.join("\n"));
}

/// Every span of an article, with the words of the result it belongs to and the text it claims.
pub(crate) fn spans(article: &Article<'_>) -> Vec<(String, Span, String)> {
    let mut all = Vec::new();
    let mut excerpt = |what: &str, e: Excerpt<'_>| all.push((what.to_owned(), e.span(), e.text().to_owned()));
    for person in article.persons() {
        person.honorifics().iter().for_each(|h| excerpt("honorific", *h));
    }
    for role in article.roles() {
        excerpt("role head", role.head());
        role.domain().into_iter().for_each(|e| excerpt("role domain", e));
        role.organization().into_iter().for_each(|e| excerpt("role organization", e));
        role.place().into_iter().for_each(|e| excerpt("role place", e));
    }
    for organization in article.organizations() {
        organization.place().into_iter().for_each(|e| excerpt("organization place", e));
    }
    for quote in article.quotes() {
        quote.parts().iter().for_each(|e| excerpt("quote", *e));
        quote.speaker().mention().into_iter().for_each(|e| excerpt("speaker", e));
    }
    let mut mention = |what: &str, m: Mention<'_>| all.push((what.to_owned(), m.span(), m.text().to_owned()));
    article.persons().iter().flat_map(|p| p.mentions()).for_each(|m| mention("person", *m));
    article.organizations().iter().flat_map(|o| o.mentions()).for_each(|m| mention("organization", *m));
    article.roles().iter().for_each(|r| mention("role", r.mention()));
    for cue in article.quotes().iter().filter_map(|q| q.cue()) {
        all.push(("cue".to_owned(), cue.span(), cue.text().to_owned()));
    }
    all
}

/// The results of an article, a line each, with everything they say. `place` writes a span.
pub(crate) fn describe(article: &Article<'_>, place: &dyn Fn(Span) -> String) -> Vec<String> {
    let mut lines = Vec::new();
    let optional = |e: Option<Excerpt<'_>>| e.map_or_else(|| "-".to_owned(), |e| place(e.span()));
    let mentions = |all: &[Mention<'_>]| all.iter().map(|m| format!("{} by {}", place(m.span()), m.rule())).collect::<Vec<_>>().join(" | ");
    for person in article.persons() {
        let honorifics: Vec<String> = person.honorifics().iter().map(|h| place(h.span())).collect();
        lines.push(format!(
            "person {} gender {} honorifics {honorifics:?} id {:?}",
            mentions(person.mentions()),
            person.gender(),
            person.user_id()
        ));
    }
    for role in article.roles() {
        let holders: Vec<String> = role.holders().iter().map(|h| format!("{} by {}", h.person().index(), h.rule())).collect();
        lines.push(format!(
            "role {} by {} head {} level {} field {} status {} domain {} organization {} {:?} place {} plural {} holders {holders:?}",
            place(role.span()),
            role.mention().rule(),
            place(role.head().span()),
            role.level(),
            role.field(),
            role.status(),
            optional(role.domain()),
            optional(role.organization()),
            role.organization_id().map(|o| o.index()),
            optional(role.place()),
            role.is_plural()
        ));
    }
    for organization in article.organizations() {
        lines.push(format!(
            "organization {} kind {} place {} id {:?}",
            mentions(organization.mentions()),
            organization.kind(),
            optional(organization.place()),
            organization.user_id()
        ));
    }
    for quote in article.quotes() {
        let parts: Vec<String> = quote.parts().iter().map(|p| place(p.span())).collect();
        let cue = quote.cue().map_or_else(|| "-".to_owned(), |c| format!("{} {} {}", place(c.span()), c.stance(), c.tense()));
        let speaker = quote.speaker();
        lines.push(format!(
            "quote {} by {} {} cue {cue} speaker {} {} by {} confidence {}",
            parts.join(" + "),
            quote.rule(),
            quote.kind(),
            optional(speaker.mention()),
            identity(speaker.identity()),
            speaker.sieve(),
            quote.confidence()
        ));
    }
    lines
}

fn identity(identity: Identity) -> String {
    match identity {
        Identity::Person(p) => format!("person {}", p.index()),
        Identity::Role(r) => format!("role {}", r.index()),
        Identity::Organization(o) => format!("organization {}", o.index()),
        other => format!("{other:?}"),
    }
}

/// The results as they stand, spans in bytes.
pub(crate) fn record(article: &Article<'_>) -> Vec<String> {
    describe(article, &|span| format!("{span}"))
}

/// Runs a check that stands in `tests/known_failures.txt` for as long as it fails, under this name.
/// It may fail only if it stands there, and then it must.
#[track_caller]
pub(crate) fn specify(name: &str, check: impl FnOnce() + std::panic::UnwindSafe) {
    let known = fs::read_to_string(root().join("tests/known_failures.txt")).unwrap().lines().any(|l| l == name);
    match std::panic::catch_unwind(check) {
        Ok(()) => assert!(!known, "passes now, take it out of tests/known_failures.txt: {name}"),
        Err(_) if known => {}
        Err(reason) => {
            let what = reason.downcast_ref::<String>().map_or("", String::as_str);
            panic!("{name}: {what}");
        }
    }
}

/// A small generator of numbers, so that a seed always gives the same texts.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    /// SplitMix64.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Runs a check over many items on all processors; the messages come back in the items' order.
pub(crate) fn in_parallel<T: Sync>(items: &[T], check: impl Fn(&T) -> Vec<String> + Sync) -> Vec<String> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let check = &check;
    let mut found: Vec<(usize, Vec<String>)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|n| scope.spawn(move || (n..items.len()).step_by(threads).map(|i| (i, check(&items[i]))).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|w| w.join().unwrap()).collect()
    });
    found.sort_by_key(|(i, _)| *i);
    found.into_iter().flat_map(|(_, messages)| messages).collect()
}

/// Pieces that the grammar is made of, to build texts that reach deep into the rules.
pub(crate) const PIECES: &[&str] = &[
    "وزیر نیرو",
    "استاندار یزد",
    "رئیس",
    "معاون",
    "مدیرکل",
    "سرپرست",
    "قائم‌مقام",
    "سخنگوی دولت",
    "نماینده مردم تهران در مجلس",
    "مدیران عامل",
    "این مقام مسئول",
    "وزیر سابق",
    "سرمربی تیم ملی",
    "عضو",
    "علی احمدی",
    "مریم کاویان",
    "دونالد ترامپ",
    "ا .حسن پور",
    "شی جین‌پینگ",
    "کاویان",
    "رضایی",
    "امید",
    "صادق",
    "دکتر",
    "سید",
    "آقای",
    "حجت‌الاسلام",
    "سردار",
    "سازمان همیاری شهرداری‌های خراسان جنوبی",
    "سازمان",
    "شهرداری مشهد",
    "مجلس",
    "دولت",
    "ایسنا",
    "خبرگزاری فارس",
    "بانک مرکزی",
    "شورای",
    "دانشگاه شهید بهشتی",
    "خیابان ولیعصر",
    "گفت",
    "گفت:",
    "افزود:",
    "اظهار کرد:",
    "می گوید",
    "خاطرنشان",
    "کرد",
    "تأکید کرد که",
    "اعلام کرد",
    "معتقد است",
    "هشدار داد",
    "نوشت:",
    "به گفته",
    "به گزارش",
    "با بیان اینکه",
    "ضمن اشاره به این که",
    "بنا بر اعلام",
    "با ابراز امیدواری از",
    "خواستار آن شد که",
    "در این بیانیه آمده است:",
    "این را",
    "وی",
    "او",
    "ایشان",
    "که",
    "اینکه",
    "و",
    "یا",
    "،",
    "؛",
    ":",
    ".",
    "؟",
    "!",
    "…",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "-",
    "–",
    "/",
    "#",
    "_",
    "@farsna",
    "🔹",
    "•",
    "*",
    "\n",
    "\n\n",
    "\r\n",
    "\u{2028}",
    " ",
    "  ",
    "\u{200C}",
    "\u{200F}",
    "\u{AC}",
    "\u{A0}",
    "ـ",
    "ُ",
    "ّ",
    "ها",
    "های",
    "تر",
    "ترین",
    "ای",
    "اش",
    "۱۴۰۳",
    "٣",
    "2.5",
    "انتهای پیام",
    "گفتنی است",
    "وی در ادامه",
    "خبرنگار:",
    "دبیر:",
    "در",
    "از",
    "به",
    "با",
    "برای",
    "را",
    "آب",
    "راه",
    "استان",
    "تهران",
    "ایران",
    "آمریکا",
    "خوزستان",
    "است",
    "شد",
    "می‌شود",
    "ء",
    "ٔ",
    "ۀ",
    "\u{FEFF}",
    "ﻻ",
    "https://goft.example/a?b=1",
    "A",
    "0",
];

/// A text of that many pieces.
pub(crate) fn patchwork(random: &mut Random, pieces: usize) -> String {
    let mut text = String::new();
    for _ in 0..pieces {
        text.push_str(PIECES[random.below(PIECES.len())]);
        if random.chance(80) {
            text.push(' ');
        }
    }
    text
}
