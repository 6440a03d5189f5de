"""Every page of the settings, read and operated by AT-SPI: names, roles, values, and what comes of it in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.desktop.kit.app import SETTINGS, App
from tests.desktop.kit.bus import BusError
from tests.desktop.kit.operator import CHECKED, Operator
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.profile import calm
from tests.desktop.kit.reader import Thing
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.waiting import wait_until

PROGRAM = "detox-tray"
CONTROLS = {"check box", "spin box", "combo box", "push button", "button", "text", "radio button"}
# What is operated on each page: a switch, a number or time with what it is set to, and a choice.
PAGES: dict[str, tuple[str, tuple[str, float] | None, str]] = {
    "Reminders": ("Eyes", ("Later means in", 25), ""),
    "Hours": ("", ("A day starts at", 315), ""),
    "After hours": ("Shut the door after hours", None, "How firmly"),
    "Tracking": ("", ("Away from the keyboard after", 4), "Business suites, studios and schedulers count as"),
    "Privacy": ("", ("Keep the history for", 400), "Private windows of a browser count like"),
    "Summary": ("It shows numbers", ("It comes at", 1140), ""),
    "Look and sound": ("A short sound with a card", None, "Tone of the cards"),
    "About": ("", None, ""),
}


@pytest.fixture
def layout() -> Layout:
    return Layout(notices="none")


@pytest.fixture
def reader(desktop: Desktop) -> Iterator[Operator]:
    made = Operator(desktop.bus)
    yield made
    made.close()


def test_every_page_is_read_and_operated(reader: Operator, app: App, pointer: Pointer) -> None:
    app.settings(calm())
    app.start()
    app.tray.click("Settings")
    app.wait_keyboard(SETTINGS)
    column = next(thing for thing in _page(reader) if (thing.role, thing.name) == ("panel", "Pages"))
    pages = reader.below(column)
    assert [(thing.role, thing.name) for thing in pages] == [("radio button", title) for title in PAGES]
    for page, (title, (switch, count, choice)) in zip(pages, PAGES.items(), strict=True):
        reader.press(page)
        things = wait_until(lambda title=title: _turned(reader, title), 5, f"the page {title}")  # type: ignore[misc]
        assert [thing.name for thing in map(reader.now, pages) if thing.has(CHECKED)] == [title]
        named = {(thing.role, reader.called(thing)): thing for thing in things if thing.role in CONTROLS}
        assert not [role for role, name in named if not name.strip()], f"something on {title} has no name"
        if switch:
            thing = named["check box", switch]
            _changes(app, lambda thing=thing: reader.press(thing))  # type: ignore[misc]
            assert reader.now(thing).has(CHECKED) is not thing.has(CHECKED)
        if count:
            name, value = count
            thing = named["spin box", name]
            assert reader.value(thing) != value
            _changes(app, lambda thing=thing, value=value: reader.set_value(thing, value))  # type: ignore[misc]
            assert reader.value(thing) == value
        if choice:
            thing = named["combo box", choice]
            reader.press(thing)  # its list opens, and has the keyboard
            first = next(each for each in reader.below(thing) if each.role == "list item")
            key = "Down" if thing.name == first.name else "Up"
            _changes(app, lambda key=key: pointer.key(key, "Return"))  # type: ignore[misc]
            assert reader.now(thing).name != thing.name
    reader.press(named["push button" if ("push button", "Copy report") in named else "button", "Copy report"])
    wait_until(lambda: [thing for thing in _page(reader) if thing.name.startswith("Copied")], 5, "word of the copy")
    app.quit()


def _page(reader: Operator) -> list[Thing]:
    return reader.still(PROGRAM, SETTINGS)


def _turned(reader: Operator, title: str) -> list[Thing]:
    try:
        things = _page(reader)
    except BusError:  # what was on the page before goes while it is read
        return []
    return things if any((thing.role, thing.name) == ("label", title) for thing in things) else []


def _changes(app: App, deed: Callable[[], None]) -> None:
    """Demand that ``deed`` changes the settings file."""
    file = app.profile / "settings.toml"
    before = file.read_text(encoding="utf-8")
    deed()
    wait_until(lambda: file.read_text(encoding="utf-8") != before, 5, "a change in the settings file")
