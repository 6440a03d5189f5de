"""Nobody touches anything, but the social window in front plays: watching, up to what was seen and no longer."""

from __future__ import annotations

import pytest

from detox.core.commands import Cut, Stop, Sync
from detox.core.inputs import InputSeen, SessionChanged, WindowsUnknown
from detox.usage.watching import Quiet
from tests.rules.run import Run
from tests.rules.words import a_window, rule, visible, window, without


def watching(minutes: float = 60, **values: object) -> Run:
    """Instagram from 09:00, touched last at 09:10, said at 09:13 to be untouched for three minutes; it plays."""
    run = Run("2026-11-23 09:00", {**without("reminders summary"), "tracking.watching_minutes": minutes, **values})
    run.send(window("instagram")).until("09:13")
    run.plays = True
    return run.away(180)


def test_a_video_in_a_social_window_is_no_idle_time() -> None:
    watching().at("09:40", InputSeen()).at("09:45", Stop()).expect_spans("09:00:00 09:45:00 social instagram feed")


def test_idle_time_begins_where_it_was_last_seen_playing() -> None:
    """Asked every 12 s from 09:13:00 on; it plays until after 09:20:00, and not any more at 09:20:12."""
    run = watching().until("09:20:05")
    run.plays = False
    run.at("09:30", InputSeen()).at("09:31", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:30:00 idle
        09:30:00 09:31:00 social instagram feed
    """)


def test_the_silence_between_two_clips_is_no_end() -> None:
    run = watching().until("09:20:05")
    run.plays = False
    run.until("09:20:15")
    run.plays = True
    run.until("09:30:05")
    run.plays = False
    run.at("09:40", Stop()).expect_spans("""
        09:00:00 09:30:00 social instagram feed
        09:30:00 09:40:00 idle
    """)


def test_the_end_of_a_video_is_found_out_when_it_was_silent_twice() -> None:
    run = watching().until("09:20:05")
    run.plays = False
    run.until("09:20:23")
    before = run.engine.usage
    run.until("09:20:24")
    after = run.engine.usage
    assert (before.watching, before.presence) == ("player", "active")
    assert (after.watching, after.presence) == (None, "idle")
    assert run.now.boot - run.engine.usage.since == 24


def test_it_is_asked_every_12_seconds_and_not_at_all_when_nobody_watches() -> None:
    run = watching()
    before = run.beats
    run.until("09:14")
    assert run.beats - before == 5
    run.plays = False
    run.until("09:14:30")
    before = run.beats
    run.until("10:30")
    assert run.beats == before


def test_a_short_idle_limit_is_asked_about_more_often() -> None:
    run = Run("2026-11-23 09:00", {**without("reminders summary"), "tracking.idle_minutes": 0.05})
    run.send(window("instagram")).until("09:00:10")
    run.plays = True
    run.away(3).until("09:00:20").wait(0.5)
    run.plays = False
    run.at("09:00:30", Stop()).expect_spans("""
        09:00:00 09:00:20 social instagram feed
        09:00:20 09:00:30 idle
    """)


def test_watching_ends_at_the_limit_to_the_second() -> None:
    watching(20.5).at("10:00", InputSeen()).at("10:01", Stop()).expect_spans("""
        09:00:00 09:30:30 social instagram feed
        09:30:30 10:00:00 idle
        10:00:00 10:01:00 social instagram feed
    """)


@pytest.mark.parametrize("minutes", [0, 2, 3])
def test_a_limit_no_longer_than_the_idle_limit_is_never(minutes: float) -> None:
    watching(minutes).at("09:20", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 idle
    """)


def test_a_limit_of_an_hour_is_the_default() -> None:
    run = Run("2026-11-23 09:00", without("reminders summary")).send(window("instagram")).until("09:13")
    run.plays = True
    run.away(180).at("11:00", Stop()).expect_spans("""
        09:00:00 10:10:00 social instagram feed
        10:10:00 11:00:00 idle
    """)


@pytest.mark.parametrize("title", ["mail", "whatsapp", "ours", None])
def test_a_film_in_any_other_window_is_idle_time(title: str | None) -> None:
    run = Run("2026-11-23 09:00", without("reminders summary")).send(window(title)).until("09:13")
    run.plays = True
    run.away(180).at("09:20", Stop())
    assert [span.state for span in run.ledger.spans(0, 10**15)] == ["other", "idle"]


def test_a_window_of_which_nobody_knows_what_it_is_is_not_watched() -> None:
    run = watching().at("09:20:05", WindowsUnknown("gone")).at("09:30", Stop())
    run.expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:30:00 idle
    """)


def test_the_next_video_of_another_platform_is_watched_too_if_it_plays() -> None:
    run = watching().at("09:20:05", window("tiktok")).at("09:30", InputSeen()).at("09:31", Stop())
    run.expect_spans("""
        09:00:00 09:20:05 social instagram feed
        09:20:05 09:31:00 social tiktok feed
    """)


def test_another_social_window_that_does_not_play_is_the_end() -> None:
    run = watching().until("09:20:05")
    run.plays = False
    run.send(window("tiktok")).at("09:30", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:30:00 idle
    """)


def test_a_new_title_of_the_same_window_is_not_asked_about() -> None:
    run = watching().until("09:20:05")
    run.plays = False
    run.send(window("instagram:work", a_window("instagram").id)).until("09:20:10")
    run.plays = True
    run.at("09:30", InputSeen()).at("09:31", Stop()).expect_spans("""
        09:00:00 09:20:05 social instagram feed
        09:20:05 09:31:00 social instagram work
    """)


def test_a_page_of_that_window_that_is_no_platform_is_the_end() -> None:
    run = watching().at("09:20:05", window("mail", a_window("instagram").id)).at("09:30", Stop())
    run.expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:30:00 idle
    """)


@pytest.mark.parametrize("title", ["mail", "ours"])
def test_a_window_that_pushes_itself_in_front_is_no_watching_and_after_it_the_video_is_watched_again(
    title: str,
) -> None:
    run = watching().at("09:20:05", window(title)).at("09:22", window("instagram")).at("09:30", InputSeen())
    run.at("09:31", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:22:00 idle
        09:22:00 09:31:00 social instagram feed
    """)


def test_a_window_that_comes_in_front_long_after_the_limit_is_idle_whatever_plays() -> None:
    (
        watching(30)
        .at("09:50", window("tiktok"))
        .at("10:00", Stop())
        .expect_spans("""
        09:00:00 09:40:00 social instagram feed
        09:40:00 10:00:00 idle
    """)
    )


def test_a_screen_that_locks_itself_over_a_video_ends_it() -> None:
    run = watching().at("09:20:05", SessionChanged(locked=True)).at("09:30", SessionChanged(), InputSeen())
    run.at("09:31", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:20:05 idle
        09:20:05 09:30:00 away
        09:30:00 09:31:00 social instagram feed
    """)


def test_what_plays_behind_a_lock_is_not_watched() -> None:
    run = Run("2026-11-23 09:00", without("reminders summary")).send(window("instagram"))
    run.at("09:05", SessionChanged(locked=True)).until("09:08")
    run.plays = True
    run.away(180).send(window("tiktok")).at("09:20", SessionChanged()).at("09:21", Stop()).expect_spans("""
        09:00:00 09:05:00 social instagram feed
        09:05:00 09:20:00 away
        09:20:00 09:21:00 idle
    """)


@pytest.mark.parametrize("said", [True, False])
def test_a_sleep_in_the_middle_of_a_video(said: bool) -> None:
    run = watching().until("09:20:05").suspend(3600, said=said).at("10:30", InputSeen()).at("10:31", Stop())
    slept = "09:20:05" if said else "09:20:00"  # unsaid, it is cut at the last beat
    run.expect_spans(f"""
        09:00:00 09:20:00 social instagram feed
        {"09:20:00 09:20:05 idle" if said else ""}
        {slept} 10:20:05 away
        10:20:05 10:30:00 idle
        10:30:00 10:31:00 social instagram feed
    """)


def test_a_sleep_that_is_found_out_by_the_question_itself_is_not_bridged() -> None:
    run = watching().until("09:20:05").suspend(4, said=False).until("09:20:20")
    run.at("09:30", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:20:12 away
        09:20:12 09:30:00 idle
    """)


def test_a_clock_set_back_while_watching_counts_nothing_twice() -> None:
    run = watching().until("09:20:05").move_wall(-600).until("09:30:05")
    run.plays = False
    run.at("09:40", Stop())
    run.ledger.check()
    run.expect_spans("""
        09:00:00 09:20:05 social instagram feed
        09:20:05 09:30:05 social instagram feed
        09:30:05 09:40:00 idle
    """)


def test_a_door_over_a_video_ends_it() -> None:
    run = Run("2026-11-23 19:00", {**without("reminders summary"), "focus.rules": [rule()]})
    run.send(window("instagram"), visible("instagram")).until("19:20:03")
    run.plays = True
    run.away(180).at("19:35", InputSeen()).at("19:36", Stop()).expect_spans("""
        19:00:00 19:29:51 social instagram feed
        19:29:51 19:35:00 idle
        19:35:00 19:36:00 door instagram
    """)


def test_a_process_that_died_while_it_played() -> None:
    run = watching().until("09:20:05")
    run.front_alive = False
    run.at("09:30", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:30:00 idle
    """)


def test_stopping_in_the_middle_of_a_video_counts_what_was_seen() -> None:
    watching().at("09:20:05", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:20:05 idle
    """)


def test_a_reader_in_the_middle_of_a_video_sees_it_and_may_see_a_little_less_later() -> None:
    run = watching().at("09:20:05", Sync()).expect_spans("09:00:00 09:20:05 social instagram feed")
    run.plays = False
    run.at("09:30", Stop()).expect_spans("""
        09:00:00 09:20:00 social instagram feed
        09:20:00 09:30:00 idle
    """)


def test_a_cut_in_the_middle_of_a_video() -> None:
    watching().at("09:20:05", Cut()).at("09:30", InputSeen(), Stop()).expect_spans("""
        09:00:00 09:20:05 social instagram feed
        09:20:05 09:30:00 social instagram feed
    """)


def test_idle_said_twice_takes_nothing_back() -> None:
    run = watching().until("09:20:05").away(605).at("09:30", InputSeen()).at("09:31", Stop())
    run.expect_spans("09:00:00 09:31:00 social instagram feed")


# ------------------------------------------------------------------------------------------------ a kill


def test_a_kill_while_watching_loses_what_was_not_seen_and_nothing_else() -> None:
    run = watching()
    mapped = run.mapped
    assert mapped
    assert mapped.closed().end_ms == run.now.ms  # said to be watched in this very beat
    for second in range(1, 120):
        run.wait(1)
        assert run.mapped
        assert run.now.ms - run.mapped.closed().end_ms == second % 12 * 1000


def test_a_kill_after_the_video_stopped_invents_nothing() -> None:
    run = watching().until("09:20:05")
    run.plays = False
    for wait in (0, 10, 8):  # asked again at 09:20:12, and the last time at 09:20:24
        run.wait(wait)
        assert run.mapped
        assert f"{run.now.utc_at(run.now.boot - (run.now.ms - run.mapped.closed().end_ms) / 1000):%M:%S}" == "20:00"
    run.until("09:20:25")
    assert run.mapped is None


# ------------------------------------------------------------------------------------------------ reminders

ONE_CARD = {
    **without("summary"), "reminders.pause.every_minutes": 45, "reminders.snack.enabled": False,
    "reminders.water.enabled": False,
}  # fmt: skip


def test_watching_counts_for_cards_and_its_end_is_the_beginning_of_a_rest() -> None:
    """A pause is due after 45 active minutes; seven minutes before, the video ends, and with it a rest begins."""
    run = Run("2026-11-23 09:00", ONE_CARD)
    run.send(window("instagram")).until("09:13")
    run.plays = True
    run.away(180).until("09:38:05")
    run.plays = False
    run.until("10:00").expect("").at("10:01", InputSeen()).expect("10:01:00 taken pause natural")
    run.until("10:46").expect("10:46:00 offered pause")


def test_a_card_comes_in_the_middle_of_a_video() -> None:
    run = Run("2026-11-23 09:00", ONE_CARD)
    run.send(window("instagram")).until("09:13")
    run.plays = True
    run.away(180).until("09:45").expect("09:45:00 offered pause")


# ------------------------------------------------------------------------------------------------ the value


def test_what_was_never_watched_is_not_watched_by_being_asked() -> None:
    quiet = Quiet.begin(10.0, 20.0, 60.0, None)
    assert quiet.asked(30.0, "sound") == quiet
    assert quiet.idle_from == 10.0


def test_an_answer_that_comes_after_the_limit_counts_up_to_the_limit() -> None:
    quiet = Quiet.begin(10.0, 20.0, 60.0, "sound").asked(75.0, "player")
    assert (quiet.idle_from, quiet.by) == (70.0, None)


def test_another_window_after_the_limit_is_not_watched() -> None:
    quiet = Quiet.begin(10.0, 20.0, 60.0, None)
    assert quiet.turned(69.0, "sound").by == "sound"
    assert quiet.turned(70.0, "sound").by is None
