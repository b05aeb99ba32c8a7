//! Which words a cue announces.
//!
//! The shape is seen by what follows the cue: a colon, `که`, quotation marks, or a bare clause. Each
//! shape is a rule of its own: [`direct`](super::direct), [`indirect`](super::indirect), [`quoted`](super::quoted), [`formula`](super::formula),
//! and inside somebody's words [`nested`](super::nested).

use super::cue::{Cue, CueKind};
use super::voice::Scene;
use super::{FoundQuote, QuoteKind};
use crate::confidence::Confidence;
use crate::lexicon::{Class, FormulaFrame, Frame, Stance, Tense};
use crate::mention::Mentions;
use crate::reading::Reading;
use crate::token::{Kind, begins_with};
use std::ops::Range;

crate::lexicon::terms! {
    /// The rule by which the content of a quote was found.
    pub enum QuoteRule {
        /// Behind a reporting verb and a colon.
        Colon = "colon",
        /// In quotation marks beside a reporting verb.
        QuotationMarks = "quotation_marks",
        /// In quotation marks before the reporting verb.
        CueAfterQuote = "cue_after_quote",
        /// A clause behind a reporting verb and `که`.
        ThatClause = "that_clause",
        /// A clause right behind a reporting verb.
        BareClause = "bare_clause",
        /// Behind `به گفته` and the speaker.
        SpeakerFormula = "speaker_formula",
        /// Behind `با بیان اینکه` and the like.
        ClauseFormula = "clause_formula",
        /// A headline: speaker, colon, words.
        HeadlineColon = "headline_colon",
        /// A headline that stands wholly in quotation marks.
        HeadlineQuoted = "headline_quoted",
        /// In quotation marks behind a topic and a colon, below words of the same speaker.
        Topic = "topic",
        /// The answer to a question of an interview, on a line of its own.
        Answer = "answer",
        /// A text that speaks: «در این بیانیه آمده است: …».
        Statement = "statement",
    }
}

impl QuoteRule {
    /// How sure the content is that this rule found.
    pub(crate) const fn confidence(self) -> Confidence {
        match self {
            Self::Colon | Self::QuotationMarks | Self::HeadlineColon | Self::ThatClause | Self::ClauseFormula => Confidence::High,
            Self::SpeakerFormula | Self::CueAfterQuote | Self::Topic | Self::Statement => Confidence::Medium,
            Self::BareClause | Self::HeadlineQuoted | Self::Answer => Confidence::Low,
        }
    }

    /// Whether the words where its speaker stands hold nothing but the speaker: behind `به گفته`, in a headline.
    pub(crate) const fn speaker_alone(self) -> bool {
        matches!(self, Self::SpeakerFormula | Self::HeadlineColon | Self::Answer)
    }
}

/// Finds the quotes of all cues, and takes the headlines among them in reading order.
pub(crate) fn find(reading: &Reading<'_, '_>, mentions: &Mentions, cues: &[Cue]) -> Vec<FoundQuote> {
    let scene = Scene::new(reading, mentions, cues);
    let mut headlines = super::headline::find(&scene, mentions);
    headlines.extend(super::interview::answers(&scene, mentions));
    headlines.sort_by_key(FoundQuote::start);
    let mut headlines = headlines.into_iter().peekable();
    let mut finder = Finder { scene, quotes: Vec::new(), speech_end: 0 };
    for (number, cue) in cues.iter().enumerate() {
        while let Some(headline) = headlines.next_if(|h| h.start() <= cue.words.start) {
            finder.headline(headline);
        }
        finder.cue(number);
    }
    headlines.for_each(|h| finder.headline(h));
    finder.quotes
}

/// At most so many words trail behind the verb of a clause.
const LONGEST_TRAIL: usize = 8;

pub(super) struct Finder<'a, 't, 'l> {
    pub(super) scene: Scene<'a, 't, 'l>,
    pub(super) quotes: Vec<FoundQuote>,
    /// The end of the speech that runs at the moment: cues before it are inside it.
    pub(super) speech_end: usize,
}

impl Finder<'_, '_, '_> {
    fn headline(&mut self, mut quote: FoundQuote) {
        if quote.start() >= self.speech_end {
            self.speech_end = quote.end();
            quote.parts = self.cleaned(quote.parts);
            if !quote.parts.is_empty() {
                self.quotes.push(quote);
            }
        }
    }

    fn cue(&mut self, number: usize) {
        let cue = &self.scene.cues[number];
        if cue.words.start < self.speech_end {
            if !self.scene.is_sacred(number) {
                self.nested(number);
            }
            return;
        }
        match cue.kind {
            CueKind::Verb(frame) => self.verb(number, frame),
            CueKind::Formula(FormulaFrame::Speaker | FormulaFrame::NamedSpeaker) => self.speaker_formula(number),
            CueKind::Formula(FormulaFrame::Clause | FormulaFrame::Content) => self.clause_formula(number, cue.words.end),
            CueKind::Formula(FormulaFrame::OpenClause) => self.open_clause_formula(number),
            CueKind::Formula(FormulaFrame::Statement) => self.verb(number, Frame::Clause),
            // به این حالت تب گفته می‌شود: what something is called.
            CueKind::Formula(FormulaFrame::Impersonal) if self.scene.begins_clause(cue.words.start) && !self.is_called(cue.words.start) => {
                self.verb(number, Frame::Clause);
            }
            CueKind::Formula(FormulaFrame::Impersonal) => {}
            CueKind::Formula(FormulaFrame::Text) => self.text_follows(number),
            CueKind::Formula(FormulaFrame::Report) if self.reports_findings(cue.words.end) => self.speaker_formula(number),
            // به نوشته وی، …: no medium writes so.
            CueKind::Formula(FormulaFrame::Source) if self.is_written_by_somebody(number) => self.speaker_formula(number),
            CueKind::Formula(FormulaFrame::Source | FormulaFrame::Report | FormulaFrame::Label | FormulaFrame::Pointer) => {}
        }
    }

    /// به نوشته وی، …, به نوشته رضا کاویان، …: whether a pronoun or a person stands behind the formula, and the cue of nobody else follows.
    fn is_written_by_somebody(&self, number: usize) -> bool {
        let reading = self.scene.reading;
        let words = &self.scene.cues[number].words;
        let persons = &self.scene.mentions.persons;
        let at = persons.partition_point(|p| p.words.start < words.end);
        let named = || persons.get(at).is_some_and(|p| p.words.start == words.end);
        let sentence = reading.words[words.start].sentence;
        let further = self.scene.cues.get(number + 1).is_some_and(|c| c.is_verb() && reading.words[c.words.start].sentence == sentence);
        reading.reads(words.clone(), "به نوشته") && !further && (reading.is_third_person(words.end) || named())
    }

    /// به این حالت «تب» نیز گفته می‌شود, which begins at word `n`.
    fn is_called(&self, n: usize) -> bool {
        /// What is called so stands at most so many words before.
        const NEAR: usize = 12;
        let reading = self.scene.reading;
        let start = reading.sentence(n).range().start.max(n.saturating_sub(NEAR));
        let mut clause = (start..n).rev().take_while(|&n| !reading.is_plain_verb(n));
        clause.any(|n| reading.reads(n..n + 2, "به این") || reading.reads(n..n + 2, "به آن"))
    }

    pub(super) fn push(&mut self, parts: Vec<Range<usize>>, kind: QuoteKind, cue: usize, speaker_in: Range<usize>, rule: QuoteRule) {
        let parts = self.cleaned(parts);
        if !parts.is_empty() {
            self.quotes.push(FoundQuote { parts, kind, cue: Some(cue), speaker_in, rule });
        }
    }

    /// Each part without what is no part of the words, as [`trimmed`](Self::trimmed) says.
    fn cleaned(&self, parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
        parts.into_iter().map(|p| self.trimmed(p)).filter(|p| !p.is_empty()).collect()
    }

    /// Without punctuation at either end, but for marks that end a sentence, and without the medium that
    /// is named behind the paragraph: `… ادامه دارد./ ایرنا`.
    pub(super) fn trimmed(&self, mut words: Range<usize>) -> Range<usize> {
        let reading = self.scene.reading;
        let credit = (words.end.saturating_sub(3).max(words.start)..words.end).find(|&n| reading.text(n..n + 1) == "/");
        if let Some(slash) = credit.filter(|&n| {
            let last = words.end == reading.paragraphs[reading.paragraph(n)].end;
            last && n > words.start && (reading.kind(n - 1) == Some(Kind::Stop) || reading.is(n + 1, Class::MEDIA))
        }) {
            words.end = slash;
        }
        let edge = |n: usize| matches!(reading.kind(n), Some(Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Symbol));
        while words.start < words.end && (edge(words.start) || reading.kind(words.start) == Some(Kind::Stop)) {
            words.start += 1;
        }
        while words.start < words.end && (edge(words.end - 1) || (reading.is(words.end - 1, Class::AND) && words.len() > 1)) {
            words.end -= 1;
        }
        words
    }

    /// The words before a cue among which its subject stands: from the start of its sentence, or
    /// behind the quote before it.
    pub(super) fn before(&self, number: usize) -> Range<usize> {
        let cue = &self.scene.cues[number];
        let sentence = self.scene.report_start(cue.words.start);
        let earlier = self.quotes.iter().rev().take(4).map(FoundQuote::end).filter(|&end| end <= cue.words.start).max();
        earlier.map_or(sentence, |end| end.max(sentence))..cue.words.start
    }

    fn verb(&mut self, number: usize, frame: Frame) {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        // این گزارش می‌افزاید: the report itself is nobody.
        let start = reading.sentence(cue.words.start).start as usize;
        if cue.words.start - start < 4 && reading.reads(start..(start + 2).min(cue.words.start), "این گزارش") {
            return;
        }
        let sentence_end = reading.sentence(cue.words.start).end as usize;
        let speaker_in = self.before(number);
        let mut at = cue.words.end;
        while at < sentence_end && matches!(reading.text(at..at + 1), "نیز" | "هم") {
            at += 1;
        }
        let that = self.behind_that(number, at, sentence_end);
        let colon = that.unwrap_or(at);
        let low = speaker_in.start;
        let back = || self.scene.before_in_clause(number, low);
        let first = reading.text(cue.words.start..cue.words.end);
        let spoken = matches!(reading.kind(colon), Some(Kind::Colon | Kind::QuoteOpen | Kind::QuoteEither));
        if !spoken && self.scene.is_mere_wish(number, low) {
            return;
        }
        let near = || {
            back().take_while(|&n| {
                reading.kind(n) == Some(Kind::Word)
                    && !self.scene.reading.is_plain_verb(n)
                    && !reading.is(n, Class::THAT | Class::PARTICIPLE)
            })
        };
        let retold = !matches!(reading.kind(colon), Some(Kind::Colon | Kind::QuoteOpen | Kind::QuoteEither));
        // از … خبر داد که …, … را … اعلام کردند که …: what is said of the thing that was told.
        let told = begins_with(first, "خبرد")
            && back().take_while(|&n| !self.scene.reading.is_plain_verb(n) && !reading.is(n, Class::THAT)).any(|n| {
                // پس از حمله، خبر داد که …
                let when = matches!(reading.text(n.saturating_sub(1)..n), "پس" | "قبل" | "پیش" | "بعد");
                reading.text(n..n + 1) == "از" && !when && !(n > 0 && reading.is_indefinite(n - 1))
            });
        let thing = that.is_some() && self.names_what_is_told(number);
        // به X اشاره کرد که …, unless X is این نکته.
        let pointed = first.starts_with("اشاره")
            && near().any(|n| reading.text(n..n + 1) == "به" && !matches!(reading.text(n + 1..n + 2), "این" | "اینکه"));
        if retold && (told || thing || pointed) {
            return;
        }
        // در حالی X گفت | که …, but در حالی که X گفت که …
        if that.is_some()
            && reading.kind(colon) != Some(Kind::Colon)
            && back().take_while(|&n| !self.scene.reading.is_plain_verb(n)).any(|n| {
                let until = matches!(reading.text(n..n + 1), "وقتی" | "زمانی") && reading.text(n.saturating_sub(1)..n) == "تا";
                let state = matches!(reading.text(n..n + 1), "درحالی" | "حالی" | "درشرایطی");
                until || state && !reading.is(n + 1, Class::THAT)
            })
        {
            return;
        }
        // ایلنا نوشت: وزیر نیرو گفت: …: the words are the minister's.
        if reading.kind(colon) == Some(Kind::Colon) && self.only_passes_on(number, colon) {
            return;
        }
        match reading.kind(colon) {
            Some(Kind::Colon) => return self.speech(number, colon + 1, speaker_in, QuoteRule::Colon),
            Some(Kind::QuoteOpen | Kind::QuoteEither) if reading.follows(colon) => {
                return self.quoted_behind(number, colon, that.is_some(), speaker_in);
            }
            // وزیر نیرو قول داد؛ …
            Some(Kind::Semicolon)
                if that.is_none() && reading.paragraph(colon) == 0 && frame != Frame::Colon && !self.quoted_before(number) =>
            {
                return self.speech(number, colon + 1, speaker_in, QuoteRule::Colon);
            }
            _ => {}
        }
        if frame == Frame::Colon {
            return self.quote_before(number);
        }
        // نرخ دلار را … اعلام کرد | که نسبت به روز گذشته تغییر نکرده است: the clause tells of the object, in the reporter's words.
        let object = || back().take_while(|&n| !reading.is_plain_verb(n)).any(|n| reading.is(n, Class::RA));
        if let Some(start) = that {
            if self.compares(start) && object() {
                return;
            }
            return self.clause(number, start, speaker_in, QuoteRule::ThatClause);
        }
        let comma = usize::from(reading.kind(at) == Some(Kind::Comma) || self.leads_by_semicolon(at));
        // تأکید کرد، «…»
        let opens = comma == 1 && at + 1 < sentence_end && reading.follows(at + 1);
        let apart =
            |close: usize| !reading.follows(close + 1) || reading.kind(close + 1) != Some(Kind::Word) || reading.is(close + 1, Class::AND);
        let close = if opens { self.scene.marks.closing(at + 1) } else { None };
        if let Some(close) = close.filter(|&close| close > at + 3 && apart(close)) {
            // «…»، وی گفت، «…»: a short half, too.
            if let Some(first) = self.first_half(number) {
                let between = first.end + 1..cue.words.start;
                let parts = self.scene.split(first).into_iter().chain(self.scene.split(at + 2..close)).collect();
                self.speech_end = self.speech_end.max(close);
                return self.push(parts, QuoteKind::Direct, number, between, QuoteRule::CueAfterQuote);
            }
            if close > at + 6 && !self.quoted_before(number) {
                return self.quoted_behind(number, at + 1, false, speaker_in);
            }
        }
        // … ابراز نگرانی کردند، X گفت که …: another cue leads what follows the comma.
        let sentence_number = reading.words[cue.words.start].sentence;
        let led = comma == 1
            && self
                .scene
                .cues
                .get(number + 1)
                .is_some_and(|c| reading.words[c.words.start].sentence == sentence_number && self.scene.announces(number + 1));
        // در این بیانیه آمده است دشمن …: a text says it.
        let text = || (speaker_in.clone().rev().take(LONGEST_TRAIL)).any(|n| reading.is(n, Class::TEXT));
        let impersonal = cue.kind == CueKind::Formula(FormulaFrame::Impersonal);
        let bare = (cue.is_verb() || impersonal || text())
            && at + comma < sentence_end
            && !led
            && !self.quoted_before(number)
            && self.reads_as_clause(number, at + comma, sentence_end);
        if bare {
            self.clause(number, at + comma, speaker_in, QuoteRule::BareClause);
        } else {
            self.quote_before(number);
        }
    }

    /// `ارقامی را اعلام کرد که …`: whether what is told stands before the verb as its object, but for `این موضوع را اعلام کرد که …`.
    pub(super) fn names_what_is_told(&self, number: usize) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number].words;
        let first = reading.text(cue.clone());
        let near = (cue.start.saturating_sub(24)..cue.start).rev().take_while(|&n| {
            reading.follows(n + 1)
                && reading.kind(n) == Some(Kind::Word)
                && !reading.is_plain_verb(n)
                && !reading.is(n, Class::THAT | Class::PARTICIPLE)
        });
        let object = |n: usize| {
            reading.is(n, Class::RA) && reading.follows(n) && !matches!(reading.text(n.saturating_sub(2)..n.saturating_sub(1)), "این")
        };
        // بودجه را مطرح و عنوان کرد که …: the object of the first.
        let joined = reading.is(cue.start.saturating_sub(1), Class::AND);
        let verbs = ["اعلام", "عنوان", "ذکر", "بیان", "تکذیب", "معرفی", "مطرح", "پیش‌بینی"];
        !joined && verbs.iter().any(|w| first.starts_with(w)) && near.into_iter().any(object)
    }

    /// Whether a medium stands before a cue and colon, and behind them somebody else with a cue and colon.
    fn only_passes_on(&self, number: usize, colon: usize) -> bool {
        let reading = self.scene.reading;
        let start = self.scene.first_word(self.before(number).start, self.scene.cues[number].words.start);
        let medium = reading.is(start, Class::MEDIA) && self.scene.mention_end(start) == Some(self.scene.cues[number].words.start);
        let first = self.scene.first_word(colon + 1, reading.sentence(colon).end as usize);
        medium && self.scene.mention_end(first).is_some() && self.scene.colon_cue_follows(number) && reading.follows(colon + 1)
    }

    /// متن نامه وزیر به شرح زیر است: …
    fn text_follows(&mut self, number: usize) {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number].words;
        let start = self.scene.first_word(reading.sentence(cue.start).start as usize, cue.start);
        let letter = |n: usize| reading.is(n, Class::TEXT) && !matches!(reading.text(n..n + 1), "متن" | "گزارش" | "خبر");
        let whole = (start..cue.start).find(|&n| reading.text(n..n + 1) == "متن");
        let its = |n: usize| reading.is(n + 1, Class::PRONOUN | Class::DETERMINER) && n + 2 == cue.start;
        let text = letter(start) || whole.is_some_and(its) || whole.is_some_and(|n| (n..cue.start.min(n + LONGEST_TRAIL)).any(letter));
        let marked = matches!(reading.kind(cue.end), Some(Kind::Colon | Kind::Semicolon | Kind::Stop));
        let at = cue.end + usize::from(marked);
        if text && (marked || !reading.follows(at)) {
            self.speech(number, at, self.before(number), QuoteRule::Statement);
        } else if reading.is(cue.end - 2, Class::PARTICIPLE) {
            // در ادامه آمده است که …
            self.verb(number, Frame::Clause);
        }
    }

    /// The word behind `که`, `این که`, `تا` at word `at`.
    pub(super) fn behind_that(&self, number: usize, at: usize, end: usize) -> Option<usize> {
        let reading = self.scene.reading;
        if at >= end || !reading.follows(at) {
            return None;
        }
        let wish = matches!(self.scene.cues[number].stance, Stance::Demand | Stance::Suggestion | Stance::Hope);
        let behind = match reading.text(at..at + 1) {
            "تا" if wish => at + 1,
            "این" | "آن" | "چنین" if reading.is(at + 1, Class::THAT) => at + 2,
            "اینکه" | "آنکه" | "این‌که" => at + 1,
            _ if reading.is(at, Class::THAT) => at + 1,
            _ => return None,
        };
        Some(if reading.kind(behind) == Some(Kind::Comma) { behind + 1 } else { behind })
    }

    /// Whether the words behind a verb are what was said: a clause of its own, up to a finite verb at
    /// the end of the sentence.
    pub(super) fn reads_as_clause(&self, number: usize, from: usize, end: usize) -> bool {
        let reading = self.scene.reading;
        // این پرسش را مطرح کرد، چه کسی …؟ But چرا که … gives a reason.
        let asks = self.scene.cues[number].stance == Stance::Question && !reading.is(from + 1, Class::THAT);
        if !matches!(reading.kind(from), Some(Kind::Word | Kind::Number))
            || !reading.follows(from)
            || reading.is(from, Class::AND | Class::RA)
            || reading.is(from, Class::CONJUNCTION) && !self.is_condition(from) && !asks
            || self.scene.reading.is_plain_verb(from) && !is_modal(reading.text(from..from + 1))
        {
            return false;
        }
        // … می‌کند، در حالی که …: the other side of what was told, unless a main clause follows.
        // X ادامه خواهد داد، …: what will be said is not told yet.
        if reading.kind(from - 1) == Some(Kind::Comma) && self.scene.cues[number].tense == Tense::Future {
            return false;
        }
        let contrast = (1..=3).any(|words| reading.reads(from..(from + words).min(end), "در حالی که"));
        if contrast && !(from..end).any(|n| reading.kind(n) == Some(Kind::Comma)) {
            return false;
        }
        // … آغاز شود | و گفت: …: the clause ends before the next cue, which و joins.
        let end = match self.joined_cue(number, from) {
            Some(lead) => lead,
            None if self.scene.colon_cue_follows(number) => return false,
            None => end,
        };
        let last = (from..end).rev().find(|&n| reading.kind(n) == Some(Kind::Word));
        // … عصبانی هستند، نه از او: a few words may trail behind the verb.
        let trailed = |last: usize| {
            (from.max(last.saturating_sub(LONGEST_TRAIL))..last)
                .any(|n| reading.kind(n) == Some(Kind::Comma) && n > from + 4 && self.scene.reading.is_plain_verb(n - 1))
        };
        // کسانی که می‌خواهند …: a clause inside another ends where that goes on.
        let cue_start = self.scene.cues[number].words.start;
        let relative = || (cue_start.saturating_sub(LONGEST_TRAIL)..cue_start).any(|n| reading.is(n, Class::THAT));
        // وی تأکید کرد، …: what the reporter leads to at the start of a sentence is a clause, however it ends.
        let lead = || {
            let start = reading.sentence(cue_start).start as usize;
            let head = self.scene.first_word(start, cue_start);
            let subject = if self.scene.reading.is_third_person(head) { Some(head + 1) } else { self.scene.mention_end(head) };
            reading.kind(from - 1) == Some(Kind::Comma)
                && subject == Some(cue_start)
                && (from + 2..end).any(|n| self.scene.reading.is_plain_verb(n))
        };
        let finite = last.is_some_and(|n| reading.is(n, Class::VERB | Class::PARTICIPLE) || trailed(n) && !relative()) || lead();
        // از X خواست …: a wish is one only where somebody is asked.
        let cue = &self.scene.cues[number];
        if cue.stance == Stance::Demand && cue.words.len() == 1 {
            let sentence = reading.sentence(cue.words.start).start as usize;
            let asked = (sentence.max(cue.words.start.saturating_sub(20))..cue.words.start).any(|n| reading.text(n..n + 1) == "از");
            if !asked {
                return false;
            }
        }
        // A further cue of the reporter's right behind: X گفت وی افزود; but گفت می‌خواهد بماند.
        let mut further = number + 1..self.scene.cues.len();
        let next = further
            .find(|&n| self.scene.cues[n].words.start != from || !self.scene.is_mere_wish(n, from))
            .map_or(usize::MAX, |n| self.scene.cues[n].words.start);
        // از دو طرف خواست خویشتن‌داری کنند: a wish is short at times.
        let asked = cue.stance == Stance::Demand && cue.tense != Tense::Present;
        let least = if asked { 2 } else { 4 };
        finite && end - from >= least && next > from + 1
    }

    /// `افزود؛ …`: whether the semicolon at word `at` stands for a colon, and does not lead to what the reporter says of it:
    /// `گفت؛ سخنانی که …`, `تأکید کرد؛ وزیر نیز …`.
    fn leads_by_semicolon(&self, at: usize) -> bool {
        let reading = self.scene.reading;
        let first = at + 1;
        let further =
            (first..first + 8).any(|n| matches!(reading.text(n..n + 1), "نیز" | "هم") || reading.is(n, Class::THAT) && n < first + 3);
        reading.kind(at) == Some(Kind::Semicolon) && !reading.is(first, Class::INDEFINITE | Class::CONJUNCTION) && !further
    }

    /// Where a clause that begins at `from` ends before `و` and a cue with a colon, behind a finite verb.
    fn joined_cue(&self, number: usize, from: usize) -> Option<usize> {
        let reading = self.scene.reading;
        let next = number + 1;
        if self.scene.cues.get(next).is_none_or(|c| c.words.start <= from) || !self.scene.is_colon_cue(next) {
            return None;
        }
        let lead = self.scene.lead(next, from);
        (lead > from && reading.is(lead, Class::AND) && reading.is(lead - 1, Class::VERB)).then_some(lead)
    }
}

/// باید، نمی‌تواند: the verb that may begin a clause.
fn is_modal(word: &str) -> bool {
    ["باید", "نباید", "شاید", "میتوان", "نمیتوان", "بتوان", "نتوان", "نمیدان", "نمیخواه", "میخواه"]
        .iter()
        .any(|stem| begins_with(word, stem))
}
