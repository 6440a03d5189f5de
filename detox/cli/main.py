"""From words on the command line to an exit code: 0 done, 1 failed, 2 not understood, 3 refused by a locked block."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from detox.cli import files, live, read
from detox.cli.context import Context
from detox.cli.parser import UsageError, build
from detox.core.errors import DetoxError

Command = Callable[[Context], int]

COMMANDS: dict[str, Command] = {
    "status": live.status,
    "remind": live.remind,
    "hold": live.hold,
    "resume": live.resume,
    "quit": live.leave,
    "focus": live.focus,
    "today": read.today,
    "day": read.day,
    "week": read.week,
    "preview": read.preview_day,
    "doctor": read.doctor,
    "settings": files.settings,
    "export": files.export,
    "forget": files.forget,
}


def main(words: Sequence[str]) -> int:
    """Carry out the command line ``words`` and return the exit code. Never raises, never shows a traceback."""
    try:
        arguments = build().parse_args(words)
        context = Context(arguments)
        if arguments.command in (None, "run"):
            return _run(context)
        return COMMANDS[arguments.command](context)
    except UsageError as error:
        print(f"detox-tray: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except DetoxError as error:
        print(f"detox-tray: {error.line()}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last border: no traceback reaches a user
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    """Say in one line that this is our fault, where it happened, and how to see more."""
    import os
    import traceback

    if os.environ.get("DETOX_TRACEBACK"):
        traceback.print_exc()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
    said = " ".join(str(error).split())[:200]
    print(f"detox-tray: this is a bug of ours: {type(error).__name__} in {where}: {said}", file=sys.stderr)
    return 70


def _run(context: Context) -> int:
    from detox.app import run

    return run(context.profile, hidden=getattr(context.arguments, "hidden", False))
