from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.inputs import ActiveWindow, Lost, Observation
from detox.system.wayland import transport, wire
from detox.system.wayland.connection import LOST
from detox.system.wayland.desk import WaylandDesk
from detox.system.wayland.toplevels import ENDED
from tests.contracts.windows import active, front
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.processes import FakeProcesses
from tests.proof import Lengths
from tests.system.loop import application, pass_time, until
from tests.system.wayland.compositor import Compositor
from tests.system.wayland.wayland_stage import WindowsStage, ended


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[WindowsStage]:
    stage = WindowsStage(tmp_path)
    with ended(stage):
        stage.port.start(stage.said.append)
        yield stage


def test_events_may_come_one_byte_at_a_time(stage: WindowsStage) -> None:
    window = stage.open("Before")
    stage.until(lambda: front(stage) == (window, "Before"))
    shown = next(iter(stage.compositor.windows))
    raw = wire.message(shown, wire.TOPLEVEL_TITLE, wire.text("• After •")) + wire.message(shown, wire.TOPLEVEL_DONE)
    for byte in raw:
        stage.compositor.send(bytes([byte]))
        pass_time(0.001)
    stage.until(lambda: front(stage) == (window, "• After •"))


def test_ids_are_used_again_once_the_compositor_has_let_go_of_them(stage: WindowsStage) -> None:
    for _ in range(300):
        stage.turn()
    assert stage.connection._last < 12
    assert len(stage.connection._objects) < 12


def test_thousands_of_windows_leave_nothing_behind(stage: WindowsStage, length: Lengths) -> None:
    rounds = length("windows opened and closed", 2000, 10_000)
    stays = stage.open("Stays")
    objects, held = len(stage.connection._objects), stage.compositor.listening
    descriptors = len(os.listdir("/proc/self/fd"))
    for number in range(int(rounds)):
        shown = stage.compositor.open(f"window {number}")
        stage.compositor.close(shown)
        if number % 10 == 0:  # no more than the socket holds
            stage.turn()
    stage.focus(stays)
    stage.advance(0.2)
    assert front(stage) == (stays, "Stays")
    assert len(stage.connection._objects) <= objects + 1
    assert stage.compositor.listening <= held + 1
    assert len(os.listdir("/proc/self/fd")) == descriptors
    assert stage.wlroots._toplevels._numbers == rounds + 1
    assert stage.compositor._made < wire.FIRST_OF_SERVER + 600, "an id of a closed window is not given back"


def test_a_window_that_gets_a_closed_ones_id_is_another_window(stage: WindowsStage) -> None:
    first = stage.open("First")
    object_id = next(iter(stage.compositor.windows))
    stage.close(first)
    stage.turn()
    second = stage.open("Second")
    assert next(iter(stage.compositor.windows)) == object_id
    stage.until(lambda: front(stage) == (second, "Second"))
    assert second != first


def test_a_compositor_that_dies_is_said_once_and_nothing_spins(stage: WindowsStage) -> None:
    stage.open("First")
    stage.until(lambda: len(active(stage)) >= 1)
    stage.compositor.die()
    until(lambda: stage.said[-1] == Lost(LOST))
    said, used = len(stage.said), os.times()
    pass_time(0.3)
    assert len(stage.said) == said
    assert os.times().user - used.user < 0.2
    stage.port.follow_visible(True)
    stage.port.minimise(1)
    stage.port.watch_frame(1, lambda _: None)
    stage.port.stop()


def test_what_was_said_before_the_death_still_counts(stage: WindowsStage) -> None:
    stage.open("Last word")
    stage.compositor.die()
    until(lambda: stage.said[-1:] == [Lost(LOST)])
    assert not stage.connection.is_open


@pytest.mark.logs
def test_an_error_of_the_compositor_ends_it_with_its_words(
    stage: WindowsStage, caplog: pytest.LogCaptureFixture
) -> None:
    body = wire.numbers(4, 1) + wire.text("invalid arguments")
    stage.compositor.say(wire.DISPLAY, wire.DISPLAY_ERROR, body)
    until(lambda: stage.said[-1:] == [Lost(LOST)])
    assert [record.getMessage() for record in caplog.records] == [
        "The Wayland compositor and Detox misunderstand each other: error 1 of object 4, invalid arguments"
    ]


@pytest.mark.logs
@pytest.mark.parametrize(
    "raw",
    [
        b"\xff" * 8,
        wire.message(wire.DISPLAY, wire.DISPLAY_DELETE_ID),
        wire.message(wire.DISPLAY, wire.DISPLAY_ERROR, wire.numbers(1, 2, 5000)),
    ],
)
def test_what_is_no_message_ends_it(stage: WindowsStage, caplog: pytest.LogCaptureFixture, raw: bytes) -> None:
    stage.compositor.send(raw)
    until(lambda: stage.said[-1:] == [Lost(LOST)])
    assert len(caplog.records) == 1


@pytest.mark.parametrize("how", ["finished", "withdrawn"])
def test_a_compositor_that_tells_no_more_of_windows_is_lost_and_lives_on(stage: WindowsStage, how: str) -> None:
    stage.open("First")
    stage.until(lambda: len(active(stage)) >= 1)
    if how == "finished":
        stage.compositor.finish()
    else:
        stage.compositor.withdraw(wire.TOPLEVELS)
    stage.until(lambda: stage.said[-1] == Lost(ENDED))
    assert stage.connection.is_open
    assert stage.connection._objects.keys() & set(stage.compositor.windows) == set()


def test_events_of_an_object_that_nobody_knows_are_passed_over(stage: WindowsStage) -> None:
    window = stage.open("First")
    stage.compositor.say(wire.FIRST_OF_SERVER + 77, wire.TOPLEVEL_TITLE, wire.text("stray"))
    stage.compositor.say(9999, 0)
    stage.until(lambda: front(stage) == (window, "First"))


def test_a_handler_that_fails_does_not_take_the_others_with_it(
    stage: WindowsStage, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("on purpose")

    stage.connection.sync(fail)
    window = stage.open("After it")
    stage.until(lambda: front(stage) == (window, "After it"))
    assert "RuntimeError: on purpose" in capfd.readouterr().err


def test_what_cannot_be_sent_at_once_is_sent_later(stage: WindowsStage) -> None:
    line, other = socket.socketpair()
    line.setblocking(False)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    stage.connection._wire._socket.close()
    stage.connection._wire._socket = line
    big = wire.text("x" * 300_000)
    assert not stage.connection._wire.send(wire.message(3, 1, big[:60_000]) * 5)
    got = bytearray()
    while not stage.connection._wire.flush():
        got += other.recv(1 << 16)
    other.setblocking(False)
    while len(got) < 5 * 60_008:
        got += other.recv(1 << 16)
    assert len(got) == 5 * 60_008
    other.close()


# --- finding it ------------------------------------------------------------------------------------------------------


def desk() -> WaylandDesk:
    alarms = FakeAlarms(FakeClock())
    application()
    return WaylandDesk(alarms.clock, alarms, FakeProcesses())


def test_no_wayland_session_says_so() -> None:
    with pytest.raises(DetoxError) as caught:
        desk().windows()
    assert caught.value.message.say() == "this is no Wayland session: WAYLAND_DISPLAY is not set"


def test_a_display_that_nobody_answers_at_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with pytest.raises(DetoxError) as caught:
        desk().idle()
    assert "wayland-7" in caught.value.message.say()


def test_a_compositor_that_stays_mute_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "PATIENCE_SECONDS", 0.05)
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(tmp_path / "mute"))
        mute.listen()
        with pytest.raises(DetoxError):
            transport.greet(str(tmp_path / "mute"))


def test_a_desk_connects_anew_after_a_death(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "wayland-test"))
    made = desk()
    said: list[Observation] = []
    first = Compositor(tmp_path)
    windows, idle = made.windows(), made.idle()
    windows.start(said.append)
    idle.start(said.append, 60)
    first.die()
    until(lambda: said.count(Lost(LOST)) == 2)
    second = Compositor(tmp_path)
    second.open("Again")
    said.clear()
    windows, idle = made.windows(), made.idle()
    windows.start(said.append)
    until(lambda: bool(said))
    assert isinstance(said[0], ActiveWindow)
    assert said[0].window
    assert said[0].window.title == "Again"
    made.close()
    second.die()


def test_a_compositor_without_the_protocols_is_refused_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "wayland-test"))
    bare = Compositor(tmp_path)
    bare.globals = {1: ("wl_compositor", 5)}
    made = desk()
    with pytest.raises(DetoxError) as windows:
        made.windows()
    with pytest.raises(DetoxError) as idle:
        made.idle()
    assert windows.value.message.say() == "this compositor does not say which window is active"
    assert idle.value.message.say() == "this compositor does not say when nobody touches anything"
    made.close()
    bare.die()
