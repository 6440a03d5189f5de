from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.system import instance
from detox.system.instance import claim

HOLD = """
import pathlib, sys
from detox.system.instance import claim
mine = claim(pathlib.Path(sys.argv[1]))
print("mine" if mine else "taken", flush=True)
sys.stdin.read()
"""


def start(profile: Path) -> subprocess.Popen[str]:
    """Start a process that claims the profile and keeps it until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(profile)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_there_is_one(tmp_path: Path) -> None:
    mine = claim(tmp_path)
    assert mine is not None
    assert claim(tmp_path) is None
    with start(tmp_path) as other:
        assert said(other) == "taken"
    mine.release()
    mine.release()
    with start(tmp_path) as other:
        assert said(other) == "mine"
        assert claim(tmp_path) is None


def test_profiles_are_apart(tmp_path: Path) -> None:
    one, other = claim(tmp_path / "a"), claim(tmp_path / "b")
    assert one
    assert other
    one.release()
    other.release()


def test_a_killed_holder_blocks_nobody(tmp_path: Path) -> None:
    with start(tmp_path) as other:
        assert said(other) == "mine"
        assert claim(tmp_path) is None
        other.send_signal(signal.SIGKILL)
        other.wait(20)
    assert (tmp_path / "lock").exists()
    mine = claim(tmp_path)
    assert mine is not None
    mine.release()


def test_whatever_lies_in_the_file_blocks_nobody(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"\x00\xff 1\n" * 100)
    mine = claim(tmp_path)
    assert mine is not None
    assert (tmp_path / "lock").read_text(encoding="ascii") == f"{os.getpid()}\n"
    mine.release()


def test_a_child_does_not_inherit_the_lock(tmp_path: Path) -> None:
    mine = claim(tmp_path)
    assert mine is not None
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, close_fds=False):
        mine.release()
        again = claim(tmp_path)
    assert again is not None
    again.release()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DetoxError, match="cannot be written") as caught:
        claim(tmp_path / "file" / "profile")
    assert str(tmp_path / "file" / "profile" / "lock") in caught.value.line()


def test_a_file_system_without_locks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> bool:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(instance, "_lock", refuse)
    with pytest.raises(DetoxError, match="cannot be locked: Operation not supported; choose another folder"):
        claim(tmp_path)
