"""What a rule lets in during an on-call shift: everything, nothing, or some platforms."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.one_of import OneOfField
from detox.ui.settings.pills import Pill, Pills
from detox.ui.settings.row import Row
from detox.ui.words import tr

_WHAT = QT_TRANSLATE_NOOP("SettingsPages", "During an on-call shift, this stays open")
_HELP = QT_TRANSLATE_NOOP(
    "SettingsPages", "A shift that is known when the block begins. The page Hours holds your shifts and your calendar."
)
_ALL = QT_TRANSLATE_NOOP("SettingsPages", "Everything")
_SOME = QT_TRANSLATE_NOOP("SettingsPages", "Only these")
_NOTHING = QT_TRANSLATE_NOOP("SettingsPages", "Nothing")


class OnCallPart(QWidget):
    """Edits ``on_call`` of a rule. What stands in it and has no pill here, such as a program, is kept."""

    def __init__(self, platforms: Mapping[str, str], looks: Looks) -> None:
        super().__init__()
        self._held: tuple[str, ...] = ("*",)
        self._pills = frozenset(platforms)
        self.scope = OneOfField((("*", tr(_ALL)), ("some", tr(_SOME)), ("", tr(_NOTHING))), looks)
        self.chosen = Pills((ident, Pill(name, name)) for ident, name in platforms.items())
        self.chosen.setContentsMargins(0, 0, 0, 10)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Row(tr(_WHAT), tr(_HELP), self.scope, looks))
        lines.addWidget(self.chosen)

    def on_edited(self, callback: Callable[[], None]) -> None:
        """Call back after each choice that means something: "only these" shows the pills first."""

        def chose() -> None:
            some = self.scope.currentData() == "some"
            self.chosen.setVisible(some)
            if not some or self.value():
                callback()

        self.scope.on_edited(chose)
        self.chosen.on_edited(callback)

    def value(self) -> tuple[str, ...]:
        """Return what stays open."""
        if self.scope.currentData() != "some":
            return ("*",) if self.scope.currentData() == "*" else ()
        others = (name for name in self._held if name != "*" and name not in self._pills)
        return (*self.chosen.value(), *others)

    def show_value(self, names: tuple[str, ...]) -> None:
        """Show what holds now; "only these" without any is nothing."""
        self._held = names
        self.scope.show_value("*" if "*" in names else "some" if names else "")
        self.chosen.setVisible(self.scope.currentData() == "some")
        self.chosen.show_value(names)
