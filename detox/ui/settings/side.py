"""The side of the settings: a search field, and the pages under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.icons import side_icon
from detox.ui.settings.pages import Page
from detox.ui.settings.search import SearchField
from detox.ui.words import tr

WIDTH, WIDEST = 196, 280
_PAGES_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Pages")


class Side(QWidget):
    """``turned`` carries the number of the page that is wanted. ``search`` is the field above the pages."""

    turned = Signal(int)

    def __init__(self, pages: Sequence[Page], looks: Looks) -> None:
        super().__init__()
        self._shown, self._looks = tuple(pages), looks
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 2, 14)
        above = QHBoxLayout()
        above.setContentsMargins(12, 0, 12, 4)
        self.search = SearchField()
        above.addWidget(self.search)
        column.addLayout(above)
        self.list = QListWidget()
        self.list.setProperty("role", "side")
        self.list.setProperty("ring", 4)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in pages:
            self.list.addItem(QListWidgetItem(page.id))
        self.list.currentRowChanged.connect(self.turned)
        self.list.itemSelectionChanged.connect(self._follow)
        self.list.itemClicked.connect(lambda item: self.turned.emit(self.list.row(item)))  # back from what was found
        column.addWidget(self.list)
        looks.changed.connect(self._icons)
        self._icons()
        self.retell()

    @property
    def row(self) -> int:
        """The number of the page that is chosen."""
        return self.list.currentRow()

    def retell(self) -> None:
        """Say everything in the language of now."""
        self.search.retell()
        self.list.setAccessibleName(tr(_PAGES_NAME))
        for row, page in enumerate(self._shown):
            self.list.item(row).setText(tr(page.title))
        wide = max(self.list.fontMetrics().horizontalAdvance(tr(page.title)) for page in self._shown) + 84
        self.setFixedWidth(max(WIDTH, min(wide, round(WIDEST * self._looks.text_scale))))

    def _follow(self) -> None:
        """Turn to the page that is selected: a screen reader selects, where keys and pointer make current."""
        for item in self.list.selectedItems():
            self.list.setCurrentItem(item)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge to the pages."""
        super().paintEvent(event)
        look = self._looks.current
        edge = 0 if self.isRightToLeft() else self.width() - look.edge
        QPainter(self).fillRect(edge, 0, look.edge, self.height(), QColor(look.line))

    def _icons(self) -> None:
        for row, page in enumerate(self._shown):
            self.list.item(row).setIcon(side_icon(page.icon, self._looks.current, self.devicePixelRatioF()))
