//! Words that a text writes with a half-space somewhere, so that their pieces are known elsewhere.

use crate::fold::ZWNJ;
use crate::lexicon::Vocabulary;
use crate::token::{Hash, Token};

/// A piece more than this is not looked for.
const MOST_PIECES: usize = 4;

/// The words with half-spaces of one text that no list has. `ناظمی‌فر` says that `ناظمی فر` is one word, too.
#[derive(Debug, Default)]
pub(super) struct Joints {
    /// The first pieces, sorted.
    beginnings: Vec<Hash>,
    /// The words, sorted.
    words: Vec<Hash>,
}

impl Joints {
    pub(super) fn new(text: &str, tokens: &[Token], vocabulary: &Vocabulary) -> Self {
        let mut joints = Self::default();
        let listed = |t: &Token| !vocabulary.classes(vocabulary.word(t.hash)).is_empty();
        for token in tokens.iter().filter(|t| t.joint && !listed(t)) {
            let word = &text[token.start as usize..token.end as usize];
            let cuts = word.match_indices(ZWNJ).map(|(at, _)| at).take(MOST_PIECES - 1);
            joints.beginnings.extend(cuts.map(|at| Hash::EMPTY.over(&word[..at])));
            joints.words.push(token.hash);
        }
        for hashes in [&mut joints.beginnings, &mut joints.words] {
            hashes.sort_unstable();
            hashes.dedup();
        }
        joints
    }

    /// Whether one of the words begins with this piece, or these pieces.
    pub(super) fn begins(&self, hash: Hash) -> bool {
        self.beginnings.binary_search(&hash).is_ok()
    }

    /// Whether it is one of the words.
    pub(super) fn has(&self, hash: Hash) -> bool {
        self.words.binary_search(&hash).is_ok()
    }
}
