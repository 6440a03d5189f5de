"""Starting at log-in on Linux: a desktop entry in the user's autostart folder.

Sources: Desktop Application Autostart Specification 0.5, Desktop Entry Specification 1.5 (freedesktop.org). GNOME, MATE
and Cinnamon switch entries off by ``X-GNOME-Autostart-enabled=false``, the others by ``Hidden=true``.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.autostart import Launch

FILE = "detox-tray.desktop"
GROUP = "[Desktop Entry]"
# Characters that force an argument of Exec into quotes, by the specification.
RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")

_TITLE = QT_TRANSLATE_NOOP("Autostart", "Starting at log-in")


class XdgAutostart:
    """``~/.config/autostart/detox-tray.desktop``; an entry of the same name in /etc/xdg is overridden by it.

    Not for use inside a Flatpak, whose folders the desktop does not look into.
    """

    name = "xdg"

    def __init__(self, what: Launch) -> None:
        self._what = what

    def enabled(self) -> bool:
        """Return whether the desktop will start the app at log-in: read from its files, each time."""
        for path in self._paths():
            entry = read_entry(path)
            if entry is not None:
                return is_on(entry)
        return False

    def set(self, enabled: bool) -> None:
        """Write the user's entry, remove it, or hide the system's behind it. Raises DetoxError if that fails."""
        path, *system = self._paths()
        try:
            if enabled:
                write(path, entry_text(self._what))
            elif any(is_on(entry) for each in system if (entry := read_entry(each)) is not None):
                write(path, f"{GROUP}\nType=Application\nName=Detox\nHidden=true\n")
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            said = QT_TRANSLATE_NOOP("Autostart", "{path} cannot be written: {reason}")
            raise DetoxError(_TITLE, said.with_(path=path, reason=error.strerror or error)) from error
        if self.enabled() != enabled:
            said = QT_TRANSLATE_NOOP("Autostart", "{path} was written, but reads back otherwise")
            raise DetoxError(_TITLE, said.with_(path=path))

    def _paths(self) -> list[Path]:
        """Return where the entry may lie: the user's first, then the system's, the more important first."""
        home = os.environ.get("XDG_CONFIG_HOME", "")
        mine = Path(home) if os.path.isabs(home) else Path.home() / ".config"
        system = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        folders = [mine, *(Path(each) for each in system.split(":") if os.path.isabs(each))]
        return [folder / "autostart" / FILE for folder in folders]


def read_entry(path: Path) -> Mapping[str, str] | None:
    """Return the keys of the main group, None if there is no such file. An unreadable one has no keys."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return None
    except OSError:
        return {}
    keys: dict[str, str] = {}
    inside = False
    for line in lines:
        text = line.strip()
        if text.startswith("["):
            inside = text == GROUP
        elif inside and "=" in text and not text.startswith("#"):
            key, _, value = text.partition("=")
            keys.setdefault(key.strip(), value.strip())
    return keys


def is_on(entry: Mapping[str, str]) -> bool:
    """Return whether a desktop would start what this entry describes."""
    if "Exec" not in entry or entry.get("Hidden", "false").lower() == "true":
        return False
    if entry.get("X-GNOME-Autostart-enabled", "true").lower() == "false":
        return False
    desktops = set(os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")) - {""}
    only, never = (set(entry.get(key, "").split(";")) - {""} for key in ("OnlyShowIn", "NotShowIn"))
    if (only and not only & desktops) or never & desktops:
        return False
    program = re.sub(r"\\(.)", lambda found: " " if found[1] == "s" else found[1], entry.get("TryExec", ""))
    return not program or shutil.which(program) is not None


def entry_text(what: Launch) -> str:
    """Return the entry that starts ``what``."""
    lines = [
        GROUP,
        "Type=Application",
        "Version=1.5",
        "Name=Detox",
        "Exec=" + _string(" ".join(quoted(argument) for argument in what.command)),
        "TryExec=" + _string(what.command[0]),
        *([f"Path={_string(what.folder)}"] if what.folder else []),
        "Icon=detox-tray",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
    ]
    return "\n".join(lines) + "\n"


def quoted(argument: str) -> str:
    """Return one argument as ``Exec`` wants it, before the escaping that every string value gets."""
    argument = argument.replace("%", "%%")
    if argument and not RESERVED & set(argument):
        return argument
    for special in '\\"`$':
        argument = argument.replace(special, "\\" + special)
    return f'"{argument}"'


def _string(value: str) -> str:
    """Return a value of the type string: only the backslash and control characters are escaped."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def write(path: Path, text: str) -> None:
    """Write the file whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    target = Path(os.path.realpath(path))  # a link made by whoever keeps their settings elsewhere stays one
    descriptor, temporary = tempfile.mkstemp(prefix=".detox-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
