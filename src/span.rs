//! Where a result stands: half-open byte ranges of the original text.

use std::fmt;
use std::ops::Range;

/// A half-open range of **bytes of the original text**, always on character bounds.
///
/// ```
/// use goft::Span;
///
/// let text = "وزیر گفت";
/// let span = Span::new(0, "وزیر".len());
/// assert_eq!(span.of(text), "وزیر");
/// assert_eq!(span.chars(text), 0..4);
/// assert_eq!(span.utf16(text), 0..4);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span from byte `start` up to, not including, byte `end`.
    ///
    /// # Panics
    ///
    /// If `end` lies before `start`, or beyond [`u32::MAX`].
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span ends before it starts: {start}..{end}");
        assert!(end <= u32::MAX as usize, "a span lies within the first 4 GiB of a text");
        Self { start: start as u32, end: end as u32 }
    }

    /// The first byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// The length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether nothing lies inside.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same as a range of `usize`, to index a string with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The text of this span.
    ///
    /// # Panics
    ///
    /// If `text` is not the text that the span was made on, and the span does not fit it.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same range counted in `char`s (Unicode scalar values), as Python does.
    ///
    /// This walks the text up to the end of the span; for many spans of one text use [`Offsets`].
    #[must_use]
    pub fn chars(self, text: &str) -> Range<usize> {
        let start = text[..self.start()].chars().count();
        start..start + self.of(text).chars().count()
    }

    /// The same range counted in UTF-16 code units, as JavaScript and Java do.
    ///
    /// This walks the text up to the end of the span; for many spans of one text use [`Offsets`].
    #[must_use]
    pub fn utf16(self, text: &str) -> Range<usize> {
        let start = text[..self.start()].encode_utf16().count();
        start..start + self.of(text).encode_utf16().count()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Span {
    /// As a pair: `[start, end]`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

/// How many bytes of text lie between two marks of an [`Offsets`] table.
const STRIDE: usize = 256;

/// A table that converts the byte offsets of one text to `char` and UTF-16 offsets quickly.
///
/// ```
/// use goft::{Offsets, Span};
///
/// let text = "🔹 وزیر گفت";
/// let start = text.find("وزیر").unwrap();
/// let span = Span::new(start, start + "وزیر".len());
/// let offsets = Offsets::new(text);
/// assert_eq!(offsets.chars(span), 2..6);
/// assert_eq!(offsets.utf16(span), 3..7);
/// ```
#[derive(Debug, Clone)]
pub struct Offsets<'t> {
    text: &'t str,
    /// For each multiple of [`STRIDE`] bytes: how many characters and UTF-16 units start before it.
    marks: Vec<(u32, u32)>,
}

impl<'t> Offsets<'t> {
    /// Reads the text once, as far as spans reach.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let (mut chars, mut units) = (0u32, 0u32);
        for (at, byte) in text.bytes().take(u32::MAX as usize).enumerate() {
            if at % STRIDE == 0 {
                marks.push((chars, units));
            }
            let (c, u) = starts(byte);
            chars += c;
            units += u;
        }
        Self { text, marks }
    }

    /// A span in `char`s.
    ///
    /// # Panics
    ///
    /// If the span lies outside the text.
    #[must_use]
    pub fn chars(&self, span: Span) -> Range<usize> {
        self.at(span.start()).0..self.at(span.end()).0
    }

    /// A span in UTF-16 code units.
    ///
    /// # Panics
    ///
    /// If the span lies outside the text.
    #[must_use]
    pub fn utf16(&self, span: Span) -> Range<usize> {
        self.at(span.start()).1..self.at(span.end()).1
    }

    fn at(&self, byte: usize) -> (usize, usize) {
        assert!(byte <= self.text.len(), "byte {byte} lies outside a text of {} bytes", self.text.len());
        let mark = (byte / STRIDE).min(self.marks.len().saturating_sub(1));
        let (mut chars, mut units) = self.marks.get(mark).copied().unwrap_or_default();
        for &b in &self.text.as_bytes()[mark * STRIDE..byte] {
            let (c, u) = starts(b);
            chars += c;
            units += u;
        }
        (chars as usize, units as usize)
    }
}

/// How many characters and UTF-16 units start at a byte of UTF-8.
fn starts(byte: u8) -> (u32, u32) {
    match byte {
        0x80..=0xBF => (0, 0),
        0xF0.. => (1, 2),
        _ => (1, 1),
    }
}
