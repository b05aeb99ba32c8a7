//! What stands where the subject of a reporting verb stands: the words before it in its clause, the words behind
//! a formula, the words before the colon of a headline.

use super::Attributor;
use crate::fold::ZWNJ;
use crate::lexicon::{BreakMeaning, Class, Data, FormulaFrame, OrganizationKind, PronounKind};
use crate::mention::{MentionId, Phrase, describes_body};
use crate::quote::{CueKind, FoundQuote};
use crate::refusal::Refusal;
use crate::token::{Gap, Kind};
use std::ops::Range;

/// What stands where the subject of a reporting verb stands.
pub(super) enum Subject<'a> {
    Phrase(&'a Phrase),
    Pronoun(usize),
    /// دارنده ۲ طلای آسیا: the speaker before, in other words.
    Description(Range<usize>),
    /// این رسانه، این سازمان: the organization before.
    SameOrganization(Range<usize>),
    Unnamed(Range<usize>),
}

/// Where a noun phrase stands in its clause.
pub(super) enum Place {
    /// At the start, or behind a mark, a verb, an adverb.
    Free,
    /// Behind a preposition or in a coordination: no subject.
    Governed,
    /// Behind a noun: perhaps in its ezafe, perhaps a new phrase.
    Behind,
}

/// A clause with its subject is looked for among so many words before the cue.
pub(super) const LONGEST_CLAUSE: usize = 120;

/// A pronoun behind a noun at the start of a sentence belongs to it: `برادر وی در …`.
const FAR_BEHIND: usize = 4;

/// A dateline has at most so many words behind its medium.
const DATELINE: usize = 8;

impl Attributor<'_, '_, '_> {
    /// The subject of the quote's cue, where one stands.
    pub(super) fn subject(&self, quote: &FoundQuote) -> Option<Subject<'_>> {
        let range = quote.speaker_in.clone();
        if range.is_empty() {
            return None;
        }
        let inside = |words: &Range<usize>| range.start <= words.start && words.end <= range.end;
        if quote.rule.speaker_alone() {
            // به گفته یک مقام که رابطه‌ای با کاویان دارد، …
            let said = range.start..range.clone().find(|&n| self.reading.is(n, Class::THAT)).unwrap_or(range.end);
            if let Some(at) = said.clone().find(|&n| self.reading.is_third_person(n)) {
                return Some(Subject::Pronoun(at));
            }
            // به گفته یکی از مسئولان …: one of them, whoever.
            let source = self.is_nameless_source(range.start);
            if source || self.reading.is_indefinite(range.start) {
                return Some(Subject::Unnamed(range));
            }
            // همسر رضا احمدی: …
            if self.reading.is(range.start, Class::RELATIVE) {
                return Some(Subject::Unnamed(range));
            }
            let phrases = || self.phrases_in(said.clone());
            let phrase = phrases().find(|p| p.is_human()).or_else(|| phrases().next());
            return Some(match phrase {
                Some(phrase) => Subject::Phrase(self.fuller(phrase, false, said.end)),
                None => self.pointing(range),
            });
        }
        if quote.cue.is_some_and(|c| self.cues[c].kind == CueKind::Formula(FormulaFrame::Content)) {
            // سخنان X مبنی بر اینکه: the one named last before it.
            let near = range.start.max(range.end.saturating_sub(20))..range.end;
            let named = || self.phrases_in(near.clone()).filter(|p| inside(&p.words)).rev();
            // پلیس راهور اطلاعیه‌ای منتشر کرد مبنی بر اینکه …: or else the body that opens the clause.
            let opens =
                |p: &&Phrase| matches!(self.place_of(p.words.start, near.start), Place::Free) && !self.is_object(p) && !self.is_source(p);
            return named().find(|p| p.is_human()).or_else(|| named().find(opens)).map(Subject::Phrase);
        }
        if let Some(anyone) = self.anyone_who_says(quote) {
            return Some(Subject::Unnamed(anyone));
        }
        if let Some(phrase) = self.tells_behind_that(quote) {
            return Some(Subject::Phrase(phrase));
        }
        let start = self.clause_start(range.clone());
        let plural = self.is_plural(quote);
        let start = self.last_clause(start, range.end, plural);
        if let Some(cited) = self.passed_on(start, range.end) {
            return Some(cited);
        }
        let (mut weak, mut author): (Option<&Phrase>, Option<&Phrase>) = (None, None);
        // همسر رضا احمدی: somebody else than who is named.
        let mut relative: Option<Range<usize>> = None;
        // یکی از دوستانش او را دید و گفت: whom the verb is about is no subject.
        let subject = |n: usize| self.reading.is_third_person(n) && !self.reading.is(n + 1, Class::RA);
        let pronoun = (start..range.end).find(|&n| subject(n) && self.is_free(n, start));
        for phrase in self.phrases_in(start..range.end).filter(|p| inside(&p.words)) {
            if pronoun.is_some_and(|at| at < phrase.words.start) {
                break;
            }
            if self.is_source(phrase) {
                continue;
            }
            let before = phrase.words.start - 1;
            // منابع پلیس: whoever in it.
            let source = || self.is_nameless_source(before);
            // خواهر بزرگتر نجف دریابندری
            let described = phrase.words.start > start + 1 && self.reading.is(before, Class::ADJECTIVE) && self.reading.follows(before);
            let kin = if described { before - 1 } else { before };
            if phrase.words.start > start
                && (self.reading.is(before, Class::RELATIVE) || described && self.reading.is(kin, Class::RELATIVE) || source())
                && self.reading.follows(phrase.words.start)
            {
                let first = relative.is_none() && weak.is_none() && self.is_free(kin, start);
                // یکی از نزدیکان کاویان
                relative = relative.or(first.then(|| self.one_of(kin, start).unwrap_or(kin)..phrase.words.end));
                continue;
            }
            // یکی از وکلای هیئت دفاعی | کاویان
            let one = if phrase.person.is_some() && phrase.roles.is_empty() { self.one_of_theirs(phrase, start) } else { None };
            if let Some(one) = one.filter(|_| weak.is_none()) {
                relative = relative.or(Some(one..phrase.words.end));
                continue;
            }
            match self.place_of(phrase.words.start, start) {
                Place::Free if !self.is_object(phrase) && relative.as_ref().is_none_or(|r| r.end + 1 == phrase.words.start) => {
                    // یکی از مسئولان …: whoever.
                    if let Some(one) = self.one_of(phrase.words.start, start).filter(|_| phrase.person.is_none()) {
                        return Some(Subject::Unnamed(one..phrase.words.end));
                    }
                    return Some(Subject::Phrase(self.fuller(phrase, plural, range.end)));
                }
                // به نوآوری‌های ملاصدرا پرداخت و گفت: the letter of the ezafe says whose they are.
                Place::Behind
                    if weak.is_none()
                        && relative.is_none()
                        && !self.is_owner(before)
                        && !self.is_topic(phrase.words.start, start)
                        && phrase.is_human()
                        && plural != self.is_single(phrase.main) =>
                {
                    weak = Some(phrase);
                }
                // تحلیل دولت انگلیس …: what a body wrote.
                Place::Behind if !phrase.is_human() && self.is_text_of(phrase.words.start, start) => author = Some(phrase),
                _ => {}
            }
        }
        if let Some(at) = pronoun {
            return Some(Subject::Pronoun(at));
        }
        // توجه به فقرا در دستور کار شهرداری | وی در بخش دیگری از سخنانش گفت: a heading that no mark parts from the sentence.
        if let Some(at) = (start + FAR_BEHIND..range.end).find(|&n| self.follows_heading(n)) {
            return Some(Subject::Pronoun(at));
        }
        if let Some(relative) = relative {
            return Some(Subject::Unnamed(relative));
        }
        if let Some(phrase) = weak.or(author) {
            return Some(Subject::Phrase(phrase));
        }
        let unnamed = self.unnamed(start, range.end).or_else(|| self.unnamed_behind_comma(start, range.end));
        unnamed.map(|words| self.pointing(words))
    }

    /// … در پاسخ به وزیر نیرو | که گفته بود «…»، گفت: of whom the clause behind `که` tells, where the sentence goes on with its own verb.
    pub(super) fn tells_behind_that(&self, quote: &FoundQuote) -> Option<&Phrase> {
        /// The clause has at most so many words before its verb of saying.
        const LONGEST: usize = 16;
        let reading = self.reading;
        let cue = quote.cue.map(|c| &self.cues[c]).filter(|cue| cue.is_verb())?;
        let at = cue.words.start;
        let sentence = reading.sentence(at).range();
        let low = quote.speaker_in.start.max(sentence.start).max(at.saturating_sub(LONGEST));
        // که طرح را خوب توصیف کرد و گفت «…»
        let other = |n: usize| reading.is_plain_verb(n) && !(reading.is(n + 1, Class::AND) && n + 2 == at);
        let inside =
            |n: &usize| matches!(reading.kind(*n), Some(Kind::Word | Kind::QuoteOpen | Kind::QuoteClose | Kind::QuoteEither)) && !other(*n);
        let that = (low..at).rev().take_while(inside).find(|&n| reading.is(n, Class::THAT))?;
        let marked = that > low && matches!(reading.kind(that - 1), Some(Kind::QuoteClose | Kind::QuoteEither | Kind::Comma));
        let end = that - usize::from(marked);
        let phrase = self.phrases_in(low..that).rev().find(|p| p.words.end == end)?;
        let told = match self.place_of(phrase.words.start, sentence.start) {
            Place::Governed => true,
            Place::Behind => phrase.is_human(),
            Place::Free => false,
        };
        let alone = !self.phrases_in(that + 1..at).any(|p| self.is_free(p.words.start, that + 1))
            && !(that + 1..at).any(|n| reading.is_third_person(n));
        let goes_on = quote.end() < sentence.end && (quote.end()..sentence.end).any(|n| reading.is_plain_verb(n));
        (told && alone && goes_on).then_some(phrase)
    }

    /// نوآوری‌های | ملاصدرا, but صحبت‌های | کاویان: whether the letter of the ezafe of word `n`, no word for what somebody says, tells of
    /// whom it is that the name behind it is.
    fn is_owner(&self, n: usize) -> bool {
        let stem = self.reading.text(n..n + 1).strip_suffix("های").map(|stem| stem.trim_end_matches(ZWNJ));
        // صحبت های: in two words.
        let stem = stem.map(|stem| if stem.is_empty() && n > 0 { self.reading.text(n - 1..n) } else { stem });
        stem.is_some_and(|stem| !matches!(stem, "صحبت" | "حرف" | "گفته" | "سخن" | "اظهار" | "مصاحبه"))
    }

    /// بیانیه | وزارت نیرو, گزارش اخیر | سازمان ملل: whether a text opens the clause whose author stands at word `n`.
    fn is_text_of(&self, n: usize, start: usize) -> bool {
        let reading = self.reading;
        let written = |n: usize| reading.is(n, Class::TEXT) || matches!(reading.text(n..n + 1), "تحلیل" | "ارزیابی" | "مطالعه" | "پژوهش");
        let described = n == start + 2 && reading.is(n - 1, Class::ADJECTIVE) && reading.follows(n - 1);
        reading.follows(n) && (n == start + 1 || described) && written(start)
    }

    /// از سوی دیگر, در همین حال, but not در بخشی از or به گفته وی.
    fn is_adverbial(&self, words: Range<usize>) -> bool {
        let reading = self.reading;
        let last = words.end - 1;
        matches!(reading.text(words.start..words.start + 1), "در" | "از" | "با" | "بر")
            && !reading.is(last, Class::PREPOSITION | Class::THAT | Class::CUE)
    }

    /// Whether `وی` stands at word `n` behind a noun to which it does not belong, for an adverbial follows.
    fn follows_heading(&self, n: usize) -> bool {
        let reading = self.reading;
        reading.text(n..n + 1) == "وی"
            && (reading.is(n + 1, Class::ADVERB) || matches!(reading.text(n + 1..n + 2), "در" | "با" | "ضمن" | "همچنین" | "درباره"))
            && !reading.is(n - 1, Class::RELATIVE | Class::ROLE_HEAD | Class::PREPOSITION | Class::TEXT)
    }

    /// What words mean that are no mention: `دارنده ۲ طلا` and `این نامزد` who spoke before, `این نشریه` the body before.
    fn pointing(&self, words: Range<usize>) -> Subject<'_> {
        let reading = self.reading;
        let head = words.start + usize::from(self.is_this(words.start));
        let described = reading.hit(head, |d| matches!(d, Data::Pronoun { kind: PronounKind::Description }).then_some(())).is_some();
        let same_body = self.is_this(words.start)
            && reading.is(words.start + 1, Class::ORGANIZATION_HEAD | Class::MEDIA | Class::ORGANIZATION | Class::BODY | Class::TEXT);
        if described {
            Subject::Description(words)
        } else if same_body {
            Subject::SameOrganization(words)
        } else {
            Subject::Unnamed(words)
        }
    }

    /// معاون وزیر و رئیس سازمان … گفت: of two offices of one speaker the one that tells the body or the place.
    fn fuller<'p>(&'p self, phrase: &'p Phrase, plural: bool, end: usize) -> &'p Phrase {
        let and = phrase.words.end;
        let tells = |phrase: &Phrase| match phrase.main {
            MentionId::Role(role) => phrase.person.is_none().then(|| self.tells_which(role)),
            _ => None,
        };
        if plural || !self.reading.is(and, Class::AND) || tells(phrase) != Some(false) {
            return phrase;
        }
        let next = self.phrases_in(and + 1..and + 2).find(|next| next.words.start == and + 1 && next.words.end <= end);
        next.filter(|next| tells(next) == Some(true)).unwrap_or(phrase)
    }

    fn tells_which(&self, role: usize) -> bool {
        let role = &self.mentions.roles[role];
        role.organization.is_some() || role.place.is_some()
    }

    /// الجزیره (با درج این خبر) به نقل از وزیر خارجه نوشت: whom the subject of a clause cites, not the subject.
    fn passed_on(&self, start: usize, end: usize) -> Option<Subject<'_>> {
        /// The formula stands at most so many words behind the start of the clause.
        const NEAR: usize = 16;
        let mut words = (start + 1..end.min(start + NEAR)).take_while(|&n| !self.reading.is_plain_verb(n));
        let cites = |n: usize| {
            let from = self.reading.formula_end(n, FormulaFrame::Source)?;
            (self.reading.reads(n..from, "به نقل از") && from < end).then_some(from)
        };
        let from = words.find_map(cites)?;
        // منابع نزدیک به کاویان: whoever they are.
        let source = self.is_nameless_source(from);
        let cited = self.phrases_in(from..(from + 2).min(end)).find(|p| p.words.end <= end);
        // … به نقل از روابط عمومی دانشگاه رضا کاویان گفت: a name behind it speaks himself.
        let behind = cited.map_or(from + 1, |p| p.words.end);
        let named = |p: &Phrase| p.is_human() && p.words.end <= end && !matches!(self.place_of(p.words.start, start), Place::Governed);
        if self.phrases_in(behind..end).any(named) {
            return None;
        }
        cited.filter(|_| !source).map(Subject::Phrase).or_else(|| self.unnamed(from, end).map(Subject::Unnamed))
    }

    /// The phrases where the speaker of a quote may stand that were not taken, and why.
    pub(super) fn refused(&self, n: usize, taken: Option<&Range<usize>>) -> Vec<(usize, Range<usize>, Refusal)> {
        let quote = &self.quotes[n];
        let range = quote.speaker_in.clone();
        let start = self.last_clause(self.clause_start(range.clone()), range.end, self.is_plural(quote));
        let refusal = |phrase: &Phrase| match self.place_of(phrase.words.start, start) {
            _ if self.is_source(phrase) => Refusal::ReportSource,
            _ if quote.rule.speaker_alone() || self.is_cited(n) => Refusal::AnotherSubject,
            _ if phrase.words.start < start => Refusal::EarlierClause,
            Place::Governed => Refusal::Governed,
            _ if self.is_object(phrase) => Refusal::Object,
            Place::Behind => Refusal::BehindNoun,
            Place::Free => Refusal::AnotherSubject,
        };
        let others = self.phrases_in(range.clone()).filter(|p| p.words.end <= range.end && Some(&p.words) != taken);
        others.map(|p| (n, p.words.clone(), refusal(p))).collect()
    }

    /// Whether a word means several people, or things: کارشناسان، رسانه‌ها.
    pub(super) fn is_group(&self, n: usize) -> bool {
        let heads = |d: &Data| matches!(d, Data::RoleHead { plural: true, .. }).then_some(());
        self.reading.is(n, Class::PLURAL) || self.reading.text(n..n + 1) == "مردم" || self.reading.hit(n, heads).is_some()
    }

    pub(super) fn is_this(&self, n: usize) -> bool {
        matches!(self.reading.text(n..n + 1), "این" | "آن" | "همین")
    }

    /// The start of the last clause before a cue that has a subject of its own: … شد و X گفت، … که X گفت.
    pub(super) fn last_clause(&self, start: usize, end: usize, plural: bool) -> usize {
        let reading = self.reading;
        let verb = |n: usize| reading.is_plain_verb(n);
        if end > start && reading.is(end - 1, Class::PARTICIPLE) {
            return start;
        }
        // Behind the last verb before the cue.
        let near = start.max(end.saturating_sub(LONGEST_CLAUSE));
        let from = (near..end).rev().find(|&n| verb(n)).map_or(near, |n| n + 1);
        let subject = |n: usize| {
            self.reading.is_third_person(n)
                || plural && self.is_group(n)
                || self.phrases_in(n..n + 1).any(|p| p.words.end <= end && p.is_human() && !self.is_object(p))
        };
        // این در حالی است که وزارت نیرو وعده داده بود, چیزی نگذشت که وزارت نیرو اعلام کرد: but بیت‌الله رضایی درباره اینکه چه رخ داد که باشگاه
        // بازگشت، توضیح داد
        let tells = |n: usize| {
            let meanwhile = n > start + 2 && matches!(reading.text(n - 3..n - 2), "حالی" | "درحالی");
            let only = !(n + 1..end).any(|m| verb(m) || reading.is(m, Class::PARTICIPLE))
                && !(start..n).any(|m| reading.text(m..m + 1) == "اینکه");
            meanwhile || only
        };
        // … گرفته و فدراسیون فوتبال اعلام کرد
        let body = |n: usize| {
            let ended = n > start + 1
                && (reading.is(n - 1, Class::AND) || reading.is(n - 1, Class::THAT) && tells(n))
                && (verb(n - 2) || reading.is(n - 2, Class::PARTICIPLE) && !reading.is(n - 2, Class::NOUN));
            ended && self.phrases_in(n..n + 1).any(|p| p.words.start == n && p.words.end <= end && !p.is_human() && !self.is_object(p))
        };
        // … شد، ولی مقاومت لبنان اعلام کرد: whoever stands there, named or not.
        let contrast = |n: usize| {
            let but = matches!(reading.text(n - 1..n), "اما" | "ولی") && n > start + 1;
            let ended = || verb(n - 2) || reading.kind(n - 2) == Some(Kind::Comma) && n > start + 2 && verb(n - 3);
            but && ended() && self.unnamed(n, end).is_some_and(|words| words.start == n)
        };
        // … آمد و منابع پلیس اعلام کردند, … مانده و مدیریت باشگاه معتقد است: a noun and the body that it is of.
        let of_body = |n: usize| {
            let joined = n > start + 1 && reading.is(n - 1, Class::AND) && verb(n - 2) && reading.is(n, Class::NOUN);
            let inside = |words: Range<usize>| words.start == n && self.phrases_in(words.start + 1..words.end).any(|p| !p.is_human());
            joined && self.unnamed(n, end).is_some_and(inside)
        };
        // پس از آنکه کاویان …، فدراسیون اعلام کرد: behind the comma of a clause that tells when.
        // در حالی که دو روز مانده، یک مقام ایرانی به نیوزویک گفت
        let when = ["پس از آنکه", "پس از اینکه", "بعد از آنکه", "بعد از اینکه", "درحالی‌که", "در حالی که"];
        let told_when = when.iter().any(|words| (1..=4).any(|len| reading.reads(start..start + len, words)));
        let main = |n: usize| {
            let ended = |last: usize| verb(last) || reading.is(last, Class::PARTICIPLE) && !reading.is(last, Class::NOUN);
            let comma = told_when && n > start + 1 && reading.kind(n - 1) == Some(Kind::Comma) && ended(n - 2);
            let phrase = || self.phrases_in(n..n + 1).any(|p| p.words.start == n && p.words.end <= end && !self.is_object(p));
            comma && (phrase() || self.unnamed(n, end).is_some_and(|words| words.start == n))
        };
        // در حالی که کاخ سفید می‌گوید …
        let while_it = |n: usize| {
            let leads = ["در حالی که", "درحالی‌که", "اگرچه", "هرچند", "گرچه", "با وجود آنکه", "با وجود اینکه", "با آنکه", "با اینکه"];
            let alone = |p: &Phrase| p.words.start == n && !self.is_object(p) && !(p.words.end..end).any(verb);
            let somebody = || self.is_somebody(n) && self.unnamed(n, end).is_some_and(|w| w.start == n && !(w.end..end).any(verb));
            leads.iter().any(|words| reading.reads(start..n, words)) && (self.phrases_in(n..n + 1).any(alone) || somebody())
        };
        for n in from..end {
            if n > start && (body(n) || contrast(n) || of_body(n) || main(n)) {
                return n;
            }
            if n <= start || !subject(n) {
                continue;
            }
            let mut before = n - 1;
            while before > start && matches!(reading.kind(before), Some(Kind::QuoteOpen | Kind::QuoteEither)) {
                before -= 1;
            }
            if reading.is(before, Class::HONORIFIC) && before > start {
                before -= 1;
            }
            let joint = reading.is(before, Class::AND)
                || matches!(reading.text(before..before + 1), "اما" | "ولی")
                || reading.kind(before) == Some(Kind::Comma);
            // … شد، اما X گفت
            let comma = before > start && reading.kind(before) == Some(Kind::Word) && reading.kind(before - 1) == Some(Kind::Comma);
            let behind = before - usize::from(comma);
            if verb(before) || reading.is(before, Class::THAT) || joint && behind > start && verb(behind - 1) {
                return n;
            }
        }
        (start + 1..end.min(start + 4)).find(|&n| while_it(n)).unwrap_or(start)
    }

    /// Behind bullets, the source of the report, and words that merely join.
    pub(super) fn clause_start(&self, range: Range<usize>) -> usize {
        let reading = self.reading;
        let mut n = range.start;
        // ورزش ۳ - سرمربی … گفت: a dateline ends with a dash.
        if let Some(dash) = (n..range.end.min(n + 5)).find(|&m| reading.kind(m) == Some(Kind::Dash) && reading.words[m].gap == Gap::Space)
            && !self.phrases_in(n..dash).any(Phrase::is_human)
        {
            n = dash + 1;
        }
        // باشگاه خبرنگاران جوان؛ مریم کاویان - شهردار یزد گفت: the medium and its reporter.
        if let Some(medium) = self.phrases_in(n..n + 1).next().filter(|p| self.is_medium(p)) {
            let end = medium.words.end;
            let mark = |m: &usize| matches!(reading.kind(*m), Some(Kind::Dash | Kind::Semicolon));
            let near = (end..range.end.min(end + DATELINE)).take_while(|&m| reading.kind(m) == Some(Kind::Word) || mark(&m));
            n = near.filter(mark).last().map_or(n, |mark| mark + 1);
        }
        while n < range.end {
            if let Some(from) = reading.formula_end(n, FormulaFrame::Source) {
                match (from..range.end.min(from + 20)).find(|&m| matches!(reading.kind(m), Some(Kind::Comma | Kind::Semicolon))) {
                    Some(comma) => n = comma + 1,
                    // به نوشته بی‌بی‌سی وزیر خارجه …: no comma behind the medium.
                    None => return self.phrases_in(from..from + 4).find(|p| !p.is_human()).map_or(from, |p| p.words.end.min(range.end)),
                }
            } else if let Some((hit, meaning)) = reading.hit(n, |d| if let Data::Break { meaning } = d { Some(*meaning) } else { None })
                && (reading.is(hit.end as usize - 1, Class::VERB) || meaning == BreakMeaning::Weak && self.is_adverbial(hit.range()))
            {
                // گفتنی است …, از سوی دیگر …
                n = (hit.end as usize).min(range.end);
            } else if !matches!(reading.kind(n), Some(Kind::Word | Kind::Latin))
                || (reading.is(n, Class::CONJUNCTION | Class::AND) && !reading.is(n, Class::PRONOUN))
            {
                n += 1;
            } else {
                return n;
            }
        }
        range.end
    }

    /// A medium that the report comes from: «خبرگزاری …: …» or «… به گزارش …».
    pub(super) fn is_source(&self, phrase: &Phrase) -> bool {
        let (start, end) = (phrase.words.start, phrase.words.end);
        let reported = start > 0 && self.reading.text(start - 1..start) == "گزارش";
        // به گزارش خبرنگار ایسنا از یزد کاویان گفت
        if reported && self.reading.text(start..start + 1) == "خبرنگار" {
            return true;
        }
        let MentionId::Organization(o) = phrase.main else { return false };
        self.mentions.organizations[o].kind == OrganizationKind::Media
            && (matches!(self.reading.kind(end), Some(Kind::Colon | Kind::Dash | Kind::BracketClose | Kind::Semicolon)) || reported)
    }

    fn is_medium(&self, phrase: &Phrase) -> bool {
        matches!(phrase.main, MentionId::Organization(o) if self.mentions.organizations[o].kind == OrganizationKind::Media)
    }

    pub(super) fn is_object(&self, phrase: &Phrase) -> bool {
        self.reading.follows(phrase.words.end) && self.reading.is(phrase.words.end, Class::RA)
    }

    pub(super) fn is_free(&self, n: usize, start: usize) -> bool {
        matches!(self.place_of(n, start), Place::Free)
    }

    /// Whether a noun phrase at word `n` can be a subject.
    pub(super) fn place_of(&self, n: usize, start: usize) -> Place {
        /// A phrase leads to another so many times at most.
        const DEEPEST: usize = 4;
        let reading = self.reading;
        let head = |n: &usize| self.head_before(*n, start);
        let n = std::iter::successors(Some(n), head).take(DEEPEST).last().unwrap_or(n);
        if n <= start || !reading.follows(n) {
            return Place::Free;
        }
        let before = n - 1;
        if self.ends_date(before, start) {
            return Place::Free;
        }
        if reading.kind(before) != Some(Kind::Word) {
            return if matches!(reading.kind(before), Some(Kind::Latin | Kind::Number)) { Place::Behind } else { Place::Free };
        }
        let class = reading.class(before);
        let ago = matches!(reading.text(before..n), "پیش" | "قبل" | "بعد")
            && before > start
            && reading.is(before - 1, Class::NOUN | Class::NUMBER)
            // بعد استاندار گفت
            || reading.text(before..n) == "بعد" && (before == start || !reading.follows(before));
        // روز گذشته | وزارت خارجه …
        let ago = ago || self.time_end(start) == Some(n);
        // برای درگذشت X: a noun, though it looks like a verb.
        let noun = class.any(Class::VERB) && before > start && reading.is(before - 1, Class::PREPOSITION);
        // به دبیرکل سازمان ملل | و همچنین دبیرکل …
        let also = class.any(Class::ADVERB | Class::CONJUNCTION)
            && before > start + 1
            && reading.is(before - 1, Class::AND)
            && !reading.is(before - 2, Class::VERB | Class::PARTICIPLE);
        if (class.any(Class::PREPOSITION | Class::THAT | Class::AND) || also) && !ago {
            Place::Governed
        } else if noun {
            Place::Behind
        } else if ago || class.any(Class::VERB | Class::ADVERB | Class::CONJUNCTION | Class::RA | Class::PRONOUN) {
            Place::Free
        } else if before > start && self.is_this(before - 1) {
            // در این نشست رئیس …
            Place::Free
        } else {
            Place::Behind
        }
    }

    /// در سال ۱۴۰۰ | فدراسیون …, پس از گذشت ۶ ماه | فدراسیون …, ۱۵ مهر | فدراسیون …: whether a date or a time ends with word `n`.
    fn ends_date(&self, n: usize, start: usize) -> bool {
        let reading = self.reading;
        let number = |n: usize| reading.kind(n) == Some(Kind::Number) || reading.is(n, Class::NUMBER | Class::ORDINAL);
        let month = reading.is(n, Class::MONTH) || reading.text(n..n + 1) == "ماه" || reading.is(n, Class::TIME);
        n > start
            && reading.follows(n)
            && (number(n - 1) && month || reading.kind(n) == Some(Kind::Number) && reading.is(n - 1, Class::TIME | Class::MONTH))
    }

    /// The word before `n` with which the noun phrase begins that the one at word `n` belongs to.
    fn head_before(&self, n: usize, start: usize) -> Option<usize> {
        self.one_of(n, start).or_else(|| self.kind_before(n, start))
    }

    /// روزنامه آمریکایی | نیوزویک نوشت: the word with which it begins to tell what kind of body the one at word `n` is, with an adjective.
    pub(super) fn kind_before(&self, n: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let kind = n >= start + 2
            && reading.follows(n)
            && describes_body(reading, n - 1)
            && reading.hit(n - 2, |d| matches!(d, Data::OrganizationHead { .. }).then_some(())).is_some()
            && !reading.is(n - 2, Class::PLURAL)
            && !reading.text(n - 2..n - 1).ends_with("های")
            && self.phrases_in(n..n + 1).any(|p| p.words.start == n && !p.is_human());
        kind.then(|| n - 2)
    }

    /// درباره عملکرد X، در خصوص بازی X، با اشاره به سخنان X: what is spoken of is no subject.
    fn is_topic(&self, n: usize, start: usize) -> bool {
        /// A noun phrase about somebody has at most so many words before his name.
        const LONGEST: usize = 5;
        let reading = self.reading;
        let near = n.saturating_sub(LONGEST).max(start);
        let inside = |m: &usize| {
            reading.kind(*m) == Some(Kind::Word)
                && reading.follows(m + 1)
                && !reading.is(*m, Class::RA | Class::THAT)
                && !self.phrases_in(*m..m + 1).any(|p| p.words.end <= n)
        };
        let topic = |m: usize| {
            let words = reading.text(m..m + 1);
            matches!(words, "درباره" | "پیرامون" | "درخصوص" | "درمورد")
                || matches!(words, "خصوص" | "مورد" | "رابطه" | "ارتباط" | "توصیف") && m > start && reading.text(m - 1..m) == "در"
                || matches!(words, "اشاره" | "انتقاد" | "واکنش" | "پاسخ" | "نسبت") && reading.is(m + 1, Class::PREPOSITION) && m + 1 < n
        };
        (near..n).rev().take_while(inside).any(topic)
    }
}
