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
    given: Vec<Given>,
    problems: Vec<Problem>,
}

/// What a user gives, in the order of the calls.
#[derive(Clone, Debug)]
enum Given {
    List { list: List, name: String, text: Vec<u8> },
    Single { list: List, fields: Vec<String>, further: Vec<String>, id: String },
}

impl Extractor {
    /// An extractor with word lists of your own, beside or instead of the built-in ones.
    #[must_use]
    pub const fn builder() -> ExtractorBuilder {
        ExtractorBuilder { built_in: true, given: Vec::new(), problems: Vec::new() }
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
        self.given.push(Given::List { list, name: name.into(), text: text.into().into_bytes() });
        self
    }

    /// Adds a word list from a file in UTF-8. A file that can't be read is a problem that
    /// [`build`](Self::build) reports with the others.
    #[must_use]
    pub fn list_file(mut self, list: List, path: impl AsRef<Path>) -> Self {
        let name = path.as_ref().display().to_string();
        match std::fs::read(path.as_ref()) {
            Ok(text) => self.given.push(Given::List { list, name, text }),
            Err(error) => {
                let message = format!("can't be read: {error}");
                self.problems.push(Problem { file: name, line: 0, column: 0, message });
            }
        }
        self
    }

    /// Adds a person under the names that stand for them alone, with an id of your own.
    #[must_use]
    pub fn person(self, name: &str, gender: Gender, aliases: &[&str], id: &str) -> Self {
        self.single(List::People, &[name, gender.as_str()], aliases, id)
    }

    /// Adds an organization, with an id of your own.
    #[must_use]
    pub fn organization(self, name: &str, kind: OrganizationKind, aliases: &[&str], id: &str) -> Self {
        self.single(List::Organizations, &[name, kind.as_str(), "name"], aliases, id)
    }

    /// Adds a phrase that is never reported.
    #[must_use]
    pub fn ignore(self, phrase: &str) -> Self {
        self.single(List::Ignored, &[phrase], &[], "-")
    }

    fn single(mut self, list: List, fields: &[&str], further: &[&str], id: &str) -> Self {
        let owned = |texts: &[&str]| texts.iter().map(|&t| t.to_owned()).collect();
        self.given.push(Given::Single { list, fields: owned(fields), further: owned(further), id: id.to_owned() });
        self
    }

    /// Reads all lists.
    ///
    /// # Errors
    ///
    /// All that is wrong with what was given, each with list, line and column. Nothing is loaded then.
    pub fn build(self) -> Result<Extractor, LexiconError> {
        if self.built_in && self.given.is_empty() && self.problems.is_empty() {
            return Ok(Extractor::new());
        }
        let mut builder = LexiconBuilder::new();
        if self.built_in {
            builder.add_built_in();
        }
        self.problems.into_iter().for_each(|p| builder.add_problem(p));
        for given in &self.given {
            match given {
                Given::List { list, name, text } => builder.add_list(*list, name, text),
                Given::Single { list, fields, further, id } => builder.add_single(*list, fields, further, id),
            }
        }
        Ok(Extractor { lexicon: Arc::new(builder.build()?) })
    }
}
