"""Kinds of the user's own: days, hours, so many a day, before the door shuts. Every line is one event."""

from __future__ import annotations

import pytest

from detox.core.settings import Settings
from detox.reminders.kinds import kinds
from tests.rules.run import Run
from tests.rules.words import rule, settings_of, without

NOTHING = without("reminders summary quiet")


def own(**values: object) -> dict[str, object]:
    """Return settings in which only the kind ``tea`` comes, every 30 minutes unless said otherwise."""
    return {
        **NOTHING,
        "reminders.tea.every_minutes": 30,
        **{f"reminders.tea.{key}": raw for key, raw in values.items()},
    }


def test_the_kinds_there_are_without_any_settings() -> None:
    assert [kind.id for kind in kinds(Settings())] == ["pause", "snack", "water", "scroll", "late"]


def test_a_kind_without_any_rhythm_is_none() -> None:
    assert "tea" not in [kind.id for kind in kinds(settings_of({"reminders.tea.enabled": True}))]


def test_a_kind_keeps_to_its_days_and_a_night_belongs_to_the_evening_before() -> None:
    run = Run("2026-11-26 23:40", own(days=["thu"]), answer=("done", 0), days=True)
    # Thursday lasts until four; what became due on Friday comes with the first moment of the next Thursday.
    run.until("Fri 04:40").expect("""
        Fri 00:10:00 offered tea
        Fri 00:10:00 taken tea
        Fri 00:40:00 offered tea
        Fri 00:40:00 taken tea
        Fri 01:10:00 offered tea
        Fri 01:10:00 taken tea
        Fri 01:40:00 offered tea
        Fri 01:40:00 taken tea
        Fri 02:10:00 offered tea
        Fri 02:10:00 taken tea
        Fri 02:40:00 offered tea
        Fri 02:40:00 taken tea
        Fri 03:10:00 offered tea
        Fri 03:10:00 taken tea
        Fri 03:40:00 offered tea
        Fri 03:40:00 taken tea
    """)
    run.until("Thu 04:01").expect("""
        Thu 04:00:00 offered tea
        Thu 04:00:00 taken tea
    """)


def test_a_kind_keeps_to_its_hours_and_what_came_due_before_waits_for_them() -> None:
    Run("2026-11-23 09:00", own(hours=["10:15-10:50", "23:00-00:30"]), answer=("done", 0)).until("23:05").expect("""
        10:15:00 offered tea
        10:15:00 taken tea
        10:45:00 offered tea
        10:45:00 taken tea
        23:00:00 offered tea
        23:00:00 taken tea
    """)


def test_a_kind_has_quiet_hours_of_its_own() -> None:
    Run("2026-11-23 09:00", own(quiet=["09:20-11:00"]), answer=("done", 0)).until("11:29").expect("""
        11:00:00 offered tea
        11:00:00 taken tea
    """)


def test_a_clock_time_outside_the_hours_of_its_kind_lapses() -> None:
    values = own(every_minutes=0, at=["10:00", "12:00", "14:00"], hours=["11:30-12:30"])
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("15:00").expect("""
        12:00:00 offered tea
        12:00:00 taken tea
    """)


def test_quiet_hours_of_one_kind_let_the_others_come_without_it() -> None:
    values = own(quiet=["09:00-12:00"]) | {"reminders.walk.every_minutes": 40}
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("10:21").expect("""
        09:40:00 offered walk
        09:40:00 taken walk
        10:20:00 offered walk
        10:20:00 taken walk
    """)


def test_a_kind_may_come_in_quiet_hours_and_brings_no_other_with_it() -> None:
    values = own(in_quiet_hours=True) | {"quiet.hours": ["09:00-12:00"], "reminders.walk.every_minutes": 30}
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("09:31").expect("""
        09:30:00 offered tea
        09:30:00 taken tea
    """)


def test_so_many_a_day_and_no_more_across_a_restart() -> None:
    run = Run("2026-11-23 09:00", own(most_a_day=2), answer=("done", 0), days=True).until("11:00").restart()
    run.until("Tue 04:01").expect("""
        Mon 09:30:00 offered tea
        Mon 09:30:00 taken tea
        Mon 10:00:00 offered tea
        Mon 10:00:00 taken tea
        Tue 04:00:00 offered tea
        Tue 04:00:00 taken tea
    """)


def test_before_the_door_shuts() -> None:
    values = own(every_minutes=0, before_block_minutes=20) | {"focus.rules": [rule()], "focus.notice": False}
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("19:31").expect("""
        19:10:00 offered tea
        19:10:00 taken tea
        19:30:00 block_start evening
        19:30:00 follow on
    """)


def test_a_block_that_begins_sooner_than_its_card_has_no_card() -> None:
    values = own(every_minutes=0, before_block_minutes=20) | {"focus.rules": [rule()], "focus.notice": False}
    Run("2026-11-23 19:15", values).until("19:31").expect("""
        19:30:00 block_start evening
        19:30:00 follow on
    """)


def test_in_peak_hours_what_comes_due_waits_for_their_end() -> None:
    values = own() | {"peak.hours.monday": ["09:20-11:00"]}
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("11:31").expect("""
        11:00:00 offered tea
        11:00:00 taken tea
        11:30:00 offered tea
        11:30:00 taken tea
    """)


def test_a_clock_time_in_peak_hours_waits_for_their_end_but_no_hour_and_more() -> None:
    values = own(every_minutes=0, at=["10:30", "09:30"]) | {"peak.hours.monday": ["09:20-11:00"]}
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("13:00").expect("""
        11:00:00 offered tea
        11:00:00 taken tea
    """)


def test_its_tips_come_from_its_themes() -> None:
    run = Run("2026-11-23 09:00", own(themes=["water", "snack"])).until("09:30")
    assert run.card
    assert run.card.tip.kind in ("water", "snack")


@pytest.mark.parametrize("key", ["days", "hours", "themes", "quiet"])
def test_nonsense_is_told(key: str) -> None:
    with pytest.raises(Exception, match=r"expected|not a range"):
        settings_of({f"reminders.tea.{key}": ["Sunny Day!"]})
