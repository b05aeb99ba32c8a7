//! Who made the report: reporter, editor, and the agency or paper that it comes from.

use crate::entity::LinkRule;
use crate::entity::{Entities, Link};
use crate::id::{OrganizationId, PersonId};
use crate::lexicon::OrganizationKind;
use crate::mention::Mentions;
use crate::reading::Reading;
use crate::token::Kind;
use std::ops::Range;

/// Who made the report.
///
/// ```
/// use goft::Extractor;
///
/// let article = Extractor::new().extract("به گزارش ایسنا، باران آمد.\nخبرنگار: مهناز کوهپایه\nسردبیر: مریم کاویان");
/// let byline = article.byline();
/// assert_eq!(byline.source().map(|o| article.organization(o).name()), Some("ایسنا"));
/// assert_eq!(byline.reporter().map(|p| article.person(p).name()), Some("مهناز کوهپایه"));
/// assert_eq!(byline.editor().map(|p| article.person(p).name()), Some("مریم کاویان"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Byline {
    pub(crate) reporter: Option<PersonId>,
    pub(crate) editor: Option<PersonId>,
    pub(crate) source: Option<OrganizationId>,
}

impl Byline {
    /// Who wrote it.
    #[must_use]
    pub const fn reporter(&self) -> Option<PersonId> {
        self.reporter
    }

    /// Who edited it.
    #[must_use]
    pub const fn editor(&self) -> Option<PersonId> {
        self.editor
    }

    /// The agency, paper or channel: `به گزارش ایسنا`, `خبرگزاری فارس: …`. It is never a speaker.
    #[must_use]
    pub const fn source(&self) -> Option<OrganizationId> {
        self.source
    }
}

/// Finds it in what the mentions say.
pub(crate) fn find(reading: &Reading<'_, '_>, mentions: &Mentions, entities: &Entities) -> Byline {
    let mut byline = Byline::default();
    for (role, holders) in mentions.roles.iter().zip(&entities.holders) {
        let Some(&Link { person, rule, .. }) = holders.first() else { continue };
        if rule != LinkRule::Byline {
            continue;
        }
        for n in role.words.clone() {
            match reading.text(n..n + 1) {
                "سردبیر" | "دبیر" | "ویراستار" => byline.editor = byline.editor.or(Some(PersonId(person))),
                "خبرنگار" | "نویسنده" | "گزارشگر" | "گزارش" => {
                    byline.reporter = byline.reporter.or(Some(PersonId(person)))
                }
                _ => {}
            }
        }
    }
    let source = mentions.organizations.iter().position(|o| o.kind == OrganizationKind::Media && is_source(reading, &o.words));
    byline.source = source.map(|o| OrganizationId(entities.organization_of[o]));
    byline
}

/// Whether a medium stands where the report says what it comes from.
fn is_source(reading: &Reading<'_, '_>, words: &Range<usize>) -> bool {
    let line_start = reading.opens_line(words.start);
    let report = words.start > 0 && matches!(reading.text(words.start - 1..words.start), "گزارش" | "خبرنگار");
    report || line_start && matches!(reading.kind(words.end), Some(Kind::Colon | Kind::Dash))
}
