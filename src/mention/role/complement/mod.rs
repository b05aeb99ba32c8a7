//! The complement: what says which office it is, and where its phrase ends.

mod behind;
mod bodies;
mod whom;

use super::super::OrganizationMention;
use super::super::name::{self, Context as NameContext, Name};
use super::super::organization::{self, Context};
use super::super::person::Honorific;
use super::super::place;
use super::super::{boundary, ezafe_chain, listed_body};
use super::title::Title;
use crate::lexicon::{Alone, Class, Complement, Data, Field, Level, RoleUse};
use crate::reading::Reading;
use crate::token::{Gap, Kind, begins_with};
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
const STOPS: Class = boundary::STOPS.or(Class::HONORIFIC);

/// مهاجم | ۲۳ ساله پرسپولیس, این رهبر | ۸۰ ساله
pub(super) fn is_age(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.kind(n) == Some(Kind::Number) && reading.follows(n + 1) && reading.text(n + 1..n + 2) == "ساله"
}

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
        // مشاور رهبر انقلاب | در امور بین‌الملل
        let charged = title.head.serves() && reading.follows(from) && reading.reads(from..from + 2, "در امور");
        // رهبر معظم انقلاب اسلامی | ایران
        let revolution = || matches!(reading.text(from - 1..from), "انقلاب" | "اسلامی") && reading.follows(from);
        if let Some(country) = (complete && revolution()).then(|| place::place_at(reading, from)).flatten() {
            return RoleComplement { end: country.end, place: Some(country), ..found };
        }
        if complete && !title.head.stands_for() && !charged {
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
        walk.drop_many();
        walk.drop_object();
        walk.found
    }

    /// این بازیکن | قرارداد وی را …, این مربی | انتقادات زیادی …: where `این` says which office it is, a noun behind the
    /// head is its domain only if nothing says that it is the object of the verb.
    fn drop_object(&mut self) {
        const TELLING: Class = Class::DOMAIN.or(Class::NATIONALITY).or(Class::PLACE).or(Class::ORGANIZATION_HEAD).or(Class::ORGANIZATION);
        let reading = self.reading;
        let Some(domain) = self.found.domain.clone().filter(|d| self.pointing && d.start == self.from && d.end == self.found.end) else {
            return;
        };
        let end = domain.end;
        let noun = reading.is(domain.start, Class::NOUN) && !domain.clone().any(|n| reading.is(n, TELLING));
        let much = reading.is(end, Class::INDEFINITE) && !reading.is(end, Class::VERB);
        let object = much
            || reading.is(end, Class::PRONOUN | Class::POSSESSED)
            || reading.is(end, Class::RA) && !reading.is(domain.start, Class::ADJECTIVE);
        if noun && object && reading.follows(end) {
            self.found.domain = None;
            self.found.end = self.from;
        }
    }

    /// داور مسابقه | اشتباه‌های زیادی انجام داد: the object of the verb behind the domain.
    fn drop_many(&mut self) {
        let reading = self.reading;
        let Some(domain) = self.found.domain.as_mut().filter(|d| d.end == self.found.end && d.len() > 1) else { return };
        let last = domain.end - 1;
        let many = reading.text(last..domain.end).ends_with("های") && reading.is(domain.end, Class::INDEFINITE);
        if many && reading.follows(domain.end) {
            domain.end = last;
            self.found.end = last;
        }
    }

    /// معاون حمایت | از او خواست: a domain that goes on behind its preposition, where nothing did.
    fn drop_preposition(&mut self) {
        if let Some(domain) = self.found.domain.as_mut().filter(|d| d.end == self.found.end) {
            domain.end = ezafe_chain::without_preposition(self.reading, domain.start, domain.end);
            self.found.end = domain.end;
        }
    }

    /// Takes what stands at the end, if it belongs to the office, and says whether to go on.
    pub(super) fn step(&mut self) -> bool {
        let reading = self.reading;
        let at = self.found.end;
        let Some(word) = reading.words.get(at).filter(|w| w.gap != Gap::Line) else { return false };
        let class = word.classes;
        match word.kind {
            Kind::Word => {}
            Kind::Comma => return self.list(at),
            Kind::Number if at > self.from && reading.is(at - 1, Class::NUMBERED) => return self.domain(at + 1),
            Kind::Number if is_age(reading, at) => return self.domain(at + 2),
            Kind::QuoteOpen | Kind::QuoteEither => return self.quoted(at),
            Kind::Dash if at > self.from && boundary::joins_adjectives(reading, at) => return self.domain(at + 2),
            _ => return false,
        }
        // مشاور کمیسیون | معرفی شده
        let made = reading.follows(at + 1)
            && reading.text(at + 1..at + 2) == "شده"
            && at > self.from
            && !reading.is(at, Class::DETERMINER | Class::PRONOUN);
        // استاد دانشگاه | علت این کار را …
        let side = at > 0 && reading.is(at - 1, Class::ORGANIZATION_HEAD) && boundary::is_side(reading, at);
        if self.words > LONGEST_DOMAIN || boundary::is_cue(reading, at) || made || side || boundary::leads_away(reading, at) {
            return false;
        }
        // این مترجم | مهم‌ترین اتفاق …: a superlative stands before its noun.
        if (at > self.from || self.pointing) && reading.text(at..at + 1).ends_with("ترین") && reading.follows(at + 1) {
            return false;
        }
        // دهیار روستای | ابر: a village that no list has, though its name be an everyday word.
        let village = at > self.from && reading.text(at - 1..at) == "روستای" && name::ends_here(reading, at + 1);
        if village && reading.follows(at) && !class.any(STOPS | Class::PLACE) {
            self.found.place = Some(at..at + 1);
            return self.domain(at + 1);
        }
        if self.title.last.complement == Complement::Place && !self.tells_place(at) {
            return false;
        }
        // مدیر | آموزش و پرورش شهرستان …: a domain that is a body as well is one but behind a minister.
        if !self.is_domain_only(at) && self.heads_body() && is_body(reading, at) && self.organization(at) {
            return false;
        }
        // مدافع نفت: the club, not the oil.
        let sport = self.title.last.field == Field::Sport && !self.title.last.plural;
        let domain = reading.hit(at, |d| matches!(d, Data::Domain).then_some(())).map(|(hit, ())| hit.end);
        let club = sport.then(|| listed_body::club_at(reading, at)).flatten();
        if club.is_some_and(|club| domain.is_none_or(|domain| club >= domain as usize)) && self.organization(at) {
            return false;
        }
        // مهاجم نفت آبادان, فرمانده نیروی دریایی: a longer name of a body may begin with the name of a domain.
        let head = || reading.hit(at, |d| matches!(d, Data::OrganizationHead { .. }).then_some(()));
        if let Some(domain) = domain
            && listed_body::listed_at(reading, at).is_none_or(|(end, _)| end <= domain as usize)
            && head().is_none_or(|(body, ())| body.end <= domain)
        {
            let minister = at == self.from && matches!(reading.text(at - 1..at), "وزیر" | "وزرای" | "وزیران");
            self.domain(domain as usize);
            return !minister || self.behind_ministry();
        }
        // مهاجم فولادی‌ها | دروازه حریف را باز کرد
        if at > self.from && reading.text(at..at + 1) == "دروازه" && self.title.last.field == Field::Sport {
            return false;
        }
        if let Some(end) = weight(reading, at) {
            return self.domain(end);
        }
        if self.is_department(at) {
            return self.domain(at + 2);
        }
        // سرمربی لیورپول: the club, not the city.
        if (self.reporter() || club.is_some()) && self.organization(at) || self.place(at) || self.organization(at) {
            return false;
        }
        if class.any(Class::AND) {
            // پادشاه حبشه | و دشمن او
            let place = self.title.last.complement == Complement::Place && place::place_at(reading, at + 1).is_none();
            return !place && coordinated(reading, at, at > self.from).is_some_and(|end| self.domain(end));
        }
        if at > self.from && ezafe_chain::leads_on(reading, at) {
            return self.domain(at + 1);
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
        // مدیر برنامه‌هایش
        if at == self.from && class.any(Class::POSSESSED) && begins_with(reading.text(at..at + 1), "برنامه") {
            self.domain(at + 1);
            return false;
        }
        // دبیر | چهارمین جشنواره کتاب, مدیر | سی و دومین نمایشگاه
        if let Some(end) = boundary::numbered_event(reading, at) {
            return self.domain(end);
        }
        // مدافع راست | ملی‌پوش استقلال
        if at == self.from + 1 && self.title.last.field == Field::Sport && reading.reads(at..at + 1, "ملی‌پوش") {
            return self.domain(at + 1);
        }
        // این مربی | دو بازیکن را …, ائمه جمعه | دو مسئولیت دارند; but بازیکن فصل گذشته سپاهان.
        let counted = at > self.from || self.pointing || self.title.last.complement == Complement::Place;
        if class.any(STOPS) || boundary::is_weekday(reading, at) || counted && boundary::is_count_or_day(reading, at) {
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
        // فیلسوف ایرانی | رضا داوری: a given name that is no word besides begins a name behind the nation.
        let everyday =
            Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::WORDLIKE | Class::SURNAME | Class::ORGANIZATION | Class::DOMAIN;
        if at > self.from && class.any(Class::GIVEN) && !class.any(everyday) && reading.is(at - 1, Class::NATIONALITY) {
            return false;
        }
        self.domain(at + 1);
        let closes = matches!(reading.text(at..at + 1), "کشور" | "استان" | "شهرستان")
            && !reading.is(at + 1, Class::PLACE)
            && reading.text(at + 1..at + 2) != "عضو";
        if closes {
            // وزرای خارجه سه کشور | اروپایی
            if reading.follows(at + 1) && reading.is(at + 1, Class::NATIONALITY) && self.title.head.plural {
                self.domain(at + 2);
            }
            self.found.place = Some(at..self.found.end);
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
            && !self.is_official()
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
        // فرماندار | راز و جرگلان: of several words, which may be everyday ones.
        let long = || place::place_at(reading, at).is_some_and(|place| place.len() > 1);
        !everyday || ours || reading.is(at, body) || reading.is(at, Class::REGION) || described() || long()
    }

    /// وزیر | خاطرنشان کرد, رئیس … | برگزار شد: but وزیر کشور شد, کارشناس فوتبال است. Right behind the head of an
    /// office a word that often says which office it is does so before a verb as well.
    fn belongs_to_verb(&self, at: usize) -> bool {
        let reading = self.reading;
        let says_which = || {
            let copula = |text: &str| boundary::is_copula(text) || matches!(text, "هستم" | "هستند" | "بودم" | "بودند" | "بوده" | "خواهد");
            let said = copula(reading.text(at + 1..at + 2))
                || reading.is(at, Class::DOMAIN)
                || !reading.is(at + 1, Class::VERB | Class::PARTICIPLE);
            self.title.last.usage != RoleUse::Office && !self.pointing && said
                || reading.is(at, Class::ORGANIZATION_HEAD | Class::NATIONALITY) && reading.text(at..at + 1) != "اداره"
                || reading.text(at..at + 1) == "کشور"
        };
        boundary::is_verbal_part(reading, at) && (at > self.from || !says_which())
    }

    /// Whether something of a minister's office follows its listed domain, which is complete: not
    /// وزیر بهداشت و درمان | عملکرد خوبی داشت.
    fn behind_ministry(&mut self) -> bool {
        let reading = self.reading;
        let at = self.found.end;
        let class = reading.class(at);
        // وزیر بهداشت | و هیئت ایرانی, وزیر کشور | و سؤال نماینده …
        let body = matches!(reading.text(at + 1..at + 2), "هییت" | "هیات" | "هییتی" | "هیاتی");
        let another = class.any(Class::AND) && (body || reading.is(at + 2, Class::ROLE_HEAD) && reading.follows(at + 2));
        let plain = another
            || reading.follows(at)
                && reading.kind(at) == Some(Kind::Word)
                && !class
                    .any(Class::DOMAIN | Class::AND | Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::PLACE | Class::NATIONALITY)
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
        self.title.last.level == Level::Head && self.reading.reads(at..at + 2, "روابط عمومی")
    }

    /// مقام مسئول: somebody in office, wherever that is.
    fn is_official(&self) -> bool {
        self.reading.text(self.title.head.start..self.title.head.start + 1) == "مقام"
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
        let and = boundary::list_and(reading, at, member).filter(|_| at > self.from && !ended);
        and.and_then(|and| coordinated(reading, and, true)).is_some_and(|end| self.domain(end))
    }

    /// کارگردان «اصغر فرهادی»: whether a name stands in the quotation marks, and no title of a work.
    fn names_nobody(&self, words: Range<usize>) -> bool {
        let reading = self.reading;
        name::at(reading, words.start, NameContext::Open).is_some_and(|name| name.words.end == words.end)
            || words.len() > 1 && reading.is_unknown(words.start)
    }

    /// کارگردان فیلم «…», فرماندار «مهاباد»: the title of a work belongs to the role of its maker, and a name to
    /// the word before it that says what it names.
    fn quoted(&mut self, open: usize) -> bool {
        let reading = self.reading;
        let close = (open + 1..open + 10).find(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)));
        let Some(close) = close.filter(|&c| reading.follows(c)) else { return false };
        let spokesman = open == self.from && matches!(self.title.last.level, Level::Spokesperson | Level::Adviser);
        let work = self.title.last.field == Field::Arts && !self.title.last.plural;
        if self.title.last.field == Field::Arts && open > self.from || work && close > open + 1 && !self.names_nobody(open + 1..close) {
            self.domain(close + 1);
        } else if spokesman && let Some(name) = name::at(reading, open + 1, NameContext::Open).filter(|name| name.words.end == close) {
            // سخنگوی «ولادیمیر پوتین»
            self.found.end = close + 1;
            self.found.person = Some((name, None));
        } else if let Some(place) = place::place_at(reading, open + 1)
            .filter(|p| p.end == close && (open > self.from || !reading.is(p.start, Class::PLACE_WORDLIKE)))
        {
            self.found.place = Some(place);
            self.found.end = close + 1;
        } else if let Some(body) =
            organization::at(reading, open + 1, Context::InRole).filter(|body| open == self.from && body.words.end == close)
        {
            // عضو «شورای روابط خارجی»
            self.found.end = close + 1;
            self.push(body);
        } else if open > self.from
            && reading.is(open - 1, Class::ORGANIZATION_HEAD | Class::TITLED)
            && boundary::quoted_name(reading, open) == Some(close + 1)
        {
            self.domain(close + 1);
        }
        false
    }
}

/// ملی‌پوش وزن ۸۷ کیلوگرم, نماینده وزن ۸۴- کیلوگرم, … وزن منهای ۷۰ کیلوگرم: where the class of weight at word `n` ends.
fn weight(reading: &Reading<'_, '_>, n: usize) -> Option<usize> {
    let is_sign = |n: usize| reading.kind(n) == Some(Kind::Dash) || matches!(reading.text(n..n + 1), "+" | "منهای" | "مثبت");
    let behind_sign = |n: usize| n + usize::from(reading.follows(n) && is_sign(n));
    if !matches!(reading.text(n..n + 1), "وزن" | "دسته") {
        return None;
    }
    let number = behind_sign(n + 1);
    let unit = behind_sign(number + 1);
    let weighs = reading.kind(number) == Some(Kind::Number) && reading.text(unit..unit + 1) == "کیلوگرم";
    (weighs && (n..=unit).all(|n| reading.follows(n))).then_some(unit + 1)
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
    if reading.is(n, Class::BEARER) {
        return true;
    }
    // دانشگاه افسری | امام علی (ع)
    let n = n - usize::from(n > 0 && reading.follows(n) && reading.is(n, Class::ADJECTIVE) && !reading.is(n, Class::ORGANIZATION_HEAD));
    reading.is(n, Class::ORGANIZATION_HEAD | Class::BEARER)
}

/// Where a second domain behind `و` ends.
fn coordinated(reading: &Reading<'_, '_>, and: usize, something_before: bool) -> Option<usize> {
    const MEMBER: Class = Class::NOUN.or(Class::ADJECTIVE).or(Class::PLURAL);
    const OTHER: Class = STOPS.or(Class::ROLE_HEAD).or(Class::VERB);
    /// The second part has at most this many words.
    const LONGEST: usize = 4;
    let member = |n: usize| {
        reading.follows(n)
            && reading.is(n, MEMBER)
            && !reading.is(n, OTHER)
            && (!reading.is(n, Class::ORGANIZATION_ALONE))
            && !boundary::is_cue(reading, n)
            && !boundary::is_verbal_part(reading, n)
            // اطلاعات مالی: an adjective that is a country as well.
            && (place::place_at(reading, n).is_none() || reading.is(n, Class::PLACE_WORDLIKE) && reading.is(n, Class::ADJECTIVE))
    };
    let next = and + 1;
    // رئیس سازمان مالیاتی | و قربانی مدیرکل …
    let somebody = reading.is(next, Class::SURNAME | Class::GIVEN) && reading.follows(next + 1) && reading.is(next + 1, Class::ROLE_HEAD);
    if !something_before || somebody || !member(next) {
        return None;
    }
    let named = reading.is(next, Class::GIVEN);
    let given = |n: usize| reading.is(n, Class::GIVEN) && !named;
    // … و رسانه‌ای | وزارت امور خارجه, … و امور بین‌الملل | شرکت بهره‌برداری مترو
    let body = |n: usize| reading.is(n, Class::ORGANIZATION_HEAD) && organization::at(reading, n, Context::InRole).is_some();
    let at = (next + 1..next + LONGEST).find(|&n| !member(n) || given(n) || body(n)).unwrap_or(next + LONGEST);
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
