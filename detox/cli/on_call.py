"""On call, by one command: from now until a time, or not any more."""

from __future__ import annotations

from detox.cli.context import Context, Json
from detox.cli.live import send


def on_call(context: Context) -> int:
    """Begin a shift, or end it."""
    words = " ".join(context.arguments.until)
    if words == "off":
        return send(context, {"cmd": "off_call"}, _told)
    return send(context, {"cmd": "on_call", "until": words}, _told)


def _told(found: Json) -> str:
    shift = found.get("on_call")
    return f"On call until {str(shift['until'])[11:16]}." if isinstance(shift, dict) else "Not on call."
