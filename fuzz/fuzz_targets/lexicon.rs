//! Word lists of a user's own: they are refused with errors that name lines and columns of theirs, or
//! accepted, and then a text with their words keeps all properties.

#![no_main]

use arbitrary::Arbitrary;
use goft::Extractor;
use goft_fuzz::{OwnList, Pieces, check, check_error, core, with_words};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Input {
    /// Whether the lists stand beside a small part of the built-in ones, or alone.
    beside: bool,
    lists: Vec<OwnList>,
    text: Pieces,
}

fuzz_target!(|input: Input| {
    let own = &input.lists[..input.lists.len().min(4)];
    let mut builder = Extractor::builder().without_built_in();
    if input.beside {
        builder = core().fold(builder, |b, OwnList { list, text }| b.list(list, list.file(), text));
    }
    let names: Vec<String> = (0..own.len()).map(|n| format!("{n}.tsv")).collect();
    for (name, OwnList { list, text }) in names.iter().zip(own) {
        builder = builder.list(*list, name, text);
    }
    match builder.build() {
        Ok(extractor) => check(&extractor, &with_words(&input.text.0, own.iter().flat_map(OwnList::entries))),
        Err(error) => {
            let lists: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(own.iter().map(|l| &*l.text)).collect();
            check_error(&error, &lists);
        }
    }
});
