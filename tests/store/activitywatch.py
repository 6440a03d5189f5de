"""Makes exports as ActivityWatch writes them, small by hand and large by the hundred megabytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

DAY = datetime(2024, 11, 20, tzinfo=UTC)
Json = dict[str, Any]

_PAGES = (
    ("Instagram - Google Chrome", "https://www.instagram.com/p/{n}/"),
    ("({n}) Home / X - Google Chrome", "https://x.com/home?{n}"),
    ("Quarterly numbers, draft {n} - Google Docs - Google Chrome", "https://docs.google.com/document/d/{n}"),
    ("Feed | LinkedIn - Google Chrome", "https://www.linkedin.com/feed/?{n}"),
)


def moment(seconds: float) -> str:
    """Return ``seconds`` after DAY as ActivityWatch writes them."""
    return (DAY + timedelta(seconds=seconds)).isoformat(timespec="microseconds")


def event(start: float, length: float, **data: Any) -> Json:
    """Return an event of ``length`` seconds, ``start`` seconds after the start of DAY."""
    return {"timestamp": moment(start), "duration": length, "data": data}


def bucket(kind: str, *events: Json, host: str = "pc", name: str | None = None) -> tuple[str, Json]:
    """Return a bucket's id and the bucket."""
    watcher = {"currentwindow": "window", "afkstatus": "afk", "web.tab.current": "web-chrome"}.get(kind, kind)
    name = name or f"aw-watcher-{watcher}_{host}"
    about = {"id": name, "type": kind, "client": f"aw-watcher-{watcher}", "hostname": host}
    return name, {**about, "created": moment(0), "events": list(events)}


def export(*buckets: tuple[str, Json]) -> Json:
    """Return the document of ``/api/0/export``."""
    return {"buckets": dict(buckets)}


def written(path: Path, document: object) -> Path:
    """Write ``document`` to ``path`` and return it."""
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def large(path: Path, megabytes: int) -> int:
    """Write an export of that size, ending at DAY, newest first as the server does; return how many events it has."""
    share = megabytes * 1_000_000 // 3
    count = 0
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"buckets": {')
        for number, kind in enumerate(("currentwindow", "web.tab.current", "afkstatus")):
            name, about = bucket(kind)
            head = json.dumps({name: about})[1:-1].removesuffix("]}")
            file.write((", " if number else "") + head)
            size = 0
            for one in _events(kind):
                line = (", " if size else "") + json.dumps(one)
                size += file.write(line)
                count += 1
                if size > share:
                    break
            file.write("]}")
        file.write("}}")
    return count


def _events(kind: str) -> Iterator[Json]:
    number = 0
    while True:
        number += 1
        title, url = _PAGES[number % len(_PAGES)]
        if kind == "afkstatus":
            yield event(-number * 300.0, 300, status="afk" if number % 5 == 0 else "not-afk")
        elif kind == "web.tab.current":
            yield event(-number * 20.0, 19.5, url=url.format(n=number), title=title, audible=False, incognito=False)
        elif number % 3 == 0:
            yield event(-number * 20.0, 19.0, app="kitty", title=f"vim notes-{number}.txt")
        else:
            yield event(-number * 20.0, 19.0, app="Google-chrome", title=title.format(n=number))
