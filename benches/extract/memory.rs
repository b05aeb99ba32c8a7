//! How long the word lists take to load, and what loading and extracting take from the heap.

use crate::measure::{Table, median, size, time, tokens, verdict};
use crate::texts::Corpus;
use counting::Heap;
use goft::Extractor;
use std::hint::black_box;
use std::time::Duration;

const LIMIT_MS: f64 = 20.0;
const LIMIT_BYTES: usize = 16_000_000;

/// `first` and `heap`: what the first extractor of this run took.
pub(crate) fn run(extractor: &Extractor, corpora: &[Corpus], first: Duration, heap: Heap) -> bool {
    // One entry of the user's own, and all lists are read anew.
    let build = || Extractor::builder().ignore("استاندار یزد").build().expect("the lists are right");
    let again = median((0..9).map(|_| time(|| drop(black_box(build()))).as_secs_f64() * 1e3).collect());
    let second = time(|| drop(black_box(Extractor::new())));
    let live = heap.live.max(0).unsigned_abs();
    let first_ms = first.as_secs_f64() * 1e3;
    println!("loading the word lists");
    let mut table = Table::new(&["", "time", "heap after", "heap at most", "allocations"]);
    table.row(["first Extractor::new()".into(), format!("{first_ms:.1} ms"), size(live), size(heap.peak), heap.calls.to_string()]);
    table.row(["Extractor::new() again".into(), format!("{} ns", second.as_nanos())]);
    table.row(["all lists and one own entry, median of 9".into(), format!("{again:.1} ms")]);
    print!("{table}");
    let met = first_ms.min(again) <= LIMIT_MS && live <= LIMIT_BYTES;
    println!("  at most {LIMIT_MS} ms and {}: {}\n", size(LIMIT_BYTES), verdict(met));

    println!("extracting");
    let mut table = Table::new(&["texts", "number", "allocations each", "for 1000 tokens", "bytes each", "heap at most"]);
    for corpus in corpora {
        let texts = &corpus.rounds[1];
        let mut most = 0;
        let mut sum = Heap::default();
        for text in texts {
            let (_, heap) = counting::measure(|| black_box(extractor.extract(text)));
            sum.calls += heap.calls;
            sum.taken += heap.taken;
            most = most.max(heap.peak);
        }
        let each = |n: usize| n as f64 / texts.len().max(1) as f64;
        table.row([
            corpus.name.clone(),
            texts.len().to_string(),
            format!("{:.0}", each(sum.calls)),
            format!("{:.0}", 1e3 * sum.calls as f64 / tokens(texts).max(1) as f64),
            size(each(sum.taken) as usize),
            size(most),
        ]);
    }
    println!("{table}");
    met
}
