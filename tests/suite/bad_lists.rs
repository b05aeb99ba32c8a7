//! Word lists with mistakes: each is told with list, line and column, all at once, word for word, and
//! nothing is loaded.

use crate::lexicon::{list_of, names};
use crate::support::specify;
use goft::{Extractor, ExtractorBuilder, Gender, List, OrganizationKind};
use std::fs;

/// The messages of a builder that must fail, a line each.
#[track_caller]
pub(crate) fn errors(builder: ExtractorBuilder) -> Vec<String> {
    let Err(error) = builder.build() else { panic!("the lists are accepted") };
    assert_eq!(error.to_string(), error.problems().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    error.problems().iter().map(ToString::to_string).collect()
}

/// The messages for one list under the name `my.tsv`.
#[track_caller]
fn errors_of(list: List, text: &str) -> Vec<String> {
    errors(Extractor::builder().list(list, "my.tsv", text))
}

/// A file in the folder for temporary files, taken away again.
pub(crate) struct Temporary(pub(crate) std::path::PathBuf);

impl Temporary {
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("goft-{}-{name}", std::process::id()));
        fs::write(&path, bytes).unwrap();
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn all_bad_lines_are_told_at_once() {
    let text = "# names\nname\tgender\tuse\nکاوس‌بانو\tx\tname\n\nگلابتون\tf\nنیک‌رو\t\tname\nماه‌آسا\tf\tsometimes\nشب‌نگار\tf\tname\n";
    assert_eq!(
        errors_of(List::GivenNames, text),
        [
            "my.tsv:3:2: «x» is none of m, f, u",
            "my.tsv:5: expected 3 columns, separated by tabs, found 2",
            "my.tsv:6:2: the column gender is empty; write - where there is nothing",
            "my.tsv:7:3: «sometimes» is none of name, word",
        ]
    );
}

#[test]
fn all_bad_columns_of_a_line_are_told_at_once() {
    assert_eq!(
        errors_of(List::Places, "name\tkind\twithin\tuse\tid\nـ\tvillage\t-\tnever\t7\n\t\tیزد\tname\t\n"),
        [
            "my.tsv:2:1: nothing is left of «ـ» without marks and spaces",
            "my.tsv:2:2: «village» is none of country, province, county, city, district, region, capital",
            "my.tsv:2:4: «never» is none of name, word",
            "my.tsv:3:1: the column name is empty; write - where there is nothing",
            "my.tsv:3:2: the column kind is empty; write - where there is nothing",
            "my.tsv:3:5: the column id is empty; write - where there is nothing",
        ]
    );
    assert_eq!(
        errors_of(List::ReportingVerbs, "partner\tverb\tstance\tframe\nجار\tپراندنیدن\tloud\talways\n")[..2],
        [
            "my.tsv:2:2: «پراندنیدن» is not in verb_stems.tsv",
            "my.tsv:2:3: «loud» is none of neutral, addition, emphasis, claim, warning, denial, announcement, hope, question, demand, \
             reminder, explanation, belief, praise, criticism, regret, promise, admission, agreement, threat, writing, disclosure, \
             prediction, suggestion, answer, oath",
        ]
    );
    assert_eq!(
        errors_of(List::VerbStems, &list_of(List::VerbStems, &[("infinitive", "«»"), ("present", "؟"), ("light", "no")])),
        [
            "my.tsv:2:1: nothing is left of ««»» without marks and spaces",
            "my.tsv:2:2: a verb needs its past stem",
            "my.tsv:2:3: nothing is left of «؟» without marks and spaces",
            "my.tsv:2:4: «no» is none of yes, -",
        ]
    );
    assert_eq!(
        errors_of(List::SurnameForms, &list_of(List::SurnameForms, &[("form", "ژفغ")])),
        ["my.tsv:2:2: «-» is none of suffix, prefix", "my.tsv:2:3: «-» is none of strong, weak", "my.tsv:2:4: «-» is none of yes, no"]
    );
}

#[test]
fn the_problems_of_several_lists_stand_together_sorted_by_list_and_line() {
    let builder = Extractor::builder()
        .list(List::Sites, "z.tsv", "word\n \nکاریز\tx\n")
        .list(List::Domains, "a.tsv", "domain\tid\nامور دریا\n")
        .list(List::Ignored, "m.tsv", "phrase\nنخست\n");
    assert_eq!(
        errors(builder),
        ["a.tsv:2: expected 2 columns, separated by tabs, found 1", "z.tsv:3: expected 1 columns, separated by tabs, found 2"]
    );
}

#[test]
fn a_problem_can_be_read_by_a_program() {
    let error = Extractor::builder().list(List::GivenNames, "my.tsv", "name\tgender\tuse\nگلابتون\tx\tname\n").build().unwrap_err();
    let [problem] = error.problems() else { panic!("{error}") };
    assert_eq!((problem.file(), problem.line(), problem.column()), ("my.tsv", 2, 2));
    assert_eq!(problem.message(), "«x» is none of m, f, u");
    let error: Box<dyn std::error::Error + Send + Sync> = Box::new(error);
    assert_eq!(error.to_string(), "my.tsv:2:2: «x» is none of m, f, u");
}

#[test]
fn the_first_line_must_name_the_columns() {
    let message = "the first line must name the columns, separated by tabs: name, gender, use";
    assert_eq!(errors_of(List::GivenNames, "گلابتون\tf\tname\n"), [format!("my.tsv:1: {message}")]);
    assert_eq!(errors_of(List::GivenNames, "# a remark\n\nname,gender,use\nگلابتون,f,name\n"), [format!("my.tsv:3: {message}")]);
    assert_eq!(errors_of(List::GivenNames, "name\tuse\tgender\n"), [format!("my.tsv:1: {message}")]);
    assert_eq!(errors_of(List::GivenNames, "name\tgender\tuse\tid\tmore\n"), [format!("my.tsv:1: {message}")]);
    assert_eq!(errors_of(List::GivenNames, ""), [format!("my.tsv:1: the list is empty; {message}")]);
    assert_eq!(errors_of(List::GivenNames, "# only a remark\n\n"), [format!("my.tsv:1: the list is empty; {message}")]);
}

#[test]
fn an_empty_field_is_named_and_so_is_an_empty_id() {
    assert_eq!(
        errors_of(List::Surnames, "name\tuse\tid\n\tname\t7\nکوه‌گردان\tname\t\n"),
        [
            "my.tsv:2:1: the column name is empty; write - where there is nothing",
            "my.tsv:3:3: the column id is empty; write - where there is nothing"
        ]
    );
}

#[test]
fn an_unknown_term_is_answered_with_those_that_are_known() {
    let [message] = &errors_of(List::Places, "name\tkind\twithin\tuse\nدرّه‌سبز\tvillage\t-\tname\n")[..] else { panic!() };
    assert_eq!(message, "my.tsv:2:2: «village» is none of country, province, county, city, district, region, capital");
    let [message] = &errors_of(
        List::RoleHeads,
        "head\tplural\tlevel\tfield\tuse\tcomplement\talone\nکوتوال\t-\tboss\tmilitary\toffice\toptional\tno\n",
    )[..] else {
        panic!()
    };
    assert_eq!(
        message,
        "my.tsv:2:3: «boss» is none of head, deputy, acting, spokesperson, representative, member, secretary, adviser, staff, professional, candidate, owner"
    );
}

#[test]
fn an_entry_stands_in_a_list_once() {
    assert_eq!(
        errors_of(List::Surnames, "name\tuse\nکوه‌گردان\tname\nدریانورد\tname\nکوه گردان\tname\n"),
        ["my.tsv:4:1: «کوه گردان» stands in line 2 already"]
    );
    // Other letters for the same sounds are no other entry.
    assert_eq!(errors_of(List::Ignored, "phrase\nكيميا گستر\nکیمیاگستر\n"), ["my.tsv:3:1: «کیمیاگستر» stands in line 2 already"]);
    // The same alias of two entries is one entry too many.
    assert_eq!(
        errors_of(List::People, "name\tgender\taliases\nالف بایی\tm\tشاه‌ماهی\nجیم دالی\tm\tشاه ماهی\n"),
        ["my.tsv:3:3: «شاه ماهی» stands in line 2 already"]
    );
}

/// A line that says the same again, and one that says something else, are both one line too many.
#[test]
fn an_entry_with_other_values_is_no_other_entry() {
    assert_eq!(
        errors_of(List::GivenNames, "name\tgender\tuse\nگلابتون\tf\tname\nگلابتون\tf\tname\nگلابتون\tm\tword\n"),
        ["my.tsv:3:1: «گلابتون» stands in line 2 already", "my.tsv:4:1: «گلابتون» stands in line 2 already"]
    );
    assert_eq!(
        errors_of(List::VerbStems, "infinitive\tpast\tpresent\tlight\nجاریدن\tجارید\tجار\t-\nجاریدن\tجارست\tجار\t-\n"),
        ["my.tsv:3:1: «جاریدن» stands in line 2 already"]
    );
    // A plural that is another line's head.
    assert_eq!(
        errors_of(
            List::OrganizationHeads,
            "head\tplural\tkind\talone\tchain\nدژخانه\tدژخانه‌ها\tmilitary\tno\trequired\nدژخانه ها\t-\tcompany\tno\tnamed\n"
        ),
        ["my.tsv:3:1: «دژخانه ها» stands in line 2 already"]
    );
}

/// Some lists have a word in several lines, which say different things of it.
#[test]
fn a_word_may_have_several_classes_and_a_partner_several_verbs() {
    let accepted = |list, text: &str| drop(Extractor::builder().list(list, "my.tsv", text).build().unwrap());
    accepted(List::Words, "word\tclass\nژفغ\tnoun\nژفغ\tverb\n");
    accepted(List::ReportingVerbs, "partner\tverb\tstance\tframe\nجار\tزدن\tneutral\tspeech\nجار\tکردن\tneutral\tspeech\n");
    accepted(List::ReportingVerbs, "partner\tverb\tstance\tframe\n-\tزدن\tneutral\tspeech\n-\tکردن\tneutral\tspeech\n");
    accepted(List::SurnameForms, "form\tside\tstrength\tspaced\nژفغ\tprefix\tweak\tno\nژفغ\tsuffix\tweak\tno\n");
    assert_eq!(errors_of(List::Words, "word\tclass\nژفغ\tnoun\nژفغ\tnoun\n"), ["my.tsv:3:1: «ژفغ» stands in line 2 already"]);
    assert_eq!(
        errors_of(
            List::ReportingVerbs,
            "partner\tverb\tstance\tframe\nجار\tزدن\tneutral\tspeech\n-\tزدن\tneutral\tspeech\nجار\tزدن\tclaim\tspeech\n-\tزدن\tclaim\tspeech\n"
        ),
        ["my.tsv:4:1: «جار» stands in line 2 already", "my.tsv:5:2: «زدن» stands in line 3 already"]
    );
}

#[test]
fn an_entry_of_which_folding_leaves_nothing_is_an_error() {
    assert_eq!(
        errors_of(List::Ignored, "phrase\nـــ\n\u{200F}\u{200F}\n"),
        [
            "my.tsv:2:1: nothing is left of «ـــ» without marks and spaces",
            "my.tsv:3:1: nothing is left of «\u{200F}\u{200F}» without marks and spaces"
        ]
    );
    // The same for each country and each holder of an office.
    assert_eq!(
        errors_of(List::OfficeHolders, "office\tcountry\tholders\taliases\nرئیس\tایران|ـ\tمریم کاویان||-\t-\n"),
        [
            "my.tsv:2:2: nothing is left of «ـ» without marks and spaces",
            "my.tsv:2:3: nothing is left of «» without marks and spaces",
            "my.tsv:2:3: nothing is left of «-» without marks and spaces",
        ]
    );
    // The same for each further phrase; no entry at all is none either.
    assert_eq!(
        errors_of(List::People, "name\tgender\taliases\n-\tm\t-\nالف بایی\tm\tشاه‌ماهی|ـ||(-)\n"),
        [
            "my.tsv:2:1: nothing is left of «-» without marks and spaces",
            "my.tsv:3:3: nothing is left of «ـ» without marks and spaces",
            "my.tsv:3:3: nothing is left of «» without marks and spaces",
            "my.tsv:3:3: nothing is left of «(-)» without marks and spaces",
        ]
    );
}

/// Only the columns of further phrases have several values.
#[test]
fn a_bar_is_no_part_of_an_entry() {
    assert_eq!(errors_of(List::Ignored, "phrase\nالف|ب\n"), ["my.tsv:2:1: «الف|ب» holds a |, a tab or a line break"]);
}

/// A name of nothing but punctuation can't be found in a text, so it is an error as well.
#[test]
fn an_entry_of_mere_punctuation_is_an_error() {
    specify("lexicon: an entry of mere punctuation is an error", || {
        for text in ["«»", "؟", "…", "(-)"] {
            assert_eq!(
                errors_of(List::Ignored, &format!("phrase\n{text}\n")),
                [format!("my.tsv:2:1: nothing is left of «{text}» without marks and spaces")]
            );
        }
    });
}

#[test]
fn a_reporting_verb_names_a_verb_of_the_list_of_stems() {
    assert_eq!(
        errors_of(List::ReportingVerbs, "partner\tverb\tstance\tframe\nجار\tپراندنیدن\tneutral\tspeech\n"),
        ["my.tsv:2:2: «پراندنیدن» is not in verb_stems.tsv"]
    );
    assert_eq!(
        errors_of(List::VerbStems, &list_of(List::VerbStems, &[("infinitive", "جاریدن"), ("present", "جار")])),
        ["my.tsv:2:2: a verb needs its past stem"]
    );
}

#[test]
fn a_mark_of_byte_order_and_line_ends_of_windows_do_no_harm() {
    let own =
        Extractor::builder().list(List::Surnames, "my.tsv", "\u{FEFF}# by hand\r\nname\tuse\r\n\r\nکوه‌گردان\tname\r\n").build().unwrap();
    assert_eq!(names(&own.extract("علی کوه‌گردان آمد.")), ["علی کوه‌گردان"]);
    // And lines are still counted right.
    assert_eq!(
        errors_of(List::Surnames, "\u{FEFF}name\tuse\r\n\r\nکوه‌گردان\r\n"),
        ["my.tsv:3: expected 2 columns, separated by tabs, found 1"]
    );
}

#[test]
fn a_file_is_read_and_its_errors_name_it() {
    let good = Temporary::new("good.tsv", "name\tuse\nکوه‌گردان\tname\n".as_bytes());
    let own = Extractor::builder().list_file(List::Surnames, &good.0).build().unwrap();
    assert_eq!(names(&own.extract("علی کوه‌گردان آمد.")), ["علی کوه‌گردان"]);

    let bad = Temporary::new("bad.tsv", "name\tuse\nکوه‌گردان\n".as_bytes());
    let path = bad.0.display();
    assert_eq!(
        errors(Extractor::builder().list_file(List::Surnames, &bad.0)),
        [format!("{path}:2: expected 2 columns, separated by tabs, found 1")]
    );
}

#[test]
fn what_is_not_utf_8_is_named_by_line_column_and_byte_beside_all_else() {
    let errors_of_bytes = |bytes: &[u8]| {
        let file = Temporary::new("latin.tsv", bytes);
        let name = format!("{}:", file.0.display());
        let errors = errors(Extractor::builder().list_file(List::Surnames, &file.0));
        errors.iter().map(|e| e.strip_prefix(&name).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(errors_of_bytes(b"name\tuse\nM\xFCller\tname\n"), ["2:1: not UTF-8 at byte 10 of the list"]);
    // Bytes count from the first one, a mark of byte order and the line ends of Windows included.
    assert_eq!(
        errors_of_bytes(b"\xEF\xBB\xBFname\tuse\r\n\xFF\xFEa\xFF\tn\xC3me\r\nb\tx\r\n# \xFF\r\nc\tname\xD9"),
        [
            "2:1: not UTF-8 at byte 13 of the list",
            "2:2: not UTF-8 at byte 19 of the list",
            "3:2: «x» is none of name, word",
            "4:1: not UTF-8 at byte 31 of the list",
            "5:2: not UTF-8 at byte 40 of the list",
        ]
    );
    // Without the names of the columns nothing is known of the rest, as in a file of UTF-16.
    let utf_16: Vec<u8> = "\u{FEFF}name\tuse\nکاویان\tname\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(errors_of_bytes(&utf_16), ["1:1: not UTF-8 at byte 0 of the list"]);
}

#[test]
fn a_file_that_is_missing_is_told_with_the_others() {
    let builder = Extractor::builder().list_file(List::Surnames, "/nowhere/at/all.tsv").list(List::Sites, "my.tsv", "words\n");
    let found = errors(builder);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("/nowhere/at/all.tsv: can't be read: "), "{}", found[0]);
    assert_eq!(found[1], "my.tsv:1: the first line must name the columns, separated by tabs: word");
}

#[test]
fn an_entry_added_alone_has_errors_too() {
    let nothing = |text: &str| format!("nothing is left of «{text}» without marks and spaces");
    assert_eq!(errors(Extractor::builder().ignore("ـ")), [format!("entry «ـ»: {}", nothing("ـ"))]);
    assert_eq!(errors(Extractor::builder().ignore("")), [format!("entry «»: {}", nothing(""))]);
    assert_eq!(errors(Extractor::builder().ignore("-")), [format!("entry «-»: {}", nothing("-"))]);
    let bars = Extractor::builder().person("الف\nب", Gender::Male, &["پ|ت", "ث\tج", "؟"], "");
    let holds = "holds a |, a tab or a line break";
    assert_eq!(
        errors(bars.organization("چ", OrganizationKind::Company, &["", "ح"], "O-1").ignore("خ")),
        [
            format!("entry «الف ب»: «الف ب» {holds}"),
            format!("entry «الف ب»: «پ|ت» {holds}"),
            format!("entry «الف ب»: «ث ج» {holds}"),
            format!("entry «الف ب»: {}", nothing("؟")),
            "entry «الف ب»: the id is empty; write - where there is none".to_owned(),
            format!("entry «چ»: {}", nothing("")),
        ]
    );
}

/// A list is read in time that grows with its length, and what an error shows of it is short.
#[test]
fn a_line_of_ten_megabytes_is_an_error_like_any_other() {
    const LENGTH: usize = 10 << 20;
    let start: String = "ب".repeat(60);
    let long = "ب".repeat(LENGTH / 2);
    let words = "ما\u{200C}را ".repeat(LENGTH / 14);
    let shown: String = words.chars().take(60).collect();
    assert_eq!(
        errors_of(List::Ignored, &format!("phrase\n{long}\nخوب\n{}\n{words}\n", "\t".repeat(LENGTH))),
        [
            format!("my.tsv:2:1: «{start}…» is longer than 1000 bytes"),
            format!("my.tsv:4: expected 1 columns, separated by tabs, found {}", LENGTH + 1),
            format!("my.tsv:5:1: «{}…» is longer than 1000 bytes", shown),
        ]
    );
    assert_eq!(
        errors_of(List::People, &format!("name\tgender\taliases\nالف بایی\t{long}\tجیم دالی|{long}\n")),
        [format!("my.tsv:2:2: «{start}…» is none of m, f, u"), format!("my.tsv:2:3: «{start}…» is longer than 1000 bytes")]
    );
    assert_eq!(
        errors_of(List::VerbStems, &list_of(List::VerbStems, &[("infinitive", "جاریدن"), ("past", &long), ("present", &long)])),
        [format!("my.tsv:2:2: «{start}…» is longer than 1000 bytes"), format!("my.tsv:2:3: «{start}…» is longer than 1000 bytes")]
    );
    assert_eq!(
        errors_of(List::Ignored, &format!("{long}\n")),
        ["my.tsv:1: the first line must name the columns, separated by tabs: phrase"]
    );
    // A remark may be as long as it likes.
    let own = Extractor::builder().list(List::Surnames, "my.tsv", format!("# {long}\nname\tuse\nکوه‌گردان\tname\n")).build().unwrap();
    assert_eq!(names(&own.extract("علی کوه‌گردان آمد.")), ["علی کوه‌گردان"]);
}

/// Each word with a half-space or an ezafe has several spellings; that of all together does not run away.
#[test]
fn an_entry_of_many_words_with_many_spellings_is_read_at_once() {
    let name = ["ما‌را‌تا‌پا‌جا"; 30].join(" ");
    let own = Extractor::builder().organization(&name, OrganizationKind::Company, &[], "O-1").build().unwrap();
    let text = format!("{name} این خبر را رد کرد.");
    assert_eq!(own.extract(&text).organizations()[0].user_id(), Some("O-1"));
}

/// A list of as many verbs as can be told apart, and these behind them.
pub(crate) fn too_many_verbs(more: &[&str]) -> String {
    let letters = ['ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'س', 'ش', 'ص'];
    let stems = (0..1 << 16).map(|n: usize| (0..4).map(|digit| letters[n >> (4 * digit) & 15]).collect::<String>());
    let rows = stems.chain(more.iter().map(|&m| m.to_owned())).map(|stem| format!("{stem}یدن\t{stem}\t-\t-\n"));
    List::VerbStems.columns().join("\t") + "\n" + &rows.collect::<String>()
}

/// Verbs are numbered with 16 bits.
#[test]
fn a_verb_too_many_is_an_error_and_not_another_verb() {
    let verbs = too_many_verbs(&["ژفغ", "غفژ"]);
    assert_eq!(
        errors(Extractor::builder().without_built_in().list(List::VerbStems, "my.tsv", verbs)),
        [
            "my.tsv:65538:1: «ژفغیدن» is one verb too many: there are 65536 before it",
            "my.tsv:65539:1: «غفژیدن» is one verb too many: there are 65536 before it"
        ]
    );
}

/// All lists of a user's own are read before any is refused, and none is kept.
#[test]
fn nothing_is_loaded_of_lists_of_which_one_has_a_mistake() {
    let good = "name\tgender\taliases\nماه‌تاب\tf\t-\n";
    let builder = Extractor::builder().list(List::People, "good.tsv", good);
    assert_eq!(errors(builder.clone().list(List::Sites, "bad.tsv", "")).len(), 1);
    assert!(names(&Extractor::new().extract("ماه‌تاب آمد.")).is_empty());
    // The same calls without the bad one are accepted.
    assert_eq!(names(&builder.build().unwrap().extract("ماه‌تاب آمد.")), ["ماه‌تاب"]);
}
