//! The crate as its users see it. Each module states one promise and holds the crate to it.
//!
//! What is expected stands in data files beside this folder: annotated articles in `tests/articles`
//! and `tests/outlets`, small cases in `tests/phenomena`, floors in `tests/floors.tsv`, and in `tests/known_failures.txt`
//! the cases that are known to fail. A case of that list that passes fails too, so the list stays true.

mod pieces;
mod properties;
mod support;

mod api;
mod articles;
mod bad_lists;
mod bytes;
mod examples;
mod explain;
mod errors;
mod json;
mod lexicon;
mod limits;
mod news;
mod parsers;
mod phenomena;
mod readme;
mod robust;
mod snapshot;
mod spans;
mod spelling;
mod stages;
