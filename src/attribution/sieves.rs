//! The sieves: who a quote's speaker may be, most precise first.

use super::subject::{Place, Subject};
use super::{Attributor, Floor, FoundSpeaker, UnknownReason};
use crate::confidence::Confidence;
use crate::lexicon::{Class, Data, FormulaFrame, OrganizationKind, PronounKind, Stance};
use crate::mention::{MentionId, Phrase};
use crate::quote::{Cue, CueKind, FoundQuote, QuoteKind, QuoteRule};
use crate::token::begins_with;
use std::ops::Range;

crate::lexicon::terms! {
    /// The sieve that chose the speaker of a quote, in the order in which they are asked.
    ///
    /// ```
    /// use goft::{Extractor, Sieve};
    ///
    /// let text = "استاندار یزد گفت: آب هست.\nوی افزود: برق هم هست.\nهمچنین تأکید کرد: گاز نیست.";
    /// let article = Extractor::new().extract(text);
    /// let sieves: Vec<Sieve> = article.quotes().iter().map(|q| q.speaker().sieve()).collect();
    /// assert_eq!(sieves, [Sieve::Subject, Sieve::Pronoun, Sieve::ZeroSubject]);
    /// ```
    pub enum Sieve {
        /// A text speaks, and the report tells whose it is: «در بیانیه سپاه آمده است».
        Author = "author",
        /// A person, role or organization is the subject of the reporting verb, or follows the formula.
        Subject = "subject",
        /// A pronoun is the subject; it points at the speaker before.
        Pronoun = "pronoun",
        /// The speaker or organization before, in other words: «دارنده ۲ طلا»، «این رسانه».
        Description = "description",
        /// The speaker of the cue before it in the same sentence goes on.
        SameSentence = "same_sentence",
        /// The verb has no subject; the speaker before goes on.
        ZeroSubject = "zero_subject",
        /// The headline speaks with the words of the article's main speaker.
        Headline = "headline",
        /// Nobody fits.
        Unknown = "unknown",
    }
}

impl Sieve {
    /// How sure a speaker is whom this sieve chose.
    pub(crate) const fn confidence(self) -> Confidence {
        match self {
            Self::Subject | Self::Pronoun => Confidence::High,
            Self::Author | Self::SameSentence | Self::Description | Self::ZeroSubject | Self::Headline => Confidence::Medium,
            Self::Unknown => Confidence::Low,
        }
    }
}

/// A quote whose speaker is looked for, and all that is known when a reader comes to it.
pub(super) struct Case<'a> {
    /// The position of the quote among all.
    pub(super) number: usize,
    pub(super) quote: &'a FoundQuote,
    pub(super) subject: Option<Subject<'a>>,
    /// The quotes before it, in the order of their cues, and their speakers.
    pub(super) before: &'a [usize],
    pub(super) speakers: &'a [Option<FoundSpeaker>],
    /// Who spoke last.
    pub(super) last: Option<Floor>,
    /// The last speaker whom a pronoun in the singular may mean.
    pub(super) human: Option<Floor>,
}

pub(super) fn found(words: Option<Range<usize>>, who: Option<MentionId>, sieve: Sieve) -> Option<FoundSpeaker> {
    Some(FoundSpeaker { words, who: who.ok_or(UnknownReason::NoCandidate), sieve })
}

/// Who is cited in somebody's words is looked for among so many.
const NEAREST: usize = 8;

/// Who said it, in somebody's words, was told of at most so many words before.
const FAR: usize = 60;

/// A pronoun points at most so many words back.
pub(super) const MEMORY: usize = 400;

impl Attributor<'_, '_, '_> {
    /// Asks the sieves in their order; the first that answers wins.
    pub(super) fn speaker(&self, case: &Case<'_>) -> FoundSpeaker {
        None.or_else(|| self.impersonal(case))
            .or_else(|| self.author(case))
            .or_else(|| self.named(case))
            .or_else(|| self.pronoun_in_a_quote(case))
            .or_else(|| self.pronoun(case))
            .or_else(|| self.description(case))
            .or_else(|| self.same_organization(case))
            .or_else(|| self.unnamed_subject(case))
            .or_else(|| self.headline_waits(case))
            .or_else(|| self.told_of_before(case))
            .or_else(|| self.same_sentence(case))
            .or_else(|| self.somebody_cited(case))
            .or_else(|| self.zero_subject(case))
            .unwrap_or(FoundSpeaker { words: None, who: Err(UnknownReason::NoCandidate), sieve: Sieve::Unknown })
    }

    /// گفته می‌شود …, از او پرسیده شد …: nobody is told.
    fn impersonal(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        // در پاسخ به سوالی مبنی بر اینکه چرا …: a reporter's, who is not named.
        let question = |cue: &Cue| {
            let word = cue.words.start.checked_sub(1).map_or("", |n| self.reading.text(n..n + 1));
            let word = word.strip_suffix('ی').unwrap_or(word);
            cue.kind == CueKind::Formula(FormulaFrame::Content) && matches!(word, "سوال" | "سؤال" | "سئوال" | "پرسش")
        };
        let asked = |cue: &Cue| cue.kind == CueKind::Formula(FormulaFrame::Statement) && cue.stance == Stance::Question || question(cue);
        let nobody =
            case.quote.cue.map(|c| &self.cues[c]).is_some_and(|cue| cue.kind == CueKind::Formula(FormulaFrame::Impersonal) || asked(cue));
        nobody.then_some(FoundSpeaker { words: None, who: Err(UnknownReason::Unnamed), sieve: Sieve::Unknown })
    }

    /// استاندار یزد گفت: …
    fn named(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let Some(Subject::Phrase(phrase)) = case.subject else { return None };
        // روزنامه اسپانیایی | مارکا نوشت: what kind of body it is belongs to its name there.
        let kind = self.kind_before(phrase.words.start, case.quote.speaker_in.start);
        found(Some(kind.unwrap_or(phrase.words.start)..phrase.words.end), Some(phrase.main), Sieve::Subject)
    }

    /// Who is cited in somebody's words is somebody else: the one named last in them.
    fn pronoun_in_a_quote(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let Some(Subject::Pronoun(at)) = case.subject else { return None };
        if !self.nested[case.number] {
            return None;
        }
        let Some(outer) = self.outer(case.number) else { return found(Some(at..at + 1), None, Sieve::Pronoun) };
        let start = self.quotes[outer].start();
        let plural = self.reading.is_pronoun(at, |kind| kind == PronounKind::ThirdPersonPlural);
        let inside = self.phrases_in(start..at).rev().take(NEAREST).find(|p| self.is_single(p.main) != plural).map(|p| p.main);
        // وی به سخنان X اشاره کرد و گفت: ایشان قول داد …: of whom the reporter has told.
        let sentence = self.reading.sentence(self.place(&self.quotes[outer])).range();
        let speaker = case.speakers[outer].as_ref();
        let told_of = |p: &&Phrase| {
            let who = speaker.and_then(|s| s.who.ok());
            let himself = speaker.and_then(|s| s.words.as_ref()).is_some_and(|words| words.contains(&p.words.start));
            p.is_human() && self.is_single(p.main) != plural && !himself && who != Some(p.main)
        };
        let before = || self.phrases_in(sentence.start..start).rev().take(NEAREST).find(told_of).map(|p| p.main);
        let who = inside.or_else(before);
        found(Some(at..at + 1), who, Sieve::Pronoun)
    }

    /// The quote in which another one stands.
    fn outer(&self, number: usize) -> Option<usize> {
        let at = self.place(&self.quotes[number]);
        (0..number).rev().take(NEAREST).find(|&n| self.quotes[n].covers(at))
    }

    /// وی افزود: … The person of whom the report spoke last, or who spoke last.
    fn pronoun(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let Some(Subject::Pronoun(at)) = case.subject else { return None };
        let plural = self.reading.is_pronoun(at, |kind| kind == PronounKind::ThirdPersonPlural);
        let floor = if plural { case.last } else { case.human };
        let focus = self.focus_before(at, floor.map_or(0, |l| l.end));
        let candidates = focus.into_iter().chain(floor.and_then(|l| l.who)).filter(|&who| plural != self.is_single(who));
        found(Some(at..at + 1), self.not_told_of(case.quote, candidates), Sieve::Pronoun)
    }

    /// دارنده ۲ طلای آسیا گفت: … The speaker before, in other words.
    fn description(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let Some(Subject::Description(words)) = &case.subject else { return None };
        found(Some(words.clone()), case.last?.who, Sieve::Description)
    }

    /// این رسانه نوشت: … The organization named last.
    fn same_organization(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let Some(Subject::SameOrganization(words)) = &case.subject else { return None };
        if self.is_text(words.start + 1)
            && let Some(author) = self.author_before(case, words.start + 1)
        {
            return found(Some(words.clone()), Some(author), Sieve::Author);
        }
        found(Some(words.clone()), self.organization_before(words.start, case.last), Sieve::Description)
    }

    /// The organization before `این سازمان` at word `at`, but not the medium whose report this is: `به گزارش ایسنا، این روزنامه …`.
    pub(super) fn organization_before(&self, at: usize, last: Option<Floor>) -> Option<MentionId> {
        let organizations = &self.mentions.organizations;
        let behind = organizations.partition_point(|o| o.words.start < at);
        let source = |&n: &usize| {
            let start = organizations[n].words.start;
            organizations[n].kind == OrganizationKind::Media && start > 0 && self.reading.text(start - 1..start) == "گزارش"
        };
        let near = || (behind.saturating_sub(NEAREST)..behind).rev().filter(|n| !source(n));
        // این سازمان: a body of that name before others, and of that kind before any.
        let noun = at + 1;
        let kind = self.kind_of_body(noun);
        let named = near().find(|&n| self.reading.words[organizations[n].words.start].hash == self.reading.words[noun].hash);
        let alike = || near().find(|&n| kind == Some(organizations[n].kind));
        // این نهاد: the one that spoke last, or else the one named last.
        let medium = kind == Some(OrganizationKind::Media);
        let body = |who: &MentionId| {
            let speaks = |o: usize| organizations[o].kind != OrganizationKind::Media;
            !medium && matches!(who, MentionId::Organization(o) if speaks(*o))
        };
        let spoke = || last.and_then(|floor| floor.who).filter(body);
        let any = || near().next().filter(|_| !medium);
        named.or_else(alike).map(MentionId::Organization).or_else(spoke).or_else(|| any().map(MentionId::Organization))
    }

    /// The kind of the bodies that a noun means: روزنامه، وزارت.
    fn kind_of_body(&self, noun: usize) -> Option<OrganizationKind> {
        let head = |d: &Data| if let Data::OrganizationHead { kind, .. } = d { Some(*kind) } else { None };
        let medium = || begins_with(self.reading.text(noun..noun + 1), "رسانه").then_some(OrganizationKind::Media);
        self.reading.hit(noun, head).map(|(_, kind)| kind).or_else(medium)
    }

    /// برخی کارشناسان گفتند: … Somebody is the subject, and nobody knows who.
    fn unnamed_subject(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let Some(Subject::Unnamed(words) | Subject::Description(words)) = &case.subject else { return None };
        // برادر شهید چمران: of that family is who spoke before.
        if self.reading.is(words.start, Class::RELATIVE)
            && let Some(Floor { who: Some(MentionId::Person(speaker)), .. }) = case.human
            && let Some(named) = self.mentions.persons_in(words.clone()).next().map(|n| &self.mentions.persons[n])
            && self.reading.words[named.words.end - 1].hash == self.reading.words[self.mentions.persons[speaker].words.end - 1].hash
            && !named.full
        {
            return found(Some(words.clone()), case.human.and_then(|human| human.who), Sieve::Description);
        }
        Some(FoundSpeaker { words: Some(words.clone()), who: Err(UnknownReason::Unnamed), sieve: Sieve::Unknown })
    }

    /// A headline in quotation marks comes before anybody is named; see [`look_ahead`](Self::look_ahead).
    fn headline_waits(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        if case.quote.rule == QuoteRule::HeadlineQuoted { found(None, None, Sieve::Unknown) } else { None }
    }

    /// وی با بیان اینکه …، افزود: … The cue before it in the same sentence.
    fn same_sentence(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let sentence = |cue: usize| self.reading.words[self.cues[cue].words.start].sentence;
        let own = self.reading.words[self.place(case.quote)].sentence;
        // Who cites somebody does not say it, unless behind a colon, where the reporter tells again.
        let told_of_somebody = || {
            let told = self.told_before(case);
            self.unnamed(self.clause_start(told.clone()), told.end).is_some()
        };
        let cites = self.nested[case.number] && (case.quote.kind != QuoteKind::Direct || told_of_somebody());
        let outer = self.outer(case.number).filter(|_| cites);
        let told = |b: &&usize| !self.is_cited(**b) && (!self.nested[**b] || self.nested[case.number]) && outer != Some(**b);
        let mut before = case.before.iter().rev().take(6).filter(told);
        let same = before.find(|&&b| self.quotes[b].cue.is_some_and(|c| sentence(c) == own))?;
        let who = case.speakers[*same].as_ref()?.who.ok().filter(|&who| self.may_say(case.quote, who))?;
        found(None, Some(who), Sieve::SameSentence)
    }

    /// The words of the quote around a nested one that stand in one sentence with its cue, before it.
    fn told_before(&self, case: &Case<'_>) -> Range<usize> {
        let at = self.place(case.quote);
        let outer = self.outer(case.number).map_or(at, |n| self.quotes[n].start());
        outer.max(self.reading.sentence(at).range().start)..at
    }

    /// `وزیر به من زنگ زد و گفت که …`: who is cited in somebody's words is the one of whom they tell before.
    fn told_of_before(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        if !self.nested[case.number] || !case.quote.cue.is_some_and(|c| self.cues[c].is_verb()) {
            return None;
        }
        let Range { start, end: at } = self.told_before(case);
        let plural = self.is_plural(case.quote);
        let subject = |phrase: &&Phrase| {
            let first = phrase.words.start;
            let clause = self.clause_start(start..first + 1);
            // … درک می‌کنند | و رئیسی تأکید کرد …
            let joined = first > start + 1 && self.reading.is(first - 1, Class::AND) && self.reading.is_plain_verb(first - 2);
            // در ادامه | مهرداد سالاری …
            let led =
                first >= 2 && matches!(self.reading.text(first - 2..first), "در ادامه" | "در پایان" | "در آغاز" | "در ابتدا" | "در نهایت");
            phrase.words.end <= at
                && (plural || !phrase.is_human() || self.is_single(phrase.main))
                && (phrase.is_human() || case.quote.kind != QuoteKind::Direct)
                && (joined || led || self.is_free(first, clause))
                && !self.is_object(phrase)
        };
        let near = self.phrases_in(start..at).rev().take(NEAREST).find(subject);
        // آقای رئیسی به من زنگ زد. گفت که …
        let low = self.outer(case.number).map_or(at, |n| self.quotes[n].start()).max(at.saturating_sub(FAR));
        let alone = !plural
            && case.quote.speaker_in.is_empty()
            && !self.unnamed(self.clause_start(start..at), at).is_some_and(|words| self.is_another(words.start));
        let earlier = || self.phrases_in(low..start).rev().take(NEAREST).find(|p| alone && p.is_human() && subject(p));
        found(None, Some(near.or_else(earlier)?.main), Sieve::ZeroSubject)
    }

    /// `این دکترین …`, `جوانی … گفت`: whether a noun phrase that begins at word `n` is somebody without a name, or a thing.
    fn is_another(&self, n: usize) -> bool {
        let thing = matches!(self.reading.text(n..n + 1), "این" | "آن") && !self.reading.is(n + 1, Class::ROLE_HEAD | Class::TIME);
        thing || self.reading.is(n, Class::INDEFINITE | Class::NUMBER) || self.reading.is_indefinite(n) || self.reading.is_unknown(n)
    }

    /// … و گفتند که …: somebody is cited in somebody's words, and nobody knows who.
    fn somebody_cited(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let somebody = FoundSpeaker { words: None, who: Err(UnknownReason::Unnamed), sieve: Sieve::Unknown };
        self.nested[case.number].then_some(somebody)
    }

    /// … افزود: … The person of whom the report spoke last, or who spoke last, goes on.
    fn zero_subject(&self, case: &Case<'_>) -> Option<FoundSpeaker> {
        let focus = self.focus_before(self.place(case.quote), case.last.map_or(0, |l| l.end));
        let who = self.not_told_of(case.quote, focus.into_iter().chain(case.last.and_then(|l| l.who)));
        found(None, Some(who.filter(|&who| self.may_say(case.quote, who))?), Sieve::ZeroSubject)
    }

    /// The first who is not named in the quote, for nobody speaks so of himself: `احمدی بازی نکرد. وی گفت: احمدی …`; else the first.
    fn not_told_of(&self, quote: &FoundQuote, candidates: impl Iterator<Item = MentionId>) -> Option<MentionId> {
        let mut first = None;
        for who in candidates {
            if !self.is_named_in(quote, who) {
                return Some(who);
            }
            first = first.or(Some(who));
        }
        first
    }

    /// Whether a quote names a person, in full or by the surname.
    fn is_named_in(&self, quote: &FoundQuote, who: MentionId) -> bool {
        let MentionId::Person(person) = who else { return false };
        let persons = &self.mentions.persons;
        let whole = |n: usize| self.reading.hash(persons[n].words.clone());
        let last = |n: usize| self.reading.words[persons[n].words.end - 1].hash;
        let same = |n: usize| last(n) == last(person) && (persons[n].words.len() == 1 || whole(n) == whole(person));
        quote.parts.iter().any(|part| self.mentions.persons_in(part.clone()).any(same))
    }

    /// Several say what one has not said: `… را رد کرد، اما می‌گویند که …`. One who is honoured says it himself.
    fn may_say(&self, quote: &FoundQuote, who: MentionId) -> bool {
        quote.kind == QuoteKind::Direct || !self.is_plural(quote) || !self.is_single(who)
    }

    /// The person whom the report last made its subject between two places, outside all quotes.
    fn focus_before(&self, at: usize, from: usize) -> Option<MentionId> {
        // No further back than a reader remembers.
        let from = from.max(at.saturating_sub(MEMORY));
        let subject = |phrase: &&Phrase| {
            let start = phrase.words.start;
            // خبرنگار ایسنا پرسید: …: of him no report goes on.
            let reporter = self.reading.text(start..start + 1).starts_with("خبرنگار");
            if !phrase.is_human() || reporter || phrase.words.end > at || self.quoted[start] {
                return false;
            }
            let clause = self.clause_start(self.reading.sentence(start).range().start..start + 1);
            matches!(self.place_of(start, clause), Place::Free) && !self.is_object(phrase)
        };
        self.phrases_in(from..at).rev().find(subject).map(|phrase| phrase.main)
    }

    /// Quotes whose speaker is named only later: a headline in quotation marks, «با بیان اینکه …، X گفت».
    pub(super) fn look_ahead(&self, order: &[usize], speakers: &mut [Option<FoundSpeaker>]) {
        // A headline in quotation marks comes once, at the top.
        for (step, &n) in order.iter().enumerate() {
            let Some(FoundSpeaker { who: Err(UnknownReason::NoCandidate), .. }) = speakers[n] else { continue };
            let quote = &self.quotes[n];
            let headline = quote.rule == QuoteRule::HeadlineQuoted;
            let sentence = self.reading.words[quote.start()].sentence;
            let reach = if headline { usize::MAX } else { 6 };
            // Whom the words cite does not say them.
            let next = order[step + 1..].iter().take(reach).filter(|&&m| headline || !self.nested[m]).find_map(|&m| {
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
