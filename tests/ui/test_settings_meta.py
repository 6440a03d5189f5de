"""Every key: words in two languages, a row or a panel, and an effect that ``preview`` shows, or a reason why not."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from detox.core.settings import Setting, Settings
from detox.core.text import Text
from detox.engine import SETTINGS
from detox.focus.settings import RULES
from detox.preview import preview
from detox.report import preview_json
from detox.ui.look import Looks
from detox.ui.settings.fields import Field, FlagField, ListField
from detox.ui.settings.one_of import OneOfField
from detox.ui.settings.own_kinds import WordsPanel
from detox.ui.settings.pages import page_of
from detox.ui.settings.pills import DayPills
from detox.ui.settings.row import SettingRow
from detox.ui.settings.spins import SpinField
from tests.rules.words import rule, settings_of
from tests.ui.settings_desk import Desk, type_into

FRIDAY, ZONE = date(2026, 11, 27), "Europe/Paris"
MEMBERS = {"reminders.": "water", "work.hours.": "friday", "peak.hours.": "friday"}
"""The member that stands for its family."""

ELSEWHERE: dict[str, str] = {
    "tracking.work_surfaces": "what was seen means something else; preview sees no window",
    "tracking.private_windows": "what is seen counts otherwise; preview sees no window",
    "tracking.idle_minutes": "preview has input every second",
    "tracking.watching_minutes": "preview has input every second",
    "tracking.adapter": "how windows are seen; preview sees none",
    "history.keep_days": "what is deleted of the past",
    "reminders.<id>.at_work": "preview has no feed in front",
    "reminders.<id>.rest_minutes": "nobody leaves the desk in preview",
    "reminders.<id>.themes": "which words a card has, not when it comes",
    "cards.snooze_minutes": "preview answers every card with done",
    "cards.skips_per_day": "preview answers every card with done",
    "cards.patience_seconds": "nobody types in preview",
    "cards.sound": "how a card sounds",
    "cards.tone": "which words a card has, not when it comes",
    "holds.full_screen": "nothing holds in preview",
    "holds.ignored": "nothing holds in preview",
    "breaks.screens": "opens only when asked for",
    "focus.cover": "a name on the door",
    "focus.close_apps": "nothing is locked in preview",
    "summary.numbers": "what the summary says, not when it comes",
    "summary.feeling": "what the week asks, not when it comes",
    "language": "words only",
    "calendar.path": "preview here reads settings alone; what a calendar holds is read by its worker",
    "calendar.days_off": "how a calendar is read, and there is none",
    "calendar.on_call": "how a calendar is read, and there is none",
    "calendar.cover": "a name on the door",
    "days_off.country": "holidays are looked up by the calendar's worker",
    "focus.do_not_disturb": "a switch of the desktop",
    "reminders.<id>.scene": "which picture a card has, not when it comes",
    "reminders.<id>.tips": "which words a card has, not when it comes",
    "shortcuts.enabled": "keys of the desktop, which come when they are pressed",
    "screen.left_out_of_captures": "what a recording shows of our windows",
}
"""Keys whose change no preview shows, and why."""

OWN = ("scene", "tips")
"""What only a reminder of the user's own has: water's words and pictures are ours."""
BASE: dict[str, object] = {
    "focus.rules": [rule()], "reminders.water.every_minutes": 90, "reminders.dog_walk.name": "Dog walk",
    "reminders.dog_walk.enabled": False,
}  # fmt: skip
WITH: dict[str, dict[str, object]] = {
    "reminders.<id>.before_block_minutes": {"quiet.hours": []},
    "reminders.<id>.in_quiet_hours": {"reminders.water.at": ["22:00"]},
}
"""What has to hold besides, for a change to be seen."""
TO: dict[str, object] = {
    "days_off.country": "DE-BY",
    "day.starts_at": time(10),
    "cards.cooldown_minutes": 70.0,
    "reminders.<id>.every_minutes": 25.0,
    "reminders.<id>.before_block_minutes": 40.0,
    "reminders.<id>.most_a_day": 1.0,
}
"""Values that a rule of thumb would not find."""


def member(setting: Setting[Any]) -> Setting[Any]:
    if not setting.family:
        return setting
    if setting.key.endswith(OWN):
        return setting.of("dog_walk")
    return setting.of(next(name for head, name in MEMBERS.items() if setting.key.startswith(head)))


def another(setting: Setting[Any], family: str, now: Any) -> Any:
    if family in TO:
        return TO[family]
    raw: dict[str, object] = {
        "clock": "20:00", "clocks": ["10:17"], "hours": ["09:00-12:00"], "days": ["mon"], "dates": ["2026-11-27"],
        "texts": ["other"], "words": "other", "shifts": ["2026-11-27T18:00:00+01:00/2026-11-28T09:00:00+01:00"],
        "own_words": [],
    }  # fmt: skip
    match setting.kind.name:
        case "flag":
            return not now
        case "choice":
            return next(value for value, _ in setting.kind.choices if value != now)
        case "number":
            return now + 1
    return setting.kind.read(raw[setting.kind.name])


def put(field: Field, value: Any, before: Any) -> None:
    """Choose ``value`` as a user does: where one types, what is typed is what the field would show."""
    field.show_value(value)
    line = field if isinstance(field, ListField) else field.lineEdit() if isinstance(field, SpinField) else None
    if line is not None:
        words = line.text()
        field.show_value(before)
        line.setText(words)
    match field:
        case FlagField() | DayPills():
            button = field.findChildren(QAbstractButton)[0] if isinstance(field, DayPills) else field
            button.clicked.emit()
        case OneOfField():
            field.activated.emit(field.currentIndex())
        case _:
            field.edited.emit()  # type: ignore[attr-defined]


def told(settings: Settings) -> object:
    return preview_json(FRIDAY, ZONE, preview(FRIDAY, ZONE, settings), settings)


@pytest.mark.parametrize("family", SETTINGS, ids=lambda setting: setting.key)
def test_what_is_changed_in_the_dialog_changes_the_day_or_it_is_named_why_not(
    looks: Looks, family: Setting[Any]
) -> None:
    desk = Desk(looks, settings_of({**BASE, **WITH.get(family.key, {})}))
    before, setting = desk.settings, member(family)
    if setting == RULES:
        QTest.mouseClick(desk.panel().enabled, Qt.MouseButton.LeftButton)
    else:
        value, page = another(setting, family.key, before[setting]), desk.page(page_of(setting.key).id)
        desk.show_all(page_of(setting.key).id)
        row = next((row for row in page.findChildren(SettingRow) if row.setting.key == setting.key), None)
        if setting.kind.name == "own_words":
            panel = next(each for each in page.findChildren(WordsPanel) if each.setting.key == setting.key)
            panel.more.click()
            type_into(panel.pairs[0].hook, "The dog knows.")
        else:
            assert row is not None, "it has a row of its own"
            put(row.field, value, before[setting])
            assert row.error.words == ""
    assert desk.settings[setting] != before[setting]
    assert (told(desk.settings) != told(before)) == (family.key not in ELSEWHERE), ELSEWHERE.get(family.key, "")


@pytest.fixture(scope="module")
def french() -> set[tuple[str, str]]:
    file = Path(__file__).parents[2] / "resources" / "translations" / "detox_fr.ts"
    contexts = ET.parse(file).getroot().iter("context")
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in contexts
        for message in context.iter("message")
        if (translated := message.find("translation")) is not None and translated.text and not translated.get("type")
    }


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_key_has_a_label_help_and_units_and_their_french(
    setting: Setting[Any], french: set[tuple[str, str]]
) -> None:
    words: list[Text] = [setting.label, setting.help]
    words += [text for text in (setting.unit, setting.evidence, setting.empty) if text is not None]
    words += [text for _, text in setting.kind.choices if text.context]  # names of languages are nobody's to translate
    assert [text.source for text in words if not (text.context and text.source.strip())] == []
    assert [text.source for text in words if (text.context, text.source) not in french] == []
    assert setting.help.source.endswith(".")
    if setting.kind.name == "words" and setting.default == "" and not setting.family:
        assert setting.empty, "an empty box says what that means"
    if setting.kind.name == "number":
        assert setting.unit or "so many" in setting.label.source.lower() or setting.key in COUNTS, "a number of what"


COUNTS = {"cards.skips_per_day"}
"""Numbers that count what their label names."""
