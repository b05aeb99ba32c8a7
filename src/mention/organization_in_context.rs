//! Organizations: what only the rest of the article shows.
//!
//! A second walk, over what the first one left: chains that run on over a name, abbreviations in brackets, names of
//! everyday words said again, heads that stand for a body named before.

use super::organization::{is_determined, is_verbal};
use super::{MentionRule, Mentions, OrganizationMention};
use super::{listed_body, name, place};
use crate::lexicon::{Alone, Class, Data, EntryId, OrganizationKind};
use crate::reading::Reading;
use crate::token::{Hash, HashFilter, Kind};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Finds them all.
pub(super) fn find(reading: &Reading<'_, '_>, found: &mut Mentions) {
    agree(reading, found);
    abbreviations(reading, found);
    repeated(reading, found);
    short_forms(reading, found);
}

/// `خبرگزاری کتاب ایران (ایبنا)`, `انجمن جهانی روی (WZA)`: the short name in brackets behind a body.
fn abbreviations(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut short = Vec::new();
    for organization in &found.organizations {
        let open = organization.words.end;
        let inside = open + 1..open + 2;
        let bracketed = reading.kind(open) == Some(Kind::BracketOpen) && reading.kind(open + 2) == Some(Kind::BracketClose);
        let text = reading.text(inside.clone());
        // No address, no handle; and (ع) is a blessing.
        let latin = || reading.kind(open + 1) == Some(Kind::Latin) && text.len() > 1 && !text.contains(['.', '/', '@']);
        let listed = || reading.is(open + 1, Class::ORGANIZATION | Class::MEDIA) && !reading.is(open + 1, Class::NOUN | Class::PLACE);
        let word = || text.len() > 4 && (reading.is_unknown(open + 1) || listed());
        if bracketed && reading.follows(open + 2) && (latin() || word()) {
            let rule = MentionRule::Abbreviation;
            short.push(OrganizationMention { words: inside, kind: organization.kind, place: None, rule, entry: None });
        }
    }
    short.retain(|s| is_free(found, &s.words));
    found.add_organizations(short);
}

/// Whether no mention stands in a range.
pub(super) fn is_free(found: &Mentions, words: &Range<usize>) -> bool {
    let overlaps = |other: &Range<usize>| other.start < words.end && words.start < other.end;
    let near = |at: usize| at.saturating_sub(1);
    let organizations = near(found.organizations.partition_point(|o| o.words.start < words.start));
    let persons = near(found.persons.partition_point(|p| p.words.start < words.start));
    let roles = near(found.roles.partition_point(|r| r.words.start < words.start));
    !found.organizations[organizations..].iter().take(2).any(|o| overlaps(&o.words))
        && !found.persons[persons..].iter().take(2).any(|p| overlaps(&p.words))
        && !found.roles[roles..].iter().take(2).any(|r| overlaps(&r.words))
}

/// A name that only its place has shown is one wherever its words stand: `بانک آفتاب`, `WZA`.
fn repeated(reading: &Reading<'_, '_>, found: &mut Mentions) {
    /// A name that is looked for again has at most so many words.
    const LONGEST: usize = 8;
    let shown = |o: &&OrganizationMention| match o.rule {
        MentionRule::ReportSource => o.words.len() > 1,
        MentionRule::Abbreviation => true,
        MentionRule::OrganizationChain => o.words.len() > 1 && o.place.is_none(),
        _ => false,
    };
    let mut known: HashMap<Hash, OrganizationKind> = HashMap::new();
    let mut firsts = Vec::new();
    let mut longest = 0;
    for organization in found.organizations.iter().filter(|o| o.words.len() <= LONGEST).filter(shown) {
        known.insert(reading.hash(organization.words.clone()), organization.kind);
        firsts.push(reading.words[organization.words.start].hash.bits());
        longest = longest.max(organization.words.len());
    }
    for (name, kind) in found.organizations.iter().filter_map(|o| own_name(reading, o)) {
        known.entry(reading.hash(name.clone())).or_insert(kind);
        firsts.push(reading.words[name.start].hash.bits());
        longest = longest.max(name.len());
    }
    let firsts = HashFilter::of(firsts.len(), firsts.into_iter());
    let mut again = Vec::new();
    let mut n = 0;
    while n < reading.words.len() && !known.is_empty() {
        if !firsts.may_have(reading.words[n].hash.bits()) {
            n += 1;
            continue;
        }
        let ends = (n + 1..=(n + longest).min(reading.words.len())).take_while(|&end| end == n + 1 || reading.follows(end - 1));
        let found_here = ends.filter_map(|end| Some((end, *known.get(&reading.hash(n..end))?))).last();
        match found_here.filter(|(end, _)| is_free(found, &(n..*end)) && !is_determined(reading, n)) {
            Some((end, kind)) => {
                let rule = MentionRule::OrganizationRepeated;
                again.push(OrganizationMention { words: n..end, kind, place: None, rule, entry: None });
                n = end;
            }
            None => n += 1,
        }
    }
    found.add_organizations(again);
}

/// The name of a club, a company, a party, a medium or a university without the noun for what it is, by which the article may call it as
/// well: `تیم | تاسیسات دریایی`, `حزب | آبی‌وسفید`.
fn own_name(reading: &Reading<'_, '_>, organization: &OrganizationMention) -> Option<(Range<usize>, OrganizationKind)> {
    use OrganizationKind::{Club, Company, Media, Party, University};
    /// At most so many words.
    const LONGEST: usize = 3;
    if organization.rule != MentionRule::OrganizationChain || !matches!(organization.kind, Club | Company | Media | Party | University) {
        return None;
    }
    let head = |d: &Data| matches!(d, Data::OrganizationHead { plural: false, .. }).then_some(());
    let (head, ()) = reading.hit(organization.words.start, head)?;
    let end = organization.place.as_ref().map_or(organization.words.end, |place| place.start);
    let name = head.end as usize..end;
    let never = Class::NATIONALITY
        | Class::ORDINAL
        | Class::AND
        | Class::PREPOSITION
        | Class::DOMAIN
        | Class::ORGANIZATION_HEAD
        | Class::ROLE_HEAD
        | Class::PLURAL
        | Class::INDEFINITE
        | Class::POSSESSED
        | Class::PRONOUN
        | Class::DETERMINER
        | Class::NUMBER
        | Class::REGION;
    let strange = |n: usize| reading.is_unknown(n) || reading.kind(n) == Some(Kind::Latin);
    let one = |n: usize| {
        // کارگاه … منبت‌کاران: those who work there.
        let many = organization.kind == Company && reading.text(n..n + 1).ends_with("ان");
        strange(n) && !many && reading.text(n..n + 1).chars().count() > 3
            || organization.kind != Company && reading.is(n, Class::ORGANIZATION) && !reading.is(n, Class::PLACE | Class::SURNAME)
            || reading.is(n, Class::MEDIA) && !reading.is(n, Class::NOUN | Class::PLACE | Class::SURNAME)
    };
    let several = |name: Range<usize>| {
        name.clone().any(strange)
            || matches!(organization.kind, Club | Party | University) && name.clone().all(|n| !reading.is(n, Class::ADJECTIVE))
    };
    let fits = match name.len() {
        0 => false,
        1 => one(name.start),
        2..=LONGEST => several(name.clone()),
        _ => false,
    };
    (fits && !name.clone().any(|n| reading.is(n, never))).then_some((name, organization.kind))
}

/// A chain that runs on over the name that the rest of the article gives the same body is cut there:
/// `سازمان همیاری نقش …` where the article also says `سازمان همیاری …` otherwise.
fn agree(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut by_start: HashMap<Hash, Vec<usize>> = HashMap::new();
    let key = |words: &Range<usize>| (words.len() > 1).then(|| reading.hash(words.start..words.start + 2));
    for (n, organization) in found.organizations.iter().enumerate() {
        if let Some(key) = key(&organization.words) {
            by_start.entry(key).or_default().push(n);
        }
    }
    // Where each one is to end.
    let ends: Vec<Option<usize>> = (0..found.organizations.len())
        .map(|n| {
            let mention = &found.organizations[n];
            if mention.rule != MentionRule::OrganizationChain || mention.place.is_some() {
                return None;
            }
            let group = by_start.get(&key(&mention.words)?).filter(|g| g.len() > 1 && g.len() < 40)?;
            let common = |other: &usize| {
                let that = &found.organizations[*other].words;
                let same =
                    mention.words.clone().zip(that.clone()).take_while(|&(a, b)| reading.words[a].hash == reading.words[b].hash).count();
                // The other one ends there, or goes on otherwise.
                (same >= 2 && same < mention.words.len() && (same == that.len() || that.len() != mention.words.len())).then_some(same)
            };
            let shorter = group.iter().filter(|&&o| o != n && found.organizations[o].words.len() < mention.words.len());
            let end = mention.words.start + shorter.filter_map(common).max()?;
            let tail_is_body = (end..mention.words.end)
                .any(|w| reading.is(w, Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::AND | Class::PLURAL));
            // … سپاه | پاسداران انقلاب اسلامی: nor is a listed name.
            let inside = (mention.words.start..end).any(|w| listed_body::listed_at(reading, w).is_some_and(|(listed, _)| listed > end));
            // ستاد مقابله | با شیوع کرونا: what a preposition joins is not cut apart.
            // … شورای | اسلامی شهر: nor what an ezafe does.
            let joined = listed_body::is_open(reading, end)
                || reading.is(end - 1, Class::AND)
                || reading.is(end - 1, Class::PREPOSITION)
                || reading.is(end, Class::PREPOSITION);
            // … مجلس | یازدهم, … سازمان | کشور: nor what tells which one it is.
            // باشگاه نفت | تهران
            let town =
                || place::place_at(reading, end).is_some_and(|p| p.end == mention.words.end) && !reading.is(end, Class::PLACE_WORDLIKE);
            let told = reading.is(end, Class::ORDINAL | Class::HONORIFIC) || place::is_own_place(reading, end) || town();
            (!tail_is_body && !inside && !joined && !told).then_some(end)
        })
        .collect();
    for role in &mut found.roles {
        if let Some((n, end)) = role.organization.and_then(|n| Some((n, ends[n]?)))
            && role.words.end == found.organizations[n].words.end
        {
            role.words.end = end;
        }
    }
    for (organization, end) in found.organizations.iter_mut().zip(ends) {
        organization.words.end = end.unwrap_or(organization.words.end);
    }
}

/// Heads that need a complement stand without one where the article has named the body in full.
fn short_forms(reading: &Reading<'_, '_>, found: &mut Mentions) {
    // شورای عالی … is said shortly as شورای عالی and as شورا.
    let heads = |o: &OrganizationMention| {
        let end = o.words.end;
        reading
            .hits_at(o.words.start)
            .filter(move |h| matches!(h.data, Data::OrganizationHead { plural: false, .. }) && (h.end as usize) < end)
            .map(|h| h.entry)
    };
    let named: HashSet<EntryId> = found.organizations.iter().flat_map(heads).collect();
    if named.is_empty() {
        return;
    }
    let mut short = Vec::new();
    let held: HashSet<usize> = found.roles.iter().filter_map(|r| r.organization).collect();
    // A body that stands alone inside a short form is part of it: شورای آموزش و پرورش.
    let gives_way =
        |(n, o): (usize, &OrganizationMention)| (o.words.clone(), o.rule == MentionRule::OrganizationAlone && !held.contains(&n));
    let mut covered: Vec<(Range<usize>, bool)> = found.organizations.iter().enumerate().map(gives_way).collect();
    covered.extend(found.persons.iter().map(|p| (p.words.clone(), false)));
    covered.extend(found.roles.iter().map(|r| (r.head.clone(), false)));
    covered.sort_unstable_by_key(|(words, _)| words.start);
    let mut next = 0;
    let mut reach = 0;
    for n in 0..reading.words.len() {
        while next < covered.len() && covered[next].0.start <= n {
            reach = reach.max(covered[next].0.end);
            next += 1;
        }
        if n < reach || !reading.is(n, Class::ORGANIZATION_HEAD) || is_determined(reading, n) {
            continue;
        }
        let head = reading.hit(n, |d| match d {
            Data::OrganizationHead { kind, alone: Alone::Weak, plural: false, .. } => Some(*kind),
            _ => None,
        });
        if let Some((hit, kind)) = head.filter(|(hit, _)| {
            let end = hit.end as usize;
            let mut inside = covered[next..].iter().take_while(|(words, _)| words.start < end);
            named.contains(&hit.entry)
                && name::ends_here(reading, end)
                && !is_verbal(reading, n)
                && inside.all(|(words, gives_way)| *gives_way && words.end <= end)
        }) {
            reach = hit.end as usize;
            short.push(OrganizationMention {
                words: hit.range(),
                kind,
                place: None,
                rule: MentionRule::OrganizationShortForm,
                entry: Some(hit.entry),
            });
        }
    }
    found.add_organizations(short);
}
