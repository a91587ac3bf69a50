"""Dependencies point one way; the core does not know MkDocs; modules stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import ROOT

PACKAGE = ROOT / "plugins" / "optout"
LAYERS = [
    "diagnostics",
    "safety",
    "records",
    "locales",
    "content",
    "rules",
    "links",
    "outputs",
    "pages",
    "site",
    "today",
    "mkdocs_plugin",
    "cli",
]
"""Nothing imports to its right. `outputs`, `pages` and `site` stand side by side."""

RANK = {name: number for number, name in enumerate(LAYERS)} | {"outputs": 7, "pages": 7, "site": 7}
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib3"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def layer(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_imports_to_its_right(module: Path) -> None:
    own = layer(module)
    if own == "__init__":
        return
    for name in imports(module):
        if name.startswith("optout."):
            other = name.split(".")[1]
            assert other in RANK, f"{name} belongs to no layer"
            allowed = RANK[other] < RANK[own] or other == own
            assert allowed, f"{own} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_adapter_knows_mkdocs(module: Path) -> None:
    if layer(module) != "mkdocs_plugin":
        assert not [name for name in imports(module) if name.split(".")[0] in ("mkdocs", "material", "jinja2")]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_audit_of_links_uses_the_network(module: Path) -> None:
    if module.parent.name != "link_audit":
        assert not [name for name in imports(module) if name.split(".")[0] in NETWORK or name == "urllib.request"]


def test_every_module_has_a_known_layer() -> None:
    assert {layer(module) for module in MODULES} - {"__init__"} == set(LAYERS)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_and_functions_stay_small(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 220
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            documented = node.body[0] if ast.get_docstring(node) else None
            first = documented.end_lineno if documented and documented.end_lineno else node.lineno
            assert (node.end_lineno or 0) - first <= 40, f"{node.name} is long"
