"""Days at the edge of what there is, on the screens themselves: popup, My days and My week tell the same truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from detox.store.history import SqliteHistory, open_history
from detox.ui.days.period_page import PeriodPage
from detox.ui.days.window import MyDays
from detox.ui.look import Looks
from detox.ui.summary.popup import SummaryPopup
from detox.ui.week.window import WeekWindow
from tests.rules.run import Run
from tests.rules.words import window, without
from tests.shots.days import answers
from tests.summary.test_extremes import Desk
from tests.ui.days import texts
from tests.ui.everyone import overlapping
from tests.ui.walk import truncated


@pytest.fixture
def history(tmp_path: Path) -> Iterator[SqliteHistory]:
    with closing(open_history(tmp_path, write=True)) as made:
        yield made


def empty(desk: Desk) -> None:
    desk.spend("2026-11-19T17:10", 5, "other")


def unknown(desk: Desk) -> None:
    desk.spend("2026-11-19T08:00", 555, "unknown")


def long(desk: Desk) -> None:
    for start, minutes in (("2026-10-24T22:30", 110), ("2026-10-25T00:40", 30), ("2026-10-25T01:30", 60)):
        desk.spend(start, minutes)
    desk.spend("2026-10-24T02:00", 60, "other")


def forty(desk: Desk) -> None:
    begin = datetime(2026, 11, 19, 7, tzinfo=UTC)
    for index in range(40):
        start = (begin + timedelta(minutes=15 * index)).replace(tzinfo=None).isoformat()
        desk.spend(start, 3 + index % 7, platform=f"a-platform-with-a-long-name-{index}")


def set_back(desk: Desk) -> None:
    """The wall shows eleven to twelve twice."""
    run = Run("2026-11-19 09:00", without("reminders summary")).send(window("instagram")).until("12:00")
    run.move_wall(-3600).wait(2.5 * 3600)
    for span in run.ledger.spans(0, 1 << 60):
        desk.history.save(span)


EDGES: tuple[tuple[Callable[[Desk], None], str, date, str, str, str], ...] = (
    (empty, "2026-11-19 18:15", date(2026, 11, 19), "0 min", "Thursday, 19 November: no data", "no data"),
    (unknown, "2026-11-19 18:15", date(2026, 11, 19), "–",
     "Thursday, 19 November: –\n9 h 15 could not be seen from here", "–"),
    (long, "2026-10-25 05:00", date(2026, 10, 24), "3 h 20", "Saturday, 24 October: 3 h 20\nPrivate 3 h 20", "3 h 20"),
    (forty, "2026-11-19 18:15", date(2026, 11, 19), "3 h 55", "Thursday, 19 November: 3 h 55\n", "3 h 55"),
    (set_back, "2026-11-19 13:30", date(2026, 11, 19), "3 h", "Thursday, 19 November: 3 h\n", "3 h"),
)  # fmt: skip


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge[0].__name__)
def test_every_screen_tells_the_same_and_all_of_it_fits(
    edge: tuple[Callable[[Desk], None], str, date, str, str, str], history: SqliteHistory, looks: Looks
) -> None:
    fill, now, day, total, row, short = edge
    desk = Desk(history, now)
    fill(desk)
    popup = SummaryPopup(desk.view(day), looks, motion=0)
    popup.show()
    assert f"{total} on social, on this computer." in popup.accessibleDescription()
    days = MyDays(looks, answers(desk.days))
    days.show_day(day)
    days.show()
    assert days.day_page.dial is not None
    assert f"{total} on social, on this computer." in days.day_page.dial.accessibleDescription()
    shown = [popup, days]
    assert [truncated(one) + overlapping(one) for one in shown] == [[], []]
    for scale in ("week", "month"):
        days.show_period(scale, day)
        assert isinstance(days.page, PeriodPage)
        assert any(words.startswith(row) for _, words in days.page.rows), days.page.rows
        assert truncated(days) + overlapping(days) == []
    week = WeekWindow(desk.days.week(day - timedelta(days=day.weekday())), looks, asked=True)
    week.show()
    told = texts(week)
    assert told[told.index(f"{day:%a}") + 1] == short
    assert truncated(week) + overlapping(week) == []
