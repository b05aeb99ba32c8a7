//! Every text of an error that the documentation lists, made once; and no other.

use crate::bad_lists::{errors, too_many_verbs};
use crate::support::{extractor, root};
use goft::{
    Extractor, Gender, List, Offsets, OrganizationKind, OrganizationParser, ParseError, PersonParser, QuoteParser, RoleParser, Span,
};
use std::fs;

/// The texts that the documentation lists.
fn listed() -> Vec<String> {
    let documentation = fs::read_to_string(root().join("src/errors.md")).unwrap();
    documentation.lines().filter_map(|l| Some(l.strip_prefix("- `")?.strip_suffix('`')?.to_owned())).collect()
}

/// What the four parsers say of a phrase each.
fn refused(phrases: [&str; 4]) -> [String; 4] {
    fn text<T>(result: Result<T, ParseError>) -> String {
        result.err().map_or_else(String::new, |e| e.to_string())
    }
    let [name, role, organization, quote] = phrases;
    [
        text(PersonParser::new().parse(name)),
        text(RoleParser::new().parse(role)),
        text(OrganizationParser::new().parse(organization)),
        text(QuoteParser::new().parse(quote)),
    ]
}

/// The one problem of a list.
fn problem(list: List, text: &str) -> String {
    let [problem] = &errors(Extractor::builder().list(list, "my.tsv", text))[..] else { panic!("not one problem in {text:?}") };
    problem.clone()
}

/// The message of a panic.
fn panic_of<T>(call: impl FnOnce() -> T + std::panic::UnwindSafe) -> String {
    let Err(reason) = std::panic::catch_unwind(call) else { panic!("no panic") };
    let fixed = reason.downcast_ref::<&str>().map(|&text| text.to_owned());
    fixed.or_else(|| reason.downcast_ref().cloned()).expect("a panic has a text")
}

#[test]
fn the_documentation_lists_every_text_of_an_error() {
    let mut made: Vec<String> = Vec::new();
    let bytes = |bytes: &[u8]| extractor().extract_bytes(bytes).unwrap_err().to_string();
    made.extend([bytes(b"goft \xFF"), bytes(b"goft \xD8")]);

    made.extend(refused(["", " ", "،", "..."]));
    made.extend(refused(["باران"; 4]));
    made.extend(refused(["مریم کاویان آمد", "استاندار یزد آمد", "شهرداری مشهد آمد", "استاندار یزد گفت: «آب هست.» باران آمد"]));

    let missing = std::env::temp_dir().join("goft-is-not-there/my.tsv");
    let [unreadable] = &errors(Extractor::builder().list_file(List::Surnames, &missing))[..] else { panic!("not one problem") };
    let system = fs::read(&missing).unwrap_err().to_string();
    made.push(unreadable.replace(&missing.display().to_string(), "my.tsv").replace(&system, "…"));

    made.push(problem(List::Surnames, "# nothing\n"));
    made.push(problem(List::Surnames, "name,use\n"));
    let latin = crate::bad_lists::Temporary::new("errors.tsv", b"name\tuse\nM\xFCller\tname\n");
    let [bad] = &errors(Extractor::builder().list_file(List::Surnames, &latin.0))[..] else { panic!("not one problem") };
    made.push(bad.replace(&latin.0.display().to_string(), "my.tsv"));
    made.push(problem(List::Surnames, "name\tuse\nکاویان\n"));
    made.push(problem(List::Surnames, "name\tuse\n\tname\n"));
    made.push(problem(List::GivenNames, "name\tgender\tuse\nگلابتون\tx\tname\n"));
    made.push(problem(List::Ignored, "phrase\nـ\n"));
    made.push(problem(List::Ignored, &format!("phrase\n{}\n", "ب".repeat(501))));
    made.push(problem(List::Ignored, "phrase\nالف|ب\n"));
    made.push(problem(List::Surnames, "name\tuse\nکاویان\tname\nکاویان\tword\n"));
    made.push(problem(List::VerbStems, "infinitive\tpast\tpresent\tlight\nژفغیدن\t-\tژفغ\t-\n"));
    made.push(problem(List::ReportingVerbs, "partner\tverb\tstance\tframe\nجار\tپراندنیدن\tneutral\tspeech\n"));
    let verbs = Extractor::builder().without_built_in().list(List::VerbStems, "my.tsv", too_many_verbs(&["ژفغ"]));
    made.extend(errors(verbs));
    made.extend(errors(Extractor::builder().organization("الف|ب", OrganizationKind::Other, &[], "O-1")));
    made.extend(errors(Extractor::builder().person("کاویان", Gender::Unknown, &[], "")));

    made.push(panic_of(|| Span::new(5, 3)));
    made.push(panic_of(|| Span::new(5, usize::MAX)));
    made.push(panic_of(|| Offsets::new("goft ").chars(Span::new(0, 9))));

    for (listed, made) in listed().iter().zip(&made) {
        assert_eq!(listed, made, "src/errors.md");
    }
    assert_eq!(listed().len(), made.len(), "src/errors.md lists more errors or fewer than are made here");
}
