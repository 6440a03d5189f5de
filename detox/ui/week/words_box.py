"""The lower half: one win, and one plan in the form "if … then …", both in the user's words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from detox.core.text import Text
from detox.core.week_facts import LONGEST_WORDS
from detox.summary.week_view import WeekView
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.week import say
from detox.ui.words import tr


class WordsBox(QWidget):
    """``words`` is what stands in the fields; ``edited``: they are others now; ``wins_wanted``: the earlier ones."""

    wins_wanted = Signal()
    edited = Signal()

    def __init__(self, view: WeekView, looks: Looks) -> None:
        super().__init__()
        self._looks, self._view = looks, view
        flow = QGridLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(12)
        self.win = QPlainTextEdit(view.said.win)
        self.win.setPlaceholderText(tr(say.WIN_HINT))
        self.win.setTabChangesFocus(True)
        self.win.setProperty("ring", 8)
        self.win.setFont(looks.font("body"))
        self.win.setFixedHeight(self.win.fontMetrics().lineSpacing() * 3 + 22)
        self.when, self.then = QLineEdit(), QLineEdit()
        plan = view.said.plan
        for line, words, hint in (
            (self.when, plan.when if plan else "", say.IF_HINT), (self.then, plan.then if plan else "", say.THEN_HINT),
        ):  # fmt: skip
            line.setText(words)
            line.setMaxLength(LONGEST_WORDS)
            line.setPlaceholderText(tr(hint))
            line.textEdited.connect(self.edited)
        self.win.textChanged.connect(self.edited)
        wide = looks.text_scale <= 1.4
        flow.addWidget(self._win(), 0, 0)
        flow.addWidget(self._plan(), *((0, 1) if wide else (1, 0)))
        for column in range(2 if wide else 1):
            flow.setColumnStretch(column, 1)
        self._kept = self.words()

    def words(self) -> tuple[str, str, str]:
        """Return the win and the two halves of the plan as they stand, without spaces around them."""
        win = " ".join(self.win.toPlainText().split())[:LONGEST_WORDS]
        return win, self.when.text().strip(), self.then.text().strip()

    def write(self, words: tuple[str, str, str]) -> None:
        """Put words into the fields, not kept yet."""
        win, when, then = words
        self.win.setPlainText(win)
        self.when.setText(when)
        self.then.setText(then)

    @property
    def changed(self) -> bool:
        """Whether something stands there that was not kept."""
        return self.words() != self._kept

    def keep(self) -> dict[str, dict[str, object]]:
        """Return what is to be kept, by kind of event, and take it for kept; half a plan is none."""
        win, when, then = self.words()
        was, found = self._kept, dict[str, dict[str, object]]()
        if win != was[0]:
            found["win"] = {"text": win}
        if (when, then) != was[1:] and bool(when) is bool(then):
            found["plan"] = {"when": when, "then": then}
        self._kept = win, when, then
        return found

    @property
    def half(self) -> bool:
        """Whether one half of a plan stands there without the other."""
        _, when, then = self.words()
        return bool(when) is not bool(then)

    def _win(self) -> QFrame:
        frame, lines = self._box(say.WIN, self.win)
        lines.addWidget(self.win)
        earlier = QPushButton(tr(say.WINS))
        earlier.setProperty("role", "quiet")
        earlier.setAutoDefault(False)
        earlier.clicked.connect(self.wins_wanted)
        lines.addStretch(1)
        row = Flow(gap=8, line=8)
        row.addWidget(earlier)
        lines.addLayout(row)
        return frame

    def _plan(self) -> QFrame:
        frame, lines = self._box(say.PLAN, self.when)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, (name, field) in enumerate(((say.IF, self.when), (say.THEN, self.then))):
            label = QLabel(tr(name))
            label.setFont(self._looks.font("small_strong"))
            label.setBuddy(field)
            field.setAccessibleName(f"{tr(say.PLAN)}: {tr(name)}")
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        lines.addLayout(grid)
        if told := say.plan(self._view.plan):
            was = QLabel(told)
            was.setFont(self._looks.font("small"))
            was.setWordWrap(True)
            was.setTextFormat(Qt.TextFormat.PlainText)
            lines.addWidget(was)
        lines.addStretch(1)
        return frame

    def _box(self, title: Text, field: QWidget) -> tuple[QFrame, QVBoxLayout]:
        frame = QFrame()
        frame.setProperty("role", "tint")
        lines = QVBoxLayout(frame)
        lines.setContentsMargins(14, 10, 14, 10)
        lines.setSpacing(8)
        head = QLabel(tr(title))
        head.setFont(self._looks.font("strong"))
        head.setWordWrap(True)
        head.setBuddy(field)
        field.setAccessibleName(tr(title))
        lines.addWidget(head)
        return frame, lines
