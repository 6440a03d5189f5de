"""Where this user's files are."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Profile:
    """One folder with everything: settings, history, socket, lock, log."""

    folder: Path
    usual: bool = False

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.folder / "settings.toml"

    @property
    def catalogue(self) -> Path:
        """The user's own additions to the catalogue; it need not exist."""
        return self.folder / "catalogue.toml"

    @property
    def packs(self) -> Path:
        """The user's own packs of tips; it need not exist."""
        return self.folder / "packs"

    @property
    def log(self) -> Path:
        """The log. It holds no titles and no usage."""
        return self.folder / "detox.log"


def default_folder() -> Path:
    """Return the usual place: XDG data home, ``%LOCALAPPDATA%`` or Application Support.

    Sources: XDG Base Directory Specification 0.8; Windows KNOWNFOLDERID FOLDERID_LocalAppData; Apple File System
    Programming Guide.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Detox"
    elif sys.platform == "darwin":  # noqa: RET505 - so that a type checker sees each system's own half
        return Path.home() / "Library" / "Application Support" / "Detox"
    else:
        data = os.environ.get("XDG_DATA_HOME", "")
        return (Path(data) if os.path.isabs(data) else Path.home() / ".local" / "share") / "detox-tray"


def profile(folder: str | None) -> Profile:
    """Return the profile in ``folder``, or the user's own. Raises DetoxError if that path is a file."""
    usual = folder is None
    path = Path(folder).expanduser().absolute() if folder else default_folder()
    if path.exists() and not path.is_dir():
        said = QT_TRANSLATE_NOOP("Profile", "{path} is a file; --profile needs a folder")
        raise DetoxError(QT_TRANSLATE_NOOP("Profile", "Profile"), said.with_(path=path))
    return Profile(path, usual)
