"""Settings files of older and newer versions of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detox.app.preferences import Preferences
from detox.core.errors import DetoxError
from detox.engine import SETTINGS
from detox.reminders.settings import QUIET, TONE
from detox.store.profile import profile
from detox.store.settings_file import read_settings
from detox.store.settings_save import change_values, set_value, unset
from detox.store.settings_versions import SCHEMA, STEPS, upgrade

SAMPLES = Path(__file__).parent / "upgrades"
NEWER = 'schema = 2\nnews = "x"\n[cards]\ntone = "plain"\nsparkle = true\n[quiet]\nhours = "always"\n'
OLDER = '# mine\nschema = 1\n[cards]\nmood = "plain"  # as I like it\n'


def renamed(text: str) -> str:
    return text.replace("schema = 1", "schema = 2").replace("mood =", "tone =")


def test_a_file_says_its_schema_and_that_is_no_unknown_key(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    for head in ("schema = 1\n", "schema = 0\n", 'schema = "x"\n', ""):
        path.write_text(head + '[cards]\ntone = "plain"\n')
        settings, problems = read_settings(path, SETTINGS)
        assert (settings[TONE], problems) == ("plain", [])


def test_a_newer_file_is_used_and_never_changed_and_said_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(NEWER)
    settings, problems = read_settings(path, SETTINGS)
    assert settings[TONE] == "plain"
    assert [problem.message.say() for problem in problems] == [
        f"{path} was written by a newer Detox (schema 2): what is known here applies, and it is not changed."
    ]
    changes: tuple[Callable[[], object], ...] = (
        lambda: set_value(path, TONE, "deadpan", SETTINGS),
        lambda: unset(path, TONE),
        lambda: change_values(path, ((QUIET, ()), (TONE, "mixed")), SETTINGS),
    )
    for change in changes:
        with pytest.raises(DetoxError, match="newer Detox"):
            change()
    assert path.read_text() == NEWER
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]
    assert "newer Detox" in (Preferences(profile(str(tmp_path))).change(TONE, "deadpan") or "")
    assert upgrade(path) is None


def test_an_older_file_is_kept_and_upgraded_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(OLDER)
    path.chmod(0o600)
    kept = upgrade(path, {1: renamed}, 2)
    assert kept is not None
    assert (kept.name, kept.read_text(), kept.stat().st_mode & 0o777) == ("settings.toml.schema-1-1", OLDER, 0o600)
    assert path.read_text() == '# mine\nschema = 2\n[cards]\ntone = "plain"  # as I like it\n'
    assert upgrade(path, {1: renamed}, 2) is None


def test_what_cannot_be_upgraded_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    assert upgrade(path, {1: renamed}, 2) is None
    path.write_text("x = [")
    assert upgrade(path, {1: renamed}, 2) is None
    assert path.read_text() == "x = ["


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_every_schema_has_a_sample_that_loads_today(tmp_path: Path, schema: int) -> None:
    """A new schema needs its step, and a sample of the one before under ``upgrades``."""
    path = tmp_path / "settings.toml"
    path.write_bytes((SAMPLES / f"settings-{schema}.toml").read_bytes())
    kept = upgrade(path)
    assert (kept is not None) == (schema < SCHEMA)
    settings, problems = read_settings(path, SETTINGS)
    assert problems == []
    assert len(settings.values) >= 10
    assert set(STEPS) == set(range(1, SCHEMA))
