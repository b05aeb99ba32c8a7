//! The title: the head of a role, its modifiers, and the heads that it serves.

use super::super::RoleStatus;
use super::super::organization::{self, Context};
use crate::lexicon::{Alone, Class, Complement, Data, EntryId, Field, Level, ModifierMeaning, RoleUse, Side};
use crate::reading::Reading;
use std::ops::Range;

#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) entry: EntryId,
    pub(super) level: Level,
    pub(super) field: Field,
    pub(super) usage: RoleUse,
    pub(super) complement: Complement,
    pub(super) alone: Alone,
    pub(super) plural: bool,
}

impl Head {
    /// Whether the title of a further office may follow: `معاون وزیر`, `مشاور رئیس‌جمهور`.
    pub(super) fn serves(&self) -> bool {
        use Level::{Acting, Adviser, Deputy, Member, Representative, Secretary, Spokesperson};
        matches!(self.level, Deputy | Acting | Spokesperson | Adviser)
            || !self.plural && matches!(self.level, Representative | Secretary | Member)
    }

    /// Whether it stands for somebody somewhere, so that `در` and a body or place may follow.
    pub(super) fn stands_for(&self) -> bool {
        matches!(self.level, Level::Representative) || matches!(self.field, Field::Diplomacy)
    }
}

pub(super) fn head_at(reading: &Reading<'_, '_>, n: usize) -> Option<Head> {
    if !reading.is(n, Class::ROLE_HEAD | Class::PREFIX) {
        return None;
    }
    // استاد | دانشگاه تهران: a body that a longer name goes on with is none of the head's.
    let whole = |end: usize| end == n + 1 || organization::at(reading, end - 1, Context::InRole).is_none_or(|body| body.words.end <= end);
    let last_is_body = |end: usize| reading.is(end - 1, Class::ORGANIZATION_HEAD);
    reading
        .hits_at(n)
        .filter_map(|hit| match hit.data {
            Data::RoleHead { level, field, usage, complement, alone, plural } => {
                Some((hit, (level, field, usage, complement, alone, plural)))
            }
            _ => None,
        })
        .find(|(hit, _)| !last_is_body(hit.end as usize) || whole(hit.end as usize))
        .map(|(hit, (level, field, usage, complement, alone, plural))| Head {
            start: n,
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

/// The office that a listed title of several words says it serves: the minister of `معاون وزیر`.
pub(super) fn served(reading: &Reading<'_, '_>, head: &Head) -> Option<Head> {
    let whom = if head.serves() { head_at(reading, head.start + 1) } else { None };
    whom.filter(|whom| whom.end == head.end && whom.alone == Alone::Yes)
}

pub(super) fn modifier_at(reading: &Reading<'_, '_>, n: usize, side: Side) -> Option<(usize, ModifierMeaning)> {
    if !reading.is(n, Class::ROLE_MODIFIER | Class::PREFIX) || side == Side::After && !reading.follows(n) {
        return None;
    }
    reading
        .hit(n, |d| match *d {
            Data::RoleModifier { side: its, meaning } if its == side => Some(meaning),
            _ => None,
        })
        .map(|(hit, meaning)| (hit.end as usize, meaning))
}

/// The head with its modifiers and the heads that it serves.
pub(super) struct Title {
    pub(super) head: Head,
    pub(super) last: Head,
    pub(super) end: usize,
    pub(super) status: RoleStatus,
    /// Whether the first head serves another.
    pub(super) serving: bool,
}

pub(super) fn title(reading: &Reading<'_, '_>, head: Head) -> Title {
    let status = if head.level == Level::Acting { RoleStatus::Acting } else { RoleStatus::Incumbent };
    let mut title = Title { head, last: head, end: head.end, status, serving: false };
    // At most so many offices in one title.
    for _ in 0..4 {
        let bare = title.end;
        loop {
            // شهردار قبلی | و فعلی یزد
            let and =
                title.end > bare && reading.is(title.end, Class::AND) && reading.follows(title.end) && is_time(reading, title.end + 1);
            let Some((end, meaning)) = modifier_at(reading, title.end + usize::from(and), Side::After) else { break };
            match meaning {
                ModifierMeaning::Former => title.status = RoleStatus::Former,
                ModifierMeaning::Acting => title.status = RoleStatus::Acting,
                ModifierMeaning::Elect => title.status = RoleStatus::Elect,
                // A domain is part of the complement.
                ModifierMeaning::Domain => break,
                // حکم مقام معظم رهبری | اجرایی شد
                ModifierMeaning::Executive if title.last.complement == Complement::None => break,
                _ => {}
            }
            title.end = end;
        }
        let next = if title.last.serves() && reading.follows(title.end) { head_at(reading, title.end) } else { None };
        match next.filter(|next| !next.plural || title.last.level != Level::Member) {
            Some(next) => (title.end, title.last, title.serving) = (next.end, next, true),
            None => match second_calling(reading, &title) {
                Some(next) => {
                    (title.end, title.last) = (next.end, next);
                    // Two callings say enough.
                    title.head.complement = Complement::Optional;
                }
                None => break,
            },
        }
    }
    title
}

/// Whether the word says when somebody holds the office, and what the office is follows it.
pub(super) fn is_time(reading: &Reading<'_, '_>, n: usize) -> bool {
    matches!(reading.text(n..n + 1), "فعلی" | "کنونی" | "سابق" | "پیشین" | "جدید") && reading.follows(n + 1)
}

/// `نویسنده و مترجم`, `استاد دانشگاه و پژوهشگر`: two callings of one person, with one complement.
fn second_calling(reading: &Reading<'_, '_>, title: &Title) -> Option<Head> {
    let calling =
        |head: &Head| head.usage == RoleUse::Profession && head.level == Level::Professional && head.field != Field::Sport && !head.plural;
    let joined = calling(&title.last) && reading.follows(title.end) && reading.is(title.end, Class::AND) && reading.follows(title.end + 1);
    // زبان‌شناس | و استاد دانشگاه یزد: what says where he teaches says nothing of what he knows.
    let apart = |next: &Head| knows(reading, title.last.start..title.end) && next.field == Field::Academic && next.end == next.start + 1;
    joined.then(|| head_at(reading, title.end + 1)).flatten().filter(|next| calling(next) && !apart(next))
}

/// Whether words name somebody after what he knows: زبان‌شناس، اقتصاددان.
pub(super) fn knows(reading: &Reading<'_, '_>, words: Range<usize>) -> bool {
    let text = reading.text(words);
    ["شناس", "اقتصاددان", "حقوقدان", "حقوق‌دان"].iter().any(|end| text.ends_with(end)) && text != "کارشناس"
}
