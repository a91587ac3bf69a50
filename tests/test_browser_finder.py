"""The finder takes what is there, believes OPTOUT_BROWSER, and says what to install when nothing is to be had."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from setup import browser


def program(path: Path, code: int = 0) -> Path:
    """Write a stand-in browser that exits with this code."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a script")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a machine without a browser."""
    return {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path / "home")}


def test_nothing_installed(bare: dict[str, str], tmp_path: Path) -> None:
    assert browser.find(bare, tmp_path) is None


@pytest.mark.parametrize("name", browser.COMMANDS)
def test_each_command(bare: dict[str, str], tmp_path: Path, name: str) -> None:
    expected = program(tmp_path / "bin" / name)
    assert browser.find(bare, tmp_path) == expected


@pytest.mark.parametrize("app", browser.MAC_APPS)
@pytest.mark.parametrize("folder", [".", "home"])
def test_mac_applications(bare: dict[str, str], tmp_path: Path, app: str, folder: str) -> None:
    expected = program(tmp_path / folder / app)
    assert browser.find(bare, tmp_path) == expected


@pytest.mark.parametrize(
    "place",
    [
        "chromium-1255/chrome-linux64/chrome",
        "chromium-1255/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
        "chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell",
    ],
)
@pytest.mark.parametrize("cache", browser.CACHES)
def test_playwright_cache(bare: dict[str, str], tmp_path: Path, cache: str, place: str) -> None:
    expected = program(tmp_path / "home" / cache / place)
    assert browser.find(bare, tmp_path) == expected


def test_playwright_cache_may_be_moved(bare: dict[str, str], tmp_path: Path) -> None:
    expected = program(tmp_path / "elsewhere/chromium-1255/chrome-linux/chrome")
    assert browser.find(bare | {"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "elsewhere")}, tmp_path) == expected


def test_one_that_does_not_start_is_passed_over(bare: dict[str, str], tmp_path: Path) -> None:
    program(tmp_path / "bin/chromium", code=1)
    expected = program(tmp_path / "bin/google-chrome")
    assert browser.find(bare, tmp_path) == expected


def test_the_variable_comes_first(bare: dict[str, str], tmp_path: Path) -> None:
    program(tmp_path / "bin/chromium")
    expected = program(tmp_path / "mine")
    assert browser.find(bare | {browser.VARIABLE: str(expected)}, tmp_path) == expected


def test_a_wrong_variable_is_not_replaced(bare: dict[str, str], tmp_path: Path) -> None:
    program(tmp_path / "bin/chromium")
    assert browser.find(bare | {browser.VARIABLE: str(tmp_path / "gone")}, tmp_path) is None


def test_main_names_the_wrong_variable(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(browser.VARIABLE, "/gone/chrome")
    assert browser.main() == 1
    assert "`/gone/chrome`, which is not a browser" in capsys.readouterr().err


def test_main_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "find", lambda: None)
    monkeypatch.setattr(browser, "_installers", lambda: iter([("a way that fails", [["false"], ["never-run"]])]))
    assert browser.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "trying a way that fails" in said.err
    assert "sudo apt-get install chromium" in said.err


def test_main_installs_and_prints_the_path(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "installed"
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "find", lambda: target if target.exists() else None)
    monkeypatch.setattr(browser, "_installers", lambda: iter([("a way", [["touch", str(target)]])]))
    assert browser.main() == 0
    assert capsys.readouterr().out == f"{target}\n"


@pytest.mark.parametrize(("root", "sudo", "managed"), [(True, False, True), (False, True, True), (False, False, False)])
def test_the_package_manager_needs_leave(
    monkeypatch: pytest.MonkeyPatch, root: bool, sudo: bool, managed: bool
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000)
    monkeypatch.setattr(browser, "_run", lambda command, seconds: sudo)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    commands = [command for _, group in browser._installers() for command in group]
    assert any("apt-get" in command for command in commands) is managed
    assert any(command[0] == "sudo" for command in commands) is (sudo and not root)


@pytest.mark.parametrize("app", browser.WINDOWS_APPS)
@pytest.mark.parametrize("name", browser.WINDOWS_FOLDERS)
def test_windows_applications(bare: dict[str, str], tmp_path: Path, app: str, name: str) -> None:
    expected = program(tmp_path / "Program Files" / app)
    assert browser.find(bare | {name: str(tmp_path / "Program Files")}, tmp_path) == expected
