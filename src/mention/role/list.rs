//! Lists: bare heads in a row before one complement.

use super::super::MentionRule;
use super::super::name::ends_here;
use super::super::{Mentions, RoleMention};
use super::title::{Head, head_at, knows, served};
use crate::lexicon::{Alone, Class, Complement, Level, RoleUse};
use crate::reading::Reading;
use crate::token::Kind;

/// `نویسنده، خبرنگار و سردبیر …`: bare heads in a row before one complement are one role.
pub(in crate::mention) fn join_lists(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut joined: Vec<RoleMention> = Vec::with_capacity(found.roles.len());
    for mut role in found.roles.drain(..) {
        while let Some((before, and)) = bare_head_before(reading, role.words.start) {
            // رئیس و اعضای شورای شهر یزد: one and the others of one body.
            let members = role.level == Level::Member || head_at(reading, before).is_some_and(|head| head.plural);
            if role.plural && !(and && members && role.organization.is_some()) {
                break;
            }
            // بخشدار، مدیر آموزش و پرورش: a comma joins them only where و has joined the last two.
            if !and && role.rule != MentionRule::RoleList {
                break;
            }
            // …، جامعه‌شناس و عضو …: a calling that stands on its own and an office are two.
            let calling = head_at(reading, before).is_some_and(|head| head.usage == RoleUse::Profession);
            let alone = joined.last().is_some_and(|last| last.words == (before..role.words.start - 1));
            let further = bare_head_before(reading, before).is_some();
            let office = head_at(reading, role.head.start).is_some_and(|head| head.usage == RoleUse::Office);
            if and && calling && alone && !further && office && !reading.is(role.words.end - 1, Class::PRONOUN) {
                break;
            }
            // A bare head that was found on its own is part of the list now, and so is a list of them.
            // One that belongs to another phrase is not.
            let start = match joined.last() {
                Some(last) if last.words.end <= before => before,
                Some(last) if !last.bare || last.pointing || last.plural => break,
                Some(_) => joined.pop().map_or(before, |last| last.words.start.min(before)),
                None => before,
            };
            role.words.start = start;
            role.rule = MentionRule::RoleList;
        }
        // نمایندگان | عضو کمیسیون …: those of them who sit there.
        if role.level == Level::Member
            && role.organization.is_some()
            && let Some(last) = joined.last().filter(|last| last.plural && last.bare && last.level == Level::Representative)
            && last.words.end == role.words.start
            && reading.follows(role.words.start)
        {
            (role.words.start, role.plural) = (last.words.start, true);
            joined.pop();
        }
        // این شاعر، نویسنده و پژوهشگر: callings behind the first.
        if joined.last().is_some_and(|last| last.pointing && last.words.end >= role.words.end) {
            continue;
        }
        if role.pointing
            && role.bare
            && let Some(end) = callings_behind(reading, role.words.end)
        {
            role.words.end = end;
        }
        joined.push(role);
    }
    found.roles = joined;
}

/// Where bare callings end that stand behind one, with commas and `و` between them, and nothing behind.
fn callings_behind(reading: &Reading<'_, '_>, from: usize) -> Option<usize> {
    let calling = |n: usize| head_at(reading, n).filter(|head| head.usage == RoleUse::Profession && !head.plural);
    let mut at = from;
    while reading.kind(at) == Some(Kind::Comma) && reading.follows(at + 1) {
        let head = calling(at + 1)?;
        // نویسنده و پژوهشگر: a listed head may be the last two.
        if (head.start..head.end).any(|n| reading.is(n, Class::AND)) {
            return ends_here(reading, head.end).then_some(head.end);
        }
        at = head.end;
    }
    let last = calling(at + 1).filter(|_| reading.is(at, Class::AND) && reading.follows(at + 1))?.end;
    ends_here(reading, last).then_some(last)
}

/// The bare head that stands before a role, with `و` or a comma between them, and whether it is `و`.
pub(super) fn bare_head_before(reading: &Reading<'_, '_>, start: usize) -> Option<(usize, bool)> {
    let joint = start.checked_sub(1).filter(|&joint| joint > 0 && reading.follows(start) && reading.follows(joint))?;
    if !reading.is(joint, Class::AND) && reading.kind(joint) != Some(Kind::Comma) {
        return None;
    }
    // رئیس‌جمهور و شهردار تهران are two offices: the first needs no complement.
    let of_state = |n: usize| ["رییس", "نخست", "رهبر", "مقام"].iter().any(|first| reading.text(n..n + 1).starts_with(first));
    // معاون وزیر و رئیس سازمان …: nor does one that serves another.
    let serves = |head: &Head| served(reading, head).is_some();
    // زبان‌شناس و استاد دانشگاه یزد: nor does who is named after what he knows.
    let knows = |n: usize| joint == n + 1 && reading.is(joint, Class::AND) && knows(reading, n..joint) && !knows(reading, start..start + 1);
    let inside = |n: usize| n > 0 && reading.follows(n) && head_at(reading, n - 1).is_some_and(|head| head.end > n);
    // بازپرسان و قضات دادگاه انقلاب: many of one body and many others of it.
    let many = |head: &Head| {
        // مسئولان و نمایندگان مجلس: who sits there is told by his office alone.
        let others = || head_at(reading, start).is_some_and(|other| other.plural && other.level != Level::Representative);
        reading.is(joint, Class::AND) && head.alone == Alone::No && head.complement != Complement::None && others()
    };
    let bare = |n: usize| {
        let alone = |head: &Head| head.alone == Alone::Yes && of_state(n) || serves(head) || knows(n) || inside(n);
        head_at(reading, n).is_some_and(|head| head.end == joint && (!head.plural || many(&head)) && !alone(&head))
    };
    // استاد دانشگاه و معاون …: the body is told. معاون اول و رئیس دفتر …: the rank is.
    if matches!(reading.text(joint - 1..joint), "دانشگاه" | "اول") {
        return None;
    }
    let first = (start.saturating_sub(4)..joint).find(|&n| bare(n))?;
    Some((first, reading.is(joint, Class::AND)))
}
