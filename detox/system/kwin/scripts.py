"""Our script in KWin: loaded, run and unloaded over D-Bus (https://develop.kde.org/docs/plasma/kwin).

KWin reads a script from a file. Ours lie in the runtime folder, one folder a connection, as long as they are loaded:
what a run that was killed has left in KWin is found there by the next one, and unloaded.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.bus import Bus, connect
from detox.system.told.service import owner_of

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

KWIN = "org.kde.KWin"
SCRIPTING, SCRIPT = "org.kde.kwin.Scripting", "org.kde.kwin.Script"
ONCE = "minimise"
"""What a script does that has nothing more to do once it has run and reported that."""

TRIES = 8
"""How often a script is loaded until KWin has a number for it that is not in use."""

_TITLE = QT_TRANSLATE_NOOP("System", "KWin runs no script of ours")
_NO_FOLDER = QT_TRANSLATE_NOOP("System", "there is no runtime folder to hand KWin a script in (XDG_RUNTIME_DIR)")
_NO_SCRIPTS = QT_TRANSLATE_NOOP("System", "KWin does not answer when it is asked to run a script")


@dataclass(slots=True)
class _Script:
    """What a key stands for. KWin 5 numbers scripts by how many there are: once one is unloaded, a new one can get the
    number of another, and to run it runs that one. Such a copy stays loaded, and the next one gets another number.
    """

    what: str
    failed: Callable[[str], None]
    copies: int = 0
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the script reports to: a method of an object on our connection."""

    path: str
    interface: str
    member: str


class Scripts:
    """All of ours that are loaded by one connection. What KWin answers comes from the loop."""

    def __init__(self, bus: Bus, script: str, place: Place) -> None:
        """Clear away what is stale. Raises DetoxError if KWin runs no scripts, or cannot be handed any."""
        self._bus = bus
        self._script = script
        self._place = place
        self._numbers = itertools.count(1)
        self._loaded: dict[str, _Script] = {}
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")
        self._all = Path(runtime, "detox-kwin")
        self._folder = self._all / bus.name
        if not runtime or not os.access(runtime, os.W_OK):
            raise DetoxError(_TITLE, _NO_FOLDER)
        if bus.call(_scripting(), "isScriptLoaded", "s", "detox") is None:
            raise DetoxError(_TITLE, _NO_SCRIPTS)
        self._clear_stale()

    def load(self, what: str, window: str, failed: Callable[[str], None]) -> str:
        """Load one that does ``what``, maybe about a window; return the key by which it reports.

        ``failed`` is called with the key, from the loop, if KWin does not run it.
        """
        key = str(next(self._numbers))
        self._loaded[key] = _Script(what, failed)
        place = {"to": self._bus.name, **{name: getattr(self._place, name) for name in self._place.__slots__}}
        asked = json.dumps({**place, "key": key, "what": what, "id": window})
        with contextlib.suppress(OSError):  # a full disk, say: KWin will then tell that it cannot read the file
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file(key).write_text(f"const ASKED = {asked};\n{self._script}", encoding="utf-8")
        self._load_copy(key)
        return key

    def reported(self, key: str) -> None:
        """The script of that key has reported something: it runs."""
        if key in self._loaded:
            self._loaded[key].reported = True

    def unload(self, key: str) -> None:
        """Take one out of KWin again; any number of times."""
        script = self._loaded.pop(key, None)
        if script:
            for copy in range(script.copies):
                self._bus.ask(_heard, _scripting(), "unloadScript", "s", _name(self._bus.name, key, copy))
            self._file(key).unlink(missing_ok=True)

    def forget(self) -> None:
        """KWin is gone, and all scripts with it."""
        self._loaded.clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Take all of them out of KWin."""
        for key in tuple(self._loaded):
            self.unload(key)
        self.forget()
        with contextlib.suppress(OSError):  # that of another run is still there
            self._all.rmdir()

    def _load_copy(self, key: str) -> None:
        script = self._loaded[key]
        name = _name(self._bus.name, key, script.copies)
        script.copies += 1

        def loaded(answer: Message | None) -> None:
            number = answer.body[0] if answer else -1
            if self._loaded.get(key) is not script:
                return
            if number < 0:
                script.failed(key)
            else:
                self._run(key, (f"/Scripting/Script{number}", f"/{number}"))

        self._bus.ask(loaded, _scripting(), "loadScript", "ss", str(self._file(key)), name)

    def _run(self, key: str, paths: tuple[str, ...]) -> None:
        """Run it where KWin has put it: below /Scripting in KWin 6, at the root in KWin 5."""

        def ran(answer: Message | None) -> None:
            script = self._loaded.get(key)
            if script is None:
                return
            if answer is None and paths[1:]:
                self._run(key, paths[1:])
            elif answer is None or (not script.reported and script.copies == TRIES):
                script.failed(key)
            elif not script.reported:  # each reports at once, and KWin answers after that: another one was run
                self._load_copy(key)
            elif script.what == ONCE:
                self.unload(key)

        self._bus.ask(ran, _at(paths[0], SCRIPT), "run")

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.js"

    def _clear_stale(self) -> None:
        """Unload what connections of ours have left that are no longer on the bus."""
        for folder in self._all.glob(":*"):
            if not owner_of(self._bus, folder.name):
                for name in _left_by(folder):
                    self._bus.ask(_heard, _scripting(), "unloadScript", "s", name)
                shutil.rmtree(folder, ignore_errors=True)


def clear_away() -> bool:
    """Take out of KWin what killed runs have left, and its files; return whether there was anything. Needs no loop."""
    everything = Path(os.environ.get("XDG_RUNTIME_DIR", ""), "detox-kwin")
    if not everything.is_dir():
        return False
    from jeepney import new_method_call

    with contextlib.suppress(DetoxError, OSError):  # no bus, no KWin: then the files are all there is
        connection = connect("session")
        for name in (name for folder in everything.glob(":*") for name in _left_by(folder)):
            connection.send(new_method_call(_scripting(), "unloadScript", "s", (name,)))
        connection.close()
    shutil.rmtree(everything, ignore_errors=True)
    return True


def _left_by(folder: Path) -> Iterator[str]:
    """Return the names that scripts of a connection can have, whose folder that is."""
    for file in folder.glob("*.js"):
        yield from (_name(folder.name, file.stem, copy) for copy in range(TRIES))


def _name(connection: str, key: str, copy: int) -> str:
    """Return the name under which KWin knows a script, or a further copy of it."""
    return f"detox{connection}-{key}" + (f"+{copy}" if copy else "")


def _scripting() -> DBusAddress:
    return _at("/Scripting", SCRIPTING)


def _at(path: str, interface: str) -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(path, KWIN, interface)


def _heard(_: Message | None) -> None:
    """Whether a script was still there makes no difference."""
