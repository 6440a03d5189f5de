"""What the main window is put together from: the logo, the switch of the door, buttons that are actions and menus."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.ui.controls import Switch
from detox.ui.look import Looks
from detox.ui.menu import Actions
from detox.ui.paint import arch, dot


class Mark(QWidget):
    """The logo: Dot in the doorway, 44 px."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.setFixedSize(44, 48)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(arch(3, 46, 38, 41), QColor(self._looks.current.brand))
        painter.fillPath(arch(10, 46.5, 24, 33.5), QColor("#CDE6D6"))
        painter.setClipRect(QRectF(0, 0, 44, 48))
        dot(painter, 22, 36, 9.2)


def focus_row(actions: Actions, looks: Looks) -> QWidget:
    """Return the switch of the door, with what it does and, below, what there is to tell of the door now."""
    action, box = actions.focus, QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    words, switch = QLabel(), Switch(looks)
    words.setFont(looks.font("strong"))
    words.setWordWrap(True)

    def follow() -> None:
        words.setText(action.text())
        switch.setAccessibleName(action.text())
        switch.setChecked(action.isChecked())

    def clicked() -> None:
        action.trigger()
        follow()

    action.changed.connect(follow)
    switch.clicked.connect(clicked)
    follow()
    told = QLabel()
    told.setProperty("role", "muted")
    told.setWordWrap(True)
    about = actions.doorway.told

    def tell() -> None:
        told.setText(about.text())
        told.setVisible(about.isVisible())

    about.changed.connect(tell)
    tell()
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(words)
    column.addWidget(told)
    row.addLayout(column, 1)
    row.addWidget(switch)
    return box


def bound(action: QAction, parent: QWidget) -> QPushButton:
    """Return a button that is that action: same words, same deed, and there only while it is."""
    button = QPushButton(parent)

    def say() -> None:
        button.setText(action.text())
        button.setVisible(action.isVisible())

    say()
    action.changed.connect(say)
    button.clicked.connect(action.trigger)
    return button


def open_from(button: QPushButton, menu: QMenu) -> None:
    """Make ``button`` open ``menu`` below itself, under the menu's title."""

    def say() -> None:
        button.setText(f"{menu.title()}  ▾")
        button.setAccessibleName(menu.title())

    say()
    menu.menuAction().changed.connect(say)
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
