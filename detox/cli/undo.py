"""``focus undo-everything``: takes back all that Detox does to the computer. Works without a running app, too."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from detox.cli.context import Context, Json
from detox.cli.understanding import UsageError
from detox.core.errors import DetoxError
from detox.core.history import Event
from detox.core.history_port import History
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.engine import SETTINGS
from detox.focus.settings import RULES
from detox.system.clock import SystemClock, wait

_SURE = QT_TRANSLATE_NOOP(
    "Undo",
    "This lifts all blocks, switches their rules off, removes autostart and quits. "
    "Your history and settings stay. Go on?",
)
_DONE = QT_TRANSLATE_NOOP("Undo", "Done: {what}.")
_YES_NO = QT_TRANSLATE_NOOP("Undo", "[y/N]")
_YES = QT_TRANSLATE_NOOP("Undo", "y yes")
"""What counts as a yes, with a space between."""
_NOBODY = QT_TRANSLATE_NOOP("Undo", "nothing was changed: nobody answered; with --yes it is done without asking")


def undo(context: Context) -> int:
    """Lift every block, remove autostart, quit. Works without a running app too."""
    if not sure(context, _SURE):
        return 1
    done = take_back(context)
    context.print({"schema": 1, "done": [one.say() for one in done]}, [done_line(context, done)])
    return 0


def done_line(context: Context, done: Sequence[Text]) -> str:
    """Return what was done, in one sentence."""
    return context.say(_DONE.with_(what=", ".join(map(context.say, done))))


def take_back(context: Context) -> list[Text]:
    """Do it, and return what was done, in words; what could not be done is said on standard error."""
    from detox.core.ports.autostart import Autostart
    from detox.store.history import open_history
    from detox.system.autostart import autostart_candidates, launch
    from detox.system.choose import Null, choose
    from detox.system.nulls import NullAutostart

    done: list[Text] = []
    running: Json | None = {}
    with suppress(DetoxError):
        running = context.ask({"cmd": "quit"})
    if running:
        done.append(QT_TRANSLATE_NOOP("Undo", "Detox has quit"))
        _wait_until_gone(context)
    done += _unhush(context)
    history = open_history(context.profile.folder, write=True)
    _end_off(history)
    history.save_states({"focus": {}})
    history.close()
    (context.profile.folder / "lease.json").unlink(missing_ok=True)
    done.append(QT_TRANSLATE_NOOP("Undo", "blocks are lifted"))
    try:
        if _rules_off(context):
            done.append(QT_TRANSLATE_NOOP("Undo", "rules are switched off, and kept in your settings"))
    except DetoxError as error:
        context.speech.complain(error)
    folder = None if context.profile.usual else context.profile.folder
    never: Autostart = NullAutostart()
    autostart, _ = choose("Autostart", autostart_candidates(launch(folder)), Null(never))
    try:
        autostart.set(False)
        done.append(QT_TRANSLATE_NOOP("Undo", "autostart is removed"))
    except DetoxError as error:
        context.speech.complain(error)
    return done


def _end_off(history: History) -> None:
    """Write down that "off until" is over, if it runs: the days from now on are days like others."""
    saved = history.load_state("focus") or {}
    leases = saved.get("leases")
    if isinstance(leases, list) and any(isinstance(lease, dict) and lease.get("off") is True for lease in leases):
        now = SystemClock().now()
        history.append(Event(os.urandom(16).hex(), history.device, now.ms, now.zone, "off_end"))


def _rules_off(context: Context) -> bool:
    """Switch every rule off, so that the next start shuts no door again; nothing else in the file is changed."""
    from detox.store.settings_save import set_value

    rules = context.settings[RULES]
    if not any(rule.enabled for rule in rules):
        return False
    off = tuple(replace(rule, enabled=False) for rule in rules)
    set_value(context.profile.settings, RULES, off, SETTINGS)
    return True


def _unhush(context: Context) -> list[Text]:
    """Put "do not disturb" back to what it was, if a run that was killed left it on."""
    from detox.app.hushing import Hushing
    from detox.store.hushed import Hushed
    from detox.system.hush import choose_hush

    memory = Hushed(context.profile.folder)
    if memory.read() is None:
        memory.clear()
        return []
    hush, _ = choose_hush(SystemClock(), sys.platform)
    try:
        Hushing(hush, memory).end()
    except DetoxError as error:
        context.speech.complain(error)
        return []
    return [QT_TRANSLATE_NOOP("Undo", "do not disturb is as it was")]


def sure(context: Context, question: Text) -> bool:
    """Whether to go on: with --yes, else as whoever sits there answers. Raises UsageError where nobody does."""
    answer = True if context.arguments.yes else _answer(context, question)
    if answer is None:
        raise UsageError(_NOBODY)
    return answer


def agreed(context: Context, question: Text) -> bool:
    """Ask whoever sits there; no answer is a no."""
    return bool(_answer(context, question))


def _answer(context: Context, question: Text) -> bool | None:
    """Ask; anything but a yes, in English or in the user's language, is a no. None if there is nobody to answer."""
    print(f"{context.say(question)} {context.say(_YES_NO)} ", end="", flush=True)
    if sys.stdin is not None:  # None where a shell closed it with <&-
        with suppress(EOFError):
            return input().strip().lower() in {"y", "yes", *context.say(_YES).split()}
    print(flush=True)
    return None


def _wait_until_gone(context: Context) -> None:
    for _ in range(50):
        with suppress(DetoxError):  # an app that is ending may hang up in the middle of a word
            if context.ask({"cmd": "status"}, timeout=1.0) is None:
                return
        wait(0.1)
    said = QT_TRANSLATE_NOOP("Cli", "Detox does not quit; end it in your task manager and try again")
    raise DetoxError(QT_TRANSLATE_NOOP("Cli", "Still running"), said)
