"""What stands below "How firmly": the second yes of a lock, and whether a rule that is passed often is right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.words import tr

_SURE = QT_TRANSLATE_NOOP(
    "SettingsPages",
    "Locked means no way in until it opens, for one night at most. Calls, mail and messages stay open; "
    "“Crisis” on the door opens all after a minute.",
)
_YES = QT_TRANSLATE_NOOP("SettingsPages", "Yes, lock it")
_NO = QT_TRANSLATE_NOOP("SettingsPages", "Leave it as it was")
_REVIEW = QT_TRANSLATE_NOOP("SettingsPages", "{n} passes this week: is this rule right?")


class SecondYes(QWidget):
    """Asks once more before a rule is locked. ``answered`` carries what was said."""

    answered = Signal(bool)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 10, 0, 12)
        words = QLabel(tr(_SURE))
        words.setFont(looks.font("small"))
        words.setWordWrap(True)
        lines.addWidget(words)
        flow = Flow(gap=8, line=8)
        self.yes, self.no = QPushButton(tr(_YES)), QPushButton(tr(_NO))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        for button in (self.no, self.yes):
            flow.addWidget(button)
        lines.addLayout(flow)
        self.hide()


def review(view: TrayView, rule: str) -> str:
    """Return what to ask about ``rule`` after a week of many passes; "" while they are few."""
    count = dict(view.passes).get(rule, 0)
    return tr(_REVIEW.with_(n=count)) if count else ""
