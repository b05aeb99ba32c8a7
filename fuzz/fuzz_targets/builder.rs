//! Calls of the builder in any order: what is built keeps all properties, and does the same when it is
//! built again.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use goft::{Extractor, ExtractorBuilder, Gender, LexiconError, OrganizationKind};
use goft_fuzz::{OwnList, Phrase, Pieces, check, core, record, with_words};
use libfuzzer_sys::fuzz_target;

#[derive(Debug)]
enum Call {
    Person(Phrase, Gender, Vec<Phrase>, Phrase),
    Organization(Phrase, OrganizationKind, Vec<Phrase>, Phrase),
    Ignore(Phrase),
    List(OwnList),
}

impl<'a> Arbitrary<'a> for Call {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        Ok(match input.int_in_range(0..=3)? {
            0 => Self::Person(input.arbitrary()?, *input.choose(Gender::ALL)?, input.arbitrary()?, input.arbitrary()?),
            1 => Self::Organization(input.arbitrary()?, *input.choose(OrganizationKind::ALL)?, input.arbitrary()?, input.arbitrary()?),
            2 => Self::Ignore(input.arbitrary()?),
            _ => Self::List(input.arbitrary()?),
        })
    }
}

impl Call {
    fn make(&self, builder: ExtractorBuilder) -> ExtractorBuilder {
        match self {
            Self::Person(name, gender, others, id) => builder.person(&name.0, *gender, &strs(others), &id.0),
            Self::Organization(name, kind, others, id) => builder.organization(&name.0, *kind, &strs(others), &id.0),
            Self::Ignore(phrase) => builder.ignore(&phrase.0),
            Self::List(OwnList { list, text }) => builder.list(*list, "own.tsv", text),
        }
    }

    /// The words that a text may hold because of this call.
    fn words(&self) -> Vec<&str> {
        match self {
            Self::Person(name, _, others, _) | Self::Organization(name, _, others, _) => {
                [&*name.0].into_iter().chain(strs(others)).collect()
            }
            Self::Ignore(phrase) => vec![&phrase.0],
            Self::List(list) => list.entries().collect(),
        }
    }
}

fn strs(phrases: &[Phrase]) -> Vec<&str> {
    phrases.iter().map(|p| &*p.0).collect()
}

#[derive(Debug)]
struct Input {
    lists: Lists,
    calls: Vec<Call>,
    text: Pieces,
}

/// What stands in the extractor beside the user's own.
#[derive(Debug, PartialEq)]
enum Lists {
    BuiltIn,
    Core,
    Nothing,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        // Reading all built-in lists takes a hundred times as long as the rest, so it is rare.
        let lists = match input.arbitrary::<u16>()? % 0x400 {
            0x155 => Lists::BuiltIn,
            0..0x300 => Lists::Core,
            _ => Lists::Nothing,
        };
        let calls = (0..input.int_in_range(0..=6)?).map(|_| input.arbitrary()).collect::<Result<_>>()?;
        Ok(Self { lists, calls, text: input.arbitrary()? })
    }
}

impl Input {
    fn build(&self) -> std::result::Result<Extractor, LexiconError> {
        let mut builder = Extractor::builder();
        if self.lists != Lists::BuiltIn {
            builder = builder.without_built_in();
        }
        if self.lists == Lists::Core {
            builder = core().fold(builder, |b, OwnList { list, text }| b.list(list, list.file(), text));
        }
        self.calls.iter().fold(builder, |b, call| call.make(b)).build()
    }
}

fuzz_target!(|input: Input| {
    match (input.build(), input.build()) {
        (Ok(extractor), Ok(again)) => {
            let text = with_words(&input.text.0, input.calls.iter().flat_map(Call::words));
            check(&extractor, &text);
            assert_eq!(record(&extractor, &text), record(&again, &text), "built again, it gives other results: {text:?}");
        }
        (Err(error), Err(again)) => assert_eq!(error, again),
        _ => panic!("the same calls are accepted and refused: {input:?}"),
    }
});
