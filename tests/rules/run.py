"""One scripted user at one scripted computer, the engine beaten from moment to moment: what happened, and when.

``Run`` goes through a day the way the event pump does (an ``Alarm`` beat only for the feature whose moment has come),
keeps what was decided as lines such as ``10:00:00 offered pause``, and holds the promises that belong to every beat:
one card at a time, nothing due by time without its own alarm, no alarm that asks for itself without end, states that
are JSON, spans that never overlap.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from detox.core.busy import Busy
from detox.core.checkpoint import Checkpoint
from detox.core.commands import (
    AnotherTip,
    Answer,
    AnswerCard,
    ComeBack,
    Hold,
    LeaveSummary,
    OnCall,
    Remind,
    SaySummary,
    StartFocus,
    Stop,
    StopFocus,
)
from detox.core.covering import Covering
from detox.core.days import week_name
from detox.core.decisions import (
    CloseCard,
    Decision,
    FollowVisible,
    Log,
    Minimise,
    Notify,
    Quieten,
    Refuse,
    ShowSummary,
    ShowWeek,
)
from detox.core.facts import Facts
from detox.core.hours import at_wall, parse_time
from detox.core.inputs import (
    ActiveWindow,
    Alarm,
    ClockMoved,
    IdleStarted,
    Input,
    InputSeen,
    SessionChanged,
    SettingsChanged,
    Started,
)
from detox.core.instant import Instant, from_ms, to_ms
from detox.core.settings import Settings
from detox.engine import Beat, Engine, Fixed
from detox.reminders.card import Card, ShowCard
from detox.reminders.showing import Tips
from detox.usage.recorder import Recorder, SaveCheckpoint
from tests.fakes.clock import FakeClock
from tests.rules.ledger import Ledger
from tests.rules.words import TIPS, classify, difference, settings_of

_BY_TIME = {"offered": "reminders", "block_start": "focus", "block_end": "focus", "summary": "summary",
            "week": "summary"}  # fmt: skip
"""What may come by time only, and whose alarm brings it; or who asks for it."""
_NOTICES = {"summary": (Alarm,), "block": (Alarm, StopFocus, ComeBack, OnCall), "reminder": (Alarm, Remind)}
_ASKED = {"offered": Remind, "block_start": StartFocus, "block_end": StopFocus, "summary": SaySummary}


class Run:
    """``start``: local wall time, ``values``: raw settings by key, ``answer``: to every card, after so many seconds.

    ``tips``: what cards say, a few made-up ones by default.
    """

    def __init__(
        self,
        start: str = "2026-11-23 09:00",
        values: Mapping[str, object] | None = None,
        *,
        zone: str = "Europe/Berlin",
        answer: tuple[Answer, float] | None = None,
        days: bool = False,
        tips: Tips = TIPS,
    ) -> None:
        moment = datetime.fromisoformat(start)
        self.clock = FakeClock(at_wall(moment.date(), moment.time(), ZoneInfo(zone)), zone)
        self.settings = settings_of(values or {})
        self.ledger = Ledger()
        self.happened: list[str] = []
        self.decisions: list[Decision] = []
        self.logged: list[tuple[Instant, Log]] = []
        self.card: Card | None = None
        self.answer = answer
        self.busy: Busy | None = None
        self.covering: Covering = "window"
        self.asked: list[str] = []
        self.typing: float | None = None
        self.quiet = False  # what the desktop's "do not disturb" was asked to be
        self.untouched: float | None = 0.0
        self.front_alive = True
        self.plays = False
        self.closes = 60.0  # after so many seconds, windows that came by themselves
        self.mapped: Checkpoint | None = None
        self.alarms = True
        self.beats = 0
        self._days = days
        self._tips = tips
        self._ids = count(1)
        self._later: list[tuple[float, Input]] = []
        self._start({})

    # --- time ---------------------------------------------------------------------------------------------------------

    @property
    def now(self) -> Instant:
        """This moment."""
        return self.clock.now()

    def until(self, wall: str) -> Run:
        """Go on to that local wall time (``10:00``, ``10:00:30``, ``Tue 07:00``); what is due then happens, too."""
        return self._to(self.now.boot_at(self._moment(wall)))

    def wait(self, seconds: float) -> Run:
        """Go on for so long."""
        return self._to(self.now.boot + seconds)

    def at(self, wall: str, *inputs: Input) -> Run:
        """Go on to that local wall time, then take the inputs."""
        return self.until(wall).send(*inputs)

    def send(self, *inputs: Input) -> Run:
        """Take the inputs now, each with what it makes due at once."""
        for woke in inputs:
            self._beat(woke)
            self._to(self.now.boot)
        return self

    def hold(self, minutes: float) -> Run:
        """Hold reminders for so long."""
        return self.send(Hold(self.now.utc + timedelta(minutes=minutes)))

    def block(self, minutes: float) -> Run:
        """Begin a block by hand."""
        return self.send(StartFocus(self.now.utc + timedelta(minutes=minutes)))

    def away(self, ago: float = 0.0) -> Run:
        """Nobody touches anything any more, said now, true since ``ago`` seconds."""
        return self.send(IdleStarted(self.now.boot - ago))

    def back(self) -> Run:
        """Somebody touches something."""
        return self.send(InputSeen())

    def suspend(self, seconds: float, *, said: bool = True) -> Run:
        """Sleep; ``said``: the system tells of it before and after. What came due meanwhile rings at the wake-up."""
        if said:
            self.send(SessionChanged(asleep=True))
        self.clock.suspend(seconds)
        if said:
            self.send(SessionChanged())
        return self._to(self.now.boot)

    def move_wall(self, seconds: float, *, said: bool = True) -> Run:
        """Set the wall clock; ``said``: the system tells of it."""
        self.clock.move_wall(seconds)
        return self.send(ClockMoved()) if said else self

    def travel(self, zone: str) -> Run:
        """Come to another time zone."""
        self.clock.move_to(zone)
        return self.send(ClockMoved())

    def change(self, values: Mapping[str, object]) -> Run:
        """Change settings."""
        self.settings = Settings({**self.settings.values, **settings_of(values).values})
        return self.send(SettingsChanged())

    def restart(self, off: float = 30.0, *, reboot: bool = False, wall: float = 0.0, kill: bool = False) -> Run:
        """Stop (or die), stay off for so many seconds, begin anew; across a ``reboot``, perhaps with the wall moved."""
        if not kill:
            self.send(Stop())
        saved = self.states()
        self.clock.advance(off)
        if reboot:
            self.clock.reboot(0.0)
        self.clock.move_wall(wall)
        self._start(saved)
        return self

    def states(self) -> dict[str, object]:
        """Return what the engine would leave behind now, through JSON and back."""
        return dict(json.loads(json.dumps(self.engine.saved(self.now), allow_nan=False)))

    # --- what happened ------------------------------------------------------------------------------------------------

    def expect(self, text: str) -> Run:
        """Compare what happened since the last time with the lines of ``text``: nothing missing, nothing extra."""
        wanted = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        found, self.happened = self.happened, []
        if found != wanted:
            raise AssertionError(difference(wanted, found))
        return self

    def expect_spans(self, text: str) -> Run:
        """Compare all recorded spans with lines such as ``09:00:00 09:10:00 social instagram feed``."""
        zone = ZoneInfo(self.now.zone)
        self.happened = [
            " ".join(
                (
                    self._clock(from_ms(span.start_ms).astimezone(zone)),
                    self._clock(from_ms(span.end_ms).astimezone(zone)),
                    *(part for part in (span.state, span.platform, span.surface) if part),
                )
            )
            for span in self.ledger.spans(0, 10**15)
        ]
        return self.expect(text)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _start(self, saved: Mapping[str, object]) -> None:
        fixed = Fixed(classify, Recorder(self.ledger.device, lambda: f"{next(self._ids):032x}"), self._tips, "seed")
        self.engine = Engine(fixed, self.settings, self.now, saved, self.ledger.end_ms())
        self.card, self._later = None, []
        self.due: Mapping[str, float | None] = {}
        self.send(Started())

    def _moment(self, wall: str) -> datetime:
        weekday, _, at = wall.rpartition(" ")
        day = self.now.local.date()
        while weekday and f"{day:%a}" != weekday:
            day += timedelta(days=1)
        zone, later = ZoneInfo(self.now.zone), timedelta(days=7 if weekday else 1)
        moment = at_wall(day, parse_time(at), zone)
        return moment if moment >= self.now.utc else at_wall(day + later, parse_time(at), zone)

    def _to(self, boot: float) -> Run:
        still = 0
        while (found := self._next()) and found[0] <= boot:
            moment, woke = found
            still = still + 1 if moment <= self.now.boot else 0
            assert still < 20, f"{woke} asks for this very moment again and again"
            self.clock.advance(max(0.0, moment - self.now.boot))
            self._later = [pair for pair in self._later if pair[1] is not woke]
            self._beat(woke)
        self.clock.advance(max(0.0, boot - self.now.boot))
        return self

    def _next(self) -> tuple[float, Input] | None:
        ringing = self.due.items() if self.alarms else ()
        waiting: list[tuple[float, Input]] = [(due, Alarm(owner)) for owner, due in ringing if due is not None]
        return min(waiting + self._later, key=lambda pair: pair[0], default=None)

    def _beat(self, woke: Input) -> None:
        alarm = woke.owner if isinstance(woke, Alarm) else ""
        asks = alarm in ("reminders", "summary") or (alarm == "focus" and self.engine.at_door)
        if asks:
            self.asked.append(f"{self._clock(self.now.local)} {alarm}")
        facts = Facts(
            self.now,
            woke,
            busy=self.busy if asks else None,
            covering=self.covering,
            untouched={"usage": self.untouched, "reminders": self.typing}.get(alarm),
            front_alive=self.front_alive or alarm != "usage",
            playing="player" if self._plays(woke) else None,
        )
        turned = self.engine.turned(woke.window, self.now) if isinstance(woke, ActiveWindow) else None
        beat = turned or self.engine.beat(facts, self.settings)
        self.beats += 1
        self.view = beat.view
        self.due = beat.due
        self._promises(beat, woke)
        for decision in beat.decisions:
            self.decisions.append(decision)
            self.ledger.carry_out(decision, self.now)
            if isinstance(decision, SaveCheckpoint):
                self.mapped = decision.checkpoint
            if isinstance(decision, Log):
                self.logged.append((self.now, decision))
            self._tell(decision, woke)
        self.states()

    def _plays(self, woke: Input) -> bool:
        """What is in front plays or does not; asked in the beats in which the pump asks."""
        usage = self.engine.usage
        if isinstance(woke, Alarm):
            return self.plays and woke.owner == "usage" and usage.watching is not None
        return self.plays and isinstance(woke, (IdleStarted, ActiveWindow))

    def _promises(self, beat: Beat, woke: Input) -> None:
        assert all(due is None or math.isfinite(due) for due in beat.due.values())
        for decision in beat.decisions:
            if isinstance(decision, Log) and decision.kind in _BY_TIME:
                mine = isinstance(woke, Alarm) and woke.owner == _BY_TIME[decision.kind]
                asked = decision.kind in _ASKED and isinstance(woke, _ASKED[decision.kind])
                assert mine or asked, f"{decision} without its alarm, in the beat of {woke}"
            if isinstance(decision, Notify) and decision.about in _NOTICES:
                assert isinstance(woke, _NOTICES[decision.about]), f"{decision} in the beat of {woke}"
            if isinstance(decision, ShowCard):
                again = isinstance(woke, (AnotherTip, Remind))
                assert self.card is None or again, f"{decision} while {self.card} is up"

    def _tell(self, decision: Decision, woke: Input) -> None:
        match decision:
            case Log("clock_moved", _, data):
                self._say(f"clock_moved {data['seconds']}")
            case Log(kind, name, data):
                joined = data.get("with", ())
                names = "+".join((name, *(joined if isinstance(joined, (list, tuple)) else ())))
                marks = [mark for mark in ("natural", "asked", "stopped") if data.get(mark) is True]
                self._say(" ".join(part for part in (kind, names, *marks) if part))
            case ShowCard(card):
                self.card = card
                if self.answer and not isinstance(woke, AnotherTip):
                    self._later.append((self.now.boot + self.answer[1], AnswerCard(self.answer[0])))
            case CloseCard():
                assert self.card, "no card is there to be closed"
                self.card, self._later = None, []
            case Notify(about):
                self._say(f"notice {about}")
            case ShowSummary(day) | ShowWeek(day):
                name = f"summary {day}" if isinstance(decision, ShowSummary) else f"week {week_name(day)}"
                assert self.happened[-1].endswith(name)
                self._later.append((self.now.boot + self.closes, LeaveSummary()))
            case Refuse(_, code):
                self._say(f"refused {code}")
            case Minimise(number):
                self._say(f"minimise {number}")
            case Quieten(wanted) if wanted is not self.quiet:
                self.quiet = wanted
                self._say(f"quiet {'on' if wanted else 'off'}")
            case FollowVisible(wanted):
                self._say(f"follow {'on' if wanted else 'off'}")

    def _say(self, what: str) -> None:
        self.happened.append(f"{self._clock(self.now.local)} {what}")

    def _clock(self, moment: datetime) -> str:
        near = from_ms(to_ms(moment)).astimezone(moment.tzinfo)
        text = f"{near:%a %H:%M:%S}" if self._days else f"{near:%H:%M:%S}"
        return text + (f".{near.microsecond // 1000:03}" if near.microsecond else "")
