//! Why something that looks like a result is none.

use crate::lexicon::terms;

terms! {
    /// Why something that looks like a result is none; see [`Explanation`](crate::Explanation).
    pub enum Refusal {
        /// Another result stands at these words.
        Covered = "covered",
        /// A list says that these words are never a result, or that a site bears the name.
        Ignored = "ignored",

        /// A listed name that is an everyday word as well, and too little around it says that it is a name here.
        EverydayWord = "everyday_word",
        /// A part of a name, and nothing beside it makes a person of it.
        NameAlone = "name_alone",

        /// Any one of its kind: «هر مدیر»، «این سازمان».
        OneOfMany = "one_of_many",
        /// A head without what says which office or body it is: «یک جلسه با مدیر».
        Bare = "bare",
        /// Several of a kind, and nothing says which: «وزیران».
        Plural = "plural",
        /// A profession: nobody is named beside it, and it does not speak.
        NoPerson = "no_person",
        /// It describes the noun before it, or says what something serves as: «کشورهای عضو»، «در مقام».
        Describes = "describes",

        /// The noun of a reporting verb, and the verb does not follow: «تأکید».
        NoVerb = "no_verb",
        /// A verb that reports in other forms: negated, not in the third person, or nobody's, as in «باید گفت».
        VerbForm = "verb_form",
        /// A reporting verb or formula that announces no words here.
        NoWords = "no_words",
        /// A reporting verb inside a quote, without a speaker of its own.
        InsideQuote = "inside_quote",
        /// It says what the report comes from: «به گزارش».
        ReportSource = "report_source",
        /// Words in quotation marks that nobody is said to have said: a title, a term.
        NoCue = "no_cue",

        /// No speaker: behind a preposition or in a coordination.
        Governed = "governed",
        /// No speaker: an object, with `را` behind it.
        Object = "object",
        /// No speaker: behind a noun, perhaps in its ezafe.
        BehindNoun = "behind_noun",
        /// No speaker: in a clause before the one of the reporting verb.
        EarlierClause = "earlier_clause",
        /// No speaker: another subject was preferred.
        AnotherSubject = "another_subject",
    }
}

terms! {
    /// What something was refused as; see [`Rejected`](crate::Rejected).
    pub enum Candidate {
        /// A person.
        Person = "person",
        /// An office or profession.
        Role = "role",
        /// An organization.
        Organization = "organization",
        /// A reporting verb or formula.
        Cue = "cue",
        /// The content of a quote.
        Quote = "quote",
        /// The speaker of a quote.
        Speaker = "speaker",
    }
}
