from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import plyer
import pytest
from plyer.facades import Notification

from detox.core.errors import DetoxError
from detox.core.ports import Notices
from detox.core.text import plain
from detox.system import notices
from detox.system.bus import Bus
from detox.system.choose import Null, choose
from detox.system.notices import PlyerNotices, notices_candidates
from detox.system.notices_bus import Desk, Toast
from detox.system.notices_plyer import MessageNotification
from detox.system.nulls import NullNotices


class FakeBus:
    """A bus whose answers and signals are given by hand."""

    def __init__(self) -> None:
        self.open = True
        self.asked: list[tuple[str, tuple[Any, ...], Callable[[Any], None]]] = []
        self.ears: dict[str, Callable[[Any], None]] = {}
        self.lost: Callable[[], None] = lambda: None

    def ask(self, answered: Callable[[Any], None], _to: object, method: str, _kind: str = "", *body: Any) -> None:
        assert self.open
        self.asked.append((method, body, answered))

    def listen(self, rule: dict[str, str], heard: Callable[[Any], None]) -> Callable[[], None]:
        self.ears[rule["member"]] = heard
        return lambda: None

    def close(self) -> None:
        self.open = False

    def answer(self, method: str, *body: Any, error: bool = False) -> tuple[Any, ...]:
        """Answer the oldest call, which must be of ``method``; return what it was called with."""
        asked, arguments, answered = self.asked.pop(0)
        assert asked == method
        answered(None if error else SimpleNamespace(body=body))
        return arguments

    def greet(self, *skills: str) -> None:
        """Answer what is asked before the first notice."""
        self.answer("StartServiceByName", 2)
        self.answer("GetCapabilities", list(skills))

    def signal(self, member: str, *body: Any) -> None:
        self.ears[member](SimpleNamespace(body=body))


class Bench:
    """A desk, its bus, and what came of it."""

    def __init__(self) -> None:
        self.buses: list[FakeBus] = []
        self.reachable = True
        self.opened: list[str] = []
        self.failed: list[str] = []
        self.desk = Desk(
            self.connect, self.opened.append, lambda toast: self.failed.append(toast.title), "Open", "detox-tray"
        )

    def connect(self, lost: Callable[[], None]) -> Bus:
        if not self.reachable:
            raise DetoxError(plain("no"), plain("bus"))
        self.buses.append(FakeBus())
        self.bus.lost = lost
        return cast("Bus", self.bus)

    @property
    def bus(self) -> FakeBus:
        return self.buses[-1]

    def hung_up(self) -> bool:
        return not self.bus.open

    def show(self, about: str, title: str = "Title", body: str = "Body", opens: bool = True) -> None:
        self.desk.show(Toast(about, title, body, "Detox", "detox-tray", 20, opens))


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_notice_says_what_it_should(bench: Bench) -> None:
    bench.show("block", "Ten <minutes>", "a & b <i>")
    bench.bus.greet("actions", "body", "body-markup")
    app, replaces, icon, title, body, actions, hints, expires = bench.bus.answer("Notify", 7)
    assert (app, replaces, icon, title) == ("Detox", 0, "detox-tray", "Ten <minutes>")
    assert body == "a &amp; b &lt;i&gt;"
    assert actions == ["default", "Open"]
    assert hints == {"desktop-entry": ("s", "detox-tray"), "urgency": ("y", 1)}
    assert expires == 20_000


def test_a_poor_service_gets_neither_actions_nor_markup(bench: Bench) -> None:
    bench.show("block", body="a & b")
    bench.bus.greet("body")
    _, _, _, _, body, actions, _, _ = bench.bus.answer("Notify", 7)
    assert (body, actions) == ("a & b", [])


def test_nothing_to_open_no_action(bench: Bench) -> None:
    bench.show("block", opens=False)
    bench.bus.greet("actions")
    assert bench.bus.answer("Notify", 7)[5] == []


def test_what_a_bus_would_choke_on_is_cleaned(bench: Bench) -> None:
    bench.show("block", "half \ud800", "zero \0 byte")
    bench.bus.greet()
    _, _, _, title, body, *_ = bench.bus.answer("Notify", 7)
    assert (title, body) == ("half ?", "zero  byte")


def test_the_same_about_replaces(bench: Bench) -> None:
    bench.show("block", "one")
    bench.show("block", "two")  # before anything is sent: only the last one is
    bench.bus.greet()
    assert bench.bus.answer("Notify", 7)[3] == "two"
    bench.show("block", "three")
    assert bench.bus.answer("Notify", 7)[1:4] == (7, "detox-tray", "three")
    bench.show("other", "four")
    assert bench.bus.answer("Notify", 8)[1] == 0


def test_a_replacement_waits_for_the_number(bench: Bench) -> None:
    bench.show("block", "one")
    bench.bus.greet()
    bench.show("block", "two")
    bench.show("block", "three")
    assert len(bench.bus.asked) == 1
    bench.bus.answer("Notify", 7)
    assert bench.bus.answer("Notify", 7)[1:4] == (7, "detox-tray", "three")
    assert bench.bus.asked == []


def test_withdraw_at_every_stage(bench: Bench) -> None:
    bench.desk.withdraw("never shown")
    bench.show("block")
    bench.desk.withdraw("block")  # still queued
    assert bench.hung_up()
    bench.show("block")
    bench.bus.greet()
    bench.desk.withdraw("block")  # on its way
    bench.bus.answer("Notify", 7)
    assert bench.bus.answer("CloseNotification") == (7,)
    bench.bus.signal("NotificationClosed", 7, 3)
    assert bench.hung_up()
    bench.show("block")
    bench.bus.greet()
    bench.bus.answer("Notify", 9)
    bench.desk.withdraw("block")  # stands
    assert bench.bus.answer("CloseNotification") == (9,)
    assert not bench.hung_up()
    bench.bus.signal("NotificationClosed", 9, 3)
    assert bench.hung_up()
    assert bench.failed == []


def test_shown_again_after_a_withdrawal_that_was_on_its_way(bench: Bench) -> None:
    bench.show("block", "one")
    bench.bus.greet()
    bench.desk.withdraw("block")
    bench.show("block", "two")
    bench.bus.answer("Notify", 7)
    assert bench.bus.answer("Notify", 7)[1:4] == (7, "detox-tray", "two")


def test_a_notice_that_is_gone_already_need_not_be_closed(bench: Bench) -> None:
    bench.show("block")
    bench.bus.greet()
    bench.bus.answer("Notify", 7)
    bench.desk.withdraw("block")
    bench.bus.answer("CloseNotification", error=True)
    assert bench.hung_up()


def test_a_click_opens_and_closes(bench: Bench) -> None:
    bench.show("block")
    bench.show("summary")
    bench.bus.greet("actions")
    bench.bus.answer("Notify", 7)
    bench.bus.answer("Notify", 8)
    bench.bus.signal("ActionInvoked", 99, "default")
    bench.bus.signal("ActionInvoked", 8, "something-else")
    assert bench.opened == []
    bench.bus.signal("ActionInvoked", 8, "default")
    assert bench.opened == ["summary"]
    assert bench.bus.answer("CloseNotification") == (8,)
    bench.bus.signal("NotificationClosed", 8, 3)
    bench.bus.signal("NotificationClosed", 99, 1)
    assert not bench.hung_up()
    bench.bus.signal("NotificationClosed", 7, 1)
    assert bench.hung_up(), "nothing stands: no connection that wakes us"


def test_no_bus_or_no_service_is_left_to_plyer(bench: Bench) -> None:
    bench.reachable = False
    bench.show("a", "no bus")
    assert bench.failed == ["no bus"]
    bench.reachable = True
    bench.show("b", "no service")
    bench.bus.answer("StartServiceByName", error=True)
    bench.bus.answer("GetCapabilities", error=True)
    assert bench.failed == ["no bus", "no service"]
    assert bench.hung_up()
    bench.show("c", "refused")
    bench.bus.greet()
    bench.bus.answer("Notify", error=True)
    assert bench.failed[2:] == ["refused"]
    assert bench.hung_up()


def test_a_notice_withdrawn_before_it_failed_is_not_shown_another_way(bench: Bench) -> None:
    bench.show("a")
    bench.bus.greet()
    bench.desk.withdraw("a")
    bench.bus.answer("Notify", error=True)
    assert bench.failed == []


def test_another_service_takes_over(bench: Bench) -> None:
    bench.show("block", "old")
    bench.bus.greet("actions")
    bench.bus.answer("Notify", 7)
    bench.bus.signal("NameOwnerChanged", "org.freedesktop.Notifications", "", ":1.5")  # it starts: nothing to do
    bench.bus.signal("NameOwnerChanged", "org.freedesktop.Notifications", ":1.5", ":1.9")
    bench.show("block", "new")
    bench.bus.answer("GetCapabilities", [])
    assert bench.bus.answer("Notify", 1)[1:4] == (0, "detox-tray", "new"), "numbers of another service mean nothing"


def test_the_service_goes_away(bench: Bench) -> None:
    bench.show("block")
    bench.bus.greet()
    bench.bus.answer("Notify", 7)
    bench.bus.signal("NameOwnerChanged", "org.freedesktop.Notifications", ":1.5", "")
    assert bench.hung_up()
    bench.show("block")
    bench.bus.greet()
    assert bench.bus.answer("Notify", 1)[1] == 0
    assert len(bench.buses) == 2


def test_the_bus_goes_away(bench: Bench) -> None:
    bench.show("a", "stands")
    bench.bus.greet()
    bench.bus.answer("Notify", 7)
    bench.show("b", "on its way")
    bench.bus.lost()
    assert bench.failed == ["on its way"]
    bench.show("c")
    assert len(bench.buses) == 2


def test_closing_hangs_up(bench: Bench) -> None:
    bench.show("a")
    bench.desk.close()
    bench.desk.close()
    assert bench.hung_up()


# --- the port ------------------------------------------------------------------------------------------------------


class Spy(Notification):  # type: ignore[misc] # plyer has no types
    """A back end that remembers."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[dict[str, Any]] = []

    def _notify(self, **said: Any) -> None:
        self.said.append(said)


@pytest.fixture(autouse=True)
def plyer_as_found() -> Iterator[None]:
    """Leave ``plyer.notification`` as it was."""
    proxy = plyer.notification
    before = object.__getattribute__(proxy, "_obj")
    yield
    plyer.notification = proxy
    object.__setattr__(proxy, "_obj", before)


@pytest.fixture
def through(monkeypatch: pytest.MonkeyPatch) -> tuple[PlyerNotices, Bench]:
    """The real port, all the way through plyer to a desk whose bus is ours."""
    bench = Bench()
    monkeypatch.setattr("detox.system.notices_bus.session_bus", bench.connect)
    return PlyerNotices(open_label="Ouvrir"), bench


def test_every_notice_goes_through_plyer(through: tuple[PlyerNotices, Bench]) -> None:
    port, bench = through
    clicks: list[str] = []
    port.show("block", "Title", "Body", lambda: clicks.append("block"))
    bench.bus.greet("actions")
    said = bench.bus.answer("Notify", 7)
    assert said[:4] == ("Detox", 0, "detox-tray", "Title")
    assert said[5] == ["default", "Ouvrir"]
    bench.bus.signal("ActionInvoked", 7, "default")
    bench.bus.signal("ActionInvoked", 7, "default")
    assert clicks == ["block"], "once"


def test_a_new_notice_forgets_what_the_old_one_opened(through: tuple[PlyerNotices, Bench]) -> None:
    port, bench = through
    clicks: list[str] = []
    port.show("block", "Title", "Body", lambda: clicks.append("old"))
    bench.bus.greet("actions")
    bench.bus.answer("Notify", 7)
    port.show("block", "Title", "Body")
    assert bench.bus.answer("Notify", 7)[5] == []
    bench.bus.signal("ActionInvoked", 7, "default")
    assert clicks == []


def test_the_port_withdraws_and_stops(through: tuple[PlyerNotices, Bench]) -> None:
    port, bench = through
    port.withdraw("nothing yet")
    port.stop()
    port.show("block", "Title", "Body")
    port.withdraw("block")
    assert bench.hung_up()
    port.show("block", "Title", "Body")
    port.stop()
    assert bench.hung_up()


def silent_notify(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Notification, "notify", lambda *_, **__: None)


def silent_object(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plyer, "notification", SimpleNamespace(notify=lambda **_: None))


@pytest.mark.parametrize("mute", [silent_notify, silent_object])
def test_when_plyer_is_silent_nothing_is_shown(
    through: tuple[PlyerNotices, Bench],
    monkeypatch: pytest.MonkeyPatch,
    mute: Callable[[pytest.MonkeyPatch], None],
) -> None:
    port, bench = through
    mute(monkeypatch)
    port.show("block", "Title", "Body", print)
    port.withdraw("block")
    assert bench.buses == []


def test_without_a_bus_plyer_s_own_back_end_is_asked(
    through: tuple[PlyerNotices, Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    port, bench = through
    bench.reachable = False
    spy = Spy()
    monkeypatch.setattr("plyer.platforms.linux.notification.instance", lambda: spy)
    port.show("block", "Title", "Body")
    assert [(said["title"], said["message"], said["app_name"]) for said in spy.said] == [("Title", "Body", "Detox")]


def test_when_nothing_can_show_it_one_quiet_line_says_so(
    through: tuple[PlyerNotices, Bench], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    port, bench = through
    bench.reachable = False
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "dbus", None)
    with caplog.at_level(logging.INFO):
        port.show("block", "Title", "Body")
    assert [record.getMessage() for record in caplog.records] == [
        "A notice could not be shown: No usable implementation found!"
    ]


def test_on_macos_the_tray_icon_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    said: list[tuple[str, str, int]] = []
    clicks: list[str] = []
    port = PlyerNotices(show_message=lambda *message: said.append(message))
    port.show("block", "Title", "Body", lambda: clicks.append("block"))
    port.withdraw("other")
    assert said == [("Title", "Body", 20_000)]
    port.clicked()
    port.clicked()
    port.stop()
    assert clicks == ["block"]
    assert isinstance(object.__getattribute__(plyer.notification, "_obj"), MessageNotification)


def test_on_windows_texts_fit_and_plyer_chooses_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    spy = Spy()
    object.__setattr__(plyer.notification, "_obj", spy)
    PlyerNotices("C:\\detox.ico").show("block", "T" * 100, "B" * 400)
    (said,) = spy.said
    assert (len(said["title"]), len(said["message"]), said["app_icon"]) == (63, 255, "C:\\detox.ico")


def test_without_plyer_there_are_none_and_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "find_spec", lambda _name: None)
    null: Notices = NullNotices()
    chosen, choice = choose("notices", notices_candidates(), Null(null))
    assert chosen is null
    assert (choice.chosen, choice.refused[0].name) == ("none", "plyer")
    assert choice.refused[0].reason.say() == "plyer is not installed"


def test_plyer_is_chosen_and_nothing_is_imported_for_it() -> None:
    source = (
        "import sys; from detox.system.notices import notices_candidates as c; from detox.system.choose import *;"
        "print(choose('notices', c(), Null(None))[1].chosen, {'plyer', 'jeepney', 'subprocess'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "plyer set()"
