//! Retold words: a clause behind `که`, behind the bare verb, or behind `با بیان اینکه`.

use super::QuoteKind;
use super::QuoteRule;
use super::content::Finder;
use super::cue::CueKind;
use super::headline::unwrapped;
use crate::lexicon::{Class, Form, FormulaFrame, Stance};

use crate::token::{Gap, Kind};
use std::ops::Range;

impl Finder<'_, '_, '_> {
    /// A clause from `start` to the end of its sentence, or to the lead of the next cue.
    pub(super) fn clause(&mut self, number: usize, start: usize, speaker_in: Range<usize>, rule: QuoteRule) {
        let reading = self.scene.reading;
        let end = self.clause_end(number, start);
        let words = self.trimmed(start..end.max(start));
        if words.len() < 2 {
            return;
        }
        let inner = unwrapped(&self.scene, words.clone());
        let whole = inner.start > words.start && inner.end < words.end && !inner.clone().any(|n| reading.kind(n) == Some(Kind::QuoteClose));
        let kind = if whole {
            QuoteKind::Direct
        } else if self.has_quotation(words.clone()) {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        };
        self.speech_end = self.speech_end.max(end);
        self.push(vec![if whole { inner } else { words }], kind, number, speaker_in, rule);
    }

    /// `با بیان اینکه …`
    pub(super) fn clause_formula(&mut self, number: usize, start: usize) {
        let reading = self.scene.reading;
        let start = if reading.is(start, Class::THAT) { start + 1 } else { start };
        if start < reading.sentence(self.scene.cues[number].words.start).end as usize {
            let speaker_in = self.before(number);
            self.clause(number, start, speaker_in, QuoteRule::ClauseFormula);
        }
    }

    /// `با ابراز امیدواری نسبت به … که …`
    pub(super) fn open_clause_formula(&mut self, number: usize) {
        /// At most this many words stand between the formula and `که`.
        const NOUNS: usize = 10;
        let reading = self.scene.reading;
        let from = self.scene.cues[number].words.end;
        let phrase = (from..from + NOUNS)
            .take_while(|&n| reading.follows(n) && reading.kind(n) == Some(Kind::Word) && !self.scene.reading.is_plain_verb(n));
        if let Some(that) = phrase.into_iter().find(|&n| reading.is(n, Class::THAT)) {
            self.clause_formula(number, that + 1);
        }
    }

    /// Whether a part of some length stands in quotation marks: more than a name or a term.
    pub(super) fn has_quotation(&self, words: Range<usize>) -> bool {
        let reading = self.scene.reading;
        // گروه «اتحادیه دانشجویان»: what is found there as a name; تحت عنوان «…», طرح «…»: what something is called.
        let name = |open: usize, close: usize| {
            /// A title has at most so many words, and one mark.
            const LONGEST_TITLE: usize = 8;
            let named = self.scene.mention_end(open + 1).is_some_and(|end| end + 1 >= close);
            let title = || {
                reading.is(open - 1, Class::TITLED) && close - open <= LONGEST_TITLE
                    || matches!(reading.text(open - 1..open), "عنوان" | "نام" | "شعار")
            };
            named || open > words.start && title()
        };
        let spoken = |n: usize| self.scene.marks.closing(n).filter(|&close| close < words.end && close - n > 3);
        words.clone().any(|n| spoken(n).is_some_and(|close| !name(n, close)))
    }

    /// Where the clause that starts at word `start` ends: with its sentence, unless one of the rules below
    /// ends it sooner.
    fn clause_end(&self, number: usize, start: usize) -> usize {
        let reading = self.scene.reading;
        let Some(sentence) = reading.words.get(start).map(|w| w.sentence) else { return start };
        let sentence_end = reading.sentence(start).end as usize;
        let first = self.scene.cues.partition_point(|c| c.words.start < start).max(number + 1);
        let in_sentence = |&n: &usize| reading.words[self.scene.cues[n].words.start].sentence == sentence;
        let sequel = (first..self.scene.cues.len()).take_while(in_sentence).find(|&n| self.is_sequel(n, start));
        let mut end = sequel.map_or(sentence_end, |n| self.scene.lead(n, start).max(start));
        let formula = matches!(
            self.scene.cues[number].kind,
            CueKind::Formula(FormulaFrame::Clause | FormulaFrame::OpenClause | FormulaFrame::Content)
        );
        if formula && sequel.is_none() {
            // با اشاره به اینکه A | از B انتقاد کرد: the verb before the last one is that of the clause.
            if let Some(main) = self.main_clause(start, end) {
                return main;
            }
            // با بیان اینکه …، … کرد: the sentence's own verb stands behind the first comma after a verb.
            if let Some(comma) = (start + 2..end).find(|&n| self.closes_clause(n, start, Class::VERB | Class::PARTICIPLE)) {
                return comma;
            }
        } else if formula && end < sentence_end && reading.is(end, Class::AND) {
            // با بیان اینکه A، B را … دانست و گفت: the verb before و is the reporter's.
            end = (start + 3..end).rev().find(|&n| self.closes_clause(n, start, Class::VERB)).unwrap_or(end);
        } else if self.is_subordinate(number) && !self.is_condition(start) {
            // X که گفت A، B: the clause of the cue is part of a greater one.
            end = (start + 3..end).find(|&n| self.closes_clause(n, start, Class::VERB)).unwrap_or(end);
        }
        // … حمایت می‌کند - سوئیس مخالف است: a dash behind a whole sentence parts one news from the next.
        let parts =
            |n: usize| reading.kind(n) == Some(Kind::Dash) && reading.words[n].gap == Gap::Space && reading.words[n + 1].gap == Gap::Space;
        if let Some(dash) =
            (start..end.saturating_sub(1)).find(|&n| parts(n)).filter(|&n| n > start && self.scene.reading.is_plain_verb(n - 1))
        {
            end = dash;
        }
        // … بنابراین …: what follows from it is the reporter's.
        if let Some(so) = (start + 3..end)
            .find(|&n| self.concludes(n) || sequel.is_none() && (self.judges(n, end) || self.tells_of_it(n) || self.leaves_unsaid(n, end)))
        {
            end = so;
        }
        if sequel.is_none() && end == sentence_end { self.further_sentences(number, sentence as usize, end) } else { end }
    }

    /// Where the sentence's own clause begins behind a clause from `start` that neither comma nor `و` ends: behind its last
    /// verb but one, with a preposition.
    fn main_clause(&self, start: usize, end: usize) -> Option<usize> {
        let reading = self.scene.reading;
        let verb = |n: usize| self.scene.reading.is_plain_verb(n);
        let last = (start..end).rev().find(|&n| reading.kind(n) == Some(Kind::Word)).filter(|&n| verb(n))?;
        // تصمیم دارد با پول … برگزار کند: what is wished goes on; so does a condition.
        let open = reading.verb(last).form() == Some(Form::Subjunctive) || (start..start + 3).any(|n| self.is_condition(n));
        let joint = |n: usize| reading.is(n, Class::AND | Class::THAT | Class::CONJUNCTION) || reading.kind(n) != Some(Kind::Word);
        let from = (start + 3..last).rev().find(|&n| verb(n) && !verb(n + 1)).map(|n| n + 1).filter(|&n| n + 2 < last)?;
        let whole = !(start..last).any(|n| reading.is(n, Class::THAT) || reading.kind(n) == Some(Kind::Comma));
        (whole && !open && !joint(from) && reading.is(from, Class::PREPOSITION)).then_some(from)
    }

    /// Whether a comma behind a finite verb stands at word `n`, outside quotation marks that open after `start`.
    fn closes_clause(&self, n: usize, start: usize, verb: Class) -> bool {
        let reading = self.scene.reading;
        let before = n - 1;
        reading.kind(n) == Some(Kind::Comma)
            && reading.is(before, verb)
            && (verb.any(Class::PARTICIPLE) || self.scene.reading.is_plain_verb(before))
            && self.scene.marks.around(n).is_none_or(|inside| inside.start <= start)
    }

    /// نسبت به روز گذشته …, بر این اساس …: whether words at `n` go on about what was just told.
    pub(super) fn compares(&self, n: usize) -> bool {
        let reading = self.scene.reading;
        let than = reading.reads(n..n + 2, "نسبت به")
            && (reading.is(n + 2, Class::TIME)
                || matches!(reading.text(n + 2..n + 3), "دیروز" | "آخرین" | "سال" | "ماه" | "هفته" | "مدت" | "قیمت" | "نرخ"));
        than || ["بر این اساس", "به این ترتیب", "بدین ترتیب"].iter().any(|words| (2..=3).any(|len| reading.reads(n..n + len, words)))
    }

    /// Whether a reporting verb stands in a clause behind `که`, `وقتی` and the like, not behind `این در حالی است که`.
    fn is_subordinate(&self, number: usize) -> bool {
        /// The clause opens at most so many words before its verb.
        const NEAR: usize = 40;
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let low = (reading.sentence(cue.words.start).start as usize).max(cue.words.start.saturating_sub(NEAR));
        let mark =
            |n: usize| self.scene.reading.is_plain_verb(n) || matches!(reading.kind(n), Some(Kind::Colon | Kind::Semicolon | Kind::Stop));
        let when = |n: usize| {
            ["درحالی‌که", "وقتی", "هنگامی‌که", "زمانی‌که", "اگرچه", "هرچند", "گرچه"].iter().any(|word| reading.reads(n..n + 1, word))
        };
        let opener = (low..cue.words.start).rev().take_while(|&n| !mark(n)).find(|&n| reading.is(n, Class::THAT) || when(n));
        // در حالی که دولت می‌گوید A، B
        let while_saying = |o: usize| o == low + 2 && reading.text(o - 1..o) == "حالی";
        cue.is_verb()
            && opener.is_some_and(|o| when(o) || while_saying(o) || o > low + 2 && !matches!(reading.text(o - 2..o - 1), "حالی" | "درحالی"))
    }

    pub(super) fn is_condition(&self, n: usize) -> bool {
        matches!(self.scene.reading.text(n..n + 1), "اگر" | "درصورتی" | "چنانچه" | "وقتی" | "هرچه" | "هر")
    }

    /// `بنابراین`, `از این رو`, outside quotation marks.
    fn concludes(&self, n: usize) -> bool {
        let reading = self.scene.reading;
        let so = match reading.text(n..n + 1) {
            "بنابراین" => true,
            "از" => reading.reads(n + 1..n + 2, "این‌رو") || reading.reads(n + 1..n + 3, "این رو"),
            _ => false,
        };
        // … و از این رو …: a part of what is told.
        so && !reading.is(n - 1, Class::AND) && self.scene.marks.around(n).is_none()
    }

    /// … است | و آن را تکلیف دانست, … ندارد | و به نظر می‌رسد …: behind a finite verb what the reporter says of the speaker's view, or
    /// of his own.
    fn judges(&self, and: usize, end: usize) -> bool {
        let reading = self.scene.reading;
        if !reading.is(and, Class::AND) || !reading.is_plain_verb(and - 1) || self.scene.marks.around(and).is_some() {
            return false;
        }
        if ["به نظر می‌رسد", "گویا", "ظاهرا"].iter().any(|words| (1..=3).any(|len| reading.reads(and + 1..and + 1 + len, words)))
        {
            return true;
        }
        let verb = (and + 1..end).find(|&n| reading.is_plain_verb(n));
        let judged = |n: usize| matches!(reading.text(n..n + 1), "دانست" | "خواند" | "نامید" | "برشمرد" | "دانسته" | "خوانده");
        // … برطرف شود | و از همتای خود دعوت کرد, … است | و کشورهای اروپایی را به کارشکنی متهم کرد: what the speaker did by words of his own,
        // where the clause before is not told in the past.
        let future = matches!(reading.text(and - 2..and - 1), "خواهد" | "خواهند" | "نخواهد" | "نخواهند");
        let told = reading.verb(and - 1).form() == Some(Form::Past) && reading.text(and - 1..and) != "است" && !future;
        let acts = |n: usize| {
            let n = n - usize::from(reading.is(n - 1, Class::PARTICIPLE));
            let noun = matches!(
                reading.text(n - 1..n),
                "انتقاد"
                    | "متهم"
                    | "دعوت"
                    | "توصیف"
                    | "محکوم"
                    | "تقدیر"
                    | "قدردانی"
                    | "تشکر"
                    | "استقبال"
                    | "تهدید"
                    | "تکذیب"
                    | "موظف"
                    | "خبر"
            );
            let wants = || (and + 1..n).any(|n| matches!(reading.text(n..n + 1), "خواستار" | "خواهان"));
            matches!(reading.text(n..n + 1), "کرد" | "کرده" | "داد" | "داده" | "کردند" | "کرده‌اند") && noun
                || matches!(reading.text(n..n + 1), "شد" | "شدند" | "است" | "شده") && wants()
        };
        verb.is_some_and(|n| judged(n) && (and + 1..n).any(|n| reading.is(n, Class::RA)) || !told && acts(n))
    }

    /// … است | ، اما توضیحی نداد, … ندارد | ولی از ذکر نام او خودداری کرد: what the speaker left unsaid.
    fn leaves_unsaid(&self, n: usize, end: usize) -> bool {
        let reading = self.scene.reading;
        let but = n + usize::from(reading.kind(n) == Some(Kind::Comma));
        let and = reading.is(but, Class::AND);
        let closed = reading.is_plain_verb(n - 1) || reading.kind(n - 1) == Some(Kind::QuoteClose);
        let led = (and || matches!(reading.text(but..but + 1), "اما" | "ولی" | "هرچند")) && closed;
        if !led || self.scene.marks.around(n).is_some() {
            return false;
        }
        let verb = (but + 1..end).find(|&n| reading.is_plain_verb(n));
        let thing = |n: usize| {
            let more = matches!(reading.text(n + 1..n + 2), "بیشتری" | "دیگری");
            more && matches!(reading.text(n..n + 1), "جزئیات" | "جزییات" | "توضیحات")
                || matches!(
                    reading.text(n..n + 1),
                    "توضیحی"
                        | "توضیح"
                        | "اشاره‌ای"
                        | "نامی"
                        | "جزئیاتی"
                        | "جزییاتی"
                        | "سخنی"
                        | "اظهارنظری"
                        | "پاسخی"
                        | "چیزی"
                )
        };
        let refuses = |n: usize| matches!(reading.text(n - 1..n), "خودداری" | "سکوت" | "امتناع");
        // … «رسمی نبوده است» | و مشخص نکرد که …
        let keeps = |n: usize| matches!(reading.text(n - 1..n), "مشخص" | "روشن" | "فاش" | "اعلام");
        let unsaid = |n: usize| {
            let n = n - usize::from(reading.is(n - 1, Class::PARTICIPLE));
            let word = reading.text(n..n + 1);
            if and {
                return n < but + 5 && word.starts_with("نکرد") && keeps(n) || word.starts_with("نگفت") && n < but + 5;
            }
            word.starts_with('ن') && (but + 1..n).any(thing) || refuses(n) || word.starts_with("نگفت")
        };
        verb.is_some_and(unsaid)
    }

    /// … ندهند | ، کاری که …, … کنند | که این موضوع …, … دارد | و سخنان او …: what the reporter tells of the words.
    fn tells_of_it(&self, n: usize) -> bool {
        let reading = self.scene.reading;
        let closed = reading.is_plain_verb(n - 1) && self.scene.marks.around(n).is_none();
        let text = |n: usize| reading.text(n..n + 1);
        let of_it = || {
            let relative = reading.is(n, Class::THAT);
            let this = relative && text(n + 1) == "این" && matches!(text(n + 2), "موضوع" | "امر" | "مسیله" | "اقدام" | "سخنان" | "اظهارات");
            let met = relative && text(n + 1) == "با" && matches!(text(n + 2), "مخالفت" | "واکنش" | "استقبال" | "انتقاد" | "موافقت");
            let deed = matches!(reading.kind(n), Some(Kind::Comma | Kind::Semicolon))
                && matches!(
                    text(n + 1),
                    "کاری"
                        | "امری"
                        | "موضوعی"
                        | "موردی"
                        | "اقدامی"
                        | "اتفاقی"
                        | "ادعایی"
                        | "تصمیمی"
                        | "وعده‌ای"
                        | "موضعی"
                        | "دیدگاهی"
                        | "درخواستی"
                        | "پیشنهادی"
                        | "سخنانی"
                        | "اظهاراتی"
                        | "هشداری"
                )
                && reading.is(n + 2, Class::THAT);
            // … است؛ | این در حالی است که …
            let meanwhile =
                matches!(reading.kind(n), Some(Kind::Comma | Kind::Semicolon)) && reading.reads(n + 1..n + 6, "این در حالی است که");
            let his = reading.is(n, Class::AND)
                && (matches!(text(n + 1), "سخنان" | "اظهارات") || matches!(text(n + 1), "صحبت‌های" | "صحبتهای" | "گفته‌های" | "حرف‌های"))
                && reading.is_third_person(n + 2);
            this || met || deed || meanwhile || his
        };
        closed && of_it()
    }

    /// The sentences behind a clause in which the speaker goes on: in the first person, and where the paragraph begins
    /// with a formula that names him, `به گفته وی، …`, up to the next cue.
    fn further_sentences(&self, number: usize, sentence: usize, mut end: usize) -> usize {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let speaker = matches!(cue.kind, CueKind::Formula(FormulaFrame::Speaker | FormulaFrame::NamedSpeaker));
        let leads = speaker && reading.opens_line(cue.words.start);
        let paragraph = reading.sentences[sentence].paragraph;
        for next in &reading.sentences[sentence + 1..] {
            let words = next.range();
            let personal = words.clone().any(|n| self.scene.is_first_person(n));
            let later = self.scene.cues.partition_point(|c| c.words.start < words.start);
            let cue = self.scene.cues.get(later).is_some_and(|c| c.words.start < words.end);
            // این تحقیقات نشان داده است …: the finding of others.
            let finding = |n: usize| reading.text(n..n + 1) == "نشان" && reading.is(n + 1, Class::LIGHT_VERB);
            let goes_on = personal || leads && !words.clone().any(finding);
            if next.paragraph != paragraph || !goes_on || cue || self.scene.breaks(words.start) {
                break;
            }
            end = words.end;
        }
        end
    }

    /// Whether a cue inside a sentence goes on with the report, rather than being part of what is told.
    fn is_sequel(&self, number: usize, from: usize) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        match cue.kind {
            CueKind::Formula(FormulaFrame::Clause | FormulaFrame::OpenClause) => return true,
            // …؛ به گفته او، …
            CueKind::Formula(FormulaFrame::Speaker) => {
                let semicolon = cue.words.start > from + 2 && reading.kind(cue.words.start - 1) == Some(Kind::Semicolon);
                return semicolon && !self.scene.is_own_word(cue.words.end);
            }
            CueKind::Formula(_) => return false,
            CueKind::Verb(_) => {}
        }
        if self.scene.is_colon_cue(number) {
            return true;
        }
        if self.scene.marks.around(cue.words.start).is_some_and(|inside| inside.start >= from) {
            return false;
        }
        // … نیست | و می‌خواهد نامزد شود
        if self.scene.is_mere_wish(number, from) {
            return false;
        }
        let Some(before) = cue.words.start.checked_sub(1).filter(|&b| b >= from) else { return false };
        // … است، اما باور دارد …
        let contrast = matches!(reading.text(before..before + 1), "اما" | "ولی") && reading.kind(before - 1) == Some(Kind::Comma);
        // … است و گفت که / … است، تأکید کرد که / … است گفت.
        if contrast
            || reading.is(before, Class::AND)
            || reading.kind(before) == Some(Kind::Comma)
            || self.scene.reading.is_plain_verb(before)
        {
            return true;
        }
        let lead = self.scene.lead(number, from);
        if lead <= from {
            return false;
        }
        // … بایستد و از مربیان خواست …; با تأکید بر اینکه … است از رسانه‌ها خواست تا …; but طوماری امضا کرده‌اند که از دولت می‌خواهد …
        let asks = cue.stance == Stance::Demand
            && !reading.is(lead, Class::THAT)
            && reading.kind(cue.words.end) == Some(Kind::Word)
            && (lead..cue.words.start.min(lead + 2)).any(|n| reading.text(n..n + 1) == "از")
            && reading.is(lead - usize::from(!reading.is(lead, Class::AND)), Class::AND | Class::VERB | Class::PARTICIPLE)
            && reading.is(lead - 1, Class::VERB | Class::PARTICIPLE);
        if asks {
            return true;
        }
        let head = self.scene.first_word(lead, cue.words.start);
        let mark = reading.kind(lead - 1);
        // …؛ اما یک کارشناس دیگر، محمد احمدی، می‌گوید …: a contrast with whoever says something.
        if mark == Some(Kind::Semicolon) && matches!(reading.text(lead..lead + 1), "اما" | "ولی") && self.scene.marks.around(lead).is_none()
        {
            return true;
        }
        let subject = self.scene.reading.is_third_person(head) || self.scene.mention_end(head).is_some();
        // … خواهد کشید و وزیر خارجه مصر هم تصریح کرد …
        let joins = reading.is(lead, Class::AND) && reading.is_plain_verb(lead - 1);
        if joins && self.scene.mention_end(head).is_some_and(|end| matches!(reading.text(end..end + 1), "هم" | "نیز")) {
            return true;
        }
        // … شده است، اما گمرک می‌گوید …: somebody else says so.
        let but = [lead, head.saturating_sub(1)].iter().any(|&n| matches!(reading.text(n..n + 1), "اما" | "ولی"));
        if but
            && self.scene.mention_end(head) == Some(cue.words.start)
            && reading.is_plain_verb(lead - 1 - usize::from(mark == Some(Kind::Comma)))
        {
            return true;
        }
        // …؛ X گفت / … است و از X خواست تا …
        subject && matches!(mark, Some(Kind::Semicolon | Kind::QuoteClose))
            || self.scene.reading.is_third_person(head)
            || self.scene.announces(number)
                && (reading.is(lead, Class::AND) || mark == Some(Kind::Semicolon) || matches!(reading.text(lead..lead + 1), "اما" | "ولی"))
    }
}
