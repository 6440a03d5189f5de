"""The local socket of a running app: ``open_server`` takes the kind that this system has."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from detox.system.conversation import Handle


class Server(Protocol):
    """A socket that is open."""

    def close(self) -> None:
        """Hang up on everybody and remove the socket. May be called again."""
        ...


def open_server(profile: Path, handle: Handle) -> Server:
    """Listen for this user's requests and give them to ``handle(request, reply)`` on the Qt loop.

    To be called by whoever holds the profile's lock (``instance.claim``). ``reply`` may be called later. Raises
    DetoxError if there can be no socket: the app can do without, only the command line cannot reach it then.
    """
    if sys.platform == "win32":
        from detox.system.server_windows import PipeServer

        return PipeServer(profile, handle)
    else:  # noqa: RET505 - so that a type checker for Windows sees only its own half
        from detox.system.server_posix import SocketServer

        return SocketServer(profile, handle)
