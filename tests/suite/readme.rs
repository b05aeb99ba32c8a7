//! The README shows what its commands print.
//!
//! `GOFT_README=write cargo test --release readme` writes what they print now into the README.

// With other features the examples would be built anew for this.
#![cfg(not(feature = "serde"))]

use crate::support::{floors, plain, root};
use std::fs;
use std::process::Command;

/// A command of a `console` block, and the lines that the README shows below it.
#[derive(Debug, PartialEq)]
struct Shown {
    command: String,
    output: String,
}

/// All commands that run an example, in the order of the README.
fn commands(readme: &str) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let mut inside = false;
    for line in readme.lines() {
        match line.strip_prefix("$ ") {
            _ if line.starts_with("```") => inside = line == "```console",
            Some(command) if inside => found.push(Shown { command: command.to_owned(), output: String::new() }),
            None if inside => {
                let output = &mut found.last_mut().expect("a console block begins with a command").output;
                *output += line;
                output.push('\n');
            }
            _ => {}
        }
    }
    found.retain(|shown| shown.command.starts_with("cargo run "));
    found
}

fn run(command: &str) -> String {
    let done = Command::new("sh").args(["-c", command]).current_dir(root()).output().unwrap();
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{command}: {errors}");
    String::from_utf8(done.stdout).unwrap()
}

/// Without the numbers of lines of word lists: a new word shifts them, and nothing else.
fn without_lines(text: &str) -> String {
    let mut pieces = text.split(".tsv:");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + ".tsv:" + piece.trim_start_matches(|c: char| c.is_ascii_digit()))
}

#[test]
fn every_command_prints_what_the_readme_shows() {
    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    let shown = commands(&readme);
    let examples = fs::read_dir(root().join("examples")).unwrap().filter_map(|e| e.unwrap().file_name().into_string().ok());
    for example in examples.filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)) {
        assert!(shown.iter().any(|s| s.command.contains(&format!("--example {example}"))), "the README runs no {example}");
    }
    let mut wrong = Vec::new();
    for Shown { command, output } in shown {
        let printed = run(&command);
        if without_lines(&printed) != without_lines(&output) {
            readme = readme.replace(&format!("$ {command}\n{output}"), &format!("$ {command}\n{printed}"));
            wrong.push(format!("$ {command}\n{printed}"));
        }
    }
    let page = root().join("page.html");
    assert!(fs::read_to_string(&page).unwrap().starts_with("<!doctype html>"));
    fs::remove_file(page).unwrap();
    if std::env::var_os("GOFT_README").is_some_and(|v| v == "write") {
        fs::write(path, readme).unwrap();
    } else {
        assert!(wrong.is_empty(), "the README shows another output, see the top of {}:\n{}", file!(), wrong.join("\n"));
    }
}

/// The rows of the table below a line that begins like this.
fn table<'r>(readme: &'r str, head: &str) -> Vec<&'r str> {
    let rows = readme.lines().skip_while(|l| !l.starts_with(head)).take_while(|l| l.starts_with('|'));
    let rows: Vec<&str> = rows.collect();
    assert!(rows.len() > 3, "no table {head}");
    rows
}

/// The figures of the README are those that the floors hold, and the crate's documentation has the same.
#[test]
fn the_figures_are_told_once() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let docs = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let figures = table(&readme, "| figure |");
    for row in figures.iter().chain(&table(&readme, "| what |")) {
        assert!(docs.contains(&format!("//! {row}\n")), "src/lib.rs lacks: {row}");
    }
    let floors = floors();
    for row in &figures[2..] {
        let [_, figure, dev, check, ..] = row.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{row}") };
        for (set, value) in [("dev", dev), ("check", check)] {
            let floor = floors[&(set.to_owned(), figure.to_owned())];
            let value: f64 = value.parse().unwrap();
            // A floor lies at most half a point below what is reached, or is to be raised.
            assert!((floor..=floor + 1.0).contains(&value), "{figure} of {set} is {value} in the README, its floor {floor}");
        }
    }
}

#[test]
fn the_annotated_sample_is_the_sample() {
    let read = |name| fs::read_to_string(root().join("examples").join(name)).unwrap();
    assert_eq!(plain(&read("annotated/sample.xml")), read("sample.txt"));
}

#[test]
fn the_reader_of_console_blocks_takes_commands_apart() {
    let text = "```console\n$ cargo run a\none\n\ntwo\n$ cargo test\n$ cargo run b\n```\n```rust\n$ cargo run c\n```\n";
    let shown = |command: &str, output: &str| Shown { command: command.to_owned(), output: output.to_owned() };
    assert_eq!(commands(text), [shown("cargo run a", "one\n\ntwo\n"), shown("cargo run b", "")]);
}
