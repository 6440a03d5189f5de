"""Export and import of our own: the same days again, in a profile whose hours are others."""

from __future__ import annotations

import io
import json
import os
import sqlite3
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from detox.cli.main import main
from detox.core.history import STATES, Event, Override, Schedule, Span, State, Surface
from detox.core.instant import to_ms
from detox.store.history import open_history
from tests.fakes.clock import FakeClock

START = datetime(2024, 10, 25, 2, tzinfo=UTC)  # 4:00 in Paris; the night to the 27th is an hour longer there
LENGTH = 4 * 86_400_000
NOW = START + timedelta(days=5)
DAYS = [date(2024, 10, 25) + timedelta(days=n) for n in range(4)]
RANGE = ("--from", "2024-10-25", "--to", "2024-10-28")
HOURS = """\
day.starts_at = "04:00:00"
work.hours.friday = ["09:00-12:30", "13:30-18:00"]
work.hours.saturday = ["22:00-02:00"]
work.hours.sunday = []
work.hours.monday = ["00:00-24:00"]
"""


def detox(profile: Path, *words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    clock = patch("detox.cli.context.SystemClock", lambda: FakeClock(NOW, "Europe/Paris"))
    with clock, redirect_stdout(out), redirect_stderr(err):
        code = main(["--profile", str(profile), *map(str, words)])
    return code, out.getvalue(), err.getvalue()


def days(profile: Path) -> list[dict[str, Any]]:
    """The days as JSON; of stretches that touch and mean the same, one is made: an import writes them as one."""
    found: list[dict[str, Any]] = []
    for which in DAYS:
        found.append(json.loads(detox(profile, "day", which, "--json", "--spans")[1]))
        rows: list[dict[str, str]] = []
        for row in found[-1]["spans"]:
            if (
                rows
                and row | {"start": "", "end": ""} == rows[-1] | {"start": "", "end": ""}
                and rows[-1]["end"] == row["start"]
            ):
                rows[-1]["end"] = row["end"]
            else:
                rows.append(row)
        found[-1]["spans"] = rows
    return found


OFTEN: tuple[State, ...] = ("social", *STATES)
SURFACES: tuple[Surface, ...] = ("feed", "work")
OVERRIDES: tuple[Override | None, ...] = (None, None, None, "work", "private", "deleted")


def rows(profile: Path) -> list[str]:
    with closing(sqlite3.connect(profile / "history.sqlite")) as raw:
        return list(raw.iterdump())


def differences(one: Any, other: Any, where: str = "") -> list[str]:
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return [line for key in one for line in differences(one[key], other[key], f"{where}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [
            line for n, pair in enumerate(zip(one, other, strict=True)) for line in differences(*pair, f"{where}[{n}]")
        ]
    return [] if one == other else [f"{where}: {one} is not {other}"]


@some.composite
def layers(draw: some.DrawFn, source: str) -> list[Span]:
    """Spans of one layer that do not overlap: minutes, seconds and single milliseconds long, with and without gaps."""
    at = to_ms(START) + draw(some.integers(0, LENGTH // 2))
    found: list[Span] = []
    for _ in range(draw(some.integers(0, 12))):
        at += draw(some.sampled_from([0, 0, 1, 59_999, 60_000, 3_600_000, 20_000_000]))
        end = at + draw(some.sampled_from([1, 999, 30_000, 600_000, 7_200_001, 43_200_000]))
        if end > to_ms(START) + LENGTH:
            break
        state = draw(some.sampled_from(OFTEN))
        named = state in {"social", "other", "door"}
        platform = draw(some.sampled_from(["instagram", "linkedin", "hootsuite"])) if named else None
        surface = draw(some.sampled_from(SURFACES)) if state == "social" else None
        override = draw(some.sampled_from(OVERRIDES))
        zone = draw(some.sampled_from(["Europe/Paris", "Asia/Tokyo"]))
        found.append(Span(f"{len(found):032x}", "", source, at, end, zone, state, platform, surface, override))
        at = end
    return found


HAPPENED: dict[str, dict[str, object]] = {
    "pass": {"minutes": 15, "platform": "*", "firmness": "firm", "reason": "the client's « site » is down"},
    "block_start": {"until": (START + timedelta(days=2)).isoformat()},
    "offered": {"with": ["water"]},
    "taken": {"natural": True},
    "door": {},
    "clock_moved": {"seconds": 3},
    "means": {},
    "crisis": {"until_ms": to_ms(START) + 90_000_000, "reason": "the brand is on fire"},
    "crisis_end": {},
    "on_call": {"from_ms": to_ms(START) + 30_000_000, "until_ms": to_ms(START) + 70_000_000},
    "summary": {"phone": "little", "worth": "meh"},
}
EVENTS = some.lists(
    some.builds(
        lambda at, kind, platform: Event(
            "", "", to_ms(START) + at, "Europe/Paris", kind, "2024-10-26" if kind == "summary" else "pause",
            {} if (kind, platform) == ("summary", "*") else
            HAPPENED[kind] | ({"platform": platform} if kind == "pass" else {}),
        )
        if kind != "means"
        else Event(
            "", "", to_ms(START) + at, "Europe/Paris", kind, "work" if platform == "*" else "private",
            {"from_ms": to_ms(START) + at - 900_000, "until_ms": to_ms(START) + at + 3_600_000},
        ),
        some.integers(0, LENGTH - 1),
        some.sampled_from(sorted(HAPPENED)),
        some.sampled_from(["*", "instagram", "linkedin"]),
    ),
    max_size=6,
)  # fmt: skip


MENDS = some.lists(
    some.tuples(
        some.integers(0, LENGTH // 2),
        some.integers(1, LENGTH // 4),
        some.sampled_from(["work", "private", "deleted", None]),
    ),
    max_size=4,
)


@settings(max_examples=min(settings().max_examples, 300))  # each makes three profiles
@given(layers("app"), layers("import:" + "7" * 64), EVENTS, MENDS)
def test_an_export_makes_the_same_days_again(
    tmp_path_factory: pytest.TempPathFactory,
    own: list[Span],
    imported: list[Span],
    events: list[Event],
    mends: list[tuple[int, int, Override | None]],
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with closing(open_history(folder / "a", write=True)) as history:
        for span in (*own, *imported):
            history.save(replace(span, id=os.urandom(16).hex(), device=history.device))
        for number, event in enumerate(events):
            history.append(replace(event, id=f"{number:032x}", device=history.device))
        history.add_schedule(Schedule(to_ms(START) - 1, "Europe/Paris", HOURS))
        for at, length, override in mends:
            history.mend(to_ms(START) + at, to_ms(START) + at + length, override)
    before = days(folder / "a")
    assert detox(folder / "a", "export", "--format", "json", *RANGE, folder / "all.json")[0] == 0
    code, _, err = detox(folder / "b", "import", "detox", folder / "all.json")
    told = [line for line in err.splitlines() if "on-call stretches" not in line]
    if code:  # nothing to import: nothing was exported
        assert all(not day["spans"] and day["untracked_seconds"] == day["elapsed_seconds"] for day in before)
        assert len(told) == 1
        return
    assert told == []
    assert differences(days(folder / "b"), before) == []

    once = rows(folder / "b")
    assert "nothing has changed" in detox(folder / "b", "import", "detox", folder / "all.json")[1]
    assert rows(folder / "b") == once

    code, _, _ = detox(folder / "a", "import", "detox", folder / "all.json")  # beside what it was made of
    assert code == 0
    assert differences(days(folder / "a"), before) == []


def test_the_rows_of_an_export_keep_their_columns(tmp_path: Path) -> None:
    with closing(open_history(tmp_path / "a", write=True)) as history:
        zero = to_ms(START)
        for n, (state, platform) in enumerate((("social", "instagram"), ("other", None), ("social", "linkedin"))):
            at = zero + n * 60_000
            history.save(Span(f"{n:032x}", history.device, "app", at, at + 60_000, "UTC", state, platform))  # type: ignore[arg-type]
        gone = Span("f" * 32, history.device, "app", zero - 5, zero, "UTC", "social", "x", "feed", "deleted")
        history.save(gone)
        history.append(Event("e" * 32, history.device, zero + 5, "UTC", "hold", "", {"until": "never shown"}))
    detox(tmp_path / "a", "export", "--format", "json", *RANGE, tmp_path / "all.json")
    document = json.loads((tmp_path / "all.json").read_text())
    assert list(document) == ["schema", "from", "to", "spans", "rest", "events", "hours"]
    assert document["spans"][0] == {
        "start": "2024-10-25T04:00:00.000+02:00", "end": "2024-10-25T04:01:00.000+02:00", "platform": "instagram",
        "context": "private", "state": "social", "surface": None, "override": None, "zone": "UTC",
    }  # fmt: skip
    assert document["rest"] == [
        {
            "start": "2024-10-25T04:01:00.000+02:00", "end": "2024-10-25T04:02:00.000+02:00", "state": "other",
            "platform": None, "zone": "UTC",
        }
    ]  # fmt: skip
    assert document["events"] == []  # a hold is no part of a day
    detox(tmp_path / "a", "export", "--format", "csv", *RANGE, tmp_path / "all.csv")
    assert (tmp_path / "all.csv").read_text().splitlines() == [
        "start,end,platform,context",
        "2024-10-25T04:00:00.000+02:00,2024-10-25T04:01:00.000+02:00,instagram,private",
        "2024-10-25T04:02:00.000+02:00,2024-10-25T04:03:00.000+02:00,linkedin,private",
    ]


ROW = {
    "start": "2024-10-25T10:00:00.000+02:00",
    "end": "2024-10-25T10:30:00.000+02:00",
    "platform": "instagram",
    "context": "private",
}


def bring(tmp_path: Path, document: object) -> tuple[int, list[str], dict[str, Any]]:
    (tmp_path / "in.json").write_text(json.dumps(document))
    code, _, err = detox(tmp_path / "p", "import", "detox", tmp_path / "in.json")
    return code, err.splitlines(), days(tmp_path / "p")[0]


def test_what_it_meant_in_the_end_counts_and_not_an_edit_before_it(tmp_path: Path) -> None:
    row = ROW | {"state": "social", "surface": "feed", "override": "private", "context": "work"}
    code, told, found = bring(tmp_path, {"schema": 1, "spans": [row]})
    assert (code, told, found["seconds"]["work"]) == (0, [], 1800)


def test_an_export_of_four_columns_keeps_its_meaning(tmp_path: Path) -> None:
    later = {"start": "2024-10-25T20:00:00+02:00", "end": "2024-10-25T20:10:00+02:00"}
    rows = [ROW, ROW | later | {"context": "work"}, ROW | later | {"platform": "x", "context": "on_call"}]
    rows[2] |= {"start": rows[1]["end"], "end": "2024-10-25T20:15:00+02:00"}
    code, told, found = bring(tmp_path, {"schema": 1, "from": "2024-10-25", "to": "2024-10-25", "spans": rows})
    assert code == 0
    assert found["seconds"] == {"work": 600, "private": 1800 + 300, "on_call": 0}
    assert told == [
        "detox-tray: in.json: time on call without a pass or a shift in the file counts by your hours instead"
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (7, "not as an export"),
        ({}, "not as an export"),
        (ROW | {"platform": None}, "not as an export"),
        (ROW | {"platform": "<b>"}, "not as an export"),
        (ROW | {"context": ["work"]}, "not as an export"),
        (ROW | {"zone": "Mars/Olympus"}, "not as an export"),
        (ROW | {"zone": "../../etc/passwd"}, "not as an export"),
        (ROW | {"zone": 5}, "not as an export"),
        (ROW | {"start": "2024-10-25T10:00:00"}, "not as an export"),
        (ROW | {"start": ROW["end"], "end": ROW["start"]}, "end before they start"),
        (ROW | {"start": "2099-10-25T10:00:00Z", "end": "2099-10-25T10:00:01Z"}, "in the future"),
    ],
)
def test_wrong_rows_are_left_out(tmp_path: Path, row: object, words: str) -> None:
    code, told, found = bring(tmp_path, {"schema": 1, "spans": [row, ROW]})
    assert (code, found["seconds"]["private"]) == (0, 1800)
    assert len(told) == 1
    assert words in told[0]
    assert told[0].endswith(": 1 (the first: spans, row 1)")


def test_odd_surfaces_and_overrides_are_the_usual_ones(tmp_path: Path) -> None:
    row = ROW | {"surface": ["work"], "override": {"deleted": 1}}
    later = ROW | {"state": "away", "start": ROW["end"], "end": "2024-10-25T11:00:00+02:00"}
    code, told, found = bring(tmp_path, {"spans": [row], "rest": [later, later | {"state": []}]})
    assert (code, found["seconds"]["private"], found["away_seconds"]) == (0, 1800, 1800)
    assert len(told) == 1


EVENT = {"id": "ab" * 16, "at": ROW["start"], "zone": "UTC", "kind": "taken", "name": "water", "data": {}}


def test_what_was_on_call_by_a_shift_needs_no_pass(tmp_path: Path) -> None:
    start = 1_729_843_200_000  # that of ROW
    shift = EVENT | {"kind": "on_call", "name": "", "data": {"from_ms": start - 60_000, "until_ms": start + 7_200_000}}
    row = ROW | {"context": "on_call"}
    code, told, found = bring(tmp_path, {"schema": 1, "events": [shift], "spans": [row]})
    assert (code, told) == (0, [])
    assert found["seconds"]["on_call"] == 1800


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "ab"}, {"id": "zz" * 16}, {"id": 5}, {"at": "then"}, {"zone": "Nowhere"}, {"zone": None},
        {"kind": "hold"}, {"kind": ["taken"]}, {"name": 5}, {"name": "\ud800"}, {"data": []}, {"data": {"a": "\udfff"}},
    ],
)  # fmt: skip
def test_wrong_events_are_left_out(tmp_path: Path, wrong: dict[str, Any]) -> None:
    code, told, found = bring(tmp_path, {"events": [EVENT | wrong, EVENT], "spans": [ROW]})
    assert (code, len(told)) == (0, 1)
    assert [row["taken"] for row in found["reminders"]] == [1]


def test_a_half_written_export_gives_what_it_holds(tmp_path: Path) -> None:
    text = json.dumps(
        {"spans": [ROW, ROW | {"start": ROW["end"], "end": "2024-10-25T11:00:00+02:00"}], "events": [EVENT]}
    )
    for at in range(0, len(text), 13):
        (tmp_path / "in.json").write_text(text[:at])
        code, _, err = detox(tmp_path / f"p{at}", "import", "detox", tmp_path / "in.json")
        assert "Traceback" not in err
        assert code == (0 if at > text.index("}") else 1)


def test_files_of_others_are_told_apart(tmp_path: Path) -> None:
    code, told, _ = bring(tmp_path, {"buckets": {}})
    assert code == 1
    assert "import it with: detox-tray import activitywatch" in told[0]
    code, told, _ = bring(tmp_path, {"spans": "none"})
    assert code == 1
    assert "is no JSON export" in told[0]
