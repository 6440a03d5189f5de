"""Today so far, as the main window shows it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.view import SummaryView
from detox.ui.charts.bars import legend, platforms
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.summary import tell
from detox.ui.words import tr

ROWS = 3

_NOTHING_YET = QT_TRANSLATE_NOOP("Home", "Nothing counted yet.")


def day_panel(view: SummaryView | None, looks: Looks, *, numbers: bool = True) -> QFrame:
    """Return the day so far as a panel, None while nothing is known; it is read out as a whole."""
    panel = QFrame()
    panel.setProperty("role", "tint")
    lines = QVBoxLayout(panel)
    lines.setContentsMargins(18, 14, 18, 16)
    lines.setSpacing(10)
    title = QLabel(tr(tell.TODAY_SO_FAR))
    title.setFont(looks.font("small_strong"))
    lines.addWidget(title)
    if view is None or view.total < 1:
        lines.addWidget(QLabel(tell.unknown(view) if view and tell.is_dark(view) else tr(_NOTHING_YET)))
        return panel
    total = Flow(gap=10, line=0)
    number, below = QLabel(tell.total(view)), QLabel(tr(tell.ON_THIS_COMPUTER))
    number.setFont(looks.font("h1"))
    below.setFont(looks.font("small"))
    below.setMinimumHeight(number.sizeHint().height())
    if numbers:
        total.addWidget(number)
        total.addWidget(below)
        lines.addLayout(total)
    else:
        title.setText(f"{tr(tell.TODAY_SO_FAR)} · {tr(tell.HIDDEN)}")
    lines.addWidget(legend(view, looks, numbers=numbers))
    lines.addWidget(platforms(view.platforms, looks, ROWS, numbers=numbers))
    panel.setAccessibleName(tr(tell.TODAY_SO_FAR))
    panel.setAccessibleDescription(tell.whole_day(view, numbers))
    return panel
