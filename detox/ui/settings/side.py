"""The side of the settings: a search field and the pages under it; or both in one row above, for want of room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.controls import ChoiceField
from detox.ui.look import Looks
from detox.ui.settings.column import AROUND, Column
from detox.ui.settings.icons import side_icon
from detox.ui.settings.pages import Page
from detox.ui.settings.search import SearchField
from detox.ui.words import tr

WIDTH, WIDEST = 196, 280
_BESIDE, _ABOVE = (0, 14, 2, 14), (0, 8, 0, 6)
_BELOW = 4
"""Between the search and the pages."""
_ANY = (1 << 24) - 1
"""Qt's own word for no limit (QWIDGETSIZE_MAX)."""
_PAGES_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Pages")


class Side(QWidget):
    """``turned`` carries the number of the page that is wanted. ``search`` is the field above the pages, or beside them
    while it is ``flat``: one row, in which ``choice`` stands for the ``column``.
    """

    turned = Signal(int)

    def __init__(self, pages: Sequence[Page], looks: Looks) -> None:
        super().__init__()
        self._shown, self._looks = tuple(pages), looks
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.flat = False
        lines = self._lines = QVBoxLayout(self)
        above = QHBoxLayout()
        above.setContentsMargins(12, 0, 12, _BELOW)
        self.choice = ChoiceField(looks)
        self.choice.setProperty("ring", 8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.activated.connect(self.turn_to)
        self._name = QLabel(self)  # a screen reader takes the name of a choice from its label
        self._name.setBuddy(self.choice)
        self.search = SearchField()
        self.search.setMinimumWidth(120)
        for each in (self.choice, self.search):
            above.addWidget(each, 1)
        self.choice.hide()
        self._name.hide()
        lines.addLayout(above)
        self.column = Column((page.id for page in pages), looks)
        self.choice.addItems([page.id for page in pages])
        self.column.turned.connect(self.turn_to)
        lines.addWidget(self.column)
        looks.changed.connect(self._icons)
        self._icons()
        self.retell()

    @property
    def row(self) -> int:
        """The number of the page that is chosen."""
        return self.column.row

    def retell(self) -> None:
        """Say everything in the language of now."""
        self.search.retell()
        self.column.setAccessibleName(tr(_PAGES_NAME))
        self._name.setText(tr(_PAGES_NAME))
        for row, page in enumerate(self._shown):
            self.column.buttons[row].setText(tr(page.title))
            self.choice.setItemText(row, tr(page.title))
        self._take_room()

    @property
    def wide(self) -> int:
        """What it takes of the width of the window while it stands beside the pages."""
        wide = max(self.column.fontMetrics().horizontalAdvance(tr(page.title)) for page in self._shown) + AROUND
        return max(WIDTH, min(wide, round(WIDEST * self._looks.text_scale)))

    @property
    def high(self) -> int:
        """What it takes of the height of the window while it stands beside the pages."""
        gaps = sum(_BESIDE[1::2]) + _BELOW + self._lines.spacing()
        return gaps + self.search.sizeHint().height() + self.column.sizeHint().height()

    def lie_down(self, flat: bool) -> None:
        """Be one row above the pages, or stand beside them. The keyboard stays with what chooses the page."""
        if flat == self.flat:
            return
        held = self.column.held() or self.window().focusWidget() is self.choice
        self.flat = flat
        for each, shown in ((self.choice, flat), (self.column, not flat)):
            each.setVisible(shown)
        self._take_room()
        if held:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to what chooses the page."""
        if self.flat:
            self.choice.setFocus()
        else:
            self.column.take_keyboard()

    def turn_to(self, row: int) -> None:
        """Turn to a page, also to the one that was turned to before something was searched."""
        self.column.choose(row)
        self.choice.setCurrentIndex(row)
        self.turned.emit(row)

    def _take_room(self) -> None:
        left, top, right, bottom = _ABOVE if self.flat else _BESIDE
        if self.isRightToLeft():
            left, right = right, left
        self._lines.setContentsMargins(left, top, right, bottom)
        if self.flat:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY)
        else:
            self.setFixedWidth(self.wide)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge to the pages."""
        super().paintEvent(event)
        look = self._looks.current
        edge = QRect(0 if self.isRightToLeft() else self.width() - look.edge, 0, look.edge, self.height())
        if self.flat:
            edge = QRect(0, self.height() - look.edge, self.width(), look.edge)
        QPainter(self).fillRect(edge, QColor(look.line))

    def _icons(self) -> None:
        look, ratio = self._looks.current, self.devicePixelRatioF()
        self.search.cross.setIcon(side_icon("cross", look, ratio))
        for row, page in enumerate(self._shown):
            self.column.buttons[row].setIcon(side_icon(page.icon, look, ratio))
