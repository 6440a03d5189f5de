"""Steps back from what was changed in the settings: what was written before and after, and how that is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from detox.core.settings import ABSENT, Setting, Settings, Values
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.settings.changing import written
from detox.ui.settings.tell import flag_words, setting_words, value_words
from detox.ui.words import tr

_CHANGED = QT_TRANSLATE_NOOP("SettingsPages", "{what}: {before} → {after}.")
_OTHER = QT_TRANSLATE_NOOP("SettingsPages", "{what}: changed.")
_RESET = QT_TRANSLATE_NOOP("SettingsPages", "{page}: all as it came.")
_ADDED = QT_TRANSLATE_NOOP("SettingsPages", "{what}: added.")
_DELETED = QT_TRANSLATE_NOOP("SettingsPages", "{what}: deleted. What it did stays in your history.")


class Step(NamedTuple):
    """One step back: what was written ``before`` and ``after``, and how that is told, in the language of the moment.

    ``back`` goes back from what is no setting, and comes first. It raises DetoxError if that cannot be.
    """

    tell: Callable[[], str]
    before: Values = ()
    after: Values = ()
    back: Callable[[], None] | None = None

    @property
    def words(self) -> str:
        """The change in one line."""
        return self.tell()

    def holds(self, settings: Settings) -> bool:
        """Whether nothing of it was changed since, by whomever."""
        return all(written(setting, settings) == value for setting, value in self.after)


def changed(setting: Setting[Any], before: Settings, after: Settings) -> Step:
    """Return the step back from a change of one setting."""

    def tell() -> str:
        what = setting_words(setting, after)
        told, now = (value_words(setting, settings[setting]) for settings in (before, after))
        return tr(_CHANGED.with_(what=what, before=told, after=now) if told and now else _OTHER.with_(what=what))

    return Step(tell, ((setting, written(setting, before)),), ((setting, written(setting, after)),))


def switched(what: Text, on: bool, back: Callable[[], None]) -> Step:
    """Return the step back from a switch that is no setting and was put to ``on``."""

    def tell() -> str:
        return tr(_CHANGED.with_(what=tr(what), before=flag_words(not on), after=flag_words(on)))

    return Step(tell, back=back)


def together(
    name: str,
    settings: Sequence[Setting[Any]],
    before: Settings,
    after: Settings,
    back: Callable[[], None] | None = None,
) -> Step:
    """Return the step back from several settings that were changed as one, and are called ``name``."""
    old, new = (tuple((setting, written(setting, held)) for setting in settings) for held in (before, after))
    return Step(lambda: tr((_OTHER if settings else _ADDED).with_(what=name)), old, new, back)


def added(earlier: Step, setting: Setting[Any], before: Settings, after: Settings) -> Step:
    """Return the step back from all that made a reminder of the user's own, ``setting`` being the newest of it."""
    now = changed(setting, before, after)

    def tell() -> str:
        return tr(_ADDED.with_(what=setting_words(setting, after).partition(":")[0]))

    return Step(tell, (*earlier.before, *now.before), (*earlier.after, *now.after))


def reset(page: Text, settings: Sequence[Setting[Any]], before: Settings) -> Step:
    """Return the step back from putting a page back to how it came."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(lambda: tr(_RESET.with_(page=page)), old, tuple((setting, ABSENT) for setting in settings))


def deleted(name: str, settings: Sequence[Setting[Any]], before: Settings) -> Step:
    """Return the step back from deleting a reminder of the user's own."""
    old = tuple((setting, written(setting, before)) for setting in settings)
    return Step(lambda: tr(_DELETED.with_(what=name)), old, tuple((setting, ABSENT) for setting in settings))
