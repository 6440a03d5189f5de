from __future__ import annotations

from pathlib import Path

import pytest

from detox.core.inputs import Window
from detox.core.media import Evidence, Media
from detox.system.clock import SystemClock
from detox.system.media import REASON, REMEDY, LinuxMedia, NullMedia
from detox.system.media_inhibitors import Inhibitors
from detox.system.media_players import Players
from detox.system.media_sound import Streams
from tests.contracts.media import MediaContract, MediaStage, TellingMediaContract
from tests.fakes.media import FakeMedia
from tests.fakes.processes import FakeProcesses


class FakeStage:
    window, other = Window(1), Window(2)
    evidence: Evidence = "sound"

    def __init__(self) -> None:
        self._media = FakeMedia(only=1)
        self.port: Media = self._media

    def play(self) -> None:
        self._media.evidence = self.evidence

    def pause(self) -> None:
        self._media.evidence = None


class TestFakeMedia(MediaContract, TellingMediaContract):
    @pytest.fixture
    def stage(self) -> MediaStage:
        return FakeStage()

    @pytest.fixture
    def port(self) -> Media:
        return FakeMedia()


class TestNullMedia(MediaContract):
    @pytest.fixture
    def port(self) -> Media:
        return NullMedia()

    def test_says_why_and_what_to_do(self) -> None:
        assert REASON.say()
        assert REMEDY.say()


class TestLinuxMediaOnABareComputer(MediaContract):
    """No sound server and no bus."""

    @pytest.fixture
    def port(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Media:
        for which in ("SYSTEM", "SESSION"):
            monkeypatch.setenv(f"DBUS_{which}_BUS_ADDRESS", f"unix:path={tmp_path}/nowhere")
        signs = (Players(), Streams({"XDG_RUNTIME_DIR": str(tmp_path)}), Inhibitors())
        return LinuxMedia(SystemClock(), FakeProcesses(), signs)


class TestLinuxMediaWithNoSign(MediaContract):
    @pytest.fixture
    def port(self) -> Media:
        return LinuxMedia(SystemClock(), FakeProcesses(), ())
