//! All finite forms of a verb, from its two stems.

use super::terms::Tense;

/// Which form of which verb a word is, in 32 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbForm(u32);

/// The number of a verb in `data/verb_stems.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbId(pub(crate) u16);

/// What kind of form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// گفت، می‌گفت
    Past,
    /// می‌گوید
    Present,
    /// بگوید
    Subjunctive,
    /// گفته‌اند
    Perfect,
    /// گفته: needs an auxiliary, or stands for the perfect.
    Participle,
    /// گفتن، گفت after خواهد
    Infinitive,
}

/// Who acts, by the ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Person {
    First,
    Third,
    /// گفتند: several, or one who is honoured.
    ThirdPlural,
    /// می‌گویید
    SecondPlural,
}

impl VerbForm {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) fn new(verb: VerbId, form: Form, negative: bool, person: Person) -> Self {
        Self(1 << 31 | u32::from(negative) << 20 | (person as u32) << 21 | (form as u32) << 16 | u32::from(verb.0))
    }

    pub(crate) fn verb(self) -> Option<VerbId> {
        (self != Self::NONE).then_some(VerbId(self.0 as u16))
    }

    pub(crate) fn is_negative(self) -> bool {
        self.0 >> 20 & 1 == 1
    }

    pub(crate) fn is_third_person(self) -> bool {
        self.person() == Person::Third as u32 || self.is_plural()
    }

    pub(crate) fn is_first_person(self) -> bool {
        self != Self::NONE && self.person() == Person::First as u32
    }

    /// Whether several act, or one who is honoured.
    pub(crate) fn is_plural(self) -> bool {
        self.person() == Person::ThirdPlural as u32
    }

    fn person(self) -> u32 {
        self.0 >> 21 & 3
    }

    pub(crate) fn form(self) -> Option<Form> {
        let forms = [Form::Past, Form::Present, Form::Subjunctive, Form::Perfect, Form::Participle, Form::Infinitive];
        (self != Self::NONE).then(|| forms[(self.0 >> 16 & 7) as usize])
    }

    pub(crate) fn tense(self) -> Tense {
        match self.form() {
            Some(Form::Present | Form::Subjunctive) => Tense::Present,
            Some(Form::Perfect | Form::Participle) => Tense::Perfect,
            _ => Tense::Past,
        }
    }
}

use Person::{First, SecondPlural, Third, ThirdPlural};

// Of the second person there is but the plural of the present: the other endings make nouns (کاری، خرید، شدید).

/// The endings of past forms.
const PAST: [(&str, Person); 4] = [("", Third), ("ند", ThirdPlural), ("م", First), ("یم", First)];
/// The endings of present forms.
const PRESENT: [(&str, Person); 5] = [("د", Third), ("ند", ThirdPlural), ("م", First), ("یم", First), ("ید", SecondPlural)];
/// The endings that make a perfect of a participle.
const PERFECT: [(&str, Person); 5] = [("است", Third), ("اند", ThirdPlural), ("ست", Third), ("ام", First), ("ایم", First)];

/// The present of بودن: whether a form is negative, and its person.
const BE: [(&str, bool, Person); 12] = [
    ("است", false, Third),
    ("هست", false, Third),
    ("هستند", false, ThirdPlural),
    ("اند", false, ThirdPlural),
    ("هستم", false, First),
    ("هستیم", false, First),
    ("نیست", true, Third),
    ("نیستند", true, ThirdPlural),
    ("نیستم", true, First),
    ("نیستیم", true, First),
    ("هستید", false, SecondPlural),
    ("نیستید", true, SecondPlural),
];
/// The present of داشتن, which takes no sign in a light verb.
const HAVE: [(&str, bool, Person); 10] = [
    ("دارد", false, Third),
    ("دارند", false, ThirdPlural),
    ("دارم", false, First),
    ("داریم", false, First),
    ("ندارد", true, Third),
    ("ندارند", true, ThirdPlural),
    ("ندارم", true, First),
    ("نداریم", true, First),
    ("دارید", false, SecondPlural),
    ("ندارید", true, SecondPlural),
];

/// Calls `found` with every form of a verb, in parts that are written together. Of two forms that are
/// written alike the first counts, so those that two verbs have alone come first.
pub(crate) fn conjugate(past: &str, present: &str, verb: VerbId, mut found: impl FnMut(&[&str], VerbForm)) {
    let mut say = |parts: &[&str], form, negative, person| found(parts, VerbForm::new(verb, form, negative, person));
    let own: &[_] = match past {
        "بود" => &BE,
        "داشت" => &HAVE,
        _ => &[],
    };
    own.iter().for_each(|&(word, negative, person)| say(&[word], Form::Present, negative, person));
    // A prefixed verb takes its signs after the prefix: برداشت، بر نمی‌دارد → برنمی‌دارد.
    let (prefix, past_root) = split_prefix(past);
    let (_, present_root) = split_prefix(present);
    for (sign, negative) in [("", false), ("می", false), ("ن", true), ("نمی", true)] {
        for [sign, glide, root] in signed(sign, past_root) {
            for (ending, person) in PAST {
                say(&[prefix, sign, glide, root, ending], Form::Past, negative, person);
            }
        }
    }
    for (sign, negative) in [("", false), ("ن", true)] {
        for [sign, glide, root] in signed(sign, past_root) {
            say(&[prefix, sign, glide, root, "ه"], Form::Participle, negative, Third);
            for (ending, person) in PERFECT {
                say(&[prefix, sign, glide, root, "ه", ending], Form::Perfect, negative, person);
            }
        }
    }
    say(&[prefix, past_root, "ن"], Form::Infinitive, false, Third);
    let stem = present_root;
    if stem.is_empty() {
        return;
    }
    // After a vowel the endings take a ی: می‌گوید، می‌آید; و may be a consonant: می‌شود، می‌رود.
    let glides: &[&str] = match stem.chars().next_back() {
        Some('ا' | 'آ') => &["ی"],
        Some('و') => &["ی", ""],
        _ => &[""],
    };
    // Prefixed verbs leave out the ب of the subjunctive: بردارد.
    let wish = if prefix.is_empty() { "ب" } else { "" };
    let signs = [
        ("می", Form::Present, false),
        ("نمی", Form::Present, true),
        (wish, Form::Subjunctive, false),
        ("ن", Form::Subjunctive, true),
        // Light verbs leave the ب out: کند، شود، باشد.
        ("", Form::Subjunctive, false),
    ];
    for (sign, form, negative) in signs {
        for [sign, inner, root] in signed(sign, stem) {
            for glide in glides {
                for (ending, person) in PRESENT {
                    say(&[prefix, sign, inner, root, glide, ending], form, negative, person);
                }
            }
        }
    }
}

/// A root behind a sign: آ loses its madda after ن and ب (نیامد، بیاید), not after می. A root in ا
/// is written in several ways: نیفتاد، نایستاد، بیاندازد.
fn signed<'s>(sign: &'s str, root: &'s str) -> Vec<[&'s str; 3]> {
    match (sign, root.strip_prefix('آ'), root.strip_prefix('ا')) {
        ("ن" | "ب", Some(rest), _) => vec![[sign, "یا", rest]],
        ("ن" | "ب", _, Some(rest)) => vec![[sign, "ی", rest], [sign, "", root], [sign, "یا", rest]],
        _ => vec![[sign, "", root]],
    }
}

/// The prefixes that stand before the signs of tense.
const PREFIXES: [&str; 7] = ["باز", "فرا", "فرو", "بر", "در", "وا", "ور"];

fn split_prefix(stem: &str) -> (&str, &str) {
    // A half-space in the list marks the prefix: `بر‌داشت`.
    match stem.split_once(crate::fold::ZWNJ) {
        Some((prefix, root)) if PREFIXES.contains(&prefix) => (prefix, root),
        _ => ("", stem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(past: &str, present: &str) -> Vec<String> {
        let mut out = Vec::new();
        conjugate(past, present, VerbId(0), |parts, _| out.push(parts.concat()));
        out
    }

    #[test]
    fn the_forms_that_news_uses_are_there() {
        let say = forms("گفت", "گو");
        for form in ["گفت", "گفتند", "میگفت", "نگفت", "گفته", "گفتهاست", "گفتهاند", "میگوید", "میگویند", "نمیگوید", "بگوید", "بگویند"]
        {
            assert!(say.iter().any(|f| f == form), "{form}");
        }
        let come = forms("آمد", "آ");
        for form in ["آمد", "نیامد", "میآید", "بیاید", "نیاید"] {
            assert!(come.iter().any(|f| f == form), "{form}");
        }
        let lift = forms("بر‌داشت", "بر‌دار");
        for form in ["برداشت", "برمیدارد", "برنداشت", "بردارد"] {
            assert!(lift.iter().any(|f| f == form), "{form}");
        }
    }
}
