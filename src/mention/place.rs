//! Places inside a name: with their rank, in a row, or as the one at hand.

use super::name;
use crate::lexicon::{Class, Data, PlaceKind};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// `… استان`, `… کشور` at the end of a name: the one at hand.
pub(crate) fn is_own_place(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.follows(n) && matches!(reading.text(n..n + 1), "کشور" | "استان" | "شهرستان") && name::ends_here(reading, n + 1)
}

/// `سراسر کشور`: all over the one at hand, in two words.
pub(crate) fn is_all_over(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.follows(n + 1) && matches!(reading.text(n..n + 2), "سراسر کشور" | "سراسر استان")
}

/// The adjectives that stand for a second place: `خراسان جنوبی و رضوی`.
fn is_half_of_place(text: &str) -> bool {
    matches!(text, "رضوی" | "شمالی" | "جنوبی" | "شرقی" | "غربی")
}

/// Whether a place of one kind may stand before the one that it lies in: زیراب | سوادکوه, کاشمر | خراسان رضوی, موناکوی | فرانسه.
fn lies_in(kind: PlaceKind, wider: PlaceKind) -> bool {
    match wider {
        PlaceKind::Country => kind != PlaceKind::Country,
        PlaceKind::Province => matches!(kind, PlaceKind::City | PlaceKind::District | PlaceKind::County),
        PlaceKind::County => matches!(kind, PlaceKind::City | PlaceKind::District),
        _ => false,
    }
}

/// The place that begins at word `n`, with `استان` and the like before it.
pub(crate) fn place_at(reading: &Reading<'_, '_>, n: usize) -> Option<Range<usize>> {
    let named = |n: usize| {
        if !reading.is(n, Class::PLACE | Class::PREFIX) {
            return None;
        }
        let kind = |n| reading.hit(n, |d| if let Data::Place { kind, .. } = d { Some(*kind) } else { None });
        let (hit, its) = kind(n)?;
        let end = hit.end as usize;
        let plain = || reading.is(end, Class::PLACE) && !reading.is(end, Class::PLACE_WORDLIKE) && reading.follows(end);
        let wider = kind(end).filter(|(_, wider)| lies_in(its, *wider) && plain());
        reading.follows(n).then_some(wider.map_or(end, |(wider, _)| wider.end as usize))
    };
    if reading.follows(n)
        && reading.is(n, Class::REGION)
        && let Some(end) = named(n + 1)
    {
        return Some(n..end);
    }
    named(n).map(|end| n..end)
}

/// `در مشهد` behind word `n`: the words of the place.
pub(crate) fn in_place(reading: &Reading<'_, '_>, n: usize) -> Option<Range<usize>> {
    (reading.follows(n) && reading.text(n..n + 1) == "در").then(|| place_at(reading, n + 1)).flatten()
}

/// The end of a blessing in brackets that begins at word `n`: `(ص)`, `(ره)`; or else `n`.
pub(crate) fn behind_blessing(reading: &Reading<'_, '_>, n: usize) -> usize {
    let blessing = reading.follows(n)
        && reading.kind(n) == Some(Kind::BracketOpen)
        && matches!(reading.text(n + 1..n + 2), "ص" | "ع" | "س" | "ره" | "عج" | "رض")
        && reading.kind(n + 2) == Some(Kind::BracketClose);
    if blessing { n + 3 } else { n }
}

/// Further places behind one: `تهران، ری و شمیرانات`, and the other end of a road: `رشت - قزوین`.
pub(crate) fn more_places(reading: &Reading<'_, '_>, mut end: usize) -> usize {
    if reading.kind(end) == Some(Kind::Dash)
        && reading.follows(end)
        && reading.follows(end + 1)
        && let Some(second) = place_at(reading, end + 1)
    {
        return second.end;
    }
    let mut at = end;
    loop {
        let joint = reading.follows(at) && (reading.is(at, Class::AND) || reading.kind(at) == Some(Kind::Comma));
        if !joint {
            return end;
        }
        if let Some(place) = place_at(reading, at + 1) {
            at = place.end;
            // Places behind a comma count only where the list is ended by و.
            if reading.is(place.start - 1, Class::AND) {
                end = at;
            } else if !reading.words.get(at).is_some_and(|w| w.kind == Kind::Comma || w.classes.any(Class::AND)) {
                return end;
            }
        } else if reading.is(at, Class::AND) && is_half_of_place(reading.text(at + 1..at + 2)) && name::ends_here(reading, at + 2) {
            return at + 2;
        } else {
            return end;
        }
    }
}
