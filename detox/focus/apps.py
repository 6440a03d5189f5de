"""Programs that a rule names beside platforms: how their windows are told, and which no lock may shut."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from detox.core.facts import Seen
from detox.focus.lease import Lease
from detox.focus.settings import APP, Rule

NEVER_LOCKED = frozenset(
    (
        # mail
        "thunderbird", "thunderbird-esr", "thunderbird.exe", "org.mozilla.thunderbird", "betterbird", "betterbird.exe",
        "evolution", "org.gnome.evolution", "geary", "org.gnome.geary", "kmail", "org.kde.kmail2", "kontact",
        "claws-mail", "mailspring", "mailspring.exe", "outlook.exe", "olk.exe", "hxoutlook.exe", "com.apple.mail",
        "com.microsoft.outlook", "mail",
        # calls
        "zoom", "zoom.exe", "us.zoom.xos", "teams", "teams-for-linux", "ms-teams.exe", "teams.exe",
        "com.microsoft.teams2", "skypeforlinux", "skype.exe", "webex", "ciscocollabhost.exe", "jitsi meet", "linphone",
        "com.apple.facetime", "facetime",
    )
)  # fmt: skip
"""Programs for mail and calls, in small letters: a lock lies before none of them. Messengers are in the catalogue.

General knowledge, tried with none of them; a program that is missing can still be left out of a locked rule.
"""


def named(windows: Iterable[Seen], leases: Collection[Lease]) -> Iterator[Seen]:
    """Return the windows; one that is shut only for its program has ``APP`` and that name for a platform.

    ``counted`` says of it whether a lock may shut it.
    """
    if not any(lease.rule.apps for lease in leases):
        yield from windows
        return
    for window in windows:
        entry = next((name for name in window.names if any(name in lease.rule.app_names for lease in leases)), None)
        if entry is None or _is_social(window, leases):
            yield window
        else:
            may_lock = window.counted or (window.platform is None and NEVER_LOCKED.isdisjoint(window.names))
            name = window.name or window.program
            yield replace(window, platform=APP + entry, name=name, counted=may_lock, native=True)


def shuts(rule: Rule, window: Seen) -> bool:
    """Return whether the rule names that window's program."""
    return not rule.app_names.isdisjoint(window.names)


def any_of(names: Iterable[str], window: Seen) -> bool:
    """Return whether one of ``names`` is that of the window's program."""
    return bool(window.names) and any(name.casefold() in window.names for name in names)


def _is_social(window: Seen, leases: Collection[Lease]) -> bool:
    """Return whether one of the leases shuts the window for its platform already."""
    if window.platform is None:
        return False
    surface = window.surface or "feed"
    return any(
        surface in lease.rule.surfaces
        and (window.platform in lease.rule.platforms or (window.counted and "*" in lease.rule.platforms))
        for lease in leases
    )
