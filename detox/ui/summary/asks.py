"""What the summary may ask, one tap each: the phone that nobody here can see, and whether private time was worth it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.day_facts import PHONES, WORTHS
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.view import SummaryView
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.words import tr

_PHONE = (
    QT_TRANSLATE_NOOP("Summary", "On the phone?"),
    QT_TRANSLATE_NOOP("Summary", "And private time on the phone? It is counted nowhere."),
)
_WORTH = (
    QT_TRANSLATE_NOOP("Summary", "Private time: worth it?"),
    QT_TRANSLATE_NOOP("Summary", "Was the private time worth it?"),
)
"""On the screen, and in full for the pointer and the screen reader."""
PHONE_WORDS: Mapping[str, Text] = {
    "none": QT_TRANSLATE_NOOP("Summary", "None"),
    "little": QT_TRANSLATE_NOOP("Summary", "A little"),
    "lot": QT_TRANSLATE_NOOP("Summary", "A lot"),
    "unsaid": QT_TRANSLATE_NOOP("Summary", "Rather not"),
}
WORTH_WORDS: Mapping[str, Text] = {
    "yes": QT_TRANSLATE_NOOP("Summary", "Yes"),
    "meh": QT_TRANSLATE_NOOP("Summary", "Meh"),
    "no": QT_TRANSLATE_NOOP("Summary", "No"),
}


class Asks(QWidget):
    """Both questions. ``said`` carries which one and the answer (``core.day_facts``); none has to be answered."""

    said = Signal(str, str)

    def __init__(self, view: SummaryView, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(5)
        self._ask("phone", _PHONE, {phone: PHONE_WORDS[phone] for phone in PHONES}, view.phone)
        if view.private >= 60:
            self._ask("worth", _WORTH, {worth: WORTH_WORDS[worth] for worth in WORTHS}, view.worth)

    def _ask(self, what: str, question: tuple[Text, Text], answers: Mapping[str, Text], given: str | None) -> None:
        row = QWidget()
        flow = Flow(row, gap=4, line=5)
        label = QLabel(tr(question[0]))
        label.setFont(self._looks.font("small"))
        label.setToolTip(tr(question[1]))
        label.setMinimumHeight(32)
        flow.addWidget(label)
        chips: dict[str, QPushButton] = {}  # no QButtonGroup: its arrow keys would answer in passing
        for answer, words in answers.items():
            chip = QPushButton(tr(words))
            chip.setProperty("role", "chip")
            chip.setFont(self._looks.font("small"))
            chip.setCheckable(True)
            chip.setChecked(answer == given)
            chip.setAutoDefault(False)
            chip.setAccessibleName(f"{tr(question[1])} {tr(words)}")
            chip.clicked.connect(partial(self._say, what, answer, chips))
            chips[answer] = chip
            flow.addWidget(chip)
        self._lines.addWidget(row)

    def _say(self, what: str, answer: str, chips: Mapping[str, QPushButton]) -> None:
        for each, chip in chips.items():
            chip.setChecked(each == answer)
        self.said.emit(what, answer)
