//! Roles: a head, what says which office it is, and where its phrase ends.
//!
//! [`mod@title`] reads the head, [`complement`] walks on from it, [`evidence`] judges whether the whole is a
//! role, and [`list`] joins heads in a row.

mod complement;
mod evidence;
mod list;
mod title;

pub(super) use list::join_lists;

use super::super::MentionRule;
use super::boundary;
use super::name::Name;
use super::organization::{self, Context};
use super::person::Honorific;
use super::{OrganizationMention, RoleMention, RoleStatus, place};
use crate::lexicon::{Class, Complement, Data, Field, Level, ModifierMeaning, OrganizationKind, RoleUse, Side};
use crate::reading::Reading;
use crate::refusal::Refusal;
use crate::token::Kind;
use complement::{RoleComplement, Walk, is_age};
use evidence::Evidence;
use title::{Head, Title, head_at, modifier_at, served, title};

/// A role and the mentions inside it. The role's `organization` is a position in these.
pub(crate) struct Found {
    pub(crate) role: RoleMention,
    pub(crate) organizations: Vec<OrganizationMention>,
    pub(crate) person: Option<(Name, Option<Honorific>)>,
}

/// What was found before a role.
#[derive(Clone, Copy, Default)]
pub(crate) struct Before {
    /// Words before this one belong to another role.
    pub(crate) taken: usize,
    /// Whether a name ends there.
    pub(crate) named: bool,
}

/// The role whose head begins at word `n`.
pub(crate) fn at(reading: &Reading<'_, '_>, n: usize, before: Before) -> Result<Found, Refusal> {
    // این مقام مسئول: the article's own word for "this" belongs to a role that points back.
    let this = reading.kind(n) == Some(Kind::Word) && matches!(reading.text(n..n + 1), "این" | "همین");
    let pointing = this && !(n > 1 && is_adverbial(reading.text(n - 2..n - 1), reading.text(n - 1..n)));
    let first = if pointing { n + 1 } else { n };
    if pointing && !reading.follows(first) {
        return Err(Refusal::Bare);
    }
    let head = head_at(reading, first).ok_or(Refusal::Bare)?;
    let mut title = title(reading, head);
    let head_words = first..title.end;
    let mut complement = if pointing && points_alone(&head) {
        pointing_complement(reading, title.end, head.usage)
    } else {
        Walk::complement(reading, &mut title, pointing)
    };
    if complement.end > head_words.end
        && let Some((end, ModifierMeaning::Former)) = modifier_at(reading, complement.end, Side::After)
    {
        complement.end = end;
        title.status = RoleStatus::Former;
    }
    if pointing
        && complement.end == head_words.end
        && let Some(place) = place::in_place(reading, complement.end).filter(|p| p.len() > 1)
    {
        complement.end = place.end;
        complement.place = Some(place);
    }
    // معاون رئیس‌جمهور: a listed title that says whom it serves.
    let second = || reading.is(head_words.end, Class::AND) && reading.is(head_words.end + 1, Class::ROLE_HEAD);
    let whole = served(reading, &head).is_some_and(|whom| whom.complement == Complement::Place || second());
    let bare = complement.end == head_words.end && !title.serving;
    let start = if pointing { n } else { modifier_before(reading, n).max(before.taken) };
    let evidence = Evidence { reading, start, title: &title, complement: &complement, bare: bare && !whole, pointing, named: before.named };
    if let Some(refusal) = evidence.refusal() {
        return Err(refusal);
    }
    let rule = match (pointing, bare) {
        (true, _) => MentionRule::PointingRole,
        (_, true) => MentionRule::BareRole,
        _ => MentionRule::RolePhrase,
    };
    let role = RoleMention {
        words: start..complement.end,
        head: head_words,
        level: head.level,
        field: field(&title, &complement),
        status: title.status,
        domain: complement.domain,
        organization: complement.organization,
        place: complement.place,
        plural: head.plural,
        pointing,
        bare,
        rule,
        entry: Some(head.entry),
    };
    Ok(Found { role, organizations: complement.organizations, person: complement.person })
}

/// پیش از این معاون … بود, با وجود این مدیرکل …: where `این` points at what was said.
fn is_adverbial(first: &str, second: &str) -> bool {
    match second {
        "از" => matches!(first, "پیش" | "قبل" | "پس" | "بعد"),
        "بر" => matches!(first, "علاوه" | "افزون" | "بنا"),
        "وجود" => first == "با",
        _ => false,
    }
}

/// Why no role begins at word `n`, at which a head stands.
pub(crate) fn refusal(reading: &Reading<'_, '_>, n: usize) -> Refusal {
    at(reading, n, Before::default()).err().unwrap_or(Refusal::Covered)
}

/// The walk of life: of the head, or else of the body.
fn field(title: &Title, complement: &RoleComplement) -> Field {
    use OrganizationKind as Kind;
    let body = complement.organization.map(|o| complement.organizations[o].kind);
    match (title.last.field, body) {
        (Field::Other, Some(kind)) => match kind {
            Kind::Government | Kind::Ministry | Kind::ProvinceOffice | Kind::Municipality | Kind::Office => Field::Government,
            Kind::Parliament | Kind::Council => Field::Parliament,
            Kind::Judiciary => Field::Judiciary,
            Kind::Military => Field::Military,
            Kind::Police => Field::Police,
            Kind::Company | Kind::Bank => Field::Business,
            Kind::University | Kind::School | Kind::Institute => Field::Academic,
            Kind::Hospital => Field::Medical,
            Kind::Club | Kind::NationalTeam | Kind::Federation => Field::Sport,
            Kind::Media => Field::Media,
            Kind::Party => Field::Party,
            Kind::Union => Field::Union,
            Kind::International => Field::International,
            Kind::Embassy => Field::Diplomacy,
            Kind::Religious => Field::Clergy,
            _ => Field::Other,
        },
        (field, _) => field,
    }
}

/// Heads that point back on their own: what follows `این مسئول` is no part of it.
fn points_alone(head: &Head) -> bool {
    head.complement == Complement::Required && !matches!(head.level, Level::Member | Level::Professional | Level::Representative)
}

/// `این مقام قضایی`, `این مقام آگاه در استان یزد`: adjectives, and a place behind `در`; `این کارشناس مسائل هسته‌ای`: the
/// domain of a profession.
fn pointing_complement(reading: &Reading<'_, '_>, from: usize, usage: RoleUse) -> RoleComplement {
    let mut found = RoleComplement { end: from, ..RoleComplement::default() };
    if usage == RoleUse::Profession && reading.follows(from) {
        let listed = |n: usize| reading.hit(n, |d| matches!(d, Data::Domain).then_some(())).map(|(hit, ())| hit.end as usize);
        let matters = matches!(reading.text(from..from + 1), "مسایل" | "امور");
        let second = || (reading.follows(from + 1) && reading.is(from + 1, Class::NOUN | Class::ADJECTIVE)).then_some(from + 2);
        if let Some(end) = listed(from).filter(|&end| !matters || end > from + 1).or_else(|| second().filter(|_| matters)) {
            found.domain = Some(from..end);
            found.end = end;
        }
    }
    let describes = |n: usize| {
        let class = reading.class(n);
        reading.follows(n)
            && (class.any(Class::ROLE_MODIFIER | Class::NATIONALITY)
                || class.any(Class::ADJECTIVE) && (!class.any(Class::NOUN) || reading.text(n..n + 1).ends_with('ی')))
            && !class.any(Class::VERB | Class::ADVERB | Class::INDEFINITE)
            // این مسئول | بیشترین مشکل را …
            && !reading.text(n..n + 1).ends_with("ترین")
            && !boundary::is_cue(reading, n)
    };
    while found.end < from + 3
        && found.domain.as_ref().is_none_or(|d| d.len() == 1)
        && describes(found.end)
        && !boundary::is_verbal_part(reading, found.end)
    {
        found.end += 1;
    }
    // این فعال فرهنگی | و اجتماعی
    let second = found.end + 1;
    if found.end > from
        && found.domain.is_none()
        && reading.follows(found.end)
        && reading.is(found.end, Class::AND)
        && describes(second)
        && reading.text(second..second + 1).ends_with('ی')
        && !boundary::is_verbal_part(reading, second)
        && super::name::ends_here(reading, second + 1)
    {
        found.end = second + 1;
    }
    if reading.follows(found.end) && is_age(reading, found.end) {
        found.end += 2;
    }
    if let Some(body) = organization::at(reading, found.end, Context::InRole).filter(|_| reading.follows(found.end)) {
        found.end = body.words.end;
        found.organization = Some(0);
        found.organizations.push(body);
    } else if let Some(place) = place::in_place(reading, found.end)
        .or_else(|| super::place::place_at(reading, found.end).filter(|_| found.end > from || is_province_or_county(reading, found.end)))
        .filter(|p| p.len() > 1)
    {
        found.end = place.end;
        found.place = Some(place);
    } else if reading.follows(found.end) && reading.text(found.end..found.end + 1) == "کشورمان" {
        // این کارشناس فوتبال | کشورمان
        found.place = Some(found.end..found.end + 1);
        found.end += 1;
    }
    found
}

/// این مقام ارشد | استان یزد
fn is_province_or_county(reading: &Reading<'_, '_>, n: usize) -> bool {
    matches!(reading.text(n..n + 1), "استان" | "شهرستان")
}

fn modifier_before(reading: &Reading<'_, '_>, n: usize) -> usize {
    match n.checked_sub(1) {
        Some(before) if reading.follows(n) && modifier_at(reading, before, Side::Before).is_some_and(|(end, _)| end == n) => before,
        _ => n,
    }
}
