"""The tips that a user's own words make, and the card of a kind that has none at all."""

from __future__ import annotations

from collections.abc import Mapping

from detox.core.settings import Settings
from detox.reminders.kind_settings import SCENE, WORDS
from detox.reminders.kinds import kind_name
from detox.reminders.tip_rules import MOST
from detox.reminders.tips import Tip

Own = Mapping[str, tuple[Tip, ...]]


def own_tips(settings: Settings) -> Own:
    """Return the tips of each kind that has words of the user's own."""
    return {
        kind: tuple(
            _tip(kind, number, words.hook, (words.line,) if words.line else (), settings)
            for number, words in enumerate(found, 1)
        )
        for kind in settings.members(WORDS)
        if (found := settings[WORDS.of(kind)])
    }


def name_alone(kind: str, settings: Settings) -> Tip:
    """Return the tip of a kind without any: what it is called, and its picture."""
    return _tip(kind, 0, kind_name(kind, settings).say(), (), settings)


def _tip(kind: str, number: int, hook: str, beats: tuple[str, ...], settings: Settings) -> Tip:
    handle = f"@{kind}"[: MOST["handle"]]
    return Tip(f"own:{kind}:{number}", kind, "", hook, beats, handle, (), "plain", settings[SCENE.of(kind)])
