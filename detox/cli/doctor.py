"""What works here, what does not, and what to do about it: ``detox-tray doctor``."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from detox import __version__
from detox.cli.context import Context, Json
from detox.core.ports.names import NAMES
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.store.calendar_cache import read_found
from detox.store.packs_file import read_packs
from detox.system.display import has_display

Say = Callable[[Text], str]

_NO_SCREEN = {
    "title": QT_TRANSLATE_NOOP("Doctor", "No screen"),
    "message": QT_TRANSLATE_NOOP("Doctor", "neither DISPLAY nor WAYLAND_DISPLAY is set, so Detox cannot start here"),
    "remedy": QT_TRANSLATE_NOOP("Doctor", "Run it inside a desktop session."),
}

_LIMITS = (
    QT_TRANSLATE_NOOP(
        "Doctor", "Sites are told by window titles: a page whose title does not name its site counts as other."
    ),
    QT_TRANSLATE_NOOP(
        "Doctor",
        "Private windows are told in Firefox and Edge only; in Chrome and its kin on Linux they count like any other.",
    ),
)
"""What nobody can know here, whatever works: said, so that the minutes are not believed for more than they are."""

_PORTS = {
    port.source: port
    for port in (
        QT_TRANSLATE_NOOP("Doctor", "Windows"),
        QT_TRANSLATE_NOOP("Doctor", "Idle"),
        QT_TRANSLATE_NOOP("Doctor", "Session"),
        QT_TRANSLATE_NOOP("Doctor", "Processes"),
        QT_TRANSLATE_NOOP("Doctor", "Notices"),
        QT_TRANSLATE_NOOP("Doctor", "Sounds"),
        QT_TRANSLATE_NOOP("Doctor", "Autostart"),
        QT_TRANSLATE_NOOP("Doctor", "Media"),
        QT_TRANSLATE_NOOP("Doctor", "Hush"),
        QT_TRANSLATE_NOOP("Doctor", "Captures"),
        QT_TRANSLATE_NOOP("Doctor", "Calls"),
        QT_TRANSLATE_NOOP("Doctor", "Sites"),
        QT_TRANSLATE_NOOP("Doctor", "Door"),
    )
}
"""The parts, as JSON names them."""

_RUNS = QT_TRANSLATE_NOOP("Doctor", "Detox {version}, running")
_RUNS_NOT = QT_TRANSLATE_NOOP("Doctor", "Detox {version}, not running")
_PROFILE = QT_TRANSLATE_NOOP("Doctor", "Profile: {folder}")
_ZONE = QT_TRANSLATE_NOOP("Doctor", "Time zone: {zone}, it is {time}")
_NOT = QT_TRANSLATE_NOOP("Doctor", "not {name}: {why}")
_BOTH = QT_TRANSLATE_NOOP("Words", "{one}; {other}")
_NONE = QT_TRANSLATE_NOOP("Doctor", "none")
_PROBLEM = QT_TRANSLATE_NOOP("Doctor", "{title}: {message} {remedy}")
_SOUND = QT_TRANSLATE_NOOP("Doctor", "No problems found.")
_MORE_RUNS = QT_TRANSLATE_NOOP(
    "Doctor",
    "Calls, sounds, do not disturb and the door are looked at by the running app: start Detox, then ask again.",
)
_MORE_FAILED = QT_TRANSLATE_NOOP(
    "Doctor", "The running app could not say how it sees calls and the rest: quit Detox, start it, then ask again."
)


def doctor(context: Context) -> int:
    """Print what works here. Works with or without a running app, a screen or a session bus."""
    context.tells = False
    say: Say = Text.say if context.json else context.say
    answer = context.ask({"cmd": "report", "language": "en" if context.json else context.speech.language})
    reported = answer.get("report") if answer else None
    settings, names, history = context.settings, context.names, context.history
    del settings, names, history  # reading them finds their problems
    context.problems += read_packs(context.profile.packs)[1]
    context.problems += read_found(context.profile.folder).told()
    found: Json = {"schema": 1, "version": __version__, "running": answer is not None, "adapters": [], "problems": []}
    found["limits"] = [say(limit) for limit in _LIMITS]
    if isinstance(reported, dict):
        found |= reported
    else:
        found["adapters"] = _probe(say)
        found["problems"] = [] if has_display() else [{key: say(words) for key, words in _NO_SCREEN.items()}]
    own = [{"title": say(problem.title), "message": say(problem.message), "remedy": ""} for problem in context.problems]
    listed = found["problems"]
    found["problems"] = own + [item for item in listed if item not in own] if isinstance(listed, list) else own
    context.print(found, _lines(found, context, whole=isinstance(reported, dict)))
    return 0


def _probe(say: Say) -> list[object]:
    """Return what can be told of the adapters without starting them, and without Qt."""
    from detox.system.outlook import outlook

    return list(outlook(say=say))


def _lines(found: Json, context: Context, *, whole: bool) -> list[str]:
    say = context.say
    lines = [say((_RUNS if found["running"] else _RUNS_NOT).with_(version=found["version"])), ""]
    lines.append(say(_PROFILE.with_(folder=context.profile.folder)))
    local = context.now.utc.astimezone(ZoneInfo(context.now.zone))
    lines += [say(_ZONE.with_(zone=context.now.zone, time=f"{local:%H:%M}")), ""]
    adapters, problems, door = found["adapters"], found["problems"], found.get("door")
    lines += _adapters(adapters if isinstance(adapters, list) else [], say)
    if not whole:
        lines += ["", say(_MORE_RUNS if not found["running"] else _MORE_FAILED)]
    if isinstance(door, dict):
        lines.append(f"{say(_PORTS['Door']):<{_width(say)}} {door['says']}")
    told = problems if isinstance(problems, list) else []
    lines += [_problem(problem, say) for problem in told]
    if not problems:
        lines += ["", say(_SOUND)]
    limits = found["limits"]
    return [*lines, "", *(limits if isinstance(limits, list) else [])]


def _problem(problem: Json, say: Say) -> str:
    message, remedy = str(problem["message"]), str(problem["remedy"])
    end = "." if remedy and message[-1:].isalnum() else ""
    return f"! {say(_PROBLEM.with_(title=problem['title'], message=message + end, remedy=remedy))}".rstrip()


def _adapters(adapters: list[Json], say: Say) -> list[str]:
    """Return who was chosen for each part, and below it who was not, and why."""
    lines, width = [], _width(say)
    for adapter in adapters:
        port, chosen = str(adapter["port"]), str(adapter["chosen"])
        named = _NONE if chosen == "none" else NAMES.get(chosen, plain(chosen))
        lines.append(f"{say(_PORTS.get(port, plain(port))):<{width}} {say(named)}")
        refused = adapter["refused"]
        for other in refused if isinstance(refused, list) else []:
            why = _BOTH.with_(one=other["reason"], other=other["remedy"]) if other["remedy"] else other["reason"]
            name = NAMES.get(other["name"], plain(str(other["name"])))
            lines.append(f"{'':<{width}} {say(_NOT.with_(name=name, why=why))}")
    return lines


def _width(say: Say) -> int:
    return max(10, *(len(say(port)) for port in _PORTS.values()))
