"""The window "Need a moment?": seven things to do, one click each, and pages behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from detox.core.moment import Moment, Scenario
from detox.ui.look import Looks
from detox.ui.moment import say
from detox.ui.moment.pages import CommentPage, ListenPage, NotePage, Page
from detox.ui.moment.parts import Choice, OneByOne, button, label
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scenes import Art
from detox.ui.scroll import scrolled
from detox.ui.words import tr

WIDTH, HEIGHT, PADDING = 540, 664, 24


class MomentWindow(QWidget):
    """Signals say what is wanted: ``breathe``, ``cool``, ``edit`` (the protocol), ``opened`` (an address).

    ``protocol`` is asked for the parts of the protocol whenever they are shown. Nothing is kept: the object deletes
    itself when it is closed, and what was written in it is gone.
    """

    breathe = Signal()
    cool = Signal()
    edit = Signal()
    opened = Signal(str)

    def __init__(
        self, looks: Looks, art: Art, moment: Moment, protocol: Callable[[], tuple[Scenario, ...]], first: int = 0
    ) -> None:
        """``first`` is the sentence to begin with, of each list."""
        super().__init__()
        self._looks, self._protocol = looks, protocol
        self.setWindowTitle(tr(say.TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        looks.dress(self)
        self.note, self.comment = NotePage(looks), CommentPage(looks)
        self.listen = ListenPage(looks, moment.lines)
        self.comment.cool.connect(self.cool)
        self.comment.edit.connect(self.edit)
        self.listen.opened.connect(self.opened)
        words = moment.words
        self.pages: dict[str, QWidget] = {
            "comment": self.comment,
            "kind": OneByOne(looks, words.kindness, first),
            "note": self.note,
            "draw": OneByOne(looks, words.draw, first),
            "music": OneByOne(looks, words.playlist, first),
            "listen": self.listen,
        }
        self._areas = {name: scrolled(page) for name, page in self.pages.items()}
        self.choices = {name: Choice(looks, art, icon, tr(title), tr(line)) for name, icon, title, line in say.CHOICES}
        self._title = label(looks, tr(say.TITLE), "h1")
        self._lead = label(looks, tr(say.NOT_LOGGED), muted=True)
        self.back = button(say.BACK)
        self.back.setObjectName("moment-back")
        self.back.clicked.connect(self.show_choices)
        self._stack = QStackedWidget()
        self._start = scrolled(self._choices())
        for area in (self._start, *self._areas.values()):
            self._stack.addWidget(area)
        self._lay_out()
        FocusRing(self, looks)
        scale = min(looks.text_scale, 1.5)
        room = room_for(self)
        self.resize(QSize(round(WIDTH * scale), round(HEIGHT * scale)).boundedTo(room))
        self.show_choices()

    def show_page(self, name: str) -> None:
        """Turn to a page: a key of ``pages``."""
        if name == "comment":
            self.comment.show_parts(self._protocol())
        titles = {choice: title for choice, _, title, _ in say.CHOICES}
        self._turn(self._areas[name], tr(titles[name]))
        page = self.pages[name]
        first = {"note": self.note.text, "comment": self.comment.start}.get(name)
        if first is None:
            first = page.another if isinstance(page, OneByOne) else next(iter(self.listen.buttons), self.back)
        first.setFocus()

    def show_choices(self) -> None:
        """Turn back to all that can be done."""
        shown = next((name for name, area in self._areas.items() if area is self._stack.currentWidget()), None)
        self._forget()
        self._turn(self._start, tr(say.TITLE))
        self.choices[shown or "breathe"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back, and closes from the first page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is self._start:
            self.close()
        else:
            self.show_choices()

    def changeEvent(self, event: QEvent) -> None:
        """Read the protocol anew for whoever comes back from their editor."""
        super().changeEvent(event)
        shown = self._stack.currentWidget() if hasattr(self, "_stack") else None
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and shown is self._areas["comment"]:
            self.comment.show_parts(self._protocol())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Throw away what was written."""
        self._forget()
        super().closeEvent(event)

    def _forget(self) -> None:
        for page in self.pages.values():
            if isinstance(page, Page):
                page.leave()

    def _turn(self, area: QWidget, title: str) -> None:
        self._stack.setCurrentWidget(area)
        self._title.setText(title)
        start = area is self._start
        self.back.setVisible(not start)
        self._lead.setVisible(start)

    def _choices(self) -> QWidget:
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(6, 6, 6, 6)
        lines.setSpacing(10)
        for name, choice in self.choices.items():
            choice.clicked.connect(self.breathe.emit if name == "breathe" else partial(self.show_page, name))
            lines.addWidget(choice)
        lines.addStretch(1)
        return box

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(PADDING - 6, PADDING - 4, PADDING - 6, PADDING - 6)
        lines.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self._title, 1)
        self._title.setMinimumHeight(self.back.sizeHint().height())
        head.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        lead = QHBoxLayout()
        lead.setContentsMargins(6, 0, 6, 6)
        lead.addWidget(self._lead)
        lines.addLayout(lead)
        lines.addWidget(self._stack, 1)
        for page in self.pages.values():
            layout = page.layout()
            if layout is not None:
                layout.setContentsMargins(6, 6, 6, 6)
