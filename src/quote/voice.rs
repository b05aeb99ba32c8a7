//! Whose voice a stretch of text is in, and where the reporter's comes back.
//!
//! The speaker's words end before a phrase that only reporters use, before the subject of the next
//! reporting verb, and with the paragraph, unless the next one still reads as speech.

use super::cue::{Cue, CueKind};
use super::interview;
use super::marks::Marks;
use crate::lexicon::{BreakMeaning, Class, Data, FormulaFrame, Frame, PronounKind, Stance};
use crate::mention::{Mentions, PersonMention};
use crate::reading::Reading;
use crate::token::{Gap, Kind, begins_with};
use std::ops::Range;

/// A subject stands at most so many words before its reporting verb.
pub(super) const LONGEST_LEAD: usize = 120;

/// Who was named before is looked for among so many.
pub(super) const NEAREST: usize = 60;

/// A line of fewer words that does not end like a sentence is a heading, or the salutation of a letter.
pub(crate) const SHORT: usize = 12;

/// How the words began that may go on in the next paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Began {
    /// In the line of the reporter.
    Inline,
    /// On a line of their own.
    OwnLine,
    /// With the short lines of a letter: `به نام خدا`, the one it is written to and his office.
    Salutation,
}

/// Where bullets stand whose words may be a speaker's.
#[derive(Clone, Copy)]
pub(crate) struct Bullets {
    /// The speaker stands above them on a line of his own.
    pub(crate) block: bool,
    /// A bullet before went on.
    pub(crate) underway: bool,
    /// No further speaker is named behind them.
    pub(crate) alone: bool,
}

/// What the rules of this stage ask about the text.
pub(crate) struct Scene<'a, 't, 'l> {
    pub(crate) reading: &'a Reading<'t, 'l>,
    pub(crate) cues: &'a [Cue],
    pub(crate) marks: Marks,
    pub(crate) mentions: &'a Mentions,
    /// For each word the end of the longest mention that starts there, or 0.
    mention_ends: Vec<u32>,
    /// Whether each paragraph is news of its own.
    brief: bool,
    /// For each paragraph of an interview whether it asks; empty elsewhere.
    pub(crate) questions: Vec<bool>,
}

impl<'a, 't, 'l> Scene<'a, 't, 'l> {
    pub(crate) fn new(reading: &'a Reading<'t, 'l>, mentions: &'a Mentions, cues: &'a [Cue]) -> Self {
        let mut mention_ends = vec![0; reading.words.len()];
        let persons = mentions.persons.iter().map(|p| p.honorific.as_ref().map_or(p.words.start, |h| h.start)..p.words.end);
        let roles = mentions.roles.iter().map(|r| r.words.clone());
        let organizations = mentions.organizations.iter().map(|o| o.words.clone());
        for words in persons.chain(roles).chain(organizations) {
            let end: &mut u32 = &mut mention_ends[words.start];
            *end = (*end).max(words.end as u32);
        }
        Self {
            reading,
            cues,
            marks: Marks::new(reading),
            mentions,
            mention_ends,
            brief: is_brief(reading),
            questions: interview::questions(reading),
        }
    }

    /// The end of the mention that starts at word `n`.
    pub(crate) fn mention_end(&self, n: usize) -> Option<usize> {
        self.mention_ends.get(n).map(|&e| e as usize).filter(|&e| e > n)
    }

    /// Whether a clause may begin at word `n`: nothing before it governs it or leads to it by an ezafe.
    pub(crate) fn begins_clause(&self, n: usize) -> bool {
        let reading = self.reading;
        n.checked_sub(1).is_none_or(|before| {
            !reading.follows(n)
                || reading.kind(before) != Some(Kind::Word)
                || reading.is(before, Class::CONJUNCTION | Class::AND | Class::THAT | Class::VERB | Class::ADVERB)
                    && !reading.is(before, Class::PREPOSITION)
        })
    }

    /// A pronoun or a verb in the first person.
    pub(crate) fn is_first_person(&self, n: usize) -> bool {
        let reading = self.reading;
        // به خبرنگار ما گفت: the report's own voice.
        let ours = n > 0 && reading.text(n..n + 1) == "ما" && reading.text(n - 1..n).starts_with("خبرنگار");
        !ours && reading.is_pronoun(n, |kind| kind.is_first_person()) || reading.is_plain_verb(n) && reading.verb(n).is_first_person()
    }

    /// A word by which a speaker means himself: به عقیده من، به گفته خود.
    pub(crate) fn is_own_word(&self, n: usize) -> bool {
        self.reading.is_pronoun(n, |kind| kind.is_first_person())
            || matches!(self.reading.text(n..n + 1), "خود" | "خودش" | "خودشان" | "نگارنده")
    }

    /// The words before a cue in its clause, the nearest first, down to word `low`.
    pub(super) fn before_in_clause(&self, number: usize, low: usize) -> impl Iterator<Item = usize> {
        /// At most so many words.
        const LONGEST: usize = 24;
        let start = self.cues[number].words.start;
        let mark = |n: usize| matches!(self.reading.kind(n), Some(Kind::Stop | Kind::Colon | Kind::Semicolon));
        (low.max(start.saturating_sub(LONGEST))..start).rev().take_while(move |&n| !mark(n))
    }

    /// می‌خواهد بماند: what somebody wants, not what he asks of another, for whom `از` would stand.
    pub(super) fn is_mere_wish(&self, number: usize, low: usize) -> bool {
        let reading = self.reading;
        let cue = &self.cues[number];
        let first = reading.text(cue.words.start..cue.words.end);
        let will = cue.words.len() > 1 && matches!(reading.text(cue.words.start..cue.words.start + 1), "خواهد" | "خواهند");
        let wants = ["خواه", "خواست", "میخوا"].iter().any(|w| begins_with(first, w)) && !first.starts_with("خواستار") && !will;
        let of = |n: usize| reading.text(n..n + 1) == "از";
        let behind = cue.words.end + usize::from(matches!(reading.text(cue.words.end..cue.words.end + 1), "نیز" | "هم"));
        cue.stance == Stance::Demand && wants && !of(behind) && !self.before_in_clause(number, low).any(of)
    }

    /// The first word that is not a bullet, a mark, or a word that merely joins.
    pub(crate) fn first_word(&self, from: usize, to: usize) -> usize {
        let reading = self.reading;
        (from..to)
            .find(|&n| {
                matches!(reading.kind(n), Some(Kind::Word | Kind::Latin))
                    && (!reading.is(n, Class::CONJUNCTION | Class::ADVERB)
                        || reading.is(n, Class::PRONOUN)
                        || self.mention_end(n).is_some())
            })
            .unwrap_or(to)
    }

    /// Whether a phrase at word `n` shows the reporter's voice.
    pub(crate) fn breaks(&self, n: usize) -> bool {
        self.reading.hits_at(n).any(|h| match h.data {
            Data::Break { meaning } => meaning != BreakMeaning::Weak,
            Data::Formula { frame: FormulaFrame::Source | FormulaFrame::Report, .. } => true,
            _ => false,
        })
    }

    /// Whether a verb is followed by a colon or by words in quotation marks.
    pub(crate) fn is_colon_cue(&self, number: usize) -> bool {
        let reading = self.reading;
        let cue = &self.cues[number];
        let end = cue.words.end;
        cue.is_verb()
            && (reading.kind(end) == Some(Kind::Colon)
                || (reading.is(end, Class::THAT) && reading.kind(end + 1) == Some(Kind::Colon))
                || (matches!(reading.kind(end), Some(Kind::QuoteOpen | Kind::QuoteEither)) && reading.follows(end)))
    }

    /// Whether a cue is followed by `که`, a colon or quotation marks.
    pub(crate) fn announces(&self, number: usize) -> bool {
        let end = self.cues[number].words.end;
        if matches!(self.cues[number].kind, CueKind::Verb(Frame::Colon)) {
            return self.is_colon_cue(number);
        }
        self.is_colon_cue(number)
            || (self.reading.follows(end) && self.reading.is(end, Class::THAT))
            || matches!(self.reading.text(end..end + 1), "تا" | "اینکه")
    }

    /// Whether a cue with a colon follows in the same sentence.
    pub(crate) fn colon_cue_follows(&self, number: usize) -> bool {
        let sentence = self.reading.words[self.cues[number].words.start].sentence;
        let following =
            self.cues.iter().enumerate().skip(number + 1).take_while(|(_, c)| self.reading.words[c.words.start].sentence == sentence);
        following.take(8).any(|(n, _)| self.is_colon_cue(n))
    }

    /// Where the words begin that lead to a cue inside a sentence: its subject, or the cue itself.
    pub(crate) fn lead(&self, number: usize, from: usize) -> usize {
        let reading = self.reading;
        let cue = &self.cues[number];
        let low = from.max(reading.sentence(cue.words.start).start as usize).max(cue.words.start.saturating_sub(LONGEST_LEAD));
        let mut n = cue.words.start;
        while n > low {
            let before = n - 1;
            let mark = matches!(
                reading.kind(before),
                Some(Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::QuoteClose | Kind::Stop | Kind::BracketClose)
            );
            // … است و گفت: a verb, then و.
            let joint = reading.is(before, Class::AND) && before > low && reading.is(before - 1, Class::VERB | Class::PARTICIPLE);
            if joint {
                return before;
            }
            if mark {
                let head = self.first_word(n, cue.words.start);
                // …؛ با این حال تأکید کرد که: nothing but an adverbial before the cue.
                let new_clause = matches!(reading.text(n..n + 1), "اما" | "ولی")
                    || reading.kind(before) == Some(Kind::Semicolon) && !(n..cue.words.start).any(|w| self.reading.is_plain_verb(w));
                // … است و سخنگوی شورا، رضا کاویانی، گفت که: the comma closes an apposition.
                let apposed = head == cue.words.start && self.ends_mention(before) && self.is_apposed(low, before);
                if head == cue.words.start && !apposed {
                    return self.subject_before(low, n).unwrap_or(n);
                }
                if new_clause && self.announces(number) || self.reading.is_third_person(head) {
                    return n;
                }
                if self.mention_end(head).is_some() {
                    // …؛ اما کارشناسی دیگر، رضا احمدی، می‌گوید: the name behind the comma is apposed.
                    let mut clause = (low..before).rev().take_while(|&m| !self.reading.is_plain_verb(m));
                    return clause.find(|&m| reading.kind(m) == Some(Kind::Semicolon)).map_or(n, |semicolon| semicolon + 1);
                }
            }
            // A verb right before the cue ends the clause: … شده است گفت:
            if n == cue.words.start && self.reading.is_plain_verb(before) {
                return n;
            }
            n -= 1;
        }
        // No mark: behind the last verb, which is of two words in … خواهند برد.
        let future = |v: usize| matches!(reading.text(v..v + 1), "خواهد" | "خواهند" | "نخواهد" | "نخواهند") && v + 1 < cue.words.start;
        let verb = (low..cue.words.start).rev().find(|&n| self.reading.is_plain_verb(n));
        verb.map_or(cue.words.start, |v| v + 1 + usize::from(future(v)))
    }

    /// Whether a mention ends before word `end`.
    fn ends_mention(&self, end: usize) -> bool {
        /// It has at most so many words.
        const LONGEST: usize = 8;
        (end.saturating_sub(LONGEST)..end).any(|n| self.mention_end(n) == Some(end))
    }

    /// Whether `و` after a verb leads to the mention before the comma at word `comma`, with one comma more at most.
    fn is_apposed(&self, low: usize, comma: usize) -> bool {
        let reading = self.reading;
        let back = (low + 1..comma).rev().take_while(|&n| !self.reading.is_plain_verb(n));
        let and = back.clone().find(|&n| reading.is(n, Class::AND) && reading.is(n - 1, Class::VERB | Class::PARTICIPLE));
        and.is_some_and(|and| {
            (and..comma).filter(|&n| reading.kind(n) == Some(Kind::Comma)).count() <= 1 && self.mention_end(and + 1).is_some()
        })
    }

    /// Where the clause of a subject begins that an adverbial keeps apart from its verb, which stands behind
    /// the comma before `verb`: `…؛ وی ضمن تشکر از مردم، گفت:`.
    fn subject_before(&self, low: usize, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let clause = (low..verb - 1).rev().take_while(|&n| !self.reading.is_plain_verb(n));
        let start = clause.filter(|&n| matches!(reading.kind(n), Some(Kind::Comma | Kind::Semicolon))).find(|&n| {
            let head = self.first_word(n + 1, verb);
            let contrast = matches!(reading.text(n + 1..n + 2), "اما" | "ولی");
            self.reading.is_third_person(head) || reading.kind(n) == Some(Kind::Semicolon) && (contrast || self.mention_end(head).is_some())
        })?;
        Some(start + 1)
    }

    /// Where, in the paragraph that ends before `end`, the reporter's voice comes back after `from`.
    pub(crate) fn voice_returns(&self, number: usize, from: usize, end: usize) -> usize {
        let reading = self.reading;
        let mut next = self.cues[number + 1..].partition_point(|c| c.words.start < from) + number + 1;
        let sentences = &reading.sentences[reading.words[from].sentence as usize..];
        for sentence in sentences.iter().take_while(|s| (s.start as usize) < end) {
            let start = sentence.start as usize;
            if start >= from {
                let first = self.first_mark_free(start, end);
                // وی …: in his own words nobody is وی.
                if self.breaks(first)
                    || start > from
                        && (reading.text(first..first + 1) == "وی"
                            || self.goes_on_telling(first, sentence.end as usize)
                            || self.names_the_speaker(first, number))
                {
                    return start;
                }
            }
            let sentence_end = end.min(sentence.end as usize);
            while self.cues.get(next).is_some_and(|c| c.words.start < sentence_end) {
                if let Some(lead) = self.reporter_lead(next, from) {
                    return lead;
                }
                next += 1;
            }
        }
        end
    }

    /// `… است. کاویان نرمش را مفید دانست.`: whether the name of him whose cue this is begins at word `first`. Nobody calls himself so.
    fn names_the_speaker(&self, first: usize, number: usize) -> bool {
        let (reading, persons) = (self.reading, &self.mentions.persons);
        let start = first + usize::from(reading.is(first, Class::HONORIFIC));
        let at = persons.partition_point(|p| p.words.start < start);
        let Some(person) = persons.get(at).filter(|p| p.words.start == start) else { return false };
        // Who stands first in the sentence of the cue, or with whom a sentence began last before it.
        let cue = self.cues[number].words.start;
        let report = self.report_start(cue);
        let named = self.mentions.persons_in(report..cue);
        let begins = |p: &PersonMention| {
            let sentence = reading.sentence(p.words.start).start as usize;
            let opening = self.first_word(sentence, p.words.end);
            let name = p.words.start - usize::from(p.words.start > sentence && reading.is(p.words.start - 1, Class::HONORIFIC));
            opening >= name || self.mention_end(opening).is_some_and(|end| end + 1 >= name)
        };
        let first = persons[named.clone()].first();
        let before = || persons[..named.end].iter().rev().take(NEAREST).find(|p| begins(p));
        let speaker = if first.is_some() { first.filter(|p| begins(p)) } else { before() };
        speaker.is_some_and(|speaker| reading.hash(speaker.surname.clone()) == reading.hash(person.surname.clone()))
    }

    /// `او همچنین خواستار … شد`, `دریادار کاویانی همچنین … هشدار داده بود`: whether a sentence begins with somebody of whom
    /// a reporting verb is told further on, though it announces nothing.
    fn goes_on_telling(&self, first: usize, end: usize) -> bool {
        let reading = self.reading;
        let subject = if reading.text(first..first + 1) == "او" { Some(first + 1) } else { self.mention_end(first) };
        let Some(behind) = subject else { return false };
        let also = reading.text(behind..behind + 1) == "همچنین";
        let cues = &self.cues[self.cues.partition_point(|c| c.words.start < behind)..];
        let told = cues.iter().take_while(|c| c.words.start < end).any(|c| c.is_verb() && self.marks.around(c.words.start).is_none());
        let personal = (first..end).any(|n| self.is_first_person(n));
        also && told && !personal
    }

    /// Behind bullets and opening marks.
    fn first_mark_free(&self, from: usize, to: usize) -> usize {
        (from..to).find(|&n| matches!(self.reading.kind(n), Some(Kind::Word | Kind::Latin | Kind::Number))).unwrap_or(from)
    }

    /// The start of the sentence of a cue; of the one before where the cue stands alone behind a
    /// reported question: وی در پاسخ به اینکه آیا …؟ گفت.
    pub(crate) fn report_start(&self, cue: usize) -> usize {
        let reading = self.reading;
        let sentence = reading.words[cue].sentence as usize;
        let start = reading.sentences[sentence].start as usize;
        let alone = self.first_word(start, cue) == cue && start > 0 && reading.follows(start);
        let question = alone && matches!(reading.text(start - 1..start), "؟" | "?" | "؟!");
        if question && sentence > 0 { reading.sentences[sentence - 1].start as usize } else { start }
    }

    /// Whether a speech goes on in a paragraph.
    pub(crate) fn goes_on(&self, number: Option<usize>, paragraph: usize, began: Began) -> bool {
        let reading = self.reading;
        let words = reading.paragraphs[paragraph].clone();
        let start = self.first_mark_free(words.start, words.end);
        let ended = matches!(reading.kind(words.end - 1), Some(Kind::Stop | Kind::QuoteClose | Kind::QuoteEither));
        let letters = words.clone().filter(|&n| reading.kind(n) == Some(Kind::Word)).take(2).count();
        if self.brief
            || self.questions.get(paragraph) == Some(&true)
            || paragraph > 0 && self.questions.get(paragraph - 1) == Some(&true)
            || began != Began::Salutation && (letters < 2 || words.len() < 3)
            || (words.len() < SHORT && !ended && began == Began::Inline)
            || reading.text(words.start..words.start + 1).starts_with('@')
            || self.invites(words.clone())
            || self.breaks(start)
        {
            return false;
        }
        let first = self.cues.partition_point(|c| c.words.start < words.start).max(number.map_or(0, |n| n + 1));
        let reporter = (first..self.cues.len())
            .take_while(|&n| self.cues[n].words.start < words.end)
            .any(|n| self.reporter_lead(n, words.start).is_some());
        let head = self.first_word(words.start, words.end);
        if reporter || self.reading.is_third_person(head) {
            return false;
        }
        let personal = words.clone().any(|n| self.is_first_person(n) && self.marks.around(n).is_none());
        personal || began == Began::Salutation || began == Began::OwnLine && self.mention_end(head).is_none()
    }

    /// Whether the words of a speaker who stands in the lines above go on behind a bullet. In a block, and where bullets before it
    /// went on, a name may open it of whom no verb of saying is told. Below a headline the report begins with the first verb
    /// of saying, unless it is in the first person.
    pub(crate) fn bullet_goes_on(&self, paragraph: usize, list: Bullets) -> bool {
        let Bullets { block, underway, alone } = list;
        let reading = self.reading;
        let words = reading.paragraphs[paragraph].clone();
        let start = self.first_mark_free(words.start, words.end);
        // در این مراسم همه میزبان هستند: below a speaker's own line it is his scene, too.
        let scene = || reading.hit(start, |d| matches!(d, Data::Break { meaning: BreakMeaning::Scene }).then_some(())).is_some();
        let broken = self.breaks(start) && !(block && scene());
        let personal = words.clone().any(|n| self.is_first_person(n) && self.marks.around(n).is_none());
        // A line without a stop may be a headline in a list of them.
        let ended = self.is_ended(words.clone(), alone || underway || personal);
        if self.brief || !self.is_bullet(paragraph) || !ended || words.len() < 6 || broken {
            return false;
        }
        let head = self.first_word(words.start, words.end);
        let first = self.cues.partition_point(|c| c.words.start < words.start);
        let mut cues = (first..self.cues.len()).take_while(|&n| self.cues[n].words.start < words.end);
        let single = self.reading.is_pronoun(head, |kind| kind == PronounKind::ThirdPerson);
        let told = cues.clone().any(|n| matches!(self.cues[n].kind, CueKind::Verb(frame) if frame != Frame::Colon || self.is_colon_cue(n)));
        let named = self.mention_end(head).is_some();
        // «مریم کاویان» خواهر او …: of whom the report begins to tell.
        let marked = head > words.start && matches!(reading.kind(head - 1), Some(Kind::QuoteOpen | Kind::QuoteEither));
        // پیت هگزث در کنگره گفت، ما …: the report of it.
        let open = if named { !told && (block || underway && !marked || personal || alone && self.is_body(head)) } else { true };
        !single && open && (block || !told || personal) && !cues.any(|n| self.reporter_lead(n, words.start).is_some())
    }

    /// `… را اینجا ببینید و بخوانید`, `#دعای_ندبه`: a line of the medium to its readers.
    fn invites(&self, words: Range<usize>) -> bool {
        let reading = self.reading;
        // آقایان ⏎ #مراجع ⏎ و علما …: a tag that stands inside a sentence is part of it.
        let ended = words.start > 0 && (reading.kind(words.start - 1) != Some(Kind::Word) || reading.is_plain_verb(words.start - 1))
            || reading.kind(words.end) != Some(Kind::Word);
        let tag = ended && reading.text(words.start..words.start + 1) == "#" && words.len() <= SHORT;
        let here = |n: usize| {
            matches!(reading.text(n..n + 1), "اینجا" | "این‌جا")
                && matches!(reading.text(n + 1..n + 2), "ببینید" | "بخوانید" | "بشنوید" | "تماشا")
        };
        tag || words.clone().any(here)
    }

    /// Whether a body and nobody in office begins at word `n`.
    fn is_body(&self, n: usize) -> bool {
        let Mentions { organizations, roles, .. } = self.mentions;
        let body = organizations.binary_search_by_key(&n, |o| o.words.start).is_ok();
        body && roles.binary_search_by_key(&n, |r| r.words.start).is_err()
    }

    /// Whether a bullet is in the first person.
    pub(crate) fn is_personal_bullet(&self, paragraph: usize) -> bool {
        let mut words = self.reading.paragraphs[paragraph].clone();
        self.is_bullet(paragraph) && words.any(|n| self.is_first_person(n) && self.marks.around(n).is_none())
    }

    fn is_bullet(&self, paragraph: usize) -> bool {
        let words = &self.reading.paragraphs[paragraph];
        self.reading.kind(words.start) == Some(Kind::Symbol) && self.first_mark_free(words.start, words.end) > words.start
    }

    /// Whether a line ends like a sentence: with a stop, `by_verb` with its verb, before the medium that it is taken from (`… شد./ ایرنا`).
    fn is_ended(&self, words: Range<usize>, by_verb: bool) -> bool {
        /// The name of a medium has at most so many words.
        const CREDIT: usize = 4;
        let reading = self.reading;
        let slash = (words.end.saturating_sub(CREDIT).max(words.start)..words.end).find(|&n| reading.text(n..n + 1) == "/");
        let end = slash.filter(|&n| n > words.start).unwrap_or(words.end);
        matches!(reading.kind(end - 1), Some(Kind::Stop | Kind::QuoteClose | Kind::QuoteEither))
            || by_verb && reading.is_plain_verb(end - 1)
    }

    /// A range of words as one part a paragraph.
    pub(crate) fn split(&self, words: Range<usize>) -> Vec<Range<usize>> {
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
}

/// Whether the first line says that news of one line each follow: `اخبار کوتاه`, `#چند_خبر_کوتاه`.
fn is_brief(reading: &Reading<'_, '_>) -> bool {
    /// The line has at most so many words.
    const TITLE: usize = 8;
    let title = reading.paragraphs.first().filter(|p| p.len() <= TITLE).cloned().unwrap_or_default();
    let news = |n: usize| matches!(reading.text(n..n + 1), "خبر" | "اخبار" | "خبرها" | "خبرهای");
    title.clone().any(|n| n > title.start && reading.text(n..n + 1) == "کوتاه" && news(n - 1))
}
