//! Cues: reporting verbs in their finite forms, with light verb and auxiliaries, and report formulas.

use crate::lexicon::{Class, Data, EntryId, Form, FormulaFrame, Frame, Stance, Tense, VerbForm};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// What a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueKind {
    /// A reporting verb.
    Verb(Frame),
    /// A formula.
    Formula(FormulaFrame),
}

/// A cue found in the text.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    pub(crate) words: Range<usize>,
    pub(crate) kind: CueKind,
    pub(crate) stance: Stance,
    pub(crate) tense: Tense,
    pub(crate) entry: EntryId,
}

impl Cue {
    pub(crate) fn is_verb(&self) -> bool {
        matches!(self.kind, CueKind::Verb(_))
    }
}

/// All cues of a text in reading order; of overlapping ones the first and longest.
pub(crate) fn find(reading: &Reading<'_, '_>) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut n = 0;
    while n < reading.words.len() {
        match at(reading, n) {
            Some(cue) => {
                n = cue.words.end;
                cues.push(cue);
            }
            None => n += 1,
        }
    }
    cues
}

fn at(reading: &Reading<'_, '_>, n: usize) -> Option<Cue> {
    /// Who reacts to a claim stands at most so many words before it.
    const NEAR: usize = 10;
    let class = reading.class(n);
    if !class.any(Class::CUE | Class::FORMULA | Class::VERB | Class::PARTICIPLE | Class::PREFIX) {
        return None;
    }
    let formula = || {
        let (hit, (frame, stance)) = reading.hit(n, |d| match *d {
            Data::Formula { frame, stance } => Some((frame, stance)),
            _ => None,
        })?;
        // در واکنش به ادعای ترامپ …, واکنش سخنگوی وزارت خارجه به ادعای ترامپ: what is reacted to.
        let claim = reading.text(n + 1..n + 2).starts_with("ادعا");
        let near = n.saturating_sub(if claim { NEAR } else { 1 })..n;
        let phrase = near.rev().take_while(|&n| reading.follows(n + 1) && reading.kind(n) == Some(Kind::Word) && !reading.is_plain_verb(n));
        let reacts = |n: usize| matches!(reading.text(n..n + 1), "واکنش" | "پاسخ" | "اشاره" | "استناد" | "اعتراض");
        if reading.text(n..n + 1) == "به" && phrase.into_iter().any(reacts) {
            return None;
        }
        if frame == FormulaFrame::Label && !is_label(reading, hit.range()) {
            return None;
        }
        if frame == FormulaFrame::Statement && !is_whole_statement(reading, &hit.range()) {
            return None;
        }
        Some(Cue { words: hit.range(), kind: CueKind::Formula(frame), stance, tense: Tense::Present, entry: hit.entry })
    };
    if class.any(Class::FORMULA | Class::PREFIX)
        && let Some(cue) = formula()
    {
        return Some(cue);
    }
    if class.any(Class::CUE | Class::PREFIX)
        && let Some(cue) = light_verb(reading, n)
    {
        return Some(cue);
    }
    bare_verb(reading, n)
}

/// بیانیه وزارت نیرو: …: it opens a line, and a colon follows before any verb.
fn is_label(reading: &Reading<'_, '_>, words: Range<usize>) -> bool {
    /// The author has at most so many words.
    const LONGEST: usize = 14;
    let mut behind = (words.end..words.end + LONGEST).take_while(|&n| reading.follows(n) && !reading.is_plain_verb(n));
    reading.opens_line(words.start) && behind.any(|n| reading.kind(n) == Some(Kind::Colon))
}

/// در نامه‌ای از وزیر آمده: …: without its auxiliary a text says something only right before a colon, and only a text does.
fn is_whole_statement(reading: &Reading<'_, '_>, words: &Range<usize>) -> bool {
    /// The text is named at most so many words before.
    const FAR: usize = 12;
    if words.len() > 1 || !reading.is(words.start, Class::PARTICIPLE) {
        return true;
    }
    let low = words.start.saturating_sub(FAR).max(reading.sentence(words.start).start as usize);
    let text = |n: usize| reading.is(n, Class::TEXT) || matches!(reading.text(n..n + 1), "متن" | "حکم" | "معرفی" | "مقدمه");
    matches!(reading.kind(words.end), Some(Kind::Colon | Kind::QuoteOpen)) && (low..words.start).any(text)
}

/// A partner and its light verb: اظهار کرد، تأکید کرده است، اعلام خواهد کرد.
fn light_verb(reading: &Reading<'_, '_>, n: usize) -> Option<Cue> {
    for hit in reading.hits_at(n) {
        let Data::Cue { verb, stance, frame, partner } = hit.data else { continue };
        let end = hit.end as usize;
        if !partner {
            return Some(Cue { words: n..end, kind: CueKind::Verb(frame), stance, tense: Tense::Present, entry: hit.entry });
        }
        if !reading.follows(end) {
            continue;
        }
        let (at, future) = if is_will(reading, end) { (end + 1, true) } else { (end, false) };
        let form = reading.verb(at);
        if !reading.follows(at) || form.verb() != Some(verb) {
            continue;
        }
        if let Some((end, tense)) = finite(reading, at, form, true) {
            let tense = if future { Tense::Future } else { tense };
            return Some(Cue { words: n..end, kind: CueKind::Verb(frame), stance, tense, entry: hit.entry });
        }
    }
    None
}

/// A verb that reports on its own: گفت، افزوده بود.
fn bare_verb(reading: &Reading<'_, '_>, n: usize) -> Option<Cue> {
    let (at, future) = if is_will(reading, n) { (n + 1, true) } else { (n, false) };
    let form = reading.verb(at);
    let entry = reading.lexicon.bare_cue(form.verb()?)?;
    let Data::Cue { stance, frame, .. } = reading.lexicon.data(entry) else { return None };
    // خواهیم گفت: not the third person.
    if !future && n > 0 && is_our_will(reading.text(n - 1..n)) {
        return None;
    }
    let (end, tense) = finite(reading, at, form, false)?;
    // A verb of which the word before is the other half is another verb: سخن گفت.
    let tense = if future { Tense::Future } else { tense };
    Some(Cue { words: n..end, kind: CueKind::Verb(frame), stance, tense, entry })
}

fn is_will(reading: &Reading<'_, '_>, n: usize) -> bool {
    matches!(reading.text(n..n + 1), "خواهد" | "خواهند") && reading.follows(n + 1)
}

fn is_our_will(word: &str) -> bool {
    matches!(
        word,
        "خواهم"
            | "خواهی"
            | "خواهیم"
            | "خواهید"
            | "نخواهم"
            | "نخواهی"
            | "نخواهیم"
            | "نخواهید"
            | "نخواهد"
            | "نخواهند"
    )
}

/// باید گفت، می‌توان اشاره کرد: nobody's words.
fn is_impersonal(reading: &Reading<'_, '_>, n: usize) -> bool {
    let back = (n.saturating_sub(6)..n)
        .rev()
        .take_while(|&m| reading.follows(m + 1) && reading.kind(m) == Some(Kind::Word) && !reading.is(m, Class::THAT));
    let mut words = 0;
    for m in back {
        const MUST: [&str; 9] = ["باید", "نباید", "می‌توان", "نمی‌توان", "بتوان", "نتوان", "توان", "بایستی", "می‌بایست"];
        if MUST.iter().any(|must| reading.reads(m..m + 1, must)) {
            return reading.verb(n).form() == Some(Form::Past);
        }
        // نمی‌شود به جوان‌ها گفت …, but چرا برگزار نمی‌شود گفت: …
        if matches!(reading.text(m..m + 1), "نمی‌شود" | "می‌شود" | "نمیشود" | "میشود") {
            let opens = m == 0
                || !reading.follows(m)
                || reading.kind(m - 1) != Some(Kind::Word)
                || reading.is(m - 1, Class::AND | Class::THAT | Class::CONJUNCTION | Class::ADVERB | Class::PRONOUN);
            return opens && reading.verb(n).form() == Some(Form::Past) && reading.kind(n + 1) != Some(Kind::Colon);
        }
        if reading.is_plain_verb(m) {
            return false;
        }
        words += 1;
        if words > 5 {
            return false;
        }
    }
    false
}

/// Whether a name or a pronoun stands before a participle, and behind it something that is no part of its verb.
fn is_behind_name(reading: &Reading<'_, '_>, n: usize) -> bool {
    let Some(before) = n.checked_sub(1).filter(|_| reading.follows(n)) else { return false };
    let named = reading.is(before, Class::SURNAME | Class::FOREIGN | Class::FIGURE)
        && !reading.is(before, Class::PREPOSITION | Class::VERB)
        || reading.is_third_person(before)
        // یک منبع حقوقی به فارس گفته …
        || n > 1 && reading.is(before, Class::MEDIA) && reading.text(n - 2..before) == "به";
    let word = reading.follows(n + 1) && matches!(reading.kind(n + 1), Some(Kind::Word | Kind::Number));
    // با آنچه که رضا کاویان گفته …: a clause that describes.
    let clause = (n.saturating_sub(5)..n).rev().take_while(|&n| !reading.is_plain_verb(n));
    let relative = clause.into_iter().any(|n| reading.is(n, Class::THAT));
    named && word && !relative && !reading.is(n + 1, Class::AND | Class::VERB | Class::RA | Class::PARTICIPLE | Class::PREPOSITION)
}

/// هری کین در نشست خبری گفته حدود یک سال پیش …: whether somebody opens the sentence, nothing but an adverbial parts him from the
/// participle, and the sentence's own verb ends what follows.
fn is_behind_subject(reading: &Reading<'_, '_>, n: usize) -> bool {
    /// He stands at most so many words before.
    const FAR: usize = 24;
    /// So many words at least are what is told.
    const LEAST: usize = 4;
    let sentence = reading.sentence(n).range();
    let mut lead = sentence.start..n;
    let Some(first) = lead.find(|&n| reading.kind(n) == Some(Kind::Word)).filter(|&first| n - first <= FAR) else { return false };
    let somebody = Class::ROLE_HEAD | Class::GIVEN | Class::SURNAME | Class::FOREIGN | Class::FIGURE | Class::HONORIFIC;
    let opens = reading.is(first, somebody) && !reading.is(first, Class::PREPOSITION | Class::ADVERB) || reading.is_third_person(first);
    let plain = |n: usize| {
        reading.kind(n) == Some(Kind::Word)
            && !reading.is_plain_verb(n)
            && !reading.is(n, Class::THAT | Class::PARTICIPLE | Class::RA | Class::CONJUNCTION)
    };
    let apart = reading.is(n - 1, Class::PREPOSITION | Class::DETERMINER | Class::AND) && !reading.is(n - 1, Class::MEDIA | Class::NOUN);
    let behind = reading.follows(n + 1)
        && matches!(reading.kind(n + 1), Some(Kind::Word | Kind::Number))
        && !reading.is(n + 1, Class::AND | Class::VERB | Class::RA | Class::PARTICIPLE | Class::THAT | Class::PRONOUN);
    let last = (n + LEAST..sentence.end).rev().find(|&n| reading.kind(n) == Some(Kind::Word));
    opens && !apart && behind && (first..n).all(plain) && last.is_some_and(|last| reading.is_plain_verb(last))
}

/// Whether a participle ends its clause with a comma, and the sentence's own verb ends what follows.
fn leads_over_comma(reading: &Reading<'_, '_>, n: usize) -> bool {
    /// So many words at least are what is told.
    const LEAST: usize = 4;
    /// What supposes it stands at most so many words before.
    const FAR: usize = 40;
    let opens = reading.kind(n + 1) == Some(Kind::Comma)
        && reading.kind(n + 2) == Some(Kind::Word)
        && !reading.is(n + 2, Class::AND | Class::CONJUNCTION | Class::PARTICIPLE | Class::VERB | Class::THAT)
        && !reading.is_pronoun(n + 2, |kind| kind.is_first_person());
    if !opens {
        return false;
    }
    // اگر او چیزی گفته، به نظر من …; همان‌گونه که حسابرس اعلام کرده، …
    let supposed = |n: usize| matches!(reading.text(n..n + 1), "اگر" | "وقتی" | "چنانچه" | "همانگونه" | "همان‌گونه" | "همانطور" | "همان‌طور");
    let sentence = reading.sentence(n).range();
    let last = (n + 2 + LEAST..sentence.end).rev().find(|&n| reading.kind(n) == Some(Kind::Word));
    !(sentence.start.max(n.saturating_sub(FAR))..n).any(supposed)
        && last.is_some_and(|last| reading.is_plain_verb(last))
        && !(n + 2..sentence.end.min(n + 2 * FAR)).any(|n| reading.is(n, Class::CUE | Class::VERB_OF_SAYING))
}

/// The end of a finite verb that begins with this form, in the third person, not negated. `partner`:
/// a noun before it makes it a verb of saying.
fn finite(reading: &Reading<'_, '_>, n: usize, form: VerbForm, partner: bool) -> Option<(usize, Tense)> {
    if form.is_negative() || !form.is_third_person() || is_impersonal(reading, n) {
        return None;
    }
    match form.form()? {
        Form::Past | Form::Present | Form::Perfect => {
            // گفته‌است بود does not occur; گفت alone does.
            Some((n + 1, form.tense()))
        }
        Form::Participle => {
            let auxiliary = if reading.follows(n + 1) { reading.text(n + 1..n + 2) } else { "" };
            match auxiliary {
                "است" | "اند" | "ست" => Some((n + 2, Tense::Perfect)),
                "بود" | "بودند" | "بوده" => Some((n + 2, Tense::PastPerfect)),
                // اعلام کرده ایم: not the third person.
                "ام" | "ای" | "ایم" | "اید" => None,
                "شد" | "شده" | "می‌شود" | "شود" | "باشد" | "باشند" => None,
                // اعلام کرده ایران …: the auxiliary is left out where a clause follows.
                _ if partner && reading.kind(n + 1) == Some(Kind::Word) && !reading.is(n + 1, Class::AND | Class::VERB | Class::RA) => {
                    Some((n + 1, Tense::Perfect))
                }
                // در روزهای گذشته اعلام کرده، زمان …; آن‌طور که شهردار گفته، …
                _ if (partner || reading.text(n..n + 1) == "گفته") && leads_over_comma(reading, n) => Some((n + 1, Tense::Perfect)),
                // رافائل گروسی گفته بازرسان …: so too right behind a name.
                _ if reading.text(n..n + 1) == "گفته" && (is_behind_name(reading, n) || is_behind_subject(reading, n)) => {
                    Some((n + 1, Tense::Perfect))
                }
                // گفته که …, گفته: …
                _ if reading.is(n + 1, Class::THAT) || matches!(reading.kind(n + 1), Some(Kind::Colon | Kind::QuoteOpen)) => {
                    Some((n + 1, Tense::Perfect))
                }
                _ => None,
            }
        }
        Form::Subjunctive | Form::Infinitive => None,
    }
}
