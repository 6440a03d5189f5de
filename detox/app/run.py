"""Builds everything, hands it to the event loop, and takes it down again in order."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.mailbox import ask
from detox.store.profile import Profile
from detox.system.clock import wait
from detox.system.display import has_display, prepare
from detox.system.instance import Instance, claim
from detox.system.plain_imports import plain_imports

if TYPE_CHECKING:
    from detox.app.house import House

log = logging.getLogger(__name__)

RAISE_TRIES, RAISE_PAUSE = 100, 0.1
"""How often, and how many seconds apart, a second start knocks at the first."""


_IN_TRAY = QT_TRANSLATE_NOOP(
    "Run", "Detox is in your tray now: click the little door. It ends with Quit in its menu, or Ctrl+C here."
)
_THERE = QT_TRANSLATE_NOOP("Run", "Detox is already running; its window comes to the front.")


def run(profile: Profile, say: Callable[[Text], str], *, hidden: bool) -> int:
    """Run Detox in ``profile``; return the exit code. A second start raises the first and returns 0.

    ``say`` finds the words for whoever started it from a terminal.
    """
    if not has_display():
        said = QT_TRANSLATE_NOOP("Run", "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)")
        raise DetoxError(QT_TRANSLATE_NOOP("Run", "Cannot start"), said)
    problems: list[DetoxError] = []
    lock = _only_one(profile, problems)
    if lock is None and not problems:
        return 0 if hidden else _raise_other(profile, say)
    prepare()
    _log_to(profile)
    plain_imports()
    from detox.app.front import Front

    front = Front()  # the icon is up before the rest is even loaded
    from detox.app.house import House

    if sys.stdout and sys.stdout.isatty():  # a window program on Windows has neither output nor errors
        print(say(_IN_TRAY))
    house = House(front, profile, lambda: os.urandom(16).hex(), problems)
    try:
        return _live(house, hidden=hidden)
    finally:
        if lock:
            lock.release()


def _raise_other(profile: Profile, say: Callable[[Text], str]) -> int:
    """Ask the app that runs to come forward; one that has only just started may need a moment to listen."""
    for _ in range(RAISE_TRIES):
        if ask(profile.folder, {"v": 1, "role": "cli", "cmd": "raise"}, 5.0) is not None:
            print(say(_THERE))
            return 0
        wait(RAISE_PAUSE)
    said = QT_TRANSLATE_NOOP(
        "Run", "another Detox holds {folder} and does not answer yet: it may still be starting. End it if it stays so"
    )
    raise DetoxError(QT_TRANSLATE_NOOP("Run", "Cannot start"), said.with_(folder=profile.folder))


def _only_one(profile: Profile, problems: list[DetoxError]) -> Instance | None:
    """Claim the profile. A folder that cannot be written is a problem, not the end: this run keeps nothing then."""
    try:
        return claim(profile.folder)
    except DetoxError as error:
        problems.append(error)
        return None


def _log_to(profile: Profile) -> None:
    """Log warnings to the profile's log and to standard error. No title, no usage and no name is ever logged."""
    shown = logging.StreamHandler()
    shown.setFormatter(OneLine("detox-tray: %(message)s"))
    handlers: list[logging.Handler] = [shown]
    if os.access(profile.folder, os.W_OK):
        handlers.append(logging.FileHandler(profile.log, delay=True, encoding="utf-8"))
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=handlers
    )
    if sys.stderr:
        faulthandler.enable()
    sys.excepthook = _unexpected


class OneLine(logging.Formatter):
    """A line for people: no traceback. The log file has it."""

    def formatException(self, ei: object) -> str:  # noqa: ARG002, N802 - the base's signature
        """Return nothing."""
        return ""


def _unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what nobody expected; the app runs on. Qt's slots end here."""
    log.error("something went wrong inside (%s); details are in the log", kind.__name__, exc_info=(kind, error, trace))


def _live(house: House, *, hidden: bool) -> int:
    """From the first beat to the last."""
    from detox.system.signals import Signals

    signals = Signals(lambda _: house.quit())
    house.start(hidden=hidden)
    try:
        return house.loop()
    finally:
        signals.restore()
        house.stop()
