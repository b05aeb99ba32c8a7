//! A quote inside a quote: a speaker who cites somebody.

use super::QuoteRule;
use super::content::Finder;
use super::cue::CueKind;
use super::headline::unwrapped;
use super::{FoundQuote, QuoteKind};
use crate::lexicon::{Class, FormulaFrame, Frame, Stance, Tense};
use crate::token::Kind;

/// Who is cited stands at most so many words before the verb.
const NEAR: usize = 8;

/// So many quotes stand in one another at most, around a further one.
const DEEPEST: usize = 3;

/// Who opens the clause stands at most so many words before it.
const FAR: usize = 24;

/// An earlier end of what is cited is looked for among so many words.
const LONGEST: usize = 120;

/// How the words begin that somebody is cited with.
struct Opening {
    /// Their first word.
    start: usize,
    /// Behind a colon.
    direct: bool,
    /// With nothing between them and the verb: `وزیر قول داد آب بیاید`.
    bare: bool,
    /// What shows that they begin.
    rule: QuoteRule,
}

impl Finder<'_, '_, '_> {
    /// A cue inside somebody's words makes a quote of its own where it cites somebody else.
    pub(super) fn nested(&mut self, number: usize) {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        if self.around(number).count() > DEEPEST {
            return;
        }
        match cue.kind {
            // تاریخ خواهد نوشت که …: nobody has written it yet.
            CueKind::Verb(frame) if frame != Frame::Colon && reading.follows(cue.words.end) && cue.tense != Tense::Future => {
                self.cited(number);
            }
            // در این مصوبه تأکید شده است که …, در نامه آمده است: …
            CueKind::Formula(FormulaFrame::Statement | FormulaFrame::Impersonal) if self.is_stated(number) => self.cited(number),
            CueKind::Formula(FormulaFrame::Speaker) => self.cited_by_formula(number),
            // به تعبیر شهید مطهری، …
            CueKind::Formula(FormulaFrame::NamedSpeaker) if self.scene.mention_end(cue.words.end).is_some() => {
                self.cited_by_formula(number)
            }
            _ => {}
        }
    }

    /// `و اعلام شد که …`, `در این مصوبه تأکید شده است که …`, `از سوی وزیر اعلام شد که …`: whether nothing else was announced, and it
    /// was not written in a holy book: `سه کتاب اعلام شد که …`, `در قرآن آمده است که …`.
    fn is_stated(&self, number: usize) -> bool {
        let reading = self.scene.reading;
        let start = self.scene.cues[number].words.start;
        let sentence = reading.sentence(start).start as usize;
        let word = |n: usize| reading.text(n..n + 1);
        let back = || {
            let clause = (sentence..start).rev().take(FAR);
            clause.take_while(|&n| reading.follows(n + 1) && reading.kind(n) == Some(Kind::Word) && !reading.is_plain_verb(n))
        };
        let sacred = |n: usize| reading.is(n, Class::SACRED) || matches!(word(n), "روایت" | "روایات" | "حدیث" | "سوره" | "آیه" | "آیات");
        // شرکت در صدد آن بر آمده است که …, در کدام دین گفته شده است که …
        let no_text = reading.is(start.saturating_sub(1), Class::PREPOSITION) || back().any(|n| matches!(word(n), "کدام" | "آیا"));
        if !self.scene.announces(number) || no_text || back().any(sacred) {
            return false;
        }
        let counted = |n: usize| reading.is(n, Class::NUMBER | Class::INDEFINITE) || word(n) == "به";
        let text = back().take(NEAR).find(|&n| word(n) == "در").filter(|&n| n + 1 < start && !(n + 1..start).any(counted));
        let by = || back().any(|n| word(n) == "سوی" && n > 0 && word(n - 1) == "از");
        self.scene.begins_clause(start) || text.is_some() || by()
    }

    /// وزیر به ما گفت که …
    fn cited(&mut self, number: usize) {
        let cue = &self.scene.cues[number];
        let limit = self.outer_end(number);
        let Some(opening) = self.opening(number, limit) else { return };
        if self.tells_of_a_thing(number, &opening) {
            return;
        }
        let speaker = self.cited_at(number);
        if speaker == self.scene.cues[number].words.start && self.needs_a_name(number, &opening) {
            return;
        }
        // سیاست‌هایی که رهبر انقلاب تأکید کردند باید …: of which he spoke.
        let reading = self.scene.reading;
        if opening.bare && speaker > 1 && reading.is(speaker - 1, Class::THAT) && reading.is(speaker - 2, Class::INDEFINITE) {
            return;
        }
        let end = self.citation_end(number, &opening, limit);
        let words = self.trimmed(opening.start..end.max(opening.start));
        if words.len() < 2 {
            return;
        }
        let speaker_in = speaker..cue.words.start;
        let inner = unwrapped(&self.scene, words.clone());
        let kind = if opening.direct || inner != words {
            QuoteKind::Direct
        } else if self.has_quotation(words) {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        };
        self.push(vec![inner], kind, number, speaker_in, opening.rule);
    }

    /// به گفته همکاران ما، …
    fn cited_by_formula(&mut self, number: usize) {
        let end = self.scene.cues[number].words.end;
        let limit = self.outer_end(number);
        let speaker_end = self.speaker_end(end, limit);
        if speaker_end <= end || speaker_end >= limit || self.scene.reading.is_third_person(end) || self.scene.is_own_word(end) {
            return;
        }
        let searched = speaker_end + 1..limit.min(speaker_end + LONGEST);
        let ends = searched.into_iter().find(|&n| self.citation_ends(n, speaker_end)).unwrap_or(limit);
        let words = self.trimmed(speaker_end..ends);
        if words.len() > 3 {
            self.push(vec![words], QuoteKind::Indirect, number, end..speaker_end, QuoteRule::SpeakerFormula);
        }
    }

    /// The quotes around a cue, the innermost first.
    fn around(&self, number: usize) -> impl Iterator<Item = &FoundQuote> {
        let at = self.scene.cues[number].words.start;
        self.quotes.iter().rev().take(NEAR).filter(move |q| q.covers(at))
    }

    /// Where the part begins of the words around a cue.
    fn outer_part(&self, number: usize) -> usize {
        let at = self.scene.cues[number].words.start;
        self.around(number).next().and_then(|q| q.parts.iter().find(|p| p.contains(&at))).map_or(0, |part| part.start)
    }

    /// Where the words around a cue end, and its sentence.
    fn outer_end(&self, number: usize) -> usize {
        let sentence = self.scene.reading.sentence(self.scene.cues[number].words.start).end as usize;
        self.around(number).next().map_or(sentence, FoundQuote::end).min(sentence)
    }

    /// How the words begin that the verb announces, if it does.
    fn opening(&self, number: usize, limit: usize) -> Option<Opening> {
        use Stance::{Admission, Announcement, Belief, Claim, Emphasis, Neutral, Promise, Warning};
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let end = cue.words.end;
        let direct = reading.kind(end) == Some(Kind::Colon);
        if direct || self.scene.is_colon_cue(number) {
            let rule = if direct { QuoteRule::Colon } else { QuoteRule::QuotationMarks };
            return Some(Opening { start: end + usize::from(direct), direct, bare: false, rule });
        }
        if let Some(start) = self.behind_that(number, end, limit) {
            // … دعوت کرد که متأسفانه نیامدند: what came of it.
            if matches!(reading.text(start..start + 1), "متاسفانه" | "متأسفانه" | "خوشبختانه") {
                return None;
            }
            return Some(Opening { start, direct: false, bare: false, rule: QuoteRule::ThatClause });
        }
        // Without که a clause must be all that follows: ایشان گفتند حق باشگاه را می‌گیرند.
        let told = matches!(cue.stance, Admission | Announcement | Belief | Claim | Emphasis | Neutral | Promise | Warning)
            && reading.verb(cue.words.end - 1).verb().is_some();
        // قول داد تا پایان سال …, but not اعلام کرد تا مردم بدانند …
        let until = reading.text(end..end + 1) != "تا"
            || reading.is(end + 1, Class::TIME | Class::NUMBER)
            || matches!(reading.text(end + 1..end + 2), "پایان" | "آخر" | "ساعتی" | "زمانی" | "امروز" | "فردا");
        let bare = told && until && self.reads_as_clause(number, end, limit);
        bare.then_some(Opening { start: end, direct: false, bare: true, rule: QuoteRule::BareClause })
    }

    /// Whether a thing is told of, named before the verb, or nobody has said anything.
    fn tells_of_a_thing(&self, number: usize, opening: &Opening) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let (start, end) = (cue.words.start, cue.words.end);
        let word = |n: usize| reading.text(n..n + 1);
        let clause = reading.sentence(start).start as usize..start;
        let back = || clause.clone().rev().take(FAR).take_while(|&n| reading.follows(n + 1) && !reading.is_plain_verb(n));
        // استقلال خود را | اعلام کرد; ارقامی را اعلام می‌کنند که …
        let object = start > clause.start && reading.is(start - 1, Class::RA);
        if opening.bare && object || self.names_what_is_told(number) {
            return true;
        }
        // چیزهایی می‌گویند که …: what they say; به رسم خبرنگاری می‌گفت که …: in which manner.
        let led = start > 1 && reading.is(start - 2, Class::PREPOSITION);
        let thing = start > clause.start && reading.is(start - 1, Class::INDEFINITE | Class::MEASURE) && !led;
        if thing && reading.is(end, Class::THAT) {
            return true;
        }
        // دلم می‌خواهد که …: a wish; از ما خواسته که …: a demand.
        let wish = cue.stance == Stance::Demand && cue.words.len() == 1 && !back().any(|n| word(n) == "از");
        // اگر کسی بگوید که …, کسی که مدعی است …, چه می‌گوید: nobody has said it.
        let anyone = start > 1 && reading.is(start - 1, Class::THAT) && matches!(word(start - 2), "کسی" | "آنکه" | "هرکس");
        let asked = back().take(2).any(|n| matches!(word(n), "چه" | "چی"));
        wish || anyone || asked || back().any(|n| matches!(word(n), "اگر" | "چنانچه"))
    }

    /// Where he stands who is cited, or the verb if he is not told.
    fn cited_at(&self, number: usize) -> usize {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let sentence = reading.sentence(cue.words.start).range();
        let part = self.outer_part(number);
        let low = |words: usize| sentence.start.max(cue.words.start.saturating_sub(words)).max(part);
        let near = |end: usize| end <= cue.words.start && cue.words.start - end <= 3;
        // قاضی به وکیل باشگاه گفت: whom he spoke to.
        let addressed = |n: usize| n > 0 && reading.follows(n) && matches!(reading.text(n - 1..n), "به" | "از" | "با" | "در" | "علیه");
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
                self.scene.begins_clause(n) && !(end..cue.words.start).any(|n| reading.is_plain_verb(n) || reading.is(n, Class::THAT))
            })
        };
        (low(FAR)..cue.words.start)
            .find(|&n| first(n))
            .or_else(|| (low(NEAR)..cue.words.start).find(|&n| names(n) || pronoun(n) || people(n) || self.is_anybody(number, n)))
            .unwrap_or(cue.words.start)
    }

    /// Whether a verb cites nobody unless who it is stands before it: in a headline, behind another verb without `و`, and in the singular at
    /// the start of a sentence.
    fn needs_a_name(&self, number: usize, opening: &Opening) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number].words;
        let before = cue.start.saturating_sub(1);
        let headline = self.around(number).next().is_some_and(|q| q.rule == QuoteRule::HeadlineColon && cue.start < q.start() + 2);
        let many = || cue.clone().any(|n| reading.verb(n).is_plural());
        let starts = || !matches!(reading.kind(before), Some(Kind::Word | Kind::Comma)) && !many();
        headline || opening.bare && (reading.is_plain_verb(before) && !many() || starts())
    }

    /// Where the words of who is cited end, and those of the citing go on.
    fn citation_end(&self, number: usize, opening: &Opening, limit: usize) -> usize {
        let reading = self.scene.reading;
        let &Opening { start, direct, .. } = opening;
        // … می‌فرمایند «…» | استفاده کند
        if let Some(close) = self.scene.marks.closing(start).filter(|&close| close < limit) {
            return close + 1;
        }
        // ایران اصرار داشت … دریافت کند | و آمریکا گفته است …: up to what the next one says.
        let next = (number + 1..self.scene.cues.len()).take(NEAR).take_while(|&c| self.scene.cues[c].words.start < limit);
        let next = next.filter(|&c| self.says_something(c));
        let next = next.map(|c| self.scene.lead(c, start)).find(|&lead| lead > start + 1 && reading.is(lead, Class::AND));
        let limit = next.map_or(limit, |lead| lead.min(limit));
        let searched = start + 1..limit.min(start + LONGEST);
        let personal = searched.clone().find(|&n| self.scene.is_first_person(n)).unwrap_or(limit);
        searched.into_iter().find(|&n| !direct && (self.citation_ends(n, start) || self.returns_to(personal, n))).unwrap_or(limit)
    }

    /// Whether words may follow a verb: not `و نتیجه را اعلام خواهد کرد.`, `و می‌خواهد به کارش ادامه دهد`.
    fn says_something(&self, number: usize) -> bool {
        let reading = self.scene.reading;
        let cue = &self.scene.cues[number];
        let says = cue.is_verb() || cue.kind == CueKind::Formula(FormulaFrame::Impersonal);
        let wish = cue.stance == Stance::Demand && cue.words.len() == 1 && cue.tense == Tense::Present;
        says && !wish && reading.follows(cue.words.end) && reading.kind(cue.words.end) != Some(Kind::Stop)
    }

    /// `… رانش گرفته | و ما هم ریسک نکردیم`: whether he who cites speaks of himself behind word `n`, in the first words of the
    /// citation in the first person.
    fn returns_to(&self, personal: usize, n: usize) -> bool {
        let reading = self.scene.reading;
        let comma = usize::from(reading.kind(n) == Some(Kind::Comma));
        // … هزینه بگیرد، | ما هم همین را می‌خواهیم
        let first = n + 1 == personal && comma == 1;
        let joins = reading.is(n + comma, Class::AND) || matches!(reading.text(n + comma..n + comma + 1), "ولی" | "اما");
        let closed = reading.is(n - 1, Class::VERB | Class::PARTICIPLE) && !reading.is(n - 1, Class::NOUN | Class::ADJECTIVE);
        (first || joins && n + comma + 1 == personal) && reading.is(personal, Class::PRONOUN) && closed
    }

    /// `امام می‌فرمودند مجلس در رأس همه امور است؛ …`, `وزیر قول داد آب بیاید، ولی نیامد`: whether what is retold from word `start`
    /// on ends before word `n`.
    fn citation_ends(&self, n: usize, start: usize) -> bool {
        let reading = self.scene.reading;
        let comma = usize::from(reading.kind(n) == Some(Kind::Comma));
        // … افتتاح کند، «وگرنه خودش پاسخ می‌دهد»
        let at = n + comma + usize::from(reading.kind(n + comma) == Some(Kind::QuoteOpen));
        let but = matches!(reading.text(at..at + 1), "ولی" | "اما" | "بنابراین" | "لذا" | "وگرنه");
        // گرچه … است، اما …: one says both.
        let concedes = matches!(reading.text(start..start + 1), "گرچه" | "اگرچه" | "هرچند" | "علیرغم" | "علی‌رغم");
        let so = || {
            let at = n + usize::from(reading.is(n, Class::THAT | Class::AND));
            ["به همین دلیل", "در نتیجه", "تا امروز", "تا کنون", "از آن روز", "خوشبختانه", "متاسفانه", "با این شیوه", "با این روش"]
                .iter()
                .any(|words| (1..=3).any(|len| reading.reads(at..at + len, words)))
        };
        let closed = reading.is(n - 1, Class::VERB) && !reading.is(n - 1, Class::NOUN | Class::ADJECTIVE);
        reading.kind(n) == Some(Kind::Semicolon) || closed && (but && !concedes || so())
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
        noun && opens && reading.text(cue.words.end..cue.words.end + 1) != "تا" && !lead.clone().any(closes)
    }
}
