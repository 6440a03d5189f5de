"""A card for somebody who hears it, or has only keys: announced, read in order, answered, and never in the way."""

from __future__ import annotations

import pytest

from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import terminal
from tests.desktop.kit.reader import FOCUSED, Reader
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until

PROGRAM = "detox-tray"


@pytest.fixture
def layout() -> Layout:
    return Layout(tray="none", notices="none")


def test_a_card_is_announced_read_in_order_and_answered(reader: Reader, app: App, desktop: Desktop) -> None:
    app.settings(calm())
    editor = terminal(desktop, "editor")
    app.start()
    app.cli("remind", "water")
    said = reader.announced()
    assert desktop.windows.active() == editor.id, "the card took the keyboard"
    done = reader.wait_thing(PROGRAM, CARD, "Done")
    things = [thing for thing in reader.things(PROGRAM, CARD) if thing.name]
    read = [(thing.role, thing.name) for thing in things]
    words = [name for role, name in read if role == "label"]
    assert words[0] == "Water"
    hook, *beats = words[1 : words.index(next(word for word in words if word.startswith("@")))]
    assert said == " ".join([hook, *beats]), "what is announced is hook and beats"
    assert [name for role, name in read if role in {"push button", "button"}] == [
        "Done", "Later", "Another", "Less", "Close",
    ]  # fmt: skip
    reader.press(done)
    wait_until(lambda: app.events("taken", "water"), 5, "the card to be noted as taken")
    app.no_window(CARD)
    assert desktop.windows.active() == editor.id


def test_every_action_has_a_key(reader: Reader, app: App, pointer: Pointer) -> None:
    app.settings(calm())
    app.start()
    _with_keyboard(app, pointer)
    before = wait_until(lambda: _hook(reader), 5, "the words of the card")
    pointer.key("a")
    wait_until(lambda: _hook(reader) not in {"", before}, 5, "another tip")
    pointer.key("Return")
    _noted(app, "taken", 1)
    for key, event in (("l", "snoozed"), ("Escape", "skipped")):
        _with_keyboard(app, pointer)
        pointer.key(key)
        _noted(app, event, 1)
    _with_keyboard(app, pointer)
    for name in ("Done", "Later", "Another", "Less", "Close"):
        pointer.key("Tab")
        _focused(reader, name)
    pointer.key("shift+Tab", "space")  # less like this, which is a skip
    _noted(app, "skipped", 2)


@pytest.mark.parametrize("layout", [Layout(notices="none")])
def test_the_menu_leads_to_the_card_without_a_pointer(app: App, desktop: Desktop, pointer: Pointer) -> None:
    app.settings(calm())
    editor = terminal(desktop, "editor")
    app.start()
    assert "Answer the card" not in app.tray.labels()
    app.cli("remind", "water")
    card = app.wait_window(CARD)
    assert desktop.windows.active() == editor.id
    app.tray.click("Answer the card")
    wait_until(lambda: desktop.windows.active() == card.id, 5, "the card to have the keyboard")
    pointer.key("Return")
    _noted(app, "taken", 1)
    assert "Answer the card" not in app.tray.labels()


def _noted(app: App, event: str, times: int) -> None:
    wait_until(lambda: len(app.events(event, "water")) == times, 5, f"{event} to be noted, {times} in all")
    app.no_window(CARD)


def _hook(reader: Reader) -> str:
    """Return the first words of the card: what is read after its kind."""
    labels = [thing.name for thing in reader.things(PROGRAM, CARD) if thing.role == "label" and thing.name]
    return labels[1] if len(labels) > 1 else ""


def _focused(reader: Reader, name: str) -> None:
    wait_until(lambda: reader.wait_thing(PROGRAM, CARD, name).has(FOCUSED), 5, f"the keyboard to be on {name}")


def _with_keyboard(app: App, pointer: Pointer) -> None:
    app.cli("remind", "water")
    pointer.click_on(app.wait_still(CARD), 0.5, 0.4)
    app.wait_keyboard(CARD)
