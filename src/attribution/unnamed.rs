//! Subjects that are no mention: a group, a country, a text, a source that wants no name.

use super::Attributor;
use crate::lexicon::Class;
use crate::mention::Phrase;
use crate::quote::FoundQuote;
use crate::token::Kind;
use std::ops::Range;

impl Attributor<'_, '_, '_> {
    /// A subject that is no mention: a group, a country, a text.
    pub(super) fn unnamed(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let reading = self.reading;
        let mut n = start;
        // در این باره | یک منبع آگاه گفت, به همین دلیل | برخی معتقدند
        if reading.is(n, Class::PREPOSITION) && self.is_this(n + 1) && self.is_somebody(n + 3) {
            n += 3;
        }
        loop {
            match self.time_end(n) {
                Some(behind) if behind < end => n = behind,
                _ if n < end && (!matches!(reading.kind(n), Some(Kind::Word)) || reading.is(n, Class::ADVERB)) => n += 1,
                _ => break,
            }
        }
        let named = self.phrases_in(n.saturating_sub(30)..n + 1).any(|p| p.words.contains(&n));
        // خطاب به حاضران گفت: whom he spoke to.
        if n >= end
            || matches!(reading.text(n..n + 1), "خطاب" | "هر" | "بار")
            || reading.reads(n..n + 2, "رو به")
            || reading.is(n, Class::PREPOSITION | Class::VERB | Class::CONJUNCTION | Class::THAT | Class::PARTICIPLE)
            || named
        {
            return None;
        }
        // یکی از شهروندان …, ۸۰ درصد از مردم …
        let some = reading.is_indefinite(n);
        let counted = n > 0 && reading.kind(n - 1) == Some(Kind::Number) && reading.is(n, Class::MEASURE);
        let noun = reading.is(n, Class::NOUN | Class::PLURAL | Class::PLACE | Class::DETERMINER | Class::NUMBER | Class::ROLE_HEAD)
            || reading.is_unknown(n);
        if !noun && !some && !counted {
            return None;
        }
        // تعدادی دیگر از …
        let of = n + 1 + usize::from((some || counted) && reading.text(n + 1..n + 2) == "دیگر");
        let mut stop = of + usize::from((some || counted) && reading.text(of..of + 1) == "از");
        let ends = Class::PREPOSITION | Class::VERB | Class::CONJUNCTION | Class::THAT | Class::AND | Class::RA | Class::ADVERB;
        let many = |n: usize| self.is_group(n) && !reading.is(n, ends);
        // بسیاری از مربیان و بازیکنان
        let and = |stop: usize| reading.is(stop, Class::AND) && (n..stop).any(many) && many(stop + 1) && stop + 1 < end;
        while stop < end
            && reading.kind(stop) == Some(Kind::Word)
            && (!reading.is(stop, ends) || and(stop))
            && self.time_end(stop).is_none()
            // یکی از دوستانش | او را دید و پرسید
            && !(reading.is_third_person(stop) && reading.is(stop + 1, Class::RA))
        {
            // صرافی‌های بانک مرکزی | نرخ دلار را … اعلام کردند
            if let Some(named) = self.phrases_in(stop..stop + 1).find(|p| p.words.start == stop && p.words.end <= end) {
                stop = named.words.end;
                break;
            }
            stop += 1;
        }
        // یک منبع آگاه | در باشگاه …, یک منبع نزدیک | به …
        let near = reading.text(stop..stop + 1) == "در" || reading.reads(stop - 1..stop + 1, "نزدیک به");
        let source = self.is_nameless_source(n + usize::from(reading.text(n..n + 1) == "یک"));
        if near
            && source
            && let Some(body) = self.phrases_in(stop + 1..stop + 2).find(|p| p.words.start == stop + 1 && p.words.end <= end)
        {
            stop = body.words.end;
        }
        // ناآگاهی و بی‌خردی خود را آشکار کرد و گفت
        let joined = || reading.is(stop, Class::AND).then(|| (stop + 1..end).find(|&n| reading.is(n, ends))).flatten();
        if stop < end && (reading.is(stop, Class::RA) || joined().is_some_and(|n| reading.is(n, Class::RA))) {
            return None;
        }
        Some(n - usize::from(counted)..stop)
    }

    /// در صورت تداوم این وضعیت، برخی تحلیلگران …: somebody without a name behind the comma of what stands before.
    pub(super) fn unnamed_behind_comma(&self, start: usize, end: usize) -> Option<Range<usize>> {
        /// The comma stands at most so many words before the cue.
        const NEAR: usize = 12;
        let reading = self.reading;
        if !reading.is(start, Class::PREPOSITION | Class::ADVERB | Class::NOUN) {
            return None;
        }
        let mut near = (start.max(end.saturating_sub(NEAR))..end).rev().take_while(|&n| !reading.is_plain_verb(n));
        let comma = near.find(|&n| reading.kind(n) == Some(Kind::Comma))?;
        if self.is_somebody(comma + 1) { self.unnamed(comma + 1, end).filter(|words| words.start == comma + 1) } else { None }
    }

    /// برخی …, یک …, منابع …, معاون …: whether somebody without a name seems to be told of at word `n`.
    pub(super) fn is_somebody(&self, n: usize) -> bool {
        self.reading.is(n, Class::DETERMINER | Class::PLURAL | Class::ROLE_HEAD)
            || self.reading.is_indefinite(n)
            || self.reading.text(n..n + 1) == "یک"
    }

    /// The word behind a time that begins with word `n`: روز گذشته, بامداد | جمعه, چند روز پیش.
    pub(super) fn time_end(&self, n: usize) -> Option<usize> {
        let reading = self.reading;
        let counted = reading.kind(n) == Some(Kind::Number) || reading.is(n, Class::NUMBER | Class::DETERMINER);
        let time = n + usize::from(counted);
        if !reading.is(time, Class::TIME) {
            return None;
        }
        let past = matches!(reading.text(time + 1..time + 2), "گذشته" | "جاری" | "پیش" | "قبل");
        let goes_on = past || !counted && reading.is(time + 1, Class::ADVERB | Class::TIME | Class::MONTH);
        goes_on.then_some(time + 1 + usize::from(past))
    }

    /// منابع آگاه, منبع نزدیک به …: whoever it is.
    pub(super) fn is_nameless_source(&self, n: usize) -> bool {
        matches!(self.reading.text(n..n + 1), "منابع" | "منبع")
    }

    /// کسی | که می‌گوید …, کسانی | که امروز معتقدند …: whoever says so, and nobody whom the report names.
    pub(super) fn anyone_who_says(&self, quote: &FoundQuote) -> Option<Range<usize>> {
        /// So many words may stand between `که` and the verb.
        const BETWEEN: usize = 3;
        let reading = self.reading;
        let cue = quote.cue.map(|c| &self.cues[c]).filter(|cue| cue.is_verb())?;
        let at = cue.words.start;
        let mut before = (at.saturating_sub(BETWEEN + 1)..at).rev();
        let that = before.find(|&n| reading.is(n, Class::THAT) || !reading.follows(n + 1)).filter(|&n| n > 0 && reading.follows(n))?;
        let anyone = matches!(reading.text(that - 1..that), "کسی" | "کسانی" | "کس" | "افرادی" | "آن‌هایی" | "آنهایی" | "خیلی‌ها" | "بعضی‌ها");
        (anyone && reading.is(that, Class::THAT)).then(|| that - 1..that)
    }

    /// یکی از | اعضای شورا گفت: the word with which it begins.
    pub(super) fn one_of(&self, n: usize, start: usize) -> Option<usize> {
        let indefinite =
            n >= start + 2 && self.reading.follows(n) && self.reading.is_indefinite(n - 2) && self.reading.text(n - 1..n) == "از";
        indefinite.then(|| n - 2)
    }

    /// یکی از وکلای هیئت دفاعی | کاویان: the word with which somebody begins who is one of those of the person named behind.
    pub(super) fn one_of_theirs(&self, phrase: &Phrase, start: usize) -> Option<usize> {
        /// So many words may stand before the name.
        const LONGEST: usize = 5;
        let reading = self.reading;
        let name = phrase.words.start;
        let noun = |n: usize| {
            reading.follows(n + 1)
                && reading
                    .is(n, Class::NOUN | Class::ADJECTIVE | Class::PLURAL | Class::ROLE_HEAD | Class::DOMAIN | Class::ORGANIZATION_HEAD)
        };
        let low = name.saturating_sub(LONGEST).max(start);
        let from = (low..name).rev().find(|&n| !noun(n))?;
        // Behind `از` stand those of whom it is one.
        let many = from + 1 < name && reading.is(from + 1, Class::PLURAL | Class::ROLE_HEAD) && !reading.is(from + 1, Class::VERB);
        let one = self.one_of(from + 1, start).filter(|_| many)?;
        let opens = one > 0 && reading.is(one - 1, Class::THAT);
        (opens || self.is_free(one, start)).then_some(one)
    }
}
