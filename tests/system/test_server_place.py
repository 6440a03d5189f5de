from __future__ import annotations

import os
import socket
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.system import server_posix
from detox.system.server import open_server
from detox.system.server_posix import SocketServer, place
from detox.system.server_windows import PipeServer
from tests.system.loop import application
from tests.system.server_desk import Asking, Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def short() -> Iterator[Path]:
    """A profile whose path is short, wherever the tests' own folder lies."""
    with tempfile.TemporaryDirectory(prefix="dt", dir="/tmp") as folder:
        yield Path(folder)


class TestPlace:
    def test_a_short_profile_has_its_socket_inside(self, short: Path, desk: Desk) -> None:
        application()
        (short / "socket").write_text("/tmp/of/an/older/run\n", encoding="utf-8")
        server = SocketServer(short, desk.handle)
        assert server.path == short / "s"
        assert stat.S_IMODE(server.path.stat().st_mode) == 0o600
        assert not (short / "socket").exists()
        server.close()

    def test_a_deep_profile_has_it_in_the_runtime_folder(self, short: Path, desk: Desk) -> None:
        application()
        deep = short / ("d" * 60) / ("e" * 60)
        deep.mkdir(parents=True)
        runtime = Path(os.environ["XDG_RUNTIME_DIR"])
        server = SocketServer(deep, desk.handle)
        assert server.path.parent.parent in {runtime, Path(tempfile.gettempdir())}
        assert stat.S_IMODE(server.path.parent.stat().st_mode) == 0o700
        assert (deep / "socket").read_text(encoding="utf-8").strip() == str(server.path)
        assert Asking(deep, {"cmd": "hello"}).result()["ok"] is True
        server.close()
        assert not server.path.parent.exists()
        assert list(deep.iterdir()) == []

    def test_the_limit_is_a_hundred_bytes(self) -> None:
        assert place(Path("/" + "a" * 97), "/run") == Path("/" + "a" * 97 + "/s")
        moved = place(Path("/" + "a" * 98), "/run")
        assert moved.parent.parent == Path("/run")
        assert place(Path("/" + "é" * 49), "/run").parent.parent == Path("/run")
        assert place(Path("/" + "a" * 98), "/" + "r" * 90).parent.parent == Path(tempfile.gettempdir())

    def test_a_folder_that_others_can_open_is_refused(self, short: Path, desk: Desk) -> None:
        deep = short / ("d" * 100)
        deep.mkdir()
        folder = place(deep, str(short)).parent
        folder.mkdir(mode=0o755)
        with pytest.raises(DetoxError, match="only you can open"):
            server_posix.private_folder(folder)
        folder.rmdir()
        folder.symlink_to(short)
        with pytest.raises(DetoxError, match="only you can open"):
            server_posix.private_folder(folder)
        assert desk.asked == []

    def test_a_socket_left_by_a_killed_run_is_no_hindrance(self, short: Path, desk: Desk) -> None:
        application()
        with socket.socket(socket.AF_UNIX) as dead:
            dead.bind(str(short / "s"))
        assert Asking(short, {"cmd": "hello"}).result() is None
        server = open_server(short, desk.handle)
        assert Asking(short, {"cmd": "hello"}).result()["ok"] is True
        server.close()

    def test_where_there_can_be_no_socket_one_line_says_so(self, short: Path, desk: Desk) -> None:
        with pytest.raises(DetoxError, match="no socket can be made at") as caught:
            SocketServer(short / "missing", desk.handle)
        assert str(short / "missing" / "s") in caught.value.line()
        application()
        with pytest.raises(DetoxError, match="no socket can be made at"):
            PipeServer(short, desk.handle, str(short / "missing" / "pipe"))
