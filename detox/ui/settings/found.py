"""Finds settings by their words, on all pages: what is called so comes first, what says so in its help after it.

Loaded when something is searched: most who come to the settings search nothing, and lists of Qt's are 0.15 MiB.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.pages import Family, Page, entries
from detox.ui.settings.row import muted
from detox.ui.settings.search import Other
from detox.ui.settings.tell import setting_words
from detox.ui.words import tr

_FOUND = QT_TRANSLATE_NOOP("SettingsPages", "Found settings")
_NOTHING = QT_TRANSLATE_NOOP("SettingsPages", "Nothing is called so. Other words may find it.")
_WHERE = QT_TRANSLATE_NOOP("SettingsPages", "{what} · {page}")
MOST = 40


@dataclass(frozen=True)
class Found:
    """A setting and where it stands; ``label`` is what it is called."""

    page: str
    key: str
    label: str
    where: str


def find(
    text: str,
    pages: Iterable[Page],
    schema: Iterable[Setting[Any]],
    settings: Settings,
    others: Iterable[Other] = (),
) -> list[Found]:
    """Return what has every word of ``text`` in its words, best first, in the language that is spoken now."""
    wanted, listed, pages = _bare(text).split(), tuple(schema), tuple(pages)
    if not wanted:
        return []
    ranked: list[tuple[int, Found]] = []
    titles = {page.id: tr(page.title) for page in pages}
    for other in others:
        label, title = tr(other.label), titles[other.page]
        if all(word in _bare(f"{label} {title} {tr(other.help)}") for word in wanted):
            rank = 1 if all(word in _bare(label) for word in wanted) else 2
            ranked.append((rank, Found(other.page, other.key, label, title)))
    for page in pages:
        for setting in _settings(page, listed, settings):
            label, title = setting_words(setting, settings), tr(page.title)
            more = (setting.help, setting.unit, *(words for _, words in setting.kind.choices))
            whole = _bare(" ".join((label, title, *(tr(words) for words in more if words), setting.key)))
            if all(word in whole for word in wanted):
                called = _bare(label)
                rank = 0 if called.startswith(wanted[0]) else 1 if all(word in called for word in wanted) else 2
                ranked.append((rank, Found(page.id, setting.key, label, title)))
    return [found for _, found in sorted(ranked, key=lambda pair: pair[0])][:MOST]


def _settings(page: Page, schema: tuple[Setting[Any], ...], settings: Settings) -> Iterator[Setting[Any]]:
    for entry in entries(page, schema):
        if isinstance(entry, Family):
            for member in entry.members(settings):
                yield from entry.of(member)
        else:
            yield entry


def _bare(text: str) -> str:
    """Return ``text`` in small letters without accents: "réglé" is found by "regle"."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in split if not unicodedata.combining(char))


class Results(QWidget):
    """What was found. ``chosen`` carries the ``Found`` that was clicked, or entered by Return."""

    chosen = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._found: list[Found] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(22, 18, 22, 8)
        self._nothing = muted("", looks)
        self.list = QListWidget()
        self.list.setProperty("role", "found")
        self.list.setProperty("ring", 8)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._clicked)
        self.list.itemActivated.connect(self._clicked)
        lines.addWidget(self._nothing)
        lines.addWidget(self.list, 1)

    def look_for(
        self,
        text: str,
        pages: Iterable[Page],
        schema: Iterable[Setting[Any]],
        settings: Settings,
        others: Iterable[Other],
    ) -> None:
        """Show what ``find`` finds, the first of it chosen."""
        found = self._found = find(text, pages, schema, settings, others)
        self.list.clear()
        self.list.setAccessibleName(tr(_FOUND))
        for one in found:
            item = QListWidgetItem(tr(_WHERE.with_(what=one.label, page=one.where)))
            self.list.addItem(item)
        self._nothing.setText(tr(_NOTHING))
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setCurrentRow(0)

    def move_by(self, step: int) -> None:
        """Choose the next or the one before."""
        if self._found:
            self.list.setCurrentRow(max(0, min(len(self._found) - 1, self.list.currentRow() + step)))

    def go(self) -> None:
        """Go where the chosen one is, if there is one."""
        if 0 <= self.list.currentRow() < len(self._found):
            self.chosen.emit(self._found[self.list.currentRow()])

    def _clicked(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self.go()
