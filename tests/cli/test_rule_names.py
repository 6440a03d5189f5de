"""What the command line calls a rule of the door: by its name, never by the id that only JSON has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.french import Run
from tests.cli.test_french_answers import IDLE, UNTIL, Running

RULES = """
[[focus.rules]]
id = "evening"
hours = ["19:30-07:00"]
[[focus.rules]]
id = "r2"
name = "Dimanche {x}"
days = ["sun"]
hours = ["10:00-12:00"]
[[focus.rules]]
id = "r3"
name = "Noon"
days = ["wed"]
hours = ["00:00-24:00"]
"""


@pytest.fixture(autouse=True)
def _rules(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(RULES)


@pytest.mark.parametrize(
    ("kind", "rule", "english", "french_line"),
    [
        ("block_start", "evening", "Next: 07:00 block start After hours", "07:00 début de plage Après le travail"),
        ("block_end", "evening", "Next: 07:00 block end After hours", "07:00 fin de plage Après le travail"),
        ("block_start", "r2", "Next: 07:00 block start Dimanche {x}", "07:00 début de plage Dimanche {x}"),
        ("block_start", "promised", "Next: 07:00 block start", "07:00 début de plage"),
        ("block_end", "now", "Next: 07:00 block end", "07:00 fin de plage"),
    ],
)
def test_status_says_the_name_of_a_rule_and_json_its_id(
    french: Run, monkeypatch: pytest.MonkeyPatch, kind: str, rule: str, english: str, french_line: str
) -> None:
    app = Running(IDLE | {"next": [{"at": UNTIL, "kind": kind, "name": rule}]})
    monkeypatch.setattr("detox.cli.context.ask", app.ask)
    assert french("status", LC_ALL="C").stdout.splitlines()[-1] == english
    assert french("status").stdout.splitlines()[-1].endswith(f": {french_line}")
    assert json.loads(french("status", "--json").stdout)["next"][0]["name"] == rule


def test_a_day_to_come_says_the_names_of_its_rules_and_json_their_ids(french: Run) -> None:
    monday, sunday, wednesday = (("preview", "--date", f"2026-11-{day}") for day in (23, 29, 25))
    told = french(*monday).stdout
    assert "19:30:00  début de plage   Après le travail\n" in told
    assert "evening" not in told
    assert "  block start      After hours\n" in french(*monday, LC_ALL="C").stdout
    assert "10:00:00  block start      Dimanche {x}\n" in french(*sunday, LC_ALL="C").stdout
    assert "all day   block            Noon\n" in french(*wednesday, LC_ALL="C").stdout
    found = json.loads(french(*sunday, "--json").stdout)
    assert {"evening", "r2"} <= {event["name"] for event in found["events"]}
