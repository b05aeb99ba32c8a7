//! Headlines that speak: `وزیر نیرو: …`, and `«…»` over an article that names its speaker.

use super::QuoteRule;
use super::cue::{Cue, CueKind};
use super::voice::{Began, Bullets, SHORT, Scene};
use super::{FoundQuote, QuoteKind};
use crate::fold::ZWNJ;
use crate::lexicon::{Class, Data, Field, FormulaFrame, MediaKind, OrganizationKind, PlaceKind};
use crate::mention::Mentions;
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// A headline with slashes has at most this many words.
const LONGEST_HEADLINE: usize = 60;

/// A headline has at most this many words before its colon.
const LONGEST_SPEAKER: usize = 24;

/// The name of a reporter has at most so many words.
const LONGEST_NAME: usize = 4;

/// A source without a name has at most so many words: `منبع آگاه نزدیک به …`.
const LONGEST_SOURCE: usize = 10;

/// Finds them in reading order.
pub(crate) fn find(scene: &Scene<'_, '_, '_>, mentions: &Mentions) -> Vec<FoundQuote> {
    let media = Media::new(scene.reading, mentions);
    let mut quotes: Vec<FoundQuote> = Vec::new();
    for number in 0..scene.reading.paragraphs.len() {
        let start = scene.reading.paragraphs[number].start;
        if quotes.last().is_some_and(|q| q.end() > start) {
            continue;
        }
        let before = quotes.len();
        for segment in segments(scene, number) {
            // وزیر نیرو: آب کم است ⏎ 🔹 کاویانی: … ⏎ 🔹 …: below the headline of a speech all is told of it.
            let speech = number > 0 && quotes.len() == 1 && quotes[0].parts.len() == 1 && scene.reading.paragraph(quotes[0].start()) == 0;
            if let Some(quote) = spoken(scene, &media, number, segment, speech) {
                quotes.push(quote);
            }
        }
        if number > 0
            && quotes.len() == before
            && let Some(quote) = topic(scene, number)
        {
            quotes.push(quote);
        }
        if number == 0
            && quotes.len() == before
            && let Some(quote) = quoted(scene)
        {
            quotes.push(quote);
        }
    }
    quotes
}

/// The parts of a headline between slashes: `… / وزیر نیرو: …`. What a speaker says goes on behind a slash up to the next
/// speaker: `وزیر نیرو: … / …`.
fn segments(scene: &Scene<'_, '_, '_>, number: usize) -> Vec<Range<usize>> {
    let reading = scene.reading;
    let paragraph = reading.paragraphs[number].clone();
    let mut segments = Vec::with_capacity(1);
    let mut start = paragraph.start;
    if paragraph.len() < LONGEST_HEADLINE {
        let colon = |words: Range<usize>| words.into_iter().any(|n| reading.kind(n) == Some(Kind::Colon));
        for n in paragraph.clone() {
            let parts = match reading.text(n..n + 1) {
                "|" => true,
                "/" => {
                    let next = (n + 1..paragraph.end).find(|&n| matches!(reading.text(n..n + 1), "/" | "|")).unwrap_or(paragraph.end);
                    !colon(start..n) || colon(n + 1..next)
                }
                _ => false,
            };
            if parts {
                segments.push(start..n);
                start = n + 1;
            }
        }
    }
    segments.push(start..paragraph.end);
    segments
}

/// What a medium before a colon is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Medium {
    /// خبرگزاری فارس: … is where the report comes from.
    Source,
    /// واشنگتن‌پست: … says something itself, unless somebody else speaks in its words.
    Voice,
}

/// At which words the name of a medium begins.
struct Media(Vec<Option<Medium>>);

impl Media {
    fn new(reading: &Reading<'_, '_>, mentions: &Mentions) -> Self {
        let mut starts = vec![None; reading.words.len()];
        for organization in mentions.organizations.iter().filter(|o| o.kind == OrganizationKind::Media) {
            let agency = organization.words.clone().any(|n| {
                reading.text(n..n + 1) == "خبرگزاری"
                    || reading.hits_at(n).any(|hit| matches!(hit.data, Data::Media { kind: MediaKind::Agency, .. }))
            });
            starts[organization.words.start] = Some(if agency { Medium::Source } else { Medium::Voice });
        }
        Self(starts)
    }

    fn at(&self, n: usize) -> Option<Medium> {
        self.0[n]
    }
}

/// `speaker: words`, where only a speaker stands before the colon.
fn spoken(scene: &Scene<'_, '_, '_>, media: &Media, number: usize, paragraph: Range<usize>, speech: bool) -> Option<FoundQuote> {
    let reading = scene.reading;
    let start = (paragraph.start..paragraph.end).find(|&n| !matches!(reading.kind(n), Some(Kind::Symbol | Kind::Dash | Kind::Number)))?;
    let limit = paragraph.end.min(start + LONGEST_SPEAKER);
    let mark = |kind| matches!(kind, Some(Kind::Colon)) || (number == 0 && kind == Some(Kind::Semicolon));
    let colon = (start..limit).find(|&n| mark(reading.kind(n)))?;
    // محمدباقر قالیباف؛ رئیس مجلس: …
    let apposed =
        scene.mention_end(colon + 1).filter(|&end| reading.kind(colon) == Some(Kind::Semicolon) && reading.kind(end) == Some(Kind::Colon));
    let colon = apposed.unwrap_or(colon);
    // به گزارش خبرگزاری کتاب؛ …
    if reading.formula_end(start, FormulaFrame::Source).is_some() {
        return None;
    }
    // روزنامه قدس: رئیس‌جمهور در سازمان ملل: …: in a press review the headline behind the medium.
    if media.at(start).is_some() && scene.mention_end(start) == Some(colon) && paragraph.len() < LONGEST_HEADLINE {
        let inner = colon + 1;
        let second = (inner..paragraph.end.min(inner + LONGEST_SPEAKER)).find(|&n| reading.kind(n) == Some(Kind::Colon));
        let speaks = |colon: usize| media.at(inner).is_none() && speaker(scene, media, inner, colon).is_some_and(|(_, end)| end == colon);
        if second.is_some_and(speaks) {
            return spoken(scene, media, number, inner..paragraph.end, speech);
        }
    }
    let named = speaker(scene, media, start, colon).filter(|&(_, end)| end == colon).map(|(speaker, _)| speaker);
    let speaker = named.or_else(|| country(scene, behind_label(scene, start).0, colon, paragraph.end))?;
    // The words may stand on the next lines.
    let block = colon + 1 >= reading.paragraphs[number].end;
    if !block && colon + 1 >= paragraph.end {
        return None;
    }
    let first = if block { reading.paragraphs.get(number + 1)?.clone() } else { colon + 1..paragraph.end };
    if block && number == 0 && !matches!(reading.kind(colon), Some(Kind::Colon)) {
        return None;
    }
    // A medium speaks in a headline, behind a bullet or above what it says; elsewhere a report begins with its name.
    let whole = first.end;
    let cue = scene.cues.partition_point(|c| c.words.start < colon);
    if speaker.clone().any(|n| media.at(n).is_some())
        && !((number == 0 || block || start > paragraph.start) && nobody_else(scene, cue, first.clone()))
    {
        return None;
    }
    let content = if let Some(close) = scene.marks.closing(first.start).filter(|&c| c + 2 >= whole) {
        first.start + 1..close
    } else {
        first.start..before_reporter(scene, cue, first.clone())
    };
    // رائفی‌پور: ⏎ 0:04:40 محدودیت در …: what is said when.
    let first = content.clone().find(|&n| reading.kind(n) != Some(Kind::Symbol)).unwrap_or(content.start);
    if block && reading.kind(first) == Some(Kind::Number) && reading.kind(first + 1) == Some(Kind::Colon) {
        return None;
    }
    // خبرنگار: مریم کاویان names somebody and says nothing.
    if content.is_empty() || scene.mention_end(content.start).is_some_and(|end| end + 1 >= content.end) {
        return None;
    }
    let verbless = !content.clone().any(|n| reading.is(n, Class::VERB));
    let counted = number > 0 && !block && verbless && reading.kind(content.start) == Some(Kind::Number);
    // رضا احمدی: ۳ دقیقه و ۲۷ ثانیه, in a list of such.
    if counted || names_only(scene, &speaker, &content, verbless, block) {
        return None;
    }
    // خبرنگار: … ** انتشار: …, منبع: …: the credits below a report.
    let credit =
        reading.is(speaker.end - 1, Class::ROLE_HEAD) && speaker.len() == 1 || is_source(reading.text(speaker.start..speaker.start + 1));
    let short = number > 0 || content.len() <= LONGEST_NAME && reading.is(speaker.start, Class::ROLE_HEAD);
    if credit && short && !block && verbless {
        return None;
    }
    // پایگاه خبری انتخاب (Entekhab.ir): ⏎ … is where the report comes from.
    let dateline = block && number < 3 && speaker.clone().any(|n| reading.kind(n) == Some(Kind::BracketOpen));
    if dateline && speaker.clone().any(|n| media.at(n).is_some()) {
        return None;
    }
    // What stands in quotation marks may fill several paragraphs.
    let mut parts = scene.split(content.clone());
    let mut next = reading.paragraph(content.end - 1) + 1;
    let last = whole == reading.paragraphs[number].end;
    let first_behind = next;
    // A line without a full stop is a headline in a list of them.
    let listed =
        number > 0 && !block && reading.kind(content.end - 1) != Some(Kind::Stop) && reading.opens_line(start) && start > paragraph.start;
    // Below the headline of a medium the report begins.
    let headed = number == 0 && !block && speaker.clone().any(|n| media.at(n).is_some());
    let name = reading.words[speaker.end - 1].hash;
    // متن پیام وزیر نیرو: …: it begins like a letter.
    let letter = (block || number > 0) && (start..speaker.start).any(|n| reading.is(n, Class::TEXT) || reading.text(n..n + 1) == "متن");
    let mut began = if letter && block && content.len() < SHORT { Began::Salutation } else { Began::OwnLine };
    // سخنگوی شهرداری تهران: the town is no name of his.
    let telling = !reading.is(speaker.end - 1, Class::PLACE);
    let named_again = |next: usize| telling && reading.paragraphs[next].clone().any(|n| reading.words[n].hash == name);
    let goes_on = |next: usize, began: Began, list: Bullets| {
        !starts_speaker(scene, media, next)
            && ((number > 0 || block) && scene.goes_on(None, next, began)
                || !headed
                    && (letter || !named_again(next))
                    && scene.bullet_goes_on(next, Bullets { block: block || letter || speech && start > paragraph.start, ..list }))
    };
    // 🔺 بقایی: این ادعا دروغ است ⏎ 🔺 ما …: but he goes on who says ما.
    let personal = || next < reading.paragraphs.len() && scene.is_personal_bullet(next);
    if (!listed || personal()) && (content.end == whole && last || block) {
        /// The bullets of a post are at most so many.
        const POST: usize = 16;
        // قاسم: … ⏎ 🔹 ۴ متهم محکوم شدند ⏎ 🔹 رضایی: …: headlines in a list, each of its own news.
        let mut behind = next..(next + POST).min(reading.paragraphs.len());
        let alone = block || !behind.any(|later| starts_speaker(scene, media, later));
        // بانک ملی ایران: … ⏎ 🔹 بانک ملی ایران …: of itself no body speaks so.
        let itself = |next: usize| {
            let words = &reading.paragraphs[next];
            reading.words.get(scene.first_word(words.start, words.end)).is_some_and(|w| w.hash == reading.words[speaker.start].hash)
        };
        while next < reading.paragraphs.len()
            && goes_on(next, began, Bullets { block, underway: next > first_behind, alone: alone && !itself(next) })
        {
            let part = reading.paragraphs[next].clone();
            if part.len() >= SHORT {
                began = Began::OwnLine;
            }
            parts.push(part);
            next += 1;
        }
    }
    // Above its text the noun for it announces it; in a headline nothing does.
    let label = scene.cues.partition_point(|c| c.words.start < start);
    let labels = |c: &Cue| c.words.start == start && c.kind == CueKind::Formula(FormulaFrame::Label);
    let cue = scene.cues.get(label).filter(|c| number > 0 && labels(c)).map(|_| label);
    Some(FoundQuote { parts, kind: QuoteKind::Direct, cue, speaker_in: speaker, rule: QuoteRule::HeadlineColon })
}

/// `مدافع میانی: محمد ولی‌زاده، یوسف کاظمی`, `داور: رضا احمدی، ناظر: …`, `سرمربی هفته: فیرات`, `کلوب بروژ: مینیوله، دلی، …`: whether what
/// stands behind a colon only tells who it is.
fn names_only(scene: &Scene<'_, '_, '_>, speaker: &Range<usize>, content: &Range<usize>, verbless: bool, block: bool) -> bool {
    /// So many commas without a verb part names, or things.
    const LINEUP: usize = 4;
    let reading = scene.reading;
    let comma = |n: usize| reading.kind(n) == Some(Kind::Comma);
    let sport = |d: &Data| matches!(d, Data::RoleHead { field: Field::Sport, .. }).then_some(());
    let plays = || !block && reading.hit(speaker.start, sport).is_some();
    let name = |n: usize| scene.mention_end(n).is_some() || !reading.is(n, Class::NOUN | Class::ADJECTIVE);
    let several = scene.mention_end(content.start).is_some_and(|end| (comma(end) || reading.is(end, Class::AND)) && name(end + 1));
    let lineup = || content.clone().filter(|&n| comma(n)).count() >= LINEUP;
    if verbless { several || lineup() || content.len() <= LONGEST_NAME && plays() } else { several && plays() }
}

/// مصدومیت هازارد: «…»: of what somebody speaks who has spoken before, and his words, which fill the paragraph.
fn topic(scene: &Scene<'_, '_, '_>, number: usize) -> Option<FoundQuote> {
    let reading = scene.reading;
    let paragraph = reading.paragraphs[number].clone();
    let start = scene.first_word(paragraph.start, paragraph.end);
    let colon = (start..paragraph.end.min(start + LONGEST_SPEAKER)).find(|&n| reading.kind(n) == Some(Kind::Colon))?;
    let close = scene.marks.closing(colon + 1).filter(|&close| close + 2 >= paragraph.end)?;
    let closes = |n: usize| matches!(reading.kind(n), Some(Kind::QuoteClose | Kind::QuoteEither));
    let quoted_before = (paragraph.start.saturating_sub(2)..paragraph.start).any(closes);
    let spoken_before = quoted_before && scene.cues.first().is_some_and(|cue| cue.words.start < paragraph.start);
    let verbal = |n: usize| scene.reading.is_plain_verb(n) || reading.is(n, Class::CUE | Class::FORMULA | Class::TEXT | Class::PARTICIPLE);
    let words = (start..colon).filter(|&n| reading.kind(n) == Some(Kind::Word)).count();
    (spoken_before && words > 1 && close > colon + 5 && !(start..colon).any(verbal)).then(|| FoundQuote {
        parts: scene.split(colon + 2..close),
        kind: QuoteKind::Direct,
        cue: None,
        speaker_in: colon..colon,
        rule: QuoteRule::Topic,
    })
}

/// The end of what is said in one paragraph: a reporter's lead or phrase, or the end.
fn before_reporter(scene: &Scene<'_, '_, '_>, cue: usize, words: Range<usize>) -> usize {
    let mut end = words.end;
    for next in cue..scene.cues.len() {
        if scene.cues[next].words.start >= words.end {
            break;
        }
        if let Some(lead) = scene.reporter_lead(next, words.start).filter(|&l| l > words.start) {
            end = lead;
            break;
        }
    }
    end
}

/// Whether no reporting verb in these words has a speaker of its own: `آکسیوس: ترامپ گفت که …`.
fn nobody_else(scene: &Scene<'_, '_, '_>, cue: usize, words: Range<usize>) -> bool {
    let named = words.clone().find(|&n| scene.mention_end(n).is_some()).unwrap_or(words.end);
    let mut cues = (cue..scene.cues.len()).take_while(|&n| scene.cues[n].words.start < words.end);
    !cues.any(|n| scene.announces(n) && named < scene.cues[n].words.start || scene.reporter_lead(n, words.start).is_some())
}

fn starts_speaker(scene: &Scene<'_, '_, '_>, media: &Media, number: usize) -> bool {
    let paragraph = scene.reading.paragraphs[number].clone();
    let limit = paragraph.end.min(paragraph.start + LONGEST_SPEAKER);
    let colon = (paragraph.start..limit).find(|&n| scene.reading.kind(n) == Some(Kind::Colon));
    colon.is_some_and(|colon| {
        let first = scene.first_word(paragraph.start, colon);
        speaker(scene, media, first, colon).is_some_and(|(_, end)| end == colon)
            || country(scene, behind_label(scene, first).0, colon, paragraph.end).is_some()
    })
}

/// `هشدار وزیر نیرو: …`, `صحبت‌های وزیر نیرو: …`
fn is_label(reading: &Reading<'_, '_>, n: usize) -> bool {
    let singular = reading.text(n..n + 1).strip_suffix("های").map(|stem| stem.trim_end_matches(ZWNJ));
    reading.is(n, Class::LABEL) || singular.is_some_and(|word| reading.lexicon.classes_of(word).any(Class::LABEL))
}

/// Words for sources that have no name: `منابع آگاه: …`, `رسانه‌های عبری: …`.
fn is_source(text: &str) -> bool {
    const SOURCES: [&str; 14] = [
        "منبع",
        "منابع",
        "مقام",
        "مقامات",
        "کارشناسان",
        "تحلیلگران",
        "ناظران",
        "پژوهشگران",
        "محققان",
        "دانشمندان",
        "پزشکان",
        "کاربران",
        "متهم",
        "شاهدان",
    ];
    SOURCES.contains(&text) || text.starts_with("رسانه")
}

/// روسیه: تحریم‌ها تمام شده است. A country or its capital says a whole sentence; what is longer is told of it.
fn country(scene: &Scene<'_, '_, '_>, start: usize, colon: usize, end: usize) -> Option<Range<usize>> {
    let reading = scene.reading;
    let country = |d: &Data| matches!(d, Data::Place { kind: PlaceKind::Country | PlaceKind::Capital, .. }).then_some(());
    let (place, ()) = reading.hit(start, country)?;
    let last = (colon..end).rev().find(|&n| reading.kind(n) == Some(Kind::Word))?;
    let long = reading.words[last].sentence > reading.words[colon].sentence + 1;
    let sentence = last > colon + 3 && reading.is(last, Class::VERB | Class::PARTICIPLE) && !long;
    (place.end as usize == colon && reading.kind(colon) == Some(Kind::Colon) && sentence).then_some(start..colon)
}

/// The word behind a label and its adjective, `هشدار تازه | وزیر نیرو: …`, and whether there is one.
fn behind_label(scene: &Scene<'_, '_, '_>, first: usize) -> (usize, bool) {
    let reading = scene.reading;
    let skip = |n: usize, skipped: bool| n + usize::from(skipped && scene.mention_end(n).is_none());
    // متن کامل پیام وزیر نیرو: …
    let whole = reading.text(first..first + 1) == "متن";
    let first = first + if whole { 1 + usize::from(reading.is(first + 1, Class::ADJECTIVE)) } else { 0 };
    // نامه وزیر نیرو به استانداران: …, but گزارش فارس: … is where the report comes from.
    let letter = reading.is(first, Class::TEXT) && !matches!(reading.text(first..first + 1), "گزارش" | "خبر");
    let statement = reading.formula_end(first, FormulaFrame::Label).is_some();
    let letter = letter && (whole || statement || reading.paragraph(first) == 0);
    let start = skip(first, letter || is_label(reading, first));
    let labelled = start > first;
    (skip(start, labelled && reading.is(start, Class::ADJECTIVE) && !reading.is(start, Class::NATIONALITY | Class::PLACE)), labelled)
}

/// The words of the speaker between `first` and `colon`, and how far they reach without a gap.
fn speaker(scene: &Scene<'_, '_, '_>, media: &Media, first: usize, colon: usize) -> Option<(Range<usize>, usize)> {
    let reading = scene.reading;
    let (mut start, labelled) = behind_label(scene, first);
    let single = reading.text(start..start + 1) == "یک";
    start += usize::from(single && scene.mention_end(start).is_none());
    // نشریه آمریکایی | نیوزویک: …
    let class_noun = reading.hit(start, |d| matches!(d, Data::OrganizationHead { plural: false, .. }).then_some(())).is_some()
        && scene.mention_end(start).is_none()
        && reading.is(start + 1, Class::NATIONALITY);
    let mut at = start + if class_noun { 2 } else { 0 };
    let mut end = start;
    let mut last = start;
    while at < colon {
        if let Some(mention) = scene.mention_end(at) {
            // An agency before the colon is where the report comes from, unless it is said to claim.
            if media.at(at) == Some(Medium::Source) && !labelled && !is_said(reading, at, mention, colon) {
                return None;
            }
            last = at;
            at = mention;
            end = mention;
            continue;
        }
        let kind = reading.kind(at);
        let passed = if end > start {
            // Inside the speaker.
            let apposed = kind == Some(Kind::Semicolon) && scene.mention_end(at + 1) == Some(colon);
            apposed
                || matches!(
                    kind,
                    Some(Kind::Comma | Kind::BracketOpen | Kind::BracketClose | Kind::Latin | Kind::QuoteOpen | Kind::QuoteClose)
                )
        } else {
            // Before the speaker.
            reading.is(at, Class::HONORIFIC) || matches!(kind, Some(Kind::QuoteOpen | Kind::QuoteEither))
        };
        // معاون وزیر و رئیس سازمان …: a second office of his.
        let second = end > start
            && at == end
            && reading.is(at, Class::AND)
            && reading.is(last, Class::ROLE_HEAD)
            && reading.is(at + 1, Class::ROLE_HEAD);
        // ترامپ متوهم: …: a word of the reporter's about him.
        let adjective = reading.is(at, Class::ADJECTIVE) && !reading.is(at, Class::VERB | Class::CUE | Class::HONORIFIC);
        let about = end > start && at == end && at + 1 == colon && adjective;
        if !passed && !about && !second {
            break;
        }
        at += 1;
    }
    if end == start {
        // Nobody who has a name: only plain sources speak then. یک منبع نزدیک به … به فارس: … is longer than others.
        // ژنرال آمریکایی: …, شبکه اسرائیلی: …: a rank or a medium of some country.
        let foreign = reading.is(start, Class::HONORIFIC | Class::BODY) && reading.is(start + 1, Class::NATIONALITY) && start + 2 == colon;
        if foreign {
            return Some((start..colon, colon));
        }
        // ادعای کلش ریپورت: ⏎ …: who claims something on a line of his own, though no list has him.
        let strange = labelled
            && (start..colon).len() <= 2
            && colon > start
            && reading.kind(colon + 1) == Some(Kind::Symbol)
            && (start..colon).all(|n| reading.is_unknown(n) || reading.kind(n) == Some(Kind::Latin));
        if strange {
            return Some((start..colon, colon));
        }
        let plain = is_source(reading.text(start..start + 1))
            && (start..colon).all(|n| reading.kind(n) == Some(Kind::Word) && !reading.is(n, Class::VERB));
        return (plain && colon - start < LONGEST_SOURCE).then_some((start..colon, colon));
    }
    // آکسیوس به نقل از Y: … is what Y says.
    if let Some(cited) = reading.formula_end(at, FormulaFrame::Source)
        && at < colon
    {
        return self::speaker(scene, media, cited, colon);
    }
    // X به Y: … and X خطاب به Y: …, X درباره Y: …, X امروز در Y: …
    let open = at + usize::from(reading.is(at, Class::ADVERB));
    let addressed = open < colon
        && (reading.is(open, Class::PREPOSITION) || reading.text(open..open + 1) == "خطاب")
        && !(open..colon).any(|n| scene.reading.is_plain_verb(n) || reading.kind(n) == Some(Kind::Comma));
    // اینتل در برابر کوالکام؛ …: a topic, but not هشدار وزیر به مردم؛ ….
    let to = labelled || matches!(reading.text(open..open + 1), "به" | "خطاب");
    let topic = addressed && reading.kind(colon) == Some(Kind::Semicolon) && !to;
    if topic {
        return None;
    }
    Some((start..end, if addressed { colon } else { at }))
}

/// Whether an agency before a colon says what follows: in a headline above a report, behind a bullet, on a line of its own.
/// At the head of the report it is where that comes from, and so is `خبرگزاری فارس: …` everywhere.
fn is_said(reading: &Reading<'_, '_>, agency: usize, end: usize, colon: usize) -> bool {
    let paragraph = reading.paragraph(agency);
    let words = &reading.paragraphs[paragraph];
    end == colon
        && reading.text(agency..agency + 1) != "خبرگزاری"
        && (paragraph == 0 && reading.paragraphs.len() > 1 || agency > words.start || colon + 1 == words.end)
}

/// A headline that stands wholly in quotation marks.
fn quoted(scene: &Scene<'_, '_, '_>) -> Option<FoundQuote> {
    let paragraph = scene.reading.paragraphs.first()?.clone();
    let close = scene.marks.closing(paragraph.start)?;
    let whole = close + 2 >= paragraph.end && close < paragraph.end && close > paragraph.start + 4;
    let nested = (paragraph.start + 1..close).any(|n| scene.marks.closing(n).is_some());
    (whole && !nested).then(|| FoundQuote {
        parts: vec![paragraph.start + 1..close],
        kind: QuoteKind::Direct,
        cue: None,
        speaker_in: paragraph.start..paragraph.start,
        rule: QuoteRule::HeadlineQuoted,
    })
}

/// Without the quotation marks that wrap the whole.
pub(super) fn unwrapped(scene: &Scene<'_, '_, '_>, mut words: Range<usize>) -> Range<usize> {
    let reading = scene.reading;
    if words.is_empty() || !matches!(reading.kind(words.start), Some(Kind::QuoteOpen | Kind::QuoteEither)) {
        return words;
    }
    match scene.marks.closing(words.start) {
        Some(close) if close < words.end && close + 2 >= words.end => {
            words.end = close;
            words.start += 1;
        }
        Some(close) if close < words.end => {}
        // An opening mark that nobody closes here is not part of the words.
        _ => words.start += 1,
    }
    words
}
