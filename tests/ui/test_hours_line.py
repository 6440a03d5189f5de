"""Work hours as one line for a signature, written as the locale writes days and times."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from detox.ui.language import Languages
from detox.ui.look import Looks
from detox.ui.settings.hours_line import HoursLine, hours_line
from tests.rules.words import settings_of
from tests.ui.settings_desk import Desk

PARIS = ZoneInfo("Europe/Paris")
LATER = "What comes later waits for the next of these hours."


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "Mon to Fri 09:00-18:00"),
        ({"work.hours.wednesday": []}, "Mon to Tue 09:00-18:00; Thu to Fri 09:00-18:00"),
        ({"work.hours.friday": ["09:00-12:00", "20:00-02:00"]}, "Mon to Thu 09:00-18:00; Fri 09:00-12:00, 20:00-02:00"),
    ],
)
def test_days_in_a_row_with_the_same_hours_are_named_together(values: dict[str, object], told: str) -> None:
    assert hours_line(settings_of(values), PARIS) == f"I answer {told} (Paris time). {LATER}"


def test_times_are_the_locales_and_a_clients_zone_is_said_once() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    line = hours_line(settings_of({}), ZoneInfo("America/New_York")).replace("\u202f", " ")
    assert line == f"I answer Mon to Fri 9:00 AM – 6:00 PM (New York time). {LATER}"
    assert "(UTC)" in hours_line(settings_of({}), ZoneInfo("UTC"))


def test_french_needs_no_elision_before_a_place_and_has_its_space_before_a_semicolon() -> None:
    languages = Languages(Path(__file__).parents[2] / "resources" / "translations")
    languages.use("fr")
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    try:
        line = hours_line(settings_of({"work.hours.wednesday": []}), ZoneInfo("Pacific/Auckland"))
    finally:
        languages.use("en")
    assert "(heure locale\u202f: Auckland)" in line
    assert "09:00-18:00\u202f; jeu." in line


def test_without_hours_there_is_nothing_to_copy(looks: Looks) -> None:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday")
    none = settings_of({f"work.hours.{day}": [] for day in days})
    made = HoursLine(lambda: none, lambda: PARIS, looks)
    QGuiApplication.clipboard().setText("untouched")
    QTest.mouseClick(made.button, Qt.MouseButton.LeftButton)
    assert made.told.text() == "There are no work hours to copy yet."
    assert QGuiApplication.clipboard().text() == "untouched"


def test_the_page_of_hours_copies_what_holds_at_the_click(looks: Looks) -> None:
    desk = Desk(looks, settings_of({}))
    made = desk.page("hours").findChild(HoursLine)
    assert made is not None
    desk.dialog.refresh(settings_of({"work.hours.friday": []}))
    QTest.mouseClick(made.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("I answer Mon to Thu 09:00-18:00")
    assert made.told.text().startswith("Copied: I answer")
