"""Typed records: what a platform does with people's data, who says so and how to say no."""

from optout.records.base import Model
from optout.records.changes import Change, ChangeKind, Published
from optout.records.control import Control, Deadline, Effort
from optout.records.dates import PartialDate
from optout.records.domains import HelperHost, PlatformDomains
from optout.records.evidence import Claim, Dispute, Event, Source, Verification
from optout.records.exceptions import RuleException
from optout.records.law import LawRecord
from optout.records.news import NewsRecord
from optout.records.platform import Controller, Platform
from optout.records.policy import Audience, Policy
from optout.records.record import FACT_KEYS, PlatformRecord, Tombstone
from optout.records.reference import ReferenceData, RegionGroup, Regulator
from optout.records.regions import Geography
from optout.records.translation import PageMeta, PlatformTranslation, SeenLabels, VariantMeta
from optout.records.vocabulary import CLOSED, FAMILIES, ControlKind, Difficulty, Method, SourceKind, Training

__all__ = [
    "CLOSED",
    "FACT_KEYS",
    "FAMILIES",
    "Audience",
    "Change",
    "ChangeKind",
    "Claim",
    "Control",
    "ControlKind",
    "Controller",
    "Deadline",
    "Difficulty",
    "Dispute",
    "Effort",
    "Event",
    "Geography",
    "HelperHost",
    "LawRecord",
    "Method",
    "Model",
    "NewsRecord",
    "PageMeta",
    "PartialDate",
    "Platform",
    "PlatformDomains",
    "PlatformRecord",
    "PlatformTranslation",
    "Policy",
    "Published",
    "ReferenceData",
    "RegionGroup",
    "Regulator",
    "RuleException",
    "SeenLabels",
    "Source",
    "SourceKind",
    "Tombstone",
    "Training",
    "VariantMeta",
    "Verification",
]
