"""The event pump: one input, one beat, in order; alarms armed once; the computer asked only when it must be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detox.core.commands import AnswerCard, Hold, OpenPass, Remind, StartFocus, Sync, WalkAway
from detox.core.decisions import CloseCard, Refuse, ShowSummary
from detox.core.inputs import ActiveWindow, InputSeen, SessionChanged, SettingsChanged, VisibleWindows, Window
from detox.reminders.card import ShowCard
from tests.rules.desk import HOUR, Desk
from tests.rules.words import a_window, classify, rule, settings_of, window, without


def test_each_feature_has_one_alarm_at_its_next_moment() -> None:
    desk = Desk({"focus.rules": [rule()]}).start()
    assert desk.pump.pending() == ["focus", "reminders", "save", "summary"]
    assert len(desk.alarms.due) == 4
    desk.pump.post(window("instagram"))
    assert desk.pump.pending() == ["focus", "reminders", "save", "summary", "usage"]
    assert len(desk.alarms.due) == 5


def test_an_alarm_that_has_not_moved_is_not_set_again() -> None:
    desk = Desk().start()
    before = desk.alarms.set_so_far
    for _ in range(50):
        desk.pump.post(InputSeen())
        desk.alarms.advance(0.5)
    assert desk.alarms.set_so_far == before
    desk.clock.move_wall(0.005)  # the wall is slewed a little: the same moment
    desk.pump.post(InputSeen())
    assert desk.alarms.set_so_far == before


def test_an_alarm_that_moved_is_set_once_more_and_the_old_one_is_gone() -> None:
    desk = Desk().start()
    desk.pump.settings = settings_of({"summary.at": "17:00"})
    desk.pump.post(SettingsChanged())
    assert len(desk.alarms.due) == len(desk.pump.pending())


def test_an_alarm_that_rings_too_early_is_set_again_for_the_same_moment() -> None:
    desk = Desk(without("summary")).start()
    before = desk.alarms.due
    number = min(desk.alarms._waiting, key=lambda each: desk.alarms._waiting[each])
    _, ring = desk.alarms._waiting.pop(number)
    ring()
    assert desk.alarms.due == before


def test_a_day_of_alarms_never_piles_up() -> None:
    desk = Desk({"focus.rules": [rule()]}).start()
    desk.screen.at_card = lambda: desk.pump.post(AnswerCard("done"))
    desk.pump.post(window("mail"))
    for _ in range(24):
        desk.alarms.advance(HOUR)
        assert len(desk.alarms.due) == len(desk.pump.pending()) <= 5
    assert desk.kinds.count("offered") == desk.kinds.count("taken") == 13
    assert desk.kinds.count("block_start") == desk.kinds.count("summary") == desk.kinds.count("block_end") == 1


def test_without_alarms_nothing_comes() -> None:
    desk = Desk({"focus.rules": [rule(hours=["09:30-10:00"])]}).start()
    desk.clock.advance(12 * HOUR)
    for _ in range(20):
        desk.pump.post(window("instagram"))
        desk.pump.post(InputSeen())
    assert desk.kinds == []
    assert desk.screen.notices == []


def test_inputs_that_come_during_a_beat_wait_for_its_end_in_order() -> None:
    desk = Desk().start()
    order: list[str] = []

    def during() -> None:
        desk.pump.post(AnswerCard("done"), lambda _: order.append("answered"))
        desk.pump.post(Hold(desk.clock.now().after(60).utc), lambda _: order.append("held"))
        order.append("card shown")

    desk.screen.at_card = during
    desk.pump.post(Remind("pause"), lambda _: order.append("reminded"))
    assert order == ["card shown", "reminded", "answered", "held"]
    assert [type(one) for one in desk.engine.taken[-3:]] == [Remind, AnswerCard, Hold]
    assert desk.kinds == ["offered", "taken", "hold"]


def test_windows_that_answer_at_once_are_heard_after_the_beat() -> None:
    desk = Desk().start()
    desk.windows.open(a_window("instagram"))
    desk.pump.post(StartFocus(desk.clock.now().after(HOUR).utc))
    assert [type(one).__name__ for one in desk.engine.taken[-2:]] == ["StartFocus", "VisibleWindows"]
    desk.alarms.advance(0)
    assert [door.platform for door in desk.pump.view.doors] == ["instagram"]
    desk.pump.post(WalkAway(a_window("instagram").id))
    assert desk.windows.minimised == [a_window("instagram").id]
    assert desk.pump.view.doors == ()


def test_whoever_gave_a_command_hears_how_it_went() -> None:
    desk = Desk().start()
    heard: list[Refuse | None] = []
    desk.pump.post(Remind("nap"), heard.append)
    desk.pump.post(Remind("pause"), heard.append)
    desk.pump.post(OpenPass("x"), heard.append)
    assert [one.code if one else None for one in heard] == [2, None, 1]
    assert heard[0]
    assert heard[0].why.say() == 'there is no reminder "nap"; there are: eyes, late, move, pause, scroll, snack, water'


def test_the_screen_is_told_only_what_is_new() -> None:
    desk = Desk().start()
    before = len(desk.screen.views)
    for step in range(100):
        desk.clock.advance(1.000_003)  # no two clocks are read at quite the same moment
        desk.clock.move_wall(-0.000_003 if step % 2 else 0.000_002)
        desk.pump.post(window(f"page {step}"))
    assert len(desk.screen.views) == before


def test_whoever_follows_hears_of_every_beat_after_it_and_nobody_else_costs_one() -> None:
    desk = Desk().start()
    heard: list[str] = []
    desk.pump.followed = lambda: heard.append(desk.pump.seen.front.name if desk.pump.seen.front else "")
    desk.pump.post(window("instagram"))
    desk.pump.post(InputSeen())
    desk.pump.post(window("tiktok"))
    assert heard == ["Instagram", "Instagram", "Tiktok"]
    desk.pump.followed = None
    desk.pump.post(window("instagram"))
    assert len(heard) == 3


def test_cards_summaries_and_notices_reach_the_screen() -> None:
    desk = Desk({"focus.rules": [rule()], "reminders.pause.every_minutes": 30}).start()
    desk.screen.at_card = lambda: desk.pump.post(AnswerCard("done"))
    desk.alarms.advance(10.5 * HOUR)
    shown = [type(one) for one in desk.screen.carried]
    assert shown.count(ShowCard) == shown.count(CloseCard) == 21
    assert shown.count(ShowSummary) == 1
    said = "Finish what you are writing; there is a way in if something burns. A click opens your hand-over."
    assert desk.screen.notices == [f"block: The door shuts at 19:30 | {said}"]


def test_calls_are_asked_about_only_when_a_card_or_the_summary_is_due() -> None:
    desk = Desk({"reminders.snack.enabled": False, "reminders.water.enabled": False}).start()
    for _ in range(30):
        desk.pump.post(window("instagram"))
        desk.alarms.advance(30)
    assert desk.calls.asked == 0
    desk.calls.holder = "zoom"
    desk.alarms.advance(46 * 60)
    assert desk.kinds == ["held"]
    assert desk.calls.asked == 4  # half a minute before, at the moment, and every 30 s since
    desk.calls.holder = None
    desk.alarms.advance(30)
    assert desk.kinds == ["held", "offered"]


def test_calls_are_asked_about_before_a_door_rises_and_while_it_stands() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.pump.post(StartFocus(desk.clock.now().after(HOUR).utc))
    desk.pump.post(window("mail"))
    desk.alarms.advance(60)
    assert desk.calls.asked == 0
    desk.pump.post(window("instagram"))
    assert desk.pump.view.doors == ()
    desk.alarms.advance(0)
    assert (desk.calls.asked, len(desk.pump.view.doors)) == (1, 1)
    desk.alarms.advance(29)
    desk.calls.holder = "zoom"
    assert desk.calls.asked == 1
    desk.alarms.advance(1)
    assert (desk.calls.asked, desk.pump.view.doors) == (2, ())
    desk.calls.holder = None
    desk.alarms.advance(30)
    assert (desk.kinds[-1], len(desk.pump.view.doors)) == ("door", 1)


def test_how_far_a_door_goes_is_asked_of_the_desktop() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.pump.post(StartFocus(desk.clock.now().after(HOUR).utc))
    desk.windows.covers = "minimise"
    desk.windows.open(a_window("instagram"))
    desk.alarms.advance(0)
    assert (desk.windows.minimised, desk.pump.view.doors) == ([a_window("instagram").id], ())


def test_a_process_that_died_ends_its_time() -> None:
    desk = Desk(without("reminders summary")).start()
    program = desk.processes.run(7, "Telegram")
    seen = Window(1, pid=7, program=program.name, created=program.created, title="instagram")
    desk.pump.post(ActiveWindow(seen))
    desk.alarms.advance(60)
    desk.processes.end(7)
    desk.alarms.advance(60)
    desk.pump.post(Sync())
    spans = [(one.state, one.seconds) for one in desk.history.spans(0, 10**15)]
    assert spans == [("social", 72), ("other", 48)]


def test_a_window_whose_program_nobody_knows_is_not_asked_about() -> None:
    desk = Desk(without("reminders summary")).start()
    for unknown in (
        Window(1, title="instagram"),
        Window(1, pid=5, title="instagram"),
        Window(1, program="x", title="tiktok"),
    ):
        desk.pump.post(ActiveWindow(unknown))
        desk.alarms.advance(60)
    desk.pump.post(Sync())
    assert {one.state for one in desk.history.spans(0, 10**15)} == {"social"}


def test_the_mapped_span_knows_when_something_was_touched_last() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.pump.post(window("instagram"))
    desk.idle.touch()
    desk.alarms.advance(24)
    mapped = desk.checkpoints.now
    assert mapped
    assert mapped.span.end_ms - mapped.last_input_ms == 24_000
    desk.pump.post(window("mail"))
    assert desk.checkpoints.now is None


def test_all_is_written_before_the_computer_sleeps() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.pump.post(window("instagram"))
    desk.alarms.advance(30)
    before = desk.history.saves
    desk.pump.post(SessionChanged(locked=True))
    assert desk.history.saves == before
    desk.pump.post(SessionChanged(locked=True, asleep=True))
    assert desk.history.saves == before + 1
    assert [(one.state, one.seconds) for one in desk.history.spans(0, 10**15)] == [("social", 30)]


def test_what_plays_is_asked_about_only_while_nobody_touches_a_social_window() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.idle.start(desk.pump.post, 180)
    desk.media.evidence = "sound"
    desk.pump.post(window("mail"))
    desk.alarms.advance(HOUR)  # nobody is there, and a film plays
    assert desk.media.asked == []
    desk.idle.touch()
    desk.pump.post(window("instagram"))
    desk.idle.touch()
    desk.alarms.advance(179)
    assert desk.media.asked == []
    desk.alarms.advance(61)  # at three minutes, and every 12 s from there on
    number = a_window("instagram").id
    assert desk.media.asked == [number] * 6
    assert desk.engine.usage.watching == "sound"
    desk.idle.touch()
    desk.alarms.advance(170)
    assert len(desk.media.asked) == 6


def test_a_window_that_comes_in_front_by_itself_is_asked_about_once_and_its_titles_never() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.idle.start(desk.pump.post, 180)
    desk.pump.post(window("instagram"))
    desk.alarms.advance(200)
    assert len(desk.media.asked) == 1
    desk.media.evidence = "player"
    desk.pump.post(window("mail", 6))  # whatever plays there, it is no social time
    assert len(desk.media.asked) == 1
    for title in ("tiktok", "tiktok", "linkedin"):
        desk.pump.post(window(title, 7))
    assert desk.media.asked == [a_window("instagram").id, 7]
    before = desk.engine.usage.watching
    desk.pump.post(ActiveWindow(None))
    assert (before, desk.engine.usage.watching) == ("player", None)
    desk.alarms.advance(HOUR)
    desk.pump.post(window("tiktok", 8))  # an hour after the last touch nothing is watched any more
    assert desk.media.asked == [a_window("instagram").id, 7]


def test_alarms_that_stood_still_in_a_sleep_nobody_told_of_ring_after_the_first_beat() -> None:
    desk = Desk({"focus.rules": [rule(hours=["10:00-12:00"])], **without("reminders summary")}).start()
    desk.pump.post(window("mail"))
    desk.alarms.sleeps_too = True
    desk.alarms.suspend(1.5 * HOUR)
    desk.alarms.advance(60)
    assert "block_start" not in desk.kinds
    desk.pump.post(window("docs"))
    desk.alarms.advance(0)
    assert "block_start" in desk.kinds


def test_who_was_asked_to_close_is_ended_and_nobody_who_took_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    desk = Desk({**without("reminders summary"), "focus.close_apps": True, "focus.rules": [rule(firmness="locked")]})
    desk.start()
    desk.pump._engine.use({}, lambda each: replace(classify(each), native=True))
    desk.alarms.advance(11 * HOUR)
    program = desk.processes.run(7, "feed")
    seen = Window(1, pid=7, program=program.name, created=program.created, title="instagram")
    monkeypatch.setattr(desk.windows, "ask_to_close", asked.append)
    for shown in ((seen,), (), (seen,), (), (seen,)):
        desk.pump.post(VisibleWindows(shown))
        desk.alarms.advance(1)
    assert asked == [1]
    other = desk.processes.run(8, "feed")
    desk.pump.post(VisibleWindows((replace(seen, pid=8, created=other.created),)))
    desk.alarms.advance(30)
    assert not desk.processes.alive(program)
    assert desk.processes.alive(other)
