"""Why a rule cannot be made softer now, and when it can: in words, with the time, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from detox.core.settings import Settings
from detox.core.views import Held, TrayView
from detox.focus.settings import RULES
from detox.ui.language import Languages
from detox.ui.look import Looks
from tests.fakes.clock import START
from tests.rules.run import Run
from tests.rules.words import rule, settings_of, without
from tests.ui.settings_desk import Desk
from tests.ui.test_languages import BRITAIN, FOLDER

TONIGHT = replace(TrayView(), held=(Held("evening", START + timedelta(hours=9)),))  # 18:00 in Berlin
OTHER = replace(TrayView(), held=(Held("night", START + timedelta(hours=9)),))


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks, settings_of({"focus.rules": [rule(firmness="locked")]}))


@pytest.fixture
def french() -> Iterator[Languages]:
    speaks = Languages(FOLDER, BRITAIN)
    yield speaks
    speaks.use("en")


def locked(until: float, lock: float) -> TrayView:
    return replace(TONIGHT, held=(Held("evening", START + timedelta(hours=until), START + timedelta(hours=lock)),))


def test_a_firm_rule_says_until_when_nothing_of_it_gets_softer(desk: Desk) -> None:
    panel = desk.panel()
    assert panel.held.words == ""
    desk.dialog.render(TONIGHT)
    assert panel.held.words == (
        "This door is shut until 18:00. What you make softer here, or switch off, counts from then on; "
        "what is stricter counts at once."
    )
    assert panel.enabled.accessibleDescription().startswith(panel.held.words)
    desk.dialog.render(OTHER)
    assert panel.held.words == "", "it is about the rule that is shown"
    assert panel.enabled.accessibleDescription() == "Social windows are covered then. Other windows stay as they are."


def test_a_locked_rule_says_why_and_names_the_day_where_it_is_another_one(desk: Desk) -> None:
    desk.dialog.render(locked(22, 22))
    assert desk.panel().held.words == (
        "Locked until Tuesday at 07:00. You chose that beforehand, so that no evening talks you out of it. What you "
        "make softer here, or switch off, counts from then on; what is stricter counts at once."
    )
    desk.dialog.render(locked(40, 12))
    assert desk.panel().held.words.startswith("Locked until 21:00, then shut with a way in until Wednesday at 01:00. ")


def test_what_is_made_softer_meanwhile_is_saved_and_the_words_stay(desk: Desk) -> None:
    desk.dialog.render(locked(22, 22))
    panel = desk.panel()
    panel.enabled.click()
    assert not desk.settings[RULES][0].enabled
    assert panel.held.words.startswith("Locked until Tuesday at 07:00.")


def test_a_page_that_is_opened_while_it_is_locked_says_so_at_once(looks: Looks) -> None:
    desk = Desk(looks, settings_of({"focus.rules": [rule()]}))
    desk.dialog.render(TONIGHT)
    assert desk.panel().held.words != ""


def test_it_is_said_in_french(desk: Desk, french: Languages) -> None:
    desk.dialog.render(locked(22, 22))
    desk.page("focus")
    french.use("fr")
    desk.dialog.retell()
    assert desk.panel().held.words.startswith("Verrouillé jusqu’à mardi à 07:00.")
    assert QLocale().language() == QLocale.Language.French


def test_the_engine_tells_of_all_blocks_that_take_on_nothing_softer() -> None:
    rules = [rule(firmness="locked"), rule(id="soft", firmness="gentle"), rule(id="firm", hours=["19:00-22:00"])]
    run = Run("2026-11-23 18:30", {**without("reminders summary"), "focus.rules": rules}).until("20:00")
    told = {one.rule: (f"{one.until:%H:%M}", one.locked_until == one.until) for one in run.view.tray.held}
    assert told == {"evening": ("06:00", True), "firm": ("21:00", False)}
    run.until("22:30")
    assert [one.rule for one in run.view.tray.held] == ["evening"]
    assert Run("2026-11-23 18:30", {**without("reminders summary")}).wait(0).view.tray.held == ()
    assert Settings()[RULES] == ()
