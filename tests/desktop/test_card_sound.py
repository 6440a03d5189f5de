"""The sound of a card: off until it is switched on, once a card, never for another tip on the same one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until


@pytest.fixture
def layout() -> Layout:
    return Layout(tray="none", notices="none")


def test_a_card_plays_two_notes_if_it_may(desktop: Desktop, pointer: Pointer) -> None:
    heard = desktop.folder / "heard"
    app = App(desktop, desktop.folder / "p", {"PATH": f"{_player(desktop, heard)}:{desktop.env['PATH']}"})
    app.settings(calm())
    app.start()
    _card(app, pointer)
    assert not heard.exists(), "it is off by default"
    app.cli("settings", "set", "cards.sound", "true")
    _card(app, pointer)
    wait_until(heard.exists, 5, "the player to be started")
    (asked,) = heard.read_text().splitlines()
    assert asked.startswith("--property=media.role=event ")
    assert Path(asked.split()[-1]).name == "card.wav"
    assert Path(asked.split()[-1]).is_file()
    app.quit()


def _card(app: App, pointer: Pointer) -> None:
    app.cli("remind", "water")
    card = app.wait_window(CARD)
    time.sleep(0.8)
    pointer.click_on(card, 0.5, 0.4)
    pointer.key("a")
    time.sleep(0.6)
    pointer.key("Escape")
    app.no_window(CARD)


def _player(desktop: Desktop, heard: Path) -> Path:
    folder = desktop.folder / "bin"
    folder.mkdir()
    player = folder / "paplay"
    player.write_text(f'#!/bin/sh\necho "$@" >>{heard}\n')
    player.chmod(0o755)
    return folder
