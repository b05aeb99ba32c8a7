//! tokens → **lexicon hits**: words with what the lists know of them, and entries found in the text.
//!
//! Pieces that belong to one word are put together here (`شهرداری ها`, `می گوید`), words that no list
//! has are judged by their endings, and sentences are cut. Every rule after this reads [`Reading`].

mod layout;
mod split_words;
mod sentences;

use crate::fold::{Folded, ZWNJ};
use crate::lexicon::{Class, Data, EntryId, FormulaFrame, Lexicon, Node, PronounKind, Sense, VerbForm, WordId};
use crate::span::Span;
use crate::token::{Gap, Hash, Kind, Token, letters, tokenize};
use layout::{is_broken_by_style, may_go_on};
use split_words::Joints;
use std::ops::Range;

/// A token with what the lexicon knows of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) hash: Hash,
    pub(crate) classes: Class,
    pub(crate) id: WordId,
    /// The number of its sentence.
    pub(crate) sentence: u32,
    /// The first hit that starts here, or [`NO_HIT`].
    hit: u32,
    pub(crate) kind: Kind,
    pub(crate) gap: Gap,
    /// Whether it is written with half-spaces.
    joint: bool,
}

const NO_HIT: u32 = u32::MAX;
/// An entry of the lexicon found at a range of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) entry: EntryId,
    pub(crate) data: Data,
}

impl Hit {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A sentence: a range of words, and whether it begins a paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The number of its paragraph.
    pub(crate) paragraph: u32,
}

impl Sentence {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A text read with a lexicon.
#[derive(Debug)]
pub(crate) struct Reading<'t, 'l> {
    pub(crate) folded: Folded<'t>,
    pub(crate) lexicon: &'l Lexicon,
    pub(crate) words: Vec<Word>,
    pub(crate) sentences: Vec<Sentence>,
    /// Of each paragraph the range of its words.
    pub(crate) paragraphs: Vec<Range<usize>>,
    hits: Vec<Hit>,
    /// Full stops inside the name of an entry, in reading order.
    inner_stops: Vec<usize>,
}

impl<'t, 'l> Reading<'t, 'l> {
    pub(crate) fn new(text: &'t str, lexicon: &'l Lexicon) -> Self {
        let folded = Folded::new(text);
        let tokens = tokenize(folded.text());
        let mut reading = Self {
            folded,
            lexicon,
            words: Vec::with_capacity(tokens.len()),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            hits: Vec::new(),
            inner_stops: Vec::new(),
        };
        let joints = Joints::new(reading.folded.text(), &tokens, &lexicon.vocabulary);
        reading.look_up(&tokens, &joints);
        reading.find_entries();
        reading.cut_sentences();
        reading
    }

    /// Tokens → words.
    fn look_up(&mut self, tokens: &[Token], joints: &Joints) {
        let broken = is_broken_by_style(self.folded.text(), tokens, &self.lexicon.vocabulary);
        let mut n = 0;
        while n < tokens.len() {
            let token = tokens[n];
            let mut word = Word::of(&token);
            word.gap = self.gap_before(&token);
            if broken && word.gap == Gap::Line && n > 0 && may_go_on(self.folded.text(), tokens, n) {
                word.gap = Gap::Space;
            }
            n += 1;
            if token.kind == Kind::Word {
                word.id = self.lexicon.vocabulary.word(word.hash);
                n = self.join(&mut word, tokens, n, joints);
                word.classes = self.lexicon.vocabulary.classes(word.id);
                if word.classes.difference(Class::PREFIX | Class::JOINS | Class::GROUPS).is_empty() {
                    if let Some([first, second]) = self.split_glued(&word) {
                        self.words.extend([first, second]);
                        continue;
                    }
                    word.classes |= self.lexicon.guess(self.piece(&word));
                }
            } else if token.kind == Kind::Latin {
                word.id = self.lexicon.vocabulary.word(word.hash);
                word.classes = self.lexicon.vocabulary.classes(word.id);
            }
            self.words.push(word);
        }
    }

    fn piece(&self, word: &Word) -> &str {
        &self.folded.text()[word.start as usize..word.end as usize]
    }

    fn find_entries(&mut self) {
        let vocabulary = &self.lexicon.vocabulary;
        for start in 0..self.words.len() {
            let first = self.hits.len();
            let word = self.words[start];
            if let Some(root) = vocabulary.root(word.id) {
                self.follow(root, start, first);
            }
            // میراث‌فرهنگی، صنایع‌دستی و گردشگری: half-spaces where the entry has spaces.
            if let Some(node) =
                self.pieces_of(&word).and_then(|(head, rest)| self.step_pieces(vocabulary.root(vocabulary.word(head))?, rest))
            {
                self.follow(node, start, first);
            }
            if self.hits.len() > first {
                self.words[start].hit = first as u32;
                // Longest first; of equal ones the later entry, so that a user's own wins.
                self.hits[first..].sort_by_key(|h| (std::cmp::Reverse(h.end), std::cmp::Reverse(h.entry)));
            }
        }
    }

    /// Takes down the entries that begin with word `start`, which leads to `node`; those found there before stand from hit `first` on.
    fn follow(&mut self, mut node: Node, start: usize, first: usize) {
        let vocabulary = &self.lexicon.vocabulary;
        let mut end = start + 1;
        let mut over_comma = None;
        loop {
            for &Sense { entry, data } in vocabulary.entries(node) {
                // Found by the whole word already.
                if self.words[start].joint && self.hits[first..].iter().any(|h| h.end as usize == end && h.entry == entry) {
                    continue;
                }
                if over_comma.is_none_or(|comma| matches!(data, Data::Domain | Data::Organization { .. }) && self.is_list(comma, end)) {
                    self.hits.push(Hit { start: start as u32, end: end as u32, entry, data });
                    // Those of a name inside another are known already.
                    let known = self.inner_stops.last().map_or(0, |&last| last + 1);
                    self.inner_stops.extend((known.max(start + 1)..end).filter(|&n| self.words[n].kind == Kind::Stop));
                }
            }
            // A comma inside a name that is a list: `صنعت، معدن و تجارت`.
            if self.words.get(end).is_some_and(|w| w.kind == Kind::Comma && w.gap != Gap::Line) {
                over_comma = Some(end);
                end += 1;
            }
            // The stop of an initial: `م. کاویان`; those of an abbreviation: `سی.ان.ان`.
            if self.is_initial(end - 1) || self.is_dotted(end) {
                end += 1;
            }
            let Some(next) = self.words.get(end).filter(|w| w.gap != Gap::Line) else { break };
            let pieces = || self.pieces_of(next).and_then(|(head, rest)| self.step_pieces(vocabulary.step(node, head)?, rest));
            let Some(to) = vocabulary.step(node, next.hash).or_else(pieces) else { break };
            node = to;
            end += 1;
        }
    }

    /// صنعت، معدن و تجارت, سیاسی، امنیتی: whether the words around a comma, up to `end`, are a list, which گمرک، ایران is not.
    fn is_list(&self, comma: usize, end: usize) -> bool {
        let describes = |w: &Word| self.piece(w).ends_with('ی');
        self.words[comma..end].iter().any(|w| w.classes.any(Class::AND))
            || describes(&self.words[comma - 1]) && self.words.get(comma + 1).is_some_and(describes)
    }

    /// The hash of what stands before the first half-space of a word, and what stands behind it. Forms of verbs and the plural
    /// are written with one anyway.
    fn pieces_of(&self, word: &Word) -> Option<(Hash, &str)> {
        if !word.joint || word.classes.any(Class::VERB | Class::PLURAL) {
            return None;
        }
        let (head, rest) = self.piece(word).split_once(ZWNJ)?;
        Some((Hash::EMPTY.over(head), rest))
    }

    /// Where the pieces of a word lead from a node.
    fn step_pieces(&self, node: Node, pieces: &str) -> Option<Node> {
        pieces.split(ZWNJ).try_fold(node, |node, piece| self.lexicon.vocabulary.step(node, Hash::EMPTY.over(piece)))
    }

    /// Whether `n` is a full stop between two short words without a space: `سی.ان.ان`.
    fn is_dotted(&self, n: usize) -> bool {
        /// Of at most so many bytes.
        const SHORT: u32 = 6;
        let [Some(before), Some(stop), Some(after)] = [n.wrapping_sub(1), n, n + 1].map(|n| self.words.get(n)) else { return false };
        let short = |w: &Word| w.kind == Kind::Word && w.end - w.start <= SHORT;
        stop.kind == Kind::Stop
            && stop.end - stop.start == 1
            && [stop, after].iter().all(|w| w.gap == Gap::None)
            && short(before)
            && short(after)
    }

    /// Whether word `n` is the name of a letter.
    pub(crate) fn is_letter(&self, n: usize) -> bool {
        self.words.get(n).is_some_and(|w| w.kind == Kind::Word && w.end - w.start == 2 && !w.classes.any(Class::AND))
            || self.text(n..n + 1) == "الف"
    }

    /// Whether it is one with a full stop behind it on its line.
    pub(crate) fn is_initial(&self, n: usize) -> bool {
        let stop = |w: &Word| w.kind == Kind::Stop && w.gap != Gap::Line && w.end - w.start == 1;
        self.words.get(n + 1).is_some_and(stop) && self.is_letter(n)
    }

    /// The hits that start at a word, longest first.
    pub(crate) fn hits_at(&self, n: usize) -> impl Iterator<Item = &Hit> {
        step();
        let from = self.words.get(n).map_or(NO_HIT, |w| w.hit);
        let hits = if from == NO_HIT { &[][..] } else { &self.hits[from as usize..] };
        hits.iter().take_while(move |h| h.start as usize == n)
    }

    /// The longest hit at a word that `pick` takes, with what it makes of it.
    pub(crate) fn hit<T>(&self, n: usize, pick: impl Fn(&Data) -> Option<T>) -> Option<(&Hit, T)> {
        self.hits_at(n).find_map(|h| pick(&h.data).map(|t| (h, t)))
    }

    /// Whether word `n` is a pronoun of a kind that `pick` takes.
    pub(crate) fn is_pronoun(&self, n: usize, pick: impl Fn(PronounKind) -> bool) -> bool {
        self.is(n, Class::PRONOUN) && self.hits_at(n).any(|h| matches!(h.data, Data::Pronoun { kind } if pick(kind)))
    }

    /// وی, او, آنها.
    pub(crate) fn is_third_person(&self, n: usize) -> bool {
        self.is_pronoun(n, |kind| matches!(kind, PronounKind::ThirdPerson | PronounKind::ThirdPersonPlural))
    }

    /// A verb that is not also a noun or an adjective.
    pub(crate) fn is_plain_verb(&self, n: usize) -> bool {
        self.is(n, Class::VERB) && !self.is(n, Class::NOUN | Class::ADJECTIVE)
    }

    /// One or some of many, whoever they are: یکی از شهروندان.
    pub(crate) fn is_indefinite(&self, n: usize) -> bool {
        self.is_pronoun(n, |kind| kind == PronounKind::Indefinite)
    }

    /// The word behind the formula of this kind that begins at word `n`: `به گزارش`.
    pub(crate) fn formula_end(&self, n: usize, of: FormulaFrame) -> Option<usize> {
        let source = |frame| of == FormulaFrame::Source && frame == FormulaFrame::Report;
        let formula = |d: &Data| matches!(d, Data::Formula { frame, .. } if *frame == of || source(*frame)).then_some(());
        self.hit(n, formula).map(|(hit, ())| hit.end as usize)
    }

    /// The folded text of a range of words.
    pub(crate) fn text(&self, words: Range<usize>) -> &str {
        step();
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|n| self.words.get(n))) {
            (Some(first), Some(last)) if words.start < words.end => &self.folded.text()[first.start as usize..last.end as usize],
            _ => "",
        }
    }

    /// Whether a range of words is this phrase, whatever spaces and half-spaces stand inside.
    pub(crate) fn reads(&self, words: Range<usize>, phrase: &str) -> bool {
        letters(self.text(words)).eq(letters(phrase))
    }

    /// The bytes of the original that a range of words, not empty, covers.
    pub(crate) fn span(&self, words: Range<usize>) -> Span {
        let start = self.folded.start(self.words[words.start].start as usize);
        let end = self.folded.end(self.words[words.end - 1].end as usize);
        Span::new(start, end.max(start))
    }

    /// Whether words are part of a verse in Arabic, as of the Quran: written with vowel signs, among words that no list has.
    pub(crate) fn is_verse(&self, words: Range<usize>) -> bool {
        /// So many words on either side are looked at, and so many of them are strange.
        const NEAR: usize = 4;
        const STRANGE: usize = 2;
        let span = self.span(words.clone());
        let signs = |c: &char| matches!(c, '\u{64B}'..='\u{652}');
        let plain = self.words[words.end - 1].end - self.words[words.start].start;
        // Only what is longer than its folded text can have any.
        let signed =
            span.len() > plain as usize && self.folded.original()[span.start()..span.end()].chars().filter(signs).count() > words.len();
        let near = words.start.saturating_sub(NEAR)..(words.end + NEAR).min(self.words.len());
        signed && near.filter(|&n| self.is_unknown(n)).count() >= STRANGE
    }

    pub(crate) fn class(&self, n: usize) -> Class {
        step();
        self.words.get(n).map_or(Class::EMPTY, |w| w.classes)
    }

    pub(crate) fn kind(&self, n: usize) -> Option<Kind> {
        step();
        self.words.get(n).map(|w| w.kind)
    }

    pub(crate) fn is(&self, n: usize, class: Class) -> bool {
        self.class(n).any(class)
    }

    /// Whether word `n` stands on the same line as the one before it.
    pub(crate) fn follows(&self, n: usize) -> bool {
        step();
        self.words.get(n).is_some_and(|w| w.gap != Gap::Line)
    }

    /// A word of letters that no list has and no ending betrays.
    pub(crate) fn is_unknown(&self, n: usize) -> bool {
        self.words.get(n).is_some_and(|w| w.kind == Kind::Word && w.classes.difference(Class::PREFIX | Class::GROUPS).is_empty())
    }

    pub(crate) fn verb(&self, n: usize) -> VerbForm {
        step();
        self.words.get(n).map_or(VerbForm::NONE, |w| self.lexicon.vocabulary.verb(w.id))
    }

    pub(crate) fn sentence(&self, n: usize) -> &Sentence {
        step();
        &self.sentences[self.words[n].sentence as usize]
    }

    pub(crate) fn paragraph(&self, n: usize) -> usize {
        self.sentence(n).paragraph as usize
    }

    /// The hash of the letters of a range of words, whatever the spaces between them.
    pub(crate) fn hash(&self, words: Range<usize>) -> Hash {
        words.fold(Hash::EMPTY, |hash, n| hash.over(self.text(n..n + 1)))
    }
}

/// Counts, in tests, each look of a rule at a word or a quote: what the time of all stages grows with.
pub(crate) fn step() {
    #[cfg(test)]
    tests::STEPS.with(|steps| steps.set(steps.get() + 1));
}

impl Word {
    fn of(token: &Token) -> Self {
        Self {
            start: token.start,
            end: token.end,
            hash: token.hash,
            classes: Class::EMPTY,
            id: WordId::UNKNOWN,
            sentence: 0,
            hit: NO_HIT,
            kind: token.kind,
            gap: token.gap,
            joint: token.joint,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::fold::ZWNJ;
    use crate::fold::tests::{random, texts};
    use std::collections::BTreeMap;

    thread_local! {
        pub(crate) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
    }

    /// The letters of a word, half-spaces and spaces left out, and the ezafe behind ه with them.
    fn letters(word: &str) -> String {
        let first = word.split(' ').next().unwrap_or_default();
        let stem = first.strip_suffix("\u{200C}ی").filter(|s| s.ends_with('ه')).unwrap_or(first);
        format!("{stem}{}", &word[first.len()..]).replace([ZWNJ, ' '], "")
    }

    /// The words of an entry as it is written, and whether nothing but commas stands between them.
    fn words_of(entry: &str) -> (Vec<String>, bool) {
        let folded = Folded::new(entry);
        let tokens = tokenize(folded.text());
        let words = tokens.iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Number | Kind::Latin));
        let plain = tokens.iter().all(|t| matches!(t.kind, Kind::Word | Kind::Comma));
        (words.map(|t| letters(&folded.text()[t.start as usize..t.end as usize])).collect(), plain)
    }

    /// The letters of an entry or a text without those in which the spellings of one entry differ: the ی of
    /// ezafe behind ا and و, and with `hamza` the letters that it may sit upon.
    fn loosely(words: impl Iterator<Item = String>, hamza: bool) -> String {
        let letters = words.collect::<String>();
        if hamza { letters.replace(['ی', 'ا', 'و'], "") } else { letters.replace("ای", "ا").replace("وی", "و") }
    }

    /// Where an entry of these words ends that begins at word `start`, comparing letter by letter; and
    /// whether a comma stands inside.
    fn end_of(reading: &Reading<'_, '_>, start: usize, entry: &[String]) -> Option<(usize, bool)> {
        let (mut at, mut comma) = (start, false);
        for (n, word) in entry.iter().enumerate() {
            if n > 0 && reading.kind(at) == Some(Kind::Comma) && reading.follows(at) {
                (at, comma) = (at + 1, true);
            }
            let here = reading.words.get(at).filter(|w| w.kind == Kind::Word && (n == 0 || w.gap != Gap::Line))?;
            if letters(reading.piece(here)) != *word {
                return None;
            }
            at += 1;
        }
        Some((at, comma))
    }

    /// The trie over hashes finds what a comparison with each entry finds, and nothing of other letters.
    #[test]
    fn the_entries_found_are_those_whose_letters_stand_in_the_text() {
        let lexicon = Lexicon::built_in();
        let mut by_first: BTreeMap<String, Vec<(Vec<String>, EntryId)>> = BTreeMap::new();
        let mut all = Vec::new();
        for (n, entry) in lexicon.entries.iter().enumerate() {
            let (words, plain) = words_of(entry.text());
            // A verb that reports alone is found by its forms.
            let alone = matches!(entry.data, Data::Cue { partner: false, .. });
            if let Some(first) = words.first().filter(|_| plain && !alone) {
                by_first.entry(first.clone()).or_default().push((words, EntryId(n as u32)));
            }
            all.push(entry.text());
        }
        let mut texts = texts();
        let mut random = random(2);
        for _ in 0..400 {
            let mut piece = || format!("{}{}", all[random(all.len())], [" ", " ", " ", "\u{200C}", "، ", "\n", ". ", ""][random(8)]);
            texts.push((0..40).map(|_| piece()).collect());
        }
        let mut found = 0;
        for text in &texts {
            let reading = Reading::new(text, &lexicon);
            for start in 0..reading.words.len() {
                let hits: Vec<(usize, EntryId)> = reading.hits_at(start).map(|h| (h.end as usize, h.entry)).collect();
                assert!(hits.is_sorted_by_key(|&hit| std::cmp::Reverse(hit)), "not the longest and latest first: {hits:?}");
                for (words, entry) in by_first.get(&letters(reading.piece(&reading.words[start]))).into_iter().flatten() {
                    let Some((end, comma)) = end_of(&reading, start, words) else { continue };
                    let data = lexicon.data(*entry);
                    let listed = || {
                        let halves = reading.text(start..end).split_once(['،', ',']);
                        halves.is_some_and(|(first, rest)| {
                            let next = rest.split_whitespace().next().unwrap_or_default();
                            rest.contains(" و ") || first.trim_end().ends_with('ی') && next.ends_with('ی')
                        })
                    };
                    let expected = !comma || matches!(data, Data::Domain | Data::Organization { .. }) && listed();
                    assert_eq!(hits.contains(&(end, *entry)), expected, "«{}» in «{}»", words.join(" "), reading.text(start..end));
                    found += 1;
                }
                for &(end, entry) in &hits {
                    let entry = lexicon.entry(entry).text();
                    let hamza = entry.contains(['ئ', 'ؤ']);
                    let words = (start..end).map(|n| &reading.words[n]).filter(|w| !matches!(w.kind, Kind::Comma | Kind::Stop));
                    let text = loosely(words.map(|w| letters(reading.piece(w))), hamza);
                    assert_eq!(text, loosely(words_of(entry).0.into_iter(), hamza), "«{}» for «{entry}»", reading.text(start..end));
                }
            }
        }
        assert!(found > 10_000, "only {found} entries stand in the texts");
    }
}
