//! The API as the guidelines of the Rust project have it.

use goft::*;
use std::collections::HashSet;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

/// A name of each value, each once, in small letters, and read back as the value.
fn names_read_back<T>(all: &[T], name: impl Fn(T) -> &'static str)
where
    T: Copy + Debug + Display + Eq + Ord + Hash + FromStr<Err = UnknownName>,
{
    let names: HashSet<&str> = all.iter().map(|&v| name(v)).collect();
    assert_eq!(names.len(), all.len(), "a name stands for two values: {all:?}");
    assert!(all.is_sorted(), "the order is not that of the list: {all:?}");
    for &value in all {
        assert_eq!(name(value).parse::<T>(), Ok(value));
        assert_eq!(value.to_string(), name(value));
        assert!(name(value).bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{value:?}");
        assert_eq!(name(value).to_uppercase().parse::<T>().unwrap_err().expected().len(), all.len());
    }
}

#[test]
fn every_name_is_read_back() {
    macro_rules! check {
        ($($name:ident)+) => { $(names_read_back($name::ALL, $name::as_str);)+ };
    }
    check! {
        Candidate Confidence Field Gender Level LinkRule MentionRule OrganizationKind QuoteKind QuoteRule Refusal
        RoleStatus Sieve Stance Tense UnknownReason
    }
}

#[test]
fn the_surer_is_the_greater() {
    assert!(Confidence::High > Confidence::Medium && Confidence::Medium > Confidence::Low);
}

#[test]
fn everything_goes_between_threads_and_into_errors() {
    fn shared<T: Send + Sync + Unpin + Clone + Debug>() {}
    fn error<T: std::error::Error + Send + Sync + Clone + Eq + 'static>() {}
    shared::<Extractor>();
    shared::<ExtractorBuilder>();
    shared::<Article<'_>>();
    shared::<Official<'_, '_>>();
    shared::<Explanation<'_>>();
    shared::<(PersonParser, RoleParser, OrganizationParser, QuoteParser)>();
    shared::<(Entry, Offsets<'_>, List)>();
    error::<ParseError>();
    error::<LexiconError>();
    error::<BytesError>();
    error::<UnknownName>();
}

#[test]
fn a_speaker_leads_to_all_that_is_known() {
    let extractor = Extractor::builder()
        .person("نگار کاویانی‌مهر", Gender::Female, &[], "P-1")
        .organization("مس‌آوران کویر", OrganizationKind::Company, &["کمس"], "C-2")
        .build()
        .unwrap();
    let known = |sentence: &str| {
        let article = extractor.extract(sentence);
        let [quote] = article.quotes() else { panic!("one quote in «{sentence}»") };
        let who = quote.speaker().identity();
        assert_eq!(article.quotes_by(who).count(), 1);
        let official = who.person().and_then(|p| article.official(p));
        assert_eq!(official.as_ref(), article.officials().first(), "one official is the same as the one among all");
        let office = official.map(|o| o.roles()[0].to_string());
        let organization = article.organization_of(who).and_then(|o| o.user_id());
        (article.user_id_of(who).map(str::to_owned), office, organization.map(str::to_owned))
    };
    let own = |text: &str| Some(text.to_owned());
    let manager = known("نگار کاویانی‌مهر، مدیرعامل مس‌آوران کویر گفت: آب هست.");
    assert_eq!(manager, (own("P-1"), own("مدیرعامل مس‌آوران کویر"), own("C-2")));
    assert_eq!(known("کمس اعلام کرد: برق هست."), (own("C-2"), None, own("C-2")));
    assert_eq!(known("سخنگوی مس‌آوران کویر افزود: سود نیست."), (None, None, own("C-2")));
    assert_eq!(known("یک منبع آگاه گفت: نیست."), (None, None, None));
}

/// What is printed for debugging is the result, and not the whole lexicon.
#[test]
fn debugging_prints_what_one_looks_for() {
    let article = Extractor::new().extract("استاندار یزد گفت: آب هست.");
    let shown = format!("{article:?}");
    assert!(shown.contains("استاندار یزد") && shown.len() < 5_000, "{} bytes", shown.len());
    assert!(format!("{:?}", Extractor::new()).len() < 100);
    assert!(format!("{:?}", RoleParser::new()).len() < 100);
    assert_eq!(format!("[{:>14}] {}", article.roles()[0], article.quotes()[0]), "[  استاندار یزد] آب هست.");
}

/// The stop behind an initial is no end of an entry.
#[test]
fn a_name_of_ones_own_may_have_initials() {
    let extractor =
        Extractor::builder().person("نگار کاویانی‌مهر", Gender::Female, &["ن. کاویانی‌مهر", "ن. م. کاویانی‌مهر"], "P-1").build().unwrap();
    for name in ["ن. کاویانی‌مهر", "ن.کاویانی‌مهر", "ن. م. کاویانی‌مهر", "نگار کاویانی‌مهر"]
    {
        let text = format!("دیروز {name} گفت: آب هست.");
        let article = extractor.extract(&text);
        let [person] = article.persons() else { panic!("{article:?}") };
        assert_eq!((person.name(), person.user_id()), (name, Some("P-1")));
    }
    // Another initial is another person, and a line that ends is no initial.
    assert_eq!(extractor.extract("ر. کاویانی‌مهر گفت: آب هست.").persons()[0].user_id(), None);
    assert_eq!(extractor.extract("بخش ن.\nکاویانی‌مهر گفت: آب هست.").persons()[0].user_id(), None);
}
