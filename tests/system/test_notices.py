from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import plyer
import pytest
from plyer.facades import Notification

from detox.core.ports.notices import Notices
from detox.system import notices
from detox.system.choose import Null, choose
from detox.system.notices import PlyerNotices, notices_candidates
from detox.system.notices_plyer import MessageNotification
from detox.system.nulls import NullNotices
from tests.system.notices_bench import Bench


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
    return PlyerNotices(open_label=lambda: "Ouvrir"), bench


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


@pytest.mark.parametrize(("icon", "given"), [("detox-tray", ""), (r"C:\icons\detox.ico", r"C:\icons\detox.ico")])
def test_on_windows_an_icon_is_a_file_or_none(icon: str, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spy = Spy()
    monkeypatch.setattr(notices.sys, "platform", "win32")  # type: ignore[attr-defined]
    object.__setattr__(plyer.notification, "_obj", spy)
    PlyerNotices(icon).show("about", "T" * 100, "B" * 300)
    assert [said["app_icon"] for said in spy.said] == [given]
    assert (len(spy.said[0]["title"]), len(spy.said[0]["message"])) == (63, 255)
