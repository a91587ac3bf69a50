from __future__ import annotations

import pytest
from babel import Locale

from optout.content import Collection
from optout.locales import Localiser
from optout.pages import search_words


@pytest.mark.parametrize(
    ("locale", "forms"), [("en", {"one", "other"}), ("ar", {"zero", "one", "two", "few", "many", "other"})]
)
def test_every_plural_form_a_browser_asks_for_is_there(example: Collection, locale: str, forms: set[str]) -> None:
    found = search_words(Localiser(locale, example.reference))["found"]
    assert isinstance(found, dict)
    assert set(found) == forms == set(Locale.parse(locale).plural_form.tags) | {"other"}


def test_the_number_decides_the_form(example: Collection) -> None:
    found = search_words(Localiser("nl", example.reference))["found"]
    assert found == {"one": "{count} pagina gevonden", "other": "{count} pagina’s gevonden"}
