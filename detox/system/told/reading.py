"""What such a piece tells, read with suspicion: JSON of known shape becomes values, anything else becomes nothing."""

from __future__ import annotations

import json
import os
from typing import Any

from detox.core.inputs import Window
from detox.core.ports.desktop import Frame
from detox.core.ports.programs import Processes

Told = dict[str, Any]


def read_json(text: object) -> Any:
    """Return what a JSON text says; None if it is none (or says null)."""
    try:
        return json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return None


def read_window(told: object, number: int, processes: Processes) -> Window | None:
    """Return the window that is described, under that number; None if it is no description.

    ``pid`` is one of the desktop's pid namespace, which is ours unless we run in a sandbox: then psutil finds nothing,
    or a program that was not meant, as little as X11 without its Resource extension could tell.
    """
    if not isinstance(told, dict):
        return None
    ids = told.get("ids")
    pid = _whole(told.get("pid"))
    program = processes.identify(pid) if pid else None
    return Window(
        id=number,
        pid=pid,
        program=program.name if program else None,
        created=program.created if program else None,
        app_ids=tuple(dict.fromkeys(filter(None, map(_text, ids)))) if isinstance(ids, list) else (),
        title=_text(told.get("title")),
        role=_text(told.get("role")),
        full_screen=told.get("full_screen") is True,
        own=pid == os.getpid(),
    )


def read_frame(told: object) -> Frame | None:
    """Return where a window's content is, None if it cannot be seen."""
    if not isinstance(told, dict):
        return None
    place = _numbers([told.get(key) for key in ("x", "y", "width", "height")], 4)
    if not place or place[2] <= 0 or place[3] <= 0:
        return None
    x, y, width, height = place
    above = told.get("above")
    parts = tuple(part for each in above if (part := _numbers(each, 4))) if isinstance(above, list) else ()
    desktop = _numbers(told.get("desktop"), 2)
    return Frame(x, y, width, height, told.get("full_screen") is True, parts, desktop or None)


def _numbers(told: object, count: int) -> tuple[Any, ...]:
    """Return that many whole numbers; none at all if it is anything else."""
    if not isinstance(told, list) or len(told) != count:
        return ()
    return tuple(told) if all(isinstance(each, int) and not isinstance(each, bool) for each in told) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None
