//! Persons: names that show themselves, or that an honorific or an office shows.

use super::MentionRule;
use super::name::{self, Context, Name};
use super::{Mentions, PersonMention};
use crate::lexicon::{Class, Data, Gender, HonorificKind};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// The words of honorifics before a name, and the gender they say.
pub(crate) type Honorific = (Range<usize>, Gender);

/// Takes a name up and returns the word behind it.
pub(crate) fn push(found: &mut Mentions, name: Name, honorific: Option<Honorific>, rule: MentionRule) -> usize {
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

/// `حضرت آیت‌الله العظمی حاج سید`: a row of honorifics is at most so long.
const MOST_HONORIFICS: usize = 8;

/// The honorifics that begin at word `n`: their end and the gender they say.
fn honorifics_at(reading: &Reading<'_, '_>, n: usize) -> Option<(usize, Gender)> {
    let mut end = n;
    let mut gender = Gender::Unknown;
    for _ in 0..MOST_HONORIFICS {
        // مرحوم حاج شیخ …
        let cleric = |d: &Data| matches!(d, Data::Honorific { kind: HonorificKind::Clerical, .. }).then_some(());
        let led = reading.is(end, Class::NAME_PREFIX) && reading.follows(end + 1) && reading.hit(end + 1, cleric).is_some();
        end += usize::from(end > n && led);
        let Some((hit, its)) = reading.hit(end, |d| match d {
            Data::Honorific { gender, .. } => Some(*gender),
            _ => None,
        }) else {
            break;
        };
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

/// Takes up an honorific and the name behind it.
pub(crate) fn behind_honorific(reading: &Reading<'_, '_>, n: usize, found: &mut Mentions) -> Option<usize> {
    let (name, honorific) = honoured_at(reading, n)?;
    let rule = rule_of(&name, honorific.as_ref());
    Some(push(found, name, honorific, rule))
}

/// The rule that found a name, with or without an honorific before it.
pub(crate) fn rule_of(name: &Name, honorific: Option<&Honorific>) -> MentionRule {
    if honorific.is_some() { MentionRule::AfterHonorific } else { name.rule() }
}

/// The name behind the honorifics that begin at word `n`, and these, unless they belong to the name.
pub(crate) fn honoured_at(reading: &Reading<'_, '_>, n: usize) -> Option<(Name, Option<Honorific>)> {
    let (end, gender) = honorifics_at(reading, n)?;
    // A public figure may be listed with the honorific, or with the last of several: امام خمینی، حضرت امام حسین.
    let figure = |at: usize| name::at(reading, at, Context::Open).filter(|name| name.figure && name.words.end > end);
    if let Some(figure) = (n..end).find_map(figure) {
        let honorific = (n < figure.words.start).then_some((n..figure.words.start, gender));
        return Some((figure, honorific));
    }
    // حضرت امام راحل: who is meant, without a name.
    let ignored = |at: usize| reading.hit(at, |d| matches!(d, Data::Ignored).then_some(())).is_some_and(|(hit, ())| hit.end as usize > end);
    if (n..end).any(ignored) {
        return None;
    }
    let name = name::at(reading, end, Context::Certain);
    // دریاسالار برد کوپر، فرمانده …: all up to the comma before the office, whatever it means elsewhere.
    let whole = name::up_to_office(reading, end).filter(|whole| match &name {
        Some(name) => {
            (name.words.end..whole.words.end).all(|n| reading.is_unknown(n) || reading.is(n, Class::SURNAME))
                && name.words.end < whole.words.end
        }
        None => name::at(reading, end + 1, Context::Open).is_none_or(|name| !name.full),
    });
    // خانم «نوبر پریشانی»: the marks keep the honorific apart.
    let Some(name) = whole.or(name) else {
        let spoken = || speaks(reading, n..end + 1).then(|| Name::plain(end..end + 1, end..end + 1));
        return name::quoted_at(reading, end).map(|name| (name, None)).or_else(|| Some((spoken()?, Some((n..end, gender)))));
    };
    // An everyday word alone behind a title that is one as well: سردار ملی، استاد راهنما، آقای قاضی، شهید ایران، آقا سید.
    let everyday = reading.is(end, Class::NOUN | Class::ADJECTIVE | Class::ROLE_HEAD | Class::PLACE | Class::NAME_PREFIX);
    if name.words.len() == 1
        && everyday
        && (!reading.is(end, Class::SURNAME | Class::GIVEN | Class::FOREIGN)
            || reading.is(end, Class::ROLE_HEAD)
            || !name::ends_here(reading, name.words.end))
    {
        return None;
    }
    Some((name, Some((n..end, gender))))
}

/// دکتر حقیقت درباره این بازیکن گفت: whether a title and a word that means something else as well are the subject of what is said.
fn speaks(reading: &Reading<'_, '_>, words: Range<usize>) -> bool {
    /// The verb stands at most so many words behind.
    const NEAR: usize = 14;
    let title = matches!(reading.text(words.start..words.start + 1), "دکتر" | "مهندس") && words.len() == 2;
    // دکتر به من گفت
    let word =
        reading.kind(words.end - 1) == Some(Kind::Word) && !reading.is(words.end - 1, Class::PREPOSITION | Class::VERB | Class::ADVERB);
    let begins = words.start == 0 || !reading.follows(words.start) || reading.kind(words.start - 1) != Some(Kind::Word);
    let sentence = reading.sentence(words.start).range();
    let mut behind = words.end..sentence.end.min(words.end + NEAR);
    let name = words.end - 1;
    title
        && begins
        && word
        && !reading.is(name, Class::ROLE_HEAD | Class::PLURAL | Class::ORGANIZATION_HEAD | Class::BODY | Class::NAME_PREFIX | Class::PLACE)
        && name::ends_here(reading, words.end)
        && behind.any(|n| reading.is(n, Class::CUE | Class::VERB_OF_SAYING))
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
    // رئیس فدراسیون ورزش | روستایی: an adjective behind all that an office needs says more of it. Where it is a
    // surname the full name stands elsewhere.
    let told = found.roles.last().is_some_and(|r| !r.bare);
    let describes =
        |name: &Name| told && name.words.len() == 1 && reading.is(at, Class::ADJECTIVE) && !reading.is(at, Class::FOREIGN | Class::FIGURE);
    let open = name::at(reading, at, Context::Open).filter(|name| !describes(name) && (!comma || name.full || name.figure));
    let likely = || {
        let plain = found.roles.last().is_some_and(|r| !r.plural);
        name::at(reading, at, Context::Likely).filter(|name| {
            plain
                && !comma
                && name::ends_here(reading, name.words.end)
                && !is_verbal(reading, name.words.start)
                && !is_predicate(reading, name)
        })
    };
    // قاضی «رناد رویمبک»
    let quoted = || name::quoted_at(reading, at).filter(|_| found.roles.last().is_some_and(|r| !r.plural));
    // وزیر صنعت مالزی، ظفرالدین هاشم، …: two words between commas.
    let apposed = || {
        let single = found.roles.last().is_some_and(|r| !r.plural && !r.bare);
        let name = name::at(reading, at, Context::Likely).filter(|_| comma && single)?;
        let closed = reading.follows(name.words.end) && reading.kind(name.words.end) == Some(Kind::Comma);
        (closed && name.words.len() > 1).then_some(name)
    };
    match open.or_else(likely).or_else(apposed).or_else(quoted) {
        Some(name) => push(found, name, None, MentionRule::AfterRole),
        None => end,
    }
}

/// A lone adjective or noun before a verb is what somebody is, not who: نماینده قانع نشد.
fn is_predicate(reading: &Reading<'_, '_>, name: &Name) -> bool {
    let end = name.words.end;
    name.words.len() == 1
        && reading.is(name.words.start, Class::NOUN | Class::ADJECTIVE)
        && reading.is(end, Class::VERB)
        && !reading.is(end, Class::VERB_OF_SAYING)
}

fn is_verbal(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::VERB | Class::CUE)
}

impl Mentions {
    /// Adds persons and keeps reading order.
    pub(crate) fn add_persons(&mut self, more: Vec<PersonMention>) {
        if !more.is_empty() {
            self.persons.extend(more);
            self.persons.sort_by_key(|p| p.words.start);
        }
    }

    /// Adds organizations in reading order, and takes out what stands inside of them.
    pub(crate) fn add_organizations(&mut self, more: Vec<super::OrganizationMention>) {
        if more.is_empty() {
            return;
        }
        self.change_organizations(|organizations| {
            organizations.retain(|o| {
                let before = more.partition_point(|m| m.words.start <= o.words.start);
                before == 0 || more[before - 1].words.end <= o.words.start
            });
            organizations.extend(more);
            organizations.sort_by_key(|o| o.words.start);
        });
    }

    /// Changes the organizations, and lets the roles point at theirs again.
    pub(crate) fn change_organizations(&mut self, change: impl FnOnce(&mut Vec<super::OrganizationMention>)) {
        let starts: Vec<Option<usize>> = self.roles.iter().map(|r| r.organization.map(|o| self.organizations[o].words.start)).collect();
        change(&mut self.organizations);
        for (role, start) in self.roles.iter_mut().zip(starts) {
            role.organization = start.and_then(|s| self.organizations.binary_search_by_key(&s, |o| o.words.start).ok());
        }
    }
}
