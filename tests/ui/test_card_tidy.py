"""What a card leaves behind is given back, once, a moment after the last one is gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from detox.reminders.card import Card
from detox.ui.card.cards import AFTERWARDS, Cards
from detox.ui.later import Later
from detox.ui.look import Looks
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.ui.test_card import ART, WATER


def test_memory_is_given_back_after_the_last_card(looks: Looks) -> None:
    alarms, told = FakeAlarms(FakeClock()), list[float]()
    later = Later(alarms.clock, alarms)
    cards = Cards(looks, ART, later, motion=0.0, tidy=lambda: told.append(alarms.clock.now().boot))
    card = Card("water", (), WATER)
    cards.show_card(card)
    cards.withdraw()
    cards.show_card(card)  # the next one is up before the first is quite gone
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    alarms.advance(AFTERWARDS + 1)
    assert told == []
    cards.withdraw()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gone = alarms.clock.now().boot
    alarms.advance(AFTERWARDS + 1)
    assert told == [gone + AFTERWARDS]
    assert alarms.due == []
