"""The sound of a card: off until it is switched on, once a card, never for another tip on the same one."""

from __future__ import annotations

import time
import wave
from array import array
from pathlib import Path

import pytest

from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import Processes, program
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.sound import Sound
from tests.desktop.kit.waiting import wait_until

RATE = 22050
QUIET = 200
"""Samples of less cannot be heard: what a change of volume or of rate leaves."""


@pytest.fixture
def layout() -> Layout:
    return Layout(tray="none", notices="none")


def test_a_card_plays_two_notes_if_it_may(desktop: Desktop, pointer: Pointer) -> None:
    heard, played = desktop.folder / "heard", desktop.folder / "played.raw"
    processes = Processes(desktop.folder)
    sound = Sound(processes, desktop.env)
    recording = sound.record_played(played, RATE)
    app = App(desktop, desktop.folder / "p", {"PATH": f"{_player(desktop, heard)}:{desktop.env['PATH']}"})
    app.settings(calm())
    app.start()
    _card(app, pointer)
    assert not heard.exists(), "it is off by default"
    app.cli("settings", "set", "cards.sound", "true")
    silent = played.stat().st_size
    _card(app, pointer)
    wait_until(heard.exists, 5, "the player to be started")
    (asked,) = heard.read_text().splitlines()
    assert asked.startswith("--property=media.role=event ")
    file = Path(asked.split()[-1])
    assert file.name == "card.wav"
    wait_until(lambda: _played(played, silent) and sound.playing() == 0, 5, "the notes to have been played")
    sound.stop(recording)
    app.quit()
    processes.close()
    _compare(array("h", played.read_bytes()[: played.stat().st_size // 2 * 2]), silent // 2, file)


def _played(file: Path, silent: int) -> bool:
    """Whether something was heard since, and then a fifth of a second of silence."""
    size = file.stat().st_size // 2 * 2
    samples = array("h", file.read_bytes()[silent // 2 * 2 : size])
    loud = [index for index, sample in enumerate(samples) if abs(sample) > QUIET]
    return bool(loud) and len(samples) - loud[-1] > RATE / 5


def _compare(samples: array[int], silent: int, file: Path) -> None:
    """Hold what came out of the loudspeaker to our sound file: silence first, then all of it, once, as loud."""
    with wave.open(str(file)) as ours:
        notes = array("h", ours.readframes(ours.getnframes()))
        assert ours.getframerate() == RATE
    assert 0.2 < len(notes) / RATE < 1.0, "it is short"
    assert silent > RATE, "somebody listened before"
    assert not any(samples[:silent]), "nothing was played before it was switched on"
    lengths = [max(loud) - min(loud) for each in (samples, notes)
               if (loud := [index for index, sample in enumerate(each) if abs(sample) > QUIET])]  # fmt: skip
    assert lengths[0] / RATE == pytest.approx(lengths[1] / RATE, abs=0.05)
    assert max(map(abs, samples)) == pytest.approx(max(map(abs, notes)), rel=0.1)


def _card(app: App, pointer: Pointer) -> None:
    app.cli("remind", "water")
    pointer.click_on(app.wait_still(CARD), 0.5, 0.4)
    app.wait_keyboard(CARD)
    pointer.key("a")
    time.sleep(0.6)
    pointer.key("Escape")
    app.no_window(CARD)


def _player(desktop: Desktop, heard: Path) -> Path:
    folder = desktop.folder / "bin"
    folder.mkdir()
    player = folder / "paplay"
    player.write_text(f'#!/bin/sh\necho "$@" >>{heard}\nexec {program("paplay")} "$@"\n')
    player.chmod(0o755)
    return folder
