"""What "My days" shows of weeks, months and years is what ``day --json`` says of each day, to the second."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from detox.core.days import day_bounds, day_of
from detox.core.history import Event, Span
from detox.core.instant import to_ms
from detox.counting import day_facts
from detox.periods import Ground, period, uncounted
from detox.report import day_json, week_json
from detox.summary.periods import SCALES, Scale
from detox.usage.meaning import Valid
from tests.rules.draw import examples
from tests.rules.ledger import Ledger
from tests.rules.words import settings_of
from tests.test_agree import PLATFORMS, WORKED, event, histories, numbers

ZONE = "Europe/Paris"
FOUR = time(4)
OFFICE = [Valid(0, settings_of({}))]
NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)  # a Thursday


def ground(ledger: Ledger, zone: str, starts_at: time, now: datetime, valid: list[Valid] | None = None) -> Ground:
    return Ground(ledger, zone, starts_at, valid or [Valid(0, WORKED)], now, day_of(now, zone, starts_at))


def told(where: Ground, day: date) -> Any:
    facts = day_facts(where.history, day, where.zone, where.starts_at, where.valid, where.now)
    return day_json(facts, {})


@examples(12, 600)
@given(histories(), st.sampled_from(SCALES), st.integers(0, 6))
def test_every_day_of_a_stretch_is_the_day_that_json_tells(
    drawn: tuple[Ledger, str, date, time, datetime], scale: Scale, starts: int
) -> None:
    ledger, zone, day, starts_at, now = drawn
    where = ground(ledger, zone, starts_at, now)
    view = period(where, scale, day, starts, {})
    assert view.first <= min(day, where.today) <= view.last
    near = [mark for mark in view.marks if abs((mark.day - day).days) <= 2]
    for mark in near:
        json = told(where, mark.day)
        assert {"work": mark.work, "private": mark.private, "on_call": mark.on_call} == json["seconds"]
        assert (mark.looked, mark.unknown) == (
            json["elapsed_seconds"] - json["untracked_seconds"], json["unknown_seconds"],
        )  # fmt: skip
    assert sum(row.total for row in view.platforms) == view.total
    assert sum(mark.total for mark in view.marks) == view.total
    if scale == "year":
        assert sum(week.total for week in view.weeks) == view.total


@examples(12, 500)
@given(histories())
def test_a_week_is_the_week_that_json_tells(drawn: tuple[Ledger, str, date, time, datetime]) -> None:
    ledger, zone, day, starts_at, now = drawn
    where = ground(ledger, zone, starts_at, now)
    view = period(where, "week", day, 0, {})
    days = [view.first + timedelta(days=index) for index in range(7)]  # those to come, too: as the command does
    facts = [day_facts(ledger, one, zone, starts_at, where.valid, now) for one in days]
    json: Any = week_json(facts, {})
    assert {use: view.sum_of(use) for use in ("work", "private", "on_call")} == json["total"]["seconds"]
    assert {row.id: row.total for row in view.platforms} == {
        row["id"]: sum(row["seconds"].values()) for row in json["total"]["platforms"]
    }
    for mark, one in zip(view.marks, facts, strict=False):
        assert mark.day == one.day
        social = [piece.kind for piece in mark.pieces if piece.kind != "door"]
        assert social == [piece.context for piece in one.usage.pieces]
        assert all(view.first_hour <= piece.start <= view.last_hour for piece in mark.pieces)


def social(day: date, start: float, hours: float) -> Span:
    low = to_ms(day_bounds(day, ZONE, time(0))[0]) + round(start * 3_600_000)
    high = low + round(hours * 3_600_000)
    return Span(f"{next(numbers):032x}", "d" * 32, "app", low, high, ZONE, "social", PLATFORMS[0], "feed")


def test_evenings_are_told_by_what_came_after_work_and_by_the_users_word() -> None:
    ledger, monday = Ledger(), date(2026, 11, 16)
    for back in range(7):
        ledger.save(social(monday + timedelta(days=back), 9, 3))
    ledger.save(social(monday, 20, 1))  # private after six
    at = to_ms(datetime(2026, 11, 17, 19, tzinfo=UTC))
    ledger.append(event(at, ZONE, "summary", "2026-11-17", phone="none"))
    low = to_ms(datetime(2026, 11, 18, 18, tzinfo=UTC))
    ledger.append(event(low, ZONE, "on_call", "", from_ms=low, until_ms=low + 3_600_000))  # and nobody called
    view = period(ground(ledger, ZONE, FOUR, NOW, OFFICE), "week", monday, 0, {})
    assert [mark.evening for mark in view.marks] == ["private", "off", "on_call", "quiet", "quiet", None, None]
    month = period(ground(ledger, ZONE, FOUR, NOW, OFFICE), "month", monday, 0, {})
    assert [mark.evening for mark in month.marks if mark.day in {one.day for one in view.marks}] == [
        mark.evening for mark in view.marks
    ]


def test_an_evening_that_is_not_over_is_none_yet() -> None:
    ledger = Ledger()
    ledger.save(social(date(2026, 11, 26), 9, 1))
    view = period(ground(ledger, ZONE, FOUR, datetime(2026, 11, 26, 22, tzinfo=UTC), OFFICE), "week", NOW.date(), 0, {})
    assert view.marks[-1].day == date(2026, 11, 26)
    assert view.marks[-1].evening is None


def test_a_first_day_has_no_usual_and_no_day_to_come() -> None:
    view = period(ground(Ledger(), ZONE, FOUR, NOW, OFFICE), "month", date(2027, 5, 1), 0, {})
    assert (view.first, view.newest, view.total) == (date(2026, 11, 1), True, 0)
    assert [mark.day.day for mark in view.marks] == list(range(1, 27))
    assert (view.private, view.before, view.platforms) == (None, None, ())
    assert not any(mark.seen for mark in view.marks)


def test_days_that_were_counted_before_need_no_counting() -> None:
    where = ground(Ledger(), ZONE, FOUR, NOW, OFFICE)
    assert uncounted(where, date(2026, 11, 1), date(2026, 11, 30)) == 26 - len(
        where.history.rolled(date(2026, 11, 1), date(2026, 11, 26))
    )


def test_a_shift_by_word_that_was_ended_early_leaves_the_evening_alone() -> None:
    ledger, day = Ledger(), date(2026, 11, 18)
    ledger.save(social(day, 9, 3))
    low = to_ms(datetime(2026, 11, 18, 13, tzinfo=UTC))
    ledger.append(event(low, ZONE, "on_call", "", from_ms=low, until_ms=low + 8 * 3_600_000))
    ledger.append(Event(f"{next(numbers):032x}", "d" * 32, low + 3_600_000, ZONE, "on_call", "end", {}))
    view = period(ground(ledger, ZONE, FOUR, NOW, OFFICE), "week", day, 0, {})
    assert next(mark for mark in view.marks if mark.day == day).evening == "quiet"
