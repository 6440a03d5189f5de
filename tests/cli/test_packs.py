"""Packs of tips on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from detox.store.resources import resource
from tests.cli.test_contract import detox, one_line

GOOD = (
    'schema = 1\nname = "Moon"\nlang = "en"\n[[tip]]\nid = "a"\nkind = "tea"\nhook = "Tea."\nbeats = ["One.", "Two."]\n'
)
BAD_TIP = '[[tip]]\nid = "b"\nkind = "tea"\nhook = "Tea."\n'


def write(path: Path, text: str) -> str:
    path.write_text(text)
    return str(path)


def test_a_sound_pack_is_checked_added_and_listed(tmp_path: Path) -> None:
    profile, file = tmp_path / "p", write(tmp_path / "moon.toml", GOOD)
    checked = detox(profile, "packs", "check", file)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "moon: Moon: 1 en (tea)\n", "")
    assert not (profile / "packs").exists()
    added = detox(profile, "packs", "add", file)
    assert (added.returncode, added.stderr) == (0, "")
    assert (profile / "packs" / "moon.toml").read_text() == GOOD
    listed = json.loads(detox(profile, "packs", "list", "--json").stdout)
    assert listed["packs"] == [
        {"id": "moon", "name": "Moon", "file": str(profile / "packs/moon.toml"), "tips": {"en": 1}, "kinds": ["tea"]}
    ]
    assert (listed["schema"], listed["problems"]) == (1, [])
    assert "No problems found." in detox(profile, "doctor", DISPLAY=":0").stdout


def test_the_example_can_be_added_as_it_is_and_twice(tmp_path: Path) -> None:
    for _ in range(2):
        assert detox(tmp_path, "packs", "add", str(resource("packs/example.toml"))).returncode == 0
    assert [path.name for path in (tmp_path / "packs").iterdir()] == ["example.toml"]
    inside = str(tmp_path / "packs" / "example.toml")
    assert detox(tmp_path, "packs", "add", inside).returncode == 0


def test_what_is_wrong_is_a_line_each_in_check_list_and_doctor(tmp_path: Path) -> None:
    profile, file = tmp_path / "p", write(tmp_path / "moon.toml", GOOD + 'image = "../x.png"\n' + BAD_TIP)
    checked = detox(profile, "packs", "check", file, "--json")
    assert (checked.returncode, checked.stderr) == (1, "")
    problems = json.loads(checked.stdout)["problems"]
    assert [problem.partition(": ")[2] for problem in problems] == [
        "tip a: image: a pack brings no pictures; the card shows one of ours.",
        "tip b: beats: it is missing; the tip is ignored.",
    ]
    assert detox(profile, "packs", "add", file).returncode == 0  # the rest of it counts
    said = [line for line in detox(profile, "doctor").stdout.splitlines() if "moon.toml" in line]
    assert len(said) == 2
    assert all(line.startswith("! Pack of tips: ") for line in said)
    assert len([line for line in detox(profile, "packs", "list").stdout.splitlines() if line.startswith("! ")]) == 2


def test_what_is_no_pack_is_not_added(tmp_path: Path) -> None:
    profile = tmp_path / "p"
    for text in (BAD_TIP, "[[tip", "#" * 2_000_000):
        assert detox(profile, "packs", "add", write(tmp_path / "moon.toml", text)).returncode == 1
    assert detox(profile, "packs", "add", write(tmp_path / "My Moon.toml", GOOD)).returncode == 1
    assert not (profile / "packs").exists()
    assert "gone.toml" in one_line(detox(profile, "packs", "check", str(tmp_path / "gone.toml")), code=1)
    one_line(detox(profile, "packs"), code=2)
