//! The spellings under which one entry is found, so that no list has to write them out.

use crate::fold::{Folded, ZWNJ};
use crate::token::{Hash, Kind, tokenize};

/// No entry has more spellings than this.
const MOST: usize = 64;

/// Calls `found` with the word hashes of each spelling of an entry: half-spaces as they are, as
/// spaces or left out; hamza on its several seats; two words joined; with or without the ی of ezafe.
pub(crate) fn spellings(text: &str, mut found: impl FnMut(&[Hash])) {
    let mut seats = vec![String::new()];
    // The seat of a hamza varies (هیئت، هیأت، هیات; مسئول، مسوول), and folding leaves the letter.
    for c in text.chars() {
        let forms: &[&str] = match c {
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
    for seat in &seats {
        let folded = Folded::new(seat);
        let mut ways: Vec<Vec<Hash>> = vec![Vec::new()];
        let words: Vec<&str> = tokenize(folded.text())
            .iter()
            .filter(|t| matches!(t.kind, Kind::Word | Kind::Number | Kind::Latin))
            .map(|t| &folded.text()[t.start as usize..t.end as usize])
            .collect();
        for word in &words {
            let mut next = Vec::new();
            for form in word_forms(word) {
                for way in &ways {
                    if next.len() < MOST {
                        next.push([&way[..], &form[..]].concat());
                    }
                }
            }
            ways = next;
        }
        ways.iter().filter(|w| !w.is_empty()).for_each(|w| found(w));
        if let [first, second] = words[..] {
            for end in with_ezafe(second) {
                found(&[Hash::EMPTY.over(first).over(second).over(end)]);
            }
        }
    }
}

/// The spellings of one word: joined, or cut at a half-space; with the ی of ezafe after a vowel.
fn word_forms(word: &str) -> Vec<Vec<Hash>> {
    let mut forms = Vec::new();
    let cuts: Vec<usize> = word.match_indices(ZWNJ).map(|(at, _)| at).collect();
    for ezafe in with_ezafe(word) {
        for choice in 0..1usize << cuts.len().min(4) {
            let mut parts = Vec::new();
            let mut from = 0;
            for (n, &cut) in cuts.iter().enumerate().take(4) {
                if choice >> n & 1 == 1 {
                    parts.push(Hash::EMPTY.over(&word[from..cut]));
                    from = cut;
                }
            }
            parts.push(Hash::EMPTY.over(&word[from..]).over(ezafe));
            forms.push(parts);
        }
    }
    forms
}

/// The ی of ezafe behind ا and و; that behind ه is cut off when a text is read.
fn with_ezafe(word: &str) -> &'static [&'static str] {
    if word.ends_with(['ا', 'و']) { &["", "ی"] } else { &[""] }
}
