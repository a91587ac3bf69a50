"""The copy to open from disk, inspected file by file."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from click.testing import CliRunner

from optout.cli import cli
from optout.outputs.offline import ARCHIVE
from optout.safety import META_POLICY
from tests.building import URL, Site
from tests.mkdocs_plugin.test_real_site import alternates, attribute


def test_every_link_leads_to_a_file(copy_site: Site) -> None:
    root, pages = copy_site.folder.resolve(), dict(copy_site.pages())
    ids = {root / address: {node.attributes["id"] for node in page.css("[id]")} for address, page in pages.items()}
    assert root / "nl" / "platforms" / "chatty.html" in ids
    for address, page in pages.items():
        here = root / address
        for node in page.css("[href], [src], [action]"):
            link = next(str(node.attributes[name]) for name in ("href", "src", "action") if name in node.attributes)
            parts = urlsplit(link)
            if parts.scheme in ("https", "mailto", "data", "webcal"):  # calendars are followed where they are published
                continue
            assert parts.scheme == parts.netloc == "", f"{address}: {link}"
            file = (here.parent / unquote(parts.path)).resolve() if parts.path else here
            assert file.is_relative_to(root), f"{address}: {link}"
            assert file.is_file(), f"{address}: {link}"
            if parts.fragment and not parts.fragment.startswith("__"):
                assert unquote(parts.fragment) in ids[file], f"{address}: {link}"


def test_pages_name_their_published_address(copy_site: Site, example_site: Site) -> None:
    copy, published = copy_site.html("nl/platforms/chatty.html"), example_site.html("nl/platforms/chatty/")
    assert attribute(copy, "link[rel=canonical]", "href") == f"{URL}nl/platforms/chatty/"
    assert alternates(copy) == alternates(published)
    assert [node.attributes["href"] for node in copy.css(".share a")] == [
        node.attributes["href"] for node in published.css(".share a")
    ]


def test_pages_have_only_scripts_that_run_from_disk(copy_site: Site) -> None:
    scripts = [node for _, page in copy_site.pages() for node in page.css("script[src]")]
    loaded = {str(node.attributes["src"]).rpartition("/")[2] for node in scripts}
    assert {"header.js", "region.js", "finder.js", "table.js", "copy.js", "toc.js"} == loaded
    assert {path.name for path in copy_site.folder.rglob("*.js")} == loaded
    assert [node.attributes["src"] for node in scripts if node.attributes.get("type") == "module"] == []


def test_the_policy_lets_files_in_and_nothing_else(copy_site: Site) -> None:
    for address, page in copy_site.pages():
        policy = attribute(page, "meta[http-equiv=Content-Security-Policy]", "content") or ""
        assert "style-src 'self' file:;" in policy, address
        assert policy.replace(" file:", "") == META_POLICY


def test_the_archive_is_the_same_twice(copy_site: Site, tmp_path: Path) -> None:
    built = copy_site.folder.parent
    command = ("offline", str(built / "site"), "--out", str(tmp_path), "--today", "2026-11-24")
    CliRunner().invoke(cli, command, catch_exceptions=False)
    assert (tmp_path / ARCHIVE).read_bytes() == (built / ARCHIVE).read_bytes()


def test_a_site_for_a_host_is_not_packed(example_site: Site, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ("offline", str(example_site.folder), "--out", str(tmp_path)))
    assert done.exit_code == 1
    assert "--no-directory-urls" in done.output
    assert not (tmp_path / ARCHIVE).exists()
