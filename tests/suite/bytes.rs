//! Text that is given as bytes: the first bad byte is named, or replaced so that every span is right
//! on the bytes as they were.

use crate::properties::{describe, record, spans};
use crate::robust::property;
use crate::spans::problems;
use crate::support::{extractor, own_articles};
use goft::utf8_lossy;
use proptest::prelude::*;
use std::borrow::Cow;

const BEFORE: &str = "باران آمد. ";
const AFTER: &str = "\nاستاندار یزد، مریم کاویان گفت: «آب هست.»";

/// Bytes that are not UTF-8, what they are, and whether a text that ends with them ends inside a character.
const BAD: &[(&str, &[u8], bool)] = &[
    ("a byte that UTF-8 never has", b"\xFF", false),
    ("a byte that goes on, without a beginning", b"\xB3", false),
    ("a beginning of two bytes alone", b"\xD8", true),
    ("a beginning of three bytes alone", b"\xE2", true),
    ("two bytes of three", b"\xE2\x80", true),
    ("one byte of four", b"\xF0", true),
    ("three bytes of four", b"\xF0\x9F\x94", true),
    ("an overlong slash of two bytes", b"\xC0\xAF", false),
    ("an overlong slash of three bytes", b"\xE0\x80\xAF", false),
    ("an overlong NUL", b"\xC0\x80", false),
    ("a lone first surrogate", b"\xED\xA0\x80", false),
    ("a lone second surrogate", b"\xED\xBF\xBF", false),
    ("a pair of surrogates, as CESU-8 writes it", b"\xED\xA0\xBD\xED\xB4\xB9", false),
    ("a character above the last one", b"\xF4\x90\x80\x80", false),
    ("a beginning of five bytes", b"\xF8\x88\x80\x80\x80", false),
];

#[test]
fn bytes_of_utf_8_are_read_as_their_text() {
    for article in own_articles() {
        let found = extractor().extract_bytes(article.text.as_bytes()).unwrap();
        assert_eq!(found.text(), article.text);
        assert_eq!(record(&found), record(&extractor().extract(&article.text)), "{}", article.name);
        assert!(matches!(utf8_lossy(article.text.as_bytes()), Cow::Borrowed(text) if text == article.text));
    }
    assert!(record(&extractor().extract_bytes(b"").unwrap()).is_empty());
}

#[test]
fn a_mark_of_byte_order_is_part_of_the_bytes_and_changes_no_result() {
    for article in own_articles() {
        let with_mark = [b"\xEF\xBB\xBF", article.text.as_bytes()].concat();
        let found = extractor().extract_bytes(&with_mark).unwrap();
        let moved = describe(&found, &|span| format!("{}..{}", span.start() - 3, span.end() - 3));
        assert_eq!(moved, record(&extractor().extract(&article.text)), "{}", article.name);
    }
}

#[test]
fn the_first_bad_byte_is_named() {
    for &(name, bad, truncated) in BAD {
        // In the midst, where the text goes on.
        let bytes = [BEFORE.as_bytes(), bad, AFTER.as_bytes(), bad].concat();
        let error = extractor().extract_bytes(&bytes).unwrap_err();
        assert_eq!((error.offset(), error.is_truncated()), (BEFORE.len(), false), "{name}");
        assert_eq!(error.to_string(), format!("not UTF-8 at byte {}", BEFORE.len()), "{name}");
        // At the end.
        let bytes = [BEFORE.as_bytes(), bad].concat();
        let error = extractor().extract_bytes(&bytes).unwrap_err();
        assert_eq!((error.offset(), error.is_truncated()), (BEFORE.len(), truncated), "{name}");
        let end = if truncated { ": the text ends inside a character" } else { "" };
        assert_eq!(error.to_string(), format!("not UTF-8 at byte {}{end}", BEFORE.len()), "{name}");
    }
    let error: Box<dyn std::error::Error + Send + Sync> = Box::new(extractor().extract_bytes(b"\xFF").unwrap_err());
    assert_eq!(error.to_string(), "not UTF-8 at byte 0");
}

#[test]
fn bad_bytes_are_replaced_one_for_one() {
    for &(name, bad, _) in BAD {
        let bytes = [BEFORE.as_bytes(), bad, AFTER.as_bytes()].concat();
        let text = utf8_lossy(&bytes);
        assert_eq!(text, format!("{BEFORE}{}{AFTER}", "\u{1A}".repeat(bad.len())), "{name}");
        let article = extractor().extract(&text);
        let [person] = article.persons() else { panic!("{name}: {:?}", record(&article)) };
        assert_eq!(&bytes[person.mentions()[0].span().range()], "مریم کاویان".as_bytes(), "{name}");
        let [quote] = article.quotes() else { panic!("{name}: {:?}", record(&article)) };
        assert_eq!(&bytes[quote.parts()[0].span().range()], "آب هست.".as_bytes(), "{name}");
        assert_eq!(article.name_of(quote.speaker().identity()), Some("مریم کاویان"), "{name}");
    }
}

/// Bad bytes that touch no word of a result take none away.
#[test]
fn bad_bytes_on_a_line_of_their_own_change_no_result() {
    for article in own_articles() {
        let bytes = [article.text.as_bytes(), b"\n\xFF\xC3"].concat();
        let found = extractor().extract(&article.text);
        assert_eq!(record(&extractor().extract(&utf8_lossy(&bytes))), record(&found), "{}", article.name);
    }
}

#[test]
fn text_of_windows_1256_is_an_error_and_lossy_finds_nothing() {
    // «استاندار گفت: آب هست.» in that encoding.
    let bytes = b"\xC7\xD3\xCA\xC7\xE4\xCF\xC7\xD1 \x90\xDD\xCA: \xC2\xC8 \xE5\xD3\xCA.";
    let error = extractor().extract_bytes(bytes).unwrap_err();
    assert_eq!((error.offset(), error.is_truncated()), (0, false));
    let text = utf8_lossy(bytes);
    assert_eq!(text.len(), bytes.len());
    assert!(record(&extractor().extract(&text)).is_empty());
}

#[test]
fn text_of_utf_16_is_an_error_and_lossy_finds_nothing() {
    let units = "\u{FEFF}استاندار یزد گفت: آب هست.".encode_utf16();
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    assert_eq!(extractor().extract_bytes(&bytes).unwrap_err().offset(), 0);
    let text = utf8_lossy(&bytes);
    assert_eq!(text.len(), bytes.len());
    assert!(record(&extractor().extract(&text)).is_empty());
}

/// What is wrong with a replaced text beside its bytes.
fn wrong_on_bytes(bytes: &[u8]) -> Vec<String> {
    let text = utf8_lossy(bytes);
    let mut wrong = problems(&text);
    if text.len() != bytes.len() {
        wrong.push(format!("{} bytes have become {}", bytes.len(), text.len()));
        return wrong;
    }
    match (extractor().extract_bytes(bytes), std::str::from_utf8(bytes)) {
        (Ok(article), Ok(good)) if article.text() == good && text == good => {}
        (Err(error), Err(known)) if error.offset() == known.valid_up_to() && text.as_bytes()[error.offset()] == 0x1A => {}
        (found, known) => wrong.push(format!("{:?} where the standard library says {known:?}", found.map(|a| record(&a)))),
    }
    let changed = |at: &usize| text.as_bytes()[*at] != bytes[*at];
    // Only what is bad has changed, and all of it: a character is good as a whole or bad as a whole.
    wrong.extend((0..bytes.len()).filter(changed).filter(|&at| text.as_bytes()[at] != 0x1A).map(|at| format!("byte {at} has changed")));
    let rest: Vec<u8> = (0..bytes.len()).filter(|at| !changed(at)).map(|at| bytes[at]).collect();
    if String::from_utf8_lossy(bytes).replace('\u{FFFD}', "") != String::from_utf8_lossy(&rest).replace('\u{FFFD}', "") {
        wrong.push("a good byte has changed, or a bad one has not".to_owned());
    }
    for (what, span, claimed) in spans(&extractor().extract(&text)) {
        if !claimed.contains('\u{1A}') && &bytes[span.range()] != claimed.as_bytes() {
            wrong.push(format!("{what} {span} is not «{claimed}» in the bytes"));
        }
    }
    wrong
}

#[test]
fn any_bytes_are_read() {
    property("any bytes", prop::collection::vec(any::<u8>(), 0..300), |bytes| wrong_on_bytes(&bytes));
}

#[test]
fn any_bytes_may_stand_in_an_article() {
    let articles = own_articles();
    let breaks = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..12);
    property("any bytes in an article", (0..articles.len(), breaks), |(article, breaks)| {
        let mut bytes = articles[article].text.as_bytes().to_vec();
        for (at, byte, insert) in breaks {
            let at = at.index(bytes.len());
            if insert { bytes.insert(at, byte) } else { bytes[at] = byte }
        }
        wrong_on_bytes(&bytes)
    });
}

/// A text cut anywhere, as by a limit on the length of a download.
#[test]
fn an_article_cut_at_any_byte_is_read() {
    for article in own_articles().iter().step_by(10) {
        let bytes = article.text.as_bytes();
        for end in (0..bytes.len()).step_by(7) {
            let cut = (0..=end).rev().find(|&at| article.text.is_char_boundary(at)).unwrap();
            match extractor().extract_bytes(&bytes[..end]) {
                Ok(_) => assert_eq!(cut, end, "{}", article.name),
                Err(error) => assert_eq!((error.offset(), error.is_truncated()), (cut, true), "{} at {end}", article.name),
            }
            assert_eq!(utf8_lossy(&bytes[..end])[..cut], article.text[..cut]);
        }
    }
}
