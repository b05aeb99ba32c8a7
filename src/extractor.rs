//! The front: one [`Extractor`] runs all stages over a text.

use crate::article::{Article, Excerpt, Holder, Identity, Mention, Organization, Person, Quote, QuoteCue, Role, Speaker};
use crate::attribution::{self, FoundSpeaker};
use crate::byline;
use crate::bytes::{self, BytesError};
use crate::entity::{self, Entities};
use crate::id::{OrganizationId, PersonId, RoleId};
use crate::lexicon::{EntryId, Lexicon};
use crate::mention::{self, MentionRule, Mentions, PersonMention, Phrase};
use crate::quote::{self, Cue, FoundQuote};
use crate::reading::Reading;
use std::ops::Range;
use std::sync::Arc;

/// Finds officials, roles, organizations and attributed quotes in Persian news.
///
/// The word lists are read once and shared: building the first extractor takes some milliseconds,
/// cloning one or building further ones costs nothing. An extractor can be used from many threads.
///
/// ```
/// use goft::Extractor;
///
/// let extractor = Extractor::new();
/// let article = extractor.extract("مریم کاویان، رئیس دانشگاه یزد گفت: کتابخانه تا پاییز باز می‌شود.");
/// let quote = &article.quotes()[0];
/// assert_eq!(quote.text(), "کتابخانه تا پاییز باز می‌شود.");
/// assert_eq!(article.name_of(quote.speaker().identity()), Some("مریم کاویان"));
/// let official = &article.officials()[0];
/// assert_eq!(official.roles()[0].text(), "رئیس دانشگاه یزد");
/// ```
#[derive(Clone)]
pub struct Extractor {
    pub(crate) lexicon: Arc<Lexicon>,
}

impl std::fmt::Debug for Extractor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Extractor").field("entries", &self.lexicon.entries.len()).finish()
    }
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// An extractor with the built-in word lists.
    #[must_use]
    pub fn new() -> Self {
        Self { lexicon: Lexicon::built_in() }
    }

    /// Reads a text. Any text gives a result; where nothing is found the lists are empty.
    ///
    /// One text is one article: who is named in one place may be meant in all of it, and the first line is
    /// the headline. Several articles joined in one text are read as one, with other results than each alone.
    ///
    /// The same text gives the same result, whatever the thread or run. Of texts beyond 4 GiB only
    /// the first 4 GiB are read.
    pub fn extract<'t>(&self, text: &'t str) -> Article<'t> {
        self.assemble(&Stages::run(text, &self.lexicon))
    }

    pub(crate) fn assemble<'t>(&self, stages: &Stages<'t, '_>) -> Article<'t> {
        let entities = entity::resolve(&stages.reading, &stages.mentions, &stages.phrases, &stages.cues, &stages.quotes, &stages.speakers);
        let Stages { text, reading, mentions, cues, quotes, speakers, .. } = stages;
        let assembly = Assembly { text, reading, mentions, cues, entities: &entities };
        Article {
            text,
            lexicon: Arc::clone(&self.lexicon),
            persons: assembly.persons(),
            roles: assembly.roles(),
            organizations: assembly.organizations(),
            quotes: quotes.iter().zip(speakers).map(|(q, s)| assembly.quote(q, s)).collect(),
            byline: byline::find(reading, mentions, &entities),
        }
    }

    /// Reads a text that is given as bytes of UTF-8. Spans count from the first byte, a mark of byte
    /// order included.
    ///
    /// ```
    /// use goft::Extractor;
    ///
    /// let bytes = "\u{FEFF}استاندار یزد گفت: آب هست.".as_bytes();
    /// let article = Extractor::new().extract_bytes(bytes)?;
    /// assert_eq!(article.roles()[0].span().start(), 3);
    /// # Ok::<(), goft::BytesError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Where the bytes are not UTF-8: the offset of the first bad byte. To read them all the same, see
    /// [`utf8_lossy`](crate::utf8_lossy).
    pub fn extract_bytes<'t>(&self, bytes: &'t [u8]) -> Result<Article<'t>, BytesError> {
        bytes::utf8(bytes).map(|text| self.extract(text))
    }

    /// How many bytes the word lists take on the heap, roughly.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.lexicon.heap_bytes()
    }
}

/// What the stages say of a text.
pub(crate) struct Stages<'t, 'l> {
    pub(crate) text: &'t str,
    pub(crate) reading: Reading<'t, 'l>,
    pub(crate) mentions: Mentions,
    pub(crate) phrases: Vec<Phrase>,
    pub(crate) cues: Vec<Cue>,
    pub(crate) quotes: Vec<FoundQuote>,
    pub(crate) speakers: Vec<FoundSpeaker>,
}

impl<'t, 'l> Stages<'t, 'l> {
    pub(crate) fn run(text: &'t str, lexicon: &'l Lexicon) -> Self {
        let reading = Reading::new(text, lexicon);
        let mentions = mention::find(&reading);
        let phrases = mention::join_phrases(&reading, &mentions);
        let (cues, quotes) = quote::find(&reading, &mentions);
        let speakers = attribution::attribute(&reading, &mentions, &phrases, &cues, &quotes);
        Self { text, reading, mentions, phrases, cues, quotes, speakers }
    }
}

/// Turns positions in the lists of the stages into results.
struct Assembly<'a, 't, 'l> {
    text: &'t str,
    reading: &'a Reading<'t, 'l>,
    mentions: &'a Mentions,
    cues: &'a [Cue],
    entities: &'a Entities,
}

impl<'t> Assembly<'_, 't, '_> {
    fn excerpt(&self, words: &Range<usize>) -> Excerpt<'t> {
        Excerpt::new(self.text, self.reading.span(words.clone()))
    }

    fn mention(&self, words: &Range<usize>, rule: MentionRule, entry: Option<EntryId>) -> Mention<'t> {
        let Excerpt { span, text } = self.excerpt(words);
        Mention { span, text, rule, entry }
    }

    fn user_id(&self, entries: impl Iterator<Item = Option<EntryId>>) -> Option<String> {
        entries.flatten().find_map(|e| self.reading.lexicon.entry(e).id()).map(str::to_owned)
    }

    fn persons(&self) -> Vec<Person<'t>> {
        let person = |(n, entity): (usize, &entity::PersonEntity)| {
            let mentions: Vec<&PersonMention> = entity.mentions.iter().map(|&m| &self.mentions.persons[m]).collect();
            let fullest = &self.mentions.persons[entity.fullest];
            // One title in two spellings is one title.
            let mut titles: Vec<&Range<usize>> = Vec::new();
            for words in mentions.iter().filter_map(|m| m.honorific.as_ref()) {
                if !titles.iter().any(|title| self.reading.hash((*title).clone()) == self.reading.hash(words.clone())) {
                    titles.push(words);
                }
            }
            Person {
                id: PersonId(n),
                name: self.excerpt(&fullest.words).text,
                surname: self.excerpt(&fullest.surname).text,
                gender: entity.gender,
                honorifics: titles.into_iter().map(|words| self.excerpt(words)).collect(),
                mentions: mentions.iter().map(|m| self.mention(&m.words, m.rule, m.entry)).collect(),
                user_id: self.user_id(mentions.iter().map(|m| m.entry)),
            }
        };
        self.entities.persons.iter().enumerate().map(person).collect()
    }

    fn roles(&self) -> Vec<Role<'t>> {
        let role = |(n, role): (usize, &mention::RoleMention)| Role {
            id: RoleId(n),
            mention: self.mention(&role.words, role.rule, role.entry),
            head: self.excerpt(&role.head),
            level: role.level,
            field: role.field,
            status: role.status,
            domain: role.domain.as_ref().map(|d| self.excerpt(d)),
            organization: role.organization.map(|o| self.excerpt(&self.mentions.organizations[o].words)),
            organization_id: role.organization.map(|o| OrganizationId(self.entities.organization_of[o])),
            place: role.place.as_ref().map(|p| self.excerpt(p)),
            plural: role.plural,
            holders: self.entities.holders[n].iter().map(|l| Holder { person: PersonId(l.person), rule: l.rule, entry: l.entry }).collect(),
        };
        self.mentions.roles.iter().enumerate().map(role).collect()
    }

    fn organizations(&self) -> Vec<Organization<'t>> {
        let organization = |(n, entity): (usize, &entity::OrganizationEntity)| {
            let fullest = &self.mentions.organizations[entity.fullest];
            let mentions = || entity.mentions.iter().map(|&m| &self.mentions.organizations[m]);
            Organization {
                id: OrganizationId(n),
                name: self.excerpt(&fullest.words).text,
                kind: fullest.kind,
                place: fullest.place.as_ref().map(|p| self.excerpt(p)),
                mentions: mentions().map(|m| self.mention(&m.words, m.rule, m.entry)).collect(),
                user_id: self.user_id(mentions().map(|m| m.entry)),
            }
        };
        self.entities.organizations.iter().enumerate().map(organization).collect()
    }

    fn quote(&self, quote: &FoundQuote, speaker: &FoundSpeaker) -> Quote<'t> {
        let identity = match speaker.who {
            Err(reason) => Identity::Unknown(reason),
            Ok(who) => match self.entities.identity(who) {
                entity::Identity::Person(p) => Identity::Person(PersonId(p)),
                entity::Identity::Role(r) => Identity::Role(RoleId(r)),
                entity::Identity::Organization(o) => Identity::Organization(OrganizationId(o)),
            },
        };
        let cue = quote.cue.map(|c| {
            let cue = &self.cues[c];
            let Excerpt { span, text } = self.excerpt(&cue.words);
            QuoteCue { span, text, stance: cue.stance, tense: cue.tense, entry: cue.entry }
        });
        Quote {
            parts: quote.parts.iter().map(|p| self.excerpt(p)).collect(),
            kind: quote.kind,
            cue,
            speaker: Speaker { mention: speaker.words.as_ref().map(|w| self.excerpt(w)), identity, sieve: speaker.sieve },
            rule: quote.rule,
            confidence: quote.rule.confidence().min(speaker.sieve.confidence()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tests::STEPS;

    /// What gave work with the square of the length once, or could: said over and over, with and without stops.
    const UNITS: &[&str] = &[
        "«",
        "»",
        "\"",
        "\" ",
        "«» ",
        ":",
        ": ",
        "، ",
        "؛ ",
        "(",
        "/ ",
        "🔹\n",
        "و ",
        "که ",
        "اینکه ",
        "تا ",
        "ها ",
        "م. ",
        "وی ",
        "یک ",
        "رئیس ",
        "رئیس، ",
        "معاون وزیر ",
        "این مقام مسئول ",
        "وزیر. ",
        "استاندار یزد ",
        "استاندار یزد، ",
        "استاندار یزد و ",
        "سازمان ",
        "شهرداری مشهد و ",
        "سازمان همیاری. ",
        "علی احمدی ",
        "علی احمدی، ",
        "علی ",
        "احمدی رفت. ",
        "دکتر ",
        "یزد ",
        "ژفژق ",
        "گفت ",
        "گفت: ",
        "گفت که ",
        "گفت، ",
        "اظهار کرد ",
        "وی گفت: آب. ",
        "یکی گفت: آب.\n",
        "و افزود: آب.\n",
        "علی احمدی گفت: «آب هست.» ",
        "وی گفت: «آب ",
        "«آب هست» علی گفت ",
        "به گفته ",
        "به گفته وی ",
        "به گفته علی احمدی، ",
        "با بیان اینکه ",
        "با ابراز امیدواری از ",
        "به گزارش ایسنا، ",
        "وزیر نیرو: آب هست\n",
        "یزد؛ ",
        "…؛ وی گفت ",
        "این رسانه گفت ",
        "در این بیانیه آمده است: آب. ",
        "بنابراین ",
    ];

    fn steps(text: &str) -> u64 {
        STEPS.set(0);
        let _ = Extractor::new().extract(text);
        STEPS.get()
    }

    #[test]
    fn a_text_four_times_as_long_takes_about_four_times_the_steps() {
        let mut wrong = Vec::new();
        for unit in UNITS {
            for joint in ["", "آب هست. ", "\n"] {
                let text = |bytes: usize| format!("{unit}{joint}").repeat(bytes / (unit.len() + joint.len()));
                let (short, long) = (steps(&text(16_000)), steps(&text(64_000)));
                if long > short * 9 / 2 + 1_000 {
                    wrong.push(format!("{unit:?} with {joint:?}: {short} steps, then {long}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
