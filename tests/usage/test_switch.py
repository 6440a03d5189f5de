"""The switch *This is work* / *This is mine*: it wins at once, reaches back if asked, and ends by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.commands import Means, MeansNothing, Stop, Sync
from detox.core.history import Event
from detox.core.inputs import IdleStarted, InputSeen, SessionChanged
from detox.core.instant import from_ms
from detox.core.views import Meant
from detox.usage.meaning import Valid, pieces
from detox.usage.switch import State
from tests.fakes.clock import START, FakeClock
from tests.rules.desk import Desk
from tests.rules.draw import examples
from tests.rules.words import settings_of, window, without

QUIET = {**without("reminders"), "summary.enabled": False}
FREE = {**QUIET, "work.hours.monday": []}


def desk(values: dict[str, object] | None = None) -> Desk:
    """A desk without cards, at 09:00:00 in Berlin on a Monday; times below are Berlin's."""
    return Desk(FREE if values is None else values).start()


def told(at: Desk) -> list[str]:
    """What the record means, stretch by stretch."""
    at.pump.post(Sync())
    found = pieces(at.history.spans(0, 10**15), at.history.events(0, 10**15), [Valid(0, at.settings)])
    return [f"{local(one.start_ms)}-{local(one.end_ms)} {one.platform} {one.context}" for one in found]


def local(ms: int) -> str:
    return f"{from_ms(ms) + timedelta(hours=1):%H:%M:%S}"


def meant(at: Desk) -> Meant | None:
    return at.pump.view.tray.meant


def test_it_wins_over_the_schedule_at_once_and_ends_by_itself() -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.alarms.advance(600)
    at.pump.post(Means("work", 30))
    assert meant(at) == Meant("work", START + timedelta(seconds=600), START + timedelta(seconds=2400), 30)
    at.alarms.advance(1799)
    assert meant(at)
    at.alarms.advance(1)
    assert meant(at) is None
    at.alarms.advance(600)
    assert told(at) == [
        "09:00:00-09:10:00 instagram private",
        "09:10:00-09:40:00 instagram work",
        "09:40:00-09:50:00 instagram private",
    ]


def test_mine_wins_over_work_hours_and_over_a_work_surface() -> None:
    at = desk(QUIET)
    at.pump.post(window("instagram"))
    at.alarms.advance(60)
    at.pump.post(Means("private", 2))
    at.alarms.advance(60)
    at.pump.post(window("linkedin:work"))
    at.alarms.advance(120)
    assert told(at) == [
        "09:00:00-09:01:00 instagram work",
        "09:01:00-09:02:00 instagram private",
        "09:02:00-09:03:00 linkedin private",
        "09:03:00-09:04:00 linkedin work",
    ]


def test_until_i_say_ends_with_the_day() -> None:
    at = desk()
    at.pump.post(Means("work"))
    tomorrow = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # 04:00 in Berlin
    assert meant(at) == Meant("work", START, tomorrow)
    at.alarms.advance(19 * 3600 - 1)
    assert meant(at)
    at.alarms.advance(1)
    assert meant(at) is None


def test_said_in_the_small_hours_it_ends_with_the_evening_before() -> None:
    at = desk({**FREE, "day.starts_at": "09:30"})
    at.pump.post(Means("private"))
    assert meant(at) == Meant("private", START, START + timedelta(minutes=30))


def test_it_can_be_ended_and_a_newer_word_takes_its_place() -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.pump.post(Means("work", 120))
    at.alarms.advance(60)
    at.pump.post(Means("private", 1))
    at.alarms.advance(120)  # the older word does not come back
    at.pump.post(Means("work"))
    at.alarms.advance(60)
    at.pump.post(MeansNothing())
    assert meant(at) is None
    at.alarms.advance(60)
    assert told(at) == [
        "09:00:00-09:01:00 instagram work",
        "09:01:00-09:03:00 instagram private",
        "09:03:00-09:04:00 instagram work",
        "09:04:00-09:05:00 instagram private",
    ]
    at.pump.post(MeansNothing())
    assert at.kinds.count("means") == 4  # nothing was on: nothing is logged


def test_it_reaches_back_to_the_start_of_the_sitting_and_no_further() -> None:
    at = desk()
    at.pump.post(window("tiktok"))
    at.alarms.advance(300)
    at.pump.post(window("editor"))
    at.alarms.advance(60)  # a gap of a minute: the sitting before is over
    at.pump.post(window("instagram"))
    at.alarms.advance(100)
    at.pump.post(window("editor"))
    at.alarms.advance(59)  # a shorter one is bridged
    at.pump.post(window("linkedin"))
    at.alarms.advance(41)
    at.pump.post(Means("work", 1, since_sitting=True))
    at.alarms.advance(90)
    assert told(at) == [
        "09:00:00-09:05:00 tiktok private",
        "09:06:00-09:07:40 instagram work",
        "09:08:39-09:10:20 linkedin work",
        "09:10:20-09:10:50 linkedin private",
    ]


@pytest.mark.parametrize(("gap", "since"), [(59.0, "09:00:00"), (60.0, "09:03:00")])
def test_a_sitting_can_be_claimed_for_a_minute_after_its_last_social_second(gap: float, since: str) -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.alarms.advance(180 - gap)
    at.pump.post(window("ours"))
    at.alarms.advance(gap)
    at.pump.post(Means("work", since_sitting=True))
    found = meant(at)
    assert found
    assert f"{found.since + timedelta(hours=1):%H:%M:%S}" == since


def test_what_was_idle_belongs_to_no_sitting() -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.alarms.advance(300)
    at.pump.post(IdleStarted(at.clock.now().boot - 180))
    at.alarms.advance(10)
    at.pump.post(InputSeen())
    at.alarms.advance(20)
    at.pump.post(Means("work", 1, since_sitting=True))
    assert told(at) == ["09:00:00-09:02:00 instagram private", "09:05:10-09:05:30 instagram work"]


def test_a_word_that_is_on_keeps_its_end_when_it_is_moved_back() -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.alarms.advance(60)
    at.pump.post(Means("work", 30))
    at.alarms.advance(60)
    at.pump.post(Means("work", since_sitting=True))
    assert meant(at) == Meant("work", START, START + timedelta(minutes=31), 30)
    at.pump.post(Means("private", since_sitting=True))  # the other side was not on: until the day ends
    assert meant(at) == Meant("private", START, datetime(2026, 11, 24, 3, 0, tzinfo=UTC))
    at.alarms.advance(60)
    assert told(at) == ["09:00:00-09:03:00 instagram private"]


def test_it_survives_a_restart_and_so_does_the_sitting() -> None:
    clock = FakeClock()
    now = clock.now()
    at = desk()
    at.pump.post(window("instagram"))
    at.alarms.advance(600)
    at.pump.post(Means("private", 120))
    at.pump.post(Stop())
    saved = at.history.load_state("meaning")
    clock.advance(600)
    clock.reboot(30)
    again = State.restored(saved, clock.now())
    assert again.meant == Meant("private", now.utc + timedelta(seconds=600), now.utc + timedelta(seconds=7800), 120)
    assert again.sitting
    assert (again.sitting.start_ms, again.sitting.end) == (now.ms, -30.0)
    clock.advance(7170)
    assert State.restored(saved, clock.now()).meant is None


def test_a_clock_that_was_set_back_does_not_make_it_last() -> None:
    at = desk()
    at.pump.post(Means("work"))
    at.clock.move_wall(-8 * 3600)
    at.pump.post(Sync())
    assert meant(at) is None


def test_away_and_asleep_it_goes_on_as_long_as_was_said() -> None:
    at = desk()
    at.pump.post(Means("work", 30))
    at.pump.post(SessionChanged(locked=True))
    at.alarms.advance(1000)
    at.pump.post(SessionChanged())
    assert meant(at)
    at.alarms.advance(800)
    assert meant(at) is None


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"meant": 1, "sitting": []},
        {"meant": {"meaning": "mine", "since_ms": START.timestamp() * 1000, "until_ms": 10**13}},
        {"meant": {"meaning": "work", "since_ms": "x", "until_ms": 10**13}},
        {"meant": {"meaning": "work", "since_ms": 10**13, "until_ms": 10**13 + 1}},
        {"meant": {"meaning": "work", "since_ms": float("nan"), "until_ms": float("inf")}},
        {"sitting": {"start_ms": 10**13, "end_ms": 10**13}},
        {"sitting": {"start_ms": 5, "end_ms": 4}},
    ],
)
def test_a_broken_state_is_as_if_nothing_was_said(data: dict[str, object]) -> None:
    assert State.restored(data, FakeClock().now()) == State()


def test_what_another_computer_said_speaks_of_its_own_time_only() -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.alarms.advance(60)
    when = at.clock.now().ms
    data = {"from_ms": 0, "until_ms": 10**14}
    at.history.append(Event("a" * 32, "e" * 32, when, "UTC", "means", "work", data))
    assert told(at) == ["09:00:00-09:01:00 instagram private"]


@pytest.mark.parametrize(
    "data", [{}, {"from_ms": 0}, {"from_ms": "0", "until_ms": 10**14}, {"from_ms": 5, "until_ms": 5}]
)
def test_a_word_that_cannot_be_read_only_ends_the_one_before(data: dict[str, object]) -> None:
    at = desk()
    at.pump.post(window("instagram"))
    at.pump.post(Means("work"))
    at.alarms.advance(60)
    at.history.append(Event("f" * 32, "d" * 32, at.clock.now().ms, "UTC", "means", "work", data))
    at.alarms.advance(60)
    assert told(at) == ["09:00:00-09:01:00 instagram work", "09:01:00-09:02:00 instagram private"]


@examples(60, 3000)
@given(
    words=st.lists(
        st.tuples(
            st.integers(0, 4000), st.sampled_from(["work", "private", "nothing"]), st.integers(1, 90), st.booleans()
        ),
        max_size=8,
    )
)  # fmt: skip
def test_every_second_means_what_was_said_last_of_it(words: list[tuple[int, str, int, bool]]) -> None:
    """Against a picture painted second by second: each word ends the one before and paints its own stretch."""
    at = desk()
    at.pump.post(window("instagram"))
    paint: dict[int, str] = {}
    for wait, meaning, minutes, since in words:
        at.alarms.advance(wait)
        second = round((at.clock.now().utc - START).total_seconds())
        was = meant(at)
        for later in range(second, second + 6000):
            paint.pop(later, None)
        if meaning == "nothing":
            at.pump.post(MeansNothing())
            continue
        at.pump.post(Means("work" if meaning == "work" else "private", minutes, since_sitting=since))
        keeps = was is not None and was.meaning == meaning
        first = 0 if since else min(second, round((was.since - START).total_seconds())) if keeps and was else second
        paint.update(dict.fromkeys(range(first, second + minutes * 60), meaning))
    at.alarms.advance(100)
    now = round((at.clock.now().utc - START).total_seconds())
    at.pump.post(Sync())
    found = pieces(at.history.spans(0, 10**15), at.history.events(0, 10**15), [Valid(0, settings_of(FREE))])
    for piece in found:
        for second in range(
            round(piece.start_ms / 1000 - START.timestamp()), round(piece.end_ms / 1000 - START.timestamp())
        ):
            assert paint.get(second, "private") == piece.context, second
    assert sum(piece.end_ms - piece.start_ms for piece in found) == now * 1000
