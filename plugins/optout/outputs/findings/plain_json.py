"""Findings for programs: JSON whose shape only grows; `version` rises if it ever breaks.

```json
{
  "version": 1,
  "counts": {"error": 1, "warning": 0, "notice": 0, "fixable": 1},
  "findings": [
    {
      "path": "docs/en/platforms/linkedin.md", "line": 14, "column": 3,
      "code": "REC002", "severity": "error",
      "message": "`categry` is not a key we know here; did you mean `category`?",
      "suggestion": "category", "length": 7, "calendar": false
    }
  ]
}
```

`line` and `column` count characters from 1. `suggestion` is `null` where there is none; `length` is the number of
characters from `column` on that it replaces, and 0 where it is only a guess. `calendar` tells whether the day brought
it, not a change.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from optout.diagnostics import Severity
from optout.outputs.findings.report import Report

VERSION = 1


def as_json(report: Report) -> str:
    """Write the findings and how many there are."""
    counts = {str(kind): report.count(kind) for kind in Severity} | {"fixable": report.fixable}
    whole = {"version": VERSION, "counts": counts, "findings": [asdict(found) for found in report.findings]}
    return json.dumps(whole, indent=2, ensure_ascii=False)
