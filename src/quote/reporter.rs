//! Whether a cue inside somebody's words is the reporter's, and where the reporter's own words begin.

use super::cue::CueKind;
use super::voice::{LONGEST_LEAD, NEAREST, Scene};
use crate::lexicon::{Class, FormulaFrame, Frame, Stance};
use crate::mention::Mentions;
use crate::token::{Gap, Kind};
use std::ops::Range;

impl Scene<'_, '_, '_> {
    /// Where the reporter's own words begin that lead to a cue, if it is the reporter who speaks there.
    pub(crate) fn reporter_lead(&self, number: usize, from: usize) -> Option<usize> {
        let reading = self.reading;
        let cue = &self.cues[number];
        if self.marks.around(cue.words.start).is_some_and(|inside| inside.start >= from) {
            return None;
        }
        if self.is_sacred(number) {
            return None;
        }
        let sentence = reading.sentence(cue.words.start).start as usize;
        let colon = self.is_colon_cue(number);
        if sentence >= from {
            let opens = self.opens_sentence(number, sentence, colon) || sentence > from && self.cites_the_speaker(number, sentence, from);
            return opens.then_some(sentence);
        }
        // Inside a sentence of the speaker's: … است، وی افزود: / … است و افزود:
        if !(colon || cue.is_verb() && self.announces(number)) {
            return None;
        }
        let lead = self.lead(number, from);
        let head = self.first_word(lead, cue.words.start);
        // از قدرتی که رهبر انقلاب می‌فرمایند «…»: a clause that describes something the speaker names.
        let told_of = |n: usize| reading.is(n, Class::NOUN | Class::ADJECTIVE | Class::PRONOUN) && !reading.is(n, Class::VERB);
        let describes = |n: &usize| self.mention_end(*n) == Some(cue.words.start) && reading.is(*n - 1, Class::THAT) && told_of(*n - 2);
        if (lead.max(2)..cue.words.start).any(|n| describes(&n)) && !matches!(reading.kind(cue.words.end), Some(Kind::Colon)) {
            return None;
        }
        // مدیر در گروه کارگران | نوشت «…»: within a clause of the speaker's no reporter begins; but گفت: درباره آب | افزود: …
        let opens = self.first_word(from.max(sentence), cue.words.start);
        if lead == cue.words.start && !self.begins_clause(lead) && !reading.is(opens, Class::PREPOSITION) {
            return None;
        }
        // … بودم، مدیر انجمن نوشت: «…» حق با او بود, … زنگ زد و گفت: «…»؛ همکار ما رفت: who speaks without quotation marks cites with them.
        let open = cue.words.end + usize::from(reading.kind(cue.words.end) == Some(Kind::Colon));
        let close = self.marks.closing(open).filter(|_| colon && matches!(reading.kind(open), Some(Kind::QuoteOpen | Kind::QuoteEither)));
        let resumes = |close: usize| matches!(reading.kind(close + 1), Some(Kind::Semicolon | Kind::Word)) && reading.follows(close + 1);
        if close.is_some_and(|close| self.mention_end(head).is_some() || head == cue.words.start && resumes(close)) {
            return None;
        }
        // در دیداری که با وزیر داشتم ایشان گفتند که …: the speaker himself tells of it.
        let cites = !colon && (reading.sentence(from).start as usize..lead).any(|n| n >= from && self.is_first_person(n));
        let third = self.reading.is_third_person(head) && !cites;
        let subject = third || colon && (self.mention_end(head).is_some() || head == cue.words.start);
        (subject && lead > from).then_some(lead)
    }

    /// `خداوند می‌فرماید: …`: scripture is part of the words in which it is cited.
    pub(crate) fn is_sacred(&self, number: usize) -> bool {
        /// The subject stands at most so many words before.
        const FAR: usize = 8;
        let reading = self.reading;
        let cue = self.cues[number].words.start;
        let low = cue.saturating_sub(FAR).max(reading.sentence(cue).start as usize);
        let part =
            |n: usize| matches!(reading.kind(n), Some(Kind::Word | Kind::BracketOpen | Kind::BracketClose)) && !reading.is_plain_verb(n);
        // حضرت علی (ع) می‌فرماید: …
        let blessed = |n: usize| {
            let blessing = matches!(reading.text(n..n + 1), "ع" | "ص" | "س" | "عج");
            blessing && n > 0 && reading.kind(n - 1) == Some(Kind::BracketOpen) && reading.kind(n + 1) == Some(Kind::BracketClose)
        };
        let reveres = ["فرما", "فرمود"].iter().any(|stem| reading.text(self.cues[number].words.clone()).contains(stem));
        let sacred = |n: usize| reading.is(n, Class::SACRED) && self.begins_clause(n) || reveres && blessed(n);
        (low..cue).rev().take_while(|&n| part(n)).any(sacred)
    }

    /// Whether a sentence that holds a cue is the reporter's own.
    fn opens_sentence(&self, number: usize, sentence: usize, colon: bool) -> bool {
        let reading = self.reading;
        let cue = &self.cues[number];
        let first = self.first_word(sentence, cue.words.start);
        let cue_first = first == cue.words.start;
        let pronoun = self.reading.is_third_person(first);
        let mention = self.mention_end(first).is_some();
        let new_line = reading.words[sentence].gap == Gap::Line;
        match cue.kind {
            CueKind::Formula(FormulaFrame::Speaker | FormulaFrame::NamedSpeaker) => {
                // به گفته وی، …: in his own words nobody is وی.
                let him = matches!(reading.text(cue.words.end..cue.words.end + 1), "وی" | "او");
                cue_first && (him || new_line && self.mention_end(cue.words.end).is_some())
            }
            // با بیان اینکه … is the reporter's where a verb of saying follows.
            CueKind::Formula(frame) => {
                // رئیس سازمان با بیان اینکه …، از آنان تشکر کرد: of himself nobody speaks so.
                let tells = matches!(frame, FormulaFrame::Clause | FormulaFrame::OpenClause)
                    && self.mention_end(first) == Some(cue.words.start)
                    && (new_line || !(cue.words.end..reading.sentence(first).end as usize).any(|n| self.is_first_person(n)));
                tells || (cue_first || pronoun || mention) && self.colon_cue_follows(number)
            }
            // Whatever stands before a colon, unless it reads as speech.
            CueKind::Verb(_) if colon => {
                let low = sentence.max(cue.words.start.saturating_sub(LONGEST_LEAD));
                // What he was asked may speak in the first person: X در پاسخ به اینکه آیا ما …، گفت:
                let asked =
                    (low..cue.words.start).find(|&n| reading.is(n, Class::THAT) || matches!(reading.text(n..n + 1), "اینکه" | "آیا"));
                let to = asked.filter(|_| new_line && (pronoun || mention)).unwrap_or(cue.words.start);
                !(low..to).any(|n| self.is_first_person(n))
            }
            // او تأکید کرد …: who merely says something may be one of whom the speaker tells.
            CueKind::Verb(frame)
                if frame != Frame::Colon
                    && reading.text(first..first + 1) == "او"
                    && cue.words.start == first + 1
                    && cue.stance != Stance::Neutral =>
            {
                true
            }
            CueKind::Verb(_) => {
                // سفیر به من اطلاع داد که …: the speaker tells of it.
                let near = first.max(cue.words.start.saturating_sub(6)) + 1..cue.words.start;
                let told = near.into_iter().any(|n| self.is_first_person(n) && matches!(reading.text(n - 1..n), "به" | "از" | "با"));
                // کاویان ضمن قدردانی از مردم از آنان خواست تا …
                let leads = || {
                    let behind = self.mention_end(first).unwrap_or(first);
                    reading.text(behind..behind + 1) == "ضمن" && cue.words.start - first < LONGEST_LEAD
                };
                self.announces(number) && !told && (pronoun || mention && (new_line || cue.words.start - first < 16 || leads()))
            }
        }
    }

    /// `به گفته این مدیر، …`: whether a sentence begins with a formula for somebody who was named before the speech from
    /// `from` on, as its speaker was. Nobody cites himself.
    fn cites_the_speaker(&self, number: usize, sentence: usize, from: usize) -> bool {
        let reading = self.reading;
        let cue = &self.cues[number];
        let formula = matches!(cue.kind, CueKind::Formula(FormulaFrame::Speaker | FormulaFrame::NamedSpeaker));
        if !formula || self.first_word(sentence, cue.words.end) != cue.words.start {
            return false;
        }
        let at = cue.words.end;
        if reading.text(at..at + 1) == "این" && reading.is(at + 1, Class::ROLE_HEAD) && !reading.is(at + 1, Class::PLURAL) {
            return true;
        }
        let Some(end) = self.mention_end(at) else { return false };
        let Mentions { persons, roles, .. } = self.mentions;
        let (named, held) = (persons.partition_point(|p| p.words.end < end), roles.partition_point(|r| r.words.start < at));
        // The name, or the end of a longer one; the office, or the start of a longer one.
        let name = persons.get(named).filter(|p| p.words.end == end).map(|p| reading.hash(p.words.clone()));
        let office = roles.get(held).filter(|r| r.words == (at..end)).map(|r| reading.hash(r.words.clone()));
        let earlier = persons[..named].iter().rev().skip_while(|p| p.words.end > from).take(NEAREST);
        let same_name = |words: &Range<usize>| words.clone().any(|n| Some(reading.hash(n..words.end)) == name);
        let earlier_offices = roles[..held].iter().rev().skip_while(|r| r.words.end > from).take(NEAREST);
        let same_office = |words: &Range<usize>| Some(reading.hash(words.start..words.end.min(words.start + end - at))) == office;
        name.is_some() && earlier.map(|p| &p.words).any(same_name) || office.is_some() && earlier_offices.map(|r| &r.words).any(same_office)
    }
}
