"""What both windows are made of: a title, a few fields, a text that goes to the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.room import room_for
from detox.ui.scroll import scrolled
from detox.ui.words import tr

PADDING, GAP = 20, 8
_COPY = QT_TRANSLATE_NOOP("Evening", "Copy the text")
_COPIED = QT_TRANSLATE_NOOP("Evening", "Copied. Paste it where it belongs; nothing was sent.")


class EveningWindow(QWidget):
    """A window with ``lines`` for its rows, a button that copies, and one line that says so. Esc closes it."""

    def __init__(self, looks: Looks, title: Text, about: Text, size: tuple[int, int]) -> None:
        super().__init__()
        self._looks = looks
        self.setWindowTitle(tr(title))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks.dress(self)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        frame.setSpacing(12)
        page = QWidget()
        self.lines = QVBoxLayout(page)
        self.lines.setContentsMargins(0, 0, GAP, 0)
        self.lines.setSpacing(GAP - 2)
        self.head = QLabel()
        self.head.setFont(looks.font("h2"))
        self.head.setWordWrap(True)
        self.lines.addWidget(self.head)
        self.lines.addWidget(self.muted(tr(about)))
        frame.addWidget(scrolled(page), 1)
        self.said = self.muted("")
        frame.addWidget(self.said)
        self.buttons = Flow(gap=GAP, line=GAP)
        frame.addLayout(self.buttons)
        self.copy = QPushButton(tr(_COPY))
        self.copy.clicked.connect(self._copy)
        scale = min(looks.text_scale, 1.4)
        room = room_for(self)
        self.resize(QSize(round(size[0] * scale), round(size[1] * scale)).boundedTo(room))

    def text(self) -> str:
        """Return what is copied."""
        raise NotImplementedError

    def muted(self, words: str) -> QLabel:
        """Return a line of second text."""
        label = QLabel(words)
        label.setProperty("role", "muted")
        label.setFont(self._looks.font("small"))
        label.setWordWrap(True)
        return label

    def field(self, name: Text, widget: QWidget) -> None:
        """Put a field under its name, at the end of ``lines``."""
        label = QLabel(tr(name))
        label.setFont(self._looks.font("strong"))
        label.setWordWrap(True)
        label.setBuddy(widget)
        widget.setAccessibleName(tr(name))
        self.lines.addWidget(label)
        self.lines.addWidget(widget)

    def area(self, rows: int) -> QPlainTextEdit:
        """Return a field for some lines of text; Tab leaves it."""
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        area.setProperty("ring", 8)
        area.setFont(self._looks.font("body"))
        area.setFixedHeight(area.fontMetrics().lineSpacing() * rows + 24)
        return area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.said.setText(tr(_COPIED))
