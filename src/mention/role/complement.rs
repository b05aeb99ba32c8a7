//! The complement: what says which office it is, and where its phrase ends.

use super::super::MentionRule;
use super::super::OrganizationMention;
use super::super::ezafe_chain;
use super::super::name::{self, Context as NameContext, Name};
use super::super::organization::{self, Context};
use super::super::person::{self, Honorific};
use super::super::place;
use super::evidence::behind_is_name;
use super::title::{Title, head_at};
use crate::fold::ZWNJ;
use crate::lexicon::{Alone, Class, Complement, Data, Field, Level, OrganizationKind, RoleUse};
use crate::reading::Reading;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// What says which office it is.
#[derive(Debug, Default)]
pub(super) struct RoleComplement {
    pub(super) end: usize,
    pub(super) domain: Option<Range<usize>>,
    pub(super) organizations: Vec<OrganizationMention>,
    pub(super) organization: Option<usize>,
    pub(super) place: Option<Range<usize>>,
    /// The person whose office it is: سخنگوی پوتین, نمایندگان ترامپ.
    pub(super) person: Option<(Name, Option<Honorific>)>,
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
pub(super) struct Walk<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    title: &'a mut Title,
    /// Whether `این` before the head says already which office it is.
    pointing: bool,
    from: usize,
    words: usize,
    found: RoleComplement,
}

impl<'a, 't, 'l> Walk<'a, 't, 'l> {
    pub(super) fn complement(reading: &'a Reading<'t, 'l>, title: &'a mut Title, pointing: bool) -> RoleComplement {
        let from = title.end;
        let found = RoleComplement { end: from, ..RoleComplement::default() };
        // وزرا و …, امرا …: without the letter of the ezafe nothing belongs to it but what can belong to nothing else.
        let told = || {
            reading.is(from, Class::ORGANIZATION_HEAD | Class::BODY | Class::DOMAIN)
                || organization::at(reading, from, Context::Open).is_some()
                || reading.hit(from, |d| matches!(d, Data::Domain).then_some(())).is_some()
        };
        let closed = title.last.plural && reading.text(title.end - 1..title.end).ends_with('ا') && !told();
        let complete = title.last.complement == Complement::None || closed || is_addressed(reading, title) && !told();
        if complete && !title.head.stands_for() {
            return found;
        }
        let head = title.head.start;
        let mut walk = Walk { reading, title, pointing, from, words: 0, found };
        // An office of the user's own lexicon is whole.
        let own = reading.hits_at(head).next().filter(|h| reading.lexicon.is_own(h.entry) && matches!(h.data, Data::Office { .. }));
        if let Some(end) = own.map(|h| h.end as usize).filter(|&end| end > from) {
            walk.domain(end);
            return walk.found;
        }
        if complete {
            // نماینده رهبر انقلاب | در شورای عالی امنیت ملی
            walk.behind_place();
            return walk.found;
        }
        while walk.step() {}
        walk.drop_preposition();
        walk.found
    }

    /// معاون حمایت | از او خواست: a domain that goes on behind its preposition, where nothing did.
    fn drop_preposition(&mut self) {
        if let Some(domain) = self.found.domain.as_mut().filter(|d| d.end == self.found.end) {
            domain.end = ezafe_chain::without_preposition(self.reading, domain.start, domain.end);
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
            Kind::Number if at > self.from && ezafe_chain::is_counted(reading.text(at - 1..at)) => return self.domain(at + 1),
            Kind::QuoteOpen | Kind::QuoteEither => return self.quoted(at),
            Kind::Dash if at > self.from && ezafe_chain::joins_adjectives(reading, at) => return self.domain(at + 2),
            _ => return false,
        }
        // مشاور کمیسیون | معرفی شده
        let made = reading.follows(at + 1)
            && reading.text(at + 1..at + 2) == "شده"
            && at > self.from
            && !reading.is(at, Class::DETERMINER | Class::PRONOUN);
        if self.words > LONGEST_DOMAIN || ezafe_chain::is_cue(reading, at) || made {
            return false;
        }
        if self.title.last.complement == Complement::Place && !self.tells_place(at) {
            return false;
        }
        // مدیر | آموزش و پرورش شهرستان …: a domain that is a body as well is one but behind a minister.
        if !self.is_domain_only(at) && self.heads_body() && is_body(reading, at) && self.organization(at) {
            return false;
        }
        // مهاجم نفت آبادان: a longer name of a body may begin with the name of a domain.
        if let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Domain).then_some(()))
            && ezafe_chain::listed_at(reading, at).is_none_or(|(end, _)| end <= hit.end as usize)
        {
            let minister = at == self.from && matches!(reading.text(at - 1..at), "وزیر" | "وزرای" | "وزیران");
            self.domain(hit.end as usize);
            return !minister || self.behind_ministry();
        }
        // ملی‌پوش وزن ۸۷ کیلوگرم …
        if reading.text(at..at + 1) == "وزن" && reading.kind(at + 1) == Some(Kind::Number) && reading.text(at + 2..at + 3) == "کیلوگرم"
        {
            return self.domain(at + 3);
        }
        if self.is_department(at) {
            return self.domain(at + 2);
        }
        // سرمربی لیورپول: the club, not the city.
        let club = || self.title.last.field == Field::Sport && !self.title.last.plural && ezafe_chain::club_at(reading, at).is_some();
        if (self.reporter() || club()) && self.organization(at) || self.place(at) || self.organization(at) {
            return false;
        }
        if class.any(Class::AND) {
            return coordinated(reading, at, at > self.from).is_some_and(|end| self.domain(end));
        }
        // استاد دانشگاه | شهید بهشتی, فرمانده پایگاه | شهید بابایی
        if class.any(Class::HONORIFIC | Class::PREFIX)
            && bears_names(reading, at - 1)
            && let Some(end) = ezafe_chain::borne_name(reading, at)
        {
            return self.domain(end);
        }
        if class.any(Class::HONORIFIC) && self.honoured_person(at) {
            return false;
        }
        if class.any(STOPS) || (at > self.from || self.pointing) && ezafe_chain::is_count_or_day(reading, at) {
            return self.tail(at);
        }
        if class.any(Class::VERB_OF_SAYING)
            || class.any(Class::VERB) && !class.any(Class::NOUN | Class::ADJECTIVE)
            || self.belongs_to_verb(at) && !class.any(Class::FIGURE | Class::FOREIGN)
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
        let closes = matches!(reading.text(at..at + 1), "کشور" | "استان" | "شهرستان")
            && !reading.is(at + 1, Class::PLACE)
            && reading.text(at + 1..at + 2) != "عضو";
        if closes {
            self.found.place = Some(at..at + 1);
            self.behind_place();
        }
        !closes
    }

    /// Whether the office may be one of a body, and no further domain was told.
    fn heads_body(&self) -> bool {
        let reading = self.reading;
        let joined = self.found.domain.clone().is_some_and(|mut domain| domain.any(|n| reading.is(n, Class::AND)));
        matches!(self.title.last.level, Level::Head | Level::Deputy | Level::Acting | Level::Staff)
            && !self.reporter()
            && !joined
            && reading.text(self.title.head.start..self.title.head.start + 1) != "مقام"
    }

    /// استاندار | یزد: but امام جمعه | نماز را …, رئیس‌جمهور | اختیار زیادی …
    fn tells_place(&self, at: usize) -> bool {
        let reading = self.reading;
        let everyday = reading.is(at, Class::NOUN | Class::ADJECTIVE) && !reading.is(at, STOPS);
        let body = Class::PLACE | Class::NATIONALITY | Class::ORGANIZATION | Class::ORGANIZATION_HEAD | Class::MEDIA;
        let ours = matches!(reading.text(at..at + 1), "کشورمان" | "کشورش" | "کشورشان" | "اهل");
        // رئیس‌جمهور | جنگ‌طلب آمریکا
        let describes = |n: &usize| reading.follows(*n) && reading.is(*n, Class::ADJECTIVE) && !reading.is(*n, Class::VERB);
        let behind = at + (at..at + 2).take_while(describes).count();
        let described = || behind > at && place::place_at(reading, behind).is_some();
        !everyday || ours || reading.is(at, body) || place::is_rank_of_place(reading.text(at..at + 1)) || described()
    }

    /// وزیر | خاطرنشان کرد, رئیس … | برگزار شد: but وزیر کشور شد, کارشناس فوتبال است. Right behind the head of an
    /// office a word that often says which office it is does so before a verb as well.
    fn belongs_to_verb(&self, at: usize) -> bool {
        let reading = self.reading;
        let says_which = || {
            let copula =
                |text: &str| ezafe_chain::is_copula(text) || matches!(text, "هستم" | "هستند" | "بودم" | "بودند" | "بوده" | "خواهد");
            let said = copula(reading.text(at + 1..at + 2))
                || reading.is(at, Class::DOMAIN)
                || !reading.is(at + 1, Class::VERB | Class::PARTICIPLE);
            self.title.last.usage != RoleUse::Office && !self.pointing && said
                || reading.is(at, Class::ORGANIZATION_HEAD | Class::NATIONALITY) && reading.text(at..at + 1) != "اداره"
                || reading.text(at..at + 1) == "کشور"
        };
        ezafe_chain::is_verbal_part(reading, at) && (at > self.from || !says_which())
    }

    /// Whether something of a minister's office follows its listed domain, which is complete: not
    /// وزیر بهداشت و درمان | عملکرد خوبی داشت.
    fn behind_ministry(&mut self) -> bool {
        let reading = self.reading;
        let at = self.found.end;
        let class = reading.class(at);
        let plain = reading.follows(at)
            && reading.kind(at) == Some(Kind::Word)
            && !class.any(Class::DOMAIN | Class::AND | Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::PLACE | Class::NATIONALITY)
            && !class.any(STOPS | Class::ROLE_HEAD | Class::ROLE_MODIFIER | Class::NUMBER)
            && (!class.any(Class::ADJECTIVE) || class.any(Class::NOUN))
            && !matches!(reading.text(at..at + 1), "کشورهای" | "کشور" | "استان" | "شهرستان" | "رژیم" | "ادوار" | "اسبق")
            && reading.hit(at, |d| matches!(d, Data::Domain | Data::Organization { .. }).then_some(())).is_none();
        if plain {
            self.place(at);
        }
        !plain
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
        // بازیگر سینما و تلویزیون، …: و has ended the list already.
        let ended = self.title.last.usage == RoleUse::Profession
            && self.found.domain.clone().is_some_and(|mut domain| domain.any(|n| reading.is(n, Class::AND)));
        let and = ezafe_chain::list_and(reading, at, member).filter(|_| at > self.from && !ended);
        and.and_then(|and| coordinated(reading, and, true)).is_some_and(|end| self.domain(end))
    }

    /// کارگردان فیلم «…», فرماندار «مهاباد»: the title of a work belongs to the role of its maker, and a name to
    /// the word before it that says what it names.
    fn quoted(&mut self, open: usize) -> bool {
        let reading = self.reading;
        let close = (open + 1..open + 10).find(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)));
        let Some(close) = close.filter(|&c| reading.follows(c)) else { return false };
        let spokesman = open == self.from && matches!(self.title.last.level, Level::Spokesperson | Level::Adviser);
        if self.title.last.field == Field::Arts && open > self.from {
            self.domain(close + 1);
        } else if spokesman && let Some(name) = name::at(reading, open + 1, NameContext::Open).filter(|name| name.words.end == close) {
            // سخنگوی «ولادیمیر پوتین»
            self.found.end = close + 1;
            self.found.person = Some((name, None));
        } else if let Some(place) = place::place_at(reading, open + 1).filter(|p| p.end == close) {
            self.found.place = Some(place);
            self.found.end = close + 1;
        } else if open > self.from && names_follow(reading, open - 1) && ezafe_chain::quoted_name(reading, open) == Some(close + 1) {
            self.domain(close + 1);
        }
        false
    }

    fn place(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // وزیر امور خارجه کشورمان
        if reading.text(at..at + 1) == "کشورمان" {
            self.found.place = Some(at..at + 1);
            self.found.end = at + 1;
            self.behind_place();
            return true;
        }
        let Some(place) = place::place_at(reading, at).filter(|place| !ezafe_chain::begins_longer_body(reading, place)) else {
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
        let end = if many { place::more_places(reading, place.end) } else { with_half(reading, place.end) };
        self.found.place = Some(place.start..end);
        self.found.end = end;
        self.behind_place();
        true
    }

    fn organization(&mut self, at: usize) -> bool {
        use OrganizationKind::{International, Media};
        let reading = self.reading;
        let domain_only = self.is_domain_only(at);
        // مدیرکل | آموزش و پرورش استان یزد: the mere domain, with its place.
        let office = |o: &OrganizationMention| {
            o.kind == OrganizationKind::Office && reading.hit(at, |d| matches!(d, Data::Domain).then_some(())).is_some()
        };
        let mere =
            |o: &OrganizationMention| o.rule == MentionRule::ListedOrganization && !matches!(o.kind, Media | International) || office(o);
        let found = organization::at(reading, at, Context::InRole).filter(|o| !(domain_only && mere(o)));
        let Some(organization) = found else { return false };
        // کارشناس شبکه تلویزیونی «اسکای»
        let marks = organization.words.start - 1;
        let marked = marks > at
            && matches!(reading.kind(marks), Some(Kind::QuoteOpen | Kind::QuoteEither))
            && reading.follows(organization.words.end);
        let closed = marked && matches!(reading.kind(organization.words.end), Some(Kind::QuoteClose | Kind::QuoteEither));
        self.found.end = organization.words.end + usize::from(closed);
        self.found.place = self.found.place.take().or_else(|| organization.place.clone());
        self.push(organization);
        // معاون امور مجلس | رئیس‌جمهور
        let served = head_at(reading, self.found.end).filter(|inner| {
            let office = inner.alone == Alone::Yes && inner.level == Level::Head && !inner.plural;
            office && self.title.head.serves() && self.words > 0 && reading.follows(self.found.end)
        });
        if let Some(inner) = served {
            self.found.end = inner.end;
            return true;
        }
        if self.title.head.plural {
            self.further_bodies();
        } else if self.title.head.field == Field::Sport {
            self.further_club();
        }
        self.behind_place();
        true
    }

    /// کاپیتان سابق تیم ملی | و پرسپولیس
    fn further_club(&mut self) {
        use OrganizationKind::{Club, NationalTeam};
        let reading = self.reading;
        let and = self.found.end;
        if !reading.follows(and) || !reading.is(and, Class::AND) || !reading.follows(and + 1) {
            return;
        }
        let second = organization::at(reading, and + 1, Context::InRole).filter(|o| matches!(o.kind, Club | NationalTeam));
        if let Some(second) = second.filter(|o| name::ends_here(reading, o.words.end) && !reading.is(o.words.end, Class::RA)) {
            self.found.end = second.words.end;
            self.found.organizations.push(second);
        }
    }

    /// کارشناسان بانک مرکزی | و مرکز آمار, نمایندگان اتاق اصناف | ، شهرداری و شورا
    fn further_bodies(&mut self) {
        let reading = self.reading;
        let mut listed = Vec::new();
        let mut joint = self.found.end;
        while reading.follows(joint) && (reading.is(joint, Class::AND) || reading.kind(joint) == Some(Kind::Comma)) {
            let last = reading.is(joint, Class::AND);
            let body = organization::at(reading, joint + 1, Context::InRole).filter(|_| reading.follows(joint + 1));
            let Some(body) = body.filter(|o| !last || !listed.is_empty() || o.rule != MentionRule::OrganizationAlone) else { return };
            joint = body.words.end;
            listed.push(body);
            // A list that و does not end may be one of other things.
            if last {
                self.found.end = joint;
                self.found.organizations.append(&mut listed);
            }
        }
    }

    /// The head of a ministry or a general directorate is followed by its domain, not by a body; مدیرکل | کمیته امداد by
    /// one that says what it is.
    fn is_domain_only(&self, at: usize) -> bool {
        let reading = self.reading;
        let last = reading.text(at.saturating_sub(1)..at);
        let general = matches!(last, "مدیرکل" | "کل");
        at == self.from
            && self.title.last.field == Field::Government
            && (general || matches!(last, "وزیر" | "وزرای"))
            && !(general && reading.is(at, Class::ORGANIZATION_HEAD) && !reading.is(at, Class::DOMAIN))
    }

    fn push(&mut self, organization: OrganizationMention) {
        self.found.organization = Some(self.found.organizations.len());
        self.found.organizations.push(organization);
    }

    /// `نماینده … در مجلس شورای اسلامی`, `سفیر ایران در عراق`, `خبرنگار ایسنا در یزد`.
    fn behind_place(&mut self) {
        let reading = self.reading;
        let at = self.found.end;
        let head = if self.title.last.complement == Complement::None { self.title.head } else { self.title.last };
        // معاون دبیرکل شورای عالی امنیت ملی | کشورمان, رئیس فدراسیون فوتبال | این کشور
        if reading.follows(at) && reading.text(at..at + 1) == "کشورمان" {
            self.found.end = at + 1;
            return;
        }
        if reading.follows(at + 1) && matches!(reading.text(at..at + 2), "این کشور" | "آن کشور") {
            self.found.end = at + 2;
            return;
        }
        // معاون وزیر نیرو در امور آب
        let sent = matches!(self.title.head.level, Level::Deputy | Level::Adviser | Level::Representative | Level::Acting)
            || self.title.head.field == Field::Government && !self.title.head.plural;
        if sent && reading.follows(at + 1) && reading.reads(at..at + 2, "در امور") {
            let noun = |n: usize| {
                reading.follows(n)
                    && (n == at + 2 || !ezafe_chain::is_verbal_part(reading, n))
                    && reading.is(n, Class::NOUN | Class::PLACE | Class::ADJECTIVE)
                    && !reading.is(n, STOPS | Class::VERB)
                    && !ezafe_chain::is_cue(reading, n)
            };
            let end = (at + 2..at + 5).find(|&n| !noun(n)).unwrap_or(at + 5);
            if end > at + 2 {
                // در امور بانوان و خانواده
                let second = reading.is(end, Class::AND).then(|| coordinated(reading, end, true)).flatten();
                self.found.end = second.unwrap_or(end);
            }
            return;
        }
        let abroad = head.field == Field::Academic && self.found.organization.is_some();
        // رئیس دفتر الجزیره در بیروت
        let office = matches!(reading.text(self.from..self.from + 1), "دفتر" | "نمایندگی");
        let far = head.stands_for() || self.reporter() || head.field == Field::Military || abroad || office;
        if !reading.follows(at) {
            return;
        }
        let delegate = head.level == Level::Spokesperson && self.from < at;
        if head.stands_for() || head.level == Level::Member || delegate {
            let inside = if matches!(reading.text(at..at + 1), "در" | "نزد") { at + 1 } else { at };
            let body = reading.follows(inside).then(|| organization::at(reading, inside, Context::InRole)).flatten();
            // نماینده ولی فقیه در سپاه: in any body.
            let leader = ["فقیه", "رهبری", "رهبر", "انقلاب"].iter().any(|leader| reading.text(at - 1..at).ends_with(leader));
            let everywhere = head.level == Level::Representative && leader;
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
        if self.apposed_place(at) {
            return;
        }
        // Others are somewhere only where the rank of the place is named: … دولت در استان بوشهر.
        if let Some(place) = in_place(reading, at).filter(|p| far || p.len() > 1 && self.found.organization.is_some()) {
            self.found.end = place.end;
            self.found.place.get_or_insert(place);
        }
    }

    /// یان فریتس، مدیر سازمان جهانی بهداشت | در مدیترانه شرقی، …: between two commas all is the title.
    fn apposed_place(&mut self, at: usize) -> bool {
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
    fn tail(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // سرمربی این تیم, گزارشگر این نشریه
        let this = matches!(reading.text(at..at + 1), "این" | "آن") && self.words < 3;
        // این دو برادر
        let noun = if reading.is(at + 1, Class::NUMBER) { at + 2 } else { at + 1 };
        if this
            && reading.follows(noun)
            && reading.is(noun, Class::NOUN | Class::ORGANIZATION_HEAD)
            && !matches!(reading.text(noun..noun + 1), "موضوع" | "خبر" | "نکته" | "مسیله" | "اقدام" | "سوال" | "پرسش" | "امر")
            // … | این کارشناس افزود, but مدیر برنامه‌های این بازیکن
            && (!reading.is(noun, Class::ROLE_HEAD) || reading.text(at - 1..at).ends_with("های") && name::ends_here(reading, noun + 1))
            && !reading.is(noun, Class::PREPOSITION)
            // مدیرعامل این اتاق آمده است: a body makes no verb, but for شرکت کرد and the like.
            && (!ezafe_chain::is_verbal_part(reading, noun)
                || reading.is(noun, Class::ORGANIZATION_HEAD)
                    && !organization::is_verbal(reading, noun)
                    // عضو این شورا خواهند شد: whoever that will be.
                    && !matches!(reading.text(noun + 1..noun + 2), "خواهد" | "خواهند"))
        {
            // رئیس این شرکت دانش‌بنیان, مدیرکل این اداره کل
            let described = reading.follows(noun + 1)
                && reading.is(noun, Class::ORGANIZATION_HEAD)
                && reading.is(noun + 1, Class::ADJECTIVE)
                && (reading.text(noun + 1..noun + 2).contains(ZWNJ) || reading.reads(noun..noun + 2, "اداره کل"))
                && !reading.is(noun + 1, Class::VERB | Class::ADVERB | Class::CUE)
                && !ezafe_chain::is_verbal_part(reading, noun + 1)
                && name::ends_here(reading, noun + 2);
            self.found.end = noun + 1 + usize::from(described);
        } else if this && reading.text(at..at + 1) == "آن" && name::ends_here(reading, at + 1) && !reading.is(at + 1, Class::RA) {
            self.found.end = at + 1;
        } else if at > self.from || matches!(self.title.last.level, Level::Representative) || reading.reads(at..at + 2, "در امور") {
            self.behind_place();
        }
        false
    }

    /// معاون سیاسی | استاندار یزد: the office that this one serves, behind its domain.
    fn inner_head(&mut self, at: usize) -> bool {
        let Some(inner) = head_at(self.reading, at) else { return false };
        // بازیکن ملی‌پوش استقلال
        if at == self.from && self.title.last.field == Field::Sport && self.reading.reads(at..inner.end, "ملی‌پوش") {
            return self.domain(inner.end);
        }
        // وزیران اقتصاد ده کشور عضو آسه‌آن
        if at > self.from && inner.level == Level::Member && !inner.plural && matches!(self.reading.text(at - 1..at), "کشور" | "کشورهای")
        {
            return self.domain(inner.end);
        }
        // سخنگوی هیئت مذاکره‌کننده …: what somebody does, not who.
        if at > self.from && !inner.plural && self.reading.text(at..at + 1).ends_with("کننده") {
            return self.domain(at + 1);
        }
        if at > self.from && self.title.last.serves() && inner.usage == RoleUse::Office && !inner.plural && inner.level == Level::Head {
            self.title.last = inner;
            self.domain(inner.end);
            self.from = inner.end;
            return true;
        }
        // هیئت داوران …, مدیر نظارت بر ناشران …
        let open = Class::ORGANIZATION_HEAD | Class::PREPOSITION;
        (at == self.from || self.reading.is(at - 1, open)) && inner.plural && self.domain(inner.end)
    }

    /// The name at word `at`; right behind a spokesperson with words that no list has: سخنگوی ژوزف آدایمی.
    fn named(&self, at: usize) -> Option<Name> {
        let spokesman = at == self.from && self.title.last.level == Level::Spokesperson;
        let context = if spokesman && self.reading.is_unknown(at + 1) { NameContext::Likely } else { NameContext::Open };
        name::at(self.reading, at, context)
    }

    /// نماینده آیت‌الله رستگار در میبد, وکیل آقای کاویان: who acts for a person named with an honorific.
    fn honoured_person(&mut self, at: usize) -> bool {
        let acts = matches!(self.title.last.level, Level::Spokesperson | Level::Adviser | Level::Representative)
            || self.title.last.field == Field::Law;
        if at > self.from || !acts || self.title.last.plural {
            return false;
        }
        let Some(person) = person::honoured_at(self.reading, at) else { return false };
        self.found.end = person.0.words.end;
        self.found.person = Some(person);
        if let Some(place) = in_place(self.reading, self.found.end) {
            self.found.end = place.end;
            self.found.place = Some(place);
        }
        true
    }

    /// A name ends the complement: behind a spokesperson it is part of it.
    fn person(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let class = reading.class(at);
        let named =
            Class::GIVEN | Class::NAME_PREFIX | Class::FOREIGN | Class::FIGURE | Class::SURNAME | Class::SURNAME_FORM | Class::PREFIX;
        if !class.any(Class::ORGANIZATION_HEAD)
            && class.any(named)
            && let Some(person) = self.named(at)
            && (person.full && person.sure || person.figure || !class.any(Class::NOUN | Class::ADJECTIVE))
        {
            // وکیل مهتاب کاویان: whom somebody acts for in court.
            let law = self.title.last.field == Field::Law
                && self.title.last.complement == Complement::Required
                && !self.title.last.plural
                && person.full;
            // سخنگوی پوتین: where nothing else says which office it is.
            if at == self.from && law
                || at == self.from
                    && (matches!(self.title.last.level, Level::Spokesperson | Level::Adviser | Level::Deputy) || self.title.head.plural)
                    && (person.foreign || !person.full && (person.figure || self.title.last.level != Level::Deputy))
            {
                self.found.end = person.words.end;
                self.found.person = Some((person, None));
            }
            return true;
        }
        // رئیس‌جمهور روحانی: a surname right behind an office that is whole without more.
        let everyday = Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::NATIONALITY | Class::ORGANIZATION | Class::MEDIA;
        if at == self.from
            && self.title.last.alone == Alone::Yes
            && !self.title.last.plural
            && class.any(Class::SURNAME)
            && !class.any(everyday | Class::DOMAIN | Class::ORGANIZATION_HEAD)
            && name::ends_here(reading, at + 1)
        {
            return true;
        }
        // سناتور گیلیبراند
        if at == self.from && reading.text(at - 1..at) == "سناتور" && reading.is_unknown(at) {
            return true;
        }
        // A word that no list has is more likely a name once the phrase is complete.
        reading.is_unknown(at) && at > self.from && name::at(reading, at, NameContext::Likely).is_some_and(|p| p.words.len() > 1)
    }
}

/// آقای وزیر | بلیت خرید: who is addressed so is known.
fn is_addressed(reading: &Reading<'_, '_>, title: &Title) -> bool {
    let head = title.head.start;
    head > 0
        && reading.follows(head)
        && matches!(reading.text(head - 1..head), "آقای" | "خانم" | "جناب")
        && title.last.start == head
        && !reading.is(title.end, Class::PLACE | Class::NATIONALITY)
}

/// Whether a body begins at word `n` that stands for itself, in as many words as a domain: `آموزش و پرورش`.
fn is_body(reading: &Reading<'_, '_>, n: usize) -> bool {
    if !reading.is(n, Class::DOMAIN | Class::PREFIX) {
        return false;
    }
    let domain = reading.hit(n, |d| matches!(d, Data::Domain).then_some(())).map(|(hit, ())| hit.end);
    let body = reading.hit(n, |d| matches!(d, Data::OrganizationHead { alone: Alone::Yes, plural: false, .. }).then_some(()));
    body.is_some_and(|(hit, ())| domain == Some(hit.end))
}

/// Whether word `n` says what bears the name of a martyr or a saint behind it.
fn bears_names(reading: &Reading<'_, '_>, n: usize) -> bool {
    // دانشگاه افسری | امام علی (ع)
    let n = n - usize::from(n > 0 && reading.follows(n) && reading.is(n, Class::ADJECTIVE) && !reading.is(n, Class::ORGANIZATION_HEAD));
    reading.is(n, Class::ORGANIZATION_HEAD)
        || matches!(
            reading.text(n..n + 1),
            "دانشگاه"
                | "پایگاه"
                | "گردان"
                | "لشکر"
                | "تیپ"
                | "قرارگاه"
                | "مسجد"
                | "حرم"
                | "آستان"
                | "بیت"
                | "یادگار"
                | "آثار"
        )
}

/// Whether word `n` says what the name in quotation marks behind it names.
fn names_follow(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::ORGANIZATION_HEAD)
        || matches!(
            reading.text(n..n + 1),
            "برنامه"
                | "مرکز"
                | "موسسه"
                | "طرح"
                | "پروژه"
                | "کتاب"
                | "نشریه"
                | "مجله"
                | "گروه"
                | "سایت"
                | "جایزه"
                | "جشنواره"
        )
}

/// `در مشهد` behind word `n`: the words of the place.
pub(super) fn in_place(reading: &Reading<'_, '_>, n: usize) -> Option<Range<usize>> {
    (reading.follows(n) && reading.text(n..n + 1) == "در").then(|| place::place_at(reading, n + 1)).flatten()
}

/// A place, with a second half behind و: `خراسان شمالی و جنوبی`.
fn with_half(reading: &Reading<'_, '_>, end: usize) -> usize {
    let more = place::more_places(reading, end);
    if more == end + 2 && reading.is(end, Class::AND) && !reading.is(end + 1, Class::PLACE) { more } else { end }
}

/// Where a second domain behind `و` ends.
fn coordinated(reading: &Reading<'_, '_>, and: usize, something_before: bool) -> Option<usize> {
    const MEMBER: Class = Class::NOUN.or(Class::ADJECTIVE).or(Class::PLURAL);
    const OTHER: Class = STOPS.or(Class::ROLE_HEAD).or(Class::VERB).or(Class::ORGANIZATION_ALONE);
    /// The second part has at most this many words.
    const LONGEST: usize = 4;
    let member = |n: usize| {
        reading.follows(n)
            && reading.is(n, MEMBER)
            && !reading.is(n, OTHER)
            && !ezafe_chain::is_cue(reading, n)
            && !ezafe_chain::is_verbal_part(reading, n)
            // اطلاعات مالی: an adjective that is a country as well.
            && (place::place_at(reading, n).is_none() || reading.is(n, Class::PLACE_WORDLIKE) && reading.is(n, Class::ADJECTIVE))
    };
    let next = and + 1;
    if !something_before || !member(next) {
        return None;
    }
    let named = reading.is(next, Class::GIVEN);
    let given = |n: usize| reading.is(n, Class::GIVEN) && !named;
    let at = (next + 1..next + LONGEST).find(|&n| !member(n) || given(n)).unwrap_or(next + LONGEST);
    let closes = place::place_at(reading, at).is_some()
        || (reading.follows(at) && reading.is(at, Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::ROLE_HEAD))
        || matches!(reading.text(at - 1..at), "کشور" | "استان");
    let ends = at <= next + 3
        && (name::ends_here(reading, at) || reading.is(at, Class::GIVEN | Class::HONORIFIC | Class::NAME_PREFIX))
        && !reading.is(at, Class::RA | Class::DETERMINER | Class::PRONOUN);
    // معاون بهره‌برداری و فروش | این سازمان
    let this = matches!(reading.text(at..at + 1), "این" | "آن") && reading.is(at + 1, Class::NOUN | Class::ORGANIZATION_HEAD);
    // ادیان و عرفان تطبیقی دانشگاه تهران: a word that is a given name as well needs what closes the phrase.
    (closes || !named && (ends || this)).then_some(at)
}
