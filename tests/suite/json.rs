//! Results as JSON keep to the schemas in `schema/`, and the schemas allow nothing else.

use crate::support::{Text, extractor, own_articles, root};
use common::{SAMPLE, article_json};
use goft::{Extractor, Gender, OrganizationKind};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::fs;

// What the example `extract` writes.
#[path = "../../examples/common/mod.rs"]
mod common;

fn schema(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("schema").join(name)).unwrap()).unwrap()
}

/// Our own articles, the sample, and two texts without much in them.
fn texts() -> Vec<Text> {
    let text = |name: &str, text: &str| Text { name: name.to_owned(), text: text.to_owned() };
    let mut texts = own_articles();
    texts.extend([text(SAMPLE.0, SAMPLE.1), text("empty", ""), text("one word", "باران")]);
    texts
}

/// Every value that is one change away from this one, a change that the schema must refuse: a field less, a field
/// more, a value of another kind.
fn broken(value: &Value) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    let paths = paths(value, String::new());
    for path in &paths {
        let mut change = |what: &str, change: &dyn Fn(&mut Value)| {
            let mut copy = value.clone();
            change(copy.pointer_mut(path).unwrap());
            out.push((format!("{path} {what}"), copy));
        };
        match value.pointer(path).unwrap() {
            Value::Object(fields) => {
                change("with a field more", &|v| drop(v.as_object_mut().unwrap().insert("more".to_owned(), json!(1))));
                for field in fields.keys().filter(|f| *f != "user_id") {
                    change(&format!("without {field}"), &|v| drop(v.as_object_mut().unwrap().shift_remove(field)));
                }
            }
            Value::Array(items) => {
                change("as an object", &|v| *v = json!({}));
                // A span is a pair; any other list has items of one kind.
                if items.len() == 2 && items.iter().all(Value::is_u64) {
                    change("of one number", &|v| drop(v.as_array_mut().unwrap().pop()));
                    change("of three numbers", &|v| v.as_array_mut().unwrap().push(json!(7)));
                } else {
                    change("with a number more", &|v| v.as_array_mut().unwrap().push(json!(7)));
                }
            }
            Value::Number(_) => {
                change("below nothing", &|v| *v = json!(-1));
                change("as a string", &|v| *v = json!("1"));
            }
            Value::String(_) | Value::Bool(_) => change("as a number", &|v| *v = json!(1)),
            Value::Null => change("as a list", &|v| *v = json!([])),
        }
    }
    out
}

/// The JSON pointers of a value and all in it.
fn paths(value: &Value, path: String) -> Vec<String> {
    let below: Vec<String> = match value {
        Value::Object(fields) => fields.iter().flat_map(|(name, v)| paths(v, format!("{path}/{name}"))).collect(),
        Value::Array(items) => items.iter().enumerate().flat_map(|(n, v)| paths(v, format!("{path}/{n}"))).collect(),
        _ => Vec::new(),
    };
    std::iter::once(path).chain(below).collect()
}

/// Holds values against a schema: they are valid, and a rich one of them with any one thing changed is not.
fn hold(name: &str, values: &[(String, Value)], rich: &Value) {
    let schema = schema(name);
    let validator: Validator = jsonschema::draft202012::new(&schema).unwrap_or_else(|e| panic!("{name}: {e}"));
    for (text, value) in values {
        let wrong: Vec<String> = validator.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(wrong.is_empty(), "{text} against {name}:\n{}", wrong.join("\n"));
    }
    assert!(validator.is_valid(rich), "{name}: {rich:#}");
    let accepted: Vec<String> = broken(rich).into_iter().filter(|(_, v)| validator.is_valid(v)).map(|(what, _)| what).collect();
    assert!(accepted.is_empty(), "{name} accepts\n{}", accepted.join("\n"));
}

/// The terms that a schema allows, below this place.
fn terms(schema: &Value, place: &str) -> Vec<String> {
    let found = schema.pointer(place).unwrap_or_else(|| panic!("the schema has no {place}"));
    found["enum"].as_array().unwrap().iter().map(|t| t.as_str().unwrap().to_owned()).collect()
}

macro_rules! all {
    ($($name:ident)+) => { [$((stringify!($name), goft::$name::ALL.iter().map(|t| t.as_str().to_owned()).collect::<Vec<_>>())),+] };
}

/// The schema with each closed list as it is in the code: of the lists of the code, the one that shares most terms.
fn renewed(schema: &str, known: &[(&str, Vec<String>)]) -> String {
    let mut renewed = String::new();
    let mut rest = schema;
    while let Some((before, behind)) = rest.split_once("\"enum\": [") {
        let (list, behind) = behind.split_once(']').unwrap();
        let terms: Vec<&str> = list.split(',').map(|t| t.trim().trim_matches('"')).collect();
        let shared = |all: &Vec<String>| all.iter().filter(|t| terms.contains(&t.as_str())).count();
        let own =
            known.iter().map(|(_, all)| all).max_by_key(|all| shared(all)).filter(|all| *all != &terms && shared(all) * 2 > terms.len());
        let written = own.map_or_else(|| list.to_owned(), |all| all.iter().map(|t| format!("\"{t}\"")).collect::<Vec<_>>().join(", "));
        renewed += &format!("{before}\"enum\": [{written}]");
        rest = behind;
    }
    renewed + rest
}

/// A closed list has the same terms in the schemas and in the code. `GOFT_RENEW=1 cargo test --release schemas` writes
/// those of the code into the schemas.
#[test]
fn the_schemas_have_all_terms() {
    let known = all!(Gender Level Field RoleStatus OrganizationKind QuoteKind Stance Tense MentionRule QuoteRule LinkRule Sieve Confidence UnknownReason);
    for name in ["article.schema.json", "extract.schema.json"] {
        if std::env::var_os("GOFT_RENEW").is_some() {
            let path = root().join("schema").join(name);
            fs::write(&path, renewed(&fs::read_to_string(&path).unwrap(), &known)).unwrap();
        }
        let schema = schema(name);
        let places: Vec<String> = paths(&schema, String::new()).into_iter().filter(|p| p.ends_with("/enum")).collect();
        assert!(places.len() >= known.len() - 3, "{name} has only {} closed lists", places.len());
        for place in places {
            let terms = terms(&schema, place.strip_suffix("/enum").unwrap());
            let speaker = ["person", "role", "organization", "unknown"];
            assert!(
                terms == speaker || known.iter().any(|(_, all)| *all == terms),
                "{name}{place} is no list of the code's; `GOFT_RENEW=1 cargo test --release schemas` renews them"
            );
        }
    }
}

/// An article with everything in it that a result may have.
const RICH: &str = "ماه‌تاب آمد.\nبه گزارش ایسنا، خانم دکتر نرگس دهقان‌پور، سخنگوی آموزش سازمان آب یزد در نشست خبری گفت: «باران امسال کافی است.»\n\
    به گفته نهال آبی، بارش ادامه دارد. فرماندار میبد هشدار داد: سد خالی است. \nآمریکا اعلام کرد: آب کم است.";

fn rich() -> Extractor {
    Extractor::builder()
        .organization("نهال آبی", OrganizationKind::Company, &[], "O-1")
        .person("ماه‌تاب", Gender::Female, &[], "P-1")
        .build()
        .unwrap()
}

#[test]
fn what_the_example_extract_writes_keeps_to_its_schema() {
    let values: Vec<_> = texts().into_iter().map(|t| (t.name.clone(), article_json(&t.name, &extractor().extract(&t.text)))).collect();
    hold("extract.schema.json", &values, &article_json("rich.txt", &rich().extract(RICH)));
}

#[cfg(feature = "serde")]
#[test]
fn what_serde_writes_keeps_to_its_schema() {
    let values: Vec<_> = texts().into_iter().map(|t| (t.name, serde_json::to_value(extractor().extract(&t.text)).unwrap())).collect();
    let rich = serde_json::to_value(rich().extract(RICH)).unwrap();
    assert_eq!(rich["version"], goft::Article::SHAPE_VERSION);
    let written = rich.to_string();
    for part in [
        "\"user_id\":\"O-1\"",
        "\"user_id\":\"P-1\"",
        "{\"role\":",
        "{\"unknown\":\"unnamed\"}",
        "{\"organization\":",
        "{\"person\":",
        "\"domain\":{",
    ] {
        assert!(written.contains(part), "{part} does not occur in {rich:#}");
    }
    hold("article.schema.json", &values, &rich);
}
