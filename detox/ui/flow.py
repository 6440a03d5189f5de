"""A layout that puts things side by side and goes on below when a language needs more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Items from the start edge on, ``gap`` apart, in as many lines as they need; each keeps its own size.

    ``spread`` pushes the items of a line apart until they fill it, as long as one line is enough.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line: int = 8, spread: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line, self._spread = gap, line, spread
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append ``item``."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Place the items inside ``rect``."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        used = 0
        for item in self._shown():
            width = min(item.sizeHint().width(), rect.width())
            if lines[-1] and used + self._gap + width > rect.width():
                lines.append([])
            used = width if not lines[-1] else used + self._gap + width
            lines[-1].append((item, width))
        y = rect.y()
        for line in lines:
            y = self._place_line(line, rect, y, alone=len(lines) == 1, move=move) + self._line
        return max(0, y - self._line - rect.y())

    def _place_line(self, line: list[tuple[QLayoutItem, int]], rect: QRect, y: int, *, alone: bool, move: bool) -> int:
        high = max((item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                    for item, width in line), default=0)  # fmt: skip
        free = rect.width() - sum(width for _, width in line)
        gap = free // (len(line) - 1) if self._spread and alone and len(line) > 1 else self._gap
        x, owner = rect.x(), self.parentWidget()
        mirrored = owner is not None and owner.isRightToLeft()
        for item, width in line:
            if move:
                box = QRect(QPoint(x, y), QSize(width, high))
                if mirrored:
                    box.moveLeft(rect.x() + rect.right() - box.right())
                item.setGeometry(box)
            x += width + gap
        return y + high
