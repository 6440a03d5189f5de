"""Settings that go to another computer or come from a team, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_contract import detox, one_line
from tests.store.test_settings_share import TEAM

MINE = '# mine\n[quiet]\nhours = ["22:00-06:00"]\n[cards]\ntone = "plain"\n'
TIP = '[[tip]]\nid = "a"\nkind = "tea"\nhook = "Tea."\nbeats = ["One.", "Two."]\nlang = "en"\n'


def test_settings_go_to_another_computer_and_those_there_are_kept(tmp_path: Path) -> None:
    one, other, file = tmp_path / "one", tmp_path / "other", tmp_path / "copy.toml"
    for profile, text in ((one, MINE), (other, "# theirs\n[summary]\nenabled = false\n")):
        profile.mkdir()
        (profile / "settings.toml").write_text(text)
    out = detox(one, "settings", "export", str(file))
    assert (out.returncode, out.stdout, out.stderr) == (0, f"2 settings written to {file}\n", "")
    took = detox(other, "settings", "import", str(file), "--json")
    assert (took.returncode, took.stderr) == (0, "")
    told = json.loads(took.stdout)
    assert [(item["item"], item["value"], item["taken"]) for item in told["offers"]] == [
        ("cards.tone", "plain", True), ("quiet.hours", ["22:00-06:00"], True),
    ]  # fmt: skip
    assert Path(told["kept"]).read_text() == "# theirs\n[summary]\nenabled = false\n"
    assert detox(other, "settings", "get", "quiet.hours").stdout == '["22:00-06:00"]\n'
    assert detox(other, "settings", "get", "summary.enabled").stdout == "false\n"
    assert "# theirs" in (other / "settings.toml").read_text()
    again = detox(other, "settings", "import", str(file))
    assert again.stdout == "0 settings taken\n"
    assert len(list(other.glob("settings.toml.before-*"))) == 1, "nothing changes, so nothing is kept"


@pytest.mark.parametrize("team", [(), ("--for-team",)])
def test_an_export_of_settings_writes_over_nothing_unless_it_is_told_to(tmp_path: Path, team: tuple[str, ...]) -> None:
    profile, file = tmp_path / "p", tmp_path / "copy.toml"
    words = ("settings", "export", str(file), *team)
    file.write_text("")
    assert detox(profile, *words).returncode == 0, "an empty file, as mktemp makes it, has nothing to lose"
    file.write_text("what my lead gave me")
    said = one_line(detox(profile, *words), code=1)
    assert f"{file} is there already; with --force it is written over" in said
    assert file.read_text() == "what my lead gave me"
    assert detox(profile, *words, "--force").returncode == 0
    assert "lead" not in file.read_text()


def test_a_bad_key_is_a_line_and_the_rest_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "copy.toml"
    file.write_text('cards.tone = "loud"\nquiet.hours = []\n')
    took = detox(tmp_path / "p", "settings", "import", str(file))
    assert "cards.tone is left out" in one_line(took, code=1)
    assert took.stdout.splitlines() == ['quiet.hours = []  (now ["21:00-08:00"])', "1 settings taken"]


def test_a_bad_file_changes_nothing(tmp_path: Path) -> None:
    profile, file = tmp_path / "p", tmp_path / "copy.toml"
    profile.mkdir()
    (profile / "settings.toml").write_text(MINE)
    for text in ("x = [", "", "schema = 9\nquiet.hours = []", TEAM):
        file.write_text(text)
        assert str(file) in one_line(detox(profile, "settings", "import", str(file)), code=1)
    assert (profile / "settings.toml").read_text() == MINE
    assert "does not exist" in one_line(detox(profile, "settings", "import", str(tmp_path / "no")), code=1)
    assert [path.name for path in profile.iterdir() if "before" in path.name] == []


def test_a_norm_pack_is_listed_and_taken_item_by_item(tmp_path: Path) -> None:
    profile, file = tmp_path / "p", tmp_path / "moon.toml"
    file.write_text(TEAM + TIP)
    listed = detox(profile, "packs", "accept", str(file))
    assert (listed.returncode, listed.stderr) == (0, "")
    assert listed.stdout.splitlines()[:3] == [
        "Studio Moon offers:",
        '  quiet.hours = ["20:00-08:00"]  (now ["21:00-08:00"])',
        "    Nobody here answers after eight.",
    ]
    assert not (profile / "settings.toml").exists()
    assert 'offers no "summary.at"' in one_line(detox(profile, "packs", "accept", str(file), "summary.at"), code=2)
    took = detox(profile, "packs", "accept", str(file), "quiet.hours", "tips")
    assert (took.returncode, took.stderr) == (0, "")
    assert (profile / "packs" / "moon.toml").read_text() == TEAM + TIP
    assert detox(profile, "settings", "get", "quiet.hours").stdout == '["20:00-08:00"]\n'
    assert detox(profile, "settings", "get", "cards.tone").stdout == '"mixed"\n'
    assert detox(profile, "packs", "accept", str(file), "--all").returncode == 0
    assert '"locked"' in detox(profile, "settings", "get", "focus.rules").stdout
    told = json.loads(detox(profile, "packs", "accept", str(file), "--json").stdout)["offers"]
    assert all(offer["now"] == offer["value"] for offer in told), "all is taken"
    file.write_text(TEAM.replace('"locked"', '"gentle"'))
    again = detox(profile, "packs", "accept", str(file)).stdout
    new, _, old = next(line for line in again.splitlines() if "focus.rules" in line).partition("(now ")
    assert ("gentle" in new, "locked" in old) == (True, True)


def test_check_and_add_say_what_a_pack_offers_and_take_none_of_it(tmp_path: Path) -> None:
    profile, file = tmp_path / "p", tmp_path / "moon.toml"
    file.write_text(TEAM + TIP)
    checked = detox(profile, "packs", "check", str(file))
    assert (checked.returncode, checked.stderr) == (0, "")
    assert f"It offers 3 settings: detox-tray packs accept {file}" in checked.stdout
    assert detox(profile, "packs", "add", str(file)).returncode == 0
    assert detox(profile, "settings", "get", "quiet.hours").stdout == '["21:00-08:00"]\n'
    file.write_text(TEAM.replace('"plain"', '"loud"'))
    assert detox(profile, "packs", "check", str(file)).returncode == 1
    file.write_text(TEAM)
    added = detox(profile, "packs", "add", str(file))
    assert "Not added" in added.stdout
    assert "packs accept" in added.stdout


def test_what_a_lead_shares_is_what_a_member_can_take(tmp_path: Path) -> None:
    lead, member, file = tmp_path / "lead", tmp_path / "member", tmp_path / "team.toml"
    lead.mkdir()
    (lead / "settings.toml").write_text(MINE + "[tracking]\nidle_minutes = 7\n")
    assert detox(lead, "settings", "export", str(file), "--for-team").stdout == f"2 settings written to {file}\n"
    assert detox(member, "packs", "accept", str(file), "--all").returncode == 0
    assert detox(member, "settings", "get", "cards.tone").stdout == '"plain"\n'
    assert detox(member, "settings", "get", "tracking.idle_minutes").stdout == "3\n"
    no_pack = one_line(detox(member, "packs", "accept", str(lead / "settings.toml")), code=1)
    assert "settings import" in no_pack
