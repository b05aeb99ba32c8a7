//! Organizations: listed names, and heads with the chain behind them.

use super::MentionRule;
use super::OrganizationMention;
use super::ezafe_chain::{self, Chain};
use super::name::{self, Name};
use super::place;
use super::{boundary, listed_body};
use crate::lexicon::{Alone, Chain as Needs, Class, Data, OrganizationKind, PlaceKind, Usage};
use crate::reading::Reading;
use crate::refusal::Refusal;
use crate::token::Kind;
use std::ops::Range;

/// Where the organization is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// Anywhere.
    Open,
    /// Inside the phrase of a role.
    InRole,
}

/// The organization that begins at word `n`.
pub(crate) fn at(reading: &Reading<'_, '_>, n: usize, context: Context) -> Option<OrganizationMention> {
    // شعبه ۱۵ دادگاه …, شعبه دوم دیوان عالی کشور
    if reading.text(n..n + 1) == "شعبه" {
        let numbered = reading.kind(n + 1) == Some(Kind::Number) || reading.is(n + 1, Class::ORDINAL);
        // شعبه دوم بازپرسی دادسرای …
        let desk = matches!(reading.text(n + 2..n + 3), "بازپرسی" | "دادیاری") && reading.follows(n + 2);
        let at = n + 2 + usize::from(desk);
        let court = || headed(reading, at, context).ok().or_else(|| listed(reading, at, context));
        let court = (numbered && reading.follows(n + 1) && reading.follows(n + 2)).then(court).flatten();
        return court
            .filter(|court| court.kind == OrganizationKind::Judiciary)
            .map(|court| OrganizationMention { words: n..court.words.end, ..court });
    }
    let headed = headed(reading, n, context);
    let listed = listed(reading, n, context);
    let mut found = match (headed, listed) {
        // وزارت صنعت و توسعه زیرساخت‌های قزاقستان
        (Ok(a), Some(b)) if a.words.end > b.words.end && (listed_body::goes_on(reading, &b.words) || is_ministry_abroad(reading, &a)) => a,
        (_, Some(b)) => b,
        (a, None) => a.ok()?,
    };
    // وزارت خارجه | طالبان: the government that it is of.
    let end = found.words.end;
    if found.kind == OrganizationKind::Ministry && reading.follows(end) && reading.text(end..end + 1) == "طالبان" {
        found.words.end = end + 1;
    }
    // سفارت ایران | در کابل
    let seat = found.words.end;
    if found.kind == OrganizationKind::Embassy && found.words.len() > 1 && reading.reads(seat..seat + 1, "در") {
        found.words.end = place::place_at(reading, seat + 1)
            .filter(|_| reading.follows(seat) && reading.follows(seat + 1))
            .map_or(seat, |place| place.end);
    }
    // نهاد نمایندگی مقام معظم رهبری | در دانشگاه …
    let seated = found.kind == OrganizationKind::Religious && reading.text(n..n + 1) == "نهاد" && reading.text(seat..seat + 1) == "در";
    if seated
        && reading.follows(seat)
        && let Some(whole) = at(reading, seat + 1, Context::InRole).filter(|o| o.kind == OrganizationKind::University)
    {
        found.words.end = whole.words.end;
    }
    Some(found)
}

/// Whether a chain is a ministry and ends with its country.
fn is_ministry_abroad(reading: &Reading<'_, '_>, chain: &OrganizationMention) -> bool {
    /// At most so many words.
    const LONGEST: usize = 7;
    chain.kind == OrganizationKind::Ministry
        && chain.words.len() <= LONGEST
        && chain.words.clone().any(|n| reading.is(n, Class::AND))
        && chain.place.as_ref().is_some_and(|place| place.end == chain.words.end)
}

/// Why no organization begins at word `n`, at which an entry of that kind stands.
pub(crate) fn refusal(reading: &Reading<'_, '_>, n: usize) -> Refusal {
    let listed = |d: &Data| matches!(d, Data::Organization { .. } | Data::Media { .. }).then_some(());
    if reading.hit(n, listed).is_some() { Refusal::EverydayWord } else { headed(reading, n, Context::Open).err().unwrap_or(Refusal::Bare) }
}

/// A head with its chain, and the body that it is a part of and told apart by: `بسیج | دانشگاه …`,
/// `کمیته انضباطی | فیفا`, `پلیس راه | فرماندهی انتظامی …`.
fn headed(reading: &Reading<'_, '_>, n: usize, context: Context) -> Result<OrganizationMention, Refusal> {
    use OrganizationKind::{Committee, Federation, International, Military, Ministry, Police, Union, University};
    let part = headed_alone(reading, n, context)?;
    let at = part.words.end;
    if part.place.is_some() || !reading.follows(at) {
        return Ok(part);
    }
    let fits = |whole: &OrganizationMention| match part.kind {
        Police => matches!(whole.kind, University | Ministry | Police),
        Military => matches!(whole.kind, University | Ministry) || whole.kind == Military && reading.text(n..n + 1) == "بسیج",
        Committee => matches!(whole.kind, Federation | International | Union | Ministry),
        Federation => whole.kind == Federation && reading.reads(n..at, "سازمان لیگ"),
        _ => false,
    };
    let alone = |d: &Data| matches!(d, Data::OrganizationHead { alone: Alone::Yes, .. }).then_some(());
    if !matches!(part.kind, Police | Military | Committee | Federation) || reading.hit(n, alone).is_none() {
        return Ok(part);
    }
    let whole = [headed_alone(reading, at, context).ok(), listed(reading, at, Context::InRole)].into_iter().flatten().filter(fits);
    let whole = whole.max_by_key(|whole| whole.words.end);
    Ok(whole.map_or(part.clone(), |whole| OrganizationMention {
        words: n..whole.words.end,
        place: whole.place,
        rule: MentionRule::OrganizationChain,
        ..part
    }))
}

fn headed_alone(reading: &Reading<'_, '_>, n: usize, context: Context) -> Result<OrganizationMention, Refusal> {
    let head = reading.hit(n, |d| match d {
        Data::OrganizationHead { kind, alone, chain, plural } => Some((*kind, *alone, *chain, *plural)),
        _ => None,
    });
    let (hit, (kind, alone, needs, plural)) = head.ok_or(Refusal::Bare)?;
    let (end, entry) = (hit.end as usize, hit.entry);
    // این سازمان، هر شهرداری، یک بانک: any of them, or one that was named before.
    if is_determined(reading, n) {
        return Err(Refusal::OneOfMany);
    }
    // کنگره | فدراسیون جهانی جودو: a meeting of that body.
    if reading.text(n..end) == "کنگره" && reading.follows(end) && reading.is(end, Class::ORGANIZATION_HEAD) {
        return Err(Refusal::Bare);
    }
    // کانال ۱۴ اسرائیل, but کانال آب and کانال ۸۵ دلار
    if end == n + 1 && reading.text(n..end) == "کانال" {
        let whose = place::place_at(reading, end + 1).is_some()
            || reading.is(end + 1, Class::NATIONALITY | Class::ORGANIZATION_HEAD)
            || reading.kind(end + 1) == Some(Kind::Colon);
        if reading.kind(end) != Some(Kind::Number) || !whose {
            return Err(Refusal::Bare);
        }
    }
    // تیم دوم لیگ, تیم پنجم جدول: any that stands there.
    let ranked = reading.is(end, Class::ORDINAL) && matches!(reading.text(end + 1..end + 2), "لیگ" | "جدول" | "گروه" | "رقابت‌ها");
    if kind == OrganizationKind::Club && ranked && reading.follows(end + 1) {
        return Err(Refusal::OneOfMany);
    }
    let chain = if alone == Alone::Yes { alone_chain(reading, end, kind) } else { ezafe_chain::walk(reading, end, kind) };
    if let Some(inner) = inner_name(reading, end, kind, &chain) {
        return Ok(inner);
    }
    let entry = chain.own.unwrap_or(entry);
    if !plural
        && matches!(kind, OrganizationKind::Media | OrganizationKind::Company | OrganizationKind::Party | OrganizationKind::Club)
        && let Some(words) = described_quotation(reading, end, kind, &chain)
    {
        return Ok(OrganizationMention { words, kind, place: None, rule: MentionRule::OrganizationChain, entry: Some(entry) });
    }
    let mention = |end: usize, place, rule| OrganizationMention { words: n..end, kind, place, rule, entry: Some(entry) };
    if chain.end > end {
        let fits = match needs {
            Needs::Named => {
                chain.proper
                    || is_named_medium(reading, n, end, chain.end)
                    || context == Context::InRole && !plural && is_named_company(reading, kind, end, chain.end)
            }
            Needs::Required | Needs::Optional => true,
        };
        // Bodies in the plural are one name only where the places are coordinated.
        if !fits {
            return Err(Refusal::Bare);
        }
        let one = !plural || chain.place.as_ref().is_some_and(|p| p.clone().any(|w| reading.is(w, Class::AND)));
        // روزنامه اسپانیایی | آس
        let described = matches!(kind, OrganizationKind::Media | OrganizationKind::Company | OrganizationKind::Club)
            && end == n + 1
            && reading.is(end, Class::NATIONALITY)
            && !reading.is(end, Class::PLACE)
            && chain.end > end + 1
            && matches!(reading.kind(end + 1), Some(Kind::Word | Kind::Latin))
            && chain
                .place
                .as_ref()
                .is_none_or(|place| place.start > end + 1 || kind != OrganizationKind::Club || reading.is(end + 1, Class::ORGANIZATION));
        if one && described {
            let words = end + 1..chain.end;
            return Ok(OrganizationMention { words, ..mention(chain.end, chain.place, MentionRule::OrganizationChain) });
        }
        return if one { Ok(mention(chain.end, chain.place.clone(), MentionRule::OrganizationChain)) } else { Err(Refusal::Plural) };
    }
    let alone_here = !plural
        && match alone {
            Alone::Yes => !is_indefinite(reading, end) && !is_verbal(reading, n),
            // هواشناسی: امروز در شمال کشور باران می‌بارد
            Alone::Weak => speaks_in_headline(reading, n, end),
            Alone::No => false,
        };
    if alone_here { Ok(mention(end, None, MentionRule::OrganizationAlone)) } else { Err(Refusal::Bare) }
}

/// Whether a head alone, `n..end`, opens a line as the one who says what stands behind the colon: more words than a form has.
fn speaks_in_headline(reading: &Reading<'_, '_>, n: usize, end: usize) -> bool {
    const SPOKEN: usize = 5;
    let name = reading.is(n, Class::SURNAME);
    !name && reading.opens_line(n) && reading.kind(end) == Some(Kind::Colon) && reading.paragraphs[reading.paragraph(n)].end > end + SPOKEN
}

/// Whether the everyday words of a chain, `from..end`, name the bank or company that an office is one of: `مدیرعامل بانک آفتاب`.
fn is_named_company(reading: &Reading<'_, '_>, kind: OrganizationKind, from: usize, end: usize) -> bool {
    use OrganizationKind::{
        Association, Bank, Club, Committee, Company, Council, Foundation, Hospital, Institute, Media, Office, Party, School, Union,
        University,
    };
    /// At most so many.
    const LONGEST: usize = 4;
    let named =
        reading.is(from, Class::NOUN) && !reading.is(from, Class::NATIONALITY | Class::PLURAL | Class::INDEFINITE | Class::POSSESSED);
    let described = end == from + 1 && reading.is(from, Class::ADJECTIVE) && reading.text(from..end).ends_with('ی');
    // دانشکده علوم, کانون بانک‌های خصوصی: told apart by what they do.
    let serves = || {
        matches!(kind, Association | Hospital | Institute | Office | School | University)
            && (!reading.is(from, Class::ADJECTIVE) || reading.text(from..from + 1).ends_with('ی'))
            && !reading.is(end, Class::AND)
            && boundary::list_and(reading, end, |n| reading.is(n, Class::NOUN)).is_none()
    };
    // تیم فوتسال بانوان, هیئت مدیره صندوق …
    let narrow = || {
        matches!(kind, Club | Committee | Council)
            && reading.is(from, Class::DOMAIN | Class::ORGANIZATION_HEAD)
            && (end > from + 1 || kind == Committee)
    };
    named
        && !described
        && end - from <= LONGEST
        && name::ends_here(reading, end)
        && (matches!(kind, Bank | Company | Foundation | Media | Party | Union) || serves() || narrow())
}

/// Whether the everyday words of a chain, `from..end`, name an agency or a paper: `خبرگزاری پگاه`, `پایگاه خبری صبح دیار`.
fn is_named_medium(reading: &Reading<'_, '_>, head: usize, from: usize, end: usize) -> bool {
    /// At most so many.
    const LONGEST: usize = 3;
    let news = matches!(reading.text(head..head + 1), "خبرگزاری" | "روزنامه" | "هفته‌نامه" | "ماهنامه" | "دوهفته‌نامه")
        || reading.reads(head..from, "پایگاه خبری")
        || reading.reads(head..from, "پایگاه خبری تحلیلی");
    let name = Class::GIVEN | Class::SURNAME | Class::PLACE | Class::ORGANIZATION | Class::MEDIA;
    let named = |n: usize| {
        reading.is(n, Class::NOUN)
            && (!reading.is(n, Class::ADJECTIVE) || reading.is(n, name))
            && !reading.is(n, Class::NATIONALITY | Class::PLURAL | Class::INDEFINITE | Class::POSSESSED | Class::BODY | Class::TEXT)
    };
    news && end - from <= LONGEST && named(from) && name::ends_here(reading, end) && !boundary::is_verbal_part(reading, from)
}

/// The name alone where what stands before it only describes it: `شرکت آمریکایی اپل`, and the desk of
/// an agency: `گروه بین‌الملل خبرگزاری فارس`.
fn inner_name(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind, chain: &Chain) -> Option<OrganizationMention> {
    let describes = |n: usize| listed_body::describes_body(reading, n);
    // Another head there would lead to another, and so on.
    let head = |d: &Data| matches!(d, Data::OrganizationHead { .. }).then_some(());
    if has_adjective_head(reading, from, kind) && reading.hit(from, head).is_none() {
        return at(reading, from, Context::InRole).filter(|inner| inner.words.end == chain.end);
    }
    let (listed, listed_kind) = chain.listed.as_ref()?;
    // خبرنگار حوزه دانشگاه | خبرگزاری فارس: a university has no agency.
    let university = kind == OrganizationKind::University;
    let desk = *listed_kind == OrganizationKind::Media && kind != OrganizationKind::Media && (listed.start > from || university);
    // شبکه‌های مالی | گروه تروریستی | حماس: another head with its adjective describes as well.
    let heads = |n: usize| reading.hit(n, head).is_some_and(|(hit, ())| hit.end as usize == n + 2 && describes(n + 1));
    let class_noun = matches!(
        kind,
        OrganizationKind::Company
            | OrganizationKind::Media
            | OrganizationKind::Club
            | OrganizationKind::Party
            | OrganizationKind::Other
            | OrganizationKind::Association
    );
    let described = class_noun && listed.start > from && (from..listed.start).all(|n| describes(n) || heads(n)) && listed.end == chain.end;
    (desk || described).then(|| at(reading, listed.start, Context::InRole)).flatten()
}

/// Whether a head of two words, of which the second describes, ends before word `from`: `گروه تروریستی | داعش`, `شبکه خبری | الجزیره`.
fn has_adjective_head(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind) -> bool {
    let first = if from > 1 { reading.text(from - 2..from - 1) } else { "" };
    let party = kind == OrganizationKind::Party && matches!(first, "گروه" | "گروهک");
    (party || first == "شبکه") && reading.is(from - 1, Class::ADJECTIVE) && !reading.is(from - 1, Class::ORGANIZATION_HEAD)
}

/// The name in quotation marks behind words that describe it: `روزنامه فرانسوی «لوموند»`.
fn described_quotation(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind, chain: &Chain) -> Option<Range<usize>> {
    let quote = |n: usize| matches!(reading.kind(n), Some(Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteEither));
    let open = (from..chain.end).find(|&n| quote(n))?;
    let describes = |n: usize| reading.kind(n) == Some(Kind::Dash) || listed_body::describes_body(reading, n);
    let described = (open > from || has_adjective_head(reading, from, kind))
        && (from..open).all(describes)
        && quote(chain.end - 1)
        && chain.end > open + 2;
    described.then_some(open + 1..chain.end - 1)
}

/// Behind a head that stands alone but is one of many of its kind, a whole chain counts where a place
/// soon closes it, or where one word ends the phrase: `فدراسیون جهانی شطرنج`, `تیم ملی تیراندازی ایران`.
fn alone_chain(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind) -> Chain {
    use OrganizationKind::{Association, Federation, Institute, NationalTeam, Religious, Union, University};
    let short = short_chain(reading, from, kind);
    // ستاد مقابله با شیوع کرونا: the domain goes on behind its preposition.
    if short.end > from && reading.is(short.end - 1, Class::PREPOSITION) {
        return ezafe_chain::walk(reading, from, kind);
    }
    if !matches!(kind, Association | Federation | Institute | NationalTeam | Religious | Union | University) {
        return short;
    }
    let whole = ezafe_chain::walk(reading, from, kind);
    let closed = whole.place.is_some() && whole.end - from <= 6;
    // فدراسیون پزشکی - ورزشی
    let joined = whole.end == from + 3 && boundary::joins_adjectives(reading, from + 1);
    // تیم ملی تفنگ, but not تیم ملی | شانس دارد: which team it is a listed domain says, or a word that no list has.
    let tells = kind != NationalTeam || reading.is(from, Class::DOMAIN) || reading.is_unknown(from);
    let one = (whole.end == from + 1 && tells || joined) && name::ends_here(reading, whole.end);
    if whole.end > short.end && (closed || one) { whole } else { short }
}

/// Behind a head that stands alone (دولت، مجلس، پلیس) only what is surely its complement.
fn short_chain(reading: &Reading<'_, '_>, from: usize, kind: OrganizationKind) -> Chain {
    use OrganizationKind::{Government, Parliament};
    let mut chain = Chain { end: from, ..Chain::default() };
    let mut at = from;
    if reading.follows(at)
        && let Some((hit, ())) = reading.hit(at, |d| matches!(d, Data::Domain).then_some(()))
        && (!matches!(kind, Government | Parliament) || hit.range().len() > 1 && !reading.is(hit.end as usize - 1, Class::PREPOSITION))
        // پلیس آگاهی | نیروی انتظامی: the domain نیرو is but the beginning of another body.
        && listed_body::listed_at(reading, at).is_none_or(|(end, _)| end <= hit.end as usize)
    {
        at = hit.end as usize;
        chain.end = at;
    }
    // دولت خاتمی
    if kind == OrganizationKind::Government
        && reading.text(from - 1..from) == "دولت"
        && let Some(name) = government_of(reading, at)
    {
        chain.end = name.words.end;
        return chain;
    }
    // تیم ملی والیبال زیر ۲۱ سال
    if reading.text(at..at + 1) == "زیر"
        && reading.follows(at)
        && matches!(reading.kind(at + 1), Some(Kind::Number))
        && kind == OrganizationKind::NationalTeam
    {
        at += if reading.text(at + 2..at + 3) == "سال" { 3 } else { 2 };
        chain.end = at;
    }
    // مجتمع شهید …, لشکر امام حسین (ع) …
    if let Some(end) = ezafe_chain::borne_name(reading, at) {
        at = end;
        chain.end = at;
        chain.proper = true;
    }
    // دولت سیزدهم، مجلس دهم
    if reading.follows(at) && (reading.is(at, Class::ORDINAL) || reading.is(at, Class::NATIONALITY)) {
        at += 1;
        chain.end = at;
    }
    // مرکز فوریت‌های پلیسی ۱۱۰
    if reading.follows(at) && boundary::is_emergency(reading, at) {
        at += 1;
        chain.end = at;
    }
    // آموزش و پرورش ناحیه یک قزوین
    let number = reading.kind(at + 1) == Some(Kind::Number) || reading.is(at + 1, Class::NUMBER);
    if reading.follows(at) && matches!(reading.text(at..at + 1), "منطقه" | "ناحیه") && reading.follows(at + 1) && number {
        at += 2;
        chain.end = at;
    }
    if let Some(place) = place::place_at(reading, at).or_else(|| described_place(reading, at)) {
        // دولت ایران و آمریکا are two governments.
        let government = reading.text(from - 1..from) == "دولت";
        chain.end = if government { place.end } else { place::more_places(reading, place.end) };
        chain.place = Some(place.start..chain.end);
        chain.proper = true;
    } else if reading.follows(at) && matches!(reading.text(at..at + 1), "استان" | "شهرستان" | "کشور") {
        chain.end = at + 1;
    }
    chain
}

/// The head of a government whose name it bears: `دولت خاتمی`, and `دولت روحانی`, whose name is a word as well.
fn government_of(reading: &Reading<'_, '_>, n: usize) -> Option<Name> {
    if !reading.follows(n) {
        return None;
    }
    let open = name::at(reading, n, name::Context::Open).filter(|name| name.sure || name.entry.is_some());
    let wordlike = reading.is(n, Class::FIGURE) && !reading.is(n, Class::PLACE);
    open.or_else(|| wordlike.then(|| name::at(reading, n, name::Context::Certain)).flatten())
}

/// `ارتش متجاوز آمریکا`: a place behind the words that describe the body.
fn described_place(reading: &Reading<'_, '_>, from: usize) -> Option<Range<usize>> {
    /// At most this many words describe it.
    const LONGEST: usize = 2;
    let describes = |n: usize| {
        reading.follows(n)
            && reading.is(n, Class::ADJECTIVE)
            && !reading.is(n, Class::VERB | Class::CUE | Class::ADVERB | Class::PARTICIPLE | Class::ROLE_HEAD | Class::ORGANIZATION_HEAD)
            && !boundary::is_verbal_part(reading, n)
    };
    let end = (from..from + LONGEST).find(|&n| !describes(n)).unwrap_or(from + LONGEST);
    place::place_at(reading, end).filter(|place| end > from && !reading.is(place.start, Class::PLACE_WORDLIKE))
}

/// `این سازمان`, `هر شهرداری`, `یک بانک`: not a name.
pub(super) fn is_determined(reading: &Reading<'_, '_>, n: usize) -> bool {
    n > 0 && reading.follows(n) && (reading.is(n - 1, Class::DETERMINER) || is_few(reading.text(n - 1..n)))
}

/// یک، دو، سه …: so many of them.
fn is_few(word: &str) -> bool {
    matches!(word, "یک" | "دو" | "سه" | "چهار" | "پنج" | "شش" | "هفت" | "هشت" | "ده" | "چند" | "چندین")
}

/// Whether a word for a body makes a verb with the one behind it: `شرکت کرد`, but not `صندوق است`.
pub(super) fn is_verbal(reading: &Reading<'_, '_>, n: usize) -> bool {
    let deed = matches!(
        reading.text(n..n + 1),
        "شرکت" | "مدیریت" | "معاونت" | "نمایندگی" | "حراست" | "ایتلاف" | "اتحاد" | "نشر" | "بسیج" | "اداره"
    );
    // امکان شرکت در جشنواره: taking part.
    let led = n > 0
        && reading.follows(n)
        && (reading.is(n - 1, Class::PREPOSITION)
            || matches!(reading.text(n - 1..n), "جهت" | "امکان" | "منظور" | "گواهی" | "حق" | "شرایط"));
    let part = led && reading.follows(n + 1) && reading.text(n..n + 2) == "شرکت در";
    part || deed && boundary::is_verbal_part(reading, n) && !boundary::is_copula(reading.text(n + 1..n + 2))
}

/// `دولتی`, or a head that the word behind makes a common noun: `دولت خود`.
fn is_indefinite(reading: &Reading<'_, '_>, end: usize) -> bool {
    reading.follows(end) && matches!(reading.text(end..end + 1), "خود" | "خودش" | "خودشان" | "هایی" | "مردان" | "مردمی")
}

/// A listed name, with its place behind it.
fn listed(reading: &Reading<'_, '_>, n: usize, context: Context) -> Option<OrganizationMention> {
    let (hit, (kind, usage)) = reading.hit(n, |d| match d {
        Data::Organization { kind, usage } => Some((*kind, *usage)),
        Data::Media { usage, .. } => Some((OrganizationKind::Media, *usage)),
        _ => None,
    })?;
    let (entry, mut end) = (hit.entry, hit.end as usize);
    // گروه ۲۰ | میلیون تومان گرفت: so much, and no name.
    if reading.kind(end - 1) == Some(Kind::Number) && reading.follows(end) && reading.is(end, Class::MEASURE) {
        return None;
    }
    let ambiguous = matches!(kind, OrganizationKind::Club | OrganizationKind::Media);
    let word = reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::VERB | Class::ADVERB);
    // الجزیره: a place less often than a channel.
    let place = reading.is(n, Class::PLACE) && !(kind == OrganizationKind::Media && reading.is(n, Class::PLACE_WORDLIKE));
    let everyday = ambiguous && end == n + 1 && (word || place);
    if (usage == Usage::Word || everyday) && !shown_by_context(reading, n, end, kind, context) {
        return None;
    }
    // قرارگاه مرکزی خاتم‌الانبیا (ص)
    end = place::behind_blessing(reading, end);
    let mut place = None;
    let branch = |place: &Range<usize>| kind != OrganizationKind::Party || place.len() > 1 && reading.is(place.start, Class::REGION);
    if !matches!(kind, OrganizationKind::Media | OrganizationKind::International)
        && let Some(behind) =
            place::place_at(reading, end).filter(branch).filter(|p| !reading.is(p.start, Class::PLACE_WORDLIKE) || p.len() > 1)
        && !reading.is(behind.end, Class::RA)
    {
        end = if kind == OrganizationKind::Club { behind.end } else { place::more_places(reading, behind.end) };
        place = Some(behind.start..end);
    } else if kind != OrganizationKind::Media && place::is_own_place(reading, end) {
        end += 1;
    }
    // خبرگزاری صدا و سیما مرکز خوزستان, … صدا و سیمای یزد: the word for a centre or the letter of the ezafe leads to the place.
    let center = reading.text(end..end + 1) == "مرکز" && reading.follows(end) && reading.follows(end + 1);
    if kind == OrganizationKind::Media && (center || reading.text(end - 1..end).ends_with("سیمای")) {
        place = place::place_at(reading, end + usize::from(center));
        end = place.as_ref().map_or(end, |place| place.end);
    }
    Some(OrganizationMention { words: n..end, kind, place, rule: MentionRule::ListedOrganization, entry: Some(entry) })
}

/// Whether the surroundings say that an everyday word is the name of a body here.
fn shown_by_context(reading: &Reading<'_, '_>, n: usize, end: usize, kind: OrganizationKind, context: Context) -> bool {
    /// A desk of a medium has at most so many words.
    const LONGEST_DESK: usize = 6;
    let before = |d: usize| n.checked_sub(d).map_or("", |b| reading.text(b..b + 1));
    match kind {
        OrganizationKind::Media => {
            let asked = matches!(before(1), "سوال" | "سیوال" | "پرسش") && matches!(before(2), "به" | "این");
            let source = asked
                || before(1) == "گزارش"
                || (before(1) == "از" && before(2) == "نقل")
                || (before(1) == "با" && before(2).ends_with("گو"));
            let near = |d: usize| matches!(before(d), "خبرنگار" | "خبرگزاری" | "روزنامه" | "خبرنگاران" | "عکاس" | "سایت" | "شبکه");
            // خبرنگار حوزه احزاب …: a desk, not a medium.
            // خبرنگار بهداشت و درمان فارس
            let desk = |m: usize| {
                reading.follows(m + 1)
                    && reading.is(m, Class::DOMAIN | Class::AND | Class::ADJECTIVE | Class::NOUN)
                    && !reading.is(m, Class::ORGANIZATION_HEAD)
            };
            let desks = || (n.saturating_sub(LONGEST_DESK)..n).rev().find(|&m| !desk(m) || reading.is(m, Class::ROLE_HEAD));
            let of_desk = || desks().is_some_and(|m| m + 2 < n && reading.text(m..m + 1) == "خبرنگار");
            let reporter = (near(1) || near(2) && reading.is(n - 1, Class::ADJECTIVE) || context == Context::InRole && of_desk())
                && (name::ends_here(reading, end) || reading.is(end, Class::PLACE));
            // به فارس گفت، به فارس: …
            // شرق نوشت: …
            let writes = reading.sentence(n).start as usize == n
                && ["نوشت", "می‌نویسد", "نوشته است", "گزارش داد", "گزارش می‌دهد", "گزارش کرد"]
                    .iter()
                    .any(|verb| (1..=2).any(|words| reading.reads(end..end + words, verb)));
            let told = writes || before(1) == "به" && (reading.kind(end) == Some(Kind::Colon) || reading.is(end, Class::VERB_OF_SAYING));
            // `مهر: …` at the start of a line, behind its bullet or a label, is the source of a report or its voice.
            let labelled = matches!(before(1), "ادعای" | "گزارش") && n > 0 && reading.opens_line(n - 1);
            // فارس- رضا کاویان …: but فارس - ایسنا: is where it happened.
            let dash =
                reading.kind(end) == Some(Kind::Dash) && !reading.is(end + 1, Class::MEDIA | Class::PLACE) && reading.paragraph(n) < 3;
            // گل: رضا کاویان is what happened in a match.
            let goal = reading.text(n..end) == "گل";
            let dateline =
                !goal && reading.kind(end) == Some(Kind::Colon) && (labelled || reading.opens_line(n)) || dash && reading.opens_line(n);
            source || reporter || told || dateline || is_quoted_medium(reading, n, end)
        }
        OrganizationKind::Club | OrganizationKind::NationalTeam => {
            // استقلال اوکراین: what a country has, and no club.
            let whose = |d: &Data| matches!(d, Data::Place { kind: PlaceKind::Country | PlaceKind::Region, .. }).then_some(());
            let state = matches!(reading.text(n..end), "استقلال" | "پیروزی") && reading.text(end..end + 1) != "ایران";
            if state && reading.follows(end) && reading.hit(end, whose).is_some() {
                return false;
            }
            // اتلتیکو 5-0 مالمو: a score counts nothing; این رئال بود که …
            let score = n > 1 && reading.kind(n - 1) == Some(Kind::Number) && reading.kind(n - 2) == Some(Kind::Dash);
            let this = n > 0 && reading.text(n - 1..n) == "این" && boundary::is_copula(reading.text(end..end + 1));
            let counted = !score
                && !this
                && (reading.kind(n.wrapping_sub(1)) == Some(Kind::Number) || n > 0 && reading.is(n - 1, Class::NUMBER | Class::DETERMINER));
            // پرسپولیس و استقلال
            let club = |n: usize| {
                let club = |d: &Data| matches!(d, Data::Organization { kind: OrganizationKind::Club, usage: Usage::Name }).then_some(());
                reading.hit(n, club).map(|(hit, ())| hit.end as usize)
            };
            let and = |n: usize| reading.is(n, Class::AND) && reading.follows(n) && reading.follows(n + 1);
            let paired = n > 1 && and(n - 1) && (club(n - 2) == Some(n - 1) || n > 2 && club(n - 3) == Some(n - 1))
                || and(end) && club(end + 1).is_some();
            // تیم‌های فوتبال استقلال | و ذوب‌آهن
            let led = |n: usize| {
                let teams = |b: usize| matches!(reading.text(b..b + 1), "تیم" | "باشگاه" | "تیم‌های" | "باشگاه‌های");
                n > 0 && teams(n - 1) || n > 1 && reading.is(n - 1, Class::DOMAIN) && teams(n - 2)
            };
            let second = n > 2 && and(n - 1) && led(n - 2) && listed_body::club_at(reading, n - 2) == Some(n - 1);
            // An everyday word is a club only beside the word for one or in a role.
            context == Context::InRole
                || led(n)
                || second
                || matches!(before(1), "مدیره" | "مقابل" | "برابر")
                || paired
                || !counted && is_sport(reading)
        }
        _ => context == Context::InRole,
    }
}

/// به گزارش «شرق», در گفت‌وگو با «اعتماد», به «قانون» گفت: an everyday word in quotation marks that is a medium's name.
fn is_quoted_medium(reading: &Reading<'_, '_>, n: usize, end: usize) -> bool {
    let mark = |n: usize| matches!(reading.kind(n), Some(Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteEither));
    if n < 2 || !mark(n - 1) || !mark(end) {
        return false;
    }
    let before = |d: usize| n.checked_sub(d).map_or("", |b| reading.text(b..b + 1));
    match before(2) {
        "گزارش" | "خبرنگار" | "خبرنگاران" | "پیگیری" | "پرسش" => true,
        "از" => before(3) == "نقل",
        "با" => before(3).ends_with("گو") || before(3) == "مصاحبه",
        "به" => reading.is(end + 1, Class::VERB_OF_SAYING) || reading.kind(end + 1) == Some(Kind::Colon),
        _ => false,
    }
}

/// Whether the text is about sport: its first words name a team, a coach, a player.
pub(super) fn is_sport(reading: &Reading<'_, '_>) -> bool {
    use crate::lexicon::Field;
    let mut signs = 0;
    for n in 0..reading.words.len().min(400) {
        if reading.is(n, Class::ROLE_HEAD | Class::ORGANIZATION_HEAD | Class::ORGANIZATION) {
            let sign = reading.hits_at(n).any(|h| {
                matches!(
                    h.data,
                    Data::RoleHead { field: Field::Sport, .. }
                        | Data::OrganizationHead { kind: OrganizationKind::Club | OrganizationKind::NationalTeam, .. }
                        | Data::Organization { kind: OrganizationKind::Club, usage: Usage::Name }
                )
            });
            signs += usize::from(sign);
            if signs == 3 {
                return true;
            }
        }
    }
    false
}
