"""The built site behind real servers: the open data arrives as what it is, and errors speak the reader's language."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from optout.content import Collection
from optout.outputs.headers import CONTENT_TYPES, SITE_RULE
from tests.building import Site
from tests.mkdocs_plugin.test_data_page import examples, shown
from tests.mkdocs_plugin.test_real_site import LOCALES, prefix
from tests.servers import fetch, serving


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_the_site_behind_a_real_server(server: str, real_site: Site, real: Collection, tmp_path: Path) -> None:
    with serving(server, real_site.folder, tmp_path) as address:
        _, headers, page = fetch(f"{address}data/")
        assert headers["Content-Security-Policy"] == SITE_RULE.headers["Content-Security-Policy"]
        files = [str(link.attributes["href"]) for link in LexborHTMLParser(page.decode()).css(".files a")]
        assert len(files) > 20
        for file in files:
            status, headers, body = fetch(urljoin(f"{address}data/", file))
            assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*"), file
            assert body == (real_site.folder / file.removeprefix("../")).read_bytes()
            kind = CONTENT_TYPES.get(file.rpartition(".")[2])
            assert kind is None or headers["Content-Type"].lower() == kind, file
        for locale in LOCALES:
            status, _, body = fetch(f"{address}{prefix(locale)}there-is-no-such-page/")
            html = LexborHTMLParser(body.decode()).css_first("html")
            assert html
            assert (status, html.attributes["lang"]) == (404, locale)
        dutch, *_ = examples(real, "sh")
        lines = shown(dutch, tmp_path, address.rstrip("/"))
    deadlines = json.loads((real_site.folder / "api" / "v1" / "deadlines.json").read_bytes())["deadlines"]
    assert len(lines) == sum("NL" in one["countries"] for one in deadlines) > 0
