"""Saving settings under fire: any edits in any order, several writers at once, kill -9 at any moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from detox.core.settings import Setting, Settings
from detox.store.settings_file import read_settings
from detox.store.settings_save import set_value, unset, with_value, without_value
from tests.proof import Lengths
from tests.store.schema import COOLDOWN, EVERY, MINE, NAME, QUIET, RULES, SCHEMA, SOUND, STARTS, WORK

EDITS = some.lists(
    some.one_of(
        some.tuples(some.just(COOLDOWN), some.none() | some.integers(0, 240).map(float)),
        some.tuples(some.just(SOUND), some.none() | some.booleans()),
        some.tuples(some.just(NAME), some.none() | some.text(max_size=20)),
        some.tuples(some.just(STARTS), some.none() | some.times().map(lambda at: at.replace(microsecond=0, fold=0))),
        some.tuples(
            some.sampled_from(["pause", "water", "stretch"]).map(EVERY.of),
            some.none() | some.floats(0, 1440, allow_subnormal=False),
        ),
        some.tuples(some.sampled_from(["monday", "sunday"]).map(WORK.of), some.none() | some.just(())),
        some.tuples(
            some.just(RULES), some.none() | some.lists(some.fixed_dictionaries({"id": some.just("a")}), max_size=2)
        ),
    ),
    max_size=12,
)
STARTS_OF_FILES = some.sampled_from(
    [
        None,
        "",
        MINE,
        "day.starts_at = '05:00'\ncards.sound = true\n",
        "reminders.pause = {every_minutes = 3}\n[cards]\n[look]\n[reminders_.other]\nx = nan\n",
        "[reminders.pause]\nevery_minutes = 3\n[cards]\n[reminders.water]\nat = []\n[reminders.other]\nx = nan\n",
        "[reminders]\nwater.every_minutes = 5\n[focus]\nz = 1\n[reminders.pause]\nx = 1\n[[focus.rules]]\nid = 'q'\n",
        "[focus]\nrules = [\n  {id = 'a'}, # one\n  {id = 'b'},\n]\n",
        "x = '''\n[cards]\n#cooldown_minutes = 5\n'''\n[ cards ]\n#cooldown_minutes = 6\n",
    ]
)


@given(STARTS_OF_FILES, EDITS)
def test_any_edits_are_kept_and_lose_no_key(start: str | None, edits: list[tuple[Setting[Any], Any]]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        if start is not None:
            path.write_text(start)
        expected = dict(read_settings(path, SCHEMA)[0].values)
        strangers = len(read_settings(path, SCHEMA)[1])
        for setting, value in edits:
            if value is None:
                unset(path, setting)
                expected.pop(setting.key, None)
            else:
                set_value(path, setting, value, SCHEMA)
                expected[setting.key] = value
            settings, problems = read_settings(path, SCHEMA)
            assert settings == Settings(expected)
            assert len(problems) == strangers
        for line in (start or "").splitlines():
            if line.startswith("#"):
                assert line in path.read_text()


@given(
    some.recursive(
        some.none() | some.booleans() | some.integers() | some.text(max_size=5),
        lambda inner: some.dictionaries(some.text("ab. \"'", min_size=1, max_size=3), inner, min_size=1, max_size=3),
        max_leaves=6,
    )
)
def test_strange_tables_survive(data: Any) -> None:
    import tomlkit

    def sound(value: Any) -> Any:
        return (
            {key: sound(item) for key, item in value.items() if item is not None} if isinstance(value, dict) else value
        )

    text = tomlkit.dumps({"strange": sound(data)} if data is not None else {})
    before = tomllib.loads(text)
    new = with_value(text, "cards.sound", raw=True)
    assert tomllib.loads(new) == before | {"cards": {"sound": True}}
    again = tomllib.loads(without_value(new, "cards.sound"))
    assert again.pop("cards", {}) == {}
    assert again == before


WRITER = """
import sys
from pathlib import Path
from detox.store.settings_save import set_value
from tests.store.schema import EVERY, SCHEMA
path, name = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
for n in range(int(sys.argv[3])):
    set_value(path, EVERY.of(name), float(n % 1440), SCHEMA)
    print(n, flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=os.getcwd())


def test_processes_that_write_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    names = ["alpha", "beta", "gamma"]
    writers = [writer(path, name, 25) for name in names]
    for one in writers:
        out, _ = one.communicate()
        assert out.split()[-1] == "24"
    settings, problems = read_settings(path, SCHEMA)
    assert problems == []
    assert {settings[EVERY.of(name)] for name in names} == {24.0}


def test_kill_9_at_any_moment_leaves_a_whole_file(tmp_path: Path, length: Lengths) -> None:
    rng = random.Random(3)
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    for _ in range(length("kills", 6, 60)):
        with writer(path, "water", 10_000) as one:
            assert one.stdout is not None
            lines = [one.stdout.readline() for _ in range(rng.randrange(2, 30))]
            one.send_signal(signal.SIGKILL)
            said = [*lines, *one.stdout.read().split("\n")[:-1]]
        data = tomllib.loads(path.read_text())
        assert data["reminders"]["water"]["every_minutes"] - int(said[-1]) in {0, 1}
        assert path.read_text().partition("every_minutes")[0] == MINE.partition("every_minutes")[0]
        assert path.read_text().partition("[other")[2] == MINE.partition("[other")[2]
    set_value(path, COOLDOWN, 5.0)
    assert {entry.name for entry in tmp_path.iterdir()} == {"settings.toml"}
    assert QUIET.key not in read_settings(path, SCHEMA)[0].values


def test_a_writer_that_is_killed_costs_another_that_writes_meanwhile_nothing(tmp_path: Path, length: Lengths) -> None:
    rng = random.Random(7)
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    for _ in range(length("kills beside a writer", 3, 40)):
        with writer(path, "alpha", 20) as other, writer(path, "water", 10_000) as victim:
            assert other.stdout is not None
            assert victim.stdout is not None
            victim.stdout.readline()
            lines = [other.stdout.readline() for _ in range(rng.randrange(1, 15))]
            victim.send_signal(signal.SIGKILL)
            last = victim.stdout.read().split("\n")[:-1]
            said = [*lines, *other.stdout.read().split()]
        assert said[-1] == "19", "a lock that died with its holder is in nobody's way"
        data = tomllib.loads(path.read_text())
        assert data["reminders"]["alpha"]["every_minutes"] == 19
        assert not last or data["reminders"]["water"]["every_minutes"] - int(last[-1]) in {0, 1}
        assert path.read_text().partition("every_minutes")[0] == MINE.partition("every_minutes")[0]
    assert read_settings(path, SCHEMA)[0][COOLDOWN] == 10.0
