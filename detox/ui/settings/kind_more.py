"""What is behind the rhythm of a kind of reminders: its settings, its card, and the end of one of the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.reminders.kinds import is_own
from detox.ui.look import Looks
from detox.ui.settings.add_kind import TAKEN, Taken
from detox.ui.settings.pages import Family
from detox.ui.settings.row import Change, SettingRow, quiet
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.own_kinds import WordsPanel
    from detox.ui.settings.picture import Draw

_OWN = ("name", "tips", "scene")
"""What a kind of the user's own begins with."""
_DELETE = QT_TRANSLATE_NOOP("SettingsPages", "Delete this reminder")
_SHOW = QT_TRANSLATE_NOOP("SettingsPages", "Show me this card")


class KindMore(QWidget):
    """Rows for all settings of ``member`` but its switch. ``show_card`` asks to see its card, ``deleted`` for its end.

    One of the user's own begins with its name, has words and a picture, and ends with the way to be rid of it.
    """

    show_card = Signal()
    deleted = Signal()

    def __init__(
        self, family: Family, member: str, change: Change, taken: Taken, looks: Looks, art: Draw | None
    ) -> None:
        """Without ``art`` a picture is chosen by its words alone."""
        super().__init__()
        self._change, self._taken, self._looks, self._art = change, taken, looks, art
        self.own = is_own(member)
        self.words: WordsPanel | None = None
        self.rows: list[SettingRow] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(44, 0, 0, 12)
        lines.setSpacing(0)
        for setting in self._ordered(family.of(member)):
            if setting.kind.name == "own_words":
                from detox.ui.settings.own_kinds import WordsPanel  # as its picture: many have none of their own

                self.words = WordsPanel(setting, change, looks)
                lines.addWidget(self.words)
            elif (row := self._row(setting)) is not None:
                self.rows.append(row)
                lines.addWidget(row)
        show = QPushButton(tr(_SHOW))
        show.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        show.clicked.connect(self.show_card)
        lines.addSpacing(6)
        lines.addWidget(show)
        if self.own:
            delete = quiet(tr(_DELETE))
            delete.clicked.connect(self.deleted)
            lines.addSpacing(6)
            lines.addWidget(delete)

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        for row in (*self.rows, self.words):
            if row is not None:
                row.refresh(settings)

    def _row(self, setting: Setting[Any]) -> SettingRow | None:
        if self._art is not None and setting.key.endswith(".scene"):
            from detox.ui.settings.picture import PictureField

            options = tuple((value, tr(words)) for value, words in setting.kind.choices)
            return SettingRow(setting, PictureField(options, self._art, self._looks), self._change, self._looks)
        return SettingRow.of(setting, self._renamed if setting.key.endswith(".name") else self._change, self._looks)

    def _renamed(self, setting: Setting[Any], value: Any) -> str | None:
        return tr(TAKEN) if self._taken(value) else self._change(setting, value)

    def _ordered(self, settings: Iterable[Setting[Any]]) -> list[Setting[Any]]:
        """Return what is unfolded, in order; the switch is in the head."""
        rest = {setting.key.rpartition(".")[2]: setting for setting in settings}
        rest.pop("enabled", None)
        first = [rest.pop(name) for name in _OWN if self.own and name in rest]
        return [*first, *rest.values()]
