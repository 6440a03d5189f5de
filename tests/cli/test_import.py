"""``detox-tray import activitywatch|detox FILE``: what it says, what it returns, what it leaves in the profile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from detox.cli.main import main
from detox.core.instant import to_ms
from detox.store.history import open_history
from tests.fakes.clock import FakeClock
from tests.store.activitywatch import DAY, bucket, event, export, written
from tests.store.spans import span

NOW = DAY + timedelta(days=3)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs ``detox-tray`` on a profile, three days after DAY, in Paris."""
    monkeypatch.setattr("detox.cli.context.SystemClock", lambda: FakeClock(NOW, "Europe/Paris"))

    def detox(*words: object, profile: str = "p") -> tuple[int, str, str]:
        code = main(["--profile", str(tmp_path / profile), *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return detox


def day(run: Run, profile: str = "p", date: str = "2024-11-20") -> dict[str, Any]:
    code, out, _ = run("day", date, "--json", profile=profile)
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def sample(path: Path) -> Path:
    """Eight hours from 8:00 in Paris: 3 h Instagram, of which 1 h is LinkedIn by its page, 1 h of it away."""
    return written(
        path,
        export(
            bucket(
                "currentwindow",
                event(7 * 3600, 5 * 3600, app="kitty", title="the planted title"),
                event(8 * 3600, 3 * 3600, app="Google-chrome", title="(3) Instagram - Google Chrome"),
            ),
            bucket("afkstatus", event(7 * 3600, 5 * 3600, status="not-afk"), event(9 * 3600, 3600, status="afk")),
            bucket("web.tab.current", event(10 * 3600, 3 * 3600, url="https://www.linkedin.com/in/planted-person")),
        ),
    )


def test_an_export_of_activitywatch_comes_in(run: Run, tmp_path: Path) -> None:
    code, out, err = run("import", "activitywatch", sample(tmp_path / "aw.json"))
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == (
        "Imported from aw.json: 2024-11-20 to 2024-11-20, 5 stretches (other 2 h 00, social 2 h 00, idle 1 h 00)."
    )
    found = day(run)
    assert {row["id"]: sum(row["seconds"].values()) for row in found["platforms"]} == {
        "instagram": 3600, "linkedin": 3600,
    }  # fmt: skip
    assert found["seconds"] == {"work": 7200, "private": 0, "on_call": 0}  # a Wednesday, 9 to 12 in Paris
    assert (found["other_seconds"], found["idle_seconds"], found["untracked_seconds"]) == (7200, 3600, 68400)


def test_no_title_and_no_address_is_kept(run: Run, tmp_path: Path) -> None:
    run("import", "activitywatch", sample(tmp_path / "aw.json"))
    for path in (tmp_path / "p").iterdir():
        content = path.read_bytes().lower()
        assert b"planted" not in content, path
        assert b"chrome" not in content, path
        assert b"linkedin.com" not in content, path


def test_twice_is_once(run: Run, tmp_path: Path) -> None:
    file = sample(tmp_path / "aw.json")
    run("import", "activitywatch", file)
    before = day(run)
    assert run("import", "activitywatch", file) == (0, "aw.json was imported before; nothing has changed.\n", "")
    code, out, _ = run("import", "activitywatch", file, "--json")
    assert (code, json.loads(out)["spans"], json.loads(out)["known"]) == (0, 0, True)
    renamed = written(tmp_path / "other.json", json.loads(file.read_text()) | {"more": 1})
    code, out, _ = run("import", "activitywatch", renamed)
    assert (code, out) == (0, "Everything in other.json was there from earlier imports; nothing has changed.\n")
    assert day(run) == before


def test_what_was_mended_stays_so_when_it_is_imported_again(run: Run, tmp_path: Path) -> None:
    file = sample(tmp_path / "aw.json")
    run("import", "activitywatch", file)
    assert run("mend", f"{DAY:%Y-%m-%d}T08:10+00:00", f"{DAY:%Y-%m-%d}T08:20+00:00", "private")[0] == 0
    assert run("mend", f"{DAY:%Y-%m-%d}T08:30+00:00", f"{DAY:%Y-%m-%d}T08:40+00:00", "deleted")[0] == 0
    before = day(run)
    assert (before["seconds"]["private"], before["untracked_seconds"] >= 600) == (600, True)
    for name, more in (("aw.json", {}), ("other.json", {"more": 1})):
        again = written(tmp_path / name, json.loads(file.read_text()) | more)
        assert "nothing has changed" in run("import", "activitywatch", again)[1]
        assert day(run) == before


def test_what_the_app_recorded_wins(run: Run, tmp_path: Path) -> None:
    start = to_ms(DAY) + 8 * 3_600_000 + 600_000
    with closing(open_history(tmp_path / "p", write=True)) as history:
        own = span(history, 0, 1, start_ms=start, end_ms=start + 1_200_000, state="away", platform=None, surface=None)
        history.save(own)
    assert run("import", "activitywatch", sample(tmp_path / "aw.json"))[0] == 0
    found = day(run)
    assert found["seconds"]["work"] == 7200 - 1200
    assert found["away_seconds"] == 1200
    assert found["elapsed_seconds"] == 86_400
    parts = ("other_seconds", "idle_seconds", "away_seconds", "unknown_seconds", "untracked_seconds")
    assert sum(found["seconds"].values()) + sum(found[part] for part in parts) == 86_400


def test_the_summary_as_json(run: Run, tmp_path: Path) -> None:
    code, out, err = run("import", "activitywatch", "--json", sample(tmp_path / "aw.json"))
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert found["source"].startswith("import:")
    assert len(found["source"]) == 71
    assert (found["from"], found["to"], found["spans"]) == ("2024-11-20", "2024-11-20", 5)
    assert found["seconds"] == {"other": 7200, "social": 7200, "idle": 3600}
    assert (found["known_seconds"], found["problems"]) == (0, [])


def test_problems_are_told_and_the_rest_comes_in(run: Run, tmp_path: Path) -> None:
    document = export(
        bucket("app.editor.activity", event(0, 60, file="x")),
        bucket(
            "currentwindow",
            event(0, 60, app="kitty", title="x"),
            event(0, -5, app="kitty", title="x"),
            event(10 * 86_400, 60, app="kitty", title="x"),
        ),
    )
    path = written(tmp_path / "aw.json", document)
    path.write_bytes(path.read_bytes()[:-2])
    code, out, err = run("import", "activitywatch", path)
    assert code == 0
    assert out.startswith("Imported from aw.json: 2024-11-20 to 2024-11-20, 1 stretch (other 1 min).")
    lines = err.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("detox-tray: aw.json: ") for line in lines)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "is no JSON export"),
        ("[]", "is no JSON export"),
        ("{}", "is no JSON export"),
        ("start,end,platform,context\r\n", "is no JSON export"),
        ('{"schema": 1, "spans": []}', "import it with: detox-tray import detox"),
        ('{"buckets": {', "is no JSON export"),
        ('{"buckets": {}}', "is no JSON export"),
        ('{"buckets": {"a": {"type": "currentwindow", "events": []}}}', "nothing that could be used"),
        ('{"buckets": {"a": {"type": "web.tab.current", "events": [', "nothing that could be used"),
        ('{"buckets": {"a": 7}}', "is no JSON export"),
    ],
)
def test_nothing_of_use_is_an_error(run: Run, tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "aw.json"
    path.write_text(content)
    code, out, err = run("import", "activitywatch", path)
    assert (code, out) == (1, "")
    assert says in err.splitlines()[-1]
    assert str(path) in err
    assert "Traceback" not in err


def test_files_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "utf16.json").write_text('{"buckets": {}}', encoding="utf-16")
    for name, says in (
        ("nowhere.json", "No such file"),
        ("", "is no file"),
        ("nul\0.json", "null"),
        ("utf16.json", "save it as UTF-8"),
    ):
        code, out, err = run("import", "activitywatch", str(tmp_path / name) if name else tmp_path)
        assert (code, out, len(err.splitlines())) == (1, "", 1)
        assert says in err
    code, _, err = run("import", "rescuetime", "x")
    assert code == 2
    assert "activitywatch" in err


def test_a_history_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "history.sqlite").mkdir()
    code, out, err = run("import", "activitywatch", sample(tmp_path / "aw.json"))
    assert (code, out) == (1, "")
    assert str(tmp_path / "p") in err
    assert "Traceback" not in err


def test_the_users_own_catalogue_counts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "catalogue.toml").write_text('[[platform]]\nid = "terminal"\nname = "T"\nlinux_ids = ["kitty"]\n')
    run("import", "activitywatch", sample(tmp_path / "aw.json"))
    assert {row["id"] for row in day(run)["platforms"]} == {"instagram", "linkedin", "terminal"}


def test_a_file_may_be_called_anything(run: Run, tmp_path: Path) -> None:
    file = sample(tmp_path / os.fsdecode(b"caf\xe9 {x}\n.json"))
    assert run("import", "activitywatch", file)[1].startswith("Imported from caf? {x}?.json: ")
    assert json.loads(run("import", "activitywatch", file, "--json")[1])["known"]


def test_forget_takes_it_out_again(run: Run, tmp_path: Path) -> None:
    file = sample(tmp_path / "aw.json")
    run("import", "activitywatch", file)
    assert run("forget", "--from", "2024-11-20", "--to", "2024-11-20", "--yes")[0] == 0
    assert day(run)["untracked_seconds"] == 86_400
    assert run("import", "activitywatch", file)[1].startswith("Imported from aw.json")


def test_the_advice_how_to_take_it_out_is_a_command_that_works(run: Run, tmp_path: Path) -> None:
    advice = run("import", "activitywatch", sample(tmp_path / "aw.json"))[1].splitlines()[-1]
    assert "what Detox recorded on those days" in advice
    said, _, words = advice.partition(": detox-tray ")
    assert said, advice
    assert run(*words.split(), "--yes")[0] == 0
    assert day(run)["untracked_seconds"] == 86_400


WRITER = """
import sys, time
from pathlib import Path
from detox.store.history import open_history
from tests.store.spans import span
history = open_history(Path(sys.argv[1]), write=True)
print("ready", flush=True)
for n in range(1_000_000):
    history.save(span(history, n, n + 1))  # raises if it has to wait for long
    if (Path(sys.argv[1]) / "stop").exists():
        break
    time.sleep(0.005)
history.close()
print(n + 1, flush=True)
"""


def test_it_goes_on_beside_an_app_that_writes(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither has to give up, and nothing of either is lost. (The app would answer; here the answer is made up.)"""
    monkeypatch.setattr("detox.cli.context.ask", lambda *_: {"v": 1, "ok": True})
    document = export(bucket("currentwindow", *[event(20.0 * n, 10, app="kitty", title="") for n in range(3000)]))
    path = written(tmp_path / "aw.json", document)
    folder = tmp_path / "p"
    app = subprocess.Popen([sys.executable, "-c", WRITER, folder], stdout=subprocess.PIPE, text=True)
    try:
        assert app.stdout
        assert app.stdout.readline() == "ready\n"
        assert run("import", "activitywatch", path)[0] == 0
        (folder / "stop").touch()
        count = int(app.stdout.readline())
        assert app.wait(20) == 0
    finally:
        app.kill()
        app.communicate()
    with closing(open_history(folder, write=False)) as history:
        found = history.spans(0, 1 << 60)
    assert sum(one.source == "app" for one in found) == count
    assert sum(one.source != "app" for one in found) == 3000
