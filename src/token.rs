//! folded view → **tokens**: words, numbers, punctuation, and where sentences and paragraphs begin.
//!
//! A word is a run of letters, with half-spaces inside. Its hash passes over half-spaces, so
//! `علی‌رضا` and `علیرضا` are one word to everything that looks words up.

use crate::fold::ZWNJ;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters of the Arabic script.
    Word,
    /// Letters of another script, with the digits among them; also URLs and handles.
    Latin,
    /// Digits, with the separators inside them.
    Number,
    /// `.` `؟` `!` `…`: may end a sentence.
    Stop,
    /// `:`
    Colon,
    /// `،` `,`
    Comma,
    /// `؛` `;`
    Semicolon,
    /// `«` `“` `„` `(`… see [`Kind::BracketOpen`] for the latter: opens a quotation.
    QuoteOpen,
    /// `»` `”`
    QuoteClose,
    /// `"`: opens or closes.
    QuoteEither,
    /// `(` `[`
    BracketOpen,
    /// `)` `]`
    BracketClose,
    /// `-` `–` `—` `/` `|`
    Dash,
    /// `🔹` `•` `*` `▪` and all other symbols.
    Symbol,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// Space on the same line.
    Space,
    /// A line break, or the start of the text.
    Line,
}

/// One token of the folded text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// The first byte in the folded text.
    pub(crate) start: u32,
    /// The byte after the last.
    pub(crate) end: u32,
    pub(crate) kind: Kind,
    pub(crate) gap: Gap,
    /// Whether a half-space stands inside.
    pub(crate) joint: bool,
    /// Of the letters, half-spaces left out; of the digits of a number.
    pub(crate) hash: Hash,
}

/// The hash of a word's folded letters. It can be carried on over the next word, so that a name
/// written in one word or two has one hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Hash(u64);

/// Some keys of well mixed bits, asked for before the table that holds them: of one that is not among them it nearly always says so.
#[derive(Debug, Default)]
pub(crate) struct HashFilter(Vec<u64>);

impl HashFilter {
    /// So many bits for each key let one in sixteen of all others pass.
    const BITS: usize = 16;

    /// Of these keys, roughly `count`.
    pub(crate) fn of(count: usize, keys: impl Iterator<Item = u64>) -> Self {
        let mut filter = Self(vec![0; (count * Self::BITS).next_power_of_two().div_ceil(64)]);
        for key in keys {
            let (at, bit) = filter.place(key);
            filter.0[at] |= bit;
        }
        filter
    }

    fn place(&self, key: u64) -> (usize, u64) {
        ((key >> 38) as usize & self.0.len().wrapping_sub(1), 1 << (key >> 32 & 63))
    }

    /// `false` only for keys that it is not of.
    pub(crate) fn may_have(&self, key: u64) -> bool {
        let (at, bit) = self.place(key);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

impl Hash {
    /// Of nothing.
    pub(crate) const EMPTY: Self = Self(0x51_7C_C1_B7_27_22_0A_95);

    /// Carries on over more folded text, passing over half-spaces and spaces.
    pub(crate) fn over(self, text: &str) -> Self {
        letters(text).fold(self, Self::with)
    }

    /// Of the first letter, of the first two, and so on.
    pub(crate) fn beginnings(text: &str) -> impl Iterator<Item = Self> {
        letters(text).scan(Self::EMPTY, |hash, c| {
            *hash = hash.with(c);
            Some(*hash)
        })
    }

    /// Carries on over one more letter.
    pub(crate) fn with(self, c: char) -> Self {
        Self((self.0.rotate_left(5) ^ u64::from(u32::from(c))).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// The bits, well mixed at the upper end.
    pub(crate) fn bits(self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// What is left of a folded text without half-spaces and what counts as a space: what two spellings have in common.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| !matches!(c, ZWNJ | ' ' | '\t' | '_'))
}

/// Whether a text begins with these letters, whatever spaces and half-spaces stand between them.
pub(crate) fn begins_with(text: &str, start: &str) -> bool {
    letters(text).take(start.chars().count()).eq(start.chars())
}

/// So many equal signs in a row are a rule.
const RULE: usize = 5;

/// Cuts a folded text into tokens.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 8 + 4);
    tokenize_into(text, &mut tokens);
    tokens
}

/// The same, into a buffer that is emptied first.
pub(crate) fn tokenize_into(text: &str, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut chars = text.char_indices().peekable();
    let mut gap = Gap::Line;
    while let Some((start, c)) = chars.next() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{B}' | '\u{C}' | '\u{85}' => {
                gap = Gap::Line;
                continue;
            }
            ' ' | '\t' | ZWNJ => {
                gap = gap.max(if c == ZWNJ { Gap::None } else { Gap::Space });
                continue;
            }
            // An underscore joins the words of a hashtag; to every rule it is a space.
            '_' => {
                gap = gap.max(Gap::Space);
                continue;
            }
            // A rule drawn with signs, -----, parts what stands before it from what stands behind it like a line break.
            '-' | '–' | '—' | '=' | '*' | '~' if text[start..].chars().take(RULE).filter(|&other| other == c).count() == RULE => {
                while chars.next_if(|&(_, other)| other == c).is_some() {}
                gap = Gap::Line;
                continue;
            }
            _ => {}
        }
        let mut end = start + c.len_utf8();
        let mut hash = Hash::EMPTY;
        let mut joint = false;
        let kind = if is_letter(c) {
            hash = hash.with(c);
            while let Some(&(at, c)) = chars.peek() {
                if is_letter(c) {
                    joint |= at > end;
                    hash = hash.with(c);
                    end = at + c.len_utf8();
                } else if c != ZWNJ {
                    break;
                }
                chars.next();
            }
            Kind::Word
        } else if c.is_ascii_digit() {
            hash = hash.with(c);
            while let Some(&(at, c)) = chars.peek() {
                let inside =
                    matches!(c, '.' | '/' | ',' | '٫' | '٬' | '%') && text[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
                if !c.is_ascii_digit() && !inside {
                    break;
                }
                hash = hash.with(c);
                end = at + c.len_utf8();
                chars.next();
            }
            Kind::Number
        } else if c == '@' || c.is_alphabetic() {
            let mut last = c;
            // FIFA, Fifa
            hash = hash.with(c.to_ascii_lowercase());
            while let Some(&(at, c)) = chars.peek() {
                let inside = c.is_ascii_alphanumeric() || matches!(c, '_' | '\'')  || (c.is_alphabetic() && !is_letter(c))
                    // The inner punctuation of addresses.
                    || (matches!(c, '.' | '/' | ':' | '@' | '-' | '?' | '=' | '&' | '%' | '#')
                        && (last == ':' || last == '/' || text[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')));
                if !inside {
                    break;
                }
                last = c;
                hash = hash.with(c.to_ascii_lowercase());
                end = at + c.len_utf8();
                chars.next();
            }
            Kind::Latin
        } else {
            match c {
                '.' | '؟' | '!' | '…' | '?' | '。' | '۔' => {
                    // A run of stops is one.
                    while let Some(&(at, c)) = chars.peek() {
                        if !matches!(c, '.' | '؟' | '!' | '…' | '?') {
                            break;
                        }
                        end = at + c.len_utf8();
                        chars.next();
                    }
                    Kind::Stop
                }
                ':' | '：' | '꞉' => Kind::Colon,
                '،' | ',' | '٬' | '‚' => Kind::Comma,
                '؛' | ';' => Kind::Semicolon,
                '«' | '“' | '„' | '‹' | '‘' | '「' => Kind::QuoteOpen,
                '»' | '”' | '›' | '’' | '」' => Kind::QuoteClose,
                '"' | '\'' | '`' | '‟' | '″' | '＂' => Kind::QuoteEither,
                '(' | '[' | '{' | '﴿' => Kind::BracketOpen,
                ')' | ']' | '}' | '﴾' => Kind::BracketClose,
                '-' | '–' | '—' | '―' | '−' | '‐' | '‑' | '/' | '|' | '\\' | '~' => Kind::Dash,
                _ => Kind::Symbol,
            }
        };
        tokens.push(Token { start: start as u32, end: end as u32, kind, gap, joint, hash });
        gap = Gap::None;
    }
}

/// A letter of the Arabic script, as it is left after folding.
pub(crate) fn is_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{6EE}' | '\u{6EF}' | '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}')
        && c != 'ـ'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Folded;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let view = Folded::new(text);
        let tokens = tokenize(view.text());
        let shown: Vec<&str> = tokens.iter().map(|t| &view.text()[t.start as usize..t.end as usize]).collect();
        assert_eq!(shown.join("|"), expect);
    }

    #[test]
    fn words_numbers_and_punctuation() {
        check("وزیر گفت: «۲.۵ درصد»؛ می‌شود.وی افزود", "وزیر|گفت|:|«|2.5|درصد|»|؛|می‌شود|.|وی|افزود");
        check("#علی_احمدی @farsna https://goft.example/a?b=1", "#|علی|احمدی|@farsna|https://goft.example/a?b=1");
        check("سخن گفت ------- روزنامه", "سخن|گفت|روزنامه");
        check("🔹دکتر‌ ا .حسن پور…", "🔹|دکتر|ا|.|حسن|پور|…");
    }

    #[test]
    fn half_spaces_do_not_change_the_hash() {
        let hash = |s: &str| tokenize(s)[0].hash;
        assert_eq!(hash("علی‌رضا"), hash("علیرضا"));
        assert_ne!(hash("علیرضا"), hash("علیرضی"));
        assert_eq!(Hash::EMPTY.over("عباس زاده"), hash("عباسزاده"));
    }
}
