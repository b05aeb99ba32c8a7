//! Word lists of a user's own: what wins, and what comes back. And what the built-in lists promise.

use crate::properties::record;
use crate::support::{extractor, own_articles, root, specify};
use goft::{Article, Extractor, Gender, Identity, LinkRule, List, OrganizationKind, Stance};
use std::collections::BTreeMap;
use std::fs;

pub(crate) fn names(article: &Article<'_>) -> Vec<String> {
    article.persons().iter().map(|p| p.name().to_owned()).collect()
}

/// A list of one entry: the columns named here have these fields, all others `-`.
pub(crate) fn list_of(list: List, fields: &[(&str, &str)]) -> String {
    for (column, _) in fields {
        assert!(list.columns().contains(column), "{} has no column {column}", list.file());
    }
    let field = |column: &&str| fields.iter().find(|(c, _)| c == column).map_or("-", |(_, f)| f);
    format!("{}\n{}\n", list.columns().join("\t"), list.columns().iter().map(field).collect::<Vec<_>>().join("\t"))
}

// What can be an entry.

/// What a caller gives as a phrase is a phrase: signs that mean something in a file mean nothing here,
/// or the caller is told.
#[test]
fn an_entry_added_alone_may_hold_any_sign_or_is_an_error() {
    for (name, phrase) in [
        ("a tab", "الف\tب"),
        ("a line break", "الف\nب"),
        ("a bar", "الف|ب"),
        ("a hash sign", "# الف"),
        ("a bare hyphen", "-"),
        ("a full stop", "م. الفی"),
    ] {
        specify(&format!("lexicon: an entry added alone with {name}"), || {
            let text = format!("دیروز {phrase} آمد.");
            if let Ok(own) = Extractor::builder().person(phrase, Gender::Male, &[], "P-1").build() {
                let article = own.extract(&text);
                let ids: Vec<_> = article.persons().iter().map(|p| p.user_id()).collect();
                assert_eq!(ids, [Some("P-1")], "{phrase:?} is accepted and not found");
            }
        });
    }
}

/// Entries with digits, Latin letters and marks are found as they are written.
#[test]
fn an_entry_may_have_more_than_letters() {
    for name in ["شبکه دریا ۷", "گروه ZX نهال", "ژفغ77ظ", "نهال-آبی", "نهال (آبی)", "ا.ک.ن", "نهال و آبی"]
    {
        specify(&format!("lexicon: an entry like {name}"), || {
            let own = Extractor::builder().organization(name, OrganizationKind::Company, &[], "O-1").build().unwrap();
            for text in [format!("دیروز {name} این خبر را رد کرد."), format!("{name} گفت: آب هست.")] {
                let article = own.extract(&text);
                let found: Vec<_> = article.organizations().iter().map(|o| (o.name(), o.user_id())).collect();
                assert_eq!(found, [(name, Some("O-1"))], "{text}");
            }
        });
    }
}

/// The word behind the number alone is another word.
#[test]
fn an_entry_that_begins_with_a_number_is_not_found_without_it() {
    for name in ["۷ ژفغظ", "ZX ژفغظ"] {
        let own = Extractor::builder().organization(name, OrganizationKind::Company, &[], "O-1").build().unwrap();
        assert!(own.extract("دیروز ژفغظ این خبر را رد کرد.").organizations().is_empty(), "{name}");
    }
}

// What wins.

#[test]
fn an_entry_of_the_users_own_wins_over_a_built_in_one() {
    let text = "بانک مرکزی اعلام کرد: نرخ ارز تغییر نمی‌کند.";
    let own = Extractor::builder().organization("بانک مرکزی", OrganizationKind::Office, &[], "O-1").build().unwrap();
    let article = own.extract(text);
    let [organization] = article.organizations() else { panic!("{:?}", record(&article)) };
    assert_eq!((organization.kind(), organization.user_id()), (OrganizationKind::Office, Some("O-1")));
    assert!(matches!(article.quotes()[0].speaker().identity(), Identity::Organization(_)));
    assert_eq!(extractor().extract(text).organizations()[0].user_id(), None);
}

#[test]
fn of_two_entries_of_the_users_own_the_later_one_wins() {
    let build = |first: &str, second: &str| {
        Extractor::builder()
            .organization("نهال آبی", OrganizationKind::Company, &[], first)
            .organization("نهال آبی", OrganizationKind::Party, &[], second)
            .build()
            .unwrap()
    };
    for (first, second) in [("1", "2"), ("2", "1")] {
        let own = build(first, second);
        let article = own.extract("نهال آبی این خبر را رد کرد.");
        assert_eq!(article.organizations()[0].user_id(), Some(second));
        assert_eq!(article.organizations()[0].kind(), OrganizationKind::Party);
    }
}

#[test]
fn the_longer_entry_wins_over_the_users_shorter_one() {
    let own = Extractor::builder()
        .organization("نهال آبی", OrganizationKind::Company, &[], "short")
        .organization("نهال آبی شمال", OrganizationKind::Company, &[], "long")
        .build()
        .unwrap();
    let article = own.extract("نهال آبی شمال این خبر را رد کرد.");
    let ids: Vec<_> = article.organizations().iter().map(|o| o.user_id()).collect();
    assert_eq!(ids, [Some("long")]);
}

#[test]
fn ids_come_back_whatever_the_spelling_in_the_text() {
    let own = Extractor::builder().person("ماه‌تاب کوه‌گردان", Gender::Female, &["م. کوه‌گردان"], "P-17").build().unwrap();
    for text in ["ماه‌تاب کوه‌گردان آمد.", "ماهتاب كوه گردان آمد.", "ماه تاب کوهگردان آمد.", "ماه\u{200F}تاب کوه\u{AC}گردان آمد."]
    {
        let article = own.extract(text);
        let ids: Vec<_> = article.persons().iter().map(|p| p.user_id()).collect();
        assert_eq!(ids, [Some("P-17")], "{text}");
        assert_eq!(article.persons()[0].gender(), Gender::Female);
    }
}

/// There may be more lists than 16 bits count.
#[test]
fn an_entry_among_very_many_lists_tells_where_it_stands() {
    let many = (0..66_000).fold(Extractor::builder().without_built_in(), |b, n| b.list(List::Ignored, format!("{n}.tsv"), "phrase\n"));
    let own = many.list(List::Organizations, "last.tsv", "name\tkind\tuse\taliases\n\nنهال آبی\tcompany\tname\t-\n").build().unwrap();
    let article = own.extract("نهال آبی این خبر را رد کرد.");
    let entry = article.entry(article.organizations()[0].mentions()[0].entry().unwrap());
    assert_eq!((article.entry_file(entry), entry.line()), ("last.tsv", 3));
}

#[test]
fn an_entry_added_alone_stands_in_no_file() {
    let own = Extractor::builder().organization("نهال آبی", OrganizationKind::Company, &["نهال"], "O-1").build().unwrap();
    for text in ["نهال آبی این خبر را رد کرد.", "نهال این خبر را رد کرد."] {
        let article = own.extract(text);
        let entry = article.entry(article.organizations()[0].mentions()[0].entry().unwrap());
        assert_eq!((article.entry_file(entry), entry.line(), entry.id()), ("", 0, Some("O-1")));
    }
}

/// A verb of the built-in lists may be given again; the next one is still another verb.
#[test]
fn a_verb_given_again_is_the_same_verb() {
    let own = Extractor::builder()
        .list(List::VerbStems, "stems.tsv", "infinitive\tpast\tpresent\tlight\nگفتن\tگفت\tگو\t-\nژفغیدن\tژفغید\tژفغ\t-\n")
        .list(List::ReportingVerbs, "verbs.tsv", "partner\tverb\tstance\tframe\n-\tگفتن\twarning\tspeech\n")
        .build()
        .unwrap();
    let said = own.extract("استاندار یزد گفت: آب هست.");
    assert_eq!(said.quotes()[0].cue().unwrap().stance(), Stance::Warning);
    assert!(own.extract("استاندار یزد ژفغید که آب هست.").quotes().is_empty());
}

#[test]
fn an_entry_tells_where_it_stands() {
    let own =
        Extractor::builder().list(List::People, "people.tsv", "# mine\nname\tgender\taliases\tid\nماه‌تاب\tf\t-\tP-17\n").build().unwrap();
    let article = own.extract("ماه‌تاب گفت: باران می‌آید.");
    let mention = article.persons()[0].mentions()[0];
    let entry = article.entry(mention.entry().unwrap());
    assert_eq!((entry.text(), entry.line(), entry.id(), entry.kind()), ("ماه‌تاب", 3, Some("P-17"), "public figure"));
    assert_eq!(article.entry_file(entry), "people.tsv");
    let cue = article.entry(article.quotes()[0].cue().unwrap().entry());
    assert_eq!((cue.text(), article.entry_file(cue), cue.kind()), ("گفتن", "reporting_verbs.tsv", "reporting verb"));
}

#[test]
fn an_ignored_phrase_is_never_reported() {
    let text = "استاندار یزد علی احمدی گفت: شهرداری مشهد و ایسنا و علی احمدی و احمدی آماده‌اند. استاندار یزد رفت.";
    let own = Extractor::builder().ignore("استاندار یزد").ignore("علی احمدی").ignore("شهرداری مشهد").ignore("ایسنا").build().unwrap();
    let article = own.extract(text);
    let reported: Vec<&str> = article
        .persons()
        .iter()
        .flat_map(|p| p.mentions())
        .chain(article.organizations().iter().flat_map(|o| o.mentions()))
        .map(|m| m.text())
        .collect();
    for phrase in ["استاندار یزد", "علی احمدی", "شهرداری مشهد", "ایسنا"] {
        assert!(!reported.contains(&phrase), "{phrase} is reported");
        assert!(!article.roles().iter().any(|r| r.text() == phrase), "{phrase} is reported");
    }
    // Every other spelling of it is ignored as well.
    for text in ["عليْ احمدي آمد.", "علی احمدی آمد.", "علیـــ احمدی آمد."] {
        assert!(own.extract(text).persons().is_empty(), "{text}");
    }
    assert!(!extractor().extract(text).persons().is_empty());
}

#[test]
fn a_word_of_every_open_list_takes_part() {
    let own = Extractor::builder()
        .list(
            List::RoleHeads,
            "heads.tsv",
            "head\tplural\tlevel\tfield\tuse\tcomplement\talone\nکوتوال\tکوتوالان\thead\tmilitary\toffice\toptional\tno\n",
        )
        .list(List::VerbStems, "stems.tsv", list_of(List::VerbStems, &[("infinitive", "جاریدن"), ("past", "جارید"), ("present", "جار")]))
        .list(
            List::ReportingVerbs,
            "verbs.tsv",
            "partner\tverb\tstance\tframe\n-\tجاریدن\tneutral\tspeech\nبانگ بلند\tکردن\tneutral\tspeech\n",
        )
        .list(List::OrganizationHeads, "bodies.tsv", "head\tplural\tkind\talone\tchain\nدژخانه\t-\tmilitary\tno\trequired\n")
        .build()
        .unwrap();
    let article = own.extract("کوتوال یزد جارید: دروازه باز است.\nعلی احمدی بانگ بلند کرد: دژخانه شیراز بسته است.");
    assert_eq!(article.roles()[0].text(), "کوتوال یزد");
    let cues: Vec<&str> = article.quotes().iter().filter_map(|q| q.cue()).map(|c| c.text()).collect();
    assert_eq!(cues, ["جارید", "بانگ بلند کرد"]);
    let organizations: Vec<&str> = article.organizations().iter().map(|o| o.name()).collect();
    assert_eq!(organizations, ["دژخانه شیراز"]);
}

#[test]
fn without_the_built_in_lists_only_the_users_words_are_found() {
    specify("lexicon: without the built-in lists only the user's words are found", || {
        let own = Extractor::builder().without_built_in().person("ماه‌تاب", Gender::Female, &[], "P-17").build().unwrap();
        let article = own.extract("استاندار یزد علی احمدی گفت: ماه‌تاب آمد.");
        assert_eq!(names(&article), ["ماه‌تاب"]);
        assert!(article.roles().is_empty() && article.organizations().is_empty() && article.quotes().is_empty());
        let nothing = Extractor::builder().without_built_in().build().unwrap();
        for article in own_articles() {
            assert!(record(&nothing.extract(&article.text)).is_empty(), "{}", article.name);
        }
    });
}

#[test]
fn a_builder_without_lists_builds_the_usual_extractor() {
    let usual = Extractor::builder().build().unwrap();
    for article in own_articles().iter().take(5) {
        assert_eq!(record(&usual.extract(&article.text)), record(&Extractor::default().extract(&article.text)));
    }
    assert_eq!(usual.heap_bytes(), extractor().heap_bytes());
}

/// Words of a user's own that no text has change nothing.
#[test]
fn a_hundred_thousand_entries_of_other_words_change_no_result() {
    let mut rows = String::from("name\tgender\taliases\tid\n");
    for n in 0..100_000 {
        let letters: String =
            format!("{n:05}").bytes().map(|b| ['ژ', 'ف', 'غ', 'ظ', 'ث', 'ض', 'ذ', 'خ', 'ح', 'ط'][usize::from(b - b'0')]).collect();
        rows += &format!("{letters}ژ ضض{letters}\tm\t-\tP-{n}\n");
    }
    let own = Extractor::builder().list(List::People, "many.tsv", rows).build().unwrap();
    for article in own_articles().iter().take(10) {
        assert_eq!(record(&own.extract(&article.text)), record(&extractor().extract(&article.text)), "{}", article.name);
    }
    assert_eq!(own.extract("ژژژخخژ ضضژژژخخ آمد.").persons()[0].user_id(), Some("P-77"));
}

#[test]
fn a_new_extractor_may_take_the_place_of_an_old_one_while_others_extract() {
    use std::sync::{Arc, RwLock};
    let text = "ماه‌تاب گفت: استاندار یزد آمد.";
    let build = |id: &str| Arc::new(Extractor::builder().person("ماه‌تاب", Gender::Female, &[], id).build().unwrap());
    let current = RwLock::new(build("0"));
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                for _ in 0..200 {
                    let extractor = Arc::clone(&current.read().unwrap());
                    let article = extractor.extract(text);
                    let id: u32 = article.persons()[0].user_id().unwrap().parse().unwrap();
                    assert!(id < 5);
                }
            });
        }
        for n in 1..5 {
            let next = build(&n.to_string());
            *current.write().unwrap() = next;
        }
    });
}

// The built-in lists.

/// The rows of a built-in list: line number and fields.
fn rows(list: List) -> Vec<(usize, Vec<String>)> {
    let text = fs::read_to_string(root().join("data").join(list.file())).unwrap();
    let lines = text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.trim().is_empty());
    lines.skip(1).map(|(n, l)| (n + 1, l.split('\t').map(str::to_owned).collect())).collect()
}

/// A spelling without differences that do not matter: half-spaces, letters of other keyboards.
fn folded(word: &str) -> String {
    let letter = |c: char| match c {
        'ي' | 'ى' | 'ئ' => Some('ی'),
        'ك' => Some('ک'),
        'أ' | 'إ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        'ة' | 'ۀ' => Some('ه'),
        'ء' | 'ـ' | '\u{200C}' | ' ' | '\u{64B}'..='\u{655}' => None,
        _ => Some(c),
    };
    word.chars().filter_map(letter).collect()
}

#[test]
fn every_list_begins_with_its_columns_and_has_a_file_of_its_own() {
    let mut files = BTreeMap::new();
    for &list in List::ALL {
        let text = fs::read_to_string(root().join("data").join(list.file())).unwrap();
        let header = text.lines().find(|l| !l.starts_with('#') && !l.trim().is_empty()).unwrap();
        assert_eq!(header.split('\t').collect::<Vec<_>>(), list.columns(), "{}", list.file());
        assert!(text.starts_with('#') || list.columns().len() <= 2, "{} does not say what its columns mean", list.file());
        assert!(files.insert(list.file(), list).is_none(), "two lists are read from {}", list.file());
    }
}

/// A user may copy a built-in list, mend it and load it: it passes the checks of a user's list.
#[test]
fn every_built_in_list_passes_as_a_users_own() {
    specify("lexicon: every built-in list passes as a user's own", || {
        // The words of grammar stand in several lines, one for each class.
        for &list in List::ALL {
            let text = fs::read_to_string(root().join("data").join(list.file())).unwrap();
            if let Err(error) = Extractor::builder().list(list, list.file(), text).build() {
                let problems: Vec<String> = error.problems().iter().take(8).map(ToString::to_string).collect();
                panic!("{} problems in {}:\n{}", error.problems().len(), list.file(), problems.join("\n"));
            }
        }
    });
}

#[test]
fn the_big_lists_have_each_entry_once_in_order() {
    specify("lexicon: the big lists have each entry once, in order", || {
        for list in [List::GivenNames, List::Surnames] {
            let rows = rows(list);
            let mut seen: BTreeMap<String, usize> = BTreeMap::new();
            for (line, fields) in &rows {
                if let Some(first) = seen.insert(folded(&fields[0]), *line) {
                    panic!("data/{}:{line}: «{}» stands in line {first} already", list.file(), fields[0]);
                }
            }
            let names: Vec<&String> = rows.iter().map(|(_, f)| &f[0]).collect();
            if let Some(pair) = names.windows(2).find(|p| p[0] > p[1]) {
                panic!("data/{}: «{}» stands before «{}»", list.file(), pair[0], pair[1]);
            }
        }
        for list in [
            List::People,
            List::Organizations,
            List::Media,
            List::RoleHeads,
            List::OrganizationHeads,
            List::ForeignNames,
            List::Honorifics,
            List::Nationalities,
        ] {
            let mut seen: BTreeMap<String, usize> = BTreeMap::new();
            for (line, fields) in rows(list) {
                if let Some(first) = seen.insert(folded(&fields[0]), line) {
                    panic!("data/{}:{line}: «{}» stands in line {first} already", list.file(), fields[0]);
                }
            }
        }
    });
}

#[test]
fn the_lists_are_large_enough_to_be_of_use() {
    let size = |list: List| rows(list).len();
    for (list, least) in [
        (List::GivenNames, 4000),
        (List::Surnames, 4000),
        (List::Places, 1500),
        (List::RoleHeads, 250),
        (List::OrganizationHeads, 150),
        (List::ReportingVerbs, 150),
        (List::ForeignNames, 3000),
        (List::Honorifics, 100),
    ] {
        assert!(size(list) >= least, "data/{} has {} entries, fewer than {least}", list.file(), size(list));
    }
    let both = size(List::Organizations) + size(List::Media);
    assert!(both >= 1000, "there are {both} organizations and media, fewer than 1000");
}

#[test]
fn the_lists_are_clean() {
    for &list in List::ALL {
        for (line, fields) in rows(list) {
            let place = format!("data/{}:{line}", list.file());
            assert_eq!(fields.len(), list.columns().len(), "{place}");
            for field in fields {
                assert_eq!(field.trim(), field, "{place}: white space at the ends of a field");
                assert!(!field.contains("  "), "{place}: two spaces");
                let foreign = field.chars().find(|c| {
                    matches!(c, 'ي' | 'ك' | 'ة' | 'ى' | 'ـ' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{AC}' | '\u{A0}' | '\u{FEFF}')
                });
                assert_eq!(foreign, None, "{place}: a letter that Persian spelling does not have, in «{field}»");
            }
        }
    }
}

/// No entry, with whatever there is around it, makes an article fail.
#[test]
fn every_entry_may_stand_in_a_text() {
    specify("lexicon: every entry may stand in a text", || {
        let mut text = String::new();
        for &list in List::ALL {
            for (n, (_, fields)) in rows(list).into_iter().enumerate().filter(|(n, _)| n % 7 == 0) {
                text += &fields[0];
                text += if n % 3 == 0 {
                    "، "
                } else if n % 11 == 0 {
                    " گفت: "
                } else {
                    " "
                };
            }
            text += "\n";
        }
        let wrong = crate::spans::problems(&text);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

/// A list of the user's own may say who holds an office.
#[test]
fn a_holder_of_the_users_own_gets_the_office() {
    let rows = "office\tcountry\tholders\taliases\tid\nدبیر جشنواره نهال\t-\tمریم کاویان\tدبیر نهال\tO-1\n";
    let own = Extractor::builder().list(List::OfficeHolders, "offices.tsv", rows).build().unwrap();
    let text = "دبیر نهال برنامه را گفت: فیلم‌ها شنبه نشان داده می‌شود.\nبه این ترتیب کار مریم کاویان آغاز شد.";
    let article = own.extract(text);
    let holder = article.roles()[0].holders()[0];
    assert_eq!((article.person(holder.person()).name(), holder.rule()), ("مریم کاویان", LinkRule::KnownHolder));
    assert_eq!(article.entry(holder.entry().unwrap()).id(), Some("O-1"));
    assert_eq!(article.quotes()[0].speaker().identity(), Identity::Person(holder.person()));
}

#[test]
fn two_bodies_added_one_by_one_are_two() {
    let own = Extractor::builder()
        .organization("بنیاد نهال", OrganizationKind::Foundation, &["نهال‌بان"], "F-1")
        .organization("بنیاد سپیدار", OrganizationKind::Foundation, &[], "F-2")
        .build()
        .unwrap();
    let article = own.extract("علی احمدی، مدیرعامل بنیاد نهال، آمد. مدیرعامل بنیاد سپیدار سخنی نگفت.");
    let held: Vec<_> = article.roles().iter().map(|role| (role.text(), role.holders().len())).collect();
    assert_eq!(held, [("مدیرعامل بنیاد نهال", 1), ("مدیرعامل بنیاد سپیدار", 0)]);
    assert_eq!(article.organizations().len(), 2);
}
