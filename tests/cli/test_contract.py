"""The command line as a user types it: exit codes, one line for each mistake, no Qt for what only reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from detox.cli.days import checks
from detox.store.history import open_history
from tests.store.spans import event, span

ROOT = Path(__file__).resolve().parents[2]


def detox(profile: Path, *words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``detox-tray`` on a profile, with no screen and no bus."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM")
    clean = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "-m", "detox", "--profile", str(profile), *words]
    return subprocess.run(
        command, input=typed, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT,
        env=clean | environment,
    )  # fmt: skip


def one_line(run: subprocess.CompletedProcess[str], *, code: int) -> str:
    """Demand that the command failed with ``code`` and one line on standard error; return it."""
    lines = run.stderr.strip().splitlines()
    assert (run.returncode, len(lines)) == (code, 1), run.stderr
    assert "Traceback" not in run.stderr
    return lines[0]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("frobnicate",), 2, "frobnicate"),
        (("focus",), 2, "ACTION"),
        (("hold",), 2, "14:00"),
        (("day", "2026-13-01"), 2, "2026-11-20"),
        (("week", "2026-W60"), 2, "2026-W48"),
        (("preview", "--date", "soon"), 2, "2026-11-20"),
        (("settings", "set", "nothing.here", "1"), 2, "nothing.here"),
        (("settings", "set", "summary.at", "25"), 2, '"18:15"'),
        (("settings", "set", "reminders.water.every_minutes", '"ninety"'), 2, "from 0 to 1440"),
        (("settings", "get", "nothing"), 2, "nothing"),
        (("export", "--from", "2026-11-02", "--to", "2026-11-01", "x.csv"), 2, "2026-11-01"),
        (("export", "--from", "2026-11-01", "--to", "2026-11-01", "/nowhere/at/all.csv"), 1, "/nowhere/at/all.csv"),
        (("forget",), 2, "--all"),
        (("forget", "--from", "2026-11-02", "--to", "2026-11-01"), 2, "2026-11-01"),
        (("mend", "noon", "13:00", "work"), 2, '"18:15"'),
        (("mend", "2026-11-20T14:00", "soon", "work"), 2, '"18:15"'),
        (("mend", "2026-11-20T14:00", "2026-11-20T13:00", "work"), 2, "no time"),
        (("mend", "2026-11-20T14:00", "2026-11-20T15:00", "work"), 1, "no social time"),
        (("mend", "2099-11-20T14:00", "2099-11-20T15:00", "work"), 1, "has passed"),
        (("packs", "accept", "resources/packs/example.toml", "quiet.hours"), 2, "quiet.hours"),
        (("packs", "accept", "/nowhere/at/all.toml"), 1, "does not exist"),
        (("remind", "water"), 1, "not running"),
        (("focus", "start"), 1, "not running"),
        (("mean", "work", "--for", "2h", "--since-sitting"), 1, "not running"),
        (("mean", "mine"), 2, "private"),
        (("break", "breathe"), 1, "not running"),
        (("break", "dance"), 2, "stretch"),
        (("run",), 1, "DISPLAY"),
    ],
)
def test_a_mistake_gets_one_line(tmp_path: Path, words: tuple[str, ...], code: int, says: str) -> None:
    assert says in one_line(detox(tmp_path / "p", *words), code=code)


def test_a_profile_that_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert str(file) in one_line(detox(file, "today"), code=1)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'[reminders.water]\nevery_minutes = "ninety"\n', "reminders.water.every_minutes"),
        (b"bananas = 3\n", "bananas"),
        (b'[work.hours]\nfunday = ["09:00-10:00"]\n', "work.hours.funday"),
        (b'[days_off]\ncountry = "Germany"\n', "days_off.country"),
        (b'[quiet]\nhours = ["25:00-08:00"]\n', "quiet.hours"),
        (b'[[focus.rules]]\nhours = ["19:30-07:00"]\nfrom = "19:30"\nto = "07:00"\n', "focus.rules"),
        (b'[quiet]\nhours = ["21:00-23:00", "22:00-08:00"]\n', '"21:00-23:00" and "22:00-08:00" overlap'),
        (b'[[focus.rules]]\nhours = ["19:30-19:30"]\n', "starts and ends at the same time"),
        (b'[[focus.rules]]\nhours = ["19:30-23:00", "22:00-07:00"]\n', "rule 1"),
        (b'[[focus.rules]]\nhours = ["19:30-07:00"]\nplatforms = ["myspace"]\n', '"myspace" is no platform'),
        (b'[[focus.rules]]\nhours = ["19:30-07:00"]\napps = ["Firefox"]\n', '"Firefox" is a browser'),
        (b"\xff\xfe", "UTF-8"),
        (bytes(64), "line 1"),
        (b"[reminders\n", "line 1"),
    ],
)
def test_a_bad_settings_file(tmp_path: Path, content: bytes, says: str) -> None:
    """One line that names file and key; the rest applies; nothing is overwritten without a copy."""
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    line = one_line(detox(tmp_path, "settings", "check"), code=1)
    assert str(file) in line
    assert says in line
    assert detox(tmp_path, "preview", "--json").returncode == 0
    assert file.read_bytes() == content
    done = detox(tmp_path, "settings", "set", "summary.at", '"18:45"')
    assert done.returncode == 0
    assert [line.partition("kept as ")[2] for line in done.stderr.splitlines() if "kept as" in line] == [
        f"{other.name}; what is sound stays" for other in tmp_path.glob("settings.toml.bad-*")
    ], "whoever broke it hears where it is"
    assert detox(tmp_path, "settings", "get", "summary.at").stdout.strip() == '"18:45"'
    kept = [other.read_bytes() for other in tmp_path.glob("settings.toml.bad-*")]
    assert content in kept or content.strip() in file.read_bytes()


def test_a_rule_about_nothing_that_is_known_is_taken_and_told(tmp_path: Path) -> None:
    """A catalogue of the user's own may follow."""
    table = '[{id = "evening", hours = ["19:30-07:00"], platforms = ["myspace"]}]'
    said = one_line(detox(tmp_path, "settings", "set", "focus.rules", table), code=0)
    assert said == 'detox-tray: focus.rules: rule 1: "myspace" is no platform that Detox knows; nothing is shut for it'
    (tmp_path / "catalogue.toml").write_text('[[platform]]\nid = "myspace"\nname = "Myspace"\ncategory = "feed"\n')
    assert detox(tmp_path, "settings", "check").returncode == 0


def test_hours_that_overlap_are_taken_and_told(tmp_path: Path) -> None:
    run = detox(tmp_path, "settings", "set", "work.hours.monday", '["09:00-13:00", "12:00-18:00"]')
    assert one_line(run, code=0).endswith(
        'work.hours.monday: "09:00-13:00" and "12:00-18:00" overlap; together they count once'
    )
    assert detox(tmp_path, "settings", "get", "work.hours.monday").stdout.strip() == '["09:00-13:00", "12:00-18:00"]'


def test_sound_rules_hold_beside_a_wrong_one(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(
        '[[focus.rules]]\nid = "good"\nhours = ["19:30-07:00"]\n[[focus.rules]]\nid = "bad"\nhours = ["99-07:00"]\n'
    )
    run = detox(tmp_path, "preview", "--date", "2026-11-23", "--json")
    assert "rule 2" in run.stderr
    assert [event["name"] for event in json.loads(run.stdout)["events"] if event["kind"] == "block_start"] == ["good"]


def test_a_catalogue_with_a_broken_pattern(tmp_path: Path) -> None:
    (tmp_path / "catalogue.toml").write_text('schema = 1\n[[platform]]\nid = "mine"\nname = "Mine"\ntitle = ["(("]\n')
    run = detox(tmp_path, "doctor", "--json")
    problems = json.loads(run.stdout)["problems"]
    assert any("catalogue.toml" in problem["message"] and "mine" in problem["message"] for problem in problems)


@pytest.mark.parametrize("content", [b"this is no database at all, but it is long enough" * 50, b"\x00" * 4096])
def test_a_damaged_history_is_read_as_nothing_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "history.sqlite"
    file.write_bytes(content)
    run = detox(tmp_path, "today", "--json")
    assert run.returncode == 0
    assert json.loads(run.stdout)["checks"] == 0
    assert str(file) in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert file.read_bytes() == content


def test_one_check_is_one_check() -> None:
    assert [checks(number).say() for number in (0, 1, 2)] == ["0 checks", "1 check", "2 checks"]


def test_a_day_without_a_date_is_this_one_and_calls_reminders_as_the_menu_does(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[reminders.dog_walk]\nname = "Dog walk"\nat = ["10:00"]\n')
    day, today = (detox(tmp_path, word).stdout.splitlines()[0] for word in ("day", "today"))
    assert day == today
    told = detox(tmp_path, "preview", "--date", "2026-11-25").stdout
    assert "Dog walk" in told
    assert "Water + Pause\n" in told


READING = (
    ("status", "--json"),
    ("today", "--json", "--spans"),
    ("day", "2026-11-20", "--json"),
    ("week", "--json"),
    ("preview", "--json"),
    ("doctor", "--json"),
    ("focus", "status", "--json"),
)


@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_reading_prints_one_object_and_loads_no_qt(tmp_path: Path, words: tuple[str, ...]) -> None:
    code = (
        "import sys; from detox.cli.main import main; code = main(sys.argv[1:]);"
        "print(*[name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))], file=sys.stderr, end='');"
        "sys.exit(code)"
    )
    command = [sys.executable, "-c", code, "--profile", str(tmp_path), *words]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    assert (run.returncode, run.stderr) == (0, "")
    assert json.loads(run.stdout)["schema"] == 1


def test_export_says_what_it_wrote(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    run = detox(tmp_path, "export", "--from", "2026-11-01", "--to", "2026-11-02", "--json", str(target))
    assert json.loads(run.stdout)["spans"] == 0
    assert target.read_text().splitlines() == ["start,end,platform,context"]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_export_writes_over_nothing_unless_it_is_told_to(tmp_path: Path, form: str) -> None:
    target = tmp_path / "hours"
    words = ("export", "--format", form, "--from", "2026-11-01", "--to", "2026-11-02", str(target))
    target.write_text("")
    assert detox(tmp_path / "p", *words).returncode == 0, "an empty file, as mktemp makes it, has nothing to lose"
    target.write_text("signed by my lead")
    said = one_line(detox(tmp_path / "p", *words), code=1)
    assert str(target) in said
    assert "--force" in said
    assert target.read_text() == "signed by my lead"
    assert detox(tmp_path / "p", *words, "--force").returncode == 0
    assert "signed" not in target.read_text()


def test_the_columns_of_a_week_stand_below_each_other(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        for day, minutes in ((2, 9), (3, 125), (4, 0.25)):
            start = int(datetime(2026, 11, day, 9, tzinfo=UTC).timestamp() * 1000)
            history.save(span(history, 0, 1, start_ms=start, end_ms=start + int(minutes * 60_000)))
    lines = detox(tmp_path, "week", "2026-W45").stdout.splitlines()
    rows = [line for line in lines if "private" in line]
    assert len(rows) >= 3
    for word in ("work", "private", "on call"):
        assert len({row.index(word) for row in rows}) == 1, rows
    assert rows[0].startswith("Mon  2 Nov")
    assert detox(tmp_path, "day", "2026-11-02").stdout.startswith("Monday 2 November 2026")


def test_a_day_tells_what_was_said_of_it(tmp_path: Path) -> None:
    said = {"phone": "little", "worth": "meh"}
    at = int(datetime(2026, 11, 2, 19, tzinfo=UTC).timestamp() * 1000)
    with closing(open_history(tmp_path, write=True)) as history:
        history.append(event(history, 0, "summary", name="2026-11-02", at_ms=at, data=said))
    told = detox(tmp_path, "day", "2026-11-02").stdout
    assert "\nPhone        little, as you said" in told
    assert "\nWorth it     meh, as you said" in told


def test_undo_everything_works_without_a_running_app(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    run = detox(tmp_path / "p", "focus", "undo-everything", "--yes", **home)
    assert run.returncode == 0
    assert "blocks are lifted" in run.stdout
    assert "rules" not in run.stdout, "there are none"


def test_undo_everything_leaves_every_rule_off_and_in_the_settings(tmp_path: Path) -> None:
    home, profile = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}, tmp_path / "p"
    profile.mkdir()
    file = profile / "settings.toml"
    file.write_text(
        '# mine\n[[focus.rules]]\nid = "a"\nhours = ["19:30-07:00"]\n\n[[focus.rules]]\nid = "b"\nfrom = "12:00"\n'
        'to = "13:00"\nfirmness = "locked"\n'
    )
    run = detox(profile, "focus", "undo-everything", "--yes", **home)
    assert (run.returncode, run.stderr) == (0, "")
    assert "rules are switched off, and kept in your settings" in run.stdout
    rules = tomllib.loads(file.read_text())["focus"]["rules"]
    assert [(one["id"], one["enabled"], one["hours"]) for one in rules] == [
        ("a", False, ["19:30-07:00"]), ("b", False, ["12:00-13:00"])
    ]  # fmt: skip
    assert file.read_text().startswith("# mine\n")


def test_without_a_running_app_no_crisis_begins(tmp_path: Path) -> None:
    run = detox(tmp_path, "crisis", "2h", "--reason", "a brand is on fire")
    assert (run.returncode, run.stdout) == (1, "")
    assert "Detox is not running" in run.stderr
    assert detox(tmp_path, "crisis", "--reason", "x").returncode == 2


def test_undo_everything_ends_a_holiday_and_takes_back_do_not_disturb(tmp_path: Path) -> None:
    history = open_history(tmp_path, write=True)
    history.save_states({"focus": {"leases": [{"off": True}]}})
    history.close()
    (tmp_path / "do-not-disturb.json").write_text('{"switch": "nobody knows it"}')
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    run = detox(tmp_path, "focus", "undo-everything", "--yes", **home)
    assert run.returncode == 0
    assert "Do not disturb" in run.stderr
    assert "blocks are lifted" in run.stdout
    history = open_history(tmp_path, write=False)
    assert [event.kind for event in history.events(0, 10**15)] == ["off_end"]
    assert history.load_state("focus") == {}
    history.close()


@pytest.mark.parametrize("words", [("forget", "--all"), ("focus", "undo-everything"), ("uninstall",)], ids=" ".join)
def test_where_nobody_answers_nothing_is_deleted_or_undone(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A script without --yes has no end of file taken for a yes, nor for a no: it is told what it lacks."""
    home, profile = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}, tmp_path / "p"
    profile.mkdir()
    (profile / "settings.toml").write_text('[[focus.rules]]\nid = "a"\nhours = ["19:30-07:00"]\n')
    with closing(open_history(profile, write=True)) as history:
        history.save(span(history, 0, 30))
    assert "--yes" in one_line(detox(profile, *words, **home), code=2)
    with closing(open_history(profile, write=False)) as history:
        assert len(history.spans(0, 10**15)) == 1
    assert "enabled" not in (profile / "settings.toml").read_text()


def test_forget_asks_and_does_as_it_is_told(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        history.save(span(history, 0, 30))
    for typed, code, left in (("n\n", 1, 1), ("y\n", 0, 0)):
        assert detox(tmp_path, "forget", "--all", typed=typed).returncode == code
        with closing(open_history(tmp_path, write=False)) as history:
            assert len(history.spans(0, 10**15)) == left


def test_doctor_says_that_there_is_no_screen(tmp_path: Path) -> None:
    found = json.loads(detox(tmp_path, "doctor", "--json").stdout)
    assert [problem["title"] for problem in found["problems"]] == ["No screen"]
    assert {adapter["port"] for adapter in found["adapters"]} >= {"Windows", "Idle", "Session", "Notices"}


def test_doctor_says_what_nobody_can_know(tmp_path: Path) -> None:
    said = "Private windows are told in Firefox and Edge only"
    assert any(line.startswith(said) for line in json.loads(detox(tmp_path, "doctor", "--json").stdout)["limits"])
    assert said in detox(tmp_path, "doctor").stdout


def test_doctor_names_a_wrong_rule_and_where(tmp_path: Path) -> None:
    (tmp_path / "catalogue.toml").write_text('[[rule]]\ncontains = "a"\ncounts_as = "fun"\n')
    problems = json.loads(detox(tmp_path, "doctor", "--json").stdout)["problems"]
    assert any("catalogue.toml: rule 1: counts_as: expected work, private" in one["message"] for one in problems)
