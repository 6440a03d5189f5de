"""What a window needs so that everybody can use it: names, room to hit, nothing on top of another, a way for keys."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollBar,
    QWidget,
)

from detox.ui.ring import FocusRing

LEAST = 32
"""Pixels a finger or a shaky hand needs, each way (../shared/look, 13)."""


def controls(window: QWidget) -> Iterator[QWidget]:
    """Give everything on a window that is there to be used: what takes the keyboard, and buttons."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or _inside_another(widget):
            continue
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QListWidget) or takes:
            yield widget


def _inside_another(widget: QWidget) -> bool:
    """Whether it is only a part of a control: the line of a spin box, the cross of a search field, a scroll bar."""
    above = widget.parentWidget()
    part = isinstance(above, QAbstractSpinBox | QLineEdit | QComboBox)
    text = isinstance(widget, QLabel)  # words that can be marked and copied are no control
    return part or text or isinstance(widget, QScrollBar) or isinstance(above, QListWidget)


def called(widget: QWidget) -> str:
    """Return what a screen reader calls it, as Qt tells it.

    Of a combo box Qt says the choice there, on Linux: its name is that of the label it belongs to.
    """
    if isinstance(widget, QComboBox):
        labels = widget.window().findChildren(QLabel)
        return next((label.text() for label in labels if label.buddy() is widget), "")
    told = QAccessible.queryAccessibleInterface(widget)
    return str(told.text(QAccessible.Text.Name)).strip()


def nameless(window: QWidget) -> list[str]:
    """Return the controls that a screen reader has no words for."""
    return [_what(widget) for widget in controls(window) if not called(widget)]


def small(window: QWidget) -> list[str]:
    """Return what is too small to hit, and how large it is."""
    found = []
    for widget in controls(window):
        wide, high = widget.width(), widget.height()
        if isinstance(widget, QListWidget):
            boxes = [widget.visualItemRect(widget.item(row)) for row in range(widget.count())]
            wide, high = (
                min((box.width() for box in boxes), default=99),
                min((box.height() for box in boxes), default=99),
            )
        if min(wide, high) < LEAST:
            found.append(f"{_what(widget)}: {wide} x {high}")
    return found


def overlapping(window: QWidget) -> list[str]:
    """Return pairs of words or controls that lie on each other."""
    words = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text() and _seen(each)]
    shown = [*words, *(each for each in controls(window) if _seen(each))]
    found = []
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            if one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            shared = _place(one, window).intersected(_place(other, window))
            if shared.width() > 1 and shared.height() > 1:
                found.append(f"{_what(one)} on {_what(other)}")
    return found


def unreached(window: QWidget) -> list[str]:
    """Return the controls that Tab does not come to, and those it does not leave, forward and back."""
    activate(window)
    wanted = {each for each in controls(window) if each.focusPolicy() & Qt.FocusPolicy.TabFocus}
    if not wanted:
        return []
    if window.focusWidget() is None:
        window.focusNextPrevChild(True)
    wrong, seen = list[str](), set[QWidget]()
    for _ in range(2 * len(wanted) + 4):
        here = _owner(QApplication.focusWidget())
        if here is None or here in seen:
            break
        seen.add(here)
        _press(Qt.Key.Key_Tab)
        after = _owner(QApplication.focusWidget())
        if after is here and len(wanted) > 1:
            wrong.append(f"{_what(here)} keeps Tab")
            break
        if after is not None and len(wanted) > 1:
            _press(Qt.Key.Key_Backtab)
            if _owner(QApplication.focusWidget()) is not here:
                wrong.append(f"{_what(after)} goes back elsewhere than to {_what(here)}")
            after.setFocus(Qt.FocusReason.TabFocusReason)
    left = [each for each in wanted - seen if not _one_of_many(each)]
    return wrong + [f"{_what(each)} is not reached" for each in left]


def cut(window: QWidget) -> list[str]:
    """Return the controls that do not stand whole in sight when Tab, or Shift+Tab, comes to them."""
    activate(window)
    wanted = {each for each in controls(window) if each.focusPolicy() & Qt.FocusPolicy.TabFocus}
    found = list[str]()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) if wanted else ():
        seen = set[QWidget]()
        if QApplication.focusWidget() is None:
            window.focusNextPrevChild(True)
        while (here := _owner(QApplication.focusWidget())) and here not in seen:
            seen.add(here)
            _press(key)
            there = _owner(QApplication.focusWidget())
            if there is not None and (lost := _lost(there, window)):
                found.append(f"{_what(there)} lacks {lost} px after {key.name}")
    return found


def _lost(widget: QWidget, window: QWidget) -> int:
    """Return how many pixels of its height are out of sight that could be in it."""
    room = [widget.height()]
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            room.append(above.height())
        above = above.parentWidget()
    return min(room) - max(0, _place(widget, window).height())


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def activate(window: QWidget) -> None:
    """Give the keyboard to a window; the offscreen platform forgets one that was hidden, until another had it."""
    if not window.isActiveWindow():
        other = QWidget()
        for each in (other, window):
            each.show()
            each.activateWindow()
            QApplication.processEvents()
        other.close()
        window.activateWindow()
        QApplication.processEvents()
    assert window.isActiveWindow()


def _one_of_many(widget: QWidget) -> bool:
    """Whether arrow keys lead to it from another of its group: Tab comes to the one that was used last."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def _owner(widget: QWidget | None) -> QWidget | None:
    above = widget.parentWidget() if widget is not None else None
    return above if isinstance(above, QAbstractSpinBox | QComboBox) else widget


def _place(widget: QWidget, window: QWidget) -> QRect:
    """Return where it lies on the window, without what is scrolled out of sight."""
    seen = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            seen = seen.intersected(QRect(above.mapTo(window, above.rect().topLeft()), above.size()))
        above = above.parentWidget()
    return seen


def _seen(widget: QWidget) -> bool:
    return not isinstance(widget, FocusRing) and not widget.visibleRegion().isEmpty()


def _what(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {(called(widget) or words or widget.objectName())[:40]!r}"
