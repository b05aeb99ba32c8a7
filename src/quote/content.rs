//! Where the words of a cue begin and where they end.
//!
//! The beginning is seen by what follows the cue: a colon, `که`, quotation marks, or a bare clause. The
//! end is where the reporter's voice comes back: a closing mark, the end of the sentence, the lead of
//! the next cue, a phrase that only reporters use, or a paragraph that does not go on.

use super::cue::{Cue, CueKind};
use super::headline::unwrapped;
use super::{FoundQuote, QuoteKind};
use crate::lexicon::{BreakMeaning, Class, Data, FormulaFrame, Frame, PronounKind, Stance};
use crate::mention::Mentions;
use crate::reading::Reading;
use crate::rule::QuoteRule;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// Finds the quotes of all cues, behind those of the headlines.
pub(crate) fn find(reading: &Reading<'_, '_>, mentions: &Mentions, cues: &[Cue], headlines: Vec<FoundQuote>) -> Vec<FoundQuote> {
    let starts = Starts::new(reading, mentions);
    let mut finder = Finder { reading, starts, cues, quotes: Vec::new(), speech_end: 0 };
    let mut headlines = headlines.into_iter().peekable();
    for number in 0..cues.len() {
        while let Some(headline) = headlines.next_if(|h| h.start() <= cues[number].words.start) {
            finder.headline(headline);
        }
        finder.cue(number);
    }
    headlines.for_each(|h| finder.headline(h));
    finder.quotes
}

/// At which words mentions of possible speakers start and end.
struct Starts {
    /// For each word the end of the longest mention that starts here, or 0.
    ends: Vec<u32>,
}

impl Starts {
    fn new(reading: &Reading<'_, '_>, mentions: &Mentions) -> Self {
        let mut ends = vec![0; reading.words.len()];
        let persons = mentions.persons.iter().map(|p| p.honorific.as_ref().map_or(p.words.start, |h| h.start)..p.words.end);
        let roles = mentions.roles.iter().map(|r| r.words.clone());
        let organizations = mentions.organizations.iter().map(|o| o.words.clone());
        for words in persons.chain(roles).chain(organizations) {
            let end: &mut u32 = &mut ends[words.start];
            *end = (*end).max(words.end as u32);
        }
        Self { ends }
    }

    /// The end of the mention that starts at word `n`.
    fn end(&self, n: usize) -> Option<usize> {
        self.ends.get(n).map(|&e| e as usize).filter(|&e| e > n)
    }
}

struct Finder<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    starts: Starts,
    cues: &'a [Cue],
    quotes: Vec<FoundQuote>,
    /// The end of the speech that runs at the moment: cues before it are inside it.
    speech_end: usize,
}

impl Finder<'_, '_, '_> {
    fn headline(&mut self, quote: FoundQuote) {
        if quote.start() >= self.speech_end {
            self.quotes.push(quote);
        }
    }

    fn cue(&mut self, number: usize) {
        let cue = &self.cues[number];
        if cue.words.start < self.speech_end {
            return self.nested(number);
        }
        match cue.kind {
            CueKind::Verb(frame) => self.verb(number, frame),
            CueKind::Formula(FormulaFrame::Speaker) => self.speaker_formula(number),
            CueKind::Formula(FormulaFrame::Clause) => self.clause_formula(number, cue.words.end),
            CueKind::Formula(FormulaFrame::OpenClause) => {
                let that = (cue.words.end..cue.words.end + 10)
                    .take_while(|&n| self.reading.follows(n) && self.reading.kind(n) == Some(Kind::Word) && (!self.reading.is(n, Class::VERB) || self.reading.is(n, Class::NOUN)))
                    .find(|&n| self.reading.is(n, Class::THAT));
                if let Some(that) = that {
                    self.clause_formula(number, that + 1);
                }
            }
            CueKind::Formula(FormulaFrame::Statement) => self.verb(number, Frame::Clause),
            CueKind::Formula(FormulaFrame::Source | FormulaFrame::Pointer) => {}
        }
    }

    fn push(&mut self, parts: Vec<Range<usize>>, kind: QuoteKind, cue: usize, speaker_in: Range<usize>, rule: QuoteRule) {
        let parts: Vec<_> = parts.into_iter().map(|p| self.trimmed(p)).filter(|p| !p.is_empty()).collect();
        if parts.is_empty() {
            return;
        }
        self.quotes.push(FoundQuote { parts, kind, cue: Some(cue), speaker_in, rule });
    }

    /// Without punctuation at either end, but for marks that end a sentence.
    fn trimmed(&self, mut words: Range<usize>) -> Range<usize> {
        let reading = self.reading;
        while words.start < words.end && matches!(reading.kind(words.start), Some(Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Stop)) {
            words.start += 1;
        }
        while words.start < words.end
            && (matches!(reading.kind(words.end - 1), Some(Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash))
                || (reading.is(words.end - 1, Class::AND) && words.len() > 1))
        {
            words.end -= 1;
        }
        words
    }

    /// The words before a cue among which its subject stands.
    fn before(&self, number: usize) -> Range<usize> {
        let cue = &self.cues[number];
        let sentence = self.reading.sentence(cue.words.start).range();
        // Behind the content of a quote before it in the same sentence.
        let content = self.quotes.iter().rev().take(3).filter(|q| q.cue.is_none_or(|c| c < number)).map(FoundQuote::end).filter(|&end| end <= cue.words.start).max();
        let start = content.map_or(sentence.start, |end| end.max(sentence.start));
        start..cue.words.start
    }

    fn verb(&mut self, number: usize, frame: Frame) {
        let reading = self.reading;
        let cue = &self.cues[number];
        let mut at = cue.words.end;
        let sentence_end = reading.sentence(cue.words.start).end as usize;
        let speaker_in = self.before(number);
        // وی گفت نیز که; گفت (…):
        while at < sentence_end && matches!(reading.text(at..at + 1), "نیز" | "هم") {
            at += 1;
        }
        let mut that = false;
        if at < sentence_end && reading.is(at, Class::THAT) {
            that = true;
            at += 1;
        } else if at + 1 < sentence_end && matches!(reading.text(at..at + 1), "این" | "آن" | "چنین") && reading.is(at + 1, Class::THAT) {
            that = true;
            at += 2;
        } else if at < sentence_end && matches!(reading.text(at..at + 1), "اینکه" | "آنکه" | "این‌که") {
            that = true;
            at += 1;
        } else if at < sentence_end && matches!(cue.stance, Stance::Demand | Stance::Suggestion) && reading.text(at..at + 1) == "تا" {
            that = true;
            at += 1;
        }
        if reading.kind(at) == Some(Kind::Comma) && that {
            at += 1;
        }
        match reading.kind(at) {
            Some(Kind::Colon) => {
                // The words may begin on the next line.
                let start = at + 1;
                self.speech(number, start, speaker_in, QuoteRule::Colon);
            }
            Some(Kind::QuoteOpen | Kind::QuoteEither) if reading.follows(at) => self.quoted_behind(number, at, that, speaker_in),
            _ if that => self.clause(number, at, speaker_in, QuoteRule::ThatClause),
            Some(Kind::Comma) if frame == Frame::Speech && cue.is_verb() => {
                if !self.quoted_before(number) && at + 1 < sentence_end && !self.cue_between(number, at + 1, at + 6) {
                    self.clause(number, at + 1, speaker_in, QuoteRule::BareClause);
                }
            }
            Some(Kind::Word) if reading.follows(at) && at < sentence_end => {
                let bare = (frame == Frame::Speech || (frame == Frame::Clause && matches!(cue.stance, Stance::Hope | Stance::Belief)))
                    && cue.is_verb()
                    && !reading.is(at, Class::AND | Class::VERB | Class::RA)
                    && !self.quoted_before(number);
                let content = at..sentence_end;
                let clause = bare && content.clone().any(|n| reading.is(n, Class::VERB));
                if clause && !self.cue_between(number, at, at + 2) {
                    self.clause(number, at, speaker_in, QuoteRule::BareClause);
                } else if !bare {
                    self.quote_before(number);
                }
            }
            _ => self.quote_before(number),
        }
    }

    /// Whether the next cue begins among these words.
    fn cue_between(&self, number: usize, from: usize, to: usize) -> bool {
        self.cues.get(number + 1).is_some_and(|c| (from..to).contains(&c.words.start))
    }

    /// Words in quotation marks behind a cue.
    fn quoted_behind(&mut self, number: usize, open: usize, that: bool, speaker_in: Range<usize>) {
        let reading = self.reading;
        let Some(close) = self.closing(open) else {
            // Nobody closes it: the words run on like behind a colon.
            return self.speech(number, open, speaker_in, QuoteRule::QuotationMarks);
        };
        let sentence_end = reading.sentence(open).end as usize;
        // که «…» است: only a part of the clause is quoted.
        let rest = (close + 1..sentence_end.max(close + 1)).find(|&n| reading.kind(n) == Some(Kind::Word));
        let partial = rest.is_some_and(|n| !reading.is(n, Class::AND) && self.cues.get(number + 1).is_none_or(|c| c.words.start > n + 6));
        if that && partial || (!that && partial && close - open < 5) {
            return self.clause(number, open, speaker_in, if that { QuoteRule::ThatClause } else { QuoteRule::BareClause });
        }
        let parts = self.split(open + 1..close);
        self.speech_end = self.speech_end.max(close);
        self.push(parts, QuoteKind::Direct, number, speaker_in, QuoteRule::QuotationMarks);
    }

    /// The mark that closes the quotation opened at `open`, over paragraphs if need be.
    fn closing(&self, open: usize) -> Option<usize> {
        let reading = self.reading;
        let either = reading.kind(open) == Some(Kind::QuoteEither);
        let mut depth = 0usize;
        let last_paragraph = reading.paragraph(open) + 6;
        for n in open..reading.words.len() {
            if n > open && reading.words[n].gap == Gap::Line && reading.paragraph(n) > last_paragraph {
                return None;
            }
            match reading.words[n].kind {
                Kind::QuoteEither if either && n > open => return Some(n),
                Kind::QuoteOpen if !either => {
                    // Each paragraph of a long quotation may open anew.
                    if !(n > open && reading.words[n].gap == Gap::Line) {
                        depth += 1;
                    }
                }
                Kind::QuoteClose if !either => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Some(n);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// A range of words as one part a paragraph.
    fn split(&self, words: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = words.start;
        for n in words.clone() {
            if n > start && self.reading.words[n].gap == Gap::Line {
                parts.push(start..n);
                start = n;
            }
        }
        if start < words.end {
            parts.push(start..words.end);
        }
        parts
    }

    /// Direct words from `start` on, until the reporter's voice comes back.
    fn speech(&mut self, number: usize, start: usize, speaker_in: Range<usize>, rule: QuoteRule) {
        let reading = self.reading;
        if start >= reading.words.len() {
            return;
        }
        let start = if matches!(reading.kind(start), Some(Kind::Colon)) { start + 1 } else { start };
        // Wrapped in quotation marks: they say where it ends.
        if matches!(reading.kind(start), Some(Kind::QuoteOpen | Kind::QuoteEither))
            && let Some(close) = self.closing(start)
        {
            let paragraph_end = reading.paragraphs[reading.paragraph(close)].end;
            let after = close + 1;
            let reporter_after = after >= paragraph_end
                || matches!(reading.kind(after), Some(Kind::Stop | Kind::Semicolon | Kind::Comma))
                || reading.sentence(after).start as usize == after
                || self.cues.iter().skip(number + 1).any(|c| (after..after + 8).contains(&c.words.start));
            if reporter_after && close > start + 3 {
                let parts = self.split(start + 1..close);
                self.speech_end = close + 1;
                return self.push(parts, QuoteKind::Direct, number, speaker_in, rule);
            }
        }
        let mut parts = Vec::new();
        let mut paragraph = reading.paragraph(start);
        let mut from = start;
        loop {
            let whole = reading.paragraphs[paragraph].clone();
            let end = self.voice_returns(number, from, whole.end);
            if end > from {
                parts.push(unwrapped_end(reading, from..end));
            }
            paragraph += 1;
            if end < whole.end || paragraph >= reading.paragraphs.len() || !self.goes_on(number, paragraph) {
                break;
            }
            from = reading.paragraphs[paragraph].start;
        }
        self.speech_end = parts.last().map_or(start, |p| p.end);
        if let Some(first) = parts.first_mut() {
            *first = unwrapped(reading, first.clone());
        }
        self.push(parts, QuoteKind::Direct, number, speaker_in, rule);
    }

    /// Where, within one paragraph, the reporter's voice comes back after `from`.
    fn voice_returns(&self, number: usize, from: usize, paragraph_end: usize) -> usize {
        let reading = self.reading;
        let mut end = paragraph_end;
        for (next, cue) in self.cues.iter().enumerate().skip(number + 1) {
            if cue.words.start >= paragraph_end {
                break;
            }
            if cue.words.start < from {
                continue;
            }
            if let Some(lead) = self.reporter_lead(next, from) {
                end = lead;
                break;
            }
        }
        // Phrases that only reporters use, at the start of a sentence.
        let mut sentence = reading.words[from].sentence as usize;
        while let Some(s) = reading.sentences.get(sentence).filter(|s| (s.start as usize) < end) {
            let start = s.start as usize;
            if start >= from && self.breaks(start) {
                return start;
            }
            sentence += 1;
        }
        end
    }

    /// Whether a phrase at word `n` shows the reporter's voice.
    fn breaks(&self, n: usize) -> bool {
        self.reading.hits_at(n).any(|h| matches!(h.data, Data::Break { meaning } if meaning != BreakMeaning::Weak) || matches!(h.data, Data::Formula { frame: FormulaFrame::Source, .. }))
    }

    /// Where the reporter's own words begin that lead to a cue, if it is the reporter who speaks there.
    fn reporter_lead(&self, number: usize, from: usize) -> Option<usize> {
        let reading = self.reading;
        let cue = &self.cues[number];
        if self.in_quotation(from, cue.words.start) {
            return None;
        }
        let sentence = reading.sentence(cue.words.start);
        let sentence_start = (sentence.start as usize).max(from);
        let colon = self.is_colon_cue(number);
        let first = self.first_word(sentence_start, cue.words.start);
        let fresh = sentence.start as usize >= from;
        // The sentence begins with the speaker, a pronoun for him, or the cue itself.
        let pronoun = self.is_third_person(first);
        let mention = self.starts.end(first).is_some();
        let cue_first = first == cue.words.start;
        if fresh {
            let formula = matches!(cue.kind, CueKind::Formula(FormulaFrame::Speaker)) && cue_first && self.starts.end(cue.words.end).is_some();
            if formula && reading.words[sentence.start as usize].gap == Gap::Line {
                return Some(sentence.start as usize);
            }
            if !cue.is_verb() {
                // با بیان اینکه … is the reporter's where a verb of saying follows.
                let leads_on = cue_first || pronoun || mention;
                return (leads_on && self.next_verb_has_colon(number)).then_some(sentence.start as usize);
            }
            if colon {
                // Anything before a colon that does not read as speech.
                let spoken = (sentence.start as usize..cue.words.start).any(|n| self.is_first_person(n));
                return (!spoken).then_some(sentence.start as usize);
            }
            if pronoun && self.announces(number) {
                return Some(sentence.start as usize);
            }
            if mention && self.announces(number) && reading.words[sentence.start as usize].gap == Gap::Line {
                return Some(sentence.start as usize);
            }
            return None;
        }
        // Inside the sentence: … است، وی افزود: / … است و افزود:
        if !colon && !(cue.is_verb() && self.announces(number)) {
            return None;
        }
        let lead = self.lead(number, from);
        let head = self.first_word(lead, cue.words.start);
        let plain = self.is_third_person(head) || (self.starts.end(head).is_some() && colon) || (head == cue.words.start && colon);
        (plain && lead > from).then_some(lead)
    }

    fn next_verb_has_colon(&self, number: usize) -> bool {
        let sentence = self.reading.words[self.cues[number].words.start].sentence;
        (number + 1..self.cues.len()).take_while(|&n| self.reading.words[self.cues[n].words.start].sentence == sentence).any(|n| self.is_colon_cue(n))
    }

    /// Whether a cue is followed by `که`, a colon or quotation marks.
    fn announces(&self, number: usize) -> bool {
        let end = self.cues[number].words.end;
        self.reading.follows(end) && (self.reading.is(end, Class::THAT) || matches!(self.reading.kind(end), Some(Kind::Colon | Kind::QuoteOpen | Kind::QuoteEither)))
    }

    fn is_colon_cue(&self, number: usize) -> bool {
        let end = self.cues[number].words.end;
        let reading = self.reading;
        self.cues[number].is_verb()
            && (reading.kind(end) == Some(Kind::Colon)
                || (reading.kind(end + 1) == Some(Kind::Colon) && reading.is(end, Class::THAT))
                || (reading.kind(end) == Some(Kind::QuoteOpen) && reading.follows(end)))
    }

    fn is_third_person(&self, n: usize) -> bool {
        self.reading.is(n, Class::PRONOUN)
            && self.reading.hits_at(n).any(|h| matches!(h.data, Data::Pronoun { kind: PronounKind::ThirdPerson | PronounKind::ThirdPersonPlural }))
    }

    fn is_first_person(&self, n: usize) -> bool {
        self.reading.is(n, Class::PRONOUN)
            && self.reading.hits_at(n).any(|h| matches!(h.data, Data::Pronoun { kind: PronounKind::FirstPerson | PronounKind::FirstPersonPlural }))
    }

    /// The first word of a sentence that is not a bullet, a mark, or a word that merely joins.
    fn first_word(&self, from: usize, to: usize) -> usize {
        let reading = self.reading;
        let mut n = from;
        while n < to
            && (!matches!(reading.kind(n), Some(Kind::Word | Kind::Latin))
                || reading.is(n, Class::CONJUNCTION)
                || (reading.is(n, Class::ADVERB) && !reading.is(n, Class::PRONOUN))
                || matches!(reading.text(n..n + 1), "همچنین" | "نیز"))
        {
            n += 1;
        }
        n
    }

    /// Whether word `n` stands in quotation marks that were opened after `from`.
    fn in_quotation(&self, from: usize, n: usize) -> bool {
        let mut depth = 0i32;
        for word in &self.reading.words[from..n] {
            match word.kind {
                Kind::QuoteOpen => depth += 1,
                Kind::QuoteClose => depth = (depth - 1).max(0),
                _ => {}
            }
        }
        depth > 0 && self.reading.words[n..].iter().take(200).any(|w| w.kind == Kind::QuoteClose)
    }

    /// Whether a paragraph without a new cue goes on with the speech.
    fn goes_on(&self, number: usize, paragraph: usize) -> bool {
        let reading = self.reading;
        let words = reading.paragraphs[paragraph].clone();
        if words.len() < 2 {
            return false;
        }
        // A bullet or a headline begins something else.
        let ends_with_stop = matches!(reading.kind(words.end - 1), Some(Kind::Stop | Kind::QuoteClose | Kind::QuoteEither));
        if words.len() < 14 && !ends_with_stop {
            return false;
        }
        if matches!(reading.kind(words.start), Some(Kind::Symbol)) || self.breaks(words.start) {
            return false;
        }
        // The paragraph has a cue of the reporter's.
        let first = self.cues.partition_point(|c| c.words.start < words.start);
        let cues = (first.max(number + 1)..self.cues.len()).take_while(|&n| self.cues[n].words.start < words.end);
        for n in cues {
            if let Some(lead) = self.reporter_lead(n, words.start) {
                let sentence = reading.sentence(words.start);
                // What stands before it may still be the speaker's.
                return lead > sentence.end as usize && self.speech_like(words.start..lead);
            }
        }
        self.speech_like(words)
    }

    /// Whether words read as somebody's speech rather than as a report.
    fn speech_like(&self, words: Range<usize>) -> bool {
        let reading = self.reading;
        let first_person = words.clone().filter(|&n| self.is_first_person(n)).count();
        // A paragraph in which the reporter names somebody at once tells of him.
        let names = self.starts.end(self.first_word(words.start, words.end)).is_some();
        let third = self.is_third_person(self.first_word(words.start, words.end));
        let _ = reading;
        !third && (first_person > 0 || !names)
    }

    /// Where the words begin that lead to a cue inside a sentence: its subject, or the cue itself.
    fn lead(&self, number: usize, from: usize) -> usize {
        let reading = self.reading;
        let cue = &self.cues[number];
        let sentence_start = reading.sentence(cue.words.start).start as usize;
        let low = from.max(sentence_start);
        let mut n = cue.words.start;
        // The last mark before the cue behind which a subject or nothing stands.
        while n > low {
            let before = n - 1;
            let mark = matches!(reading.kind(before), Some(Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::QuoteClose | Kind::Stop | Kind::BracketClose));
            let joint = reading.is(before, Class::AND) && before > low && reading.is(before - 1, Class::VERB);
            if mark || joint {
                let head = self.first_word(n, cue.words.start);
                let subject = head == cue.words.start || self.is_third_person(head) || self.starts.end(head).is_some();
                if subject {
                    return if joint { before } else { n };
                }
                if joint {
                    return before;
                }
            }
            // A verb right before the cue ends the clause: … شده است گفت:
            if n == cue.words.start && reading.is(before, Class::VERB) && !reading.is(before, Class::NOUN) {
                return n;
            }
            n -= 1;
        }
        // No mark: behind the last verb.
        let verb = (low..cue.words.start).rev().find(|&n| reading.is(n, Class::VERB) && !reading.is(n, Class::NOUN | Class::ADJECTIVE));
        verb.map_or(cue.words.start, |v| v + 1)
    }

    /// An indirect clause from `start` to the end of its sentence, or to the lead of the next cue.
    fn clause(&mut self, number: usize, start: usize, speaker_in: Range<usize>, rule: QuoteRule) {
        let end = self.clause_end(number, start);
        if end <= start || !self.has_clause(start..end) {
            return;
        }
        let words = self.trimmed(start..end);
        let wrapped = unwrapped(self.reading, words.clone());
        let whole = wrapped.start > words.start && wrapped.end < words.end && !self.reading.words[wrapped.clone()].iter().any(|w| w.kind == Kind::QuoteClose);
        let kind = if whole {
            QuoteKind::Direct
        } else if self.has_quotation(words.clone()) {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        };
        self.speech_end = self.speech_end.max(end);
        self.push(vec![if whole { wrapped } else { words }], kind, number, speaker_in, rule);
    }

    fn has_clause(&self, words: Range<usize>) -> bool {
        words.len() >= 2
    }

    /// Whether a part of some length stands in quotation marks: more than a name or a term.
    fn has_quotation(&self, words: Range<usize>) -> bool {
        let mut open = None;
        for n in words {
            match self.reading.words[n].kind {
                Kind::QuoteOpen => open = Some(n),
                Kind::QuoteEither if open.is_none() => open = Some(n),
                Kind::QuoteClose | Kind::QuoteEither => {
                    if open.take().is_some_and(|o| n - o > 3) {
                        return true;
                    }
                }
                _ => {}
            }
        }
        false
    }

    fn clause_end(&self, number: usize, start: usize) -> usize {
        let reading = self.reading;
        let sentence_end = reading.sentence(start).end as usize;
        for next in number + 1..self.cues.len() {
            let cue = &self.cues[next];
            if cue.words.start >= sentence_end {
                break;
            }
            if cue.words.start < start {
                continue;
            }
            if self.is_sequel(next, start) {
                return self.lead(next, start).max(start);
            }
        }
        sentence_end
    }

    /// Whether a cue inside a sentence goes on with the report, rather than being part of what is told.
    fn is_sequel(&self, number: usize, from: usize) -> bool {
        let reading = self.reading;
        let cue = &self.cues[number];
        match cue.kind {
            CueKind::Formula(FormulaFrame::Clause | FormulaFrame::OpenClause) => return true,
            CueKind::Formula(_) => return false,
            CueKind::Verb(_) => {}
        }
        if self.is_colon_cue(number) {
            return true;
        }
        if self.in_quotation(from, cue.words.start) {
            return false;
        }
        let before = cue.words.start.checked_sub(1).filter(|&b| b >= from);
        let Some(before) = before else { return false };
        // … است و گفت که / … است، تأکید کرد که / … است گفت.
        let joined = reading.is(before, Class::AND) || reading.kind(before) == Some(Kind::Comma) || (reading.is(before, Class::VERB) && !reading.is(before, Class::NOUN));
        let lead = self.lead(number, from);
        let head = self.first_word(lead, cue.words.start);
        let marked = lead > from && (self.is_third_person(head) || (self.starts.end(head).is_some() && matches!(reading.kind(lead.saturating_sub(1)), Some(Kind::Semicolon | Kind::QuoteClose))));
        joined || marked
    }

    /// `به گفته X، …`
    fn speaker_formula(&mut self, number: usize) {
        let reading = self.reading;
        let cue = &self.cues[number];
        let sentence = reading.sentence(cue.words.start).range();
        let from = cue.words.end;
        let mut at = from;
        while at < sentence.end {
            if let Some(end) = self.starts.end(at) {
                at = end;
            } else if at == from && self.is_third_person(at) {
                at += 1;
                break;
            } else if reading.kind(at) == Some(Kind::Word) && at - from < 8 && reading.follows(at) && !reading.is(at, Class::VERB | Class::PREPOSITION | Class::THAT | Class::CONJUNCTION) || (reading.is(at, Class::AND) && self.starts.end(at + 1).is_some()) {
                // Groups and sources that have no name: منابع آگاه. Behind a mention the content begins.
                let behind_mention = at > from && self.ended_mention(from, at);
                if behind_mention && !reading.is(at, Class::AND) {
                    break;
                }
                at += 1;
            } else if reading.kind(at) == Some(Kind::Comma) && self.starts.end(at + 1).is_some() && self.ended_mention(from, at) && self.apposition(at) {
                at += 1;
            } else {
                break;
            }
        }
        let speaker = from..at;
        if speaker.is_empty() {
            return;
        }
        // In the middle or at the end of a sentence the content stands before it.
        let head = self.first_word(sentence.start, cue.words.start);
        let content_before = cue.words.start > head + 3;
        let start = at;
        let has_behind = (start..sentence.end).any(|n| reading.is(n, Class::VERB));
        if has_behind && !content_before {
            self.clause(number, start, speaker, QuoteRule::SpeakerFormula);
        } else if has_behind {
            self.clause(number, start, speaker, QuoteRule::SpeakerFormula);
        } else if content_before && sentence.start >= self.speech_end {
            self.push(vec![sentence.start..cue.words.start], QuoteKind::Indirect, number, speaker, QuoteRule::SpeakerFormula);
        }
    }

    /// Whether a mention ends right before word `n`.
    fn ended_mention(&self, from: usize, n: usize) -> bool {
        (from..n).any(|m| self.starts.end(m) == Some(n))
    }

    /// Whether what stands behind a comma at `n` is a further name or office of the same speaker.
    fn apposition(&self, comma: usize) -> bool {
        self.starts.end(comma + 1).is_some_and(|end| matches!(self.reading.kind(end), Some(Kind::Comma)) )
    }

    /// `با بیان اینکه …`
    fn clause_formula(&mut self, number: usize, start: usize) {
        let reading = self.reading;
        let mut start = start;
        if reading.is(start, Class::THAT) {
            start += 1;
        }
        let sentence_end = reading.sentence(self.cues[number].words.start).end as usize;
        if start >= sentence_end {
            return;
        }
        let speaker_in = self.before(number);
        let end = self.clause_end(number, start);
        if end > start && (start..end).any(|n| reading.is(n, Class::VERB)) {
            let words = self.trimmed(start..end);
            let kind = if self.has_quotation(words.clone()) { QuoteKind::Mixed } else { QuoteKind::Indirect };
            self.speech_end = self.speech_end.max(words.end);
            self.push(vec![words], kind, number, speaker_in, QuoteRule::ClauseFormula);
        }
    }

    /// Whether words in quotation marks stand right before the clause of a cue.
    fn quoted_before(&self, number: usize) -> bool {
        self.close_before(number).is_some()
    }

    fn close_before(&self, number: usize) -> Option<usize> {
        let reading = self.reading;
        let cue = &self.cues[number];
        let low = cue.words.start.saturating_sub(16);
        let mut n = cue.words.start;
        while n > low {
            n -= 1;
            match reading.kind(n) {
                Some(Kind::QuoteClose | Kind::QuoteEither) => return Some(n),
                Some(Kind::Stop | Kind::Colon) => {
                    // «…». وی گفت: the mark before the stop counts only right before it.
                    return None;
                }
                _ => {}
            }
            if reading.words[n].gap == Gap::Line {
                return None;
            }
        }
        None
    }

    /// `«…»، وی گفت` and `«…»؛ این را X گفت`.
    fn quote_before(&mut self, number: usize) {
        let reading = self.reading;
        let Some(close) = self.close_before(number) else { return };
        let either = reading.kind(close) == Some(Kind::QuoteEither);
        let paragraph_start = reading.paragraphs[reading.paragraph(close)].start;
        let mut depth = 0usize;
        let open = (paragraph_start..close).rev().find(|&n| match reading.words[n].kind {
            Kind::QuoteEither => either,
            Kind::QuoteClose if !either => {
                depth += 1;
                false
            }
            Kind::QuoteOpen if !either && depth > 0 => {
                depth -= 1;
                false
            }
            Kind::QuoteOpen => !either,
            _ => false,
        });
        let Some(open) = open.filter(|&o| close - o > 5) else { return };
        if self.quotes.last().is_some_and(|q| q.end() > open) {
            return;
        }
        // Between the quotation and the cue only the speaker stands.
        let cue = &self.cues[number];
        let between = close + 1..cue.words.start;
        if between.clone().any(|n| reading.is(n, Class::VERB) && !reading.is(n, Class::NOUN)) {
            return;
        }
        self.push(vec![open + 1..close], QuoteKind::Direct, number, between, QuoteRule::CueAfterQuote);
    }

    /// A cue inside somebody's words: a quote in a quote, where a speaker of its own is named.
    fn nested(&mut self, number: usize) {
        let reading = self.reading;
        let cue = &self.cues[number];
        let CueKind::Verb(frame) = cue.kind else { return };
        if frame == Frame::Colon {
            return;
        }
        let sentence = reading.sentence(cue.words.start).range();
        let end = cue.words.end;
        if !(self.announces(number) && reading.follows(end)) {
            return;
        }
        // The speaker stands right before the cue, within a few words.
        let low = sentence.start.max(cue.words.start.saturating_sub(8));
        let speaker = (low..cue.words.start).find(|&n| self.starts.end(n).is_some_and(|e| e <= cue.words.start && cue.words.start - e <= 3));
        let Some(speaker) = speaker else { return };
        let start = if reading.is(end, Class::THAT) || reading.kind(end) == Some(Kind::Colon) { end + 1 } else { end };
        let limit = self.quotes.iter().rev().find(|q| q.covers(cue.words.start)).map_or(sentence.end, FoundQuote::end).min(sentence.end);
        if start + 1 >= limit {
            return;
        }
        let words = self.trimmed(start..limit);
        if words.is_empty() {
            return;
        }
        let inner = unwrapped(reading, words.clone());
        let kind = if inner != words || reading.kind(end) == Some(Kind::Colon) { QuoteKind::Direct } else { QuoteKind::Indirect };
        self.push(vec![inner], kind, number, speaker..cue.words.start, QuoteRule::ThatClause);
    }
}

/// Without a closing mark at the end that nothing opened.
fn unwrapped_end(reading: &Reading<'_, '_>, mut words: Range<usize>) -> Range<usize> {
    if words.len() > 1 && reading.kind(words.end - 1) == Some(Kind::QuoteClose) {
        let opens = words.clone().filter(|&n| reading.kind(n) == Some(Kind::QuoteOpen)).count();
        let closes = words.clone().filter(|&n| reading.kind(n) == Some(Kind::QuoteClose)).count();
        if closes > opens {
            words.end -= 1;
        }
    }
    words
}
