"""Months of random users: changes of the clocks, sleeps, locks, calls, holds, restarts; each card at its second.

Every run is compared with ``model``, which tells the rules anew, and with the promises that belong to each card.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from detox.core.busy import Busy
from detox.core.commands import Answer, WasBreak
from detox.core.hours import HourRange, every_day, spans_between
from detox.core.inputs import ActiveWindow, InputSeen, SessionChanged, Window
from detox.core.instant import Instant
from detox.reminders.rule import LONGEST_HOLD
from tests.proof import Lengths
from tests.reminders.model import Model, Sort
from tests.rules.draw import ZONES, changes, examples
from tests.rules.run import Run
from tests.rules.words import settings_of, window, without

OFF = without("reminders summary")
ANSWERS: tuple[Answer, ...] = ("done", "later", "skip", "missed")
QUIET = ((), ("21:00-08:00",), ("22:30-06:15", "12:00-13:30"), ("00:00-05:00", "23:00-24:00"))


class User:
    """A random user of that number: settings, a zone, a start near a change of the clocks more often than not."""

    def __init__(self, number: int) -> None:
        self.draw = draw = Random(number)
        self.zone = draw.choice(ZONES)
        near = changes(self.zone)
        start = draw.choice(near) if near and draw.random() < 0.7 else datetime(2026, 11, 23, tzinfo=UTC)
        self.start = datetime.fromtimestamp(start.timestamp() - draw.randrange(0, 2 * 86_400, 60), UTC)
        self.kinds = {
            name: (draw.choice((0, 20, 45, 60, 90, 240)), tuple(sorted(self._times(draw.choice((0, 0, 1, 2))))),
                   draw.choice((1, 2, 5, 10)))
            for name in ("pause", "tea", "walk")
        }  # fmt: skip
        self.quiet = draw.choice(QUIET)
        self.cooldown, self.snooze = draw.choice((0, 5, 10, 10, 20)), draw.choice((5, 10, 30))
        self.answer, self.after = draw.choice(ANSWERS), draw.choice((0, 5, 40, 300))

    def _times(self, count: int) -> list[str]:
        return [f"{self.draw.randrange(24):02}:{self.draw.choice((0, 15, 30)):02}" for _ in range(count)]

    @property
    def values(self) -> dict[str, object]:
        found: dict[str, object] = {
            **OFF, "quiet.hours": list(self.quiet), "cards.cooldown_minutes": self.cooldown,
            "cards.snooze_minutes": self.snooze,
        }  # fmt: skip
        for name, (every, at, rest) in self.kinds.items():
            found |= {f"reminders.{name}.enabled": True, f"reminders.{name}.every_minutes": every,
                      f"reminders.{name}.at": list(at), f"reminders.{name}.rest_minutes": rest}  # fmt: skip
        return found

    def begin(self) -> Run:
        local = self.start.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None, fold=0)
        run = Run(f"{local:%Y-%m-%d %H:%M:%S}", self.values, zone=self.zone, answer=(self.answer, self.after))
        self.start = run.now.utc
        return run

    def model(self) -> Model:
        sorts = [
            Sort(
                name,
                every * 60.0,
                tuple(time.fromisoformat(one) for one in at),
                rest * 60.0,
            )
            for name, (every, at, rest) in self.kinds.items()
        ]
        sorts = [sort for sort in sorts if sort.every or sort.at]
        quiet = settings_of({"quiet.hours": list(self.quiet)}).values["quiet.hours"]
        assert isinstance(quiet, tuple)
        ranges = tuple(HourRange(one.start, time(0) if one.end == time.max else one.end) for one in quiet)
        return Model(
            self.start,
            self.zone,
            sorts,
            ranges,
            self.cooldown * 60.0,
            self.snooze * 60.0,
            self.answer,
            float(self.after),
        )


def cards(run: Run, zero: float) -> list[tuple[float, tuple[str, ...]]]:
    """The cards that came, seconds since the start."""
    found = []
    for now, log in run.logged:
        if log.kind == "offered":
            joined = log.data["with"]
            assert isinstance(joined, list)
            found.append((now.boot - zero, (log.name, *joined)))
    return found


def compare(found: list[tuple[float, tuple[str, ...]]], wanted: list[tuple[float, tuple[str, ...]]]) -> None:
    for one, other in zip(found, wanted, strict=False):
        assert one[1] == other[1], f"{one} for {other}"
        assert abs(one[0] - other[0]) < 0.01, f"{one} for {other}"
    assert len(found) == len(wanted)


def live(user: User, days: float) -> Run:
    """Live that long: away, locked, asleep, on hold, at random; the model lives the same."""
    run, model, draw = user.begin(), user.model(), user.draw
    zero = run.now.boot
    while run.now.boot - zero < days * 86_400:
        wait = draw.choice((30, 300, 1500, 4000, 10_000)) * (0.2 + draw.random())
        act = draw.choice(("idle", "idle", "lock", "sleep", "sleep unsaid", "hold", "window", "night"))
        gone = draw.choice((10, 61, 180, 290, 301, 1200, 7200)) + draw.randrange(60)
        run.wait(wait)
        model.run(run.now.boot - zero)
        if act == "idle":
            late = draw.choice((0, 60, 180))
            run.away(late)
            model.leave(model.now - late)
            run.wait(gone)
            model.run(model.now + gone)
            run.send(InputSeen())
            model.come()
        elif act in ("lock", "night"):
            gone = gone if act == "lock" else 8 * 3600
            run.send(SessionChanged(locked=True))
            model.leave(model.now)
            run.wait(gone)
            model.run(model.now + gone)
            run.send(SessionChanged())
            model.come()
        elif act.startswith("sleep"):
            gone = gone if draw.random() < 0.7 else 8 * 3600
            run.send(window("mail"))
            model.leave(model.now)
            run.suspend(gone, said=act == "sleep").send(InputSeen())
            if model.up:  # nobody takes a card away while the computer sleeps
                model.up_until = max(model.up_until, model.now + gone + 1e-5)
            model.run(model.now + gone)
            model.come()
        elif act == "hold":
            run.hold(gone / 60)
            if model.up:
                for sort in model.sorts:
                    sort.later = model.now if sort.name in model.up else sort.later
                model.up, model.closed = (), model.now
            model.hold = model.now + gone
        assert abs(model.now - (run.now.boot - zero)) < 1e-3
    model.run(run.now.boot - zero)
    compare(cards(run, zero), model.cards)
    return run


@examples(12, 12)
@given(st.integers(0, 2**32))
def test_each_card_comes_at_its_second(number: int) -> None:
    live(User(number), 3)


@pytest.mark.proof
def test_two_hundred_users_for_a_month(length: Lengths) -> None:
    days, users, shown = length("days", 2, 30), length("users", 5, 200), 0
    for number in range(users):
        run = live(User(number), days)
        shown += len(cards(run, 0))
    length.note("cards", shown)


# --- the promises of a card, whatever happens -------------------------------------------------------------------------


def check_promises(run: Run, user: User) -> None:
    """No card in a hold, in quiet hours, within the cooldown of one before, or while one is up."""
    quiet = every_day(run.settings.values["quiet.hours"])  # type: ignore[arg-type]
    until: datetime | None = None
    began: Instant | None = None
    closed: Instant | None = None
    for now, log in run.logged:
        # A moment on the boot clock is the wall's to the millisecond, not to its last digit.
        if until and not now.utc + timedelta(milliseconds=1) < until <= now.utc + LONGEST_HOLD:
            until = None
        if began and until:  # over by the boot clock, and then somebody set the wall back
            here, length = now.boot_id == began.boot_id, (until - began.utc).total_seconds()
            over = now.boot - began.boot >= length if here else log.kind == "clock_moved"
            until = None if over else until
        if log.kind == "hold":
            began = now
            # What outlives a restart is kept to the millisecond.
            until = datetime.fromisoformat(str(log.data["until"])) - timedelta(milliseconds=1)
        elif log.kind == "resume":
            until = None
        elif log.kind in ("taken", "snoozed", "skipped", "missed") and not log.data.get("natural"):
            closed = now
        elif log.kind == "offered":
            assert until is None, "in a hold"
            same = closed is not None and closed.boot_id == now.boot_id
            assert not same or not closed or now.boot - closed.boot >= user.cooldown * 60 - 1e-3, "within the cooldown"
            low, high = now.after(-0.001).utc, now.after(0.001).utc
            assert not [pair for pair in spans_between(quiet, low, high, now.zone) if pair[0] < low < high < pair[1]], (
                "in quiet hours"
            )
            event("a card")


BUSY = (Busy("zoom", "microphone"), Busy("obs", "screen"), Busy("", "do_not_disturb"))


@examples(40, 3000)
@given(number=st.integers(0, 2**32))
def test_no_card_where_none_may_be_whatever_happens(number: int) -> None:
    """Moved clocks, other zones, restarts, reboots, calls, do not disturb and full screens as well."""
    user = User(number)
    run, draw = user.begin(), user.draw
    acts: tuple[Callable[[], object], ...] = (
        lambda: run.away(draw.choice((0, 180))),
        run.back,
        lambda: run.send(SessionChanged(locked=True)),
        lambda: run.send(SessionChanged(), InputSeen()),
        lambda: run.suspend(draw.choice((10, 600, 30_000)), said=draw.random() < 0.5).send(InputSeen()),
        lambda: run.hold(draw.choice((1, 30, 120))),
        lambda: run.move_wall(draw.choice((60, -60, 3600, -3600, 86_400, -86_400))),
        lambda: run.travel(draw.choice(ZONES)),
        lambda: run.restart(draw.choice((5, 600, 4000)), reboot=draw.random() < 0.3, kill=draw.random() < 0.3),
        lambda: setattr(run, "busy", draw.choice(BUSY)),
        lambda: setattr(run, "busy", None),
        lambda: run.send(ActiveWindow(Window(7, title="slides", full_screen=draw.random() < 0.5))),
        lambda: run.send(WasBreak()),
    )
    for _ in range(draw.randrange(5, 40)):
        told, front = len(run.logged), run.engine.usage.front
        run.wait(draw.choice((30, 600, 4000, 20_000)) * draw.random())
        free = run.busy is None and not (front and front.full_screen)
        assert free or not [log for _, log in run.logged[told:] if log.kind in ("offered", "summary")]
        draw.choice(acts)()
    check_promises(run, user)
