"""The small files beside the pages, read back the way their readers do."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from urllib.robotparser import RobotFileParser

from hypothesis import given
from hypothesis import strategies as st

from optout.outputs.robots import robots
from optout.outputs.security_txt import security_txt


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_security_txt_has_the_fields_of_rfc_9116(today: date) -> None:
    data = security_txt("mailto:a@b.example", "https://r.example/p", "https://s.example/x/", ["en", "pt-BR"], today)
    lines = data.decode("ascii").split("\r\n")
    fields = dict(line.split(": ", 1) for line in lines if line)
    assert fields["Contact"] == "mailto:a@b.example"
    assert fields["Canonical"] == "https://s.example/x/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "en, pt-BR"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=30) < expires.date() - today < timedelta(days=366)


def test_robots_may_read_everything() -> None:
    parser = RobotFileParser()
    parser.parse(robots("https://s.example/").decode().splitlines())
    assert parser.can_fetch("GPTBot", "https://s.example/nl/")
    assert parser.site_maps() == ["https://s.example/sitemap.xml"]
