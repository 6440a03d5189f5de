"""The words that scripted runs are driven with: settings, windows, holds, blocks, rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from detox.core.commands import OpenPass
from detox.core.facts import Seen
from detox.core.history import Surface
from detox.core.inputs import ActiveWindow, VisibleWindows, Window
from detox.core.settings import Settings, find
from detox.engine import SETTINGS
from detox.reminders.tips import Tip

KINDS = ("pause", "snack", "water")
TIPS = {
    kind: tuple(
        Tip(f"{kind}{n}", kind, "en", f"{kind} {n}", ("one", "two"), "@x", (), "plain", "desk") for n in range(3)
    )
    for kind in KINDS
}


def settings_of(values: Mapping[str, object]) -> Settings:
    """Return settings from raw TOML values by key, checked as a file's would be."""
    found = {}
    for key, raw in values.items():
        setting = find(SETTINGS, key)
        assert setting, f"no setting {key}"
        found[key] = setting.kind.read(raw)
    return Settings(found)


def window(title: str | None, id_: int | None = None) -> ActiveWindow:
    """Return an observation: that window came to the front (``classify`` says what the titles mean)."""
    return ActiveWindow(None if title is None else a_window(title, id_))


def a_window(title: str, id_: int | None = None) -> Window:
    """Return a window with that title; without a number its title makes one."""
    return Window(id_ or sum(map(ord, title)), title=title, own=title == "ours")


def classify(window: Window) -> Seen:
    """``instagram`` is a feed, ``instagram:work`` its work surface, ``whatsapp`` a messenger, the rest no platform."""
    platform, _, surface = window.title.partition(":")
    if platform in ("instagram", "tiktok", "linkedin"):
        where: Surface = "work" if surface == "work" else "feed"
        return Seen(window.id, platform, platform.title(), where, counted=True, page_top=96,
                    full_screen=window.full_screen, program=window.known_as)  # fmt: skip
    if platform == "whatsapp":
        return Seen(window.id, platform, "WhatsApp", "feed", program=window.known_as)
    return Seen(window.id, own=window.own, known=window.title_known, full_screen=window.full_screen,
                program=window.known_as)  # fmt: skip


def visible(*titles: str) -> VisibleWindows:
    """Return an observation: these windows can be seen."""
    return VisibleWindows(tuple(a_window(title) for title in titles))


def a_pass(reason: str = "", platform: str | None = None, minutes: float | None = None) -> OpenPass:
    """Return the command that opens the door; the wait is over."""
    return OpenPass(reason, platform, minutes)


def rule(**values: object) -> dict[str, object]:
    """Return one table of ``focus.rules``: firm, every day, 19:30-07:00, unless said otherwise."""
    return {"id": "evening", "hours": ["19:30-07:00"], "firmness": "firm", **values}


def without(text: str) -> dict[str, object]:
    """Return settings that switch off the named features: reminders, summary, quiet."""
    off: dict[str, object] = {}
    for name in text.split():
        if name == "reminders":
            off |= {f"reminders.{kind}.enabled": False for kind in KINDS}
        elif name == "summary":
            off["summary.enabled"] = False
        else:
            off["quiet.hours"] = []
    return off


def difference(wanted: Sequence[str], found: Sequence[str]) -> str:
    """Return two lists of lines side by side, with a star where they differ."""
    pairs = zip_longest(wanted, found, fillvalue="")
    rows = (f"  {'  ' if one == other else '* '}{one:45} | {other}" for one, other in pairs)
    return "\n".join(("expected | happened", *rows))
