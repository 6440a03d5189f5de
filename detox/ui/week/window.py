"""The window of a week. It comes by itself on the last work day, without taking the keyboard, and opens when asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from detox.core.text import Text
from detox.summary.week_view import WeekView
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scroll import scrolled
from detox.ui.summary import tell
from detox.ui.summary.buttons import NumbersButton, TurnButton
from detox.ui.week import say
from detox.ui.week.feeling import FeelingPanel
from detox.ui.week.picture import picture
from detox.ui.week.words_box import WordsBox
from detox.ui.words import tr

WIDTH, PADDING = 760, 24


class WeekWindow(QWidget):
    """Shows one ``WeekView`` after the other; the object deletes itself when it is closed.

    ``asked``: the user opened it. ``feeling``: the sliders stand open. ``turned`` carries how many weeks to go,
    ``kept`` the kind of an event and its data, ``forgotten`` whether the feelings of all weeks are meant.
    """

    turned = Signal(int)
    kept = Signal(str, object)
    forgotten = Signal(bool)
    wins_wanted = Signal()
    people_wanted = Signal()
    numbers_shown = Signal(bool)
    closed = Signal()

    def __init__(
        self, view: WeekView, looks: Looks, *, asked: bool, numbers: bool = True, feeling: bool = False
    ) -> None:
        super().__init__()
        self._looks, self._numbers, self._feeling_open = looks, numbers, feeling
        self._warned = False
        self.setWindowTitle(tr(say.TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        if not asked:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        looks.dress(self)
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, PADDING - 6)
        self._frame.setSpacing(8)
        self._page: QScrollArea | None = None
        self._foot()
        self.show_view(view)
        FocusRing(self, looks)
        self._fit()

    def show_view(self, view: WeekView) -> None:
        """Show another week, or this one anew."""
        self.view = view
        if self._page is not None:
            self._frame.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = scrolled(self._looks.lettered(self._content()))
        self._frame.insertWidget(0, self._page, 1)
        self._page.show()
        self._told.setText("")
        self._warned = False
        self._ask.setVisible(view.newest and view.readable and self.feeling.isHidden())
        self.setAccessibleDescription(say.whole_week(view, self._numbers))

    def answer_feeling(self, view: WeekView) -> None:
        """Answer what was just said of how work feels; all other words stay as they stand."""
        self.view = view
        self.feeling.show_view(view)
        self._fit()

    def say_kept(self, words: Text) -> None:
        """Say what became of the words."""
        self._told.setText(tr(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; what was typed and not kept is asked about once."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.words.changed and not self._warned:
            self._warned = True
            self.say_kept(say.NOT_KEPT)
            self._keep.setFocus()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say ``closed``."""
        super().closeEvent(event)
        self.closed.emit()

    def _content(self) -> QWidget:
        view, looks = self.view, self._looks
        content = QWidget()
        lines = self._lines = QVBoxLayout(content)
        lines.setContentsMargins(PADDING, 18, PADDING, 4)
        lines.setSpacing(12)
        lines.addLayout(self._head())
        told = tr(view.sentence if self._numbers or not tell.has_numbers(view.sentence) else tell.HIDDEN)
        sentence = QLabel(told[:1].upper() + told[1:])
        sentence.setFont(looks.font("h2"))
        sentence.setWordWrap(True)
        lines.addWidget(sentence)
        if view.readable:
            lines.addWidget(picture(view, looks, numbers=self._numbers))
        self.words = WordsBox(view, looks)
        self.words.wins_wanted.connect(self.wins_wanted)
        self.words.edited.connect(self._edited)
        lines.addWidget(self.words)
        self.feeling = FeelingPanel(view, looks, open_=self._feeling_open)
        self.feeling.kept.connect(lambda steps: self.kept.emit("feeling", steps))
        self.feeling.deleted.connect(self._deleted)
        self.feeling.people_wanted.connect(self.people_wanted)
        if not (view.newest and view.readable):
            self.feeling.hide()
        lines.addWidget(self.feeling)
        lines.addStretch(1)
        return content

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        which = QLabel(say.heading(self.view.monday))
        which.setFont(self._looks.font("small_strong"))
        which.setWordWrap(True)
        head.addWidget(which, 1)
        self._toggle = NumbersButton(self._looks, self._numbers)
        self._toggle.clicked.connect(self._turn_numbers)
        head.addWidget(self._toggle)
        for name, weeks in ((say.EARLIER, -1), (say.LATER, 1)):
            button = TurnButton(self._looks, tr(name), back=weeks < 0)
            button.setEnabled(weeks < 0 or not self.view.newest)
            button.clicked.connect(partial(self._turn, weeks))
            head.addWidget(button)
        return head

    def _foot(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(12)
        self._told = QLabel()
        self._told.setFont(self._looks.font("small"))
        self._told.setWordWrap(True)
        row.addWidget(self._told, 1)
        buttons = QWidget()
        flow = Flow(buttons, gap=8, line=8)
        self._ask, self._keep = QPushButton(tr(say.ASK)), QPushButton(tr(say.KEEP))
        self._ask.setProperty("role", "quiet")
        self._keep.setProperty("role", "pri")
        self._ask.clicked.connect(self._asked)
        self._keep.clicked.connect(self._kept)
        flow.addWidget(self._ask)
        flow.addWidget(self._keep)
        row.addWidget(buttons)
        self._frame.addLayout(row)

    def _turn(self, weeks: int) -> None:
        """Go to another week; what was typed and not kept is asked about once."""
        if self.words.changed and not self._warned:
            self._warned = True
            self.say_kept(say.TURN_ANYWAY)
            return
        self.turned.emit(weeks)

    def _edited(self) -> None:
        """What was said of the words before is no longer true of these."""
        self._warned = False
        self._told.setText("")

    def _deleted(self, all_weeks: bool) -> None:
        self._told.setText("")
        self.forgotten.emit(all_weeks)

    def _asked(self) -> None:
        self._ask.hide()
        self.feeling.ask()
        self._fit()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # else it is not in its place yet
        if self._page is not None:
            self._page.ensureWidgetVisible(self.feeling, 0, 0)

    def _kept(self) -> None:
        half = self.words.half
        for kind, data in self.words.keep().items():
            self.kept.emit(kind, data)
        self.say_kept(say.HALF if half else say.KEPT)
        self._warned = False

    def _turn_numbers(self) -> None:
        self._numbers = not self._numbers
        self.numbers_shown.emit(self._numbers)
        typed = self.words.words()
        self.show_view(self.view)
        self.words.write(typed)
        self._toggle.setFocus()

    def _fit(self) -> None:
        """Take the height that the contents need, within what the screen has."""
        self.ensurePolished()
        wide = round(WIDTH * min(self._looks.text_scale, 1.4))
        needed = self._lines.totalHeightForWidth(wide) + 8 + 36 + PADDING
        room = room_for(self)
        self.resize(QSize(wide, max(self.height() if self.isVisible() else 0, needed)).boundedTo(room))
