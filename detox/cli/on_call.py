"""On call, by one command: from now until a time, or not any more."""

from __future__ import annotations

from datetime import date

from detox.cli.context import Context, Json
from detox.cli.day_words import end_in_english
from detox.cli.live import dated, send
from detox.cli.wording import ending
from detox.core.text import QT_TRANSLATE_NOOP, Text


def on_call(context: Context) -> int:
    """Begin a shift, or end it."""
    words = end_in_english(context.arguments.until, context.say)
    if words == "off":
        return send(context, {"cmd": "off_call"}, dated(context, _told))
    return send(context, {"cmd": "on_call", "until": words}, dated(context, _told))


def _told(found: Json, today: date) -> Text:
    shift = found.get("on_call")
    if not isinstance(shift, dict):
        return QT_TRANSLATE_NOOP("Cli", "Not on call.")
    return QT_TRANSLATE_NOOP("Cli", "On call until {time}.").with_(time=ending(shift["until"], today))
