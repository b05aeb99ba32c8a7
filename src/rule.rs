//! The names of all rules. Every result carries the one that made it.

use crate::lexicon::terms;

terms! {
    /// The rule by which a person, role or organization was found.
    pub enum MentionRule {
        /// A given name with a surname, listed or not: «مریم کاویان».
        FullName = "full_name",
        /// A foreign name with at least one listed part: «دونالد ترامپ».
        ForeignName = "foreign_name",
        /// A public figure, listed whole: «امام خمینی».
        Figure = "figure",
        /// A name behind an honorific: «دکتر کاویان».
        AfterHonorific = "after_honorific",
        /// A name behind an office: «استاندار یزد بابایی».
        AfterRole = "after_role",
        /// A name before its office: «فلان بهمانی، رئیس …».
        BeforeRole = "before_role",
        /// The subject of a reporting verb: «گراوند افزود».
        ReportSubject = "report_subject",
        /// The speaker of a headline: «گراوند: …».
        HeadlineSpeaker = "headline_speaker",
        /// A listed surname on its own.
        SurnameAlone = "surname_alone",
        /// The surname or given name of a person named elsewhere in the article.
        RepeatedName = "repeated_name",
        /// One of a list of names: «احمدی، کاویان و رضایی».
        NameList = "name_list",
        /// The reporter or editor in the byline.
        BylineName = "byline_name",
        /// The Latin spelling in brackets behind the name.
        LatinSpelling = "latin_spelling",
        /// Initials with a surname: «ا. حسن‌پور».
        Initials = "initials",

        /// An office or profession with what says which: «معاون عمرانی استانداری یزد».
        RolePhrase = "role_phrase",
        /// A head that stands for its office on its own: «وزیر».
        BareRole = "bare_role",
        /// A role that points back: «این مقام مسئول».
        PointingRole = "pointing_role",
        /// Several bare heads before one name or complement: «نویسنده، خبرنگار و سردبیر».
        RoleList = "role_list",

        /// A listed organization.
        ListedOrganization = "listed_organization",
        /// A head with its complement: «سازمان همیاری شهرداری‌های یزد».
        OrganizationChain = "organization_chain",
        /// A head that stands for the body at hand: «مجلس».
        OrganizationAlone = "organization_alone",
        /// The short form of an organization named in full elsewhere in the article.
        OrganizationShortForm = "organization_short_form",
    }
}

terms! {
    /// The rule by which the content of a quote was found.
    pub enum QuoteRule {
        /// Behind a reporting verb and a colon.
        Colon = "colon",
        /// In quotation marks beside a reporting verb.
        QuotationMarks = "quotation_marks",
        /// In quotation marks before the reporting verb.
        CueAfterQuote = "cue_after_quote",
        /// A clause behind a reporting verb and `که`.
        ThatClause = "that_clause",
        /// A clause right behind a reporting verb.
        BareClause = "bare_clause",
        /// Behind `به گفته` and the speaker.
        SpeakerFormula = "speaker_formula",
        /// Behind `با بیان اینکه` and the like.
        ClauseFormula = "clause_formula",
        /// A headline: speaker, colon, words.
        HeadlineColon = "headline_colon",
        /// A headline that stands wholly in quotation marks.
        HeadlineQuoted = "headline_quoted",
        /// A text that speaks: «در این بیانیه آمده است: …».
        Statement = "statement",
    }
}

terms! {
    /// The rule by which a person was found to hold an office.
    ///
    /// ```
    /// use goft::{Extractor, LinkRule};
    ///
    /// let rule = |text| Extractor::new().extract(text).roles()[0].holders()[0].rule();
    /// assert_eq!(rule("مریم کاویان، رئیس دانشگاه یزد، آمد."), LinkRule::Beside);
    /// assert_eq!(rule("شورا مریم کاویان را به عنوان شهردار یزد برگزید."), LinkRule::Appointed);
    /// ```
    pub enum LinkRule {
        /// Name and office stand side by side: «مریم کاویان، رئیس …».
        Beside = "beside",
        /// In the byline, behind a colon: «خبرنگار: مریم کاویان».
        Byline = "byline",
        /// A plural office before a list of names, or that puts together offices held in the article.
        List = "list",
        /// The same office is held elsewhere in the article.
        SameOffice = "same_office",
        /// The word lists know the office, and one of those who hold or held it is named.
        KnownHolder = "known_holder",
        /// The office points back: «این مقام مسئول».
        Pointing = "pointing",
        /// Somebody is made the holder: «مریم کاویان را به عنوان رئیس …».
        Appointed = "appointed",
        /// The office is the subject first, the name goes on.
        NameLater = "name_later",
        /// The name is the subject first, the office goes on.
        OfficeLater = "office_later",
    }
}

terms! {
    /// The sieve that chose the speaker of a quote, in the order in which they are asked.
    ///
    /// ```
    /// use goft::{Extractor, Sieve};
    ///
    /// let text = "استاندار یزد گفت: آب هست.\nوی افزود: برق هم هست.\nهمچنین تأکید کرد: گاز نیست.";
    /// let article = Extractor::new().extract(text);
    /// let sieves: Vec<Sieve> = article.quotes().iter().map(|q| q.speaker().sieve()).collect();
    /// assert_eq!(sieves, [Sieve::Subject, Sieve::Pronoun, Sieve::ZeroSubject]);
    /// ```
    pub enum Sieve {
        /// A person, role or organization is the subject of the reporting verb, or follows the formula.
        Subject = "subject",
        /// A pronoun is the subject; it points at the speaker before.
        Pronoun = "pronoun",
        /// The speaker or organization before, in other words: «دارنده ۲ طلا»، «این رسانه».
        Description = "description",
        /// The speaker of the cue before it in the same sentence goes on.
        SameSentence = "same_sentence",
        /// The verb has no subject; the speaker before goes on.
        ZeroSubject = "zero_subject",
        /// The headline speaks with the words of the article's main speaker.
        Headline = "headline",
        /// Nobody fits.
        Unknown = "unknown",
    }
}

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

impl Confidence {
    pub(crate) fn of(rule: QuoteRule, sieve: Sieve) -> Self {
        let content = match rule {
            QuoteRule::Colon | QuoteRule::QuotationMarks | QuoteRule::HeadlineColon | QuoteRule::ThatClause | QuoteRule::ClauseFormula => {
                Self::High
            }
            QuoteRule::SpeakerFormula | QuoteRule::CueAfterQuote | QuoteRule::Statement => Self::Medium,
            QuoteRule::BareClause | QuoteRule::HeadlineQuoted => Self::Low,
        };
        let speaker = match sieve {
            Sieve::Subject | Sieve::Pronoun => Self::High,
            Sieve::SameSentence | Sieve::Description | Sieve::ZeroSubject | Sieve::Headline => Self::Medium,
            Sieve::Unknown => Self::Low,
        };
        content.min(speaker)
    }
}
