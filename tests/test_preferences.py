"""The settings of a run over a real file: several values put back at once, comments kept, told once."""

from __future__ import annotations

from pathlib import Path

from detox.app.preferences import Preferences
from detox.core.settings import ABSENT
from detox.reminders.settings import SNOOZE, TONE
from detox.store.profile import Profile

TEXT = """\
# mine
[cards]
snooze_minutes = 25  # long
tone = "plain"
unknown = 7
"""


def test_several_values_are_put_back_and_told_once(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.settings.write_text(TEXT, encoding="utf-8")
    preferences, told = Preferences(profile), []
    preferences.changed = lambda: told.append(preferences.now[SNOOZE])
    assert preferences.put_back(((SNOOZE, ABSENT), (TONE, "deadpan"))) is None
    assert told == [SNOOZE.default]
    assert preferences.now[TONE] == "deadpan"
    text = profile.settings.read_text(encoding="utf-8")
    assert "snooze_minutes = " not in text
    assert "# mine" in text
    assert "unknown = 7" in text
    assert preferences.put_back(((SNOOZE, 25.0), (TONE, "plain"))) is None
    assert (preferences.now[SNOOZE], preferences.now[TONE]) == (25.0, "plain")


def test_what_is_absent_already_changes_nothing(tmp_path: Path) -> None:
    preferences, told = Preferences(Profile(tmp_path)), []
    preferences.changed = lambda: told.append("changed")
    assert preferences.put_back(((SNOOZE, ABSENT),)) is None
    assert told == []
    assert not (tmp_path / "settings.toml").exists()


def test_a_value_that_cannot_be_is_told_and_nothing_of_it_is_written(tmp_path: Path) -> None:
    preferences = Preferences(Profile(tmp_path))
    wrong = preferences.put_back(((TONE, "plain"), (SNOOZE, 9999.0)))
    assert wrong is not None
    assert "120" in wrong
    assert preferences.now[TONE] == "mixed"


def test_a_file_that_somebody_breaks_changes_nothing_that_holds_and_a_change_mends_it(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.settings.write_text(TEXT, encoding="utf-8")
    preferences = Preferences(profile)
    broken = TEXT + "skips_per_day = two\n"
    profile.settings.write_text(broken, encoding="utf-8")
    problems = preferences.reload()
    assert [problem.message.say().partition("settings.toml")[2] for problem in problems] == [
        ", line 6: expected TOML (invalid value); the file was not used."
    ]
    assert (preferences.now[SNOOZE], preferences.now[TONE]) == (25.0, "plain")
    assert preferences.change(SNOOZE, 30.0) is None
    assert (preferences.now[SNOOZE], preferences.now[TONE]) == (30.0, "plain")
    text = profile.settings.read_text(encoding="utf-8")
    assert text == TEXT.replace("25", "30") + "#? skips_per_day = two\n"
    assert (tmp_path / "settings.toml.bad-1").read_text(encoding="utf-8") == broken
