"""Starting at log-in on Windows: the Run key, and the switch that Task Manager keeps beside it.

Sources: "Run and RunOnce Registry Keys" (learn.microsoft.com). StartupApproved is what the Startup page of Task Manager
and the Settings write: twelve bytes, of which the lowest bit of the first means "switched off by the user".
"""

from __future__ import annotations

import subprocess
import sys
from typing import Protocol

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.autostart import Launch

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
VALUE = "Detox"

_TITLE = QT_TRANSLATE_NOOP("Autostart", "Starting at log-in")


class Registry(Protocol):
    """The part of the user's registry that is needed here. All may raise OSError."""

    def read(self, key: str, value: str) -> str | bytes | None:
        """Return a value, None if there is none."""
        ...

    def write(self, key: str, value: str, text: str) -> None:
        """Write a text."""
        ...

    def delete(self, key: str, value: str) -> None:
        """Remove a value; one that is not there is no error."""
        ...


class RegistryAutostart:
    """A value in HKEY_CURRENT_USER's Run key."""

    name = "registry"

    def __init__(self, what: Launch, registry: Registry) -> None:
        self._what = what
        self._registry = registry

    def enabled(self) -> bool:
        """Return whether Windows will start the app: read from the registry, each time."""
        try:
            command = self._registry.read(RUN, VALUE)
            switch = self._registry.read(APPROVED, VALUE)
        except OSError:
            return False
        off = isinstance(switch, bytes) and bool(switch) and bool(switch[0] & 1)
        return bool(command) and not off

    def set(self, enabled: bool) -> None:
        """Switch it. Raises DetoxError if the registry refuses."""
        try:
            # Switched off in Task Manager and on again here: its mark must go, or Windows goes by it.
            self._registry.delete(APPROVED, VALUE)
            if enabled:
                self._registry.write(RUN, VALUE, subprocess.list2cmdline(_words(self._what)))
            else:
                self._registry.delete(RUN, VALUE)
        except OSError as error:
            said = QT_TRANSLATE_NOOP("Autostart", "the registry cannot be written: {reason}")
            raise DetoxError(_TITLE, said.with_(reason=error.strerror or error)) from error
        if self.enabled() != enabled:
            raise DetoxError(
                _TITLE, QT_TRANSLATE_NOOP("Autostart", "the registry was written, but reads back otherwise")
            )


def _words(what: Launch) -> list[str]:
    """Return the words of the command. The Run key knows no folder to start in: Python is told where to look."""
    words = list(what.command)
    if what.folder and "-m" in words:
        at = words.index("-m")
        start = f"import sys; sys.path.insert(0, {what.folder!r}); from detox.__main__ import main; sys.exit(main())"
        words[at : at + 2] = ["-c", start]
    return words


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """HKEY_CURRENT_USER by ``winreg``."""

        def read(self, key: str, value: str) -> str | bytes | None:
            """Return a value, None if there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    found, _ = winreg.QueryValueEx(opened, value)
            except FileNotFoundError:
                return None
            return found if isinstance(found, (str, bytes)) else None

        def write(self, key: str, value: str, text: str) -> None:
            """Write a text."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, value, 0, winreg.REG_SZ, text)

        def delete(self, key: str, value: str) -> None:
            """Remove a value; one that is not there is no error."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                    winreg.DeleteValue(opened, value)
            except FileNotFoundError:
                return
