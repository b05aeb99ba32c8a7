//! word lists → **lexicon**: the lists of `data/`, ready to be looked up.
//!
//! The build script has put the words of all entries, with their spellings and forms, into one table, for to work them
//! out takes several times as long as all else that a program does at its start. The entries are read from the lists.

use crate::lexicon::{Lexicon, LexiconBuilder, Vocabulary, Words};
use std::sync::{Arc, LazyLock};

/// What `build.rs` has made of the lists.
static VOCABULARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/vocabulary"));

static LEXICON: LazyLock<Arc<Lexicon>> =
    LazyLock::new(|| Arc::new(builder().build().expect("the build script has read the lists without a problem")));

/// The lexicon of the built-in lists alone, made once.
pub(crate) fn lexicon() -> Arc<Lexicon> {
    Arc::clone(&LEXICON)
}

/// The built-in lists, open for more.
pub(crate) fn builder() -> LexiconBuilder {
    let mut builder = LexiconBuilder::new(Words::known(Vocabulary::from_bytes(VOCABULARY)));
    builder.add_built_in();
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_what_reading_the_lists_gives() {
        let mut builder = LexiconBuilder::new(Words::default());
        builder.add_built_in();
        let fresh = builder.build().unwrap();
        assert!(fresh.vocabulary.to_bytes() == VOCABULARY, "build.rs has made another table than the lists give");
        assert_eq!(lexicon().entries.len(), fresh.entries.len());
    }
}
