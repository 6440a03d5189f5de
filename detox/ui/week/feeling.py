"""How is work feeling? Closed until somebody asks for it: three sliders, an answer, and the way to delete it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.week_facts import STEPS
from detox.summary.feeling import answer
from detox.summary.week_view import WeekView
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.week import say
from detox.ui.words import tr

_NOT_A_TEST = QT_TRANSLATE_NOOP(
    "Week",
    "A reflection, not a test or a diagnosis. It stays on this computer, is in no export, and you can delete it here.",
)
_SLIDERS: tuple[tuple[str, Text, Text, Text], ...] = (
    ("energy", QT_TRANSLATE_NOOP("Week", "Energy"), QT_TRANSLATE_NOOP("Week", "used up"),
     QT_TRANSLATE_NOOP("Week", "plenty left")),
    ("nearness", QT_TRANSLATE_NOOP("Week", "Distance"), QT_TRANSLATE_NOOP("Week", "far from it all"),
     QT_TRANSLATE_NOOP("Week", "close to it")),
    ("effect", QT_TRANSLATE_NOOP("Week", "Effect"), QT_TRANSLATE_NOOP("Week", "nothing gets done"),
     QT_TRANSLATE_NOOP("Week", "things get done")),
)  # fmt: skip
_KEEP = QT_TRANSLATE_NOOP("Week", "Keep how it feels")
_LEAVE = QT_TRANSLATE_NOOP("Week", "Rather not")
_TALK = QT_TRANSLATE_NOOP("Week", "People who listen…")
_DELETE = QT_TRANSLATE_NOOP("Week", "Delete it")
_DELETE_ALL = QT_TRANSLATE_NOOP("Week", "Delete all weeks")
_DELETED = QT_TRANSLATE_NOOP("Week", "Deleted, for good.")
_ENDS = QT_TRANSLATE_NOOP("Week", "{name}, from {low} to {high}")


class FeelingPanel(QFrame):
    """``kept`` carries the three steps, ``deleted`` whether all weeks are meant; ``people_wanted``: the help lines.

    ``open_``: it stands open from the start, because the settings say so.
    """

    kept = Signal(object)
    deleted = Signal(bool)
    people_wanted = Signal()

    def __init__(self, view: WeekView, looks: Looks, *, open_: bool) -> None:
        super().__init__()
        self._looks, self._sliders = looks, dict[str, Slider]()
        self.setProperty("role", "sunken")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(14, 10, 14, 12)
        self._lines.setSpacing(8)
        self._content: QWidget | None = None
        self.setAccessibleName(tr(say.ASK))
        self.show_view(view)
        if view.said.feeling is None:
            self.setVisible(open_)

    def show_view(self, view: WeekView) -> None:
        """Show the answer to what was said, else the question."""
        self._turn(self._answer(view) if view.said.feeling else self._question())

    def ask(self) -> None:
        """Open it."""
        self.show()
        if self._sliders:
            next(iter(self._sliders.values())).setFocus()

    def _turn(self, content: QWidget) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = self._looks.lettered(content)
        self._lines.addWidget(content)
        content.show()

    def _question(self) -> QWidget:
        box, lines = _column()
        lines.addWidget(self._label(say.ASK, strong=True))
        lines.addWidget(self._label(_NOT_A_TEST))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(2, 1)
        self._sliders = {}
        for row, (key, name, low, high) in enumerate(_SLIDERS):
            slider = self._sliders[key] = Slider(self._looks)
            slider.setAccessibleName(tr(_ENDS.with_(name=name, low=low, high=high)))
            for column, words in enumerate((name, low)):
                grid.addWidget(self._label(words, strong=not column), row, column)
            grid.addWidget(slider, row, 2)
            grid.addWidget(self._label(high), row, 3)
        lines.addLayout(grid)
        keep, leave = self._button(_KEEP), self._button(_LEAVE, "quiet")
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.hide)
        lines.addWidget(_row(keep, leave))
        return box

    def _answer(self, view: WeekView) -> QWidget:
        box, lines = _column()
        self._sliders = {}
        assert view.said.feeling is not None, "only shown once it was said"
        told = answer(view.said.feeling, low_twice=view.low_twice)
        for index, words in enumerate(told):
            lines.addWidget(self._label(words, strong=not index))
        delete, all_ = self._button(_DELETE, "quiet"), self._button(_DELETE_ALL, "quiet")
        delete.clicked.connect(lambda: self._delete(all_weeks=False))
        all_.clicked.connect(lambda: self._delete(all_weeks=True))
        buttons = [delete, all_]
        if view.low_twice:
            people = self._button(_TALK)
            people.clicked.connect(self.people_wanted)
            buttons.insert(0, people)
        lines.addWidget(_row(*buttons))
        return box

    def _keep(self) -> None:
        self.kept.emit({key: slider.value() for key, slider in self._sliders.items()})

    def _delete(self, *, all_weeks: bool) -> None:
        self.deleted.emit(all_weeks)
        box, lines = _column()
        lines.addWidget(self._label(_DELETED))
        self._turn(box)

    def _label(self, words: Text, *, strong: bool = False) -> QLabel:
        label = QLabel(tr(words))
        label.setFont(self._looks.font("small_strong" if strong else "small"))
        label.setWordWrap((strong is False and len(tr(words)) > 40) or len(tr(words)) > 60)
        return label

    def _button(self, words: Text, role: str = "") -> QPushButton:
        button = QPushButton(tr(words))
        button.setProperty("role", role)
        button.setAutoDefault(False)
        return button


class Slider(QSlider):
    """Five steps and a Dot on them; it begins in the middle."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._looks = looks
        self.setRange(STEPS[0], STEPS[-1])
        self.setPageStep(1)
        self.setValue(STEPS[len(STEPS) // 2])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a hit area of 32."""
        return QSize(160, 32)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line, its steps and the Dot."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, inset = self.height() / 2, 12
        room = self.width() - 2 * inset
        painter.setPen(QPen(QColor(look.ctl), 2))
        painter.drawLine(int(inset), int(middle), int(inset + room), int(middle))
        painter.setBrush(QColor(look.surface))
        for step in STEPS:
            at = (step - STEPS[0]) / (len(STEPS) - 1)
            x = inset + room * (1 - at if self.isRightToLeft() else at)
            painter.setPen(QPen(QColor(look.ctl), 2))
            if step == self.value():
                painter.setPen(QPen(QColor(look.ink), 2))
                painter.setBrush(QColor(look.dot))
                painter.drawEllipse(int(x) - 9, int(middle) - 9, 18, 18)
                painter.setBrush(QColor(look.surface))
            else:
                painter.drawEllipse(int(x) - 3, int(middle) - 3, 6, 6)


def _column() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    lines = QVBoxLayout(box)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(8)
    return box, lines


def _row(*buttons: QPushButton) -> QWidget:
    box = QWidget()
    flow = Flow(box, gap=8, line=6)
    for button in buttons:
        flow.addWidget(button)
    return box
