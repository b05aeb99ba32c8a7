//! The promise: the whole extraction takes no longer than a bare scan for the same entries.

use crate::gazetteer;
use crate::measure::{Table, bytes, extraction, median, megabytes_a_second, nanoseconds_each, size, time, tokens, verdict};
use crate::texts::Corpus;
use aho_corasick::AhoCorasick;
use goft::Extractor;
use std::hint::black_box;
use std::time::Duration;

/// Whole extraction : bare scan.
const LIMIT: f64 = 1.0;

/// Measures, prints, and says whether the limit is kept.
pub(crate) fn run(extractor: &Extractor, corpora: &[Corpus]) -> bool {
    let entries = gazetteer::entries();
    let scanner = gazetteer::scanner(&entries);
    println!(
        "whole extraction beside the bare scan (aho-corasick, {} entries, {:?}, {})",
        entries.len(),
        scanner.kind(),
        size(scanner.memory_usage())
    );
    let mut table = Table::new(&["texts", "number", "size", "goft MB/s", "ns/token", "scan MB/s", "ns/token", "ratio", "quartiles"]);
    let mut outlets = Vec::new();
    let mut all = Vec::new();
    for corpus in corpora {
        let mut pairs = Vec::new();
        for (round, texts) in corpus.rounds.iter().enumerate() {
            // Whoever comes second finds the texts in the cache: they take turns.
            let pair = if round % 2 == 0 {
                let ours = extraction(extractor, texts);
                (ours, scan(&scanner, texts))
            } else {
                let theirs = scan(&scanner, texts);
                (extraction(extractor, texts), theirs)
            };
            if round > 0 && !texts.is_empty() {
                pairs.push(pair);
            }
        }
        let measured: Vec<&String> = corpus.rounds[1..].iter().flatten().collect();
        let (size_of_all, tokens) = (bytes(&measured), tokens(&measured));
        let ours: Duration = pairs.iter().map(|p| p.0).sum();
        let theirs: Duration = pairs.iter().map(|p| p.1).sum();
        let mut ratios: Vec<f64> = pairs.iter().map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        let quartiles = ratios.get(ratios.len() / 4).zip(ratios.get(ratios.len() * 3 / 4));
        let spread = quartiles.map(|(low, high)| format!("{low:.2}–{high:.2}")).unwrap_or_default();
        let ratio = median(ratios);
        if corpus.is_outlet {
            outlets.push(ratio);
        }
        all.push(ratio);
        table.row([
            corpus.name.clone(),
            measured.len().to_string(),
            size(size_of_all),
            format!("{:.1}", megabytes_a_second(size_of_all, ours)),
            format!("{:.1}", nanoseconds_each(ours, tokens)),
            format!("{:.1}", megabytes_a_second(size_of_all, theirs)),
            format!("{:.1}", nanoseconds_each(theirs, tokens)),
            format!("{ratio:.2}"),
            spread,
        ]);
    }
    print!("{table}");
    let (what, ratio) = if outlets.is_empty() { ("kinds of texts", median(all)) } else { ("outlets", median(outlets)) };
    println!("  median over {what}: {ratio:.2}, at most {LIMIT:.1}: {}\n", verdict(ratio <= LIMIT));
    ratio <= LIMIT
}

fn scan(scanner: &AhoCorasick, texts: &[String]) -> Duration {
    let mut hits = 0;
    let took = time(|| {
        for text in texts {
            hits += black_box(scanner.find_iter(black_box(text)).count());
        }
    });
    assert!(hits > 0 || texts.is_empty(), "the scan found nothing");
    took
}
