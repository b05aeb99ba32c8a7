//! The ezafe chain: the run of words behind a head that belong to its name.
//!
//! Persian does not write the ezafe, so the end of a chain is seen only by what follows: it goes on
//! over nouns, adjectives, unknown words and further heads, and stops before verbs and what belongs
//! to them, prepositions, persons and new offices. A place closes it; behind a listed body only the
//! body it is part of, and its place, follow.

use super::boundary::STOPS;
use super::name::{self, Context};
use super::place::{self, is_own_place, more_places, place_at};
use super::{boundary, listed_body};
use crate::lexicon::{Alone, Class, Data, EntryId, HonorificKind, OrganizationKind};
use crate::reading::Reading;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// What a chain is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chain {
    /// The word after its last.
    pub(crate) end: usize,
    /// Whether something in it is a name of its own: a place, a listed body, an unknown word.
    pub(crate) proper: bool,
    pub(crate) place: Option<Range<usize>>,
    /// The last listed body in it.
    pub(crate) listed: Option<(Range<usize>, OrganizationKind)>,
    /// The user's own entry that it contains.
    pub(crate) own: Option<EntryId>,
}

/// At most this many words without a further head.
const LONGEST: usize = 7;

/// Walks the chain from word `from`, behind a head of kind `kind`.
pub(crate) fn walk(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind) -> Chain {
    let mut walk = Walk { reading, kind, from, since_head: 0, closed: false, chain: Chain { end: from, ..Chain::default() } };
    while walk.step() {}
    let listed = walk.chain.listed.as_ref().map_or(from, |(words, _)| words.end.max(from));
    while walk.chain.end > listed && is_loose(reading, walk.chain.end - 1) {
        walk.chain.end -= 1;
    }
    walk.chain.end = without_preposition(reading, from, walk.chain.end);
    // آستان مقدس احمد بن موسی (ع), دانشگاه ولیعصر (عج) | رفسنجان
    let blessed = place::behind_blessing(reading, walk.chain.end);
    if walk.chain.proper && blessed > walk.chain.end {
        walk.chain.end = blessed;
        if let Some(place) = place_at(reading, blessed).filter(|place| !reading.is(place.start, Class::PLACE_WORDLIKE)) {
            walk.chain.end = place.end;
            walk.chain.place = Some(place);
        }
    }
    walk.chain
}

/// ستاد پیشگیری و مقابله | با کرونا: whether the preposition at word `n` belongs to the word before it, so that more must follow.
pub(crate) fn leads_on(reading: &Reading<'_, '_>, n: usize) -> bool {
    let domain = || reading.hit(n - 1, |d| matches!(d, Data::Domain).then_some(())).is_some_and(|(hit, ())| hit.end as usize == n + 1);
    reading.is(n, Class::PREPOSITION) && domain() && reading.follows(n + 1) && reading.is(n + 1, Class::NOUN) && !reading.is(n + 1, STOPS)
}

/// قرارگاه … | اقدام به …, کمیته … | بررسی‌های …: whether a name does not end with word `n`, for a verb or a noun follows that it belongs to.
fn is_loose(reading: &Reading<'_, '_>, n: usize) -> bool {
    let text = reading.text(n..n + 1);
    let named = Class::PLACE | Class::ORGANIZATION | Class::FOREIGN;
    // ستاد مبارزه با بیماری‌های …: what the preposition leads to stays.
    let plural = text.ends_with("های") && reading.follows(n + 1) && !reading.is(n, named) && !reading.is(n - 1, Class::PREPOSITION);
    let leads = matches!(text, "اقدام" | "انجام" | "تقدیر" | "تشکر" | "قدردانی" | "تأکید" | "تاکید" | "صمیمانه" | "کمال" | "شایسته");
    plural || leads || reading.is(n, Class::AND)
}

/// The end of a chain without a preposition that nothing followed: `سازمان حمایت | از …`.
pub(crate) fn without_preposition(reading: &Reading<'_, '_>, from: usize, end: usize) -> usize {
    end - usize::from(end > from && reading.is(end - 1, Class::PREPOSITION))
}

struct Walk<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    kind: OrganizationKind,
    from: usize,
    /// Words since the last head.
    since_head: usize,
    /// Whether a listed body was taken: only a body around it may follow.
    closed: bool,
    chain: Chain,
}

impl Walk<'_, '_, '_> {
    /// Takes what stands at the end of the chain, if it belongs to it, and says whether to go on.
    fn step(&mut self) -> bool {
        let reading = self.reading;
        let at = self.chain.end;
        let Some(word) = reading.words.get(at).filter(|w| w.gap != Gap::Line) else { return false };
        if word.kind != Kind::Word {
            return self.mark(at, word.kind);
        }
        let class = word.classes;
        if self.closed {
            return self.around(at);
        }
        if boundary::is_cue(reading, at) || self.since_head > LONGEST || matches!(reading.text(at..at + 1), "کشورمان" | "کشورشان" | "کشورش")
        {
            return false;
        }
        if let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Domain).then_some(())) {
            // One that ends in a preposition stands right behind its head: اداره نظارت بر …
            let open = reading.is(hit.end as usize - 1, Class::PREPOSITION);
            let longer = || listed_body::listed_at(reading, at).is_some_and(|(end, _)| end > hit.end as usize);
            if hit.range().len() > 1 && (!open || self.since_head == 0 && self.has_departments()) && !longer() {
                // وزارت | حمل و نقل: a listed domain tells which one it is.
                self.chain.proper |= !open && self.since_head == 0 && self.serves_a_domain();
                return self.take(hit.end as usize);
            }
        }
        if self.own(at) || self.place(at) || self.listed(at) {
            return self.closed;
        }
        if self.office(at) {
            return true;
        }
        // ستاد برگزاری | سی و دومین نمایشگاه, روابط عمومی | نخستین جشنواره
        if self.has_departments()
            && let Some(end) = boundary::numbered_event(reading, at)
        {
            return self.proper(end);
        }
        if boundary::is_verbal_part(reading, at) || boundary::is_count_or_day(reading, at) {
            return false;
        }
        // روزنامه Corriere | خبری جدید منتشر کرد
        let told = || self.kind == OrganizationKind::Media || class.any(Class::INDEFINITE) || reading.is(at + 1, Class::DETERMINER);
        if at > self.from && reading.kind(at - 1) == Some(Kind::Latin) && told() {
            return false;
        }
        // سازمان | مذکور: one that was named before.
        if matches!(
            reading.text(at..at + 1),
            "مذکور"
                | "مزبور"
                | "مربوطه"
                | "مربوط"
                | "متبوع"
                | "ذیربط"
                | "نامبرده"
                | "یادشده"
                | "فوق"
                | "متشکل"
                | "موسوم"
                | "متعلق"
        ) || boundary::leads_away(reading, at)
        {
            return false;
        }
        if self.since_head == 0 && boundary::is_side(reading, at) {
            return false;
        }
        // تیم | کنونی کاویان: what it is now to somebody.
        if at == self.from
            && self.kind == OrganizationKind::Club
            && matches!(reading.text(at..at + 1), "کنونی" | "فعلی" | "قبلی" | "سابق" | "پیشین" | "اسبق")
        {
            return false;
        }
        // … | ثبت شده و …, … | تشکیل‌شده و …
        if reading.text(at + 1..at + 2) == "شده" && reading.follows(at + 1) || boundary::is_made(reading, at) {
            return false;
        }
        if class.any(Class::AND) {
            // انجمن ملی … | و مرکز …: another body.
            if self.chain.end > self.from + 1 && begins_another(reading, at + 1) {
                return false;
            }
            return coordinated(reading, at, at > self.from).is_some_and(|end| self.take(end));
        }
        if at > self.from && self.has_departments() && leads_on(reading, at) {
            return self.take(at + 1);
        }
        if class.any(STOPS) && !class.any(Class::ORGANIZATION_HEAD) {
            // سازمان همیاری | بازوی قدرتمندی: what an indefinite word describes is no part of the name.
            if class.any(Class::INDEFINITE)
                && self.since_head > 1
                && reading.is(at - 1, Class::NOUN)
                && !reading.is(at - 1, Class::GIVEN | Class::SURNAME)
            {
                self.chain.end -= 1;
            }
            return false;
        }
        if class.any(Class::VERB) && !class.any(Class::NOUN | Class::ADJECTIVE) {
            return false;
        }
        if class.any(Class::HONORIFIC | Class::PREFIX)
            && let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Honorific { .. }).then_some(()))
        {
            if let Some(end) = borne_name(reading, at) {
                self.closed = true;
                return self.proper(end);
            }
            let name = self.bears_names().then(|| name::at(reading, hit.end as usize, Context::Certain)).flatten();
            return name.filter(|n| reading.follows(n.words.start)).is_some_and(|n| self.proper(n.words.end));
        }
        if let Some((hit, plural)) = reading.hit(at, |d| if let Data::OrganizationHead { plural, .. } = d { Some(*plural) } else { None }) {
            let since_head = if plural { self.since_head + 1 } else { 0 };
            self.take(hit.end as usize);
            self.since_head = since_head;
            return true;
        }
        if let Some((hit, plural)) = reading.hit(at, |d| if let Data::RoleHead { plural, .. } = d { Some(*plural) } else { None }) {
            // A body of office holders: کانون وکلا, اداره نظارت بر ناشران, انجمن صنفی کارگری راهنمایان گردشگری.
            use OrganizationKind::{Association, Federation, Union};
            let described = || {
                matches!(self.kind, Association | Federation | Union)
                    && (self.from..at).all(|n| reading.is(n, Class::ADJECTIVE) && reading.text(n..n + 1).ends_with('ی'))
            };
            return (at == self.from || reading.is(at - 1, Class::PREPOSITION) || described()) && plural && self.take(hit.end as usize);
        }
        if class.any(Class::GIVEN | Class::NAME_PREFIX | Class::FOREIGN | Class::FIGURE | Class::PREFIX)
            && let Some(name) = name::at(reading, at, Context::Open).filter(|name| name.full && name.sure || name.figure)
        {
            return self.bears_names() && at == self.from && self.proper(name.words.end);
        }
        if class.any(Class::VERB_OF_SAYING) {
            return false;
        }
        // What is left belongs to the chain: nouns, adjectives, words that no list has.
        self.chain.proper |= !class.any(Class::NOUN | Class::ADJECTIVE | Class::NATIONALITY | Class::OTHER)
            || at == self.from && class.any(Class::DOMAIN) && self.kind == OrganizationKind::Ministry;
        self.take(at + 1);
        !matches!(reading.text(at..at + 1), "کشور" | "استان" | "شهرستان")
    }

    /// دفتر | رئیس‌جمهور, دفتر | وزیر نیرو: whose office it is.
    fn office(&mut self, at: usize) -> bool {
        let reading = self.reading;
        // معاونت برنامه‌ریزی | رئیس‌جمهور
        let deputy = at > self.from && reading.text(self.from - 1..self.from) == "معاونت" && reading.text(at..at + 1).starts_with("رییس");
        let bureau = at == self.from && reading.text(at - 1..at) == "دفتر";
        if !(bureau || deputy) || !role_alone(reading, at) {
            return false;
        }
        let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::RoleHead { .. }).then_some(())) else { return false };
        let end = hit.end as usize;
        let minister = reading.text(at..end) == "وزیر" && reading.follows(end);
        let domain = minister.then(|| reading.hit(end, |d| matches!(d, Data::Domain).then_some(()))).flatten();
        self.chain.proper = true;
        self.take(domain.map_or(end, |(hit, ())| hit.end as usize))
    }

    fn take(&mut self, end: usize) -> bool {
        self.since_head += 1;
        self.chain.end = end;
        true
    }

    fn proper(&mut self, end: usize) -> bool {
        self.chain.proper = true;
        self.take(end)
    }

    /// Whether bodies of this kind are told apart by their domain: `وزارت حمل و نقل`, but not `شرکت حمل و نقل`.
    fn serves_a_domain(&self) -> bool {
        use OrganizationKind::{Committee, Council, Government, Institute, Ministry, Office, Parliament, University};
        matches!(self.kind, Committee | Council | Government | Institute | Ministry | Office | Parliament | University)
    }

    /// Whether bodies of this kind do something that a preposition joins: `اداره نظارت بر …`, but not `هیئت فوتبال | کمک به …`.
    fn has_departments(&self) -> bool {
        use OrganizationKind::{Bank, Club, Federation, Media, NationalTeam, School};
        !matches!(self.kind, Bank | Club | Federation | Media | NationalTeam | School)
    }

    /// Whether bodies of this kind bear the names of persons.
    fn bears_names(&self) -> bool {
        use OrganizationKind as Kind;
        // باشگاه فرهنگی ورزشی شهید …, but مدیرعامل باشگاه علی کاویان.
        let described = self.kind == Kind::Club && self.from > 1 && self.reading.text(self.from - 1..self.from) == "ورزشی";
        described
            || matches!(self.kind, Kind::University | Kind::School | Kind::Hospital | Kind::Foundation | Kind::Institute | Kind::Religious)
    }

    /// A mark inside a name: a number, Latin letters, quotation marks.
    fn mark(&mut self, at: usize, kind: Kind) -> bool {
        let reading = self.reading;
        match kind {
            Kind::QuoteOpen | Kind::QuoteEither if !self.closed => {
                // وزارت نفت | «رهاشدگی»: a body of the state has no name but what it does.
                use OrganizationKind::{Government, Judiciary, Ministry, Parliament, Police};
                let complete = at > self.from && matches!(self.kind, Government | Judiciary | Ministry | Parliament | Police);
                if let Some(end) = boundary::quoted_name(reading, at).filter(|_| !complete) {
                    self.proper(end);
                }
                false
            }
            // هیات جودو | ، جوجیتسو و کوراش …
            Kind::Comma if !self.closed => self.list(at),
            Kind::Dash if !self.closed && boundary::joins_adjectives(reading, at) => self.take(at + 2),
            Kind::Latin if !self.closed && !reading.text(at..at + 1).starts_with(['@', 'h']) => self.proper(at + 1),
            Kind::Number if numbered(reading, at, self.from, self.kind) || boundary::is_emergency(reading, at) => self.proper(at + 1),
            _ => false,
        }
    }

    /// A comma inside a list of domains, where `و` and its last member end the list soon.
    fn list(&mut self, comma: usize) -> bool {
        let reading = self.reading;
        let domain = |n: usize| reading.follows(n) && reading.is(n, Class::DOMAIN);
        let and = boundary::list_and(reading, comma, domain).filter(|&and| domain(comma - 1) && domain(and + 1));
        and.and_then(|and| coordinated(reading, and, true)).is_some_and(|end| self.take(end))
    }

    /// A body of the user's own lexicon is the name.
    fn own(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let Some(hit) =
            reading.hits_at(at).next().filter(|h| reading.lexicon.is_own(h.entry) && matches!(h.data, Data::Organization { .. }))
        else {
            return false;
        };
        self.chain.own = Some(hit.entry);
        self.proper(hit.end as usize)
    }

    /// A place closes the chain.
    fn place(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let Some(place) = place_at(reading, at).filter(|place| !listed_body::begins_longer_body(reading, place)) else { return false };
        // One that is an everyday word counts only where the chain ends behind it.
        // The name of a medium is none behind an office: اداره کل راه فارس | پای …
        let office = self.serves_a_domain() || self.kind == OrganizationKind::ProvinceOffice;
        let medium = || office && reading.is(at, Class::MEDIA) && !reading.is(at, Class::NOUN | Class::ADJECTIVE);
        if reading.is(at, Class::PLACE_WORDLIKE) && place.len() == 1 && !medium() && !name::ends_here(reading, place.end) {
            return false;
        }
        // بانک پارسیان و … are two banks; offices serve several places.
        let single = matches!(
            self.kind,
            OrganizationKind::Bank
                | OrganizationKind::Company
                | OrganizationKind::Club
                | OrganizationKind::Media
                | OrganizationKind::University
        );
        self.proper(if single { place.end } else { more_places(reading, place.end) });
        self.chain.place = Some(place.start..self.chain.end);
        true
    }

    /// A listed body closes it, but for the bodies around it.
    fn listed(&mut self, at: usize) -> bool {
        // باشگاه استقلال: an everyday word is a club behind the word for one.
        let named = (self.kind == OrganizationKind::Club).then(|| listed_body::club_at(self.reading, at)).flatten();
        let named = named.map(|end| (end, OrganizationKind::Club));
        let Some((end, kind)) = listed_body::listed_at(self.reading, at).or(named) else { return false };
        // … دولت سیزدهم, … مجلس نهم
        // … فلسطین | یازدهم آذر: a date.
        let numbered = self.reading.follows(end) && self.reading.is(end, Class::ORDINAL) && !boundary::is_count_or_day(self.reading, end);
        self.proper(end + usize::from(numbered));
        self.chain.listed = Some((at..end, kind));
        self.closed = !matches!(kind, OrganizationKind::Media | OrganizationKind::International);
        true
    }

    /// … کمیسیون انرژی | مجلس, … سپاه | استان یزد
    fn around(&mut self, at: usize) -> bool {
        let reading = self.reading;
        if is_own_place(reading, at) {
            self.take(at + 1);
            return false;
        }
        if !reading.is(at, Class::PLACE_WORDLIKE) && self.place(at) {
            return false;
        }
        // … دانشگاه آزاد اسلامی | واحد مراغه
        if reading.text(at..at + 1) == "واحد"
            && let Some(place) = place_at(reading, at + 1)
        {
            self.take(place.end);
            return false;
        }
        // … سازمان بازرسی | و نظارت: a short name may be a part; اتاق بازرگانی ایران | و آلمان
        if reading.is(at, Class::AND)
            && let Some((listed, _)) = self.chain.listed.clone().filter(|(listed, _)| listed.end == at)
        {
            let second = place_at(reading, at + 1).filter(|_| listed_body::is_chamber_of_two(reading, &listed)).map(|place| place.end);
            let head = matches!(reading.text(listed.start..listed.start + 1), "سازمان" | "حزب" | "جبهه" | "جمعیت");
            let headed = head && listed.len() == 2 && !reading.is(at - 1, Class::PLACE) && reading.text(at - 1..at) != "الله";
            let half = || headed.then(|| coordinated(reading, at, true)).flatten().filter(|&end| end <= at + 3);
            if let Some(end) = second.or_else(half) {
                self.take(end);
            }
            return false;
        }
        // … کمیسیون آموزش مجلس لایحه را …: a parliament is not cut off by what follows it.
        let parliament = || {
            let alone = |d: &Data| match *d {
                Data::OrganizationHead { kind: OrganizationKind::Parliament, alone: Alone::Yes, plural: false, .. } => Some(()),
                _ => None,
            };
            let (hit, ()) = reading.hit(at, alone).filter(|_| reading.follows(at))?;
            Some(hit.end as usize)
        };
        match listed_body::listed_at(reading, at).map(|(end, _)| end).or_else(parliament).or_else(|| borne_name(reading, at)) {
            Some(end) => {
                // … مجلس نهم
                let numbered = reading.follows(end) && reading.is(end, Class::ORDINAL);
                self.take(end + usize::from(numbered))
            }
            None => false,
        }
    }
}

/// The end of the name of a martyr or a saint that a body bears: `… شهید بهشتی`, `… امام صادق (ع)`.
pub(crate) fn borne_name(reading: &Reading<'_, '_>, n: usize) -> Option<usize> {
    if !reading.is(n, Class::HONORIFIC | Class::PREFIX) || !reading.follows(n) {
        return None;
    }
    let (hit, kind) = reading.hit(n, |d| if let Data::Honorific { kind, .. } = d { Some(*kind) } else { None })?;
    let start = hit.end as usize;
    if !reading.follows(start) || !matches!(kind, HonorificKind::Martyr | HonorificKind::Religious) {
        return None;
    }
    // امام راحل and امام (ره) need no name.
    let blessed = |n: usize| place::behind_blessing(reading, n);
    if matches!(reading.text(start..start + 1), "راحل" | "زمان" | "عصر") {
        return Some(blessed(start + 1));
    }
    if kind == HonorificKind::Religious && blessed(start) > start {
        return Some(blessed(start));
    }
    let name = name::at(reading, start, Context::Certain)?;
    Some(blessed(name.words.end))
}

/// Whether an office begins at word `n` of which there is one at hand: `دفتر | رئیس‌جمهور`.
fn role_alone(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.hit(n, |d| matches!(d, Data::RoleHead { alone: Alone::Yes, plural: false, .. }).then_some(())).is_some()
}

/// Numbers that belong to a name: شبکه ۱۲، منطقه ۵، لشکر ۱۴.
fn numbered(reading: &Reading<'_, '_>, at: usize, from: usize, kind: OrganizationKind) -> bool {
    // هر گروه | ۲۰ میلیون تومان: so much of something.
    if reading.follows(at + 1) && reading.is(at + 1, Class::MEASURE) {
        return false;
    }
    at > 0 && reading.is(at - 1, Class::NUMBERED) || kind == OrganizationKind::Media || (at == from && kind == OrganizationKind::Military)
}

/// Whether the head of a body begins at word `n` that is no part of the name of another one: مرکز، شرکت.
fn begins_another(reading: &Reading<'_, '_>, n: usize) -> bool {
    use OrganizationKind::{Association, Bank, Club, Company, Federation, Foundation, Party, Union, University};
    let head = |d: &Data| if let Data::OrganizationHead { kind, plural: false, .. } = d { Some(*kind) } else { None };
    let whole = |kind| matches!(kind, Association | Bank | Club | Company | Federation | Foundation | Party | Union | University);
    let center = matches!(reading.text(n..n + 1), "مرکز" | "سازمان" | "موسسه" | "پژوهشگاه" | "پژوهشکده");
    reading.hit(n, head).is_some_and(|(hit, kind)| (whole(kind) || center) && !name::ends_here(reading, hit.end as usize))
}

/// Where a second part behind `و` ends, if it belongs to the same name: `مدیریت و برنامه‌ریزی کشور`.
fn coordinated(reading: &Reading<'_, '_>, and: usize, something_before: bool) -> Option<usize> {
    const MEMBER: Class = Class::NOUN.or(Class::ADJECTIVE).or(Class::PLURAL).or(Class::DOMAIN);
    const OTHER: Class = STOPS.or(Class::ROLE_HEAD).or(Class::HONORIFIC).or(Class::PLACE);
    /// The second part has at most this many words.
    const LONGEST: usize = 4;
    // اتحادیه قنادان و شیرینی‌پزان
    let trade = |n: usize| reading.is_unknown(n) && reading.text(n..n + 1).ends_with("ان") && n == and + 1;
    // … امور روستایی و شوراهای استانداری
    let bodies = |n: usize| reading.is(n, Class::ORGANIZATION_HEAD) && reading.text(n..n + 1).ends_with("های");
    let member = |n: usize| {
        reading.follows(n)
            && (reading.is(n, MEMBER) || trade(n) || bodies(n))
            && !reading.is(n, OTHER)
            && (!reading.is(n, Class::ORGANIZATION_ALONE) || bodies(n))
            && !boundary::is_cue(reading, n)
            && !boundary::is_verbal_part(reading, n)
            && (!reading.is(n, Class::GIVEN | Class::ORGANIZATION) || reading.is(n, Class::NOUN))
            && !reading.hits_at(n).any(|h| matches!(h.data, Data::OrganizationHead { alone: Alone::Yes | Alone::Weak, plural: false, .. }))
    };
    let next = and + 1;
    // سازمان مالیاتی | و قربانی مدیرکل …: somebody and his office.
    let somebody = reading.is(next, Class::SURNAME | Class::GIVEN) && reading.follows(next + 1) && reading.is(next + 1, Class::ROLE_HEAD);
    // خشکسالی و مدیریت بحران: a listed domain may begin like a body.
    let domain = reading.hit(next, |d| matches!(d, Data::Domain).then_some(())).map(|(hit, ())| hit.end as usize);
    let domain = domain.filter(|&end| end > next + 1 && !reading.is(end - 1, Class::PREPOSITION) && !reading.is(next, STOPS));
    let first = domain.unwrap_or(next + 1);
    // انجمن هنرهای نمایشی و خانه کتاب are two.
    if !something_before
        || somebody
        || domain.is_none() && !member(next)
        || listed_body::listed_at(reading, next).is_some_and(|(end, _)| end > next + 1)
    {
        return None;
    }
    // The part behind it must lead to a close, or end the phrase at once.
    let at = (first..first + LONGEST - 1).find(|&n| !member(n)).unwrap_or(first + LONGEST - 1);
    let closes = place_at(reading, at).is_some()
        || listed_body::listed_at(reading, at).is_some()
        || reading.is(at, Class::ORGANIZATION_HEAD)
        || reading.hit(at, |d| matches!(d, Data::Domain).then_some(())).is_some_and(|(hit, ())| hit.range().len() > 1)
        || reading.text(at - 1..at) == "کشور";
    // … و فروش این سازمان: but … و همکاری سایر نهادها goes on.
    let this = matches!(reading.text(at..at + 1), "این" | "آن") && reading.is(at + 1, Class::ORGANIZATION_HEAD);
    let ends = at <= first + 2
        && !bodies(next)
        && name::ends_here(reading, at)
        && !reading.is(at, Class::RA | Class::AND | Class::DETERMINER | Class::PRONOUN)
        && (!reading.is(at, Class::VERB) || reading.is(at, Class::VERB_OF_SAYING));
    (closes || ends || this).then_some(at)
}
