//! What the modules share: files and texts.

use goft::Extractor;
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
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
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
