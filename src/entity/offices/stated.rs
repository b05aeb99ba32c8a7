//! Offices whose holder stands with them: beside, in a list, as a predicate, spoken to.

use super::{Identity, LinkRule, Linker, NEAREST};
use crate::lexicon::{Class, Field, PronounKind};
use crate::mention::{MentionId, Phrase};
use crate::token::{Kind, begins_with};
use std::ops::Range;

/// The line of a letter that names whom it is written to has at most so many words.
const ADDRESS: usize = 8;

impl Linker<'_, '_, '_> {
    /// The person beside the office.
    pub(super) fn beside(&mut self) {
        for phrase in self.phrases {
            if let Some(person) = self.person_of(phrase) {
                for &role in &phrase.roles {
                    self.link(role, person, LinkRule::Beside);
                }
            }
        }
    }

    /// `خبرنگار: مریم کاویان` and `مریم کاویان به عنوان رئیس …`: what joins two phrases.
    pub(super) fn joined(&mut self) {
        for (n, pair) in self.phrases.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let reading = self.reading;
            let between = first.words.end..second.words.start;
            // - رضا کاویانی: شهردار یزد
            let fills_line = reading.opens_line(first.words.start)
                && reading.follows(second.words.start)
                && reading.paragraphs[reading.paragraph(second.words.start)].end == second.words.end;
            let labelled = fills_line && between.len() == 1 && reading.kind(between.start) == Some(Kind::Colon);
            if let (MentionId::Person(person), MentionId::Role(role)) = (first.main, second.main)
                && (labelled || self.is_address(first, second))
            {
                self.link(role, self.entities.person_of[person], LinkRule::NextLine);
            }
            if between.len() > 4 || !reading.follows(second.words.start) {
                continue;
            }
            match (first.main, second.main) {
                (MentionId::Role(role), MentionId::Person(person))
                    if between.len() == 1
                        && reading.kind(between.start) == Some(Kind::Colon)
                        && (fills_line || matches!(self.mentions.roles[role].field, Field::Media | Field::Sport))
                        && !self.mentions.roles[role].plural =>
                {
                    self.link(role, self.entities.person_of[person], LinkRule::Byline);
                }
                // یک کارشناس اقتصادی دیگر، رضا احمدی
                (MentionId::Role(role), MentionId::Person(person))
                    if between.len() == 2
                        && reading.text(between.start..between.start + 1) == "دیگر"
                        && reading.kind(between.start + 1) == Some(Kind::Comma)
                        && !self.is_held(role) =>
                {
                    self.link(role, self.entities.person_of[person], LinkRule::Beside);
                }
                // وزیر خارجه او مارکو روبیو, رئیس خود، علی احمدی،
                (MentionId::Role(role), MentionId::Person(person))
                    if (between.len() == 1 || between.len() == 2 && reading.kind(between.start + 1) == Some(Kind::Comma))
                        && matches!(reading.text(between.start..between.start + 1), "او" | "وی" | "خود")
                        && !self.is_held(role) =>
                {
                    self.link(role, self.entities.person_of[person], LinkRule::Beside);
                }
                // سرمربی نهال یعنی رضا احمدی, یک بازیکن نهال به نام رضا احمدی
                (MentionId::Role(role), MentionId::Person(person))
                    if ["یعنی", "به نام", "بنام"].iter().any(|words| reading.reads(between.clone(), words)) =>
                {
                    self.link(role, self.entities.person_of[person], LinkRule::Appointed);
                }
                (MentionId::Person(person), MentionId::Role(role)) if !self.is_held(role) => {
                    let start = between.start + usize::from(reading.is(between.start, Class::RA));
                    let appointed = ["به عنوان", "بعنوان", "به سمت", "یعنی"];
                    // با حکم رضا احمدی به عنوان …: who appoints is not appointed.
                    let before = first.words.start.checked_sub(1).map_or("", |n| reading.text(n..n + 1));
                    let appoints = matches!(before, "حکم" | "سوی" | "توسط" | "طرف" | "پیشنهاد" | "دستور" | "ابلاغ");
                    if !appoints && appointed.iter().any(|words| reading.reads(start..between.end, words)) {
                        // کاویان و احمدی را به عنوان اعضای شورا منصوب کرد
                        let others = if self.mentions.roles[role].plural { self.joined_before(n) } else { Vec::new() };
                        let person = self.entities.person_of[person];
                        others.into_iter().chain([person]).for_each(|person| self.link(role, person, LinkRule::Appointed));
                    } else if self.is_told_among(between, role) {
                        self.link(role, self.entities.person_of[person], LinkRule::Predicate);
                    }
                }
                _ => {}
            }
        }
    }

    /// `کاویان، از اعضای شورا، …`, `کاویان یکی از اعضای شورا`, `کاویان دیگر عضو شورا`: whether the words between a name and an office
    /// say that the one is among those who hold the other. `کاویان، از اعضای شورا خواست …` asks them, `کاویان دیگر عضو شورا نیست` is none.
    fn is_told_among(&self, between: Range<usize>, role: usize) -> bool {
        let reading = self.reading;
        let mention = &self.mentions.roles[role];
        let behind = reading.text(mention.words.end..mention.words.end + 1);
        if !mention.plural {
            // سرهنگ شامل احمد | یک مقام پلیس گفت
            let speaks = reading.is(mention.words.end, Class::CUE | Class::VERB_OF_SAYING) && reading.follows(mention.words.end);
            if reading.text(between.clone()) == "یک" && speaks {
                return true;
            }
            return reading.reads(between, "دیگر") && !mention.bare && !behind.starts_with('ن');
        }
        if begins_with(behind, "خواست") || begins_with(behind, "درخواست") {
            return false;
        }
        let mark = |n: usize| matches!(reading.kind(n), Some(Kind::Comma | Kind::QuoteClose | Kind::QuoteEither | Kind::BracketClose));
        let words = between.start + between.clone().take_while(|&n| mark(n)).count()..between.end;
        let apart = between.clone().any(mark) || reading.kind(mention.words.end) == Some(Kind::Comma);
        reading.reads(words.clone(), "یکی از") || apart && reading.reads(words, "از")
    }

    /// `کاویان با رأی اعضا به عنوان رئیس شورا انتخاب شد`: the office that the subject or the object of the clause is given.
    pub(super) fn appointed(&mut self) {
        /// The office stands at most so many words behind the name; further off another one is mostly meant, unless the verb says it.
        const FAR: usize = 7;
        for n in 0..self.phrases.len() {
            let phrase = &self.phrases[n];
            let MentionId::Role(role) = phrase.main else { continue };
            if self.mentions.roles[role].plural || self.is_held(role) || !self.is_given(phrase.words.start) {
                continue;
            }
            let sentence = self.reading.sentence(phrase.words.start).start as usize;
            let mut before = self.phrases[..n].iter().rev().take(NEAREST).take_while(|p| p.words.start >= sentence);
            let person = before.find_map(|p| self.person_of(p).filter(|_| self.is_appointed(p)).map(|person| (person, p.words.end)));
            // Another clause stands between where a verb does, another subject where من does, another object where را does.
            let reading = self.reading;
            let object = |n: usize| reading.follows(n) && reading.is(n, Class::RA) && !reading.is(n, Class::NOUN);
            let other = |n: usize| reading.is_plain_verb(n) || object(n) || reading.is_pronoun(n, |kind| kind.is_first_person());
            if let Some((person, end)) = person
                && !(end + usize::from(object(end))..phrase.words.start).any(other)
                && (phrase.words.start - end <= FAR || self.is_appointing(phrase.words.end))
            {
                self.link(role, person, LinkRule::Appointed);
            }
        }
    }

    /// Whether a verb of appointing stands near behind an office: `… انتخاب شد`, `… منصوب کرد`.
    fn is_appointing(&self, end: usize) -> bool {
        /// A place and a time may stand between.
        const NEAR: usize = 5;
        let near = end..self.reading.sentence(end - 1).range().end.min(end + NEAR);
        near.into_iter()
            .any(|n| matches!(self.reading.text(n..n + 1), "انتخاب" | "منصوب" | "معرفی" | "تعیین" | "ابقا" | "برگزید" | "برگزیدند"))
    }

    /// Whether `به عنوان` or the like ends before word `n`.
    fn is_given(&self, n: usize) -> bool {
        (1..=2).any(|words| {
            n.checked_sub(words).is_some_and(|from| {
                ["به عنوان", "به سمت", "در سمت"].iter().any(|phrase| self.reading.follows(n) && self.reading.reads(from..n, phrase))
            })
        })
    }

    /// Whether a phrase is the object of its clause or of a noun that says so (`انتصاب احمدی به عنوان …`), or stands where a subject does.
    fn is_appointed(&self, phrase: &Phrase) -> bool {
        let reading = self.reading;
        let start = phrase.words.start;
        let leads = Class::CONJUNCTION | Class::AND | Class::THAT | Class::ADVERB | Class::VERB | Class::RA;
        let free = start == 0
            || !reading.follows(start)
            || reading.kind(start - 1) != Some(Kind::Word)
            || reading.is(start - 1, leads) && !reading.is(start - 1, Class::PREPOSITION);
        let named = || matches!(reading.text(start - 1..start), "انتصاب" | "انتخاب" | "معرفی" | "ابقای");
        free || named() || reading.follows(phrase.words.end) && reading.is(phrase.words.end, Class::RA)
    }

    /// `مریم کاویان و رضا احمدی، معاونان استاندار`: a plural office behind the names that hold it.
    pub(super) fn lists_before(&mut self) {
        for (n, phrase) in self.phrases.iter().enumerate() {
            let MentionId::Role(role) = phrase.main else { continue };
            if !self.mentions.roles[role].plural || self.is_held(role) {
                continue;
            }
            let Some(last) = n.checked_sub(1).filter(|&last| self.is_joined(&self.phrases[last], phrase)) else { continue };
            let Some(person) = self.person_of(&self.phrases[last]) else { continue };
            let others = self.joined_before(last);
            if !others.is_empty() {
                others.iter().chain([&person]).for_each(|&person| self.link(role, person, LinkRule::List));
            }
        }
    }

    /// `کاویان که پیش از این شهردار یزد بود`, `احمدی پیشتر عضو شورا و رئیس کمیسیون بوده است`: what the subject is said to be.
    pub(super) fn predicates(&mut self) {
        /// The office stands at most so many words behind the name.
        const FAR: usize = 8;
        for n in 0..self.phrases.len() {
            let Some(person) = self.person_of(&self.phrases[n]) else { continue };
            let mut end = self.phrases[n].words.end;
            // کاویان، تنها عضو زن شورا است
            let only = |n: usize| matches!(self.reading.text(n..n + 1), "تنها" | "اولین" | "نخستین");
            end += usize::from(self.reading.kind(end) == Some(Kind::Comma) && self.reading.follows(end + 1) && only(end + 1));
            let mut offices = Vec::new();
            for phrase in &self.phrases[n + 1..] {
                let MentionId::Role(role) = phrase.main else { break };
                let gap = end..phrase.words.start;
                let and = gap.len() == 1 && self.reading.is(gap.start, Class::AND) && !offices.is_empty();
                let leads = offices.is_empty() && !gap.is_empty() && gap.len() <= FAR && gap.clone().all(|w| self.is_adverbial(w));
                if !(and || leads) || !self.reading.follows(phrase.words.start) || self.is_held(role) {
                    break;
                }
                // احمدی از اعضای شورا است, but nobody alone is اعضای شورا.
                let from = phrase.words.start - usize::from(self.reading.reads(phrase.words.start - 1..phrase.words.start, "دیگر"));
                if self.mentions.roles[role].plural && !self.reading.reads(from - 1..from, "از") {
                    break;
                }
                offices.push(role);
                end = phrase.words.end;
            }
            if !offices.is_empty() && self.is_copula(end) {
                // کاویان و احمدی از اعضای شورا هستند
                let others = if self.mentions.roles[offices[0]].plural { self.joined_before(n) } else { Vec::new() };
                for role in offices {
                    others.iter().chain([&person]).for_each(|&person| self.link(role, person, LinkRule::Predicate));
                }
            }
        }
    }

    /// `وی عضو شورا است`, `او با رأی اعضا به عنوان شهردار یزد انتخاب شد`: the office of whom a pronoun means that opens the sentence.
    pub(super) fn of_pronouns(&mut self) {
        /// The office stands at most so many words behind the pronoun, unless the verb says it.
        const FAR: usize = 8;
        let reading = self.reading;
        for role in 0..self.mentions.roles.len() {
            let mention = &self.mentions.roles[role];
            let (start, end) = (mention.words.start, mention.words.end);
            if self.is_held(role) || mention.plural || mention.pointing {
                continue;
            }
            let sentence = reading.sentence(start).start as usize;
            let leads = |&n: &usize| reading.is(n, Class::ADVERB | Class::CONJUNCTION);
            let pronoun = sentence + (sentence..start).take_while(leads).count();
            let between = pronoun + 1..start;
            let other = |n: usize| reading.is_plain_verb(n) || reading.is(n, Class::THAT | Class::RA);
            let clear = pronoun < start
                && reading.is_pronoun(pronoun, |kind| kind == PronounKind::ThirdPerson)
                && !between.clone().any(other)
                && self.mentions.persons_in(between.clone()).next().is_none();
            let given = || self.is_given(start) && self.is_appointing(end);
            // او برادر شهردار است
            let apart = || start == pronoun + 1 || self.is_adverbial(start - 1) || matches!(reading.text(start - 1..start), "پست" | "سمت");
            if clear
                && (given() || between.len() <= FAR && apart() && self.is_copula(end))
                && let Some(person) = self.meant_by(pronoun)
            {
                self.link(role, person, LinkRule::Predicate);
            }
        }
    }

    /// Whom a pronoun means that opens a sentence of the report: who spoke last, or whom a sentence behind that begins with.
    fn meant_by(&self, pronoun: usize) -> Option<usize> {
        let before = self.quotes.partition_point(|q| q.start() < pronoun);
        let last = (before.saturating_sub(NEAREST)..before).rev();
        let spoken = last.clone().map(|q| self.quotes[q].end()).max().unwrap_or(0);
        if spoken > pronoun {
            return None;
        }
        let behind = self.phrases.partition_point(|p| p.words.start < pronoun);
        let begins = |p: &&Phrase| self.opens(p) || self.reading.sentence(p.words.start).start as usize == p.words.start;
        let named = self.phrases[..behind].iter().rev().take(NEAREST).take_while(|p| p.words.start >= spoken);
        let subject = named.filter(|p| p.person.is_some()).find(begins).and_then(|p| self.person_of(p));
        let speaker = || {
            let who = last.clone().find(|&q| self.quotes[q].end() == spoken).and_then(|q| self.speakers[q].who.ok())?;
            if let Identity::Person(person) = self.entities.identity(who) { Some(person) } else { None }
        };
        subject.or_else(speaker)
    }

    /// Whether word `n` tells when or how somebody holds an office: `که پیش از این تا سال گذشته …`.
    fn is_adverbial(&self, n: usize) -> bool {
        let class = Class::ADVERB | Class::PREPOSITION | Class::NUMBER | Class::PRONOUN | Class::DETERMINER | Class::THAT;
        let time = |word| {
            matches!(
                word,
                "سال"
                    | "سال‌ها"
                    | "ماه"
                    | "هفته"
                    | "دهه"
                    | "مدت"
                    | "مدتی"
                    | "دوره"
                    | "زمان"
                    | "زمانی"
                    | "گذشته"
                    | "تا"
                    | "اکنون"
            ) || matches!(
                word,
                "حال"
                    | "حاضر"
                    | "پیش"
                    | "پیشتر"
                    | "قبل"
                    | "حدود"
                    | "تازگی"
                    | "بیش"
                    | "چند"
                    | "یکی"
                    | "خود"
                    | "همچنین"
                    | "نیز"
                    | "هم"
            )
        };
        let reading = self.reading;
        let text = reading.text(n..n + 1);
        // کاویان بهترین بازیکن سپاهان است.
        reading.follows(n) && (reading.is(n, class) || time(text) || text.ends_with("ترین") || reading.kind(n) == Some(Kind::Number))
    }

    /// Whether `بود`, `نیز هستند`, `بوده است` stands at word `n`.
    fn is_copula(&self, n: usize) -> bool {
        let n = n + usize::from(matches!(self.reading.text(n..n + 1), "نیز" | "هم"));
        let copula = matches!(
            self.reading.text(n..n + 1),
            "است"
                | "بود"
                | "بوده"
                | "هست"
                | "می‌باشد"
                | "هستند"
                | "بودند"
                | "بوده‌اند"
                | "می‌باشند"
                | "شد"
                | "شده"
                | "شدند"
        );
        self.reading.follows(n) && copula
    }

    /// The names that `و` and commas join to the name of phrase `n`, before it, in reading order.
    fn joined_before(&self, n: usize) -> Vec<usize> {
        let mut names = Vec::new();
        for at in (1..=n).rev() {
            let [before, phrase] = &self.phrases[at - 1..=at] else { break };
            // The last two names are joined by و.
            let and = !names.is_empty() || self.reading.is(before.words.end, Class::AND);
            match self.person_of(before).filter(|_| and && before.words.end < phrase.words.start && self.is_joined(before, phrase)) {
                Some(person) => names.push(person),
                None => break,
            }
        }
        names.reverse();
        names
    }

    /// Whether a name stands right before a phrase, or a comma or `و` between them.
    fn is_joined(&self, name: &Phrase, phrase: &Phrase) -> bool {
        let gap = name.words.end..phrase.words.start;
        let joint = |w: usize| self.reading.kind(w) == Some(Kind::Comma) || self.reading.is(w, Class::AND);
        name.roles.is_empty() && gap.len() <= 1 && self.reading.follows(phrase.words.start) && gap.clone().all(joint)
    }

    /// `من بازیکن استقلال هستم`, `بنده به عنوان شهردار …`: what a speaker says he is himself.
    pub(super) fn first_person(&mut self) {
        let reading = self.reading;
        for role in 0..self.mentions.roles.len() {
            let mention = &self.mentions.roles[role];
            if self.is_held(role) || mention.plural || mention.pointing {
                continue;
            }
            let (start, end) = (mention.words.start, mention.words.end);
            let from = start - if self.is_given(start) && start > 1 { 2 } else { 0 };
            let mine = from > 0 && reading.follows(from) && matches!(reading.text(from - 1..from), "من" | "بنده" | "اینجانب");
            let apart = start == 0 || !reading.follows(start) || !reading.is(start - 1, Class::NOUN | Class::PLURAL);
            let am = apart && reading.follows(end) && matches!(reading.text(end..end + 1), "هستم" | "بودم" | "میباشم" | "بوده‌ام");
            if (mine || am)
                && let Some(speaker) = self.speaker_around(start)
            {
                self.link(role, speaker, LinkRule::Predicate);
            }
        }
    }

    /// `وی خطاب به وزیر نیرو گفت: آقای کاویان، …`: the one who is spoken to by name holds the office that is told.
    pub(super) fn addressed(&mut self) {
        for quote in self.quotes {
            let Some(first) = quote.parts.first() else { continue };
            let at = self.phrases.partition_point(|p| p.words.start < first.start);
            let Some(name) = self.phrases.get(at).filter(|p| p.words.start <= first.start + 1) else { continue };
            let Some(person) = name.person.filter(|&p| name.roles.is_empty() && self.mentions.persons[p].honorific.is_some()) else {
                continue;
            };
            let calls = matches!(self.reading.kind(name.words.end), Some(Kind::Comma))
                || self.reading.text(name.words.end..name.words.end + 1) == "!";
            let told = self.phrases[..at].iter().rev().take_while(|p| p.words.start >= quote.speaker_in.start);
            let to = |n: usize| n > 0 && self.reading.text(n - 1..n) == "به";
            let office = told.filter_map(|p| match p.main {
                MentionId::Role(role) if to(p.words.start) && !self.mentions.roles[role].plural => Some(role),
                _ => None,
            });
            let office = office.last().filter(|&role| calls && !self.is_held(role));
            if let Some(role) = office {
                self.link(role, self.entities.person_of[person], LinkRule::Addressed);
            }
        }
    }

    /// Whether a name ends a short line and the office alone is the next one, as in the address of a letter and below it.
    fn is_address(&self, name: &Phrase, office: &Phrase) -> bool {
        let reading = self.reading;
        let at = office.words.start;
        let line = reading.paragraph(name.words.start);
        name.roles.is_empty()
            && reading.opens_line(at)
            && reading.paragraphs[line].end == at
            && reading.paragraphs[line].len() <= ADDRESS
            && reading.paragraphs[reading.paragraph(at)].end == office.words.end
    }

    /// `مدیران عامل … A و B`: a plural office before the names that hold it.
    pub(super) fn lists(&mut self) {
        /// `عبارتند از:`
        const LONGEST_JOINT: usize = 4;
        for (n, phrase) in self.phrases.iter().enumerate() {
            let MentionId::Role(role) = phrase.main else { continue };
            if !self.mentions.roles[role].plural {
                continue;
            }
            let mut end = phrase.words.end;
            let mut names = Vec::new();
            // اعضای شورا از جمله کاویان
            let mut named_among = false;
            for next in &self.phrases[n + 1..] {
                let gap = end..next.words.start;
                let joint = |w: usize| {
                    matches!(self.reading.kind(w), Some(Kind::Comma | Kind::Colon))
                        || self.reading.is(w, Class::AND)
                        || matches!(self.reading.text(w..w + 1), "چون" | "همچون" | "مانند" | "نظیر" | "شامل" | "متشکل")
                        || matches!(self.reading.text(w..w + 1), "عبارتند" | "عبارت")
                        || self.reading.text(w - 1..w) == "عبارت" && self.reading.text(w..w + 1).ends_with("اند")
                        || self.reading.text(w..w + 1) == "از"
                            && (matches!(self.reading.text(w - 1..w), "متشکل" | "مرکب" | "عبارتند")
                                || self.reading.text(w - 1..w).ends_with("اند"))
                        || [w, w - 1].iter().any(|&n| self.reading.reads(n..n + 2, "از جمله"))
                };
                named_among |= self.reading.reads(gap.clone(), "از جمله");
                match self.person_of(next) {
                    Some(person) if gap.len() <= LONGEST_JOINT && self.reading.follows(next.words.start) && gap.clone().all(joint) => {
                        names.push(person);
                        end = next.words.end;
                    }
                    _ => break,
                }
            }
            if names.len() > usize::from(!named_among) {
                names.into_iter().for_each(|p| self.link(role, p, LinkRule::List));
            }
        }
    }
}
