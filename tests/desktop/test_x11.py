"""What the X11 adapters meet on real desktops beyond the contracts."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.inputs import ActiveWindow, Observation, Window, WindowsUnknown
from detox.core.ports.desktop import Frame
from detox.system.memory import give_back
from detox.system.x11 import wire
from detox.system.x11.active import NO_MANAGER
from detox.system.x11.idle import SAVER
from detox.system.x11.owners import REMEMBERED
from detox.system.x11.plain import PlainTransport
from detox.system.x11.transport import XcbTransport, connect
from detox.system.x11.windows import XWindows
from tests.contracts.windows import active, front, visible
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop
from tests.desktop.raw_window import RawWindow
from tests.desktop.x11_stage import WindowsOnX11, bare_desktop
from tests.proof import Lengths
from tests.system.loop import pass_time


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    yield from bare_desktop("openbox")


@pytest.fixture
def stage(floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsOnX11]:
    yield from running(WindowsOnX11(floor, monkeypatch))


def running(stage: WindowsOnX11) -> Iterator[WindowsOnX11]:
    stage.port.start(stage.said.append)
    yield stage
    stage.port.stop()
    stage.end()


def last(stage: WindowsOnX11) -> Window | None:
    said = active(stage)
    return said[-1] if said else None


def test_a_browser_is_told_by_program_class_and_title(stage: WindowsOnX11) -> None:
    browser = Browser(stage.desktop)
    try:
        shown = browser.open("(2) Instagram", "Elsewhere")
        stage.until(lambda: front(stage) == (shown.id, "(2) Instagram - Chromium"))
        window = last(stage)
        assert window
        assert (window.program, window.app_ids[-1], window.role) == ("chromium", "Chromium", "browser")
        assert not window.own
        stage.pointer.click_on(shown, down=0.7)
        stage.pointer.key("1")
        stage.until(lambda: front(stage) == (shown.id, "Elsewhere - Chromium"))
        app = browser.app("Feed")
        stage.until(lambda: (front(stage) or (0, ""))[0] == app.id)
        window = last(stage)
        assert window
        assert (window.program, window.title, window.role) == ("chromium", "Feed", "pop-up")
    finally:
        browser.close()


def test_libxcb_and_the_socket_carry_the_same(floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XAUTHORITY", floor.env["XAUTHORITY"])
    display = floor.env["DISPLAY"]
    chosen = connect(display)
    assert isinstance(chosen, PlainTransport)
    for carrier in (chosen, XcbTransport(display)):
        gone = carrier.wait(carrier.send(wire.GET_WINDOW_ATTRIBUTES, wire.about(1), replies=True))
        supported = carrier.wait(carrier.send(wire.INTERN_ATOM, wire.intern_atom("_NET_SUPPORTED"), replies=True))
        carrier.send(wire.CHANGE_WINDOW_ATTRIBUTES, wire.change_mask(carrier.root, wire.PROPERTY_MASK), replies=False)
        wanted = wire.get_property(carrier.root, wire.read_atom(supported))
        says = wire.read_property(carrier.wait(carrier.send(wire.GET_PROPERTY, wanted, replies=True)))
        idle = carrier.wait(carrier.send(wire.SAVER_QUERY_INFO, wire.about(carrier.root), SAVER, replies=True))
        assert says is not None
        assert (gone, len(says.numbers()) > 10, wire.read_idle_ms(idle) is not None) == (None, True, True)
        assert carrier.first_event("SYNC") is not None
        assert carrier.first_event("NO-SUCH-THING") is None
        assert not carrier.failed()
        carrier.close()


def test_switching_windows_never_says_no_window(stage: WindowsOnX11) -> None:
    one, two = stage.open("One"), stage.open("Two")
    stage.until(lambda: front(stage) == (two, "Two"))
    del stage.said[:]
    for window in (one, two) * 5:
        stage.focus(window)
        stage.until(lambda window=window: (front(stage) or (0, ""))[0] == window)  # type: ignore[misc]
    stage.settle()
    assert [window and window.id for window in active(stage)] == [one, two] * 5


def test_what_a_window_was_called_behind_another_one_is_said_as_it_comes_back(stage: WindowsOnX11) -> None:
    one, two = stage.open("One"), stage.open("Two")
    for window in (one, two, one, two):
        stage.focus(window)
        stage.until(lambda window=window: (front(stage) or (0, ""))[0] == window)  # type: ignore[misc]
    del stage.said[:]
    stage.retitle(one, "Anew")
    stage.settle()
    assert stage.said == []
    stage.focus(one)
    stage.until(lambda: front(stage) == (one, "Anew"))
    assert [window and window.title for window in active(stage)] == ["Anew"]


def test_the_server_knows_better_whose_window_it_is(stage: WindowsOnX11) -> None:
    window = stage.open("Liar")
    liar = RawWindow(stage.desktop.env["DISPLAY"])
    liar.numbers("_NET_WM_PID", 1, of=window)
    stage.until(lambda: front(stage) == (liar.id, "raw"))
    ours = last(stage)
    stage.focus(window)
    stage.until(lambda: front(stage) == (window, "Liar"))
    theirs = last(stage)
    liar.close()
    assert ours
    assert (ours.own, ours.pid) == (True, os.getpid())
    assert theirs
    assert (theirs.own, theirs.pid, theirs.program) == (False, stage.process_of(window).pid, "xterm")


@pytest.mark.parametrize(
    ("raw", "kind", "title"),
    [
        (b"caf\xe9", "STRING", "café"),
        ("café – 2".encode(), "STRING", "café – 2"),
        ("日本 • X".encode(), "UTF8_STRING", "日本 • X"),
        (b"half \xe2\x82", "UTF8_STRING", "half \ufffd"),
        (b"plain", "COMPOUND_TEXT", "plain"),
    ],
)
def test_a_title_may_have_any_type(stage: WindowsOnX11, raw: bytes, kind: str, title: str) -> None:
    window = RawWindow(stage.desktop.env["DISPLAY"], raw, kind)
    stage.until(lambda: front(stage) == (window.id, title))
    window.text("_NET_WM_NAME", b"newer")
    stage.until(lambda: front(stage) == (window.id, "newer"))
    window.close()


def test_a_shadow_that_a_window_draws_itself_is_no_content(stage: WindowsOnX11) -> None:
    frames: list[Frame | None] = []
    window = RawWindow(stage.desktop.env["DISPLAY"])
    stage.until(lambda: (front(stage) or (0, ""))[0] == window.id)
    stage.port.watch_frame(window.id, frames.append)
    stage.until(lambda: bool(frames))
    whole = frames[-1]
    assert whole
    assert (whole.width, whole.height) == (320, 240)
    window.numbers("_GTK_FRAME_EXTENTS", 10, 20, 5, 15)
    stage.until(lambda: frames[-1] == Frame(whole.x + 10, whole.y + 5, 290, 220))
    window.close()


def test_a_window_manager_may_go_and_another_come(stage: WindowsOnX11) -> None:
    window = stage.open("Stays")
    stage.until(lambda: front(stage) == (window, "Stays"))
    manager = next(each for each in stage.desktop.processes._started if "openbox" in str(each.args))
    stage.desktop.processes.stop(manager)
    stage.until(lambda: stage.said[-1] == WindowsUnknown(NO_MANAGER))
    stage.desktop._start_manager("metacity")
    stage.focus(window)
    stage.until(lambda: front(stage) == (window, "Stays") and isinstance(stage.said[-1], ActiveWindow))
    manager = next(each for each in stage.desktop.processes._started if "metacity" in str(each.args))
    stage.desktop.processes.stop(manager)
    stage.desktop._start_manager("openbox")


def test_one_reader_that_fails_does_not_take_the_others_with_it(
    stage: WindowsOnX11, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("on purpose")

    stage.connection.later(fail)
    stage.port.follow_visible(True)
    window = stage.open("After it")
    stage.until(lambda: front(stage) == (window, "After it") and set(visible(stage)) == {window})
    assert "RuntimeError: on purpose" in capfd.readouterr().err


def test_many_windows_leave_nothing_behind(stage: WindowsOnX11, length: Lengths) -> None:
    rounds = length("windows opened and closed", 60, 10_000)
    stage.port.follow_visible(True)
    stays = stage.open("Stays")
    stage.until(lambda: set(visible(stage)) == {stays})
    watched = set(stage.connection._routes)
    gc.collect()  # what tests before this one have left
    descriptors = len(os.listdir("/proc/self/fd"))
    size = 0.0
    for number in range(rounds):
        if number == rounds // 10:  # by then every table is as full as it gets
            size = _kept_mib()
        window = RawWindow(stage.desktop.env["DISPLAY"], f"window {number}".encode())
        window.text("_NET_WM_NAME", b"again")
        pass_time(0.01 if number % 10 else 0.2)
        window.close()
        del stage.said[:-100]  # at once: 30 MiB of it leave free memory in pieces that nothing can give back
    stage.focus(stays)
    stage.until(lambda: set(visible(stage)) == {stays} and front(stage) == (stays, "Stays"))
    grown = _kept_mib() - size
    length.note("grown_mib", round(grown, 2))
    assert grown < 4
    assert isinstance(stage.port, XWindows)
    assert len(stage.port._active._reader._owners._known) <= REMEMBERED
    assert set(stage.port._active._reader._named) | stage.port._active._reader._owners._sure <= {stays, *watched}
    assert set(stage.connection._routes) == watched
    assert len(os.listdir("/proc/self/fd")) == descriptors


def _kept_mib() -> float:
    """Return what the process keeps, once what is free has been given back as far as that goes."""
    gc.collect()
    give_back()
    return resident_mib()


def test_a_title_that_changes_every_second_costs_no_second(stage: WindowsOnX11, length: Lengths) -> None:
    seconds = length("seconds of titles", 5, 60)
    said: list[tuple[float, Observation]] = []
    window = RawWindow(stage.desktop.env["DISPLAY"], b"title 0")
    stage.until(lambda: front(stage) == (window.id, "title 0"))
    begin = stage.clock.now().boot
    stage.port.start(lambda seen: said.append((stage.clock.now().boot, seen)))
    for number in range(1, seconds + 1):
        window.text("_NET_WM_NAME", f"title {number}".encode())
        pass_time(1.0)
    end = stage.clock.now().boot
    fronts = [(at, seen.window) for at, seen in said if isinstance(seen, ActiveWindow)]
    assert len(fronts) == len(said)
    assert {each.id for _, each in fronts if each} == {window.id}
    assert [each.title for _, each in fronts if each] == [f"title {number}" for number in range(1, seconds + 1)]
    # A span lasts until the next observation: from the first to the end nothing is missing.
    assert abs((end - fronts[0][0]) - (end - begin)) < 0.2
    window.close()


def resident_mib() -> float:
    """Return what this process holds in memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
