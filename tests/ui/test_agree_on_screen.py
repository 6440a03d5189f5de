"""Popup, the window My days and the picture that is kept tell the minutes of ``day --json``, on any day."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from hypothesis import given
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImageReader

from detox.core.day_facts import CONTEXTS
from detox.core.days import day_bounds
from detox.core.instant import to_ms
from detox.counting import day_facts
from detox.report import day_json
from detox.store.schema import DAY_MS
from detox.summary.compose import compose
from detox.summary.steps import Room
from detox.ui.charts.picture import TEXT, day_picture
from detox.ui.days.day_page import DayPage
from detox.ui.look import LIGHT, Looks
from detox.ui.summary.popup import SummaryPopup
from detox.ui.words import duration
from detox.usage.layers import own_first
from detox.usage.meaning import Valid
from detox.usage.stretches import DayStretches, stretches
from tests.rules.draw import examples
from tests.rules.ledger import Ledger
from tests.test_agree import WORKED, histories
from tests.ui.days import texts


def written(png: bytes) -> str:
    """The words that a picture carries."""
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    return QImageReader(buffer).text(TEXT)


@examples(15, 400)
@given(histories())
def test_every_picture_of_a_day_tells_what_json_tells(drawn: tuple[Ledger, str, date, time, datetime]) -> None:
    ledger, zone, day, starts_at, now = drawn
    valid, looks = [Valid(0, WORKED)], Looks(LIGHT)
    facts = day_facts(ledger, day, zone, starts_at, valid, now)
    told: Any = day_json(facts, {})
    view = compose(facts, {}, facts.end, Room())
    start, end = (to_ms(moment) for moment in day_bounds(day, zone, starts_at))
    spans, events = own_first(ledger.spans(start, end)), ledger.events(start - DAY_MS, end + DAY_MS)
    rows = stretches(spans, events, valid, start, min(end, to_ms(now)))

    popup, page = SummaryPopup(view, looks, motion=0), DayPage(looks)
    page.show_day(view, DayStretches(day, zone, rows, {}, newest=False), numbers=True)
    assert page.dial is not None
    names = zip(("Work", "Private", "On call"), CONTEXTS, strict=True)
    split = ", ".join(f"{name} {duration(told['seconds'][context])}" for name, context in names) + "."
    total = sum(told["seconds"].values())
    said = (
        popup.accessibleDescription(),
        page.dial.accessibleDescription(),
        written(day_picture(view, looks, numbers=True)),
    )
    for words in said:
        assert split in words
        assert all(f"{row['id']} {duration(sum(row['seconds'].values()))}" in words for row in told["platforms"])
        assert total == 0 or f"{duration(total)} on social, on this computer." in words
    if total:
        for context in CONTEXTS:
            assert duration(told["seconds"][context]) in texts(popup)
    for context in CONTEXTS:
        listed = sum(row.social_ms for row in rows if row.context == context) / 1000
        assert abs(listed - told["seconds"][context]) < 1 + len(told["platforms"]), context
    popup.deleteLater()
    page.deleteLater()
