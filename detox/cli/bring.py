"""``detox-tray import``: brings in what ActivityWatch or another Detox recorded, beside a running app."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from detox.cli.context import Context, Json
from detox.cli.progress import Progress
from detox.cli.wording import duration
from detox.core.days import day_of
from detox.core.errors import DetoxError
from detox.core.instant import from_ms
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.store.catalogue_file import load_catalogue
from detox.store.imports.activitywatch import ActivityWatchFile
from detox.store.imports.export_file import DetoxFile
from detox.store.imports.json_stream import JsonStream
from detox.store.imports.layer import ImportLayer, Written
from detox.store.imports.notes import Notes, shown
from detox.store.imports.stage import Stage
from detox.system.clock import wait
from detox.usage.foreign import Foreign
from detox.usage.importing import owners
from detox.usage.settings import STARTS_AT

PAUSE_SECONDS = 0.01
"""Between two transactions while the app runs: it gets its turn."""

_TITLE = QT_TRANSLATE_NOOP("Import", "Import")
_IMPORTING = QT_TRANSLATE_NOOP("Import", "Importing")
_CHUNK = 1024 * 1024


def bring(context: Context) -> int:
    """Import a file. Exit 0 if anything in it could be used, or was imported before; else 1."""
    path = Path(context.arguments.file)
    notes = Notes(_name(path))
    with _opened(path) as file, Progress(os.fstat(file.fileno()).st_size, context.say(_IMPORTING)) as progress:
        source = f"import:{_check_sum(file, progress)}"
        with closing(ImportLayer(context.profile.folder, source, _zones(context))) as layer:
            if layer.complete():
                progress.clear()
                found: Json = {"schema": 1, "file": _readable(path), "source": source, "spans": 0, "known": True}
                said = QT_TRANSLATE_NOOP("Import", "{file} was imported before; nothing has changed.")
                context.print(found, [said.with_(file=shown(path.name))])
                return 0
            with closing(Stage()) as stage:
                stream = JsonStream(file, progress.reading)
                read = {"activitywatch": _activitywatch, "detox": _detox}[context.arguments.program]
                running = context.ask({"cmd": "status"}) is not None

                def pause() -> None:
                    progress.writing(stage.given, stage.taken)
                    if running:
                        wait(PAUSE_SECONDS)

                came = read(context, stream, stage, notes, _Target(layer, pause))
            if came.written.spans:
                layer.finish(context.now.ms, context.now.zone)
    for line in notes.lines():
        context.speech.complain(line)
    if not came.useful:
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Import", "{file} has nothing that could be used").with_(file=path))
    _tell(context, path, source, came, notes)
    return 0


# ---- the two programs


@dataclass(frozen=True)
class _Came:
    """What a file brought: stretches, events that are new, events that were there."""

    written: Written
    events: int = 0
    known_events: int = 0

    @property
    def useful(self) -> bool:
        """Whether there was anything of use in the file, new or not."""
        return bool(self.written.spans or self.written.covered_ms or self.events or self.known_events)


@dataclass(frozen=True)
class _Target:
    """Where to write, and what to do between two transactions."""

    layer: ImportLayer
    pause: Callable[[], None]


def _activitywatch(context: Context, stream: JsonStream, stage: Stage, notes: Notes, target: _Target) -> _Came:
    catalogue, problems = load_catalogue(context.profile.folder)
    for problem in problems:
        context.speech.complain(problem)
    file = ActivityWatchFile(stream, stage, Foreign(catalogue), notes, context.now.ms)
    file.read()
    if not file.known:
        raise _other_file(context, file.detox, "Detox", "detox", '{"buckets": …}')
    return _Came(target.layer.write(owners(file.records()), target.pause))


def _detox(context: Context, stream: JsonStream, stage: Stage, notes: Notes, target: _Target) -> _Came:
    file = DetoxFile(stream, stage, notes, context.now.ms)
    file.read()
    if not file.known:
        raise _other_file(context, file.activitywatch, "ActivityWatch", "activitywatch", '{"schema": 1, "spans": …}')
    written = target.layer.write(file.stretches(), target.pause)
    if written.spans:
        target.layer.schedules(file.hours)
    return _Came(written, *target.layer.append(file.events(target.layer.device), target.pause))


def _other_file(context: Context, known: bool, name: str, word: str, expected: str) -> DetoxError:
    path = context.arguments.file
    if known:
        text = QT_TRANSLATE_NOOP("Import", "{file} comes from {name}; import it with: detox-tray import {word} {file}")
        return DetoxError(_TITLE, text.with_(file=path, name=name, word=word))
    text = QT_TRANSLATE_NOOP("Import", "{file} is no JSON export; expected a file that begins like {expected}")
    return DetoxError(_TITLE, text.with_(file=path, expected=expected))


def _zones(context: Context) -> list[tuple[int, str]]:
    """Return where the user was since when, as far as the history knows."""
    return [(row.from_ms, row.zone) for row in context.history.schedules()] or [(0, context.now.zone)]


# ---- the file


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open the file. Raises DetoxError if it cannot be read, now or later."""
    try:
        with _open(path) as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as failure:
        text = QT_TRANSLATE_NOOP("Import", "{file} cannot be read ({reason})")
        raise DetoxError(_TITLE, text.with_(file=path, reason=failure.strerror or failure)) from failure


def _open(path: Path) -> BinaryIO:
    if path.exists() and not path.is_file():
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Import", "{file} is no file").with_(file=path))
    try:
        file = open(path, "rb")  # noqa: SIM115 - the caller closes it
    except ValueError as failure:  # a name that no file can have
        raise OSError(0, str(failure)) from failure
    if file.read(2) in {b"\xff\xfe", b"\xfe\xff"}:
        file.close()
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Import", "{file} is in UTF-16; save it as UTF-8").with_(file=path))
    file.seek(0)
    return file


def _check_sum(file: BinaryIO, progress: Progress) -> str:
    found = hashlib.sha256()
    while chunk := file.read(_CHUNK):
        found.update(chunk)
        progress.checking(file.tell())
    file.seek(0)
    return found.hexdigest()


# ---- what came of it


def _tell(context: Context, path: Path, source: str, came: _Came, notes: Notes) -> None:
    written = came.written
    seconds = {state: length // 1000 for state, length in written.by_state.items()}
    days = [_day(context, ms) for ms in (written.first_ms, written.last_ms) if ms is not None]
    found: Json = {
        "schema": 1,
        "file": _readable(path),
        "source": source,
        "known": False,
        "spans": written.spans,
        "events": came.events,
        "from": days[0].isoformat() if days else None,
        "to": days[-1].isoformat() if days else None,
        "seconds": seconds,
        "known_seconds": written.covered_ms // 1000,
        "problems": [line.say() for line in notes.lines()],
    }
    context.print(found, list(_lines(context, path, came, days)))


_STATES = {
    "social": QT_TRANSLATE_NOOP("Import", "social"),
    "other": QT_TRANSLATE_NOOP("Import", "other"),
    "idle": QT_TRANSLATE_NOOP("Import", "idle"),
    "away": QT_TRANSLATE_NOOP("Import", "away"),
    "unknown": QT_TRANSLATE_NOOP("Import", "unknown"),
    "door": QT_TRANSLATE_NOOP("Import", "door"),
}


def _lines(context: Context, path: Path, came: _Came, days: Sequence[date]) -> Iterator[Text]:
    """Yield what is said of it."""
    written, file = came.written, shown(path.name)
    if not written.spans and not came.events:
        text = QT_TRANSLATE_NOOP("Import", "Everything in {file} was there from earlier imports; nothing has changed.")
        yield text.with_(file=file)
        return
    if written.spans:
        text = QT_TRANSLATE_NOOP("Import", "Imported from {file}: {first} to {last}, {stretches} ({times}).")
        one, many = QT_TRANSLATE_NOOP("Import", "1 stretch"), QT_TRANSLATE_NOOP("Import", "{n} stretches")
        stretches = one if written.spans == 1 else many.with_(n=written.spans)
        lengths = [(_STATES.get(state, plain(state)), length // 1000) for state, length in written.by_state.items()]
        times = ", ".join(f"{context.say(state)} {context.say(duration(length))}" for state, length in lengths)
        yield text.with_(file=file, first=days[0], last=days[1], stretches=stretches, times=times)
    if came.events:
        text = QT_TRANSLATE_NOOP("Import", "Imported from {file}: what happened to cards and doors, {n} times.")
        yield text.with_(file=file, n=came.events)
    if written.covered_ms >= 1000:
        text = QT_TRANSLATE_NOOP("Import", "{time} of it was there from earlier imports and stays as it is.")
        yield text.with_(time=duration(written.covered_ms // 1000))
    yield QT_TRANSLATE_NOOP("Import", "What Detox recorded itself wins over it.")
    if written.first_ms is not None and written.last_ms is not None:
        text = QT_TRANSLATE_NOOP(
            "Import", "To take it out again, and with it what Detox recorded on those days: {command}"
        )
        yield text.with_(command=_way_back(context, written.first_ms, written.last_ms))


def _name(path: Path) -> str:
    return shown(path.name).say()


def _readable(path: Path) -> str:
    """Return the path as text that can be printed: a name on the disk need not be one."""
    return str(path).encode("utf-8", "replace").decode()


def _day(context: Context, ms: int) -> date:
    return from_ms(ms).astimezone(ZoneInfo(context.now.zone)).date()


def _way_back(context: Context, first_ms: int, last_ms: int) -> str:
    """Return the command that takes it out: ``forget`` counts days from ``day.starts_at``."""
    starts_at, zone = context.settings[STARTS_AT], context.now.zone
    first, last = (day_of(from_ms(ms), zone, starts_at) for ms in (first_ms, last_ms - 1))
    return f"detox-tray forget --from {first} --to {last}"
