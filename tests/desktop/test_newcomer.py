"""A newcomer's first quarter of an hour: start, first screen, three settings, a card, quit, start again, all kept.

Once with keys alone and once with a pointer alone, in both languages, light and dark, at 100 and 200 %. In a
proof each step is a picture in build/pictures/newcomer, and all of them are one sheet: build/pictures/newcomer.png.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

from tests.desktop.fake_scheme import DARK, NO_WISH, FakeScheme
from tests.desktop.kit.app import CARD, App
from tests.desktop.kit.hands import PROGRAM, Keys, Mouse
from tests.desktop.kit.operator import CHECKED, Operator
from tests.desktop.kit.session import ROOT, Desktop, Layout
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.windows import Window
from tests.desktop.kit.xsettings import XSettings
from tests.shots.convert import convert


@dataclass(frozen=True)
class Way:
    """One newcomer: what they have in their hands, what they speak, and how their desktop looks."""

    keys: bool
    language: str
    dark: bool = False
    scale: int = 1

    def __str__(self) -> str:
        hand, look = "keys" if self.keys else "pointer", "dark" if self.dark else "light"
        return f"{self.language}-{hand}-{look}-{self.scale}00"

    @property
    def layout(self) -> Layout:
        """Their desktop."""
        return Layout(size=f"{1280 * self.scale}x{800 * self.scale}")


SHORT = (Way(keys=True, language="en"), Way(keys=False, language="fr", dark=True))
ALL = [
    Way(keys=(dark + scale + (language == "fr")) % 2 == 1, language=language, dark=dark, scale=scale)
    for language in ("en", "fr")
    for dark in (False, True)
    for scale in (1, 2)
]
FULL = [way for way in (*ALL, Way(keys=True, language="fr"), Way(keys=False, language="en")) if way not in SHORT]


class Newcomer:
    """Walks through the program by one way, and takes a picture at each step."""

    def __init__(self, way: Way, desktop: Desktop, app: App, folder: Path | None) -> None:
        self.way, self.desktop, self.app = way, desktop, app
        self._folder = folder / str(way) if folder else None
        self.reader = Operator(desktop.bus)
        self.keys = Keys(desktop, self.reader)
        self.mouse = Mouse(desktop, self.reader, way.scale)
        self.hand = self.keys if way.keys else self.mouse
        self._french = QTranslator()
        assert self._french.load(str(ROOT / "resources" / "translations" / "detox_fr.qm"))
        self._steps = 0

    def say(self, context: str, source: str) -> str:
        """Return our words in their language."""
        return str(self._french.translate(context, source)) if self.way.language == "fr" else source

    def window(self, context: str, source: str) -> Window:
        """Wait for a window of ours, with the keyboard in it if they have one."""
        found = self.app.wait_window(self.say(context, source))
        if self.way.keys:
            self.with_keyboard(found)
        return found

    def with_keyboard(self, window: Window) -> None:
        """Wait until that window has the keyboard."""
        wait_until(lambda: self.desktop.windows.active() == window.id, 5, f"the keyboard in {window.title}")

    def done(self, card: Window) -> None:
        """Press Done on a card. Its title is the same in all languages, its name is not."""
        self.hand.press(replace(card, title=self.say("Card", "Detox card")), self.say("CardShort", "Done"))

    def keep(self, name: str) -> None:
        """Take a picture of the screen, once all that moves has come to rest; only where there is time for it."""
        if self._folder is None:
            return
        time.sleep(0.6)
        self._steps += 1
        self.desktop.camera.take(self._folder / f"{self._steps}-{name}.png")

    def sheet(self) -> None:
        """Put all pictures of this way in one row, and all rows that there are under each other."""
        if self._folder is None:
            return
        row = self._folder.with_suffix(".png")
        steps = sorted(self._folder.glob("*.png"))
        convert(*steps, "-resize", "480x300", "-bordercolor", "white", "-border", "3x3", "+append", row)
        rows = sorted(self._folder.parent.glob("*-*.png"))
        convert(*rows, "-append", self._folder.parent.parent / "newcomer.png")

    def first_screen(self) -> None:
        """Choose deadpan cards, try one, and start."""
        self.app.start("run")
        window = self.window("Welcome", "Welcome to Detox")
        self.hand.pick(window, self.say("Settings", "a bit of everything"), self.say("Settings", "deadpan"))
        self.keep("welcome")
        self.hand.press(window, self.say("Welcome", "Show me a card"))
        card = self.app.wait_window(CARD)
        self.keep("sample")
        if self.way.keys:
            self.with_keyboard(card)
            self.keys.key("Return")
        else:
            self.done(card)
        self.app.no_window(CARD)
        self.hand.press(window, self.say("Welcome", "Start my day"))
        self.app.no_window(window.title)

    def settings(self) -> Window:
        """Come to the settings: by the tray's menu, or by starting the program once more and its window."""
        if self.way.keys:
            self.home()
            self.keys.go(self.say("Menu", "Settings…"))
            self.keys.key("space")
        else:
            self.mouse.choose_in_tray(self.app, 2)
        return self.window("SettingsPages", "Detox settings")

    def home(self) -> Window:
        """Bring up the main window, as an application menu does."""
        self.app.run("run")
        return self.window("Home", "Detox")

    def three_settings(self, window: Window) -> None:
        """Eyes on, one minute more between cards, and plain cards."""
        self.hand.press(window, self.say("Reminders", "Eyes"))
        self.keep("settings")
        self.hand.count(window, self.say("Settings", "Quiet after a card"), 11)
        self.keep("number")
        if self.way.keys:
            self.keys.key("ctrl+f")
            self.keys.go(self.say("SettingsPages", "Reminders"))
        self.hand.turn(window, self.say("SettingsPages", "Look and sound"))
        self.hand.choose(window, self.say("Settings", "Tone of the cards"), self.say("Settings", "plain"))
        self.keep("look")

    def card(self, window: Window) -> None:
        """Ask for a card and be done with it."""
        if self.way.keys:
            self.keys.key("Escape")
            self.app.no_window(window.title)
            self.home()
            self.keys.go(self.say("Menu", "Remind me now"))
            self.keys.key("space", "Down", "Return")
            card = self.app.wait_window(CARD)
            self.keep("card")
            self.keys.go(self.say("Menu", "Answer the card"), back=True)
            self.keys.key("space")
            self.with_keyboard(card)
            self.keys.key("Return")
            kind = "pause"
        else:
            self.hand.turn(window, self.say("SettingsPages", "Reminders"))
            about = self.say("SettingsPages", "Rhythm of {name}").format(name=self.say("Reminders", "Water"))
            self.hand.press(window, about)
            self.hand.press(window, self.say("SettingsPages", "Show me this card"))
            card = self.app.wait_window(CARD)
            self.keep("card")
            self.done(card)
            kind = "water"
        wait_until(lambda: self.app.events("taken", kind), 5, "the card to be taken")
        self.app.no_window(CARD)

    def quit(self) -> None:
        """Quit as a user does."""
        if self.way.keys:
            self.keys.go(self.say("Menu", "Quit"))
            self.keep("home")
            self.keys.key("space")
        else:
            self.mouse.choose_in_tray(self.app, 0)
        process = self.app.process
        assert process is not None
        assert process.wait(30) == 0
        self.app.process = None
        self.app.silent()

    def all_kept(self) -> None:
        """Demand that the settings show what was chosen before."""
        self.app.start("run")
        assert not self.app.windows(self.say("Welcome", "Welcome to Detox")), "the first screen comes once"
        window = self.settings()
        title = window.title.removesuffix(" — Detox")
        things = {(thing.role, thing.name): thing for thing in self.reader.still(PROGRAM, title)}
        assert things["check box", self.say("Reminders", "Eyes")].has(CHECKED)
        assert self.reader.value(things["spin box", self.say("Settings", "Quiet after a card")]) == 11
        self.hand.turn(window, self.say("SettingsPages", "Look and sound"))
        self.reader.wait_thing(PROGRAM, title, self.say("Settings", "plain"))
        self.keep("again")

    def written(self) -> dict[str, Any]:
        """Return the settings file."""
        return _filled(tomllib.loads((self.app.profile / "settings.toml").read_text(encoding="utf-8")))


def _filled(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table without the empty ones that a file is written with."""
    inner = {name: _filled(value) if isinstance(value, dict) else value for name, value in table.items()}
    return {name: value for name, value in inner.items() if value != {}}


@pytest.fixture
def layout(way: Way) -> Layout:
    return way.layout


@pytest.fixture
def newcomer(way: Way, desktop: Desktop, app: App, request: pytest.FixtureRequest) -> Iterator[Newcomer]:
    """Somebody who has just installed it."""
    settings = XSettings(desktop.env)
    settings.scale(way.scale)
    portal = FakeScheme(desktop.bus.address, DARK if way.dark else NO_WISH)
    app.env["LANGUAGE"] = way.language
    folder = Path(request.config.rootpath, "build", "pictures", "newcomer")
    made = Newcomer(way, desktop, app, folder if request.config.getoption("--proof") else None)
    yield made
    made.reader.close()
    portal.close()
    settings.close()


@pytest.mark.parametrize(
    "way", [*SHORT, *(pytest.param(way, marks=pytest.mark.proof) for way in FULL)], ids=str
)  # fmt: skip
def test_a_newcomer_s_way(newcomer: Newcomer) -> None:
    newcomer.first_screen()
    assert newcomer.written() == {"cards": {"tone": "deadpan"}}
    window = newcomer.settings()
    newcomer.three_settings(window)
    kept = {"cards": {"tone": "plain", "cooldown_minutes": 11}, "reminders": {"eyes": {"enabled": True}}}
    wait_until(lambda: newcomer.written() == kept, 5, lambda: f"{kept}; written is {newcomer.written()}")
    newcomer.card(window)
    newcomer.quit()
    newcomer.all_kept()
    assert newcomer.written() == kept
    newcomer.app.quit()
    newcomer.sheet()
