"""Settings files with short rhythms, at moments counted from now."""

from __future__ import annotations

from datetime import datetime, timedelta

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

CALM = """\
[work.hours]
{week}

[quiet]
hours = []

[cards]
cooldown_minutes = 0
patience_seconds = 0

[reminders]
pause = {{ enabled = false }}
snack = {{ enabled = false }}
water = {{ enabled = false }}

[summary]
enabled = false
""".format(week="\n".join(f"{day} = []" for day in _WEEK))


def clock(seconds: float) -> str:
    """Return the local time of day so many seconds from now, rounded up to a whole one, as settings write it."""
    now = datetime.now().astimezone()
    return f"{now + timedelta(seconds=seconds + 0.999):%H:%M:%S}"


def all_day() -> str:
    """Return what keeps one day going for twelve hours more, however late it is: for tests that count its minutes."""
    return f'[day]\nstarts_at = "{clock(43_200)}"\n'


def calm(**changed: str) -> str:
    """Return settings in which nothing ever comes by itself; ``pause="enabled = true, ..."`` replaces one inline table.

    Keys: ``pause``, ``snack``, ``water`` and ``summary``; ``rules`` and ``more`` are put at the end as they are.
    """
    text = CALM
    for kind in ("pause", "snack", "water"):
        if kind in changed:
            text = text.replace(f"{kind} = {{ enabled = false }}", f"{kind} = {{ {changed[kind]} }}")
    if "summary" in changed:
        text = text.replace("[summary]\nenabled = false", f"[summary]\n{changed['summary']}")
    return text + "\n" + changed.get("more", "") + "\n" + changed.get("rules", "")


def block(begin: float, end: float, *, firmness: str = "gentle", platforms: str = '["*"]') -> str:
    """Return a focus rule that lasts from ``begin`` to ``end``, in seconds from now, on every day."""
    return f"""
[[focus.rules]]
id = "evening"
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
hours = ["{clock(begin)}-{clock(end)}"]
platforms = {platforms}
firmness = "{firmness}"
"""
