"""Pages and files that try to run code in a reader's browser, each in its own way."""

from __future__ import annotations

from pathlib import Path

from tests.building import Site, build, example_project

CODE = "alert(1)"
SCRIPT = f"<script>{CODE}</script>"

BODIES = {
    "script": SCRIPT,
    "script-in-comment": f"<!--> {SCRIPT} -->",
    "script-from-elsewhere": "<script src='https://evil.example/a.js'></script>",
    "script-module": f"<script type=module>{CODE}</script>",
    "image-error": f"a <img src=x onerror={CODE}>",
    "pointer": f"<p onmouseover={CODE} onclick={CODE}>hover</p>",
    "focus": f"<input autofocus onfocus={CODE}>",
    "details": f"<details open ontoggle={CODE}><summary>x</summary></details>",
    "video": f"<video><source onerror={CODE} src=x></video>",
    "body": f"<body onload={CODE} onpageshow={CODE}>",
    "style-animation": f"<style>@keyframes x{{}}</style><b style='animation:x 1s' onanimationstart={CODE}>x</b>",
    "svg-load": f"<svg onload={CODE}></svg>",
    "svg-script": f"<svg>{SCRIPT}</svg>",
    "svg-link": f"<svg><a xlink:href='javascript:{CODE}'><text y=20>click</text></a></svg>",
    "svg-animate": f"<svg><animate onbegin={CODE} attributeName=x dur=1s></svg>",
    "frame": f"<iframe src='javascript:{CODE}'></iframe>",
    "frame-document": f'<iframe srcdoc="{SCRIPT}"></iframe>',
    "object": f"<object data='data:text/html,{SCRIPT}'></object><embed src='data:text/html,{SCRIPT}'>",
    "form": f"<form action='javascript:{CODE}'><button>click</button></form>",
    "form-action": f"<form><button formaction='javascript:{CODE}'>click</button></form>",
    "base": "<base href='https://evil.example/'>",
    "refresh-to-code": f"<meta http-equiv=refresh content='0;url=javascript:{CODE}'>",
    "refresh-to-data": f"<meta http-equiv=refresh content='0;url=data:text/html,{SCRIPT}'>",
    "import": "<link rel=stylesheet href='https://evil.example/a.css'><link rel=preload as=font href='//evil.example'>",
    "markdown-in-html": f"<div markdown=1 onclick={CODE}>click</div>",
    "attribute-list": f"[click](#content){{ onclick={CODE} }}",
    "attribute-list-block": f"A paragraph.\n{{: onmouseover={CODE} onclick={CODE} }}",
    "attribute-list-heading": f"## hover {{ onmouseover={CODE} }}",
    "attribute-list-image": f"![x](x.png){{ onerror={CODE} }}",
    "link": f"[click](javascript:{CODE})",
    "link-capitals": f"[click](JaVaScRiPt:{CODE})",
    "link-entities": f"[click](java&#115;cript:{CODE}) [click](javascript&colon;{CODE})",
    "link-tab": f"[click](<java\tscript:{CODE}>) [click](<\x01javascript:{CODE}>)",
    "link-reference": f"[click][1]\n\n[1]: javascript:{CODE}",
    "link-automatic": f"<javascript:{CODE}>",
    "link-data": f"[click](data:text/html,{SCRIPT})",
    "link-vbscript": f"[click](vbscript:{CODE})",
    "link-elsewhere-image": "![x](https://evil.example/a.png)",
    "settings-of-the-theme": '## {"base":"https://evil.example/","features":[]} {#__config}',
    "dressed-as-a-button": "[Log in](https://evil.example/){ .action }",
}
"""Bodies of pages; a link or button named `click` is clicked, whatever says `hover` is pointed at."""

FRONT_MATTER = {
    "title": f'title: "</title>{SCRIPT}<img src=x onerror={CODE}>"\ndescription: x',
    "title-attribute": f"title: \"x' onmouseover='{CODE}\"\ndescription: 'x\" onload=\"{CODE}'",
    "description": f"title: x\ndescription: '\">{SCRIPT}'",
    "template": "title: x\ndescription: x\ntemplate: evil.html",
    "head": f"title: x\ndescription: x\nhead: '{SCRIPT}'",
}
"""Front matter of pages."""

ALLOWED = {"front-title-attribute"}
"""Quotation marks belong into titles; it is enough that they are escaped."""

FILES = {
    "assets/images/evil.svg": f'<svg xmlns="http://www.w3.org/2000/svg">{SCRIPT}</svg>',
    "assets/images/load.svg": f'<svg xmlns="http://www.w3.org/2000/svg" onload="{CODE}"></svg>',
    "assets/images/page.png": f"<html>{SCRIPT}</html>",
    "en/evil.html": f"<!doctype html><title>x</title>{SCRIPT}",
    "assets/evil.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{SCRIPT}</body></html>',
}
"""Files beside the pages."""


def spoil(docs: Path) -> dict[str, str]:
    """Add every hostile page and file to a docs folder; return their paths by name."""
    for name, body in BODIES.items():
        _write(docs / f"en/about/{name}.md", f"---\ntitle: {name}\ndescription: x\n---\n\n{body}\n")
    for name, front in FRONT_MATTER.items():
        _write(docs / f"en/about/front-{name}.md", f"---\n{front}\n---\n\nx\n")
    for name, text in FILES.items():
        _write(docs / name, text)
    record = docs / "en/platforms/chatty.md"
    text = record.read_text(encoding="utf-8").replace("Chatty", f"Chatty<img src=x onerror={CODE}>")
    _write(docs / "en/platforms/evil.md", text)
    pages = {name: f"docs/en/about/{name}.md" for name in BODIES}
    pages |= {f"front-{name}": f"docs/en/about/front-{name}.md" for name in FRONT_MATTER}
    return pages | {name: f"docs/{name}" for name in FILES} | {"record": "docs/en/platforms/evil.md"}


def build_hostile(folder: Path) -> Site:
    """Build the example site with all of it, past the checks."""
    project = example_project(folder)
    spoil(project / "docs")
    site = build(project, folder / "site", builder="tests.unguarded", PYTHONPATH=str(Path(__file__).parent.parent))
    assert site.code == 0, site.output
    return site


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
