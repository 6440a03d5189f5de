"""The receipt: hours on call and after hours, with the reasons that were picked, on the clipboard and nowhere else."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from detox.core.day_facts import Context, DayFacts, FocusCount, PassUsed, Piece, UsageCount
from detox.core.instant import to_ms
from detox.summary.receipt import ReceiptLine, receipt
from detox.ui.look import Looks
from detox.ui.receipt.window import ReceiptWindow
from tests.ui.days import texts

DAY = date(2026, 11, 19)
LINES = (
    ReceiptLine(date(2026, 11, 18), 1500, 0, ("a client & a fire", "Ana asked")),
    ReceiptLine(DAY, 0, 2400),
)


def utc(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-19T{clock}").replace(tzinfo=UTC)


def facts(*work: tuple[str, str], on_call: int = 0, after: int = 0, reasons: tuple[str, ...] = ()) -> DayFacts:
    """A day from four to 22:00 with these stretches of work; ``after`` seconds of it lay after the last work hours."""
    pieces = tuple(Piece(to_ms(utc(low)), to_ms(utc(high)), "instagram", "work") for low, high in work)
    seconds: dict[Context, int] = {
        "work": sum(one.end_ms - one.start_ms for one in pieces) // 1000, "private": 0, "on_call": on_call,
    }  # fmt: skip
    passes = tuple(PassUsed(utc("20:00"), 15, reason) for reason in reasons)
    usage = UsageCount(seconds=seconds, pieces=pieces)
    return DayFacts(
        DAY, "UTC", utc("04:00"), utc("22:00"), usage, focus=FocusCount(passes=passes), after_hours_seconds=after
    )


def test_work_after_the_last_work_hours_is_counted_and_no_other() -> None:
    over_at_six = facts(("17:00", "19:00"), ("21:00", "21:30"), after=4 * 3600)
    assert receipt([(over_at_six, True)]) == (ReceiptLine(DAY, 0, 5400),)
    assert receipt([(facts(("17:00", "19:00")), True)]) == ()  # work is not over yet


def test_on_a_day_without_work_hours_all_work_is_after_hours() -> None:
    assert receipt([(facts(("10:00", "11:00")), False)]) == (ReceiptLine(DAY, 0, 3600),)


def test_on_call_comes_with_the_words_said_at_the_door_each_once() -> None:
    found = receipt([(facts(on_call=900, reasons=("a client", " ", "a client", "Ana")), True)])
    assert found == (ReceiptLine(DAY, 900, 0, ("a client", "Ana")),)
    assert receipt([(facts(on_call=59), True)]) == ()


def test_what_is_picked_is_copied_and_reasons_only_if_picked(looks: Looks) -> None:
    window = ReceiptWindow(looks, LINES)
    window.show()
    boxes = window.findChildren(QCheckBox)
    assert [box.isChecked() for box in boxes] == [True, False, False, True]
    assert "Together: 1 h 05" in texts(window)
    plain = window.copied()
    assert plain.splitlines() == [
        "Work on call and after hours, Wed 18/11/2026 to Thu 19/11/2026",
        "Wed 18/11/2026: 25 min on call",
        "Thu 19/11/2026: 40 min of work after hours",
        "Together: 1 h 05",
        "Social windows in front, measured on one computer; the phone is not in it.",
    ]
    boxes[1].setChecked(True)
    boxes[3].setChecked(False)
    QTest.mouseClick(next(iter(window.findChildren(QPushButton))), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines()[1:3] == [
        "Wed 18/11/2026: 25 min on call (a client & a fire)", "Together: 25 min",
    ]  # fmt: skip
    assert "Copied. It goes nowhere until you paste it." in texts(window)


def test_one_day_is_no_stretch_from_it_to_itself(looks: Looks) -> None:
    assert ReceiptWindow(looks, LINES[:1]).copied().startswith("Work on call and after hours, Wed 18/11/2026\n")


def test_nothing_picked_is_nothing_to_copy(looks: Looks) -> None:
    window = ReceiptWindow(looks, LINES)
    for box in window.findChildren(QCheckBox):
        box.setChecked(False)
    assert not next(iter(window.findChildren(QPushButton))).isEnabled()
    empty = ReceiptWindow(looks, ())
    empty.show()
    assert "No work on call or after hours in the last 30 days, as far as this computer saw." in texts(empty)
    assert not next(iter(empty.findChildren(QPushButton))).isEnabled()


def test_large_text_makes_it_as_wide_as_its_lines(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Looks, "text_scale", 2.0)
    window = ReceiptWindow(looks, (ReceiptLine(DAY, 1500, 0, ("the launch of the spring campaign, and a fire",)),))
    window.show()
    for box in window.findChildren(QCheckBox):
        right = box.mapTo(window, box.rect().topLeft()).x() + box.sizeHint().width()
        assert right <= window.width(), box.text()
