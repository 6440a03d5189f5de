"""Settings as a file of their own: copies, norm packs, and what is wrong in them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.errors import DetoxError
from detox.core.offers import values_of
from detox.core.settings import Settings, find
from detox.engine import SETTINGS
from detox.focus.settings import RULES, Rule
from detox.reminders.settings import QUIET
from detox.store.settings_file import read_settings
from detox.store.settings_save import change_values
from detox.store.settings_share import NORMS, export_settings, keep_copy, read_offers
from tests.rules.words import rule, settings_of

MINE: dict[str, object] = {
    "quiet.hours": ["20:00-08:00"],
    "reminders.dog_walk.name": 'The "dog"\twalk',
    "reminders.dog_walk.every_minutes": 90,
    "work.hours.friday": [],
    "calendar.path": "~/calendar.ics",
    "tracking.idle_minutes": 2.5,
    "focus.rules": [rule(), rule(id="noon", hours=["12:00-13:00", "22:00-23:00 Asia/Tokyo"], name="Midi")],
}
TEAM = """\
schema = 1
name = "Studio Moon"
[settings]
quiet.hours = ["20:00-08:00"]
cards.tone = "plain"
[[settings.focus.rules]]
id = "evening"
hours = ["19:00-07:00"]
firmness = "locked"
[why]
"quiet.hours" = "Nobody here answers after eight."
focus.rules = "We all stop at seven."
"""


def write(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_a_copy_brings_everything_back(tmp_path: Path) -> None:
    mine, file = settings_of(MINE), tmp_path / "copy.toml"
    assert export_settings(file, mine, SETTINGS) == len(MINE)
    found = read_offers(file, SETTINGS)
    assert not found.norms
    assert found.problems == ()
    target = tmp_path / "settings.toml"
    change_values(target, values_of(found.offers, Settings()), SETTINGS)
    assert read_settings(target, SETTINGS) == (mine, [])
    assert found.new(mine) == ()


@given(some.sets(some.sampled_from(sorted(MINE))))
def test_any_settings_survive_the_way_over_a_file(keys: set[str]) -> None:
    mine = settings_of({key: MINE[key] for key in keys})
    with TemporaryDirectory() as folder:
        file = Path(folder) / "copy.toml"
        export_settings(file, mine, SETTINGS)
        assert read_settings(file, SETTINGS) == (mine, [])


def test_a_copy_for_the_team_leaves_out_what_is_only_mine(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    assert export_settings(file, settings_of(MINE), SETTINGS, norms=True) == 5
    assert "calendar" not in file.read_text()
    found = read_offers(file, SETTINGS)
    assert (found.name, found.norms, found.problems) == ("Our team", True, ())
    assert [offer.name for offer in found.offers] == [
        "focus.rules.evening", "focus.rules.noon", "quiet.hours", "reminders.dog_walk.every_minutes",
        "reminders.dog_walk.name", "work.hours.friday",
    ]  # fmt: skip


def test_a_pack_offers_item_by_item_and_says_why(tmp_path: Path) -> None:
    found = read_offers(write(tmp_path / "moon.toml", TEAM), SETTINGS)
    assert (found.name, found.norms, found.tips, found.problems) == ("Studio Moon", True, 0, ())
    assert {offer.name: offer.why for offer in found.offers} == {
        "quiet.hours": "Nobody here answers after eight.",
        "cards.tone": "",
        "focus.rules.evening": "We all stop at seven.",
    }
    mine = settings_of(MINE)
    assert [offer.name for offer in found.new(mine)] == ["cards.tone", "focus.rules.evening"]
    ((setting, rules),) = values_of([found.offers[2]], mine)
    assert setting == find(SETTINGS, "focus.rules")
    assert [(one.id, one.firmness) for one in rules] == [("evening", "locked"), ("noon", "firm")]
    ((_, rules),) = values_of([found.offers[2]], Settings())
    assert [one.id for one in rules] == ["evening"]


def test_two_rules_of_a_pack_are_taken_together(tmp_path: Path) -> None:
    more = TEAM.replace("[why]", '[[settings.focus.rules]]\nid = "noon"\nhours = ["12:00-13:00"]\n[why]')
    found = read_offers(write(tmp_path / "moon.toml", more), SETTINGS)
    values = {setting.key: value for setting, value in values_of(found.offers, Settings())}
    assert [one.id for one in values["focus.rules"]] == ["evening", "noon"]
    assert len(values) == 3


@pytest.mark.parametrize("key", [setting.key for setting in SETTINGS])
def test_what_is_seen_and_kept_is_nobody_elses_business(key: str) -> None:
    """Every key is either a norm or personal, and a new one has to be thought about here."""
    personal = ("tracking.", "history.", "calendar.", "on_call.", "language", "screen.", "holds.ignored", "usage.",
                "shortcuts.")  # fmt: skip
    assert key.startswith(NORMS) != key.startswith(personal)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "{file}: there is no setting in it"),
        ("nonsense = 1", "{file}: nonsense: there is no such setting; it is ignored."),
        ("x = [", "{file}, line 1: expected TOML (invalid value); the file was not used."),
        ("schema = 2\nquiet.hours = []", "{file}: schema 2 is of a newer Detox; nothing of it was read"),
    ],
)
def test_a_bad_file_is_one_line(tmp_path: Path, text: str, line: str) -> None:
    file = write(tmp_path / "bad.toml", text)
    with pytest.raises(DetoxError) as told:
        read_offers(file, SETTINGS)
    assert told.value.message.say() == line.format(file=file)


def test_no_file_a_folder_and_a_pipe_are_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, what in ((tmp_path / "none", "does not exist"), (tmp_path, "is no file"), (tmp_path / "pipe", "no file")):
        with pytest.raises(DetoxError, match=what):
            read_offers(path, SETTINGS)


@pytest.mark.parametrize(
    ("change", "lines", "offers"),
    [
        (('"plain"', '"loud"'), ["cards.tone is left out: expected one of"], 2),
        (("cards.tone", "tracking.idle_minutes"), ["tracking.idle_minutes is left out"], 2),
        (('cards.tone = "plain"', "history.keep_days = 0"), ["history.keep_days: what is seen and kept"], 2),
        (('"Nobody here answers after eight."', "7"), ["why: quiet.hours: expected one line"], 3),
        (("[settings]\n", "settings = 3\n[strange]\n"), ["settings: expected a table"], 0),
        (('id = "evening"', "id = 3"), ["focus.rules: the sound entries apply"], 2),
    ],
)
def test_a_bad_item_of_a_pack_is_a_line_and_the_rest_is_offered(
    tmp_path: Path, change: tuple[str, str], lines: list[str], offers: int
) -> None:
    text = TEAM.replace(*change)
    if change[0].startswith("[settings]"):
        text = text.replace("[[settings.focus.rules]]", "[[strange.focus.rules]]")
    found = read_offers(write(tmp_path / "moon.toml", text), SETTINGS)
    assert len(found.offers) == offers
    told = [problem.message.say() for problem in found.problems]
    assert len(told) == len(lines)
    for line, part in zip(told, lines, strict=True):
        assert part in line
        assert "\n" not in line


@given(some.binary(max_size=200) | some.text(max_size=200).map(str.encode))
def test_no_bytes_crash_it(raw: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "x.toml"
        file.write_bytes(raw)
        with contextlib.suppress(DetoxError):
            read_offers(file, SETTINGS)


def test_the_settings_before_are_kept(tmp_path: Path) -> None:
    assert keep_copy(tmp_path / "settings.toml") is None
    file = write(tmp_path / "settings.toml", "# mine\n")
    file.chmod(0o600)
    first, second = keep_copy(file), keep_copy(file)
    assert first is not None
    assert (first.name, first.read_text(), first.stat().st_mode & 0o777) == (
        "settings.toml.before-1",
        "# mine\n",
        0o600,
    )
    assert second is not None
    assert second.name == "settings.toml.before-2"


def test_of_the_settings_before_the_newest_five_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    for n in range(1, 13):
        write(file, f"# {n}\n")
        keep_copy(file)
    kept = {path.name: path.read_text() for path in tmp_path.glob("settings.toml.before-*")}
    assert kept == {f"settings.toml.before-{n}": f"# {n}\n" for n in range(8, 13)}


def test_several_values_are_written_in_one_go_or_not_at_all(tmp_path: Path) -> None:
    file = write(tmp_path / "settings.toml", "# mine\n[quiet]\nhours = []\n")
    strange = Rule("no id", hours=())
    with pytest.raises(DetoxError):
        change_values(file, ((QUIET, settings_of(MINE)[QUIET]), (RULES, (strange,))), SETTINGS)
    assert file.read_text() == "# mine\n[quiet]\nhours = []\n"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(DetoxError, match="nowhere"):
        export_settings(tmp_path / "nowhere" / "x.toml", Settings(), SETTINGS)
