"""The tables of the dataset and what their columns mean."""

from __future__ import annotations

from optout.outputs.dataset.table import Column, Table, key

_PLATFORM = key("platform", "The platform, an `id` of platforms.csv")
_SOURCES = Column("sources", "Where it was read: rows of sources.csv, by `id` and platform", "list", required=True)
_A_DATE = "as exact as its source: a day, a month (`2026-04`) or a year"

PLATFORMS = Table(
    "platforms",
    "Platforms",
    (
        key("id", "A name that stays"),
        key("title", "The platform's name"),
        key("description", "What the guide says in a sentence or two"),
        key("category", "The kind of service"),
        Column("parent", "The company that all its controllers belong to"),
        Column("aliases", "Other names people know it by", "array"),
        Column("data_used", "What goes into training, as far as the platform says", "list"),
        Column("data_excluded", "What the platform says stays out", "list"),
        Column("next_deadline", "The next last day that has not passed", "date"),
        Column("gone", f"Since when the platform is gone, {_A_DATE}"),
        Column("checked", "The day somebody last checked the record", "date", required=True),
        Column("review_due", "The day by which somebody looks again", "date", required=True),
        key("page", "The guide, in English"),
    ),
    ("id",),
)

POLICIES = Table(
    "policies",
    "Policies: what happens to the data of one group of people",
    (
        _PLATFORM,
        key("id", "A name that stays, within the platform"),
        Column("regions", "Whom it is for: countries (ISO 3166-1) and groups of the API's regions.json", "list", True),
        Column("except", "Regions left out of these", "list"),
        Column("countries", "The countries this comes to", "list"),
        Column("accounts", "Kinds of accounts", "list", required=True),
        Column("plans", "Only these plans; empty for all", "list"),
        key("training", "What happens as long as nobody acts: default-on, default-off, always-on, not-used, unknown"),
        Column("announced", f"When it was announced, {_A_DATE}"),
        Column("effective", f"When it took effect, {_A_DATE}"),
        Column("lawful_basis", "The lawful basis the platform names"),
        Column("note", "What else is to say; the reason, where training is unknown"),
        _SOURCES,
    ),
    ("platform", "id"),
    {"platform": ("platforms", "id")},
)

CONTROLS = Table(
    "controls",
    "Controls: every switch and form",
    (
        _PLATFORM,
        key("id", "A name that stays, within the platform"),
        key("kind", "setting, form, email, admin-only or account-deletion"),
        key("name", "What it is called"),
        Column("policies", "The policies it is for, by `id` and platform", "list", required=True),
        Column("for_regions", "The only regions it exists in; empty for all", "list"),
        Column("url", "Where it is"),
        Column("email", "The address to write to"),
        Column("path", "The menu steps of the English interface", "array"),
        Column("stops", "What it stops", "list"),
        Column("leaves", "What it does not stop", "list"),
        Column("login", "Whether one must log in; empty where nobody knows", "boolean"),
        Column("two_factor", "Whether a second factor is asked", "boolean"),
        Column("id_document", "Whether an identity document is asked", "boolean"),
        Column("reason", "Whether one must give a reason: none, optional, required, unknown"),
        Column("minutes", "How long it takes", "integer"),
        Column("desktop_only", "Whether it works on a computer only", "boolean"),
        key("difficulty", "Computed from the above: easy, moderate, hard, very-hard"),
        Column("note", "What else is to say"),
        _SOURCES,
    ),
    ("platform", "id"),
    {"platform": ("platforms", "id")},
)

DEADLINES = Table(
    "deadlines",
    "Deadlines: the last day on which a control has its full effect",
    (
        _PLATFORM,
        key("control", "The control, by `id` and platform"),
        Column("last_day", "The last day; it still counts", "date", required=True),
        Column("time_zone", "The IANA time zone, where the day is pinned to one"),
        key("state", "On the day of the dataset: upcoming, open, last-day or passed"),
        Column("announced", f"When the deadline was announced, {_A_DATE}"),
        key("before", "What acting achieves up to and on the last day"),
        key("after", "What acting achieves later"),
        Column("policies", "The policies it holds for", "list", required=True),
        Column("countries", "The countries this comes to", "list"),
        Column("sequence", "How often it has moved, or was withdrawn and came back", "integer", required=True),
        _SOURCES,
    ),
    ("platform", "control"),
    {"platform": ("platforms", "id")},
)

TIMELINE = Table(
    "timeline",
    "Timeline: what happened",
    (
        _PLATFORM,
        key("id", "A name that stays, within the platform"),
        key("date", f"When, {_A_DATE}"),
        key("kind", "What kind of event"),
        Column("actor", "The supervisory authority that acted, an id of the API's regulators.json"),
        Column("regions", "Where it matters", "list", required=True),
        key("text", "What happened"),
        _SOURCES,
    ),
    ("platform", "id"),
    {"platform": ("platforms", "id")},
)

SOURCES = Table(
    "sources",
    "Sources: where every fact was read",
    (
        _PLATFORM,
        key("id", "A name that stays, within the platform"),
        key("url", "The address"),
        key("title", "The title as it stands there"),
        key("publisher", "Who published it"),
        key("kind", "platform, regulator, court, law, consumer-organisation, research or press"),
        Column("date", f"The date it carries, {_A_DATE}"),
        Column("seen", "The day one of us read it there; empty where it was read as a copy", "date"),
        key("language", "Its language (BCP 47)"),
        Column("archive", "An archived copy"),
    ),
    ("platform", "id"),
    {"platform": ("platforms", "id")},
)
