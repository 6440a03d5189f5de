"""The local socket on Windows: a named pipe by QLocalServer, because Python's ``socket`` has no AF_UNIX there.

Works on other systems as well, where the tests run it; there the other server is used because it knows its peers.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.conversation import Conversation, Handle

POINTER = "socket"
MOST_PEERS = 16

_TITLE = QT_TRANSLATE_NOOP("Server", "The command line cannot reach the app")


def pipe_name(profile: Path) -> str:
    """Return a name that is this profile's alone."""
    from hashlib import sha256

    return "detox-" + sha256(str(profile.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class _Peer(QObject):
    """One connection: bytes in to its conversation, bytes out to the pipe."""

    def __init__(self, server: PipeServer, pipe: QLocalSocket, handle: Handle) -> None:
        super().__init__()
        self._server = server
        self._pipe = pipe
        self._talk = Conversation(handle, self._send, self._leave)
        pipe.readyRead.connect(self._readable)
        pipe.disconnected.connect(self.close)

    def _readable(self) -> None:
        self._talk.feed(bytes(self._pipe.readAll().data()))

    def _send(self, data: bytes) -> None:
        self._pipe.write(data)
        self._pipe.flush()

    def _leave(self) -> None:
        self._pipe.disconnectFromServer()

    def close(self) -> None:
        """The connection is gone."""
        self._talk.close()
        self._pipe.close()
        self._server.forget(self)


class PipeServer:
    """Listens for this user's requests and gives them to ``handle(request, reply)``; see ``server.open_server``."""

    def __init__(self, profile: Path, handle: Handle, name: str = "") -> None:
        self._handle = handle
        self._peers: list[_Peer] = []
        self._pointer = profile / POINTER
        name = name or pipe_name(profile)
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            said = QT_TRANSLATE_NOOP("Server", "no socket can be made at {path}: {reason}")
            raise DetoxError(_TITLE, said.with_(path=name, reason=self._server.errorString()))
        self._server.newConnection.connect(self._accept)
        try:
            self._pointer.write_text(self._server.fullServerName() + "\n", encoding="utf-8")
        except OSError as error:
            self._server.close()
            said = QT_TRANSLATE_NOOP("Server", "no socket can be made at {path}: {reason}")
            raise DetoxError(_TITLE, said.with_(path=self._pointer, reason=error.strerror or error)) from error

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            pipe = self._server.nextPendingConnection()
            if len(self._peers) >= MOST_PEERS:
                pipe.close()
            else:
                self._peers.append(_Peer(self, pipe, self._handle))

    def forget(self, peer: _Peer) -> None:
        """A peer has hung up."""
        with contextlib.suppress(ValueError):
            self._peers.remove(peer)

    def close(self) -> None:
        """Hang up on everybody and remove the pipe. May be called again."""
        for peer in list(self._peers):
            peer.close()
        if self._server.isListening():
            self._server.close()
            with contextlib.suppress(OSError):
                self._pointer.unlink()
