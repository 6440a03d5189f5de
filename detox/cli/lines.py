"""Lines that tell what runs: what comes next, and what a due card waits for."""

from __future__ import annotations

from datetime import date, timedelta

from detox.cli.context import Json
from detox.core.settings import Settings
from detox.reminders.kinds import kind_name


def following(item: Json, settings: Settings) -> str:
    """Say one thing that comes: "Next: 15:40 reminder Water"."""
    name = str(item["name"])
    told = kind_name(name, settings).say() if item["kind"] == "reminder" else name
    return f"Next: {clock(item['at'])} {str(item['kind']).replace('_', ' ')} {told}".rstrip()


_WAITS = {
    "microphone": "{by} uses the microphone",
    "camera": "{by} uses the camera",
    "screen": "{by} records the screen",
    "full_screen": "{by} is full screen",
    "do_not_disturb": "do not disturb is on",
}


def waiting(held: object) -> str:
    """Say what a due card waits for: "A card waits: zoom uses the microphone since 14:05"."""
    held = held if isinstance(held, dict) else {}
    why = _WAITS.get(str(held.get("why")), "you are busy")
    nameless = "a window" if held.get("why") == "full_screen" else "a program"
    return f"A card waits: {why.format(by=held.get('by') or nameless)} since {clock(held.get('since'))}"


def clock(iso: object) -> str:
    """Return the hour and minute of a time in ISO 8601."""
    return str(iso)[11:16]


def ending(iso: object, today: date) -> str:
    """Return when something ends, with its day where that is not ``today``: "04:00 tomorrow", "07:00 on Mon 30 Nov"."""
    told, day = clock(iso), date.fromisoformat(str(iso)[:10])
    if day == today:
        return told
    return f"{told} tomorrow" if day == today + timedelta(days=1) else f"{told} on {day:%a} {day.day} {day:%b}"
