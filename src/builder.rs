//! Word lists of a user's own.

use crate::extractor::Extractor;
use crate::lexicon::{Gender, LexiconBuilder, LexiconError, List, OrganizationKind, Problem};
use std::path::Path;
use std::sync::Arc;

/// Gathers word lists for an [`Extractor`].
///
/// Where two entries are found at the same words, the longer one wins; of equally long ones yours
/// wins over a built-in one, and the one given later over the one given earlier.
///
/// ```
/// use goft::{Extractor, Gender, List};
///
/// let extractor = Extractor::builder()
///     .person("ماه‌تاب", Gender::Female, &["م. کاویان"], "P-17")
///     .list(List::Ignored, "my-ignored.tsv", "phrase\nاستاندار یزد\n")
///     .build()?;
/// let article = extractor.extract("ماه‌تاب گفت: استاندار یزد آمد.");
/// assert_eq!(article.persons()[0].user_id(), Some("P-17"));
/// assert!(article.roles().is_empty());
/// # Ok::<(), goft::LexiconError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ExtractorBuilder {
    built_in: bool,
    lists: Vec<OwnList>,
    problems: Vec<Problem>,
}

#[derive(Clone, Debug)]
struct OwnList {
    list: List,
    name: String,
    text: String,
}

impl Extractor {
    /// An extractor with word lists of your own, beside or instead of the built-in ones.
    #[must_use]
    pub const fn builder() -> ExtractorBuilder {
        ExtractorBuilder { built_in: true, lists: Vec::new(), problems: Vec::new() }
    }
}

impl ExtractorBuilder {
    /// Leaves the built-in word lists out. Without verbs, names and heads of your own nothing is found.
    #[must_use]
    pub fn without_built_in(mut self) -> Self {
        self.built_in = false;
        self
    }

    /// Adds a word list in the format of the files in `data/`, under a name that error messages use.
    ///
    /// The first line names the columns ([`List::columns`]); a last column `id` may follow, whose
    /// values come back as [`Person::user_id`](crate::Person::user_id) and
    /// [`Organization::user_id`](crate::Organization::user_id).
    #[must_use]
    pub fn list(mut self, list: List, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.lists.push(OwnList { list, name: name.into(), text: text.into() });
        self
    }

    /// Adds a word list from a file in UTF-8. A file that can't be read is a problem that
    /// [`build`](Self::build) reports with the others.
    #[must_use]
    pub fn list_file(mut self, list: List, path: impl AsRef<Path>) -> Self {
        let name = path.as_ref().display().to_string();
        let problem = |line, message| Problem { file: name.clone(), line, column: 0, message };
        match std::fs::read(path.as_ref()).map(String::from_utf8) {
            Ok(Ok(text)) => return self.list(list, name, text),
            Ok(Err(error)) => {
                let good = error.utf8_error().valid_up_to();
                let line = error.as_bytes()[..good].iter().filter(|&&b| b == b'\n').count() + 1;
                self.problems.push(problem(line, format!("not UTF-8 at byte {good}")));
            }
            Err(error) => self.problems.push(problem(0, error.to_string())),
        }
        self
    }

    /// Adds a person under the names that stand for them alone, with an id of your own.
    #[must_use]
    pub fn person(self, name: &str, gender: Gender, aliases: &[&str], id: &str) -> Self {
        self.row(List::Figures, &[name, gender.as_str(), &joined(aliases)], id)
    }

    /// Adds an organization, with an id of your own.
    #[must_use]
    pub fn organization(self, name: &str, kind: OrganizationKind, aliases: &[&str], id: &str) -> Self {
        self.row(List::Organizations, &[name, kind.as_str(), "name", &joined(aliases)], id)
    }

    /// Adds a phrase that is never reported.
    #[must_use]
    pub fn ignore(self, phrase: &str) -> Self {
        self.row(List::Ignored, &[phrase], "-")
    }

    fn row(self, list: List, fields: &[&str], id: &str) -> Self {
        let text = format!("{}\tid\n{}\t{id}\n", list.columns().join("\t"), fields.join("\t"));
        self.list(list, format!("entry «{}»", fields[0]), text)
    }

    /// Reads all lists.
    ///
    /// # Errors
    ///
    /// Every line that can't be used, with its file, line and column. Nothing is loaded then.
    pub fn build(self) -> Result<Extractor, LexiconError> {
        if self.built_in && self.lists.is_empty() && self.problems.is_empty() {
            return Ok(Extractor::new());
        }
        let mut builder = LexiconBuilder::new();
        if self.built_in {
            builder.add_built_in();
        }
        self.problems.into_iter().for_each(|p| builder.add_problem(p));
        for OwnList { list, name, text } in &self.lists {
            builder.add_text(*list, name, text);
        }
        Ok(Extractor { lexicon: Arc::new(builder.build()?) })
    }
}

fn joined(aliases: &[&str]) -> String {
    if aliases.is_empty() { "-".to_owned() } else { aliases.join("|") }
}
