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
    pub enum LinkRule {
        /// Name and office stand side by side: «مریم کاویان، رئیس …».
        Beside = "beside",
        /// In the byline, behind a colon: «خبرنگار: مریم کاویان».
        Byline = "byline",
        /// A plural office before a list of names, or that puts together offices held in the article.
        List = "list",
        /// The same office is held elsewhere in the article.
        SameOffice = "same_office",
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
    /// The sieve that chose the speaker of a quote, most precise first.
    pub enum Sieve {
        /// A person, role or organization is the subject of the reporting verb, or follows the formula.
        Subject = "subject",
        /// A pronoun is the subject; it points at the speaker before.
        Pronoun = "pronoun",
        /// The speaker of the cue before it in the same sentence goes on.
        SameSentence = "same_sentence",
        /// The speaker or organization before, in other words: «دارنده ۲ طلا»، «این رسانه».
        Description = "description",
        /// The verb has no subject; the speaker before goes on.
        ZeroSubject = "zero_subject",
        /// The headline speaks with the words of the article's main speaker.
        Headline = "headline",
        /// Nobody fits.
        Unknown = "unknown",
    }
}

terms! {
    /// How sure a quote is: its content by the rule, its speaker by the sieve.
    pub enum Confidence {
        /// Marked in the text, with the speaker as the subject.
        High = "high",
        /// Content or speaker follow from what stands nearby.
        Medium = "medium",
        /// A guess that is more often right than wrong.
        Low = "low",
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
        content.max(speaker)
    }
}
