"""The windows before an evening and before a holiday: what they copy, and that nothing of it stays."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from detox.app.evenings import Evenings
from detox.core.commands import GoOff
from detox.core.inputs import Input
from detox.core.settings import Settings
from detox.core.views import Coming, TrayView
from detox.focus.settings import COVER
from detox.ui.evening.hand_over import HandOver
from detox.ui.evening.off import OffWindow
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from tests.fakes.clock import START, FakeClock

PARIS = ZoneInfo("Europe/Paris")
EVENING = datetime(2026, 11, 25, 18, 20, tzinfo=UTC)
TODAY = date(2026, 11, 25)
BEGINS = Coming(START + timedelta(minutes=10), "block_start", "evening")


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_a_crisis_in_the_evening_forgets_no_hand_over_and_the_end_of_the_block_does(looks: Looks) -> None:
    evenings = Evenings(looks, FakeClock(), lambda _: None, Settings)
    block, crisis = TrayView(block_until=BEGINS.at), TrayView(crisis_until=BEGINS.at)
    evenings.render(block)
    evenings.open_hand_over()
    window = evenings._hand_over
    assert window
    for views, kept in (((crisis, block), "the launch reel"), ((crisis, TrayView()), "")):
        window.goes_out.setPlainText("the launch reel")
        for view in views:
            evenings.render(view)
        assert window.goes_out.toPlainText() == kept
    evenings.close()


def test_who_covers_tonight_covers_no_holiday(looks: Looks) -> None:
    evenings = Evenings(looks, FakeClock(), lambda _: None, lambda: Settings({COVER.key: "Ana"}))
    for until, cover in ((START + timedelta(hours=5), "Ana"), (START + timedelta(days=5), "Ben"), (None, "Ben")):
        evenings.render(TrayView(cover="Ben", cover_until=until))
        evenings.open_off()
        assert evenings._off
        assert evenings._off.cover.text() == cover
    evenings.close()


def test_the_hand_over_is_one_text_of_what_was_written(looks: Looks) -> None:
    window = HandOver(looks)
    window.show_night(EVENING, EVENING + timedelta(minutes=10), "Ana", PARIS)
    window.show()
    QTest.keyClicks(window.goes_out, "20:00 the launch reel")
    QTest.keyClicks(window.note, "The pinned reply is done")
    assert window.said.text() == ""
    press(window.copy)
    assert copied().split("\n") == [
        "Hand-over for Wednesday, 25 November 2026",
        "I am off from 19:30.",
        "Still goes out: 20:00 the launch reel",
        "Who watches it: Ana",
        "Good to know: The pinned reply is done",
    ]
    assert window.said.text() == "Copied. Paste it where it belongs; nothing was sent."


def test_an_empty_hand_over_says_that_nothing_goes_out(looks: Looks) -> None:
    window = HandOver(looks)
    window.show_night(EVENING, None, "", PARIS)
    assert window.text() == "Hand-over for Wednesday, 25 November 2026\nNothing else goes out tonight."


def test_who_was_written_in_stays_over_the_name_in_the_settings(looks: Looks) -> None:
    window = HandOver(looks)
    window.watches.setText("Ben")
    window.show_night(EVENING, None, "Ana", PARIS)
    assert window.fields() == ("", "Ben", "")


def test_the_text_to_copy_follows_day_and_cover_and_can_be_changed(looks: Looks) -> None:
    window = OffWindow(looks)
    window.show_day(TODAY, "Ana")
    assert window.text() == (
        "Hello, I am away and back on Monday, 30 November 2026. Until then I read no messages. "
        "Ana has the inbox meanwhile and will help you.\n\nThank you for your patience."
    )
    press(window.choices[1])
    window.cover.setText("")
    assert "Wednesday, 2 December 2026" in window.text()
    assert "I will answer you when I am back." in window.text()
    window.words.appendPlainText("PS: happy holidays")
    press(window.copy)
    assert copied().endswith("PS: happy holidays")


@pytest.mark.parametrize(
    ("today", "monday"), [(date(2026, 11, 28), date(2026, 11, 30)), (date(2026, 11, 30), date(2026, 12, 7))]
)
def test_the_next_monday_is_chosen_and_one_click_goes_off(looks: Looks, today: date, monday: date) -> None:
    window, said = OffWindow(looks), list[date]()
    window.chosen.connect(said.append)
    window.show_day(today, "")
    window.show()
    press(window.go)
    assert said == [monday]
    assert not window.isVisible()


def test_today_and_more_than_a_year_cannot_be_chosen(looks: Looks) -> None:
    window = OffWindow(looks)
    window.show_day(TODAY, "")
    assert window.day.minimumDate().toPython() == TODAY + timedelta(days=1)
    assert window.day.maximumDate().toPython() == TODAY + timedelta(days=365)


def evenings(looks: Looks) -> tuple[Evenings, list[Input]]:
    said: list[Input] = []
    return Evenings(looks, FakeClock(), said.append, lambda: Settings({})), said


def open_window(qt: QApplication, kind: type[QWidget]) -> QWidget:
    return next(window for window in qt.topLevelWidgets() if isinstance(window, kind) and window.isVisible())


def test_the_day_that_was_chosen_begins_when_days_do(looks: Looks, qt: QApplication) -> None:
    desk, said = evenings(looks)
    desk.open_off()
    window = open_window(qt, OffWindow)
    assert isinstance(window, OffWindow)
    press(window.go)
    assert said == [GoOff(datetime(2026, 11, 30, 3, tzinfo=UTC))]


def test_what_was_written_is_forgotten_when_the_block_is_over_and_not_before(looks: Looks, qt: QApplication) -> None:
    desk, _ = evenings(looks)
    desk.render(TrayView(next=(BEGINS,), cover="Ana"))
    desk.open_hand_over()
    window = open_window(qt, HandOver)
    assert isinstance(window, HandOver)
    window.goes_out.setPlainText("a reel")
    assert f"{window.text().splitlines()[1]}" == "I am off from 09:10."
    desk.render(TrayView(block_until=START + timedelta(hours=9)))
    window.close()
    desk.open_hand_over()
    assert window.fields() == ("a reel", "Ana", "")
    desk.retell()
    again = open_window(qt, HandOver)
    assert isinstance(again, HandOver)
    assert again.fields() == ("a reel", "Ana", "")
    desk.render(TrayView())
    assert again.fields() == ("", "", "")


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_line_is_cut_whatever_the_size_of_the_letters(look: Look, scale: float, qt: QApplication) -> None:
    font = qt.font()
    bigger = qt.font()
    bigger.setPointSizeF(font.pointSizeF() * scale)
    qt.setFont(bigger)
    try:
        looks = Looks(look)
        hand, off = HandOver(looks), OffWindow(looks)
        hand.show_night(EVENING, None, "Ana", PARIS)
        off.show_day(TODAY, "Ana")
        for window in (hand, off):
            window.show()
            qt.processEvents()
            for label in window.findChildren(QLabel):
                assert label.height() >= label.heightForWidth(label.width()) or not label.text(), label.text()
            for button in window.findChildren(QPushButton):
                assert button.width() >= button.sizeHint().width(), button.text()
    finally:
        qt.setFont(font)


def test_escape_closes_and_every_field_has_a_name(looks: Looks) -> None:
    hand, off = HandOver(looks), OffWindow(looks)
    for window, fields in (
        (hand, (hand.goes_out, hand.watches, hand.note)),
        (off, (off.day, off.cover, off.words)),
    ):
        window.show()
        assert all(field.accessibleName() for field in fields)
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isVisible()
