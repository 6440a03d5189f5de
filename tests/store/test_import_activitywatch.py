"""ActivityWatch's export: what is used, what is told, and what no malformed file may do."""

from __future__ import annotations

import io
import json
from contextlib import closing
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.instant import to_ms
from detox.store.catalogue_file import load_catalogue
from detox.store.imports import json_stream
from detox.store.imports.activitywatch import ActivityWatchFile
from detox.store.imports.json_stream import JsonStream
from detox.store.imports.notes import Notes
from detox.store.imports.stage import Stage
from detox.usage.foreign import Foreign
from detox.usage.importing import owners
from tests.store.activitywatch import DAY, bucket, event, export, moment

NOW = DAY + timedelta(hours=12)
CHROME = "Google-chrome"
INSTAGRAM = "Instagram - Google Chrome"
Row = tuple[float, float, str]


@cache
def foreign() -> Foreign:
    catalogue, problems = load_catalogue()
    assert problems == []
    return Foreign(catalogue)


def read(document: object, *, raw: bytes | None = None) -> tuple[list[Row], list[str]]:
    """Return what came out, in seconds after DAY, and what was told."""
    content = json.dumps(document).encode() if raw is None else raw
    notes = Notes("aw.json")
    with closing(Stage()) as stage:
        file = ActivityWatchFile(JsonStream(io.BytesIO(content)), stage, foreign(), notes, to_ms(NOW))
        file.read()
        found = list(owners(file.records())) if file.known else []
    zero = to_ms(DAY)
    rows = [
        ((one.start_ms - zero) / 1000, (one.end_ms - zero) / 1000, one.content.platform or one.content.state)
        for one in found
    ]
    return rows, [line.say().removeprefix("aw.json: ") for line in notes.lines()]


def window(*events: dict[str, Any], **more: str) -> tuple[str, dict[str, Any]]:
    return bucket("currentwindow", *events, **more)


AFK = bucket("afkstatus", event(0, 3600, status="not-afk"))


def test_windows_presence_and_pages_become_one_record() -> None:
    rows, told = read(
        export(
            window(
                event(600, 600, app="kitty", title="vim"),
                event(0, 600, app=CHROME, title=INSTAGRAM),
                event(60, 60, app="Slack", title="Anna"),
            ),
            bucket("afkstatus", event(200, 700, status="not-afk"), event(100, 100, status="afk")),
            bucket("web.tab.current", event(300, 600, url="https://www.linkedin.com/in/somebody", title="Somebody")),
        )
    )
    assert rows == [
        (0, 60, "instagram"), (60, 100, "other"), (100, 200, "idle"), (200, 300, "instagram"), (300, 600, "linkedin"),
        (600, 1200, "other"),
    ]  # fmt: skip
    assert told == []


def test_one_bucket_alone_is_read_in_either_form_and_order_of_keys() -> None:
    name, alone = window(event(0, 60, app=CHROME, title=INSTAGRAM))
    for document in (
        {"buckets": {name: alone}},
        alone,
        dict(sorted(alone.items())),
        {"events": alone["events"], **alone},
    ):
        rows, told = read(document)
        assert rows == [(0, 60, "instagram")]
        assert told == ["without afkstatus, time away from the keyboard counts as well (export all buckets)"]


def test_a_type_that_is_missing_is_known_by_its_watcher() -> None:
    name, alone = window(event(0, 60, app=CHROME, title=INSTAGRAM))
    del alone["type"]
    assert read({"buckets": {name: alone, AFK[0]: AFK[1]}})[0] == [(0, 60, "instagram")]
    assert read({"buckets": {"mine": alone, AFK[0]: AFK[1]}})[0] == [(0, 60, "instagram")]  # by its client


def test_buckets_of_unknown_types_and_phones_are_told_in_one_line() -> None:
    phone = window(event(0, 500, app="Instagram", package="com.instagram.android"), name="aw-watcher-android-test")
    rows, told = read(
        export(
            bucket("app.editor.activity", event(0, 60, file="secret.py")),
            ("other", {"type": "app.editor.activity", "events": []}),
            ("none", {"events": [event(0, 60, app="a", title="b")]}),
            phone,
            window(event(0, 60, app="kitty", title="")),
            AFK,
        )
    )
    assert rows == [(0, 60, "other")]
    assert told == [
        'buckets of the type "app.editor.activity" are not used',
        "buckets without a type are not used",
        "buckets of a phone are not used: only this computer counts",
    ]


NO_NUMBERS: list[object] = ["5", True, None, {}]
BAD: list[tuple[str, list[object], str]] = [
    (
        "the future",
        [event(12 * 3600, 5, app="a", title="b"), event(99 * 86400, 5, app="a", title="b")],
        "in the future",
    ),
    ("negative", [event(10, -1, app="a", title="b"), event(10, -1e300, app="a", title="b")], "negative duration"),
    ("no object", [7, None, "event", [], True], "left out"),
    (
        "no time",
        [event(10, 5, app="a", title="b") | {"timestamp": 1732000000}, {"duration": 1, "data": {}}],
        "left out",
    ),
    (
        "no duration",
        [event(10, 5, app="a", title="b") | {"duration": wrong} for wrong in NO_NUMBERS],
        "left",
    ),
    ("endless", [event(10, 5, app="a", title="b") | {"duration": float("inf")}], "left out"),
    ("no data", [event(10, 5) | {"data": []}, event(10, 5), event(10, 5, app=7, title="b")], "left out"),
    ("title", [event(10, 5, app="a", title=["b"])], "left out"),
    ("when", [event(10, 5, app="a", title="b") | {"timestamp": wrong} for wrong in ("soon", "", "2024-13-01")], "time"),
    ("then", [event(10, 5, app="a", title="b") | {"timestamp": "0001-01-01T00:00:00+14:00"}], "time"),
]


@pytest.mark.parametrize(
    ("events", "words"), [(events, words) for _, events, words in BAD], ids=[name for name, *_ in BAD]
)
def test_wrong_events_are_counted_in_one_line_and_the_rest_comes_in(events: list[object], words: str) -> None:
    name, about = window(event(0, 60, app=CHROME, title=INSTAGRAM))
    about["events"] = [*events, *about["events"]]
    rows, told = read({"buckets": {name: about, AFK[0]: AFK[1]}})
    assert rows == [(0, 60, "instagram")]
    assert len(told) == 1
    assert words in told[0]
    assert f": {len(events)} (the first: {name}, event 1)" in told[0]


@pytest.mark.parametrize("length", [1e18, 37 * 3600])
def test_what_ends_nowhere_near_now_is_believed_in_nothing(length: float) -> None:
    endless = event(100, length, app="kitty", title="")
    rows, told = read(export(window(event(0, 60, app=CHROME, title=INSTAGRAM), endless), AFK))
    assert rows == [(0, 60, "instagram")]
    assert told == ["events that end more than a day from now, left out: 1 (the first: aw-watcher-window_pc, event 2)"]


def test_what_reaches_into_the_future_is_cut_off_now() -> None:
    rows, told = read(export(window(event(12 * 3600 - 10, 50, app="kitty", title="")), AFK))
    assert rows == [(12 * 3600 - 10, 12 * 3600, "other")]
    assert told == ["events that reach into the future, cut off now: 1 (the first: aw-watcher-window_pc, event 1)"]


def test_times_are_utc_unless_they_say_otherwise() -> None:
    for said in ("2024-11-20T00:01:00", "2024-11-20T00:01:00Z", "2024-11-20T01:01:00.000000000+01:00"):
        one = event(0, 60, app="kitty", title="") | {"timestamp": said}
        assert read(export(window(one), AFK))[0] == [(60, 120, "other")]


def test_a_first_sight_without_length_is_no_mistake() -> None:
    rows, told = read(export(window(event(0, 0, app="kitty", title=""), event(0, 9, app="kitty", title="")), AFK))
    assert (rows, told) == ([(0, 9, "other")], [])


def test_the_same_event_twice_is_one() -> None:
    twice = [event(0, 60, app=CHROME, title=INSTAGRAM)] * 2
    assert read(export(window(*twice), AFK))[0] == [(0, 60, "instagram")]


def test_two_buckets_of_one_computer_are_one_record() -> None:
    rows, _ = read(
        export(
            window(event(0, 60, app="kitty", title="")),
            window(event(30, 10, app=CHROME, title=INSTAGRAM), name="awatcher_pc"),
            AFK,
        )
    )
    assert rows == [(0, 30, "other"), (30, 40, "instagram"), (40, 60, "other")]


@pytest.mark.parametrize("at", range(0, 560, 13))
def test_a_half_written_file_gives_what_it_holds(at: int) -> None:
    name, alone = window(*[event(60 * n, 60, app=CHROME, title=INSTAGRAM) for n in range(5)])
    raw = json.dumps({"buckets": {name: alone}}).encode()
    rows, told = read(None, raw=raw[: len(raw) - at])
    assert all(platform == "instagram" and end - start <= 300 for start, end, platform in rows)
    if rows and at:
        assert any("the file ends in the middle, after byte" in line for line in told)


def test_a_broken_middle_ends_the_reading() -> None:
    raw = json.dumps(export(AFK, window(*[event(60 * n, 60, app="kitty", title="") for n in range(5)]))).encode()
    at = raw.index(b'"kitty"', raw.index(b'"kitty"') + 1)
    rows, told = read(None, raw=raw[:at] + b"nonsense " + raw[at:])
    assert rows == [(0, 60, "other")]
    assert told[0].startswith("this is no JSON from byte ")


def test_a_huge_title_does_not_hold_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST", 2000)
    huge = [event(0, 60, app=CHROME, title="Instagram " * 200_000)]
    rows, told = read(export(window(*huge, event(60, 60, app="kitty", title="")), AFK))
    assert rows == [(60, 120, "other")]
    assert told == ["events of more than a megabyte, left out: 1 (the first: aw-watcher-window_pc, event 1)"]


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=5) | some.just(moment(5)),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(
            some.sampled_from(
                [
                    "buckets",
                    "events",
                    "type",
                    "id",
                    "hostname",
                    "timestamp",
                    "duration",
                    "data",
                    "app",
                    "title",
                    "status",
                    "url",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(ANYTHING, some.integers(0, 3))
def test_no_document_breaks_the_reader(document: object, depth: int) -> None:
    for name in ("aw-watcher-window_pc", "buckets")[: min(depth, 2)]:
        document = {name: document}
    if depth == 3:
        document = export(("a", {"type": "currentwindow", "events": [document, event(0, 5, app="kitty", title="")]}))
    rows, told = read(document)
    assert all(start < end for start, end, _ in rows)
    assert all("\n" not in line for line in told)
    assert depth < 3 or (0, 5, "other") in rows


def test_notes_are_short_whatever_a_file_is_called() -> None:
    strange = [(f"\x1b[2J{n}\n" * 50, {"type": f"\x1b]0;{n}\x07" * 50, "events": []}) for n in range(100)]
    _, told = read(export(*strange, window(event(0, 5, app="a", title="")), AFK))
    assert len(told) == 21
    assert told[-1] == "and more of that kind: 80"
    assert all(line.isprintable() and len(line) < 200 for line in told)
