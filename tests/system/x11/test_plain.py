from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detox.system.x11 import plain, wire
from detox.system.x11.plain import PlainTransport, cookie_of

COOKIE = b"0123456789abcdef"


def entry(family: int, *parts: bytes) -> bytes:
    return struct.pack(">H", family) + b"".join(struct.pack(">H", len(part)) + part for part in parts)


class Server:
    """One end of a socket pair that speaks as an X server does."""

    def __init__(self) -> None:
        self.ours, self.theirs = socket.socketpair()
        self.theirs.settimeout(5)
        self.greeting = b""

    def greet(self, status: int = 1) -> None:
        """Answer the set-up: base 0x200000, mask 0x1fffff, a vendor of five letters, one format, the root 77."""
        fixed = struct.pack("=IIIIHHBB10x", 1, 0x200000, 0x1FFFFF, 0, 5, 65535, 1, 1)
        rest = fixed + b"seven"[:5] + bytes(3) + bytes(8) + struct.pack("=I", 77) + bytes(36)
        self.greeting = self.theirs.recv(4096)
        self.theirs.sendall(struct.pack("=BxHHH", status, 11, 0, len(rest) // 4) + rest)

    def say(self, code: int, number: int, data: bytes = b"") -> None:
        body = data[:24] + bytes(24 - len(data[:24]))
        more = data[24:]
        self.theirs.sendall(struct.pack("=BxHI", code, number & 0xFFFF, len(more) // 4) + body + more)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    server = Server()
    monkeypatch.setattr(plain, "_connected", lambda _: server.ours)
    (tmp_path / "cookies").write_bytes(entry(65535, b"", b"", b"MIT-MAGIC-COOKIE-1", COOKIE))
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "cookies"))
    yield server
    server.ours.close()
    server.theirs.close()


def connected(server: Server, answer: Callable[[], None] | None = None) -> PlainTransport:
    thread = threading.Thread(target=answer or server.greet)
    thread.start()
    try:
        return PlainTransport(":5")
    finally:
        thread.join()


def test_the_set_up_shows_the_cookie_and_learns_root_and_numbers(server: Server) -> None:
    x = connected(server)
    assert b"MIT-MAGIC-COOKIE-1" in server.greeting
    assert COOKIE in server.greeting
    assert (x.root, x.new_id(), x.new_id()) == (77, 0x200001, 0x200002)


def test_a_server_that_refuses_is_left_to_libxcb(server: Server) -> None:
    with pytest.raises(OSError, match="does not let us in"):
        connected(server, lambda: server.greet(status=0))


@pytest.mark.parametrize("display", ["", "host:0", "localhost:10.0", ":0.1", "/private/tmp/launch/org.xquartz:0"])
def test_what_is_no_plain_local_display_is_left_to_libxcb(display: str) -> None:
    with pytest.raises(OSError, match="no plain local display"):
        PlainTransport(display)


def test_replies_find_their_questions_and_errors_are_none(server: Server) -> None:
    x = connected(server)
    first = x.send(wire.GET_PROPERTY, wire.get_property(1, 2), replies=True)
    x.send(wire.CHANGE_WINDOW_ATTRIBUTES, wire.change_mask(1, 0), replies=False)
    third = x.send(wire.GET_PROPERTY, wire.get_property(1, 3), replies=True)
    server.say(1, first, b"x" * 32)
    server.say(0, 2)  # the one without a reply failed
    server.say(wire.PROPERTY, 2)
    server.say(0, third)
    assert x.wait(third) is None
    reply = x.wait(first)
    assert reply is not None
    assert reply[8:] == b"x" * 32
    event = x.poll()
    assert event is not None
    assert wire.read_event(event).code == wire.PROPERTY
    assert x.poll() is None
    codes = [raw[0] for raw in _requests(server)]
    assert codes == [wire.GET_PROPERTY, wire.CHANGE_WINDOW_ATTRIBUTES, wire.GET_PROPERTY]


def test_a_reply_that_comes_in_pieces_is_whole(server: Server) -> None:
    x = connected(server)
    number = x.send(wire.GET_PROPERTY, wire.get_property(1, 2), replies=True)
    whole = struct.pack("=BxHI", 1, number, 5) + bytes(24) + b"a" * 20
    for part in (whole[:3], whole[3:40], whole[40:]):
        server.theirs.sendall(part)
        x.receive()
        assert x.poll() is None
    assert x.wait(number) == whole


def test_numbers_go_on_past_what_the_server_counts_to(server: Server) -> None:
    x = connected(server)
    for turn in range(3):
        for _ in range(40_000):
            x.send(wire.CHANGE_WINDOW_ATTRIBUTES, wire.change_mask(1, 0), replies=False)
        x._unsent.clear()
        number = x.send(wire.GET_PROPERTY, wire.get_property(1, 2), replies=True)
        server.say(1, number, bytes([turn]))
        reply = x.wait(number)
        assert reply is not None
        assert reply[8] == turn


def test_an_extension_is_asked_about_once(server: Server) -> None:
    x = connected(server)
    server.say(1, 1, bytes([1, 140, 90, 0]))
    assert (x.first_event("SYNC"), x.first_event("SYNC")) == (90, 90)
    server.say(1, 2, bytes([0, 0, 0, 0]))
    assert x.first_event("NONE") is None
    x.send(wire.SYNC_QUERY_COUNTER, wire.about(9), "SYNC", replies=True)
    x.flush()
    *_, last = _requests(server)
    assert last[:2] == bytes([140, wire.SYNC_QUERY_COUNTER])
    assert x.send(1, wire.bare(), "NONE", replies=True) == 0


def test_a_server_that_goes_away_ends_every_wait(server: Server) -> None:
    x = connected(server)
    number = x.send(wire.GET_PROPERTY, wire.get_property(1, 2), replies=True)
    server.theirs.close()
    assert x.wait(number) is None
    assert x.failed()
    x.receive()
    assert x.poll() is None
    x.close()
    x.close()
    assert (x.failed(), x.send(1, wire.bare(), replies=True), x.new_id()) == (False, 0, 0)


def test_the_cookie_is_that_of_this_host_and_display() -> None:
    name = b"MIT-MAGIC-COOKIE-1"
    data = (
        entry(256, b"other", b"5", name, b"a")
        + entry(256, b"here", b"6", name, b"b")
        + entry(256, b"here", b"5", b"XDM-AUTHORIZATION-1", b"c")
        + entry(256, b"here", b"5", name, b"d")
        + entry(65535, b"", b"", name, b"e")
    )
    assert [cookie_of(data, number, b"here") for number in (b"5", b"6", b"7")] == [b"d", b"b", b"e"]
    assert cookie_of(data[:-30], b"7", b"here") == b""


def _requests(server: Server) -> list[bytes]:
    server.theirs.settimeout(0.2)
    data, found = server.theirs.recv(65536), []
    while data:
        length = struct.unpack_from("=H", data, 2)[0] * 4
        found.append(data[:length])
        data = data[length:]
    return found
