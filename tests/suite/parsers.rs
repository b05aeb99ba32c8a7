//! The parsers that stand alone: what they accept, and why they refuse the rest, word for word.

use crate::properties::record;
use crate::support::{extractor, own_articles};
use goft::{Gender, Level, OrganizationParser, ParseError, PersonParser, QuoteKind, QuoteParser, RoleParser, RoleStatus};

#[track_caller]
fn refuses<T>(result: Result<T, ParseError>, phrase: &str, at: &str, error: &str) {
    let Err(found) = result else { panic!("«{phrase}» is accepted") };
    assert_eq!(found.to_string(), error);
    assert_eq!(found.span().of(phrase), at);
    assert_eq!(found.is_empty(), at.is_empty());
    assert_eq!(found.is_trailing(), error.contains("expected the end of"));
}

#[test]
fn a_role_is_taken_apart() {
    let role = RoleParser::new().parse("  معاون سابق هماهنگی امور عمرانی استانداری خراسان جنوبی، ").unwrap();
    assert_eq!(role.text(), "معاون سابق هماهنگی امور عمرانی استانداری خراسان جنوبی");
    assert_eq!(role.level(), Level::Deputy);
    assert_eq!(role.status(), RoleStatus::Former);
    assert_eq!(role.organization().unwrap().text(), "استانداری خراسان جنوبی");
    assert!(!role.is_plural());
    assert!(role.holders().is_empty());
}

#[test]
fn a_role_alone_is_accepted_and_more_is_not() {
    let parser = RoleParser::new();
    for phrase in [
        "استاندار یزد",
        "وزیر امور خارجه",
        "«سخنگوی دولت»",
        "رئیس‌جمهور آمریکا.",
        "مديركل آموزش و پرورش استان البرز",
        "سرپرست فرمانداری میبد",
    ] {
        assert!(parser.parse(phrase).is_ok(), "{phrase}: {}", parser.parse(phrase).unwrap_err());
    }
    let refused = |phrase, at, error| refuses(parser.parse(phrase), phrase, at, error);
    refused("", "", "expected a role, found nothing");
    refused(" \n\u{200C}«».", "", "expected a role, found nothing");
    refused("کتابخانه بزرگ", "کتابخانه بزرگ", "at bytes 0..25: expected a role, found «کتابخانه بزرگ»");
    refused("استاندار یزد آمد", "آمد", "at bytes 24..30: expected the end of the role «استاندار یزد», found «آمد»");
    refused("دیروز استاندار یزد", "دیروز استاندار یزد", "at bytes 0..34: expected a role, found «دیروز استاندار یزد»");
    refused(
        "استاندار یزد، شهردار میبد",
        "شهردار میبد",
        "at bytes 26..47: expected the end of the role «استاندار یزد», found «شهردار میبد»",
    );
}

#[test]
fn a_name_alone_is_accepted_and_more_is_not() {
    let parser = PersonParser::new();
    let person = parser.parse("سردار علی‌اکبر احمدی").unwrap();
    assert_eq!((person.name(), person.surname(), person.gender()), ("علی‌اکبر احمدی", "احمدی", Gender::Male));
    for phrase in ["مریم کاویان", "دونالد ترامپ", "سیده زهرا موسوی", "امام خمینی", "عليرضا عباس زاده"]
    {
        assert!(parser.parse(phrase).is_ok(), "{phrase}: {}", parser.parse(phrase).unwrap_err());
    }
    let refused = |phrase, at, error| refuses(parser.parse(phrase), phrase, at, error);
    refused("\t", "", "expected a name, found nothing");
    refused("میز چوبی", "میز چوبی", "at bytes 0..15: expected a name, found «میز چوبی»");
    refused("مریم کاویان رفت", "رفت", "at bytes 22..28: expected the end of the name «مریم کاویان», found «رفت»");
    refused("خیابان ولیعصر", "خیابان ولیعصر", "at bytes 0..25: expected a name, found «خیابان ولیعصر»");
}

#[test]
fn an_organization_alone_is_accepted_and_more_is_not() {
    let parser = OrganizationParser::new();
    for phrase in [
        "شهرداری مشهد",
        "سازمان همیاری شهرداری های خراسان جنوبی",
        "بانک مرکزی",
        "خبرگزاری فارس",
        "مجلس شورای اسلامی",
        "تیم ملی فوتبال ایران",
    ] {
        assert!(parser.parse(phrase).is_ok(), "{phrase}: {}", parser.parse(phrase).unwrap_err());
    }
    let refused = |phrase, at, error| refuses(parser.parse(phrase), phrase, at, error);
    refused("،", "", "expected an organization, found nothing");
    refused("تهران", "تهران", "at bytes 0..10: expected an organization, found «تهران»");
    refused("شهرداری مشهد است", "است", "at bytes 24..30: expected the end of the organization «شهرداری مشهد», found «است»");
}

#[test]
fn a_quote_alone_is_accepted_and_more_is_not() {
    let parser = QuoteParser::new();
    let quote = parser.parse("مریم کاویان اعلام کرد که کتابخانه باز است.").unwrap();
    assert_eq!(quote.kind(), QuoteKind::Indirect);
    assert_eq!(quote.cue().unwrap().text(), "اعلام کرد");
    assert_eq!(quote.speaker().mention().unwrap().text(), "مریم کاویان");
    let refused = |phrase, at, error| refuses(parser.parse(phrase), phrase, at, error);
    refused("...", "", "expected a quote, found nothing");
    refused("استاندار یزد آمد.", "استاندار یزد آمد", "at bytes 0..30: expected a quote, found «استاندار یزد آمد»");
    // A sentence that goes before belongs to no quote.
    let phrase = "باران آمد. استاندار یزد گفت: خوب است.";
    refused(phrase, phrase.trim_end_matches('.'), "at bytes 0..64: expected a quote, found «باران آمد. استاندار یزد گفت: خوب است»");
}

#[test]
fn an_error_is_an_error() {
    let error: Box<dyn std::error::Error + Send + Sync> = Box::new(RoleParser::new().parse("میز").unwrap_err());
    assert!(error.source().is_none());
    assert_eq!(error.to_string(), "at bytes 0..6: expected a role, found «میز»");
}

#[test]
fn parsers_find_in_a_text_what_the_extractor_finds() {
    let (persons, roles, organizations, quotes) = (PersonParser::new(), RoleParser::new(), OrganizationParser::new(), QuoteParser::new());
    for article in own_articles() {
        let text = article.text.as_str();
        let whole = extractor().extract(text);
        let texts = |mentions: &[goft::Mention<'_>]| mentions.iter().map(|m| m.span()).collect::<Vec<_>>();
        let expected: Vec<_> = whole.persons().iter().map(|p| texts(p.mentions())).collect();
        assert_eq!(persons.find(text).iter().map(|p| texts(p.mentions())).collect::<Vec<_>>(), expected);
        assert_eq!(
            roles.find(text).iter().map(goft::Role::span).collect::<Vec<_>>(),
            whole.roles().iter().map(goft::Role::span).collect::<Vec<_>>()
        );
        let expected: Vec<_> = whole.organizations().iter().map(|o| texts(o.mentions())).collect();
        assert_eq!(organizations.find(text).iter().map(|o| texts(o.mentions())).collect::<Vec<_>>(), expected);
        assert_eq!(
            quotes.find(text).iter().map(goft::Quote::text).collect::<Vec<_>>(),
            whole.quotes().iter().map(goft::Quote::text).collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_parser_takes_an_extractor_with_words_of_the_users_own() {
    let own = goft::Extractor::builder().person("ماه‌تاب", Gender::Female, &[], "P-17").build().unwrap();
    let person_parser = PersonParser::from(own.clone());
    assert_eq!(person_parser.parse("ماهتاب").unwrap().user_id(), Some("P-17"));
    assert!(PersonParser::new().parse("ماه‌تاب آمد").is_err());
    assert!(!record(&own.extract("ماه تاب آمد.")).is_empty());
}
