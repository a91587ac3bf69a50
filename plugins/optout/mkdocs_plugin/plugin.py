"""The hooks of MkDocs, each a few lines that ask the core."""

from __future__ import annotations

import os
from typing import Any, Literal

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext, url_filter

from optout.content import template_anchors
from optout.diagnostics import Severity
from optout.locales import SOURCE
from optout.locales.catalogues import FOLDER
from optout.mkdocs_plugin import build as builds
from optout.mkdocs_plugin import views
from optout.mkdocs_plugin.chosen_locales import VARIABLE, restrict
from optout.mkdocs_plugin.foreign_text import announce_english
from optout.mkdocs_plugin.generated_files import add_generated_files
from optout.mkdocs_plugin.i18n import I18n, current_locale, i18n_of, neutral_uri, recover, theme_language
from optout.mkdocs_plugin.navigation import navigation
from optout.mkdocs_plugin.reloading import allow_reloading
from optout.mkdocs_plugin.searching import index_page
from optout.mkdocs_plugin.sharing import with_sharing
from optout.mkdocs_plugin.strictness import keep_counting_warnings
from optout.mkdocs_plugin.writing import write_site
from optout.pages import template_of
from optout.pages.lost import lost_text
from optout.safety.hosts import REPOSITORY
from optout.site import finish_html
from optout.today import today


class OptOutConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in mkdocs.yml."""

    repo = config_options.URL(default=REPOSITORY)
    """The repository's address, for edit and report links. MkDocs' own `repo_url` makes Material call a third party."""

    contact = config_options.Optional(config_options.Type(str))
    """The e-mail address for corrections; without one, pages offer no e-mail."""

    security_contact = config_options.Type(str, default="")
    """Where `security.txt` asks to report a weakness, as `mailto:` or `https:`; empty means the repository's form."""


class OptOutPlugin(BasePlugin[OptOutConfig]):  # type: ignore[no-untyped-call]
    """Check the guides before anything is built, then show their records."""

    build: builds.Build
    serving = False
    _i18n: I18n | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether we serve (https://www.mkdocs.org/dev-guide/plugins/#on_startup)."""
        self.serving = command == "serve"

    @event_priority(100)  # before static-i18n looks at what to build
    def _on_config_first(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build only the locales somebody asks for while serving."""
        self._i18n = i18n_of(config)
        restrict(self._i18n, os.environ.get(VARIABLE, ""), serving=self.serving)
        return config

    @event_priority(-150)  # after static-i18n has set the theme's language
    def _on_config_last(self, config: MkDocsConfig) -> MkDocsConfig:
        """Mend what `-q` does to `--strict`, and give the theme a language it has."""
        keep_counting_warnings(config)
        config.theme["language"] = theme_language(config)
        return config

    on_config = CombinedEvent(_on_config_first, _on_config_last)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load and check all locales before the first one is built, and stop unless somebody is writing."""
        if not i18n_of(config).is_default_language_build:
            return
        self.build = builds.start(config, today(), serving=self.serving)
        builds.report(self.build.diagnostics, fatal=self._fatal(config))

    @event_priority(-150)  # after static-i18n has chosen this locale's files
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what English has dropped, add the pages that have no Markdown file, and list them all."""
        for file in [file for file in files if neutral_uri(file) in self.build.collection.gone]:
            files.remove(file)
        add_generated_files(self.build, files, config, current_locale(config))
        config.nav = navigation(self.build, current_locale(config))
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Keep MkDocs from reading front matter: its reader hides broken YAML and follows aliases."""
        return "\n" if self._known(page, config) else None

    @event_priority(75)  # before anything looks at titles or templates
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the page its words in this locale, and the template that fits it."""
        if not self._known(page, config):
            return markdown
        locale, uri = current_locale(config), neutral_uri(page.file)
        prose = self.build.prose(locale, uri)
        # Material prints titles and descriptions into attributes without escaping them.
        page.meta = {"title": str(escape(prose.title.text)), "description": str(escape(prose.description.text))}
        page.meta["template"] = template_of(uri).file
        return prose.body

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell MkDocs' link checker which anchors our templates add."""
        added = template_anchors(self.build.collection, neutral_uri(page.file))
        page.present_anchor_ids = set(page.present_anchor_ids or ()) | added
        return html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let templates speak the locale's language and link to pages by their neutral address."""
        locale = current_locale(config)

        @pass_context
        def page_url(context: Context, uri: str, anchor: str = "") -> str:
            # What exists in English only, such as the manual of the rules, is linked to in English.
            tag = locale if self.build.edition.text_locale(locale, uri) else SOURCE
            url = str(url_filter(context, views.address(config, tag, uri)))  # type: ignore[arg-type]
            return f"{url}#{anchor}" if anchor else url

        env.add_extension("jinja2.ext.i18n")
        messages = self.build.localiser(locale).messages
        env.install_gettext_callables(  # type: ignore[attr-defined]
            messages.gettext, messages.ngettext, pgettext=messages.pgettext, newstyle=False
        )
        env.filters["page_url"] = page_url
        env.filters["webcal"] = lambda file: views.subscription(config, file)
        return env

    @event_priority(-50)  # after static-i18n has set its own alternates
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the template its view, and search engines the truth about fallbacks."""
        # An attribute shadows the key in Jinja, and static-i18n sets the attribute; ours are in the view.
        config.extra.alternate = []  # type: ignore[attr-defined]
        if self._known(page, config):
            locale, uri = current_locale(config), neutral_uri(page.file)
            view = views.page_view(self.build, config, page, locale, uri)
            view = with_sharing(view, self.build, config, locale, uri)
            page.canonical_url = views.canonical(self.build, config, locale, uri)
            context["view"] = view  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-50)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page of this locale its view."""
        config.extra.alternate = []  # type: ignore[attr-defined]
        if template_name == "404.html":
            view = views.error_view(self.build, config, current_locale(config))
            # The theme describes a page without front matter as it does the whole site, in one language only.
            config.site_description = str(escape(lost_text(self.build.localiser(view.locale))))
            context["view"] = view  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Keep each locale's 404 page; MkDocs writes them all to the same file."""
        if template_name != "404.html":
            return output_content
        locale = current_locale(config)
        html = finish_html(output_content, locale)
        self.build.error_pages[locale] = announce_english(self.build, config, locale, "", html)
        return self.build.error_pages[locale]

    @event_priority(-150)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Finish the page's HTML, and read what the search finds in it."""
        locale = current_locale(config)
        html = announce_english(self.build, config, locale, page.url, finish_html(output, locale))
        if self._known(page, config):
            index_page(self.build, locale, neutral_uri(page.file), page.url, html)
        return html

    @event_priority(-200)  # after static-i18n, which builds all other locales inside its own on_post_build
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what belongs to the whole site and check the result, after the last locale only."""
        if i18n_of(config).building:
            return
        write_site(self.build, config)
        i18n_of(config).current_language = None
        if not self.serving:
            builds.report(builds.check_finished(self.build, config), fatal=self._fatal(config))

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-built behind for the next build of `mkdocs serve`."""
        recover(self._i18n)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Rebuild when a catalogue changes as well, and let only MkDocs' own script reload the page."""
        allow_reloading(server)
        if FOLDER.is_dir():
            server.watch(str(FOLDER))
        return server

    def _fatal(self, config: MkDocsConfig) -> frozenset[Severity]:
        if self.serving:
            return builds.NEVER
        return builds.STRICT if config.strict else builds.LAX

    def _known(self, page: Page, config: MkDocsConfig) -> bool:
        return self.build.edition.text_locale(current_locale(config), neutral_uri(page.file)) is not None
