//! Where a line ends that a text breaks, and where it only looks so: bullets, hashtags, changes of style.

use super::Reading;
use crate::lexicon::{Class, Vocabulary};
use crate::token::{Gap, Kind, Token};

impl Reading<'_, '_> {
    /// The gap before a token, as the layout of news means it.
    pub(super) fn gap_before(&self, token: &Token) -> Gap {
        let Some(before) = self.words.last() else { return Gap::Line };
        match token.gap {
            // Bullets on a line of their own belong to the next line.
            Gap::Line if self.is_bullet(self.words.len() - 1) || self.is_broken_by_tag(token) => Gap::Space,
            // … است. * نمایندگان …: a bullet that stands inside a paragraph begins the next news.
            Gap::Space if before.kind == Kind::Stop && token.kind == Kind::Symbol && self.is_bullet_sign(token) => Gap::Line,
            Gap::Space if before.kind == Kind::Stop && is_wide(&self.folded.text()[before.end as usize..token.start as usize]) => Gap::Line,
            gap => gap,
        }
    }

    fn is_bullet_sign(&self, token: &Token) -> bool {
        self.folded.text()[token.start as usize..].starts_with(['*', '•', '▪', '●', '■', '◆', '♦', '🔹', '🔸'])
    }

    /// Whether a line breaks only because a hashtag stands inside the sentence: `در ⏎ #گفتگو ⏎ با ایسنا`.
    fn is_broken_by_tag(&self, token: &Token) -> bool {
        /// A hashtag has at most so many words.
        const TAG: usize = 5;
        let is_sign = |start: u32| self.folded.text()[start as usize..].starts_with('#');
        let is_open = |n: usize| self.words[n].classes.any(Class::PREPOSITION);
        let last = self.words.len() - 1;
        if is_sign(token.start) {
            return is_open(last);
        }
        let sign = (last.saturating_sub(TAG)..=last).rev().find(|&n| is_sign(self.words[n].start));
        let vocabulary = &self.lexicon.vocabulary;
        sign.is_some_and(|n| n > 0 && n < last && is_open(n - 1) && self.words[n + 1..].iter().all(|w| w.gap != Gap::Line))
            && vocabulary.classes(vocabulary.word(token.hash)).any(Class::PREPOSITION)
    }

    /// Whether word `n` stands at the start of its line, or behind nothing but a bullet.
    pub(crate) fn opens_line(&self, n: usize) -> bool {
        self.words[n].gap == Gap::Line || n > 0 && self.is_bullet(n - 1)
    }

    /// Whether word `n` and all before it on its line are signs.
    fn is_bullet(&self, n: usize) -> bool {
        /// An emoji is at most so many signs.
        const SIGNS: usize = 4;
        let mut signs = self.words[..=n].iter().rev().take(SIGNS).take_while(|w| w.kind == Kind::Symbol);
        signs.any(|w| w.gap == Gap::Line)
    }
}

/// Whether the lines of a text break where its style changes, inside sentences: posts in which what was bold or a
/// link stands on a line of its own. Two breaks must show it.
pub(super) fn is_broken_by_style(text: &str, tokens: &[Token], vocabulary: &Vocabulary) -> bool {
    let is = |token: &Token, class: Class| token.kind == Kind::Word && vocabulary.classes(vocabulary.word(token.hash)).any(class);
    let shows = |&n: &usize| {
        let (before, behind) = (&tokens[n - 1], &tokens[n]);
        behind.gap == Gap::Line
            && before.gap != Gap::Line
            && may_go_on(text, tokens, n)
            && (is(behind, Class::RA)
                || matches!(behind.kind, Kind::QuoteClose | Kind::Comma)
                || before.kind == Kind::QuoteOpen
                || is(before, Class::PREPOSITION))
    };
    (1..tokens.len()).filter(shows).nth(1).is_some()
}

/// Whether a sentence may go on over the line break before token `n`.
pub(super) fn may_go_on(text: &str, tokens: &[Token], n: usize) -> bool {
    /// A line in quotation marks is at most so long.
    const LINE: usize = 24;
    let (before, behind) = (&tokens[n - 1], &tokens[n]);
    let sign = text[behind.start as usize..].starts_with(['#', '@']);
    // … می‌گوید: «تمام شد!» ⏎ ends a sentence, a line that is nothing but «تمام شد!» does not.
    let ended = || {
        matches!(before.kind, Kind::QuoteClose | Kind::QuoteEither) && n > 1 && tokens[n - 2].kind == Kind::Stop && {
            let start = (n.saturating_sub(LINE)..n).rfind(|&at| tokens[at].gap == Gap::Line);
            start.is_none_or(|start| !matches!(tokens[start].kind, Kind::QuoteOpen | Kind::QuoteEither))
        }
    };
    !sign
        && !matches!(before.kind, Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Symbol)
        && !matches!(behind.kind, Kind::Symbol | Kind::Dash | Kind::Stop | Kind::Colon)
        && !ended()
}

/// Three spaces or more in a row behind a sentence stand for a line break in some outlets' texts.
fn is_wide(space: &str) -> bool {
    space.bytes().filter(|&b| b == b' ').count() >= 3
}
