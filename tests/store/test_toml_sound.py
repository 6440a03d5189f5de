"""What is sound in a file that is no TOML, and what a save makes of such a file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.settings import ABSENT
from detox.store.atomic import drop_old, new_name, numbered
from detox.store.settings_file import read_settings
from detox.store.settings_save import BAD_KEPT, change_values, set_value
from detox.store.settings_template import default_file
from detox.store.toml_sound import MARK, sound_part
from tests.store.schema import COOLDOWN, MINE, NAME, SCHEMA, SOUND


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("a = 1\nb = x\nc = 3\n", "a = 1\n#? b = x\nc = 3\n"),
        ("a = 1\na = 2\n", "a = 1\n#? a = 2\n"),
        ("[q]\nx = [1,\n[r]\ny = 2\n", "[q]\n#? x = [1,\n[r]\ny = 2\n"),
        ("[q]\nx = '''\n# kept\n[r]\ny = 2\n", "[q]\n#? x = '''\n# kept\n[r]\ny = 2\n"),
        ("a = 1\n[cards\nsound = true\n[q]\nz = 1", "a = 1\n#? [cards\n#? sound = true\n[q]\nz = 1"),
        ("[q]\nx = 1\n# mine\n[q]\ny = 2\n# too\n[r]\nz = 1\n",
         "[q]\nx = 1\n# mine\n#? [q]\n#? y = 2\n# too\n[r]\nz = 1\n"),
        ("a = 1\nb =", "a = 1\n#? b ="),
        ("\0\0\0", None),
        ("[cards\n", None),
        ("# only words\n= 1", "# only words\n#? = 1"),
        ("a = 1 # \0\n", None),
        ("a = 1\n" + "x = " + "[" * 5000, "a = 1\n#? x = " + "[" * 5000),
        ("a = 1\n" * 30_000, None),  # nobody's hand did that
    ],
)  # fmt: skip
def test_lines_that_cannot_be_read_become_comments(text: str, sound: str | None) -> None:
    assert sound_part(text) == sound


BAD_LINES = ["nonsense here", "x = ", 'y = "never closed', "z = [1,", "w = '''", "= 1", "v = {a = 1"]


@pytest.mark.parametrize("text", [default_file(SCHEMA), MINE], ids=["ours", "a user's"])
@pytest.mark.parametrize("line", BAD_LINES)
def test_one_bad_line_anywhere_in_a_settings_file_costs_only_itself(line: str, text: str) -> None:
    lines = text.split("\n")
    for place in range(0, len(lines), 3):
        if lines[place] == "  3 ]":
            continue  # within a list it breaks the list
        found = sound_part("\n".join((*lines[:place], line, *lines[place:])))
        assert found is not None
        assert tomllib.loads(found) == tomllib.loads(text)
        assert MARK + line in found.split("\n")


@given(some.text(alphabet="ab=[]'\"\n #1,.{}", max_size=60))
def test_whatever_stands_there_the_sound_part_is_toml(text: str) -> None:
    found = sound_part(text)
    if found is not None:
        tomllib.loads(found)
        assert len(found.split("\n")) == len(text.split("\n"))


def test_a_save_into_a_bad_file_keeps_what_is_sound_in_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    bad = MINE.replace("sound = true", "sound = yes please")
    path.write_text(bad)
    set_value(path, NAME, "Ana", SCHEMA)
    settings, _ = read_settings(path, SCHEMA)
    assert settings.values == {"name": "Ana", "cards.cooldown_minutes": 10.0, "reminders.water.every_minutes": 30.0,
                               "focus.rules": [{"id": "evening"}]}  # fmt: skip
    text = path.read_text()
    assert f"{MARK}sound = yes please" in text
    assert all(line in text for line in MINE.split("\n") if "#" in line)
    assert (tmp_path / "settings.toml.bad-1").read_text() == bad


def test_what_is_taken_out_or_said_again_mends_a_bad_file_too(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("cards.sound = true\ncards.cooldown_minutes = 5\nx = \n")
    change_values(path, ((COOLDOWN, ABSENT),), SCHEMA)
    assert path.read_text() == f"cards.sound = true\n{MARK}x = \n"
    path.write_text("cards.sound = true\nx = \n")
    change_values(path, ((SOUND, True),), SCHEMA)
    assert path.read_text() == f"cards.sound = true\n{MARK}x = \n"


def test_a_newer_file_that_is_broken_besides_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("schema = 99\ncards.sound = \n")
    with pytest.raises(Exception, match="newer Detox"):
        set_value(path, SOUND, True, SCHEMA)
    assert path.read_text() == "schema = 99\ncards.sound = \n"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]


def test_bad_files_are_kept_by_number_the_newest_of_them(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    (tmp_path / "settings.toml.bad-mine").write_text("somebody's own")
    for n in range(BAD_KEPT + 3):
        path.write_text(f"x = {n} {n}\n")
        set_value(path, SOUND, True, SCHEMA)
    kept = numbered(path, "bad")
    assert {number: each.read_text() for number, each in kept.items()} == {
        n: f"x = {n - 1} {n - 1}\n" for n in range(4, BAD_KEPT + 4)
    }
    assert (tmp_path / "settings.toml.bad-mine").exists()
    drop_old(path, "bad", 1)
    assert new_name(path, "bad").name == f"settings.toml.bad-{BAD_KEPT + 4}"
