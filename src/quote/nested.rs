//! A quote inside a quote: a speaker who cites somebody.

use super::QuoteRule;
use super::content::Finder;
use super::cue::CueKind;
use super::headline::unwrapped;
use super::{FoundQuote, QuoteKind};
use crate::lexicon::{Class, FormulaFrame, Frame, Stance, Tense};
use crate::token::Kind;

impl Finder<'_, '_, '_> {
    /// A cue inside somebody's words makes a quote of its own where it names its speaker.
    pub(super) fn nested(&mut self, number: usize) {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let sentence = reading.sentence(cue.words.start).range();
        let limit =
            self.quotes.iter().rev().take(8).find(|q| q.covers(cue.words.start)).map_or(sentence.end, FoundQuote::end).min(sentence.end);
        let end = cue.words.end;
        match cue.kind {
            // تاریخ خواهد نوشت که …: nobody has written it yet.
            CueKind::Verb(frame) if frame != Frame::Colon && reading.follows(end) && cue.tense != Tense::Future => {
                // چیزهایی می‌گویند که …: what they say.
                let led = cue.words.start > 1 && reading.is(cue.words.start - 2, Class::PREPOSITION);
                if reading.is(cue.words.start.saturating_sub(1), Class::INDEFINITE | Class::MEASURE) && reading.is(end, Class::THAT) && !led
                {
                    return;
                }
                // The speaker stands right before the cue, within a few words.
                let part = self.quotes.iter().rev().take(8).find_map(|q| q.parts.iter().find(|p| p.contains(&cue.words.start)));
                let low = sentence.start.max(cue.words.start.saturating_sub(8)).max(part.map_or(0, |p| p.start));
                let near = |end: usize| end <= cue.words.start && cue.words.start - end <= 3;
                // قاضی به وکیل باشگاه گفت: whom he spoke to.
                let addressed =
                    |n: usize| n > 0 && reading.follows(n) && matches!(reading.text(n - 1..n), "به" | "از" | "با" | "در" | "علیه");
                let names = |n: usize| self.scene.mention_end(n).is_some_and(near) && !addressed(n);
                let pronoun = |n: usize| self.scene.reading.is_third_person(n) && near(n + 1) && self.scene.begins_clause(n);
                // عربستان اعلام کرده است که …, آمریکایی‌ها گفتند که …
                let people = |n: usize| {
                    let many = reading.is(n, Class::PLURAL) && reading.text(n..n + 1).ends_with("ها") && !reading.is(n, Class::ADVERB)
                        || matches!(reading.text(n..n + 1), "برخی" | "بعضی" | "دیگران" | "عده‌ای");
                    let says = cue.stance != Stance::Demand;
                    (reading.is(n, Class::PLACE) || many) && near(n + 1) && self.scene.begins_clause(n) && says
                };
                // وزیر نیرو در صحن مجلس قول داد …: who stands first in the clause.
                let first = |n: usize| {
                    let end = self.scene.mention_end(n).filter(|&end| end <= cue.words.start);
                    end.is_some_and(|end| {
                        self.scene.begins_clause(n)
                            && !(end..cue.words.start).any(|n| reading.is_plain_verb(n) || reading.is(n, Class::THAT))
                    })
                };
                let Some(speaker) = (low..cue.words.start)
                    .find(|&n| first(n))
                    .or_else(|| (low..cue.words.start).find(|&n| names(n) || pronoun(n)))
                    .or_else(|| (low..cue.words.start).find(|&n| people(n)))
                    .or_else(|| (low..cue.words.start).find(|&n| self.is_anybody(number, n)))
                    .or_else(|| self.is_said_by_some(number).then_some(cue.words.start))
                    // … به رویترز گفته است که …: to whom it is said is told, not who says it.
                    .or_else(|| {
                        let told = |n: usize| addressed(n) && self.scene.mention_end(n).is_some_and(near) && reading.text(n - 1..n) == "به";
                        let retold = reading.is(end, Class::THAT)
                            && !cue.words.clone().any(|n| self.scene.is_first_person(n) || reading.text(n..n + 1).starts_with("خواه"));
                        (retold && !self.scene.is_first_person(cue.words.start - 1) && (low..cue.words.start).any(told))
                            .then_some(cue.words.start)
                    })
                else {
                    return;
                };
                // Without که a clause must be all that follows: ایشان گفتند حق باشگاه را می‌گیرند.
                let bare = || {
                    use Stance::{Admission, Announcement, Belief, Claim, Emphasis, Neutral, Promise, Warning};
                    let told = matches!(cue.stance, Admission | Announcement | Belief | Claim | Emphasis | Neutral | Promise | Warning)
                        && reading.verb(cue.words.end - 1).verb().is_some();
                    // سیاست‌هایی که رهبر انقلاب تأکید کردند باید …: of which he spoke.
                    let relative = speaker > 1 && reading.is(speaker - 1, Class::THAT) && reading.is(speaker - 2, Class::INDEFINITE);
                    // استقلال خود را | اعلام کرد
                    let object = reading.is(cue.words.start - 1, Class::RA);
                    told && !relative && !object && self.reads_as_clause(number, end, limit)
                };
                if !self.scene.announces(number) && !bare() {
                    return;
                }
                let direct = reading.kind(end) == Some(Kind::Colon);
                let start = if direct || reading.is(end, Class::THAT) { end + 1 } else { end };
                // امام می‌فرمودند مجلس در رأس همه امور است؛ …, وزیر قول داد آب بیاید، ولی نیامد: what is retold ends there.
                let ends = |n: usize| {
                    let comma = usize::from(reading.kind(n) == Some(Kind::Comma));
                    let but = matches!(reading.text(n + comma..n + comma + 1), "ولی" | "اما" | "بنابراین" | "لذا" | "وگرنه");
                    let so = || {
                        let at = n + usize::from(reading.is(n, Class::THAT | Class::AND));
                        ["به همین دلیل", "در نتیجه", "خوشبختانه", "متاسفانه"]
                            .iter()
                            .any(|words| (1..=3).any(|len| reading.reads(at..at + len, words)))
                    };
                    let closed = reading.is(n - 1, Class::VERB) && !reading.is(n - 1, Class::NOUN | Class::ADJECTIVE);
                    reading.kind(n) == Some(Kind::Semicolon) || closed && (but || so())
                };
                // ایران اصرار داشت … دریافت کند | و آمریکا گفته است …: up to what the next one says.
                let next = (number + 1..self.scene.cues.len()).take_while(|&c| self.scene.cues[c].words.start < limit);
                let next = next.map(|c| self.scene.lead(c, start)).find(|&lead| lead > start + 1 && reading.is(lead, Class::AND));
                let limit = next.map_or(limit, |lead| lead.min(limit));
                let semicolon = (start + 1..limit).find(|&n| !direct && ends(n));
                // … می‌فرمایند «…» | استفاده کند
                let quoted = || self.scene.marks.closing(start).filter(|&close| close < limit && !direct).map(|close| close + 1);
                let words = self.trimmed(start..semicolon.or_else(quoted).unwrap_or(limit).max(start));
                if words.len() < 2 {
                    return;
                }
                let inner = unwrapped(&self.scene, words.clone());
                let kind = if direct || inner != words { QuoteKind::Direct } else { QuoteKind::Indirect };
                self.push(vec![inner], kind, number, speaker..cue.words.start, QuoteRule::ThatClause);
            }
            CueKind::Formula(FormulaFrame::Speaker) => {
                let speaker_end = self.speaker_end(end, limit);
                if speaker_end > end && speaker_end < limit && !self.scene.reading.is_third_person(end) && !self.scene.is_own_word(end) {
                    let words = self.trimmed(speaker_end..limit);
                    if words.len() > 3 {
                        self.push(vec![words], QuoteKind::Indirect, number, end..speaker_end, QuoteRule::SpeakerFormula);
                    }
                }
            }
            _ => {}
        }
    }

    /// پزشک به من گفت که …, در جلسه امروز اعضا تأکید کردند که …: a noun that opens the clause, be it whose it may.
    fn is_anybody(&self, number: usize, n: usize) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let lead = n + 1..cue.words.start;
        let no_noun = Class::PREPOSITION
            | Class::ADVERB
            | Class::CONJUNCTION
            | Class::VERB
            | Class::TIME
            | Class::MEASURE
            | Class::TEXT
            | Class::SACRED;
        let noun = reading.kind(n) == Some(Kind::Word)
            && (reading.is(n, Class::NOUN | Class::PLURAL) || reading.is_unknown(n))
            && !reading.is(n, no_noun)
            || reading.is_indefinite(n);
        // اگر مربی گفت که …: nobody has said it; بادام و شیر اشاره کرد که …: the last of a list.
        let opens = self.scene.begins_clause(n)
            && n.checked_sub(1).is_none_or(|before| {
                !matches!(reading.text(before..n), "اگر" | "چنانچه" | "وقتی")
                    && (!reading.is(before, Class::AND) || before > 0 && reading.is(before - 1, Class::VERB | Class::PARTICIPLE))
            });
        let closes = |n: usize| {
            reading.is(n, Class::RA | Class::THAT)
                || n + 1 == lead.end && reading.is(n, Class::AND)
                || matches!(reading.text(n..n + 1), "چه" | "چی" | "چیست")
                || reading.is_plain_verb(n)
                || self.scene.is_first_person(n) && !reading.is(n - 1, Class::PREPOSITION)
        };
        // دلم می‌خواهد که …: a wish; از ما خواسته که …: a demand.
        let asks = || cue.stance != Stance::Demand || cue.words.len() > 1 || lead.clone().any(|n| reading.text(n..n + 1) == "از");
        noun && opens && reading.text(cue.words.end..cue.words.end + 1) != "تا" && !lead.clone().any(closes) && asks()
    }

    /// … آمدند | و گفتند (که) …, شنیدیم | که می‌گویند …: some say it, whoever they are.
    fn is_said_by_some(&self, number: usize) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let n = cue.words.start;
        let many = cue.words.len() == 1 && cue.stance == Stance::Neutral && reading.verb(n).is_plural();
        let joined = n > 1 && reading.is(n - 1, Class::AND | Class::THAT) && reading.is_plain_verb(n - 2);
        // البته اعلام کرده بودند که …
        let sentence = reading.sentence(n).start as usize;
        let alone = n > sentence
            && (sentence..n).all(|n| reading.is(n, Class::ADVERB | Class::CONJUNCTION))
            && self.scene.announces(number)
            && cue.words.clone().any(|n| reading.verb(n).is_plural());
        (many && joined || alone) && reading.follows(n)
    }
}
