//! Who said what, in Persian news: گفت, "said".
//!
//! An [`Extractor`] reads the text of a news article and returns an [`Article`]: the persons, offices and
//! organizations that it names, and the quotes in it with their speakers. Each result has its exact place in the
//! original text and the name of the rule that made it; mentions and cues also have the entry of the word list that
//! they rest on. There is no model and no network, reading never fails, and the same text always gives the same
//! result.
//!
//! # A tour
//!
//! One article serves for all of it.
//!
//! ```
//! use goft::{Confidence, Extractor, Gender, Identity, Level, LinkRule, MentionRule, QuoteKind, QuoteRule, Sieve, Stance};
//!
//! let text = "\
//! به گزارش ایسنا، خانم دکتر نرگس دهقان‌پور، سخنگوی سازمان آب یزد در نشست خبری گفت: «باران امسال کافی است.»
//! وی با بیان اینکه سدها پر است، تأکید کرد که سهمیه کم نمی‌شود.
//! به گفته سازمان هواشناسی، بارش تا شنبه ادامه دارد.";
//!
//! let extractor = Extractor::new();
//! let article = extractor.extract(text);
//!
//! // A person has a name, a surname, what the text says of the gender, titles, and all mentions.
//! let person = &article.persons()[0];
//! assert_eq!(person.name(), "نرگس دهقان‌پور");
//! assert_eq!(person.surname(), "دهقان‌پور");
//! assert_eq!(person.gender(), Gender::Female);
//! assert_eq!(person.mentions()[0].rule(), MentionRule::AfterHonorific);
//!
//! // A role is one mention of an office, taken apart, with those who hold it.
//! let role = &article.roles()[0];
//! assert_eq!(role.text(), "سخنگوی سازمان آب یزد");
//! assert_eq!(role.level(), Level::Spokesperson);
//! assert_eq!(role.organization().unwrap().text(), "سازمان آب یزد");
//! assert_eq!(role.place().unwrap().text(), "یزد");
//! assert_eq!(role.holders()[0].person(), person.id());
//! assert_eq!(role.holders()[0].rule(), LinkRule::Beside);
//!
//! // An official is a person together with the roles; an organization has a kind and mentions.
//! let official = &article.officials()[0];
//! assert_eq!(official.person().name(), person.name());
//! assert_eq!(official.organization().unwrap().name(), "سازمان آب یزد");
//!
//! // A quote has one or more parts, a kind, a cue and a speaker.
//! let quotes = article.quotes();
//! assert_eq!(quotes.len(), 4);
//! assert_eq!(quotes[0].kind(), QuoteKind::Direct);
//! assert_eq!(quotes[1].kind(), QuoteKind::Indirect);
//! assert_eq!(quotes[2].text(), "سهمیه کم نمی‌شود.");
//! assert_eq!(quotes[2].cue().unwrap().stance(), Stance::Emphasis);
//!
//! // The speaker is said twice: the words at that place, and who that is.
//! let speaker = quotes[1].speaker();
//! assert_eq!(speaker.mention().unwrap().text(), "وی");
//! assert_eq!(speaker.identity(), Identity::Person(person.id()));
//! // An organization may speak, or an office whose holder is not named.
//! assert!(matches!(quotes[3].speaker().identity(), Identity::Organization(_)));
//! assert_eq!(article.name_of(quotes[3].speaker().identity()), Some("سازمان هواشناسی"));
//! assert_eq!(article.quotes_by(person.id()).count(), 3);
//!
//! // Why: the rule of the content, the sieve of the speaker, and how sure both are.
//! assert_eq!(quotes[2].rule(), QuoteRule::ThatClause);
//! assert_eq!(quotes[2].speaker().sieve(), Sieve::SameSentence);
//! assert_eq!(quotes[2].confidence(), Confidence::Medium);
//! let entry = article.entry(quotes[2].cue().unwrap().entry());
//! assert_eq!((article.entry_file(entry), entry.text()), ("reporting_verbs.tsv", "تأکید"));
//!
//! // The source of the report is part of the byline, and no speaker.
//! let source = article.byline().source().unwrap();
//! assert_eq!(article.organization(source).name(), "ایسنا");
//!
//! // Where: bytes of the original, or `char`s, or UTF-16 units.
//! let span = quotes[3].cue().unwrap().span();
//! assert_eq!(&text[span.range()], "به گفته");
//! assert_eq!(span.chars(text).len(), 7);
//! ```
//!
//! # Examples
//!
//! The folder `examples` has programs that answer one question each; the README shows what they print.
//!
//! | example | question |
//! | --- | --- |
//! | `extract` | Who holds which office, and who said what? |
//! | `explain` | Why was this found, and that not? See [`Extractor::explain`]. |
//! | `annotate` | What was found where? A page with everything marked. |
//! | `who_speaks` | Who is heard in the news? Counts over many articles. |
//! | `custom_lexicon` | How do I follow my own people and companies? |
//! | `evaluate` | How good is it on articles that I annotated? |
//! | `predict` | How do I score it with a tool of my own? |
//!
//! A monitor of one's own is short: read, and ask of each quote who speaks.
//!
//! ```
//! use goft::{Confidence, Extractor};
//!
//! let extractor = Extractor::new();
//! let news = ["مریم کاویان، رئیس دانشگاه یزد گفت: کتابخانه باز است.", "سازمان هواشناسی اعلام کرد: باران می‌آید."];
//! let mut lines = Vec::new();
//! for text in news {
//!     let article = extractor.extract(text);
//!     for quote in article.quotes().iter().filter(|q| q.confidence() >= Confidence::Medium) {
//!         let speaker = quote.speaker().identity();
//!         let name = article.name_of(speaker).unwrap_or("unknown");
//!         let organization = article.organization_of(speaker).map_or("-", |o| o.name());
//!         lines.push(format!("{name} ({organization}): {quote}"));
//!     }
//! }
//! assert_eq!(lines, [
//!     "مریم کاویان (دانشگاه یزد): کتابخانه باز است.",
//!     "سازمان هواشناسی (سازمان هواشناسی): باران می‌آید.",
//! ]);
//! ```
//!
//! ## Parsers for one kind of result
//!
//! [`PersonParser`], [`RoleParser`], [`OrganizationParser`] and [`QuoteParser`] each find one kind of result in a text
//! (`find`), or read a phrase that is nothing else (`parse`).
//!
//! ```
//! use goft::{Level, RoleParser};
//!
//! let parser = RoleParser::new();
//! let role = parser.parse("معاون هماهنگی امور عمرانی استانداری خراسان جنوبی")?;
//! assert_eq!(role.level(), Level::Deputy);
//! assert_eq!(role.domain().unwrap().text(), "هماهنگی امور عمرانی");
//! assert_eq!(role.organization().unwrap().text(), "استانداری خراسان جنوبی");
//! assert_eq!(role.place().unwrap().text(), "خراسان جنوبی");
//! # Ok::<(), goft::ParseError>(())
//! ```
//!
//! # Words of your own
//!
//! [`Extractor::builder`] takes persons, organizations, ignored phrases and whole word lists beside the built-in ones,
//! or without them. A list has the columns of [`List::columns`] and may have a last column `id`; its values come back
//! as `user_id`. Of two entries at the same words the longer one wins, of equally long ones yours.
//!
//! ```
//! use goft::{Extractor, Gender, OrganizationKind};
//!
//! let extractor = Extractor::builder()
//!     .person("نگار کاویانی‌مهر", Gender::Female, &["بانوی فولاد"], "P-1")
//!     .organization("مس‌آوران کویر", OrganizationKind::Company, &["کمس"], "C-2")
//!     .build()?;
//! let article = extractor.extract("بانوی فولاد گفت: کمس رقیب ماست.");
//! assert_eq!(article.persons()[0].user_id(), Some("P-1"));
//! assert_eq!(article.organizations()[0].user_id(), Some("C-2"));
//! # Ok::<(), goft::LexiconError>(())
//! ```
//!
//! The lists that users add to most; `-` stands for nothing, `|` separates several values in a field:
//!
//! | to add | list | columns |
//! | --- | --- | --- |
//! | people to follow | [`List::People`] | `name`, `gender` (`m`, `f`), `aliases` |
//! | companies, bodies | [`List::Organizations`] | `name`, `kind` ([`OrganizationKind`]), `use` (`name`, or `word` where it is an everyday word too), `aliases` |
//! | reporting verbs | [`List::ReportingVerbs`] | `partner` (`-` for none), `verb` (an infinitive), `stance` ([`Stance`]), `frame` (`speech`, `clause`, `colon`) |
//! | offices | [`List::RoleHeads`] | `head`, `plural`, `level` ([`Level`]), `field` ([`Field`]), `use` (`office`, `profession`), `complement` (`required`, `optional`, `none`), `alone` (`yes`, `weak`, `no`) |
//! | who holds which office | [`List::OfficeHolders`] | `office`, `country` (`-` for none), `holders` (full names), `aliases` |
//! | what is no result | [`List::Ignored`] | `phrase` |
//!
//! The columns of all lists stand in `data/README.md`. Ids hold in all articles, ids of the article's own in one only: to
//! follow somebody through many articles, ask for [`Article::user_id_of`] of each speaker.
//!
//! ```no_run
//! use goft::{Extractor, List};
//! use std::collections::BTreeMap;
//!
//! let extractor = Extractor::builder()
//!     .list_file(List::People, "my-people.tsv")
//!     .list_file(List::Organizations, "my-companies.tsv")
//!     .build()?;
//! let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
//! for text in ["…", "…"] {
//!     let article = extractor.extract(text);
//!     for quote in article.quotes() {
//!         if let Some(id) = article.user_id_of(quote.speaker().identity()) {
//!             said.entry(id.to_owned()).or_default().push(quote.text());
//!         }
//!     }
//! }
//! # Ok::<(), goft::LexiconError>(())
//! ```
//!
//! # What it finds, and what not
//!
//! It finds named persons (not `مردی`, "a man"), offices and professions that stand for somebody, named organizations, and
//! words that the text gives to a speaker by a reporting verb, a formula, or a headline with a colon. Words in
//! quotation marks that nobody says, such as titles and terms, are no quotes.
//!
//! It does not join articles: ids hold within one [`Article`]. It does not judge whether a quote is true. It reads the
//! written Persian of Iran; other varieties and colloquial speech were not looked at.
//!
//! F1 in percent. *dev* are 104 annotated articles on which the rules were tuned; *check* are 53 that nobody read, and
//! the better guess for news of your own. The README names the main gaps.
//!
//! | figure | dev | check | what counts |
//! | --- | ---: | ---: | --- |
//! | person | 95.0 | 90.8 | mentions of named persons, exact span |
//! | role | 93.0 | 82.8 | mentions of offices and professions, exact span |
//! | organization | 92.5 | 87.3 | mentions of named organizations, exact span |
//! | link | 94.8 | 88.9 | pairs of a role and the person who holds it |
//! | official | 94.7 | 91.5 | persons with at least one of their roles |
//! | quote | 96.5 | 91.2 | quotes, at least 80 % of the characters in common |
//! | direct | 98.1 | 93.2 | of these the direct ones, found as direct |
//! | indirect | 91.0 | 85.7 | of these the indirect ones, found as indirect |
//! | speaker | 97.6 | 97.3 | share of the quotes found that have the right speaker |
//! | attributed | 94.1 | 88.7 | quotes found with the right speaker |
//! | whole | 93.5 | 88.7 | exact quote, exact cue, right speaker |
//!
//! # Performance
//!
//! | what | figure |
//! | --- | --- |
//! | speed, one thread | 20 to 25 MB/s |
//! | time against a bare `aho-corasick` scan for the same 41,000 entries | 2.8 to 3.8 times |
//! | growth with the length of the text | linear on news; constructed texts that break this stand in `tests/known_failures.txt` |
//!
//! The word lists are read once in a process, at the first [`Extractor::new`]; a clone costs nothing, and an extractor
//! may be shared by threads. [`Extractor::explain`] costs more than [`Extractor::extract`], which keeps no record.
//!
//! # Features
//!
//! - `serde`, off by default: [`Article`] and everything in it implements `serde::Serialize`. There is no
//!   deserializing, for results borrow from the text.
//!
//! The JSON shape, version 1. `schema/article.schema.json` in the package is the same as a JSON Schema; it allows no other
//! fields and terms than this release writes. The version grows when a field goes away or means something else, so a
//! reader should pass over fields and terms that it does not know.
//!
//! | value | shape |
//! | --- | --- |
//! | [`Span`] | `[start, end]`, bytes of the original, half-open |
//! | [`Excerpt`] | `{"span", "text"}` |
//! | [`Mention`] | `{"span", "text", "rule"}` |
//! | [`PersonId`], [`RoleId`], [`OrganizationId`] | a number: the place in the list of that name, from 0 |
//! | all closed lists ([`Level`], [`Stance`], [`QuoteRule`], …) | their name as a string, as `as_str` gives it |
//! | [`Article`] | `{"version": 1, "persons": [Person], "roles": [Role], "organizations": [Organization], "quotes": [Quote], "byline": Byline}` |
//! | [`Person`] | `{"id", "name", "surname", "gender", "honorifics": [Excerpt], "mentions": [Mention]}` and, for your own entries, `"user_id"` |
//! | [`Role`] | `{"id", "span", "text", "rule", "head": Excerpt, "level", "field", "status", "domain", "organization", "organization_id", "place", "plural", "holders": [{"person", "rule"}]}`; `domain`, `organization`, `place` are an Excerpt or `null`, `organization_id` is an id or `null` |
//! | [`Organization`] | `{"id", "name", "kind", "place", "mentions": [Mention]}` and, for your own entries, `"user_id"`; `place` is an Excerpt or `null` |
//! | [`Quote`] | `{"parts": [Excerpt], "kind", "cue", "speaker": Speaker, "rule", "confidence"}` |
//! | [`QuoteCue`] | `{"span", "text", "stance", "tense"}`, or `null` for headlines |
//! | [`Speaker`] | `{"mention", "identity", "sieve"}`; `mention` is an Excerpt or `null` |
//! | [`Identity`] | `{"person": id}`, `{"role": id}`, `{"organization": id}` or `{"unknown": "unnamed"}`, see [`UnknownReason`] |
//! | [`Byline`] | `{"reporter", "editor", "source"}`, each an id or `null` |
//!
//! The text of the article and the lexicon entries are not in it. The example `extract` writes a shorter shape of its own,
//! `schema/extract.schema.json`.
//!
//! # Errors
//!
//! Reading a text has none. A phrase given to a parser may not be what the parser reads, and says where and why:
//!
//! ```
//! use goft::RoleParser;
//!
//! let parser = RoleParser::new();
//! let error = |phrase| parser.parse(phrase).unwrap_err().to_string();
//! assert_eq!(error(""), "expected a role, found nothing");
//! assert_eq!(error("باران"), "at bytes 0..10: expected a role, found «باران»");
//! assert_eq!(error("استاندار یزد آمد"), "at bytes 24..30: expected the end of the role «استاندار یزد», found «آمد»");
//! ```
//!
//! Word lists of your own are refused as a whole, with all that is wrong, as `file:line:column: what is wrong`:
//!
//! ```
//! use goft::{Extractor, List};
//!
//! let error = Extractor::builder()
//!     .list(List::Surnames, "names.tsv", "name\tuse\nکاویان\tperson\nبهمنی\n")
//!     .build()
//!     .unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "names.tsv:2:2: «person» is none of name, word\n\
//!      names.tsv:3: expected 2 columns, separated by tabs, found 1"
//! );
//! ```
//!
#![doc = include_str!("errors.md")]
//!
//! # Limits
//!
//! Any text is read, whatever its length and form. Time grows with its length, and the stack that is used does not grow.
//!
//! | what | limit | beyond it |
//! | --- | --- | --- |
//! | bytes of a text | 4 GiB, the same for the text with ligatures written out | the rest is not read; it is no error |
//! | memory | while a text is read, 20 to 40 times its size; afterwards 5 to 20 times, by how much is found | the process runs out of it, so cut off what is no article |
//! | quotation marks and brackets in each other | none; 100,000 deep is tested | |
//! | paragraphs from an opening mark to its closing one | 6 | the mark counts as not closed |
//! | mentions of an article | none; a million is tested | |
//! | persons with one surname who are told apart in an article | 24 | a further one counts as one of these, where only the surname says who it is |
//! | bytes of an entry of your own lists | 1,000 | an error |
//! | verbs, the built-in ones included | 65,536 | an error |
//! | entries of all lists, plurals and aliases included | 2³²; memory ends before: a million entries of two words take some 300 MB | |
//! | spellings under which an entry is found | 64 for each way to write its hamzas | it is not found under the others, but always as it is written |
//! | characters of your own words in an error | 60 | cut off |
//!
//! A rule looks only so many words back or ahead, each by a number of its own: a name has at most 6 words, an organization
//! at most 7 behind its last head, a pronoun points at most 400 words back. What lies farther away is not joined.
//!
//! # Glossary
//!
//! - **article**: the text of one news report, with or without headline and byline; also its results.
//! - **mention**: one place that names a person, a role or an organization.
//! - **entity**: what all mentions of one person or organization in an article stand for.
//! - **role**: an office (`استاندار`) or profession (`پزشک`); each mention is a [`Role`] of its own.
//! - **head**: the word or words that make a phrase a role or an organization: `معاون`, `سازمان`.
//! - **complement**: what says which one it is: domain, organization, place.
//! - **domain**: what an office is about: `هماهنگی امور عمرانی`.
//! - **holder**: the person of whom the article says that they hold a role.
//! - **official**: a person who holds at least one role.
//! - **quote**: words that the text gives to somebody. **Direct**: as they were said. **Indirect**: retold. **Mixed**: both.
//! - **cue**: the reporting verb or formula that announces a quote: `تأکید کرد`, `به گفته`.
//! - **partner**: the part of a reporting verb before the verb itself: `تأکید` in `تأکید کرد`.
//! - **stance**: what the cue says about the saying: a claim, a warning, a denial.
//! - **formula**: words that report without a finite verb of the speaker: `با بیان اینکه`.
//! - **speaker**: whose words a quote is; their **identity** is the person, role or organization, or unknown with a reason.
//! - **rule**: the named reason for a result. **Sieve**: the rule that chose a speaker.
//! - **candidate**: what looks like a result. **Refusal**: why it is none.
//! - **confidence**: how sure a quote is, by its rule and sieve; no probability.
//! - **honorific**: a title before a name that is no office: `دکتر`, `خانم`.
//! - **frame**: in which shapes a reporting verb announces a quote: before a colon, before `که`, before a bare clause.
//! - **byline**: who made the report. **Source**: the agency or paper that it comes from; it is no speaker.
//! - **entry**: one line of a word list, or one of its plurals or aliases.
//! - **ezafe**: the link, mostly unwritten, that joins a Persian noun to what describes it. A **chain** is a run so joined.
//! - **half-space**: U+200C, the joint inside a word such as `می‌گوید`.
//!
//! # For contributors
//!
//! `CONTRIBUTING.md` shows three changes from beginning to end: a reporting verb, a role head with a domain, a new rule.
//! `ARCHITECTURE.md` tells how the stages work together, `data/README.md` what each column of a word list means.

// The stages, in the order in which a text passes them.
mod bytes;
mod fold;
mod token;
mod lexicon;
mod reading;
mod mention;
mod quote;
mod attribution;
mod entity;
mod byline;
mod article;
mod extractor;
mod explain;
mod builder;
mod parser;
// What all stages share.
mod confidence;
mod id;
mod refusal;
mod span;

pub use article::{Article, Excerpt, Holder, Identity, Mention, Official, Organization, Person, Quote, QuoteCue, Role, Speaker};
pub use attribution::{Sieve, UnknownReason};
pub use builder::ExtractorBuilder;
pub use byline::Byline;
pub use bytes::{BytesError, utf8_lossy};
pub use confidence::Confidence;
pub use entity::LinkRule;
pub use explain::{Explanation, Rejected, Word};
pub use extractor::Extractor;
pub use id::{OrganizationId, PersonId, RoleId};
pub use lexicon::{Entry, EntryId, Field, Gender, Level, LexiconError, List, OrganizationKind, Problem, Stance, Tense, UnknownName};
pub use mention::{MentionRule, RoleStatus};
pub use parser::{OrganizationParser, ParseError, PersonParser, QuoteParser, RoleParser};
pub use quote::{QuoteKind, QuoteRule};
pub use refusal::{Candidate, Refusal};
pub use span::{Offsets, Span};

#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct ReadmeDoctests;
