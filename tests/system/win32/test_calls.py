"""Microphone, camera and presentations on a Windows that is made up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.ports.programs import Calls
from detox.system.calls import AskedCalls
from detox.system.win32 import api
from detox.system.win32.calls import NO_PACKAGE, STARTED, STOPPED, STORE, TICKS, UNTIL_1970, Consent, Presentation
from detox.system.win32.library import Library
from tests.contracts.calls import CallsContract, CallsStage, TellingCallsContract
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.system.win32.world import World

ZOOM = rf"{NO_PACKAGE}\C:#Users#anna#AppData#Roaming#Zoom#bin#Zoom.exe"
CAMERA_APP = "Microsoft.WindowsCamera_8wekyb3d8bbwe"


class MadeUpRegistry:
    def __init__(self) -> None:
        self.values: dict[str, dict[str, int]] = {}
        self.broken = False

    def keys(self, path: str) -> list[str]:
        if self.broken:
            raise OSError("access is denied")
        below = (key.removeprefix(path + "\\") for key in self.values if key.startswith(path + "\\"))
        return list(dict.fromkeys(key.partition("\\")[0] for key in below))

    def number(self, path: str, name: str) -> int | None:
        return self.values.get(path, {}).get(name)


class Stage:
    """Zoom has used the microphone before; the camera app the camera."""

    program = "Zoom"

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.registry = MadeUpRegistry()
        self.world = World(FakeAlarms(self.clock))
        self.used("microphone", ZOOM, ago=600, stopped=True)
        self.used("webcam", CAMERA_APP, ago=600, stopped=True)
        self.sources = (
            Consent("microphone", "microphone", self.registry, self.clock),
            Consent("webcam", "camera", self.registry, self.clock),
            Presentation(Library(self.world.load)),
        )
        self.asked = AskedCalls(self.clock, self.sources)
        self.port: Calls = self.asked

    def used(self, what: str, key: str, *, ago: float, stopped: bool) -> None:
        began = round((self.clock.now().ms / 1000 - ago + UNTIL_1970) * TICKS)
        self.registry.values[rf"{STORE}\{what}\{key}"] = {STARTED: began, STOPPED: began + TICKS if stopped else 0}

    def call(self) -> None:
        self.used("microphone", ZOOM, ago=0, stopped=False)

    def hang_up(self) -> None:
        self.used("microphone", ZOOM, ago=60, stopped=True)


@pytest.fixture
def stage() -> Stage:
    return Stage()


class TestCallsOnWindows(CallsContract, TellingCallsContract):
    @pytest.fixture
    def stage(self) -> CallsStage:
        return Stage()

    @pytest.fixture
    def port(self, stage: CallsStage) -> Calls:
        return stage.port


def test_a_store_app_at_the_camera_holds_by_its_name(stage: Stage) -> None:
    stage.used("webcam", CAMERA_APP, ago=5, stopped=False)
    assert stage.port.busy() == Busy("Microsoft.WindowsCamera", "camera")
    assert stage.port.busy(["microsoft.windowscamera"]) is None


def test_what_a_crash_before_this_boot_left_behind_is_not_believed(stage: Stage) -> None:
    """The computer was started a thousand seconds ago."""
    stage.used("microphone", ZOOM, ago=1001, stopped=False)
    assert stage.port.busy() is None
    stage.used("microphone", ZOOM, ago=999, stopped=False)
    assert stage.port.busy() == Busy("Zoom", "microphone")


def test_a_key_without_its_values_is_nobody(stage: Stage) -> None:
    stage.registry.values[rf"{STORE}\microphone\{NO_PACKAGE}\C:#odd"] = {}
    stage.registry.values[rf"{STORE}\microphone\{NO_PACKAGE}\C:#odder"] = {STOPPED: 0}
    assert stage.port.busy() is None


@pytest.mark.parametrize(
    ("state", "held"),
    [
        (api.QUNS_PRESENTATION_MODE, True),
        (api.QUNS_RUNNING_D3D_FULL_SCREEN, True),
        (api.QUNS_QUIET_TIME, True),
        (5, False),  # QUNS_ACCEPTS_NOTIFICATIONS
        (2, False),  # QUNS_BUSY: a window fills the screen, and the rules know which
    ],
)
def test_a_presentation_asks_for_quiet(stage: Stage, state: int, held: bool) -> None:
    stage.world.notification_state = state
    assert stage.port.busy() == (Busy("", "do_not_disturb") if held else None)


def test_what_windows_does_not_tell_holds_nothing_and_is_said(stage: Stage) -> None:
    assert stage.asked.choice().chosen == "microphone, webcam, presentation"
    stage.registry.broken = True
    stage.world.notification_state = 0
    assert stage.port.busy() is None
    said = {each.name: each.reason.say() for each in stage.asked.choice().refused}
    assert set(said) == {"microphone", "webcam", "presentation"}
    with pytest.raises(DetoxError, match="note down"):
        Consent("microphone", "microphone", MadeUpRegistry(), stage.clock).ready()


def test_a_windows_without_that_function_holds_nothing(stage: Stage) -> None:
    def none(function: api.Function) -> Callable[..., Any]:
        raise AttributeError(f"function '{function.name}' not found")

    calls = AskedCalls(stage.clock, (Presentation(Library(none)),))
    assert calls.busy() is None
    assert calls.choice().chosen == "none"
