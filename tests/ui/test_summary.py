from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QToolTip, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.summary.compose import unreadable
from detox.summary.view import ArcPiece, NextStep, SummaryView
from detox.ui.charts.arch import CENTRE, DOTS, INNER, OUTER, DayArch, Dial
from detox.ui.charts.bars import Bar
from detox.ui.free import corner
from detox.ui.language import Languages
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.summary import tell
from detox.ui.summary.asks import Asks
from detox.ui.summary.buttons import CloseButton, NumbersButton
from detox.ui.summary.popup import SummaryPopup
from tests.ui.days import EMPTY, STEP, TYPICAL, point_at, texts, with_platforms


def popup(view: SummaryView, looks: Looks, *, today: bool = False) -> tuple[SummaryPopup, list[object]]:
    made = SummaryPopup(view, looks, today=today, motion=0)
    said: list[object] = []
    made.step_accepted.connect(said.append)
    made.closed.connect(lambda: said.append("closed"))
    return made, said


# --- words -----------------------------------------------------------------------------------------------------------


def test_it_shows_what_the_day_was(looks: Looks) -> None:
    made, _ = popup(TYPICAL, looks)
    made.show()
    assert made.windowTitle() == "Detox summary"
    said = texts(made)
    for words in (
        "Thursday, 19 November", "That was the day.", "Work", "3 h 55", "Private", "55 min", "On call", "15 min",
        "Instagram", "2 h 08", "LinkedIn", "1 h 12", "YouTube", "58 min", "Mastodon", "47 min",
        "Pauses seen: 4", "Cards ticked: 6 of 8", "Door: opened 1, walked away 2", "Longest sitting: 1 h 15",
        "Checks: 23",
        "Tomorrow? A pause at 14:40 would cut it in two.", "Add it", "Leave it as is",
    ):  # fmt: skip
        assert words in said, words


def test_the_text_twin_has_every_figure(looks: Looks) -> None:
    made, _ = popup(replace(TYPICAL, unknown=20 * 60), looks)
    told = made.accessibleDescription()
    for words in (
        "5 h 05 on social, on this computer.", "Work 3 h 55, Private 55 min, On call 15 min.", "Instagram 2 h 08",
        "Mastodon 47 min", "Pauses seen: 4. Cards ticked: 6 of 8.", "Door: opened 1, walked away 2.",
        "Longest sitting: 1 h 15. Checks: 23.", "20 min of 9 h could not be seen from here.", "Tomorrow?",
    ):  # fmt: skip
        assert words in told, words
    arch = made.findChild(DayArch)
    assert arch is not None
    assert arch.accessibleName() == "Your day from 07:00 to 22:00"
    assert arch.accessibleDescription().splitlines() == [
        "Work, 09:00 to 10:00", "Private, 12:00 to 12:30", "Door shut, 19:30 to 22:00", "On call, 20:00 to 20:15",
    ]  # fmt: skip


def test_an_empty_day_claims_nothing(looks: Looks) -> None:
    made, _ = popup(EMPTY, looks)
    made.show()
    said = texts(made)
    assert "That was the day." in said
    assert not [words for words in said if words.startswith(("Breaks", "Door", "Work", "Add", "Leave"))]


def test_today_so_far_is_titled_as_such_and_may_have_no_next_step(looks: Looks) -> None:
    made, _ = popup(replace(TYPICAL, step=NextStep(plain(""))), looks, today=True)
    made.show()
    assert made.windowTitle() == "Detox today"
    assert "Today so far · Thursday, 19 November" in texts(made)
    assert [each.text() for each in made.findChildren(QPushButton)] == ["Copy my on-call hours…"]


def test_four_platforms_have_rows_and_the_rest_one_so_that_the_sum_is_true(looks: Looks) -> None:
    four, _ = popup(with_platforms(5), looks)  # a row for one other would be that other's row
    four.show()
    assert "Platform 4" in texts(four)
    forty, _ = popup(with_platforms(40), looks)
    forty.show()
    said = texts(forty)
    assert "Platform 3" in said
    assert "Platform 4" not in said
    assert "36 more" in said
    assert "11 h 06" in said  # 36 + 35 + … + 1 minutes


def test_unknown_time_is_told_from_a_minute_on(looks: Looks) -> None:
    for seconds, told in ((59.0, False), (60.0, True)):
        made, _ = popup(replace(TYPICAL, unknown=seconds), looks)
        made.show()
        assert any("could not be seen" in words for words in texts(made)) is told


def test_what_nobody_could_see_is_no_zero() -> None:
    assert tell.total(replace(EMPTY, unknown=4801.0, looked=9600.0)) == "–"
    assert tell.total(replace(EMPTY, unknown=4800.0, looked=9600.0)) == "0 min"
    assert tell.total(replace(TYPICAL, unknown=9000.0, looked=9600.0)) == "5 h 05"


@pytest.mark.parametrize(
    ("language", "country", "hour", "label"),
    [
        (QLocale.Language.English, QLocale.Country.UnitedKingdom, 15, "15"),
        (QLocale.Language.English, QLocale.Country.UnitedStates, 15, "3"),
        (QLocale.Language.English, QLocale.Country.UnitedStates, 24, "12"),
        (QLocale.Language.French, QLocale.Country.France, 25, "1"),
    ],
)
def test_hours_are_written_as_the_locale_counts(
    language: QLocale.Language, country: QLocale.Country, hour: int, label: str
) -> None:
    assert tell.hour_label(hour, QLocale(language, country)) == label


def test_the_date_is_written_as_the_locale_does_without_its_year() -> None:
    assert tell.date_in_words(TYPICAL, QLocale(QLocale.Language.French, QLocale.Country.France)) == "jeudi 19 novembre"


# --- what it does ----------------------------------------------------------------------------------------------------


def press(made: SummaryPopup, words: str) -> None:
    button = next(each for each in made.findChildren(QPushButton) if each.text() == words and each.isVisibleTo(made))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def chosen(made: SummaryPopup) -> list[str]:
    return [each.text() for each in made.findChildren(QPushButton) if each.isChecked() and each.isVisibleTo(made)]


def test_the_step_is_carried_out_once_said_and_can_be_taken_back(looks: Looks) -> None:
    made, said = popup(TYPICAL, looks)
    made.step_undone.connect(lambda step: said.append(("undone", step)))
    made.show()
    press(made, "Add it")
    assert said == [STEP]
    assert made.isVisible()
    words = texts(made)
    assert "Done. A pause card comes at 14:40 from now on." in words
    assert "Add it" not in words
    press(made, "Undo")
    assert said == [STEP, ("undone", STEP)]
    assert "Undone. All is as it was." in texts(made)
    assert "Undo" not in texts(made)
    press(made, "Close")
    assert said == [STEP, ("undone", STEP), "closed"]


def test_the_evening_asks_two_things_and_neither_has_to_be_answered(looks: Looks) -> None:
    made, _ = popup(TYPICAL, looks)
    answers: list[tuple[str, str]] = []
    made.said.connect(lambda what, answer: answers.append((what, answer)))
    made.show()
    for words in ("A little", "Meh", "None", "Rather not"):
        press(made, words)
    assert answers == [("phone", "little"), ("worth", "meh"), ("phone", "none"), ("phone", "unsaid")]
    assert chosen(made) == ["Rather not", "Meh"]
    without = [each.text() for each in popup(replace(TYPICAL, private=59), looks)[0].findChildren(QPushButton)]
    assert "Meh" not in without
    assert "A little" in without
    assert not popup(TYPICAL, looks, today=True)[0].findChildren(Asks)
    assert popup(replace(TYPICAL, asks=True), looks, today=True)[0].findChildren(Asks), "work is over"


def test_an_answer_may_make_another_sentence_true(looks: Looks) -> None:
    made, _ = popup(TYPICAL, looks)
    made.show()
    made.retell_sentence(plain("You said it was worth it."))
    assert "You said it was worth it." in texts(made)
    assert "You said it was worth it." in made.accessibleDescription()


def digits(made: SummaryPopup) -> list[str]:
    """All figures that can be seen or heard, but for the date and hours of the clock."""
    arch = made.findChild(DayArch)
    assert arch is not None
    said = [*texts(made), *(each.toolTip() for each in made.findChildren(QWidget)), made.accessibleDescription(),
            arch.accessibleDescription(), arch._words.total]  # fmt: skip
    return [words for words in said if re.search(r"\d", words.replace("19 November", "").replace("14:40", ""))]


def test_numbers_can_be_hidden_on_a_shared_screen_and_come_back(looks: Looks) -> None:
    numbered = QT_TRANSLATE_NOOP("Summary", "You stepped away {n} times. The posts waited.").with_(n=4)
    made, _ = popup(replace(TYPICAL, sentence=numbered, usual=2400.0, usual_days=4, leak=600, unknown=600.0), looks)
    shown: list[bool] = []
    made.numbers_shown.connect(shown.append)
    made.show()
    press(made, "A lot")
    before = digits(made)
    assert len(before) > 10
    toggle = made.findChild(NumbersButton)
    assert toggle is not None
    assert toggle.accessibleName() == "Hide numbers"
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert digits(made) == []
    said = texts(made)
    assert {"Work", "Instagram", "This was the day, without its numbers.", "A lot"} <= set(said)
    assert [each.text() for each in made.findChildren(QPushButton) if each.isChecked() and each.isVisibleTo(made)] == [
        "A lot"
    ]
    toggle = made.findChild(NumbersButton)
    assert toggle is not None
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(digits(made)) == len(before)
    assert shown == [False, True]
    hidden = SummaryPopup(TYPICAL, looks, motion=0, numbers=False)
    hidden.show()
    assert digits(hidden) == []


def test_a_time_in_a_step_is_written_as_the_locale_does(looks: Looks) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    said = QT_TRANSLATE_NOOP("Summary", "Tomorrow? Shut the door at {start}, for one evening, and see how it feels.")
    made, _ = popup(replace(TYPICAL, step=NextStep(said.with_(start=time(19, 30)), plain("Try it"))), looks)
    made.show()
    (told,) = (words for words in texts(made) if words.startswith("Tomorrow?"))
    assert re.search("7:30\\sPM", told)


def test_a_step_with_a_figure_in_it_is_hidden_with_the_numbers(looks: Looks) -> None:
    step = NextStep(QT_TRANSLATE_NOOP("Summary", "There was work on {n} days in a row.").with_(n=21), plain("Take it"))
    hidden = SummaryPopup(replace(TYPICAL, step=step), looks, motion=0, numbers=False)
    hidden.show()
    assert "Take it" not in texts(hidden)


def test_one_s_own_usual_and_what_came_after_work_are_told(looks: Looks) -> None:
    made, _ = popup(replace(TYPICAL, usual=2400.0, usual_days=3, leak=600.0, later=1500.0), looks)
    made.show()
    usual = "Your usual private time by now, this weekday: 40 min"
    assert usual in texts(made)
    assert "Private after work: 10 min" in texts(made)
    assert f"{usual}. The median of 3 of your last four such weekdays" in made.accessibleDescription()
    assert not [words for words in texts(made) if words.startswith("After yesterday")]
    morning, _ = popup(replace(TYPICAL, later=1500.0), looks, today=True)
    morning.show()
    assert "After yesterday’s summary: 25 min on this computer." in texts(morning)
    none, _ = popup(TYPICAL, looks, today=True)
    none.show()
    assert not [words for words in texts(none) if words.startswith(("After yesterday", "Private"))][1:]


def test_a_history_that_cannot_be_read_is_no_empty_day(looks: Looks) -> None:
    made, _ = popup(unreadable(date(2026, 11, 19)), looks)
    made.show()
    said = texts(made)
    assert "The history cannot be read just now, so there is no number to show." in said
    assert not [words for words in said if re.search(r"\d", words.replace("19 November", ""))]
    assert made.findChild(DayArch) is None
    assert made.findChild(Asks) is None


def test_everything_can_be_reached_by_the_keyboard(looks: Looks) -> None:
    made, said = popup(TYPICAL, looks, today=False)
    answers: list[str] = []
    made.said.connect(lambda _, answer: answers.append(answer))
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    reached: list[str] = []
    for _ in range(16):
        before = cast("QWidget | None", made.focusWidget())
        QTest.keyClick(before or made, Qt.Key.Key_Tab)
        at = made.focusWidget()
        name = at.accessibleName() or (at.text() if isinstance(at, QPushButton) else "")
        if name in reached:
            break
        reached.append(name)
        if name.endswith("A little"):
            QTest.keyClick(at, Qt.Key.Key_Space)
    asked = {"And private time on the phone? It is counted nowhere. A little", "Was the private time worth it? Yes"}
    assert {"Hide numbers", "Close", "Add it", "Leave it as is", *asked} <= set(reached)
    assert answers == ["little"]
    assert not said


@pytest.mark.parametrize("way", ["leave", "cross", "escape"])
def test_leaving_it_as_it_is_is_a_fine_answer(looks: Looks, way: str) -> None:
    made, said = popup(TYPICAL, looks)
    made.show()
    if way == "escape":
        QTest.keyClick(made, Qt.Key.Key_Escape)
    elif way == "cross":
        cross = made.findChild(CloseButton)
        assert cross is not None
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    else:
        leave = next(each for each in made.findChildren(QPushButton) if each.text() == "Leave it as is")
        QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert said == ["closed"]


def test_it_takes_the_keyboard_only_when_asked_for(looks: Looks) -> None:
    quiet = Qt.WidgetAttribute.WA_ShowWithoutActivating
    assert popup(TYPICAL, looks)[0].testAttribute(quiet)
    asked, said = popup(TYPICAL, looks, today=True)
    assert not asked.testAttribute(quiet)
    home = QWidget()
    home.show()
    home.activateWindow()
    assert QTest.qWaitForWindowActive(home)
    asked.show()
    assert QTest.qWaitForWindowActive(asked)
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_Escape)
    assert said == ["closed"]
    assert home.isVisible()


def test_it_asks_the_window_manager_for_the_keyboard_only_when_asked_for(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The offscreen platform gives the keyboard to every new window; openbox gives it to a tool window on request only.
    wanted: list[str] = []
    monkeypatch.setattr(SummaryPopup, "activateWindow", lambda self: wanted.append(self.windowTitle()))
    for today in (False, True):
        made, _ = popup(TYPICAL, looks, today=today)
        made.show()
    assert wanted == ["Detox today"]


def test_it_stands_in_the_corner_and_never_leaves_the_screen(looks: Looks, qt: QApplication) -> None:
    area = qt.primaryScreen().availableGeometry()
    for view in (TYPICAL, EMPTY, replace(with_platforms(40), sentence=plain("A long sentence. " * 60))):
        made, _ = popup(view, looks)
        made.show()
        shape = made.shape.translated(made.pos())
        assert area.contains(shape)
        assert area.right() - shape.right() == 20
        assert area.bottom() - shape.bottom() == 20
        assert shape.width() == round(420 * min(looks.text_scale, 1.4))


def test_what_is_too_long_for_the_screen_scrolls_by_keyboard_too(looks: Looks) -> None:
    long, _ = popup(replace(TYPICAL, sentence=plain("A long sentence. " * 60)), looks)
    area = long.findChild(QScrollArea)
    assert area is not None
    assert area.focusPolicy() == Qt.FocusPolicy.StrongFocus
    short, _ = popup(TYPICAL, looks)
    area = short.findChild(QScrollArea)
    assert area is not None
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


# --- the picture -----------------------------------------------------------------------------------------------------


def test_hours_run_over_the_arch_from_left_to_right() -> None:
    dial = Dial(7, 22)
    assert dial.angle(7) == 0
    assert dial.angle(22) == pytest.approx(math.pi)
    assert dial.angle(3) == 0
    assert dial.angle(30) == pytest.approx(math.pi)
    assert dial.hour(dial.angle(13.25)) == pytest.approx(13.25)
    assert dial.point(100, 14.5).x() == pytest.approx(CENTRE.x())


@pytest.mark.parametrize(("first", "last"), [(7, 22), (9, 18), (4, 28), (0, 25), (8, 9), (10, 10)])
def test_three_to_six_round_hours_are_written(first: float, last: float) -> None:
    marks = Dial(first, last).marks()
    assert len(marks) <= 6
    assert len(marks) >= (3 if last - first >= 5 else 0)


def shot(view: SummaryView, look: Look, *, swept: bool = True) -> QImage:
    looks = Looks(look)
    made, _ = popup(view, looks)
    arch = made.findChild(DayArch)
    assert arch is not None
    if not swept:
        arch._sweep_to(0.0)
    image = made.grab().toImage()
    made.close()
    return image


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST])
def test_every_use_is_drawn_in_its_colour_and_the_door_is_an_outline(look: Look) -> None:
    looks = Looks(look)
    made, _ = popup(replace(TYPICAL, now=15.0), looks)
    arch = made.findChild(DayArch)
    assert arch is not None
    image = made.grab().toImage()
    left = arch.mapTo(made, QPoint(0, 0)).x() + (arch.width() - 372) / 2
    top = arch.mapTo(made, QPoint(0, 0)).y()

    def around(hour: float, radius: float = (INNER + OUTER) / 2) -> set[str]:
        at = Dial(7, 22).point(radius, hour) + QPointF(left, top)
        return {image.pixelColor(round(at.x()) + x, round(at.y()) + y).name().upper()
                for x in range(-5, 6) for y in range(-5, 6)}  # fmt: skip

    assert around(9.5) == {look.work}  # solid
    assert {look.private, look.surface} <= around(12.25)  # dots
    assert look.on_call in around(20.12)  # stripes
    assert look.work not in around(20.12)
    assert around(21.0) == {look.surface}  # the shut door is empty
    assert look.dot in around(10.75, DOTS)
    assert look.dot in around(15.0)  # Dot stands where now is


def test_a_minute_can_still_be_seen() -> None:
    minute = replace(EMPTY, work=60, pieces=(ArcPiece(13.0, 13.0 + 1 / 60, "work"),))
    image = shot(minute, LIGHT)
    seen = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height() // 3)}
    assert LIGHT.work in seen


def test_it_sweeps_in_from_the_left() -> None:
    start, end = shot(TYPICAL, LIGHT, swept=False), shot(TYPICAL, LIGHT)
    assert start != end


def test_the_pointer_is_told_what_lies_under_it(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    made, _ = popup(TYPICAL, looks)
    arch = made.findChild(DayArch)
    assert arch is not None
    made.grab()
    dial, shift = Dial(7, 22), QPointF((arch.width() - 372) / 2, 0)
    taken_back: list[bool] = []  # Qt tells once the pointer rests, and goes on telling it over nothing
    monkeypatch.setattr(QToolTip, "hideText", lambda: taken_back.append(True))
    for at, told in ((dial.point(150, 9.5), "Work, 09:00 to 10:00"), (CENTRE, "")):
        point_at(arch, at + shift)
        assert arch.toolTip() == told
        assert bool(taken_back) is not bool(told)
    assert arch.told_at(dial.point(150, 9.5) + shift) == "Work, 09:00 to 10:00"
    assert arch.told_at(dial.point(150, 20.1) + shift) == "On call, 20:00 to 20:15"  # over the door
    assert arch.told_at(dial.point(150, 21) + shift) == "Door shut, 19:30 to 22:00"
    assert arch.told_at(dial.point(DOTS, 15.5) + shift) == "15:30"
    assert arch.told_at(dial.point(150, 15) + shift) == ""
    assert arch.told_at(CENTRE + shift) == ""


def test_a_change_of_the_desktop_s_scheme_dresses_it_anew(qt: QApplication) -> None:
    looks = Looks(LIGHT)
    made, _ = popup(TYPICAL, looks)
    before = made.grab().toImage()
    looks._forced = DARK
    looks._refresh()
    qt.processEvents()
    assert made.grab().toImage() != before


def test_without_a_compositor_it_is_cut_out_and_has_no_shadow(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    cut = SummaryPopup(TYPICAL, looks, motion=0)
    cut.show()
    assert cut.shape == cut.rect()
    assert not cut.mask().contains(QPoint(0, 0))
    assert cut.mask().contains(QPoint(cut.width() // 2, 0))
    soft = SummaryPopup(TYPICAL, looks, motion=0, composited=True)
    soft.show()
    assert soft.mask().isEmpty()
    assert soft.shape.size() == cut.size()
    assert soft.width() > cut.width()


def test_it_goes_to_the_screen_of_the_pointer(looks: Looks) -> None:
    class Second:
        def availableGeometry(self) -> QRect:  # noqa: N802 - Qt's name
            return QRect(1024, 30, 900, 770)

    made, _ = popup(TYPICAL, looks)
    at = corner(made, cast("QScreen", Second()), made.shadow)
    shape = QRect(at, made.size()).marginsRemoved(made.shadow)
    assert shape.right() == 1024 + 900 - 20 - 1
    assert shape.bottom() <= 30 + 770 - 20
    assert shape.top() >= 30


# --- a small screen --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_fullest_day_fits_a_screen_of_768_with_a_panel(language: str, looks: Looks) -> None:
    country = QLocale.Country.France if language == "fr" else QLocale.Country.UnitedKingdom
    spoken = QLocale.Language.French if language == "fr" else QLocale.Language.English
    languages = Languages(Path(__file__).parents[2] / "resources" / "translations", QLocale(spoken, country))
    languages.use(language)
    try:
        full = replace(TYPICAL, leak=1800.0, on_call=0.0, sentence=QT_TRANSLATE_NOOP(
            "Summary", "There was a real pause in it: nobody touched anything, and that was allowed."))  # fmt: skip
        for view in (
            TYPICAL,
            full,
            replace(full, platforms=with_platforms(40).platforms, on_call=900.0, usual=2400.0, unknown=900.0),
        ):
            made, _ = popup(view, looks)
            made.show()
            assert made.shape.height() <= 700
            assert not made._scroll.verticalScrollBar().isVisible()
            shown = len([bar for bar in made.findChildren(Bar) if not bar.isHidden()])
            assert shown >= 2, "the first one, and all others together"
    finally:
        languages.use("en")
