//! Offices: who holds which.
//!
//! [`stated`] reads what stands together, [`subjects`] what the subjects of the report are in a row.

mod compared;
mod stated;
mod subjects;

use super::{Entities, Identity, Link, listed_holders};
use crate::attribution::FoundSpeaker;
use crate::lexicon::{Class, EntryId, Field, Level};
use crate::mention::{Mentions, Phrase, is_met};
use crate::quote::{Cue, FoundQuote};
use crate::reading::Reading;
use crate::token::{Hash, Kind};
use compared::Office;
use std::collections::{HashMap, HashSet};

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
        /// The other of two offices that one person has: «معاون وزیر و رئیس سازمان …».
        SecondOffice = "second_office",
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
    linker.of_pronouns();
    linker.addressed();
    linker.first_person();
    linker.same_office();
    if linker.known(false) {
        linker.same_office();
    }
    linker.subjects(cues);
    linker.same_office();
    linker.known(true);
    if linker.second_offices() {
        linker.same_office();
    }
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
            if self.is_held(role) || mention.plural || mention.pointing || mention.bare && !bare || self.leads_to_another(role) {
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
            if self.is_held(role) || mention.plural || mention.pointing || self.leads_to_another(role) {
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
            let found = self.akin(role).find(fits).and_then(|other| self.holder(other));
            if let Some(person) = found.or_else(|| self.only_one_akin(role).filter(|_| office.only_nation)) {
                self.link(role, person, LinkRule::SameOffice);
            }
        }
    }

    /// `سرمربی رئال مادرید` … `سرمربی فرانسوی`: the one person who holds offices of that head, where nobody is about to get one.
    fn only_one_akin(&self, role: usize) -> Option<usize> {
        let mut person = None;
        for other in self.akin(role).filter(|&other| !self.mentions.roles[other].pointing) {
            let that = &self.mentions.roles[other];
            let links = &self.entities.holders[other];
            let one = links.first().filter(|link| links.len() == 1 && !that.plural && link.rule != LinkRule::Appointed)?;
            if that.status != self.mentions.roles[role].status || person.is_some_and(|p| p != one.person) {
                return None;
            }
            person = Some(one.person);
        }
        person
    }

    /// `معاون وزیر و رئیس سازمان …`, `رئیس کمیسیون و نماینده … گفت`: who has the one has the other.
    fn second_offices(&mut self) -> bool {
        let mut found = false;
        for second in 1..self.offices.len() {
            let first = second - 1;
            if self.is_held(first) == self.is_held(second) || !self.are_of_one(first, second) {
                continue;
            }
            let (held, open) = if self.is_held(first) { (first, second) } else { (second, first) };
            if let Some(person) = self.holder(held) {
                self.link(open, person, LinkRule::SecondOffice);
                found = true;
            }
        }
        found
    }

    /// معاون وزیر | و رئیس سازمان …: one of several such deputies; the second office tells which.
    fn leads_to_another(&self, role: usize) -> bool {
        let mention = &self.mentions.roles[role];
        mention.level == Level::Deputy && role + 1 < self.offices.len() && !self.is_held(role + 1) && self.are_of_one(role, role + 1)
    }

    /// Whether two roles with `و` between them are the offices of one person: as deputies and delegates have them, and where they are the subject of a verb in the singular.
    fn are_of_one(&self, first: usize, second: usize) -> bool {
        let reading = self.reading;
        let [first, second] = [first, second].map(|role| &self.mentions.roles[role]);
        let and = first.words.end;
        let joined = and + 1 == second.words.start && reading.is(and, Class::AND) && reading.follows(and) && reading.follows(and + 1);
        if !joined || first.plural || second.plural {
            return false;
        }
        let end = reading.sentence(and).end as usize;
        let singular = || {
            let verb = (second.words.end..end).find(|&n| reading.is_plain_verb(n));
            verb.is_some_and(|n| !reading.text(n..n + 1).ends_with("ند"))
        };
        let subject = || {
            let at = self.phrases.partition_point(|phrase| phrase.words.end <= first.words.start);
            self.phrases.get(at).is_some_and(|phrase| phrase.words.contains(&first.words.start) && self.opens(phrase))
        };
        first.is_first_of_two(reading) || subject() && singular()
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
        let speaking: HashSet<usize> = self.speakers.iter().filter_map(|s| Some(s.words.as_ref()?.start)).collect();
        for role in 0..self.offices.len() {
            if !self.mentions.roles[role].pointing || self.is_held(role) {
                continue;
            }
            let start = self.mentions.roles[role].words.start;
            let speaker = self.speaker_around(start);
            // Whoever speaks there was named by the reporter, not by a speaker.
            let speaks = speaking.contains(&start);
            let told = |o: usize| !speaks || self.quote_around(self.mentions.roles[o].words.start).is_none();
            // Somebody who holds an office of that head.
            let same_head = self
                .akin(role)
                .take_while(|&o| o < role)
                .find(|&o| self.is_held(o) && !self.mentions.roles[o].plural && self.holder(o) != speaker && told(o));
            let person = same_head.and_then(|o| self.holder(o)).or_else(|| match speaker {
                Some(speaker) => self.named_before(start, speaker),
                None => self.speaker_before(start, speaks),
            });
            // این بازیکن is not the coach whom the text has named last.
            let person = person.and_then(|p| if self.may_be_meant(role, p) { Some(p) } else { self.other_before(role, speaker) });
            if let Some(person) = person.filter(|&p| !self.points_at_nobody_named(role, p)) {
                self.link(role, person, LinkRule::Pointing);
            }
        }
    }

    /// Whether somebody may be meant by an office that points back: in sport who leads does not play.
    fn may_be_meant(&self, role: usize, person: usize) -> bool {
        let mention = &self.mentions.roles[role];
        let held = self.held_by[person].iter().rev().take(NEAREST).map(|&r| (r, &self.mentions.roles[r]));
        let mut sport = held.filter(|(_, r)| r.field == Field::Sport).peekable();
        let plays = |level: Level| matches!(level, Level::Professional | Level::Member | Level::Representative);
        // A veteran may have played and led.
        let veteran = self.reading.text(mention.head.clone()) == "پیشکسوت";
        mention.field != Field::Sport
            || veteran
            || sport.peek().is_none()
            || sport.any(|(r, that)| plays(that.level) == plays(mention.level) || self.offices[r].head == self.offices[role].head)
    }

    /// The person named last before an office that points back who may be meant by it, other than the speaker.
    fn other_before(&self, role: usize, speaker: Option<usize>) -> Option<usize> {
        let mut before = self.persons_before(self.mentions.roles[role].words.start);
        before.find(|&person| Some(person) != speaker && self.may_be_meant(role, person))
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

    /// The quote in whose words word `at` stands.
    fn quote_around(&self, at: usize) -> Option<usize> {
        let before = self.quotes.partition_point(|q| q.start() <= at);
        (before.saturating_sub(NEAREST)..before).rev().find(|&q| self.quotes[q].covers(at))
    }

    /// The person in whose words word `at` stands: of himself nobody says این بازیکن.
    fn speaker_around(&self, at: usize) -> Option<usize> {
        match self.entities.identity(self.speakers[self.quote_around(at)?].who.ok()?) {
            Identity::Person(person) => Some(person),
            _ => None,
        }
    }

    /// The person named last before word `at`, other than a speaker.
    fn named_before(&self, at: usize, speaker: usize) -> Option<usize> {
        self.persons_before(at).find(|&person| person != speaker)
    }

    /// The persons named before the office at word `at` that points back, the last one first, but for those who are somebody else there.
    fn persons_before(&self, at: usize) -> impl Iterator<Item = usize> {
        let behind = self.mentions.persons.partition_point(|p| p.words.start < at);
        let near = (behind.saturating_sub(NEAREST)..behind).rev();
        near.filter(move |&n| !self.is_apart(n, at)).map(|n| self.entities.person_of[n])
    }

    /// Whether a name and the office at word `at` that points back mean two persons: `احمدی در کنار این بازیکن …`, `مقابل احمدی برد. این
    /// کشتی‌گیر …`.
    fn is_apart(&self, name: usize, at: usize) -> bool {
        /// A clause has at most so many words between the two.
        const FAR: usize = 60;
        let reading = self.reading;
        let words = &self.mentions.persons[name].words;
        let sentence = reading.sentence(at).start as usize;
        let leads = |n: usize| reading.is(n, Class::ADVERB | Class::CONJUNCTION | Class::HONORIFIC) || reading.kind(n) != Some(Kind::Word);
        let subject = sentence <= words.start && (sentence..words.start).all(leads);
        let clause = subject && at - words.end <= FAR && !(words.end..at).any(|n| reading.is_plain_verb(n));
        // کاویان، این بازیکن جوان، …
        let beside = (words.end..at).all(|n| reading.kind(n) == Some(Kind::Comma));
        is_met(reading, words.start) || clause && !beside
    }

    /// The named person who spoke last before word `at`, or else the one named last. `speaks`: who stands there speaks himself, so
    /// that an office without a name may have spoken before: مقام ایرانی گفت: … این مقام افزود.
    fn speaker_before(&self, at: usize, speaks: bool) -> Option<usize> {
        let before = self.quotes.partition_point(|q| q.start() < at);
        // Whom somebody cites does not speak to the reader.
        let outer = |q: &usize| self.quote_around(self.quotes[*q].start().saturating_sub(1)).is_none();
        let last = (before.saturating_sub(NEAREST)..before).rev().filter(outer);
        // یکی از نمایندگان مجلس گفت: … این نماینده افزود
        let one = |q: usize| self.speakers[q].words.as_ref().is_some_and(|w| self.reading.text(w.start..w.start + 1) == "یکی");
        for q in last {
            match self.speakers[q].who.map(|who| self.entities.identity(who)) {
                Ok(Identity::Person(person)) => return Some(person),
                Ok(Identity::Role(_)) if speaks => return None,
                Err(_) if speaks && one(q) => return None,
                _ => {}
            }
        }
        self.persons_before(at).next()
    }
}
