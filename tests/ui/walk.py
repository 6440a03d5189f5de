"""A walk through every window there is, with something in each field, and what does not fit in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QEvent, QRect, Qt, QTranslator
from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)

from detox.core.moment import scenarios
from detox.core.ports.desktop import Frame
from detox.core.settings import Settings
from detox.core.views import Coming, Held, Meant, TrayView, Waiting
from detox.store.moment_files import load_moment, read_protocol
from detox.summary.periods import SCALES
from detox.ui.home.window import Home
from detox.ui.language import spoken
from detox.ui.look import Looks
from detox.ui.moment.window import MomentWindow
from detox.ui.pause.practices import PRACTICES
from detox.ui.receipt.window import ReceiptWindow
from detox.ui.settings.own_rules import RulesPanel
from detox.ui.settings.reminders import KindRow
from detox.ui.summary.popup import SummaryPopup
from detox.usage.rules import Written
from tests.fakes.clock import START, FakeClock
from tests.ui import test_card, test_days, test_door, test_moment, test_my_days, test_pause, test_receipt, test_welcome
from tests.ui.days import EMPTY, TYPICAL
from tests.ui.settings_desk import Desk
from tests.ui.test_days import DAY
from tests.ui.test_tray import made

_PLACES = re.compile(r"(\{[^{}]*\}|%n|\n)")
_ACCENTS = str.maketrans("aeiouycnAEIOUYCN", "àéîôûÿçñÀÉÎÔÛŸÇÑ")
_VOWELS = "aeiouyAEIOUY"


class Pseudo(QTranslator):
    """Every word of ours in a language that nobody speaks: accented, and 40 % longer. Placeholders stay."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002, N803
        """Return the pseudo word; nothing for Qt's own, which are in other contexts."""
        return pseudo(sourceText) if not context.startswith(("Q", "CloseButton")) else ""

    def isEmpty(self) -> bool:  # noqa: N802
        """Return that there are words."""
        return False


def pseudo(source: str) -> str:
    """Return ``source`` with accents and 40 % more letters: vowels are drawn out first."""
    if "{ " in source:
        return source
    return "".join(part if _PLACES.fullmatch(part) else _longer(part) for part in _PLACES.split(source))


def _longer(part: str) -> str:
    more = round(sum(map(str.isalpha, part)) * 0.4)
    said = []
    for char in part:
        said.append(char)
        if more and char in _VOWELS:
            said.append(char.lower())
            more -= 1
    if more:
        said.append("éaoi"[:more].ljust(more, "u"))
    return "".join(said).translate(_ACCENTS)


def view() -> TrayView:
    """Everything that a menu or the main window can tell, at once."""
    coming = (
        Coming(START + timedelta(minutes=48), "reminder", "water"),
        Coming(START + timedelta(hours=9), "block_start", ""),
        Coming(START + timedelta(days=1), "summary", ""),
    )
    waiting = Waiting("zoom", "microphone", START)
    until = START + timedelta(hours=1)
    return TrayView("held", coming, until, waiting, skips_left=2, may_be_break=True, meant=Meant("work", START, until))


def windows(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    """Every window, shown, one after another; the one before is hidden when the next is asked for."""
    for name, window in _windows(looks):
        QApplication.processEvents()
        yield name, window
        window.hide()


def _windows(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    actions, _ = made()
    home = Home(looks, FakeClock(), actions)
    for name, day, tray in (
        ("home", TYPICAL, TrayView()),
        ("home, much", TYPICAL, view()),
        ("home, empty", EMPTY, view()),
    ):
        actions.render(tray)
        home.show_day(day)
        home.set_tray(name != "home, empty")
        home.render(tray)
        home.show()
        yield name, home
    yield from _days(looks)
    for name, today in (("summary", False), ("today", True)):
        popup = SummaryPopup(replace(TYPICAL, unknown=3600), looks, today=today, motion=0)
        popup.show()
        yield name, popup
    yield from _welcome(looks)
    for name, lines in (("receipt", test_receipt.LINES), ("receipt, empty", ())):
        receipt = ReceiptWindow(looks, lines)
        receipt.show()
        yield name, receipt
    yield from _settings(looks)
    card = test_card.Stand(looks).show(joined=("water", "pause"))
    yield "card", card
    yield from _doors(looks)
    yield from _moments(looks)
    yield from _pauses(looks)


def _days(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    for name, stretches in (("day", DAY), ("day, empty", replace(DAY, rows=()))):
        window, _ = test_days.made(looks, test_days.Book(stretches))
        window.day_page.stretches.list.setCurrentRow(0)
        yield name, window
    book = test_my_days.book()
    for numbers in (True, False):
        window, _ = test_days.made(looks, book, numbers=numbers)
        for scale in SCALES:
            window.show_period(scale)
            window.show()
            yield f"{scale}, {numbers}", window
    window.show()
    window.search("word")
    window.foot.buddy.click()
    yield "found", window


def _welcome(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    for name, wide in (("welcome", 880), ("welcome, narrow", 480)):
        window = test_welcome.made(looks)
        window.show()
        window.resize(wide, 690)
        yield name, window
        window.show()
        window.evening.click()
        window.skip.click()
        yield f"{name}, skipped", window


def _settings(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    for size in ("", ", small"):
        desk = Desk(looks, Settings(), rules=(Written("work", contains="ACME community"), Written("x", "a", "b", "c")))
        held = Held("evening", START + timedelta(days=1), START + timedelta(hours=9))
        desk.dialog.render(replace(view(), held=(held,)))
        if size:
            desk.dialog.resize(desk.dialog.minimumSize())
        for page in desk.dialog._pages:
            shown = desk.page(page.id)
            for row in shown.findChildren(KindRow):
                row.unfold()
            for rules in shown.findChildren(RulesPanel):
                rules.more.click()
            desk.dialog.show()
            for _ in range(3):  # what was just unfolded finds its place, from the outside in
                QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            yield f"settings {page.id}{size}", desk.dialog


def _doors(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    for wide, high in ((1280, 800), (780, 660), (420, 600)):
        stand = test_door.Stand(looks)
        stand.frames[7] = Frame(0, 0, wide, high)
        door = stand.put_up()
        yield f"door {wide}", door
        door.show()
        door.steps._wait("pass")
        yield f"door {wide}, wait", door
        door.show()
        door.steps._waited()
        yield f"door {wide}, ask", door


def _moments(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    moment, _ = load_moment(spoken())
    parts = scenarios(read_protocol(Path(), spoken()))
    window = MomentWindow(looks, test_moment.ART, moment, lambda: parts)
    window.show()
    yield "moment", window
    for page in window.pages:
        window.show()
        window.show_page(page)
        yield f"moment {page}", window


def _pauses(looks: Looks) -> Iterator[tuple[str, QWidget]]:
    for name in PRACTICES:
        yield f"pause {name}", test_pause.Stand(looks).begin(name)


def menus() -> Iterator[QMenu]:
    """The menu of the tray, and all that it unfolds."""
    actions, _ = made()
    actions.render(view())
    menu = actions.menus.tray()
    yield menu
    yield from (inner for action in menu.actions() if isinstance(inner := action.menu(), QMenu))


@contextmanager
def cuts() -> Iterator[list[str]]:
    """Collect every text that our own drawing cuts with an ellipsis in the meantime."""
    found: list[str] = []

    def watched(real: Callable[..., str]) -> Callable[..., str]:
        def elided(self: object, text: str, *rest: Any) -> str:
            told = real(self, text, *rest)
            if told != text:
                found.append(text)
            return told

        return elided

    with (
        patch.object(QFontMetrics, "elidedText", watched(QFontMetrics.elidedText)),
        patch.object(QFontMetricsF, "elidedText", watched(QFontMetricsF.elidedText)),
    ):
        yield found


def told(window: QWidget) -> set[str]:
    """Return all that a window says: what it shows, its tooltips, and what a screen reader hears."""
    found: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        match widget:
            case QLabel() | QAbstractButton():
                words.append(widget.text())
            case QLineEdit():
                words.append(widget.placeholderText())
            case QListWidget():
                words += [widget.item(row).text() for row in range(widget.count())]
            case QComboBox():
                words += [widget.itemText(row) for row in range(widget.count())]
        found.update(line for each in words for line in each.split("\n"))
    return found - {""}


def truncated(window: QWidget) -> list[str]:
    """Return what does not fit on ``window``: words wider or higher than what shows them, contents beyond an edge."""
    with cuts() as found:
        window.grab()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and (wrong := _cramped(widget)):
            found.append(f"{type(widget).__name__}: {wrong}")
    return sorted(set(found))


def _cramped(widget: QWidget) -> str:
    parent, has_words = widget.parentWidget(), isinstance(widget, QLabel | QAbstractButton | QLineEdit)
    if has_words and parent and not parent.rect().contains(widget.geometry()):
        return f"{widget.accessibleName() or widget.objectName()} lies beyond what holds it"
    match widget:
        case QLabel() if type(widget).paintEvent is QLabel.paintEvent and widget.text():
            return _label(widget)
        case QLabel() if widget.hasHeightForWidth() and widget.text():
            return widget.text() if widget.heightForWidth(widget.width()) > widget.height() + 1 else ""
        case QPushButton() if type(widget).paintEvent is QPushButton.paintEvent:
            return widget.text() if widget.width() < widget.minimumSizeHint().width() else ""
        case QLineEdit() if widget.placeholderText() and not widget.text():
            wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            return widget.placeholderText() if wide > widget.contentsRect().width() - 4 else ""
        case QListWidget():
            return _list(widget)
        case QScrollArea():
            content = widget.widget()
            wide, room = content.minimumSizeHint().width() if content else 0, widget.viewport().width()
            return f"contents {wide} wide in {room}" if wide > room else ""
    return ""


def _label(label: QLabel) -> str:
    box = label.contentsRect()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        wide = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
        return label.text() if wide > box.width() + 1 else ""
    word = max(metrics.horizontalAdvance(word) for word in re.split(r"[ \n-]", label.text()))
    high = label.heightForWidth(label.width())
    return label.text() if word > box.width() + 1 or high > label.height() + 1 else ""


def _list(items: QListWidget) -> str:
    texts = [items.item(row).text() for row in range(items.count())]
    if items.wordWrap():
        return next((text for row, text in enumerate(texts) if _too_low(items, row, text)), "")
    wide = items.sizeHintForColumn(0)
    return max(texts, key=len) if any(texts) and wide > items.viewport().width() else ""


def _too_low(items: QListWidget, row: int, text: str) -> bool:
    place = items.visualItemRect(items.item(row))
    room = QRect(0, 0, place.width() - 22, 10_000)  # less padding, border and the margin of an item's text
    needed = items.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, text)
    return needed.height() > place.height() or needed.width() > room.width()
