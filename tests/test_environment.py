"""The setup makes what is missing, keeps what is there, and says what to do about the rest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from setup import environment


@pytest.mark.parametrize(("system", "expected"), [("posix", "bin/python"), ("nt", "Scripts/python.exe")])
def test_where_python_is(system: str, expected: str) -> None:
    assert environment.python_of(Path(".venv"), system) == Path(".venv") / expected


def test_an_environment_that_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("kept", encoding="utf-8")
    environment.create(tmp_path, uv=None)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_one_is_made_where_there_is_none(tmp_path: Path) -> None:
    environment.create(tmp_path / ".venv", uv=None)
    assert environment.python_of(tmp_path / ".venv").is_file()


def test_a_python_without_venv_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda name: None)
    with pytest.raises(environment.Stop, match="python3-venv"):
        environment.create(tmp_path / ".venv", uv=None)


def test_a_broken_environment_is_not_filled(tmp_path: Path) -> None:
    with pytest.raises(environment.Stop, match="Move it away"):
        environment.fill(tmp_path, "site", uv=None)


def test_a_failing_installer_is_named(tmp_path: Path) -> None:
    with pytest.raises(environment.Stop, match="failed with 1"):
        environment.create(tmp_path / ".venv", uv=_failing(tmp_path))


def _failing(folder: Path) -> str:
    if sys.platform == "win32":
        pytest.skip("the stand-in is a script")
    script = folder / "uv"
    script.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_a_kind_we_do_not_have_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert environment.main(["all"]) == 2
    assert "Choose `site` or `test`" in capsys.readouterr().err
