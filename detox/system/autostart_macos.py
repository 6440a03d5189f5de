"""Starting at log-in on macOS: a launch agent of the user (launchd.plist(5)).

What the user switches off under "Login Items" is kept by the system elsewhere and cannot be read back from here.
"""

from __future__ import annotations

import plistlib
from pathlib import Path
from xml.parsers.expat import ExpatError

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.autostart import Launch

LABEL = "io.github.detox-tray.Detox"

_TITLE = QT_TRANSLATE_NOOP("Autostart", "Starting at log-in")


class LaunchAgentAutostart:
    """``~/Library/LaunchAgents/<label>.plist``."""

    name = "launch agent"

    def __init__(self, what: Launch) -> None:
        self._what = what

    def enabled(self) -> bool:
        """Return whether launchd will start the app: read from its file, each time."""
        try:
            agent = plistlib.loads(self._path().read_bytes())
        except (OSError, ValueError, ExpatError):
            return False
        if not isinstance(agent, dict):
            return False
        return bool(agent.get("RunAtLoad")) and not agent.get("Disabled") and bool(agent.get("ProgramArguments"))

    def set(self, enabled: bool) -> None:
        """Write the agent or remove it. Raises DetoxError if that fails."""
        path = self._path()
        try:
            if enabled:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(plistlib.dumps(self._agent()))
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            said = QT_TRANSLATE_NOOP("Autostart", "{path} cannot be written: {reason}")
            raise DetoxError(_TITLE, said.with_(path=path, reason=error.strerror or error)) from error

    def _agent(self) -> dict[str, object]:
        agent: dict[str, object] = {
            "Label": LABEL,
            "ProgramArguments": list(self._what.command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        if self._what.folder:
            agent["WorkingDirectory"] = self._what.folder
        return agent

    @staticmethod
    def _path() -> Path:
        return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
