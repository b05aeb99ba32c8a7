//! The spellings under which one entry is found, so that no list has to write them out.

use crate::fold::{Folded, ZWNJ, is_kept};
use crate::token::{Hash, Kind, Token, is_letter, tokenize_into};

/// No entry has more spellings than this.
const MOST: usize = 64;

/// Says the spellings of entries. It keeps its buffers from one entry to the next.
#[derive(Debug, Default)]
pub(crate) struct Speller {
    tokens: Vec<Token>,
    /// Of the spelling at hand.
    hashes: Vec<Hash>,
    /// Of the pieces of the entry, where there are several.
    pieces: Vec<Hash>,
}

impl Speller {
    /// Calls `found` with the word hashes of each spelling of an entry: half-spaces as they are, as
    /// spaces or left out; hamza on its several seats; two words joined; with or without the ی of ezafe.
    pub(crate) fn spell(&mut self, text: &str, found: &mut impl FnMut(&[Hash])) {
        self.pieces.clear();
        // Most entries are one word that is written as it is folded.
        if let Some(hash) = plain(text) {
            return with_ezafe(text).iter().for_each(|ezafe| found(&[hash.over(ezafe)]));
        }
        // The seat of a hamza varies (هیئت، هیأت، هیات; مسئول، مسوول), and folding leaves the letter.
        if !text.contains(['ئ', 'ؤ']) {
            return self.spell_seated(text, found);
        }
        let mut seats = vec![String::new()];
        let mut letters = text.chars().peekable();
        while let Some(c) = letters.next() {
            let forms: &[&str] = match c {
                // رویس is no رئیس.
                'ئ' if letters.peek() == Some(&'ی') => &["ی"],
                'ئ' => &["ی", "ا", "و"],
                'ؤ' => &["و", "ی"],
                _ => &[],
            };
            if forms.is_empty() || seats.len() * forms.len() > MOST {
                seats.iter_mut().for_each(|s| s.push(c));
            } else {
                seats = seats.iter().flat_map(|s| forms.iter().map(move |f| format!("{s}{f}"))).collect();
            }
        }
        seats.iter().for_each(|seat| self.spell_seated(seat, found));
    }

    /// The hashes of the pieces in which the entry that was spelled last is written, with spaces or half-spaces; none
    /// where it is one word.
    pub(crate) fn pieces(&self) -> &[Hash] {
        &self.pieces
    }

    fn spell_seated(&mut self, text: &str, found: &mut impl FnMut(&[Hash])) {
        let folded = Folded::new(text);
        let text = folded.text();
        let Self { tokens, hashes, pieces } = self;
        tokenize_into(text, tokens);
        tokens.retain(|t| matches!(t.kind, Kind::Word | Kind::Number | Kind::Latin));
        if tokens.is_empty() {
            return;
        }
        pieces.clear();
        if tokens.len() > 1 || tokens[0].joint {
            for token in &*tokens {
                match token.joint {
                    false => pieces.push(token.hash),
                    true => pieces.extend(text[token.start as usize..token.end as usize].split(ZWNJ).map(|piece| Hash::EMPTY.over(piece))),
                }
            }
        }
        hashes.clear();
        let mut left = MOST;
        ways(text, tokens, hashes, &mut left, found);
        // Numbers and Latin letters are words of their own, whatever stands beside them.
        if let [first, second] = tokens[..]
            && first.kind == Kind::Word
            && second.kind == Kind::Word
        {
            let second = &text[second.start as usize..second.end as usize];
            for ezafe in with_ezafe(second) {
                found(&[first.hash.over(second).over(ezafe)]);
            }
        }
    }
}

/// The hash of a word of letters that folding keeps, none of them a hamza on a seat.
fn plain(word: &str) -> Option<Hash> {
    let start = Some(Hash::EMPTY).filter(|_| !word.is_empty());
    word.chars().try_fold(start?, |hash, c| (is_letter(c) && is_kept(c) && !matches!(c, 'ئ' | 'ؤ')).then(|| hash.with(c)))
}

/// All ways to spell the words from the first of `tokens` on, behind what `hashes` holds.
fn ways(text: &str, tokens: &[Token], hashes: &mut Vec<Hash>, left: &mut usize, found: &mut impl FnMut(&[Hash])) {
    // Each word multiplies the ways, so they are not walked to their end.
    if *left == 0 {
        return;
    }
    let Some((token, rest)) = tokens.split_first() else {
        *left -= 1;
        return found(hashes);
    };
    let word = &text[token.start as usize..token.end as usize];
    let len = hashes.len();
    // Numbers, Latin letters and most words are spelled in one way.
    if token.kind != Kind::Word || !token.joint && with_ezafe(word).len() == 1 {
        hashes.push(token.hash);
        ways(text, rest, hashes, left, found);
        return hashes.truncate(len);
    }
    let cuts = word.matches(ZWNJ).count().min(4);
    for ezafe in with_ezafe(word) {
        for choice in 0..1usize << cuts {
            // Each half-space is a cut or nothing, by a bit of `choice`; those beyond the fourth are nothing.
            let mut hash = Hash::EMPTY;
            for (n, part) in word.split(ZWNJ).enumerate() {
                if n > 0 && n <= cuts && choice >> (n - 1) & 1 == 1 {
                    hashes.push(hash);
                    hash = Hash::EMPTY;
                }
                hash = hash.over(part);
            }
            hashes.push(hash.over(ezafe));
            ways(text, rest, hashes, left, found);
            hashes.truncate(len);
        }
    }
}

/// The ی of ezafe behind ا and و; that behind ه is cut off when a text is read.
fn with_ezafe(word: &str) -> &'static [&'static str] {
    if word.ends_with(['ا', 'و']) { &["", "ی"] } else { &[""] }
}
