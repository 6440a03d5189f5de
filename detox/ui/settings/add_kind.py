"""The place where a kind of the user's own begins."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.scroll import tab_after
from detox.ui.settings.pages import Family
from detox.ui.settings.row import Change, quiet
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.new_kind import NewKind

_ADD = QT_TRANSLATE_NOOP("SettingsPages", "Add your own")
TAKEN = QT_TRANSLATE_NOOP("SettingsPages", "There is one of that name already")

Taken = Callable[[str], bool]
"""Whether a kind is called so already."""


class AddKind(QWidget):
    """A button that becomes an entry; Esc leaves it. ``added`` carries the id of the new kind."""

    added = Signal(str)

    def __init__(self, family: Family, members: Callable[[], Collection[str]], taken: Taken, change: Change,
                 looks: Looks) -> None:  # fmt: skip
        super().__init__()
        self._parts = (family, members, taken, change, looks)
        self.entry: NewKind | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 12, 0, 4)
        self._button = quiet(f"+  {tr(_ADD)}")
        self._button.setAccessibleName(tr(_ADD))
        self._button.clicked.connect(self.ask)
        self._lines.addWidget(self._button)

    def ask(self) -> NewKind:
        """Ask for a name, and return where; it is made when it is first wanted."""
        if self.entry is None:
            from detox.ui.settings.new_kind import NewKind

            self.entry = NewKind(*self._parts)
            self.entry.done.connect(self._done)
            self.entry.left.connect(self._esc)
            self._lines.addWidget(self.entry)
            tab_after(self._button, self.entry)
        self._button.hide()
        self.entry.show()
        self.entry.field.setFocus()
        return self.entry

    def _leave(self) -> None:
        self._button.show()  # first: the keyboard must not go elsewhere in between
        if self.entry is not None:
            self.entry.clear()
            self.entry.hide()

    def _esc(self) -> None:
        self._leave()
        self._button.setFocus()

    def _done(self, member: str) -> None:
        self._leave()
        if member:
            self.added.emit(member)
