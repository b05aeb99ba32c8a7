//! Noun phrases: a person together with the honorific and the offices that stand beside the name.
//!
//! `دکتر مریم کاویان، رئیس دانشگاه یزد` is one phrase: one subject, one speaker, one holder.

use super::Mentions;
use crate::lexicon::{Class, Field};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// A mention of any kind, as a position in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MentionId {
    Person(usize),
    Role(usize),
    Organization(usize),
}

/// What names one participant at one place.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    /// All words, the honorific among them.
    pub(crate) words: Range<usize>,
    pub(crate) person: Option<usize>,
    pub(crate) roles: Vec<usize>,
    /// What says most about who it is: the person, the role that names a body, or the organization.
    pub(crate) main: MentionId,
}

impl Phrase {
    /// Whether it names a human being.
    pub(crate) fn is_human(&self) -> bool {
        !matches!(self.main, MentionId::Organization(_))
    }
}

/// One mention that is not inside another.
#[derive(Clone, Debug)]
struct Item {
    words: Range<usize>,
    id: MentionId,
    /// Whether it is an office that one person holds.
    office: bool,
    /// Whether it is one of those who make the report: به گزارش خبرنگار ما، X …
    reporter: bool,
    /// Whether a colon leads from it to who holds it: داور: رضا احمدی.
    labels: bool,
}

impl Item {
    fn is_person(&self) -> bool {
        matches!(self.id, MentionId::Person(_))
    }
}

/// How two neighbours in the text are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Far,
    And,
    Comma,
    Direct,
}

fn joint(reading: &Reading<'_, '_>, a: &Item, b: &Item) -> Joint {
    let mut at = a.words.end;
    if b.words.start < at || !reading.follows(b.words.start) {
        return Joint::Far;
    }
    // A name in Latin letters in brackets is passed over.
    if reading.kind(at) == Some(Kind::BracketOpen)
        && let Some(close) = (at..b.words.start.min(at + 6)).find(|&n| reading.kind(n) == Some(Kind::BracketClose))
    {
        at = close + 1;
    }
    let kind = |n: usize| reading.kind(n);
    // «حمید سبزواری» شاعر …: a name in quotation marks of its own.
    let quoted = a.words.start > 0 && matches!(kind(a.words.start - 1), Some(Kind::QuoteOpen | Kind::QuoteEither));
    match b.words.start - at {
        0 => Joint::Direct,
        1 if matches!(kind(at), Some(Kind::Comma | Kind::Semicolon | Kind::Dash)) => Joint::Comma,
        1 if matches!(kind(at), Some(Kind::QuoteOpen | Kind::QuoteEither | Kind::BracketOpen))
            || reading.is(at, Class::HONORIFIC)
            || quoted && kind(at) == Some(Kind::QuoteClose) =>
        {
            Joint::Direct
        }
        // رافائل مارتینیتی سوئیسی | رئیس …
        1 if a.is_person() && b.office && reading.is(at, Class::NATIONALITY) && !reading.is(at, Class::PLACE) => Joint::Direct,
        1 if reading.is(at, Class::AND) => Joint::And,
        // گری راس، یک کارشناس نفت و …
        2 if kind(at) == Some(Kind::Comma) && a.is_person() && b.office && reading.text(at + 1..at + 2) == "یک" => Joint::Comma,
        2 if quoted && matches!(kind(at), Some(Kind::QuoteClose | Kind::QuoteEither)) && kind(at + 1) == Some(Kind::Comma) => Joint::Comma,
        2 if kind(at) == Some(Kind::Comma) && reading.is(at + 1, Class::AND) => Joint::And,
        _ => Joint::Far,
    }
}

/// Joins mentions that stand side by side, in reading order.
pub(crate) fn join(reading: &Reading<'_, '_>, mentions: &Mentions) -> Vec<Phrase> {
    let items = top_level(mentions);
    let owners = owners(reading, mentions, &items);
    let mut phrases: Vec<Phrase> = Vec::with_capacity(items.len());
    // Where the phrase of an item is, once one of its parts was met.
    let mut place: Vec<Option<usize>> = vec![None; items.len()];
    for (n, item) in items.iter().enumerate() {
        let at = *place[owners[n].unwrap_or(n)].get_or_insert_with(|| {
            phrases.push(Phrase { words: item.words.clone(), person: None, roles: Vec::new(), main: item.id });
            phrases.len() - 1
        });
        let phrase = &mut phrases[at];
        phrase.words = phrase.words.start.min(item.words.start)..phrase.words.end.max(item.words.end);
        match item.id {
            MentionId::Person(p) => (phrase.person, phrase.main) = (Some(p), item.id),
            MentionId::Role(r) => {
                // معاون وزیر | و رئیس سازمان راهداری: the second office says which one it is.
                if phrase.person.is_none() && !phrase.roles.is_empty() {
                    phrase.main = item.id;
                }
                phrase.roles.push(r);
            }
            MentionId::Organization(_) => {}
        }
    }
    phrases
}

/// For each item the person that it is an office of: the name directly behind it or before it, or
/// else the one behind a comma. Where there is no name, the first of two offices stands for it.
fn owners(reading: &Reading<'_, '_>, mentions: &Mentions, items: &[Item]) -> Vec<Option<usize>> {
    let mut owners: Vec<Option<usize>> = vec![None; items.len()];
    let person_at = |n: usize, with: Joint, a: usize, b: usize| items[n].is_person() && joint(reading, &items[a], &items[b]) == with;
    for n in 0..items.len() {
        if !items[n].office {
            continue;
        }
        let before = |with| n > 0 && person_at(n - 1, with, n - 1, n);
        let behind = |with| n + 1 < items.len() && person_at(n + 1, with, n, n + 1);
        // A name that its own office follows takes no other before the comma: با حکم وزیر، X رئیس … شد.
        let has_own =
            |person: usize| items.get(person + 1).is_some_and(|next| next.office && joint(reading, &items[person], next) == Joint::Direct);
        let second = n > 0
            && items[n - 1].office
            && match joint(reading, &items[n - 1], &items[n]) {
                Joint::And => true,
                // با حضور X شهردار، رئیس شورا و …: only where a comma led to the first one, too.
                Joint::Comma => owners[n - 1].is_some_and(|o| joint(reading, &items[o.min(n - 1)], &items[o.max(n - 1)]) == Joint::Comma),
                _ => false,
            };
        // رهبر حزب، X، وزیر را …: the object, where the name has an office before it.
        let object =
            reading.follows(items[n].words.end) && reading.is(items[n].words.end, Class::RA) && n > 1 && owners[n - 2] == Some(n - 1);
        // A به عنوان شهردار یزد، B به عنوان …: the name behind the comma has an office of its own.
        let made = n > 0 && {
            let start = items[n].words.start;
            (start.saturating_sub(2)..start).any(|at| matches!(reading.text(at..start), "به عنوان" | "به سمت" | "بعنوان"))
        };
        // به گزارش خبرنگار ایسنا | احمدی گفت: the name is the first word of the report.
        let start = items[n].words.start;
        let reports = items[n].reporter && start > 0 && reading.text(start - 1..start) == "گزارش";
        // داور اول: رضا احمدی، داور دوم: …: the name behind the colon is his.
        let end = items[n].words.end;
        let labels = items[n].labels
            && reading.kind(end) == Some(Kind::Colon)
            && items.get(n + 1).is_some_and(|next| next.is_person() && next.words.start == end + 1);
        owners[n] = if reports || labels {
            None
        } else if behind(Joint::Direct) && !before(Joint::Direct) {
            Some(n + 1)
        } else if before(Joint::Direct) || before(Joint::Comma) && !object {
            Some(n - 1)
        } else if second && owners[n - 1].is_some_and(|o| o < n) {
            // X، رئیس … و عضو …: a second office of the same person.
            owners[n - 1]
        } else if behind(Joint::Comma) && !made && !items[n].reporter && !reading.is(items[n + 1].words.end, Class::AND) && !has_own(n + 1)
        {
            Some(n + 1)
        } else {
            None
        };
    }
    // رئیس … و عضو … X: the first of two offices before a name.
    for n in (1..items.len()).rev() {
        let joined = items[n - 1].office && owners[n - 1].is_none() && owners[n].is_some_and(|o| o > n);
        if joined && joint(reading, &items[n - 1], &items[n]) == Joint::And {
            owners[n - 1] = owners[n];
        }
    }
    // معاون وزیر | و رئیس سازمان …: two offices of one person who is not named there.
    for n in 1..items.len() {
        let alone = |n: usize| items[n].office && owners[n].is_none();
        if let MentionId::Role(first) = items[n - 1].id
            && alone(n - 1)
            && alone(n)
            && joint(reading, &items[n - 1], &items[n]) == Joint::And
            && mentions.roles[first].is_first_of_two(reading)
        {
            owners[n] = Some(n - 1);
        }
    }
    owners
}

fn top_level(mentions: &Mentions) -> Vec<Item> {
    let persons = mentions.persons.iter().enumerate().map(|(n, p)| Item {
        words: p.honorific.as_ref().map_or(p.words.start, |h| h.start)..p.words.end,
        id: MentionId::Person(n),
        office: false,
        reporter: false,
        labels: false,
    });
    let roles = mentions.roles.iter().enumerate().map(|(n, r)| Item {
        words: r.words.clone(),
        id: MentionId::Role(n),
        office: !r.plural,
        reporter: r.field == Field::Media,
        labels: matches!(r.field, Field::Media | Field::Sport),
    });
    let organizations = mentions.organizations.iter().enumerate().map(|(n, o)| Item {
        words: o.words.clone(),
        id: MentionId::Organization(n),
        office: false,
        reporter: false,
        labels: false,
    });
    let mut items: Vec<Item> = persons.chain(roles).chain(organizations).collect();
    items.sort_by_key(|i| (i.words.start, std::cmp::Reverse(i.words.end)));
    let mut end = 0;
    items.retain(|i| {
        let free = i.words.start >= end;
        end = end.max(i.words.end);
        free
    });
    items
}
