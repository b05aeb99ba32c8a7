//! Headlines that speak: `وزیر نیرو: …`, and `«…»` over an article that names its speaker.

use super::{FoundQuote, QuoteKind};
use crate::lexicon::OrganizationKind;
use crate::mention::Mentions;
use crate::reading::Reading;
use crate::rule::QuoteRule;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// A headline has at most this many words before its colon.
const LONGEST_SPEAKER: usize = 24;

pub(crate) fn find(reading: &Reading<'_, '_>, mentions: &Mentions) -> Vec<FoundQuote> {
    let mut quotes = Vec::new();
    for (number, paragraph) in reading.paragraphs.iter().enumerate() {
        if let Some(quote) = spoken(reading, mentions, paragraph.clone(), number) {
            quotes.push(quote);
        } else if number == 0
            && let Some(quote) = quoted(reading, paragraph.clone())
        {
            quotes.push(quote);
        }
    }
    quotes
}

/// `speaker: words`, where only a speaker stands before the colon.
fn spoken(reading: &Reading<'_, '_>, mentions: &Mentions, paragraph: Range<usize>, number: usize) -> Option<FoundQuote> {
    let mut start = paragraph.start;
    while start < paragraph.end && matches!(reading.kind(start), Some(Kind::Symbol | Kind::Dash)) {
        start += 1;
    }
    let limit = paragraph.end.min(start + LONGEST_SPEAKER);
    let mark = |kind| matches!(kind, Some(Kind::Colon)) || (number == 0 && kind == Some(Kind::Semicolon));
    let colon = (start..limit).find(|&n| mark(reading.kind(n)))?;
    let end = cover(mentions, start, colon, reading)?;
    if end != colon {
        return None;
    }
    // The words may stand on the next line.
    let mut content = colon + 1..paragraph.end;
    if content.is_empty() {
        content = reading.paragraphs.get(number + 1)?.clone();
    }
    let content = unwrapped(reading, content);
    if content.is_empty() {
        return None;
    }
    Some(FoundQuote { parts: vec![content], kind: QuoteKind::Direct, cue: None, speaker_in: start..colon, rule: QuoteRule::HeadlineColon })
}

/// How far mentions of a speaker reach without a gap from `start`, commas and honorifics between them allowed.
fn cover(mentions: &Mentions, start: usize, colon: usize, reading: &Reading<'_, '_>) -> Option<usize> {
    let mut at = start;
    let mut speaks = false;
    while at < colon {
        let person = mentions.persons.iter().find(|p| p.honorific.as_ref().map_or(p.words.start, |h| h.start) == at);
        let role = mentions.roles.iter().find(|r| r.words.start == at);
        let organization = mentions.organizations.iter().find(|o| o.words.start == at);
        if let Some(role) = role {
            at = role.words.end;
            speaks = true;
        } else if let Some(person) = person {
            at = person.words.end;
            speaks = true;
        } else if let Some(organization) = organization {
            // A medium before the colon is where the report comes from.
            if organization.kind == OrganizationKind::Media {
                return None;
            }
            at = organization.words.end;
            speaks = true;
        } else if matches!(reading.kind(at), Some(Kind::Comma | Kind::BracketOpen | Kind::BracketClose)) && speaks {
            at += 1;
        } else {
            return None;
        }
    }
    speaks.then_some(at)
}

/// A headline that stands wholly in quotation marks.
fn quoted(reading: &Reading<'_, '_>, paragraph: Range<usize>) -> Option<FoundQuote> {
    if paragraph.len() < 6 || !matches!(reading.kind(paragraph.start), Some(Kind::QuoteOpen | Kind::QuoteEither)) {
        return None;
    }
    let inner = unwrapped(reading, paragraph.clone());
    let whole = inner.start == paragraph.start + 1 && inner.len() + 2 >= paragraph.len();
    let nested = reading.words[inner.clone()].iter().any(|w| w.kind == Kind::QuoteClose);
    (whole && !nested).then(|| FoundQuote {
        parts: vec![inner],
        kind: QuoteKind::Direct,
        cue: None,
        speaker_in: paragraph.start..paragraph.start,
        rule: QuoteRule::HeadlineQuoted,
    })
}

/// Without the quotation marks that wrap the whole.
pub(crate) fn unwrapped(reading: &Reading<'_, '_>, mut words: Range<usize>) -> Range<usize> {
    if words.is_empty() || !matches!(reading.kind(words.start), Some(Kind::QuoteOpen | Kind::QuoteEither)) {
        return words;
    }
    let last = words.end - 1;
    let close = [last, last.saturating_sub(1)].into_iter().find(|&n| n > words.start && matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)));
    match close {
        Some(close) => {
            words.end = close;
            words.start += 1;
        }
        // An opening mark that nobody closes is not part of the words.
        None if !(words.clone()).any(|n| matches!(reading.kind(n), Some(Kind::QuoteClose))) && reading.kind(words.start) != Some(Kind::QuoteEither) => words.start += 1,
        None => {}
    }
    
    words
}
