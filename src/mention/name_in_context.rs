//! Persons: names that only the rest of the article shows.
//!
//! A second walk, over what the first one left: names before an office, subjects of reporting verbs,
//! the unlisted half of a name, lists of names, names said again by surname or given name alone.

use super::MentionRule;
use super::name::{self, Context, Name};
use super::{Mentions, PersonMention, RoleMention, boundary};
use crate::fold::ZWNJ;
use crate::lexicon::{Class, Data, Form, FormulaFrame, Gender, Usage};
use crate::reading::Reading;
use crate::token::{Gap, Hash, HashFilter, Kind};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Finds them all.
pub(super) fn find(reading: &Reading<'_, '_>, found: &mut Mentions) {
    namesakes(reading, found);
    let mut finder = InContext { reading, covered: vec![false; reading.words.len()], names: Vec::new() };
    for words in found
        .persons
        .iter()
        .flat_map(|p| std::iter::once(&p.words).chain(&p.honorific))
        .chain(found.organizations.iter().map(|o| &o.words))
        .chain(found.roles.iter().map(|r| &r.words))
    {
        finder.cover(words.clone());
    }
    found.skipped.iter().for_each(|words| finder.cover(words.clone()));
    finder.widen(found);
    finder.before_roles(found);
    finder.subjects();
    finder.hand_over(found);
    finder.competitors();
    finder.opponents();
    finder.given_alone();
    finder.hand_over(found);
    finder.lists(found);
    finder.hand_over(found);
    finder.repeated(found);
    finder.latin(found);
    finder.hand_over(found);
}

/// ساندرو واگنر … واگنر: the foreign surname of a person of the article is no body of that name.
fn namesakes(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let alike = |n: usize| reading.is(n, Class::FOREIGN_SURNAME) && reading.is(n, Class::ORGANIZATION);
    let mut surnames: Vec<Hash> = Vec::new();
    for person in found.persons.iter().filter(|p| p.full && p.surname.len() == 1 && alike(p.surname.start)) {
        surnames.push(reading.words[person.surname.start].hash);
    }
    if surnames.is_empty() {
        return;
    }
    let holders: Vec<usize> = found.roles.iter().filter_map(|r| r.organization).map(|o| found.organizations[o].words.start).collect();
    let namesake =
        |words: &Range<usize>| words.len() == 1 && surnames.contains(&reading.words[words.start].hash) && !holders.contains(&words.start);
    found.change_organizations(|organizations| organizations.retain(|o| !namesake(&o.words)));
}

/// No part of a name, where only its place shows that it is one.
const NO_NAME: Class = name::NEVER.or(Class::VERB).or(Class::ADVERB).or(Class::ORGANIZATION_HEAD).or(Class::PLURAL);

/// Not who speaks, though it stands where a speaker's name does.
const NO_SPEAKER: Class = NO_NAME.or(Class::ORGANIZATION).or(Class::MEDIA).or(Class::ROLE_HEAD).or(Class::BODY);

/// Everyday words, though they may be names as well.
const EVERYDAY: Class = Class::NOUN.or(Class::ADJECTIVE).or(Class::PLACE).or(Class::WORDLIKE);

/// A name has at most so many words where only its place shows that it is one.
const LONGEST_NAME: usize = 5;

/// The time that stands behind a name has at most so many words: `صبح روز پنجشنبه`.
const LONGEST_TIME: usize = 5;

/// A subject of one word that no list has stands at most so many words before its verb.
const NEAR_VERB: usize = 14;

/// Which part of somebody's name a word is that may stand for him alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Surname,
    Given,
    /// A surname that is but an everyday word.
    EverydayWord,
}

struct InContext<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    /// Words that belong to a mention already.
    covered: Vec<bool>,
    names: Vec<PersonMention>,
}

impl InContext<'_, '_, '_> {
    fn cover(&mut self, words: Range<usize>) {
        self.covered[words].fill(true);
    }

    fn is_free(&self, words: Range<usize>) -> bool {
        !self.covered[words].contains(&true)
    }

    fn take(&mut self, name: Name, rule: MentionRule) {
        if self.is_free(name.words.clone()) && !self.reading.is_verse(name.words.clone()) {
            let honorific = self.is_honoured(name.words.start).then(|| name.words.start - 1..name.words.start);
            self.cover(name.words.clone());
            self.names.push(PersonMention {
                words: name.words,
                surname: name.surname,
                full: name.full,
                honorific,
                gender: name.gender,
                rule,
                entry: name.entry,
            });
        }
    }

    fn hand_over(&mut self, found: &mut Mentions) {
        found.add_persons(std::mem::take(&mut self.names));
    }

    /// A given name that no list has before a listed surname: `بنسالل اسموتریچ`; the rest of the name of somebody who is
    /// interviewed: `نوربخش اخلاقی`.
    fn widen(&mut self, found: &mut Mentions) {
        let reading = self.reading;
        for person in &mut found.persons {
            let start = person.words.start;
            let lone = !person.full && person.honorific.is_none() && person.words.len() == 1;
            let longer = if lone && reading.sentence(start).start as usize == start { self.interviewed(start) } else { None };
            if let Some(name) = longer.filter(|name| name.words.end > person.words.end && self.is_free(person.words.end..name.words.end)) {
                self.cover(name.words.clone());
                (person.words, person.surname, person.full) = (name.words, name.surname, true);
                continue;
            }
            let Some(before) = start.checked_sub(1).filter(|_| !person.full && person.honorific.is_none() && person.words.len() == 1)
            else {
                continue;
            };
            let unlisted = reading.is_unknown(before)
                && reading.words[start].gap == Gap::Space
                && reading.words[before].end - reading.words[before].start > 4;
            if unlisted && !self.covered[before] && name::begins(reading, before) {
                person.words.start = before;
                person.full = true;
                self.covered[before] = true;
            }
        }
    }

    /// Names before an office: «… ، رئیس …» and «… رئیس …».
    fn before_roles(&mut self, found: &Mentions) {
        let ends: HashSet<usize> = found.roles.iter().map(|r| r.words.end).collect();
        for role in found.roles.iter().filter(|r| !r.pointing) {
            if let Some(start) = self.one_of_them(role) {
                if let Some(name) = self.before_role(start) {
                    self.take(name, MentionRule::BeforeRole);
                }
                continue;
            }
            if role.plural {
                continue;
            }
            let name = self.before_role(role.words.start).or_else(|| self.before_speaking_role(role.words.clone()));
            let name = name.or_else(|| self.between_roles(role.words.start, &ends));
            if let Some(name) = name.or_else(|| self.surname_of_line(role)) {
                self.take(name, MentionRule::BeforeRole);
            }
        }
    }

    /// «ری تاکیه» | یکی از اعضای …, «اسکات دیورکین»، | از مدیران …, سرهنگ احمد | یک مقام پلیس: where the words begin that say that
    /// who is named before is one of those in office.
    fn one_of_them(&self, role: &RoleMention) -> Option<usize> {
        let reading = self.reading;
        let n = role.words.start;
        let apart = |n: usize| n > 0 && matches!(reading.kind(n - 1), Some(Kind::Comma | Kind::QuoteClose | Kind::QuoteEither));
        let (one_of, of) = (n.checked_sub(2)?, n - 1);
        match reading.text(of..n) {
            _ if !reading.follows(n) => None,
            "از" if role.plural && reading.text(one_of..of) == "یکی" => Some(one_of),
            "از" if role.plural && apart(of) => Some(of),
            "یک" if !role.plural && apart(of) => Some(of),
            _ => None,
        }
    }

    /// نوری رئیس سازمان مالیاتی و قربانی | مدیرکل …: a listed surname behind an office and `و`, whatever it means elsewhere.
    fn between_roles(&self, role: usize, ends: &HashSet<usize>) -> Option<Name> {
        let reading = self.reading;
        let and = role.checked_sub(2).filter(|&and| reading.is(and, Class::AND) && ends.contains(&and))?;
        let name = and + 1;
        let joined = (and..=role).all(|n| reading.follows(n)) && self.is_free(name..role);
        let surname = reading.is(name, Class::SURNAME) && !reading.is(name, NO_SPEAKER | Class::PLACE | Class::NATIONALITY);
        (joined && surname).then(|| Name::plain(name..role, name..role))
    }

    /// سلامتی | مدیرکل دفتر اقتصادی …: a listed surname that opens the line before an office with its complement, though it is a
    /// word as well.
    fn surname_of_line(&self, role: &RoleMention) -> Option<Name> {
        let reading = self.reading;
        let name =
            role.words.start.checked_sub(1).filter(|&n| reading.opens_line(n) && reading.follows(n + 1) && self.is_free(n..n + 1))?;
        let never = NO_SPEAKER | Class::PLACE | Class::NATIONALITY | Class::LABEL | Class::TEXT | Class::CUE | Class::ROLE_MODIFIER;
        let surname = reading.is(name, Class::SURNAME) && !reading.is(name, never);
        (surname && !role.bare).then(|| Name::plain(name..name + 1, name..name + 1))
    }

    /// A name that ends right before a role: the longest that begins a phrase.
    fn before_role(&self, role: usize) -> Option<Name> {
        let reading = self.reading;
        if role == 0 || !reading.follows(role) {
            return None;
        }
        let comma = matches!(reading.kind(role - 1), Some(Kind::Comma | Kind::Dash));
        let end = if comma { role - 1 } else { role };
        if let Some(name) = self.quoted_name(end) {
            return Some(name);
        }
        // What no list has is no part of a phrase that ends before the comma: … دیدار مارک کلاتنبرگ، داور …
        let strange = |start: usize| {
            let given = || reading.is(start, Class::GIVEN) && reading.follows(start + 1) && reading.is_unknown(start + 1);
            // تاکافومی آکاهوشی: the ending alone is known.
            let hint = reading.is(start, Class::SURNAME_HINT) && !reading.is(start, Class::NOUN | Class::ADJECTIVE);
            comma && (reading.is_unknown(start) || hint || reading.is(start, Class::FOREIGN) || given())
        };
        let starts = (end.saturating_sub(5)..end).filter(|&start| {
            let cited = || self.is_cited(start) || comma && self.is_believed(start);
            (name::begins(reading, start) || strange(start) || cited()) && self.is_free(start..end)
        });
        // هما روستار | هنرمند …: an office may be a surname as well.
        let cut = |name: Name| {
            let longer = name.words.end > end && name.words.start + 1 < end;
            if longer { Name::plain(name.words.start..end, end - 1..end) } else { name }
        };
        let mut likely = starts.clone().filter_map(|start| name::at(reading, start, Context::Likely)).map(cut);
        // روب‌ماکی، مشاور …: one word that no list has needs the comma.
        let alone = |name: &Name| {
            let word = &reading.words[name.words.start];
            // شوکر، رئیس …: a foreign surname that is a word as well.
            let strange = reading.is_unknown(name.words.start) || reading.is(name.words.start, Class::FOREIGN_SURNAME);
            comma && strange && word.end - word.start > 6 && name::begins(reading, name.words.start)
        };
        likely
            .find(|name| name.words.end == end && (name.words.len() > 1 || alone(name)))
            .or_else(|| self.two_words(end, comma))
            .or_else(|| self.given_and_word(end))
            .or_else(|| self.behind_noun(end, comma))
    }

    /// با حضور پیروز ارجمند | مدیر …, اظهارات نیکزاد | نایب‌رئیس …: a listed name that a noun leads to, right before an office.
    fn behind_noun(&self, end: usize, comma: bool) -> Option<Name> {
        let reading = self.reading;
        let noun = |n: usize| n > 0 && reading.follows(n) && reading.kind(n - 1) == Some(Kind::Word) && !reading.is(n - 1, NO_NAME);
        let last = end.checked_sub(1).filter(|&n| reading.kind(n) == Some(Kind::Word) && reading.follows(n) && self.is_free(n..end))?;
        let word = Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::NATIONALITY;
        let never = NO_SPEAKER | Class::PLURAL | Class::NUMBER;
        let listed = reading.is(last, Class::SURNAME | Class::SURNAME_FORM) && !reading.is(last, never);
        let first = last.checked_sub(1).filter(|&n| reading.follows(n) && reading.is(n, Class::GIVEN) && !reading.is(n, never) && noun(n));
        if let Some(first) = first.filter(|&n| self.is_free(n..end)) {
            let strange = reading.is_unknown(last) || reading.is(last, Class::INDEFINITE) && !reading.is(last, Class::ADJECTIVE);
            // فرهنگ اسلامی: a noun and its adjective.
            let phrase = reading.is(first, Class::NOUN) && reading.is(last, Class::ADJECTIVE);
            return ((listed && !phrase) || strange).then(|| Name { full: true, ..Name::plain(first..end, last..end) });
        }
        // با حضور نیکزاد, but not مظفری شمس.
        let led = last > 1 && noun(last) && reading.is(last - 1, Class::NOUN) && reading.is(last - 2, Class::PREPOSITION);
        let name = reading.is(last.saturating_sub(1), Class::SURNAME | Class::GIVEN | Class::FOREIGN);
        let piece = reading.is(last, Class::SURNAME_PIECE | Class::SURNAME_END);
        (listed && !comma && led && !name && !piece && !reading.is(last, word)).then(|| Name::plain(last..end, last..end))
    }

    /// A sure given name and one everyday word that end before word `end`, where an office stands: از لاسلو کیش، مربی …
    fn given_and_word(&self, end: usize) -> Option<Name> {
        let reading = self.reading;
        let start = end.checked_sub(2).filter(|&s| reading.follows(end - 1) && self.is_free(s..end))?;
        // مهران سررشته، سرپرست …: at the start of a sentence a given name that is a place as well.
        let opens = reading.kind(end) == Some(Kind::Comma) && reading.sentence(start).start as usize == start;
        let everyday = Class::NOUN | Class::ADJECTIVE | NO_NAME | if opens { Class::EMPTY } else { Class::WORDLIKE };
        let place = !opens && reading.is(start, Class::PLACE) && !reading.is(start, Class::PLACE_WORDLIKE);
        let given = reading.is(start, Class::GIVEN | Class::FOREIGN) && !reading.is(start, everyday) && !place;
        // پائولو مارکتی: what looks like a noun for any one of its kind is a surname behind a foreign name.
        let foreign = reading.is(start, Class::FOREIGN) && !reading.is(start, Class::GIVEN);
        let word = reading.kind(end - 1) == Some(Kind::Word)
            && !reading.is(end - 1, NO_SPEAKER | Class::NATIONALITY | Class::ROLE_MODIFIER | Class::POSSESSED | Class::NUMBER)
            && (foreign || !reading.is(end - 1, Class::INDEFINITE));
        (given && word).then(|| Name { full: true, ..Name::plain(start..end, end - 1..end) })
    }

    /// نبی، مدیر تیم ملی: …: the one word before the office of a line's speaker, whatever it means elsewhere.
    fn before_speaking_role(&self, role: Range<usize>) -> Option<Name> {
        let reading = self.reading;
        let n = role.start.checked_sub(2)?;
        let word = reading.kind(n) == Some(Kind::Word) && !reading.is(n, NO_SPEAKER | Class::PLACE);
        let speaks = reading.kind(role.end) == Some(Kind::Colon) && reading.kind(n + 1) == Some(Kind::Comma) && self.heads_line(n);
        (word && speaks && self.is_free(n..n + 1)).then(|| Name::plain(n..n + 1, n..n + 1))
    }

    /// Two words at the start of a line that end before word `end`, where an office or its comma stands: `شان پارنل، سخنگوی …`
    /// with a surname that no list has, `مخبر دزفولی دبیر …` with everyday words.
    fn two_words(&self, end: usize, comma: bool) -> Option<Name> {
        let reading = self.reading;
        let start = end.checked_sub(2).filter(|&s| {
            let opens = reading.opens_line(s) || comma && reading.sentence(s).start as usize == s;
            opens && reading.follows(end - 1) && self.is_free(s..end)
        })?;
        let name = if comma {
            let listed = reading.is(end - 1, Class::GIVEN | Class::FOREIGN | Class::SURNAME) && !reading.is(end - 1, EVERYDAY);
            (reading.is_unknown(end - 1) || listed)
                && reading.is(start, Class::NOUN | Class::PLACE | Class::OTHER)
                && !reading.is(start, NO_NAME | Class::ROLE_HEAD)
        } else {
            // ژسه مارش سرمربی …
            let strange = reading.is_unknown(start) || reading.is(start, Class::FOREIGN) && !reading.is(start, EVERYDAY | NO_NAME);
            reading.is(end - 1, Class::SURNAME | Class::NATIONALITY | Class::SURNAME_FORM)
                && reading.is(start, Class::NOUN | Class::ADJECTIVE | Class::SURNAME)
                && !reading.is(start, NO_NAME)
                || strange && reading.kind(end - 1) == Some(Kind::Word) && !reading.is(end - 1, NO_SPEAKER | Class::ROLE_MODIFIER)
        };
        name.then(|| Name::plain(start..end, end - 1..end))
    }

    /// A name in quotation marks of its own that end before word `end`: «مارگوس ساهکنا» وزیر …
    fn quoted_name(&self, end: usize) -> Option<Name> {
        let reading = self.reading;
        let close = end.checked_sub(1).filter(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)))?;
        let open = (close.saturating_sub(5)..close).rfind(|&n| reading.kind(n) != Some(Kind::Word))?;
        let start = open + 1;
        if !matches!(reading.kind(open), Some(Kind::QuoteOpen | Kind::QuoteEither)) || start >= close || !self.is_free(start..close) {
            return None;
        }
        // "جان باس"، سفیر …: a name of everyday words.
        // «عدالت عباس‌اف»، سخنگوی …: one of the two shows it.
        let shown = |n: usize| reading.is(n, Class::GIVEN | Class::FOREIGN | Class::SURNAME) || reading.is_unknown(n);
        let named = close - start == 2
            && (shown(start) || shown(start + 1) && !reading.is(start + 1, Class::NOUN | Class::ADJECTIVE))
            && !(start..close).any(|n| reading.is(n, NO_NAME | Class::ORGANIZATION));
        let likely = name::at(reading, start, Context::Likely).filter(|name| name.words.end == close);
        likely.or_else(|| named.then(|| Name { full: true, ..Name::plain(start..close, close - 1..close) }))
    }

    /// Subjects of reporting verbs, and speakers of headlines.
    fn subjects(&mut self) {
        let reading = self.reading;
        for sentence in &reading.sentences {
            if let Some((name, rule)) = self.subject(sentence.range()) {
                self.take(name, rule);
            }
        }
    }

    /// The name with which a reporting sentence begins.
    fn subject(&self, sentence: Range<usize>) -> Option<(Name, MentionRule)> {
        let reading = self.reading;
        let mark = |n: usize| {
            matches!(
                reading.kind(n),
                Some(Kind::Symbol | Kind::Dash | Kind::QuoteOpen | Kind::QuoteEither | Kind::QuoteClose | Kind::Number | Kind::Stop)
            )
        };
        let mut start = sentence.clone().find(|&n| !mark(n))?;
        if let Some(from) = reading.formula_end(start, FormulaFrame::Source) {
            let mark = |&n: &usize| matches!(reading.kind(n), Some(Kind::Comma | Kind::Semicolon));
            let comma = (from..sentence.end.min(from + 14)).find(mark)?;
            start = comma + 1;
        }
        start = (start..sentence.end).find(|&n| !reading.is(n, Class::CONJUNCTION | Class::ADVERB))?;
        // به‌گفتهٔ وزیر نیرو: written in one word.
        if reading.formula_end(start, FormulaFrame::Speaker).is_some() {
            return None;
        }
        // دکتر | محبوب زبان پزشکی در گفت‌وگو با …
        let titles = sentence.clone().skip_while(|&n| n < start).take_while(|&n| reading.is(n, Class::HONORIFIC)).count();
        if let Some(name) = self.interviewed(start + titles).filter(|name| self.is_free(name.words.clone())) {
            return Some((name, MentionRule::ReportSubject));
        }
        // رحیم ایرانیان تصریح کرد, رحیم دارا با اشاره به …: a surname that is an everyday word, right before what reports.
        let leads = |n: usize| matches!(reading.text(n..n + 1), "با" | "ضمن") && reading.is(n + 1, Class::CUE);
        let says = |n: usize| {
            reading.follows(n) && (boundary::is_cue(reading, n) || leads(n) || reading.formula_end(n, FormulaFrame::Clause).is_some())
        };
        let everyday = || self.given_and_word(start + 2).filter(|_| says(start + 2));
        let likely = name::at(reading, start, Context::Likely).filter(|name| name::ends_here(reading, name.words.end));
        let name = likely.or_else(|| self.before_colon(start)).or_else(everyday)?;
        let end = name.words.end;
        if end > sentence.end {
            return None;
        }
        if reading.kind(end) == Some(Kind::Colon) && self.heads_line(name.words.start) {
            return Some((name, MentionRule::HeadlineSpeaker));
        }
        // One word that no list has must be the subject of a verb nearby.
        let reach = if name.words.len() == 1 && name.entry.is_none() { end + NEAR_VERB } else { sentence.end };
        let reports = self.reports(end..sentence.end.min(reach));
        let place = reading.is(start, Class::PLACE) && (name.words.len() == 1 || !reading.is(start, Class::PLACE_WORDLIKE));
        (reports && name::ends_here(reading, end) && !reading.is(end, Class::RA) && !place).then_some((name, MentionRule::ReportSubject))
    }

    /// Whether a reporting verb or the formula of a clause stands in a range.
    fn reports(&self, mut words: Range<usize>) -> bool {
        let reading = self.reading;
        words.any(|n| {
            boundary::is_cue(reading, n)
                || reading.verb(n).verb().is_some_and(|v| reading.lexicon.bare_cue(v).is_some())
                || reading.formula_end(n, FormulaFrame::Clause).is_some()
        })
    }

    /// محمد اهل شاخه در گفت‌وگو با ایسنا …: who is interviewed, though the name is made of everyday words.
    fn interviewed(&self, start: usize) -> Option<Name> {
        let reading = self.reading;
        let surname = reading.is(start, Class::SURNAME) && !reading.is(start, EVERYDAY);
        let honoured = || self.is_honoured(start) && self.is_free(start..start + 1);
        if !surname && !reading.is(start, Class::GIVEN | Class::NAME_PREFIX) && !reading.is_unknown(start) && !honoured() {
            return None;
        }
        let never = NO_SPEAKER | Class::HONORIFIC;
        let named = |n: usize| {
            reading.kind(n) == Some(Kind::Word)
                && !reading.is(n, never)
                && (n == start || reading.follows(n))
                && !boundary::is_count_or_day(reading, n)
        };
        let end = (start..start + LONGEST_NAME).find(|&n| !named(n)).filter(|&end| end > start + 1)?;
        // … روز پنجشنبه در گفت‌وگو با …
        let time = |n: usize| {
            reading.follows(n)
                && (reading.is(n, Class::ADVERB) || reading.text(n..n + 1).ends_with("شنبه") || boundary::is_count_or_day(reading, n))
        };
        let at = (end..end + LONGEST_TIME).find(|&n| !time(n)).unwrap_or(end);
        let talk = ["در گفت‌وگو با", "در گفتگو با", "در مصاحبه با", "در گفت‌وگویی با"];
        let talks = || (3..=5).any(|words| talk.iter().any(|talk| reading.reads(at..at + words, talk)));
        (reading.text(at..at + 1) == "در" && talks()).then(|| Name { full: true, ..Name::plain(start..end, start + 1..end) })
    }

    /// عارف: …, نیکزاد: …: a listed name that is an everyday word as well is one alone before the colon of a headline.
    fn before_colon(&self, n: usize) -> Option<Name> {
        let reading = self.reading;
        let named = reading.is(n, Class::GIVEN | Class::SURNAME)
            && !reading
                .is(n, Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::MEDIA | Class::ORGANIZATION | Class::ROLE_HEAD | Class::SITE);
        (named && reading.kind(n + 1) == Some(Kind::Colon) && self.heads_line(n)).then(|| Name::plain(n..n + 1, n..n + 1))
    }

    /// Whether word `n` is the first of the headline, or of a line below it.
    fn heads_line(&self, n: usize) -> bool {
        let sentence = self.reading.sentence(n);
        sentence.paragraph == 0 && n <= sentence.range().start + 1 || self.reading.opens_line(n)
    }

    /// Unlisted names in a row with names that were found: «احمدی، کاویان و رضایی».
    fn lists(&mut self, found: &Mentions) {
        let reading = self.reading;
        for person in &found.persons {
            if let Some(name) = self.before_in_list(person.words.start) {
                self.take(name, MentionRule::NameList);
            }
            let mut at = person.words.end;
            while reading.follows(at)
                && (reading.kind(at) == Some(Kind::Comma) || reading.is(at, Class::AND))
                && reading.follows(at + 1)
                && !self.covered.get(at + 1).copied().unwrap_or(true)
            {
                let last = reading.is(at, Class::AND);
                let Some(name) = name::at(reading, at + 1, Context::Likely) else { break };
                let end = name.words.end;
                let goes_on = reading.follows(end) && (reading.kind(end) == Some(Kind::Comma) || reading.is(end, Class::AND));
                let listed = name.entry.is_some() || name.full;
                // One word that no list has needs a list around it.
                let third =
                    last && reading.kind(person.words.start.wrapping_sub(1)) == Some(Kind::Comma) && reading.is_unknown(name.words.start);
                let fits = last && (name.words.len() > 1 || listed || third) || goes_on && (listed || reading.is_unknown(name.words.start));
                if !self.is_free(name.words.clone()) || !fits || !name::ends_here(reading, end) {
                    break;
                }
                self.take(name, MentionRule::NameList);
                at = end;
            }
        }
    }

    /// وزن ۵۷ کیلوگرم: ژامبولات لوکایف - رضا کاویان: who competes in a class, behind its colon and behind dashes.
    fn competitors(&mut self) {
        /// So many names stand in one line.
        const MOST: usize = 4;
        let reading = self.reading;
        for colon in 1..reading.words.len() {
            if reading.kind(colon) != Some(Kind::Colon) || reading.text(colon - 1..colon) != "کیلوگرم" {
                continue;
            }
            let mut at = colon + 1;
            for _ in 0..MOST {
                let Some(name) = name::at(reading, at, Context::Likely).filter(|name| name.words.len() > 1 && reading.follows(at)) else {
                    break;
                };
                let end = name.words.end;
                let closed = !reading.follows(end)
                    || matches!(reading.kind(end), Some(Kind::Dash | Kind::Comma | Kind::BracketOpen | Kind::Number))
                    || reading.is(end, Class::AND);
                if closed && self.is_free(name.words.clone()) {
                    self.take(name, MentionRule::NameList);
                }
                if !closed || !matches!(reading.kind(end), Some(Kind::Dash | Kind::Comma)) && !reading.is(end, Class::AND) {
                    break;
                }
                at = end + 1;
            }
        }
    }

    /// مقابل هاردیپ | از هند, از سد لاشا گوبادزه | دارنده مدال …: whom somebody meets, before his country or his merits.
    fn opponents(&mut self) {
        let reading = self.reading;
        // عبدالرزاکوف: its ending is that of a surname.
        let hint = |n: usize| reading.is(n, Class::SURNAME_HINT) && !reading.is(n, Class::NOUN | Class::ADJECTIVE);
        let nameless = |n: usize| reading.is_unknown(n) || hint(n);
        let strange = |n: usize| {
            let listed = reading.is(n, Class::GIVEN | Class::FOREIGN | Class::NAME_PREFIX | Class::SURNAME);
            reading.follows(n) && !reading.is(n, NO_NAME | Class::INDEFINITE) && (nameless(n) || listed && !reading.is(n, Class::PLACE))
        };
        for start in 1..reading.words.len() {
            if !strange(start) {
                continue;
            }
            let met = boundary::is_met(reading, start);
            // ۱۰ بر ۵ | دوغان گورتاش از ترکیه را شکست داد
            let scored = || {
                let number =
                    |n: usize| reading.kind(n) == Some(Kind::Number) || reading.is(n, Class::NUMBER) || reading.text(n..n + 1) == "صفر";
                start > 2 && number(start - 1) && reading.text(start - 2..start - 1) == "بر"
            };
            // Two words that no list has before a country are a name by themselves.
            let apart = || nameless(start) && nameless(start + 1) && (hint(start) || hint(start + 1)) && !nameless(start - 1);
            if !met && !scored() && !apart() {
                continue;
            }
            let end = (start..start + LONGEST_NAME).find(|&n| !strange(n)).unwrap_or(start);
            let country = reading.text(end..end + 1) == "از" && reading.is(end + 1, Class::PLACE);
            let merits = || (met || scored()) && end > start + 1 && reading.is(end, Class::ROLE_HEAD | Class::PRONOUN);
            if end > start && reading.follows(end) && (country || merits()) {
                self.take(Name { full: end > start + 1, ..Name::plain(start..end, end - 1..end) }, MentionRule::NameList);
            }
        }
    }

    /// دخترش | سمیه, مردی به نام | جواد: a given name alone, behind who bears it.
    fn given_alone(&mut self) {
        let reading = self.reading;
        let no_name = Class::WORDLIKE | Class::NOUN | Class::ADJECTIVE | Class::VERB | Class::PLACE | Class::IDEA | NO_NAME;
        let kin = |n: usize| {
            let text = reading.text(n..n + 1);
            let stem = ["شان", "مان", "ش", "م"].iter().find_map(|ending| text.strip_suffix(ending));
            stem.is_some_and(|stem| reading.lexicon.classes_of(stem.trim_end_matches(ZWNJ)).any(Class::RELATIVE))
        };
        // زنی به نام, مرد جوانی به اسم
        let called = |n: usize| {
            let by = matches!(reading.text(n..n + 1), "نام" | "اسم" | "هویت") && n > 1 && reading.text(n - 1..n) == "به";
            let one = |n: usize| matches!(reading.text(n..n + 1), "مردی" | "زنی" | "دختری" | "پسری" | "جوانی" | "فردی" | "شخصی" | "کودکی");
            by && one(n - 2) && reading.follows(n)
        };
        for n in 1..reading.words.len() {
            let quoted = matches!(reading.kind(n - 1), Some(Kind::QuoteOpen | Kind::QuoteEither));
            let before = n - usize::from(quoted && n > 1) - 1;
            let given = reading.is(n, Class::GIVEN) && !reading.is(n, no_name) && !self.covered[n] && reading.follows(n);
            if given && name::ends_here(reading, n + 1) && (called(before) || !quoted && kin(before)) {
                self.take(Name::plain(n..n + 1, n..n + 1), MentionRule::GivenAlone);
            }
        }
    }

    /// رحیم زریان و عباس کاویان: a given name and a word that no list has, before `و` or a comma and a name at word `next`.
    fn before_in_list(&self, next: usize) -> Option<Name> {
        let reading = self.reading;
        let joint = next.checked_sub(1).filter(|&n| reading.is(n, Class::AND) || reading.kind(n) == Some(Kind::Comma))?;
        let start = joint.checked_sub(2).filter(|&s| reading.follows(s + 1) && reading.follows(joint) && reading.follows(next))?;
        let given = reading.is(start, Class::GIVEN | Class::FOREIGN) && !reading.is(start, Class::WORDLIKE | NO_NAME);
        (given && reading.is_unknown(start + 1) && self.is_free(start..joint))
            .then(|| Name { full: true, ..Name::plain(start..joint, start + 1..joint) })
    }

    /// Surnames and given names of persons that the article names in full.
    fn repeated(&mut self, found: &Mentions) {
        let reading = self.reading;
        let mut known: HashMap<Hash, (Gender, Known)> = HashMap::new();
        let mut longest = 1;
        // A surname that is but an everyday word is looked for only where it speaks.
        let telling = |p: &&PersonMention| {
            p.surname.clone().any(|n| {
                reading.is(n, Class::SURNAME | Class::FOREIGN | Class::SURNAME_FORM | Class::FIGURE)
                    || !reading.is(n, Class::NOUN | Class::ADJECTIVE)
            })
        };
        for person in found.persons.iter().filter(|p| p.full || p.rule == MentionRule::AfterHonorific || p.words.len() > 1) {
            // The same words again, whatever they mean elsewhere.
            if person.words.len() > 1 {
                known.entry(reading.hash(person.words.clone())).or_insert((person.gender, Known::Surname));
                longest = longest.max(person.words.len());
            }
            let surname = reading.hash(person.surname.clone());
            if !telling(&person) {
                known.entry(surname).or_insert((person.gender, Known::EverydayWord));
                longest = longest.max(person.surname.len());
                continue;
            }
            let name = known.entry(surname).or_insert((person.gender, Known::Surname));
            if name.1 == Known::EverydayWord {
                *name = (person.gender, Known::Surname);
            }
            longest = longest.max(person.surname.len());
            // محمدعلی شهیدی محلاتی is شهیدی as well.
            let first = person.surname.start;
            if person.full
                && person.surname.len() == 2
                && reading.is(first, Class::SURNAME)
                && !reading.is(first, Class::NOUN | Class::ADJECTIVE)
            {
                known.entry(reading.words[first].hash).or_insert((person.gender, Known::Surname));
            }
            let given = (person.words.start..person.surname.start)
                .find(|&n| reading.is(n, Class::GIVEN | Class::FOREIGN) && !reading.is(n, Class::NAME_PREFIX));
            if let Some(given) = given {
                known.entry(reading.words[given].hash).or_insert((person.gender, Known::Given));
            }
        }
        if known.is_empty() {
            return;
        }
        // Hardly any word begins one of these names, in one piece or in several.
        let names = || found.persons.iter().flat_map(|p| (p.words.start..p.words.end).map(|n| n..p.words.end));
        let count = names().map(|words| reading.text(words).len()).sum();
        let beginnings = HashFilter::of(count, names().flat_map(|words| Hash::beginnings(reading.text(words)).map(Hash::bits)));
        let mut n = 0;
        while n < reading.words.len() {
            let mut best = None;
            let mut hash = Hash::EMPTY;
            for end in n + 1..=(n + longest + 1).min(reading.words.len()) {
                // به نام is not بهنام.
                let led = end > n + 1 && (!reading.follows(end - 1) || reading.is(n, Class::PREPOSITION));
                if self.covered[end - 1] || reading.kind(end - 1) != Some(Kind::Word) || led {
                    break;
                }
                hash = if end == n + 1 { reading.words[n].hash } else { hash.over(reading.text(end - 1..end)) };
                if !beginnings.may_have(hash.bits()) {
                    break;
                }
                if let Some(&(gender, part)) = known.get(&hash) {
                    best = Some((end, gender, part));
                }
            }
            match best.filter(|&(end, _, part)| self.stands_free(n, end, part)) {
                Some((end, gender, part)) => {
                    // اقبال | کاویان: another one of that surname, with a given name that is a word as well.
                    let given = n > 0
                        && part == Known::Surname
                        && reading.follows(n)
                        && reading.is(n - 1, Class::GIVEN)
                        && !self.covered[n - 1]
                        && name::begins(reading, n - 1);
                    if given {
                        self.take(Name { full: true, ..Name::plain(n - 1..end, n..end) }, MentionRule::RepeatedName);
                        n = end;
                        continue;
                    }
                    let name = Name { gender, ..Name::plain(n..end, n..end) };
                    self.take(Name { full: false, ..name }, MentionRule::RepeatedName);
                    n = end;
                }
                None => n += 1,
            }
        }
    }

    /// Whether a known name that is an everyday word can be a name here: no ezafe chain runs through
    /// it. A given name alone must stand free in any case.
    fn stands_free(&self, start: usize, end: usize, part: Known) -> bool {
        let reading = self.reading;
        // سردار آرمانی
        if self.is_honoured(start) && part != Known::Given && !reading.is(end, Class::GIVEN | Class::SURNAME) {
            return true;
        }
        if part == Known::EverydayWord {
            let sentence = reading.sentence(start).range();
            // در این برنامه | صبوری افزود: behind an adverbial, too.
            let adverbial = || {
                let words = sentence.start..start;
                let this = words.len() == 3
                    && reading.text(words.start..words.start + 1) == "در"
                    && reading.is(words.start + 1, Class::DETERMINER);
                this || words.len() <= 3
                    && words.clone().all(|n| reading.is(n, Class::ADVERB | Class::CONJUNCTION) || reading.text(n..n + 1) == "در")
            };
            let begins = start == sentence.start || adverbial();
            let subject = begins && name::ends_here(reading, end) && !reading.is(end, Class::RA);
            return reading.kind(end) == Some(Kind::Colon) && self.heads_line(start)
                || self.is_cited(start)
                || subject && self.reports(end..sentence.end.min(end + NEAR_VERB));
        }
        // A listed name is no everyday word because a foreign name that sounds alike is.
        let listed = |n: usize| {
            let name =
                |d: &Data| matches!(d, Data::GivenName { usage: Usage::Name, .. } | Data::Surname { usage: Usage::Name }).then_some(());
            reading.hit(n, name).is_some()
        };
        let everyday = (start..end).all(|n| {
            reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::NUMBER | Class::ADVERB | Class::VERB | Class::NATIONALITY)
                || reading.is(n, Class::WORDLIKE) && !listed(n) && !(part == Known::Surname && self.is_only_surname(n))
        });
        if part == Known::Given {
            // ناصر پنج سال …
            // مارکو نقش مهمی داشت: a foreign one at the start of a sentence.
            let opens = reading.sentence(start).start as usize == start && (start..end).all(|n| reading.is(n, Class::FOREIGN));
            let other = reading.is(end, Class::FOREIGN | Class::SURNAME | Class::GIVEN | Class::SURNAME_FORM) || reading.is_unknown(end);
            let ends = name::ends_here(reading, end) || reading.is(end, Class::NUMBER) || opens && !other;
            return !everyday && ends && !(start > 0 && reading.is(start - 1, Class::GIVEN | Class::SITE));
        }
        let whole = || name::begins(reading, start) && name::ends_here(reading, end) && !reading.is(start, Class::PREPOSITION);
        // نجفی داشتن محیطی سرسبز را … دانست و گفت: of what somebody speaks whose surname opens the sentence.
        let sentence = reading.sentence(start).range();
        let deed = || reading.verb(end).form() == Some(Form::Infinitive) && self.reports(end..sentence.end.min(end + NEAR_VERB));
        !everyday || self.is_cited(start) || whole() || start == sentence.start && deed()
    }

    /// کاسترو, متکی: a surname that no list of words has, nor the word of which its ending would make an adjective (نور|ی).
    fn is_only_surname(&self, n: usize) -> bool {
        let reading = self.reading;
        let vocabulary = &reading.lexicon.vocabulary;
        let of_a_word = || {
            let stem = reading.text(n..n + 1).strip_suffix('ی');
            stem.is_some_and(|stem| vocabulary.classes(vocabulary.word(Hash::EMPTY.over(stem))).any(Class::NOUN | Class::ADJECTIVE))
        };
        // بتول | فرهمند: somebody else of that surname.
        let others = n > 0 && reading.follows(n) && reading.is(n - 1, Class::GIVEN);
        !others && (reading.is(n, Class::FOREIGN_SURNAME) || reading.is(n, Class::SURNAME) && !of_a_word())
    }

    /// سردار | X: whether an honorific that belongs to no mention stands before word `n`.
    fn is_honoured(&self, n: usize) -> bool {
        n > 0 && self.reading.follows(n) && self.reading.is(n - 1, Class::HONORIFIC) && !self.covered[n - 1]
    }

    /// به گفته | X: whether a formula for the speaker ends before word `n`.
    fn is_cited(&self, n: usize) -> bool {
        let formula = |from: usize| self.reading.formula_end(from, FormulaFrame::Speaker) == Some(n);
        (2..=3).any(|words| n.checked_sub(words).is_some_and(formula))
    }

    /// به باور | X: whether a formula ends before word `n` that needs a name.
    fn is_believed(&self, n: usize) -> bool {
        (2..=3).any(|words| n.checked_sub(words).is_some_and(|from| self.reading.formula_end(from, FormulaFrame::NamedSpeaker) == Some(n)))
    }

    /// The Latin spelling in brackets behind a name.
    fn latin(&mut self, found: &Mentions) {
        let reading = self.reading;
        for person in &found.persons {
            let open = person.words.end;
            if reading.kind(open) != Some(Kind::BracketOpen) || !reading.follows(open) {
                continue;
            }
            let end = (open + 1..open + 7).find(|&n| reading.kind(n) != Some(Kind::Latin));
            if let Some(end) = end.filter(|&e| e > open + 1 && reading.kind(e) == Some(Kind::BracketClose)) {
                self.names.push(PersonMention {
                    words: open + 1..end,
                    surname: end - 1..end,
                    honorific: None,
                    rule: MentionRule::LatinSpelling,
                    entry: None,
                    ..person.clone()
                });
            }
        }
    }
}
