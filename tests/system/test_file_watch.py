"""A file is watched however an editor writes it; nothing is told of other files, and nothing twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from detox.system.file_watch import SETTLED, FileWatch
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.system.loop import application, pass_time, until


class Desk:
    """A file that is watched, and time that stands still."""

    def __init__(self, folder: Path, file: Path | None = None) -> None:
        application()
        self.file = file or folder / "settings.toml"
        self.heard: list[str] = []
        clock = FakeClock()
        self.alarms = FakeAlarms(clock)
        self.watch = FileWatch(self.file, lambda: self.heard.append(self.text), clock, self.alarms)

    @property
    def text(self) -> str:
        return self.file.read_text() if self.file.exists() else "none"

    def settle(self) -> list[str]:
        """Let the loop and then a moment pass; return what was told."""
        pass_time(0.05)
        self.alarms.advance(SETTLED)
        return self.heard


def test_a_file_that_is_written_in_place_replaced_or_deleted_is_told_once_each(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.file.write_text("one")
    assert desk.settle() == ["one"]
    with open(desk.file, "a") as file:
        file.write(" two")
    assert desk.settle() == ["one", "one two"]
    (tmp_path / "new").write_text("three")
    os.replace(tmp_path / "new", desk.file)
    assert desk.settle() == ["one", "one two", "three"]
    desk.file.unlink()
    assert desk.settle() == ["one", "one two", "three", "none"]
    desk.watch.close()


def test_an_editor_that_moves_the_old_one_away_first_is_told_once_with_what_is_new(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("old")
    desk = Desk(tmp_path)
    os.rename(desk.file, tmp_path / "settings.toml~")
    pass_time(0.05)
    desk.file.write_text("new")
    (tmp_path / "settings.toml~").unlink()
    assert desk.settle() == ["new"]
    desk.watch.close()


def test_other_files_and_what_changes_nothing_are_not_told(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("old")
    desk = Desk(tmp_path)
    (tmp_path / "history.sqlite").write_text("x")
    (tmp_path / "settings.toml.bad-1").write_text("x")
    with open(desk.file, "a"):
        pass
    assert desk.settle() == []
    desk.watch.close()
    desk.watch.close()
    desk.file.write_text("unseen")
    assert desk.settle() == []


def test_a_link_is_followed_to_where_the_file_lies(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    real = tmp_path / "dotfiles" / "detox.toml"
    real.write_text("old")
    (tmp_path / "settings.toml").symlink_to(real)
    desk = Desk(tmp_path)
    real.write_text("new")
    assert desk.settle() == ["new"]
    desk.watch.close()


def test_what_waits_is_forgotten_when_it_ends(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.file.write_text("one")
    until(lambda: bool(desk.watch._waits))
    desk.watch.close()
    assert desk.settle() == []


def test_without_its_folder_nothing_can_be_watched(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Desk(tmp_path, tmp_path / "missing" / "settings.toml")
