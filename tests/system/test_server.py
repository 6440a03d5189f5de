from __future__ import annotations

import json
import os
import socket
import struct
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.system import server_posix
from detox.system.conversation import Reply
from detox.system.server import Server, open_server
from detox.system.server_posix import MOST_PEERS, SocketServer
from detox.system.server_windows import PipeServer
from tests.system.loop import application, pass_time, until
from tests.system.server_desk import Asking, Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def short() -> Iterator[Path]:
    """A profile whose path is short, wherever the tests' own folder lies."""
    with tempfile.TemporaryDirectory(prefix="dt", dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture(params=["socket", "pipe"])
def server(request: pytest.FixtureRequest, short: Path, desk: Desk) -> Iterator[Server]:
    application()
    made: Server
    if request.param == "socket":
        made = SocketServer(short, desk.handle)
    else:
        made = PipeServer(short, desk.handle, str(short / "pipe"))
    yield made
    made.close()


@pytest.mark.usefixtures("server")
def test_asks_and_is_answered(short: Path, desk: Desk) -> None:
    assert Asking(short, {"cmd": "status"}).result() == {"v": 1, "ok": True, "cmd": "status", "role": "cli"}
    assert desk.asked == ["status"]


@pytest.mark.usefixtures("server")
def test_an_answer_may_come_later_and_others_need_not_wait(short: Path, desk: Desk) -> None:
    late = Asking(short, {"cmd": "later"})
    until(lambda: bool(desk.kept))
    assert Asking(short, {"cmd": "status"}).result()["ok"] is True
    assert not late.done()
    desk.kept[0]({"ok": True, "waited": 10})
    assert late.result() == {"v": 1, "ok": True, "waited": 10}


@pytest.mark.usefixtures("server")
def test_a_long_answer_arrives_whole(short: Path) -> None:
    assert len(Asking(short, {"cmd": "much"}).result()["much"]) == 3_000_000


@pytest.mark.usefixtures("server")
def test_too_late_is_said_in_one_line(short: Path, desk: Desk) -> None:
    error = Asking(short, {"cmd": "later"}, timeout=0.1).result()
    assert isinstance(error, DetoxError)
    assert error.line() == "The running app cannot be reached: it did not answer in time"
    until(lambda: bool(desk.kept))
    desk.kept[0]({"ok": True})  # to nobody: no harm
    pass_time(0.05)
    assert Asking(short, {"cmd": "status"}).result()["ok"] is True


def test_closing_ends_all_and_leaves_no_file(server: Server, short: Path, desk: Desk) -> None:
    late = Asking(short, {"cmd": "later"})
    until(lambda: bool(desk.kept))
    server.close()
    server.close()
    assert "in the middle of its answer" in str(late.result())
    desk.kept[0]({"ok": True})
    assert list(short.iterdir()) == []
    assert Asking(short, {"cmd": "status"}).result() is None


def test_an_answer_given_just_before_closing_arrives(short: Path) -> None:
    application()
    made: list[Server] = []

    def quit_at_once(_request: Mapping[str, object], reply: Reply) -> None:
        reply({"ok": True})
        made[0].close()

    made.append(open_server(short, quit_at_once))
    assert Asking(short, {"cmd": "quit"}).result() == {"v": 1, "ok": True}


@pytest.fixture
def raw(short: Path, desk: Desk) -> Iterator[Callable[[], socket.socket]]:
    """Connections to a socket server, spoken without the client."""
    application()
    server = SocketServer(short, desk.handle)
    made: list[socket.socket] = []

    def connect() -> socket.socket:
        peer = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        peer.connect(str(short / "s"))
        peer.setblocking(False)
        made.append(peer)
        return peer

    yield connect
    for peer in made:
        peer.close()
    server.close()


def heard(peer: socket.socket) -> bytes:
    """Return what comes until the line ends or the other side hangs up."""
    got = bytearray()
    ended: list[bool] = []

    def listen() -> bool:
        if ended or got.endswith(b"\n"):
            return True
        try:
            more = peer.recv(65536)
        except BlockingIOError:
            return False
        except OSError:
            more = b""
        got.extend(more)
        ended.extend([True] * (not more))
        return bool(ended) or got.endswith(b"\n")

    until(listen)
    return bytes(got)


def test_rubbish_is_answered_and_hurts_nobody(raw: Callable[[], socket.socket]) -> None:
    rude, polite = raw(), raw()
    rude.send(b"GET / HTTP/1.1\r\n")
    assert json.loads(heard(rude)) == {"v": 1, "ok": False, "error": "not a line of JSON"}
    flood = raw()
    flood.send(b"x" * 70_000)
    assert b"65536 bytes at most" in heard(flood)
    assert heard(flood) == b""  # and hung up
    polite.send(b'{"v": 1, "role": "cli", "cmd": "hello"}\n')
    assert json.loads(heard(polite))["ok"] is True


def test_a_peer_that_asks_and_shuts_its_mouth_is_answered(raw: Callable[[], socket.socket]) -> None:
    peer = raw()
    peer.send(b'{"v": 1, "role": "cli", "cmd": "hello"}\n')
    peer.shutdown(socket.SHUT_WR)
    assert json.loads(heard(peer))["cmd"] == "hello"
    assert heard(peer) == b""


def test_a_peer_that_goes_away_while_asking_hurts_nobody(raw: Callable[[], socket.socket], desk: Desk) -> None:
    peer = raw()
    peer.send(b'{"v": 1, "role": "cli", "cmd": "later"}\n' * 3)
    until(lambda: bool(desk.kept))
    peer.close()
    desk.kept[0]({"ok": True, "pad": "x" * 1_000_000})
    pass_time(0.05)
    after = raw()
    after.send(b'{"v": 1, "role": "cli", "cmd": "hello"}\n')
    assert b'"ok": true' in heard(after)


def test_too_many_peers_are_turned_away_until_one_leaves(raw: Callable[[], socket.socket]) -> None:
    peers = [raw() for _ in range(MOST_PEERS)]
    pass_time(0.05)
    assert heard(raw()) == b""
    peers[0].close()
    pass_time(0.05)
    peer = raw()
    peer.send(b'{"v": 1, "role": "cli", "cmd": "hello"}\n')
    assert b'"ok": true' in heard(peer)


def test_another_user_is_not_heard(raw: Callable[[], socket.socket], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_posix, "peer_user", lambda _peer: os.getuid() + 1)
    peer = raw()
    assert heard(peer) == b""

    def unknown(_peer: socket.socket) -> int:
        raise OSError("not told")

    monkeypatch.setattr(server_posix, "peer_user", unknown)
    assert heard(raw()) == b""


def test_the_kernel_says_who_the_peer_is() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert server_posix.peer_user(one) == os.getuid()
        _, user, group = struct.unpack("3i", one.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    assert (user, group) == (os.getuid(), os.getgid())


def test_an_idle_server_wakes_nobody(short: Path, desk: Desk) -> None:
    application()
    server = SocketServer(short, desk.handle)
    Asking(short, {"cmd": "hello"}).result()
    pass_time(0.1)

    def switches() -> int:
        with open("/proc/thread-self/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt_switches"))

    before = switches()
    pass_time(1.0)
    assert switches() - before <= 3
    server.close()
