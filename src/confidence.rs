//! How sure a result is.

use crate::lexicon::terms;

terms! {
    /// How sure a quote is: its content by the rule, its speaker by the sieve. The surer is the greater.
    ///
    /// ```
    /// use goft::{Confidence, Extractor};
    ///
    /// let article = Extractor::new().extract("استاندار یزد گفت: آب هست.\nآب نیست، یک منبع آگاه گفت: برق هم نیست.");
    /// let sure = article.quotes().iter().filter(|q| q.confidence() >= Confidence::Medium);
    /// assert_eq!(sure.count(), 1);
    /// ```
    pub enum Confidence {
        /// A guess that is more often right than wrong.
        Low = "low",
        /// Content or speaker follow from what stands nearby.
        Medium = "medium",
        /// Marked in the text, with the speaker as the subject.
        High = "high",
    }
}
