from __future__ import annotations

import os
import sys
import wave
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.reminders.settings import SOUND
from detox.store.resources import resource
from detox.system.nulls import NullSounds
from detox.system.sounds import LINUX, PlayerSounds, sounds_candidates
from tests.contracts.sounds import SoundsContract, SoundsStage
from tests.fakes.sounds import FakeSounds
from tests.system.loop import until


class TestFakeSounds(SoundsContract):
    @pytest.fixture
    def stage(self) -> SoundsStage:
        fake = FakeSounds()
        return SoundsStage(fake, lambda times: fake.played == times)


class TestNullSounds(SoundsContract):
    @pytest.fixture
    def stage(self) -> SoundsStage:
        return SoundsStage(NullSounds())


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the player")
class TestPlayerSounds(SoundsContract):
    @pytest.fixture
    def heard(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A player that takes its time, writes down what it was asked for, and says much."""
        player = tmp_path / "pw-play"
        heard = tmp_path / "heard"
        player.write_text(f'#!/bin/sh\necho noise; echo noise >&2\necho "$@" >>{heard}\nexec /bin/sleep 3\n')
        player.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        return heard

    @pytest.fixture
    def stage(self, heard: Path) -> SoundsStage:
        def begun(times: int) -> bool:
            until(lambda: heard.exists() and len(heard.read_text().splitlines()) == times)
            return True

        return SoundsStage(PlayerSounds(Path("card.wav"), LINUX), begun)

    def test_hands_over_the_file_last(self, stage: SoundsStage, heard: Path) -> None:
        stage.port.play()
        until(lambda: heard.exists() and heard.read_text() == "--media-role=Notification card.wav\n")
        assert stage.port.name == "pw-play"

    def test_leaves_no_child_behind(self, stage: SoundsStage, heard: Path) -> None:
        stage.port.play()
        until(heard.exists)
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_without_a_player_it_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DetoxError, match="none of paplay, pw-play"):
        PlayerSounds(Path("card.wav"), LINUX)
    assert sounds_candidates(Path("card.wav"))


def test_the_sound_is_short_soft_and_off_by_default() -> None:
    file = resource("sounds/card.wav")
    assert file.stat().st_size < 40_000
    with wave.open(str(file)) as sound:
        assert sound.getnframes() / sound.getframerate() < 1
        frames = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert 2000 < max(map(abs, frames)) < 12_000
    assert abs(frames[0]) < 50, "it clicks"
    assert abs(frames[-1]) < 50, "it clicks"
    assert SOUND.default is False
