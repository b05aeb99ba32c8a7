//! The medium that a report rests on, where no list has it: `به گزارش ندای کویر، …`.

use super::{MentionRule, Mentions, OrganizationMention, organization_in_context};
use crate::lexicon::{Class, FormulaFrame, OrganizationKind};
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// The name of a medium has at most so many words here.
const LONGEST: usize = 3;

/// Classes of words that stand in no name of a medium, or say that no medium follows.
const NEVER: Class = Class::VERB
    .or(Class::PARTICIPLE)
    .or(Class::DETERMINER)
    .or(Class::PRONOUN)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::AND)
    .or(Class::THAT)
    .or(Class::RA)
    .or(Class::NUMBER)
    .or(Class::PLURAL)
    .or(Class::INDEFINITE)
    .or(Class::POSSESSED)
    .or(Class::HONORIFIC)
    .or(Class::ROLE_HEAD)
    .or(Class::NATIONALITY);

/// Finds them all.
pub(super) fn find(reading: &Reading<'_, '_>, found: &mut Mentions) {
    let mut media = Vec::new();
    for n in 0..reading.words.len() {
        if reading.is(n, Class::FORMULA | Class::PREFIX)
            && let Some(from) = reading.formula_end(n, FormulaFrame::Source)
            && let Some(words) = medium(reading, n, from).filter(|words| is_free(found, words))
        {
            let (kind, rule) = (OrganizationKind::Media, MentionRule::ReportSource);
            media.push(OrganizationMention { words, kind, place: None, rule, entry: None });
        }
    }
    found.add_organizations(media);
}

/// The one to three words between the formula, `formula..from`, and a mark.
fn medium(reading: &Reading<'_, '_>, formula: usize, from: usize) -> Option<Range<usize>> {
    let named = |n: usize| {
        reading.follows(n) && matches!(reading.kind(n), Some(Kind::Word | Kind::Latin)) && !reading.is(n, NEVER)
            || reading.is(n, Class::ADVERB) && n > from
    };
    let end = (from..=from + LONGEST).find(|&n| !named(n)).filter(|&end| end > from)?;
    let mark = matches!(reading.kind(end), Some(Kind::Comma | Kind::Colon | Kind::Semicolon));
    let told_from = reading.follows(end) && reading.text(end..end + 1) == "از" && reading.is(end + 1, Class::PLACE);
    let cites = reading.follows(end) && reading.formula_end(end, FormulaFrame::Source).is_some();
    // منبع، واصله: who or what reports, without a name.
    let unnamed =
        (from..end).any(|n| reading.is(n, Class::BODY | Class::TEXT | Class::ORGANIZATION_HEAD) || is_nameless(reading.text(n..n + 1)));
    let strange = (from..end).any(|n| reading.is_unknown(n) || reading.kind(n) == Some(Kind::Latin));
    // به نقل از may name a person, so that everyday words are not enough; طبق گزارش goes on with one or with an adjective.
    let reports = reading.text(formula..from) == "به گزارش";
    let plural = reading.is(from - 1, Class::PLURAL) || reading.text(from - 1..from).contains("های");
    let person = reading.is(from, Class::GIVEN | Class::FOREIGN | Class::SURNAME);
    // بر اساس این گزارش | عربستان، …
    let this = (formula..from).any(|n| reading.is(n, Class::DETERMINER));
    let described = end == from + 1 && reading.is(from, Class::ADJECTIVE) && !reading.is(from, Class::NOUN);
    ((mark || told_from || cites) && !unnamed && !this && !plural && (strange && !person || reports && !described)).then_some(from..end)
}

fn is_nameless(word: &str) -> bool {
    matches!(word, "منبع" | "منابع" | "نگارنده" | "واصله" | "دریافتی" | "رسیده" | "ما" | "شاهد" | "راوی" | "اولیه" | "روز")
}

/// Whether no mention stands there but a body that ends the name of the medium: صدای | بورس.
fn is_free(found: &Mentions, words: &Range<usize>) -> bool {
    let at = found.organizations.partition_point(|o| o.words.start <= words.start);
    let inside = found.organizations.get(at).filter(|o| o.words.start < words.end && o.words.end == words.end);
    organization_in_context::is_free(found, &(words.start..inside.map_or(words.end, |o| o.words.start)))
}
