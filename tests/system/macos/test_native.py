"""The edge itself, over a pyobjc that is made up: that it is spelt right, not that a Mac agrees."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from detox.system.macos.api import App, Look, Rect, Screen, Shown, Unanswered
from detox.system.macos.native import ANSWER_SECONDS, NativeApi
from tests.system.macos.pyobjc import Pyobjc, Running


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> Pyobjc:
    mac = Pyobjc()
    mac.install(monkeypatch)
    return mac


@pytest.fixture
def api(mac: Pyobjc) -> NativeApi:
    assert mac.trusted
    return NativeApi()


def a_window(mac: Pyobjc, element: str = "window", **more: object) -> None:
    said = {
        "AXPosition": (1, SimpleNamespace(x=10.0, y=20.0)),
        "AXSize": (2, SimpleNamespace(width=300.0, height=200.0)),
        "AXTitle": "Instagram",
        **more,
    }
    mac.attributes.update({(element, name): value for name, value in said.items()})


def test_programs_are_known_by_pid_and_identifier(mac: Pyobjc, api: NativeApi) -> None:
    assert api.front() is None
    mac.front = mac.apps[7] = Running(7, "com.apple.Safari")
    mac.apps[8] = Running(8, None)
    assert (api.front(), api.app(8), api.app(9)) == (App(7, "com.apple.Safari"), App(8, ""), None)
    api.hide(8)
    api.hide(9)
    assert mac.apps[8].hidden


def test_an_activation_names_its_program(mac: Pyobjc, api: NativeApi) -> None:
    heard: list[App] = []
    cancel = api.activated(heard.append)
    name = "NSWorkspaceDidActivateApplicationNotification"
    mac.workspace.post(name, {"NSWorkspaceApplicationKey": Running(7, "com.apple.Safari")})
    mac.workspace.post(name, None)
    cancel()
    mac.workspace.post(name, {"NSWorkspaceApplicationKey": Running(8, "")})
    assert heard == [App(7, "com.apple.Safari")]


def test_distributed_notifications_reach_a_program_in_the_background(mac: Pyobjc, api: NativeApi) -> None:
    heard: list[str] = []
    cancels = [
        api.hear("distributed", "locked", lambda: heard.append("distributed")),
        api.hear("workspace", "slept", lambda: heard.append("workspace")),
        api.hear("local", "set", lambda: heard.append("local")),
    ]
    assert [how for _, _, how in mac.distributed.ears] == [4]
    mac.distributed.post("locked")
    mac.workspace.post("slept")
    mac.local.post("set")
    mac.local.post("another")
    assert heard == ["distributed", "workspace", "local"]
    for cancel in cancels:
        cancel()
    assert mac.distributed.ears + mac.workspace.ears + mac.local.ears == []


def test_the_class_that_listens_is_made_once(mac: Pyobjc, api: NativeApi) -> None:
    assert NativeApi()._ear is api._ear
    assert mac.classes["DetoxEar"] is api._ear


def test_a_window_says_what_it_is(mac: Pyobjc, api: NativeApi) -> None:
    a_window(mac)
    a_window(mac, "film", AXTitle=None, AXMinimized=True, AXFullScreen=True)
    assert api.look("window") == Look("Instagram", Rect(10, 20, 300, 200))
    assert api.look("film") == Look("", Rect(10, 20, 300, 200), minimised=True, full_screen=True)
    mac.errors["window"] = -25202
    assert api.look("window") is None


def test_no_window_is_not_the_same_as_no_answer(mac: Pyobjc, api: NativeApi) -> None:
    assert api.focused(7) is None
    assert api.windows(7) == []
    mac.attributes["app 7", "AXFocusedWindow"] = "window"
    mac.attributes["app 7", "AXWindows"] = ("window", "film")
    assert (api.focused(7), api.windows(7)) == ("window", ["window", "film"])
    assert api.same("window", "window")
    assert not api.same("window", "film")
    mac.errors["app 7"] = -25204
    with pytest.raises(Unanswered):
        api.focused(7)
    assert api.windows(7) == []


def test_what_a_window_tells_arrives_until_it_is_cancelled(mac: Pyobjc, api: NativeApi) -> None:
    heard: list[str] = []
    cancel = api.watch(7, "window", ("AXTitleChanged", "AXUIElementDestroyed"), heard.append)
    mac.callbacks[-1]("observer", "window", "AXTitleChanged", None)
    assert heard == ["AXTitleChanged"]
    assert mac.observers == [("window", "AXTitleChanged"), ("window", "AXUIElementDestroyed")]
    assert mac.sources == [("main", "source of observer 7", "common")]
    cancel()
    assert mac.observers == mac.sources == []
    api.watch(7, None, ("AXFocusedWindowChanged",), heard.append)
    assert mac.observers == [("app 7", "AXFocusedWindowChanged")]


@pytest.mark.parametrize("who", [7, "app 7"])
def test_a_program_that_cannot_be_watched_does_not_answer(mac: Pyobjc, api: NativeApi, who: object) -> None:
    mac.errors[who] = -25204
    with pytest.raises(Unanswered):
        api.watch(7, None, ("AXFocusedWindowChanged",), print)
    assert mac.sources == []


def test_a_frozen_program_does_not_freeze_us(mac: Pyobjc, api: NativeApi) -> None:
    assert api is not None
    assert mac.timeout == ANSWER_SECONDS


def test_only_ordinary_windows_are_shown(mac: Pyobjc, api: NativeApi) -> None:
    bounds = {"X": 1.0, "Y": 2.0, "Width": 3.0, "Height": 4.0}
    mac.windows = [
        {"kCGWindowOwnerPID": 7, "kCGWindowLayer": 0, "kCGWindowBounds": bounds},
        {"kCGWindowOwnerPID": 8, "kCGWindowLayer": 25, "kCGWindowBounds": bounds},
        {"kCGWindowOwnerPID": 9, "kCGWindowLayer": 0},
    ]
    assert api.shown() == [Shown(7, Rect(1, 2, 3, 4))]
    mac.windows = None
    assert api.shown() == []


def test_screens_are_counted_from_the_top(api: NativeApi) -> None:
    assert api.screens() == [Screen(Rect(0, 0, 1440, 900), 2.0), Screen(Rect(1440, 0, 1920, 1080), 1.0)]


def test_input_is_asked_for_and_heard(mac: Pyobjc, api: NativeApi) -> None:
    heard: list[int] = []
    assert api.idle_seconds() == 4.5
    cancel = api.touched(lambda: heard.append(1))
    ((mask, handler),) = mac.monitors
    assert mask == sum(1 << bit for bit in (1, 3, 5, 6, 10, 12, 22, 25))
    handler("event")
    cancel()
    assert (heard, mac.monitors) == ([1], [])


def test_the_session_says_whether_it_is_locked_and_on_screen(mac: Pyobjc, api: NativeApi) -> None:
    assert (api.locked(), api.on_screen()) == (False, True)
    mac.session = {"CGSSessionScreenIsLocked": True, "kCGSSessionOnConsoleKey": False}
    assert (api.locked(), api.on_screen()) == (True, False)
    mac.session = None  # no window server at all
    assert (api.locked(), api.on_screen()) == (False, True)


def test_the_permission_and_panes(mac: Pyobjc, api: NativeApi) -> None:
    assert api.trusted()
    mac.trusted = False
    assert not api.trusted()
    api.open("x-apple.systempreferences:pane")
    api.minimise("window")
    assert mac.opened == ["x-apple.systempreferences:pane"]
    assert mac.set == [("window", "AXMinimized", True)]
