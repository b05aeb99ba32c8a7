//! How results are scored against annotated articles.

use super::{Annotated, GoldQuote};
use goft::{Article, Identity, Quote, Span};
use std::collections::{BTreeMap, BTreeSet};

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) gold: usize,
    pub(crate) found: usize,
}

impl Tally {
    fn add(&mut self, right: usize, gold: usize, found: usize) {
        self.right += right;
        self.gold += gold;
        self.found += found;
    }

    /// How much of what was found is right, in percent.
    pub(crate) fn precision(&self) -> f64 {
        if self.found == 0 { 0.0 } else { 100.0 * self.right as f64 / self.found as f64 }
    }

    /// How much of what is there was found, in percent.
    pub(crate) fn recall(&self) -> f64 {
        if self.gold == 0 { 0.0 } else { 100.0 * self.right as f64 / self.gold as f64 }
    }

    /// The harmonic mean of the two.
    pub(crate) fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }
}

/// The figures, in the order in which they are shown. `~`: any overlap counts; `=`: exact spans.
pub(crate) const FIGURES: [&str; 18] = [
    "person",
    "person~",
    "role",
    "role~",
    "organization",
    "organization~",
    "link",
    "official",
    "quote",
    "quote=",
    "direct",
    "indirect",
    "mixed",
    "quoted",
    "cue",
    "speaker",
    "attributed",
    "whole",
];

/// One thing that was missed, found too much, or found wrong.
#[derive(Debug)]
pub(crate) struct Difference {
    /// person, role, organization, link, quote or speaker.
    pub(crate) kind: &'static str,
    /// missed, extra or wrong.
    pub(crate) sign: &'static str,
    pub(crate) article: String,
    /// The words between ⟦ and ⟧, with what stands around them.
    pub(crate) context: String,
    pub(crate) note: String,
}

/// The figures over all articles that were added.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) articles: usize,
    figures: BTreeMap<&'static str, Tally>,
    /// By kind of result and name of the rule; `gold` is not counted.
    pub(crate) rules: BTreeMap<(&'static str, &'static str), Tally>,
    pub(crate) differences: Vec<Difference>,
}

impl Score {
    /// One of [`FIGURES`], in counts.
    pub(crate) fn figure(&self, name: &str) -> Tally {
        self.figures.get(name).copied().unwrap_or_default()
    }

    /// Compares what was found in an article with what is in it.
    pub(crate) fn add(&mut self, gold: &Annotated, article: &Article<'_>) {
        self.articles += 1;
        let text = gold.text.as_str();
        let people: BTreeSet<Span> = gold.persons.iter().flat_map(|(_, m)| m).map(|&s| trim(text, s)).collect();
        let found = article.persons().iter().flat_map(|p| p.mentions()).map(|m| (trim(text, m.span()), m.rule().as_str()));
        self.mentions(["person", "person~"], gold, &people, found);
        let roles = gold.roles.iter().map(|r| trim(text, r.span)).collect();
        self.mentions(["role", "role~"], gold, &roles, article.roles().iter().map(|r| (trim(text, r.span()), r.mention().rule().as_str())));
        let organizations = gold.organizations.iter().map(|&(_, s)| trim(text, s)).collect();
        let found = article.organizations().iter().flat_map(|o| o.mentions()).map(|m| (trim(text, m.span()), m.rule().as_str()));
        self.mentions(["organization", "organization~"], gold, &organizations, found);
        let same: Vec<Vec<bool>> =
            gold.persons.iter().map(|(_, m)| article.persons().iter().map(|p| same_person(text, m, p)).collect()).collect();
        let same = |id: &str, found: usize| gold.persons.iter().position(|(p, _)| p == id).is_some_and(|n| same[n][found]);
        self.links(gold, article, &same);
        self.quotes(gold, article, &same);
    }

    fn count(&mut self, figure: &'static str, right: usize, gold: usize, found: usize) {
        self.figures.entry(figure).or_default().add(right, gold, found);
    }

    fn rule(&mut self, kind: &'static str, rule: &'static str, right: bool) {
        self.rules.entry((kind, rule)).or_default().add(usize::from(right), 0, 1);
    }

    fn differ(&mut self, kind: &'static str, sign: &'static str, gold: &Annotated, span: Span, note: impl Into<String>) {
        let (before, after) = (&gold.text[..span.start()], &gold.text[span.end()..]);
        let before: String = before.chars().skip(before.chars().count().saturating_sub(30)).collect();
        let context = format!("{before}⟦{}⟧{}", span.of(&gold.text), after.chars().take(20).collect::<String>()).replace('\n', "⏎");
        self.differences.push(Difference { kind, sign, article: gold.name.clone(), context, note: note.into() });
    }

    fn mentions(
        &mut self,
        [exact, near]: [&'static str; 2],
        article: &Annotated,
        gold: &BTreeSet<Span>,
        found: impl Iterator<Item = (Span, &'static str)>,
    ) {
        let found: BTreeMap<Span, &'static str> = found.collect();
        let right = gold.iter().filter(|s| found.contains_key(s)).count();
        self.count(exact, right, gold.len(), found.len());
        let (g, f): (Vec<Span>, Vec<Span>) = (gold.iter().copied().collect(), found.keys().copied().collect());
        self.count(near, one_to_one(g.len(), f.len(), |i, j| overlap(g[i], f[j]) as f64).len(), g.len(), f.len());
        gold.iter().filter(|s| !found.contains_key(s)).for_each(|&s| self.differ(exact, "missed", article, s, ""));
        for (&span, &rule) in &found {
            self.rule(exact, rule, gold.contains(&span));
            if !gold.contains(&span) {
                self.differ(exact, "extra", article, span, rule);
            }
        }
    }

    /// Which person holds which role.
    fn links(&mut self, gold: &Annotated, article: &Article<'_>, same: &impl Fn(&str, usize) -> bool) {
        let known: Vec<(Span, &str)> =
            gold.roles.iter().flat_map(|r| r.holders.iter().map(|h| (trim(&gold.text, r.span), h.as_str()))).collect();
        let found: Vec<_> = article
            .roles()
            .iter()
            .flat_map(|r| r.holders().iter().map(|h| (trim(&gold.text, r.span()), h.person(), h.rule().as_str())))
            .collect();
        let weight = |i: usize, j: usize| if same(known[i].1, found[j].1.index()) { overlap(known[i].0, found[j].0) as f64 } else { 0.0 };
        let pairs = one_to_one(known.len(), found.len(), weight);
        self.count("link", pairs.len(), known.len(), found.len());
        for (_, &(span, who)) in known.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|(a, _)| a == i)) {
            self.differ("link", "missed", gold, span, gold.name_of(who));
        }
        for (j, &(span, who, rule)) in found.iter().enumerate() {
            let right = pairs.iter().any(|&(_, b)| b == j);
            self.rule("link", rule, right);
            if !right {
                self.differ("link", "extra", gold, span, format!("{} {rule}", article.person(who).name()));
            }
        }
        let linked: BTreeSet<(&str, usize)> = pairs.iter().map(|&(i, j)| (known[i].1, found[j].1.index())).collect();
        let holders: Vec<&str> = known.iter().map(|&(_, who)| who).collect::<BTreeSet<_>>().into_iter().collect();
        let officials: Vec<usize> = found.iter().map(|(_, who, _)| who.index()).collect::<BTreeSet<_>>().into_iter().collect();
        let right = one_to_one(holders.len(), officials.len(), |i, j| f64::from(u8::from(linked.contains(&(holders[i], officials[j])))));
        self.count("official", right.len(), holders.len(), officials.len());
    }

    fn quotes(&mut self, gold: &Annotated, article: &Article<'_>, same: &impl Fn(&str, usize) -> bool) {
        let text = gold.text.as_str();
        let trimmed = |parts: &mut dyn Iterator<Item = Span>| {
            let mut spans: Vec<Span> = parts.map(|s| trim(text, s)).collect();
            spans.sort_unstable();
            spans
        };
        let known: Vec<(&GoldQuote, Vec<Span>)> = gold.quotes.iter().map(|q| (q, trimmed(&mut q.parts.iter().copied()))).collect();
        let found: Vec<(&Quote<'_>, Vec<Span>)> =
            article.quotes().iter().map(|q| (q, trimmed(&mut q.parts().iter().map(|p| p.span())))).collect();
        let near = |i: usize, j: usize| {
            let (a, b) = (merged(&known[i].1), merged(&found[j].1));
            let (shared, all) = (shared(&a, &b), length(&a) + length(&b));
            let share = if shared == 0 { 0.0 } else { shared as f64 / (all - shared) as f64 };
            if share >= 0.8 { share } else { 0.0 }
        };
        let pairs = one_to_one(known.len(), found.len(), near);
        let exact = |&(i, j): &(usize, usize)| known[i].1 == found[j].1;
        self.count("quote", pairs.len(), known.len(), found.len());
        self.count("quote=", pairs.iter().filter(|p| exact(p)).count(), known.len(), found.len());
        for kind in ["direct", "indirect", "mixed"] {
            let (of_gold, of_found) = (|i: usize| known[i].0.kind == kind, |j: usize| found[j].0.kind().as_str() == kind);
            let right = pairs.iter().filter(|&&(i, j)| of_gold(i) && of_found(j)).count();
            self.count(kind, right, (0..known.len()).filter(|&i| of_gold(i)).count(), (0..found.len()).filter(|&j| of_found(j)).count());
        }
        let all = |quotes: &mut dyn Iterator<Item = &Vec<Span>>| merged(&quotes.flatten().copied().collect::<Vec<_>>());
        let (a, b) = (all(&mut known.iter().map(|q| &q.1)), all(&mut found.iter().map(|q| &q.1)));
        self.count("quoted", shared(&a, &b), length(&a), length(&b));
        let (mut right, mut whole) = (0, 0);
        for pair @ &(i, j) in &pairs {
            let (quote, guess) = (known[i].0, found[j].0);
            let cue = guess.cue().map(|c| trim(text, c.span()));
            let cue_right = cue.is_some_and(|c| quote.cues.iter().any(|&g| trim(text, g) == c));
            self.count("cue", usize::from(cue_right), usize::from(!quote.cues.is_empty()), usize::from(cue.is_some()));
            let who = guess.speaker().identity();
            let speaker_right = is_speaker(gold, article, &quote.by, who, same);
            self.rule("speaker", guess.speaker().sieve().as_str(), speaker_right);
            right += usize::from(speaker_right);
            whole += usize::from(speaker_right && exact(pair) && (cue_right || quote.cues.is_empty() && cue.is_none()));
            if !speaker_right {
                let by: Vec<&str> = quote.by.iter().map(|id| gold.name_of(id)).collect();
                let note = format!("{} and not {} {}", by.join(" or "), article.name_of(who).unwrap_or("?"), guess.speaker().sieve());
                self.differ("speaker", "wrong", gold, known[i].1[0], note);
            }
        }
        self.count("speaker", right, pairs.len(), pairs.len());
        self.count("attributed", right, known.len(), found.len());
        self.count("whole", whole, known.len(), found.len());
        for (_, (quote, parts)) in known.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|(a, _)| a == i)) {
            self.differ("quote", "missed", gold, parts[0], &quote.kind);
        }
        for (j, (quote, parts)) in found.iter().enumerate() {
            let right = pairs.iter().any(|&(_, b)| b == j);
            self.rule("quote", quote.rule().as_str(), right);
            if !right {
                self.differ("quote", "extra", gold, parts[0], format!("{} {}", quote.kind(), quote.rule()));
            }
        }
    }
}

/// Whether a speaker is one of those that the annotation takes for right.
fn is_speaker(gold: &Annotated, article: &Article<'_>, by: &[String], who: Identity, same: &impl Fn(&str, usize) -> bool) -> bool {
    let text = gold.text.as_str();
    let fits = |a: Span, b: Span| overlap(a, b) > 0 || folded(a.of(text)) == folded(b.of(text));
    by.iter().any(|id| match who {
        Identity::Person(p) => same(id, p.index()),
        Identity::Role(r) => {
            gold.roles.iter().find(|g| g.id == *id).is_some_and(|g| fits(trim(text, article.role(r).span()), trim(text, g.span)))
        }
        Identity::Organization(o) => {
            let found = trim(text, article.organization(o).mentions()[0].span());
            gold.organizations.iter().any(|(g, span)| g.as_ref() == Some(id) && fits(found, trim(text, *span)))
        }
        _ => id == "?",
    })
}

/// Whether two persons share a mention, or nearly.
fn same_person(text: &str, gold: &[Span], person: &goft::Person<'_>) -> bool {
    let found = || person.mentions().iter().map(|m| trim(text, m.span()));
    gold.iter().map(|&s| trim(text, s)).any(|a| found().any(|b| a == b || overlap(a, b) * 2 > a.len().max(b.len())))
}

/// White space and punctuation at either end of a span do not count.
fn trim(text: &str, span: Span) -> Span {
    let edge = |c: char| " \t\r\n\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{feff}.،؛:؟!«»\"'“”‘’()[]…-–—,;?#ـ".contains(c);
    let body = span.of(text);
    let kept = body.trim_start_matches(edge);
    let start = span.end() - kept.len();
    Span::new(start, start + kept.trim_end_matches(edge).len())
}

/// A spelling to compare: Arabic letters, spaces, half-spaces and vowel marks make no difference.
fn folded(words: &str) -> String {
    let kept = words.chars().filter(|&c| !c.is_whitespace() && c != '\u{200c}' && !('\u{64b}'..='\u{652}').contains(&c));
    kept.map(|c| {
        if c == 'ي' {
            'ی'
        } else if c == 'ك' {
            'ک'
        } else {
            c
        }
    })
    .collect()
}

fn overlap(a: Span, b: Span) -> usize {
    a.end().min(b.end()).saturating_sub(a.start().max(b.start()))
}

/// The same bytes in spans that do not touch each other.
fn merged(spans: &[Span]) -> Vec<Span> {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut out: Vec<Span> = Vec::new();
    for span in sorted {
        match out.last_mut() {
            Some(last) if span.start() <= last.end() => *last = Span::new(last.start(), last.end().max(span.end())),
            _ => out.push(span),
        }
    }
    out
}

fn length(merged: &[Span]) -> usize {
    merged.iter().map(|s| s.len()).sum()
}

fn shared(a: &[Span], b: &[Span]) -> usize {
    a.iter().flat_map(|&x| b.iter().map(move |&y| overlap(x, y))).sum()
}

/// Pairs of positions in two lists, the heaviest first, each position once.
fn one_to_one(gold: usize, found: usize, weight: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(f64, usize, usize)> =
        (0..gold).flat_map(|i| (0..found).map(move |j| (i, j))).map(|(i, j)| (weight(i, j), i, j)).collect();
    pairs.retain(|p| p.0 > 0.0);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut golds, mut founds) = (vec![false; gold], vec![false; found]);
    pairs.retain(|&(_, i, j)| {
        let free = !golds[i] && !founds[j];
        if free {
            (golds[i], founds[j]) = (true, true);
        }
        free
    });
    pairs.into_iter().map(|(_, i, j)| (i, j)).collect()
}
