"""The clocks of this computer, read all at once. No Qt in here: the command line uses it too.

Where the clocks come from:
    Linux    boot CLOCK_BOOTTIME, awake CLOCK_MONOTONIC (clock_gettime(2)),
             boot id /proc/sys/kernel/random/boot_id (random(4))
    Windows  boot QueryInterruptTime, awake QueryUnbiasedInterruptTime (realtimeapiset.h), both in units of 100 ns
    macOS    boot CLOCK_MONOTONIC ("will continue to increment while the system is asleep"), awake CLOCK_UPTIME_RAW
             ("does not increment while the system is asleep": mach_absolute_time, which is also all that Python's
             time.monotonic reads there), both clock_gettime(3); boot id sysctl kern.bootsessionuuid. Not
             CLOCK_MONOTONIC_RAW: it is free of corrections by NTP and drifts from the wall
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from detox.core.instant import Instant
from detox.system.zone import Zone

BOOT_ID = "/proc/sys/kernel/random/boot_id"

if sys.platform == "linux":

    def boot_seconds() -> float:
        """Return the seconds since the computer started, sleep included."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def awake_seconds() -> float:
        """Return the seconds of a clock that stops while the computer sleeps."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    def kernel_boot_id() -> str:
        """Return the kernel's own name for this boot, "" if it gives none."""
        try:
            with open(BOOT_ID, encoding="ascii") as file:
                return file.read().strip()
        except (OSError, ValueError):
            return ""

elif sys.platform == "win32":
    import ctypes

    TICKS_A_SECOND = 10_000_000
    REALTIME = "api-ms-win-core-realtime-l1-1-1.dll"

    def boot_seconds() -> float:
        """Return the seconds since the computer started, sleep included."""
        ticks = ctypes.c_uint64()
        ctypes.windll[REALTIME].QueryInterruptTime(ctypes.byref(ticks))
        return ticks.value / TICKS_A_SECOND

    def awake_seconds() -> float:
        """Return the seconds of a clock that stops while the computer sleeps."""
        ticks = ctypes.c_uint64()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / TICKS_A_SECOND

    def kernel_boot_id() -> str:
        """Return "": Windows has no documented name for a boot."""
        return ""

elif sys.platform == "darwin":
    import ctypes

    def boot_seconds() -> float:
        """Return the seconds since the computer started, sleep included."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    def awake_seconds() -> float:
        """Return the seconds of a clock that stops while the computer sleeps."""
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)

    def kernel_boot_id() -> str:
        """Return the kernel's own name for this boot, "" if it gives none."""
        answer = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(answer))
        failed = ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", answer, ctypes.byref(size), None, 0)
        return "" if failed else answer.value.decode("ascii", "replace")

else:

    def boot_seconds() -> float:
        """Return the seconds of the steady clock: the best there is on a system that nobody tried."""
        return time.monotonic()

    def awake_seconds() -> float:
        """Return the seconds of the steady clock."""
        return time.monotonic()

    def kernel_boot_id() -> str:
        """Return "": unknown here."""
        return ""


def boot_id_by_time() -> str:
    """Return the minute in which the computer started, as a name for the boot where the system has none.

    A wall clock that was moved since gives another name; whoever compares then takes it for a new boot, which is the
    careful side (a lease is counted on from what was last seen).
    """
    return f"boot-{round((time.time() - boot_seconds()) / 60)}"


class SystemClock:
    """The ``Clock`` port on the real clocks. ``boot_id`` is looked up once: a process does not outlive its boot."""

    def __init__(self, zone: Zone | None = None) -> None:
        self._zone = zone or Zone()
        self._boot_id = kernel_boot_id() or boot_id_by_time()

    def now(self) -> Instant:
        """Return this moment on all clocks: aware UTC, the zone's IANA name, boot and awake seconds."""
        zone = self._zone.name()  # first: nothing slow may come between the clocks
        return Instant(datetime.now(UTC), zone, boot_seconds(), awake_seconds(), self._boot_id)


def wait(seconds: float) -> None:
    """Do nothing for ``seconds``. For the command line only: in the app nothing sleeps."""
    time.sleep(max(0.0, seconds))
