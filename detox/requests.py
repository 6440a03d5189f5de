"""What may be asked of a running app through its socket: one JSON object in, one out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from detox.core.commands import (
    BeginCrisis,
    ComeBack,
    EndCrisis,
    FinishPost,
    GoOff,
    Hold,
    Means,
    MeansNothing,
    Mend,
    OffCall,
    OnCall,
    OpenPass,
    Remind,
    Resume,
    StartFocus,
    StopFocus,
    Sync,
)
from detox.core.decisions import Refuse
from detox.core.durations import parse_day, parse_length, parse_until
from detox.core.errors import DetoxError
from detox.core.history import Override
from detox.core.inputs import Input
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP, Text, Translate, decimal, plain
from detox.core.views import View
from detox.focus.settings import APP
from detox.pump import Pump
from detox.reminders.breaks import LEAST_MINUTES, MINUTES, MOST_MINUTES, PRACTICES
from detox.usage.mending import WORDS
from detox.usage.settings import STARTS_AT
from detox.usage.switch import MEANINGS

Json = dict[str, object]
Reply = Callable[[Json], None]
Say = Callable[[Text], str]

_TITLE = QT_TRANSLATE_NOOP("Requests", "Request not understood")


@dataclass(frozen=True)
class Services:
    """What ``app`` does for a request that is not the engine's: raise the window, read settings anew, open a break …

    ``changed`` is called when the past is another one now: windows that stand show it anew.
    ``kind`` returns the id of the reminder that somebody calls so; raises DetoxError if there is none.
    ``platforms`` are the ids of the catalogue.
    ``words`` returns what puts a text into a language: whoever asks may speak another one than the windows.
    """

    show: Callable[[], None]
    reload: Callable[[], None]
    calendar: Callable[[], None]
    quit: Callable[[], None]
    report: Callable[[Say], Json]
    forget: Callable[[int, int, bool], None]
    changed: Callable[[], None]
    rest: Callable[[str, float], None]
    kind: Callable[[str], str]
    platforms: Collection[str]
    words: Callable[[str], Translate | None] = lambda _language: None


class Requests:
    """Answers requests. A wrong one gets ``{"ok": false, "error": one line}``; nothing raises."""

    def __init__(self, pump: Pump, services: Services, tracking: Callable[[], Json]) -> None:
        self._pump = pump
        self._services = services
        self._tracking = tracking

    def answer(self, request: Mapping[str, object], reply: Reply) -> None:
        """Answer ``request`` through ``reply``, now or after the beat it causes."""
        try:
            self._answer(str(request.get("cmd", "")), request, reply)
        except DetoxError as error:
            reply({"ok": False, "error": self._say(request)(error.message), "code": 2})

    def _say(self, request: Mapping[str, object]) -> Say:
        """Return what puts an answer into the language of ``request``, English if it names none."""
        translate = self._services.words(str(request.get("language") or "en"))
        return lambda text: text.say(translate)

    def _answer(self, cmd: str, request: Mapping[str, object], reply: Reply) -> None:
        plain: dict[str, Callable[[], None]] = {
            "raise": self._services.show,
            "reload": self._services.reload,
            "calendar": self._services.calendar,
        }
        if cmd == "quit":  # nobody answers afterwards
            reply({"ok": True})
            self._services.quit()
        elif cmd in plain:
            plain[cmd]()
            reply({"ok": True})
        elif cmd == "status":
            reply({"ok": True, "status": self.status()})
        elif cmd == "report":
            reply({"ok": True, "report": self._services.report(self._say(request))})
        elif cmd == "break":
            self._services.rest(_practice(request), _break_minutes(request))
            reply({"ok": True, "status": self.status()})
        elif cmd == "forget":
            self._services.forget(_number(request, "from_ms"), _number(request, "to_ms"), request.get("all") is True)
            self._services.changed()
            reply({"ok": True})
        else:
            self._pump.post(self._input(cmd, request), lambda refusal: reply(self._outcome(refusal, request)))
            if cmd == "mend":
                self._services.changed()

    def _outcome(self, refusal: Refuse | None, request: Mapping[str, object]) -> Json:
        if refusal:
            return {"ok": False, "error": self._say(request)(refusal.why), "code": refusal.code}
        return {"ok": True, "status": self.status()}

    def _input(self, cmd: str, request: Mapping[str, object]) -> Input:
        now = self._pump.now()
        match cmd:
            case "sync":
                return Sync()
            case "remind":
                return Remind(self._services.kind(_word(request, "name")))
            case "hold":
                return Hold(parse_until(_word(request, "until"), now, self._pump.settings[STARTS_AT]))
            case "resume":
                return Resume()
            case "mend":
                return Mend(_number(request, "from_ms"), _number(request, "to_ms"), _override(request))
            case "means":
                return _means(request)
        return self._about_doors(cmd, request)

    def _about_doors(self, cmd: str, request: Mapping[str, object]) -> Input:
        now = self._pump.now()
        match cmd:
            case "focus_start":
                return StartFocus(now.utc + parse_length(_word(request, "for")))
            case "on_call":
                return OnCall(parse_until(_word(request, "until"), now, self._pump.settings[STARTS_AT]))
            case "off_call":
                return OffCall()
            case "focus_stop":
                return StopFocus()
            case "off":
                return GoOff(parse_day(_word(request, "until"), now, self._pump.settings[STARTS_AT]))
            case "back":
                return ComeBack()
            case "focus_pass":
                work = request.get("work") is True
                return OpenPass(_word(request, "reason", optional=True), minutes=_minutes(request), work=work)
            case "focus_finish":
                return FinishPost(self._platform(_word(request, "platform")))
            case "crisis":
                until = parse_until(_word(request, "until"), now, self._pump.settings[STARTS_AT])
                return BeginCrisis(_word(request, "reason", optional=True), until)
            case "crisis_end":
                return EndCrisis()
        said = QT_TRANSLATE_NOOP("Requests", 'there is no request "{cmd}"')
        raise DetoxError(_TITLE, said.with_(cmd=cmd[:40]))

    def _platform(self, said: str) -> str:
        if said in self._services.platforms or said.startswith(APP):
            return said
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Requests", '"{platform}" is no platform').with_(platform=said[:40]))

    def status(self) -> Json:
        """Return what ``status --json`` prints of a running app."""
        return status_json(self._pump.view, self._pump.last, self._tracking())


def _word(request: Mapping[str, object], key: str, optional: bool = False) -> str:
    value = request.get(key, "" if optional else None)  # of "", whoever reads it says what it should have been
    if not isinstance(value, str) or len(value) > 500:
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Requests", '"{key}" must be a short text').with_(key=key))
    return value.strip()


def _minutes(request: Mapping[str, object]) -> float | None:
    """Return the minutes that were asked for, None if none were; the rule says how many there may be."""
    value = request.get("minutes")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 1440:
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Requests", '"minutes" must be a number such as 15'))
    return float(value)


def _practice(request: Mapping[str, object]) -> str:
    name = _word(request, "practice")
    if name not in PRACTICES:
        said = QT_TRANSLATE_NOOP("Requests", 'there is no break "{name}"; there are: {known}')
        raise DetoxError(_TITLE, said.with_(name=name[:40], known=plain(", ".join(PRACTICES))))
    return name


def _break_minutes(request: Mapping[str, object]) -> float:
    value = request.get("minutes")
    if isinstance(value, (int, float)) and not LEAST_MINUTES <= value <= MOST_MINUTES:
        said = QT_TRANSLATE_NOOP("Requests", "a break takes {low} to {high} minutes")
        raise DetoxError(_TITLE, said.with_(low=decimal(LEAST_MINUTES), high=decimal(MOST_MINUTES)))
    return _minutes(request) or MINUTES


def _means(request: Mapping[str, object]) -> Input:
    wanted, length = request.get("as"), request.get("for")
    if wanted is None:
        return MeansNothing()
    for meaning in MEANINGS:
        if wanted == meaning:
            minutes = None if length is None else parse_length(_word(request, "for")).total_seconds() / 60
            return Means(meaning, minutes, since_sitting=request.get("since_sitting") is True)
    raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Requests", '"as" must be "work", "private" or null'))


def _override(request: Mapping[str, object]) -> Override | None:
    word = request.get("as")
    if not isinstance(word, str) or word not in WORDS:
        said = QT_TRANSLATE_NOOP("Requests", '"as" must be one of {words}').with_(words=plain(", ".join(WORDS)))
        raise DetoxError(_TITLE, said)
    return WORDS[word]


def _number(request: Mapping[str, object], key: str) -> int:
    value = request.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Requests", '"{key}" must be a whole number').with_(key=key))
    return value


def status_json(view: View, now: Instant, tracking: Json) -> Json:
    """Return the documented status object; times are local, ISO 8601 with offset.

    ``hold`` is what the user asked for; ``held`` what a due card waits for: the program (null: the desktop itself, or
    nobody knows), one of ``core.busy.Why``, since when.
    """
    tray = view.tray
    zone = ZoneInfo(now.zone)

    def local(moment: datetime) -> str:
        return moment.astimezone(zone).isoformat(timespec="seconds")

    def end(until: datetime | None) -> Json:
        return {"until": local(until)} if until else {}

    return {
        "schema": 1,
        "running": True,
        "tracking": tracking,
        "next": [
            {"at": local(item.at), "kind": item.kind, "name": item.name, **end(item.until)}
            for item in tray.next
            if not item.endless
        ],
        "hold": {"until": local(tray.hold_until)} if tray.hold_until else None,
        "held": (
            {"by": tray.waiting.by or None, "why": tray.waiting.why, "since": local(tray.waiting.since)}
            if tray.waiting
            else None
        ),
        "off": (
            {"until": local(tray.off_until), "ends_at": local(tray.off_ends_at) if tray.off_ends_at else None}
            if tray.off_until
            else None
        ),
        "on_call": {"until": local(tray.on_call_until)} if tray.on_call_until else None,
        "meaning": (
            {
                "as": tray.meant.meaning,
                "since": local(tray.meant.since),
                "until": local(tray.meant.until),
            }
            if tray.meant
            else None
        ),
        "focus": (
            {
                "until": local(tray.block_until),
                "rule": tray.block_rule,
                "firmness": tray.block_firmness,
                "wait_seconds": tray.block_wait,
                "open_until": local(tray.block_open_until) if tray.block_open_until else None,
                "ends_at": local(tray.block_ends_at) if tray.block_ends_at else None,
            }
            if tray.block_until
            else None
        ),
        "crisis": {"until": local(tray.crisis_until)} if tray.crisis_until else None,
        "crisis_wait_seconds": tray.crisis_wait,
    }
