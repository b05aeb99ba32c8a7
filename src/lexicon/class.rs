//! What is known of a single word, as a set of bits that rules can ask quickly.

use std::ops::{BitOr, BitOrAssign};

/// A set of word classes.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Class(u64);

macro_rules! classes {
    ($($(#[$meta:meta])* $name:ident = $bit:literal;)+) => {
        impl Class {
            $($(#[$meta])* pub(crate) const $name: Self = Self(1 << $bit);)+
        }

        impl Class {
            /// The names of the classes, for people to read.
            pub(crate) fn names(self) -> Vec<&'static str> {
                let named = [$((Self::$name, stringify!($name))),+];
                named.into_iter().filter(|&(class, _)| self.any(class)).map(|(_, name)| name).collect()
            }
        }

        impl std::fmt::Debug for Class {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.names().join("|"))
            }
        }
    };
}

classes! {
    NOUN = 0;
    ADJECTIVE = 1;
    /// A finite verb form.
    VERB = 2;
    ADVERB = 3;
    PREPOSITION = 4;
    CONJUNCTION = 5;
    PRONOUN = 6;
    DETERMINER = 7;
    NUMBER = 8;
    /// Known, but of none of the classes that rules ask for.
    OTHER = 9;
    /// A past participle (گفته), before an auxiliary part of a verb.
    PARTICIPLE = 10;

    GIVEN = 11;
    SURNAME = 12;
    FOREIGN = 13;
    /// A listed name that is an everyday word as well.
    WORDLIKE = 14;
    /// سید، میر، حاج: the beginning of a name.
    NAME_PREFIX = 15;
    /// A piece that ends a surname as a word of its own: زاده، پور.
    SURNAME_PIECE = 16;
    HONORIFIC = 17;

    ROLE_HEAD = 18;
    ROLE_MODIFIER = 19;
    ORGANIZATION_HEAD = 20;
    ORGANIZATION = 21;
    MEDIA = 22;
    PLACE = 23;
    NATIONALITY = 24;
    /// A domain of several words: آموزش و پرورش.
    DOMAIN = 25;
    CUE = 26;
    FORMULA = 27;
    BREAK = 28;
    FIGURE = 29;
    /// Never reported, by the user's word.
    IGNORED = 30;
    /// By its ending a plural: a common noun even where no list has it.
    PLURAL = 31;
    /// By its ending a surname even where no list has it.
    SURNAME_FORM = 32;
    /// `و`
    AND = 33;
    /// `که`
    THAT = 34;
    /// The particle `را`.
    RA = 35;
    /// A weaker sign than [`Class::SURNAME_FORM`].
    SURNAME_HINT = 36;
    /// Begins an entry of several words.
    PREFIX = 37;
    /// Stands for one body at hand: مجلس.
    ORGANIZATION_ALONE = 38;
    /// A place that is an everyday word as well.
    PLACE_WORDLIKE = 39;
    /// The foreign names that stand alone.
    FOREIGN_SURNAME = 40;
    SITE = 41;
    /// The first piece of a word that is also written in pieces: پیش‌بینی.
    JOINS = 42;
    /// A word that is also written in pieces.
    JOINED = 43;
    /// A form of a verb that reports speech on its own: گفت، افزود.
    VERB_OF_SAYING = 44;
    /// By its ending a noun that stands for any one of its kind: مصوباتی، قدرتمندی.
    INDEFINITE = 45;
    /// A form of a verb that makes another one with the noun before it: کرد، شد، داده.
    LIGHT_VERB = 46;
    /// By its ending a noun that belongs to somebody: کشورش، تیمشان.
    POSSESSED = 47;
    /// A noun for something that is written to be read: بیانیه، نامه.
    TEXT = 48;
    /// A noun for a body that speaks, though it begins no name: رسانه، گروه.
    BODY = 49;
    /// Of [`Class::SURNAME_HINT`] what ends a surname as a word of its own: خواه، پرست.
    SURNAME_END = 50;
    /// A noun for somebody by his bond to another: همسر، برادر.
    RELATIVE = 51;
    /// Whom a speaker cites as holy, so that the words are part of his own: خداوند, قرآن.
    SACRED = 52;
    /// A given name that is more often a noun with its adjective: نظام, فرهنگ.
    IDEA = 53;
    /// A time of the day or a stretch of time: صبح، هفته.
    TIME = 54;
    /// A month or a season.
    MONTH = 55;
    /// دوم، سیزدهم
    ORDINAL = 56;
    /// What a number is of: میلیون، درصد، نفر.
    MEASURE = 57;
    /// A noun that a number tells apart: منطقه ۲۰، شعبه ۱۱.
    NUMBERED = 58;
    /// A noun that names the rank of the place behind it, or stands for the one at hand: استان، شهر.
    REGION = 59;
    /// A noun for what bears the name of somebody honoured: مسجد، لشکر.
    BEARER = 60;
    /// A noun for what has a name in quotation marks: طرح، جشنواره.
    TITLED = 61;
    /// A noun that puts what somebody says under his name in a headline: هشدار، ادعای.
    LABEL = 62;
    /// With which a sentence goes on to tell something of somebody, so that no name goes on with it: مشغول، عازم.
    PREDICATE = 63;
}

impl Class {
    pub(crate) const EMPTY: Self = Self(0);

    /// Groups of words that say more of one whose class stands elsewhere, or is told by its ending.
    pub(crate) const GROUPS: Self = Self::TIME
        .or(Self::MONTH)
        .or(Self::ORDINAL)
        .or(Self::MEASURE)
        .or(Self::NUMBERED)
        .or(Self::REGION)
        .or(Self::BEARER)
        .or(Self::TITLED)
        .or(Self::LABEL)
        .or(Self::PREDICATE);

    /// Whether any of `other`'s classes is among these.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The union, usable in constants.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These without `other`'s.
    pub(crate) const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Class {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl BitOrAssign for Class {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.or(other);
    }
}
