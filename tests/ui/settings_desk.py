"""A settings window over values that are kept here, as the program keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.facts import UsageFacts
from detox.core.ports.choice import Choice, Refused
from detox.core.settings import ABSENT, Setting, Settings, Values, choice
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.engine import SETTINGS
from detox.ui.look import Looks
from detox.ui.scenes import Art
from detox.ui.settings.about import About
from detox.ui.settings.dialog import SettingsDialog
from detox.ui.settings.fields import Field
from detox.ui.settings.focus import FocusPanel
from detox.ui.settings.given import Exchange, Here, Rules
from detox.ui.settings.page import SettingsPage
from detox.ui.settings.reminders import KindRow
from detox.ui.settings.row import SettingRow
from detox.ui.settings.undo import UndoLine
from detox.usage.rules import Written
from tests.fakes.autostart import FakeAutostart
from tests.fakes.clock import FakeClock

THEME = Setting(
    "look.theme",
    choice(
        ("system", QT_TRANSLATE_NOOP("Settings", "As the desktop")), ("dark", QT_TRANSLATE_NOOP("Settings", "Dark"))
    ),
    "system",
    QT_TRANSLATE_NOOP("Settings", "Colours"),
    QT_TRANSLATE_NOOP("Settings", "Light or dark."),
)
PLATFORMS = {"instagram": "Instagram", "tiktok": "TikTok"}
ABOUT = About(
    "0.1.0",
    (Choice("Sites", "none", (Refused("companion", plain("no companion"), plain("It comes later.")),)),),
    (DetoxError(plain("Tray"), plain("no place for icons")),),
    ((plain("Settings"), "settings.toml"),),
)


@dataclass
class FakeKeys:
    """Keys of the whole desktop as they stand; ``shown`` counts how often other keys were asked for."""

    given: Mapping[str, str] = field(default_factory=dict)
    wrong: Text | None = None
    asked: bool = False
    may_change: bool = False
    followed: Callable[[], None] | None = None
    shown: int = 0

    def change(self) -> None:
        """The desktop shows where."""
        self.shown += 1


class FakeRules:
    """The user's own rules, kept here. ``wrong`` is what stands in the way of reading and writing them."""

    def __init__(self, *rules: Written) -> None:
        self.rules = list(rules)
        self.wrong: DetoxError | None = None
        self.followed: Callable[[], None] | None = None

    def listed(self) -> tuple[Written, ...]:
        self._ask()
        return tuple(self.rules)

    def add(self, rule: Written) -> Callable[[], None]:
        return self._set([*self.rules, rule])

    def remove(self, rule: Written) -> Callable[[], None]:
        return self._set([each for each in self.rules if each != rule])

    def follow(self, what: Callable[[], None] | None) -> None:
        self.followed = what

    def _ask(self) -> None:
        if self.wrong:
            raise self.wrong

    def _set(self, rules: list[Written]) -> Callable[[], None]:
        self._ask()
        before, self.rules = self.rules, rules
        if self.followed:
            self.followed()
        return lambda: void(self._set(before))


def void(_: object) -> None:
    """Leave what was returned."""


class Desk:
    """A dialog over settings that are kept here, as the program keeps them."""

    def __init__(
        self,
        looks: Looks,
        settings: Settings | None = None,
        files: Exchange | None = None,
        cannot: Mapping[str, Text] | None = None,
        rules: Iterable[Written] = (),
    ) -> None:
        self.settings = settings or Settings()
        self.changes: list[tuple[str, Any]] = []
        self.refuse: str | None = None
        self.autostart = FakeAutostart()
        self.lately: tuple[str, ...] = ("Steam", "gimp")
        self.seen = UsageFacts()
        self.busy: Busy | None = None
        self.followed: Callable[[], None] | None = None
        self.keys = FakeKeys()
        self.rules = FakeRules(*rules)
        self.dialog = SettingsDialog(
            looks,
            FakeClock(),
            (*SETTINGS, THEME),
            self.settings,
            self.change,
            self.put_back,
            platforms=PLATFORMS,
            about=lambda: ABOUT,
            autostart=self.autostart,
            art=lambda: Art(Path(__file__).parents[2] / "resources/art"),
            lately=lambda: self.lately,
            files=files,
            here=Here(lambda: "x11", lambda: self.seen, lambda: self.busy, self.follow),
            keys=lambda: self.keys,
            cannot=cannot or {},
            rules=Rules(
                self.rules.listed, self.rules.add, self.rules.remove, self.rules.follow, PLATFORMS, lambda: PLATFORMS
            ),
        )
        self.dialog.show()

    def follow(self, what: Callable[[], None] | None) -> None:
        self.followed = what

    def change(self, setting: Setting[Any], value: Any) -> str | None:
        if self.refuse:
            return self.refuse
        self.changes.append((setting.key, value))
        self.settings = self.settings.with_(setting, value)
        self.dialog.refresh(self.settings)
        return None

    def put_back(self, values: Values) -> str | None:
        if self.refuse:
            return self.refuse
        written = dict(self.settings.values)
        for setting, value in values:
            if value == ABSENT:
                written.pop(setting.key, None)
            else:
                written[setting.key] = value
        self.settings = Settings(written)
        self.dialog.refresh(self.settings)
        return None

    def page(self, name: str) -> SettingsPage:
        self.dialog.open_page(name)
        return self.dialog._made[name][0]

    def row(self, page: str, key: str) -> SettingRow:
        self.show_all(page)
        return next(row for row in self.page(page).findChildren(SettingRow) if row.setting.key == key)

    def show_all(self, page: str) -> None:
        """Make what is folded away: it is made when it is first unfolded."""
        for row in self.page(page).findChildren(KindRow):
            if row._more is None:
                row.unfold()
                row._rhythm.setChecked(False)

    def kind(self, name: str) -> KindRow:
        self.show_all("reminders")
        return next(row for row in self.page("reminders").findChildren(KindRow) if row.member == name)

    @property
    def undo(self) -> UndoLine:
        return self.dialog._changing._made()

    def panel(self) -> FocusPanel:
        panel = self.page("focus").findChild(FocusPanel)
        assert panel is not None
        return panel


def type_into(field: Field, words: str) -> None:
    line = field.widget.lineEdit() if isinstance(field.widget, QAbstractSpinBox) else field.widget
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClick(field.widget, Qt.Key.Key_Backspace)
    QTest.keyClicks(field.widget, words)
    QTest.keyClick(field.widget, Qt.Key.Key_Return)
