from __future__ import annotations

import pytest

from optout.content import KINDS, Collection, kind_of, template_anchors
from optout.content.load import load_collection
from optout.records import NewsRecord, PageMeta, PlatformRecord, PlatformTranslation
from tests.building import ROOT


@pytest.mark.parametrize(
    ("uri", "kind"),
    [
        ("index.md", "home"),
        ("platforms/linkedin.md", "platform"),
        ("platforms/index.md", "prose"),
        ("news/index.md", "news"),
        ("news/2025/index.md", "news-year"),
        ("news/platforms/linkedin.md", "news-platform"),
        ("news/2025/linkedin.md", "article"),
        ("news/25/linkedin.md", "prose"),
        ("rights/index.md", "rights"),
        ("rights/gdpr.md", "law"),
        ("rights/de/gdpr.md", "prose"),
        ("authorities.md", "authorities"),
        ("about/index.md", "prose"),
        ("data/index.md", "data"),
        ("data/more.md", "prose"),
        ("checks/LNK003.md", "check"),
        ("de/index.md", "prose"),
    ],
)
def test_an_address_has_one_kind(uri: str, kind: str) -> None:
    assert kind_of(uri).name == kind


def test_front_matter_follows_the_kind() -> None:
    assert (kind_of("platforms/x.md").source, kind_of("platforms/x.md").translation) == (
        PlatformRecord,
        PlatformTranslation,
    )
    assert (kind_of("news/2025/x.md").source, kind_of("news/2025/x.md").translation) == (NewsRecord, PageMeta)
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_anchors_follow_the_record(example: Collection) -> None:
    anchors = template_anchors(example, "platforms/chatty.md")
    assert {"answer", "stop", "control-switch", "event-warning", "source-help"} <= anchors
    assert {"guides", "chatty", "quiet"} == template_anchors(example, "index.md")
    assert "nl-ap" in template_anchors(example, "authorities.md")
    assert template_anchors(example, "about/index.md") == frozenset()


def test_news_come_newest_first(example: Collection) -> None:
    listed = [(uri, news.date.isoformat()) for uri, news in example.news()]
    assert listed == [("news/2026/chatty-warning.md", "2026-06-10")]
    dates = [news.date for _, news in load_collection(ROOT / "docs").news()]
    assert dates == sorted(dates, reverse=True)
