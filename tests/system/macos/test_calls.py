"""Microphone and camera on a Mac that is made up: CoreAudio's and CoreMediaIO's functions over objects of a test."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Mapping
from typing import Any

import pytest

from detox.core.busy import Busy
from detox.core.ports.programs import Calls
from detox.system.calls import AskedCalls
from detox.system.macos.calls import Camera, Microphone
from detox.system.macos.objects import SYSTEM, Objects, framework
from tests.contracts.calls import CallsContract, CallsStage, TellingCallsContract
from tests.fakes.clock import FakeClock
from tests.fakes.processes import FakeProcesses

UNKNOWN = 0x77686F3F  # kAudioHardwareUnknownPropertyError, 'who?'
Property = tuple[int, str, str]


class Framework:
    """The two functions of a framework, over numbers by object, selector and scope."""

    def __init__(self, prefix: str, told: Mapping[Property, tuple[int, ...]]) -> None:
        self.told = dict(told)
        self.gone = False

        def size(of: int, address: Any, qualifier: int, qualified: None, length: Any) -> int:
            assert (qualifier, qualified) == (0, None)
            found = self._found(of, address)
            length._obj.value = 4 * len(found or ())
            return UNKNOWN if found is None else 0

        def data(of: int, address: Any, qualifier: int, qualified: None, *rest: Any) -> int:
            assert (qualifier, qualified) == (0, None)
            assert len(rest) == (2 if prefix == "AudioObject" else 3)
            found = self._found(of, address)
            if found is None:
                return UNKNOWN
            *before, used, room = rest
            assert before in ([], [4 * len(found)])
            used._obj.value = 4 * len(found)
            for index, number in enumerate(found):
                room[index] = number
            return 0

        setattr(self, f"{prefix}GetPropertyDataSize", _Function(size))
        setattr(self, f"{prefix}GetPropertyData", _Function(data))

    def _found(self, of: int, address: Any) -> tuple[int, ...] | None:
        about = address._obj
        assert about.element == 0
        return None if self.gone else self.told.get((of, _letters(about.selector), _letters(about.scope)))


class _Function:
    """A function of a library: its types are set, its arguments converted as ctypes would."""

    argtypes: list[Any]
    restype: Any

    def __init__(self, real: Any) -> None:
        self._real = real

    def __call__(self, *arguments: Any) -> int:
        assert len(arguments) == len(self.argtypes)
        for argument, kind in zip(arguments, self.argtypes, strict=True):
            kind.from_param(argument)
        assert self.restype is ctypes.c_int32
        return int(self._real(*arguments))


def _letters(number: int) -> str:
    return struct.pack(">I", number).decode("ascii")


class Mac:
    """Zoom (process 700, object 51) and a player (701, object 52); a microphone 60, a headset 61, a camera 80."""

    program = "zoom.us"

    def __init__(self, *, old: bool = False) -> None:
        self.processes = FakeProcesses()
        self.processes.run(700, "zoom.us")
        self.processes.run(701, "Music")
        told: dict[Property, tuple[int, ...]] = {
            (SYSTEM, "dev#", "glob"): (60, 61),
            (60, "stm#", "inpt"): (1,), (60, "stm#", "outp"): (), (60, "gone", "glob"): (0,),
            (61, "stm#", "inpt"): (2,), (61, "stm#", "outp"): (3,), (61, "gone", "glob"): (1,),
        }  # fmt: skip
        if not old:
            told |= {
                (SYSTEM, "prs#", "glob"): (51, 52),
                (51, "ppid", "glob"): (700,), (51, "piri", "glob"): (0,),
                (52, "ppid", "glob"): (701,), (52, "piri", "glob"): (0,),
            }  # fmt: skip
        self.sound = Framework("AudioObject", told)
        self.pictures = Framework("CMIOObject", {(SYSTEM, "dev#", "glob"): (80,), (80, "gone", "glob"): (0,)})
        sources = (
            Microphone(lambda: Objects(self.sound, "AudioObject"), self.processes),
            Camera(lambda: Objects(self.pictures, "CMIOObject")),
        )
        self.asked = AskedCalls(FakeClock(), sources)
        self.port: Calls = self.asked

    def call(self) -> None:
        self.sound.told[51, "piri", "glob"] = (1,)

    def hang_up(self) -> None:
        self.sound.told[51, "piri", "glob"] = (0,)


class TestCallsOnAMac(CallsContract, TellingCallsContract):
    @pytest.fixture
    def stage(self) -> CallsStage:
        return Mac()

    @pytest.fixture
    def port(self, stage: CallsStage) -> Calls:
        return stage.port


def test_a_program_that_has_gone_meanwhile_holds_without_a_name() -> None:
    mac = Mac()
    mac.call()
    mac.processes.end(700)
    assert mac.port.busy() == Busy("", "microphone")


def test_an_older_mac_tells_of_a_microphone_only_and_not_of_a_headset_that_plays() -> None:
    mac = Mac(old=True)
    assert mac.port.busy() is None
    mac.sound.told[60, "gone", "glob"] = (1,)
    assert mac.port.busy() == Busy("", "microphone")


def test_a_camera_that_is_on_holds_without_a_name() -> None:
    mac = Mac()
    mac.pictures.told[80, "gone", "glob"] = (1,)
    assert mac.port.busy() == Busy("", "camera")
    assert mac.port.busy(["zoom.us"]) == Busy("", "camera")


def test_a_device_that_went_away_is_off_and_a_framework_that_says_nothing_holds_nothing() -> None:
    mac = Mac()
    del mac.pictures.told[80, "gone", "glob"]
    assert mac.port.busy() is None
    assert mac.asked.choice().chosen == "microphone, camera"
    mac.sound.gone = mac.pictures.gone = True
    assert mac.port.busy() is None
    assert {each.name for each in mac.asked.choice().refused} == {"microphone", "camera"}


def test_a_framework_without_such_functions_holds_nothing() -> None:
    mac = Mac()
    mac.asked = AskedCalls(FakeClock(), (Camera(lambda: Objects(object(), "CMIOObject")),))
    assert mac.asked.busy() is None
    assert mac.asked.choice().chosen == "none"


def test_elsewhere_there_is_no_such_framework() -> None:
    with pytest.raises(OSError, match="CoreAudio"):
        framework("CoreAudio")
