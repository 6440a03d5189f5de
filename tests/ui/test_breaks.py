"""Who may open a break screen, and what the engine hears of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from detox.app.breaks import Breaks
from detox.core.commands import BreakBegins, BreakEnds
from detox.core.inputs import Input
from detox.core.settings import Settings
from detox.reminders.card import Card
from detox.reminders.tips import Tip
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.scenes import Art
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.ui.test_card import run_out

ROOT = Path(__file__).parents[2]
ART = Art(ROOT / "resources" / "art")
TIP = Tip("t", "move", "en", "Hook", ("One.", "Two."), "@dot", (), "plain", "walk", length="long")


class Stand:
    """Breaks on a clock that stands still; ``heard`` is all that the engine was told."""

    def __init__(self, looks: Looks) -> None:
        self.alarms = FakeAlarms(FakeClock())
        self.heard: list[Input] = []
        later = Later(self.alarms.clock, self.alarms)
        self.breaks = Breaks(looks, lambda: ART, later, self.heard.append, Settings)


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def test_from_the_menu_it_counts_for_the_reminder_that_it_serves(stand: Stand) -> None:
    stand.breaks.take("far")
    assert stand.heard == [BreakBegins(300.0)]
    stand.alarms.advance(300)
    assert stand.heard == [BreakBegins(300.0), BreakEnds("eyes", 300.0)]


def test_from_a_card_it_counts_for_that_cards_reminder(stand: Stand) -> None:
    stand.breaks.together(Card("scroll", ("water",), TIP))
    stand.alarms.advance(300)
    assert stand.heard == [BreakBegins(300.0), BreakEnds("scroll", 300.0)]


def test_from_the_command_line_it_lasts_as_long_as_was_said(stand: Stand) -> None:
    stand.breaks.command("walk", 1.5)
    stand.alarms.advance(90)
    assert stand.heard == [BreakBegins(90.0), BreakEnds("move", 90.0)]


@pytest.mark.parametrize(("open_", "minutes"), [("breathe", 5), ("cool", 10)])
def test_a_moment_of_ones_own_counts_for_nothing(stand: Stand, open_: str, minutes: int) -> None:
    getattr(stand.breaks, open_)()
    stand.alarms.advance(minutes * 60)
    assert stand.heard == [BreakBegins(minutes * 60.0), BreakEnds("", minutes * 60.0)]


def test_the_end_of_the_program_takes_it_down(stand: Stand) -> None:
    stand.breaks.close()
    stand.breaks.take("breathe")
    stand.breaks.close()
    assert stand.heard[-1] == BreakEnds("", 0.0)


def test_nothing_of_it_is_loaded_before_somebody_asks_for_it() -> None:
    """The program stays in memory all day; a break is five minutes of it."""
    code = (
        "import sys, detox.app.screen, detox.app.house; "
        "print([name for name in sys.modules if name.startswith(('detox.ui.pause', 'detox.ui.moment', "
        "'detox.app.moments', 'detox.store.moment_files', 'PySide6.QtSvg'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_its_pictures_are_given_back(stand: Stand) -> None:
    stand.breaks.take("breathe")
    pauses = stand.breaks._pauses
    assert pauses is not None
    (window,) = pauses.windows
    circle = window.circle
    pauses.leave()
    run_out(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(window)
    assert not isValid(circle)
    assert pauses.windows == []
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == []
