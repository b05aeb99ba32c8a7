//! The shape of a person's name, word by word.

use super::MentionRule;
use crate::fold::ZWNJ;
use crate::lexicon::{Class, Data, EntryId, Gender};
use crate::reading::Reading;
use crate::token::{Gap, Hash, Kind};
use std::ops::Range;

/// How much the surroundings say for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Context {
    /// Nothing: the name must show itself.
    Open,
    /// Behind or before an office, in a list of names: words that no list has are taken for names.
    Likely,
    /// Behind an honorific, in a byline: everyday words are taken, too.
    Certain,
}

/// A name that was found.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) words: Range<usize>,
    pub(crate) surname: Range<usize>,
    /// Given name and surname.
    pub(crate) full: bool,
    /// Whether more than one sign speaks for it.
    pub(crate) sure: bool,
    pub(crate) foreign: bool,
    pub(crate) figure: bool,
    pub(crate) gender: Gender,
    pub(crate) entry: Option<EntryId>,
}

impl Name {
    /// A name of unlisted words.
    pub(super) fn plain(words: Range<usize>, surname: Range<usize>) -> Self {
        Self {
            full: words.len() > surname.len(),
            words,
            surname,
            sure: false,
            foreign: false,
            figure: false,
            gender: Gender::Unknown,
            entry: None,
        }
    }

    /// The rule that a name shows by its own shape.
    pub(crate) fn rule(&self) -> MentionRule {
        match self {
            Self { figure: true, .. } => MentionRule::Figure,
            Self { foreign: true, .. } => MentionRule::ForeignName,
            Self { full: true, .. } => MentionRule::FullName,
            _ => MentionRule::SurnameAlone,
        }
    }
}

/// What a word can be in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// سید، میر، حاج
    Prefix,
    Given,
    /// A given name that is an everyday word too.
    GivenWord,
    Surname,
    /// A surname that is an everyday word too, and adjectives of place.
    SurnameWord,
    Foreign,
    ForeignWord,
    /// زاده، پور
    Piece,
    /// A word that no list has.
    Unknown,
    /// A noun or adjective.
    Common,
    /// By its ending a noun that stands for any one of its kind, or a surname: محمدرضا مبلغی.
    Indefinite,
    /// Nothing that stands in a name.
    Stop,
}

impl Part {
    /// The same of a word that is an everyday word as well.
    fn as_word(self) -> Self {
        match self {
            Self::Given => Self::GivenWord,
            Self::Surname => Self::SurnameWord,
            Self::Foreign => Self::ForeignWord,
            other => other,
        }
    }
}

/// Classes of everyday words: a listed name that is one of them needs its surroundings.
const EVERYDAY: Class = Class::NOUN.or(Class::ADJECTIVE).or(Class::VERB).or(Class::ADVERB).or(Class::NUMBER).or(Class::PLACE);

/// Classes of words that never stand in a name.
pub(super) const NEVER: Class = Class::PREPOSITION
    .or(Class::CONJUNCTION)
    .or(Class::PRONOUN)
    .or(Class::DETERMINER)
    .or(Class::RA)
    .or(Class::IGNORED)
    .or(Class::HONORIFIC);

/// What word `n` can be in a name, how many words it takes, and the entry it rests on.
fn part(reading: &Reading<'_, '_>, n: usize) -> (Part, usize, Option<EntryId>, Gender) {
    let nothing = (Part::Stop, 1, None, Gender::Unknown);
    let Some(word) = reading.words.get(n).filter(|w| w.kind == Kind::Word) else { return nothing };
    let class = word.classes;
    let everyday = class.any(EVERYDAY);
    // محمد حسین | معروف به …
    if matches!(reading.text(n..n + 1), "معروف" | "مشهور" | "ملقب" | "موسوم") && reading.text(n + 1..n + 2) == "به" {
        return nothing;
    }
    if let Some(len) = led_by_particle(reading, n) {
        return (Part::Foreign, len, None, Gender::Unknown);
    }
    // میر is a surname as well; before a given name it begins the name: میر حسین، حاج سید محمد.
    let given = |n: usize| reading.follows(n) && reading.is(n, Class::GIVEN);
    let prefix = |n: usize| reading.follows(n) && reading.is(n, Class::NAME_PREFIX);
    if class.any(Class::NAME_PREFIX) && (given(n + 1) || prefix(n + 1) && given(n + 2)) {
        return (Part::Prefix, 1, None, Gender::Unknown);
    }
    if class.any(Class::GIVEN | Class::SURNAME | Class::FOREIGN | Class::PREFIX) {
        let mut best: Option<(Part, usize, Option<EntryId>, Gender)> = None;
        for hit in reading.hits_at(n) {
            use crate::lexicon::Usage::{Name, Word};
            let (part, gender) = match hit.data {
                Data::GivenName { usage: Name, gender } => (Part::Given, gender),
                Data::GivenName { usage: Word, gender } => (Part::GivenWord, gender),
                Data::Surname { usage: Name } => (Part::Surname, Gender::Unknown),
                Data::Surname { usage: Word } => (Part::SurnameWord, Gender::Unknown),
                Data::ForeignName { usage: Name, gender, .. } => (Part::Foreign, gender),
                Data::ForeignName { usage: Word, gender, .. } => (Part::ForeignWord, gender),
                _ => continue,
            };
            let len = hit.end as usize - n;
            let part = if everyday && len == 1 { part.as_word() } else { part };
            // The longer entry; of equal ones the one that speaks more clearly.
            if best.is_none_or(|(old, old_len, ..)| len > old_len || (len == old_len && (part as u8) < old as u8)) {
                best = Some((part, len, Some(hit.entry), gender));
            }
        }
        match best {
            // مهدی | کربلایی
            Some((Part::SurnameWord, 1, by, gender))
                if class.any(Class::HONORIFIC) && n > 0 && reading.is(n - 1, Class::GIVEN) && reading.follows(n) =>
            {
                return (Part::SurnameWord, 1, by, gender);
            }
            Some((Part::GivenWord | Part::SurnameWord | Part::ForeignWord, 1, ..)) if class.any(NEVER) => {}
            // آرزوی، صبای: an everyday word in ezafe leads to what follows.
            Some((Part::GivenWord, 1, ..))
                if !class.any(Class::SURNAME) && ["وی", "ای"].iter().any(|end| reading.text(n..n + 1).ends_with(end)) =>
            {
                return (Part::Common, 1, None, Gender::Unknown);
            }
            Some((Part::Given, 1, ..)) if class.any(NEVER) && !class.any(Class::HONORIFIC) => {}
            Some(best) => return best,
            None => {}
        }
    }
    let simple = |part| (part, 1, None, Gender::Unknown);
    if class.any(Class::NAME_PREFIX) {
        return simple(Part::Prefix);
    }
    if class.any(NEVER) {
        return nothing;
    }
    if class.any(Class::SURNAME_PIECE) {
        return simple(Part::Piece);
    }
    if class.any(Class::SURNAME_FORM) {
        return simple(Part::Surname);
    }
    if class.any(Class::GIVEN) {
        // سیده‌زهرا, سیدعلی: what stands before the name says the gender.
        let text = reading.text(n..n + 1);
        let vocabulary = &reading.lexicon.vocabulary;
        let given = |rest: &str| vocabulary.classes(vocabulary.word(Hash::EMPTY.over(rest))).any(Class::GIVEN);
        let led_by = |prefix: &str| text.strip_prefix(prefix).is_some_and(given);
        let gender = match () {
            () if led_by("سیده") => Gender::Female,
            () if led_by("سید") => Gender::Male,
            () => Gender::Unknown,
        };
        return (Part::Given, 1, None, gender);
    }
    if class.any(Class::INDEFINITE) {
        return simple(Part::Indefinite);
    }
    if class.any(Class::ROLE_HEAD | Class::ORGANIZATION_HEAD | Class::CUE | Class::VERB | Class::ADVERB | Class::PLURAL | Class::NUMBER) {
        return nothing;
    }
    if class.any(Class::NATIONALITY) {
        return simple(Part::SurnameWord);
    }
    if class.any(Class::NOUN | Class::ADJECTIVE | Class::OTHER | Class::PLACE | Class::ORGANIZATION | Class::MEDIA) {
        return simple(Part::Common);
    }
    if class.any(Class::PARTICIPLE) {
        return nothing;
    }
    if word.end - word.start <= 2 {
        return nothing;
    }
    simple(Part::Unknown)
}

/// فان در ویل، فن دن برگ، … د بلاسیو، … بن حلی: the words of a surname that a particle leads.
fn led_by_particle(reading: &Reading<'_, '_>, n: usize) -> Option<usize> {
    let particle = match reading.text(n..n + 1) {
        "فان" => true,
        // These are words as well.
        "وان" | "فن" | "ون" => n > 0 && reading.follows(n) && reading.is(n - 1, Class::FOREIGN),
        "د" | "دا" | "دل" | "دی" => {
            let strange = reading.is_unknown(n + 1) || reading.is(n + 1, Class::FOREIGN) && !reading.is(n + 1, EVERYDAY);
            let everyday = reading.text(n..n + 1) != "د" && n > 0 && reading.is(n - 1, EVERYDAY);
            n > 0 && reading.follows(n) && reading.is(n - 1, Class::FOREIGN) && !everyday && strange
        }
        "بن" => n > 0 && reading.follows(n) && reading.is(n - 1, Class::GIVEN) && !reading.is(n + 1, Class::PLACE | Class::NUMBER),
        _ => false,
    };
    let article = |n: usize| matches!(reading.text(n..n + 1), "در" | "دن" | "دیر" | "دی" | "دو");
    let len = if article(n + 1) { 3 } else { 2 };
    let named = |n: usize| reading.follows(n) && reading.kind(n) == Some(Kind::Word);
    (particle && (n + 1..n + len).all(named) && !reading.is(n + len - 1, NEVER | Class::VERB)).then_some(len)
}

/// A name has at most this many words.
const LONGEST: usize = 6;

/// The name that begins at word `n`.
pub(crate) fn at(reading: &Reading<'_, '_>, n: usize, context: Context) -> Option<Name> {
    if let Some((hit, gender)) = reading.hit(n, |d| match d {
        Data::Figure { gender } => Some(*gender),
        _ => None,
    }) {
        // A longer name may begin with the words of a figure.
        let words = hit.range();
        let everyday = |n: usize| {
            reading.is(n, EVERYDAY) || matches!(part(reading, n).0, Part::Unknown | Part::GivenWord | Part::SurnameWord | Part::Common)
        };
        let longer = shape(reading, n, context).filter(|name| name.words.end > words.end && !everyday(name.words.end - 1));
        return longer.or(Some(Name {
            surname: hit.end as usize - 1..hit.end as usize,
            full: words.len() > 1,
            words,
            sure: true,
            foreign: false,
            figure: true,
            gender,
            entry: Some(hit.entry),
        }));
    }
    // محسن مجتهد شبستری: a given name before a figure who is listed by surname.
    if reading.is(n, Class::GIVEN)
        && !reading.is(n, EVERYDAY | NEVER)
        && reading.follows(n + 1)
        && !reading.is(n + 1, Class::GIVEN)
        && let Some((hit, gender)) = reading.hit(n + 1, |d| if let Data::Figure { gender } = d { Some(*gender) } else { None })
        && hit.end as usize > n + 2
    {
        let surname = hit.range();
        let words = n..surname.end;
        return Some(Name { words, surname, full: true, sure: true, foreign: false, figure: true, gender, entry: Some(hit.entry) });
    }
    // باب المندب: a place of several words that begins like a name.
    let place = reading.hit(n, |d| matches!(d, Data::Place { .. }).then_some(())).map_or(n, |(hit, ())| hit.end as usize);
    let before_word = |end: usize, word: &str| reading.follows(end) && reading.text(end..end + 1) == word;
    // پیام کاویان به …: what he wrote, though پیام is a name as well.
    let told = |name: &Name| {
        let figure = reading
            .hit(n + 1, |d| matches!(d, Data::Figure { .. }).then_some(()))
            .is_some_and(|(hit, ())| hit.end as usize == name.words.end);
        before_word(name.words.end, "به")
            || before_word(name.words.end, "خطاب")
            || figure && reading.kind(name.words.end) != Some(Kind::Comma)
    };
    let message = |name: &Name| name.words.len() == 2 && reading.is(n, Class::TEXT) && told(name);
    // قزل آباد: a village.
    let village = |name: &Name| before_word(name.words.end, "آباد");
    shape(reading, n, context).filter(|name| {
        !reading.is_verse(name.words.clone()) && (place < n + 2 || name.words.end > place) && !village(name) && !message(name)
    })
}

fn shape(reading: &Reading<'_, '_>, n: usize, context: Context) -> Option<Name> {
    let mut end = n;
    let mut gender = Gender::Unknown;
    let mut entry = None;
    // How many words of each kind were taken.
    let (mut given, mut surname, mut foreign, mut unknown, mut weak, mut common) = (0, 0, 0, 0, 0, 0);
    let mut strong_given = false;
    // Whether a second half of the surname was taken.
    let mut half_taken = false;
    // Whether the surname has its ending only in the next word.
    let mut pieced = false;
    let mut prefix = false;
    let mut surname_start = n;
    while end < n + LONGEST && (end == n || reading.words.get(end).is_some_and(|w| w.gap == Gap::Space)) {
        // ترابی | خطیب جمعه …: an office of several words begins.
        if end > n && longest_role_head(reading, end).is_some_and(|head_end| head_end > end + 1) {
            break;
        }
        let (part, len, by, its_gender) = part(reading, end);
        let first = end == n;
        let closed = surname > 0;
        // برزگر مقدم، موسوی کیا، مقتدایی فر، عزیزی اصل: the second half of a surname.
        let half = closed
            && (given > 0 || prefix)
            && !half_taken
            && common == 0
            && !matches!(part, Part::Surname | Part::Unknown)
            && reading.is(end, Class::SURNAME_PIECE | Class::SURNAME_HINT)
            && !(reading.is(end, Class::NOUN) && super::boundary::is_verbal_part(reading, end))
            && ends_here(reading, end + len);
        // زهرا سعیدی مبارکه، سخنگوی …: the town that the family is from.
        let town = closed && given > 0 && common == 0 && !half_taken && reading.is(end, Class::PLACE) && before_office(reading, end + 1);
        // آیت‌الله ملکی تبریزی: behind a title, the adjective of his town.
        let nisba = closed
            && given == 0
            && context == Context::Certain
            && common == 0
            && !half_taken
            && reading.is(end, Class::NATIONALITY)
            && reading.is(end, Class::SURNAME)
            && ends_here(reading, end + len);
        if half || pieced || town || nisba {
            end += len;
            half_taken = true;
            pieced = false;
            continue;
        }
        match part {
            Part::Prefix => {
                if !first && closed {
                    break;
                }
                prefix = true;
            }
            Part::Given => {
                // After a surname a new name begins, unless the two are one surname.
                if closed && !(weak > 0 && given == 0) {
                    break;
                }
                given += 1;
                strong_given = true;
                surname_start = end;
            }
            Part::GivenWord => {
                // به هادی | ایمان داشتم
                let deed = !first && is_deed(reading, end);
                if closed || foreign > 0 || deed || (first && context == Context::Open && !likely_surname(reading, end + len)) {
                    break;
                }
                given += 1;
                surname_start = end;
            }
            Part::Surname => {
                if surname > 1 {
                    break;
                }
                if !closed {
                    surname_start = end;
                }
                surname += 1;
            }
            Part::Piece => {
                if first {
                    break;
                }
                if !closed {
                    surname_start = end - 1;
                }
                surname += 1;
            }
            Part::SurnameWord => {
                // مهدی اخوان لنگرودی به …
                let town_of = reading.is(end, Class::NATIONALITY) && ends_here(reading, end + len);
                if first && context < Context::Certain && !(context == Context::Likely && reading.is(end, Class::SURNAME)) {
                    break;
                }
                // آلبرت ساریتف | روس: where a foreigner is from is no part of the name.
                if reading.is(end, Class::NATIONALITY)
                    && !reading.is(end, Class::SURNAME)
                    && (foreign > 0 || unknown > 0)
                    && (given == 0 || reading.is(n, Class::FOREIGN))
                    || foreign > 0 && reading.is(end - 1, Class::FOREIGN_SURNAME)
                    // محمدرضا دشتی اردکانی نماینده …
                    || closed && (weak > usize::from(strong_given && (town_of || closes(reading, end + len))) || common > 0 || !is_second_surname(reading, end, len))
                {
                    break;
                }
                if !closed {
                    surname_start = end;
                }
                surname += 1;
                weak += 1;
            }
            Part::Foreign => {
                foreign += 1;
                surname_start = end;
            }
            Part::ForeignWord => {
                if first && context == Context::Open && !reading.is(end + 1, Class::FOREIGN) && !bears_al(reading, end + 1) {
                    break;
                }
                foreign += 1;
                surname_start = end;
            }
            Part::Unknown => {
                // A second word of the surname: هاشمی نیک، بابایی زارچی.
                let second = closed && given > 0 && unknown == 0 && (reading.is(end, Class::SURNAME_HINT) || ends_here(reading, end + 1));
                if first && context == Context::Open || closed && !second || unknown > 1 + usize::from(given == 0) {
                    break;
                }
                if !second {
                    surname_start = end;
                }
                unknown += 1;
            }
            Part::Indefinite if first => break,
            // ستوان سلمان | نشسته است, آقای کاویان | تعیین کرد
            Part::Common if reading.is(end, Class::PARTICIPLE) || !first && is_deed(reading, end) => break,
            Part::Common | Part::Indefinite => {
                // A surname that no list has and that is an everyday word: only where the name must
                // have one and ends right behind it.
                let place = reading.is(end, Class::PLACE) && !reading.is(end, Class::PLACE_WORDLIKE | Class::SURNAME);
                // آقای جوئل مارش را …
                let stranger = foreign == 1 && given == 0 && context == Context::Certain && !reading.is(n, Class::FOREIGN_SURNAME);
                let needs = !closed && unknown == 0 && (foreign == 0 && given > 0 || stranger) && !place;
                let verb = reading.is(end + len, Class::VERB) && !reading.is(end + len, Class::VERB_OF_SAYING)
                    || super::boundary::is_verbal_part(reading, end + len);
                let shown = if strong_given {
                    context == Context::Certain
                        || ends_here(reading, end + len) && !(reading.follows(end + len) && verb) && begins(reading, n)
                        || before_office(reading, end + len)
                        // با حکم شهرام نیک‌سرشت استاندار …
                        || reading.follows(end + len) && is_role_head(reading, end + len)
                } else {
                    // سرهنگ نادر یزدان‌پرست فرمانده …, آقای رحیم جدی را …
                    let noun = || stranger && !reading.is(end, Class::ADJECTIVE) && ends_here(reading, end + len);
                    context == Context::Certain && (closes(reading, end + len) || noun()) && !super::boundary::is_verbal_part(reading, end)
                };
                // محمود فرخ | مجموعه‌ای, آقای سروش | نامه‌ای …
                let indefinite = part == Part::Indefinite
                    && (reading.text(end..end + 1).contains(ZWNJ) || !ends_here(reading, end + 1) || reading.is(end + 1, Class::RA));
                // مرتضی فنونی | زاده: what زاده ends is a surname, whatever stands before it.
                // داود وطن | خواه معاون …: so is what such an ending ends right before the phrase does.
                let hint = reading.is(end + len, Class::SURNAME_END) && !verb && ends_here(reading, end + len + 1);
                let piece = reading.follows(end + len) && (reading.is(end + len, Class::SURNAME_PIECE) || hint);
                pieced = piece && !closed && strong_given && !place;
                if !pieced
                    && (indefinite || !(first && context == Context::Certain && !reading.is(end, Class::ADJECTIVE) || needs && shown))
                {
                    break;
                }
                common += 1;
                surname += 1;
                surname_start = end;
            }
            Part::Stop => break,
        }
        if gender == Gender::Unknown {
            gender = its_gender;
        }
        entry = entry.or(by);
        end += len;
    }
    if end == n || surname_start >= end {
        return None;
    }
    let words = n..end;
    let pieces = given + surname + foreign + unknown;
    let full = (given > 0 && (surname > 0 || unknown > 0 || foreign > 0 || given > 1))
        || (foreign > 0 && pieces > 1)
        || (prefix && (pieces > 1 || given > 0));
    // A given name that is a word as well needs a phrase of its own.
    let bounded = || given > 0 && begins(reading, n) && ends_here(reading, end);
    let hinted = given > 0
        && unknown > 0
        && reading.is(end - 1, Class::SURNAME_HINT)
        && reading.follows(end)
        && (is_role_head(reading, end) || before_office(reading, end));
    let sure = full
        && (strong_given || hinted || foreign > 0 || prefix || given > 0 && surname > weak || bounded())
        && (common == 0 || strong_given);
    let alone = match context {
        Context::Open => {
            (surname == 1 && weak == 0 && common == 0 && given == 0 && unknown == 0)
                || (foreign == 1 && pieces == 1 && reading.is(n, Class::FOREIGN_SURNAME))
                || (surname > 1 && pieces == surname)
        }
        // A given name alone is one only where a title says so.
        Context::Likely => surname > 0 || foreign > 0 || unknown > 0,
        Context::Certain => true,
    };
    if !(full && (sure || context > Context::Open) || alone) {
        return None;
    }
    Some(Name { words, surname: surname_start..end, full, sure, foreign: foreign > 0 && given == 0, figure: false, gender, entry })
}

/// Whether word `n` may be the surname behind a given name that is an everyday word as well: a listed
/// one, or one that no list has at the end of the phrase.
fn likely_surname(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.words.get(n).is_some_and(|w| w.gap == Gap::Space)
        && match part(reading, n).0 {
            Part::Surname => true,
            // افتخار ترامپ: a noun and whose it is.
            Part::Foreign => {
                reading.is(n, Class::FOREIGN_SURNAME) && (!reading.is(n - 1, Class::NOUN | Class::ADJECTIVE) || bears_al(reading, n))
            }
            Part::Unknown => {
                // رحیم اروجعلی زاده
                let piece = || reading.follows(n + 1) && reading.is(n + 1, Class::SURNAME_PIECE);
                ends_here(reading, n + 1) || bears_al(reading, n) || piece()
            }
            Part::SurnameWord => {
                // فرهنگ اسلامی، میهن اسلامی: a noun and its adjective.
                let phrase = reading.is(n - 1, Class::IDEA) && reading.is(n, Class::ADJECTIVE);
                let shown = || {
                    is_role_head(reading, n + 1)
                        || reading.is(n + 1, Class::VERB_OF_SAYING)
                        || reading.kind(n + 1) == Some(Kind::Colon)
                        || super::boundary::is_cue(reading, n + 1)
                };
                reading.is(n, Class::SURNAME) && ends_here(reading, n + 1) && begins(reading, n - 1) && (!phrase || shown())
            }
            _ => reading.is(n + 1, Class::SURNAME_PIECE) && reading.follows(n + 1),
        }
}

/// Whether a listed surname that is a word as well ends a name behind another surname: `برزگر مقدم`.
fn is_second_surname(reading: &Reading<'_, '_>, n: usize, len: usize) -> bool {
    let describes = reading.is(n, Class::ADJECTIVE | Class::NATIONALITY);
    // اخوان لنگرودی به …: the town that a family is from; … قاسم‌پور جوان و …: an adjective goes on to another.
    let town = reading.is(n, Class::NATIONALITY) && !reading.is(n + len, Class::AND);
    let goes_on = describes && !town && reading.is(n + len, Class::AND | Class::PREPOSITION);
    // احمدی | پرورش داده است
    reading.is(n, Class::SURNAME) && ends_here(reading, n + len) && !goes_on && !is_deed(reading, n)
}

/// Whether word `n` is the noun of a verb that tells what somebody does: `… برگزار شد`; but not `… است`.
fn is_deed(reading: &Reading<'_, '_>, n: usize) -> bool {
    !reading.is(n, Class::PARTICIPLE)
        && super::boundary::is_verbal_part(reading, n)
        && !super::boundary::is_copula(reading.text(n + 1..n + 2))
}

/// Whether a noun phrase begins at word `n`: no ezafe can lead to it.
pub(super) fn begins(reading: &Reading<'_, '_>, n: usize) -> bool {
    n == 0
        || reading.words[n].gap == Gap::Line
        || !matches!(reading.kind(n - 1), Some(Kind::Word | Kind::Number))
        || reading.is(
            n - 1,
            Class::PREPOSITION
                | Class::CONJUNCTION
                | Class::AND
                | Class::VERB
                | Class::HONORIFIC
                | Class::ADVERB
                | Class::RA
                | Class::PRONOUN,
        )
}

/// A name of some words that fills the quotation marks which open at word `n`: `قاضی | «رناد رویمبک»`.
pub(crate) fn quoted_at(reading: &Reading<'_, '_>, n: usize) -> Option<Name> {
    let mark = |n: usize| matches!(reading.kind(n), Some(Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteEither));
    if !mark(n) || !reading.follows(n) || !reading.follows(n + 1) {
        return None;
    }
    at(reading, n + 1, Context::Likely).filter(|name| name.words.len() > 1 && mark(name.words.end))
}

/// Whether a noun phrase ends before word `n`.
pub(crate) fn ends_here(reading: &Reading<'_, '_>, n: usize) -> bool {
    let Some(word) = reading.words.get(n) else { return true };
    word.gap == Gap::Line
        || !matches!(word.kind, Kind::Word | Kind::Number | Kind::Latin)
        || word.classes.any(
            Class::PREPOSITION
                | Class::CONJUNCTION
                | Class::PRONOUN
                | Class::DETERMINER
                | Class::RA
                | Class::CUE
                | Class::VERB
                | Class::ROLE_HEAD
                | Class::ADVERB,
        )
        || super::boundary::is_verbal_part(reading, n)
        // مریم کاویان صبح امروز …
        || reading.is(n, Class::TIME)
            && reading.follows(n + 1)
            && (reading.is(n + 1, Class::ADVERB) || matches!(reading.text(n + 1..n + 2), "روز" | "امروز" | "دیروز") || reading.text(n + 1..n + 2).ends_with("شنبه"))
        // خطیب جمعه, خاطر نشان کرد: of several words.
        || word.classes.any(Class::PREFIX)
            && (longest_role_head(reading, n).is_some()
                || reading.hits_at(n).any(|hit| matches!(hit.data, Data::Cue { partner: true, .. })))
}

/// Whether what stands at word `n` leaves no doubt that the name before it has ended: an office, a verb of saying, a mark.
fn closes(reading: &Reading<'_, '_>, n: usize) -> bool {
    let mark = matches!(reading.kind(n), Some(Kind::Comma | Kind::Colon | Kind::QuoteClose | Kind::BracketOpen));
    !reading.follows(n)
        || mark
        || is_role_head(reading, n)
        || reading.is(n, Class::VERB_OF_SAYING | Class::RA)
        || super::boundary::is_cue(reading, n)
}

/// Whether a word bears the Arabic article, or tells whose son somebody is, as surnames do: عمر الطیب، عظیم بن‌یحیی.
fn bears_al(reading: &Reading<'_, '_>, n: usize) -> bool {
    ["ال", "بن\u{200C}"].iter().any(|start| reading.text(n..n + 1).starts_with(start))
}

/// Whether a comma and an office follow a name: `سهراب بهاری، کاپیتان …`.
fn before_office(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.kind(n) == Some(Kind::Comma) && reading.follows(n + 1) && is_role_head(reading, n + 1)
}

/// Whether an office begins at word `n`: رئیس, خطیب جمعه.
fn is_role_head(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::ROLE_HEAD) || reading.is(n, Class::PREFIX) && longest_role_head(reading, n).is_some()
}

/// The end of the longest head in the singular that begins at word `n`.
fn longest_role_head(reading: &Reading<'_, '_>, n: usize) -> Option<usize> {
    reading.hit(n, |d| matches!(d, Data::RoleHead { plural: false, .. }).then_some(())).map(|(hit, ())| hit.end as usize)
}

/// Two or three words up to a comma and an office: `برد کوپر، فرمانده …`.
pub(crate) fn up_to_office(reading: &Reading<'_, '_>, n: usize) -> Option<Name> {
    let never = Class::PREPOSITION | Class::CONJUNCTION | Class::AND | Class::RA | Class::PRONOUN | Class::DETERMINER;
    let never = never | Class::ROLE_HEAD | Class::ORGANIZATION_HEAD | Class::ORGANIZATION | Class::PLURAL | Class::HONORIFIC;
    let word = |n: usize| reading.kind(n) == Some(Kind::Word) && reading.follows(n) && !reading.is(n, never);
    let end = (n + 2..=n + 3).find(|&end| before_office(reading, end))?;
    (n..end).all(word).then(|| Name { full: true, ..Name::plain(n..end, end - 1..end) })
}

/// A name that begins with initials: `ا. حسن‌پور`، `م . ر. کاویان`.
pub(crate) fn initials_at(reading: &Reading<'_, '_>, n: usize) -> Option<Name> {
    let mut end = n;
    while reading.is_initial(end) && end < n + 6 {
        end += 2;
    }
    if end == n || !reading.follows(end) {
        return None;
    }
    // م. الف: a name that is kept back; but پ.ک.ک and ه. ش are abbreviations, and آ.ث میلان is a club.
    if reading.is_letter(end) && !reading.is_initial(end) {
        let year = reading.text(n..n + 1) == "ه" && matches!(reading.text(end..end + 1), "ش" | "ق");
        let begins = n < 2 || !reading.is_initial(n - 2);
        let goes_on = reading.follows(end + 1) && reading.is(end + 1, Class::PLACE | Class::ORGANIZATION);
        // پ.ن: what was left to say.
        let label = reading.kind(end + 1) == Some(Kind::Colon) && reading.text(n..n + 1) == "پ";
        let kept_back = end == n + 2 && begins && !year && !goes_on && !label;
        return kept_back.then(|| Name { full: true, ..Name::plain(n..end + 1, end..end + 1) });
    }
    let name = at(reading, end, Context::Likely)?;
    Some(Name { words: n..name.words.end, full: true, ..name })
}

/// Skips a name that a street, stadium or work bears.
pub(crate) fn behind_site(reading: &Reading<'_, '_>, n: usize) -> usize {
    let mut at_word = n;
    while let Some((hit, ())) = reading.hit(at_word, |d| matches!(d, Data::Honorific { .. }).then_some(())) {
        at_word = hit.end as usize;
    }
    if !reading.follows(at_word) {
        return n;
    }
    at(reading, at_word, Context::Open)
        .or_else(|| (at_word > n).then(|| at(reading, at_word, Context::Certain)).flatten())
        .map_or(n, |name| name.words.end)
}
