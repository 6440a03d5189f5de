from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.system.calls_programs import Camera, Programs, Recorders, is_camera, takes_pictures
from detox.system.calls_source import Deadline
from detox.system.clock import SystemClock
from tests.fakes.clock import FakeClock

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="calls on Linux")

READ, WRITE = "0100000", "0100001"


class Computer:
    """A /proc and a /dev of its own."""

    def __init__(self, folder: Path) -> None:
        self.proc, self.dev = folder / "proc", folder / "dev"
        self.dev.mkdir()
        self.program(1, "/sbin/init")
        (self.proc / "self").symlink_to("1")
        (self.proc / "uptime").write_text("1 1\n")
        self.programs = Programs(str(self.proc), str(folder / "no-sandbox"))

    def device(self, name: str) -> str:
        (self.dev / name).touch()
        return str(self.dev / name)

    def program(
        self, pid: int, binary: str, *files: str, comm: str = "", flags: str = WRITE, words: tuple[str, ...] = ()
    ) -> Path:
        folder = self.proc / str(pid)
        for part in ("fd", "fdinfo"):
            (folder / part).mkdir(parents=True)
        if binary:
            (folder / "exe").symlink_to(binary)
        (folder / "comm").write_text(f"{comm or Path(binary).name[:15]}\n")
        (folder / "cmdline").write_bytes(b"\0".join(word.encode() for word in (binary, *words)))
        for handle, target in enumerate(("/dev/null", "socket:[12]", *files)):
            (folder / "fd" / str(handle)).symlink_to(target)
            (folder / "fdinfo" / str(handle)).write_text(f"pos:\t0\nflags:\t{flags}\nmnt_id:\t29\n")
        return folder

    def cameras(self, *, captures: Callable[[str], bool] | None = None, without: str = "") -> list[str]:
        camera = Camera(self.programs, str(self.dev), captures, frozenset(without.split()))
        return sorted(camera.users(soon()))

    def recorders(self) -> list[str]:
        return sorted(Recorders(self.programs).users(soon()))


def soon() -> Deadline:
    return Deadline(SystemClock(), 5)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


# ---------------------------------------------------------------------------------------------------------- camera


def test_who_has_a_camera_open_uses_it(computer: Computer) -> None:
    video0, video12 = computer.device("video0"), computer.device("video12")
    computer.program(40, "/usr/bin/cheese", video0, video0)
    computer.program(41, "/opt/zoom/zoom", video12)
    computer.program(42, "/usr/bin/vim")
    assert computer.cameras() == ["cheese", "zoom"]


def test_a_camera_that_is_only_there_is_no_call(computer: Computer) -> None:
    computer.device("video0")
    computer.program(40, "/usr/bin/cheese")
    assert computer.cameras() == []


def test_where_there_is_no_camera_nobody_is_looked_at(computer: Computer) -> None:
    computer.device("videotext")
    (computer.proc / "40").mkdir()
    assert computer.cameras() == []
    assert list(Camera(computer.programs, str(computer.dev)).users(Deadline(FakeClock(), 1))) == []


def test_other_files_are_no_cameras(computer: Computer) -> None:
    video0 = computer.device("video0")
    computer.program(40, "/usr/bin/mpv", f"{video0}.mkv", "/srv/me/dev/video0", str(computer.dev / "videos"))
    assert computer.cameras() == []


def test_a_decoder_is_no_camera(computer: Computer) -> None:
    video0, video10 = computer.device("video0"), computer.device("video10")
    computer.program(40, "/usr/bin/chromium", video10)
    asked: list[str] = []

    def captures(device: str) -> bool:
        asked.append(device)
        return device == video0

    assert computer.cameras(captures=captures) == []
    assert asked == [video10]  # what nobody uses is not touched
    computer.program(41, "/usr/bin/cheese", video10, video0)
    assert computer.cameras(captures=captures) == ["cheese"]


def test_who_only_hands_cameras_on_is_left_out(computer: Computer) -> None:
    computer.program(40, "/usr/bin/wireplumber", computer.device("video0"))
    assert computer.cameras(without="wireplumber other") == []


def test_a_script_has_its_own_name(computer: Computer) -> None:
    video0 = computer.device("video0")
    computer.program(40, "/usr/bin/python3.11", video0, comm="guvcview-qt")
    computer.program(41, "", video0, comm="hidden")
    assert computer.cameras() == ["guvcview-qt", "hidden"]


def test_programs_that_end_or_hide_meanwhile_hide_no_other(computer: Computer) -> None:
    video0 = computer.device("video0")
    (computer.proc / "30").mkdir()  # ended, or not ours to look at
    (computer.proc / "31").symlink_to("nowhere")
    computer.program(32, "/usr/bin/vim")
    (computer.proc / "32" / "fd" / "9").touch()  # closed in between: no link
    computer.program(40, "/usr/bin/cheese", video0)
    assert computer.cameras() == ["cheese"]


def test_another_users_programs_are_not_looked_at(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    computer.program(40, "/usr/bin/cheese", computer.device("video0"))
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert computer.cameras() == []


def test_a_scan_ends_when_its_time_is_over(computer: Computer) -> None:
    computer.program(40, "/usr/bin/cheese", computer.device("video0"))
    clock = FakeClock()
    deadline = Deadline(clock, 0.5)
    clock.advance(0.5)
    with pytest.raises(TimeoutError):
        list(Camera(computer.programs, str(computer.dev)).users(deadline))
    with pytest.raises(TimeoutError):
        list(Recorders(computer.programs).users(deadline))


def test_what_a_device_can_do_tells_a_camera() -> None:
    capture, planes, output, convert, meta = 0x1, 0x1000, 0x2, 0x8000, 0x800000
    assert takes_pictures(capture | 0x04200000)
    assert takes_pictures(planes)
    assert takes_pictures(capture | output)  # a virtual camera
    assert not takes_pictures(output)
    assert not takes_pictures(meta)
    assert not takes_pictures(convert)
    assert not takes_pictures(capture | convert)
    assert not takes_pictures(0x4000)


def test_a_device_that_does_not_answer_is_taken_for_a_camera(tmp_path: Path) -> None:
    (tmp_path / "video0").touch()
    assert is_camera(str(tmp_path / "video0"))
    assert is_camera(str(tmp_path / "gone"))


# ------------------------------------------------------------------------------------------------------- recorders


def test_a_known_recorder_that_writes_a_video_records(computer: Computer) -> None:
    computer.program(40, "/usr/bin/obs", "/srv/me/Videos/2026-11-23 10-00-00.MKV")
    computer.program(41, "/usr/bin/wf-recorder", "/tmp/a b.mp4 (gone).webm")
    assert computer.recorders() == ["obs", "wf-recorder"]


def test_one_that_only_runs_or_plays_does_not(computer: Computer) -> None:
    computer.program(40, "/usr/bin/obs", "/srv/me/.config/obs-studio/logs/today.txt")
    computer.program(41, "/usr/bin/simplescreenrecorder", "/srv/me/old.mkv", flags=READ)
    computer.program(42, "/usr/bin/mpv", "/srv/me/film.mkv")
    computer.program(43, "/usr/bin/kdenlive", "/srv/me/render.mp4")
    assert computer.recorders() == []


def test_ffmpeg_records_only_when_it_grabs_the_screen(computer: Computer) -> None:
    computer.program(40, "/usr/bin/ffmpeg", "/tmp/out.mp4", words=("-i", "in.mkv", "/tmp/out.mp4"))
    assert computer.recorders() == []
    computer.program(41, "/usr/bin/ffmpeg", "/tmp/b.mkv", words=("-f", "x11grab", "-i", ":0", "/tmp/b.mkv"))
    assert computer.recorders() == ["ffmpeg"]


# ---------------------------------------------------------------------------------------------------- where it works


def test_a_sandbox_says_that_it_sees_nobody(computer: Computer, tmp_path: Path) -> None:
    computer.programs.ready()
    (tmp_path / ".flatpak-info").touch()
    boxed = Programs(str(computer.proc), str(tmp_path / ".flatpak-info"))
    for source in (Camera(boxed), Recorders(boxed)):
        with pytest.raises(DetoxError, match="Flatpak"):
            source.ready()
        assert source.remedy.say()


def test_a_computer_without_proc_says_so(tmp_path: Path) -> None:
    with pytest.raises(DetoxError, match="cannot be read"):
        Programs(str(tmp_path / "proc"), str(tmp_path / "none")).ready()


# ------------------------------------------------------------------------------------- real programs, the real /proc


@pytest.fixture
def shells() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def shell(stack: ExitStack, binary: Path, script: str) -> subprocess.Popen[bytes]:
    """Run a shell under another name; it does what ``script`` says, tells so, and waits for its end."""
    shutil.copy2("/bin/sh", binary)
    words = [str(binary), "-c", f"{script}; echo ready; read end"]
    process = stack.enter_context(subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
    assert process.stdout
    assert process.stdout.readline() == b"ready\n"
    return process


def test_a_real_program_with_a_device_open_is_found_and_forgotten(shells: ExitStack, tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.touch()
    camera = Camera(Programs(), str(tmp_path))
    assert list(camera.users(soon())) == []
    process = shell(shells, tmp_path / "facetalk", f"exec 3<{device}")
    assert list(camera.users(soon())) == ["facetalk"]
    process.communicate(b"\n")
    assert list(camera.users(soon())) == []


def test_a_real_recorder_is_found_while_it_writes(shells: ExitStack, tmp_path: Path) -> None:
    writes = shell(shells, tmp_path / "wf-recorder", f"exec 3>{tmp_path}/screen.mkv")
    assert "wf-recorder" in Recorders(Programs()).users(soon())
    writes.communicate(b"\n")
    reads = shell(shells, tmp_path / "wf-recorder", f"exec 3<{tmp_path}/screen.mkv")
    assert "wf-recorder" not in list(Recorders(Programs()).users(soon()))
    reads.communicate(b"\n")
