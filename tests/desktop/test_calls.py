"""Never over a call: a real sound server, a program that records, and Detox, which waits for its end."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.busy import Busy
from detox.core.ports.programs import Calls
from detox.system.calls import LIMIT_SECONDS, AskedCalls
from detox.system.calls_microphone import Microphone
from detox.system.clock import SystemClock
from tests.contracts.calls import CallsContract, CallsStage, TellingCallsContract
from tests.desktop.kit.app import CARD, HALF_A_MINUTE, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import Processes
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.sound import MICROPHONE, PLAYED, RECORDER, Sound
from tests.desktop.kit.waiting import stays, wait_until
from tests.proof import Lengths

DUE = 6.0
"""Seconds at the desk after which a card is due."""
SLACK = 6.0


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[Sound]:
    """A sound server without a desktop."""
    processes = Processes(tmp_path)
    yield Sound(processes, {name: value for name, value in os.environ.items() if not name.startswith("PULSE_")})
    processes.close()


class Stage:
    program = RECORDER

    def __init__(self, sound: Sound, source: str) -> None:
        self._sound = sound
        self._source = source
        self.port: Calls = AskedCalls(SystemClock(), (Microphone(sound.env),))

    def call(self) -> None:
        self._recording = self._sound.record(self._source)

    def hang_up(self) -> None:
        self._sound.stop(self._recording)


@pytest.mark.parametrize("source", [MICROPHONE, PLAYED])
class TestCallsOnPulseAudio(CallsContract, TellingCallsContract):
    @pytest.fixture
    def stage(self, sound: Sound, source: str) -> CallsStage:
        return Stage(sound, source)

    @pytest.fixture
    def port(self, stage: CallsStage) -> Calls:
        return stage.port


def test_a_program_that_is_ignored_hides_no_other(sound: Sound) -> None:
    calls = AskedCalls(SystemClock(), (Microphone(sound.env),))
    sound.record()
    assert AskedCalls(SystemClock(), (Microphone(sound.env),)).busy() == Busy(RECORDER, "microphone")
    assert calls.busy([RECORDER.upper()]) is None


def test_a_sound_server_that_hangs_is_no_call_and_costs_no_second(sound: Sound) -> None:
    calls = AskedCalls(SystemClock(), (Microphone(sound.env),))
    sound.record()
    sound.pause_server(paused=True)
    before = time.monotonic()
    assert calls.busy() is None
    assert time.monotonic() - before < LIMIT_SECONDS + 0.5
    sound.pause_server(paused=False)
    wait_until(lambda: calls.busy() == Busy(RECORDER, "microphone"), 5, "the server to answer again")


def test_a_due_card_waits_for_the_end_of_a_recording(
    app: App, desktop: Desktop, pointer: Pointer, length: Lengths
) -> None:
    """Held, not lost: no card while somebody records, one for all that came due within half a minute of its end."""
    asked_every = length("seconds between two questions", 8, HALF_A_MINUTE)
    app.asks_every(asked_every)
    sound = Sound(desktop.processes, desktop.env)
    recording = sound.record()
    every = f"enabled = true, every_minutes = {DUE / 60}"
    app.settings(calm(pause=every, water=every))
    app.start()
    [calls] = [each for each in app.json("doctor")["adapters"] if each["port"] == "Calls"]
    assert "microphone" in calls["chosen"]
    with pointer.active(every=1):
        held = wait_until(lambda: app.events("held"), DUE + 2 * SLACK, "the card to be held")
        stays(lambda: not app.events("offered") and not app.windows(CARD), 5, "no card during a recording")
        sound.stop(recording)
        ended = time.time()
        offered = wait_until(lambda: app.events("offered"), asked_every + SLACK, "the card after the recording")
        app.wait_window(CARD)
        stays(lambda: len(app.windows(CARD)) == 1, 2, "one card, no burst")
    assert len(held) == len(app.events("held")) == 1
    assert held[0]["data"]["by"] == RECORDER
    assert len(app.events("offered")) == 1
    assert {offered[0]["name"], *offered[0]["data"]["with"]} == {"pause", "water"}
    at, waited = offered[0]["at_ms"] / 1000, (offered[0]["at_ms"] - held[0]["at_ms"]) / 1000
    assert ended < at < ended + asked_every + SLACK
    assert waited == pytest.approx(asked_every, abs=1)


def test_the_menu_lets_a_program_be_no_call(app: App, desktop: Desktop, pointer: Pointer) -> None:
    """What holds a card is said with its name and since when; one click, and that program holds nothing any more."""
    sound = Sound(desktop.processes, desktop.env)
    app.settings(calm(pause=f"enabled = true, every_minutes = {DUE / 60}"))
    app.start()
    sound.record()
    with pointer.active(every=1):
        held = wait_until(lambda: app.status()["held"], DUE + 2 * SLACK, "status to say what holds the card")
        since = held["since"][11:16]
        assert (held["by"], held["why"]) == (RECORDER, "microphone")
        said = f"A card waits: {RECORDER} uses the microphone since {since}"
        assert said in app.cli("status").splitlines()
        assert app.tray.labels()[:2] == [said, f"{RECORDER} is no call: cards may come"]
        assert not app.tray.entry(said).enabled
        app.tray.click(f"{RECORDER} is no call")
        wait_until(lambda: app.events("offered"), SLACK, "the card, beside a recording that goes on")
    assert sound.streams() == 1
    assert json.loads(app.cli("settings", "get", "holds.ignored")) == [RECORDER]
    assert app.status()["held"] is None
    assert not [label for label in app.tray.labels() if RECORDER in label]
