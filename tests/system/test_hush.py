"""Which switch "do not disturb" has, over notification daemons that are made up; real ones: tests/desktop."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from tests.fakes.clock import FakeClock
from tests.system.test_calls_quiet import Daemon

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="do not disturb on Linux")

if sys.platform == "linux":
    from detox.system import questions
    from detox.system.hush import DesktopHush


def a_hush(monkeypatch: pytest.MonkeyPatch, daemon: Daemon, folder: Path) -> DesktopHush:
    monkeypatch.setattr(questions, "Questions", daemon)
    return DesktopHush(FakeClock(), {"PATH": str(folder)}, str(folder / "sandbox"))


@pytest.mark.parametrize(
    ("server", "switch"),
    [
        ("Plasma", "plasma"),
        ("gnome-shell", "gnome"),
        ("cinnamon", "cinnamon"),
        ("Notification Daemon", "mate"),
        ("dunst", "dunst"),
        ("Xfce Notify Daemon", "xfce"),
    ],
)
def test_who_shows_the_notices_says_which_switch_there_is(
    server: str, switch: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert a_hush(monkeypatch, Daemon(server), tmp_path).found() == switch


@pytest.mark.parametrize(
    ("daemon", "reason"),
    [
        (Daemon(), "nobody shows notices here now"),
        (Daemon("notify-osd"), "notify-osd, which shows the notices here, has no switch that Detox knows"),
    ],
)
def test_without_a_switch_it_says_why(
    daemon: Daemon, reason: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(DetoxError) as refused:
        a_hush(monkeypatch, daemon, tmp_path).found()
    assert refused.value.message.say() == reason


def test_a_daemon_that_hangs_or_refuses_is_an_error_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    daemon = Daemon("dunst")
    hush = a_hush(monkeypatch, daemon, tmp_path)
    for slow in (False, True):
        daemon.slow = slow
        with pytest.raises(DetoxError, match="dunst did not take it"):
            hush.turn("dunst", True)
        with pytest.raises(DetoxError, match="dunst did not take it"):
            hush.is_on("dunst")
        with pytest.raises(DetoxError, match="plasma did not take it"):
            hush.turn("plasma", True)
        assert not hush.is_on("plasma")
    assert daemon.asked[-1] == "bye"


def test_gnome_without_gsettings_and_inside_a_sandbox_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hush = a_hush(monkeypatch, Daemon("gnome-shell"), tmp_path)
    with pytest.raises(DetoxError, match="gsettings is not installed"):
        hush.turn("gnome", True)
    (tmp_path / "sandbox").touch()
    with pytest.raises(DetoxError, match="Flatpak"):
        hush.turn("gnome", True)


def test_what_an_administrator_locked_stays_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "gsettings"
    program.write_text('#!/bin/sh\necho "$@" >> "$0.log"\necho false\n')
    program.chmod(0o755)
    hush = a_hush(monkeypatch, Daemon("gnome-shell"), tmp_path)
    with pytest.raises(DetoxError, match="show-banners is locked"):
        hush.turn("gnome", True)
    assert (tmp_path / "gsettings.log").read_text() == "writable org.gnome.desktop.notifications show-banners\n"


def test_a_switch_from_another_desktop_that_nobody_knows_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(DetoxError):
        a_hush(monkeypatch, Daemon("dunst"), tmp_path).turn("other", True)
