"""Pages without a Markdown file, as files of MkDocs dressed the way static-i18n dresses its own.

It forgets generated files that come before it, and shows the previous page's languages on those that come after it
undressed (https://github.com/ultrabug/mkdocs-static-i18n/issues/263).
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from optout.mkdocs_plugin.build import Build
from optout.site import page_address


def add_generated_files(build: Build, files: Files, config: MkDocsConfig, locale: str) -> None:
    """Append the generated pages of one locale."""
    for page in build.edition.generated.values():
        if locale in page.locales:
            alternates = {tag: _file(config, tag, page.uri) for tag in page.locales}
            file = alternates[locale]
            file.alternates = alternates  # type: ignore[attr-defined]
            files.append(file)


def _file(config: MkDocsConfig, locale: str, uri: str) -> File:
    # MkDocs takes empty content for a missing page.
    file = File.generated(config, f"{locale}/{uri}", content="\n", inclusion=InclusionLevel.NOT_IN_NAV)
    address = page_address(locale, uri, directory_urls=config.use_directory_urls)
    file.dest_uri = address if address.endswith(".html") else f"{address}index.html"
    for cached in ("url", "abs_dest_path"):
        file.__dict__.pop(cached, None)
    dressed = {"locale": locale, "localization": locale, "locale_alternate_of": locale, "norm_src_uri": uri}
    for name, value in dressed.items():
        setattr(file, name, value)
    return file
