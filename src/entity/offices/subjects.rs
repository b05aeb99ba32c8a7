//! Offices and names that are subjects of the report in a row: the office speaks first, the name goes on, or the reverse.

use super::{LinkRule, Linker, NEAREST};
use crate::attribution::Sieve;
use crate::lexicon::{Class, Complement, Data, Field, FormulaFrame, Level, OrganizationKind, Stance};
use crate::mention::{MentionId, Phrase, RoleMention};
use crate::quote::{self, Cue, CueKind, FoundQuote};
use crate::token::Kind;
use std::collections::HashMap;
use std::ops::Range;

impl Linker<'_, '_, '_> {
    /// The subjects of the report in a row: an office that speaks gets the name that goes on, and a
    /// named person the office that goes on.
    pub(super) fn subjects(&mut self, cues: &[Cue]) {
        // سخنان وزیر نیرو مبنی بر اینکه …, در پاسخ به وزیر نیرو که گفته بود …: who is cited is no subject.
        let cited = |quote: &FoundQuote| quote.cue.is_some_and(|c| cues[c].kind == CueKind::Formula(FormulaFrame::Content));
        let led = |start: usize| start > 0 && self.reading.follows(start) && self.reading.is(start - 1, Class::PREPOSITION);
        let told = |words: &&Range<usize>| led(words.start) && self.reading.is(words.end, Class::THAT);
        let speaking = self.speakers.iter().zip(self.quotes).filter(|(s, quote)| s.sieve == Sieve::Subject && !cited(quote));
        let speaking = speaking.filter_map(|(s, quote)| Some((s.words.as_ref().filter(|words| !told(words))?.start, quote)));
        let adds = |quote: &FoundQuote| quote.cue.is_some_and(|c| cues[c].stance == Stance::Addition);
        // Where they stand, and what they say.
        let named: HashMap<usize, &FoundQuote> = speaking.collect();
        let (quoted, _) = quote::coverage(self.reading.words.len(), self.quotes);
        // `قائم‌مقام وزیر افزود`: who adds something has spoken before.
        let goes_on = |phrase: &Phrase, linker: &Self, person: usize| {
            named.get(&phrase.words.start).is_some_and(|q| adds(q)) && linker.speaker_before(phrase.words.start, false) == Some(person)
        };
        // سرپرست تیم گفت: احمدی استعفا کرد: of himself nobody speaks so.
        let tells_of = |phrase: &Phrase, linker: &Self, person: usize| {
            named.get(&phrase.words.start).is_some_and(|quote| linker.is_named_in(quote, person))
        };
        // خبرنگار ایسنا پرسید: whoever answers is somebody else.
        let asks = |phrase: &Phrase| {
            let question = |quote: &&FoundQuote| quote.cue.is_some_and(|c| cues[c].stance == Stance::Question);
            named.get(&phrase.words.start).is_some_and(question)
        };
        let speaking = |phrase: &Phrase| named.contains_key(&phrase.words.start);
        let inside = |phrase: &Phrase| quoted[phrase.words.start];
        let subjects: Vec<&Phrase> = self.phrases.iter().filter(|p| p.is_human() && (speaking(p) || self.opens(p)) && !inside(p)).collect();
        let persons: Vec<usize> = subjects.iter().filter_map(|p| self.person_of(p)).collect();
        let alone = persons.windows(2).all(|pair| pair[0] == pair[1]);
        let mut topic: Option<usize> = None;
        let mut waiting: Vec<usize> = Vec::new();
        for (n, &phrase) in subjects.iter().enumerate() {
            if let Some(person) = self.person_of(phrase) {
                // مریم کاویان نیز گفت: somebody else goes on.
                if self.is_further(phrase) {
                    waiting.clear();
                }
                self.name_goes_on(&mut waiting, person, &phrase.roles, alone, speaking(phrase));
                topic = Some(person);
                continue;
            }
            let MentionId::Role(role) = phrase.main else { continue };
            let mention = &self.mentions.roles[role];
            // مقام ایرانی, مقام آگاه: somebody who stays without a name.
            let word = |n: usize| self.reading.text(n..n + 1);
            let nameless = word(mention.words.start) == "مقام" && word(mention.words.start + 1) != "معظم" && mention.organization.is_none();
            if mention.plural || mention.pointing || nameless || mention.field == Field::Media && asks(phrase) {
                continue;
            }
            let known = self.is_held(role)
                || topic.is_some_and(|p| self.held_by[p].iter().any(|&held| self.offices[held].is_like(&self.offices[role])));
            // گزارشگر این نشریه نوشت: he tells of somebody.
            let reports = ["خبرنگار", "گزارشگر"].iter().any(|head| word(mention.words.start).starts_with(head)) && speaking(phrase);
            if let Some(person) =
                self.named_next(phrase, &quoted).filter(|&person| !known && !reports && self.may_hold(person, role, alone))
            {
                waiting.retain(|&r| self.offices[r].head == self.offices[role].head);
                waiting.push(role);
                self.name_goes_on(&mut waiting, person, &[], alone, true);
                topic = Some(person);
                continue;
            }
            // … نیز گفت: somebody else goes on.
            let further = self.is_further(phrase);
            // احمدی گفت: … | رئیس بنیاد افزود: … | احمدی همچنین …: of whom the report tells before and behind.
            let next = subjects.get(n + 1).filter(|next| self.speaks(phrase) && self.is_near(phrase, next));
            let between = topic.is_some() && next.and_then(|next| self.person_of(next)) == topic;
            if let Some(person) = self.holder(role) {
                topic = Some(person);
                waiting.clear();
            } else if let Some(person) = topic.filter(|&p| {
                let goes_on = goes_on(phrase, self, p);
                !further && !reports && self.may_hold(p, role, alone || goes_on || between) && !tells_of(phrase, self, p)
            }) {
                self.link(role, person, LinkRule::OfficeLater);
            } else {
                waiting.retain(|&r| self.offices[r].head == self.offices[role].head);
                // Only the nearest may still get a name, so that a long list stays cheap.
                waiting.drain(..waiting.len().saturating_sub(NEAREST));
                waiting.push(role);
                topic = None;
            }
        }
    }

    /// Gives the offices that wait for a name to the person whose name, with `beside`, goes on.
    fn name_goes_on(&mut self, waiting: &mut Vec<usize>, person: usize, beside: &[usize], alone: bool, says: bool) {
        for role in waiting.drain(..) {
            // کارشناس مسائل انرژی: … | رضا احمدی، استاد دانشگاه، گفت: whoever speaks in the headline, where nobody else is named.
            let waits = &self.mentions.roles[role];
            let start = waits.words.start;
            let headline = || self.speakers.iter().take(NEAREST).any(|s| s.words.as_ref().is_some_and(|words| words.start == start));
            let first = alone && self.reading.paragraph(start) == 0 && (waits.level == Level::Professional || says && headline());
            let alike = first || beside.iter().all(|&r| self.offices[r].is_like(&self.offices[role]));
            if alike && self.may_hold(person, role, alone) {
                self.link(role, person, LinkRule::NameLater);
            }
        }
    }

    /// `رئیس سازمان گفت: …. مریم کاویان افزود: …`: the one named in full and for the first time who goes on speaking right behind what
    /// an office says.
    fn named_next(&self, office: &Phrase, quoted: &[bool]) -> Option<usize> {
        let reading = self.reading;
        let paragraph = reading.paragraph(office.words.start);
        if !self.speaks(office) {
            return None;
        }
        let from = self.phrases.partition_point(|p| p.words.start <= office.words.start);
        let opens = |phrase: &&Phrase| {
            let start = phrase.words.start;
            let sentence = reading.sentence(start).range();
            !quoted[start]
                && !sentence.contains(&office.words.start)
                && (sentence.start..start).all(|n| reading.is(n, Class::ADVERB | Class::CONJUNCTION))
        };
        let next = self.phrases[from..].iter().take(NEAREST).take_while(|p| reading.paragraph(p.words.start) <= paragraph + 1);
        let next = next.filter(|p| p.is_human()).find(opens)?;
        let person = self.person_of(next)?;
        let first = self.entities.persons[person].mentions[0];
        let fresh = next.roles.is_empty() && Some(first) == next.person && self.mentions.persons[first].full;
        // … نیز گفت: somebody else goes on.
        (fresh && self.speaks(next) && !self.is_further(next)).then_some(person)
    }

    /// Whether one subject follows another in the next paragraph.
    fn is_near(&self, phrase: &Phrase, next: &Phrase) -> bool {
        self.reading.paragraph(next.words.start) == self.reading.paragraph(phrase.words.start) + 1
    }

    /// `… نیز گفت`: one more.
    fn is_further(&self, phrase: &Phrase) -> bool {
        matches!(self.reading.text(phrase.words.end..phrase.words.end + 1), "نیز" | "هم")
    }

    /// Whether something is said behind a phrase, in its sentence.
    fn speaks(&self, phrase: &Phrase) -> bool {
        let mut behind = phrase.words.end..self.reading.sentence(phrase.words.start).range().end;
        behind.any(|n| self.reading.is(n, Class::CUE | Class::VERB_OF_SAYING | Class::FORMULA))
    }

    /// Whether a quote names a person.
    fn is_named_in(&self, quote: &FoundQuote, person: usize) -> bool {
        quote.parts.iter().any(|part| self.mentions.persons_in(part.clone()).any(|p| self.entities.person_of[p] == person))
    }

    /// Whether a phrase stands where the subject of a line stands: at its start, behind the agency's name, or behind
    /// a word such as `هشدار` in a headline. Two names that a headline joins are no subject of what follows.
    pub(super) fn opens(&self, phrase: &Phrase) -> bool {
        let reading = self.reading;
        let start = phrase.words.start;
        let headline = reading.paragraph(start) == 0;
        if headline && reading.is(phrase.words.end, Class::AND) && phrase.person.is_some() {
            return false;
        }
        reading.opens_line(start)
            || self.behind_agency(start)
            || self.behind_dateline(start)
            || self.behind_source(start) && (phrase.person.is_some() || self.speaks(phrase) && !self.is_reporter(phrase))
            || self.is_labelled(start)
    }

    /// به گزارش ایسنا، خبرنگار ایسنا پاسخ را جویا شد.
    fn is_reporter(&self, phrase: &Phrase) -> bool {
        matches!(phrase.main, MentionId::Role(role) if self.mentions.roles[role].field == Field::Media)
    }

    /// `به گزارش ایسنا، رئیس …`
    fn behind_source(&self, start: usize) -> bool {
        let reading = self.reading;
        let mark = |n: &usize| matches!(reading.kind(*n), Some(Kind::Comma | Kind::Semicolon));
        let sentence = reading.sentence(start).range().start;
        let source = || reading.formula_end(sentence, FormulaFrame::Source);
        start > sentence && mark(&(start - 1)) && source().is_some_and(|from| (from..start).find(mark) == Some(start - 1))
    }

    /// `هشدار وزیر نیرو …` at the beginning of the text.
    fn is_labelled(&self, start: usize) -> bool {
        start == 1 && self.reading.is(0, Class::LABEL)
    }

    /// `خبرگزاری فارس: رئیس …`
    fn behind_agency(&self, start: usize) -> bool {
        let reading = self.reading;
        let Some(mark) = start.checked_sub(1).filter(|&n| matches!(reading.kind(n), Some(Kind::Colon | Kind::Dash))) else { return false };
        let organizations = &self.mentions.organizations;
        let before = organizations.partition_point(|o| o.words.start < mark).checked_sub(1).map(|n| &organizations[n]);
        before.is_some_and(|o| o.kind == OrganizationKind::Media && o.words.end == mark && reading.opens_line(o.words.start))
    }

    /// `کرمانشاه - رئیس …`, `یزد - ایسنا - رئیس …`
    fn behind_dateline(&self, start: usize) -> bool {
        /// A dateline has at most so many words.
        const LONGEST: usize = 8;
        let reading = self.reading;
        let line = reading.paragraphs[reading.paragraph(start)].start;
        let dash = |n: usize| reading.kind(n) == Some(Kind::Dash);
        let part = |n: usize| dash(n) || reading.is(n, Class::PLACE | Class::MEDIA | Class::ORGANIZATION_HEAD | Class::ORGANIZATION);
        start > line + 1 && start - line <= LONGEST && dash(start - 1) && (line..start).all(part)
    }

    /// Whether a person may hold one more office, or two that only one has: معاون وزیر و رئیس سازمان …. `alone`: nobody else is a
    /// subject of the report.
    fn may_hold(&self, person: usize, role: usize, alone: bool) -> bool {
        self.may_hold_one(person, role, alone) && (!self.leads_to_another(role) || self.may_hold_one(person, role + 1, alone))
    }

    /// Whether an office and another of that head are of two holders even where one person alone speaks: of two places, of two forces.
    fn is_of_another(&self, role: usize, other: usize) -> bool {
        use OrganizationKind::{Military, Ministry, Municipality, Police, ProvinceOffice};
        let [office, that] = [role, other].map(|r| &self.mentions.roles[r]);
        let places = [office, that].iter().all(|mention| mention.place.is_some() && mention.organization.is_none());
        let kind = |mention: &RoleMention| mention.organization.map(|o| self.mentions.organizations[o].kind);
        let forces =
            kind(office) == kind(that) && matches!(kind(office), Some(Military | Police | Ministry | Municipality | ProvinceOffice));
        let elsewhere = self.offices[role].place != self.offices[other].place;
        forces || (places || self.offices[role].abroad) && elsewhere
    }

    /// Which of the three powers of the state an office is of, of which nobody serves two.
    fn power(&self, role: usize) -> Option<Field> {
        use OrganizationKind::{Judiciary, Ministry, Parliament, ProvinceOffice};
        let mention = &self.mentions.roles[role];
        let body = mention.organization.map(|o| self.mentions.organizations[o].kind);
        let executive = || {
            let head = self.reading.text(mention.head.end - 1..mention.head.end);
            matches!(head, "وزیر" | "رییس‌جمهور" | "استاندار" | "فرماندار")
        };
        match (mention.field, body) {
            (Field::Judiciary, _) | (_, Some(Judiciary)) => Some(Field::Judiciary),
            (Field::Parliament, None) | (_, Some(Parliament)) => Some(Field::Parliament),
            (Field::Government, Some(Ministry | ProvinceOffice)) => Some(Field::Government),
            (Field::Government, _) if executive() => Some(Field::Government),
            _ => None,
        }
    }

    fn may_hold_one(&self, person: usize, role: usize, alone: bool) -> bool {
        let office = &self.offices[role];
        let mention = &self.mentions.roles[role];
        let held = &self.held_by[person];
        // وکیل کاویان is not Kavian.
        if self.mentions.persons_in(mention.words.clone()).any(|p| self.entities.person_of[p] == person) {
            return false;
        }
        // وزیر خزانه‌داری آمریکا is not ترامپ. But clubs change their coaches faster than the lists, and whom a headline calls by an
        // office, where nobody else speaks, holds it by now.
        let headline = alone && self.reading.paragraph(mention.words.start) == 0;
        let another = || mention.field != Field::Sport && !headline && self.known.holds_another(self.reading, person, mention);
        if self.known.is_of_another_country(self.reading, person, mention) || another() {
            return false;
        }
        // رهبر انقلاب is nobody whom the lists do not know as such.
        let whole = |d: &Data| matches!(d, Data::RoleHead { complement: Complement::None, field: Field::Government, .. }).then_some(());
        if self.reading.hit(mention.head.start, whole).is_some() && self.known.is_of_others(self.reading, person, mention) {
            return false;
        }
        // پاسخ وزیر کشور به …: somebody else may tell of it.
        if self.is_labelled(mention.words.start) && self.known.is_of_others(self.reading, person, mention) {
            return false;
        }
        // معاون رئیس‌جمهور is not the رئیس‌جمهور.
        let head = self.reading.text(mention.head.clone());
        let serves = |&other: &usize| {
            let words = &self.mentions.roles[other].words;
            let named = |n: usize| self.reading.text(n..n + mention.head.len()) == head && !self.reading.is(n - 1, Class::AND);
            (words.start + 1..words.end).any(named)
        };
        if mention.bare && held.iter().rev().take(NEAREST).any(serves) {
            return false;
        }
        if held.is_empty() {
            return true;
        }
        // نماینده مردم یزد is not مشاور رئیس‌جمهور.
        let power = self.power(role);
        let elsewhere = |&&other: &&usize| {
            let that = self.power(other);
            that.is_some() && that != power && self.mentions.roles[other].status == mention.status
        };
        if power.is_some() && held.iter().rev().take(NEAREST).any(|other| elsewhere(&other)) {
            return false;
        }
        // رئیس اتاق یزد is not رئیس‌جمهور ترکمنستان.
        if mention.field == Field::Government && office.abroad && held.iter().all(|&other| self.offices[other].place != office.place) {
            return false;
        }
        // Two offices of one head in two places are held by two persons.
        let mut akin = false;
        for &other in held.iter().rev().take(NEAREST) {
            let that = &self.mentions.roles[other];
            // کارگردان «…» and کارگردان «…», عضو شورای شهر and عضو کمیسیون بهداشت: where nobody else speaks.
            let works = alone && !self.is_of_another(role, other);
            if self.offices[other].head == office.head && !that.bare && !that.plural && that.status == mention.status && !works {
                return self.offices[other].is_like(office);
            }
            akin |= self.offices[other].matter.iter().any(|w| office.matter.contains(w));
        }
        alone || akin
    }
}
