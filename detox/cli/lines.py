"""Lines that tell what runs: what comes next, and what a due card waits for."""

from __future__ import annotations

from datetime import date

from detox.cli.context import Json
from detox.cli.wording import clock, ending
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.focus.settings import RULES, rule_label
from detox.reminders.kinds import kind_name

EVENTS = {
    "reminder": QT_TRANSLATE_NOOP("Cli", "reminder"),
    "block_start": QT_TRANSLATE_NOOP("Cli", "block start"),
    "block_end": QT_TRANSLATE_NOOP("Cli", "block end"),
    "work_start": QT_TRANSLATE_NOOP("Cli", "work start"),
    "work_end": QT_TRANSLATE_NOOP("Cli", "work end"),
    "summary": QT_TRANSLATE_NOOP("Cli", "summary"),
    "week": QT_TRANSLATE_NOOP("Cli", "week"),
    "notice": QT_TRANSLATE_NOOP("Cli", "notice"),
    "on_call_start": QT_TRANSLATE_NOOP("Cli", "on call start"),
    "on_call_end": QT_TRANSLATE_NOOP("Cli", "on call end"),
    "quiet_start": QT_TRANSLATE_NOOP("Cli", "quiet start"),
    "quiet_end": QT_TRANSLATE_NOOP("Cli", "quiet end"),
    "block": QT_TRANSLATE_NOOP("Cli", "block"),
    "work": QT_TRANSLATE_NOOP("Cli", "work"),
    "quiet": QT_TRANSLATE_NOOP("Cli", "quiet hours"),
    "on_call": QT_TRANSLATE_NOOP("Cli", "on call"),
    "day_off": QT_TRANSLATE_NOOP("Cli", "day off"),
    "off": QT_TRANSLATE_NOOP("Cli", "off"),
    "off_end": QT_TRANSLATE_NOOP("Cli", "off end"),
}
"""What can come, or last all day, by its kind in JSON."""

_NEXT = QT_TRANSLATE_NOOP("Cli", "Next: {time} {what}")
_NEXT_NAMED = QT_TRANSLATE_NOOP("Cli", "Next: {time} {what} {name}")


OF_A_RULE = {"block_start", "block_end", "block", "notice"}
"""What bears the id of a rule as its name in JSON."""


def rule_name(rule: str, settings: Settings) -> Text:
    """Return what the settings call the rule with that id; nothing of a block that is of none, as one begun by hand."""
    return next((rule_label(one) for one in settings[RULES] if one.id == rule), plain(""))


def following(item: Json, settings: Settings) -> Text:
    """Say one thing that comes: "Next: 15:40 reminder Water"."""
    name, kind = str(item["name"]), str(item["kind"])
    told = kind_name(name, settings) if kind == "reminder" else plain(name)
    if kind in OF_A_RULE:
        told = rule_name(name, settings)
    line = _NEXT_NAMED if told.source else _NEXT
    return line.with_(time=clock(item["at"]), what=EVENTS.get(kind, plain(kind)), name=told)


_WAITS = {
    "microphone": QT_TRANSLATE_NOOP("Cli", "A card waits: {by} uses the microphone since {time}"),
    "camera": QT_TRANSLATE_NOOP("Cli", "A card waits: {by} uses the camera since {time}"),
    "screen": QT_TRANSLATE_NOOP("Cli", "A card waits: {by} records the screen since {time}"),
    "full_screen": QT_TRANSLATE_NOOP("Cli", "A card waits: {by} is full screen since {time}"),
    "do_not_disturb": QT_TRANSLATE_NOOP("Cli", "A card waits: do not disturb is on since {time}"),
}
_BUSY = QT_TRANSLATE_NOOP("Cli", "A card waits: you are busy since {time}")
_WINDOW = QT_TRANSLATE_NOOP("Cli", "a window")
_PROGRAM = QT_TRANSLATE_NOOP("Cli", "a program")


def waiting(held: object) -> Text:
    """Say what a due card waits for: "A card waits: zoom uses the microphone since 14:05"."""
    held = held if isinstance(held, dict) else {}
    nameless = _WINDOW if held.get("why") == "full_screen" else _PROGRAM
    by = plain(str(held["by"])) if held.get("by") else nameless
    return _WAITS.get(str(held.get("why")), _BUSY).with_(by=by, time=clock(held.get("since")))


def off_line(found: Json) -> Text:
    """Say until when the user is off, and whether that is about to end."""
    away = found.get("off")
    if not isinstance(away, dict):
        return QT_TRANSLATE_NOOP("Cli", "You are not off.")
    line = QT_TRANSLATE_NOOP("Cli", "You are off until {day} {time}.")
    if away.get("ends_at"):
        line = QT_TRANSLATE_NOOP(
            "Cli", "You are off until {day} {time}; you are back in a moment, ask again to stay off."
        )
    return line.with_(day=str(away["until"])[:10], time=clock(away["until"]))


_MEANT = {
    "work": QT_TRANSLATE_NOOP("Cli", "Social time counts as work from {start} until {end}."),
    "private": QT_TRANSLATE_NOOP("Cli", "Social time counts as private from {start} until {end}."),
}


def meant_line(found: Json) -> Text:
    """Say what this time means."""
    meant = found.get("meaning")
    if not isinstance(meant, dict):
        return QT_TRANSLATE_NOOP("Cli", "Your work hours decide.")
    return _MEANT[meant["as"]].with_(start=clock(meant["since"]), end=clock(meant["until"]))


_DOOR = QT_TRANSLATE_NOOP("Cli", "Door shut until {time}{more}.")


def block_line(found: Json, today: date) -> Text:
    """Say what the block does now: until when, whether a pass is open, whether it is about to end."""
    block = found.get("focus")
    if not isinstance(block, dict):
        return QT_TRANSLATE_NOOP("Cli", "No block is running.")
    until, more = ending(block["until"], today), plain("")
    if block.get("open_until") == block["until"]:
        return QT_TRANSLATE_NOOP("Cli", "Open for you until {time}, when the block ends.").with_(time=until)
    if block.get("ends_at"):
        more = QT_TRANSLATE_NOOP("Cli", "; it ends in {seconds} seconds, ask again to keep it")
        more = more.with_(seconds=block["wait_seconds"])
    if block.get("open_until"):
        opened = QT_TRANSLATE_NOOP("Cli", "; open for you until {time}{more}")
        more = opened.with_(time=clock(block["open_until"]), more=more)
    return _DOOR.with_(time=until, more=more)


def crisis_line(found: Json, today: date) -> Text:
    """Say until when every limit is lifted."""
    until = found.get("crisis")
    if not isinstance(until, dict):
        return QT_TRANSLATE_NOOP("Cli", "No crisis is on.")
    said = QT_TRANSLATE_NOOP("Cli", "Crisis until {time}: nothing is shut, and its minutes are work.")
    return said.with_(time=ending(until["until"], today))


_TRACKING = QT_TRANSLATE_NOOP("Cli", "Tracking: {adapter}, in front: {front}")
_BLIND = QT_TRANSLATE_NOOP("Cli", "unknown; doctor says why")
_NOTHING = QT_TRANSLATE_NOOP("Cli", "nothing social")


def status_lines(found: Json, settings: Settings, today: date) -> list[Text]:
    """Say all that ``status`` tells."""
    if not found.get("running"):
        return [QT_TRANSLATE_NOOP("Cli", "Detox is not running.")]
    tracking, hold, focus, coming = (found.get(key) for key in ("tracking", "hold", "focus", "next"))
    shift = found.get("on_call")
    lines = [QT_TRANSLATE_NOOP("Cli", "Detox is running.")]
    if isinstance(tracking, dict):
        platform = tracking.get("platform")
        front = _BLIND if tracking.get("adapter") == "none" else plain(str(platform)) if platform else _NOTHING
        lines.append(_TRACKING.with_(adapter=tracking.get("adapter"), front=front))
    if isinstance(hold, dict):
        lines.append(
            QT_TRANSLATE_NOOP("Cli", "Reminders are held until {time}").with_(time=ending(hold["until"], today))
        )
    if isinstance(found.get("held"), dict):
        lines.append(waiting(found["held"]))
    if found.get("meaning"):
        lines.append(meant_line(found))
    if found.get("crisis"):
        lines.append(crisis_line(found, today))
    if isinstance(found.get("off"), dict):
        lines.append(off_line(found))
    if isinstance(shift, dict):
        until = ending(shift["until"], today)
        lines.append(QT_TRANSLATE_NOOP("Cli", "On call until {time}").with_(time=until))
    if isinstance(focus, dict):
        lines.append(block_line(found, today))
    listed = coming if isinstance(coming, list) else []
    return lines + [following(item, settings) for item in listed]
