"""Who records sound on a Mac, and whether a camera is on.

Since macOS 14 CoreAudio tells which process takes sound in (kAudioHardwarePropertyProcessObjectList and what belongs to
it, CoreAudio/AudioHardware.h). Older ones tell it of a device only (kAudioDevicePropertyDeviceIsRunningSomewhere), and
there a device that plays as well, such as a headset, says nothing: it runs while music plays. Which program has a
camera no public interface tells; that one is on, CoreMediaIO does (kCMIODevicePropertyDeviceIsRunningSomewhere).
Whether a Focus is on, none tells at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detox.core.busy import Why
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline, refuse
from detox.system.macos.objects import INPUT, OUTPUT, SYSTEM, Objects

PROCESSES, PROCESS_PID, TAKES_IN = "prs#", "ppid", "piri"
DEVICES, STREAMS, RUNS = "dev#", "stm#", "gone"

_NOT_THERE = QT_TRANSLATE_NOOP("System", "this macOS does not tell ({reason})")
_REMEDY = QT_TRANSLATE_NOOP("System", "before a call, hold the reminders from the tray menu")


class _Source:
    """Loads its framework when it is first asked."""

    remedy = _REMEDY

    def __init__(self, load: Callable[[], Objects]) -> None:
        self._load = load
        self._loaded: Objects | None = None

    def ready(self) -> None:
        """Raises DetoxError where nothing is told."""
        try:
            self.objects.numbers(SYSTEM, DEVICES)
        except OSError as error:
            refuse(_NOT_THERE.with_(reason=str(error)))

    @property
    def objects(self) -> Objects:
        """What there is. Raises OSError."""
        if self._loaded is None:
            try:
                self._loaded = self._load()
            except AttributeError as error:  # a framework without such functions
                raise OSError(str(error)) from error
        return self._loaded


class Microphone(_Source):
    """Programs that take sound in, by name where macOS tells it, else ""."""

    name = "microphone"
    why: Why = "microphone"

    def __init__(self, load: Callable[[], Objects], processes: Processes) -> None:
        super().__init__(load)
        self._processes = processes

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield who records now. Raises OSError, also when the time is over."""
        try:
            every = self.objects.numbers(SYSTEM, PROCESSES)
        except OSError:  # before macOS 14
            yield from self._devices(deadline)
            return
        for process in every:
            deadline.left()
            if _on(self.objects, process, TAKES_IN):
                program = self._processes.identify(next(iter(self.objects.numbers(process, PROCESS_PID)), 0))
                yield program.name if program else ""

    def _devices(self, deadline: Deadline) -> Iterator[str]:
        for device in self.objects.numbers(SYSTEM, DEVICES):
            deadline.left()
            takes_in, plays = (self.objects.numbers(device, STREAMS, side) for side in (INPUT, OUTPUT))
            if takes_in and not plays and _on(self.objects, device, RUNS):
                yield ""


class Camera(_Source):
    """A camera that is on, whoever has it: its user is called ""."""

    name = "camera"
    why: Why = "camera"

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield "" while one is on. Raises OSError, also when the time is over."""
        for device in self.objects.numbers(SYSTEM, DEVICES):
            deadline.left()
            if _on(self.objects, device, RUNS):
                yield ""


def _on(objects: Objects, of: int, selector: str) -> bool:
    """Whether that is so; an object that went away meanwhile is off."""
    try:
        return objects.is_on(of, selector)
    except OSError:
        return False
