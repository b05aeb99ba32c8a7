//! lexicon hits → **mentions**: persons, roles and organizations, where they stand.
//!
//! One walk from left to right finds what shows itself ([`find`]): organizations and roles with their
//! complements, and names that lists, honorifics or offices give away. A second walk finds the names
//! that only the first one makes visible: surnames said again, subjects of reporting verbs, lists.

mod boundary;
mod ezafe_chain;
mod listed_body;
mod name_in_context;
mod name;
mod organization;
mod organization_in_context;
mod person;
mod phrase;
mod place;
mod report_source;
mod role;

pub(crate) use boundary::is_met;
pub(crate) use listed_body::describes_body;
pub(crate) use organization::refusal as organization_refusal;
pub(crate) use phrase::{MentionId, Phrase, join as join_phrases};
pub(crate) use role::refusal as role_refusal;

use crate::lexicon::{Class, Data, EntryId, Field, Gender, Level, OrganizationKind};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

crate::lexicon::terms! {
    /// The rule by which a person, role or organization was found.
    pub enum MentionRule {
        /// A given name with a surname, listed or not: «مریم کاویان».
        FullName = "full_name",
        /// A foreign name with at least one listed part: «دونالد ترامپ».
        ForeignName = "foreign_name",
        /// A public figure, listed whole: «امام خمینی».
        Figure = "figure",
        /// A name behind an honorific: «دکتر کاویان».
        AfterHonorific = "after_honorific",
        /// A name behind an office: «استاندار یزد بابایی».
        AfterRole = "after_role",
        /// A name before its office: «فلان بهمانی، رئیس …».
        BeforeRole = "before_role",
        /// The subject of a reporting verb: «گراوند افزود».
        ReportSubject = "report_subject",
        /// The speaker of a headline: «گراوند: …».
        HeadlineSpeaker = "headline_speaker",
        /// A listed surname on its own.
        SurnameAlone = "surname_alone",
        /// A given name on its own behind who bears it: «دخترش سمیه», «مردی به نام جواد».
        GivenAlone = "given_alone",
        /// The surname or given name of a person named elsewhere in the article.
        RepeatedName = "repeated_name",
        /// One of a list of names: «احمدی، کاویان و رضایی».
        NameList = "name_list",
        /// The reporter or editor in the byline.
        BylineName = "byline_name",
        /// The Latin spelling in brackets behind the name.
        LatinSpelling = "latin_spelling",
        /// Initials with a surname: «ا. حسن‌پور».
        Initials = "initials",

        /// An office or profession with what says which: «معاون عمرانی استانداری یزد».
        RolePhrase = "role_phrase",
        /// A head that stands for its office on its own: «وزیر».
        BareRole = "bare_role",
        /// A role that points back: «این مقام مسئول».
        PointingRole = "pointing_role",
        /// Several bare heads before one name or complement: «نویسنده، خبرنگار و سردبیر».
        RoleList = "role_list",

        /// A listed organization.
        ListedOrganization = "listed_organization",
        /// A head with its complement: «سازمان همیاری شهرداری‌های یزد».
        OrganizationChain = "organization_chain",
        /// A head that stands for the body at hand: «مجلس».
        OrganizationAlone = "organization_alone",
        /// The short form of an organization named in full elsewhere in the article.
        OrganizationShortForm = "organization_short_form",
        /// The short name in brackets behind a body: «خبرگزاری کتاب ایران (ایبنا)».
        Abbreviation = "abbreviation",
        /// The words of a name again that its place has shown elsewhere in the article.
        OrganizationRepeated = "organization_repeated",
        /// The medium of the report, where no list has it: «به گزارش ندای کویر، …».
        ReportSource = "report_source",
    }
}

/// One mention of a named person.
#[derive(Clone, Debug)]
pub(crate) struct PersonMention {
    /// The words of the name alone.
    pub(crate) words: Range<usize>,
    /// Of these the surname, or what stands for it.
    pub(crate) surname: Range<usize>,
    /// Whether a given name stands before the surname.
    pub(crate) full: bool,
    /// The words of the honorific before it.
    pub(crate) honorific: Option<Range<usize>>,
    pub(crate) gender: Gender,
    pub(crate) rule: MentionRule,
    pub(crate) entry: Option<EntryId>,
}

/// One mention of an office or profession.
#[derive(Clone, Debug)]
pub(crate) struct RoleMention {
    pub(crate) words: Range<usize>,
    /// The head and what belongs to it: `معاون`، `مدیر کل`، `قائم‌مقام وزیر`.
    pub(crate) head: Range<usize>,
    pub(crate) level: Level,
    pub(crate) field: Field,
    pub(crate) status: RoleStatus,
    /// What the office is about.
    pub(crate) domain: Option<Range<usize>>,
    /// Its organization, as a position in [`Mentions::organizations`].
    pub(crate) organization: Option<usize>,
    pub(crate) place: Option<Range<usize>>,
    pub(crate) plural: bool,
    /// Whether it points back: `این مقام مسئول`.
    pub(crate) pointing: bool,
    /// Whether nothing says which office it is.
    pub(crate) bare: bool,
    pub(crate) rule: MentionRule,
    pub(crate) entry: Option<EntryId>,
}

crate::lexicon::terms! {
    /// Whether the holder still or already holds the office.
    ///
    /// ```
    /// use goft::{RoleParser, RoleStatus};
    ///
    /// let parser = RoleParser::new();
    /// assert_eq!(parser.parse("استاندار سابق یزد")?.status(), RoleStatus::Former);
    /// assert_eq!(parser.parse("سرپرست استانداری یزد")?.status(), RoleStatus::Acting);
    /// # Ok::<(), goft::ParseError>(())
    /// ```
    pub enum RoleStatus {
        /// Holds it.
        Incumbent = "incumbent",
        /// Held it: سابق، پیشین.
        Former = "former",
        /// Holds it for a time: موقت، سرپرست.
        Acting = "acting",
        /// Is about to hold it: منتخب.
        Elect = "elect",
    }
}

impl RoleMention {
    /// `معاون وزیر | و رئیس سازمان …`, `نماینده ولی فقیه | و امام جمعه …`: whether an office joined to it is held by the same person.
    pub(crate) fn is_first_of_two(&self, reading: &Reading<'_, '_>) -> bool {
        // معاون وزیر راه, معاون استاندار: a title of which the lists say whom it serves.
        let serves = matches!(self.level, Level::Deputy | Level::Adviser | Level::Acting);
        let deputy = serves && self.head.len() > 1 && reading.is(self.head.end - 1, Class::ROLE_HEAD);
        // عضو هیئت‌مدیره
        let member = self.level == Level::Member;
        let delegate = self.level == Level::Representative && self.words.clone().any(|n| reading.text(n..n + 1).ends_with("فقیه"));
        !self.plural && (deputy || delegate || member)
    }
}

/// One mention of a named organization.
#[derive(Clone, Debug)]
pub(crate) struct OrganizationMention {
    pub(crate) words: Range<usize>,
    pub(crate) kind: OrganizationKind,
    pub(crate) place: Option<Range<usize>>,
    pub(crate) rule: MentionRule,
    pub(crate) entry: Option<EntryId>,
}

/// All mentions of a text, each kind in reading order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) persons: Vec<PersonMention>,
    pub(crate) roles: Vec<RoleMention>,
    pub(crate) organizations: Vec<OrganizationMention>,
    /// Words that are no mention and stay none: ignored phrases, sites with the names they bear.
    pub(crate) skipped: Vec<Range<usize>>,
}

impl Mentions {
    /// The numbers of the persons whose names begin in a range of words.
    pub(crate) fn persons_in(&self, words: Range<usize>) -> Range<usize> {
        let at = |n: usize| self.persons.partition_point(|p| p.words.start < n);
        at(words.start)..at(words.end)
    }
}

/// Finds all mentions.
pub(crate) fn find(reading: &Reading<'_, '_>) -> Mentions {
    let mut found = Mentions::default();
    let mut n = 0;
    while n < reading.words.len() {
        n = step(reading, n, &mut found);
    }
    role::join_lists(reading, &mut found);
    report_source::find(reading, &mut found);
    name_in_context::find(reading, &mut found);
    organization_in_context::find(reading, &mut found);
    found
}

/// The classes at which something may begin.
const BEGINS: Class = Class::ROLE_HEAD
    .or(Class::HONORIFIC)
    .or(Class::ORGANIZATION_HEAD)
    .or(Class::ORGANIZATION)
    .or(Class::MEDIA)
    .or(Class::GIVEN)
    .or(Class::NAME_PREFIX)
    .or(Class::FIGURE)
    .or(Class::FOREIGN)
    .or(Class::SURNAME)
    .or(Class::SURNAME_FORM)
    .or(Class::SITE)
    .or(Class::IGNORED)
    .or(Class::DOMAIN)
    .or(Class::PREFIX);

/// An entry of the user's own comes before every rule.
fn own_entry(reading: &Reading<'_, '_>, n: usize, found: &mut Mentions) -> Option<usize> {
    let hit = reading.hits_at(n).next().filter(|h| reading.lexicon.is_own(h.entry))?;
    let (words, entry) = (hit.range(), Some(hit.entry));
    match hit.data {
        Data::Figure { .. } => return Some(person::push(found, name::at(reading, n, name::Context::Open)?, None, MentionRule::Figure)),
        Data::Organization { kind, .. } => {
            found.organizations.push(OrganizationMention { words, kind, place: None, rule: MentionRule::ListedOrganization, entry });
        }
        Data::Ignored => found.skipped.push(words),
        _ => return None,
    }
    Some(hit.end as usize)
}

/// Whether the site that ends at `end` is only the beginning of a body's name: `کتابخانه ملی`, `پارک علم و فناوری …`.
fn begins_body(reading: &Reading<'_, '_>, n: usize, end: u32) -> bool {
    reading
        .hits_at(n)
        .any(|hit| hit.end > end && matches!(hit.data, Data::Organization { .. } | Data::Media { .. } | Data::OrganizationHead { .. }))
}

/// Whether what names a site elsewhere begins a name of three foreign parts: `پارک جونگ هو`.
fn begins_foreign_name(reading: &Reading<'_, '_>, n: usize) -> bool {
    (n..n + 3).all(|word| reading.is(word, Class::FOREIGN) && (word == n || reading.follows(word)))
}

/// Whether a name ends right before word `n`, or a comma or its quotation mark stands between them.
fn is_beside(reading: &Reading<'_, '_>, person: &PersonMention, n: usize) -> bool {
    let end = person.words.end;
    let mark = || matches!(reading.kind(end), Some(Kind::Comma | Kind::QuoteClose | Kind::QuoteEither | Kind::BracketOpen));
    reading.follows(n) && (end == n || end + 1 == n && reading.follows(end) && mark())
}

/// Finds what begins at word `n` and returns the word to go on with.
fn step(reading: &Reading<'_, '_>, n: usize, found: &mut Mentions) -> usize {
    let class = reading.class(n);
    if class.any(BEGINS)
        && let Some(end) = own_entry(reading, n, found)
    {
        return end;
    }
    if let Some(name) = name::initials_at(reading, n) {
        return person::push(found, name, None, MentionRule::Initials);
    }
    if !class.any(BEGINS) {
        return n + 1;
    }
    if let Some((hit, ())) = reading.hit(n, |d| matches!(d, Data::Ignored).then_some(())) {
        found.skipped.push(hit.range());
        return hit.end as usize;
    }
    if let Some((hit, ())) = reading.hit(n, |d| matches!(d, Data::Site).then_some(()))
        && !begins_body(reading, n, hit.end)
        && !begins_foreign_name(reading, n)
    {
        let end = name::behind_site(reading, hit.end as usize);
        found.skipped.push(n..end);
        return end;
    }
    // مالک شریعتی، مدرس خیابانی: a given name that is also a head; مخبر دزفولی: a listed figure's first word that is one.
    if class.any(Class::ROLE_HEAD)
        && class.any(Class::GIVEN | Class::PREFIX)
        && let Some(name) = name::at(reading, n, name::Context::Open).filter(|name| name.full && name.sure)
        && (class.any(Class::GIVEN) || name.figure)
    {
        return person::push(found, name, None, MentionRule::FullName);
    }
    let taken = found.roles.last().map_or(0, |role| role.words.end);
    // دبیر خانه | کنفدراسیون شنا: the longer head is that of a body, but دبیر | خانه مطبوعات.
    let office = |d: &Data| matches!(d, Data::RoleHead { .. }).then_some(());
    let body = |d: &Data| matches!(d, Data::OrganizationHead { .. }).then_some(());
    let longer = class.any(Class::ROLE_HEAD)
        && reading.hit(n, body).is_some_and(|(whole, ())| {
            let inner = reading.hit(n + 1, body).is_some_and(|(inner, ())| inner.end > whole.end);
            !inner && reading.hit(n, office).is_some_and(|(office, ())| office.end < whole.end)
        });
    if longer && let Some(organization) = organization::at(reading, n, organization::Context::Open) {
        let end = organization.words.end;
        found.organizations.push(organization);
        return end;
    }
    let named = class.any(Class::ROLE_HEAD | Class::PREFIX) && found.persons.last().is_some_and(|person| is_beside(reading, person, n));
    if let Ok(role::Found { role, organizations, person }) = role::at(reading, n, role::Before { taken, named }) {
        let end = role.words.end;
        let first = found.organizations.len();
        found.organizations.extend(organizations);
        found.roles.push(RoleMention { organization: role.organization.map(|o| first + o), ..role });
        // سخنگوی پوتین names him, too.
        if let Some((name, honorific)) = person {
            let rule = person::rule_of(&name, honorific.as_ref());
            person::push(found, name, honorific, rule);
        }
        return person::behind_role(reading, end, found);
    }
    if let Some(end) = person::behind_honorific(reading, n, found) {
        return end;
    }
    // A full name is better evidence than an organization's name that begins with the same word, unless the list has
    // all its words: فرانس پرس.
    let name = name::at(reading, n, name::Context::Open);
    let listed = |end: usize| listed_body::listed_at(reading, n).is_some_and(|(listed, _)| end > n + 1 && listed >= end);
    if let Some(name) = name.as_ref().filter(|name| name.full && name.sure && !listed(name.words.end)) {
        return person::push(found, name.clone(), None, name.rule());
    }
    if let Some(organization) = organization::at(reading, n, organization::Context::Open) {
        let words = organization.words.clone();
        found.organizations.push(organization);
        // دولت خاتمی names the person, too.
        if reading.text(words.start..words.start + 1) == "دولت"
            && let Some(name) = name::at(reading, words.start + 1, name::Context::Open).filter(|name| name.words.end == words.end)
        {
            let rule = name.rule();
            person::push(found, name, None, rule);
        }
        return words.end;
    }
    match name {
        Some(name) => person::push(found, name.clone(), None, name.rule()),
        None => n + 1,
    }
}
