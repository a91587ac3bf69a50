"""The files of the dataset: tables, descriptor, terms, and the checksums of these and of the API."""

from __future__ import annotations

import hashlib
import json

from optout.content.open_data import DATASET, SUMS
from optout.outputs import licence
from optout.outputs.dataset.package import descriptor
from optout.outputs.dataset.readme import readme
from optout.outputs.dataset.rows import TABLES
from optout.outputs.publication import Files, Publication


def dataset_files(publication: Publication, api: Files) -> Files:
    """Write the tables and what goes with them; `api` is listed in the checksums."""
    tables = {table.file: table.write(rows(publication)) for table, rows in TABLES}
    package = json.dumps(descriptor(publication, tables), ensure_ascii=False, indent=1) + "\n"
    words = {"datapackage.json": package, "README.md": readme(publication), "LICENSE.txt": licence.TEXT}
    files = tables | {name: text.encode() for name, text in words.items()}
    found = {DATASET + name: data for name, data in files.items()}
    return found | {SUMS: checksums(api | found)}


def checksums(files: Files) -> bytes:
    """List checksums as `sha256sum --check` reads them, in the folder the addresses begin at."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {address}\n" for address, data in sorted(files.items()))
    return "".join(lines).encode()
