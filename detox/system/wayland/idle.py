"""The ``Idle`` port on Wayland: the compositor says when nobody has touched anything for a while.

Protocols: ext_idle_notifier_v1, whose version 2 can tell input alone; else org_kde_kwin_idle, which came before it.
Both say "idle" when a time of our choice has passed since the last input (or since we asked), "resumed" at the next.
"""

from __future__ import annotations

from detox.core.errors import DetoxError
from detox.core.inputs import IdleStarted, InputSeen, Lost
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Sink
from detox.system.wayland import wire
from detox.system.wayland.connection import LOST, Connection, Handler
from detox.system.wayland.transport import NO_IDLE, TITLE

QUIET_SECONDS = 15.0
"""What we have the compositor tell: long enough that it does not wake us while somebody works, short enough to know."""


class WaylandIdle:
    """Reports from the event loop. The silence of ``QUIET_SECONDS`` is the compositor's word, its length is ours.

    From that moment the last input is known exactly (to the few milliseconds in which the word comes). Before it, all
    that is known is that less than those seconds have passed, and that is taken as none. Nothing wakes us between two
    touches that are closer together, nor while nobody is there.

    With version 2 input alone counts. With version 1 and with KDE's protocol a program that keeps the screen on (a
    video) counts as input, and nobody can tell the two apart. Only one seat is asked, the first.
    """

    name = "wayland-idle"

    def __init__(self, connection: Connection, clock: Clock, alarms: Alarms) -> None:
        """Raises DetoxError if the compositor has neither protocol."""
        self._x = connection
        self._clock = clock
        self._alarms = alarms
        self._ext = connection.bind(wire.IDLE, 2, _deaf)
        self._input_only = bool(self._ext) and connection.version(wire.IDLE) >= 2
        self._kde = 0 if self._ext else connection.bind(wire.KDE_IDLE, 1, _deaf)
        if not self._ext and not self._kde:
            raise DetoxError(TITLE, NO_IDLE)
        self._seat = self._seat_name = 0
        self._sink: Sink | None = None
        self._limit = QUIET_SECONDS
        self._length = 0.0  # of the silence that the compositor tells us of; 0 while it does not
        self._notices: list[int] = []
        self._quiet_since: float | None = None
        self._rested = False
        self._idle = False
        self._alarm: Cancel | None = None
        self._seats: Cancel = connection.listen(self._offer_changed)
        connection.hold(self._lost)

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Begin to report, or change the limit: what that makes of this very moment is reported at once."""
        self._sink = sink
        self._limit = max(0.001, limit_seconds)
        if self._quiet_since is None:
            self._ask()
        else:
            self._judge()

    def seconds(self) -> float | None:
        """Return the seconds since the last input: exact once ``QUIET_SECONDS`` have passed, before that 0.

        None where nobody can know: before ``start``, without a seat, and when the compositor is gone.
        """
        if not self._length or not self._x.is_open:
            return None
        return 0.0 if self._quiet_since is None else self._clock.now().boot - self._quiet_since

    def inhibited(self) -> bool | None:
        """Return whether a program keeps the session awake although nobody touches anything: a video plays.

        None while that cannot be known: somebody is there (touched something in the last ``QUIET_SECONDS``), or the
        compositor has no version 2 of the protocol, which alone tells input and inhibitors apart.
        """
        if not self._input_only or self._quiet_since is None or not self._x.is_open:
            return None
        return not self._rested

    def stop(self) -> None:
        """End all reports, and the connection unless somebody else uses it; any number of times."""
        self._sink = None
        self._disarm()
        self._seats()
        self._x.release(self._lost)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _lost(self) -> None:
        sink, self._sink = self._sink, None
        self._notices.clear()
        self._disarm()
        if sink:
            sink(Lost(LOST))

    def _ask(self) -> None:
        """Have the compositor tell us of silence, at least as long as the limit if that is shorter."""
        length = min(QUIET_SECONDS, self._limit)
        if length == self._length:
            return
        self._disarm()
        if not self._take_seat():
            return
        self._length = length
        if self._input_only:
            self._rested = False
            self._notices.append(self._notice(self._ext, wire.IDLE_GET, self._inhibited))
            self._notices.append(self._notice(self._ext, wire.IDLE_GET_INPUT, self._touched))
        elif self._ext:
            self._notices.append(self._notice(self._ext, wire.IDLE_GET, self._touched))
        else:
            self._notices.append(self._notice(self._kde, wire.KDE_IDLE_GET, self._touched))

    def _notice(self, notifier: int, opcode: int, handler: Handler) -> int:
        made = self._x.new(handler)
        milliseconds = max(1, round(self._length * 1000))
        about = (self._seat, milliseconds) if notifier == self._kde else (milliseconds, self._seat)
        self._x.request(notifier, opcode, wire.numbers(made, *about))
        return made

    def _take_seat(self) -> bool:
        name = self._x.name(wire.SEAT)
        if name != self._seat_name:
            self._x.drop(self._seat)  # version 1 has no request to release it
            self._seat_name, self._seat = name, self._x.bind(wire.SEAT, 1, _deaf)
        return bool(self._seat)

    def _offer_changed(self) -> None:
        """The seat has gone, or there is one at last."""
        if self._sink and self._x.name(wire.SEAT) != self._seat_name:
            self._disarm()
            self._heard_input()

    def _disarm(self) -> None:
        for notice in self._notices:
            self._x.request(notice, wire.NOTICE_DESTROY)
            self._x.drop(notice)
        self._notices.clear()
        self._length = 0.0
        self._quiet_since = None
        self._call_off()

    def _touched(self, opcode: int, _args: wire.Args) -> None:
        if opcode == wire.NOTICE_IDLED:
            self._quiet_since = self._clock.now().boot - self._length
            self._x.later(self._judge)
        elif opcode == wire.NOTICE_RESUMED:
            self._heard_input()

    def _heard_input(self) -> None:
        self._quiet_since = None
        self._call_off()
        self._become(idle=False)
        self._ask()  # the limit may have been changed meanwhile

    def _inhibited(self, opcode: int, _args: wire.Args) -> None:
        self._rested = opcode == wire.NOTICE_IDLED

    def _judge(self) -> None:
        """Say idle if the silence has lasted as long as the limit, else look again when it will have."""
        self._call_off()
        if self._quiet_since is None:
            return
        due = self._quiet_since + self._limit
        idle = self._clock.now().boot >= due - 0.001
        if not idle:
            self._alarm = self._alarms.at(due, self._judge)
        self._become(idle=idle)

    def _call_off(self) -> None:
        if self._alarm:
            self._alarm()
            self._alarm = None

    def _become(self, *, idle: bool) -> None:
        if idle == self._idle or self._sink is None:
            return
        self._idle = idle
        self._sink(IdleStarted(self._quiet_since or 0.0) if idle else InputSeen())


def _deaf(_opcode: int, _args: wire.Args) -> None:
    """Hear nothing: seats and notifiers tell of things that are not for us."""
