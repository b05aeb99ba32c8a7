//! The flow is in the code: a stage imports only the stages that stand before it in `src/lib.rs`.

use crate::support::{root, rust_files};
use std::fs;
use std::path::Path;

/// What every stage may use, and what itself uses none.
const SHARED: [&str; 4] = ["confidence", "id", "refusal", "span"];
/// The one name that shared modules take from a stage: the macro that declares a closed list of terms.
const MACROS: [&str; 1] = ["lexicon::terms"];
/// The stages that read files of `data/`.
const READERS: [&str; 2] = ["fold", "lexicon"];

/// The stages in the order of the flow, as `src/lib.rs` declares them.
fn stages() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let modules = lib.lines().filter_map(|l| l.strip_prefix("mod ")?.strip_suffix(';')).map(str::to_owned);
    modules.filter(|m| !SHARED.contains(&m.as_str())).collect()
}

/// The module of the crate's root that a file belongs to; `None` for `lib.rs` itself.
fn module_of(file: &Path) -> Option<String> {
    let inside = file.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib").then(|| name.to_owned())
}

/// A source file with comments blanked out, line breaks kept.
fn code_of(source: &str) -> String {
    let without = |line: &str| {
        // A `//` inside a string is followed by no path of ours, so cutting there loses nothing.
        line.find("//").map_or(line, |at| &line[..at]).to_owned()
    };
    source.lines().map(without).collect::<Vec<_>>().join("\n")
}

/// Every path into the crate: its line and the names behind `crate::`, groups taken apart.
fn crate_paths(code: &str) -> Vec<(usize, String)> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        // `$crate::` of a macro counts, `other_crate::` does not.
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        for path in expand(rest) {
            paths.push((line, path));
        }
    }
    paths
}

/// `{a::b, c}` → `a::b`, `c`; `a::{b, c}` → `a::b`, `a::c`.
fn expand(path: &str) -> Vec<String> {
    let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(path.len());
    let (head, rest) = path.split_at(end);
    if !rest.starts_with('{') || !(head.is_empty() || head.ends_with("::")) {
        return vec![head.trim_end_matches(':').to_owned()];
    }
    let mut depth = 0;
    let mut pieces = vec![String::new()];
    for c in rest.chars() {
        match c {
            '{' if depth == 0 => depth = 1,
            '}' if depth == 1 => break,
            ',' if depth == 1 => pieces.push(String::new()),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                pieces.last_mut().unwrap().push(c);
            }
        }
    }
    pieces.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).flat_map(|p| expand(p).into_iter().map(|p| format!("{head}{p}"))).collect()
}

#[test]
fn the_path_reader_takes_groups_apart() {
    let code = "use crate::fold::Folded;\nuse crate::{\n    token::{Kind, Gap},\n    span::Span,\n};\nfn f(x: crate::quote::Cue) {}\nuse other_crate::fold;";
    let found: Vec<String> = crate_paths(code).into_iter().map(|(line, path)| format!("{line} {path}")).collect();
    assert_eq!(found, ["1 fold::Folded", "2 token::Kind", "2 token::Gap", "2 span::Span", "6 quote::Cue"]);
}

#[test]
fn every_module_is_a_stage_or_shared() {
    let stages = stages();
    for name in ["fold", "token", "lexicon", "reading", "mention", "quote", "attribution", "entity", "article", "extractor"] {
        assert!(stages.iter().any(|s| s == name), "src/lib.rs declares no stage `{name}`; it has {stages:?}");
    }
    let position = |name: &str| stages.iter().position(|s| s == name);
    assert!(position("lexicon") < position("reading"), "a text is read with the lexicon, so the lexicon comes first");
    for file in rust_files("src") {
        if let Some(module) = module_of(&file) {
            let known = SHARED.contains(&module.as_str()) || stages.contains(&module);
            assert!(known, "{}: src/lib.rs does not declare `mod {module};`", file.display());
        }
    }
}

#[test]
fn a_stage_imports_only_earlier_stages() {
    let stages = stages();
    let position = |name: &str| stages.iter().position(|s| s == name);
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let Some(own) = module_of(&file) else { continue };
        let source = fs::read_to_string(&file).unwrap();
        for (line, path) in crate_paths(&code_of(&source)) {
            let place = || format!("{}:{line}", file.strip_prefix(root()).unwrap().display());
            let other = path.split("::").next().unwrap();
            if other == own || SHARED.contains(&other) {
                continue;
            }
            match (position(&own), position(other)) {
                (Some(here), Some(there)) if there < here => {}
                (Some(_), Some(_)) => wrong.push(format!("{}: stage `{own}` imports `{path}` of the later stage `{other}`", place())),
                (None, Some(_)) if MACROS.contains(&path.as_str()) => {}
                (None, Some(_)) => {
                    wrong.push(format!("{}: `{own}` is shared by all stages and imports `{path}` of the stage `{other}`", place()))
                }
                (_, None) => wrong.push(format!("{}: `crate::{path}` goes over the crate's root; name the stage it comes from", place())),
            }
        }
    }
    assert!(wrong.is_empty(), "{} imports run against the flow:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn only_the_stages_that_own_word_lists_read_them() {
    for file in rust_files("src") {
        let source = fs::read_to_string(&file).unwrap();
        // Documentation is no word list: the README is included so that its examples run, the errors so that a test reads them.
        let code = code_of(&source).replace("include_str!(\"../README.md\")", "").replace("include_str!(\"errors.md\")", "");
        let reads = code.contains("include_str!") || code.contains("include_bytes!");
        let module = module_of(&file).unwrap_or_else(|| "lib".to_owned());
        assert!(!reads || READERS.contains(&module.as_str()), "{} reads a data file; only {READERS:?} do", file.display());
    }
}
