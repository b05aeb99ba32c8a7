//! Organizations: which mentions name the same one.

use super::{OrganizationEntity, in_order};
use crate::lexicon::Row;
use crate::mention::MentionRule;
use crate::mention::Mentions;
use crate::reading::Reading;
use crate::token::{Hash, Kind};
use std::collections::HashMap;

/// Groups organization mentions: a short form belongs to the longer name that begins with it.
pub(super) fn join(reading: &Reading<'_, '_>, mentions: &Mentions) -> (Vec<OrganizationEntity>, Vec<usize>) {
    let mut entities: Vec<OrganizationEntity> = Vec::new();
    let mut by_name: HashMap<Hash, usize> = HashMap::new();
    // By the row of the list, so that an alias finds the name: وزارت صمت.
    let mut by_row: HashMap<Row, usize> = HashMap::new();
    let mut organization_of = vec![usize::MAX; mentions.organizations.len()];
    // Longer names first, so that a short form finds them.
    let mut order: Vec<usize> = (0..mentions.organizations.len()).collect();
    order.sort_by_key(|&n| (std::cmp::Reverse(mentions.organizations[n].words.len()), n));
    for n in order {
        let mention = &mentions.organizations[n];
        let hash = reading.hash(mention.words.clone());
        let listed = mention.entry.filter(|_| mention.rule == MentionRule::ListedOrganization).map(|entry| reading.lexicon.row(entry));
        let known = by_name.get(&hash).or_else(|| listed.and_then(|row| by_row.get(&row))).copied();
        let entity = known.unwrap_or_else(|| {
            entities.push(OrganizationEntity { mentions: Vec::new(), fullest: n });
            entities.len() - 1
        });
        // Every beginning of a name stands for it, the latest name first: سازمان همیاری.
        let mut prefix = Hash::EMPTY;
        for at in mention.words.clone() {
            prefix = prefix.over(reading.text(at..at + 1));
            by_name.entry(prefix).or_insert(entity);
        }
        if let Some(row) = listed {
            by_row.entry(row).or_insert(entity);
        }
        // سازمان نظام دامداری (ندک)
        let (open, short) = (mention.words.end, mention.words.end + 1..mention.words.end + 2);
        if reading.kind(open) == Some(Kind::BracketOpen) && reading.kind(short.end) == Some(Kind::BracketClose) {
            by_name.entry(reading.hash(short)).or_insert(entity);
        }
        entities[entity].mentions.push(n);
        organization_of[n] = entity;
    }
    in_order(entities, organization_of, |organization| &mut organization.mentions)
}
