//! Every span of every result is right on the original text, every id resolves, and the same text
//! always gives the same results.

use crate::support::{Random, Text, annotated, extractor, gold_set, in_parallel, own_articles, patchwork, record, spans, specify};
use goft::{Article, Extractor, Identity, Offsets, Span};

/// What is wrong with the spans and ids of a text's results.
pub(crate) fn problems(text: &str) -> Vec<String> {
    problems_of(text, &extractor().extract(text))
}

fn problems_of(text: &str, article: &Article<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (what, span, claimed) in spans(article) {
        if span.end() > text.len() || !text.is_char_boundary(span.start()) || !text.is_char_boundary(span.end()) {
            wrong.push(format!("{what} {span} of {} bytes lies outside or within a character", text.len()));
        } else if span.of(text) != claimed {
            wrong.push(format!("{what} {span} says «{claimed}» where «{}» stands", span.of(text)));
        } else if span.is_empty() || claimed.trim() != claimed {
            wrong.push(format!("{what} {span} is empty or has white space at its ends: {claimed:?}"));
        }
    }
    ordered("mentions of a person", article.persons().iter().map(|p| p.mentions().iter().map(|m| m.span()).collect()), &mut wrong);
    ordered(
        "mentions of an organization",
        article.organizations().iter().map(|o| o.mentions().iter().map(|m| m.span()).collect()),
        &mut wrong,
    );
    ordered("parts of a quote", article.quotes().iter().map(|q| q.parts().iter().map(|p| p.span()).collect()), &mut wrong);
    ordered("roles", std::iter::once(article.roles().iter().map(|r| r.span()).collect()), &mut wrong);
    let mut persons: Vec<Span> = article.persons().iter().flat_map(|p| p.mentions()).map(|m| m.span()).collect();
    persons.sort();
    ordered("persons", std::iter::once(persons), &mut wrong);
    let mut organizations: Vec<Span> = article.organizations().iter().flat_map(|o| o.mentions()).map(|m| m.span()).collect();
    organizations.sort();
    ordered("organizations", std::iter::once(organizations), &mut wrong);
    for starts in [
        article.persons().iter().map(|p| p.mentions()[0].span().start()).collect::<Vec<_>>(),
        article.organizations().iter().map(|o| o.mentions()[0].span().start()).collect(),
        article.quotes().iter().map(|q| q.parts()[0].span().start()).collect(),
    ] {
        if !starts.is_sorted() {
            wrong.push(format!("a list is not in reading order: {starts:?}"));
        }
    }
    for role in article.roles() {
        let parts = [Some(role.head()), role.domain(), role.organization(), role.place()];
        for part in parts.into_iter().flatten().filter(|p| !role.span().contains(p.span())) {
            wrong.push(format!("the part {} of role {} lies outside of it", part.span(), role.span()));
        }
        for holder in role.holders() {
            if holder.person().index() >= article.persons().len() {
                wrong.push(format!("role {} has a holder that is no person", role.span()));
            }
        }
        match role.organization_id() {
            Some(id) if id.index() >= article.organizations().len() => {
                wrong.push(format!("role {} has an organization that is none", role.span()))
            }
            Some(id) => {
                let span = role.organization().map(|o| o.span());
                if !article.organization(id).mentions().iter().any(|m| Some(m.span()) == span) {
                    wrong.push(format!("the organization of role {} is not one of its mentions", role.span()));
                }
            }
            None if role.organization().is_some() => wrong.push(format!("role {} has an organization without an id", role.span())),
            None => {}
        }
    }
    for person in article.persons() {
        if !person.name().contains(person.surname()) || !person.mentions().iter().any(|m| m.text() == person.name()) {
            wrong.push(format!(
                "person «{}» has no mention of that name, or its surname «{}» is not in it",
                person.name(),
                person.surname()
            ));
        }
    }
    for quote in article.quotes() {
        match quote.speaker().identity() {
            Identity::Person(p) if p.index() >= article.persons().len() => wrong.push("a speaker is no person of the article".to_owned()),
            Identity::Role(r) if r.index() >= article.roles().len() => wrong.push("a speaker is no role of the article".to_owned()),
            Identity::Organization(o) if o.index() >= article.organizations().len() => {
                wrong.push("a speaker is no organization of the article".to_owned())
            }
            identity => {
                let _ = article.name_of(identity);
            }
        }
        if let Some(cue) = quote.cue() {
            let _ = article.entry(cue.entry()).text();
            for part in quote.parts().iter().filter(|p| p.span().overlaps(cue.span()) && !p.span().contains(cue.span())) {
                wrong.push(format!("the cue {} lies half inside its quote {}", cue.span(), part.span()));
            }
        }
    }
    for official in article.officials() {
        if official.roles().is_empty() || article.person(official.person().id()).name() != official.person().name() {
            wrong.push(format!("official {:?} holds no role, or is another person", official.person().name()));
        }
    }
    let entries = article.persons().iter().flat_map(|p| p.mentions()).chain(article.organizations().iter().flat_map(|o| o.mentions()));
    for entry in entries.filter_map(|m| m.entry()) {
        let _ = article.entry_file(article.entry(entry));
    }
    let _ = article.byline();
    wrong
}

/// Spans in reading order that share no byte.
fn ordered(what: &str, lists: impl Iterator<Item = Vec<Span>>, wrong: &mut Vec<String>) {
    for list in lists {
        if list.is_empty() && what.contains(" of a") {
            wrong.push(format!("there are no {what}"));
        }
        for pair in list.windows(2).filter(|p| p[0].end() > p[1].start()) {
            wrong.push(format!("{what} overlap or are out of order: {} {}", pair[0], pair[1]));
        }
    }
}

/// The problems of a text, each with the text's name in front.
fn problems_of_text(text: &Text) -> Vec<String> {
    problems(&text.text).into_iter().map(|p| format!("{}: {p}", text.name)).collect()
}

fn assert_none(wrong: &[String]) {
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

#[test]
fn an_empty_text_and_one_of_spaces_have_no_results() {
    for text in ["", " ", "\n", "\r\n\r\n", "\u{200C}", "\u{FEFF}", "\u{200F}\u{200F}", "ـــ", "ُّ"] {
        let article = extractor().extract(text);
        assert!(record(&article).is_empty(), "{text:?}");
        assert_eq!(article.text(), text);
    }
}
