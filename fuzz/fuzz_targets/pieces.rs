//! Texts of the words that rules are about, which reach deeper than any bytes do.

#![no_main]

use goft_fuzz::{Pieces, built_in, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: Pieces| check(built_in(), &text.0));
