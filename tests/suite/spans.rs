//! Every span of every result is right on the original text, every id resolves, and the same text
//! always gives the same results.

use crate::pieces::{Random, patchwork};
use crate::properties::{problems_of, record, spans};
use crate::support::{Text, annotated, extractor, gold_set, in_parallel, own_articles, specify};
use goft::{Extractor, Offsets, Span};

/// What is wrong with the spans and ids of a text's results.
pub(crate) fn problems(text: &str) -> Vec<String> {
    problems_of(text, &extractor().extract(text))
}

/// The problems of a text, each with the text's name in front.
pub(crate) fn problems_of_text(text: &Text) -> Vec<String> {
    problems(&text.text).into_iter().map(|p| format!("{}: {p}", text.name)).collect()
}

pub(crate) fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} problems, the first:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn spans_and_ids_of_our_articles_are_right() {
    assert_none(&in_parallel(&own_articles(), problems_of_text));
}

#[test]
fn spans_and_ids_of_published_articles_are_right() {
    let Some(folder) = gold_set("dev") else { return };
    assert_none(&in_parallel(&annotated(&folder), problems_of_text));
}

#[test]
fn spans_and_ids_of_generated_texts_are_right() {
    let seeds: Vec<u64> = (0..1000).collect();
    specify("spans: generated texts", || {
        let wrong = in_parallel(&seeds, |&seed| {
            let mut random = Random::new(seed);
            let pieces = 1 + random.below(120);
            problems_of_text(&Text { name: format!("seed {seed}"), text: patchwork(&mut random, pieces) })
        });
        assert_none(&wrong);
    });
}

/// The same with marks, joiners and letters of other spellings between all characters.
#[test]
fn spans_stay_right_between_characters_that_folding_removes() {
    const NOISE: &[char] = &[
        '\u{200C}', '\u{200E}', '\u{200F}', '\u{AD}', '\u{AC}', 'ـ', '\u{64F}', '\u{651}', '\u{654}', '\u{FEFF}', '\u{2060}', '\u{A0}',
        'ء', '𝄞',
    ];
    let articles = own_articles();
    let wrong = in_parallel(&articles, |article| {
        let mut random = Random::new(article.text.len() as u64);
        let mut text = String::new();
        for c in article.text.chars() {
            text.push(c);
            if random.chance(8) {
                text.push(*random.pick(NOISE));
            }
        }
        problems_of_text(&Text { name: article.name.clone(), text })
    });
    assert_none(&wrong);
}

#[test]
fn the_same_text_gives_the_same_results_again() {
    let articles = own_articles();
    let wrong = in_parallel(&articles, |article| {
        let first = record(&extractor().extract(&article.text));
        let again = record(&Extractor::new().extract(&article.text));
        let cloned = record(&extractor().clone().extract(&article.text.clone()));
        if first == again && first == cloned { Vec::new() } else { vec![article.name.clone()] }
    });
    assert_none(&wrong);
}

#[test]
fn the_same_text_gives_the_same_results_on_many_threads_at_once() {
    let text: String = own_articles().iter().take(12).map(|a| format!("{}\n\n", a.text)).collect();
    let expected = record(&extractor().extract(&text));
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..8).map(|_| scope.spawn(|| record(&extractor().extract(&text)))).collect();
        for worker in workers {
            assert_eq!(worker.join().unwrap(), expected);
        }
    });
}

/// What one part of a text names, another part may mean.
#[test]
fn articles_joined_in_one_text_are_read_as_one() {
    let (first, second) = ("علی احمدی، استاندار یزد، از کتابخانه دیدن کرد.", "احمدی گفت: کتابخانه تا پاییز باز می‌شود.");
    let name = |text: &str| extractor().extract(text).persons().iter().map(|p| p.name().to_owned()).collect::<Vec<_>>();
    assert_eq!((name(first), name(second)), (vec!["علی احمدی".to_owned()], vec!["احمدی".to_owned()]));
    let joined = format!("{first}\n\n{second}");
    let article = extractor().extract(&joined);
    let [person] = article.persons() else { panic!("{:?}", record(&article)) };
    assert_eq!((person.name(), person.mentions().len()), ("علی احمدی", 2));
    assert_eq!(article.quotes_by(person.id()).count(), 1);
}

/// A freshly built extractor, whose tables were filled in another run of the same code.
#[test]
fn a_lexicon_built_anew_gives_the_same_results() {
    let anew = Extractor::builder().ignore("قلعه هزار اردک").build().unwrap();
    for article in own_articles() {
        assert_eq!(record(&anew.extract(&article.text)), record(&extractor().extract(&article.text)), "{}", article.name);
    }
}

#[test]
fn offsets_agree_with_counting() {
    for article in own_articles() {
        let text = format!("🔹{}", article.text);
        let offsets = Offsets::new(&text);
        for (_, span, _) in spans(&extractor().extract(&text)) {
            assert_eq!(offsets.chars(span), span.chars(&text));
            assert_eq!(offsets.utf16(span), span.utf16(&text));
            let by_hand: String = text.chars().skip(span.chars(&text).start).take(span.chars(&text).len()).collect();
            assert_eq!(by_hand, span.of(&text));
        }
    }
}

/// At every character, not only where results stand.
#[test]
fn offsets_at_every_character_agree_with_counting() {
    let mut texts: Vec<String> = own_articles().into_iter().map(|a| a.text).collect();
    texts.extend((0..300).map(|seed| patchwork(&mut Random::new(seed), 40).replace('ا', if seed % 3 == 0 { "𝄞" } else { "a" })));
    for text in &texts {
        let offsets = Offsets::new(text);
        let (mut chars, mut units) = (0, 0);
        for (at, c) in text.char_indices() {
            let span = Span::new(at, at + c.len_utf8());
            assert_eq!(offsets.chars(span), chars..chars + 1, "byte {at} of {text:?}");
            assert_eq!(offsets.utf16(span), units..units + c.len_utf16(), "byte {at} of {text:?}");
            chars += 1;
            units += c.len_utf16();
        }
        let whole = Span::new(0, text.len());
        assert_eq!((offsets.chars(whole), offsets.utf16(whole)), (0..chars, 0..units));
        assert_eq!((whole.chars(text), whole.utf16(text)), (0..chars, 0..units));
    }
}

#[test]
fn an_empty_text_and_one_of_spaces_have_no_results() {
    for text in ["", " ", "\n", "\r\n\r\n", "\u{200C}", "\u{FEFF}", "\u{200F}\u{200F}", "ـــ", "ُّ"] {
        let article = extractor().extract(text);
        assert!(record(&article).is_empty(), "{text:?}");
        assert_eq!(article.text(), text);
    }
}
