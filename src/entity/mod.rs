//! attribution → **entities**: which mentions are the same person or organization, who holds which
//! office, and which of them each speaker is.

mod listed_holders;
mod offices;
mod organizations;
mod persons;

use crate::attribution::FoundSpeaker;
use crate::lexicon::{EntryId, Gender};
use crate::mention::{MentionId, Mentions, Phrase};
use crate::quote::{Cue, FoundQuote};
use crate::reading::Reading;
pub use offices::LinkRule;

/// A person with all mentions.
#[derive(Clone, Debug)]
pub(crate) struct PersonEntity {
    /// Positions in [`Mentions::persons`], in reading order.
    pub(crate) mentions: Vec<usize>,
    /// The mention that says the name most fully.
    pub(crate) fullest: usize,
    pub(crate) gender: Gender,
}

/// An organization with all mentions.
#[derive(Clone, Debug)]
pub(crate) struct OrganizationEntity {
    pub(crate) mentions: Vec<usize>,
    pub(crate) fullest: usize,
}

/// Who a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// A position in [`Entities::persons`].
    Person(usize),
    /// A position in [`Mentions::roles`]: nobody is named as its holder.
    Role(usize),
    /// A position in [`Entities::organizations`].
    Organization(usize),
}

/// Somebody who holds an office.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// A position in [`Entities::persons`].
    pub(crate) person: usize,
    pub(crate) rule: LinkRule,
    /// The entry that says so, where it is not the article.
    pub(crate) entry: Option<EntryId>,
}

/// What the article says as a whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    pub(crate) persons: Vec<PersonEntity>,
    pub(crate) organizations: Vec<OrganizationEntity>,
    /// For each person mention its entity.
    pub(crate) person_of: Vec<usize>,
    /// For each organization mention its entity.
    pub(crate) organization_of: Vec<usize>,
    /// For each role mention who holds it.
    pub(crate) holders: Vec<Vec<Link>>,
}

impl Entities {
    /// Who a mention is.
    pub(crate) fn identity(&self, mention: MentionId) -> Identity {
        match mention {
            MentionId::Person(p) => Identity::Person(self.person_of[p]),
            MentionId::Role(r) => self.holders[r].first().map_or(Identity::Role(r), |link| Identity::Person(link.person)),
            MentionId::Organization(o) => Identity::Organization(self.organization_of[o]),
        }
    }
}

/// Entities in the order of their first mention, and for each mention its entity in that order. `mentions` gives the
/// mentions of an entity.
fn in_order<E: Clone>(mut entities: Vec<E>, of: Vec<usize>, mentions: impl Fn(&mut E) -> &mut Vec<usize>) -> (Vec<E>, Vec<usize>) {
    let first = |entity: &mut E| {
        let mentions = mentions(entity);
        mentions.sort_unstable();
        mentions[0]
    };
    let firsts: Vec<usize> = entities.iter_mut().map(first).collect();
    let mut order: Vec<usize> = (0..entities.len()).collect();
    order.sort_by_key(|&e| firsts[e]);
    let mut rank = vec![0; entities.len()];
    for (new, &old) in order.iter().enumerate() {
        rank[old] = new;
    }
    (order.iter().map(|&e| entities[e].clone()).collect(), of.into_iter().map(|e| rank[e]).collect())
}

/// Joins mentions to entities, and offices to their holders.
pub(crate) fn resolve(
    reading: &Reading<'_, '_>,
    mentions: &Mentions,
    phrases: &[Phrase],
    cues: &[Cue],
    quotes: &[FoundQuote],
    speakers: &[FoundSpeaker],
) -> Entities {
    let mut speaks = vec![false; mentions.persons.len()];
    for speaker in speakers {
        if let Ok(MentionId::Person(person)) = speaker.who {
            speaks[person] = true;
        }
    }
    let (persons, person_of) = persons::join(reading, &mentions.persons, &speaks);
    let (organizations, organization_of) = organizations::join(reading, mentions);
    let mut entities = Entities { persons, organizations, person_of, organization_of, holders: vec![Vec::new(); mentions.roles.len()] };
    offices::link(reading, mentions, phrases, cues, quotes, speakers, &mut entities);
    entities
}
