"""The window of a week: true figures, words that are kept only when asked, and a question that is never pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSlider, QWidget
from shiboken6 import isValid

from detox.core.day_facts import IfThen
from detox.core.inputs import SessionChanged
from detox.core.text import plain
from detox.core.week_facts import Feeling, WeekSaid
from detox.store.history import open_history
from detox.summary.feeling import answer
from detox.summary.view import ArcPiece
from detox.summary.week_compose import unreadable_week
from detox.summary.week_view import Ribbon, WeekView, WorthRow
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.summary.buttons import NumbersButton, TurnButton
from detox.ui.week.feeling import FeelingPanel
from detox.ui.week.ribbon import DayRibbon
from detox.ui.week.window import WeekWindow
from detox.ui.week.wins import WinsWindow
from tests.ui.days import texts
from tests.ui.test_evening import House

MONDAY = date(2026, 11, 23)


def ribbon(index: int, **more: Any) -> Ribbon:
    return Ribbon(MONDAY + timedelta(days=index), **more)


WEEK = WeekView(
    MONDAY,
    (
        ribbon(0, begun=True, pieces=(ArcPiece(9, 12, "work"), ArcPiece(20, 22, "door")), work=3 * 3600.0,
               private=600.0, usual=1500.0),
        *(ribbon(index, begun=True, work=3600.0, private=60.0) for index in (1, 2, 3)),
        ribbon(4, begun=True), ribbon(5, off=True), ribbon(6),
    ),
    9, 22, plain("That was the week."), unknown=1200.0, looked=40 * 3600.0,
    worth=(WorthRow("TikTok", yes=300.0, no=480.0),), plan=IfThen("it is six", "I hand over"),
)  # fmt: skip


def window(view: WeekView, looks: Looks, **more: Any) -> tuple[WeekWindow, list[object]]:
    made = WeekWindow(view, looks, asked=True, **more)
    said: list[object] = []
    made.kept.connect(lambda kind, data: said.append((kind, dict(data))))
    made.forgotten.connect(lambda every: said.append(("forget", every)))
    made.closed.connect(lambda: said.append("closed"))
    made.show()
    return made, said


def press(made: QWidget, words: str) -> None:
    buttons = [each for each in made.findChildren(QAbstractButton) if each.isVisibleTo(made)]
    found = next(each for each in buttons if words in (each.text(), each.accessibleName()))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_it_shows_what_the_week_was_and_says_it_all_as_text(looks: Looks) -> None:
    made, _ = window(WEEK, looks)
    shown = texts(made)
    for words in (
        "Week 48 · 23 Nov to 29 Nov", "That was the week.", "Mon", "3 h 10", "1 h 01", "Work", "6 h", "Private",
        "13 min", "20 min of 40 h could not be seen from here.", "TikTok", "worth it 5 min · not worth it 8 min",
        "Your plan for this week was: if it is six, then I hand over.", "One win of this week", "Keep win and plan",
    ):  # fmt: skip
        assert words in shown, words
    told = made.accessibleDescription()
    for words in (
        "Work 6 h, Private 13 min, On call 0 min.",
        "Monday: Work 3 h, Private 10 min, On call 0 min, usual private time on this weekday 25 min",
        "Friday: nothing social", "Saturday: day off, still to come", "TikTok: worth it 5 min · not worth it 8 min",
    ):  # fmt: skip
        assert words in told, words
    first = made.findChildren(DayRibbon)[0]
    assert first.accessibleName().startswith("Monday: Work 3 h")


def test_a_day_of_which_nothing_was_counted_is_not_called_zero(looks: Looks) -> None:
    days = (ribbon(0, begun=True, seen=False, usual=1500.0), ribbon(1, begun=True), *map(ribbon, range(2, 7)))
    made, _ = window(replace(WEEK, days=days), looks)
    shown = texts(made)
    assert shown.count("no data") == 1
    assert shown[shown.index("Mon") + 1] == "no data"
    told = made.accessibleDescription()
    assert "Monday: nothing was counted\nTuesday: nothing social\nWednesday: still to come" in told


def test_the_week_is_written_as_the_locale_does(looks: Looks) -> None:
    for country, head in ((QLocale.Country.UnitedStates, "Week 48 · Nov 23 to Nov 29"),
                          (QLocale.Country.UnitedKingdom, "Week 48 · 23 Nov to 29 Nov")):  # fmt: skip
        QLocale.setDefault(QLocale(QLocale.Language.English, country))
        assert head in texts(window(WEEK, looks)[0])


def test_words_are_kept_by_a_click_and_half_a_plan_is_none(looks: Looks) -> None:
    made, said = window(WEEK, looks)
    QTest.keyClicks(made.words.win, "The launch post")
    QTest.keyClicks(made.words.when, "a client writes at nine")
    assert said == []
    press(made, "Keep win and plan")
    assert said == [("win", {"text": "The launch post"})]
    assert "A plan needs both halves, so it is not kept yet. The rest is." in texts(made)
    QTest.keyClicks(made.words.then, "it waits")
    press(made, "Keep win and plan")
    assert said[1:] == [("plan", {"when": "a client writes at nine", "then": "it waits"})]
    assert "Kept, on this computer." in texts(made)
    press(made, "Keep win and plan")
    assert len(said) == 2, "what has not changed is not said again"


def test_esc_asks_once_about_words_that_are_not_kept(looks: Looks) -> None:
    made, said = window(WEEK, looks)
    QTest.keyClicks(made.words.then, "x")
    QTest.keyClick(made.words.then, Qt.Key.Key_Escape)
    assert made.isVisible()
    assert "Not kept yet. Esc once more leaves it so." in texts(made)
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert said == ["closed"]
    plain_, also = window(WEEK, looks)
    QTest.keyClick(plain_, Qt.Key.Key_Escape)
    assert also == ["closed"]


def test_what_was_kept_stands_there_again_and_can_be_taken_back(looks: Looks) -> None:
    made, said = window(replace(WEEK, said=WeekSaid("The launch post", IfThen("a", "b"))), looks)
    assert made.words.words() == ("The launch post", "a", "b")
    made.words.win.clear()
    made.words.when.clear()
    made.words.then.clear()
    press(made, "Keep win and plan")
    assert said == [("win", {"text": ""}), ("plan", {"when": "", "then": ""})]


def test_letters_are_as_large_on_every_page_that_is_turned_to(looks: Looks) -> None:
    made, _ = window(WEEK, looks)
    for _turn in range(2):
        wins = next(each for each in made.findChildren(QPushButton) if each.text() == "Earlier wins…")
        sizes = {QFontInfo(each.font()).pixelSize() for each in (wins, made.words.when, made.words.win, made._keep)}
        assert sizes == {QFontInfo(looks.font("body")).pixelSize()}
        made.show_view(WEEK)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_an_arrow_asks_once_about_words_that_are_not_kept(looks: Looks) -> None:
    made, _ = window(WEEK, looks)
    turned: list[int] = []
    made.turned.connect(turned.append)
    QTest.keyClicks(made.words.win, "shipped")
    press(made, "The week before")
    assert turned == []
    assert "Not kept yet. The arrow once more leaves it so." in texts(made)
    QTest.keyClicks(made.words.win, " it")
    press(made, "The week before")
    assert turned == [], "it was edited since, so it asks again"
    press(made, "The week before")
    assert turned == [-1]


def test_what_was_said_of_kept_words_goes_with_the_next_letter(looks: Looks) -> None:
    made, _ = window(WEEK, looks)
    QTest.keyClicks(made.words.win, "shipped it")
    press(made, "Keep win and plan")
    assert "Kept, on this computer." in texts(made)
    QTest.keyClicks(made.words.when, "x")
    assert "Kept, on this computer." not in texts(made)


def test_the_question_how_work_feels_opens_in_sight(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    made, _ = window(WEEK, looks)
    monkeypatch.setattr(made, "_fit", lambda: None)  # the screen has no more room
    made.resize(made.width(), 420)
    QCoreApplication.sendPostedEvents()
    press(made, "How is work feeling?")
    slider = made.findChildren(QSlider)[0]
    assert made.focusWidget() is slider
    assert not slider.visibleRegion().isEmpty()


def test_a_day_that_could_not_be_seen_is_no_zero(looks: Looks) -> None:
    days = (ribbon(0, begun=True, looked=3600.0, unknown=3000.0), *map(ribbon, range(1, 7)))
    made, _ = window(replace(WEEK, days=days), looks)
    assert texts(made)[texts(made).index("Mon") + 1] == "–"
    assert "Monday: 50 min could not be seen from here" in made.accessibleDescription()


def test_numbers_can_be_hidden_and_what_was_typed_stays(looks: Looks) -> None:
    made, _ = window(replace(WEEK, plan=None), looks)
    shown: list[bool] = []
    made.numbers_shown.connect(shown.append)
    QTest.keyClicks(made.words.win, "typed")
    toggle = made.findChild(NumbersButton)
    assert toggle is not None
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    said = [*texts(made), made.accessibleDescription(),
            *(each.accessibleName() + each.toolTip() for each in made.findChildren(DayRibbon))]  # fmt: skip
    left = [re.sub("Week 48|23 Nov|29 Nov", "", words) for words in said]
    assert not [words for words in left if re.search(r"\d", words)]
    assert made.words.words()[0] == "typed"
    assert shown == [False]


def test_one_may_look_back_and_not_ahead_of_this_week(looks: Looks) -> None:
    made, _ = window(WEEK, looks)
    turned: list[int] = []
    made.turned.connect(turned.append)
    press(made, "The week before")
    assert turned == [-1]
    assert not next(each for each in made.findChildren(TurnButton) if "after" in each.accessibleName()).isEnabled()
    made.show_view(replace(WEEK, monday=MONDAY - timedelta(days=7), newest=False))
    assert "How is work feeling?" not in texts(made), "only this week can still be felt"
    press(made, "The week after")
    assert turned == [-1, 1]


def test_a_history_that_cannot_be_read_is_no_empty_week(looks: Looks) -> None:
    made, _ = window(unreadable_week(MONDAY), looks)
    said = texts(made)
    assert "The history cannot be read just now, so there is no number to show." in said
    assert not made.findChildren(DayRibbon)
    assert "How is work feeling?" not in said


# --- how is work feeling? --------------------------------------------------------------------------------------------


def test_nobody_is_asked_until_they_ask(looks: Looks) -> None:
    made, said = window(WEEK, looks)
    assert not [each for each in made.findChildren(QSlider) if each.isVisibleTo(made)]
    press(made, "How is work feeling?")
    sliders = [each for each in made.findChildren(QSlider) if each.isVisibleTo(made)]
    assert [each.accessibleName() for each in sliders] == [
        "Energy, from used up to plenty left", "Distance, from far from it all to close to it",
        "Effect, from nothing gets done to things get done",
    ]  # fmt: skip
    assert any(words.startswith("A reflection, not a test or a diagnosis.") for words in texts(made))
    QTest.keyClick(sliders[0], Qt.Key.Key_Left)
    QTest.keyClick(sliders[2], Qt.Key.Key_End)
    press(made, "Keep how it feels")
    assert said == [("feeling", {"energy": 2, "nearness": 3, "effect": 5})]
    left, nothing = window(WEEK, looks, feeling=True)
    press(left, "Rather not")
    assert nothing == []
    assert not [each for each in left.findChildren(QSlider) if each.isVisibleTo(left)]


def test_two_low_weeks_offer_people_and_a_word_about_the_load_and_one_does_not(looks: Looks) -> None:
    low = Feeling(1, 2, 3)
    for twice, said in ((True, "Two weeks that felt low"), (False, "A week that felt low")):
        made, _ = window(replace(WEEK, said=WeekSaid(feeling=low), low_twice=twice), looks)
        asked: list[bool] = []
        made.people_wanted.connect(lambda asked=asked: asked.append(True))
        words = texts(made)
        assert [one for one in words if one.startswith(said)]
        assert any(one.startswith("About the load") for one in words) is twice
        assert ("People who listen…" in words) is twice
        assert "Keep how it feels" not in words, "once a week at most"
        if twice:
            press(made, "People who listen…")
            assert asked == [True]


def test_the_answer_is_no_verdict() -> None:
    every = [answer(Feeling(a, b, c), low_twice=t) for a in (1, 5) for b in (2, 4) for c in (3,) for t in (True, False)]
    said = " ".join(text.say() for one in every for text in one)
    assert not re.search(r"\b(score|burnout|normal|healthy|risk|better|worse)\b|\d", said, re.IGNORECASE)
    assert answer(Feeling(4, 4, 4), low_twice=True) == answer(Feeling(3, 3, 3), low_twice=False)


def test_it_can_be_deleted_this_week_or_all_of_them(looks: Looks) -> None:
    for words, every in (("Delete it", False), ("Delete all weeks", True)):
        made, said = window(replace(WEEK, said=WeekSaid(feeling=Feeling(3, 3, 3))), looks)
        press(made, words)
        assert said == [("forget", every)]
        assert "Deleted, for good." in texts(made)


# --- wins, look, keys ------------------------------------------------------------------------------------------------


def test_wins_can_be_read_and_each_be_deleted(looks: Looks) -> None:
    made = WinsWindow(looks, [(MONDAY, "2026-W48", "Second"), (MONDAY - timedelta(days=7), "2026-W47", "First")])
    gone: list[str] = []
    made.forgotten.connect(gone.append)
    made.show()
    assert [words for words in texts(made) if words in ("First", "Second")] == ["Second", "First"]
    press(made, "Delete: First")
    assert gone == ["2026-W47"]
    press(made, "Delete: Second")
    assert "None is kept yet. There is room for one at the end of each week." in texts(made)


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_it_can_be_drawn_in_every_look_and_fits_a_small_screen(look: Look) -> None:
    made, _ = window(WEEK, Looks(look))
    assert not made.grab().isNull()
    assert made.height() <= made.screen().availableGeometry().height()
    made.resize(600, 400)
    assert not made.grab().isNull()


def test_everything_can_be_reached_by_the_keyboard(looks: Looks) -> None:
    made, _ = window(WEEK, looks, feeling=True)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    reached: list[str] = []
    for _ in range(30):
        QTest.keyClick(cast("QWidget | None", made.focusWidget()) or made, Qt.Key.Key_Tab)
        at = made.focusWidget()
        reached.append(at.accessibleName() or (at.text() if isinstance(at, QPushButton) else ""))
    assert {
        "Hide numbers", "The week before", "One win of this week", "Earlier wins…", "One plan for next week: If",
        "One plan for next week: then", "Energy, from used up to plenty left", "Keep how it feels", "Rather not",
        "Keep win and plan",
    } <= set(reached)  # fmt: skip


# --- in the program --------------------------------------------------------------------------------------------------


@pytest.fixture
def house(looks: Looks, tmp_path: Path) -> Iterator[House]:
    with closing(open_history(tmp_path, write=True)) as history:
        made = House(history, looks, tmp_path)
        yield made
        made.screen.close()


def to_friday(house: House) -> WeekWindow:
    pump, kit = house.kit.pump, house.kit
    pump.post(SessionChanged(asleep=True))
    kit.clock.suspend(4 * 86_400 + 8.75 * 3600)  # from Monday, nine
    pump.post(SessionChanged())
    kit.alarms.advance(15 * 60)
    found = house.screen.on_request.week.window
    assert found is not None
    return found


def words_of(house: House, *kinds: str) -> list[tuple[str, str, dict[str, object]]]:
    return [(one.kind, one.name, dict(one.data)) for one in house.history.events(0, 10**15, kinds)]


def test_on_friday_it_comes_takes_no_keyboard_and_keeps_what_is_written(house: House) -> None:
    made = to_friday(house)
    assert made.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert words_of(house, "week") == [("week", "2026-W48", {})]
    assert made.view.total > 0
    QTest.keyClicks(made.words.win, "The launch post")
    press(made, "Keep win and plan")
    assert words_of(house, "win") == [("win", "2026-W48", {"text": "The launch post"})]
    press(made, "How is work feeling?")
    QTest.keyClicks(made.words.when, "typed meanwhile")
    press(made, "Keep how it feels")
    assert [kind for kind, _, _ in words_of(house, "feeling")] == ["feeling"]
    assert made.words.words()[1] == "typed meanwhile"
    assert [words for words in texts(made) if words.startswith("Noted")]
    press(made, "Delete it")
    assert words_of(house, "feeling") == []


def test_the_summary_waits_for_it_and_comes_when_it_is_closed(house: House) -> None:
    made = to_friday(house)
    house.kit.alarms.advance(20 * 60)
    assert "2026-11-27" not in [name for _, name, _ in words_of(house, "summary")]
    made.close()
    house.kit.alarms.advance(1)
    assert ("summary", "2026-11-27", {}) in words_of(house, "summary")


def test_wins_of_earlier_weeks_are_listed_and_deleted_for_good(house: House, tmp_path: Path) -> None:
    made = to_friday(house)
    QTest.keyClicks(made.words.win, "Planted win nobody else may read")
    press(made, "Keep win and plan")
    press(made, "Earlier wins…")
    wins = house.screen.on_request.week.wins
    assert isinstance(wins, WinsWindow)
    press(wins, "Delete: Planted win nobody else may read")
    assert made.words.words()[0] == ""
    assert b"Planted win" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    house.screen.on_request.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(wins)


def test_people_who_listen_are_one_click_away(house: House) -> None:
    made = to_friday(house)
    made.people_wanted.emit()
    moment = cast("Any", house.screen.on_request)._moments.window
    assert moment._stack.currentWidget() is moment._areas["listen"]


def test_no_panel_of_feelings_is_made_from_anything_but_the_users_word(house: House) -> None:
    made = to_friday(house)
    assert made.view.said.feeling is None
    panel = made.findChild(FeelingPanel)
    assert panel is not None
    assert panel.isHidden()
