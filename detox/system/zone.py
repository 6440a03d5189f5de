"""The IANA name of the user's time zone, cheap enough to be asked at each beat.

Only names that ``zoneinfo`` can load are given out. ``UTC`` is the answer where the computer names no zone at all.
"""

from __future__ import annotations

import os
import sys
import zoneinfo

LOCALTIME = "/etc/localtime"
TIMEZONE = "/etc/timezone"
LAST_RESORT = "UTC"


def usable(name: str) -> bool:
    """Return whether ``zoneinfo`` knows a zone of that name."""
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        # ValueError: an absolute path or "..". OSError: a folder such as "Europe", or a file that may not be read.
        return False
    return bool(name)


def named_by_path(path: str) -> str:
    """Return the zone that a path into a zoneinfo folder stands for, "" if it is no such path."""
    _, found, name = path.partition("zoneinfo/")
    if not found:
        return ""
    for prefix in ("posix/", "right/"):
        name = name.removeprefix(prefix)
    return name


def named_by_environment(value: str) -> str:
    """Return the zone that a ``TZ`` names (``Europe/Paris``, ``:Europe/Paris`` or a path), "" if it names none."""
    value = value.removeprefix(":")
    return named_by_path(value) if value.startswith("/") else value


class Zone:
    """Looks the zone up; an answer is checked once and believed as long as the computer says the same."""

    def __init__(self, localtime: str = LOCALTIME, timezone: str = TIMEZONE) -> None:
        self._localtime = localtime
        self._timezone = timezone
        self._heard: tuple[str, str] | None = None
        self._name = LAST_RESORT
        self._watched = False

    def name(self) -> str:
        """Return the IANA name of the zone that holds right now; while it is watched, of when it was looked up."""
        if self._watched and self._heard:
            return self._name
        return self.look_up()

    def watched(self, yes: bool) -> None:
        """Say whether somebody calls ``look_up`` at each change from now on: nothing has to be asked until then."""
        self._watched = yes

    def look_up(self) -> str:
        """Ask the computer, and return the name."""
        heard = (os.environ.get("TZ", ""), self._system())
        if heard != self._heard:
            self._name = self._choose(*heard)
            self._heard = heard
        return self._name

    def _choose(self, environment: str, system: str) -> str:
        candidates = (named_by_environment(environment), *self._translate(system))
        return next((name for name in candidates if name and usable(name)), LAST_RESORT)

    if sys.platform == "win32":

        def _system(self) -> str:
            from detox.system.zone_windows import key_name

            return key_name()

        def _translate(self, system: str) -> tuple[str, ...]:
            from detox.system.zone_windows import iana_names

            return iana_names(system)

    else:

        def _system(self) -> str:
            """Return something that changes whenever the zone does, at the cost of one system call."""
            try:
                return os.readlink(self._localtime)
            except OSError:
                return self._written()

        def _translate(self, system: str) -> tuple[str, ...]:
            """Return the names to try: the link as it is, the link followed to its end, then what is written down."""
            return (
                named_by_path(system),
                named_by_path(os.path.realpath(self._localtime)),
                self._written(),
            )

        def _written(self) -> str:
            """Return the first line of /etc/timezone (Debian, where /etc/localtime may be a copied file)."""
            try:
                with open(self._timezone, encoding="ascii", errors="replace") as file:
                    return file.readline().strip()
            except OSError:
                return ""
