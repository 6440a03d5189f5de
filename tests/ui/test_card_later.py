"""The tab "later" of a card that would not come back after the usual snooze says when it would."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from detox.reminders.card import Card
from detox.ui.card.parts import Action
from detox.ui.look import Looks
from tests.ui.test_card import WATER, Stand

TOMORROW = datetime(2026, 11, 24, 8, tzinfo=ZoneInfo("Europe/Berlin"))


def shown(stand: Stand, later: datetime | None) -> Action:
    stand.cards.show_card(Card("water", (), WATER, later=later))
    assert stand.cards.window
    return stand.cards.window.face.buttons["later"]


def test_the_time_stands_in_the_tab_and_is_told(looks: Looks) -> None:
    stand = Stand(looks)
    usual = shown(stand, None)
    before = usual.grab().toImage()
    assert (usual.text(), usual.toolTip(), usual.accessibleDescription()) == ("Later", "Later (L)", "")
    late = shown(stand, TOMORROW)
    assert late is usual
    assert late._time == "08:00"
    assert late.toolTip() == late.accessibleDescription() == "Later (L): it comes back on Tuesday at 08:00"
    assert late.grab().toImage() != before
    assert shown(stand, None).grab().toImage() == before


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_time_of_day_stays_inside_its_tab(looks: Looks, scale: float, monkeypatch: pytest.MonkeyPatch) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    monkeypatch.setattr(Looks, "text_scale", property(lambda _: scale))
    stand = Stand(looks)
    late = shown(stand, TOMORROW.replace(hour=12, minute=30))
    assert late._time.replace("\u202f", " ") == "12:30 PM"
    picture = late.grab().toImage()
    ground = picture.pixelColor(picture.width() // 2, 3)
    edge = [picture.pixelColor(picture.width() - 1, y) for y in range(4, picture.height() - 4)]
    assert set(map(str, edge)) == {str(ground)}, "nothing is written over the edge"
