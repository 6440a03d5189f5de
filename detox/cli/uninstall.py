"""``uninstall``: takes back what Detox did to this computer and, if asked to, its files. The program itself stays.

What brought the program removes it: that line is printed last.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import detox
from detox.cli.context import Context, Json
from detox.cli.undo import agreed, done_line, sure, take_back
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.resources import resource
from detox.system.gnome import extension

OURS = (
    "settings.toml*", "history.sqlite*", "open-span*", "catalogue.toml*", "protocol.md*", "packs", "calendar.json*",
    "lease.json*", "do-not-disturb.json*", "detox.log*", "lock", "s", "socket",
)  # fmt: skip
"""All that a profile may hold, with copies and what was put aside. Anything else in the folder is somebody else's."""


_SURE = QT_TRANSLATE_NOOP("Undo", "This takes back all that Detox did to this computer, and quits it. Go on?")
_DATA = QT_TRANSLATE_NOOP("Undo", "Delete your settings and your history in {folder}, too?")
_STAY = QT_TRANSLATE_NOOP("Undo", "settings and history stay in {folder}")
_BY = QT_TRANSLATE_NOOP("Undo", "To remove the program: {command}")


def uninstall(context: Context) -> int:
    """Undo everything, remove the desktop's helpers, keep or delete the data, say how the program goes."""
    arguments, folder = context.arguments, context.profile.folder
    if not sure(context, _SURE):
        return 1
    done = [*take_back(context), *_helpers()]
    delete = arguments.data == "delete"
    if arguments.data is None and not arguments.yes and folder.is_dir():
        delete = agreed(context, _DATA.with_(folder=folder))
    if delete:
        done += _deleted(folder)
    elif folder.is_dir():
        done.append(_STAY.with_(folder=folder))
    last = _how_it_goes()
    found: Json = {"schema": 1, "done": [one.say() for one in done], "last": last.say()}
    context.print(found, [done_line(context, done), last])
    return 0


def _helpers() -> list[Text]:
    """Take what helps us out of the desktop: KWin's scripts of killed runs, and the extension of GNOME Shell."""
    done: list[Text] = []
    if sys.platform == "linux":
        from detox.system.kwin.scripts import clear_away

        if clear_away():
            done.append(QT_TRANSLATE_NOOP("Undo", "the scripts in KWin are removed"))
        if extension.folder().is_dir():
            script = extension.script(resource(""))
            subprocess.run(["sh", script, "remove"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            shutil.rmtree(extension.folder(), ignore_errors=True)  # where GNOME itself is gone already
            done.append(QT_TRANSLATE_NOOP("Undo", "the extension of GNOME Shell is removed"))
    return done


def _deleted(folder: Path) -> list[Text]:
    """Delete what is ours; the folder, too, when nothing else is in it."""
    for path in [path for pattern in OURS for path in folder.glob(pattern)]:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    rest = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if rest:
        said = QT_TRANSLATE_NOOP("Undo", "settings and history are deleted; {folder} stays, with {names} in it")
        return [said.with_(folder=folder, names=", ".join(rest))]
    if folder.is_dir():
        folder.rmdir()
    return [QT_TRANSLATE_NOOP("Undo", "settings and history are deleted")]


def _how_it_goes() -> Text:
    """Return how the program itself is removed, as far as can be told from where it lies."""
    place = Path(detox.__file__).resolve().parent.parent
    if os.environ.get("FLATPAK_ID"):
        return _BY.with_(command=f"flatpak uninstall {os.environ['FLATPAK_ID']}")
    if getattr(sys, "frozen", False):
        said = QT_TRANSLATE_NOOP(
            "Undo", "To remove the program, delete {folder}, or use its entry in the system's settings."
        )
        return said.with_(folder=Path(sys.executable).parent)
    if (place / "pyproject.toml").exists():
        return QT_TRANSLATE_NOOP("Undo", "To remove the program, delete {folder}").with_(folder=place)
    if place.is_relative_to("/usr/lib"):
        return _BY.with_(command="sudo apt remove detox-tray")
    tool = "pipx" if "pipx" in place.parts else "python -m pip"
    return _BY.with_(command=f"{tool} uninstall detox-tray")
