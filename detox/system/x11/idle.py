"""The ``Idle`` port on X11: the server itself says when nobody has touched anything for a while.

The SYNC extension has a counter IDLETIME, in milliseconds. One alarm on it rings when it rises past the limit, one when
it falls back below; neither rings for a key press while the user is active, nor again and again while nobody is there.
"""

from __future__ import annotations

from detox.core.errors import DetoxError
from detox.core.inputs import IdleStarted, InputSeen, Lost
from detox.core.ports.clocks import Cancel, Clock
from detox.core.ports.desktop import Sink
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.x11 import wire
from detox.system.x11.connection import LOST, Connection, Handler

SYNC, SAVER = "SYNC", "MIT-SCREEN-SAVER"


class XIdle:
    """Reports from the event loop. Input that a program makes (XTEST) counts as input: nobody can tell."""

    name = "x11"

    def __init__(self, connection: Connection, clock: Clock) -> None:
        """Raises DetoxError if the server has no such counter."""
        self._x = connection
        self._clock = clock
        self._counter = _idle_counter(connection)
        self._has_saver = connection.has(SAVER)
        self._alarm_code = connection.alarm_code()
        self._limit_ms = 0
        self._idle = False
        self._sink: Sink | None = None
        self._alarms: dict[int, Cancel] = {}
        connection.hold(self._lost)

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Begin to report, or change the limit: what that makes of this very moment is reported soon."""
        self._sink = sink
        self._limit_ms = max(1, round(limit_seconds * 1000))
        self._disarm()
        self._arm(wire.POSITIVE_TRANSITION, self._rose)
        self._arm(wire.NEGATIVE_TRANSITION, self._fell)
        self._x.later(self._look)

    def seconds(self) -> float | None:
        """Return the seconds since the last input, None when the server is gone."""
        if self._has_saver:
            ms = wire.read_idle_ms(self._x.ask(wire.SAVER_QUERY_INFO, wire.about(self._x.root), SAVER).reply())
        else:
            ms = wire.read_counter(self._x.ask(wire.SYNC_QUERY_COUNTER, wire.about(self._counter), SYNC).reply())
        return None if ms is None else ms / 1000

    def stop(self) -> None:
        """End all reports, and the connection unless somebody else uses it; any number of times."""
        self._sink = None
        self._disarm()
        self._x.release(self._lost)

    def _lost(self) -> None:
        sink, self._sink = self._sink, None
        self._alarms.clear()
        if sink:
            sink(Lost(LOST))

    def _arm(self, test: int, rang: Handler) -> None:
        alarm = self._x.new_id()
        body = wire.create_alarm(alarm, self._counter, self._limit_ms, test)
        self._x.tell(wire.SYNC_CREATE_ALARM, body, SYNC)
        self._alarms[alarm] = self._x.watch(alarm, 0, rang)

    def _disarm(self) -> None:
        for alarm, cancel in self._alarms.items():
            cancel()
            self._x.tell(wire.SYNC_DESTROY_ALARM, wire.about(alarm), SYNC)
        self._alarms.clear()

    def _rose(self, event: wire.Event) -> None:
        if event.code == self._alarm_code:
            self._become(max(wire.alarm_value(event), self._limit_ms))

    def _fell(self, event: wire.Event) -> None:
        if event.code == self._alarm_code:
            self._become(0)

    def _look(self) -> None:
        """An alarm tells of passing the limit, not of being beyond it: look once."""
        seconds = self.seconds()
        if seconds is not None:
            self._become(round(seconds * 1000))

    def _become(self, idle_ms: int) -> None:
        idle = idle_ms >= self._limit_ms
        if idle == self._idle or self._sink is None:
            return
        self._idle = idle
        self._sink(IdleStarted(self._clock.now().boot - idle_ms / 1000) if idle else InputSeen())


def _idle_counter(connection: Connection) -> int:
    counter = None
    if connection.has(SYNC):
        connection.ask(wire.SYNC_INITIALIZE, wire.version(3, 1), SYNC).reply()
        counters = wire.read_counters(connection.ask(wire.SYNC_LIST_COUNTERS, wire.bare(), SYNC).reply())
        counter = counters.get("IDLETIME")
    if counter is None:
        title = QT_TRANSLATE_NOOP("System", "No idle time from X11")
        raise DetoxError(title, QT_TRANSLATE_NOOP("System", "the X server has no idle counter (SYNC, IDLETIME)"))
    return counter
