"""What the doors did on a day."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

from detox.core.history import Event
from detox.core.instant import from_ms, to_ms
from detox.focus.tally import tally

numbers = count(1)


def ms(text: str) -> int:
    return to_ms(datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC))


def event(at: str, kind: str, name: str = "evening", **data: object) -> Event:
    until = data.pop("until", None)
    if isinstance(until, str):
        data["until"] = from_ms(ms(until)).isoformat()
    return Event(f"{next(numbers):032x}", "d" * 32, ms(at), "Europe/Berlin", kind, name, data)


def blocks(*events: Event, start: str = "23T03:00", end: str = "24T03:00") -> list[str]:
    found = tally(events, ms(start), ms(end))
    assert found.blocked_seconds == sum(high - low for low, high in found.blocks) // 1000
    return [f"{from_ms(low):%dT%H:%M}-{from_ms(high):%dT%H:%M}" for low, high in found.blocks]


def test_a_block_lasts_from_its_start_to_its_end() -> None:
    one = event("23T18:30", "block_start", until="24T06:00")
    assert blocks(one, event("23T20:00", "block_end")) == ["23T18:30-23T20:00"]


def test_a_night_is_cut_at_the_edges_of_the_day() -> None:
    night = [event("23T18:30", "block_start", until="24T06:00"), event("24T06:00", "block_end")]
    assert blocks(*night) == ["23T18:30-24T03:00"]
    assert blocks(*night, start="24T03:00", end="25T03:00") == ["24T03:00-24T06:00"]


def test_a_block_whose_end_nobody_saw_lasts_to_what_was_promised() -> None:
    one = event("23T18:30", "block_start", until="23T20:00")
    assert blocks(one) == ["23T18:30-23T20:00"]
    assert blocks(one, end="23T19:00") == ["23T18:30-23T19:00"]  # and no further than now
    assert blocks(event("23T18:30", "block_start"), end="23T19:00") == ["23T18:30-23T19:00"]
    assert blocks(event("23T18:30", "block_start", until=5), end="23T19:00") == ["23T18:30-23T19:00"]


def test_a_start_after_a_start_ends_the_one_before() -> None:
    first = event("23T18:30", "block_start", until="23T19:00")
    assert blocks(first, event("23T21:00", "block_start", until="23T22:00")) == [
        "23T18:30-23T19:00",
        "23T21:00-23T22:00",
    ]
    longer = event("23T18:45", "block_start", until="23T20:00")
    assert blocks(first, longer, event("23T20:00", "block_end")) == ["23T18:30-23T20:00"]


def test_two_rules_at_once_block_once() -> None:
    found = [
        event("23T18:00", "block_start", "a", until="23T20:00"),
        event("23T19:00", "block_start", "b", until="23T21:00"),
        event("23T20:00", "block_end", "a"),
        event("23T21:00", "block_end", "b"),
    ]
    assert blocks(*found) == ["23T18:00-23T21:00"]


def test_an_end_without_a_start_is_nothing() -> None:
    assert blocks(event("23T18:30", "block_end")) == []


def test_doors_and_passes_are_those_of_the_day() -> None:
    found = tally(
        [
            event("23T02:59", "door", "instagram"),
            event("23T03:00", "door", "instagram"),
            event("23T19:00", "walked_away", "instagram"),
            event("23T20:00", "pass", minutes=15, reason="Ana asks", platform="instagram"),
            event("23T21:00", "pass", minutes="x"),
            event("24T03:00", "door", "instagram"),
        ],
        ms("23T03:00"),
        ms("24T03:00"),
    )
    assert (found.attempts, found.walked_away, len(found.passes)) == (1, 1, 2)
    assert (found.passes[0].minutes, found.passes[0].reason) == (15, "Ana asks")
    assert found.passes[0].at.isoformat() == "2026-11-23T21:00:00+01:00"
    assert found.passes[1].minutes == 0
