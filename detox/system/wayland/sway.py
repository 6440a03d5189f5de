"""Whose windows they are: sway's own socket says which process has opened a window, which no Wayland protocol does.

The format is that of sway-ipc(7): the letters "i3-ipc", length and type in two words, JSON.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from struct import pack, unpack_from
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier

from detox.core.ports.clocks import Cancel
from detox.system.wayland.transport import Transport

_MAGIC = b"i3-ipc"
_SUBSCRIBE, _GET_TREE = 2, 4
_WINDOW_EVENT = 0x80000003
if sys.platform == "linux":
    _PEER = socket.SO_PEERCRED
else:
    _PEER = 0  # never used there
_HEADER = len(_MAGIC) + 8


@dataclass(slots=True)
class View:
    """A window as sway describes it."""

    app_id: str
    title: str
    pid: int
    taken: bool = False


class SwayTree:
    """The windows by sway's own numbers, followed by events. When sway hangs up, nothing more is known: no error."""

    def __init__(self, path: str) -> None:
        """Connect. Raises OSError, also where sway's process ids are not those that we see."""
        self._wire = Transport(path)
        if not _same_namespace(self._wire.descriptor):
            self._wire.close()
            raise OSError("sway runs outside our pid namespace")
        self._wire.waits_no_more()
        self._received = bytearray()
        self._views: dict[int, View] = {}
        self._listeners: list[Callable[[], None]] = []
        self._parent = QObject()
        self._notifier = QSocketNotifier(self._wire.descriptor, QSocketNotifier.Type.Read, self._parent)
        self._notifier.activated.connect(self._drain)
        self._wire.send(_message(_SUBSCRIBE, b'["window"]') + _message(_GET_TREE))

    @property
    def is_open(self) -> bool:
        """Whether sway can still tell anything."""
        return self._wire.is_open

    def listen(self, changed: Callable[[], None]) -> Cancel:
        """Call ``changed``, from the loop, when windows have changed."""
        self._listeners.append(changed)

        def cancel() -> None:
            if changed in self._listeners:
                self._listeners.remove(changed)

        return cancel

    def take(self, app_id: str, title: str, alike: int) -> int | None:
        """Return the process of a window that looks like that, and give that window to nobody else; None if not sure.

        ``alike`` is how many windows look so whose process is not known yet. Sway must know as many, and all of one
        process: an answer that might be another window's is none.
        """
        free = [
            view for view in self._views.values() if not view.taken and (view.app_id, view.title) == (app_id, title)
        ]
        if len(free) < alike or len({view.pid for view in free}) != 1:
            return None
        free[0].taken = True
        return free[0].pid

    def close(self) -> None:
        """Hang up; any number of times."""
        if self._wire.is_open:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._listeners.clear()
            self._views.clear()
            self._wire.close()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _drain(self) -> None:
        while self.is_open:
            received = self._wire.receive()
            if not received:
                if received is None:
                    self.close()
                break
            self._received += received
        try:
            for kind, answer in _messages(self._received):
                if kind == _GET_TREE:
                    for node in _nodes(answer):
                        self._know(node)
                elif kind == _WINDOW_EVENT:
                    self._changed(answer)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):  # it speaks another language
            self.close()
        for changed in tuple(self._listeners):
            changed()

    def _changed(self, event: Mapping[str, Any]) -> None:
        node = event["container"]
        if event["change"] == "close":
            self._views.pop(node["id"], None)
        else:
            self._know(node)

    def _know(self, node: Mapping[str, Any]) -> None:
        if not node.get("pid"):
            return  # a workspace, a split
        app_id = node.get("app_id") or (node.get("window_properties") or {}).get("class") or ""
        known = self._views.get(node["id"])
        self._views[node["id"]] = View(app_id, node.get("name") or "", node["pid"], bool(known and known.taken))


def sway_tree(environment: Mapping[str, str] = os.environ) -> SwayTree | None:
    """Return what $SWAYSOCK leads to, None if it leads nowhere."""
    path = environment.get("SWAYSOCK", "")
    try:
        return SwayTree(path) if path else None
    except OSError:
        return None


def _same_namespace(descriptor: int) -> bool:
    """Whether the other side has a process id here: else the ids that it tells are of another namespace."""
    with socket.socket(fileno=os.dup(descriptor)) as line:
        return bool(unpack_from("=i", line.getsockopt(socket.SOL_SOCKET, _PEER, 12))[0])


def _message(kind: int, body: bytes = b"") -> bytes:
    return _MAGIC + pack("=II", len(body), kind) + body


def _messages(received: bytearray) -> Iterator[tuple[int, Any]]:
    """Take the whole messages off the front. Raises ValueError if they are none."""
    while len(received) >= _HEADER:
        if not received.startswith(_MAGIC):
            raise ValueError("no message of sway's")
        length, kind = unpack_from("=II", received, len(_MAGIC))
        if len(received) < _HEADER + length:
            return
        body = bytes(received[_HEADER : _HEADER + length])
        del received[: _HEADER + length]
        yield kind, json.loads(body)


def _nodes(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield node
    for child in (*node.get("nodes", ()), *node.get("floating_nodes", ())):
        yield from _nodes(child)
