"""logind and screen savers over a bus that a test speaks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, Message, new_signal

from detox.core.errors import DetoxError
from detox.core.inputs import Observation, SessionChanged
from detox.system import session
from detox.system.session import DBusSession
from detox.system.sleep_delay import SleepDelay
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock

PATH = "/org/freedesktop/login1/session/_32"
Heard = Callable[[Message], None]


class FakeBus:
    """Answers what it is told to, and says what a test wants it to."""

    answers: dict[str, Any]

    def __init__(self, which: str, lost: Callable[[], None]) -> None:
        self.which = which
        self.lost = lost
        self.asked: list[tuple[str, tuple[object, ...], Callable[[Message | None], None]]] = []
        self.rules: list[tuple[dict[str, str], Heard]] = []
        self.closed = False

    def call(self, _to: DBusAddress, method: str, _signature: str | None = None, *body: object) -> Any:
        answer = self.answers.get(method)
        return answer(*body) if callable(answer) else answer

    def ask(self, answered: Any, to: DBusAddress, method: str, _signature: str | None = None, *_: object) -> None:
        self.asked.append((method, (to.object_path,), answered))

    def listen(self, rule: dict[str, str], heard: Heard) -> Callable[[], None]:
        self.rules.append((rule, heard))
        return lambda: None

    def close(self) -> None:
        self.closed = True

    def say(self, interface: str, member: str, *body: object, sender: str = ":1.5") -> None:
        message = new_signal(DBusAddress("/any", interface=interface), member, "v", ())
        message.header.fields[HeaderFields.sender] = sender
        message.body = body
        done = set()
        for rule, heard in self.rules:
            if (rule["interface"], rule["member"]) == (interface, member) and heard not in done:
                done.add(heard)
                heard(message)

    def answer(self, method: str, *body: object) -> None:
        for asked in [each for each in self.asked if each[0] == method]:
            self.asked.remove(asked)
            message = new_signal(DBusAddress("/any", interface="a.b"), "Answer", "v", ())
            message.header.fields[HeaderFields.sender] = ":1.9"
            message.body = body
            asked[2](message)


class Stage:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, **answers: Any) -> None:
        self.buses: dict[str, FakeBus] = {}
        self.said: list[Observation] = []
        self.alarms = FakeAlarms(FakeClock())

        def bus(which: str, lost: Callable[[], None]) -> FakeBus:
            made = FakeBus(which, lost)
            made.answers = answers
            self.buses[which] = made
            return made

        monkeypatch.setattr(session, "Bus", bus)
        monkeypatch.delenv("XDG_SESSION_ID", raising=False)
        self.port = DBusSession(self.alarms.clock, self.alarms)
        self.port.start(self.said.append)
        self.alarms.advance()

    @property
    def logind(self) -> FakeBus:
        return self.buses["system"]

    def properties(self, **values: bool) -> None:
        changed = {name: ("b", value) for name, value in values.items()}
        self.logind.say(session.PROPERTIES, "PropertiesChanged", session.SESSION, changed, [])


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch, GetSessionByPID=(PATH,))


def test_listens_to_our_own_session_only(stage: Stage) -> None:
    paths = {rule["member"]: rule.get("path") for rule, _ in stage.logind.rules}
    assert paths == {"PrepareForSleep": None, "Lock": PATH, "Unlock": PATH, "PropertiesChanged": PATH}
    assert stage.port.name == "logind, screen saver"


def test_takes_the_session_that_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(monkeypatch, GetSessionByPID=(PATH,))
    monkeypatch.setenv("XDG_SESSION_ID", "7")
    bus = stage.logind
    bus.answers = {"GetSession": lambda number: (f"/session/{number}",)}
    assert session._our_session(bus) == "/session/7"  # type: ignore[arg-type]


def test_a_service_of_the_user_takes_the_session_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(
        monkeypatch,
        GetUserByPID=("/user/1000",),
        Get=lambda *_: (("(so)", ("4", "/org/freedesktop/login1/session/_34")),),
    )
    assert "/org/freedesktop/login1/session/_34" in {rule.get("path") for rule, _ in stage.logind.rules}


def test_lock_hint_and_activity(stage: Stage) -> None:
    stage.logind.answer("GetAll", {"LockedHint": ("b", False), "Active": ("b", True)})
    assert stage.said == []
    stage.properties(LockedHint=True)
    stage.properties(Active=False)
    stage.properties(Active=True, LockedHint=False)
    assert stage.said == [
        SessionChanged(locked=True),
        SessionChanged(locked=True, inactive=True),
        SessionChanged(),
    ]


def test_a_session_that_is_locked_already_is_said(stage: Stage) -> None:
    stage.logind.answer("GetAll", {"LockedHint": ("b", True), "Active": ("b", True)})
    assert stage.said == [SessionChanged(locked=True)]


def test_the_first_answer_may_come_before_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(monkeypatch, GetSessionByPID=(PATH,))
    stage.port = DBusSession(stage.alarms.clock, stage.alarms)
    stage.logind.answer("GetAll", {"LockedHint": ("b", True), "Active": ("b", True)})
    stage.port.start(stage.said.append)
    stage.alarms.advance()
    assert stage.said == [SessionChanged(locked=True)]


def test_invalidated_properties_are_asked_for(stage: Stage) -> None:
    stage.logind.asked.clear()
    stage.logind.say(session.PROPERTIES, "PropertiesChanged", session.SESSION, {}, ["LockedHint"])
    assert [method for method, _, _ in stage.logind.asked] == ["GetAll"]


def test_being_asked_to_lock_is_believed_for_a_while(stage: Stage) -> None:
    stage.logind.say(session.SESSION, "Lock")
    assert stage.said == [SessionChanged(locked=True)]
    stage.alarms.advance(9)
    assert len(stage.said) == 1
    stage.alarms.advance(2)  # nobody locked the screen
    assert stage.said[1:] == [SessionChanged()]


def test_a_lock_that_follows_the_request_stays(stage: Stage) -> None:
    stage.logind.say(session.SESSION, "Lock")
    stage.properties(LockedHint=True)
    stage.alarms.advance(60)
    assert stage.said == [SessionChanged(locked=True)]
    stage.logind.say(session.SESSION, "Unlock")
    assert len(stage.said) == 1  # that too is a request: the hint decides
    stage.properties(LockedHint=False)
    assert stage.said[1:] == [SessionChanged()]


def test_unlock_takes_a_request_back(stage: Stage) -> None:
    stage.logind.say(session.SESSION, "Lock")
    stage.logind.say(session.SESSION, "Unlock")
    assert stage.said == [SessionChanged(locked=True), SessionChanged()]
    assert stage.alarms.due == []


def test_sleep_and_what_happened_meanwhile(stage: Stage) -> None:
    stage.logind.asked.clear()
    stage.logind.say(session.MANAGER, "PrepareForSleep", True)
    stage.logind.say(session.MANAGER, "PrepareForSleep", False)
    stage.logind.answer("GetAll", {"LockedHint": ("b", True), "Active": ("b", True)})
    assert stage.said == [SessionChanged(asleep=True), SessionChanged(), SessionChanged(locked=True)]


def test_an_active_screen_saver_is_a_lock(stage: Stage) -> None:
    saver = stage.buses["session"]
    for interface in ("org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver"):
        saver.say(interface, "ActiveChanged", True)
    saver.say("org.gnome.ScreenSaver", "ActiveChanged", False)
    assert stage.said == [SessionChanged(locked=True), SessionChanged()]


def test_a_screen_saver_that_is_active_already_is_said(stage: Stage) -> None:
    stage.buses["session"].answer("GetActive", True)
    assert stage.said == [SessionChanged(locked=True)]


def test_a_screen_saver_that_died_hides_nothing(stage: Stage) -> None:
    saver = stage.buses["session"]
    saver.say("org.mate.ScreenSaver", "ActiveChanged", True, sender=":1.7")
    saver.say("org.freedesktop.DBus", "NameOwnerChanged", "org.mate.ScreenSaver", ":1.7", "")
    assert stage.said == [SessionChanged(locked=True), SessionChanged()]


def test_nothing_stays_locked_by_a_bus_that_went_away(stage: Stage) -> None:
    stage.properties(LockedHint=True)
    stage.logind.lost()
    stage.buses["session"].say("org.mate.ScreenSaver", "ActiveChanged", True)
    stage.buses["session"].lost()
    assert stage.said == [
        SessionChanged(locked=True),
        SessionChanged(),
        SessionChanged(locked=True),
        SessionChanged(),
    ]


def test_without_logind_the_screen_saver_does(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(monkeypatch)  # logind answers nothing
    assert stage.port.name == "screen saver"
    assert stage.logind.closed


def test_without_any_bus_it_is_refused_with_both_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/system")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/session")
    alarms = FakeAlarms(FakeClock())
    with pytest.raises(DetoxError) as refused:
        DBusSession(alarms.clock, alarms)
    assert "the system bus cannot be reached" in refused.value.line()
    assert "the session bus cannot be reached" in refused.value.line()


def test_stop_hangs_up(stage: Stage) -> None:
    stage.port.stop()
    stage.port.stop()
    stage.properties(LockedHint=True)
    assert stage.said == []
    assert all(bus.closed for bus in stage.buses.values())


@pytest.mark.logs
def test_a_bus_that_restarts_is_listened_to_again(monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    stage = Stage(monkeypatch, GetSessionByPID=(PATH,))
    stage.logind.say(session.SESSION, "Lock")
    old = stage.logind
    there = old.answers.pop("GetSessionByPID")
    old.lost()
    assert stage.said == [SessionChanged(locked=True), SessionChanged()]
    stage.alarms.advance(100)  # the bus is back, logind is not: asked for after 1, 3, 7, 15, 31, 63 s
    assert stage.logind.closed
    assert stage.said[2:] == []
    stage.logind.answers["GetSessionByPID"] = there
    stage.alarms.advance(60)
    assert stage.logind is not old
    stage.logind.say(session.MANAGER, "PrepareForSleep", True)
    assert stage.said[2:] == [SessionChanged(asleep=True)]
    assert [record.getMessage() for record in caplog.records] == ["The system bus is back."]
    assert stage.alarms.due == []


@pytest.mark.logs
def test_a_stopped_session_asks_for_no_bus(stage: Stage) -> None:
    bus = stage.logind
    bus.lost()
    stage.port.stop()
    stage.alarms.advance(1000)
    assert stage.logind is bus


class Delay(SleepDelay):
    """Writes down in ``said`` what becomes of it, among what is reported."""

    def __init__(self, said: list[Any]) -> None:
        super().__init__()
        self._said = said

    def take(self) -> None:
        self._said.append("take")

    def release(self) -> None:
        self._said.append("release")


def test_sleep_may_come_once_it_was_reported(stage: Stage) -> None:
    said: list[Any] = []
    stage.port = DBusSession(stage.alarms.clock, stage.alarms, Delay(said))
    stage.port.start(said.append)
    stage.alarms.advance()
    for asleep in (True, False):
        stage.logind.say(session.MANAGER, "PrepareForSleep", asleep)
    stage.port.stop()
    assert said == ["take", SessionChanged(asleep=True), "release", SessionChanged(), "take", "release"]


def test_without_logind_nothing_is_asked_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, said = Stage(monkeypatch), list[Any]()
    stage.port = DBusSession(stage.alarms.clock, stage.alarms, Delay(said))
    stage.port.start(said.append)
    stage.alarms.advance()
    assert said == []


def test_a_delay_without_a_bus_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/system")
    delay = SleepDelay()
    delay.take()
    delay.release()
