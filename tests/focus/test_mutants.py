"""Fourteen slips of the hand in the times of blocks, planted one by one: a named test turns red for each of them."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from types import CodeType, FunctionType, ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, settings

from detox.core.hours import at_wall
from tests.core import test_hours as hours
from tests.focus import test_block_property as properties
from tests.focus import test_blocks as blocks
from tests.focus import test_blocks_clocks as clocks
from tests.focus import test_days_off as days_off
from tests.focus import test_doors as doors
from tests.focus import test_restart as restart


@dataclass(frozen=True)
class Mutant:
    """In ``module``, ``old`` becomes ``new``; then ``test`` must fail."""

    name: str
    module: str
    old: str
    new: str
    test: Callable[[], object]


def _nights(start: str, range_: str, seconds: float) -> Callable[[], object]:
    return lambda: clocks.test_a_night_is_as_long_as_it_is(start, range_, seconds)


HOURS, TIMES, RULE, LEASE = "detox.core.hours", "detox.focus.times", "detox.focus.rule", "detox.focus.lease"
MUTANTS = (
    Mutant("an end at its start", HOURS, "return self.end <= self.start", "return self.end < self.start",
           hours.test_an_end_at_the_start_is_the_next_day),
    Mutant("midnight as an end", HOURS, "if self.overnight or self.end == time.max else", "if self.overnight else",
           days_off.test_all_day_is_from_midnight_to_midnight_whatever_the_weekday_and_meets_the_usual_hours),
    Mutant("fold", HOURS, "        return utc\n", "        return again\n",
           _nights("2026-10-24 19:00", "22:00-02:30", 4.5 * 3600)),
    Mutant("an hour that is skipped", HOURS, "    return late.replace(microsecond=0)", "    return utc",
           _nights("2026-03-28 19:00", "22:00-02:30", 4 * 3600)),
    Mutant("the start day", HOURS, "(start.astimezone(UTC) - timedelta(hours=12)).date() - timedelta(days=1)",
           "start.astimezone(UTC).date()",
           lambda: blocks.test_a_block_of_friday_night_does_not_free_saturday_morning("Sat 06:59:59")),
    Mutant("the weekday", HOURS, "self.week.get(day.weekday(), ())", "self.week.get((day.weekday() + 1) % 7, ())",
           blocks.test_a_block_of_saturday_does_not_begin_on_friday_night),
    Mutant("the day off after it", HOURS, "or day not in self.off:", "or day + timedelta(days=1) not in self.off:",
           days_off.test_not_on_days_off_means_the_evening_that_begins_there_and_its_night),
    Mutant("ranges that meet", HOURS, "first <= joined[-1][1]", "first < joined[-1][1]",
           hours.test_ranges_that_meet_are_one),
    Mutant("the first second", TIMES, "if start <= at < until), None)", "if start < at < until), None)",
           blocks.test_a_block_begins_and_ends_at_its_second),
    Mutant("the last second", RULE, "held.end_boot <= now.boot\n", "held.end_boot < now.boot\n",
           blocks.test_a_block_begins_and_ends_at_its_second),
    Mutant("the same hours again", RULE, "if until and until > now.utc and (stop or until == held.end):",
           "if stop and until:",
           clocks.test_a_wall_that_lags_a_little_at_the_end_begins_no_second_block),
    Mutant("a clock set back before a reboot", LEASE,
           'min((end - now.utc).total_seconds(), (end - seen).total_seconds(), float(raw["left_seconds"]))',
           "(end - now.utc).total_seconds()",
           lambda: restart.test_across_a_reboot_the_smaller_rest_counts(-86_400, 11)),
    Mutant("the wall within one boot", LEASE, 'if raw["boot_id"] == now.boot_id else', "if False else",
           lambda: restart.test_within_one_boot_a_moved_clock_and_a_restart_change_nothing(3600)),
    Mutant("a softer rule in front of a locked one", "detox.focus.doors",
           "max(leases, key=lambda lease: (lease.strictness(now)",
           "min(leases, key=lambda lease: (lease.strictness(now)",
           doors.test_a_softer_rule_beside_a_locked_one_is_no_way_around_it),
)  # fmt: skip

BY_PROPERTY = {"midnight as an end", "fold", "an hour that is skipped", "the start day", "the weekday",
               "the day off after it", "the first second"}  # fmt: skip
"""Those that speak of hours alone: the property of the hours must find them by itself."""


def plant(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the functions of the module the code of the changed source, wherever they were imported to."""
    module = importlib.import_module(mutant.module)
    source = inspect.getsource(module)
    assert source.count(mutant.old) == 1, f"{mutant.old!r} stands {source.count(mutant.old)} times in {mutant.module}"
    changed = ModuleType(mutant.module)
    monkeypatch.setitem(sys.modules, mutant.module, changed)  # dataclasses look their module up
    exec(compile(source.replace(mutant.old, mutant.new), str(module.__file__), "exec"), changed.__dict__)
    monkeypatch.undo()
    found = dict(_functions(changed.__dict__, mutant.module))
    planted = 0
    for name, function in _functions(module.__dict__, mutant.module):
        if _bytes(function.__code__) != _bytes(found[name].__code__):
            monkeypatch.setattr(function, "__code__", found[name].__code__)
            planted += 1
    assert planted == 1, f"{planted} functions differ"
    at_wall.cache_clear()


def _functions(names: dict[str, Any], module: str, above: str = "") -> Iterator[tuple[str, FunctionType]]:
    for name, value in list(names.items()):
        inner = getattr(value, "fget", None) or getattr(value, "__wrapped__", None) or getattr(value, "__func__", value)
        if isinstance(inner, FunctionType) and inner.__module__ == module:
            yield f"{above}{name}", inner
        elif isinstance(value, type) and value.__module__ == module:
            yield from _functions(dict(value.__dict__), module, f"{name}.")


def _bytes(code: CodeType) -> object:
    inner = tuple(_bytes(one) if isinstance(one, CodeType) else repr(one) for one in code.co_consts)
    return code.co_code, code.co_names, inner


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No moment of a mutant outlives it."""
    yield
    at_wall.cache_clear()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_named_test_turns_red(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.test()
    plant(mutant, monkeypatch)
    with pytest.raises(AssertionError):
        mutant.test()
    monkeypatch.undo()
    at_wall.cache_clear()
    mutant.test()


@pytest.mark.proof
@pytest.mark.parametrize("mutant", [one for one in MUTANTS if one.name in BY_PROPERTY], ids=lambda one: one.name)
def test_the_property_of_the_hours_turns_red(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    found = properties.test_a_block_is_on_exactly_when_its_hours_say_near_any_change_of_the_clocks
    without_shrinking = settings(
        max_examples=2000, phases=(Phase.generate,), deadline=None, derandomize=True, database=None
    )
    monkeypatch.setattr(found, "_hypothesis_internal_use_settings", without_shrinking)
    with monkeypatch.context() as planted:
        plant(mutant, planted)
        with pytest.raises(AssertionError):
            found()


def test_what_is_planted_is_taken_out_again() -> None:
    assert str(at_wall(date(2026, 10, 25), time(2, 30), ZoneInfo("Europe/Berlin"))) == "2026-10-25 00:30:00+00:00"
