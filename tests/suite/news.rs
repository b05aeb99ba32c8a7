//! Published news that may lie beside the crate: what holds for any text holds for all of them, and for
//! each of their beginnings and ends.

use crate::properties::record;
use crate::robust::pieces_of;
use crate::spans::{assert_none, problems_of_text};
use crate::support::{Text, extractor, files, in_parallel, root};
use std::fs;

/// All articles of the outlets, by outlet and place in its file; `None` where there are none.
fn news() -> Option<Vec<Text>> {
    let outlets = files(&root().parent()?.join("shared/news"), "jsonl");
    let articles = outlets.iter().flat_map(|path| {
        let outlet = path.file_stem().unwrap().to_string_lossy();
        let read = |(n, line): (usize, &str)| {
            let article: serde_json::Value = serde_json::from_str(line).unwrap();
            Text { name: format!("{outlet} {}", n + 1), text: article["text"].as_str().unwrap().to_owned() }
        };
        fs::read_to_string(path).unwrap().lines().enumerate().map(read).collect::<Vec<_>>()
    });
    Some(articles.collect()).filter(|all: &Vec<Text>| !all.is_empty())
}

#[test]
fn all_published_news_are_read_and_read_the_same_again() {
    let Some(articles) = news() else { return };
    assert_none(&in_parallel(&articles, |article| {
        let mut wrong = problems_of_text(article);
        if record(&extractor().extract(&article.text)) != record(&extractor().extract(&article.text)) {
            wrong.push(format!("{}: read again, it gives other results", article.name));
        }
        wrong
    }));
}

/// Each beginning and end is a text of its own, so an article costs the square of its length.
fn beginnings_and_ends(longest: usize, of: usize) {
    let Some(mut articles) = news() else { return };
    articles.retain(|a| a.text.chars().count() <= longest);
    let some: Vec<Text> = articles.into_iter().step_by(of).collect();
    assert_none(&in_parallel(&some, pieces_of));
}

#[test]
fn every_beginning_and_end_of_some_published_news_is_a_text() {
    beginnings_and_ends(800, 50);
}

/// Thousands of articles. Run it after changes to the stages that find mentions or quotes.
#[test]
#[ignore = "takes minutes: cargo test --release news -- --ignored"]
fn every_beginning_and_end_of_many_published_news_is_a_text() {
    beginnings_and_ends(1500, 1);
}
