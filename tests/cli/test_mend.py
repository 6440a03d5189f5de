"""``detox-tray mend``: with and without a running app, for times as people write them."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from detox.core.instant import to_ms
from detox.store.history import open_history
from tests.cli.test_import_detox import NOW, detox
from tests.test_requests import App
from tests.test_rolling import span


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Two hours on Instagram until now, which is 06:00 in Paris; half an hour of mail before."""
    with closing(open_history(tmp_path, write=True)) as history:
        start = to_ms(NOW - timedelta(hours=1))
        history.save(span(history, 0, 1, start_ms=start, end_ms=to_ms(NOW), platform="instagram"))
        mail = {"state": "other", "platform": None, "surface": None}
        history.save(span(history, 0, 1, start_ms=start - 1_800_000, end_ms=start, **mail))
    return tmp_path


def today(profile: Path) -> Any:
    return json.loads(detox(profile, "today", "--json", "--spans")[1])


def local(minutes_ago: int) -> str:
    from zoneinfo import ZoneInfo

    return f"{(NOW - timedelta(minutes=minutes_ago)).astimezone(ZoneInfo('Europe/Paris')):%H:%M}"


def test_it_says_what_it_changed_and_undoes_it(profile: Path) -> None:
    before = today(profile)
    total = sum(before["seconds"].values())
    said = detox(profile, "mend", local(40), local(10), "work", "--json")
    found = json.loads(said[1])
    assert said[0] == 0
    assert (found["seconds"], found["as"], found["platforms"]) == (1800, "work", ["instagram"])
    assert today(profile)["seconds"]["work"] == 1800
    assert detox(profile, "mend", local(90), "now", "deleted")[0] == 0
    gone = today(profile)
    assert sum(gone["seconds"].values()) == 0
    assert gone["untracked_seconds"] == before["untracked_seconds"] + total
    assert gone["other_seconds"] == before["other_seconds"]
    code, out, _ = detox(profile, "mend", f"{NOW - timedelta(days=1):%Y-%m-%d}T12:00", "now", "as-recorded")
    assert (code, out) == (0, "Instagram: 1 h 00 counts as it was recorded.\n")
    assert today(profile) == before
    with closing(open_history(profile, write=False)) as history:
        assert {(one.kind, one.name) for one in history.events(0, 1 << 60)} == {
            ("mend", "work"), ("mend", "deleted"), ("mend", "as-recorded"),
        }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ((local(10), local(40), "work"), 2, "no time that has passed"),
        ((local(-10), local(-40), "work"), 1, "no time that has passed"),
        ((local(90), local(70), "work"), 1, "no social time"),
        (("25:00", "now", "work"), 2, '"18:15"'),
        (("2026-13-01T10:00", "now", "work"), 2, "2026-11-25T14:00"),
        ((local(40), "now", "holiday"), 2, "as-recorded"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(profile: Path, words: tuple[str, ...], code: int, says: str) -> None:
    before = today(profile)
    got, out, err = detox(profile, "mend", *words)
    assert (got, out) == (code, "")
    assert says in err
    assert len(err.splitlines()) == 1
    assert today(profile) == before


def test_a_running_app_is_asked() -> None:
    app = App()
    ledger: Any = app.desk.history
    now = app.desk.pump.now().ms
    assert app.ask("mend", from_ms=now - 5000, to_ms=now, **{"as": "deleted"})["ok"]
    assert app.ask("mend", from_ms=now - 5000, to_ms=now, **{"as": "as-recorded"})["ok"]
    assert ledger.mended == [(now - 5000, now, "deleted"), (now - 5000, now, None)]
    for wrong in ("holiday", None, 7):
        assert "as-recorded" in app.ask("mend", from_ms=now - 5000, to_ms=now, **{"as": wrong})["error"]
    assert "lies before" in app.ask("mend", from_ms=now, to_ms=now - 1, **{"as": "work"})["error"]
    assert '"from_ms"' in app.ask("mend", to_ms=now - 1, **{"as": "work"})["error"]
