"""The event pump: every input becomes one beat of the engine, every decision is handed to whoever can carry it out.

Knows ports only; ``app`` gives it the concrete ones, tests give it fakes.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from detox.core.commands import Stop, Sync
from detox.core.decisions import CloseWindow, Decision, EndProgram, FollowVisible, Log, Minimise, Notify, Refuse
from detox.core.errors import DetoxError
from detox.core.facts import Facts, UsageFacts
from detox.core.inputs import ActiveWindow, Alarm, IdleStarted, Input, SessionChanged, Started, VisibleWindows, Window
from detox.core.instant import Instant
from detox.core.media import Evidence, Media
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Idle, Windows
from detox.core.ports.programs import Calls, Processes, Program
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import View
from detox.engine import Beat, Engine
from detox.focus.rule import OWNER as FOCUS
from detox.record import Record
from detox.reminders.rule import OWNER as REMINDERS
from detox.reminders.settings import IGNORED
from detox.summary.rule import OWNER as SUMMARY
from detox.usage.timeline import ASLEEP_SECONDS
from detox.usage.tracker import OWNER as USAGE

log = logging.getLogger(__name__)

_BROKEN = QT_TRANSLATE_NOOP("Run", "something went wrong inside; details are in the log")

_SAVE = "save"
SAVE_SECONDS = 60.0
"""States are written with the first beat after this long, and at once when something happened."""
SAVE_ALARM_SECONDS = 300.0
"""While somebody is there but nothing happens at all, states are written this often."""
SAME_MOMENT = 0.02
"""An alarm that would only move by so many seconds stays where it is."""


class Screen(Protocol):
    """What the pump wants of the user interface."""

    def render(self, view: View) -> None:
        """Show tray and doors as they are now."""
        ...

    def carry_out(self, decision: Decision) -> None:
        """Show a card, a summary, or close one; ignore what is not for the screen."""
        ...

    def notify(self, about: str, title: Text, body: Text) -> None:
        """Show a notice of the desktop."""
        ...


@dataclass(frozen=True)
class Computer:
    """The ports that a beat may ask or tell."""

    clock: Clock
    alarms: Alarms
    windows: Windows
    idle: Idle
    processes: Processes
    calls: Calls
    media: Media


@dataclass
class _Armed:
    at: float
    cancel: Cancel


class Pump:
    """Takes inputs one at a time, in order, also those that come while a beat is being carried out."""

    def __init__(self, engine: Engine, computer: Computer, record: Record, screen: Screen, settings: Settings) -> None:
        self._engine = engine
        self._computer = computer
        self._record = record
        self._screen = screen
        self.settings = settings
        self.view = View()
        self.last: Instant = computer.clock.now()
        self._waiting: deque[tuple[Input, Callable[[Refuse | None], None] | None]] = deque()
        self._busy = False
        self._armed: dict[str, _Armed] = {}
        self._window: Window | None = None
        self._shown: dict[int, Window] = {}
        self._asked: dict[int, Program | None] = {}  # by window: who was asked to close, and is ended if it stays
        self._stands: Beat | None = None  # what was carried out last, if all went well
        self._saved_at = self.last.boot
        self._stopped = False
        self.followed: Callable[[], None] | None = None  # called after every beat, while somebody looks

    def now(self) -> Instant:
        """Return this moment; ``last`` is the one of the last beat, which may be long ago."""
        return self._computer.clock.now()

    @property
    def lately(self) -> tuple[str, ...]:
        """The programs that were in front since the start, without browsers, the newest last."""
        return self._engine.usage.lately

    @property
    def seen(self) -> UsageFacts:
        """Who is there and what is in front, as of the last beat."""
        return self._engine.usage

    def post(self, woke: Input, answered: Callable[[Refuse | None], None] | None = None) -> None:
        """Take an input. ``answered`` is called after its beat, with the refusal if there was one."""
        self._waiting.append((woke, answered))
        if self._busy:
            return
        self._busy = True
        try:
            while self._waiting:
                woke, reply = self._waiting.popleft()
                try:
                    self._take(woke, reply)
                except Exception:  # one of the two borders: a beat that fails must not stop the next
                    log.exception("a %s could not be taken in; details are in the log", type(woke).__name__)
                    if reply:
                        reply(Refuse(_BROKEN))
        finally:
            self._busy = False

    def _take(self, woke: Input, answered: Callable[[Refuse | None], None] | None) -> None:
        if self._stopped:
            return
        now, last = self._computer.clock.now(), self.last
        self.last = now
        if now.boot - now.awake - (last.boot - last.awake) > ASLEEP_SECONDS:
            self._computer.alarms.realign()  # nobody told, and a timer may have stood still: see alarms_qtimer
        stood, self._stands = self._stands, None
        beat = self._beat(now, woke)
        refusal = None
        if beat is not stood or now.boot - self._saved_at >= SAVE_SECONDS:
            self._remember(beat, now)
            refusal = self._carry_out(beat, now)
            self._arm(beat, now)
            self._save(now, woke, beat)
            if beat.view != self.view:
                self.view = beat.view
                self._guarded(partial(self._screen.render, beat.view))
        self._stands = beat
        self._stopped = isinstance(woke, Stop)
        if answered:
            answered(refusal)
        if self.followed:
            self.followed()

    def _beat(self, now: Instant, woke: Input) -> Beat:
        if isinstance(woke, ActiveWindow):
            self._window = woke.window
            beat = self._engine.turned(woke.window, now)
            if beat:
                return beat
        return self._engine.beat(self._facts(now, woke), self.settings)

    def _facts(self, now: Instant, woke: Input) -> Facts:
        """Ask the computer what this beat needs to know: only in the beats that need it, nothing polls."""
        computer = self._computer
        busy, untouched, alive = None, None, True
        if isinstance(woke, VisibleWindows):
            self._shown = {window.id: window for window in woke.windows}
        if isinstance(woke, Alarm):
            if woke.owner in (REMINDERS, SUMMARY) or (woke.owner == FOCUS and self._engine.at_door):
                ignored = self.settings[IGNORED]
                busy = computer.calls.busy(ignored)
            if woke.owner in (REMINDERS, USAGE):
                untouched = computer.idle.seconds()
            if woke.owner == USAGE:
                front = _program(self._window)
                alive = front is None or computer.processes.alive(front)
        playing, covering = self._playing(now, woke), computer.windows.covering()
        return Facts(now, woke, busy=busy, untouched=untouched, front_alive=alive, playing=playing, covering=covering)

    def _playing(self, now: Instant, woke: Input) -> Evidence | None:
        """Ask whether the front window plays: when nobody touches anything, and its time is social only if it does."""
        if isinstance(woke, ActiveWindow) and not self._engine.is_quiet:
            return None
        usage, window = self._engine.usage, self._window
        match woke:
            case IdleStarted():
                matters = usage.front is not None and usage.front.counted
            case ActiveWindow():
                if window is None or (usage.front and usage.front.window_id == window.id):
                    return None
                matters = now.boot < usage.watchable and self._engine.counts(window)
            case Alarm(owner):
                matters = owner == USAGE and usage.watching is not None
            case _:
                return None
        return self._computer.media.plays(window) if matters and window else None

    def _carry_out(self, beat: Beat, now: Instant) -> Refuse | None:
        refusal = None
        for decision in beat.decisions:
            match decision:
                case Refuse():
                    refusal = decision
                case FollowVisible(wanted):
                    self._guarded(partial(self._computer.windows.follow_visible, wanted))
                case CloseWindow(window_id):
                    self._asked[window_id] = _program(self._by_id(window_id))
                    self._guarded(partial(self._computer.windows.ask_to_close, window_id))
                case EndProgram(window_id):
                    if program := self._asked.pop(window_id, None):
                        self._guarded(partial(self._computer.processes.terminate, program))
                case Minimise(window_id):
                    self._guarded(partial(self._computer.windows.minimise, window_id))
                case Notify(about, title, body):
                    self._guarded(partial(self._screen.notify, about, title, body))
                case Log():
                    self._guarded(partial(self._screen.carry_out, decision))
                case _:
                    self._guarded(partial(self._record.write, decision, now))
                    self._guarded(partial(self._screen.carry_out, decision))
        return refusal

    def _by_id(self, window_id: int) -> Window | None:
        return self._window if self._window and self._window.id == window_id else self._shown.get(window_id)

    def _arm(self, beat: Beat, now: Instant) -> None:
        """Hold one alarm a feature, at its next moment; one that has not moved stays."""
        for owner, due in beat.due.items():
            held = self._armed.get(owner)
            if held and due is not None and abs(held.at - due) < SAME_MOMENT:
                continue
            if held:
                held.cancel()
                del self._armed[owner]
            if due is not None:
                at = max(due, now.boot)
                self._armed[owner] = _Armed(due, self._computer.alarms.at(at, partial(self._ring, owner)))

    def _ring(self, owner: str) -> None:
        self._armed.pop(owner, None)
        self.post(Alarm(owner))

    def _remember(self, beat: Beat, now: Instant) -> None:
        """Write what happened, with the states after it, before anybody sees it: a kill must not leave half of it."""
        logs = [decision for decision in beat.decisions if isinstance(decision, Log)]
        if logs:
            self._saved_at = now.boot
            self._guarded(lambda: self._record.remember(logs, self._engine.saved(now), now))

    def _save(self, now: Instant, woke: Input, beat: Beat) -> None:
        """Write the states now and then while somebody is there, and when it is the last chance."""
        if now.boot - self._saved_at >= SAVE_SECONDS or _is_last_chance(woke):
            self._saved_at = now.boot
            if not (isinstance(woke, Alarm) and woke.owner == _SAVE and self._untouched()):
                self._guarded(lambda: self._record.states(self._engine.saved(now)))
        self._guarded(lambda: self._record.schedule(self.settings, now))
        due = None if isinstance(woke, Stop) or not beat.present else self._saved_at + SAVE_ALARM_SECONDS
        self._arm(Beat((), {_SAVE: due}, beat.view), now)

    def _untouched(self) -> bool:
        """Whether nobody has touched anything since the last minute: then there is no progress worth a write."""
        seconds = self._computer.idle.seconds()
        return seconds is not None and seconds >= SAVE_SECONDS

    def _guarded(self, act: Callable[[], object]) -> None:
        """Do it; if it fails, the rest of the beat goes on all the same: no alarm may be lost to a broken window."""
        try:
            act()
        except DetoxError as error:
            log.warning("%s", error.line())
        except Exception:  # the same border as in ``post``
            log.exception("%s could not be carried out", act)

    def pending(self) -> Sequence[str]:
        """Return which alarms are armed, for tests and ``doctor``."""
        return sorted(self._armed)


def _program(window: Window | None) -> Program | None:
    """Return the program behind a window, None if it is not known."""
    if window is None or window.pid is None or window.program is None:
        return None
    return Program(window.pid, window.program, window.created or 0.0)


def _is_last_chance(woke: Input) -> bool:
    """Whether all there is must be written: somebody asks for it, or the computer sleeps, perhaps never to wake."""
    return isinstance(woke, (Stop, Sync, Started)) or (isinstance(woke, SessionChanged) and woke.asleep)
