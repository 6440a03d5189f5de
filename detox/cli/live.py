"""Commands for the app that runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

from detox.cli.context import Context, Json
from detox.cli.lines import clock, ending, following, waiting
from detox.cli.undo import undo
from detox.core.settings import Settings
from detox.focus.lease import Lease
from detox.focus.rule import OWNER as FOCUS
from detox.focus.settings import APP
from detox.store.lease_file import LeaseFile
from detox.system.clock import wait


def status(context: Context) -> int:
    """Print what is happening; without a running app, that nothing is."""
    answer = context.ask({"cmd": "status"})
    found = _dict(answer, "status") if answer else _nobody()
    context.print(found, _status_lines(found, context.settings, context.now.local.date()))
    return 0


def _nobody() -> Json:
    tracking = {"adapter": None, "platform": None, "idle_seconds": None, "last_observation": None}
    return {"schema": 1, "running": False, "tracking": tracking, "next": [], "hold": None, "held": None,
            "off": None, "on_call": None, "meaning": None, "focus": None, "crisis": None,
            "crisis_wait_seconds": 0}  # fmt: skip


def _dict(answer: Json, key: str) -> Json:
    value = answer.get(key)
    return value if isinstance(value, dict) else {}


def _status_lines(found: Json, settings: Settings, today: date) -> list[str]:
    if not found.get("running"):
        return ["Detox is not running."]
    tracking, hold, focus, coming = (found.get(key) for key in ("tracking", "hold", "focus", "next"))
    lines = ["Detox is running."]
    if isinstance(tracking, dict):
        blind = tracking.get("adapter") == "none"
        front = "unknown; doctor says why" if blind else tracking.get("platform") or "nothing social"
        lines.append(f"Tracking: {tracking.get('adapter')}, in front: {front}")
    if isinstance(hold, dict):
        lines.append(f"Reminders are held until {ending(hold['until'], today)}")
    if isinstance(found.get("held"), dict):
        lines.append(waiting(found["held"]))
    if found.get("meaning"):
        lines.append(_meant(found))
    if found.get("crisis"):
        lines.append(_crisis_line(found, today))
    if isinstance(found.get("off"), dict):
        lines.append(_off(found))
    if found.get("on_call"):
        lines.append(f"On call until {ending(_dict(found, 'on_call')['until'], today)}")
    if isinstance(focus, dict):
        lines.append(_block(found, today))
    listed = coming if isinstance(coming, list) else []
    return lines + [following(item, settings) for item in listed]


def send(context: Context, request: Json, done: str | Callable[[Json], str]) -> int:
    """Send a command, print the outcome, return the exit code the app asks for."""
    answer = context.tell(request)
    if not answer.get("ok"):
        print(f"detox-tray: {answer.get('error')}", file=sys.stderr)
        code = answer.get("code", 1)
        return code if isinstance(code, int) else 1
    found = _dict(answer, "status")
    context.print(found, [done(found) if callable(done) else done])
    return 0


def remind(context: Context) -> int:
    """Show a card now."""
    return send(context, {"cmd": "remind", "name": " ".join(context.arguments.name)}, "Here it comes.")


def rest(context: Context) -> int:
    """Open the break screen."""
    asked = context.arguments
    return send(context, {"cmd": "break", "practice": asked.practice, "minutes": asked.minutes}, "Take your time.")


def hold(context: Context) -> int:
    """Hold reminders for a while."""
    return send(context, {"cmd": "hold", "until": " ".join(context.arguments.until)}, dated(context, _held))


def dated(context: Context, say: Callable[[Json, date], str]) -> Callable[[Json], str]:
    """Return ``say`` with the date that it is here."""
    return lambda found: say(found, context.now.local.date())


def _held(found: Json, today: date) -> str:
    until = found.get("hold")
    return f"Reminders are held until {ending(until['until'], today)}." if isinstance(until, dict) else _NOT_HELD


_NOT_HELD = "Nothing is held."


def resume(context: Context) -> int:
    """End the hold, if there is one."""
    held = _dict(context.tell({"cmd": "status"}), "status").get("hold")
    return send(context, {"cmd": "resume"}, "Reminders are back." if held else _NOT_HELD)


def off(context: Context) -> int:
    """Be off until a day starts."""
    return send(context, {"cmd": "off", "until": context.arguments.until}, _off)


def back(context: Context) -> int:
    """Be back early."""
    return send(context, {"cmd": "back"}, _off)


def _off(found: Json) -> str:
    """Say until when the user is off, and whether that is about to end."""
    away = found.get("off")
    if not isinstance(away, dict):
        return "You are not off."
    line = f"You are off until {str(away['until'])[:10]} {clock(away['until'])}"
    return line + ("; you are back in a moment, ask again to stay off." if away.get("ends_at") else ".")


def mean(context: Context) -> int:
    """Say what this time means, or that the hours decide again."""
    asked = context.arguments
    if asked.meaning == "off":
        return send(context, {"cmd": "means", "as": None}, "Your work hours decide again.")
    request: Json = {"cmd": "means", "as": asked.meaning, "for": asked.length, "since_sitting": asked.since_sitting}
    return send(context, request, _meant)


def _meant(found: Json) -> str:
    meant = found.get("meaning")
    if not isinstance(meant, dict):
        return "Your work hours decide."
    return f"Social time counts as {meant['as']} from {clock(meant['since'])} until {clock(meant['until'])}."


def leave(context: Context) -> int:
    """End the running app; if none runs, that is fine too."""
    answer = context.ask({"cmd": "quit"})
    context.print({}, ["Good night." if answer else "Detox was not running."])
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
    return send(context, {"cmd": "focus_start", "for": context.arguments.length}, dated(context, _block))


def _block(found: Json, today: date) -> str:
    """Say what the block does now: until when, whether a pass is open, whether it is about to end."""
    block = found.get("focus")
    if not isinstance(block, dict):
        return "No block is running."
    if block.get("open_until") == block["until"]:
        return f"Open for you until {ending(block['until'], today)}, when the block ends."
    line = f"Door shut until {ending(block['until'], today)}"
    if block.get("open_until"):
        line += f"; open for you until {clock(block['open_until'])}"
    if block.get("ends_at"):
        line += f"; it ends in {block['wait_seconds']} seconds, ask again to keep it"
    return line + "."


def _focus_status(context: Context) -> int:
    answer = context.ask({"cmd": "status"})
    if answer is None:
        context.print({"schema": 1, "focus": None}, [_asleep(context)])
        return 0
    found = _dict(answer, "status")
    block = found.get("focus")
    context.print({"schema": 1, "focus": block}, [_block(found, context.now.local.date())])
    return 0


def _asleep(context: Context) -> str:
    """Say of a block that waits for the app to come back until when it is, as far as files can tell."""
    state = context.history.load_state(FOCUS) or LeaseFile(context.profile.folder).read() or {}
    leases = [Lease.restored(item, context.now) for item in _list(state.get("leases"))]
    end = max((lease.end_boot for lease in leases if lease), default=None)
    if end is None:
        return "Detox is not running, and no block waits for it."
    until = context.now.utc_at(end).astimezone(context.now.local.tzinfo).isoformat()
    return f"Detox is not running; a block until {ending(until, context.now.local.date())} comes back with it."


def _list(found: object) -> list[object]:
    return found if isinstance(found, list) else []


def _stop(context: Context) -> int:
    return send(context, {"cmd": "focus_stop"}, dated(context, _block))


def _pass(context: Context) -> int:
    """Wait as the door does, then open it."""
    block = _dict(context.tell({"cmd": "status"}), "status").get("focus")
    asked = context.arguments
    request: Json = {"cmd": "focus_pass", "minutes": asked.minutes, "reason": asked.reason, "work": asked.work}
    seconds = block.get("wait_seconds") if isinstance(block, dict) else 0
    said = asked.work or asked.reason.strip()
    ready = isinstance(block, dict) and (block.get("firmness") != "firm" or said)
    if ready and isinstance(seconds, int) and seconds:
        print(f"The door opens in {seconds} seconds. Ctrl+C leaves it shut.", file=sys.stderr)
        wait(seconds)
    return send(context, request, dated(context, _block))


def _finish(context: Context) -> int:
    platform = str(context.arguments.platform)
    if platform not in context.names and not platform.startswith(APP):
        known = ", ".join(sorted(context.names))
        print(f'detox-tray: "{platform}" is no platform; expected one of {known}', file=sys.stderr)
        return 2
    return send(context, {"cmd": "focus_finish", "platform": platform}, _finishing)


def _finishing(_: Json) -> str:
    return "Five minutes to finish it."


def crisis(context: Context) -> int:
    """Lift every limit until an hour, or end that; under a locked block it waits as the door does."""
    asked = context.arguments
    if asked.until == ["end"]:
        return send(context, {"cmd": "crisis_end"}, dated(context, _crisis_line))
    seconds = _dict(context.tell({"cmd": "status"}), "status").get("crisis_wait_seconds")
    if isinstance(seconds, int) and seconds and asked.reason.strip():
        print(f"A locked block runs: it opens in {seconds} seconds. Ctrl+C leaves it shut.", file=sys.stderr)
        wait(seconds)
    say = dated(context, _crisis_line)
    return send(context, {"cmd": "crisis", "until": " ".join(asked.until), "reason": asked.reason}, say)


def _crisis_line(found: Json, today: date) -> str:
    until = found.get("crisis")
    if not isinstance(until, dict):
        return "No crisis is on."
    return f"Crisis until {ending(until['until'], today)}: nothing is shut, and its minutes are work."
