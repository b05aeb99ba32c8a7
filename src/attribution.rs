//! quotes → **attribution**: whose words they are, as said at that place.
//!
//! An ordered list of sieves, most precise first; each quote keeps the name of the sieve that took it.
//! Here a speaker is a mention. Which person of the article it is, is for the next stage to say.

use crate::lexicon::{Class, Data, FormulaFrame, OrganizationKind, PronounKind, VerbForm};
use crate::mention::{MentionId, Mentions, Phrase};
use crate::quote::{self, Cue, CueKind, FoundQuote, QuoteKind};
use crate::reading::Reading;
use crate::rule::{QuoteRule, Refusal, Sieve};
use crate::token::{Gap, Kind};
use std::ops::Range;

crate::lexicon::terms! {
    /// Why a quote has no speaker.
    pub enum UnknownReason {
        /// Somebody without a name speaks: a group, a country, a source.
        Unnamed = "unnamed",
        /// Nobody that could speak is named before or in the sentence.
        NoCandidate = "no_candidate",
    }
}

/// Who speaks, at one place of the text.
#[derive(Clone, Debug)]
pub(crate) struct FoundSpeaker {
    /// The words that name the speaker there: a phrase or a pronoun.
    pub(crate) words: Option<Range<usize>>,
    pub(crate) who: Result<MentionId, UnknownReason>,
    pub(crate) sieve: Sieve,
}

/// Finds the speaker of each quote.
pub(crate) fn attribute(
    reading: &Reading<'_, '_>,
    mentions: &Mentions,
    phrases: &[Phrase],
    cues: &[Cue],
    quotes: &[FoundQuote],
) -> Vec<FoundSpeaker> {
    let mut speakers: Vec<Option<FoundSpeaker>> = vec![None; quotes.len()];
    // In the order in which a reader meets the cues.
    let place = |q: &FoundQuote| q.cue.map_or(q.start(), |c| cues[c].words.start);
    let mut order: Vec<usize> = (0..quotes.len()).collect();
    order.sort_by_key(|&n| place(&quotes[n]));
    let attributor = Attributor::new(reading, mentions, phrases, cues, quotes);
    let mut last = None;
    // The last speaker whom a pronoun in the singular may mean.
    let mut human = None;
    for (step, &n) in order.iter().enumerate() {
        let speaker = attributor.speaker(n, &order[..step], &speakers, last, human);
        // A headline, a quote in a quote and somebody cited do not hold the floor.
        let floor = !attributor.nested[n] && !attributor.is_cited(n);
        let somebody = speaker.words.as_ref().is_some_and(|w| reading.text(w.start..w.start + 1) == "یک");
        if floor && (speaker.who.is_ok() || speaker.who == Err(UnknownReason::Unnamed) && somebody) {
            last = Some(Floor { end: quotes[n].end().max(place(&quotes[n])), who: speaker.who.ok() });
            if speaker.who.map_or(true, |who| attributor.is_single(who)) {
                human = last;
            }
        }
        speakers[n] = Some(speaker);
    }
    attributor.look_ahead(&order, &mut speakers);
    speakers.into_iter().map(|s| s.expect("every quote was visited")).collect()
}

/// The phrases among which the speakers were looked for and that are none, each with the position of its
/// quote. Only explanations ask for them.
pub(crate) fn refused(
    reading: &Reading<'_, '_>,
    mentions: &Mentions,
    phrases: &[Phrase],
    cues: &[Cue],
    quotes: &[FoundQuote],
    speakers: &[FoundSpeaker],
) -> Vec<(usize, Range<usize>, Refusal)> {
    let attributor = Attributor::new(reading, mentions, phrases, cues, quotes);
    (0..quotes.len()).flat_map(|n| attributor.refused(n, speakers[n].words.as_ref())).collect()
}

/// Who is cited in somebody's words is looked for among so many.
const NEAREST: usize = 8;

/// Who spoke last, and where that ends; nobody where it was somebody without a name.
#[derive(Clone, Copy)]
struct Floor {
    end: usize,
    who: Option<MentionId>,
}

struct Attributor<'a, 't, 'l> {
    reading: &'a Reading<'t, 'l>,
    mentions: &'a Mentions,
    phrases: &'a [Phrase],
    cues: &'a [Cue],
    quotes: &'a [FoundQuote],
    /// For each word whether it is inside a quote.
    quoted: Vec<bool>,
    /// For each quote whether it stands inside another.
    nested: Vec<bool>,
}

/// What stands where the subject of a reporting verb stands.
enum Subject<'a> {
    Phrase(&'a Phrase),
    Pronoun(usize),
    /// دارنده ۲ طلای آسیا: the speaker before, in other words.
    Description(Range<usize>),
    /// این رسانه، این سازمان: the organization before.
    SameOrganization(Range<usize>),
    Unnamed(Range<usize>),
}

impl<'a, 't, 'l> Attributor<'a, 't, 'l> {
    fn new(reading: &'a Reading<'t, 'l>, mentions: &'a Mentions, phrases: &'a [Phrase], cues: &'a [Cue], quotes: &'a [FoundQuote]) -> Self {
        let (quoted, nested) = quote::coverage(reading.words.len(), quotes);
        Self { reading, mentions, phrases, cues, quotes, quoted, nested }
    }

    /// Whether a quote is what somebody else said: `سخنان X مبنی بر اینکه …`.
    fn is_cited(&self, n: usize) -> bool {
        self.quotes[n].cue.is_some_and(|c| self.cues[c].kind == CueKind::Formula(FormulaFrame::Content))
    }

    fn speaker(
        &self,
        n: usize,
        before: &[usize],
        speakers: &[Option<FoundSpeaker>],
        last: Option<Floor>,
        human: Option<Floor>,
    ) -> FoundSpeaker {
        let quote = &self.quotes[n];
        let found = |words: Option<Range<usize>>, who: Option<MentionId>, sieve| FoundSpeaker {
            words,
            who: who.ok_or(UnknownReason::NoCandidate),
            sieve,
        };
        match self.subject(quote) {
            Some(Subject::Phrase(phrase)) => return found(Some(phrase.words.clone()), Some(phrase.main), Sieve::Subject),
            // Who is cited in somebody's words is somebody else: the one named last in them.
            Some(Subject::Pronoun(at)) if self.nested[n] => {
                let outer = self.quotes[..n].iter().rev().take(NEAREST).find(|q| q.covers(at)).map_or(at, FoundQuote::start);
                let who = self.phrases_in(outer..at).rev().take(NEAREST).find(|p| self.is_single(p.main)).map(|p| p.main);
                return found(Some(at..at + 1), who, Sieve::Pronoun);
            }
            Some(Subject::Pronoun(at)) => {
                let plural = self.is_pronoun(at, PronounKind::ThirdPersonPlural);
                let floor = if plural { last } else { human };
                let focus = self.focus_before(at, floor.map_or(0, |l| l.end));
                let who = focus.into_iter().chain(floor.and_then(|l| l.who)).find(|&who| plural != self.is_single(who));
                return found(Some(at..at + 1), who, Sieve::Pronoun);
            }
            Some(Subject::Description(words)) if last.is_some() => return found(Some(words), last.and_then(|l| l.who), Sieve::Description),
            Some(Subject::SameOrganization(words)) => {
                let who = self.organization_before(words.start).map(MentionId::Organization);
                return found(Some(words), who, Sieve::Description);
            }
            Some(Subject::Unnamed(words) | Subject::Description(words)) => {
                return FoundSpeaker { words: Some(words), who: Err(UnknownReason::Unnamed), sieve: Sieve::Unknown };
            }
            None => {}
        }
        if matches!(quote.rule, QuoteRule::HeadlineQuoted) {
            return found(None, None, Sieve::Unknown);
        }
        let at = quote.cue.map_or(quote.start(), |c| self.cues[c].words.start);
        // The cue before it in the same sentence: «وی با بیان اینکه …، افزود: …».
        let same = before.iter().rev().take(6).filter(|&&b| !self.is_cited(b)).find(|&&b| {
            self.quotes[b].cue.is_some_and(|c| {
                let words = &self.cues[c].words;
                self.reading.words[words.start].sentence == self.reading.words[at].sentence
            })
        });
        // Several say what one has not said: «… را رد کرد، اما می‌گویند که …». One who is honoured says it himself.
        let fits = |who: &MentionId| quote.kind == QuoteKind::Direct || !self.is_plural(quote) || !self.is_single(*who);
        if let Some(speaker) = same.and_then(|&b| speakers[b].as_ref())
            && let Some(who) = speaker.who.ok().filter(fits)
        {
            return found(None, Some(who), Sieve::SameSentence);
        }
        let who = self.focus_before(at, last.map_or(0, |l| l.end)).or(last.and_then(|l| l.who)).filter(fits);
        let sieve = if who.is_some() { Sieve::ZeroSubject } else { Sieve::Unknown };
        found(None, who, sieve)
    }

    /// The organization named last before word `at`.
    fn organization_before(&self, at: usize) -> Option<usize> {
        let n = self.mentions.organizations.partition_point(|o| o.words.start < at);
        n.checked_sub(1)
    }

    /// The phrases that start within a range, in reading order.
    fn phrases_in(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Phrase> {
        let from = self.phrases.partition_point(|p| p.words.start < range.start);
        let to = self.phrases.partition_point(|p| p.words.start < range.end);
        self.phrases[from..to.max(from)].iter()
    }

    /// Whether a pronoun in the singular may point at it: one human being.
    fn is_single(&self, who: MentionId) -> bool {
        match who {
            MentionId::Person(_) => true,
            MentionId::Role(r) => !self.mentions.roles[r].plural,
            MentionId::Organization(_) => false,
        }
    }

    /// The subject of the quote's cue, where one stands.
    fn subject(&self, quote: &FoundQuote) -> Option<Subject<'_>> {
        let range = quote.speaker_in.clone();
        if range.is_empty() {
            return None;
        }
        let inside = |words: &Range<usize>| range.start <= words.start && words.end <= range.end;
        if self.takes_whole(quote) {
            if let Some(at) = range.clone().find(|&n| self.is_third_person(n)) {
                return Some(Subject::Pronoun(at));
            }
            // به گفته یکی از مسئولان …: one of them, whoever.
            if matches!(self.reading.text(range.start..range.start + 1), "یکی" | "برخی" | "بسیاری" | "تعدادی" | "منابع" | "منبع")
            {
                return Some(Subject::Unnamed(range));
            }
            let phrases = || self.phrases_in(range.clone());
            let phrase = phrases().find(|p| p.is_human()).or_else(|| phrases().next());
            return Some(phrase.map_or(Subject::Unnamed(range.clone()), Subject::Phrase));
        }
        if quote.cue.is_some_and(|c| self.cues[c].kind == CueKind::Formula(FormulaFrame::Content)) {
            // سخنان X مبنی بر اینکه: the one named last before it.
            let near = range.start.max(range.end.saturating_sub(20))..range.end;
            return self.phrases_in(near).filter(|p| inside(&p.words)).rev().find(|p| p.is_human()).map(Subject::Phrase);
        }
        let start = self.clause_start(range.clone());
        let plural = self.is_plural(quote);
        let start = self.last_clause(start, range.end, plural);
        let mut weak: Option<&Phrase> = None;
        let pronoun = (start..range.end).find(|&n| self.is_third_person(n) && self.is_free(n, start));
        for phrase in self.phrases_in(start..range.end).filter(|p| inside(&p.words)) {
            if pronoun.is_some_and(|at| at < phrase.words.start) {
                break;
            }
            if self.is_source(phrase) {
                continue;
            }
            match self.place_of(phrase.words.start, start) {
                Place::Free if !self.is_object(phrase) => return Some(Subject::Phrase(phrase)),
                Place::Behind if weak.is_none() && phrase.is_human() && !(plural && self.is_single(phrase.main)) => weak = Some(phrase),
                _ => {}
            }
        }
        if let Some(at) = pronoun {
            return Some(Subject::Pronoun(at));
        }
        if let Some(phrase) = weak {
            return Some(Subject::Phrase(phrase));
        }
        let words = self.unnamed(start, range.end)?;
        let reading = self.reading;
        let described = reading.hit(words.start, |d| matches!(d, Data::Pronoun { kind: PronounKind::Description }).then_some(())).is_some();
        let same_body = matches!(reading.text(words.start..words.start + 1), "این" | "آن" | "همین")
            && reading.is(words.start + 1, Class::ORGANIZATION_HEAD | Class::MEDIA | Class::ORGANIZATION);
        Some(if described {
            Subject::Description(words)
        } else if same_body || self.is_text(words.start) {
            Subject::SameOrganization(words)
        } else {
            Subject::Unnamed(words)
        })
    }

    /// The phrases where the speaker of a quote may stand that were not taken, and why.
    fn refused(&self, n: usize, taken: Option<&Range<usize>>) -> Vec<(usize, Range<usize>, Refusal)> {
        let quote = &self.quotes[n];
        let range = quote.speaker_in.clone();
        let start = self.last_clause(self.clause_start(range.clone()), range.end, self.is_plural(quote));
        let refusal = |phrase: &Phrase| match self.place_of(phrase.words.start, start) {
            _ if self.is_source(phrase) => Refusal::ReportSource,
            _ if self.takes_whole(quote) || self.is_cited(n) => Refusal::AnotherSubject,
            _ if phrase.words.start < start => Refusal::EarlierClause,
            Place::Governed => Refusal::Governed,
            _ if self.is_object(phrase) => Refusal::Object,
            Place::Behind => Refusal::BehindNoun,
            Place::Free => Refusal::AnotherSubject,
        };
        let others = self.phrases_in(range.clone()).filter(|p| p.words.end <= range.end && Some(&p.words) != taken);
        others.map(|p| (n, p.words.clone(), refusal(p))).collect()
    }

    /// Whether the verb of a quote's cue is in the plural: several say it, or one who is honoured.
    fn is_plural(&self, quote: &FoundQuote) -> bool {
        let verb = quote.cue.map(|c| &self.cues[c]).filter(|c| c.is_verb());
        // معتقدند is no form of a verb.
        let plural = |n: usize| match self.reading.verb(n) {
            VerbForm::NONE => self.reading.text(n..n + 1).ends_with("ند"),
            form => form.is_plural(),
        };
        verb.is_some_and(|cue| cue.words.clone().any(plural))
    }

    /// Whether a word means several people, or things: کارشناسان، رسانه‌ها.
    fn is_group(&self, n: usize) -> bool {
        let heads = |d: &Data| matches!(d, Data::RoleHead { plural: true, .. }).then_some(());
        self.reading.is(n, Class::PLURAL) || self.reading.hit(n, heads).is_some()
    }

    /// Whether all words where the speaker may stand are the speaker: behind a formula, in a headline.
    fn takes_whole(&self, quote: &FoundQuote) -> bool {
        let formula = |c: usize| matches!(self.cues[c].kind, CueKind::Formula(FormulaFrame::Speaker | FormulaFrame::NamedSpeaker));
        quote.rule == QuoteRule::HeadlineColon || quote.cue.is_some_and(formula)
    }

    /// این بیانیه، این رسانه: words for what an organization says.
    fn is_text(&self, n: usize) -> bool {
        let this = matches!(self.reading.text(n..n + 1), "این" | "آن" | "همین");
        this && matches!(
            self.reading.text(n + 1..n + 2),
            "بیانیه"
                | "اطلاعیه"
                | "رسانه"
                | "روزنامه"
                | "نشریه"
                | "نهاد"
                | "شبکه"
                | "سایت"
                | "پایگاه"
                | "مجله"
                | "تشکل"
                | "حزب"
                | "گروه"
                | "باشگاه"
                | "سازمان"
                | "وزارتخانه"
                | "شورا"
                | "کمیته"
                | "فدراسیون"
        )
    }

    /// The start of the last clause before a cue that has a subject of its own: … شد و X گفت، … که X گفت.
    fn last_clause(&self, start: usize, end: usize, plural: bool) -> usize {
        let reading = self.reading;
        let verb = |n: usize| reading.is(n, Class::VERB) && !reading.is(n, Class::NOUN | Class::ADJECTIVE);
        if end > start && reading.is(end - 1, Class::PARTICIPLE) {
            return start;
        }
        // Behind the last verb before the cue.
        let near = start.max(end.saturating_sub(LONGEST_CLAUSE));
        let from = (near..end).rev().find(|&n| verb(n)).map_or(near, |n| n + 1);
        let subject = |n: usize| {
            self.is_third_person(n)
                || plural && self.is_group(n)
                || self.phrases_in(n..n + 1).any(|p| p.words.end <= end && p.is_human() && !self.is_object(p))
        };
        for n in from..end {
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
        start
    }

    /// Behind bullets, the source of the report, and words that merely join.
    fn clause_start(&self, range: Range<usize>) -> usize {
        let reading = self.reading;
        let mut n = range.start;
        // ورزش ۳ - سرمربی … گفت: a dateline ends with a dash.
        if let Some(dash) = (n..range.end.min(n + 5)).find(|&m| reading.kind(m) == Some(Kind::Dash) && reading.words[m].gap == Gap::Space)
            && !self.phrases_in(n..dash).any(Phrase::is_human)
        {
            n = dash + 1;
        }
        while n < range.end {
            if let Some((hit, ())) = reading.hit(n, |d| matches!(d, Data::Formula { frame: FormulaFrame::Source, .. }).then_some(())) {
                let from = hit.end as usize;
                match (from..range.end.min(from + 20)).find(|&m| reading.kind(m) == Some(Kind::Comma)) {
                    Some(comma) => n = comma + 1,
                    // به نوشته بی‌بی‌سی وزیر خارجه …: no comma behind the medium.
                    None => return self.phrases_in(from..from + 2).find(|p| !p.is_human()).map_or(from, |p| p.words.end.min(range.end)),
                }
            } else if let Some(end) = reading.hit(n, |d| matches!(d, Data::Break { .. }).then_some(())).map(|(hit, ())| hit.end as usize)
                && reading.is(end - 1, Class::VERB)
            {
                // گفتنی است …
                n = end.min(range.end);
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
    fn is_source(&self, phrase: &Phrase) -> bool {
        let MentionId::Organization(o) = phrase.main else { return false };
        let end = phrase.words.end;
        self.mentions.organizations[o].kind == OrganizationKind::Media
            && (matches!(self.reading.kind(end), Some(Kind::Colon | Kind::Dash | Kind::BracketClose))
                || phrase.words.start > 0 && self.reading.text(phrase.words.start - 1..phrase.words.start) == "گزارش")
    }

    fn is_object(&self, phrase: &Phrase) -> bool {
        self.reading.follows(phrase.words.end) && self.reading.is(phrase.words.end, Class::RA)
    }

    fn is_free(&self, n: usize, start: usize) -> bool {
        matches!(self.place_of(n, start), Place::Free)
    }

    /// Whether a noun phrase at word `n` can be a subject.
    fn place_of(&self, n: usize, start: usize) -> Place {
        let reading = self.reading;
        if n <= start || !reading.follows(n) {
            return Place::Free;
        }
        let before = n - 1;
        if reading.kind(before) != Some(Kind::Word) {
            return if matches!(reading.kind(before), Some(Kind::Latin | Kind::Number)) { Place::Behind } else { Place::Free };
        }
        let class = reading.class(before);
        let ago = matches!(reading.text(before..n), "پیش" | "قبل" | "بعد")
            && before > start
            && reading.is(before - 1, Class::NOUN | Class::NUMBER);
        if class.any(Class::PREPOSITION | Class::THAT | Class::AND) && !ago {
            Place::Governed
        } else if ago || class.any(Class::VERB | Class::ADVERB | Class::CONJUNCTION | Class::RA | Class::PRONOUN) {
            Place::Free
        } else if before > start && matches!(reading.text(before - 1..before), "این" | "آن" | "همین") {
            // در این نشست رئیس …
            Place::Free
        } else {
            Place::Behind
        }
    }

    /// A subject that is no mention: a group, a country, a text.
    fn unnamed(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let reading = self.reading;
        let mut n = start;
        while n < end && (!matches!(reading.kind(n), Some(Kind::Word)) || reading.is(n, Class::ADVERB)) {
            n += 1;
        }
        let named = self.phrases_in(n.saturating_sub(30)..n + 1).any(|p| p.words.contains(&n));
        if n >= end || reading.is(n, Class::PREPOSITION | Class::VERB | Class::CONJUNCTION | Class::THAT | Class::PARTICIPLE) || named {
            return None;
        }
        let noun = reading.is(n, Class::NOUN | Class::PLURAL | Class::PLACE | Class::DETERMINER | Class::NUMBER | Class::ROLE_HEAD)
            || reading.is_unknown(n);
        if !noun {
            return None;
        }
        let mut stop = n + 1;
        while stop < end
            && reading.kind(stop) == Some(Kind::Word)
            && !reading
                .is(stop, Class::PREPOSITION | Class::VERB | Class::CONJUNCTION | Class::THAT | Class::AND | Class::RA | Class::ADVERB)
        {
            stop += 1;
        }
        if reading.is(stop, Class::RA) && stop < end {
            return None;
        }
        Some(n..stop)
    }

    fn is_third_person(&self, n: usize) -> bool {
        self.is_pronoun(n, PronounKind::ThirdPerson) || self.is_pronoun(n, PronounKind::ThirdPersonPlural)
    }

    fn is_pronoun(&self, n: usize, of: PronounKind) -> bool {
        let reading = self.reading;
        reading.is(n, Class::PRONOUN) && reading.hits_at(n).any(|h| matches!(h.data, Data::Pronoun { kind } if kind == of))
    }

    /// The person whom the report last made its subject between two places, outside all quotes.
    fn focus_before(&self, at: usize, from: usize) -> Option<MentionId> {
        let reading = self.reading;
        let mut focus = None;
        // No further back than a reader remembers.
        let from = from.max(at.saturating_sub(MEMORY));
        for phrase in self.phrases_in(from..at) {
            if !phrase.is_human() || phrase.words.end > at || self.quoted[phrase.words.start] {
                continue;
            }
            let sentence = reading.sentence(phrase.words.start).range();
            let start = self.clause_start(sentence.start..phrase.words.start + 1);
            let subject = matches!(self.place_of(phrase.words.start, start), Place::Free) && !self.is_object(phrase);
            if subject {
                focus = Some(phrase.main);
            }
        }
        focus
    }

    /// Quotes whose speaker is named only later: a headline in quotation marks, «با بیان اینکه …، X گفت».
    fn look_ahead(&self, order: &[usize], speakers: &mut [Option<FoundSpeaker>]) {
        // A headline in quotation marks comes once, at the top.
        for (step, &n) in order.iter().enumerate() {
            let Some(FoundSpeaker { who: Err(UnknownReason::NoCandidate), .. }) = speakers[n] else { continue };
            let quote = &self.quotes[n];
            let headline = quote.rule == QuoteRule::HeadlineQuoted;
            let sentence = self.reading.words[quote.start()].sentence;
            let reach = if headline { usize::MAX } else { 6 };
            let next = order[step + 1..].iter().take(reach).find_map(|&m| {
                let known = speakers[m].as_ref()?.who.ok()?;
                let same = self.quotes[m].cue.is_some_and(|c| self.reading.words[self.cues[c].words.start].sentence == sentence);
                (headline || same).then_some(known)
            });
            if let Some(who) = next {
                let sieve = if headline { Sieve::Headline } else { Sieve::SameSentence };
                speakers[n] = Some(FoundSpeaker { words: None, who: Ok(who), sieve });
            }
        }
    }
}

/// A clause with its subject is looked for among so many words before the cue.
const LONGEST_CLAUSE: usize = 120;

/// A pronoun points at most so many words back.
const MEMORY: usize = 400;

/// Where a noun phrase stands in its clause.
enum Place {
    /// At the start, or behind a mark, a verb, an adverb.
    Free,
    /// Behind a preposition or in a coordination: no subject.
    Governed,
    /// Behind a noun: perhaps in its ezafe, perhaps a new phrase.
    Behind,
}
