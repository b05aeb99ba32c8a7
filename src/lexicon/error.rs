//! What is wrong with word lists, with file, line and column.

use std::fmt;

/// One thing that is wrong with a word list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
}

impl Problem {
    /// The name under which the list was given.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1; 0 where the whole list is meant, or an entry added alone.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column (tab-separated field), counted from 1; 0 where the whole line is meant.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// What is wrong, and what was expected.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for place in [self.line, self.column].into_iter().filter(|&p| p > 0) {
            write!(f, ":{place}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// How many characters of a text an error shows.
const MOST_SHOWN: usize = 60;

/// A text as errors show it: in quotation marks, on one line, cut off where it is long.
pub(crate) fn shown(text: &str) -> String {
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let start: String = chars.by_ref().take(MOST_SHOWN).collect();
    format!("«{start}{}»", if chars.next().is_some() { "…" } else { "" })
}

/// Word lists that can't be used, with all that is wrong with them. Nothing of them was loaded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", show(.problems))]
pub struct LexiconError {
    problems: Vec<Problem>,
}

fn show(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

impl LexiconError {
    pub(crate) fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// All problems, in the order of files and lines.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}
