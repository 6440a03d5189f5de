"""The field in which a drawing is chosen by what it looks like."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from detox.ui.look import Looks
from detox.ui.paint import door
from detox.ui.settings.one_of import OneOfField

if TYPE_CHECKING:
    from detox.ui.scenes import Art

Draw = Callable[[], "Art"]
"""Gives the drawings."""

SIZE = QSize(54, 63)
"""Of one little picture, in logical pixels."""
_WIDTH, _DOWN = 300, 115
"""So wide is a drawing, and so far down begins what is worth showing: above it stand words on a card."""
_AT_ONCE = 6
"""So many stand in the open list; the others are a turn of the wheel away."""


class PictureField(OneOfField):
    """One of a few drawings: each has its picture beside its words. They are drawn when somebody looks at them."""

    def __init__(self, options: tuple[tuple[str, str], ...], art: Draw, looks: Looks) -> None:
        super().__init__(options, looks)
        self._art = art
        self.setIconSize(SIZE)
        self.setMaxVisibleItems(_AT_ONCE)
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")  # else the list is as high as the screen
        looks.changed.connect(self._redraw)
        self.currentIndexChanged.connect(self._chosen)

    def sizeHint(self) -> QSize:
        """Return room for the chosen picture, if there is one, and for every name."""
        names = self._widest()
        picture = bool(self.currentData())
        return QSize(names + 50 + (SIZE.width() + 6 if picture else 0), SIZE.height() + 8 if picture else 34)

    def minimumSizeHint(self) -> QSize:
        """Return the same as ``sizeHint``."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """Draw what is not drawn yet, and open the list, wide enough for pictures and names."""
        self.draw()
        names = self._widest()
        self.view().setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view().setMinimumWidth(SIZE.width() + names + 24 + self.view().verticalScrollBar().sizeHint().width())
        super().showPopup()

    def draw(self) -> None:
        """Draw every picture that is not drawn yet."""
        for index in range(self.count()):
            self._dress(index)

    def _widest(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(self.itemText(index)) for index in range(self.count()))

    def _chosen(self, index: int) -> None:
        self._dress(index)
        self.updateGeometry()

    def _redraw(self) -> None:
        for index in range(self.count()):
            if not self.itemIcon(index).isNull():
                self.setItemIcon(index, QIcon())
        self._dress(self.currentIndex())

    def _dress(self, index: int) -> None:
        if index >= 0 and self.itemData(index) and self.itemIcon(index).isNull():
            picture = self._picture(str(self.itemData(index)))
            icon = QIcon(picture)
            icon.addPixmap(picture, QIcon.Mode.Selected)  # else Qt tints it
            self.setItemIcon(index, icon)

    def _picture(self, scene: str) -> QPixmap:
        """Return the picture of a drawing."""
        from detox.ui.scenes import ALWAYS_NIGHT  # only for a picture

        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(SIZE * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        scale = SIZE.width() / _WIDTH
        layers = self._art().layers(scene, self._looks.current.dark or scene in ALWAYS_NIGHT, scale, ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(door(SIZE.width(), SIZE.height(), 10, 4))
        painter.translate(0, -_DOWN * scale)
        painter.drawPixmap(QPointF(), layers.back)
        painter.drawPixmap(layers.box.topLeft(), layers.moving)
        if layers.front is not None:
            painter.drawPixmap(QPointF(), layers.front)
        if layers.more is not None:
            painter.drawPixmap(layers.more[1].topLeft(), layers.more[0])
        painter.end()
        return pixmap
