"""The longest words that a pack may bring still fit the card, and markup is only letters."""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtCore import Qt

from detox.reminders.card import Card
from detox.reminders.tip_rules import LONGEST_WORD, MOST, MOST_IN_LIST
from detox.reminders.tips import Tip
from detox.ui.card.ink import DAY
from detox.ui.look import Looks
from tests.ui.test_card import Stand


def filled(length: int, word: int) -> str:
    """Return that many characters in words of that length, of letters as frequent as in speech."""
    letters = cycle("etaoinshrdlucmfwypvbgkesarintulomdpcfbvhg")
    return "".join(" " if place % (word + 1) == word else next(letters) for place in range(length)).strip()


@pytest.mark.parametrize("word", [4, 9, LONGEST_WORD])
def test_the_longest_tip_of_a_pack_fits(looks: Looks, word: int) -> None:
    hook, beat = filled(MOST["hook"], word), filled(MOST["beats"], word)
    tip = Tip(
        "p:x", "tea", "en", hook, (beat,) * MOST_IN_LIST["beats"], "@" + "w" * 23, ("#" + "w" * 23,) * 3, "plain", "tea"
    )
    stand = Stand(looks)
    face = stand.show().face
    face.fill(Card("tea", (), tip), DAY, 1.0, 0, 1.0)
    assert face.hook.text() == hook
    assert face.beats[0].y() - face.hook.geometry().bottom() > 40, "no room for the drawing"
    assert face.beats[-1].geometry().bottom() < 466
    assert max(beat.geometry().right() for beat in face.beats) <= 300


def test_markup_is_shown_letter_by_letter(looks: Looks) -> None:
    tip = Tip("p:x", "tea", "en", "<b>Tea</b>", ("&amp; <img src=x>",), "<i>@me", ("<u>",), "plain", "tea")
    stand = Stand(looks)
    face = stand.show().face
    face.fill(Card("tea", (), tip), DAY, 1.0, 0, 1.0)
    assert face.hook.text() == "<b>Tea</b>"
    assert face.beats[0].text() == "&amp; <img src=x>"
    assert face.hook.textFormat() == face.beats[0].textFormat() == Qt.TextFormat.PlainText
