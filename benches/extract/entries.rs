//! Word lists of a user's own: what a thousand, ten thousand, a hundred thousand entries cost.

use crate::measure::{Table, bytes, extraction, median, megabytes_a_second, size, time, verdict};
use crate::texts::{Corpus, generated};
use goft::{Extractor, List};

/// The throughput with 100,000 entries, compared with none.
const LIMIT: f64 = 0.75;

pub(crate) fn run(extractor: &Extractor, corpora: &[Corpus]) -> bool {
    println!("entries of a user's own (persons and organizations)");
    let mut built = vec![(0, extractor.clone(), 0.0, counting::Heap::default())];
    for count in [1_000, 10_000, 100_000] {
        let (persons, bodies) = generated(count);
        let build = || {
            let builder =
                Extractor::builder().list(List::People, "persons.tsv", &*persons).list(List::Organizations, "bodies.tsv", &*bodies);
            builder.build().expect("the lists are right")
        };
        let took = time(|| drop(build())).as_secs_f64() * 1e3;
        let (own, heap) = counting::measure(build);
        built.push((count, own, took, heap));
    }
    let corpus = corpora.iter().find(|c| c.name == "articles").expect("there always are articles");
    let mut speeds: Vec<Vec<f64>> = vec![Vec::new(); built.len()];
    for (round, texts) in corpus.rounds.iter().enumerate() {
        for step in 0..built.len() {
            // They take turns in coming first, when the texts are not in the cache yet.
            let n = (step + round) % built.len();
            let took = extraction(&built[n].1, texts);
            if round > 0 {
                speeds[n].push(megabytes_a_second(bytes(texts), took));
            }
        }
    }
    let relative = |n: usize| median(speeds[n].iter().zip(&speeds[0]).map(|(own, none)| own / none).collect());
    let mut table = Table::new(&["entries", "MB/s", "of none", "built in", "heap after", "heap at most"]);
    for (n, (count, _, took, heap)) in built.iter().enumerate() {
        let (speed, share) = (format!("{:.1}", median(speeds[n].clone())), format!("{:.0} %", 100.0 * relative(n)));
        if n == 0 {
            table.row(["none".into(), speed, share]);
        } else {
            table.row([count.to_string(), speed, share, format!("{took:.0} ms"), size(heap.live.max(0).unsigned_abs()), size(heap.peak)]);
        }
    }
    print!("{table}");
    let met = relative(built.len() - 1) >= LIMIT;
    println!("  with 100000 at least {:.0} %: {}\n", 100.0 * LIMIT, verdict(met));
    met
}
