from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from detox.core.settings import Setting, Settings, flag
from detox.core.text import plain
from detox.engine import SETTINGS
from detox.reminders.kind_settings import AT
from detox.summary.settings import WEEK_AT
from detox.ui.look import LIGHT, Looks
from detox.ui.settings.fields import field_for
from detox.ui.settings.new_kind import ident
from detox.ui.settings.pages import PAGES, Family, entries, page_of
from detox.ui.settings.typed import day_names


def keys(page_id: str) -> list[str]:
    page = next(page for page in PAGES if page.id == page_id)
    found: list[str] = []
    for entry in entries(page, SETTINGS):
        found += [each.key for each in entry.settings] if isinstance(entry, Family) else [entry.key]
    return found


def test_every_key_stands_on_exactly_one_page() -> None:
    shown = [key for page in PAGES for key in keys(page.id)]
    assert sorted(shown) == sorted(setting.key for setting in SETTINGS)


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("reminders.<id>.at", "reminders"), ("cards.snooze_minutes", "reminders"),
        ("holds.ignored", "reminders"), ("peak.hours.<id>", "hours"), ("work.hours.<id>", "hours"),
        ("day.starts_at", "hours"), ("quiet.hours", "hours"), ("focus.rules", "focus"),
        ("tracking.idle_minutes", "tracking"), ("tracking.private_windows", "privacy"),
        ("history.keep_days", "privacy"),
        ("cards.tone", "look"), ("breaks.screens", "look"), ("breaks.other", "reminders"),
        ("summary.at", "summary"), ("look.theme", "look"),
        ("something.new", "look"),
    ],
)  # fmt: skip
def test_a_key_finds_its_page_by_its_beginning(key: str, page: str) -> None:
    assert page_of(key).id == page


def test_a_key_without_a_page_of_its_own_goes_to_the_last_one() -> None:
    new = Setting("autostart.enabled", flag(), True, plain("Start at log-in"), plain(""))
    assert entries(PAGES[-1], (*SETTINGS, new))[-1] == new


def test_a_family_has_its_built_in_members_and_those_of_the_file() -> None:
    family = next(entry for entry in entries(PAGES[0], SETTINGS) if isinstance(entry, Family))
    built_in = ("pause", "snack", "water", "scroll", "late", "eyes", "move")
    assert family.members(Settings()) == built_in
    own = Settings({"reminders.call_mum.every_minutes": 90.0})
    assert family.members(own) == (*built_in, "call_mum")
    every = family.setting(".every_minutes", "call_mum")
    assert every is not None
    assert own[every] == 90.0
    assert family.setting(".nonsense", "pause") is None


def test_every_kind_of_value_has_an_editor_or_a_panel() -> None:
    looks = Looks(LIGHT)
    without = {setting.kind.name for setting in SETTINGS if field_for(setting, looks) is None}
    # The page "After hours" has a panel for rules; shifts come from a calendar, from the menu, or by hand;
    # own words stand with the reminder that says them.
    assert without == {"rules", "shifts", "own_words"}


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Call Mum", "call_mum"), ("Élan vital!", "elan_vital"), ("20-20-20", "own_20_20_20"), ("…", "own"),
        ("Ω", "own"), ("a" * 50, "a" * 32),
    ],
)  # fmt: skip
def test_names_become_ids(name: str, made: str) -> None:
    assert ident(name) == made


def test_days_are_told_in_the_language_of_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detox.ui.settings.typed.QLocale", French)
    assert day_names((0, 6)) == ["lun", "dim"]


class French(QLocale):
    def __init__(self) -> None:
        super().__init__(QLocale.Language.French)


def test_a_time_that_there_may_be_one_of_is_shown_one_example(looks: Looks) -> None:
    hints = {setting.key: field_for(setting, looks) for setting in (WEEK_AT, AT.of("snack"))}
    assert [field.placeholderText() for field in hints.values()] == ["e.g. 16:30", "e.g. 10:30, 16:00"]  # type: ignore[union-attr]
