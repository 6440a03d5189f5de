"""Who has a camera open, or writes a recording of the screen: found among the open files of this user's programs.

Linux only, by proc(5): /proc/PID/fd. Looked through only while a card is due, some 20 ms for 300 programs.
"""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

from detox.core.busy import Why
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline, refuse, telling

assert sys.platform != "win32", "this is how other systems do it"

_BLIND = QT_TRANSLATE_NOOP("System", "the list of open files in {proc} cannot be read")
_SANDBOX = QT_TRANSLATE_NOOP("System", "a Flatpak does not see the programs outside of it")

# include/uapi/linux/videodev2.h: VIDIOC_QUERYCAP fills 104 bytes, at 88 what this very device can do.
_QUERYCAP, _SIZE, _CAPS_AT = 0x80685600, 104, 88
_CAPTURE = 0x00000001 | 0x00001000  # also in its form of several planes
_CONVERT = 0x00008000 | 0x00004000

RECORDERS = frozenset({
    "gpu-screen-recorder", "obs", "recordmydesktop", "simplescreenrecorder", "vokoscreenNG", "wf-recorder",
    "wl-screenrec",
})  # fmt: skip
"""Programs whose open video file is a recording of the screen."""
GRABBERS = {"ffmpeg": (b"x11grab", b"kmsgrab")}
"""Programs that record the screen only when told one of these words."""
VIDEO = (".avi", ".flv", ".gif", ".m4v", ".mkv", ".mov", ".mp4", ".ogv", ".ts", ".webm")


class Programs:
    """This user's programs and the files that they have open. The folders are others in tests."""

    def __init__(self, proc: str = "/proc", sandbox: str = "/.flatpak-info") -> None:
        self._proc = proc
        self._sandbox = sandbox

    def ready(self) -> None:
        """Raises DetoxError where other programs cannot be seen."""
        if os.path.exists(self._sandbox):
            refuse(_SANDBOX)
        if not os.path.isdir(os.path.join(self._proc, "self", "fd")):
            refuse(_BLIND.with_(proc=self._proc))

    def folders(self, deadline: Deadline) -> Iterator[str]:
        """Yield /proc/PID of every program that is this user's. Raises OSError, also when the time is over."""
        mine = os.getuid()
        with os.scandir(self._proc) as entries:
            for entry in entries:
                deadline.left()
                with suppress(OSError):  # ended in between
                    if entry.name.isdigit() and entry.stat().st_uid == mine:
                        yield entry.path

    def files(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield the number and the target of each open file, nothing where that may not be seen."""
        with suppress(OSError):
            for handle in os.listdir(os.path.join(folder, "fd")):
                with suppress(OSError):  # closed in between
                    yield handle, os.readlink(os.path.join(folder, "fd", handle))

    def writes(self, folder: str, handle: str) -> bool:
        """Return whether that file is open for writing (proc(5): fdinfo, ``flags`` in octal as open(2) has them)."""
        for line in self.read(folder, "fdinfo", handle).splitlines():
            if line.startswith(b"flags:"):
                return int(line.split()[1], 8) & os.O_ACCMODE != os.O_RDONLY
        return False

    def read(self, folder: str, *names: str) -> bytes:
        """Return what a file of that folder says, nothing if it cannot be read."""
        try:
            with open(os.path.join(folder, *names), "rb") as file:
                return file.read()
        except OSError:
            return b""

    def name(self, folder: str) -> str:
        """Return the program's name: its file's, or the kernel's short one for what an interpreter runs."""
        try:
            binary = os.readlink(os.path.join(folder, "exe"))
        except OSError:
            binary = ""
        return telling(binary, self.read(folder, "comm").decode("utf-8", "replace").strip()) or "?"


_SANDBOX_REMEDY = QT_TRANSLATE_NOOP(
    "System", "install Detox as a package of your system; until then, hold the reminders from the tray menu"
)


class Camera:
    """Programs that have a camera open; ``without`` those who only hold it for others."""

    name = "camera"
    why: Why = "camera"
    remedy = _SANDBOX_REMEDY

    def __init__(
        self,
        programs: Programs,
        dev: str = "/dev",
        captures: Callable[[str], bool] | None = None,
        without: frozenset[str] = frozenset(),
    ) -> None:
        self._programs = programs
        self._dev = dev
        self._video = os.path.join(dev, "video")
        self._captures = captures or is_camera
        self._without = without

    def ready(self) -> None:
        """Raises DetoxError where open files cannot be seen."""
        self._programs.ready()

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield who has a camera open. Raises OSError when the time is over."""
        with os.scandir(self._dev) as entries:
            if not any(self._is_video(entry.path) for entry in entries):
                return
        for folder in self._programs.folders(deadline):
            targets = {target for _, target in self._programs.files(folder) if self._is_video(target)}
            if any(self._captures(target) for target in targets):
                name = self._programs.name(folder)
                if name not in self._without:
                    yield name

    def _is_video(self, path: str) -> bool:
        return path.startswith(self._video) and path.removeprefix(self._video).isdecimal()


class Recorders:
    """Programs known to record the screen while they have a video file open for writing."""

    name = "recorders"
    why: Why = "screen"
    remedy = _SANDBOX_REMEDY

    def __init__(self, programs: Programs) -> None:
        self._programs = programs

    def ready(self) -> None:
        """Raises DetoxError where open files cannot be seen."""
        self._programs.ready()

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield who writes a recording. Raises OSError when the time is over."""
        for folder in self._programs.folders(deadline):
            name = self._programs.name(folder)
            if self._may_record(folder, name) and any(
                target.lower().endswith(VIDEO) and self._programs.writes(folder, handle)
                for handle, target in self._programs.files(folder)
            ):
                yield name

    def _may_record(self, folder: str, name: str) -> bool:
        words = GRABBERS.get(name)
        if words is None:
            return name in RECORDERS
        told = self._programs.read(folder, "cmdline")
        return any(word in told for word in words)


def is_camera(device: str) -> bool:
    """Return whether a video device takes pictures in; decoders and outputs are called /dev/video too.

    Only asked of a device that somebody has open already. One that does not answer is taken for a camera.
    """
    answer = bytearray(_SIZE)
    try:
        handle = os.open(device, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            fcntl.ioctl(handle, _QUERYCAP, answer)
        finally:
            os.close(handle)
    except OSError:
        return True
    return takes_pictures(int.from_bytes(answer[_CAPS_AT : _CAPS_AT + 4], sys.byteorder))


def takes_pictures(capabilities: int) -> bool:
    """Return whether these V4L2 capabilities are a camera's: it captures, and does not merely convert.

    A virtual camera may put out as well.
    """
    return bool(capabilities & _CAPTURE) and not capabilities & _CONVERT
