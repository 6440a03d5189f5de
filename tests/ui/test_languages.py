"""Every window in every language: nothing is cut, nothing stays behind when the language changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel, QPushButton

from detox.core.views import TrayView
from detox.ui.home.window import Home
from detox.ui.language import Languages, locale
from detox.ui.look import Looks
from detox.ui.words import duration
from tests.fakes.clock import FakeClock
from tests.test_translations import said
from tests.ui.days import TYPICAL, texts
from tests.ui.settings_desk import Desk
from tests.ui.test_tray import made
from tests.ui.test_tray import texts as entries
from tests.ui.walk import Pseudo, menus, pseudo, told, truncated, windows

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
BRITAIN = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def languages() -> Iterator[Languages]:
    """The program's languages on a British desktop; English again afterwards."""
    speaks = Languages(FOLDER, BRITAIN)
    yield speaks
    speaks.use("en")


@pytest.fixture
def stretched(qt: QCoreApplication) -> Iterator[None]:
    """A language with words that are 40 % longer than English."""
    translator = Pseudo()
    qt.installTranslator(translator)
    yield
    qt.removeTranslator(translator)


def walk(looks: Looks) -> dict[str, list[str]]:
    return {name: cut for name, window in windows(looks) if (cut := truncated(window))}


def test_nothing_is_cut_in_english(looks: Looks) -> None:
    assert walk(looks) == {}


def test_nothing_is_cut_in_french(looks: Looks, languages: Languages) -> None:
    languages.use("fr")
    assert walk(looks) == {}


@pytest.mark.usefixtures("stretched")
def test_nothing_is_cut_in_words_that_are_40_percent_longer(looks: Looks) -> None:
    assert walk(looks) == {}


@pytest.mark.usefixtures("stretched")
def test_no_window_says_a_word_that_was_not_translated(looks: Looks) -> None:
    ours = [source for context, source in said() if context != "CliDays"]  # windows name days as the locale does
    english = {line for source in ours for line in source.split("\n") if pseudo(line) != line}
    # The titles by which our own windows are known to us; a screen reader hears the translated name.
    english -= {"Detox card", "Detox door", "Detox break"}
    assert {name: words for name, window in windows(looks) if (words := told(window) & english)} == {}


def test_the_made_up_language_is_longer_and_keeps_its_places() -> None:
    assert pseudo("Until {time}, %n") == "Ûûñtîîl {time}, %n"
    for words in ("Settings…", "Hold reminders", "Done", "s"):
        assert len(pseudo(words)) >= len(words) + int(len(words) * 0.3)


def test_the_walk_sees_what_is_cut(looks: Looks) -> None:
    (name, window) = next(windows(looks))
    label = QLabel("Far too many words for so little room", window)
    label.setGeometry(0, 0, 40, 20)
    label.show()
    button = QPushButton("Far too many words", window)
    button.setGeometry(0, 40, 40, 32)
    button.show()
    assert name == "home"
    assert len(truncated(window)) == 2


def test_everything_that_is_open_changes_its_language(looks: Looks, languages: Languages) -> None:
    actions, _ = made()
    menu = actions.menus.tray()
    window = Home(looks, FakeClock(), actions)
    desk = Desk(looks)
    desk.page("hours")

    def retell() -> None:
        actions.retell()
        window.retell()
        window.show_day(TYPICAL)
        window.render(TrayView())
        desk.dialog.retell()

    for language, words in (
        (
            "fr",
            (
                "Mes journées",
                "Rappels actifs.",
                "Me rappeler  ▾",
                "3 h 55",
                "Horaires",
                "Taper les heures",
                "Heures de travail",
            ),
        ),
        ("en", ("My days", "Reminders on.", "Remind me now  ▾", "3 h 55", "Hours", "Type the hours", "Work hours")),
    ):
        assert languages.use(language)
        retell()
        said = [text.replace("\u00a0", " ") for text in (*texts(window), *texts(desk.dialog))]
        assert [each for each in words if each not in said] == []
    languages.use("fr")
    retell()
    assert {"Ouvrir", "Suspendre les rappels", "Réglages…", "Quitter"} <= set(entries(menu))
    assert desk.dialog.windowTitle() == "Réglages de Detox"
    assert languages.use("fr") is False, "the same again is no change"


def test_the_row_that_has_the_keyboard_keeps_it(looks: Looks, languages: Languages) -> None:
    desk = Desk(looks)
    desk.dialog.activateWindow()
    before = desk.row("look", "language")
    before.field.widget.setFocus()
    languages.use("fr")
    desk.dialog.retell()
    after = desk.row("look", "language")
    assert after is not before
    assert desk.dialog.focusWidget() is after.field.widget
    assert after.label.text() == "Langue"


def test_qt_speaks_french_too(languages: Languages) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    languages.use("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_lengths_and_dates_are_french_in_french(languages: Languages) -> None:
    languages.use("fr")
    assert [duration(seconds) for seconds in (10, 3300, 10800, 14100)] == [
        "< 1\u00a0min",
        "55\u00a0min",
        "3\u00a0h",
        "3\u00a0h\u00a055",
    ]
    assert QLocale().standaloneDayName(1) == "lundi"
    assert QLocale().firstDayOfWeek().value == 1


@pytest.mark.parametrize(
    ("language", "desktop", "dates"),
    [
        ("fr", "fr_CA", "fr_CA"),
        ("fr", "en_GB", "fr_FR"),
        ("fr", "C", "fr_FR"),
        ("en", "en_US", "en_US"),
        ("en", "de_DE", "en_DE"),
        ("en", "C", "C"),
    ],
)
def test_dates_keep_the_desktop_s_country_where_there_is_one(language: str, desktop: str, dates: str) -> None:
    assert locale(language, QLocale(desktop)).name() == dates


def test_days_are_french_where_the_desktop_has_times_in_another_language() -> None:
    class Mixed(QLocale):
        """A desktop that speaks French and writes times in English (LC_TIME), as QLocale.system() tells it then."""

        def dayName(self, day: int, _form: QLocale.FormatType = QLocale.FormatType.LongFormat) -> str:  # noqa: N802
            """Return the day of another locale."""
            return BRITAIN.dayName(day)

    assert locale("fr", Mixed("fr_CA")).standaloneDayName(1) == "lundi"
    assert locale("fr", Mixed("fr_CA")).name() == "fr_CA"


def test_menus_are_french(languages: Languages) -> None:
    languages.use("fr")
    said = [words for menu in menus() for words in entries(menu)]
    assert "Une carte attend\u202f: zoom utilise le micro depuis 09:00" in said
