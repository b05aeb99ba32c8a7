//! bytes → text: what callers with bytes give is UTF-8, or it is not, and where.

use std::borrow::Cow;

/// Why bytes are no text: they are not UTF-8.
///
/// ```
/// use goft::Extractor;
///
/// let error = Extractor::new().extract_bytes(b"goft \xFF").unwrap_err();
/// assert_eq!(error.offset(), 5);
/// assert_eq!(error.to_string(), "not UTF-8 at byte 5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("not UTF-8 at byte {offset}{}", if *.truncated { ": the text ends inside a character" } else { "" })]
pub struct BytesError {
    offset: usize,
    truncated: bool,
}

impl BytesError {
    /// The first byte that belongs to no character, counted from 0. All bytes before it are good.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Whether the bytes end inside a character that would be good if they went on, as where a
    /// download was cut off.
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.truncated
    }
}

/// The text of bytes that are UTF-8.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, BytesError> {
    std::str::from_utf8(bytes).map_err(|e| BytesError { offset: e.valid_up_to(), truncated: e.error_len().is_none() })
}

/// The text of bytes that may not all be UTF-8, **as long as the bytes**: each byte that belongs to no
/// character becomes one U+001A, the control character "substitute".
///
/// So every span on this text is right on the original bytes as well. (`String::from_utf8_lossy`
/// writes three bytes for a bad one, and moves all that stands behind it.) Good bytes are borrowed.
///
/// Text in another encoding, such as Windows-1256 or UTF-16, has to be decoded before: little is left
/// of it here, and nothing is found in that.
///
/// ```
/// use goft::{Extractor, utf8_lossy};
///
/// // A byte is broken, between two sentences.
/// let bytes = ["باران آمد. ".as_bytes(), b"\xFF", " استاندار یزد گفت: آب هست.".as_bytes()].concat();
/// assert!(Extractor::new().extract_bytes(&bytes).is_err());
///
/// let text = utf8_lossy(&bytes);
/// let article = Extractor::new().extract(&text);
/// let role = &article.roles()[0];
/// assert_eq!(&bytes[role.span().range()], "استاندار یزد".as_bytes());
/// // How many bytes were bad.
/// assert_eq!(text.matches('\u{1A}').count(), 1);
/// ```
#[must_use]
pub fn utf8_lossy(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '\u{1A}'));
    }
    Cow::Owned(text)
}
