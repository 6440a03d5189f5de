"""Commands for the app that runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

from detox.cli.context import Context, Json
from detox.cli.day_words import day_in_english, end_in_english
from detox.cli.lines import block_line, crisis_line, meant_line, off_line, status_lines
from detox.cli.undo import undo
from detox.cli.wording import clock, ending
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.focus.lease import Lease
from detox.focus.rule import OWNER as FOCUS
from detox.focus.settings import APP
from detox.store.lease_file import LeaseFile
from detox.system.clock import wait


def status(context: Context) -> int:
    """Print what is happening; without a running app, that nothing is."""
    answer = context.ask({"cmd": "status"})
    found = _dict(answer, "status") if answer else _nobody()
    context.print(found, status_lines(found, context.settings, context.now.local.date()))
    return 0


def _nobody() -> Json:
    tracking = {"adapter": None, "platform": None, "idle_seconds": None, "last_observation": None}
    return {"schema": 1, "running": False, "tracking": tracking, "next": [], "hold": None, "held": None,
            "off": None, "on_call": None, "meaning": None, "focus": None, "crisis": None,
            "crisis_wait_seconds": 0}  # fmt: skip


def _dict(answer: Json, key: str) -> Json:
    value = answer.get(key)
    return value if isinstance(value, dict) else {}


_HERE = QT_TRANSLATE_NOOP("Cli", "Here it comes.")
_TIME = QT_TRANSLATE_NOOP("Cli", "Take your time.")


def send(context: Context, request: Json, done: Text | Callable[[Json], Text]) -> int:
    """Send a command, print the outcome, return the exit code the app asks for."""
    answer = context.tell(request)
    if not answer.get("ok"):
        context.speech.complain(str(answer.get("error")))
        code = answer.get("code", 1)
        return code if isinstance(code, int) else 1
    found = _dict(answer, "status")
    context.print(found, [done(found) if callable(done) else done])
    return 0


def remind(context: Context) -> int:
    """Show a card now."""
    return send(context, {"cmd": "remind", "name": " ".join(context.arguments.name)}, _HERE)


def rest(context: Context) -> int:
    """Open the break screen."""
    asked = context.arguments
    return send(context, {"cmd": "break", "practice": asked.practice, "minutes": asked.minutes}, _TIME)


def hold(context: Context) -> int:
    """Hold reminders for a while."""
    asked = end_in_english(context.arguments.until, context.say)
    return send(context, {"cmd": "hold", "until": asked}, dated(context, _held))


def dated(context: Context, say: Callable[[Json, date], Text]) -> Callable[[Json], Text]:
    """Return ``say`` with the date that it is here."""
    return lambda found: say(found, context.now.local.date())


_HELD = QT_TRANSLATE_NOOP("Cli", "Reminders are held until {time}.")
_NOT_HELD = QT_TRANSLATE_NOOP("Cli", "Nothing is held.")
_BACK = QT_TRANSLATE_NOOP("Cli", "Reminders are back.")


def _held(found: Json, today: date) -> Text:
    until = found.get("hold")
    return _HELD.with_(time=ending(until["until"], today)) if isinstance(until, dict) else _NOT_HELD


def resume(context: Context) -> int:
    """End the hold, if there is one."""
    held = _dict(context.tell({"cmd": "status"}), "status").get("hold")
    return send(context, {"cmd": "resume"}, _BACK if held else _NOT_HELD)


def off(context: Context) -> int:
    """Be off until a day starts."""
    return send(context, {"cmd": "off", "until": day_in_english(context.arguments.until, context.say)}, off_line)


_STAY = QT_TRANSLATE_NOOP("Cli", "You stay off until {day} {time}: asked a second time, it was taken back.")


def back(context: Context) -> int:
    """Be back early; asked again while that waits, stay off."""
    before = _dict(_dict(context.tell({"cmd": "status"}), "status"), "off")

    def told(found: Json) -> Text:
        away = _dict(found, "off")
        if before.get("ends_at") and away and not away.get("ends_at"):
            return _STAY.with_(day=str(away["until"])[:10], time=clock(away["until"]))
        return off_line(found)

    return send(context, {"cmd": "back"}, told)


_HOURS_AGAIN = QT_TRANSLATE_NOOP("Cli", "Your work hours decide again.")


def mean(context: Context) -> int:
    """Say what this time means, or that the hours decide again."""
    asked = context.arguments
    if asked.meaning == "off":
        return send(context, {"cmd": "means", "as": None}, _HOURS_AGAIN)
    request: Json = {"cmd": "means", "as": asked.meaning, "for": asked.length, "since_sitting": asked.since_sitting}
    return send(context, request, meant_line)


def leave(context: Context) -> int:
    """End the running app; if none runs, that is fine too."""
    answer = context.ask({"cmd": "quit"})
    good_night, nobody = QT_TRANSLATE_NOOP("Cli", "Good night."), QT_TRANSLATE_NOOP("Cli", "Detox was not running.")
    context.print({}, [good_night if answer else nobody])
    return 0


def focus(context: Context) -> int:
    """Start, stop, pass or undo a block."""
    actions = {
        "start": _start,
        "status": _focus_status,
        "stop": _stop,
        "pass": _pass,
        "finish": _finish,
        "undo-everything": undo,
    }
    return actions[context.arguments.action](context)


def _start(context: Context) -> int:
    return send(context, {"cmd": "focus_start", "for": context.arguments.length}, dated(context, block_line))


def _focus_status(context: Context) -> int:
    answer = context.ask({"cmd": "status"})
    if answer is None:
        context.print({"schema": 1, "focus": None}, [_asleep(context)])
        return 0
    found = _dict(answer, "status")
    block = found.get("focus")
    context.print({"schema": 1, "focus": block}, [block_line(found, context.now.local.date())])
    return 0


def _asleep(context: Context) -> Text:
    """Say of a block that waits for the app to come back until when it is, as far as files can tell."""
    state = context.history.load_state(FOCUS) or LeaseFile(context.profile.folder).read() or {}
    leases = [Lease.restored(item, context.now) for item in _list(state.get("leases"))]
    end = max((lease.end_boot for lease in leases if lease), default=None)
    if end is None:
        return QT_TRANSLATE_NOOP("Cli", "Detox is not running, and no block waits for it.")
    until = context.now.utc_at(end).astimezone(context.now.local.tzinfo).isoformat()
    said = QT_TRANSLATE_NOOP("Cli", "Detox is not running; a block until {time} comes back with it.")
    return said.with_(time=ending(until, context.now.local.date()))


def _list(found: object) -> list[object]:
    return found if isinstance(found, list) else []


def _stop(context: Context) -> int:
    return send(context, {"cmd": "focus_stop"}, dated(context, block_line))


def _pass(context: Context) -> int:
    """Wait as the door does, then open it."""
    block = _dict(context.tell({"cmd": "status"}), "status").get("focus")
    asked = context.arguments
    request: Json = {"cmd": "focus_pass", "minutes": asked.minutes, "reason": asked.reason, "work": asked.work}
    seconds = block.get("wait_seconds") if isinstance(block, dict) else 0
    why = asked.work or asked.reason.strip()
    ready = isinstance(block, dict) and (block.get("firmness") != "firm" or why)
    if ready and isinstance(seconds, int) and seconds:
        said = QT_TRANSLATE_NOOP("Cli", "The door opens in {seconds} seconds. Ctrl+C leaves it shut.")
        print(context.say(said.with_(seconds=seconds)), file=sys.stderr)
        wait(seconds)
    return send(context, request, dated(context, block_line))


def _finish(context: Context) -> int:
    platform = str(context.arguments.platform)
    if platform not in context.names and not platform.startswith(APP):
        known = ", ".join(sorted(context.names))
        said = QT_TRANSLATE_NOOP("Cli", '"{platform}" is no platform; expected one of {known}')
        context.speech.complain(said.with_(platform=platform, known=known))
        return 2
    return send(context, {"cmd": "focus_finish", "platform": platform}, _finishing)


def _finishing(_: Json) -> Text:
    return QT_TRANSLATE_NOOP("Cli", "Five minutes to finish it.")


def crisis(context: Context) -> int:
    """Lift every limit until an hour, or end that; under a locked block it waits as the door does."""
    asked = context.arguments
    if asked.until == ["end"]:
        return send(context, {"cmd": "crisis_end"}, dated(context, crisis_line))
    seconds = _dict(context.tell({"cmd": "status"}), "status").get("crisis_wait_seconds")
    if isinstance(seconds, int) and seconds and asked.reason.strip():
        said = QT_TRANSLATE_NOOP("Cli", "A locked block runs: it opens in {seconds} seconds. Ctrl+C leaves it shut.")
        print(context.say(said.with_(seconds=seconds)), file=sys.stderr)
        wait(seconds)
    request: Json = {"cmd": "crisis", "until": end_in_english(asked.until, context.say), "reason": asked.reason}
    return send(context, request, dated(context, crisis_line))
