//! Typed parsers that stand alone: one for each kind of result, for a phrase or for a text.

use crate::article::{Article, Organization, Person, Quote, Role};
use crate::extractor::Extractor;
use crate::lexicon::shown;
use crate::span::Span;
use std::fmt;

/// Why a phrase is not what a parser reads.
///
/// ```
/// use goft::RoleParser;
///
/// let error = RoleParser::new().parse("استاندار یزد آمد").unwrap_err();
/// assert_eq!(error.span().of("استاندار یزد آمد"), "آمد");
/// assert_eq!(error.to_string(), "at bytes 24..30: expected the end of the role «استاندار یزد», found «آمد»");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    span: Span,
    kind: ParseErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum ParseErrorKind {
    /// Nothing but white space.
    Empty { expected: &'static str },
    /// Nothing of the kind begins here.
    NoMatch { expected: &'static str, found: String },
    /// One ends before this.
    Trailing { expected: &'static str, matched: String, found: String },
}

impl ParseError {
    /// The bytes of the phrase that do not fit.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether the phrase was empty.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self.kind, ParseErrorKind::Empty { .. })
    }

    /// Whether a result was found, and something stands behind it.
    #[must_use]
    pub const fn is_trailing(&self) -> bool {
        matches!(self.kind, ParseErrorKind::Trailing { .. })
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ParseErrorKind::Empty { expected } => write!(f, "expected {expected}, found nothing"),
            ParseErrorKind::NoMatch { expected, found } => write!(f, "at bytes {}: expected {expected}, found {}", self.span, shown(found)),
            ParseErrorKind::Trailing { expected, matched, found } => {
                write!(f, "at bytes {}: expected the end of {expected} {}, found {}", self.span, shown(matched), shown(found))
            }
        }
    }
}

impl std::error::Error for ParseError {}

/// The one result that covers a phrase, or what is in the way.
fn whole<T>(
    phrase: &str,
    indefinite: &'static str,
    definite: &'static str,
    results: Vec<T>,
    span: impl Fn(&T) -> Span,
) -> Result<T, ParseError> {
    let end = phrase.trim_end_matches(is_edge).len();
    let start = end - phrase[..end].trim_start_matches(is_edge).len();
    let error = |start: usize, kind| Err(ParseError { span: Span::new(start, end.max(start)), kind });
    if start >= end {
        return error(start, ParseErrorKind::Empty { expected: indefinite });
    }
    // The first that begins where the phrase begins, the longest of these.
    let first = results.into_iter().filter(|r| span(r).start() == start).max_by_key(|r| span(r).end());
    let Some(first) = first else {
        return error(start, ParseErrorKind::NoMatch { expected: indefinite, found: phrase[start..end].to_owned() });
    };
    let matched = span(&first);
    if matched.end() < end {
        let rest = &phrase[matched.end()..end];
        let at = end - rest.trim_start_matches(is_edge).len();
        return error(
            at,
            ParseErrorKind::Trailing { expected: definite, matched: matched.of(phrase).to_owned(), found: phrase[at..end].to_owned() },
        );
    }
    Ok(first)
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200C}' | '.' | '،' | ':' | '؛' | '«' | '»' | '"')
}

macro_rules! parsers {
    ($($(#[$meta:meta])* $name:ident -> $result:ident, $list:ident, $indefinite:literal, $definite:literal, $span:expr;)+) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            extractor: Extractor,
        }

        impl $name {
            /// A parser with the built-in word lists.
            #[must_use]
            pub fn new() -> Self {
                Self { extractor: Extractor::new() }
            }

            /// Reads a phrase that is nothing else.
            ///
            /// # Errors
            ///
            /// Where the phrase is none, or more than one: the bytes that do not fit, and why.
            pub fn parse<'t>(&self, phrase: &'t str) -> Result<$result<'t>, ParseError> {
                let span: fn(&$result<'t>) -> Span = $span;
                whole(phrase, $indefinite, $definite, self.find(phrase), span)
            }

            /// Finds all in a text, in reading order. Ids in the results are those of
            /// [`Extractor::extract`] for the same text.
            #[must_use]
            pub fn find<'t>(&self, text: &'t str) -> Vec<$result<'t>> {
                let Article { $list, .. } = self.extractor.extract(text);
                $list
            }
        }

        impl From<Extractor> for $name {
            fn from(extractor: Extractor) -> Self {
                Self { extractor }
            }
        }
    )+ };
}

parsers! {
    /// Finds named persons, or reads a name.
    ///
    /// ```
    /// use goft::{Gender, PersonParser};
    ///
    /// let parser = PersonParser::new();
    /// let person = parser.parse("دکتر سیده مریم کاویان‌پور")?;
    /// assert_eq!(person.name(), "سیده مریم کاویان‌پور");
    /// assert_eq!(person.surname(), "کاویان‌پور");
    /// assert_eq!(person.honorifics()[0].text(), "دکتر");
    /// assert_eq!(person.gender(), Gender::Female);
    /// # Ok::<(), goft::ParseError>(())
    /// ```
    PersonParser -> Person, persons, "a name", "the name", |person| {
        let first = person.mentions[0].span;
        // The honorific belongs to the phrase, not to the name.
        person.honorifics.first().map_or(first, |h| Span::new(h.span.start().min(first.start()), first.end()))
    };
    /// Finds offices and professions, or takes the title of one apart.
    ///
    /// ```
    /// use goft::{Level, RoleParser};
    ///
    /// let role = RoleParser::new().parse("معاون هماهنگی امور عمرانی استانداری خراسان جنوبی")?;
    /// assert_eq!(role.level(), Level::Deputy);
    /// assert_eq!(role.domain().unwrap().text(), "هماهنگی امور عمرانی");
    /// assert_eq!(role.organization().unwrap().text(), "استانداری خراسان جنوبی");
    /// assert_eq!(role.place().unwrap().text(), "خراسان جنوبی");
    /// # Ok::<(), goft::ParseError>(())
    /// ```
    RoleParser -> Role, roles, "a role", "the role", |role| role.mention.span;
    /// Finds named organizations, or reads the name of one.
    ///
    /// ```
    /// use goft::{OrganizationKind, OrganizationParser};
    ///
    /// let organization = OrganizationParser::new().parse("شهرداری مشهد")?;
    /// assert_eq!(organization.kind(), OrganizationKind::Municipality);
    /// assert_eq!(organization.place().unwrap().text(), "مشهد");
    /// # Ok::<(), goft::ParseError>(())
    /// ```
    OrganizationParser -> Organization, organizations, "an organization", "the organization", |organization| organization.mentions[0].span;
    /// Finds attributed quotes, or reads a sentence that is one: with speaker, cue and words.
    ///
    /// ```
    /// use goft::{QuoteKind, QuoteParser};
    ///
    /// let quote = QuoteParser::new().parse("استاندار یزد گفت: آب شرب پنج روستا تأمین شد.")?;
    /// assert_eq!(quote.kind(), QuoteKind::Direct);
    /// assert_eq!(quote.text(), "آب شرب پنج روستا تأمین شد.");
    /// assert_eq!(quote.speaker().mention().unwrap().text(), "استاندار یزد");
    /// # Ok::<(), goft::ParseError>(())
    /// ```
    QuoteParser -> Quote, quotes, "a quote", "the quote", |quote| {
        let spans = || {
            let parts = quote.parts.iter().map(|p| p.span);
            parts.chain(quote.cue.map(|c| c.span)).chain(quote.speaker.mention.map(|m| m.span))
        };
        let start = spans().map(Span::start).min().unwrap_or(0);
        Span::new(start, spans().map(Span::end).max().unwrap_or(start))
    };
}
