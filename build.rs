//! Puts the words of the built-in lists, with all their spellings and forms, into one table, so that an extractor is
//! ready in a few milliseconds. It reads the lists with the crate's own reader.

// The crate's modules are here for the reader alone.
#![allow(dead_code, unreachable_pub, unused_imports, clippy::print_stdout)]

use std::path::Path;
use std::{env, fs};

/// Nothing is serialized here.
macro_rules! serialize_by_name {
    ($name:ident) => {};
}

#[path = "src/fold.rs"]
mod fold;
#[path = "src/lexicon/mod.rs"]
mod lexicon;
#[path = "src/token.rs"]
mod token;

fn main() {
    for path in ["build.rs", "data", "src/fold.rs", "src/lexicon", "src/token.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let mut builder = lexicon::LexiconBuilder::new(lexicon::Words::default());
    builder.add_built_in();
    let lexicon = match builder.build() {
        Ok(lexicon) => lexicon,
        Err(error) => return error.problems().iter().for_each(|problem| println!("cargo::error=data/{problem}")),
    };
    let out = env::var_os("OUT_DIR").expect("cargo names it");
    fs::write(Path::new(&out).join("vocabulary"), lexicon.vocabulary.to_bytes()).expect("its own directory can be written");
}
