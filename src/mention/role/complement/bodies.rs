//! The bodies of an office.

use super::super::title::{head_at, is_time};
use super::Walk;
use crate::lexicon::{Alone, Class, Data, Field, Level, OrganizationKind};
use crate::mention::name;
use crate::mention::organization::{self, Context};
use crate::mention::{MentionRule, OrganizationMention};
use crate::token::Kind;

impl Walk<'_, '_, '_> {
    pub(super) fn organization(&mut self, at: usize) -> bool {
        use OrganizationKind::{International, Media};
        let reading = self.reading;
        let domain_only = self.is_domain_only(at);
        // مدیرکل | آموزش و پرورش استان یزد: the mere domain, with its place.
        let office = |o: &OrganizationMention| {
            o.kind == OrganizationKind::Office && reading.hit(at, |d| matches!(d, Data::Domain).then_some(())).is_some()
        };
        let mere =
            |o: &OrganizationMention| o.rule == MentionRule::ListedOrganization && !matches!(o.kind, Media | International) || office(o);
        let found = organization::at(reading, at, Context::InRole).filter(|o| !(domain_only && mere(o)));
        let Some(organization) = found else { return false };
        // کارشناس شبکه تلویزیونی «اسکای»
        let marks = organization.words.start - 1;
        let marked = marks > at
            && matches!(reading.kind(marks), Some(Kind::QuoteOpen | Kind::QuoteEither))
            && reading.follows(organization.words.end);
        let closed = marked && matches!(reading.kind(organization.words.end), Some(Kind::QuoteClose | Kind::QuoteEither));
        self.found.end = organization.words.end + usize::from(closed);
        self.found.place = self.found.place.take().or_else(|| organization.place.clone());
        self.push(organization);
        // معاون امور مجلس | رئیس‌جمهور
        let served = head_at(reading, self.found.end).filter(|inner| {
            let office = inner.alone == Alone::Yes && inner.level == Level::Head && !inner.plural;
            office && self.title.head.serves() && self.words > 0 && reading.follows(self.found.end)
        });
        if let Some(inner) = served {
            self.found.end = inner.end;
            return true;
        }
        if self.title.head.plural {
            self.further_bodies();
        } else if matches!(self.title.head.field, Field::Sport | Field::Business) {
            self.further_club();
        }
        self.behind_place();
        true
    }

    /// کاپیتان سابق تیم ملی | و پرسپولیس, سرمربی سابق بارسلونا | و فعلی بایرن مونیخ, مدیرعامل تسلا | و اسپیس‌ایکس
    pub(super) fn further_club(&mut self) {
        use OrganizationKind::{Club, Company, NationalTeam};
        let reading = self.reading;
        let and = self.found.end;
        if !reading.follows(and) || !reading.is(and, Class::AND) || !reading.follows(and + 1) {
            return;
        }
        let second = and + 1 + usize::from(is_time(reading, and + 1));
        let fits = |o: &OrganizationMention| match o.kind {
            Club | NationalTeam => true,
            Company => o.rule == MentionRule::ListedOrganization,
            _ => false,
        };
        let second = organization::at(reading, second, Context::InRole).filter(fits);
        if let Some(second) = second.filter(|o| name::ends_here(reading, o.words.end) && !reading.is(o.words.end, Class::RA)) {
            self.found.end = second.words.end;
            self.found.organizations.push(second);
        }
    }

    /// کارشناسان بانک مرکزی | و مرکز آمار, نمایندگان اتاق اصناف | ، شهرداری و شورا
    pub(super) fn further_bodies(&mut self) {
        let reading = self.reading;
        let mut listed = Vec::new();
        let mut joint = self.found.end;
        while reading.follows(joint) && (reading.is(joint, Class::AND) || reading.kind(joint) == Some(Kind::Comma)) {
            let last = reading.is(joint, Class::AND);
            let body = organization::at(reading, joint + 1, Context::InRole).filter(|_| reading.follows(joint + 1));
            let Some(body) = body.filter(|o| !last || !listed.is_empty() || o.rule != MentionRule::OrganizationAlone) else { return };
            joint = body.words.end;
            listed.push(body);
            // A list that و does not end may be one of other things.
            if last {
                self.found.end = joint;
                self.found.organizations.append(&mut listed);
            }
        }
    }

    /// The head of a ministry or a general directorate is followed by its domain, not by a body; مدیرکل | کمیته امداد by
    /// one that says what it is.
    pub(super) fn is_domain_only(&self, at: usize) -> bool {
        let reading = self.reading;
        // مدیرکل جدید | تبلیغات اسلامی یزد
        let last = self.title.last.end;
        let last = reading.text(last - 1..last);
        let general = matches!(last, "مدیرکل" | "کل");
        at == self.from
            && self.title.last.field == Field::Government
            && (general || matches!(last, "وزیر" | "وزرای") && reading.text(at..at + 1) != "وزارت")
            && !(general && reading.is(at, Class::ORGANIZATION_HEAD) && !reading.is(at, Class::DOMAIN))
    }

    pub(super) fn push(&mut self, organization: OrganizationMention) {
        self.found.organization = Some(self.found.organizations.len());
        self.found.organizations.push(organization);
    }
}
