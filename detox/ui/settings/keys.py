"""Below the switch for keys of the whole desktop: which there are, as the desktop tells, or how else to have some."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.shortcuts import KEYS
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.look import Looks
from detox.ui.phrases import sentence
from detox.ui.settings.row import muted
from detox.ui.words import tr

_KEY = QT_TRANSLATE_NOOP("SettingsPages", "{what}: {key}")
_NO_KEY = QT_TRANSLATE_NOOP("SettingsPages", "{what}: no key yet")
_ASKED = QT_TRANSLATE_NOOP("SettingsPages", "Your desktop asks you now which keys.")
_CHANGE = QT_TRANSLATE_NOOP("SettingsPages", "Choose other keys…")
_CHANGE_THERE = QT_TRANSLATE_NOOP("SettingsPages", "Other keys are chosen in the keyboard settings of your desktop.")
_NONE = QT_TRANSLATE_NOOP("SettingsPages", "No keys: {why}.")
_BY_HAND = QT_TRANSLATE_NOOP(
    "SettingsPages",
    "In the keyboard settings of your desktop you can give a key to each of these commands yourself:",
)


class KeysNow(Protocol):
    """How the keys stand; ``followed`` is called when that changes. ``wrong`` says why there are none."""

    followed: Callable[[], None] | None

    @property
    def given(self) -> Mapping[str, str]:
        """The keys by id, "" for none yet."""
        ...

    @property
    def wrong(self) -> Text | None:
        """Why there are none."""
        ...

    @property
    def asked(self) -> bool:
        """Whether the desktop has not answered yet."""
        ...

    @property
    def may_change(self) -> bool:
        """Whether ``change`` does something."""
        ...

    def change(self) -> None:
        """Have the desktop show where other keys are chosen."""
        ...


class KeysPanel(QWidget):
    """Follows the desktop's word while it can be seen. Nothing is in it while keys are off and nobody asked for any."""

    def __init__(self, keys: KeysNow, looks: Looks) -> None:
        super().__init__()
        self._keys = keys
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.how = muted("", looks)
        self.commands = QLabel("\n".join(f"detox-tray {words}" for _, _, words in KEYS if words))
        self.commands.setTextFormat(Qt.TextFormat.PlainText)
        self.commands.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.commands.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # who has no pointer copies them, too
        self.commands.setProperty("ring", 8)
        self.commands.setAccessibleName(self.commands.text())
        self.other = QPushButton(tr(_CHANGE))
        self.other.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.other.clicked.connect(lambda _checked=False: self._keys.change())
        for each in (self.told, self.how, self.commands, self.other):
            lines.addWidget(each)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow."""
        super().showEvent(event)
        self._keys.followed = self.refresh
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no more."""
        self._keys.followed = None
        super().hideEvent(event)

    def refresh(self) -> None:
        """Show how they stand."""
        keys = self._keys
        told, how = "", ""
        if keys.wrong is not None:
            told, how = sentence(tr(_NONE.with_(why=tr(keys.wrong))).rstrip(".")), tr(_BY_HAND)
        elif keys.given:
            told = "\n".join(_line(what, keys.given.get(name, "")) for name, what, _ in KEYS)
            how = "" if keys.may_change else tr(_CHANGE_THERE)
        elif keys.asked:
            told = tr(_ASKED)
        self.told.setText(told)
        self.how.setText(how)
        self.told.setVisible(bool(told))
        self.how.setVisible(bool(how))
        self.commands.setVisible(keys.wrong is not None)
        self.other.setVisible(bool(keys.given) and keys.may_change)
        self.setContentsMargins(0, 0, 0, 12 if told else 0)


def _line(what: Text, key: str) -> str:
    return tr(_KEY.with_(what=what, key=key) if key else _NO_KEY.with_(what=what))
