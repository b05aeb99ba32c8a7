//! An explanation says of each refused candidate why, and changes nothing.

use crate::support::{extractor, own_articles};
use goft::{Candidate, Confidence, Refusal, Sieve};

/// For each reason a sentence, and in it the words that are refused.
const CASES: [(Refusal, Candidate, &str, &str); 20] = [
    (Refusal::Covered, Candidate::Person, "رئیس سازمان کشاورزی یزد گفت: آب هست.", "کشاورزی"),
    (Refusal::Ignored, Candidate::Person, "در خیابان شهید احمدی باران آمد.", "احمدی"),
    (Refusal::EverydayWord, Candidate::Person, "کانال‌های خاکی را بستند.", "خاکی"),
    (Refusal::NameAlone, Candidate::Person, "با مهناز به یزد رفتیم.", "مهناز"),
    (Refusal::OneOfMany, Candidate::Role, "هر استاندار یک خودرو دارد.", "استاندار"),
    (Refusal::Bare, Candidate::Role, "جلسه با مدیر برگزار شد.", "مدیر"),
    (Refusal::Plural, Candidate::Role, "مدیران در تهران دیدار کردند.", "مدیران"),
    (Refusal::NoPerson, Candidate::Role, "به خانه نقاش روستای ما رفتیم.", "نقاش"),
    (Refusal::Describes, Candidate::Role, "کشورهای عضو اتحادیه رأی دادند.", "عضو"),
    (Refusal::NoVerb, Candidate::Cue, "تأکید بر آب تازگی ندارد.", "تأکید"),
    (Refusal::VerbForm, Candidate::Cue, "استاندار یزد هرگز نگفت که آب نیست.", "نگفت"),
    (Refusal::NoWords, Candidate::Cue, "استاندار یزد به این پرسش پاسخ داد.", "پاسخ داد"),
    (Refusal::InsideQuote, Candidate::Cue, "استاندار یزد گفت: «هر کس چیزی گفت و رفت.»", "گفت"),
    (Refusal::ReportSource, Candidate::Cue, "به گزارش ایسنا، باران آمد.", "به گزارش"),
    (Refusal::NoCue, Candidate::Quote, "فیلم «باران در کویر» نمایش داده شد.", "باران در کویر"),
    (Refusal::Governed, Candidate::Speaker, "استاندار یزد در دیدار با فرماندار میبد گفت: آب هست.", "فرماندار میبد"),
    (Refusal::Object, Candidate::Speaker, "فرماندار میبد را استاندار یزد ستود و گفت: آب هست.", "فرماندار میبد"),
    (Refusal::BehindNoun, Candidate::Speaker, "استاندار یزد درباره طرح وزارت نیرو گفت: آب هست.", "وزارت نیرو"),
    (Refusal::EarlierClause, Candidate::Speaker, "فرماندار میبد برکنار شد و استاندار یزد گفت: آب هست.", "فرماندار میبد"),
    (Refusal::AnotherSubject, Candidate::Speaker, "استاندار یزد، فرماندار میبد و مردم آمدند، گفت: آب هست.", "فرماندار میبد"),
];

#[test]
fn each_reason_is_given_where_it_is_one() {
    assert_eq!(CASES.map(|(reason, ..)| reason).as_slice(), Refusal::ALL, "a reason without a sentence");
    for (reason, candidate, sentence, words) in CASES {
        let explanation = extractor().explain(sentence);
        let rejected = explanation.rejected();
        let found = rejected.iter().any(|r| (r.reason(), r.candidate(), r.text()) == (reason, candidate, words));
        assert!(found, "«{words}» in «{sentence}» is not refused as {candidate} because {reason}: {rejected:#?}");
    }
}

#[test]
fn what_is_a_result_is_not_refused() {
    for text in own_articles() {
        let explanation = extractor().explain(&text.text);
        let article = explanation.article();
        let people = article.persons().iter().flat_map(|p| p.mentions()).map(|m| (Candidate::Person, m.span()));
        let roles = article.roles().iter().map(|r| (Candidate::Role, r.span()));
        let organizations = article.organizations().iter().flat_map(|o| o.mentions()).map(|m| (Candidate::Organization, m.span()));
        let cues = article.quotes().iter().filter_map(|q| Some((Candidate::Cue, q.cue()?.span())));
        let results: Vec<_> = people.chain(roles).chain(organizations).chain(cues).collect();
        for r in explanation.rejected() {
            assert!(!results.contains(&(r.candidate(), r.span())), "{}: a result is refused: {r:?}", text.name);
            assert_eq!(&text.text[r.span().range()], r.text());
            assert_eq!(r.candidate() == Candidate::Speaker, r.quote().is_some());
        }
    }
}

/// The words put together are the text, but for spaces; no other result comes out than without explaining.
#[test]
fn it_reads_the_whole_text_and_changes_nothing() {
    for text in own_articles() {
        let explanation = extractor().explain(&text.text);
        let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace() && *c != '_').collect::<String>();
        let words: String = explanation.words().iter().map(|w| letters(w.text())).collect();
        assert_eq!(words.replace('\u{200C}', ""), letters(&text.text).replace('\u{200C}', ""), "{}", text.name);
        assert_eq!(*explanation.article(), extractor().extract(&text.text));
    }
}

#[test]
fn the_sieves_before_found_nobody() {
    let text = "استاندار یزد در میبد گفت: آب هست.\nوی با بیان اینکه سد پر است، افزود: برق هم هست.\nیک منبع آگاه گفت: نیست.";
    let explanation = extractor().explain(text);
    let sieves = |q: usize| (explanation.article().quotes()[q].speaker().sieve(), explanation.sieves_before(q));
    assert_eq!(sieves(0), (Sieve::Subject, &[Sieve::Author][..]));
    assert_eq!(sieves(1), (Sieve::Pronoun, &[Sieve::Author, Sieve::Subject][..]));
    assert_eq!(sieves(2), (Sieve::SameSentence, &[Sieve::Author, Sieve::Subject, Sieve::Pronoun, Sieve::Description][..]));
    assert_eq!(sieves(3), (Sieve::Unknown, &[Sieve::Author, Sieve::Subject, Sieve::Pronoun, Sieve::Description][..]));
    assert_eq!(explanation.article().quotes()[3].confidence(), Confidence::Low);
}
