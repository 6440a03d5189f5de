"""Who owns each second of an imported record: checked against a slow reading of the rules, moment by moment."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from detox.usage.importing import Content, Event, Front, Page, Records, Stretch, joined, latest, owners, pages_of

T = TypeVar("T")

INSTAGRAM = Content("social", "instagram", "feed")
LINKEDIN = Content("social", "linkedin", "feed")
OTHER = Content("other")
IDLE = Content("idle")
END = 40

WINDOWS = (Front(OTHER), Front(INSTAGRAM, "chrome"), Front(OTHER, "firefox"), Front(LINKEDIN, "vivaldi"))


def by_start(events: Iterable[tuple[int, int, T]]) -> list[Event[T]]:
    return sorted(((low, low + length, value) for low, length, value in events), key=lambda one: (one[0], -one[1]))


def record(values: Sequence[T]) -> some.SearchStrategy[list[Event[T]]]:
    return some.lists(
        some.tuples(some.integers(0, END - 1), some.integers(0, 12), some.sampled_from(values)), max_size=8
    ).map(by_start)


HOSTS = some.sampled_from(["pc", "laptop", ""])
RECORDS = some.builds(
    Records,
    windows=some.dictionaries(HOSTS, record(WINDOWS), max_size=2),
    afk=some.dictionaries(HOSTS, record((True, False)), max_size=2),
    pages=some.dictionaries(
        some.tuples(some.sampled_from(["", "chrome", "firefox"]), HOSTS), record((LINKEDIN, OTHER)), max_size=3
    ),
)


def at(events: Iterable[Event[T]], moment: int) -> tuple[int, T] | None:
    """The event that owns the moment in one record: the last to start, of two the shorter, of equal ones the last."""
    found = [(start, -end, value) for start, end, value in events if start <= moment < end]
    best = max(reversed(found), key=lambda one: one[:2], default=None)
    return (best[0], best[2]) if best else None


def owner(records: Records, moment: int) -> set[Content | None]:
    """Whom the moment may belong to: more than one only where two computers' events began together."""
    away = {host: bool((said := at(watched, moment)) and said[1]) for host, watched in records.afk.items()}
    strays = any(gone for host, gone in away.items() if host not in records.windows)
    fronts = [
        (found[0], host, found[1])
        for host, events in records.windows.items()
        if (found := at(events, moment)) and not away.get(host, strays)
    ]
    if not fronts:
        return {IDLE} if any(away.values()) else {None}
    newest = max(began for began, _, _ in fronts)
    answers: set[Content | None] = set()
    for _, host, front in (front for front in fronts if front[0] == newest):
        fitting = pages_of(front.browser, host, records.pages, records.windows) if front.browser else []
        pages = [page for name in fitting if (page := at(records.pages[name], moment))]
        latest_page = max((began for began, _ in pages), default=None)
        answers |= {content for began, content in pages if began == latest_page} or {front.content}
    return answers


@example(Records(afk={"pc": [(0, 1, True), (0, 1, False)]}))
@example(Records(windows={"pc": [(0, 9, Front(OTHER)), (0, 9, Front(INSTAGRAM, "chrome"))]}))
@given(RECORDS)
def test_each_second_is_owned_by_one_thing_and_by_the_right_one(records: Records) -> None:
    found = list(owners(records))
    for one, following in itertools.pairwise(found):
        assert one.end_ms <= following.start_ms
        assert one.end_ms < following.start_ms or one.content != following.content
    for moment in range(END + 15):
        here = [one.content for one in found if one.start_ms <= moment < one.end_ms]
        assert len(here) <= 1
        assert (here[0] if here else None) in owner(records, moment)


@given(record((1, 2, 3)))
def test_in_one_record_what_started_later_owns_the_time(events: list[Event[int]]) -> None:
    found = list(latest(events))
    assert all(start < end for start, end, _, _ in found)
    assert all(one[1] <= following[0] for one, following in itertools.pairwise(found))
    for moment in range(END + 15):
        here = [(began, value) for start, end, began, value in found if start <= moment < end]
        expected = at(events, moment)
        if expected is None:
            assert here == []
        else:
            assert [began for began, _ in here] == [expected[0]]
            same = [value for low, high, value in events if low == expected[0] and low <= moment < high]
            assert here[0][1] in same


def test_an_interrupted_event_goes_on_behind_what_interrupted_it() -> None:
    events = [(0, 100, "long"), (10, 20, "short"), (30, 40, "again"), (35, 50, "over"), (120, 120, "empty")]
    assert [(start, end, value) for start, end, _, value in latest(events)] == [
        (0, 10, "long"), (10, 20, "short"), (20, 30, "long"), (30, 35, "again"), (35, 50, "over"), (50, 100, "long"),
    ]  # fmt: skip


def test_a_page_names_the_site_only_in_a_browser_that_nobody_left() -> None:
    records = Records(
        windows={"pc": [(0, 10, Front(OTHER, "chrome")), (10, 20, Front(OTHER)), (20, 40, Front(OTHER, "chrome"))]},
        afk={"pc": [(25, 30, True), (30, 40, False)]},
        pages={("chrome", "pc"): [(5, 35, INSTAGRAM)]},
    )
    assert list(owners(records)) == [
        Stretch(0, 5, OTHER), Stretch(5, 10, INSTAGRAM), Stretch(10, 20, OTHER), Stretch(20, 25, INSTAGRAM),
        Stretch(25, 30, IDLE), Stretch(30, 35, INSTAGRAM), Stretch(35, 40, OTHER),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("browser", "expected"),
    [
        ("firefox", [("firefox", "pc")]),
        ("chrome", [("chrome", "unknown")]),
        ("vivaldi", [("chrome", "unknown"), ("", "pc")]),
        ("safari", [("", "pc")]),
    ],
)
def test_pages_belong_to_their_browser(browser: str, expected: list[Page]) -> None:
    pages = [("firefox", "pc"), ("chrome", "unknown"), ("", "pc"), ("vivaldi", "laptop"), ("", "laptop")]
    assert pages_of(browser, "pc", pages, ["pc", "laptop"]) == expected


def test_two_computers_take_turns() -> None:
    records = Records(
        windows={"pc": [(0, 30, Front(INSTAGRAM))], "laptop": [(10, 20, Front(OTHER))]},
        afk={"pc": [(15, 25, True)], "laptop": [(0, 12, True)]},
    )
    assert list(owners(records)) == [
        Stretch(0, 12, INSTAGRAM), Stretch(12, 20, OTHER), Stretch(20, 25, IDLE), Stretch(25, 30, INSTAGRAM),
    ]  # fmt: skip


def test_what_touches_and_is_the_same_is_one() -> None:
    parts = [Stretch(0, 5, OTHER), Stretch(5, 9, OTHER), Stretch(9, 10, IDLE), Stretch(11, 12, IDLE)]
    assert list(joined(parts)) == [Stretch(0, 9, OTHER), Stretch(9, 10, IDLE), Stretch(11, 12, IDLE)]
    assert list(joined([])) == []
