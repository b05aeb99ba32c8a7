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
            letters => letters.to_owned(),
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

/// Whether folding leaves a letter of at most two bytes as it is; of longer ones it says no.
pub(crate) fn is_kept(c: char) -> bool {
    FOLDS.short.get(c as usize) == Some(&Fold::Keep)
}

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

    /// The text as it was given, as far as it was read.
    pub(crate) fn original(&self) -> &'t str {
        self.original
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

    /// Whether `folded` lies inside a character that was written out at length: in the midst of `ﻻ`.
    pub(crate) fn cuts_a_character(&self, folded: usize) -> bool {
        let n = self.shifts.partition_point(|s| ((s.folded - u32::from(s.written)) as usize) < folded);
        n.checked_sub(1).is_some_and(|n| folded < self.shifts[n].folded as usize)
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
    let letter = |c: char| matches!(c, '\u{620}'..='\u{6D5}' | '\u{FB50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}') && c.is_alphabetic();
    text[..at].chars().next_back().is_some_and(letter) && text[at + len..].chars().next().is_some_and(letter)
}

/// Whether the character of `len` bytes at `at` stands between spaces, or direction marks beside them.
fn stands_alone(text: &str, at: usize, len: usize) -> bool {
    let space = |c: char| c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text[..at].chars().next_back().is_none_or(space) && text[at + len..].chars().next().is_none_or(space)
}

/// A mark that is written upon the letter before it, or the line that lengthens it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{621}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
        && !matches!(c, '\u{6DD}' | '\u{6DE}' | '\u{6E5}' | '\u{6E6}' | '\u{6E9}')
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::path::Path;

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
        check("کاویان \u{202B}ـ وزیر", "کاویان - وزیر");
        check("ناظمی\u{200F}ﻓر", "ناظمی‌فر");
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
            ("شهر ﻻر", "لا", "ﻻ"),
            ("شهر ﻻر", "ار", "ﻻر"),
            ("علی ﷺ گفت", "علی", "علی"),
        ] {
            let view = Folded::new(original);
            let at = view.text().find(folded).unwrap();
            let span = view.start(at)..view.end(at + folded.len());
            assert_eq!(&original[span], part, "{folded} in {original}");
        }
    }

    /// Texts to compare a fast path on: our own articles, and published ones that may lie beside the crate.
    pub(crate) fn texts() -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = |folder: &str| {
            let mut files: Vec<_> = std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten().map(|f| f.path()).collect();
            files.sort();
            files
        };
        let read = |folder: &str| files(folder).into_iter().filter_map(|file| std::fs::read_to_string(file).ok());
        let news = read("../shared/news").flat_map(|outlet| outlet.lines().step_by(40).map(str::to_owned).collect::<Vec<_>>());
        read("tests/articles").chain(read("../shared/gold/dev")).chain(news).collect()
    }

    /// Random numbers below a bound, the same in each run.
    pub(crate) fn random(seed: u64) -> impl FnMut(usize) -> usize {
        let mut state = seed;
        move |bound| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % bound
        }
    }

    /// What the table says of each character, and the half-space, which stands for itself.
    fn table() -> BTreeMap<char, &'static str> {
        let row = |line: &'static str| {
            let mut columns = line.split('\t');
            let code = u32::from_str_radix(columns.next()?.strip_prefix("U+")?, 16).ok()?;
            Some((char::from_u32(code)?, columns.next()?))
        };
        TABLE.lines().filter_map(row).collect()
    }

    /// The folded text character by character, each with the bytes of the original that it stands for.
    fn slowly(text: &str, table: &BTreeMap<char, &str>) -> Vec<(char, usize, usize)> {
        let blocks = ['\u{620}'..='\u{6D5}', '\u{FB50}'..='\u{FDFB}', '\u{FE70}'..='\u{FEFC}'];
        let letter = |c: &char| blocks.iter().any(|b| b.contains(c)) && c.is_alphabetic();
        let directions = ['\u{200E}'..='\u{200F}', '\u{202A}'..='\u{202E}', '\u{2066}'..='\u{2069}'];
        let space = |c: char| c.is_whitespace() || directions.iter().any(|d| d.contains(&c));
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut folded = Vec::new();
        for (n, &(at, c)) in chars.iter().enumerate() {
            let before = n.checked_sub(1).map(|n| chars[n].1);
            let after = chars.get(n + 1).map(|c| c.1);
            let written = match table.get(&c).copied() {
                None => c.to_string(),
                Some("-") => String::new(),
                Some("SPACE") => " ".to_owned(),
                Some("ZWNJ") => ZWNJ.to_string(),
                Some("MARK") if before.as_ref().is_some_and(letter) && after.as_ref().is_some_and(letter) => ZWNJ.to_string(),
                Some("LINE") if before.is_none_or(space) && after.is_none_or(space) => "-".to_owned(),
                Some("MARK" | "LINE") => String::new(),
                Some(letters) => letters.to_owned(),
            };
            folded.extend(written.chars().map(|w| (w, at, at + c.len_utf8())));
        }
        folded
    }

    #[test]
    fn what_folding_writes_stays_as_it_is() {
        for (c, written) in table() {
            if !matches!(written, "-" | "SPACE" | "ZWNJ" | "MARK" | "LINE") {
                assert_eq!(Folded::new(written).text(), written, "what U+{:04X} stands for", u32::from(c));
            }
        }
    }

    #[test]
    fn folding_agrees_with_folding_character_by_character() {
        let table = table();
        let listed: Vec<char> = table.keys().copied().collect();
        let mut texts = texts();
        let mut random = random(1);
        for _ in 0..2000 {
            let char = |random: &mut dyn FnMut(usize) -> usize| match random(4) {
                0 => listed[random(listed.len())],
                1 => ['و', 'ه', 'ا', 'ی', ' ', '\n', '.', ZWNJ, '\u{640}', '\u{200F}'][random(10)],
                2 => char::from_u32(0x600 + random(0x100) as u32).unwrap_or('ب'),
                _ => char::from_u32(random(0x20000) as u32).unwrap_or('𝄞'),
            };
            texts.push((0..random(60)).map(|_| char(&mut random)).collect());
        }
        for text in &texts {
            let (fast, slow) = (Folded::new(text), slowly(text, &table));
            assert_eq!(fast.text(), slow.iter().map(|&(c, ..)| c).collect::<String>(), "{text:?}");
            let mut at = 0;
            for &(c, start, end) in &slow {
                let marks: usize = text[end..].chars().take_while(|&c| is_mark(c)).map(char::len_utf8).sum();
                assert_eq!(fast.start(at), start, "where the character at {at} begins in {text:?}");
                at += c.len_utf8();
                assert_eq!(fast.end(at), end + marks, "where the character before {at} ends in {text:?}");
            }
        }
    }
}
