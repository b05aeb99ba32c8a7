//! The ezafe chain: the run of words behind a head that belong to its name.
//!
//! Persian does not write the ezafe, so the end of a chain is seen only by what follows: it goes on
//! over nouns, adjectives, unknown words and further heads, and stops before verbs, prepositions,
//! persons and new offices. A place or a listed body closes it: behind these only a second place goes on.

use super::name::{self, Context};
use crate::lexicon::{Class, Data, OrganizationKind, Usage};
use crate::reading::Reading;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// What a chain is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chain {
    /// The word after its last.
    pub(crate) end: usize,
    /// Whether something in it is a name of its own: a place, a listed body, an unknown word.
    pub(crate) proper: bool,
    pub(crate) place: Option<Range<usize>>,
}

/// At most this many words without a further head.
const LONGEST: usize = 7;

/// Classes before which every chain stops.
const STOPS: Class = Class::PREPOSITION
    .or(Class::CONJUNCTION)
    .or(Class::PRONOUN)
    .or(Class::DETERMINER)
    .or(Class::RA)
    .or(Class::ADVERB)
    .or(Class::IGNORED);

/// Words that name the rank of the place behind them, or close a chain on their own.
fn is_rank_of_place(text: &str) -> bool {
    matches!(text, "استان" | "شهرستان" | "شهر" | "کشور" | "بخش" | "منطقه" | "روستای" | "جمهوری" | "ایالت" | "کلانشهر")
}

/// The adjectives that stand for a second place: `خراسان جنوبی و رضوی`.
fn is_half_of_place(text: &str) -> bool {
    matches!(text, "رضوی" | "شمالی" | "جنوبی" | "شرقی" | "غربی")
}

/// Whether a reporting verb, not a noun of the chain, stands at word `n`: `… اعلام کرد`.
pub(crate) fn is_cue(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::CUE) && (1..=3).any(|d| reading.follows(n + d) && reading.is(n + d, Class::VERB | Class::PARTICIPLE) && reading.verb(n + d).verb().is_some())
}

/// The place that begins at word `n`, with `استان` and the like before it.
pub(crate) fn place_at(reading: &Reading<'_, '_>, n: usize) -> Option<Range<usize>> {
    let named = |n: usize| {
        let (hit, ()) = reading.hit(n, |d| matches!(d, Data::Place { .. }).then_some(()))?;
        reading.follows(n).then(|| hit.end as usize)
    };
    if reading.follows(n) && is_rank_of_place(reading.text(n..n + 1)) {
        if let Some(end) = named(n + 1) {
            return Some(n..end);
        }
    }
    named(n).map(|end| n..end)
}

/// Further places behind one: `تهران، ری و شمیرانات`.
pub(crate) fn more_places(reading: &Reading<'_, '_>, mut end: usize) -> usize {
    let mut at = end;
    loop {
        let joint = reading.follows(at) && (reading.is(at, Class::AND) || reading.kind(at) == Some(Kind::Comma));
        if !joint {
            return end;
        }
        if let Some(place) = place_at(reading, at + 1) {
            at = place.end;
            // Places behind a comma count only where the list is ended by و.
            if reading.is(place.start - 1, Class::AND) || reading.words.get(at).is_some_and(|w| w.kind == Kind::Comma || w.classes.any(Class::AND)) {
                end = at;
            } else {
                return end;
            }
        } else if reading.is(at, Class::AND) && is_half_of_place(reading.text(at + 1..at + 2)) && name::ends_here(reading, at + 2) {
            return at + 2;
        } else {
            return end;
        }
    }
}

/// Walks the chain from word `from`, behind a head of kind `kind`.
pub(crate) fn walk(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind) -> Chain {
    let mut chain = Chain { end: from, ..Chain::default() };
    let mut at = from;
    let mut since_head = 0;
    let bears_names = matches!(
        kind,
        OrganizationKind::University | OrganizationKind::School | OrganizationKind::Hospital | OrganizationKind::Foundation | OrganizationKind::Institute | OrganizationKind::Religious
    );
    while let Some(word) = reading.words.get(at).filter(|w| w.gap != Gap::Line) {
        let class = word.classes;
        match word.kind {
            Kind::QuoteOpen | Kind::QuoteEither if at == chain.end => {
                let Some(close) = quoted_name(reading, at) else { break };
                chain.end = close;
                chain.proper = true;
                break;
            }
            Kind::Latin if at > from || !matches!(kind, OrganizationKind::Media) => {
                if reading.text(at..at + 1).starts_with(['@', 'h']) {
                    break;
                }
                chain.proper = true;
                at += 1;
                chain.end = at;
                continue;
            }
            Kind::Number if numbered(reading, at, from, kind) => {
                chain.proper = true;
                at += 1;
                chain.end = at;
                continue;
            }
            Kind::Word => {}
            _ => break,
        }
        if is_cue(reading, at) || since_head > LONGEST {
            break;
        }
        if let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Domain).then_some(())) {
            since_head += 1;
            at = hit.end as usize;
            chain.end = at;
            continue;
        }
        if let Some(place) = place_at(reading, at) {
            // A place that is an everyday word counts only where the chain ends behind it.
            if !class.any(Class::PLACE_WORDLIKE) || name::ends_here(reading, place.end) || place.len() > 1 {
                at = more_places(reading, place.end);
                chain.end = at;
                chain.proper = true;
                chain.place = Some(place.start..at);
                break;
            }
        }
        if let Some((hit, kind)) = listed_at(reading, at) {
            let end = hit;
            // The body that a part belongs to ends the name, with its place.
            at = end;
            chain.end = at;
            chain.proper = true;
            if !matches!(kind, OrganizationKind::Media | OrganizationKind::International)
                && let Some(place) = place_at(reading, at).filter(|p| !reading.is(p.start, Class::PLACE_WORDLIKE))
            {
                chain.end = more_places(reading, place.end);
                chain.place = Some(place.start..chain.end);
            }
            break;
        }
        if class.any(Class::AND) {
            let Some(end) = coordinated(reading, at, chain.end > from) else { break };
            at = end;
            chain.end = at;
            since_head += 1;
            continue;
        }
        if class.any(STOPS) && !class.any(Class::ORGANIZATION_HEAD) {
            break;
        }
        if class.any(Class::VERB) && !class.any(Class::NOUN | Class::ADJECTIVE) {
            break;
        }
        if let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Honorific { .. }).then_some(())) {
            if !bears_names {
                break;
            }
            let end = hit.end as usize;
            let Some(name) = reading.follows(end).then(|| name::at(reading, end, Context::Certain)).flatten() else { break };
            at = name.words.end;
            chain.end = at;
            chain.proper = true;
            continue;
        }
        if let Some((hit, plural)) = reading.hit(at, |d| match d {
            Data::OrganizationHead { plural, .. } => Some(*plural),
            _ => None,
        }) {
            at = hit.end as usize;
            chain.end = at;
            since_head = if plural { since_head + 1 } else { 0 };
            continue;
        }
        if let Some((hit, plural)) = reading.hit(at, |d| match d {
            Data::RoleHead { plural, .. } => Some(*plural),
            _ => None,
        }) {
            // A body of office holders: کانون وکلا.
            if at == from && plural {
                at = hit.end as usize;
                chain.end = at;
                continue;
            }
            break;
        }
        if class.any(Class::GIVEN | Class::NAME_PREFIX | Class::FOREIGN | Class::FIGURE | Class::PREFIX)
            && let Some(name) = name::at(reading, at, Context::Open).filter(|name| name.full && name.sure || name.figure)
        {
            if bears_names && at == from {
                at = name.words.end;
                chain.end = at;
                chain.proper = true;
                continue;
            }
            break;
        }
        if class.any(Class::CUE) && class.any(Class::VERB) {
            break;
        }
        // What is left belongs to the chain: nouns, adjectives, words that no list has.
        if !class.any(Class::NOUN | Class::ADJECTIVE | Class::NATIONALITY | Class::OTHER) {
            chain.proper = true;
        }
        since_head += 1;
        at += 1;
        chain.end = at;
        if matches!(reading.text(at - 1..at), "کشور" | "استان" | "شهرستان") {
            break;
        }
    }
    chain
}

/// The end of a listed body at word `n` that needs no context, and its kind.
pub(crate) fn listed_at(reading: &Reading<'_, '_>, n: usize) -> Option<(usize, OrganizationKind)> {
    reading
        .hit(n, |d| match d {
            Data::Organization { kind, usage: Usage::Name } => Some(*kind),
            Data::Media { usage: Usage::Name, .. } => Some(OrganizationKind::Media),
            Data::OrganizationHead { kind, alone: crate::lexicon::Alone::Yes, plural: false, .. } if name::ends_here(reading, n + 1) => Some(*kind),
            _ => None,
        })
        .map(|(hit, kind)| (hit.end as usize, kind))
}

/// Numbers that belong to a name: شبکه ۱۲، منطقه ۵، لشکر ۱۴.
fn numbered(reading: &Reading<'_, '_>, at: usize, from: usize, kind: OrganizationKind) -> bool {
    let before = reading.text(at.saturating_sub(1)..at);
    matches!(before, "منطقه" | "ناحیه" | "شماره") || (at == from && matches!(kind, OrganizationKind::Media | OrganizationKind::Military))
}

/// The word after a short name in quotation marks that opens at `open`.
fn quoted_name(reading: &Reading<'_, '_>, open: usize) -> Option<usize> {
    (open + 2..open + 7).find(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither))).filter(|&close| {
        (open + 1..=close).all(|n| reading.follows(n)) && (open + 1..close).all(|n| reading.kind(n) == Some(Kind::Word) && !reading.is(n, Class::VERB))
    }).map(|close| close + 1)
}

/// Where a second part behind `و` ends, if it belongs to the same name: `مدیریت و برنامه‌ریزی کشور`.
fn coordinated(reading: &Reading<'_, '_>, and: usize, something_before: bool) -> Option<usize> {
    const MEMBER: Class = Class::NOUN.or(Class::ADJECTIVE);
    const OTHER: Class = STOPS
        .or(Class::ROLE_HEAD)
        .or(Class::ORGANIZATION_HEAD)
        .or(Class::ORGANIZATION)
        .or(Class::GIVEN)
        .or(Class::HONORIFIC)
        .or(Class::VERB)
        .or(Class::PLACE)
        .or(Class::PLURAL);
    let next = and + 1;
    if !something_before || !reading.follows(next) || !reading.is(next, MEMBER) || reading.is(next, OTHER) || is_cue(reading, next) {
        return None;
    }
    // The part behind it must lead to a close, or end the phrase at once.
    let mut at = next + 1;
    while at < next + 3 && reading.follows(at) && reading.is(at, MEMBER) && !reading.is(at, OTHER) && !is_cue(reading, at) {
        at += 1;
    }
    let closes = place_at(reading, at).is_some() || listed_at(reading, at).is_some() || reading.is(at, Class::ORGANIZATION_HEAD) || reading.text(at - 1..at) == "کشور";
    let ends = at == next + 1 && name::ends_here(reading, at) && !reading.is(at, Class::RA) && !reading.is(at, Class::VERB);
    (closes || ends).then_some(at)
}
