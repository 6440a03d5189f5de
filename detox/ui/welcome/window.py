"""The first screen: three choices, an evening if one likes, what has to be allowed; and Skip, always."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.text import Text
from detox.reminders.settings import TONE
from detox.ui.controls import Switch
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scenes import Art
from detox.ui.scroll import scrolled
from detox.ui.settings.from_to import FromTo
from detox.ui.settings.pills import DayPills, Pill, Pills
from detox.ui.settings.row import ErrorLine, Line, Row, muted
from detox.ui.typeface import Token
from detox.ui.welcome import say
from detox.ui.welcome.asked import EVENING, OPENS, SHUTS, Answers, Asked, Permission, Workday
from detox.ui.welcome.leaving import Leaving
from detox.ui.welcome.night import NightLine
from detox.ui.welcome.parts import PermissionLine, Picture
from detox.ui.words import clock_time, tr

SIZE, LEAST = QSize(880, 690), QSize(360, 360)
PADDING = 28
CARD = 340
"""What a card takes of the right side of a screen, with the gap beside it."""
ROOM = 470
"""What the words need beside the picture, which is left out where there is less."""


class WelcomeWindow(QWidget):
    """Shows ``Asked``. ``chosen`` carries ``Answers``; Skip and Esc only close, after one question if
    something has been chosen. The window deletes itself when closed.

    ``sample`` carries the tone of the card that is to be shown, ``granted`` the id of a permission whose button was
    clicked; ``looked`` is said whenever the user comes back to the window. ``say_wrong`` shows what could not be done.
    """

    chosen = Signal(object)
    sample = Signal(str)
    granted = Signal(str)
    looked = Signal()
    closed = Signal()

    def __init__(self, looks: Looks, art: Art, asked: Asked) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._looks, self._asked = looks, asked
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setProperty("role", "window")
        self.setWindowTitle(tr(say.TITLE))
        looks.dress(self)
        self.days, self.times = DayPills(), FromTo(say.SAME, looks)
        self.start, self.end = self.times.start, self.times.end
        self.tone = Pills(((name, Pill(tr(words), tr(words))) for name, words in TONE.kind.choices), one=True)
        self.login, self.evening = Switch(looks), Switch(looks)
        self.wrong = ErrorLine(looks)
        self.night = NightLine(self.times, looks, self.say_wrong)
        self.go, self.show_card, self.skip = (QPushButton(tr(words)) for words in (say.START, say.SAMPLE, say.SKIP))
        self._leaving = Leaving(looks)
        self._allowed = QVBoxLayout()
        self._picture = Picture(looks, art)
        self._lay_out()
        self._fill()
        self.show_permissions(asked.permissions)
        FocusRing(self, looks)
        scale, room = min(looks.text_scale, 1.4), room_for(self)
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize((SIZE * scale).boundedTo(room))
        self._leave_room_for_cards()
        self.go.setFocus()

    def show_permissions(self, permissions: tuple[Permission, ...]) -> None:
        """Show which are given now; nothing moves where nothing has changed."""
        shown = [line.shown for line in self.findChildren(PermissionLine)]
        if shown == list(permissions) and self._allowed.count():
            return
        while (item := self._allowed.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        if permissions:
            self._allowed.addWidget(self._words(say.ALLOW, "strong"))
        for permission in permissions:
            line = PermissionLine(permission, self._looks)
            line.asked.connect(self.granted)
            self._allowed.addWidget(line)

    def say_wrong(self, words: str) -> None:
        """Show one line of what could not be done, "" for nothing."""
        self.wrong.say(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, as Skip does."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say when the user comes back: perhaps from where a permission is given."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.looked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where words need the room."""
        super().resizeEvent(event)
        self._picture.setVisible(self.width() - self._picture.sizeHint().width() >= ROOM * self._looks.text_scale)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it is over. The cross of the title bar asks as Skip does, once; who clicks it again means it."""
        if event.spontaneous() and self._leaving.isHidden() and self._touched():
            event.ignore()
            self._leave()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _leave_room_for_cards(self) -> None:
        """Stand beside where a card comes, which is on the right of the screen, if there is room for both."""
        screen = self.screen().availableGeometry()
        free = screen.width() - CARD - self.width()
        if free > 0:
            self.move(screen.left() + free // 2, screen.top() + max(0, screen.height() - self.height()) // 2)

    # --- how it is made ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._picture)
        side = QVBoxLayout()
        side.setSpacing(0)
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(PADDING, 22, PADDING, 12)
        lines.setSpacing(0)
        lines.addWidget(self._words(say.HEADLINE, "h1"))
        lines.addSpacing(6)
        lines.addWidget(muted(tr(say.TRACKED), self._looks))
        lines.addSpacing(10)
        for row in self._rows():
            lines.addWidget(Line())
            lines.addWidget(row)
        lines.addWidget(Line())
        lines.addSpacing(8)
        lines.addLayout(self._allowed)
        lines.addStretch(1)
        side.addWidget(scrolled(page), 1)
        side.addWidget(Line())
        side.addWidget(self._buttons())
        whole.addLayout(side, 1)

    def _rows(self) -> list[QWidget]:
        asked, looks = self._asked, self._looks
        rows: list[QWidget] = [self._hours() if asked.workday else self._below(say.HOURS, say.HOURS_DIFFER, ())]
        self.tone.setAccessibleName(tr(say.TONE))
        rows.append(self._below(say.TONE, None, (self.tone,)))
        if asked.at_login is not None:
            rows.append(Row(tr(say.LOGIN), tr(say.LOGIN_HELP), self.login, looks))
        if asked.evening:
            locale = QLocale()
            told = say.EVENING_HELP.with_(start=clock_time(SHUTS, locale), end=clock_time(OPENS, locale))
            day = say.EVENING.with_(day=locale.standaloneDayName(EVENING + 1))
            rows.append(Row(tr(day), tr(told), self.evening, looks))
        return rows

    def _hours(self) -> QWidget:
        self.days.setAccessibleName(tr(say.DAYS_NAME))
        self.start.setAccessibleName(tr(say.FROM_NAME))
        self.end.setAccessibleName(tr(say.TO_NAME))
        times = QWidget()
        row = Flow(times, gap=8, line=6)
        to = QLabel(tr(say.TO))
        to.setMinimumHeight(self.start.sizeHint().height())
        for widget in (self.start, to, self.end):
            row.addWidget(widget)
        return self._below(say.HOURS, say.HOURS_HELP, (self.days, times, self.night))

    def _below(self, title: Text, line: Text | None, fields: tuple[QWidget, ...]) -> QWidget:
        """Return a question with what answers it below: pills break into lines of their own."""
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 9, 0, 10)
        lines.setSpacing(7)
        lines.addWidget(self._words(title, "strong"))
        if line is not None:
            lines.setSpacing(5)
            lines.addWidget(muted(tr(line), self._looks))
        for field in fields:
            lines.addWidget(field)
        return box

    def _buttons(self) -> QWidget:
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(PADDING, 10, PADDING, 14)
        lines.addWidget(self.wrong)
        holder = QWidget()
        flow = Flow(holder, gap=8, line=8)
        self.go.setProperty("role", "pri")
        self.skip.setProperty("role", "quiet")
        for button in (self.go, self.show_card, self.skip):
            button.setAutoDefault(True)
            flow.addWidget(button)
        lines.addWidget(holder)
        self.go.clicked.connect(self._finish)
        self.show_card.clicked.connect(lambda: self.sample.emit(self.tone.value()[0]))
        self.skip.clicked.connect(self._leave)
        self._choices = holder
        lines.addWidget(self._leaving)
        self._leaving.kept.connect(self._finish)
        self._leaving.dropped.connect(self.close)
        self._leaving.stayed.connect(self._stay)
        return box

    def _fill(self) -> None:
        asked = self._asked
        if asked.workday:
            self.days.show_value(asked.workday.days)
            self.times.show(asked.workday.start, asked.workday.end)
            self.night.tell()
        self.tone.show_value((asked.tone,))
        self.login.setChecked(bool(asked.at_login))

    # --- what comes of it --------------------------------------------------------------------------------------------

    def _touched(self) -> bool:
        """Whether something stands here that did not when it opened."""
        untouched = Answers(None, None, self._asked.at_login, evening=False)
        return self.times.typed or self._answers() != untouched

    def _leave(self) -> None:
        """Close, or ask first what becomes of what was chosen."""
        if not self._touched():
            self.close()
            return
        self._choices.hide()
        self._leaving.ask()

    def _stay(self) -> None:
        self._leaving.hide()
        self._choices.show()
        self.skip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answers(self) -> Answers:
        """Return what is chosen; times that are none count as not chosen."""
        asked, workday, tone = self._asked, None, self.tone.value()[0]
        if asked.workday and not self.times.typed:
            workday = Workday(self.days.value(), self.start.moment(), self.end.moment())
        return Answers(
            workday if workday != asked.workday else None,
            tone if tone != asked.tone else None,
            None if asked.at_login is None else self.login.isChecked(),
            asked.evening and self.evening.isChecked(),
        )

    def _finish(self) -> None:
        wrong = self.times.why_not() if self._asked.workday else ""
        if wrong:
            if self._leaving.isVisible():
                self._stay()
            self.say_wrong(wrong)
            self.times.take_keyboard()
            return
        if self._asked.workday:
            self.times.show(self.start.moment(), self.end.moment())
        self.chosen.emit(self._answers())

    def _words(self, words: Text, token: Token) -> QLabel:
        label = QLabel(tr(words))
        label.setFont(self._looks.font(token))
        label.setWordWrap(True)
        return label
