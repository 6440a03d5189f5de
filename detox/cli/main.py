"""From words on the command line to an exit code: 0 done, 1 failed, 2 not understood, 3 refused by a locked block."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from detox.cli.parser import build, spoken
from detox.cli.speech import Speech
from detox.cli.understanding import Misread, UsageError
from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from detox.cli.context import Context

COMMANDS = {
    "status": "live.status",
    "remind": "live.remind",
    "break": "live.rest",
    "hold": "live.hold",
    "resume": "live.resume",
    "off": "live.off",
    "back": "live.back",
    "mean": "live.mean",
    "quit": "live.leave",
    "focus": "live.focus",
    "crisis": "live.crisis",
    "on-call": "on_call.on_call",
    "today": "read.today",
    "day": "read.day",
    "week": "read.week",
    "preview": "read.preview_day",
    "doctor": "doctor.doctor",
    "settings": "files.settings",
    "export": "files.export",
    "import": "bring.bring",
    "forget": "files.forget",
    "mend": "mending.mend",
    "calendar": "calendar.calendar",
    "packs": "packs.packs",
    "guide": "guide.guide",
    "uninstall": "uninstall.uninstall",
}
"""Where each command is. Imported when it is asked for: the app itself, which stays in memory, needs none of them."""


_BUG = QT_TRANSLATE_NOOP("Cli", "this is a bug of ours: {kind} in {where}: {said}")


def main(words: Sequence[str]) -> int:
    """Carry out the command line ``words`` and return the exit code. Never raises, never shows a traceback."""
    speech = Speech(words)
    try:
        arguments = _understood(words, speech)
        if arguments.command in (None, "run"):
            return _run(arguments, lambda text: Speech(words).say(text))  # kept by nothing: this process stays
        from detox.cli.context import Context

        return _command(COMMANDS[arguments.command])(Context(arguments, speech))
    except UsageError as error:
        speech.complain(error.text)
        return 2
    except DetoxError as error:
        speech.complain(error)
        return 2 if isinstance(error, Misread) else 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last border: no traceback reaches a user
        return _unexpected(error, speech)


def _understood(words: Sequence[str], speech: Speech) -> Namespace:
    """Read the command line. Raises UsageError; prints the help and exits if that is asked for."""
    if "--help" in words or "-h" in words:
        return spoken(speech.translate).parse_args(words)
    try:
        return build().parse_args(words)
    except UsageError:
        return spoken(speech.translate).parse_args(words)  # the same mistake, in other words


def _unexpected(error: Exception, speech: Speech) -> int:
    """Say in one line that this is our fault, where it happened, and how to see more."""
    import os
    import traceback

    if os.environ.get("DETOX_TRACEBACK"):
        traceback.print_exc()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
    said = " ".join(str(error).split())[:200]
    speech.complain(_BUG.with_(kind=type(error).__name__, where=where, said=said))
    return 70


def _command(where: str) -> Callable[[Context], int]:
    module, name = where.split(".")
    found: Callable[[Context], int] = getattr(import_module(f"detox.cli.{module}"), name)
    return found


def _run(arguments: Namespace, say: Callable[[Text], str]) -> int:
    from detox.app import run
    from detox.store.profile import profile

    return run(profile(arguments.profile), say, hidden=getattr(arguments, "hidden", False))
