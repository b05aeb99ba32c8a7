//! Whom an office serves: another office, or a person.

use super::super::title::{head_at, modifier_at};
use super::Walk;
use crate::lexicon::{Alone, Class, Complement, Field, Level, ModifierMeaning, RoleUse, Side};
use crate::mention::name::{self, Context as NameContext, Name};
use crate::mention::{person, place};
use crate::token::begins_with;

impl Walk<'_, '_, '_> {
    /// معاون سیاسی | استاندار یزد: the office that this one serves, behind its domain.
    pub(super) fn inner_head(&mut self, at: usize) -> bool {
        let Some(inner) = head_at(self.reading, at) else { return false };
        // بازیکن ملی‌پوش استقلال
        if at == self.from && self.title.last.field == Field::Sport && self.reading.reads(at..inner.end, "ملی‌پوش") {
            return self.domain(inner.end);
        }
        // وزیران اقتصاد ده کشور عضو آسه‌آن
        if at > self.from
            && inner.level == Level::Member
            && !inner.plural
            && matches!(self.reading.text(at - 1..at), "کشور" | "کشورهای" | "دولت‌های" | "دولتهای")
        {
            return self.domain(inner.end);
        }
        // سخنگوی هیئت مذاکره‌کننده …: what somebody does, not who.
        if at > self.from && !inner.plural && self.reading.text(at..at + 1).ends_with("کننده") {
            return self.domain(at + 1);
        }
        if at > self.from && self.title.last.serves() && inner.usage == RoleUse::Office && !inner.plural && inner.level == Level::Head {
            self.title.last = inner;
            self.domain(inner.end);
            self.from = inner.end;
            return true;
        }
        // مدیرکل حوزه | استاندار
        if at > self.from && inner.alone == Alone::Yes && !inner.plural && self.reading.text(at - 1..at) == "حوزه" {
            return self.domain(inner.end);
        }
        // هیئت داوران …, مدیر نظارت بر ناشران …
        let open = Class::ORGANIZATION_HEAD | Class::PREPOSITION;
        (at == self.from || self.reading.is(at - 1, open)) && inner.plural && self.domain(inner.end)
    }

    /// The name at word `at`; right behind a spokesperson with words that no list has: سخنگوی ژوزف آدایمی.
    pub(super) fn named(&self, at: usize) -> Option<Name> {
        let spokesman = at == self.from && self.title.last.level == Level::Spokesperson;
        let context = if spokesman && self.reading.is_unknown(at + 1) { NameContext::Likely } else { NameContext::Open };
        name::at(self.reading, at, context)
    }

    /// نماینده آیت‌الله رستگار در میبد, وکیل آقای کاویان: who acts for a person named with an honorific.
    pub(super) fn honoured_person(&mut self, at: usize) -> bool {
        let acts = matches!(self.title.last.level, Level::Spokesperson | Level::Adviser | Level::Representative)
            || self.title.last.field == Field::Law;
        if at > self.from || !acts || self.title.last.plural {
            return false;
        }
        let Some(person) = person::honoured_at(self.reading, at) else { return false };
        self.found.end = person.0.words.end;
        self.found.person = Some(person);
        if let Some(place) = place::in_place(self.reading, self.found.end) {
            self.found.end = place.end;
            self.found.place = Some(place);
        }
        true
    }

    /// A name ends the complement: behind a spokesperson it is part of it.
    pub(super) fn person(&mut self, at: usize) -> bool {
        let reading = self.reading;
        let class = reading.class(at);
        let named =
            Class::GIVEN | Class::NAME_PREFIX | Class::FOREIGN | Class::FIGURE | Class::SURNAME | Class::SURNAME_FORM | Class::PREFIX;
        if !class.any(Class::ORGANIZATION_HEAD)
            && class.any(named)
            && let Some(person) = self.named(at)
            && (person.full && person.sure || person.figure || !class.any(Class::NOUN | Class::ADJECTIVE))
        {
            let head = self.title.head.start;
            // وکیل مهتاب کاویان, وکیل مدافع مهتاب کاویان: whom somebody acts for in court.
            let law = self.title.last.field == Field::Law
                && (self.title.last.complement == Complement::Required || self.reading.reads(head..at, "وکیل مدافع"))
                && !self.title.last.plural
                && person.full;
            // مدیر برنامه‌های پوتین
            let agent = at > head
                && !self.title.last.plural
                && begins_with(self.reading.text(head..head + 1), "مدیر")
                && (begins_with(self.reading.text(at - 1..at), "برنامه") || self.reading.reads(head..at, "مدیر برنامه‌های"));
            // مشاور امنیت ملی | ترامپ
            let adviser = at > self.from && person.figure && self.title.last.level == Level::Adviser && !self.title.last.plural;
            // نخستین مربی هادی ساعی: first of several whom somebody had.
            let first = at == self.from
                && self.title.last.field == Field::Sport
                && !self.title.last.plural
                && person.full
                && head > 0
                && modifier_at(self.reading, head - 1, Side::Before).is_some_and(|(_, meaning)| meaning == ModifierMeaning::First);
            // سخنگوی پوتین: where nothing else says which office it is.
            if agent
                || first
                || adviser && self.found.organization.is_none() && self.reading.is(at - 1, Class::DOMAIN | Class::ADJECTIVE) && person.foreign
                || at == self.from && law
                // فرستاده ویژه محمود عباس
                || at == self.from
                    && person.figure
                    && self.title.last.level == Level::Representative
                    && self.title.last.field == Field::Diplomacy
                    && !self.title.last.plural
                || at == self.from
                    && (matches!(self.title.last.level, Level::Spokesperson | Level::Adviser | Level::Deputy) || self.title.head.plural)
                    && (person.foreign
                        || person.figure && self.title.last.level == Level::Adviser
                        || !person.full && (person.figure || self.title.last.level != Level::Deputy))
            {
                self.found.end = person.words.end;
                self.found.person = Some((person, None));
                // سفیر باراک اوباما | در سوئد
                if self.title.last.field == Field::Diplomacy
                    && let Some(place) = place::in_place(reading, self.found.end)
                {
                    self.found.end = place.end;
                    self.found.place = Some(place);
                }
            }
            return true;
        }
        // قاضی صلواتی: a judge and his name.
        let judge = self.title.last.field == Field::Judiciary && self.title.last.complement == Complement::Optional;
        let named = reading.is_unknown(at) || class.any(Class::SURNAME) && !class.any(Class::NOUN | Class::ADJECTIVE | Class::PLACE);
        if at == self.from && judge && named && !self.title.last.plural {
            return true;
        }
        // رئیس‌جمهور روحانی: a surname right behind an office that is whole without more.
        let everyday = Class::NOUN | Class::ADJECTIVE | Class::PLACE | Class::NATIONALITY | Class::ORGANIZATION | Class::MEDIA;
        if at == self.from
            && self.title.last.alone == Alone::Yes
            && !self.title.last.plural
            && class.any(Class::SURNAME)
            && !class.any(everyday | Class::DOMAIN | Class::ORGANIZATION_HEAD)
            && name::ends_here(reading, at + 1)
        {
            return true;
        }
        // سناتور گیلیبراند, سناتور دموکرات | آلن …, خبرنگار آمریکایی | دیوید …
        let foreign = || class.any(Class::FOREIGN) && !class.any(everyday) && reading.follows(at + 1) && !name::ends_here(reading, at + 1);
        let described = at > self.from && reading.is(at - 1, Class::NATIONALITY | Class::ADJECTIVE);
        let senator = reading.text(self.from - 1..self.from) == "سناتور" && (at == self.from || described);
        if senator && reading.is_unknown(at) || (senator || described && reading.is(at - 1, Class::NATIONALITY)) && foreign() {
            return true;
        }
        // A word that no list has is more likely a name once the phrase is complete.
        reading.is_unknown(at) && at > self.from && name::at(reading, at, NameContext::Likely).is_some_and(|p| p.words.len() > 1)
    }
}
