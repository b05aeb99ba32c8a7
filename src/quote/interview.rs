//! Interviews: questions on lines of their own, and the answers below them, of which no verb of saying tells.

use super::QuoteRule;
use super::voice::Scene;
use super::{FoundQuote, QuoteKind};
use crate::fold::ZWNJ;
use crate::mention::{Mentions, PersonMention};
use crate::reading::Reading;
use crate::token::{Hash, Kind};
use std::collections::HashMap;
use std::ops::Range;

/// An interview has at least so many questions that somebody answers.
const QUESTIONS: usize = 3;

/// A question has at most so many words.
const LONGEST_QUESTION: usize = 90;

/// The paragraphs of a text that ask, if it is an interview.
pub(super) fn questions(reading: &Reading<'_, '_>) -> Vec<bool> {
    let count = reading.paragraphs.len();
    let asks: Vec<bool> = (0..count).map(|p| p > 0 && is_question(reading, p)).collect();
    let answered = (0..count.saturating_sub(1)).filter(|&p| asks[p] && !asks[p + 1] && reading.paragraphs[p + 1].len() > 3).count();
    if answered < QUESTIONS || !is_told(reading, asks.iter().position(|&a| a).unwrap_or(0)) {
        return Vec::new();
    }
    // Where all questions bear one mark, `*`, a line that bears it asks though it ends without a question mark.
    let mark = |p: usize| {
        let first = reading.paragraphs[p].start;
        let sign = matches!(reading.kind(first), Some(Kind::Symbol | Kind::Dash));
        sign.then(|| reading.text(first..first + 1))
    };
    let marks: Vec<_> = (0..count).filter(|&p| asks[p]).map(mark).collect();
    let common = marks.first().copied().flatten().filter(|m| marks.iter().all(|other| other.as_ref() == Some(m)));
    (0..count)
        .map(|p| asks[p] || p > 0 && common.is_some() && mark(p) == common && reading.paragraphs[p].len() < LONGEST_QUESTION)
        .collect()
}

/// Whether a paragraph ends with a question mark, but for closing marks.
fn is_question(reading: &Reading<'_, '_>, paragraph: usize) -> bool {
    let words = reading.paragraphs[paragraph].clone();
    let last = words.clone().rev().find(|&n| !matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither | Kind::BracketClose)));
    words.len() < LONGEST_QUESTION && last.is_some_and(|n| reading.text(n..n + 1).contains(['؟', '?']))
}

/// Whether the words before the first question say that somebody is asked.
fn is_told(reading: &Reading<'_, '_>, first: usize) -> bool {
    // … به پرسش‌ها پاسخ داد
    let question = |n: usize| ["پرسش", "سوال"].iter().any(|word| reading.text(n..n + 1).starts_with(word));
    let answers = |n: usize| reading.text(n..n + 1) == "پاسخ" && (n.saturating_sub(5)..n).any(question);
    (0..reading.paragraphs[first].start).any(|n| is_talk(reading, n) || answers(n))
}

/// گفت‌وگو، مصاحبه‌ای
fn is_talk(reading: &Reading<'_, '_>, n: usize) -> bool {
    let text = reading.text(n..n + 1);
    let talk =
        |word: &str| text.strip_prefix(word).is_some_and(|rest| matches!(rest.trim_start_matches(ZWNJ), "" | "ی" | "یی" | "ای" | "های"));
    ["گفت‌وگو", "گفتگو", "گفت‌و‌گو", "مصاحبه"].iter().any(|word| talk(word)) || text == "گفت" && reading.reads(n..n + 3, "گفت و گو")
}

/// The answers to the questions, each up to the next question.
pub(super) fn answers(scene: &Scene<'_, '_, '_>, mentions: &Mentions) -> Vec<FoundQuote> {
    let reading = scene.reading;
    let Some(first) = scene.questions.iter().position(|&asks| asks) else { return Vec::new() };
    let speaker = interviewed(scene, mentions, first);
    if speaker.is_empty() {
        return Vec::new();
    }
    // وی اظهار کرد: …: a report that merely asks in its headings.
    let reported = |p: usize| {
        let words = reading.paragraphs[p].clone();
        let head = scene.first_word(words.start, words.end);
        scene.reading.is_third_person(head) && reading.text(head..head + 1) == "وی"
    };
    if (first..reading.paragraphs.len()).any(reported) {
        return Vec::new();
    }
    let mut quotes = Vec::new();
    let mut question = first;
    while question < reading.paragraphs.len() {
        let mut parts = Vec::new();
        let mut next = question + 1;
        while next < reading.paragraphs.len() && !scene.questions[next] {
            let words = reading.paragraphs[next].clone();
            // انتهای پیام, and whoever answers by name is found by it.
            if scene.breaks(words.start) || is_labelled(scene, &words) {
                break;
            }
            parts.push(words);
            next += 1;
        }
        if !parts.is_empty() {
            let (kind, rule) = (QuoteKind::Direct, QuoteRule::Answer);
            quotes.push(FoundQuote { parts, kind, cue: None, speaker_in: speaker.clone(), rule });
        }
        question = (next..reading.paragraphs.len()).find(|&p| scene.questions[p]).unwrap_or(reading.paragraphs.len());
    }
    quotes
}

/// `کاویان: …`, `ج: …`: whether a name or a letter and a colon begin a paragraph.
fn is_labelled(scene: &Scene<'_, '_, '_>, words: &Range<usize>) -> bool {
    let reading = scene.reading;
    let first = scene.first_word(words.start, words.end);
    let end = scene.mention_end(first).unwrap_or(first + 1);
    reading.kind(end) == Some(Kind::Colon)
}

/// The words of the one who is asked: with whom one talks, who speaks in the headline, who is spoken to in a question,
/// or else whoever the text names most often before the first one.
fn interviewed(scene: &Scene<'_, '_, '_>, mentions: &Mentions, first: usize) -> Range<usize> {
    /// The word for the talk stands at most so many words from the name.
    const NEAR: usize = 10;
    let reading = scene.reading;
    let end = reading.paragraphs[first].start;
    let name = |p: &PersonMention| reading.words[p.words.end - 1].hash;
    let mut times: HashMap<Hash, usize> = HashMap::new();
    for person in &mentions.persons {
        let start = person.honorific.as_ref().map_or(person.words.start, |h| h.start);
        let paragraph = reading.paragraph(start);
        let weight = if person.words.end <= end {
            let headline = paragraph == 0 && reading.kind(person.words.end) == Some(Kind::Colon);
            let sentence = reading.sentence(start).range();
            let near = sentence.start.max(start.saturating_sub(NEAR))..sentence.end.min(person.words.end + NEAR);
            let talks = || near.clone().any(|n| is_talk(reading, n));
            let with = start > 0 && reading.text(start - 1..start) == "با";
            let of = start > 0 && is_talk(reading, start - 1);
            let leads = || paragraph > 0 && reading.reads(person.words.end..person.words.end + 1, "در");
            1 + 2 * usize::from(headline) + 4 * usize::from(of || (with || leads()) && talks())
        } else if scene.questions[paragraph] && person.honorific.is_some() && reading.opens_line(start) {
            4
        } else {
            continue;
        };
        *times.entry(name(person)).or_default() += weight;
    }
    let most = times.values().copied().max().unwrap_or(0);
    let asked = mentions.persons.iter().find(|p| times.get(&name(p)) == Some(&most));
    asked.map_or(end..end, |p| p.honorific.as_ref().map_or(p.words.start, |h| h.start)..p.words.end)
}
