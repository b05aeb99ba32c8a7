//! The evidence: whether a title and its complement are a role.

use super::super::boundary;
use super::super::name::{self, Context as NameContext};
use super::super::organization;
use super::complement::RoleComplement;
use super::list::bare_head_before;
use super::title::{Title, head_at, knows};
use crate::lexicon::{Alone, Class, Complement, Data, Field, Level, RoleUse};
use crate::reading::Reading;
use crate::refusal::Refusal;
use crate::token::Kind;

/// What speaks for a phrase being a role.
pub(super) struct Evidence<'a, 't, 'l> {
    pub(super) reading: &'a Reading<'t, 'l>,
    pub(super) start: usize,
    pub(super) title: &'a Title,
    pub(super) complement: &'a RoleComplement,
    /// Nothing says which office it is.
    pub(super) bare: bool,
    pub(super) pointing: bool,
    /// A name was found right before it.
    pub(super) named: bool,
}

impl Evidence<'_, '_, '_> {
    /// Why it is no role, unless enough says that it is one.
    pub(super) fn refusal(&self) -> Option<Refusal> {
        let head = &self.title.head;
        let reading = self.reading;
        let unless = |enough: bool, refusal| (!enough).then_some(refusal);
        // این ستاره: in sport somebody, elsewhere in the sky.
        let star = reading.text(head.start..head.start + 1).starts_with("ستار") && reading.is(head.start, Class::NOUN);
        if star && head.end == head.start + 1 && !organization::is_sport(reading) && !self.has_name() {
            return Some(Refusal::Describes);
        }
        if self.pointing {
            return unless(!head.plural || self.complement.organization.is_some(), Refusal::Plural);
        }
        // سرمربی بارسا شدن: what somebody wants to be.
        if reading.follows(self.complement.end)
            && matches!(reading.text(self.complement.end..self.complement.end + 1), "شدن" | "شدنش" | "شدنم")
        {
            return Some(Refusal::Describes);
        }
        // در مقام قضاوت، در نقش …
        if self.start > 0
            && reading.follows(self.start)
            && reading.text(self.start..self.start + 1) == "مقام"
            && reading.text(self.start - 1..self.start) == "در"
        {
            return Some(Refusal::Describes);
        }
        if self.labels_name() {
            return None;
        }
        let body = self.complement.organization.is_some();
        // مهاجم ۲۲ ساله: of no club.
        let of_age =
            !body && !behind_is_name(reading, self.complement.end) && reading.text(self.complement.end - 1..self.complement.end) == "ساله";
        if of_age || self.describes_before() {
            return Some(Refusal::Describes);
        }
        if head.plural {
            // اعضای شورا: a body that the article has named before.
            let short = self.complement.domain.as_ref().is_some_and(|d| d.len() == 1 && reading.is(d.start, Class::ORGANIZATION_HEAD));
            // اعضای این کمیسیون
            let end = self.complement.end;
            let this_body = head.usage == RoleUse::Office
                && reading.is(end - 1, Class::ORGANIZATION_HEAD | Class::BODY)
                && !reading.is(end - 1, Class::PLURAL)
                && matches!(reading.text(end - 2..end - 1), "این" | "آن");
            // نمایندگان | تمام سازمان‌ها: of any.
            let of_any =
                reading.follows(end) && matches!(reading.text(end..end + 1), "تمام" | "تمامی" | "همه" | "سایر" | "کلیه" | "دیگر" | "هر");
            if of_any && self.bare && head.level == Level::Representative {
                return Some(Refusal::Plural);
            }
            // رهبران روسیه
            let leaders = head.level == Level::Head && head.field == Field::Government && self.complement.place.is_some();
            let said = body
                || leaders
                || short
                || this_body
                || head.alone == Alone::Yes
                || head.level == Level::Representative && self.bare
                || self.complement.person.is_some()
                    && matches!(head.level, Level::Representative | Level::Adviser | Level::Deputy | Level::Spokesperson)
                || self.title.last.start != head.start
                // معاونان وزیر: the head names the office that they serve.
                || head.level == Level::Deputy && head_at(reading, head.end - 1).is_some_and(|served| served.level == Level::Head);
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
        // نماینده بابل و دبیر اول …, به عنوان نایب رئیس دوم: told apart by their number.
        let numbered =
            reading.is(self.complement.end - 1, Class::ORDINAL) || reading.text(self.complement.end - 1..self.complement.end) == "اول";
        if self.bare
            && numbered
            && self.complement.end > self.start + 1
            && matches!(head.level, Level::Deputy | Level::Secretary | Level::Acting)
        {
            return None;
        }
        // رضا احمدی، دندان‌پزشک، …: between two commas; رضا احمدی، جامعه‌شناس و عضو …: before another office.
        let end = self.complement.end;
        let comma = |n: usize| matches!(reading.kind(n), Some(Kind::Comma | Kind::Dash));
        let another = || head.usage == RoleUse::Profession && reading.is(end, Class::AND) && reading.is(end + 1, Class::ROLE_HEAD);
        let bracketed =
            self.start > 0 && reading.kind(self.start - 1) == Some(Kind::BracketOpen) && reading.kind(end) == Some(Kind::BracketClose);
        let behind_comma = self.start > 0 && comma(self.start - 1);
        if self.has_name() || behind_comma && another() && knows(reading, head.start..head.end) && self.may_have_name() {
            let apposed = bracketed || behind_comma && (comma(end) || another());
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
            // مهاجم این تیم: one whom the readers know.
            RoleUse::Profession => {
                let end = self.complement.end;
                let team = end > head.end + 1
                    && head.field == Field::Sport
                    && ["این تیم", "این باشگاه"].iter().any(|team| reading.reads(end - 2..end, team));
                unless(team || self.may_have_name() || self.is_speaking(), Refusal::NoPerson)
            }
        }
    }

    /// خبرنگار: مریم کاویان; داور: رضا احمدی، کمک‌داوران: علی کریمی و …: whether a colon leads to a name.
    fn labels_name(&self) -> bool {
        let reading = self.reading;
        let head = &self.title.head;
        let behind = self.complement.end + 1;
        let begins = self.start == 0 || reading.kind(self.start - 1) != Some(Kind::Word) || reading.opens_line(self.start);
        let credit =
            head.field == Field::Media && !head.plural || head.field == Field::Sport && begins && head.usage == RoleUse::Profession;
        credit
            && reading.kind(behind - 1) == Some(Kind::Colon)
            && reading.follows(behind)
            && name::at(reading, behind, NameContext::Likely).or_else(|| name::initials_at(reading, behind)).is_some()
    }

    /// کشورهای عضو …: an adjective of the noun before it.
    fn describes_before(&self) -> bool {
        let reading = self.reading;
        let Some(before) = self.start.checked_sub(1).filter(|_| reading.follows(self.start)) else { return false };
        let text = reading.text(before..self.start);
        // هیئت مذاکره‌کننده, شرکت تولیدکننده …
        if reading.text(self.title.head.start..self.title.head.end).ends_with("کننده") {
            return reading.is(before, Class::ORGANIZATION_HEAD) || matches!(text, "گروه" | "کشور");
        }
        let many = |n: usize| reading.is(n, Class::PLURAL) || reading.text(n..n + 1).ends_with("های") || reading.text(n..n + 1) == "کشور";
        // دولت‌های مستقل عضو …
        self.title.head.level == Level::Member
            && !self.title.head.plural
            && (many(before)
                || before > 0
                    && reading.follows(before)
                    && reading.is(before, Class::ADJECTIVE)
                    && reading.text(before - 1..before).ends_with("های"))
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
        let text = reading.text(before..before + 1);
        // از سال ۱۳۹۸ رئیس …: a year counts nobody.
        let year = text.len() == 4 && ["13", "14", "19", "20"].iter().any(|century| text.starts_with(century));
        let counted = !year && reading.kind(before) == Some(Kind::Number) || reading.is(before, Class::NUMBER);
        // نماینده اول is one, دو نماینده are many; نه رئیس‌جمهور ترامپ و نه … denies.
        let one = text == "یک" || text == "نه" && behind_is_name(reading, self.complement.end);
        // بهترین بازیکن سپاهان is somebody, بهترین بازیکن and بهترین بازیکن بازی سپاهان whoever that is.
        let best = text.ends_with("ترین") && (self.complement.organization.is_none() || self.complement.domain.is_some());
        counted && !one && !reading.is(before, Class::PLACE) || matches!(text, "هر" | "چند" | "هیچ" | "چنین") || best
    }

    /// Whether a name stands beside it.
    fn has_name(&self) -> bool {
        // قاضی صلواتی برگزار کرد
        let judge = || {
            let head = &self.title.head;
            let end = self.complement.end;
            let judges = self.bare && head.field == Field::Judiciary && !head.plural && self.reading.follows(end);
            let surname = || {
                self.reading.is_unknown(end)
                    || self.reading.is(end, Class::SURNAME) && !self.reading.is(end, Class::NOUN | Class::ADJECTIVE)
            };
            judges && surname() && name::ends_here(self.reading, end + 1)
        };
        self.named
            || judge()
            || behind_is_name(self.reading, self.complement.end)
            || self.front() > 0 && is_name_end(self.reading, self.front())
    }

    /// The word before which a name may end: رضا احمدی، | یک کارشناس …, رضا احمدی، | کارشناس و منتقد سینما
    fn front(&self) -> usize {
        let start = match bare_head_before(self.reading, self.start) {
            Some((first, true)) => first,
            _ => self.start,
        };
        let one = start > 1
            && self.reading.follows(start)
            && self.reading.text(start - 1..start) == "یک"
            && self.reading.kind(start - 2) == Some(Kind::Comma);
        start - usize::from(one)
    }

    /// Whether a name that no list holds may stand beside it.
    fn may_have_name(&self) -> bool {
        let reading = self.reading;
        let end = self.complement.end;
        let behind = if reading.kind(end) == Some(Kind::Comma) { end + 1 } else { end };
        let likely = |n: usize| {
            reading.follows(n) && name::at(reading, n, NameContext::Likely).is_some_and(|name| name::ends_here(reading, name.words.end))
        };
        if likely(behind) || name::quoted_at(reading, behind).is_some() {
            return true;
        }
        let front = self.front();
        let before = behind_name(reading, front);
        before.checked_sub(1).is_some_and(|b| {
            reading.follows(front)
                && (reading.is_unknown(b)
                    || reading.is(b, Class::SURNAME | Class::SURNAME_HINT | Class::FOREIGN)
                    // نجاح محمدعلی، کارشناس …
                    || reading.is(b, Class::GIVEN)
                        && b > 0
                        && reading.follows(b)
                        && (reading.is_unknown(b - 1) || reading.is(b - 1, Class::GIVEN))
                    // امید بلاغتی، منتقد …: what looks like a noun for any one of its kind.
                    || before < front
                        && reading.is(b, Class::INDEFINITE)
                        && b > 0
                        && reading.follows(b)
                        && reading.is(b - 1, Class::GIVEN | Class::FOREIGN))
                && !reading.is(b, Class::VERB)
        })
    }

    /// Whether it is the subject of a reporting verb: first in its sentence, with a verb behind.
    fn is_speaking(&self) -> bool {
        let reading = self.reading;
        let sentence = reading.sentence(self.start).range();
        // خبرگزاری فارس - یک استاد دانشگاه گفت …
        let medium = |n: usize| reading.kind(n) == Some(Kind::Colon) && n > sentence.start && reading.is(n - 1, Class::MEDIA);
        let dateline = (sentence.start..self.start.min(sentence.start + 6)).rfind(|&n| reading.kind(n) == Some(Kind::Dash) || medium(n));
        let first = (dateline.unwrap_or(sentence.start)..self.start).all(|n| {
            !matches!(reading.kind(n), Some(Kind::Word))
                || reading.text(n..n + 1) == "یک"
                || reading.is(n, Class::ADVERB | Class::CONJUNCTION)
        });
        let colon = (self.complement.end..self.complement.end + 2).any(|n| reading.kind(n) == Some(Kind::Colon));
        let says = |n: usize| boundary::is_cue(reading, n) || reading.verb(n).verb().is_some_and(|v| reading.lexicon.bare_cue(v).is_some());
        first && (colon || (self.complement.end..sentence.end.min(self.complement.end + 60)).any(says))
    }
}

/// Whether a name stands right behind word `end`, with or without an honorific.
pub(super) fn behind_is_name(reading: &Reading<'_, '_>, end: usize) -> bool {
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

/// Where a name would end before word `n`: رضا احمدی، | کارشناس …, «احمد سعیدی» | کارشناس …, «امید روحانی»، | منتقد …
fn behind_name(reading: &Reading<'_, '_>, n: usize) -> usize {
    let behind_comma = n - usize::from(n > 0 && reading.kind(n - 1) == Some(Kind::Comma));
    let quoted = behind_comma > 0 && matches!(reading.kind(behind_comma - 1), Some(Kind::QuoteClose | Kind::QuoteEither));
    behind_comma - usize::from(quoted)
}

/// Whether a name seems to end right before word `n`.
fn is_name_end(reading: &Reading<'_, '_>, n: usize) -> bool {
    behind_name(reading, n).checked_sub(1).is_some_and(|b| {
        reading.follows(n)
            && (reading.is(b, Class::SURNAME | Class::SURNAME_FORM | Class::FOREIGN | Class::SURNAME_PIECE)
                && !reading.is(b, Class::WORDLIKE | Class::NOUN | Class::ADJECTIVE | Class::VERB)
                // حجت‌الاسلام کاظمینی | امام جمعه …
                || b > 0 && reading.follows(b) && reading.is(b - 1, Class::HONORIFIC) && (reading.is_unknown(b) || reading.is(b, Class::SURNAME))
                || (b > 0
                    && reading.follows(b)
                    && reading.is(b - 1, Class::GIVEN)
                    && !reading.is(b - 1, Class::WORDLIKE | Class::VERB)
                    && !reading.is(b, Class::VERB | Class::PREPOSITION)))
    })
}
