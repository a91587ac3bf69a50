"""What somebody needs to know who has only the files of the dataset."""

from __future__ import annotations

from collections.abc import Iterator

from optout.outputs import licence
from optout.outputs.dataset.package import GUARD_NOTE
from optout.outputs.dataset.rows import TABLES
from optout.outputs.dataset.table import Table
from optout.outputs.publication import TITLE, Publication


def readme(publication: Publication) -> str:
    """Write it, as Markdown."""
    return "\n".join(_lines(publication))


def _lines(publication: Publication) -> Iterator[str]:
    yield f"# {TITLE}: the dataset"
    yield ""
    yield f"As of {publication.today.isoformat()}, from <{publication.root}>."
    yield ""
    yield f"Licence: [{licence.NAME}]({licence.ADDRESS}), see `dataset/LICENSE.txt`."
    yield ""
    yield "- `api/v1/`: everything as JSON, with texts in all languages. Begin with `index.json`; `openapi.json` and"
    yield "  `schemas/` describe it."
    yield "- `dataset/`: the facts as tables (CSV, UTF-8), described by `datapackage.json`, with English texts."
    yield "- `dataset/SHA256SUMS`: checksums; `sha256sum --check dataset/SHA256SUMS`, in the folder above it."
    yield ""
    yield "## Cells"
    yield ""
    yield "- Nothing stands for unknown or not applicable; `unknown` is a value of its own where it was looked for."
    yield "- Lists of words, ids and codes are separated by `;`. Lists of texts are JSON arrays."
    yield f"- {GUARD_NOTE}"
    for table, _ in TABLES:
        yield ""
        yield from _table(table)
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.file}"
    yield ""
    yield f"{table.title}. Its key: {', '.join(f'`{name}`' for name in table.keys)}."
    yield ""
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {column.type} | {column.meaning} |"
