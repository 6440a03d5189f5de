"""``uninstall``: nothing of ours stays outside the profile, the profile stays or goes as it was asked."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from detox.cli.uninstall import OURS
from tests.cli.test_contract import detox

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A home with all that Detox can have left in it: autostart, the extension, a script of a killed run in KWin."""
    places = {"HOME": tmp_path, "XDG_CONFIG_HOME": tmp_path / "config", "XDG_DATA_HOME": tmp_path / "data"}
    places["XDG_RUNTIME_DIR"] = tmp_path / "run"
    for name in (
        "config/autostart/detox-tray.desktop",
        "data/gnome-shell/extensions/windows@detox-tray/extension.js",
        "run/detox-kwin/:1.7/1.js",
        "config/autostart/other.desktop",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("[Desktop Entry]\nType=Application\nName=Detox\nExec=detox-tray\n")
    return {key: str(value) for key, value in places.items()}


def _profile(tmp_path: Path) -> Path:
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "settings.toml").write_text("[summary]\nenabled = false\n")
    return profile


def _left(tmp_path: Path) -> set[str]:
    found = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    return {path.as_posix() for path in found if path.parts[0] != "profile" and path.parts[-1] != "user"}


def test_what_was_done_to_the_desktop_is_taken_back_and_the_data_stay(tmp_path: Path, home: dict[str, str]) -> None:
    profile = _profile(tmp_path)
    run = detox(profile, "uninstall", "--yes", "--json", **home)
    assert (run.returncode, run.stderr) == (0, "")
    told = json.loads(run.stdout)
    assert {"autostart is removed", "the scripts in KWin are removed"} <= set(told["done"])
    assert "the extension of GNOME Shell is removed" in told["done"]
    assert f"settings and history stay in {profile}" in told["done"]
    assert told["last"] == f"To remove the program, delete {ROOT}"
    assert _left(tmp_path) == {"config/autostart/other.desktop"}
    assert (profile / "settings.toml").read_text() == "[summary]\nenabled = false\n"
    assert (profile / "history.sqlite").exists()


def test_a_second_time_there_is_nothing_left_to_do(tmp_path: Path, home: dict[str, str]) -> None:
    profile = _profile(tmp_path)
    detox(profile, "uninstall", "--yes", **home)
    run = detox(profile, "uninstall", "--yes", **home)
    assert (run.returncode, run.stderr) == (0, "")
    assert "KWin" not in run.stdout
    assert "extension" not in run.stdout


def test_the_data_go_when_that_was_asked_and_what_is_not_ours_stays(tmp_path: Path, home: dict[str, str]) -> None:
    profile = _profile(tmp_path)
    (profile / "packs").mkdir()
    (profile / "packs/moon.toml").write_text("")
    assert "settings and history are deleted" in detox(profile, "uninstall", "--yes", "--data", "delete", **home).stdout
    assert not profile.exists()
    profile = _profile(tmp_path)
    (profile / "thesis.odt").write_text("three years of work")
    assert "with thesis.odt in it" in detox(profile, "uninstall", "--yes", "--data", "delete", **home).stdout
    assert [path.name for path in profile.iterdir()] == ["thesis.odt"]


@pytest.mark.parametrize(
    ("typed", "code", "stays"),
    [("y\nn\n", 0, True), ("y\ny\n", 0, False), ("y\n", 0, True), ("n\n", 1, True), ("", 2, True)],
)
def test_somebody_at_a_terminal_is_asked_first_about_all_then_about_the_data(
    tmp_path: Path, home: dict[str, str], typed: str, code: int, stays: bool
) -> None:
    profile = _profile(tmp_path)
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    clean = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "-m", "detox", "--profile", str(profile), "uninstall"]
    run = subprocess.run(
        command, input=typed, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT, env=clean | home
    )
    assert run.returncode == code
    assert profile.exists() == stays
    assert (tmp_path / "config/autostart/detox-tray.desktop").exists() == (code != 0)


def test_every_file_that_the_guide_names_is_known_to_it() -> None:
    table = (ROOT / "docs/privacy.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
    names = [name for row in rows for name in re.findall(r"`([\w./…-]+)`", row)]
    assert len(names) > 10
    for name in (each.rstrip("/") for each in names if not each.startswith("-")):
        assert any(fnmatch(name, pattern) for pattern in OURS), name
