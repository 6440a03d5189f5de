"""What this desktop has to allow before Detox sees its windows, and the deed behind each button."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from detox.core.ports.choice import Choice
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.resources import resource
from detox.system.gnome import extension
from detox.ui.welcome.asked import Permission

_INSTALL = QT_TRANSLATE_NOOP("Welcome", "Install")
_AGAIN = QT_TRANSLATE_NOOP("Welcome", "Try again")
_SETTINGS = QT_TRANSLATE_NOOP("Welcome", "Open settings")
_GNOME = QT_TRANSLATE_NOOP("Welcome", "Our extension of GNOME Shell")
_GNOME_LINE = QT_TRANSLATE_NOOP(
    "Welcome", "GNOME tells nobody else which window is in front. It counts from your next log-in on."
)
_INSTALLED = QT_TRANSLATE_NOOP("Welcome", "It is installed. Log out and in again, and Detox sees your windows.")
_BY_HAND = QT_TRANSLATE_NOOP(
    "Welcome",
    "In the folder of Detox, type sh packaging/gnome-extension/install.sh install; then log out and in.",
)
_KWIN = QT_TRANSLATE_NOOP("Welcome", "Our script in KWin")
_KWIN_LINE = QT_TRANSLATE_NOOP("Welcome", "It tells Detox which window is in front, and leaves nothing behind.")
_MAC = QT_TRANSLATE_NOOP("Welcome", "Accessibility")
_MAC_LINE = QT_TRANSLATE_NOOP(
    "Welcome", "Tells one site from another in your browser: switch Detox on there. It is noticed at once."
)
_TRAY = QT_TRANSLATE_NOOP("Welcome", "The little door beside the clock")
_TRAY_LINE = QT_TRANSLATE_NOOP(
    "Welcome",
    "Windows 11 hides new icons behind the arrow there. Drag the door out, or switch Detox on in the settings.",
)
TASK_BAR = "ms-settings:taskbar"
"""https://learn.microsoft.com/windows/apps/develop/launch/launch-settings: the page with "Other system tray icons"."""


def permissions(choices: Iterable[Choice], desktop: str, *, installed: bool, script: bool) -> tuple[Permission, ...]:
    """Return what ``desktop`` (``$XDG_CURRENT_DESKTOP``) has to allow, by which adapter of windows was taken.

    ``installed``: the extension lies where GNOME looks for it; ``script``: it can be put there.
    """
    windows = next((choice for choice in choices if choice.port == "Windows"), None)
    if windows is None:
        return ()
    refused = {each.name for each in windows.refused}
    names = desktop.lower().split(":")
    if windows.chosen in ("macos", "macos-untitled"):
        return (Permission("macos", _MAC, _MAC_LINE, windows.chosen == "macos", _SETTINGS),)
    if windows.chosen == "win32":  # whether the icon is in sight, Windows tells nobody: the line stays
        return (Permission("windows", _TRAY, _TRAY_LINE, given=False, button=_SETTINGS),)
    if windows.chosen == "gnome" or ("gnome" in refused and "gnome" in names):
        line = _INSTALLED if installed else _GNOME_LINE if script else _BY_HAND
        button = _INSTALL if script and not installed else None
        given = windows.chosen == "gnome"
        return (Permission("gnome", _GNOME, _GNOME_LINE if given else line, given, button),)
    if windows.chosen == "kwin" or ("kwin" in refused and "kde" in names):
        return (Permission("kwin", _KWIN, _KWIN_LINE, windows.chosen == "kwin", _AGAIN),)
    return ()


class Permissions:
    """Those of this run. ``look_again`` has the adapters tried anew; ``changed`` is called when something is done."""

    def __init__(
        self,
        choices: Callable[[], Iterable[Choice]],
        look_again: Callable[[], None],
        changed: Callable[[], None],
        environment: Mapping[str, str] = os.environ,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        self._choices, self._look_again, self._changed = choices, look_again, changed
        self._environment, self._open_url = environment, open_url
        self._script = extension.script(resource(""))
        self._process: QProcess | None = None

    def now(self) -> tuple[Permission, ...]:
        """Return how things stand."""
        installed = (extension.folder(self._environment) / "extension.js").exists()
        desktop = self._environment.get("XDG_CURRENT_DESKTOP", "")
        return permissions(self._choices(), desktop, installed=installed, script=self._script.exists())

    def ask(self, which: str) -> None:
        """Do what the button of a permission says."""
        if which == "gnome":
            self._install()
        elif which == "macos":
            from detox.system.macos.desk import PANE

            self._open_url(QUrl(PANE))
        elif which == "windows":
            self._open_url(QUrl(TASK_BAR))
        else:
            self._look_again()
            self._changed()

    def _install(self) -> None:
        if self._process is None:
            process = self._process = QProcess()
            process.finished.connect(self._installed)
            process.errorOccurred.connect(self._installed)
            process.setStandardOutputFile(QProcess.nullDevice())
            process.setStandardErrorFile(QProcess.nullDevice())
            process.start("/bin/sh", [str(self._script), "install"])

    def _installed(self) -> None:
        self._process = None
        self._changed()
