"""The ``Alarms`` port: APScheduler decides what is due, one timer on the boot clock decides when it looks.

An alarm is asked for by boot second, because a duration must not change when somebody moves the wall clock.
APScheduler knows wall time only. So each alarm keeps its boot second beside its job, and all jobs get their wall time
from one reading of both clocks, the reference. When a later reading disagrees with it, all jobs are added again by the
new one. The timer is armed by boot second and never by wall time.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from detox.core.ports.clocks import Cancel, Clock
from detox.system.alarms_qtimer import QtBootTimer
from detox.system.nulls import nothing
from detox.system.zone import Zone

# An alarm later than this comes then: a wall date must stay before the year 9999.
FARTHEST_SECONDS = 100 * 366 * 86_400.0
# A reference that is farther off than this was made before somebody moved the wall.
STALE = timedelta(milliseconds=1)
# Two clocks cannot be read in the very same moment. Jobs are dated this much early, so that one that is due by boot is
# due for APScheduler too; one that it hands over too early waits for its second.
AHEAD = timedelta(microseconds=200)
# Should APScheduler not hand over what is due, it is asked again after this time.
AGAIN_SECONDS = 0.01


class BootTimer(Protocol):
    """One timer on the boot clock."""

    name: str

    def arm(self, boot: float) -> None:
        """Call back at boot second ``boot``, instead of what was set before."""
        ...

    def disarm(self) -> None:
        """Forget what was set."""
        ...

    def close(self) -> None:
        """End for good."""
        ...


class _Loop(QObject):
    """Takes a number now and gives it back from the event loop."""

    posted = Signal(int)

    def __init__(self, arrived: Callable[[int], None]) -> None:
        super().__init__()
        self.posted.connect(arrived, Qt.ConnectionType.QueuedConnection)

    def post(self, number: int) -> None:
        self.posted.emit(number)


@dataclass(slots=True)
class _Alarm:
    """An alarm that has not rung. Its job stays in the scheduler until it is ``posted`` to the event loop."""

    boot: float
    callback: Callable[[], None]
    job_id: str = ""
    posted: bool = False


class SystemAlarms:
    """Alarms on APScheduler and one timer. To be made and used on the thread of the Qt loop.

    ``moved`` is called from the loop after the wall clock was set, the time zone changed or the computer woke up, where
    the system tells (Linux); elsewhere whoever learns of it calls ``realign``. ``zone``, that of the clock, need not
    look then either. ``name`` says which timer it is.
    """

    def __init__(self, clock: Clock, moved: Callable[[], None] | None = None, zone: Zone | None = None) -> None:
        from detox.system.alarms_scheduler import BootScheduler

        self._clock = clock
        self._moved = moved
        self._zone = zone
        self._alarms: dict[int, _Alarm] = {}
        self._early: list[int] = []
        self._count = 0
        self._stopped = False
        self._armed: float | None = None
        self._reference = clock.now()
        self._looked = self._reference.boot
        self._loop = _Loop(self._ring)
        self._timer, self._watches = self._timers()
        self.name = self._timer.name
        self._scheduler = BootScheduler(self._post, self._arm_timer)
        self._scheduler.start()

    def _timers(self) -> tuple[BootTimer, list[Closes]]:
        watches: list[Closes] = []
        timer: BootTimer | None = None
        if sys.platform == "linux":
            from detox.system.alarms_timerfd import BootTimerfd, WallWatch
            from detox.system.zone_watch import ZoneWatch

            # A kernel or sandbox without them: the other timer will do, and every beat reads wall and zone anyway.
            with contextlib.suppress(OSError):
                timer = BootTimerfd(self._look)
                watches.append(WallWatch(self._wall_moved))
                watches.append(ZoneWatch(self._wall_moved, self._zone))
        return timer or QtBootTimer(self._look, lambda: self._clock.now().boot), watches

    # --- the port ----------------------------------------------------------------------------------------------------

    def at(self, boot: float, callback: Callable[[], None]) -> Cancel:
        """Call ``callback`` once from the event loop, at or just after boot-clock second ``boot``."""
        if self._stopped:
            return nothing
        first, last = self._reference.boot - FARTHEST_SECONDS, self._reference.boot + FARTHEST_SECONDS
        self._count += 1
        number = self._count
        self._alarms[number] = _Alarm(min(max(boot, first), last), callback)
        self._hold(number)
        return lambda: self._cancel(number)

    def realign(self) -> None:
        """Look at the clocks anew: the wall was moved, or the computer slept and the timer with it."""
        if not self._stopped:
            self._align()
            self._armed = None  # a timer that stood still must be set anew
            self._arm_timer()

    def stop(self) -> None:
        """Forget all alarms, for good. May be called from inside a callback, and again."""
        if self._stopped:
            return
        self._stopped = True
        self._alarms.clear()
        self._scheduler.shutdown()
        self._timer.close()
        for watch in self._watches:
            watch.close()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _hold(self, number: int) -> None:
        """Give the alarm a job, dated by the reference, so that alarms of one second have jobs of one moment."""
        alarm = self._alarms[number]
        alarm.posted = False
        alarm.job_id = self._scheduler.hold(self._reference.utc_at(alarm.boot) - AHEAD, number)

    def _cancel(self, number: int) -> None:
        alarm = self._alarms.pop(number, None)
        if alarm is None:
            return
        if alarm.posted:
            self._scheduler.handed_over(alarm.job_id)
        else:
            self._scheduler.release(alarm.job_id)
            self._arm_timer()

    def _waiting(self) -> list[tuple[float, int]]:
        """Return boot second and number of what waits in the scheduler, in the order in which it shall ring."""
        return sorted((alarm.boot, number) for number, alarm in self._alarms.items() if not alarm.posted)

    def _arm_timer(self) -> None:
        """Set the timer to the first job that waits, or to nothing."""
        if self._stopped:
            return
        first = min((alarm.boot for alarm in self._alarms.values() if not alarm.posted), default=None)
        if first == self._armed:
            return  # the head of the queue has not changed
        self._armed = first
        if first is None:
            self._timer.disarm()
        else:
            self._timer.arm(first)

    def _align(self) -> None:
        """Read the clocks; if the reference disagrees with them, take a new one and date all jobs by it."""
        reading = self._clock.now()
        self._looked = reading.boot
        off = reading.utc - self._reference.utc_at(reading.boot)
        if off > STALE or off < -AHEAD:
            self._reference = reading
            for _, number in self._waiting():
                self._scheduler.release(self._alarms[number].job_id)
                self._hold(number)

    def _look(self) -> None:
        """The timer is due: let APScheduler hand over what is due."""
        if self._stopped:
            return
        self._armed = None
        self._align()
        wait = self._scheduler.look()
        early, self._early = self._early, []
        for number in early:
            self._scheduler.handed_over(self._alarms[number].job_id)
            self._hold(number)
        if wait is None and not early:
            self._timer.disarm()
            return
        first, _ = min(self._waiting(), default=(self._looked, 0))
        self._timer.arm(first if first > self._looked else self._looked + AGAIN_SECONDS)

    def _post(self, number: int) -> None:
        """APScheduler hands a job over: send it through the event loop, or keep it if its second has not come."""
        alarm = self._alarms[number]
        alarm.posted = True
        if alarm.boot > self._looked:
            self._early.append(number)
        else:
            self._loop.post(number)

    def _ring(self, number: int) -> None:
        """A job arrived from the event loop: call back, unless it was cancelled on the way."""
        alarm = self._alarms.pop(number, None)
        if alarm is not None:
            self._scheduler.handed_over(alarm.job_id)
            alarm.callback()

    def _wall_moved(self) -> None:
        self.realign()
        if self._moved is not None and not self._stopped:
            self._moved()


class Closes(Protocol):
    """Something that can be closed."""

    def close(self) -> None:
        """End it."""
        ...
