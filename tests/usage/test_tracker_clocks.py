"""Sleep, moved clocks, other zones: what was really observed stays, and nothing else is written."""

from __future__ import annotations

from detox.core.commands import Stop
from detox.core.inputs import InputSeen, SessionChanged
from tests.rules.run import Run
from tests.rules.words import window, without


def a_run(start: str = "2026-11-23 09:00") -> Run:
    return Run(start, without("reminders summary"))


def test_sleep_that_was_told_of_is_away() -> None:
    run = a_run().send(window("instagram")).until("09:10").suspend(3600).at("10:20", Stop())
    run.expect("").expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 10:10:00 away
        10:10:00 10:20:00 social instagram feed
    """)


def test_sleep_that_nobody_told_of_is_cut_at_the_last_observation() -> None:
    run = a_run().send(window("mail")).at("09:08", window("notes")).until("09:10").suspend(3600, said=False)
    run.at("10:10:30", window("mail")).at("10:20", Stop()).expect("10:10:30 gap")
    run.expect_spans("""
        09:00:00 09:08:00 other
        09:08:00 10:10:30 away
        10:10:30 10:20:00 other
    """)


def test_a_social_span_loses_at_most_twelve_seconds_to_a_sleep_that_nobody_told_of() -> None:
    run = a_run().send(window("instagram")).until("09:10:05").suspend(3600, said=False).at("10:20", Stop())
    run.expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 10:10:05 away
        10:10:05 10:20:00 social instagram feed
    """)


def test_a_sleep_while_idle_is_away_and_the_rest_stays_idle() -> None:
    run = a_run().send(window("mail")).until("09:13").away(180).until("09:14").suspend(3600, said=False)
    run.at("10:20", window("notes")).at("10:30", InputSeen()).at("10:31", Stop()).expect(
        "10:20:00 gap"
    ).expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 09:13:00 idle
        09:13:00 10:20:00 away
        10:20:00 10:30:00 idle
        10:30:00 10:31:00 other
    """)


def test_idle_found_out_after_a_sleep_does_not_swallow_it() -> None:
    """Asleep a minute after the last input, awake two minutes without one: the desktop makes it three idle minutes."""
    for beats in ((), (window("mail"),)):  # the first beat after the wake-up may be the one that says it
        run = a_run().send(window("mail")).at("09:10", window("notes")).until("09:11").suspend(3600, said=False)
        run.send(*beats).until("10:13").away(180).at("10:20", Stop())
        found = "10:11:00" if beats else "10:13:00"
        run.expect(f"{found} gap").expect_spans(f"""
            09:00:00 09:10:00 other
            09:10:00 {found} away
            {found} 10:20:00 idle
        """)


def test_a_clock_set_forward_cuts_the_span_and_skips_the_hour() -> None:
    run = a_run().send(window("instagram")).until("09:10").move_wall(3600).at("10:20", Stop())
    run.expect("09:10:00 clock_moved 3600".replace("09:10", "10:10")).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        10:10:00 10:20:00 social instagram feed
    """)


def test_a_clock_set_forward_unsaid_counts_what_the_boot_clock_counted() -> None:
    run = a_run().send(window("mail")).until("09:10").move_wall(3600, said=False).wait(300).send(window("notes"))
    run.at("10:20", Stop()).expect("10:15:00 clock_moved 3600").expect_spans("""
        09:00:00 09:15:00 other
        10:15:00 10:20:00 other
    """)


def test_a_clock_set_back_finds_no_room_until_it_has_caught_up() -> None:
    run = a_run().send(window("instagram")).until("09:10").move_wall(-300).expect("09:05:00 clock_moved -300")
    run.at("09:09", window("tiktok")).at("09:12", window("mail")).at("09:20", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:12:00 social tiktok feed
        09:12:00 09:20:00 other
    """)


def test_idle_after_a_clock_was_set_back_deletes_nothing_of_what_was_recorded_before() -> None:
    run = a_run().send(window("instagram")).at("09:30", window("tiktok")).until("10:00").move_wall(-3600)
    run.until("09:20").away(600).at("09:25", InputSeen()).at("10:05", window("mail")).until("10:10").away(600)
    run.at("10:15", Stop())
    assert run.now.boot == 1000 + 3600 + 75 * 60
    run.expect_spans("""
        09:00:00 09:30:00 social instagram feed
        09:30:00 10:00:00 social tiktok feed
        10:00:00 10:15:00 idle
    """)


def test_a_start_on_a_clock_that_is_behind_the_record_deletes_nothing_either() -> None:
    run = a_run().send(window("instagram")).until("10:00").restart(10, wall=-3600)
    run.send(window("mail")).until("09:30").away(600).at("09:40", Stop())
    run.expect_spans("09:00:00 10:00:00 social instagram feed")


def test_a_clock_that_drifts_by_less_than_a_second_is_no_move() -> None:
    run = a_run().send(window("mail")).until("09:10").move_wall(0.9).at("09:20", Stop())
    run.expect("").expect_spans("09:00:00 09:19:59.100 other")


def test_another_zone_begins_another_span() -> None:
    run = a_run().send(window("mail")).until("09:10").travel("Asia/Kolkata").wait(600).send(Stop())
    spans = run.ledger.spans(0, 10**15)
    assert [(span.zone, span.end_ms - span.start_ms) for span in spans] == [
        ("Europe/Berlin", 600_000),
        ("Asia/Kolkata", 600_000),
    ]


def test_a_change_of_the_clocks_cuts_nothing() -> None:
    for start, end in (("2026-03-29 01:30", "03:30:00"), ("2026-10-25 02:30", "02:30:00")):
        run = a_run(start).send(window("instagram")).wait(3600).send(Stop())
        run.expect_spans(f"{start[11:]}:00 {end} social instagram feed")


# ------------------------------------------------------------------------------------------------ sleep, badly told

ASLEEP, AWAKE = SessionChanged(asleep=True), SessionChanged()


def test_a_sleep_that_is_announced_when_it_is_over_is_cut_at_the_last_observation() -> None:
    run = a_run().send(window("mail")).at("09:08", window("notes")).until("09:10").suspend(3600, said=False)
    run.send(ASLEEP).wait(2).send(AWAKE).at("10:20", Stop()).expect("10:10:00 gap").expect_spans("""
        09:00:00 09:08:00 other
        09:08:00 10:10:02 away
        10:10:02 10:20:00 other
    """)


def test_a_sleep_of_which_only_the_end_is_told_changes_nothing_of_that() -> None:
    run = a_run().send(window("instagram")).until("09:10:05")
    run.clock.suspend(3600)
    run.send(AWAKE).at("10:20", Stop()).expect("10:10:05 gap").expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 10:10:05 away
        10:10:05 10:20:00 social instagram feed
    """)


def test_a_sleep_that_begins_some_seconds_after_it_was_announced_is_away_from_the_announcement() -> None:
    run = a_run().send(window("mail")).at("09:10", ASLEEP).wait(4).suspend(3600, said=False).wait(1).send(AWAKE)
    run.at("10:20", Stop()).expect("").expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 10:10:05 away
        10:10:05 10:20:00 other
    """)


def test_a_sleep_that_was_announced_and_did_not_come_is_away_for_as_long_as_it_was_announced() -> None:
    run = a_run().send(window("mail")).at("09:10", ASLEEP).wait(3).send(AWAKE).at("09:20", Stop())
    run.expect_spans("""
        09:00:00 09:10:00 other
        09:10:00 09:10:03 away
        09:10:03 09:20:00 other
    """)


def test_another_window_is_the_first_that_is_seen_after_a_sleep() -> None:
    run = a_run().send(window("instagram")).until("09:10:05")
    run.clock.suspend(3600)  # the window comes before any alarm
    run.send(window("tiktok")).at("10:20", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 10:10:05 away
        10:10:05 10:20:00 social tiktok feed
    """)


def test_a_wall_that_was_set_during_a_sleep_moves_what_comes_after_and_nothing_before() -> None:
    for said in (True, False):
        run = a_run().send(window("instagram")).until("09:10")
        run.clock.suspend(3600)
        run.move_wall(7200, said=said).send(window("tiktok")).at("12:20", Stop())
        run.ledger.check()
        spans = [(span.platform, span.seconds) for span in run.ledger.spans(0, 10**15) if span.state == "social"]
        assert spans == [("instagram", 600), ("tiktok", 600)]


def test_a_lock_during_a_sleep_stays_a_lock_after_it() -> None:
    run = a_run().send(window("instagram")).at("09:10", ASLEEP)
    run.clock.suspend(3600)
    run.send(SessionChanged(locked=True)).at("10:15", AWAKE).at("10:20", Stop())
    spans = [(span.state, span.seconds) for span in run.ledger.spans(0, 10**15)]
    assert [pair for pair in spans if pair[0] != "away"] == [("social", 600), ("social", 300)]
    assert sum(seconds for state, seconds in spans if state == "away") == 65 * 60


def test_another_user_at_the_screen_is_away_whatever_is_in_front_here() -> None:
    run = a_run().send(window("instagram")).at("09:10", SessionChanged(inactive=True)).at("09:12", window("tiktok"))
    run.at("09:14", InputSeen()).at("09:20", AWAKE).at("09:25", Stop()).expect_spans("""
        09:00:00 09:10:00 social instagram feed
        09:10:00 09:20:00 away
        09:20:00 09:25:00 social tiktok feed
    """)
