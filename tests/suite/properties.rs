//! What holds for the results of any text, and one way to write results down. The fuzz targets hold to it too.

use goft::{Article, Excerpt, Identity, Mention, Span};

/// What is wrong with the spans and ids of a text's results.
pub(crate) fn problems_of(text: &str, article: &Article<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (what, span, claimed) in spans(article) {
        if span.end() > text.len() || !text.is_char_boundary(span.start()) || !text.is_char_boundary(span.end()) {
            wrong.push(format!("{what} {span} of {} bytes lies outside or within a character", text.len()));
        } else if span.of(text) != claimed {
            wrong.push(format!("{what} {span} says «{claimed}» where «{}» stands", span.of(text)));
        } else if span.is_empty() || claimed.trim() != claimed {
            wrong.push(format!("{what} {span} is empty or has white space at its ends: {claimed:?}"));
        }
    }
    ordered("mentions of a person", article.persons().iter().map(|p| p.mentions().iter().map(|m| m.span()).collect()), &mut wrong);
    ordered(
        "mentions of an organization",
        article.organizations().iter().map(|o| o.mentions().iter().map(|m| m.span()).collect()),
        &mut wrong,
    );
    ordered("parts of a quote", article.quotes().iter().map(|q| q.parts().iter().map(|p| p.span()).collect()), &mut wrong);
    ordered("roles", std::iter::once(article.roles().iter().map(|r| r.span()).collect()), &mut wrong);
    let mut persons: Vec<Span> = article.persons().iter().flat_map(|p| p.mentions()).map(|m| m.span()).collect();
    persons.sort();
    ordered("persons", std::iter::once(persons), &mut wrong);
    let mut organizations: Vec<Span> = article.organizations().iter().flat_map(|o| o.mentions()).map(|m| m.span()).collect();
    organizations.sort();
    ordered("organizations", std::iter::once(organizations), &mut wrong);
    for starts in [
        article.persons().iter().map(|p| p.mentions()[0].span().start()).collect::<Vec<_>>(),
        article.organizations().iter().map(|o| o.mentions()[0].span().start()).collect(),
        article.quotes().iter().map(|q| q.parts()[0].span().start()).collect(),
    ] {
        if !starts.is_sorted() {
            wrong.push(format!("a list is not in reading order: {starts:?}"));
        }
    }
    for role in article.roles() {
        let parts = [Some(role.head()), role.domain(), role.organization(), role.place()];
        for part in parts.into_iter().flatten().filter(|p| !role.span().contains(p.span())) {
            wrong.push(format!("the part {} of role {} lies outside of it", part.span(), role.span()));
        }
        for holder in role.holders() {
            if holder.person().index() >= article.persons().len() {
                wrong.push(format!("role {} has a holder that is no person", role.span()));
            }
        }
        match role.organization_id() {
            Some(id) if id.index() >= article.organizations().len() => {
                wrong.push(format!("role {} has an organization that is none", role.span()))
            }
            Some(id) => {
                let span = role.organization().map(|o| o.span());
                if !article.organization(id).mentions().iter().any(|m| Some(m.span()) == span) {
                    wrong.push(format!("the organization of role {} is not one of its mentions", role.span()));
                }
            }
            None if role.organization().is_some() => wrong.push(format!("role {} has an organization without an id", role.span())),
            None => {}
        }
    }
    for person in article.persons() {
        for title in person.honorifics() {
            if person.mentions().iter().any(|m| m.span().overlaps(title.span())) {
                wrong.push(format!("the honorific {} lies within a name", title.span()));
            }
        }
        if !person.name().contains(person.surname()) || !person.mentions().iter().any(|m| m.text() == person.name()) {
            wrong.push(format!(
                "person «{}» has no mention of that name, or its surname «{}» is not in it",
                person.name(),
                person.surname()
            ));
        }
    }
    for quote in article.quotes() {
        match quote.speaker().identity() {
            Identity::Person(p) if p.index() >= article.persons().len() => wrong.push("a speaker is no person of the article".to_owned()),
            Identity::Role(r) if r.index() >= article.roles().len() => wrong.push("a speaker is no role of the article".to_owned()),
            Identity::Organization(o) if o.index() >= article.organizations().len() => {
                wrong.push("a speaker is no organization of the article".to_owned())
            }
            identity => {
                let _ = article.name_of(identity);
            }
        }
        if let Some(cue) = quote.cue() {
            let _ = article.entry(cue.entry()).text();
            for part in quote.parts().iter().filter(|p| p.span().overlaps(cue.span()) && !p.span().contains(cue.span())) {
                wrong.push(format!("the cue {} lies half inside its quote {}", cue.span(), part.span()));
            }
        }
    }
    for official in article.officials() {
        if official.roles().is_empty() || article.person(official.person().id()).name() != official.person().name() {
            wrong.push(format!("official {:?} holds no role, or is another person", official.person().name()));
        }
    }
    let entries = article.persons().iter().flat_map(|p| p.mentions()).chain(article.organizations().iter().flat_map(|o| o.mentions()));
    for entry in entries.filter_map(|m| m.entry()) {
        let _ = article.entry_file(article.entry(entry));
    }
    let _ = article.byline();
    wrong
}

/// Spans in reading order that share no byte.
fn ordered(what: &str, lists: impl Iterator<Item = Vec<Span>>, wrong: &mut Vec<String>) {
    for list in lists {
        if list.is_empty() && what.contains(" of a") {
            wrong.push(format!("there are no {what}"));
        }
        for pair in list.windows(2).filter(|p| p[0].end() > p[1].start()) {
            wrong.push(format!("{what} overlap or are out of order: {} {}", pair[0], pair[1]));
        }
    }
}

/// Every span of an article, with the words of the result it belongs to and the text it claims.
pub(crate) fn spans(article: &Article<'_>) -> Vec<(String, Span, String)> {
    let mut all = Vec::new();
    let mut excerpt = |what: &str, e: Excerpt<'_>| all.push((what.to_owned(), e.span(), e.text().to_owned()));
    for person in article.persons() {
        person.honorifics().iter().for_each(|h| excerpt("honorific", *h));
    }
    for role in article.roles() {
        excerpt("role head", role.head());
        role.domain().into_iter().for_each(|e| excerpt("role domain", e));
        role.organization().into_iter().for_each(|e| excerpt("role organization", e));
        role.place().into_iter().for_each(|e| excerpt("role place", e));
    }
    for organization in article.organizations() {
        organization.place().into_iter().for_each(|e| excerpt("organization place", e));
    }
    for quote in article.quotes() {
        quote.parts().iter().for_each(|e| excerpt("quote", *e));
        quote.speaker().mention().into_iter().for_each(|e| excerpt("speaker", e));
    }
    let mut mention = |what: &str, m: Mention<'_>| all.push((what.to_owned(), m.span(), m.text().to_owned()));
    article.persons().iter().flat_map(|p| p.mentions()).for_each(|m| mention("person", *m));
    article.organizations().iter().flat_map(|o| o.mentions()).for_each(|m| mention("organization", *m));
    article.roles().iter().for_each(|r| mention("role", r.mention()));
    for cue in article.quotes().iter().filter_map(|q| q.cue()) {
        all.push(("cue".to_owned(), cue.span(), cue.text().to_owned()));
    }
    all
}

/// The results of an article, a line each, with everything they say. `place` writes a span.
pub(crate) fn describe(article: &Article<'_>, place: &dyn Fn(Span) -> String) -> Vec<String> {
    let mut lines = Vec::new();
    let optional = |e: Option<Excerpt<'_>>| e.map_or_else(|| "-".to_owned(), |e| place(e.span()));
    let mentions = |all: &[Mention<'_>]| all.iter().map(|m| format!("{} by {}", place(m.span()), m.rule())).collect::<Vec<_>>().join(" | ");
    for person in article.persons() {
        let honorifics: Vec<String> = person.honorifics().iter().map(|h| place(h.span())).collect();
        lines.push(format!(
            "person {} gender {} honorifics {honorifics:?} id {:?}",
            mentions(person.mentions()),
            person.gender(),
            person.user_id()
        ));
    }
    for role in article.roles() {
        let holders: Vec<String> = role.holders().iter().map(|h| format!("{} by {}", h.person().index(), h.rule())).collect();
        lines.push(format!(
            "role {} by {} head {} level {} field {} status {} domain {} organization {} {:?} place {} plural {} holders {holders:?}",
            place(role.span()),
            role.mention().rule(),
            place(role.head().span()),
            role.level(),
            role.field(),
            role.status(),
            optional(role.domain()),
            optional(role.organization()),
            role.organization_id().map(|o| o.index()),
            optional(role.place()),
            role.is_plural()
        ));
    }
    for organization in article.organizations() {
        lines.push(format!(
            "organization {} kind {} place {} id {:?}",
            mentions(organization.mentions()),
            organization.kind(),
            optional(organization.place()),
            organization.user_id()
        ));
    }
    for quote in article.quotes() {
        let parts: Vec<String> = quote.parts().iter().map(|p| place(p.span())).collect();
        let cue = quote.cue().map_or_else(|| "-".to_owned(), |c| format!("{} {} {}", place(c.span()), c.stance(), c.tense()));
        let speaker = quote.speaker();
        lines.push(format!(
            "quote {} by {} {} cue {cue} speaker {} {} by {} confidence {}",
            parts.join(" + "),
            quote.rule(),
            quote.kind(),
            optional(speaker.mention()),
            identity(speaker.identity()),
            speaker.sieve(),
            quote.confidence()
        ));
    }
    lines
}

fn identity(identity: Identity) -> String {
    match identity {
        Identity::Person(p) => format!("person {}", p.index()),
        Identity::Role(r) => format!("role {}", r.index()),
        Identity::Organization(o) => format!("organization {}", o.index()),
        other => format!("{other:?}"),
    }
}

/// The results as they stand, spans in bytes.
pub(crate) fn record(article: &Article<'_>) -> Vec<String> {
    describe(article, &|span| format!("{span}"))
}
