//! Roles: a head, what says which office it is, and where its phrase ends.

use super::chain;
use super::name::{self, Context as NameContext};
use super::organization::{self, Context};
use super::{Mentions, OrganizationMention, RoleMention, RoleStatus};
use crate::lexicon::{Alone, Class, Complement, Data, EntryId, Field, Level, ModifierMeaning, OrganizationKind, RoleUse, Side};
use crate::reading::Reading;
use crate::rule::MentionRule;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// The head of a role at a word.
#[derive(Clone, Copy, Debug)]
struct Head {
    end: usize,
    entry: EntryId,
    level: Level,
    field: Field,
    usage: RoleUse,
    complement: Complement,
    alone: Alone,
    plural: bool,
}

fn head_at(reading: &Reading<'_, '_>, n: usize) -> Option<Head> {
    if !reading.is(n, Class::ROLE_HEAD | Class::PREFIX) {
        return None;
    }
    reading
        .hit(n, |d| match *d {
            Data::RoleHead { level, field, usage, complement, alone, plural } => Some((level, field, usage, complement, alone, plural)),
            _ => None,
        })
        .map(|(hit, (level, field, usage, complement, alone, plural))| Head {
            end: hit.end as usize,
            entry: hit.entry,
            level,
            field,
            usage,
            complement,
            alone,
            plural,
        })
}

fn modifier_at(reading: &Reading<'_, '_>, n: usize, side: Side) -> Option<(usize, ModifierMeaning)> {
    if !reading.is(n, Class::ROLE_MODIFIER | Class::PREFIX) || !reading.follows(n) {
        return None;
    }
    reading
        .hit(n, |d| match *d {
            Data::RoleModifier { side: its, meaning } if its == side => Some(meaning),
            _ => None,
        })
        .map(|(hit, meaning)| (hit.end as usize, meaning))
}

/// The role that begins at word `n`, and the organizations inside it. The role's `organization` is a
/// position in these.
pub(crate) fn at(reading: &Reading<'_, '_>, n: usize) -> Option<(RoleMention, Vec<OrganizationMention>)> {
    // The article's own word for "this" belongs to a role that points back.
    let pointing = reading.kind(n) == Some(Kind::Word) && reading.text(n..n + 1) == "این";
    let start = n;
    let n = if pointing { n + 1 } else { n };
    if pointing && !reading.follows(n) {
        return None;
    }
    let head = head_at(reading, n)?;
    let mut level = head.level;
    let mut status = RoleStatus::Incumbent;
    let mut end = head.end;
    let mut last = head;
    // معاون وزیر، مشاور رئیس‌جمهور: one office inside the title of another.
    let mut steps = 0;
    loop {
        while let Some((after, meaning)) = modifier_at(reading, end, Side::After) {
            match meaning {
                ModifierMeaning::Former => status = RoleStatus::Former,
                ModifierMeaning::Acting => status = RoleStatus::Acting,
                ModifierMeaning::Elect => status = RoleStatus::Elect,
                _ => {}
            }
            // A domain is part of the complement, read below.
            if meaning == ModifierMeaning::Domain {
                break;
            }
            end = after;
        }
        let joins = !head.plural && reading.follows(end) && steps < 3 && matches!(last.level, Level::Deputy | Level::Acting | Level::Spokesperson | Level::Adviser | Level::Representative | Level::Secretary | Level::Member);
        match joins.then(|| head_at(reading, end)).flatten().filter(|next| !next.plural || last.level != Level::Member) {
            Some(next) => {
                end = next.end;
                last = next;
                steps += 1;
            }
            None => break,
        }
    }
    if level == Level::Acting {
        status = RoleStatus::Acting;
    }
    let head_words = n..end;
    let mut complement = complement(reading, end, &last);
    // Behind the complement: `رئیس سابق …` and `رئیس … سابق`.
    if let Some((after, meaning)) = modifier_at(reading, complement.end, Side::After).filter(|(_, m)| matches!(m, ModifierMeaning::Former)) {
        if complement.end > end {
            complement.end = after;
            status = if meaning == ModifierMeaning::Former { RoleStatus::Former } else { status };
        }
    }
    let bare = complement.end == end && last.end == head_words.end && steps == 0;
    let mut start = start;
    if !pointing
        && let Some(before) = start.checked_sub(1).filter(|&b| reading.follows(start) && modifier_before(reading, b))
    {
        start = before;
    }
    let proper = complement.organization.is_some() || complement.place.is_some();
    let accepted = accepts(reading, n, &head, &last, bare, pointing, proper, complement.end);
    if !accepted {
        return None;
    }
    if level == Level::Head && last.level != head.level {
        level = head.level;
    }
    let rule = match (pointing, bare) {
        (true, _) => MentionRule::PointingRole,
        (_, true) => MentionRule::BareRole,
        _ => MentionRule::RolePhrase,
    };
    let role = RoleMention {
        words: start..complement.end,
        head: head_words,
        level,
        field: last.field,
        status,
        domain: complement.domain,
        organization: complement.organization,
        place: complement.place,
        plural: head.plural,
        office: head.usage == RoleUse::Office,
        pointing,
        bare,
        rule,
        entry: Some(head.entry),
    };
    Some((role, complement.organizations))
}

fn modifier_before(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::ROLE_MODIFIER) && reading.hits_at(n).any(|h| matches!(h.data, Data::RoleModifier { side: Side::Before, .. }) && h.end as usize == n + 1)
}

/// Whether a phrase is a role at all.
#[expect(clippy::too_many_arguments, reason = "the evidence for a role is many-sided, and all of it is decided here")]
fn accepts(reading: &Reading<'_, '_>, n: usize, head: &Head, last: &Head, bare: bool, pointing: bool, proper: bool, end: usize) -> bool {
    if head.plural {
        // Plurals need a named body or place.
        return proper || (head.alone == Alone::Yes && head.usage == RoleUse::Office && !bare);
    }
    if !bare {
        return last.complement != Complement::None || true;
    }
    if pointing {
        return true;
    }
    if head.complement == Complement::None {
        return true;
    }
    // A bare head: before or behind a name it is that person's; alone only if it stands for one holder.
    let name_behind = behind_is_name(reading, end);
    let name_before = n > 0 && is_name_end(reading, n);
    if name_behind || name_before {
        return head.complement != Complement::Required || head.usage == RoleUse::Office;
    }
    let determined = n > 0 && reading.follows(n) && (reading.is(n - 1, Class::DETERMINER | Class::NUMBER));
    head.alone == Alone::Yes && !determined
}

/// Whether a name stands right behind word `end`, with or without an honorific.
fn behind_is_name(reading: &Reading<'_, '_>, end: usize) -> bool {
    if !reading.follows(end) {
        return false;
    }
    if reading.hit(end, |d| matches!(d, Data::Honorific { .. }).then_some(())).is_some() {
        return true;
    }
    name::at(reading, end, NameContext::Open).is_some_and(|name| name.full && name.sure || name.figure)
}

/// Whether a name seems to end right before word `n`.
fn is_name_end(reading: &Reading<'_, '_>, n: usize) -> bool {
    let before = if reading.kind(n - 1) == Some(Kind::Comma) { n.checked_sub(2) } else { n.checked_sub(1) };
    before.is_some_and(|b| {
        reading.follows(n)
            && (reading.is(b, Class::SURNAME | Class::SURNAME_FORM | Class::FOREIGN | Class::SURNAME_PIECE) && !reading.is(b, Class::WORDLIKE)
                || (reading.is_unknown(b) && b > 0 && reading.is(b - 1, Class::GIVEN)))
    })
}

/// What says which office it is.
#[derive(Debug, Default)]
struct RoleComplement {
    end: usize,
    domain: Option<Range<usize>>,
    organizations: Vec<OrganizationMention>,
    organization: Option<usize>,
    place: Option<Range<usize>>,
}

/// At most this many words of domain.
const LONGEST_DOMAIN: usize = 8;

fn complement(reading: &Reading<'_, '_>, from: usize, head: &Head) -> RoleComplement {
    let mut found = RoleComplement { end: from, ..RoleComplement::default() };
    if head.complement == Complement::None {
        return found;
    }
    // The head of a ministry or a general directorate is followed by its domain, not by a body.
    let domain_only = matches!(reading.text(from.saturating_sub(1)..from), "وزیر" | "مدیرکل" | "مدیر‌کل" | "وزرای" | "کل") && head.field == Field::Government;
    let mut at = from;
    let mut words = 0;
    while let Some(word) = reading.words.get(at).filter(|w| w.gap != Gap::Line) {
        let class = word.classes;
        if !matches!(word.kind, Kind::Word) || words > LONGEST_DOMAIN || chain::is_cue(reading, at) {
            break;
        }
        if let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Domain).then_some(())) {
            at = hit.end as usize;
            words += 1;
            found.domain = Some(found.domain.map_or(at - hit.range().len(), |d| d.start)..at);
            found.end = at;
            continue;
        }
        if let Some(place) = chain::place_at(reading, at).filter(|p| p.len() > 1 || !class.any(Class::PLACE_WORDLIKE) || name::ends_here(reading, p.end)) {
            let many = matches!(head.level, Level::Representative) || head.plural;
            at = if many { chain::more_places(reading, place.end) } else { with_half(reading, place.end) };
            found.place = Some(place.start..at);
            found.end = at;
            at = behind_place(reading, at, head, &mut found);
            found.end = at;
            break;
        }
        let organization = organization::at(reading, at, Context::InRole)
            .filter(|o| !(domain_only && o.rule == MentionRule::ListedOrganization && o.kind != OrganizationKind::Media));
        if let Some(organization) = organization {
            at = organization.words.end;
            found.place = found.place.or_else(|| organization.place.clone());
            found.organization = Some(found.organizations.len());
            found.organizations.push(organization);
            found.end = behind_place(reading, at, head, &mut found);
            break;
        }
        if class.any(Class::AND) {
            let Some(end) = coordinated(reading, at, found.end > from) else { break };
            found.domain = Some(found.domain.map_or(at, |d| d.start)..end);
            at = end;
            found.end = at;
            words += 1;
            continue;
        }
        if class.any(
            Class::PREPOSITION | Class::CONJUNCTION | Class::PRONOUN | Class::DETERMINER | Class::RA | Class::ADVERB | Class::IGNORED | Class::HONORIFIC,
        ) {
            // نماینده … در مجلس without a place before.
            if at > from || matches!(head.level, Level::Representative) {
                let end = behind_place(reading, at, head, &mut found);
                found.end = end.max(found.end);
            }
            break;
        }
        if class.any(Class::VERB) && !class.any(Class::NOUN | Class::ADJECTIVE) {
            break;
        }
        // دولت و ملت… a bare head of a body inside a role is its body; other heads begin anew.
        if class.any(Class::ROLE_HEAD) {
            let inner = head_at(reading, at);
            if !(at == from && inner.is_some_and(|h| h.plural)) {
                break;
            }
        }
        let alone_body = class.any(Class::ORGANIZATION_HEAD);
        if !alone_body
            && class.any(Class::GIVEN | Class::NAME_PREFIX | Class::FOREIGN | Class::FIGURE | Class::SURNAME | Class::SURNAME_FORM | Class::PREFIX)
            && let Some(person) = name::at(reading, at, NameContext::Open)
            && (person.full && person.sure || person.figure || !class.any(Class::NOUN | Class::ADJECTIVE))
        {
            // سخنگوی پوتین: a person inside a role, where nothing else says which office it is.
            if at == from && matches!(head.level, Level::Spokesperson | Level::Adviser) && !person.full {
                found.end = person.words.end;
            }
            break;
        }
        // A word that no list has is more likely a name once the phrase is complete.
        if reading.is_unknown(at) && found.end > from && name::at(reading, at, NameContext::Likely).is_some_and(|p| p.words.len() > 1) {
            break;
        }
        at += 1;
        words += 1;
        found.domain = Some(found.domain.map_or(at - 1, |d| d.start)..at);
        found.end = at;
        if matches!(reading.text(at - 1..at), "کشور" | "استان" | "شهرستان") && !reading.is(at, Class::PLACE) {
            found.place = Some(at - 1..at);
            found.end = behind_place(reading, at, head, &mut found);
            break;
        }
    }
    found
}

/// A place, with a second half behind و: `خراسان شمالی و جنوبی`.
fn with_half(reading: &Reading<'_, '_>, end: usize) -> usize {
    let more = chain::more_places(reading, end);
    if more == end + 2 && reading.is(end, Class::AND) && !reading.is(end + 1, Class::PLACE) { more } else { end }
}

/// `… در مجلس شورای اسلامی`, `سفیر ایران در عراق`: heads that stand for somebody somewhere.
fn behind_place(reading: &Reading<'_, '_>, at: usize, head: &Head, found: &mut RoleComplement) -> usize {
    let stands_for = matches!(head.level, Level::Representative) || matches!(head.field, Field::Diplomacy) || reading.text(head.end - 1..head.end) == "عالی";
    if !(stands_for && reading.follows(at)) {
        return at;
    }
    let inside = match reading.text(at..at + 1) {
        "در" | "نزد" => at + 1,
        _ => at,
    };
    if let Some(organization) = reading.follows(inside).then(|| organization::at(reading, inside, Context::InRole)).flatten() {
        let end = organization.words.end;
        found.organization = Some(found.organizations.len());
        found.organizations.push(organization);
        return end;
    }
    if inside > at
        && let Some(place) = chain::place_at(reading, inside)
    {
        return place.end;
    }
    at
}

/// Where a second domain behind `و` ends.
fn coordinated(reading: &Reading<'_, '_>, and: usize, something_before: bool) -> Option<usize> {
    const MEMBER: Class = Class::NOUN.or(Class::ADJECTIVE);
    const OTHER: Class = Class::ROLE_HEAD
        .or(Class::GIVEN)
        .or(Class::HONORIFIC)
        .or(Class::VERB)
        .or(Class::PREPOSITION)
        .or(Class::DETERMINER)
        .or(Class::PRONOUN)
        .or(Class::CONJUNCTION)
        .or(Class::ADVERB)
        .or(Class::ORGANIZATION_HEAD)
        .or(Class::PLURAL);
    let next = and + 1;
    if !something_before || !reading.follows(next) || !reading.is(next, MEMBER) || reading.is(next, OTHER) || chain::is_cue(reading, next) {
        return None;
    }
    let mut at = next + 1;
    while at < next + 3 && reading.follows(at) && reading.is(at, MEMBER) && !reading.is(at, OTHER) && !chain::is_cue(reading, at) && chain::place_at(reading, at).is_none() {
        at += 1;
    }
    let closes = chain::place_at(reading, at).is_some() || (reading.follows(at) && reading.is(at, Class::ORGANIZATION_HEAD | Class::ORGANIZATION)) || matches!(reading.text(at - 1..at), "کشور" | "استان");
    let ends = at <= next + 2 && (name::ends_here(reading, at) || reading.is(at, Class::GIVEN)) && !reading.is(at, Class::RA) ;
    (closes || ends).then_some(at)
}

/// `نویسنده، خبرنگار و سردبیر …`: bare heads in a row before one complement are one role.
pub(crate) fn join_lists(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut n = 0;
    while n < found.roles.len() {
        let mut start = found.roles[n].words.start;
        // Walk back over bare heads and joints.
        let mut joined = 0;
        while start >= 2 {
            let joint = start - 1;
            if !(reading.follows(start) && reading.follows(joint) && (reading.is(joint, Class::AND) || reading.kind(joint) == Some(Kind::Comma))) {
                break;
            }
            let Some(before) = (start.saturating_sub(4)..joint).find(|&b| head_at(reading, b).is_some_and(|h| h.end == joint && !h.plural)) else { break };
            start = before;
            joined += 1;
        }
        if joined > 0 && !found.roles[n].plural {
            let words = start..found.roles[n].words.end;
            found.roles[n].words = words;
            found.roles[n].rule = MentionRule::RoleList;
            // Heads that were found on their own on the way are part of it now.
            let kept = found.roles[n].clone();
            found.roles.retain(|r| r.words == kept.words || !(r.words.start >= kept.words.start && r.words.end <= kept.words.end));
            n = found.roles.iter().position(|r| r.words == kept.words).unwrap_or(n);
        }
        n += 1;
    }
}
