//! Places, and what may stand behind the place or the body of an office.

use super::super::evidence::behind_is_name;
use super::{STOPS, Walk, coordinated};
use crate::fold::ZWNJ;
use crate::lexicon::{Alone, Class, Complement, Field, Level, OrganizationKind};
use crate::mention::OrganizationMention;
use crate::mention::name;
use crate::mention::organization::{self, Context};
use crate::mention::place;
use crate::mention::{boundary, listed_body};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

impl Walk<'_, '_, '_> {
    pub(super) fn place(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // وزیر امور خارجه کشورمان
        if reading.text(at..at + 1) == "کشورمان" {
            self.found.place = Some(at..at + 1);
            self.found.end = at + 1;
            self.behind_place();
            return true;
        }
        // استانداران سراسر کشور
        if place::is_all_over(reading, at) {
            self.found.place = Some(at..at + 2);
            self.found.end = at + 2;
            return true;
        }
        // نخست‌وزیر | دوشنبه …, but شهردار دوشنبه: a day, and a town.
        let town = matches!(reading.text(self.title.head.start..self.title.head.start + 1), "شهردار" | "سفیر" | "نماینده");
        if boundary::is_weekday(reading, at) && !town {
            return false;
        }
        let Some(place) = place::place_at(reading, at).filter(|place| !listed_body::begins_longer_body(reading, place)) else {
            return false;
        };
        // معاون مالی | شهردار: who is sent to Mali has another title.
        let adjective = reading.is(at, Class::PLACE_WORDLIKE) && reading.is(at, Class::ADJECTIVE) && place.len() == 1;
        if adjective && matches!(self.title.last.level, Level::Deputy) {
            return false;
        }
        if reading.is(at, Class::PLACE_WORDLIKE)
            && place.len() == 1
            && !name::ends_here(reading, place.end)
            && !behind_is_name(reading, place.end)
        {
            return false;
        }
        // معاون بخش آسیای | عفو بین‌الملل: the letter of the ezafe says that the phrase goes on.
        let open = reading.text(place.end - 1..place.end).ends_with("ای");
        if open && organization::at(reading, place.end, Context::InRole).is_some() {
            self.domain(place.end);
            return self.organization(place.end);
        }
        let many = matches!(self.title.last.level, Level::Representative) || self.title.head.plural;
        let end = if many { self.constituency(place::more_places(reading, place.end)) } else { with_half(reading, place.end) };
        self.found.place = Some(place.start..end);
        self.found.end = end;
        self.behind_place();
        true
    }

    /// نماینده مردم خاش | ، نصرت‌آباد و کورین در مجلس: towns that no list has, where parliament follows.
    fn constituency(&self, end: usize) -> usize {
        /// At most so many words.
        const LONGEST: usize = 8;
        let reading = self.reading;
        let joint = |n: usize| reading.is(n, Class::AND) || reading.kind(n) == Some(Kind::Comma);
        let town = |n: usize| reading.kind(n) == Some(Kind::Word) && !reading.is(n, STOPS | Class::VERB | Class::ROLE_HEAD);
        let sits = |n: usize| reading.text(n..n + 1) == "در" && reading.text(n + 1..n + 2) == "مجلس";
        if self.title.last.level != Level::Representative || !joint(end) {
            return end;
        }
        let at = (end..end + LONGEST).find(|&n| !reading.follows(n) || !joint(n) && !town(n));
        at.filter(|&n| reading.follows(n) && sits(n) && (end..n).any(|n| reading.is(n, Class::AND)) && town(n - 1)).unwrap_or(end)
    }

    /// `نماینده … در مجلس شورای اسلامی`, `سفیر ایران در عراق`, `خبرنگار ایسنا در یزد`.
    pub(super) fn behind_place(&mut self) {
        let reading = self.reading;
        let at = self.found.end;
        let head = if self.title.last.complement == Complement::None { self.title.head } else { self.title.last };
        // معاون دبیرکل شورای عالی امنیت ملی | کشورمان, رئیس فدراسیون فوتبال | این کشور
        if reading.follows(at) && reading.text(at..at + 1) == "کشورمان" {
            self.found.end = at + 1;
            return;
        }
        // مدیر حوزه‌های علمیه | سراسر کشور
        if place::is_all_over(reading, at) {
            self.found.end = at + 2;
            return;
        }
        if reading.follows(at + 1) && matches!(reading.text(at..at + 2), "این کشور" | "آن کشور" | "این استان" | "این شهرستان" | "این شهر")
        {
            self.found.end = at + 2;
            self.seat();
            return;
        }
        // رئیس هیئت داوران | سی و دومین جشنواره تئاتر
        if let Some(end) = boundary::numbered_event(reading, at) {
            self.domain(end);
            while self.step() {}
            return;
        }
        // رئیس هیئت داوران | این جشنواره
        let at_hand =
            |n: usize| reading.is(n, Class::ORGANIZATION_HEAD) || matches!(reading.text(n..n + 1), "جشنواره" | "همایش" | "مسابقات");
        if reading.follows(at + 1)
            && matches!(reading.text(at..at + 1), "این" | "آن")
            && self.found.end > self.from
            && at_hand(at + 1)
            && name::ends_here(reading, at + 2)
            && !boundary::is_verbal_part(reading, at + 1)
        {
            self.found.end = at + 2;
            return;
        }
        // معاون وزیر نیرو در امور آب
        if reading.follows(at + 1) && reading.reads(at..at + 2, "در امور") {
            let noun = |n: usize| {
                reading.follows(n)
                    && (n == at + 2 || !boundary::is_verbal_part(reading, n))
                    && reading.is(n, Class::NOUN | Class::PLACE | Class::ADJECTIVE)
                    && !reading.is(n, STOPS | Class::VERB)
                    && !boundary::is_cue(reading, n)
                    // در امور خاورمیانه | پیش‌نویس تازه‌ای …
                    && (n == at + 2 || !reading.is(n - 1, Class::PLACE) || reading.is(n, Class::PLACE))
            };
            let end = (at + 2..at + 5).find(|&n| !noun(n)).unwrap_or(at + 5);
            // دبیرکل حزب … | در امور داخلی بحرین مداخله کرد
            if end > at + 2 && !matches!(reading.text(end..end + 1), "مداخله" | "دخالت") {
                // در امور بانوان و خانواده
                let second = reading.is(end, Class::AND).then(|| coordinated(reading, end, true)).flatten();
                self.found.end = second.unwrap_or(end);
            }
            return;
        }
        // استاد مطالعات طراحی | در دانشگاه یزد, وزیر نیرو | در دولت نهم
        if reading.text(at..at + 1) == "در" && reading.follows(at) && reading.follows(at + 1) && self.found.organization.is_none() {
            let scholar = head.field == Field::Academic && self.found.domain.is_some();
            let minister = matches!(reading.text(self.from - 1..self.from), "وزیر" | "وزرای");
            let fits = |o: &OrganizationMention| match o.kind {
                OrganizationKind::University => scholar,
                OrganizationKind::Government => minister && o.words.len() > 1 && reading.text(at + 1..at + 2) == "دولت",
                _ => false,
            };
            if (scholar || minister)
                && let Some(body) = organization::at(reading, at + 1, Context::InRole).filter(fits)
            {
                self.found.end = body.words.end;
                self.found.organizations.push(body);
                return;
            }
        }
        let abroad = head.field == Field::Academic && self.found.organization.is_some();
        // رئیس دفتر الجزیره در بیروت
        let office = matches!(reading.text(self.from..self.from + 1), "دفتر" | "نمایندگی");
        let far = head.stands_for() || self.title.head.stands_for() || self.reporter() || head.field == Field::Military || abroad || office;
        if !reading.follows(at) {
            return;
        }
        // مدیرکل اروپای غربی | وزارت امور خارجه, مدیرکل خاورمیانه | و شمال آفریقای وزارت امور خارجه
        let region = self.found.place.as_ref().is_some_and(|place| place.end == at);
        let side = at + 1 + usize::from(matches!(reading.text(at + 1..at + 2), "شمال" | "جنوب" | "شرق" | "غرب"));
        let second = || (reading.is(at, Class::AND)).then(|| place::place_at(reading, side)).flatten().map_or(at, |place| place.end);
        if self.found.organization.is_none()
            && region
            && let Some(body) = organization::at(reading, second(), Context::InRole).filter(|o| o.kind == OrganizationKind::Ministry)
        {
            self.found.end = body.words.end;
            self.push(body);
            return;
        }
        // یک مقام مسئول | در وزارت نفت
        let official = self.is_official() && reading.text(at..at + 1) == "در";
        let seat = |o: &OrganizationMention| {
            use OrganizationKind::{Bank, Company, Government, Military, Ministry, Municipality, Office, Police, ProvinceOffice};
            matches!(o.kind, Bank | Company | Government | Military | Ministry | Municipality | Office | Police | ProvinceOffice)
        };
        if official
            && self.found.organization.is_none()
            && let Some(body) = organization::at(reading, at + 1, Context::InRole).filter(seat)
        {
            self.found.end = body.words.end;
            self.push(body);
            return;
        }
        // نماینده ویژه آمریکا | برای سوریه
        let envoy = self.title.head.stands_for() && !self.title.head.plural && reading.text(at..at + 1) == "برای";
        if let Some(place) = envoy.then(|| place::place_at(reading, at + 1)).flatten() {
            self.found.end = place.end;
            return;
        }
        let delegate = head.level == Level::Spokesperson && self.from < at;
        // نماینده مردم تهران | در خانه ملت
        if head.level == Level::Representative && reading.reads(at..at + 3, "در خانه ملت") {
            self.found.end = at + 3;
            return;
        }
        let leader = ["فقیه", "رهبری", "رهبر", "انقلاب"].iter().any(|leader| reading.text(at - 1..at).ends_with(leader));
        if head.stands_for() || head.level == Level::Member || delegate || office && leader {
            let inside = if matches!(reading.text(at..at + 1), "در" | "نزد") { at + 1 } else { at };
            let body = reading.follows(inside).then(|| organization::at(reading, inside, Context::InRole)).flatten();
            // نماینده ولی فقیه در سپاه: in any body.
            let everywhere = (head.level == Level::Representative || office) && leader;
            // The body of a member of parliament or an envoy, not the place of a meeting.
            let fits = |o: &OrganizationMention| {
                use OrganizationKind::{Committee, Council, International, Media, Parliament};
                !matches!(o.kind, Media | Committee)
                    && match o.kind {
                        International => inside == at + 1 || !delegate,
                        _ if delegate => false,
                        Parliament | Council => true,
                        _ => inside == at || everywhere,
                    }
            };
            if let Some(body) = body.filter(fits) {
                self.found.end = body.words.end;
                self.push(body);
                return;
            }
        }
        // نماینده ولی فقیه | در استان
        let rank = |n: usize| matches!(reading.text(n..n + 1), "استان" | "شهرستان") && name::ends_here(reading, n + 1);
        if head.stands_for() && reading.text(at..at + 1) == "در" && rank(at + 1)
            || reading.is(at + 2, Class::AND) && head.stands_for() && reading.text(at..at + 2) == "در استان"
        {
            self.found.end = at + 2;
            return;
        }
        // خبرنگار اعزامی ایسنا | به نیویورک
        let sent =
            self.reporter() && reading.text(at..at + 1) == "به" && (self.title.head.start..at).any(|n| reading.text(n..n + 1) == "اعزامی");
        if let Some(place) = sent.then(|| place::place_at(reading, at + 1)).flatten() {
            self.found.end = place.end;
            self.found.place.get_or_insert(place);
            return;
        }
        if self.apposed_place(at) {
            return;
        }
        // Others are somewhere only where the rank of the place is named: … دولت در استان بوشهر.
        // معاونان وزارت خارجه | در شهر ژنو: where they meet.
        let ranked = |p: &Range<usize>| p.len() > 1 && self.found.organization.is_some() && !self.title.head.plural;
        if let Some(place) = place::in_place(reading, at).filter(|p| far || ranked(p)) {
            // سفیر ایران در آلمان | و جمهوری آذربایجان
            self.found.end = if head.stands_for() { place::more_places(reading, place.end) } else { place.end };
            self.found.place.get_or_insert(place);
        }
    }

    /// کاردار این کشور | در تهران
    fn seat(&mut self) {
        if let Some(place) = place::in_place(self.reading, self.found.end).filter(|_| self.title.head.stands_for()) {
            self.found.end = place.end;
            self.found.place.get_or_insert(place);
        }
    }

    /// یان فریتس، مدیر سازمان جهانی بهداشت | در مدیترانه شرقی، …: between two commas all is the title.
    pub(super) fn apposed_place(&mut self, at: usize) -> bool {
        use OrganizationKind::{Committee, Council, Media};
        let reading = self.reading;
        let comma = |n: usize| reading.kind(n) == Some(Kind::Comma);
        let head = self.title.head.start;
        if head == 0 || !comma(head - 1) || reading.text(at..at + 1) != "در" || !reading.follows(at + 1) {
            return false;
        }
        if let Some(place) = place::place_at(reading, at + 1).filter(|place| comma(place.end)) {
            self.found.end = place.end;
            self.found.place.get_or_insert(place);
            return true;
        }
        // … در شورای اداری، … is where he spoke.
        let body = organization::at(reading, at + 1, Context::InRole).filter(|o| !matches!(o.kind, Committee | Council | Media));
        let Some(body) = body.filter(|o| comma(o.words.end)) else { return false };
        self.found.end = body.words.end;
        self.found.organizations.push(body);
        true
    }

    /// A word that ends the complement: but for what may stand behind it.
    pub(super) fn tail(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // سرمربی این تیم, گزارشگر این نشریه
        let body = reading.is(at + 1, Class::ORGANIZATION_HEAD) && self.words < 5;
        let this = matches!(reading.text(at..at + 1), "این" | "آن") && (self.words < 3 || body);
        // این دو برادر
        let counted = reading.is(at + 1, Class::NUMBER) || reading.kind(at + 1) == Some(Kind::Number);
        let noun = if counted { at + 2 } else { at + 1 };
        // رئیس‌جمهور | این حضور را …: an office that is complete alone goes on with a body, a place or an office alone.
        let seats = Class::ORGANIZATION_HEAD | Class::BODY | Class::REGION | Class::PLACE | Class::ROLE_HEAD;
        let seat = reading.is(noun, seats) || reading.text(noun..noun + 1) == "کشور";
        if this
            && reading.follows(noun)
            && reading.is(noun, Class::NOUN | Class::ORGANIZATION_HEAD)
            && !matches!(reading.text(noun..noun + 1), "موضوع" | "خبر" | "نکته" | "مسیله" | "اقدام" | "سوال" | "پرسش" | "امر")
            && (self.title.head.alone != Alone::Yes || seat)
            // … | این کارشناس افزود, but مدیر برنامه‌های این بازیکن
            && (!reading.is(noun, Class::ROLE_HEAD) || reading.text(at - 1..at).ends_with("های") && name::ends_here(reading, noun + 1))
            && !reading.is(noun, Class::PREPOSITION)
            // مدیرعامل این اتاق آمده است: a body makes no verb, but for شرکت کرد and the like.
            && (!boundary::is_verbal_part(reading, noun)
                || reading.is(noun, Class::ORGANIZATION_HEAD)
                    && !organization::is_verbal(reading, noun)
                    // عضو این شورا خواهند شد: whoever that will be.
                    && !matches!(reading.text(noun + 1..noun + 2), "خواهد" | "خواهند"))
        {
            self.found.end = noun + 1;
            if reading.is(noun, Class::ORGANIZATION_HEAD) && describes_body(reading, noun + 1) {
                self.found.end = noun + 2;
                // سخنگوی این نهاد امدادی | سازمان ملل
                if let Some(whole) = organization::at(reading, noun + 2, Context::InRole).filter(|_| reading.follows(noun + 2)) {
                    self.found.end = whole.words.end;
                    self.push(whole);
                }
            }
            if reading.text(noun..noun + 1) == "کشور" {
                self.seat();
            }
        } else if this && reading.text(at..at + 1) == "آن" && name::ends_here(reading, at + 1) && !reading.is(at + 1, Class::RA) {
            self.found.end = at + 1;
        } else if at > self.from
            || matches!(self.title.last.level, Level::Representative)
            || reading.reads(at..at + 2, "در امور")
            || self.is_official()
        {
            self.behind_place();
        }
        false
    }
}

/// رئیس این شرکت | دانش‌بنیان, مدیر این نهاد | امدادی, مدیرکل این اداره | کل: whether word `n` says more of the body before it.
fn describes_body(reading: &Reading<'_, '_>, n: usize) -> bool {
    let text = reading.text(n..n + 1);
    let plain = text.ends_with('ی') && !reading.is(n, Class::NOUN | Class::GIVEN | Class::SURNAME | Class::PLACE);
    let goes_on = || organization::at(reading, n + 1, Context::InRole).is_some();
    reading.follows(n)
        && reading.is(n, Class::ADJECTIVE)
        && (plain || text.contains(ZWNJ) || reading.reads(n - 1..n + 1, "اداره کل"))
        && !reading.is(n, Class::VERB | Class::ADVERB | Class::CUE)
        && !boundary::is_verbal_part(reading, n)
        && (name::ends_here(reading, n + 1) || goes_on())
}

/// A place, with a second half behind و: `خراسان شمالی و جنوبی`.
fn with_half(reading: &Reading<'_, '_>, end: usize) -> usize {
    let more = place::more_places(reading, end);
    if more == end + 2 && reading.is(end, Class::AND) && !reading.is(end + 1, Class::PLACE) { more } else { end }
}
