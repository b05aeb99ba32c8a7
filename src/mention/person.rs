//! Persons: names that show themselves, and names that only the surroundings show.

use super::name::{self, Context, Name};
use super::{Mentions, PersonMention};
use crate::lexicon::{Class, Data, Gender};
use crate::reading::Reading;
use crate::rule::MentionRule;
use crate::token::{Gap, Hash, Kind};
use std::collections::HashMap;
use std::ops::Range;

/// Takes a name up and returns the word behind it.
pub(crate) fn push(found: &mut Mentions, name: Name, honorific: Option<(Range<usize>, Gender)>, rule: MentionRule) -> usize {
    let end = name.words.end;
    let gender = if name.gender == Gender::Unknown { honorific.as_ref().map_or(Gender::Unknown, |h| h.1) } else { name.gender };
    found.persons.push(PersonMention {
        words: name.words,
        surname: name.surname,
        full: name.full,
        honorific: honorific.map(|h| h.0),
        gender,
        rule,
        entry: name.entry,
    });
    end
}

/// The honorifics that begin at word `n`: their end and the gender they say.
fn honorifics_at(reading: &Reading<'_, '_>, n: usize) -> Option<(usize, Gender)> {
    let mut end = n;
    let mut gender = Gender::Unknown;
    while let Some((hit, its)) = reading.hit(end, |d| match d {
        Data::Honorific { gender, .. } => Some(*gender),
        _ => None,
    }) {
        if end > n && !reading.follows(end) {
            break;
        }
        if gender == Gender::Unknown {
            gender = its;
        }
        end = hit.end as usize;
    }
    (end > n && reading.follows(end)).then_some((end, gender))
}

/// An honorific and the name behind it.
pub(crate) fn behind_honorific(reading: &Reading<'_, '_>, n: usize, found: &mut Mentions) -> Option<usize> {
    // A public figure may be listed with the honorific: امام خمینی.
    let figure = name::at(reading, n, Context::Open).filter(|name| name.figure);
    let (end, gender) = honorifics_at(reading, n)?;
    if let Some(figure) = figure.filter(|f| f.words.end > end) {
        return Some(push(found, figure, None, MentionRule::Figure));
    }
    let name = name::at(reading, end, Context::Certain)?;
    // An everyday word alone behind a title that is one as well: سردار ملی، استاد راهنما.
    if name.words.len() == 1 && name.entry.is_none() && !reading.is_unknown(end) && !name::ends_here(reading, name.words.end) {
        return None;
    }
    Some(push(found, name, Some((n..end, gender)), MentionRule::AfterHonorific))
}

/// The name behind an office that ends before word `end`. Returns the word to go on with.
pub(crate) fn behind_role(reading: &Reading<'_, '_>, end: usize, found: &mut Mentions) -> usize {
    let comma = reading.follows(end) && matches!(reading.kind(end), Some(Kind::Comma | Kind::Dash));
    let at = if comma { end + 1 } else { end };
    if !reading.follows(at) {
        return end;
    }
    if let Some(after) = behind_honorific(reading, at, found) {
        return after;
    }
    let open = name::at(reading, at, Context::Open).filter(|name| !comma || name.full || name.figure);
    let likely = || {
        let plain = found.roles.last().is_some_and(|r| !r.plural);
        name::at(reading, at, Context::Likely)
            .filter(|name| plain && !comma && name::ends_here(reading, name.words.end) && !is_verbal(reading, name.words.start))
    };
    match open.or_else(likely) {
        Some(name) => push(found, name, None, MentionRule::AfterRole),
        None => end,
    }
}

fn is_verbal(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::VERB | Class::CUE)
}

/// Finds names that need what the rest of the article says.
pub(crate) fn find_hidden(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut covered = vec![false; reading.words.len()];
    let cover = |covered: &mut Vec<bool>, words: Range<usize>| covered[words].iter_mut().for_each(|c| *c = true);
    for words in found.persons.iter().map(|p| &p.words).chain(found.organizations.iter().map(|o| &o.words)).chain(found.roles.iter().map(|r| &r.words)) {
        cover(&mut covered, words.clone());
    }
    let mut hidden: Vec<PersonMention> = Vec::new();
    let mut take = |name: Name, rule, covered: &mut Vec<bool>| {
        let free = !covered[name.words.clone()].iter().any(|&c| c);
        if free {
            covered[name.words.clone()].iter_mut().for_each(|c| *c = true);
            hidden.push(PersonMention {
                words: name.words,
                surname: name.surname,
                full: name.full,
                honorific: None,
                gender: name.gender,
                rule,
                entry: name.entry,
            });
        }
        free
    };
    // Names before an office: «… ، رئیس …» and «… رئیس …».
    for role in &found.roles {
        if let Some(name) = before_role(reading, role.words.start, role.plural) {
            take(name, MentionRule::BeforeRole, &mut covered);
        }
    }
    // Subjects of reporting verbs, and speakers of headlines.
    for sentence in &reading.sentences {
        if let Some((name, rule)) = subject(reading, sentence.range()) {
            take(name, rule, &mut covered);
        }
    }
    found.add_persons(hidden);
    let lists = in_lists(reading, found, &covered);
    for name in &lists {
        cover(&mut covered, name.words.clone());
    }
    found.add_persons(lists);
    let repeated = repeated(reading, found, &covered);
    found.add_persons(repeated);
}

/// A name that ends right before a role.
fn before_role(reading: &Reading<'_, '_>, role: usize, plural: bool) -> Option<Name> {
    if plural || role == 0 || !reading.follows(role) {
        return None;
    }
    let comma = matches!(reading.kind(role - 1), Some(Kind::Comma | Kind::Dash));
    let end = if comma { role - 1 } else { role };
    // The longest name at the start of its phrase.
    (end.saturating_sub(5)..end).find_map(|start| {
        let begins = start == 0
            || reading.words[start].gap == Gap::Line
            || !matches!(reading.kind(start - 1), Some(Kind::Word | Kind::Number))
            || reading.is(start - 1, Class::PREPOSITION | Class::CONJUNCTION | Class::VERB | Class::HONORIFIC | Class::ADVERB);
        let name = begins.then(|| name::at(reading, start, Context::Likely)).flatten()?;
        (name.words.end == end && name.words.len() > 1 && !reading.is(start, Class::PREPOSITION | Class::CUE)).then_some(name)
    })
}

/// The name with which a reporting sentence begins.
fn subject(reading: &Reading<'_, '_>, sentence: Range<usize>) -> Option<(Name, MentionRule)> {
    let mut start = sentence.start;
    // Bullets, quotation marks, and the source of the report come first.
    while start < sentence.end && matches!(reading.kind(start), Some(Kind::Symbol | Kind::Dash | Kind::QuoteOpen | Kind::QuoteEither | Kind::QuoteClose | Kind::Number | Kind::Stop)) {
        start += 1;
    }
    if let Some((hit, ())) = reading.hit(start, |d| matches!(d, Data::Formula { frame: crate::lexicon::FormulaFrame::Source, .. }).then_some(())) {
        let from = hit.end as usize;
        let comma = (from..sentence.end.min(from + 14)).find(|&n| reading.kind(n) == Some(Kind::Comma))?;
        start = comma + 1;
    }
    while reading.is(start, Class::CONJUNCTION | Class::ADVERB) && start < sentence.end {
        start += 1;
    }
    if start >= sentence.end {
        return None;
    }
    let name = name::at(reading, start, Context::Likely)?;
    let end = name.words.end;
    if end > sentence.end {
        return None;
    }
    let headline = reading.sentence(start).paragraph == 0 || reading.words[sentence.start].gap == Gap::Line;
    if reading.kind(end) == Some(Kind::Colon) && headline && name.words.start <= sentence.start + 1 {
        return Some((name, MentionRule::HeadlineSpeaker));
    }
    let reports = (end..sentence.end).any(|n| super::chain::is_cue(reading, n) || reading.verb(n).verb().is_some_and(|v| reading.lexicon.bare_cue(v).is_some()));
    (reports && name::ends_here(reading, end) && !reading.is(end, Class::RA)).then_some((name, MentionRule::ReportSubject))
}

/// Unlisted names in a row with names that were found: «احمدی، کاویان و رضایی».
fn in_lists(reading: &Reading<'_, '_>, found: &Mentions, covered: &[bool]) -> Vec<PersonMention> {
    let mut names = Vec::new();
    for person in &found.persons {
        let mut at = person.words.end;
        while reading.follows(at) && (reading.kind(at) == Some(Kind::Comma) || reading.is(at, Class::AND)) && reading.follows(at + 1) && !covered.get(at + 1).copied().unwrap_or(true) {
            let last = reading.is(at, Class::AND);
            let Some(name) = name::at(reading, at + 1, Context::Likely) else { break };
            let end = name.words.end;
            let goes_on = reading.follows(end) && (reading.kind(end) == Some(Kind::Comma) || reading.is(end, Class::AND));
            // One word that no list has needs a list around it.
            if covered[name.words.clone()].iter().any(|&c| c) || !(goes_on || last && (name.words.len() > 1 || name.entry.is_some())) || !name::ends_here(reading, end) {
                break;
            }
            names.push(PersonMention {
                words: name.words,
                surname: name.surname,
                full: name.full,
                honorific: None,
                gender: name.gender,
                rule: MentionRule::NameList,
                entry: name.entry,
            });
            at = end;
        }
    }
    names.sort_by_key(|p| p.words.start);
    names.dedup_by(|b, a| b.words.start < a.words.end);
    names
}

/// Surnames, and given names where the article uses them, of persons that it names in full.
fn repeated(reading: &Reading<'_, '_>, found: &Mentions, covered: &[bool]) -> Vec<PersonMention> {
    let mut surnames: HashMap<Hash, Gender> = HashMap::new();
    let mut longest = 1;
    for person in found.persons.iter().filter(|p| p.full || p.rule == MentionRule::AfterHonorific || p.words.len() > 1) {
        surnames.entry(reading.hash(person.surname.clone())).or_insert(person.gender);
        longest = longest.max(person.surname.len());
    }
    if surnames.is_empty() {
        return Vec::new();
    }
    let mut names = Vec::new();
    let mut n = 0;
    while n < reading.words.len() {
        if covered[n] || reading.kind(n) != Some(Kind::Word) {
            n += 1;
            continue;
        }
        let mut hash = Hash::EMPTY;
        let mut found_end = None;
        for end in n + 1..=(n + longest + 1).min(reading.words.len()) {
            if covered[end - 1] || reading.kind(end - 1) != Some(Kind::Word) || (end > n + 1 && !reading.follows(end - 1)) {
                break;
            }
            hash = if end == n + 1 { reading.words[n].hash } else { hash.over(reading.text(end - 1..end)) };
            if let Some(&gender) = surnames.get(&hash) {
                found_end = Some((end, gender));
            }
        }
        match found_end.filter(|&(end, _)| stands_free(reading, n, end)) {
            Some((end, gender)) => {
                names.push(PersonMention {
                    words: n..end,
                    surname: n..end,
                    full: false,
                    honorific: None,
                    gender,
                    rule: MentionRule::RepeatedName,
                    entry: None,
                });
                n = end;
            }
            None => n += 1,
        }
    }
    names
}

/// Whether a surname that is an everyday word can be a name here: no ezafe chain runs through it.
fn stands_free(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    let everyday = (start..end).all(|n| reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::WORDLIKE | Class::PLACE | Class::NUMBER | Class::ADVERB));
    if !everyday {
        return true;
    }
    let before = start == 0
        || !reading.follows(start)
        || !matches!(reading.kind(start - 1), Some(Kind::Word | Kind::Number))
        || reading.is(start - 1, Class::PREPOSITION | Class::CONJUNCTION | Class::VERB | Class::ADVERB | Class::HONORIFIC | Class::RA);
    before && name::ends_here(reading, end)
}

impl Mentions {
    /// Adds persons and keeps reading order.
    pub(crate) fn add_persons(&mut self, more: Vec<PersonMention>) {
        if !more.is_empty() {
            self.persons.extend(more);
            self.persons.sort_by_key(|p| p.words.start);
        }
    }

    /// Adds organizations, keeps reading order, and lets the roles point at theirs again.
    pub(crate) fn add_organizations(&mut self, more: Vec<super::OrganizationMention>) {
        if more.is_empty() {
            return;
        }
        let starts: Vec<Option<usize>> = self.roles.iter().map(|r| r.organization.map(|o| self.organizations[o].words.start)).collect();
        self.organizations.extend(more);
        self.organizations.sort_by_key(|o| o.words.start);
        for (role, start) in self.roles.iter_mut().zip(starts) {
            role.organization = start.and_then(|s| self.organizations.binary_search_by_key(&s, |o| o.words.start).ok());
        }
    }
}
