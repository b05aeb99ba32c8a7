//! Formulas that name the speaker: `به گفته X، …`.

use super::QuoteKind;
use super::QuoteRule;
use super::content::Finder;
use super::cue::CueKind;
use crate::lexicon::{Class, FormulaFrame, OrganizationKind};
use crate::token::Kind;

/// The verb of what somebody is said to have said stands at most so many words behind the formula.
const LONGEST_CLAUSE: usize = 200;

/// What stands in brackets behind a speaker has at most so many words.
const LONGEST_BRACKET: usize = 8;

/// What is told of a speaker between two commas has at most so many words.
const LONGEST_RELATIVE: usize = 24;

impl Finder<'_, '_, '_> {
    /// The speaker right behind the formula, the content behind or before both.
    pub(super) fn speaker_formula(&mut self, number: usize) {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let sentence = reading.sentence(cue.words.start).range();
        let end = self.speaker_end(cue.words.end, sentence.end);
        let speaker = cue.words.end..end;
        // از دید برخی کارشناسان، …
        let some = matches!(reading.text(speaker.start..speaker.start + 1), "برخی" | "بسیاری" | "بعضی" | "بخشی" | "عده‌ای");
        let named = some || reading.is_third_person(speaker.start) || speaker.clone().any(|n| self.scene.mention_end(n).is_some());
        if speaker.is_empty() || self.scene.is_own_word(speaker.start) || !named && cue.kind == CueKind::Formula(FormulaFrame::NamedSpeaker)
        {
            return;
        }
        // به گفته وزیر نیرو: …
        if reading.kind(end) == Some(Kind::Colon) {
            return self.speech(number, end + 1, speaker, QuoteRule::SpeakerFormula);
        }
        let has_clause = (end..sentence.end.min(end + LONGEST_CLAUSE)).any(|n| reading.is(n, Class::VERB));
        let head = self.scene.first_word(sentence.start, cue.words.start);
        if has_clause {
            self.clause(number, end, speaker, QuoteRule::SpeakerFormula);
        } else if cue.words.start > head + 3 && sentence.start >= self.speech_end {
            // At the end of a sentence the content stands before it.
            self.push(vec![sentence.start..cue.words.start], QuoteKind::Indirect, number, speaker, QuoteRule::SpeakerFormula);
        }
    }

    /// طبق گزارش سازمان ملل, not طبق گزارش رویترز: whether a body that is no medium stands at word `at`.
    pub(super) fn reports_findings(&self, at: usize) -> bool {
        let organizations = &self.scene.mentions.organizations;
        let body = organizations.get(organizations.partition_point(|o| o.words.start < at)).filter(|o| o.words.start == at);
        let relations = self.scene.reading.reads(at..at + 2, "روابط عمومی");
        body.is_some_and(|o| o.kind != OrganizationKind::Media) && !relations
    }

    /// The word behind the noun phrase that starts at `from`.
    pub(super) fn speaker_end(&self, from: usize, limit: usize) -> usize {
        let reading = self.scene.reading;
        if reading.is_third_person(from) {
            return from + 1;
        }
        let mut at = from;
        let mut behind_mention = false;
        // به گفته یکی از …
        let some = reading.is_indefinite(at) || matches!(reading.text(at..at + 1), "بخشی" | "عده‌ای");
        // به گفته دو تن از …
        let number = reading.kind(at) == Some(Kind::Number) || reading.is(at, Class::NUMBER);
        let counted = number && matches!(reading.text(at + 1..at + 2), "تن" | "نفر" | "درصد");
        let of = at + 1 + usize::from(counted);
        if (some || counted) && reading.text(of..of + 1) == "از" {
            at = of + 1;
        }
        let group = at;
        while at < limit {
            if let Some(end) = self.scene.mention_end(at) {
                at = end;
                behind_mention = true;
                continue;
            }
            // به گفته یان بیرخ (Jan Berg)، زیست‌شناس …: the name again in Latin letters.
            let latin = behind_mention && reading.kind(at) == Some(Kind::BracketOpen);
            if let Some(close) = (at..limit.min(at + LONGEST_BRACKET)).find(|&n| latin && reading.kind(n) == Some(Kind::BracketClose)) {
                at = close + 1;
                continue;
            }
            // به گفته استاد بیرخ، که در این پژوهش نقشی نداشته است، …
            // به گفته یک مقام آمریکایی که نخواست نامش فاش شود، …
            let told = at > group && reading.is(at, Class::THAT)
                || behind_mention && reading.kind(at) == Some(Kind::Comma) && reading.is(at + 1, Class::THAT);
            let comma = |n: &usize| told && reading.kind(*n) == Some(Kind::Comma) && reading.is(n - 1, Class::VERB);
            if let Some(comma) = (at + 2..limit.min(at + LONGEST_RELATIVE)).find(comma) {
                return comma;
            }
            let next_mention = self.scene.mention_end(at + 1);
            if reading.is(at, Class::AND) && next_mention.is_some() {
                at += 1;
            } else if reading.kind(at) == Some(Kind::Comma)
                && (behind_mention || at - from <= 3)
                && next_mention.is_some_and(|end| reading.kind(end) == Some(Kind::Comma))
            {
                // An office or name between two commas.
                at += 1;
            } else if matches!(reading.kind(at), Some(Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteEither))
                && (next_mention.is_some() || behind_mention)
            {
                at += 1;
            } else if !behind_mention
                && reading.kind(at) == Some(Kind::Word)
                && at - from < 8
                && reading.follows(at)
                && !reading.is(at, Class::VERB | Class::PREPOSITION | Class::THAT | Class::CONJUNCTION)
            {
                // Groups and sources that have no name: منابع آگاه.
                at += 1;
            } else {
                break;
            }
        }
        // به گفته مقام‌های محلی | بیست کشته داشته است: without a comma the noun and its adjectives alone.
        let marked = !matches!(reading.kind(at), Some(Kind::Word | Kind::Number)) || reading.is(at, Class::THAT);
        if behind_mention || marked || at >= limit || at < from + 3 {
            return at;
        }
        let word = |n: usize| reading.text(n..n + 1);
        let noun = match word(from) {
            _ if group > from => group,
            "برخی" | "بعضی" | "اکثر" | "یک" | "این" | "آن" => from + 1,
            _ => from,
        };
        let describes = |&n: &usize| {
            reading.is(n, Class::ADJECTIVE | Class::PLACE | Class::DOMAIN | Class::NATIONALITY) && !reading.is(n, Class::NUMBER)
        };
        let end = noun + 1 + (noun + 1..at).take_while(describes).count();
        // ناشر این بازی
        let whose = end == noun + 1
            && matches!(word(end), "این" | "آن")
            && noun == from
            && !reading.is(noun, Class::PLURAL)
            && !word(noun).ends_with("ان");
        (if whose { end + 2 } else { end }).min(at)
    }
}
