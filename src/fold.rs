//! text → **folded view**: one spelling for each letter, digit and half-space.
//!
//! Everything after this stage reads the folded text, so that Arabic and Persian letters, three sets
//! of digits and five kinds of half-space are one. The original is never changed: the view stores
//! only where lengths differ, and gives every position back on the original.

use std::borrow::Cow;
use std::sync::LazyLock;

/// The half-space, the one that stays in folded text.
pub(crate) const ZWNJ: char = '\u{200C}';

/// The table in `data/folding.tsv`.
const TABLE: &str = include_str!("../data/folding.tsv");

/// What to write for one character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    Keep,
    /// A direction mark: a half-space between two letters, nothing elsewhere.
    Mark,
    /// Tatweel: a dash between spaces, nothing inside a word.
    Line,
    /// The replacement of this number.
    Write(u16),
}

struct Table {
    /// By code point, for those of at most two bytes.
    short: Box<[Fold; 0x800]>,
    /// The longer ones, sorted.
    long: Vec<(u32, Fold)>,
    replacements: Vec<Box<str>>,
}

static FOLDS: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { short: Box::new([Fold::Keep; 0x800]), long: Vec::new(), replacements: Vec::new() };
    for line in TABLE.lines().filter(|l| l.starts_with("U+")) {
        let mut columns = line.split('\t');
        let (Some(from), Some(to)) = (columns.next(), columns.next()) else { continue };
        let Ok(code) = u32::from_str_radix(&from[2..], 16) else { continue };
        let text = match to {
            "-" => String::new(),
            "SPACE" => " ".to_owned(),
            "ZWNJ" => ZWNJ.to_string(),
            letters => letters.replace('_', " "),
        };
        let fold = match to {
            "MARK" => Fold::Mark,
            "LINE" => Fold::Line,
            // A character that stands for itself is listed for its reason alone.
            _ if text.chars().eq(char::from_u32(code)) => Fold::Keep,
            _ => {
                let known = table.replacements.iter().position(|r| **r == *text);
                Fold::Write(known.unwrap_or_else(|| {
                    table.replacements.push(text.into());
                    table.replacements.len() - 1
                }) as u16)
            }
        };
        match table.short.get_mut(code as usize) {
            Some(place) => *place = fold,
            None => table.long.push((code, fold)),
        }
    }
    table.long.sort_unstable_by_key(|&(code, _)| code);
    table
});

/// One character that folding wrote in another length: where it ends in both texts, and its lengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shift {
    folded: u32,
    original: u32,
    written: u16,
    read: u16,
}

/// A text in one spelling, with the way back to the original.
#[derive(Debug)]
pub(crate) struct Folded<'t> {
    original: &'t str,
    text: Cow<'t, str>,
    /// Sorted by both positions; between two of them bytes run in step.
    shifts: Vec<Shift>,
}

impl<'t> Folded<'t> {
    /// Folds a text in one pass, as far as positions on it and on the folded text fit 32 bits.
    pub(crate) fn new(original: &'t str) -> Self {
        Self::within(original, u32::MAX as usize)
    }

    /// The same with another limit: neither the original that is read nor the folded text is longer.
    fn within(original: &'t str, limit: usize) -> Self {
        let table = &*FOLDS;
        let all = start_of(original, limit);
        let mut original = all;
        let mut out = String::new();
        let mut shifts = Vec::new();
        // Everything before `copied` is already in `out`.
        let (mut copied, mut at) = (0, 0);
        while at < original.len() {
            let bytes = original.as_bytes();
            let byte = bytes[at];
            let (code, len) = match byte {
                0..0x80 => {
                    at += 1;
                    continue;
                }
                0xC0..0xE0 => (u32::from(byte & 0x1F) << 6 | u32::from(bytes[at + 1] & 0x3F), 2),
                0xE0..0xF0 => {
                    let code = u32::from(byte & 0x0F) << 12 | u32::from(bytes[at + 1] & 0x3F) << 6 | u32::from(bytes[at + 2] & 0x3F);
                    (code, 3)
                }
                _ => {
                    at += 4;
                    continue;
                }
            };
            let fold = if len == 2 {
                table.short[code as usize]
            } else if code == u32::from(ZWNJ) {
                Fold::Keep
            } else {
                table.long.binary_search_by_key(&code, |&(c, _)| c).map_or(Fold::Keep, |n| table.long[n].1)
            };
            let written = match fold {
                Fold::Keep => {
                    at += len;
                    continue;
                }
                Fold::Write(n) => &*table.replacements[n as usize],
                Fold::Mark if joins_letters(original, at, len) => "\u{200C}",
                Fold::Line if stands_alone(original, at, len) => "-",
                Fold::Mark | Fold::Line => "",
            };
            if out.capacity() == 0 {
                out.reserve(original.len() + 16);
            }
            if out.len() + (at - copied) + written.len() > limit {
                original = &original[..at];
                break;
            }
            out.push_str(&original[copied..at]);
            out.push_str(written);
            at += len;
            copied = at;
            // A few characters are written out at length, so the limit may come nearer.
            original = start_of(all, copied + (limit - out.len()));
            if written.len() != len {
                shifts.push(Shift { folded: out.len() as u32, original: at as u32, written: written.len() as u16, read: len as u16 });
            }
        }
        let text = if copied == 0 {
            Cow::Borrowed(original)
        } else {
            out.push_str(&original[copied..]);
            Cow::Owned(out)
        };
        Self { original, text, shifts }
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The byte of the original at which the character at `folded` starts.
    pub(crate) fn start(&self, folded: usize) -> usize {
        // The last shift that begins at or before it.
        let n = self.shifts.partition_point(|s| (s.folded - u32::from(s.written)) as usize <= folded);
        match n.checked_sub(1).map(|n| self.shifts[n]) {
            // Inside a character that was written out at length.
            Some(shift) if folded < shift.folded as usize => shift.original as usize - shift.read as usize,
            Some(shift) => shift.original as usize + (folded - shift.folded as usize),
            None => folded,
        }
    }

    /// The byte of the original at which the character before `folded` ends, marks upon it included.
    pub(crate) fn end(&self, folded: usize) -> usize {
        // The last shift that begins before it; what folding removed behind that character is left out.
        let n = self.shifts.partition_point(|s| ((s.folded - u32::from(s.written)) as usize) < folded);
        let mut end = match n.checked_sub(1).map(|n| self.shifts[n]) {
            Some(shift) if folded <= shift.folded as usize => shift.original as usize,
            Some(shift) => shift.original as usize + (folded - shift.folded as usize),
            None => folded,
        };
        while let Some(mark) = self.original[end..].chars().next().filter(|&c| is_mark(c)) {
            end += mark.len_utf8();
        }
        end
    }
}

/// The first `limit` bytes of a text, or fewer where a character would be cut.
fn start_of(text: &str, limit: usize) -> &str {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Whether the character of `len` bytes at `at` stands between two Arabic letters.
fn joins_letters(text: &str, at: usize, len: usize) -> bool {
    let letter = |c: char| ('\u{620}'..='\u{6D5}').contains(&c) && c.is_alphabetic();
    text[..at].chars().next_back().is_some_and(letter) && text[at + len..].chars().next().is_some_and(letter)
}

/// Whether the character of `len` bytes at `at` stands between spaces.
fn stands_alone(text: &str, at: usize, len: usize) -> bool {
    let space = |c: char| c.is_whitespace();
    text[..at].chars().next_back().is_none_or(space) && text[at + len..].chars().next().is_none_or(space)
}

/// A mark that is written upon the letter before it, or the line that lengthens it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{621}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
        && !matches!(c, '\u{6DD}' | '\u{6DE}' | '\u{6E5}' | '\u{6E6}' | '\u{6E9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(original: &str, folded: &str) {
        assert_eq!(Folded::new(original).text(), folded);
    }

    #[test]
    fn letters_digits_and_half_spaces_have_one_spelling() {
        check("عليرضا عباس‌زاده", "علیرضا عباس‌زاده");
        check("كميته مسئول ۱۲٣", "کمیته مسیول 123");
        check("می\u{200F}گوید، می\u{AC}گوید \u{200F}", "می‌گوید، می‌گوید ");
        check("تأکیـــد کرد: «مُهم»", "تاکید کرد: «مهم»");
        check("ﻭﺯﻳﺮ", "وزیر");
        check("کاویان ـ وزیـــر", "کاویان - وزیر");
    }

    #[test]
    fn a_text_in_the_folded_spelling_is_borrowed() {
        assert!(matches!(Folded::new("وزیر گفت").text, Cow::Borrowed(_)));
    }

    /// What a limit of 4 GiB does, shown at small ones.
    #[test]
    fn beyond_the_limit_nothing_is_read() {
        let all = "علی ﷺ و ﷲ، كمي ۱۲ـــ ﷺ تمام شد🔹";
        let whole = Folded::new(all);
        assert_eq!(whole.original, all);
        for limit in 0..=whole.text().len() + 1 {
            let view = Folded::within(all, limit);
            assert!(view.original.len() <= limit && view.text().len() <= limit, "{limit}");
            assert!(all.starts_with(view.original) && whole.text().starts_with(view.text()), "{limit}");
            let end = view.end(view.text().len());
            assert_eq!(end, view.original.len(), "{limit}");
            // Little room is left, for the longest replacement at most.
            let room = limit - view.original.len().max(view.text().len());
            assert!(view.original == all || room < "صلی الله علیه و سلم".len(), "{limit}: {room}");
        }
    }

    #[test]
    fn every_span_of_the_view_gives_back_the_original() {
        for (original, folded, part) in [
            ("در سال ۱۴۰۲ وزير", "1402", "۱۴۰۲"),
            ("در سال ۱۴۰۲ وزير", "وزیر", "وزير"),
            ("\u{200F}وزیـــر\u{200F} گفت", "وزیر", "وزیـــر"),
            ("او مُهمٌ\u{200F} گفت", "مهم", "مُهمٌ"),
            ("جزء و کل", "جز", "جزء"),
            ("۱\u{200B}۲", "1", "۱"),
            ("علی ﷺ گفت", "علیه", "ﷺ"),
            ("علی ﷺ گفت", "وسلم گفت", "ﷺ گفت"),
        ] {
            let view = Folded::new(original);
            let at = view.text().find(folded).unwrap();
            let span = view.start(at)..view.end(at + folded.len());
            assert_eq!(&original[span], part, "{folded} in {original}");
        }
    }
}
