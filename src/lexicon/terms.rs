//! The closed lists of terms that data files and results share: one name in data, code and JSON.

/// Declares an enum whose variants have the names that stand in the data files.
macro_rules! terms {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        $vis enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the documentation.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in data files and JSON.
            #[must_use]
            $vis const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::lexicon::UnknownName;

            /// Reads a name as `as_str` gives it.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().copied().find(|v| v.as_str() == name);
                found.ok_or_else(|| $crate::lexicon::UnknownName::new(name, Self::ALL.iter().map(|v| v.as_str()).collect()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use terms;

/// Why a string is no value of one of the closed lists.
///
/// ```
/// use goft::Confidence;
///
/// assert_eq!("high".parse(), Ok(Confidence::High));
/// let error = "sure".parse::<Confidence>().unwrap_err();
/// assert_eq!(error.to_string(), "«sure» is none of low, medium, high");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{name}» is none of {}", .expected.join(", "))]
pub struct UnknownName {
    name: String,
    expected: Vec<&'static str>,
}

impl UnknownName {
    pub(crate) fn new(name: &str, expected: Vec<&'static str>) -> Self {
        Self { name: name.to_owned(), expected }
    }

    /// The string.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names that there are.
    #[must_use]
    pub fn expected(&self) -> &[&'static str] {
        &self.expected
    }
}

terms! {
    /// The gender that a given name or an honorific says.
    pub enum Gender {
        /// A man.
        Male = "m",
        /// A woman.
        Female = "f",
        /// Not said, or the name is given to both.
        Unknown = "u",
    }
}

terms! {
    /// Where an office stands in its body.
    pub enum Level {
        /// Holds the office itself: رئیس، وزیر، استاندار، سرمربی.
        Head = "head",
        /// Second to it: معاون، قائم‌مقام، نایب‌رئیس.
        Deputy = "deputy",
        /// In its place for a time: سرپرست، کفیل.
        Acting = "acting",
        /// Speaks for it: سخنگو.
        Spokesperson = "spokesperson",
        /// Stands for others: نماینده، سفیر.
        Representative = "representative",
        /// One of a body: عضو.
        Member = "member",
        /// Keeps its business: دبیر، دبیرکل.
        Secretary = "secretary",
        /// Counsels: مشاور، دستیار.
        Adviser = "adviser",
        /// Works in it: کارشناس، خبرنگار، بازپرس.
        Staff = "staff",
        /// Has a profession: بازیکن، نویسنده، پزشک.
        Professional = "professional",
        /// Stands for election: نامزد.
        Candidate = "candidate",
        /// Owns or founded it: مالک، بنیان‌گذار.
        Owner = "owner",
    }
}

terms! {
    /// The walk of life that a role belongs to.
    pub enum Field {
        /// State, provinces, cities.
        Government = "government",
        /// Parliament.
        Parliament = "parliament",
        /// Courts and prosecution.
        Judiciary = "judiciary",
        /// Armed forces.
        Military = "military",
        /// Police.
        Police = "police",
        /// Clergy.
        Clergy = "clergy",
        /// Universities, research, schools.
        Academic = "academic",
        /// Companies, trade, banks.
        Business = "business",
        /// Sport.
        Sport = "sport",
        /// Press, radio, television.
        Media = "media",
        /// Film, music, letters.
        Arts = "arts",
        /// Health.
        Medical = "medical",
        /// Advocates and law.
        Law = "law",
        /// Embassies and envoys.
        Diplomacy = "diplomacy",
        /// Parties and factions.
        Party = "party",
        /// Unions and guilds.
        Union = "union",
        /// International bodies.
        International = "international",
        /// Crowned heads.
        Monarchy = "monarchy",
        /// Any other.
        Other = "other",
    }
}

terms! {
    /// What sort of body an organization is.
    pub enum OrganizationKind {
        /// Bodies of the state in general.
        Government = "government",
        /// A ministry.
        Ministry = "ministry",
        /// The governor's office of a province, county or district.
        ProvinceOffice = "province_office",
        /// A municipality.
        Municipality = "municipality",
        /// A parliament and its parts.
        Parliament = "parliament",
        /// Courts and prosecution.
        Judiciary = "judiciary",
        /// Armed forces.
        Military = "military",
        /// Police.
        Police = "police",
        /// A company.
        Company = "company",
        /// A bank.
        Bank = "bank",
        /// A party, front or faction.
        Party = "party",
        /// A university.
        University = "university",
        /// A school.
        School = "school",
        /// A hospital.
        Hospital = "hospital",
        /// A council.
        Council = "council",
        /// A sports club.
        Club = "club",
        /// A national team.
        NationalTeam = "national_team",
        /// A sports federation.
        Federation = "federation",
        /// News agencies, newspapers, channels, sites.
        Media = "media",
        /// A union or guild.
        Union = "union",
        /// An international body.
        International = "international",
        /// A foundation or charity.
        Foundation = "foundation",
        /// An association or society.
        Association = "association",
        /// An institute or research centre.
        Institute = "institute",
        /// A committee or working group.
        Committee = "committee",
        /// An embassy or consulate.
        Embassy = "embassy",
        /// A religious body.
        Religious = "religious",
        /// An office or department of a body.
        Office = "office",
        /// Any other.
        Other = "other",
    }
}

terms! {
    /// What sort of medium.
    pub(crate) enum MediaKind {
        Agency = "agency",
        Newspaper = "newspaper",
        Channel = "channel",
        Site = "site",
        Magazine = "magazine",
    }
}

terms! {
    /// What sort of place.
    pub(crate) enum PlaceKind {
        /// A country.
        Country = "country",
        /// A province of Iran.
        Province = "province",
        /// A county (شهرستان) of Iran.
        County = "county",
        /// A city.
        City = "city",
        /// A district or quarter.
        District = "district",
        /// Any larger or foreign region, a sea, a continent.
        Region = "region",
        /// A world capital.
        Capital = "capital",
    }
}

terms! {
    /// What the reporting verb says about the saying.
    ///
    /// ```
    /// use goft::{Extractor, Stance};
    ///
    /// let stance = |text| Extractor::new().extract(text).quotes()[0].cue().unwrap().stance();
    /// assert_eq!(stance("استاندار یزد هشدار داد: آب کم است."), Stance::Warning);
    /// assert_eq!(stance("استاندار یزد مدعی شد: آب هست."), Stance::Claim);
    /// // All of them, as for a menu, and one read back.
    /// assert!(Stance::ALL.contains(&"denial".parse()?));
    /// # Ok::<(), goft::UnknownName>(())
    /// ```
    pub enum Stance {
        /// گفت، اظهار کرد.
        Neutral = "neutral",
        /// افزود، ادامه داد.
        Addition = "addition",
        /// تأکید کرد، تصریح کرد.
        Emphasis = "emphasis",
        /// ادعا کرد، مدعی شد.
        Claim = "claim",
        /// هشدار داد.
        Warning = "warning",
        /// تکذیب کرد.
        Denial = "denial",
        /// اعلام کرد.
        Announcement = "announcement",
        /// ابراز امیدواری کرد.
        Hope = "hope",
        /// پرسید.
        Question = "question",
        /// خواستار شد.
        Demand = "demand",
        /// یادآور شد، خاطرنشان کرد.
        Reminder = "reminder",
        /// توضیح داد.
        Explanation = "explanation",
        /// معتقد است.
        Belief = "belief",
        /// تمجید کرد.
        Praise = "praise",
        /// انتقاد کرد.
        Criticism = "criticism",
        /// ابراز تأسف کرد.
        Regret = "regret",
        /// قول داد.
        Promise = "promise",
        /// اعتراف کرد.
        Admission = "admission",
        /// موافقت کرد.
        Agreement = "agreement",
        /// تهدید کرد.
        Threat = "threat",
        /// نوشت.
        Writing = "writing",
        /// فاش کرد.
        Disclosure = "disclosure",
        /// پیش‌بینی کرد.
        Prediction = "prediction",
        /// پیشنهاد داد.
        Suggestion = "suggestion",
        /// پاسخ داد.
        Answer = "answer",
        /// سوگند خورد.
        Oath = "oath",
    }
}

terms! {
    /// When the saying took place, as the verb has it.
    pub enum Tense {
        /// گفت، می‌گفت.
        Past = "past",
        /// می‌گوید.
        Present = "present",
        /// گفته است.
        Perfect = "perfect",
        /// گفته بود.
        PastPerfect = "past_perfect",
        /// خواهد گفت.
        Future = "future",
    }
}

terms! {
    /// What sort of honorific.
    pub(crate) enum HonorificKind {
        /// آقای، خانم.
        Civil = "civil",
        /// دکتر، مهندس.
        Academic = "academic",
        /// حجت‌الاسلام، آیت‌الله.
        Clerical = "clerical",
        /// سردار، سرلشکر.
        Military = "military",
        /// Ranks of the police.
        Police = "police",
        /// شهید.
        Martyr = "martyr",
        /// مرحوم.
        Late = "late",
        /// شاهزاده.
        Noble = "noble",
        /// Of other religious use: حضرت، امام.
        Religious = "religious",
    }
}

terms! {
    /// In which shapes of content a reporting verb is one.
    pub(crate) enum Frame {
        /// Any: colon, quotation marks, `که`, a bare clause.
        Speech = "speech",
        /// A clause after `که` and the like, a colon, quotation marks.
        Clause = "clause",
        /// Only a colon or quotation marks.
        Colon = "colon",
    }
}

terms! {
    /// What a formula without a finite verb takes.
    pub(crate) enum FormulaFrame {
        /// The speaker, then the content: به گفته …
        Speaker = "speaker",
        /// The same, but only where a name, an office or a pronoun follows: از نظر …
        NamedSpeaker = "named_speaker",
        /// The content of what is named before it: سخنان X مبنی بر اینکه …
        Content = "content",
        /// The content: با بیان اینکه …
        Clause = "clause",
        /// A noun phrase, then `که` and the content: با ابراز امیدواری … که …
        OpenClause = "open_clause",
        /// The medium the report rests on: به گزارش …
        Source = "source",
        /// The same, or an actor whose findings it tells: طبق گزارش …
        Report = "report",
        /// A text speaks: در این بیانیه آمده است …
        Statement = "statement",
        /// Nobody is told who says it: گفته می‌شود …
        Impersonal = "impersonal",
        /// A text follows that is named before: متن نامه وزیر به شرح زیر است …
        Text = "text",
        /// A noun for a text, with its author and a colon behind it: بیانیه وزارت نیرو: …
        Label = "label",
        /// Points back at the quote before it: این را …
        Pointer = "pointer",
    }
}

terms! {
    /// What a pronoun points at.
    pub(crate) enum PronounKind {
        ThirdPerson = "third_person",
        ThirdPersonPlural = "third_person_plural",
        FirstPerson = "first_person",
        FirstPersonPlural = "first_person_plural",
        SecondPerson = "second_person",
        Demonstrative = "demonstrative",
        /// Describes somebody known: دارنده مدال طلا، ملی‌پوش ایران.
        Description = "description",
        /// One or some of many, whoever they are: یکی از شهروندان، برخی از ناظران.
        Indefinite = "indefinite",
    }
}

impl PronounKind {
    /// من, ما, بنده.
    pub(crate) fn is_first_person(self) -> bool {
        matches!(self, PronounKind::FirstPerson | PronounKind::FirstPersonPlural)
    }
}

terms! {
    /// What a phrase at the start of a sentence says about the voice.
    pub(crate) enum BreakMeaning {
        End = "end",
        Background = "background",
        Scene = "scene",
        Weak = "weak",
    }
}

terms! {
    /// What a word means that belongs to a role beside its head.
    pub(crate) enum ModifierMeaning {
        Acting = "acting",
        Former = "former",
        Deputy = "deputy",
        General = "general",
        Senior = "senior",
        Executive = "executive",
        Special = "special",
        First = "first",
        Honorary = "honorary",
        Elect = "elect",
        Current = "current",
        New = "new",
        Political = "political",
        Polite = "polite",
        Domain = "domain",
    }
}

terms! {
    pub(crate) enum Side {
        Before = "before",
        After = "after",
    }
}

terms! {
    pub(crate) enum Edge {
        Suffix = "suffix",
        Prefix = "prefix",
    }
}

terms! {
    pub(crate) enum Strength {
        Strong = "strong",
        Weak = "weak",
    }
}

terms! {
    /// Whether the form of a surname is also written as a word of its own.
    pub(crate) enum Spaced {
        Yes = "yes",
        No = "no",
    }
}

terms! {
    /// Whether a verb comes with a noun.
    pub(crate) enum Light {
        Yes = "yes",
        No = "-",
    }
}

terms! {
    /// Whether a listed name is also an everyday word.
    pub(crate) enum Usage {
        Name = "name",
        Word = "word",
    }
}

terms! {
    /// Which part of a foreign name a word is.
    pub(crate) enum NamePart {
        Given = "given",
        Surname = "surname",
        Both = "both",
    }
}

terms! {
    pub(crate) enum RoleUse {
        Office = "office",
        Profession = "profession",
    }
}

terms! {
    pub(crate) enum Complement {
        Required = "required",
        Optional = "optional",
        /// Nothing but a place or a body: استاندار یزد.
        Place = "place",
        None = "none",
    }
}

terms! {
    pub(crate) enum Alone {
        Yes = "yes",
        Weak = "weak",
        No = "no",
    }
}

terms! {
    /// What must follow the head of an organization's name.
    pub(crate) enum Chain {
        Required = "required",
        Optional = "optional",
        Named = "named",
    }
}

terms! {
    /// The part of speech of an everyday word.
    pub(crate) enum WordClass {
        Noun = "noun",
        /// A noun for something that is written to be read.
        Text = "text",
        /// A noun for a body that speaks, and that begins no name.
        Body = "body",
        /// A noun for somebody by his bond to the person whose name follows.
        Relative = "relative",
        /// A noun for an idea, which adjectives describe more often than it is somebody's name.
        Idea = "idea",
        /// A noun for whom a speaker cites as holy.
        Sacred = "sacred",
        Time = "time",
        Month = "month",
        Ordinal = "ordinal",
        Measure = "measure",
        Numbered = "numbered",
        Region = "region",
        Bearer = "bearer",
        Titled = "titled",
        Label = "label",
        Predicate = "predicate",
        Adjective = "adjective",
        NounAdjective = "noun_adjective",
        Verb = "verb",
        Adverb = "adverb",
        Preposition = "preposition",
        Conjunction = "conjunction",
        Pronoun = "pronoun",
        Determiner = "determiner",
        Number = "number",
        Other = "other",
    }
}
