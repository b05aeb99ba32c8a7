//! What the examples promise beside their output in the README.

// With other features the examples would be built anew for this.
#![cfg(not(feature = "serde"))]

use crate::support::root;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn example(name: &str) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--release", "--example", name, "--"]).current_dir(root());
    command
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn who_speaks_counts_spellings_as_one_and_loses_bad_lines_only() {
    let file = folder("who-speaks").join("news.jsonl");
    let mut news = Vec::new();
    // Arabic letters, a half-space, an honorific: one person. Lines 2 to 4 are bad.
    news.extend("{\"text\": \"مریم کاویان‌پور گفت: آب هست.\"}\n".as_bytes());
    news.extend(b"{\"text\": \n{\"words\": \"\"}\n\xFF\n\n");
    news.extend("{\"text\": \"خانم دكتر مريم كاويان پور گفت: برق هست.\"}\n".as_bytes());
    fs::write(&file, news).unwrap();
    let done = example("who_speaks").args(["--format", "csv"]).arg(&file).output().unwrap();
    let (out, errors) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
    assert_eq!(done.status.code(), Some(1), "{errors}");
    let people: Vec<&str> = out.lines().filter(|l| l.starts_with("people,")).collect();
    assert!(people.len() == 1 && people[0].ends_with(",2,100.0,2"), "{out}");
    assert!(out.contains("speakers,women,,2,100.0,"), "{out}");
    for line in 2..=4 {
        assert!(errors.contains(&format!("news.jsonl:{line}: ")), "line {line} is not reported: {errors}");
    }
    assert_eq!(errors.lines().count(), 3, "{errors}");
}

#[test]
fn the_monitor_takes_changed_lists_and_keeps_the_old_ones_where_they_are_bad() {
    let lists = folder("monitor");
    let organizations = lists.join("organizations.tsv");
    let with_id = |id: &str| format!("name\tkind\tuse\taliases\tid\nمس‌آوران کویر\tcompany\tname\t-\t{id}\n");
    fs::write(&organizations, with_id("C-1")).unwrap();
    let mut monitor =
        example("custom_lexicon").arg(&lists).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut news = monitor.stdin.take().unwrap();
    let mut found = BufReader::new(monitor.stdout.take().unwrap()).lines();
    let mut said = BufReader::new(monitor.stderr.take().unwrap()).lines();
    let mut ask = || {
        writeln!(news, "{{\"id\": \"n\", \"text\": \"مس‌آوران کویر اعلام کرد: سود نیست.\"}}").unwrap();
        found.next().unwrap().unwrap()
    };
    assert_eq!(ask(), "n\tC-1\tsaid\tسود نیست.");
    fs::write(&organizations, with_id("C-22")).unwrap();
    assert_eq!(said.next().unwrap().unwrap(), "custom_lexicon: word lists loaded anew");
    assert_eq!(ask(), "n\tC-22\tsaid\tسود نیست.");
    fs::write(&organizations, with_id("C-333").replace("company", "firm")).unwrap();
    assert!(said.next().unwrap().unwrap().contains("organizations.tsv:2:2: "));
    assert!(said.next().unwrap().unwrap().ends_with("stay in use"));
    assert_eq!(ask(), "n\tC-22\tsaid\tسود نیست.");
    drop(news);
    assert!(monitor.wait().unwrap().success());
}
