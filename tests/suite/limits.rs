//! The limits that the crate documentation states, as far as a test machine reaches them.

use crate::support::extractor;
use goft::{Extractor, Offsets, OrganizationKind};

/// Reads a text in a thread with little stack.
fn read_with_little_stack(text: String) -> Vec<String> {
    let read = move || {
        let article = extractor().extract(&text);
        article.quotes().iter().map(goft::Quote::text).collect()
    };
    let _ = extractor();
    std::thread::Builder::new().stack_size(256 << 10).spawn(read).unwrap().join().unwrap()
}

#[test]
fn a_hundred_thousand_marks_in_each_other_need_no_stack() {
    const DEPTH: usize = 100_000;
    for (open, close) in [("«آب ", "»"), ("(آب ", ")"), ("“آب ", "”"), ("علی گفت: «", "»")] {
        let quotes = read_with_little_stack(format!("استاندار یزد گفت: {}آب{}.", open.repeat(DEPTH), close.repeat(DEPTH)));
        // All of it is what was said.
        let longest = quotes.iter().map(String::len).max().unwrap();
        assert!(longest > DEPTH * (open.len() + close.len()) * 9 / 10, "{open}…{close}: {longest}");
    }
    // Marks that nobody closes.
    let quotes = read_with_little_stack(format!("استاندار یزد گفت: آب هست.\n{}", "«(".repeat(DEPTH)));
    assert_eq!(quotes, ["آب هست."]);
}

#[test]
fn a_million_mentions_are_found() {
    const TIMES: usize = 350_000;
    let text = "علی احمدی، استاندار یزد، از شهرداری مشهد رفت. ".repeat(TIMES);
    let article = extractor().extract(&text);
    assert_eq!((article.persons().len(), article.organizations().len()), (1, 1));
    let (persons, organizations) = (article.persons()[0].mentions(), article.organizations()[0].mentions());
    assert_eq!((persons.len(), article.roles().len(), organizations.len()), (TIMES, TIMES, TIMES));
    assert!(persons.iter().all(|m| m.span().of(&text) == "علی احمدی"));
    assert!(article.roles().iter().all(|r| r.span().of(&text) == "استاندار یزد" && r.holders().len() == 1));
    assert!(organizations.iter().all(|m| m.span().of(&text) == "شهرداری مشهد"));
    assert_eq!(article.officials().len(), 1);
}

/// However many spellings an entry might have, it is found as it is written, and without half-spaces.
#[test]
fn an_entry_of_very_many_spellings_is_found_as_it_is_written() {
    let name = ["ژف‌غا"; 30].join(" ");
    let own = Extractor::builder().organization(&name, OrganizationKind::Company, &[], "O-1").build().unwrap();
    for name in [&name, &name.replace('\u{200C}', "")] {
        assert_eq!(own.extract(&format!("دیروز {name} این خبر را رد کرد.")).organizations()[0].name(), name);
    }
}

/// A text of more than 4 GiB: it takes some minutes, and 10 GB of memory.
#[test]
#[ignore = "needs 10 GB of memory"]
fn of_a_text_beyond_4_gib_only_the_first_4_gib_are_read() {
    const LIMIT: usize = u32::MAX as usize;
    let (before, after) = ("استاندار یزد گفت: آب هست.", "شهردار مشهد گفت: نان هست.");
    let mut text = String::with_capacity(LIMIT + 1000);
    text.push_str(before);
    // A sentence that ends with the last byte that is read, but for one.
    text.extend(std::iter::repeat_n('\n', LIMIT - 1 - before.len() - after.len()));
    text.push_str(after);
    // One that does not.
    text.push_str("\nفرماندار میبد گفت: باران هست.");
    let article = extractor().extract(&text);
    let quotes: Vec<&str> = article.quotes().iter().map(|q| q.parts()[0].text()).collect();
    assert_eq!(quotes, ["آب هست.", "نان هست."]);
    let last = article.quotes()[1].parts()[0].span();
    assert_eq!((last.end(), last.of(&text)), (LIMIT - 1, "نان هست."));
    let chars = Offsets::new(&text).chars(last);
    assert_eq!(chars.len(), "نان هست.".chars().count());
    assert_eq!(chars.end, text[..last.end()].chars().count());
}
