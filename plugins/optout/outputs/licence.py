"""Under which terms the data may be used."""

from __future__ import annotations

ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
NAME = "CC BY 4.0"
TITLE = "Creative Commons Attribution 4.0 International"
CONTRIBUTORS = "The AI Opt-Out Guide contributors"

TEXT = f"""{TITLE} ({NAME})

Summary:     {ADDRESS}
Legal code:  {ADDRESS}legalcode

You may copy, share, translate and change this data, also commercially. In return:

- name "{CONTRIBUTORS}",
- link to the page you used and to the licence,
- say if you changed something.
"""
