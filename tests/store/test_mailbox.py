from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.store import mailbox
from detox.store.mailbox import LONGEST_LINE, ask


@pytest.fixture
def profile() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="dt", dir="/tmp") as folder:
        yield Path(folder)


class Answering:
    """A socket at ``path`` that says ``answer`` to the first line of its one caller."""

    def __init__(self, path: Path, answer: bytes) -> None:
        self.heard = b""
        self._answer = answer
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(path))
        self._socket.listen(1)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        connection, _ = self._socket.accept()
        with connection:
            while not self.heard.endswith(b"\n"):
                self.heard += connection.recv(65536)
            connection.sendall(self._answer)

    def close(self) -> None:
        self._thread.join(10)
        self._socket.close()


def test_nobody_there_is_none(profile: Path) -> None:
    assert ask(profile, {"cmd": "status"}) is None
    assert ask(profile / "missing", {"cmd": "status"}) is None
    assert ask(Path("/" + "a" * 300), {"cmd": "status"}) is None


def test_a_socket_that_nobody_listens_to_is_none(profile: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(profile / "s"))
    assert ask(profile, {"cmd": "status"}) is None


def test_a_plain_file_in_its_place_is_none(profile: Path) -> None:
    (profile / "s").write_text("not a socket", encoding="utf-8")
    assert ask(profile, {"cmd": "status"}) is None


def test_says_version_role_and_request_in_one_line(profile: Path) -> None:
    there = Answering(profile / "s", b'{"v": 1, "ok": true, "n": "\\u00e9"}\n')
    assert ask(profile, {"cmd": "remind", "name": "pause"}) == {"v": 1, "ok": True, "n": "é"}
    there.close()
    assert there.heard == b'{"v": 1, "role": "cli", "cmd": "remind", "name": "pause"}\n'


def test_follows_the_pointer(profile: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="dt", dir="/tmp") as elsewhere:
        path = Path(elsewhere) / "s"
        (profile / "socket").write_bytes(os.fsencode(path) + b"\n")
        there = Answering(path, b'{"v": 1, "ok": true}\n')
        assert ask(profile, {"cmd": "status"}, role="browser-host") == {"v": 1, "ok": True}
        there.close()
        assert b'"role": "browser-host"' in there.heard


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"", "in the middle"),
        (b'{"v": 1, "o', "in the middle"),
        (b"hello\n", "makes no sense"),
        (b"[1]\n", "makes no sense"),
        (b'{"v": 2, "ok": true}\n', "makes no sense"),
        (b"\xff\n", "makes no sense"),
    ],
)
def test_a_strange_answer_is_said_in_one_line(profile: Path, answer: bytes, said: str) -> None:
    there = Answering(profile / "s", answer)
    with pytest.raises(DetoxError, match=said) as caught:
        ask(profile, {"cmd": "status"})
    there.close()
    assert "\n" not in caught.value.line()


def test_silence_ends_after_the_timeout(profile: Path) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(profile / "s"))
        silent.listen(1)
        with pytest.raises(DetoxError, match="did not answer in time"):
            ask(profile, {"cmd": "status"}, timeout=0.05)


def test_somebody_else_s_socket_is_not_spoken_to(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(profile / "s"))
        other.listen(1)
        monkeypatch.setattr(mailbox, "_owner", lambda _peer: os.getuid() + 1)
        with pytest.raises(DetoxError, match="belongs to somebody else"):
            ask(profile, {"cmd": "status"}, timeout=1)


def test_a_request_may_not_be_too_long(profile: Path) -> None:
    with pytest.raises(DetoxError, match="too long"):
        ask(profile, {"cmd": "x", "pad": "a" * LONGEST_LINE})


def test_the_client_is_light() -> None:
    source = (
        "import sys, pathlib; from detox.store.mailbox import ask; ask(pathlib.Path('/nonexistent'), {'cmd': 'x'});"
        "print(sorted({'PySide6', 'shiboken6', 'sqlite3', 'asyncio', 'ssl', 'apscheduler'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
