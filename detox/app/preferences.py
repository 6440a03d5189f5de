"""The settings of a run: read, changed, read again when the file was changed elsewhere, and what the calendar adds."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from detox.core.errors import DetoxError, Problem
from detox.core.settings import Setting, Settings, Values
from detox.engine import SETTINGS
from detox.store.calendar_cache import Found, read_found, with_found
from detox.store.profile import Profile
from detox.store.settings_file import TITLE, read_settings, read_sound
from detox.store.settings_save import change_values, set_value
from detox.store.settings_versions import upgrade
from detox.ui.words import tr


class Preferences:
    """``now`` is what the file says, ``holds`` the same with the days off and shifts that the calendar worker found.

    ``changed`` is called after each change, from wherever it came.
    """

    def __init__(self, profile: Profile) -> None:
        self._path = profile.settings
        self.now: Settings
        with contextlib.suppress(DetoxError):  # a file that nobody can write is read as it is
            upgrade(self._path)
        self.now, self.problems = read_settings(self._path, SETTINGS)
        self.calendar: Found = read_found(profile.folder)
        self._folder = profile.folder
        self.holds: Settings = with_found(self.now, self.calendar)
        self.changed: Callable[[], None] = lambda: None

    def change(self, setting: Setting[Any], value: object) -> str | None:
        """Write one value and apply it at once; return the line that says why not, in the user's language."""
        try:
            checked = setting.kind.read(setting.kind.write(value))
            set_value(self._path, setting, checked, SETTINGS)
        except DetoxError as error:
            return tr(error.message)
        self.reload()
        return None

    def put_back(self, values: Values) -> str | None:
        """Write several values, or take keys out of the file, all or nothing, and apply it; as ``change`` else."""
        try:
            change_values(self._path, values, SETTINGS)
        except DetoxError as error:
            return tr(error.message)
        finally:
            self.reload()
        return None

    def reload(self) -> list[Problem]:
        """Read the file again; return what is wrong in it. A file that is no TOML changes nothing that holds."""
        try:
            found, self.problems = read_sound(self._path, SETTINGS)
        except DetoxError as failure:
            self.problems = [Problem(TITLE, failure.message)]
            return self.problems
        if found != self.now:
            self.now = found
            self.holds = with_found(found, self.calendar)
            self.changed()
        return self.problems

    def reload_calendar(self) -> None:
        """Take in what the calendar worker has found."""
        self.calendar = read_found(self._folder)
        holds = with_found(self.now, self.calendar)
        if holds != self.holds:
            self.holds = holds
            self.changed()
