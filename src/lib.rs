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

#[cfg(test)]
mod dbg { #[test] fn dbg_classes() { let t=std::env::var("T").unwrap_or_default(); let l=crate::lexicon::Lexicon::built_in(); let r=crate::reading::Reading::new(&t,&l); for n in 0..r.words.len() { eprintln!("{} {:?} {:?} hits {:?}", r.text(n..n+1), r.kind(n).unwrap(), r.class(n), r.hits_at(n).map(|h| (h.end-h.start, r.lexicon.entry(h.entry).text().to_owned(), h.data.name())).collect::<Vec<_>>()); } } }
