from __future__ import annotations

import os
import struct
from typing import Any

import pytest

from detox.system.x11 import wire
from detox.system.x11.owners import REMEMBERED, Owner, Owners
from tests.fakes.processes import FakeProcesses


class Asked:
    def __init__(self, reply: bytes | None) -> None:
        self._reply = reply

    def reply(self) -> bytes | None:
        return self._reply


class Server:
    """Knows whose connection each window came by; ``us`` is what it takes us for."""

    def __init__(self, us: int | None = None, version: tuple[int, int] | None = (1, 2)) -> None:
        self.pids = {1000: os.getpid() if us is None else us}
        self.version = version
        self.claims: dict[tuple[int, str], wire.Property] = {}
        self.asked: list[int] = []

    def has(self, name: str) -> bool:
        return name == "X-Resource" and self.version is not None

    def new_id(self) -> int:
        return 1000

    def ask(self, opcode: int, body: bytes, _extension: str) -> Asked:
        if opcode == wire.RES_QUERY_VERSION:
            return Asked(struct.pack("=8xHH20x", *(self.version or (0, 0))))
        window = struct.unpack_from("=I", body, 8)[0]
        self.asked.append(window)
        pid = self.pids.get(window)
        known = struct.pack("=8xI20xIIII", 1, window, 2, 4, pid) if pid else struct.pack("=8xI20x", 0)
        return Asked(known)

    def atoms(self, *names: str) -> tuple[str, ...]:
        return names

    def property(self, window: int, name: str) -> wire.Property | None:
        return self.claims.get((window, name))

    def claim(self, window: int, pid: int, machine: str) -> None:
        self.claims[window, "_NET_WM_PID"] = wire.Property(6, 32, struct.pack("=I", pid))
        self.claims[window, "WM_CLIENT_MACHINE"] = wire.Property(wire.STRING, 8, machine.encode())


def owners(server: Any, processes: FakeProcesses) -> Owners:
    made = Owners(server, processes)
    server.asked.clear()
    return made


def owner(asked: Owners, window: int) -> Owner:
    return asked.finish(window, asked.ask(window))


@pytest.fixture
def processes() -> FakeProcesses:
    found = FakeProcesses()
    found.run(70, "chromium", 5.0)
    found.run(80, "spotify", 6.0)
    found.run(os.getpid(), "python3")
    return found


def test_the_server_says_whose_a_window_is(processes: FakeProcesses) -> None:
    server = Server()
    server.pids[1] = 70
    server.claim(1, 80, "elsewhere")
    assert owner(owners(server, processes), 1) == Owner(70, "chromium", 5.0, own=False)


def test_our_own_windows_are_known(processes: FakeProcesses) -> None:
    server = Server()
    server.pids[1] = os.getpid()
    assert owner(owners(server, processes), 1).own


def test_in_a_pid_namespace_of_our_own_only_our_windows_have_a_pid(processes: FakeProcesses) -> None:
    server = Server(us=31256)
    server.pids |= {1: 70, 2: 31256}
    asked = owners(server, processes)
    assert owner(asked, 1) == Owner(None, None, None, own=False)
    assert (owner(asked, 2).pid, owner(asked, 2).own) == (os.getpid(), True)


@pytest.mark.parametrize("version", [None, (1, 0)])
def test_without_the_extension_a_windows_word_counts(
    processes: FakeProcesses, version: tuple[int, int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "here")
    server = Server(version=version)
    server.claim(1, 70, "here")
    server.claim(2, 70, "another.computer")
    asked = owners(server, processes)
    assert owner(asked, 1).program == "chromium"
    assert owner(asked, 2) == Owner(None, None, None, own=False)
    assert owner(asked, 3) == Owner(None, None, None, own=False)
    assert server.asked == []


def test_a_watched_windows_owner_is_asked_for_once(processes: FakeProcesses) -> None:
    server = Server()
    server.pids[1] = 70
    asked = owners(server, processes)
    assert [owner(asked, 1).program for _ in range(3)] == ["chromium"] * 3
    assert (server.asked, processes.asked) == ([1], 1)


def test_an_owner_from_before_holds_if_the_server_says_the_same_pid(processes: FakeProcesses) -> None:
    server = Server()
    server.pids[1] = 70
    asked = owners(server, processes)
    owner(asked, 1)
    asked.turn_away(1)
    assert owner(asked, 1).program == "chromium"
    assert (server.asked, processes.asked) == ([1, 1], 1)
    asked.turn_away(1)
    server.pids[1] = 80
    assert owner(asked, 1).program == "spotify"
    asked.forget(1)
    server.pids[1] = 70
    assert owner(asked, 1).program == "chromium"
    assert processes.asked == 3


def test_an_owner_that_could_not_be_read_is_tried_again(processes: FakeProcesses) -> None:
    server = Server()
    server.pids[1] = 90
    asked = owners(server, processes)
    assert owner(asked, 1).program is None
    processes.run(90, "late")
    assert owner(asked, 1).program == "late"


def test_only_so_many_are_remembered(processes: FakeProcesses) -> None:
    server = Server()
    asked = owners(server, processes)
    for window in range(1, REMEMBERED + 10):
        server.pids[window] = 70
        owner(asked, window)
    assert len(asked._known) == len(asked._sure) == REMEMBERED
