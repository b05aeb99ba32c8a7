//! Roles: a head, what says which office it is, and where its phrase ends.

use super::chain;
use super::name::{self, Context as NameContext};
use super::organization::{self, Context};
use super::{Mentions, OrganizationMention, RoleMention, RoleStatus};
use crate::lexicon::{Alone, Class, Complement, Data, EntryId, Field, Level, ModifierMeaning, OrganizationKind, RoleUse, Side};
use crate::reading::Reading;
use crate::rule::{MentionRule, Refusal};
use crate::token::{Gap, Kind};
use std::ops::Range;

/// The head of a role at a word.
#[derive(Clone, Copy, Debug)]
struct Head {
    start: usize,
    end: usize,
    entry: EntryId,
    level: Level,
    field: Field,
    usage: RoleUse,
    complement: Complement,
    alone: Alone,
    plural: bool,
}

impl Head {
    /// Whether the title of a further office may follow: `معاون وزیر`, `مشاور رئیس‌جمهور`.
    fn serves(&self) -> bool {
        use Level::{Acting, Adviser, Deputy, Member, Representative, Secretary, Spokesperson};
        matches!(self.level, Deputy | Acting | Spokesperson | Adviser)
            || !self.plural && matches!(self.level, Representative | Secretary | Member)
    }

    /// Whether it stands for somebody somewhere, so that `در` and a body or place may follow.
    fn stands_for(&self) -> bool {
        matches!(self.level, Level::Representative) || matches!(self.field, Field::Diplomacy)
    }
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

/// The head with its modifiers and the heads that it serves.
struct Title {
    head: Head,
    last: Head,
    end: usize,
    status: RoleStatus,
}

fn title(reading: &Reading<'_, '_>, head: Head) -> Title {
    let status = if head.level == Level::Acting { RoleStatus::Acting } else { RoleStatus::Incumbent };
    let mut title = Title { head, last: head, end: head.end, status };
    // At most so many offices in one title.
    for _ in 0..4 {
        while let Some((end, meaning)) = modifier_at(reading, title.end, Side::After) {
            match meaning {
                ModifierMeaning::Former => title.status = RoleStatus::Former,
                ModifierMeaning::Acting => title.status = RoleStatus::Acting,
                ModifierMeaning::Elect => title.status = RoleStatus::Elect,
                // A domain is part of the complement.
                ModifierMeaning::Domain => break,
                _ => {}
            }
            title.end = end;
        }
        let next = if title.last.serves() && reading.follows(title.end) { head_at(reading, title.end) } else { None };
        match next.filter(|next| !next.plural || title.last.level != Level::Member) {
            Some(next) => (title.end, title.last) = (next.end, next),
            None => break,
        }
    }
    title
}

/// The role whose head begins at word `n`, and the organizations inside it. The role's `organization` is a
/// position in these. Words before `taken` belong to another role.
pub(crate) fn at(reading: &Reading<'_, '_>, n: usize, taken: usize) -> Result<(RoleMention, Vec<OrganizationMention>), Refusal> {
    // این مقام مسئول: the article's own word for "this" belongs to a role that points back.
    let this = reading.kind(n) == Some(Kind::Word) && matches!(reading.text(n..n + 1), "این" | "همین");
    // پیش از این معاون … بود: before this.
    let before_this = n > 1 && reading.text(n - 1..n) == "از" && matches!(reading.text(n - 2..n - 1), "پیش" | "قبل" | "پس" | "بعد");
    let pointing = this && !before_this;
    let first = if pointing { n + 1 } else { n };
    if pointing && !reading.follows(first) {
        return Err(Refusal::Bare);
    }
    let head = head_at(reading, first).ok_or(Refusal::Bare)?;
    let mut title = title(reading, head);
    let head_words = first..title.end;
    let mut complement =
        if pointing && points_alone(&head) { pointing_complement(reading, title.end) } else { Walk::complement(reading, &mut title) };
    if complement.end > head_words.end
        && let Some((end, ModifierMeaning::Former)) = modifier_at(reading, complement.end, Side::After)
    {
        complement.end = end;
        title.status = RoleStatus::Former;
    }
    if pointing
        && complement.end == head_words.end
        && let Some(place) = in_place(reading, complement.end).filter(|p| p.len() > 1)
    {
        complement.end = place.end;
        complement.place = Some(place);
    }
    let bare = complement.end == head_words.end && title.last.start == head.start;
    let start = if pointing { n } else { modifier_before(reading, n).max(taken) };
    let evidence = Evidence { reading, start, title: &title, complement: &complement, bare, pointing };
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
    Ok((role, complement.organizations))
}

/// Why no role begins at word `n`, at which a head stands.
pub(crate) fn refusal(reading: &Reading<'_, '_>, n: usize) -> Refusal {
    at(reading, n, 0).err().unwrap_or(Refusal::Covered)
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

/// `این مقام قضایی`, `این مقام آگاه در استان یزد`: adjectives, and a place behind `در`.
fn pointing_complement(reading: &Reading<'_, '_>, from: usize) -> RoleComplement {
    let mut found = RoleComplement { end: from, ..RoleComplement::default() };
    let describes = |n: usize| {
        let class = reading.class(n);
        reading.follows(n)
            && (class.any(Class::ROLE_MODIFIER | Class::NATIONALITY)
                || class.any(Class::ADJECTIVE) && (!class.any(Class::NOUN) || reading.text(n..n + 1).ends_with('ی')))
            && !class.any(Class::VERB | Class::ADVERB | Class::INDEFINITE)
            && !chain::is_cue(reading, n)
    };
    while found.end < from + 3 && describes(found.end) && !chain::is_verbal_part(reading, found.end) {
        found.end += 1;
    }
    if let Some(body) = organization::at(reading, found.end, Context::InRole).filter(|_| reading.follows(found.end)) {
        found.end = body.words.end;
        found.organization = Some(0);
        found.organizations.push(body);
    } else if let Some(place) = in_place(reading, found.end).filter(|p| p.len() > 1) {
        found.end = place.end;
        found.place = Some(place);
    }
    found
}

fn modifier_before(reading: &Reading<'_, '_>, n: usize) -> usize {
    match n.checked_sub(1) {
        Some(before) if reading.follows(n) && modifier_at(reading, before, Side::Before).is_some_and(|(end, _)| end == n) => before,
        _ => n,
    }
}

/// `در مشهد` behind word `n`: the words of the place.
fn in_place(reading: &Reading<'_, '_>, n: usize) -> Option<Range<usize>> {
    (reading.follows(n) && reading.text(n..n + 1) == "در").then(|| chain::place_at(reading, n + 1)).flatten()
}

/// What speaks for a phrase being a role.
struct Evidence<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    start: usize,
    title: &'a Title,
    complement: &'a RoleComplement,
    /// Nothing says which office it is.
    bare: bool,
    pointing: bool,
}

impl Evidence<'_, '_, '_> {
    /// Why it is no role, unless enough says that it is one.
    fn refusal(&self) -> Option<Refusal> {
        let head = &self.title.head;
        let reading = self.reading;
        let unless = |enough: bool, refusal| (!enough).then_some(refusal);
        if self.pointing {
            return unless(!head.plural || self.complement.organization.is_some(), Refusal::Plural);
        }
        // در مقام قضاوت، در نقش …
        if self.start > 0
            && reading.follows(self.start)
            && reading.text(self.start..self.start + 1) == "مقام"
            && reading.text(self.start - 1..self.start) == "در"
        {
            return Some(Refusal::Describes);
        }
        let body = self.complement.organization.is_some();
        if self.describes_before() {
            return Some(Refusal::Describes);
        }
        if head.plural {
            // اعضای شورا: a body that the article has named before.
            let short = self.complement.domain.as_ref().is_some_and(|d| d.len() == 1 && reading.is(d.start, Class::ORGANIZATION_HEAD));
            let said = body
                || short
                || head.alone == Alone::Yes
                || head.level == Level::Representative && self.bare
                || self.title.last.start != head.start;
            return unless(said, Refusal::Plural);
        }
        if self.is_one_of_many() {
            return Some(Refusal::OneOfMany);
        }
        if self.is_team() {
            return Some(Refusal::Describes);
        }
        if head.complement == Complement::None {
            return None;
        }
        // خبرنگار: مریم کاویان
        let behind = self.complement.end + 1;
        if head.field == Field::Media
            && reading.kind(behind - 1) == Some(Kind::Colon)
            && name::at(reading, behind, NameContext::Likely).or_else(|| name::initials_at(reading, behind)).is_some()
        {
            return None;
        }
        if self.has_name() {
            // رضا احمدی، دندان‌پزشک، …: between two commas.
            let end = self.complement.end;
            let apposed =
                self.start > 0 && self.reading.kind(self.start - 1) == Some(Kind::Comma) && self.reading.kind(end) == Some(Kind::Comma);
            return unless(!self.bare || head.complement != Complement::Required || apposed, Refusal::Bare);
        }
        if self.bare {
            let office = head.alone == Alone::Yes
                && !(self.start > 0 && reading.follows(self.start) && reading.is(self.start - 1, Class::DETERMINER));
            return unless(office || head.complement != Complement::Required && self.is_speaking(), Refusal::Bare);
        }
        match head.usage {
            _ if body => None,
            RoleUse::Office => None,
            RoleUse::Profession => unless(self.may_have_name() || self.is_speaking(), Refusal::NoPerson),
        }
    }

    /// کشورهای عضو …: an adjective of the noun before it.
    fn describes_before(&self) -> bool {
        let reading = self.reading;
        self.title.head.level == Level::Member
            && self.start > 0
            && reading.follows(self.start)
            && (reading.is(self.start - 1, Class::PLURAL) || matches!(reading.text(self.start - 1..self.start), "کشور" | "کشورهای"))
    }

    /// پیروزی نماینده ژاپن: in sport a team, not somebody.
    fn is_team(&self) -> bool {
        self.title.head.level == Level::Representative
            && self.complement.organization.is_none()
            && self.complement.place.is_some()
            && self.complement.domain.is_none()
            && organization::is_sport(self.reading)
            && !self.has_name()
    }

    /// دو نماینده، هر مدیر، بهترین بازیکن: any of them.
    fn is_one_of_many(&self) -> bool {
        let reading = self.reading;
        let Some(before) = self.start.checked_sub(1).filter(|_| reading.follows(self.start)) else { return false };
        let counted = reading.kind(before) == Some(Kind::Number) || reading.is(before, Class::NUMBER);
        // نماینده اول is one, دو نماینده are many.
        let one = reading.text(before..before + 1) == "یک";
        counted && !one && !reading.is(before, Class::PLACE)
            || matches!(reading.text(before..before + 1), "هر" | "چند" | "هیچ" | "بهترین" | "برترین")
            || reading.text(before..before + 1).ends_with("ترین")
    }

    /// Whether a name stands beside it.
    fn has_name(&self) -> bool {
        behind_is_name(self.reading, self.complement.end) || self.start > 0 && is_name_end(self.reading, self.start)
    }

    /// Whether a name that no list holds may stand beside it.
    fn may_have_name(&self) -> bool {
        let reading = self.reading;
        let end = self.complement.end;
        let behind = if reading.kind(end) == Some(Kind::Comma) { end + 1 } else { end };
        let likely = |n: usize| {
            reading.follows(n) && name::at(reading, n, NameContext::Likely).is_some_and(|name| name::ends_here(reading, name.words.end))
        };
        if likely(behind) {
            return true;
        }
        let before = if self.start > 0 && reading.kind(self.start - 1) == Some(Kind::Comma) { self.start - 1 } else { self.start };
        before.checked_sub(1).is_some_and(|b| {
            reading.follows(self.start)
                && (reading.is_unknown(b) || reading.is(b, Class::SURNAME | Class::SURNAME_HINT | Class::FOREIGN))
                && !reading.is(b, Class::VERB)
        })
    }

    /// Whether it is the subject of a reporting verb: first in its sentence, with a verb behind.
    fn is_speaking(&self) -> bool {
        let reading = self.reading;
        let sentence = reading.sentence(self.start).range();
        let first = (sentence.start..self.start).all(|n| {
            !matches!(reading.kind(n), Some(Kind::Word))
                || reading.text(n..n + 1) == "یک"
                || reading.is(n, Class::ADVERB | Class::CONJUNCTION)
        });
        let colon = (self.complement.end..self.complement.end + 2).any(|n| reading.kind(n) == Some(Kind::Colon));
        let says = |n: usize| chain::is_cue(reading, n) || reading.verb(n).verb().is_some_and(|v| reading.lexicon.bare_cue(v).is_some());
        first && (colon || (self.complement.end..sentence.end.min(self.complement.end + 60)).any(says))
    }
}

/// Whether a name stands right behind word `end`, with or without an honorific.
fn behind_is_name(reading: &Reading<'_, '_>, end: usize) -> bool {
    let end = if reading.kind(end) == Some(Kind::Comma) { end + 1 } else { end };
    if !reading.follows(end) {
        return false;
    }
    if reading.is(end, Class::HONORIFIC | Class::PREFIX)
        && reading.hit(end, |d| matches!(d, Data::Honorific { .. }).then_some(())).is_some()
    {
        return true;
    }
    name::at(reading, end, NameContext::Open).is_some_and(|name| name.full && name.sure || name.figure)
}

/// Whether a name seems to end right before word `n`.
fn is_name_end(reading: &Reading<'_, '_>, n: usize) -> bool {
    let before = if reading.kind(n - 1) == Some(Kind::Comma) { n.checked_sub(2) } else { n.checked_sub(1) };
    before.is_some_and(|b| {
        reading.follows(n)
            && (reading.is(b, Class::SURNAME | Class::SURNAME_FORM | Class::FOREIGN | Class::SURNAME_PIECE)
                && !reading.is(b, Class::WORDLIKE | Class::NOUN | Class::ADJECTIVE | Class::VERB)
                || (b > 0
                    && reading.follows(b)
                    && reading.is(b - 1, Class::GIVEN)
                    && !reading.is(b - 1, Class::WORDLIKE | Class::VERB)
                    && !reading.is(b, Class::VERB | Class::PREPOSITION)))
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

/// Classes that end a complement.
const STOPS: Class = Class::PREPOSITION
    .or(Class::CONJUNCTION)
    .or(Class::PRONOUN)
    .or(Class::DETERMINER)
    .or(Class::RA)
    .or(Class::ADVERB)
    .or(Class::IGNORED)
    .or(Class::HONORIFIC)
    .or(Class::INDEFINITE)
    .or(Class::POSSESSED);

/// The walk over a complement, word by word.
struct Walk<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    title: &'a mut Title,
    from: usize,
    words: usize,
    found: RoleComplement,
}

impl<'a, 't, 'l> Walk<'a, 't, 'l> {
    fn complement(reading: &'a Reading<'t, 'l>, title: &'a mut Title) -> RoleComplement {
        let from = title.end;
        let found = RoleComplement { end: from, ..RoleComplement::default() };
        if title.last.complement == Complement::None {
            return found;
        }
        let mut walk = Walk { reading, title, from, words: 0, found };
        while walk.step() {}
        walk.drop_preposition();
        walk.found
    }

    /// معاون حمایت | از او خواست: a domain that goes on behind its preposition, where nothing did.
    fn drop_preposition(&mut self) {
        if let Some(domain) = self.found.domain.as_mut().filter(|d| d.end == self.found.end) {
            domain.end = chain::without_preposition(self.reading, domain.start, domain.end);
            self.found.end = domain.end;
        }
    }

    /// Takes what stands at the end, if it belongs to the office, and says whether to go on.
    fn step(&mut self) -> bool {
        let reading = self.reading;
        let at = self.found.end;
        let Some(word) = reading.words.get(at).filter(|w| w.gap != Gap::Line) else { return false };
        let class = word.classes;
        match word.kind {
            Kind::Word => {}
            Kind::Comma => return self.list(at),
            Kind::Number if at > self.from && chain::is_counted(reading.text(at - 1..at)) => return self.domain(at + 1),
            Kind::QuoteOpen | Kind::QuoteEither => return self.work(at),
            _ => return false,
        }
        if self.words > LONGEST_DOMAIN || chain::is_cue(reading, at) {
            return false;
        }
        // مهاجم نفت آبادان: a longer name of a body may begin with the name of a domain.
        if let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Domain).then_some(()))
            && (hit.range().len() > 1 || chain::listed_at(reading, at).is_none_or(|(end, _)| end <= hit.end as usize))
        {
            return self.domain(hit.end as usize);
        }
        if self.is_department(at) {
            return self.domain(at + 2);
        }
        if self.reporter() && self.organization(at) || self.place(at) || self.organization(at) {
            return false;
        }
        if class.any(Class::AND) {
            return coordinated(reading, at, at > self.from).is_some_and(|end| self.domain(end));
        }
        if class.any(STOPS) || at > self.from && chain::is_count_or_day(reading, at) {
            return self.tail(at);
        }
        if class.any(Class::VERB_OF_SAYING)
            || class.any(Class::VERB) && !class.any(Class::NOUN | Class::ADJECTIVE)
            || self.belongs_to_verb(at)
        {
            return false;
        }
        if class.any(Class::ROLE_HEAD) {
            return self.inner_head(at);
        }
        if self.person(at) {
            return false;
        }
        self.domain(at + 1);
        let closes = matches!(reading.text(at..at + 1), "کشور" | "استان" | "شهرستان") && !reading.is(at + 1, Class::PLACE);
        if closes {
            self.found.place = Some(at..at + 1);
            self.behind_place();
        }
        !closes
    }

    /// وزیر | خاطرنشان کرد, رئیس … | برگزار شد: but وزیر کشور شد, کارشناس فوتبال است. Right behind the head of an
    /// office a word that often says which office it is does so before a verb as well.
    fn belongs_to_verb(&self, at: usize) -> bool {
        let reading = self.reading;
        let says_which = || {
            self.title.last.usage != RoleUse::Office
                || reading.is(at, Class::ORGANIZATION_HEAD | Class::NATIONALITY)
                || reading.text(at..at + 1) == "کشور"
        };
        chain::is_verbal_part(reading, at) && (at > self.from || !says_which())
    }

    fn domain(&mut self, end: usize) -> bool {
        let start = self.found.domain.as_ref().map_or(self.found.end, |d| d.start);
        self.found.domain = Some(start..end);
        self.found.end = end;
        self.words += 1;
        true
    }

    /// مدیر روابط عمومی …: a department that belongs to the head, not to the body's name.
    fn is_department(&self, at: usize) -> bool {
        self.title.last.level == Level::Head && self.reading.text(at..at + 1) == "روابط" && self.reading.text(at + 1..at + 2) == "عمومی"
    }

    fn reporter(&self) -> bool {
        self.title.last.field == Field::Media
    }

    /// A comma inside a list of domains: `صنعت، معدن و تجارت`, where `و` ends the list soon.
    fn list(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let member = |n: usize| {
            reading.follows(n) && reading.is(n, Class::NOUN | Class::ADJECTIVE) && !reading.is(n, STOPS | Class::VERB | Class::ROLE_HEAD)
        };
        let and = (at + 2..at + 4).find(|&n| reading.is(n, Class::AND));
        match and {
            Some(and) if at > self.from && (at + 1..and).all(member) => coordinated(reading, and, true).is_some_and(|end| self.domain(end)),
            _ => false,
        }
    }

    /// کارگردان فیلم «…»: the title of a work belongs to the role of its maker.
    fn work(&mut self, open: usize) -> bool {
        let reading = self.reading;
        let close = (open + 1..open + 10).find(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)));
        let Some(close) = close.filter(|&c| reading.follows(c)) else { return false };
        let spokesman = open == self.from && matches!(self.title.last.level, Level::Spokesperson | Level::Adviser);
        if self.title.last.field == Field::Arts && open > self.from {
            self.domain(close + 1);
        } else if spokesman && name::at(reading, open + 1, NameContext::Open).is_some_and(|name| name.words.end == close) {
            // سخنگوی «ولادیمیر پوتین»
            self.found.end = close + 1;
        }
        false
    }

    fn place(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let Some(place) = chain::place_at(reading, at).filter(|place| !chain::begins_longer_body(reading, place)) else { return false };
        if reading.is(at, Class::PLACE_WORDLIKE)
            && place.len() == 1
            && !name::ends_here(reading, place.end)
            && !behind_is_name(reading, place.end)
        {
            return false;
        }
        let many = matches!(self.title.last.level, Level::Representative) || self.title.head.plural;
        let end = if many { chain::more_places(reading, place.end) } else { with_half(reading, place.end) };
        self.found.place = Some(place.start..end);
        self.found.end = end;
        self.behind_place();
        true
    }

    fn organization(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // The head of a ministry or a general directorate is followed by its domain, not by a body.
        let last = reading.text(at.saturating_sub(1)..at);
        let domain_only =
            at == self.from && self.title.last.field == Field::Government && matches!(last, "وزیر" | "مدیرکل" | "وزرای" | "کل");
        let found = organization::at(reading, at, Context::InRole)
            .filter(|o| !(domain_only && o.rule == MentionRule::ListedOrganization && o.kind != OrganizationKind::Media));
        let Some(organization) = found else { return false };
        self.found.end = organization.words.end;
        self.found.place = self.found.place.take().or_else(|| organization.place.clone());
        self.push(organization);
        // کارشناسان بانک مرکزی و مرکز آمار
        let and = self.found.end;
        if self.title.head.plural
            && reading.follows(and)
            && reading.is(and, Class::AND)
            && let Some(second) = organization::at(reading, and + 1, Context::InRole).filter(|o| o.rule != MentionRule::OrganizationAlone)
        {
            self.found.end = second.words.end;
            self.found.organizations.push(second);
        }
        self.behind_place();
        true
    }

    fn push(&mut self, organization: OrganizationMention) {
        self.found.organization = Some(self.found.organizations.len());
        self.found.organizations.push(organization);
    }

    /// `نماینده … در مجلس شورای اسلامی`, `سفیر ایران در عراق`, `خبرنگار ایسنا در یزد`.
    fn behind_place(&mut self) {
        let reading = self.reading;
        let at = self.found.end;
        let head = self.title.last;
        // معاون وزیر نیرو در امور آب
        if reading.follows(at + 1) && reading.reads(at..at + 2, "در امور") {
            let noun = |n: usize| {
                reading.follows(n)
                    && reading.is(n, Class::NOUN | Class::PLACE | Class::ADJECTIVE)
                    && !reading.is(n, STOPS | Class::VERB)
                    && !chain::is_cue(reading, n)
            };
            let end = (at + 2..at + 5).find(|&n| !noun(n)).unwrap_or(at + 5);
            if end > at + 2 {
                self.found.end = end;
            }
            return;
        }
        let abroad = head.field == Field::Academic && self.found.organization.is_some();
        let far = head.stands_for() || self.reporter() || head.field == Field::Military || abroad;
        if !reading.follows(at) {
            return;
        }
        if head.stands_for() || head.level == Level::Member {
            let inside = if matches!(reading.text(at..at + 1), "در" | "نزد") { at + 1 } else { at };
            let body = reading.follows(inside).then(|| organization::at(reading, inside, Context::InRole)).flatten();
            // The body of a member of parliament or an envoy, not the place of a meeting.
            let fits = |o: &OrganizationMention| {
                !matches!(o.kind, OrganizationKind::Media | OrganizationKind::Committee)
                    && (inside == at
                        || matches!(o.kind, OrganizationKind::Parliament | OrganizationKind::International | OrganizationKind::Council))
            };
            if let Some(body) = body.filter(fits) {
                self.found.end = body.words.end;
                self.push(body);
                return;
            }
        }
        // Others are somewhere only where the rank of the place is named: … دولت در استان بوشهر.
        if let Some(place) = in_place(reading, at).filter(|p| far || p.len() > 1 && self.found.organization.is_some()) {
            self.found.end = place.end;
            self.found.place.get_or_insert(place);
        }
    }

    /// A word that ends the complement: but for what may stand behind it.
    fn tail(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // سرمربی این تیم, گزارشگر این نشریه
        let this = matches!(reading.text(at..at + 1), "این" | "آن") && self.words < 3;
        // این دو برادر
        let noun = if reading.is(at + 1, Class::NUMBER) { at + 2 } else { at + 1 };
        if this
            && reading.follows(noun)
            && reading.is(noun, Class::NOUN | Class::ORGANIZATION_HEAD)
            && !reading.is(noun, Class::ROLE_HEAD | Class::PREPOSITION)
            && !chain::is_verbal_part(reading, noun)
        {
            self.found.end = noun + 1;
        } else if this && reading.text(at..at + 1) == "آن" && name::ends_here(reading, at + 1) {
            self.found.end = at + 1;
        } else if at > self.from || matches!(self.title.last.level, Level::Representative) {
            self.behind_place();
        }
        false
    }

    /// معاون سیاسی | استاندار یزد: the office that this one serves, behind its domain.
    fn inner_head(&mut self, at: usize) -> bool {
        let Some(inner) = head_at(self.reading, at) else { return false };
        if at > self.from && self.title.last.serves() && inner.usage == RoleUse::Office && !inner.plural && inner.level == Level::Head {
            self.title.last = inner;
            self.domain(inner.end);
            self.from = inner.end;
            return true;
        }
        // هیئت داوران …
        (at == self.from || self.reading.is(at - 1, Class::ORGANIZATION_HEAD)) && inner.plural && self.domain(inner.end)
    }

    /// A name ends the complement: behind a spokesperson it is part of it.
    fn person(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let class = reading.class(at);
        let named =
            Class::GIVEN | Class::NAME_PREFIX | Class::FOREIGN | Class::FIGURE | Class::SURNAME | Class::SURNAME_FORM | Class::PREFIX;
        if !class.any(Class::ORGANIZATION_HEAD)
            && class.any(named)
            && let Some(person) = name::at(reading, at, NameContext::Open)
            && (person.full && person.sure || person.figure || !class.any(Class::NOUN | Class::ADJECTIVE))
        {
            // سخنگوی پوتین: where nothing else says which office it is.
            if at == self.from
                && (matches!(self.title.last.level, Level::Spokesperson | Level::Adviser) || self.title.head.plural)
                && (person.foreign || !person.full)
            {
                self.found.end = person.words.end;
            }
            return true;
        }
        // A word that no list has is more likely a name once the phrase is complete.
        reading.is_unknown(at) && at > self.from && name::at(reading, at, NameContext::Likely).is_some_and(|p| p.words.len() > 1)
    }
}

/// A place, with a second half behind و: `خراسان شمالی و جنوبی`.
fn with_half(reading: &Reading<'_, '_>, end: usize) -> usize {
    let more = chain::more_places(reading, end);
    if more == end + 2 && reading.is(end, Class::AND) && !reading.is(end + 1, Class::PLACE) { more } else { end }
}

/// Where a second domain behind `و` ends.
fn coordinated(reading: &Reading<'_, '_>, and: usize, something_before: bool) -> Option<usize> {
    const MEMBER: Class = Class::NOUN.or(Class::ADJECTIVE);
    const OTHER: Class = STOPS.or(Class::ROLE_HEAD).or(Class::VERB).or(Class::ORGANIZATION_ALONE);
    /// The second part has at most this many words.
    const LONGEST: usize = 4;
    let member = |n: usize| {
        reading.follows(n)
            && reading.is(n, MEMBER)
            && !reading.is(n, OTHER)
            && !chain::is_cue(reading, n)
            && !chain::is_verbal_part(reading, n)
            && chain::place_at(reading, n).is_none()
    };
    let next = and + 1;
    if !something_before || !member(next) || reading.is(next, Class::GIVEN) {
        return None;
    }
    let at = (next + 1..next + LONGEST).find(|&n| !member(n) || reading.is(n, Class::GIVEN)).unwrap_or(next + LONGEST);
    let closes = chain::place_at(reading, at).is_some()
        || (reading.follows(at) && reading.is(at, Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::ROLE_HEAD))
        || matches!(reading.text(at - 1..at), "کشور" | "استان");
    let ends = at <= next + 3
        && (name::ends_here(reading, at) || reading.is(at, Class::GIVEN | Class::HONORIFIC | Class::NAME_PREFIX))
        && !reading.is(at, Class::RA);
    (closes || ends).then_some(at)
}

/// `نویسنده، خبرنگار و سردبیر …`: bare heads in a row before one complement are one role.
pub(crate) fn join_lists(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut joined: Vec<RoleMention> = Vec::with_capacity(found.roles.len());
    for mut role in found.roles.drain(..) {
        while !role.plural
            && let Some(before) = bare_head_before(reading, role.words.start)
        {
            // A bare head that was found on its own is part of the list now, and so is a list of them.
            // One that belongs to another phrase is not.
            let start = match joined.last() {
                Some(last) if last.words.end <= before => before,
                Some(last) if !last.bare || last.pointing || last.plural => break,
                Some(_) => joined.pop().map_or(before, |last| last.words.start),
                None => before,
            };
            role.words.start = start;
            role.rule = MentionRule::RoleList;
        }
        joined.push(role);
    }
    found.roles = joined;
}

/// The head in the singular that stands before a role, with `و` or a comma between them.
fn bare_head_before(reading: &Reading<'_, '_>, role: usize) -> Option<usize> {
    let joint = role.checked_sub(1).filter(|&joint| joint > 0 && reading.follows(role) && reading.follows(joint))?;
    if !reading.is(joint, Class::AND) && reading.kind(joint) != Some(Kind::Comma) {
        return None;
    }
    (role.saturating_sub(4)..joint).find(|&n| head_at(reading, n).is_some_and(|head| head.end == joint && !head.plural))
}
