"""Find a Chromium or Chrome for the browser tests, or install one: `python setup/browser.py` prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

VARIABLE = "OPTOUT_BROWSER"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPS = (
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
WINDOWS_APPS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
"""Variables of Windows that name where programs are."""
CACHES = (".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright")
CACHED = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell",
)
ADVICE = f"""\
The browser tests need Chromium or Chrome. None was found and none could be installed.
Install one, then run `make test` again:
  Debian         sudo apt-get install chromium
  Ubuntu         sudo snap install chromium
  Fedora         sudo dnf install chromium
  macOS          brew install --cask google-chrome
  any other      https://www.google.com/chrome/
If you have one in an unusual place: {VARIABLE}=/path/to/chrome make test"""


def find(environ: Mapping[str, str] = os.environ, root: Path = Path("/")) -> Path | None:
    """Return the first installed browser that starts; what OPTOUT_BROWSER names is the only choice if set."""
    return next((path for path in _candidates(environ, root) if _starts(path)), None)


def _candidates(environ: Mapping[str, str], root: Path) -> Iterator[Path]:
    search = environ.get("PATH")
    if chosen := environ.get(VARIABLE):
        if found := shutil.which(chosen, path=search):
            yield Path(found)
        return
    for command in COMMANDS:
        if found := shutil.which(command, path=search):
            yield Path(found)
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or root)
    for folder in (root, home):
        yield from (folder / app for app in MAC_APPS)
    for name in WINDOWS_FOLDERS:
        if place := environ.get(name):
            yield from (Path(place) / app for app in WINDOWS_APPS)
    for cache in _playwright_caches(environ, home):
        for pattern in CACHED:
            yield from sorted(cache.glob(pattern), reverse=True)


def _playwright_caches(environ: Mapping[str, str], home: Path) -> list[Path]:
    if moved := environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return [Path(moved)]
    return [home / cache for cache in CACHES]


def _starts(path: Path) -> bool:
    """Tell whether the file is a browser that runs: Ubuntu's chromium-browser may be a mere pointer to its store.

    On Windows `--version` opens a window and never ends; there a file is a browser.
    """
    if sys.platform == "win32":
        return path.is_file()
    return path.is_file() and os.access(path, os.X_OK) and _run([str(path), "--version"], seconds=60)


def _run(command: Sequence[str], seconds: float) -> bool:
    """Run a command silently and tell whether it succeeded in time."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _privilege() -> list[str] | None:
    """Return what must stand before a system command: nothing for root, sudo if it asks no password."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if _run(["sudo", "-n", "true"], seconds=10) else None


def _installers() -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each way to get a browser, as a name and its commands; the gentlest first."""
    playwright = [sys.executable, "-m", "playwright"]
    yield "Playwright's own download", [[*playwright, "install", "chromium"]]
    privilege = _privilege()
    if privilege is None or not shutil.which("apt-get"):
        return
    quietly = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    chromium = [*quietly, "install", "-y", "--no-install-recommends", "chromium"]
    yield "the package manager", [[*quietly, "update"], chromium]
    yield "the libraries a downloaded Chromium needs", [[*playwright, "install-deps", "chromium"]]


def install() -> Path | None:
    """Try each way to install a browser until one starts."""
    for name, commands in _installers():
        print(f"No browser found; trying {name}", file=sys.stderr)
        for command in commands:
            if not _run(command, seconds=900):
                break
        if found := find():
            return found
    return None


def main() -> int:
    """Print the path of a browser, installed first where needed; explain and fail if there is none."""
    chosen = os.environ.get(VARIABLE)
    browser = find()
    if browser is None and chosen:
        print(f"{VARIABLE} is `{chosen}`, which is not a browser that starts. Correct or unset it.", file=sys.stderr)
        return 1
    browser = browser or install()
    if browser is None:
        print(ADVICE, file=sys.stderr)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
