//! What ends a name: the verb and what belongs to it, counts and days; and the marks that do not end one.

use super::{name, place};
use crate::lexicon::{Class, Data};
use crate::reading::Reading;
use crate::token::Kind;

/// Classes before which every name and every office stops.
pub(crate) const STOPS: Class = Class::PREPOSITION
    .or(Class::CONJUNCTION)
    .or(Class::PRONOUN)
    .or(Class::DETERMINER)
    .or(Class::RA)
    .or(Class::ADVERB)
    .or(Class::IGNORED)
    .or(Class::INDEFINITE)
    .or(Class::POSSESSED);

/// Whether a reporting verb, not a noun of the chain, stands at word `n`: `… اعلام کرد`.
pub(crate) fn is_cue(reading: &Reading<'_, '_>, n: usize) -> bool {
    // خاطر نشان کرد: the noun before the verb is written in two words at times.
    let in_two = || reading.is(n, Class::PREFIX) && reading.hits_at(n).any(|h| matches!(h.data, Data::Cue { partner: true, .. }));
    (reading.is(n, Class::CUE) || in_two())
        && (1..=3)
            .any(|d| reading.follows(n + d) && reading.is(n + d, Class::VERB | Class::PARTICIPLE) && reading.verb(n + d).verb().is_some())
}

/// تشکیل‌شده, برکنار شده: an adjective made of a verb, which no name goes on with.
pub(crate) fn is_made(reading: &Reading<'_, '_>, n: usize) -> bool {
    reading.is(n, Class::ADJECTIVE) && reading.text(n..n + 1).ends_with("شده")
}

/// است، بود، نیست، باشد: what is said of somebody, not a verb made with the noun before it.
pub(crate) fn is_copula(text: &str) -> bool {
    matches!(text, "است" | "بود" | "نیست" | "نبود" | "باشد" | "نباشد" | "هست" | "هستم" | "هستند" | "بودند" | "بودم" | "هستیم")
}

/// Whether word `n` belongs to the verb behind it, not to the name before it: `… برگزار شد`,
/// `… انجام داده است`.
pub(crate) fn is_verbal_part(reading: &Reading<'_, '_>, n: usize) -> bool {
    let everyday = Class::NOUN | Class::ADJECTIVE;
    let participle = |n: usize| reading.is(n, Class::PARTICIPLE) && !reading.is(n, everyday);
    if participle(n) {
        return true;
    }
    let next = n + 1;
    // … شورای شهر استان است: a place makes no verb.
    if is_copula(reading.text(next..next + 1)) && !reading.is(next, Class::PARTICIPLE) && place::is_own_place(reading, n) {
        return false;
    }
    // … مورد بحث قرار گرفت, … خواهد شد, … قرار است
    let led = reading.follows(next) && matches!(reading.text(next..next + 1), "خواهد" | "خواهند");
    if led || reading.is(n, Class::PREDICATE) && reading.follows(next) {
        return true;
    }
    // کلید خورد
    if reading.text(next..next + 1) == "خورد" && reading.follows(next) && name::ends_here(reading, next + 1) {
        return true;
    }
    // … خطاب به مردم: whom a speech is made to.
    if reading.text(n..n + 1) == "خطاب" && reading.follows(next) && reading.text(next..next + 1) == "به" {
        return true;
    }
    // هنرمندان رادیو | دیدار و گفت‌وگو کردند
    let meets = matches!(reading.text(n..n + 1), "دیدار" | "بحث" | "نقد" | "ملاقات")
        && matches!(reading.text(next + 1..next + 2), "گفت‌وگو" | "گفتگو" | "تبادل" | "بررسی");
    if meets && reading.is(next, Class::AND) && reading.follows(next + 1) {
        return true;
    }
    // خود را معاون مدیر | معرفی و بیان کرد: a verb that two nouns share.
    let shares = reading.is(next, Class::AND) && reading.follows(next + 2) && reading.is(n, Class::NOUN) && !reading.is(n, Class::DOMAIN);
    if shares && reading.is(next + 1, Class::CUE) && reading.is(next + 2, Class::LIGHT_VERB) && !place::is_own_place(reading, n) {
        return true;
    }
    let auxiliary = |n: usize| reading.follows(n) && reading.is(n, Class::VERB | Class::PARTICIPLE) && !reading.is(n, everyday);
    reading.follows(next)
        && reading.kind(next) == Some(Kind::Word)
        && (participle(next)
            || reading.is(next, Class::LIGHT_VERB) && !reading.is(next, everyday | Class::PARTICIPLE)
            // … شناخته شده است, … داده شد; but … گمرک گفته بود
            || reading.is(next, Class::PARTICIPLE) && !reading.is(next, Class::VERB_OF_SAYING) && auxiliary(next + 1))
}

/// تیم | وضعیت بازیکنان را …, استاد دانشگاه | علت این کار را …: some side of a thing, of which somebody tells.
pub(crate) fn is_side(reading: &Reading<'_, '_>, n: usize) -> bool {
    let sides = ["علت", "دلیل", "نحوه", "چگونگی", "وضعیت", "روند", "میزان", "لزوم", "ضرورت", "اهمیت", "پیشنهاد"];
    sides.contains(&reading.text(n..n + 1))
}

/// شرکت تدبیر | وابسته به …, نویسنده | متولد ۱۳۰۴: an adjective that goes on with something else than the name.
pub(crate) fn leads_away(reading: &Reading<'_, '_>, n: usize) -> bool {
    let behind = |class| reading.follows(n + 1) && reading.is(n + 1, class);
    match reading.text(n..n + 1) {
        "وابسته" | "مستقر" | "واقع" => behind(Class::PREPOSITION),
        "متولد" => true,
        _ => false,
    }
}

/// مقابل | احمدی, از سد | احمدی: whether somebody meets whom word `n` names.
pub(crate) fn is_met(reading: &Reading<'_, '_>, n: usize) -> bool {
    n > 0 && matches!(reading.text(n - 1..n), "مقابل" | "برابر" | "سد" | "مصاف" | "مغلوب")
}

/// دوشنبه, جمعه‌شب: but چهارشنبه سوری.
pub(crate) fn is_weekday(reading: &Reading<'_, '_>, n: usize) -> bool {
    let text = reading.text(n..n + 1);
    let feast = matches!(reading.text(n + 1..n + 2), "سوری" | "بازار");
    (text.ends_with("شنبه") || text.ends_with("شنبه\u{200C}شب") || text == "جمعه\u{200C}شب") && !feast
}

/// Whether a number of things or a day begins at word `n`, which no name goes on with: `… | دو نامه`,
/// `… | روز جمعه`.
pub(crate) fn is_count_or_day(reading: &Reading<'_, '_>, n: usize) -> bool {
    if is_weekday(reading, n) {
        return true;
    }
    let next = || if reading.follows(n + 1) { reading.text(n + 1..n + 2) } else { "" };
    if reading.text(n..n + 1) == "روز" && reading.follows(n + 1) && reading.kind(n + 1) == Some(Kind::Number) {
        return true;
    }
    let text = reading.text(n..n + 1);
    // … | بخشی از سوابق اوست, … | گرد هم آمدند
    let some = matches!(text, "بخشی" | "جمعی" | "شماری" | "گروهی" | "نیمی" | "قسمتی" | "تعدادی" | "خیلی");
    if some && next() == "از" || text == "گرد" && next() == "هم" {
        return true;
    }
    if reading.is(n, Class::TIME) {
        let ordinal = || reading.follows(n + 1) && reading.is(n + 1, Class::ORDINAL);
        return next().ends_with("شنبه")
            || matches!(text, "سال" | "هفته") && ordinal()
            || next().starts_with("آینده")
            || matches!(next(), "جمعه" | "گذشته" | "جاری" | "امروز" | "دیروز" | "فردا")
            || text == "هفته" && matches!(next(), "بعد" | "قبل" | "پیش" | "آتی");
    }
    // زمستان سال گذشته, بهار امسال
    if reading.is(n, Class::MONTH) && matches!(next(), "سال" | "امسال" | "گذشته" | "آینده") {
        return true;
    }
    // بیستم آبان, بیستم و بیست و یکم آبان
    let counts = |at: usize| reading.follows(at) && (reading.is(at, Class::AND | Class::NUMBER) || reading.is(at, Class::ORDINAL));
    if reading.is(n, Class::ORDINAL) {
        let behind = (n + 1..n + 6).find(|&at| !counts(at)).unwrap_or(n + 6);
        if reading.follows(behind) && (reading.is(behind, Class::MONTH) || reading.text(behind..behind + 1).ends_with("ماه")) {
            return true;
        }
    }
    // … | دو برابر شد
    if reading.is(n, Class::NUMBER) && reading.is(n + 1, Class::MEASURE) && reading.follows(n + 1) {
        return true;
    }
    // منطقه دو and معاون دوم are told apart by their numbers; روسای سه قوه and وزرای سه کشور are theirs.
    reading.is(n, Class::NUMBER)
        && !reading.text(n..n + 1).ends_with('م')
        && n > 0
        && reading.text(n - 1..n) != "شبکه"
        && !reading.is(n - 1, Class::NUMBERED)
        && reading.follows(n + 1)
        && reading.is(n + 1, Class::NOUN)
        && !reading.is(n + 1, Class::ORGANIZATION_HEAD)
        && !matches!(next(), "قوه" | "کشور" | "استان" | "شهرستان" | "شهر")
}

/// چهارمین جشنواره, سی و هشتمین نمایشگاه: the words of an event that its number tells apart.
pub(crate) fn numbered_event(reading: &Reading<'_, '_>, n: usize) -> Option<usize> {
    /// صد و بیست و یکمین
    const MOST_NUMBERS: usize = 3;
    const EVENTS: [&str; 17] = [
        "جشنواره",
        "همایش",
        "کنگره",
        "کنفرانس",
        "نمایشگاه",
        "اجلاس",
        "اجلاسیه",
        "جایزه",
        "جشن",
        "مراسم",
        "یادواره",
        "المپیاد",
        "دوره",
        "دوسالانه",
        "سمپوزیوم",
        "سمینار",
        "مسابقات",
    ];
    let counts = |n: usize| reading.is(n, Class::NUMBER) && reading.is(n + 1, Class::AND);
    let ordinal = (0..MOST_NUMBERS).map(|and| n + 2 * and).find(|&n| !counts(n))?;
    let text = reading.text(ordinal..ordinal + 1);
    let is_ordinal = text.ends_with("مین") && text != "همین" && reading.is(ordinal, Class::DETERMINER | Class::NUMBER)
        || matches!(text, "نخستین" | "اولین");
    let event = ordinal + 1;
    (is_ordinal && (n..=event).all(|n| reading.follows(n)) && EVENTS.contains(&reading.text(event..event + 1))).then_some(event + 1)
}

/// مرکز فوریت‌های پلیسی ۱۱۰, ستاد فرماندهی ۱۲۵: whom one calls by it.
pub(crate) fn is_emergency(reading: &Reading<'_, '_>, n: usize) -> bool {
    matches!(reading.text(n..n + 1), "110" | "112" | "115" | "125" | "۱۱۰" | "۱۱۲" | "۱۱۵" | "۱۲۵")
}

/// Whether the dash at word `n` joins two adjectives that describe the same: `فرهنگی ـ هنری`.
pub(crate) fn joins_adjectives(reading: &Reading<'_, '_>, n: usize) -> bool {
    let relative = |n: usize| {
        reading.text(n..n + 1).ends_with('ی')
            && reading.is(n, Class::ADJECTIVE | Class::DOMAIN | Class::NATIONALITY)
            && !reading.is(n, Class::FIGURE | Class::VERB | Class::ROLE_HEAD | Class::ORGANIZATION_HEAD)
    };
    n > 0 && reading.follows(n) && reading.follows(n + 1) && relative(n - 1) && relative(n + 1)
}

/// The word after a short name in quotation marks that opens at `open`.
pub(crate) fn quoted_name(reading: &Reading<'_, '_>, open: usize) -> Option<usize> {
    let close = (open + 2..open + 7).find(|&n| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither)))?;
    let inside = open + 1..close;
    let name = (open + 1..=close).all(|n| reading.follows(n))
        && inside.into_iter().all(|n| matches!(reading.kind(n), Some(Kind::Word | Kind::Dash)) && !reading.is(n, Class::VERB));
    name.then_some(close + 1)
}

/// The `و` that soon ends the list which goes on behind a comma, where all between the two are its members.
pub(crate) fn list_and(reading: &Reading<'_, '_>, comma: usize, member: impl Fn(usize) -> bool) -> Option<usize> {
    let and = (comma + 2..comma + 4).find(|&n| reading.is(n, Class::AND))?;
    (comma + 1..and).all(member).then_some(and)
}
