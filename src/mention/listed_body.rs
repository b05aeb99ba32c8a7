//! Bodies that the lists name whole, and whether their name goes on behind its last word.

use super::name;
use super::place::place_at;
use crate::lexicon::{Alone, Class, Data, OrganizationKind, Usage};
use crate::reading::{Hit, Reading};
use std::ops::Range;

/// Whether a word only describes the body whose name stands behind it: `روزنامه اسپانیایی | مارکا`.
pub(crate) fn describes_body(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::ADJECTIVE | Class::NATIONALITY) && !reading.is(n, Class::ORGANIZATION_HEAD)
}

/// The end of the name of a club at word `n`, though it may be an everyday word or a city as well.
pub(crate) fn club_at(reading: &Reading<'_, '_>, n: usize) -> Option<usize> {
    let club = |h: &Hit| matches!(h.data, Data::Organization { kind: OrganizationKind::Club, .. });
    let may_be = reading.is(n, Class::ORGANIZATION | Class::PREFIX);
    may_be.then(|| reading.hits_at(n).find(|h| club(h))).flatten().map(|h| h.end as usize)
}

/// The end of a listed body at word `n` that needs no context, and its kind.
pub(crate) fn listed_at(reading: &Reading<'_, '_>, n: usize) -> Option<(usize, OrganizationKind)> {
    if !reading.is(n, Class::ORGANIZATION | Class::MEDIA | Class::ORGANIZATION_ALONE | Class::PREFIX) {
        return None;
    }
    let everyday = |end: u32| end as usize == n + 1 && reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::VERB | Class::PLACE);
    reading
        .hits_at(n)
        .find_map(|hit| match hit.data {
            Data::Organization { kind: OrganizationKind::Club, .. } | Data::Media { .. } if everyday(hit.end) => None,
            Data::Organization { kind, usage: Usage::Name } => Some((hit, kind)),
            Data::Media { usage: Usage::Name, .. } => Some((hit, OrganizationKind::Media)),
            Data::OrganizationHead { kind, alone: Alone::Yes, plural: false, .. } if name::ends_here(reading, hit.end as usize) => {
                Some((hit, kind))
            }
            _ => None,
        })
        .map(|(hit, kind)| (hit.end as usize, kind))
}

/// Whether the word before `n` says by its ezafe that the name goes on: `شورای | اسلامی`, `نیروی | دریایی`.
pub(crate) fn is_open(reading: &Reading<'_, '_>, n: usize) -> bool {
    let last = reading.text(n - 1..n);
    last.ends_with("های") || last == "نیروی" || last.ends_with("ای") && reading.is(n - 1, Class::ORGANIZATION_HEAD | Class::PREFIX)
}

/// Whether the name of a listed body, `name`, may go on behind its last word, and not what is said of it
/// follows: `سازمان ملل | نگرانی …`.
pub(crate) fn goes_on(reading: &Reading<'_, '_>, name: &Range<usize>) -> bool {
    let n = name.end;
    let head = |d: &Data| matches!(d, Data::OrganizationHead { .. }).then_some(());
    let is_head = reading.hit(name.start, head).is_some_and(|(hit, ())| hit.end as usize >= n);
    // سازمان آتش‌نشانی | و خدمات ایمنی: a short name may be a part.
    // شورای نگهبان | و جلسه مشترک: a council and a parliament are whole.
    let whole = matches!(reading.text(name.start..name.start + 1), "شورای" | "مجلس" | "دیوان" | "قوه" | "دولت" | "تیم" | "باشگاه");
    // وزارت صنعت | و نارضایتی مردم
    let served = reading.text(name.start..name.start + 1) != "وزارت" || reading.is(n + 1, Class::DOMAIN);
    let half = reading.is(n, Class::AND) && !whole && served && (name.len() <= 2 || is_chamber_of_two(reading, name));
    let said = reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::PLURAL | Class::ADVERB | Class::AND | Class::DETERMINER)
        && !reading.is(n, Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::MEDIA | Class::NATIONALITY | Class::HONORIFIC)
        && !matches!(reading.text(n..n + 1), "کشور" | "استان" | "شهرستان" | "واحد" | "شاخه" | "نیروی" | "متحد")
        && !reading.is(n - 1, Class::PREPOSITION)
        && place_at(reading, n).is_none();
    // دولت سیزدهم, شورای انقلاب فرهنگی
    let describes =
        reading.is(n, Class::ORDINAL) || reading.is(n, Class::ADJECTIVE) && !reading.is(n, Class::NOUN | Class::VERB | Class::CUE);
    is_head || half || describes || !said || is_open(reading, n)
}

/// Whether `و` and a second country may follow a listed name: `اتاق بازرگانی ایران | و آلمان`.
pub(crate) fn is_chamber_of_two(reading: &Reading<'_, '_>, name: &Range<usize>) -> bool {
    reading.text(name.start..name.start + 1) == "اتاق" && reading.is(name.end - 1, Class::PLACE)
}

/// Whether a place is only the beginning of a listed body's name: `ایران خودرو`, `نیویورک تایمز`.
pub(crate) fn begins_longer_body(reading: &Reading<'_, '_>, place: &Range<usize>) -> bool {
    reading.is(place.start, Class::PLACE) && listed_at(reading, place.start).is_some_and(|(end, _)| end > place.end)
}
