//! Offices: who holds which.

mod compared;
mod stated;

use super::{Entities, Identity, Link, listed_holders};
use crate::attribution::{FoundSpeaker, Sieve};
use crate::lexicon::{Class, EntryId, FormulaFrame, Level, OrganizationKind, Stance};
use crate::mention::{MentionId, Mentions, Phrase};
use crate::quote::{self, Cue, FoundQuote};
use crate::reading::Reading;
use crate::token::{Hash, Kind};
use compared::Office;
use std::collections::HashMap;

crate::lexicon::terms! {
    /// The rule by which a person was found to hold an office.
    ///
    /// ```
    /// use goft::{Extractor, LinkRule};
    ///
    /// let rule = |text| Extractor::new().extract(text).roles()[0].holders()[0].rule();
    /// assert_eq!(rule("مریم کاویان، رئیس دانشگاه یزد، آمد."), LinkRule::Beside);
    /// assert_eq!(rule("شورا مریم کاویان را به عنوان شهردار یزد برگزید."), LinkRule::Appointed);
    /// ```
    pub enum LinkRule {
        /// Name and office stand side by side: «مریم کاویان، رئیس …».
        Beside = "beside",
        /// In the byline, behind a colon: «خبرنگار: مریم کاویان».
        Byline = "byline",
        /// A plural office before a list of names, or that puts together offices held in the article.
        List = "list",
        /// The same office is held elsewhere in the article.
        SameOffice = "same_office",
        /// The word lists know the office, and one of those who hold or held it is named.
        KnownHolder = "known_holder",
        /// The office points back: «این مقام مسئول».
        Pointing = "pointing",
        /// Somebody is made the holder: «مریم کاویان را به عنوان رئیس …».
        Appointed = "appointed",
        /// What somebody is said to be: «کاویان که پیشتر شهردار یزد بود».
        Predicate = "predicate",
        /// The one who is spoken to by name: «خطاب به وزیر گفت: آقای کاویان، …».
        Addressed = "addressed",
        /// The name on one line, the office on the next: the address of a letter.
        NextLine = "next_line",
        /// The office is the subject first, the name goes on.
        NameLater = "name_later",
        /// The name is the subject first, the office goes on.
        OfficeLater = "office_later",
    }
}

/// Joins the offices to those who hold them.
pub(super) fn link(
    reading: &Reading<'_, '_>,
    mentions: &Mentions,
    phrases: &[Phrase],
    cues: &[Cue],
    quotes: &[FoundQuote],
    speakers: &[FoundSpeaker],
    entities: &mut Entities,
) {
    let offices: Vec<Office> = mentions.roles.iter().map(|r| Office::new(reading, r)).collect();
    let mut by_head: HashMap<Hash, Vec<usize>> = HashMap::new();
    offices.iter().enumerate().for_each(|(n, office)| by_head.entry(office.head).or_default().push(n));
    let held_by = vec![Vec::new(); entities.persons.len()];
    let known = listed_holders::Known::new(reading, mentions, entities);
    let mut linker = Linker { by_head, held_by, reading, mentions, phrases, quotes, speakers, offices: &offices, known, entities };
    linker.beside();
    linker.joined();
    linker.lists();
    linker.lists_before();
    linker.predicates();
    linker.appointed();
    linker.addressed();
    linker.same_office();
    if linker.known(false) {
        linker.same_office();
    }
    linker.subjects(cues);
    linker.same_office();
    linker.known(true);
    linker.put_together();
    linker.pointing();
}

struct Linker<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    mentions: &'a Mentions,
    phrases: &'a [Phrase],
    quotes: &'a [FoundQuote],
    speakers: &'a [FoundSpeaker],
    offices: &'a [Office],
    /// Roles by head, in reading order.
    by_head: HashMap<Hash, Vec<usize>>,
    /// For each person the roles they hold.
    held_by: Vec<Vec<usize>>,
    /// What the word lists say of offices and names of this article.
    known: listed_holders::Known,
    entities: &'a mut Entities,
}

/// What belongs to an office is looked for among so many on either side.
const NEAREST: usize = 40;

impl Linker<'_, '_, '_> {
    fn link(&mut self, role: usize, person: usize, rule: LinkRule) {
        self.link_by_entry(role, person, rule, None);
    }

    fn link_by_entry(&mut self, role: usize, person: usize, rule: LinkRule, entry: Option<EntryId>) {
        if !self.entities.holders[role].iter().any(|link| link.person == person) {
            self.entities.holders[role].push(Link { person, rule, entry });
            self.held_by[person].push(role);
        }
    }

    /// The first person who holds an office.
    fn holder(&self, role: usize) -> Option<usize> {
        self.entities.holders[role].first().map(|link| link.person)
    }

    /// An office that the word lists know, where exactly one of those who hold or held it is named. `bare`: also one
    /// that is said without what tells it apart, `رئیس‌جمهور`.
    fn known(&mut self, bare: bool) -> bool {
        let mut found = false;
        for role in 0..self.offices.len() {
            let mention = &self.mentions.roles[role];
            if self.is_held(role) || mention.plural || mention.pointing || mention.bare && !bare {
                continue;
            }
            if let Some((person, entry)) = self.known.holder(self.reading, mention) {
                self.link_by_entry(role, person, LinkRule::KnownHolder, Some(entry));
                found = true;
            }
        }
        found
    }

    /// Other roles of the same head: those before the nearest first, then those behind.
    fn akin(&self, role: usize) -> impl Iterator<Item = usize> {
        let group = self.by_head.get(&self.offices[role].head).map_or(&[][..], Vec::as_slice);
        let at = group.partition_point(|&r| r < role);
        let behind = &group[(at + 1).min(group.len())..];
        group[..at].iter().rev().take(NEAREST).chain(behind.iter().take(NEAREST)).copied()
    }

    fn is_held(&self, role: usize) -> bool {
        !self.entities.holders[role].is_empty()
    }

    fn person_of(&self, phrase: &Phrase) -> Option<usize> {
        phrase.person.map(|p| self.entities.person_of[p])
    }

    /// The same office said again, in other words or shorter.
    fn same_office(&mut self) {
        for role in 0..self.offices.len() {
            let mention = &self.mentions.roles[role];
            if self.is_held(role) || mention.plural || mention.pointing {
                continue;
            }
            let office = &self.offices[role];
            let fits = |&other: &usize| {
                let that = &self.mentions.roles[other];
                self.is_held(other)
                    // انتخاب X به عنوان سرمربی …: the bare سرمربی may be the one before him.
                    && !(mention.bare && self.entities.holders[other][0].rule == LinkRule::Appointed)
                    && !that.plural
                    && that.status == mention.status
                    // A bare head may stand for any office of that head; others only for one that names more.
                    && (office.is_within(&self.offices[other]) || !that.bare && !that.pointing && self.offices[other].is_within(office))
            };
            let found = self.akin(role).find(fits);
            if let Some(other) = found {
                let person = self.entities.holders[other][0].person;
                self.link(role, person, LinkRule::SameOffice);
            }
        }
    }

    /// `شهرداران میبد و یزد`: a plural office is held by those who hold one of the offices it puts together.
    fn put_together(&mut self) {
        for plural in 0..self.offices.len() {
            let mention = &self.mentions.roles[plural];
            let joined = || mention.words.clone().any(|n| self.reading.is(n, Class::AND));
            if !mention.plural || self.is_held(plural) || !joined() {
                continue;
            }
            let around = plural.saturating_sub(NEAREST)..(plural + NEAREST).min(self.offices.len());
            let holders: Vec<usize> = around.filter(|&one| self.is_one_of(one, plural)).filter_map(|one| self.holder(one)).collect();
            // One member is not the members.
            if holders.iter().all(|h| *h == holders[0]) {
                continue;
            }
            holders.into_iter().for_each(|person| self.link(plural, person, LinkRule::List));
        }
    }

    /// Whether an office is one of those that a plural office puts together: the same kind, and all
    /// that says which one stands in the plural office as well.
    fn is_one_of(&self, one: usize, plural: usize) -> bool {
        let (single, several) = (&self.mentions.roles[one], &self.mentions.roles[plural]);
        let head = self.reading.text(single.head.clone());
        let plural_head = self.reading.text(several.head.clone());
        let which = &self.offices[one].words;
        let which = &which[single.head.len().min(which.len())..];
        !single.plural
            && (single.field, single.level, single.status) == (several.field, several.level, several.status)
            // شهردار and شهرداران are one head for sure; مدیرعامل and مدیران عامل need more to go by.
            && which.len() > usize::from(!plural_head.starts_with(head))
            && self.offices[plural].has_words(which)
    }

    /// `این مقام مسئول`: the speaker before, or the person named last.
    fn pointing(&mut self) {
        for role in 0..self.offices.len() {
            if !self.mentions.roles[role].pointing || self.is_held(role) {
                continue;
            }
            let start = self.mentions.roles[role].words.start;
            // Somebody who holds an office of that head.
            let same_head = self.akin(role).take_while(|&o| o < role).find(|&o| self.is_held(o) && !self.mentions.roles[o].plural);
            let person = same_head.map(|o| self.entities.holders[o][0].person).or_else(|| self.speaker_before(start));
            if let Some(person) = person.filter(|&p| !self.points_at_nobody_named(role, p)) {
                self.link(role, person, LinkRule::Pointing);
            }
        }
    }

    /// یک مقام ایرانی … این مقام: it points at somebody without a name who came after the person.
    fn points_at_nobody_named(&self, role: usize, person: usize) -> bool {
        /// It points at most so many words back.
        const FAR: usize = 80;
        let reading = self.reading;
        let mention = &self.mentions.roles[role];
        let (start, head) = (mention.words.start, reading.text(mention.head.clone()));
        // کاویان یک فرمانده …: not what somebody is said to be.
        let apart = |n: usize| {
            let joins = Class::PREPOSITION | Class::CONJUNCTION | Class::AND | Class::VERB | Class::RA | Class::ADVERB;
            n == 0 || reading.kind(n - 1) != Some(Kind::Word) || reading.is(n - 1, joins) || !reading.follows(n)
        };
        let one = |&n: &usize| reading.text(n - 1..n) == "یک" && reading.text(n..n + 1).starts_with(head) && apart(n - 1);
        let Some(one) = (start.saturating_sub(FAR).max(1)..start).rev().find(one) else { return false };
        !self.mentions.persons_in(one..start).any(|p| self.entities.person_of[p] == person)
    }

    /// The named person who spoke last before word `at`, or else the one named last.
    fn speaker_before(&self, at: usize) -> Option<usize> {
        let before = self.quotes.partition_point(|q| q.start() < at);
        let mut identities =
            self.speakers[..before].iter().rev().take(NEAREST).filter_map(|s| s.who.ok()).map(|who| self.entities.identity(who));
        let speaker = identities.find_map(|who| if let Identity::Person(p) = who { Some(p) } else { None });
        speaker.or_else(|| {
            let n = self.mentions.persons.partition_point(|p| p.words.start < at);
            n.checked_sub(1).map(|n| self.entities.person_of[n])
        })
    }

    /// The subjects of the report in a row: an office that speaks gets the name that goes on, and a
    /// named person the office that goes on.
    fn subjects(&mut self, cues: &[Cue]) {
        let speaking = self.speakers.iter().zip(self.quotes).filter(|(s, _)| s.sieve == Sieve::Subject);
        let speaking = speaking.filter_map(|(s, quote)| Some((s.words.as_ref()?.start, quote)));
        let adds = |quote: &FoundQuote| quote.cue.is_some_and(|c| cues[c].stance == Stance::Addition);
        // Where they stand, and what they say.
        let named: HashMap<usize, &FoundQuote> = speaking.collect();
        let (quoted, _) = quote::coverage(self.reading.words.len(), self.quotes);
        // `قائم‌مقام وزیر افزود`: who adds something has spoken before.
        let goes_on = |phrase: &Phrase, linker: &Self, person: usize| {
            named.get(&phrase.words.start).is_some_and(|q| adds(q)) && linker.speaker_before(phrase.words.start) == Some(person)
        };
        // سرپرست تیم گفت: احمدی استعفا کرد: of himself nobody speaks so.
        let tells_of = |phrase: &Phrase, linker: &Self, person: usize| {
            named.get(&phrase.words.start).is_some_and(|quote| linker.is_named_in(quote, person))
        };
        let speaking = |phrase: &Phrase| named.contains_key(&phrase.words.start);
        let inside = |phrase: &Phrase| quoted[phrase.words.start];
        let subjects: Vec<&Phrase> = self.phrases.iter().filter(|p| p.is_human() && (speaking(p) || self.opens(p)) && !inside(p)).collect();
        let persons: Vec<usize> = subjects.iter().filter_map(|p| self.person_of(p)).collect();
        let alone = persons.windows(2).all(|pair| pair[0] == pair[1]);
        let mut topic: Option<usize> = None;
        let mut waiting: Vec<usize> = Vec::new();
        for phrase in subjects {
            if let Some(person) = self.person_of(phrase) {
                for role in std::mem::take(&mut waiting) {
                    // کارشناس مسائل انرژی: … | رضا احمدی، استاد دانشگاه، گفت: a calling in the headline, where nobody else is named.
                    let waits = &self.mentions.roles[role];
                    let calling = alone && waits.level == Level::Professional && self.reading.paragraph(waits.words.start) == 0;
                    let alike = calling || phrase.roles.iter().all(|&r| self.offices[r].is_like(&self.offices[role]));
                    if alike && self.may_hold(person, role, alone) {
                        self.link(role, person, LinkRule::NameLater);
                    }
                }
                topic = Some(person);
                continue;
            }
            let MentionId::Role(role) = phrase.main else { continue };
            let mention = &self.mentions.roles[role];
            // مقام ایرانی, مقام آگاه: somebody who stays without a name.
            let word = |n: usize| self.reading.text(n..n + 1);
            let nameless = word(mention.words.start) == "مقام" && word(mention.words.start + 1) != "معظم" && mention.organization.is_none();
            if mention.plural || mention.pointing || nameless {
                continue;
            }
            // … نیز گفت: somebody else goes on.
            let further = matches!(self.reading.text(phrase.words.end..phrase.words.end + 1), "نیز" | "هم");
            if let Some(person) = self.holder(role) {
                topic = Some(person);
                waiting.clear();
            } else if let Some(person) = topic.filter(|&p| {
                let goes_on = goes_on(phrase, self, p);
                !further && self.may_hold(p, role, alone || goes_on) && !tells_of(phrase, self, p)
            }) {
                self.link(role, person, LinkRule::OfficeLater);
            } else {
                waiting.retain(|&r| self.offices[r].head == self.offices[role].head);
                // Only the nearest may still get a name, so that a long list stays cheap.
                waiting.drain(..waiting.len().saturating_sub(NEAREST));
                waiting.push(role);
                topic = None;
            }
        }
    }

    /// Whether a quote names a person.
    fn is_named_in(&self, quote: &FoundQuote, person: usize) -> bool {
        quote.parts.iter().any(|part| self.mentions.persons_in(part.clone()).any(|p| self.entities.person_of[p] == person))
    }

    /// Whether a phrase stands where the subject of a line stands: at its start, behind the agency's name, or behind
    /// a word such as `هشدار` in a headline. Two names that a headline joins are no subject of what follows.
    fn opens(&self, phrase: &Phrase) -> bool {
        let reading = self.reading;
        let start = phrase.words.start;
        let headline = reading.paragraph(start) == 0;
        if headline && reading.is(phrase.words.end, Class::AND) && phrase.person.is_some() {
            return false;
        }
        reading.opens_line(start)
            || self.behind_agency(start)
            || phrase.person.is_some() && self.behind_source(start)
            || self.is_labelled(start)
    }

    /// `به گزارش ایسنا، رئیس …`
    fn behind_source(&self, start: usize) -> bool {
        let reading = self.reading;
        let mark = |n: &usize| matches!(reading.kind(*n), Some(Kind::Comma | Kind::Semicolon));
        let sentence = reading.sentence(start).range().start;
        let source = || reading.formula_end(sentence, FormulaFrame::Source);
        start > sentence && mark(&(start - 1)) && source().is_some_and(|from| (from..start).find(mark) == Some(start - 1))
    }

    /// `هشدار وزیر نیرو …` at the beginning of the text.
    fn is_labelled(&self, start: usize) -> bool {
        start == 1 && quote::is_label(self.reading.text(0..1))
    }

    /// `خبرگزاری فارس: رئیس …`
    fn behind_agency(&self, start: usize) -> bool {
        let reading = self.reading;
        let Some(mark) = start.checked_sub(1).filter(|&n| matches!(reading.kind(n), Some(Kind::Colon | Kind::Dash))) else { return false };
        let organizations = &self.mentions.organizations;
        let before = organizations.partition_point(|o| o.words.start < mark).checked_sub(1).map(|n| &organizations[n]);
        before.is_some_and(|o| o.kind == OrganizationKind::Media && o.words.end == mark && reading.opens_line(o.words.start))
    }

    /// Whether a person may hold one more office. `alone`: nobody else is a subject of the report.
    fn may_hold(&self, person: usize, role: usize, alone: bool) -> bool {
        let office = &self.offices[role];
        let mention = &self.mentions.roles[role];
        let held = &self.held_by[person];
        if self.known.is_of_another_country(self.reading, person, mention) {
            return false;
        }
        // پاسخ وزیر کشور به …: somebody else may tell of it.
        if self.is_labelled(mention.words.start) && self.known.is_of_others(self.reading, person, mention) {
            return false;
        }
        if held.is_empty() {
            return true;
        }
        // Two offices of one head in two places are held by two persons.
        let mut akin = false;
        for &other in held.iter().rev().take(NEAREST) {
            let that = &self.mentions.roles[other];
            if self.offices[other].head == office.head && !that.bare && !that.plural && that.status == mention.status {
                return self.offices[other].is_like(office);
            }
            akin |= self.offices[other].matter.iter().any(|w| office.matter.contains(w));
        }
        alone || akin
    }
}
