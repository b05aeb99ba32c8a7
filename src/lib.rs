//! Who said what, in Persian news.

// The stages, in the order in which a text passes them.
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
mod builder;
mod extractor;
mod parser;
// What all stages share.
mod rule;
mod span;

pub use article::{
    Article, Excerpt, Holder, Identity, Mention, Official, Organization, OrganizationId, Person, PersonId, Quote, QuoteCue, Role, RoleId, Speaker,
};
pub use attribution::UnknownReason;
pub use byline::Byline;
pub use builder::ExtractorBuilder;
pub use extractor::Extractor;
pub use lexicon::{Entry, EntryId, Field, Gender, Level, LexiconError, List, OrganizationKind, Problem, Stance, Tense};
pub use mention::RoleStatus;
pub use parser::{OrganizationParser, ParseError, PersonParser, QuoteParser, RoleParser};
pub use quote::QuoteKind;
pub use rule::{Confidence, LinkRule, MentionRule, QuoteRule, Sieve};
pub use span::{Offsets, Span};
