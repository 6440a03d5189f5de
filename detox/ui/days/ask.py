"""What "My days" asks of the rest, and gets at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from detox.core.commands import Mend
from detox.finding import Found
from detox.summary.periods import PeriodView, Scale
from detox.summary.view import SummaryView
from detox.usage.stretches import DayStretches


@dataclass(frozen=True)
class Asked:
    """The facts of a day and of a stretch, and what is done with them.

    ``period`` and ``find`` give None while days are being counted: ``MyDays.refresh`` is called when there is more.
    ``mend`` returns what is to be said of it, "" if it counts now.
    ``save`` keeps a picture (PNG, and a name for it), and returns what became of it, "" if the user thought otherwise.
    """

    day: Callable[[date | None], tuple[SummaryView, DayStretches]]
    period: Callable[[Scale, date, int], PeriodView | None]
    find: Callable[[str], tuple[Found, ...] | None]
    mend: Callable[[Mend], str]
    save: Callable[[bytes, str], str]
    buddy: Callable[[], str]
    show_numbers: Callable[[bool], None]
