"""On call, by one command: from now until a time, or not any more."""

from __future__ import annotations

from datetime import date

from detox.cli.context import Context, Json
from detox.cli.lines import ending
from detox.cli.live import dated, send


def on_call(context: Context) -> int:
    """Begin a shift, or end it."""
    words = " ".join(context.arguments.until)
    if words == "off":
        return send(context, {"cmd": "off_call"}, dated(context, _told))
    return send(context, {"cmd": "on_call", "until": words}, dated(context, _told))


def _told(found: Json, today: date) -> str:
    shift = found.get("on_call")
    return f"On call until {ending(shift['until'], today)}." if isinstance(shift, dict) else "Not on call."
