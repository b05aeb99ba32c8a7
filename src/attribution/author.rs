//! Texts that speak: `در بیانیه سپاه آمده است: …`. Nobody is the subject there; whose text it is, the report says before.

use super::sieves::{Case, MEMORY, Sieve, found};
use super::subject::{LONGEST_CLAUSE, Place, Subject};
use super::{Attributor, FoundSpeaker};
use crate::lexicon::{Class, FormulaFrame};
use crate::mention::{MentionId, Phrase};
use crate::quote::CueKind;
use crate::token::{Kind, begins_with, letters};
use std::ops::Range;

/// Whose text it is stands at most so many words behind it: `نامه سرگشاده جمعی از نمایندگان`.
const FARTHEST: usize = 6;

/// A text that is cited again was cited among so many quotes before.
const CITED_AGAIN: usize = 6;

/// A text is told of at most so often before that is found out.
const TOLD_OF: usize = 6;

/// A text that goes by another name was told of among so many words before.
const NEAR: usize = 60;

impl Attributor<'_, '_, '_> {
    /// در نامه وزیر نیرو آمده است: … The one whose text it is; nobody, where that is not said.
    pub(super) fn author(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let cue = &self.cues[case.quote.cue?];
        if !matches!(cue.kind, CueKind::Formula(FormulaFrame::Statement | FormulaFrame::Text)) {
            return None;
        }
        let range = case.quote.speaker_in.clone();
        let start = self.clause_start(range.clone()).max(range.end.saturating_sub(LONGEST_CLAUSE));
        // Where it is not said whose text it is, no other sieve is asked.
        let author = |words, who: Option<MentionId>| found(words, who, if who.is_some() { Sieve::Author } else { Sieve::Unknown });
        if let Some(issuer) = self.issuer(start, range.end) {
            return author(Some(issuer.words.clone()), Some(issuer.main));
        }
        let Some(mut text) = (start..range.end).find(|&n| self.is_text(n)) else {
            let elsewhere = !matches!(case.subject, Some(Subject::Phrase(_))) || self.reading.text(start..start + 1) == "در";
            return if elsewhere && self.is_elsewhere(start..range.end) { author(None, None) } else { None };
        };
        // متن این پیام
        while let Some(inner) =
            [text + 1, text + 2].into_iter().find(|&n| n < range.end && self.is_text(n) && (n == text + 1 || self.is_this(n - 1)))
        {
            text = inner;
        }
        if text + 2 < range.end
            && self.is_this(text + 1)
            && self.reading.is(text + 2, Class::ORGANIZATION_HEAD | Class::MEDIA | Class::BODY)
        {
            return author(Some(text + 1..text + 3), self.organization_before(text, case.last));
        }
        if let Some(behind) = self.author_behind(text, range.end) {
            return author(Some(behind.words.clone()), Some(behind.main));
        }
        // وزیر نیرو بیانیه‌ای داد که در آن آمده است
        let subject = || self.subject_in(start..text).map(|p| p.main);
        // Where the report does not say whose text it is, the one who spoke last goes on.
        let before = || self.author_before(case, text).or_else(|| case.last?.who);
        author(None, if self.points_back(text, range.end) { before() } else { subject() })
    }

    /// Whether a word means something that is written to be read: بیانیه، نامه.
    pub(super) fn is_text(&self, n: usize) -> bool {
        self.reading.is(n, Class::TEXT)
    }

    /// در معرفی این کتاب: something that no speaker before has written; but در ادامه goes on with what he wrote.
    fn is_elsewhere(&self, words: Range<usize>) -> bool {
        let reading = self.reading;
        let goes_on =
            |n: usize| ["ادامه", "پایان", "ابتدا", "آغاز", "بخش", "قسمت", "آن"].iter().any(|w| begins_with(reading.text(n..n + 1), w));
        words.clone().any(|n| reading.text(n..n + 1) == "در" && n + 1 < words.end && !goes_on(n + 1))
    }

    /// این بیانیه، در بیانیه آمده است: a text of which the report has spoken.
    fn points_back(&self, text: usize, end: usize) -> bool {
        let reading = self.reading;
        let behind = text + 1;
        let this = text > 0 && self.is_this(text - 1);
        let alone = behind >= end
            || reading.kind(behind) != Some(Kind::Word)
            || reading.is(behind, Class::PREPOSITION | Class::ADVERB | Class::CONJUNCTION | Class::AND | Class::VERB);
        this || alone
    }

    /// بیانیه سپاه، پیام تسلیت وزیر نیرو، نامه‌ای که وزیر نیرو نوشته: the phrase in the ezafe of a text.
    fn author_behind(&self, text: usize, limit: usize) -> Option<&Phrase> {
        let reading = self.reading;
        let stop = Class::PREPOSITION | Class::VERB | Class::CONJUNCTION | Class::AND | Class::ADVERB | Class::RA | Class::PRONOUN;
        let mut n = text + 1;
        if reading.is(n, Class::THAT) {
            n += 1;
        }
        while n < limit.min(text + FARTHEST) && reading.follows(n) {
            if let Some(phrase) = self.phrases_in(n..n + 1).next() {
                return Some(phrase).filter(|p| p.words.end <= limit && !self.is_object(p));
            }
            if reading.kind(n) != Some(Kind::Word) && reading.kind(n) != Some(Kind::Number) || reading.is(n, stop | Class::THAT) {
                return None;
            }
            n += 1;
        }
        None
    }

    /// از سوی سازمان، توسط سازمان، به امضای وزیر: who made it known.
    fn issuer(&self, from: usize, to: usize) -> Option<&Phrase> {
        let reading = self.reading;
        (from..to).find_map(|n| {
            let by = match reading.text(n..n + 1) {
                "توسط" => n + 1,
                "از" if matches!(reading.text(n + 1..n + 2), "سوی" | "طرف" | "جانب") => n + 2,
                "به" if matches!(reading.text(n + 1..n + 2), "امضای" | "قلم") => n + 2,
                _ => return None,
            };
            let by = by + usize::from(matches!(reading.kind(by), Some(Kind::QuoteOpen | Kind::QuoteEither)));
            self.phrases_in(by..by + 1).next().filter(|p| p.words.end <= to)
        })
    }

    /// Whose text it is that the report cites again, or of which it has told who wrote it.
    pub(super) fn author_before(&self, case: &Case<'_>, text: usize) -> Option<MentionId> {
        let word = || letters(self.reading.text(text..text + 1));
        let length = word().count();
        let same = |n: &usize| word().eq(letters(self.reading.text(*n..*n + 1)).take(length));
        let cited = |n: usize| {
            let quote = case.before.iter().rev().take(CITED_AGAIN).find(|&&b| self.quotes[b].speaker_in.contains(&n))?;
            case.speakers[*quote].as_ref().filter(|s| s.sieve == Sieve::Author)?.who.ok()
        };
        let near = || (text.saturating_sub(MEMORY)..text.saturating_sub(1)).rev();
        let named = near().filter(same).take(TOLD_OF).find_map(|n| cited(n).or_else(|| self.author_at(n)));
        // بیانیه is called اطلاعیه, and where the text is not named at all, the last subject has written it.
        let other = || near().take(NEAR).filter(|&n| self.is_text(n)).take(TOLD_OF).find_map(|n| self.author_at(n));
        named.or_else(other).or_else(|| self.subject_before(text))
    }

    /// The subject of the sentence before, in the same paragraph.
    fn subject_before(&self, text: usize) -> Option<MentionId> {
        let here = self.reading.sentence(text).range().start;
        let before = here.checked_sub(1).filter(|&n| self.reading.paragraph(n) == self.reading.paragraph(text))?;
        self.subject_in(self.reading.sentence(before).range()).map(|p| p.main)
    }

    /// The first phrase of a range that is a subject, persons and bodies alike.
    fn subject_in(&self, range: Range<usize>) -> Option<&Phrase> {
        let start = self.start_near(range.clone());
        let free = |p: &&Phrase| self.is_free(p.words.start, start);
        // این در حالی است که وزیر نیرو …
        let behind_that = |p: &&Phrase| p.words.start > start && self.reading.is(p.words.start - 1, Class::THAT);
        self.others_in(start..range.end).find(free).or_else(|| self.others_in(start..range.end).find(behind_that))
    }

    /// The first phrase of a range that may be a subject, behind a noun: `چند روز بعد شرکت آب …`.
    fn weak_subject_in(&self, range: Range<usize>) -> Option<&Phrase> {
        let start = self.start_near(range.clone());
        self.others_in(start..range.end).find(|p| matches!(self.place_of(p.words.start, start), Place::Behind))
    }

    fn start_near(&self, range: Range<usize>) -> usize {
        let near = range.start.max(range.end.saturating_sub(LONGEST_CLAUSE));
        self.last_clause(self.clause_start(near..range.end), range.end, false)
    }

    /// The phrases of a range that are neither objects nor the medium that reports.
    fn others_in(&self, range: Range<usize>) -> impl Iterator<Item = &Phrase> {
        self.phrases_in(range).filter(|p| !self.is_object(p) && !self.is_source(p))
    }

    /// Whose text a report tells of: `وزیر نیرو در نامه‌ای …`, `بیانیه سپاه`, `نامه‌ای از سوی وزیر نیرو`.
    fn author_at(&self, text: usize) -> Option<MentionId> {
        if text > 0 && self.reading.formula_end(text - 1, FormulaFrame::Source).is_some() {
            return None;
        }
        let sentence = self.reading.sentence(text).range();
        let behind = self.author_behind(text, sentence.end).or_else(|| self.issuer(text, sentence.end.min(text + 2 * FARTHEST)));
        let before = || sentence.start..text;
        behind.or_else(|| self.subject_in(before())).or_else(|| self.weak_subject_in(before())).map(|p| p.main)
    }
}
