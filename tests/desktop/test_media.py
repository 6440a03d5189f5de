"""What plays, as real buses, a real sound server and real processes tell it; and a browser in front of nobody."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.inputs import Window
from detox.core.media import Evidence, Media
from detox.system.clock import SystemClock
from detox.system.media import LIMIT_SECONDS, LinuxMedia
from detox.system.media_inhibitors import Inhibitors
from detox.system.media_players import Players
from detox.system.media_sound import Streams
from detox.system.processes import PsutilProcesses
from tests.contracts.media import MediaContract, MediaStage, TellingMediaContract
from tests.desktop.fake_player import NAME, FakeInhibitors, FakeSessionManager, FakeXfce
from tests.desktop.kit.app import App
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import Processes
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import ROOT, Desktop
from tests.desktop.kit.sound import Sound
from tests.desktop.kit.waiting import wait_until

IDLE = 3.0
"""Seconds without a touch after which it is idle, the fewest that there can be; then it is asked every second."""


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    made = Processes(tmp_path)
    yield made
    made.close()


class Stage:
    """The window is this process's own; what plays is a child of it. The other window is a child as well."""

    evidence: Evidence

    def __init__(self, processes: Processes, env: dict[str, str]) -> None:
        self._processes = processes
        self.env = env
        sleeper = processes.start("sleeper", ["sleep", "60"], env)
        self.window = Window(1, pid=os.getpid(), program=Path(sys.executable).name)
        self.other = Window(2, pid=sleeper.pid, program="sleep")
        self.port: Media = LinuxMedia(SystemClock(), PsutilProcesses(), (Players(), Streams(env), Inhibitors()))


class SoundStage(Stage):
    evidence: Evidence = "sound"

    def __init__(self, processes: Processes, env: dict[str, str]) -> None:
        super().__init__(processes, env)
        self.sound = Sound(processes, env)

    def play(self) -> None:
        self._stream = self.sound.play()

    def pause(self) -> None:
        self.sound.end(self._stream)


class PlayerStage(Stage):
    evidence: Evidence = "player"

    def __init__(self, processes: Processes, env: dict[str, str], bus: Bus, file: Path) -> None:
        super().__init__(processes, env)
        self._file = file
        self.pause()
        command = [sys.executable, "-m", "tests.desktop.fake_player", bus.address, str(file)]
        processes.start("player", command, {**env, "PYTHONPATH": str(ROOT)})
        bus.wait_for(NAME)

    def play(self) -> None:
        self._file.write_text("Playing", encoding="utf-8")

    def pause(self) -> None:
        self._file.write_text("Paused", encoding="utf-8")


@pytest.fixture
def env() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PULSE_")}


class TestSoundOnPulseAudio(MediaContract, TellingMediaContract):
    @pytest.fixture
    def stage(self, processes: Processes, env: dict[str, str]) -> MediaStage:
        return SoundStage(processes, env)

    @pytest.fixture
    def port(self, stage: MediaStage) -> Media:
        return stage.port


def test_a_muted_stream_and_a_server_that_hangs_play_nothing(processes: Processes, env: dict[str, str]) -> None:
    stage = SoundStage(processes, env)
    stage.play()
    stage.sound.mute(muted=True)
    assert stage.port.plays(stage.window) is None
    stage.sound.mute(muted=False)
    assert stage.port.plays(stage.window) == "sound"
    stage.sound.pause_server(paused=True)
    before = time.monotonic()
    assert stage.port.plays(stage.window) is None
    assert time.monotonic() - before < LIMIT_SECONDS + 0.5
    stage.sound.pause_server(paused=False)


@pytest.fixture
def bus(processes: Processes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus(processes, "session", tmp_path, os.environ)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


class TestPlayersOnABus(MediaContract, TellingMediaContract):
    @pytest.fixture
    def stage(self, processes: Processes, env: dict[str, str], bus: Bus, tmp_path: Path) -> MediaStage:
        return PlayerStage(processes, env, bus, tmp_path / "status")

    @pytest.fixture
    def port(self, stage: MediaStage) -> Media:
        return stage.port


def test_what_keeps_the_screen_awake_by_process_and_by_name(
    processes: Processes, env: dict[str, str], bus: Bus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = Bus(processes, "system", tmp_path, os.environ)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system.address)
    stage = Stage(processes, env)
    film = Window(3, pid=stage.other.pid, program="sleep", app_ids=("org.example.Film",))
    logind, gnome, xfce = FakeInhibitors(system.address), FakeSessionManager(bus.address), FakeXfce(bus.address)
    assert film.pid
    try:
        logind.held = [("sleep:shutdown", film.pid), ("idle", os.getpid())]
        gnome.held, xfce.held = [("Film", 4), ("somebody", 8)], ["somebody"]
        assert stage.port.plays(film) is None
        logind.held.append(("sleep:idle", film.pid))
        assert stage.port.plays(film) == "inhibitor"
        assert stage.port.plays(stage.window) == "inhibitor"
        logind.held = []
        assert stage.port.plays(film) is None
        gnome.held.append(("org.example.film.desktop", 8 | 4))
        assert stage.port.plays(film) == "inhibitor"
        gnome.held = []
        assert stage.port.plays(film) is None
        xfce.held = ["Film"]
        assert stage.port.plays(film) == "inhibitor"
    finally:
        for service in (logind, gnome, xfce):
            service.close()


@pytest.fixture
def sound(desktop: Desktop) -> Sound:
    """A loudspeaker of the desktop, there before the browser looks for one."""
    return Sound(desktop.processes, desktop.env)


def test_a_page_that_plays_counts_until_it_pauses(
    app: App, desktop: Desktop, pointer: Pointer, browser: Browser, sound: Sound
) -> None:
    """Nobody touches anything, and a page in front plays: that counts to the second of its pause, and is idle after."""
    app.settings(calm(more=f"[tracking]\nidle_minutes = {IDLE / 60}"))
    app.start()
    browser.play("Instagram", 9)
    wait_until(lambda: app.status()["tracking"]["platform"] == "instagram", 10, "Instagram in front")
    pointer.key("v")
    touched = time.time()
    wait_until(sound.playing, 10, "the page to be heard")
    wait_until(lambda: app.status()["tracking"]["watching"], IDLE + 5, "Detox to see that it plays")
    paused = wait_until(lambda: _paused(desktop), 20, "the page to pause")
    assert paused - touched > IDLE + 2, "it paused before it could be watched"
    time.sleep(IDLE + 1)
    pointer.nudge()
    after = time.time()
    time.sleep(0.5)
    app.quit()
    # The touch itself ends a rest, some thousandths before or after the clock was read here.
    counted = [one for one in app.spans("instagram") if one["start_ms"] / 1000 - 1 < touched < one["end_ms"] / 1000]
    assert len(counted) == 1, app.spans()
    assert counted[0]["end_ms"] / 1000 == pytest.approx(paused, abs=2.0)
    idle = [span for span in app.spans() if span["state"] == "idle" and span["end_ms"] / 1000 > paused]
    assert [span["start_ms"] for span in idle] == [counted[0]["end_ms"]]
    # A browser that no longer keeps the screen awake makes the X server believe in a touch, a little after the pause.
    assert paused < idle[0]["end_ms"] / 1000 <= after + 1.0


def _paused(desktop: Desktop) -> float:
    """Return when the page paused, as its title tells, 0 while it plays."""
    said = [re.match(r"\((\d+)\) Instagram", window.title) for window in desktop.windows.find(title="Instagram")]
    return max((int(found[1]) / 1000 for found in said if found), default=0.0)
