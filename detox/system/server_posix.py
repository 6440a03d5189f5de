"""The local socket on Unix. To be opened by whoever holds the profile's lock, and by nobody else.

The socket is ``DIR/s`` if that path has at most 100 bytes (the kernel takes 107, macOS 103), else ``s`` in a private
folder ``detox-<hash>`` of $XDG_RUNTIME_DIR; its name then stands in ``DIR/socket``. Only the same user is heard.

A socket of the standard library, not QLocalServer: QtNetwork costs about as much memory, but ``socket`` is loaded
anyway, and QLocalServer tells nobody who the peer is.
"""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import struct
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.conversation import Conversation, Handle

assert sys.platform != "win32", "Windows has server_windows"

NAME = "s"
POINTER = "socket"
LONGEST_PATH = 100
MOST_PEERS = 16
CHUNK = 16 * 1024

_TITLE = QT_TRANSLATE_NOOP("Server", "The command line cannot reach the app")


def place(profile: Path, runtime: str) -> Path:
    """Return where the socket of ``profile`` belongs; in a folder of ``runtime`` if its own path is too long."""
    here = profile.absolute() / NAME
    if len(os.fsencode(here)) <= LONGEST_PATH:
        return here
    from hashlib import sha256  # late: loads a library of its own, and few profiles lie that deep

    name = "detox-" + sha256(os.fsencode(profile.absolute())).hexdigest()[:16]
    there = Path(runtime) / name / NAME
    if len(os.fsencode(there)) <= LONGEST_PATH:
        return there
    return Path(tempfile.gettempdir()) / name / NAME


def private_folder(folder: Path) -> None:
    """Make ``folder``, for this user alone. Raises DetoxError if somebody else's hand is in it, OSError if it can't."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        said = QT_TRANSLATE_NOOP(
            "Server", "{folder} must be a folder that only you can open; remove it, then start again"
        )
        raise DetoxError(_TITLE, said.with_(folder=folder))


def peer_user(peer: socket.socket) -> int:
    """Return the user id of the process at the other end. Raises OSError if the system does not tell."""
    if sys.platform == "linux":
        # struct ucred: pid, uid, gid (unix(7))
        _, user, _ = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")))
    else:  # struct xucred: version, uid, groups (unix(4) of macOS); SOL_LOCAL is 0 and LOCAL_PEERCRED 1
        _, user = struct.unpack_from("2I", peer.getsockopt(0, 1, 76))
    return int(user)


class _Peer:
    """One connection: bytes in to its conversation, bytes out to the socket."""

    def __init__(self, server: SocketServer, connection: socket.socket, handle: Handle) -> None:
        self._server = server
        self._connection = connection
        self._out = bytearray()
        self._leaving = False
        self._talk = Conversation(handle, self._send, self._leave)
        self._reads = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read)
        self._reads.activated.connect(self._readable)
        self._writes = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write)
        self._writes.setEnabled(False)
        self._writes.activated.connect(self._flush)

    def close(self) -> None:
        """Hang up now."""
        if self._connection.fileno() < 0:
            return
        self._talk.close()
        self._reads.setEnabled(False)
        self._writes.setEnabled(False)
        self._connection.close()
        self._server.forget(self)

    def _readable(self) -> None:
        try:
            data = self._connection.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError:
            self.close()
            return
        if data:
            self._talk.feed(data)
        else:
            self._reads.setEnabled(False)  # an ended stream is readable for ever
            self._talk.ended()
        self._pace()

    def _pace(self) -> None:
        """Read no more while an answer is pending: that keeps what a peer can pile up small."""
        if self._connection.fileno() >= 0:
            self._reads.setEnabled(not self._talk.waiting and not self._talk.at_end)

    def _send(self, data: bytes) -> None:
        self._out += data
        self._flush()
        self._pace()

    def _leave(self) -> None:
        self._leaving = True
        self._flush()

    def _flush(self) -> None:
        if self._connection.fileno() < 0:
            return
        try:
            sent = self._connection.send(self._out) if self._out else 0
        except BlockingIOError:
            sent = 0
        except OSError:
            self.close()
            return
        del self._out[:sent]
        self._writes.setEnabled(bool(self._out))
        if self._leaving and not self._out:
            self.close()


class SocketServer:
    """Listens for this user's requests and gives them to ``handle(request, reply)`` on the Qt loop.

    ``reply`` may be called later; a peer gets its answers in the order of its requests. Raises DetoxError if there can
    be no socket: the app can do without, only the command line cannot reach it then.
    """

    def __init__(self, profile: Path, handle: Handle) -> None:
        self._handle = handle
        self._peers: list[_Peer] = []
        self._pointer = profile / POINTER
        self.path = place(profile, os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
        self._apart = self.path.parent != profile.absolute()
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._open()
        except OSError as error:
            self._socket.close()
            said = QT_TRANSLATE_NOOP("Server", "no socket can be made at {path}: {reason}")
            raise DetoxError(_TITLE, said.with_(path=self.path, reason=error.strerror or error)) from error
        except DetoxError:
            self._socket.close()
            raise
        self._accepts = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read)
        self._accepts.activated.connect(self._accept)

    def _open(self) -> None:
        if self._apart:
            private_folder(self.path.parent)
        with contextlib.suppress(FileNotFoundError):
            self.path.unlink()  # left behind by a run that was killed: the lock says that nobody listens there
        self._socket.bind(os.fsencode(self.path))
        self.path.chmod(0o600)
        self._socket.listen(MOST_PEERS)
        self._socket.setblocking(False)
        if self._apart:
            self._pointer.write_bytes(os.fsencode(self.path) + b"\n")
        else:
            self._pointer.unlink(missing_ok=True)

    def _accept(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError:
            return  # gone again before we looked
        connection.setblocking(False)
        try:
            same = peer_user(connection) == os.getuid()
        except OSError:
            same = False
        if not same or len(self._peers) >= MOST_PEERS:
            connection.close()
            return
        self._peers.append(_Peer(self, connection, self._handle))

    def forget(self, peer: _Peer) -> None:
        """A peer has hung up."""
        with contextlib.suppress(ValueError):
            self._peers.remove(peer)

    def close(self) -> None:
        """Hang up on everybody and remove the socket. May be called again."""
        if self._socket.fileno() < 0:
            return
        for peer in list(self._peers):
            peer.close()
        self._accepts.setEnabled(False)
        self._socket.close()
        with contextlib.suppress(OSError):
            self.path.unlink()
        if self._apart:
            with contextlib.suppress(OSError):
                self._pointer.unlink()
                self.path.parent.rmdir()
