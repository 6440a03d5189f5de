"""Saving settings: one key changes, everything else survives, whatever happens in between."""

from __future__ import annotations

import os
import stat
import tomllib
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from detox.core.errors import DetoxError
from detox.core.settings import Setting, find
from detox.engine import SETTINGS
from detox.reminders.kind_settings import ENABLED
from detox.store.settings_file import read_settings
from detox.store.settings_save import set_value, unset
from tests.store.schema import AT, COOLDOWN, EVERY, LOOK, MINE, NAME, RULES, SCHEMA, SOUND, STARTS, WORK


def test_one_key_changes_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    set_value(path, COOLDOWN, 15.0)
    assert path.read_text() == MINE.replace("= 10 # ten", "= 15 # ten")
    set_value(path, COOLDOWN, 10.0)
    assert path.read_text() == MINE
    set_value(path, SOUND, value=False)
    assert path.read_text() == MINE.replace("sound = true", "sound = false")


def test_new_keys_find_their_table(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    changes: list[tuple[Setting[Any], Any]] = [
        (EVERY.of("pause"), 50.0),
        (EVERY.of("water"), 20.0),
        (AT.of("water"), (time(9), time(15, 30))),
        (STARTS, time(5)),
        (LOOK, "dark"),
        (NAME, 'Ana "the cat"'),
        (WORK.of("monday"), ()),
    ]
    for setting, value in changes:
        set_value(path, setting, value)
    settings, problems = read_settings(path, SCHEMA)
    assert [problem.line().split(":")[2].strip() for problem in problems] == ["mood", "other"]
    for setting, value in changes:
        assert settings[setting] == value
    text = path.read_text()
    for line in MINE.splitlines():
        assert line.partition(" = ")[0] in text
    for comment in ("Do not touch the cat.", "unknown, and dear to me", "# two", "ten is fine", "# the evening"):
        assert comment in text


def test_a_list_of_tables_is_written_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    rules = [{"id": "a", "hours": ["19:30-07:00"], "pass_minutes": 15}, {"id": "b", "days": ["mon", "tue"]}]
    for start in ("", MINE, "[focus]\n# nothing yet\n", "focus.rules = []\n[cards]\nsound = true\n"):
        path.write_text(start)
        for value in (rules, [], rules[:1]):
            set_value(path, RULES, value)
            assert read_settings(path, SCHEMA)[0][RULES] == value


def test_the_first_save_writes_the_commented_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    set_value(path, COOLDOWN, 20.0, SCHEMA)
    text = path.read_text()
    lines = text.splitlines()
    assert "cooldown_minutes = 20" in lines
    assert "#cooldown_minutes = 10" not in lines
    assert lines[lines.index("cooldown_minutes = 20") - 3] == "# Label of cards.cooldown_minutes (min, 0 to 240)"
    assert "#sound = false" in lines
    assert read_settings(path, SCHEMA)[1] == []
    assert read_settings(path, SCHEMA)[0].values == {"cards.cooldown_minutes": 20.0}
    for setting, value in ((EVERY.of("water"), 5.0), (NAME, "Ana"), (SOUND, True), (AT.of("pause"), (time(11),))):
        set_value(path, setting, value, SCHEMA)
        assert read_settings(path, SCHEMA)[0][setting] == value
    assert path.read_text().count("\n") == text.count("\n")  # each in the place of its comment
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.toml"]


def test_unset_takes_a_key_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    unset(path, COOLDOWN)
    assert not path.exists()
    path.write_text(MINE)
    unset(path, COOLDOWN)
    unset(path, STARTS)
    assert path.read_text() == MINE.replace("cooldown_minutes = 10 # ten is fine\n", "")
    set_value(path, COOLDOWN, 3.0)
    unset(path, EVERY.of("water"))
    assert read_settings(path, SCHEMA)[0].values.keys() == {"cards.cooldown_minutes", "cards.sound", "focus.rules"}


def test_a_value_that_is_not_allowed_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    with pytest.raises(DetoxError, match="expected a number from 0 to 240, found 999"):
        set_value(path, COOLDOWN, 999.0)
    assert path.read_text() == MINE


@pytest.mark.parametrize("bad", [b"\0\0\0", b"a = 1\n\xff", b"[cards\nsound = true", b"a = 1\na = 2\n"])
def test_a_bad_file_is_kept_aside_before_the_first_save(tmp_path: Path, bad: bytes) -> None:
    path = tmp_path / "settings.toml"
    for number in (1, 2):
        path.write_bytes(bad)
        set_value(path, COOLDOWN, 20.0, SCHEMA)
        assert (tmp_path / f"settings.toml.bad-{number}").read_bytes() == bad
        assert read_settings(path, SCHEMA)[0].values == {"cards.cooldown_minutes": 20.0}


def test_a_plain_value_where_a_table_belongs_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("cards = 5\nmood = 1\n")
    set_value(path, COOLDOWN, 20.0)
    assert tomllib.loads(path.read_text()) == {"cards": {"cooldown_minutes": 20}, "mood": 1}


def test_mode_link_mark_and_line_ends_stay(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "real.toml"
    real.parent.mkdir()
    real.write_bytes(b'\xef\xbb\xbf# mine\r\n[cards]\r\ncooldown_minutes = 10\r\nmood = "x"\r\n')
    real.chmod(0o640)
    path = tmp_path / "settings.toml"
    os.symlink(real, path)
    set_value(path, COOLDOWN, 20.0)
    set_value(path, SOUND, value=True)
    assert path.is_symlink()
    assert real.read_bytes() == (
        b'\xef\xbb\xbf# mine\r\n[cards]\r\ncooldown_minutes = 20\r\nmood = "x"\r\nsound = true\r\n'
    )
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert {entry.name for entry in real.parent.iterdir()} == {"real.toml"}


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "settings.toml"
    with pytest.raises(DetoxError) as caught:
        set_value(path, COOLDOWN, 20.0)
    expected = f"Settings: {path} cannot be written (File exists); cards.cooldown_minutes was not saved."
    assert caught.value.line() == expected
    folder = tmp_path / "settings.toml"
    folder.mkdir()
    with pytest.raises(DetoxError, match="cannot be read"):
        set_value(folder, COOLDOWN, 20.0)


def test_an_edit_in_between_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    fsync = os.fsync
    done: list[int] = []

    def edit_meanwhile(handle: int) -> None:
        fsync(handle)
        if not done:
            done.append(1)
            path.write_text(MINE + "\n[look]\ntheme = 'dark'\n")

    monkeypatch.setattr(os, "fsync", edit_meanwhile)
    set_value(path, COOLDOWN, 20.0)
    settings, _ = read_settings(path, SCHEMA)
    assert (settings[COOLDOWN], settings[LOOK]) == (20, "dark")


def test_a_file_that_never_rests_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (fsync(handle), path.write_text(path.read_text() + "#\n")))
    with pytest.raises(DetoxError, match="keeps changing"):
        set_value(path, COOLDOWN, 20.0)
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


OWN = """\
# mine
[reminders.water]
every_minutes = 90 # often

[reminders.dog_walk]
name = "Dog walk"
every_minutes = 60

[[reminders.dog_walk.tips]]
hook = "The dog knows."
"""


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        OWN.replace('[[reminders.dog_walk.tips]]\nhook = "The dog knows."', 'tips = [{hook = "The dog knows."}]'),
        '# mine\nreminders.water.every_minutes = 90 # often\nreminders.dog_walk.name = "Dog"\n',
    ],
)
def test_a_reminder_is_taken_out_key_by_key_and_the_rest_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    for key in read_settings(path, SETTINGS)[0].values:
        setting = find(SETTINGS, key)
        if setting and "dog_walk" in key:
            unset(path, setting)
    left = path.read_text()
    assert "# mine" in left
    assert "90 # often" in left
    settings, problems = read_settings(path, SETTINGS)
    assert "dog_walk" not in settings.members(ENABLED)
    assert settings.values == {"reminders.water.every_minutes": 90.0}
    assert [problem for problem in problems if "dog" in problem.line()] == []
