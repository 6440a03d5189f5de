"""What may be asked of a running app: one object in, one out; a wrong one is answered in one line."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.reminders.called import called
from detox.requests import Json, Requests, Services
from detox.store.translations import translator
from tests.rules.desk import HOUR, Desk
from tests.rules.words import rule, window, without

VALUES = {**without("reminders"), "focus.rules": [rule()]}


class App:
    """Requests over a desk. ``done`` lists what was asked of the app itself."""

    def __init__(self, values: dict[str, object] | None = None) -> None:
        self.desk = Desk(VALUES if values is None else values).start()
        self.done: list[Any] = []
        self.broken: DetoxError | None = None
        services = Services(
            lambda: self.done.append("show"),
            self._reload,
            lambda: self.done.append("calendar"),
            lambda: self.done.append("quit"),
            lambda say: {"adapters": [], "said": say(QT_TRANSLATE_NOOP("Settings", "Language"))},
            lambda low, high, everything: self.done.append((low, high, everything)),
            lambda: self.done.append("changed"),
            lambda name, minutes: self.done.append((name, minutes)),
            lambda said: called(said, self.desk.pump.settings, ()),
            ("instagram", "tiktok"),
            translator,
        )
        self.requests = Requests(self.desk.pump, services, lambda: {"adapter": "fake"})

    def _reload(self) -> None:
        if self.broken:
            raise self.broken
        self.done.append("reload")

    def ask(self, cmd: object, **more: object) -> Any:
        replies: list[Json] = []
        self.requests.answer({"cmd": cmd, **more}, replies.append)
        assert len(replies) == 1, f"{len(replies)} answers to one request: {replies}"
        return json.loads(json.dumps(replies[0], allow_nan=False))


def test_status_is_as_documented() -> None:
    app = App({})
    status = app.ask("status")["status"]
    assert status == {
        "schema": 1,
        "running": True,
        "tracking": {"adapter": "fake"},
        "next": [
            {"at": "2026-11-23T10:00:00+01:00", "kind": "reminder", "name": "pause"},
            {"at": "2026-11-23T18:15:00+01:00", "kind": "summary", "name": "2026-11-23"},
        ],
        "hold": None,
        "held": None,
        "off": None,
        "on_call": None,
        "meaning": None,
        "focus": None,
        "crisis": None,
        "crisis_wait_seconds": 0,
    }


@pytest.mark.parametrize("words", ["2026-12-01", "Tue"])
def test_off_and_back_as_documented(words: str) -> None:
    app = App()
    wanted = "2026-12-01T04:00:00+01:00" if words[0] == "2" else "2026-11-24T04:00:00+01:00"
    assert app.ask("off", until=words)["status"]["off"] == {"until": wanted, "ends_at": None}
    back = app.ask("back")["status"]
    assert back["off"] == {"until": wanted, "ends_at": "2026-11-23T09:00:10+01:00"}
    assert app.ask("back")["status"]["off"]["ends_at"] is None
    assert app.ask("off", until="today") == {
        "ok": False, "code": 2, "error": '"today" is not a day; write it like 2026-12-01, monday or tomorrow.'
    }  # fmt: skip


def test_status_during_a_hold_and_a_block() -> None:
    app = App()
    app.ask("hold", until="until 14:00")
    answer = app.ask("focus_start", **{"for": "2h"})
    assert answer["ok"]
    status = answer["status"]
    assert status["hold"] == {"until": "2026-11-23T14:00:00+01:00"}
    assert status["focus"] == {
        "until": "2026-11-23T11:00:00+01:00", "rule": "evening", "firmness": "firm",
        "wait_seconds": 10, "open_until": None, "ends_at": None,
    }  # fmt: skip
    assert status["next"][0] == {"at": "2026-11-23T11:00:00+01:00", "kind": "block_end", "name": "evening"}


def test_hours_without_an_end_tell_of_none() -> None:
    """Their lease ends in some days, and the next one follows at once."""
    app = App({"focus.rules": [{"id": "always", "hours": ["00:00-24:00"]}]})
    app.desk.alarms.advance(1)
    status = app.ask("status")["status"]
    assert status["focus"]["rule"] == "always"
    assert [each["kind"] for each in status["next"]] == ["reminder", "summary"]


def test_a_shift_is_begun_seen_and_ended() -> None:
    app = App()
    answer = app.ask("on_call", until="until 14:00")
    assert answer["status"]["on_call"] == {"until": "2026-11-23T14:00:00+01:00"}
    assert app.ask("off_call")["status"]["on_call"] is None
    assert app.ask("off_call") == {"ok": False, "error": "no shift that you began is running", "code": 1}
    assert app.ask("on_call", until="someday")["code"] == 2
    assert app.ask("calendar")["ok"]
    assert app.done == ["calendar"]


def test_status_while_a_card_waits_for_a_call() -> None:
    app = App({})
    app.desk.calls.holder = "zoom"
    app.desk.alarms.advance(HOUR + 60)
    held = app.ask("status")["status"]["held"]
    assert held == {"by": "zoom", "why": "microphone", "since": "2026-11-23T10:00:00+01:00"}
    app.desk.calls.holder = None
    app.desk.alarms.advance(30)
    assert app.ask("status")["status"]["held"] is None
    assert app.desk.kinds == ["held", "offered"]


def test_lengths_count_from_now_not_from_the_last_thing_that_happened() -> None:
    """Nothing has moved for an hour: half an hour from now is half an hour from now."""
    app = App({**VALUES, **without("summary"), "focus.rules": []})
    app.desk.clock.advance(HOUR)
    assert app.ask("hold", until="30m")["status"]["hold"] == {"until": "2026-11-23T10:30:00+01:00"}
    app.desk.clock.advance(HOUR)
    assert app.ask("focus_start", **{"for": "1h30m"})["status"]["focus"]["until"] == "2026-11-23T12:30:00+01:00"


def test_what_this_time_means() -> None:
    app = App()
    app.desk.clock.advance(HOUR)
    answer = app.ask("means", **{"as": "work", "for": "30m"})
    assert answer["status"]["meaning"] == {
        "as": "work", "since": "2026-11-23T10:00:00+01:00", "until": "2026-11-23T10:30:00+01:00",
    }  # fmt: skip
    answer = app.ask("means", **{"as": "private", "since_sitting": True})
    assert answer["status"]["meaning"]["until"] == "2026-11-24T04:00:00+01:00"
    assert app.ask("means", **{"as": None})["status"]["meaning"] is None
    assert app.ask("means")["ok"]  # nothing is on: fine too
    for more, said in (
        ({"as": "mine"}, '"work"'),
        ({"as": "work", "for": "25h"}, "25h"),
        ({"as": "work", "for": 3}, '"for"'),
    ):
        answer = app.ask("means", **more)
        assert (answer["ok"], answer["code"]) == (False, 2)
        assert said in answer["error"]


def test_remind_resume_stop_pass_sync() -> None:
    app = App({})
    assert app.ask("remind", name="water")["ok"]
    assert app.ask("resume")["ok"]
    assert app.ask("sync")["ok"]
    assert app.ask("remind", name="nap") == {
        "ok": False,
        "error": 'there is no reminder "nap"; there are: eyes, late, move, pause, scroll, snack, water',
        "code": 2,
    }  # fmt: skip
    assert app.ask("focus_stop") == {"ok": False, "error": "no block is running", "code": 1}
    assert app.ask("focus_pass", reason="x") == {"ok": False, "error": "no block is running", "code": 1}


def test_a_pass_and_its_minutes() -> None:
    app = App()
    app.ask("focus_start", **{"for": "2h"})
    app.desk.pump.post(window("instagram"))
    assert app.ask("focus_pass", reason="", minutes=15) == {
        "ok": False, "error": "a reason is needed: who, and why", "code": 2,
    }  # fmt: skip
    assert app.ask("focus_pass", reason="Ana asks", minutes=5)["ok"]
    assert [door.platform for door in app.desk.pump.view.doors] == []
    app.desk.alarms.advance(300)
    assert [door.platform for door in app.desk.pump.view.doors] == ["instagram"]
    assert app.ask("focus_pass", reason="Ana asks")["ok"]


@pytest.mark.parametrize("minutes", [0, -5, "15", True, [15], float("nan"), float("inf"), -float("inf"), 10**400, 1e9])
def test_a_pass_of_nonsense_minutes_is_refused_in_words(minutes: object) -> None:
    app = App()
    app.ask("focus_start", **{"for": "2h"})
    answer = app.ask("focus_pass", reason="x", minutes=minutes)
    assert (answer["ok"], answer["code"]) == (False, 2)
    assert answer["error"] == '"minutes" must be a number such as 15'


def test_a_locked_block_says_when_it_ends() -> None:
    app = App({**VALUES, "focus.rules": [rule(firmness="locked", hours=["08:00-17:00"])]})
    app.desk.alarms.advance(0)
    for cmd, more in (("focus_stop", {}), ("focus_pass", {"reason": "x"})):
        assert app.ask(cmd, **more) == {"ok": False, "error": "this block is locked until 17:00", "code": 3}


def test_what_the_app_itself_does() -> None:
    app = App()
    assert [app.ask(cmd) for cmd in ("raise", "reload", "quit")] == [{"ok": True}] * 3
    assert app.done == ["show", "reload", "quit"]
    assert app.ask("report") == {"ok": True, "report": {"adapters": [], "said": "Language"}}
    assert app.ask("forget", from_ms=5, to_ms=7) == {"ok": True}
    assert app.ask("forget", from_ms=0, to_ms=0, all=True) == {"ok": True}
    assert app.done[3:] == [(5, 7, False), "changed", (0, 0, True), "changed"]


def test_a_word_about_the_past_is_shown_where_the_past_stands() -> None:
    app = App()
    app.ask("mend", from_ms=1, to_ms=2, **{"as": "work"})
    assert app.done == ["changed"]
    app.ask("remind", name="pause")
    assert app.done == ["changed"]


def test_what_the_app_cannot_do_is_answered_once() -> None:
    app = App()
    app.broken = DetoxError(plain("Settings"), plain("the file is broken"))
    assert app.ask("reload") == {"ok": False, "error": "the file is broken", "code": 2}


@pytest.mark.parametrize(
    ("cmd", "more", "said"),
    [
        ("dance", {}, 'there is no request "dance"'),
        ("", {}, 'there is no request ""'),
        (None, {}, "there is no request"),
        ("x" * 500, {}, "there is no request"),
        ("remind", {}, '"name" must be a short text'),
        ("remind", {"name": 5}, '"name" must be a short text'),
        ("remind", {"name": " "}, 'there is no reminder ""; there are: '),
        ("remind", {"name": ""}, 'there is no reminder ""; there are: '),
        ("hold", {"until": ""}, "write it like 30m, 2h, 14:00 or tomorrow"),
        ("on_call", {"until": " "}, "write it like 30m, 2h, 14:00 or tomorrow"),
        ("crisis", {"until": "", "reason": "x"}, "write it like 30m, 2h, 14:00 or tomorrow"),
        ("off", {"until": ""}, "write it like 2026-12-01, monday or tomorrow"),
        ("focus_start", {"for": ""}, "write it like 30m or 2h"),
        ("remind", {"name": "x" * 501}, '"name" must be a short text'),
        ("hold", {"until": "noon"}, "write it like 30m, 2h, 14:00 or tomorrow"),
        ("hold", {"until": "until noon"}, "is not a time of day"),
        ("hold", {"until": "999999999999999s"}, "is no end up to a day ahead"),
        ("off", {"until": "1.12."}, "is not a day; write it like 2026-12-01, monday or tomorrow"),
        ("off", {"until": "2026-13-01"}, "is not a day"),
        ("off", {"until": "9999-12-31"}, "is not a day"),
        ("off", {"until": "0001-01-01"}, "is not a day"),
        ("off", {"until": "2026-11-20"}, "that day is over"),
        ("off", {"until": "2028-01-01"}, "a year is the longest"),
        ("off", {}, '"until" must be a short text'),
        ("hold", {}, '"until" must be a short text'),
        ("focus_start", {"for": "0m"}, "is not a length of time"),
        ("focus_start", {"for": "25h"}, "is not a length of time"),
        ("focus_finish", {"platform": "myspace"}, '"myspace" is no platform'),
        ("focus_pass", {"reason": 5}, '"reason" must be a short text'),
        ("forget", {"from_ms": "5", "to_ms": 7}, '"from_ms" must be a whole number'),
        ("forget", {"from_ms": True, "to_ms": 7}, '"from_ms" must be a whole number'),
        ("forget", {"from_ms": 5}, '"to_ms" must be a whole number'),
    ],
)
def test_nonsense_is_answered_in_one_line(cmd: object, more: dict[str, object], said: str) -> None:
    answer = App().ask(cmd, **more)
    assert (answer["ok"], answer["code"]) == (False, 2)
    assert said in answer["error"]
    assert "\n" not in answer["error"]


words = st.sampled_from(
    ["cmd", "name", "until", "for", "as", "since_sitting", "minutes", "reason", "from_ms", "to_ms", "all", "x"]
)
cmds = st.sampled_from(
    [
        "status",
        "remind",
        "hold",
        "off",
        "back",
        "resume",
        "focus_start",
        "focus_stop",
        "focus_pass",
        "means",
        "sync",
        "forget",
        "report",
        "no",
    ]
)
values = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.lists(st.integers(), max_size=2)
)


@given(st.lists(st.tuples(cmds, st.dictionaries(words, values, max_size=4)), max_size=6))
def test_no_request_whatever_breaks_it(asked: list[tuple[str, dict[str, Any]]]) -> None:
    app = App()
    for cmd, more in asked:
        more.pop("cmd", None)
        answer = app.ask(cmd, **more)
        assert isinstance(answer["ok"], bool)
        assert answer["ok"] or answer["error"]
    assert app.ask("status")["ok"]


def test_a_break_is_opened_by_the_app_and_not_by_the_engine() -> None:
    app = App()
    assert app.ask("break", practice="breathe", minutes=2)["ok"]
    assert app.ask("break", practice="walk")["ok"]
    assert app.done == [("breathe", 2.0), ("walk", 5.0)]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"practice": "dance"}, "breathe, stretch, far, walk"),
        ({}, '"practice" must be a short text'),
        *(
            ({"practice": "walk", "minutes": minutes}, "a break takes 0.05 to 60 minutes")
            for minutes in (90, 0, -5, 0.04, float("nan"), float("inf"), 10**400)
        ),
        ({"practice": "walk", "minutes": True}, '"minutes" must be a number'),
        ({"practice": "walk", "minutes": "5"}, '"minutes" must be a number'),
    ],
)
def test_a_break_that_is_none_is_refused_in_one_line(more: dict[str, object], says: str) -> None:
    app = App()
    answer = app.ask("break", **more)
    assert (answer["ok"], answer["code"]) == (False, 2)
    assert says in answer["error"]
    assert app.done == []


def test_an_answer_is_in_the_language_of_who_asks() -> None:
    """Whatever the windows speak: the command line may be asked in another language than they."""
    app = App()
    for language, said in (("fr", "aucune plage n’est en cours"), ("xx", "no block is running"), (7, "no block")):
        assert app.ask("focus_stop", language=language)["error"].startswith(said)
    assert "n’est pas une fin" in app.ask("hold", until="soon", language="fr")["error"]
    assert "is no end" in app.ask("hold", until="soon")["error"]
    assert app.ask("report", language="fr")["report"]["said"] == "Langue"
