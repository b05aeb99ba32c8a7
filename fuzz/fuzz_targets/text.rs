//! Any bytes, read as text: all properties hold, and the parsers of single results too.

#![no_main]

use goft::{OrganizationParser, PersonParser, QuoteParser, RoleParser};
use goft_fuzz::{built_in, check, check_parse};
use libfuzzer_sys::fuzz_target;

/// A phrase that a parser is asked to read is not longer than this, and parsers read the text once more each.
const PHRASE: usize = 120;

fuzz_target!(|bytes: &[u8]| {
    let text = &*String::from_utf8_lossy(bytes);
    check(built_in(), text);
    if text.len() <= PHRASE {
        check_parse(text, PersonParser::from(built_in().clone()).parse(text), |p| p.mentions()[0].span());
        check_parse(text, RoleParser::from(built_in().clone()).parse(text), |r| r.span());
        check_parse(text, OrganizationParser::from(built_in().clone()).parse(text), |o| o.mentions()[0].span());
        check_parse(text, QuoteParser::from(built_in().clone()).parse(text), |q| q.parts()[0].span());
    }
});
