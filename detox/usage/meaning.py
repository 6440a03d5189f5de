"""What a social minute meant: work, private or on call. Computed when read, from the schedule that was valid then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detox.core.day_facts import Context, Piece
from detox.core.history import Event, Span, Surface
from detox.core.hours import spans_between
from detox.core.instant import from_ms, to_ms
from detox.core.on_call import SHIFTS
from detox.core.settings import Settings
from detox.usage.settings import WORK_SURFACES, work_week

Stretch = tuple[int, int]
CRISIS = ("crisis", "crisis_end")

_SAID: dict[str | None, Context] = {"work": "work", "private": "private"}


@dataclass(frozen=True, slots=True)
class Valid:
    """Settings of hours that were valid from ``from_ms`` (UTC) on."""

    from_ms: int
    settings: Settings


def work_stretches(
    start_ms: int, end_ms: int, zone: str, valid: Sequence[Valid], surface: Surface | None = None
) -> list[Stretch]:
    """Return the work hours of [start_ms, end_ms) in ``zone``, by the schedules that were valid in their time.

    A work ``surface`` is work at any hour as long as the settings of that time do not leave it to the hours.
    """
    found: list[Stretch] = []
    for low, high, settings in _valid_parts(start_ms, end_ms, valid):
        if surface == "work" and settings[WORK_SURFACES] == "work":
            found.append((low, high))
            continue
        for first, until in spans_between(settings.derived(work_week), from_ms(low), from_ms(high), zone):
            found.append((max(low, to_ms(first)), min(high, to_ms(until))))
    return found


def _valid_parts(start_ms: int, end_ms: int, valid: Sequence[Valid]) -> Iterator[tuple[int, int, Settings]]:
    """Return the parts of [start_ms, end_ms), each with the settings that were valid in it."""
    for index, row in enumerate(valid):
        # What was tracked before the first row has no schedule of its own: the first one speaks for it.
        low = start_ms if index == 0 else max(start_ms, row.from_ms)
        high = min(end_ms, valid[index + 1].from_ms) if index + 1 < len(valid) else end_ms
        if low < high:
            yield low, high, row.settings


def after_hours(start_ms: int, end_ms: int, zone: str, valid: Sequence[Valid]) -> int | None:
    """Return when work was over for the day [start_ms, end_ms): the last end of work hours inside it, None without any.

    What is private from then on leaked into the time after hours. ``end_ms`` is the end of the whole day, also while it
    still runs: a lunch break is not the evening. A shift that goes on past the day's end is over in the next day, in
    the morning. On a day in which no work ends there is no evening to guard.
    """
    return max((end for _, end in work_stretches(start_ms, end_ms, zone, valid) if end < end_ms), default=None)


def said_stretches(events: Iterable[Event]) -> dict[str, list[tuple[Stretch, Context]]]:
    """Return what the user said of which time with the switch, by device, the newest word first.

    A newer word ends an older one at the moment it was said; where it reaches back, it wins.
    """
    found: dict[str, list[tuple[Stretch, Context]]] = {}
    for event in sorted((one for one in events if one.kind == "means"), key=lambda one: (one.at_ms, one.id)):
        older = found.get(event.device, [])
        words = [((low, min(high, event.at_ms)), context) for (low, high), context in older if low < event.at_ms]
        low, high = event.data.get("from_ms"), event.data.get("until_ms")
        if event.name in _SAID and isinstance(low, int) and isinstance(high, int) and low < high:
            words.insert(0, ((low, high), _SAID[event.name]))
        found[event.device] = words
    return found


def shift_stretches(
    start_ms: int, end_ms: int, events: Iterable[Event], valid: Sequence[Valid]
) -> list[tuple[Stretch, Context]]:
    """Return when the user was on call in [start_ms, end_ms): by the calendar that was valid then, or by own word."""
    found: list[tuple[Stretch, Context]] = []
    for low, high, settings in _valid_parts(start_ms, end_ms, valid):
        for shift in settings[SHIFTS]:
            first, until = max(low, to_ms(shift.start)), min(high, to_ms(shift.end))
            found += [((first, until), "on_call")] if first < until else []
    said: list[tuple[Stretch, Context]] = []
    for event in sorted((one for one in events if one.kind == "on_call"), key=lambda one: (one.at_ms, one.id)):
        said = [((low, min(high, event.at_ms)), context) for (low, high), context in said if low < event.at_ms]
        begun, over = event.data.get("from_ms"), event.data.get("until_ms")
        if isinstance(begun, int) and isinstance(over, int) and begun < over:
            said.append(((begun, over), "on_call"))
    return found + said


def pass_stretches(events: Iterable[Event]) -> list[tuple[Stretch, str, Context]]:
    """Return when which platform was let in, and what that time counts as: firm on call, gentle private.

    A pass ends with its block: after that no door had to be opened any more.
    """
    found: list[tuple[Stretch, str, Context]] = []
    every = list(events)
    ends = sorted((event.at_ms, event.name) for event in every if event.kind == "block_end")
    for event in every:
        if event.kind == "pass":
            minutes = event.data.get("minutes", 0)
            length = round(float(minutes) * 60_000) if isinstance(minutes, (int, float)) else 0
            until = next((at for at, name in ends if at >= event.at_ms and name == event.name), event.at_ms + length)
            context: Context = "private" if event.data.get("firmness") == "gentle" else "on_call"
            if event.data.get("work") is True:
                context = "work"
            stretch = (event.at_ms, min(event.at_ms + length, until))
            found.append((stretch, str(event.data.get("platform", "")), context))
    return found


def call_stretches(events: Iterable[Event]) -> dict[str, list[tuple[Stretch, Context]]]:
    """Return when a call or a shared screen kept the doors away, by device: that was work."""
    found: dict[str, list[tuple[Stretch, Context]]] = {}
    for event in events:
        low, high = event.data.get("from_ms"), event.data.get("until_ms")
        if event.kind == "call" and isinstance(low, int) and isinstance(high, int) and low < high:
            found.setdefault(event.device, []).append(((low, high), "work"))
    return found


def crisis_stretches(events: Iterable[Event]) -> dict[str, list[tuple[Stretch, Context]]]:
    """Return when a crisis lifted every limit, by device: that was work. It ends at its hour, or when it was ended."""
    found: dict[str, list[tuple[Stretch, Context]]] = {}
    for event in sorted((one for one in events if one.kind in CRISIS), key=lambda one: (one.at_ms, one.id)):
        mine = found.setdefault(event.device, [])
        mine[:] = [((low, min(high, event.at_ms)), context) for (low, high), context in mine if low < event.at_ms]
        low, high = event.data.get("from_ms"), event.data.get("until_ms")
        if isinstance(low, int) and isinstance(high, int) and low < high:
            mine.append(((low, high), "work"))
    return found


def pieces(spans: Iterable[Span], events: Sequence[Event], valid: Sequence[Valid]) -> list[Piece]:
    """Return the social spans cut where their meaning changes. Deleted spans are left out.

    Precedence: what the user made of a span afterwards (``override``) or said at the time with the switch, a rule of
    the user's own, an on-call shift, a call, a crisis, a pass, a work surface, work hours, private. A rule's word is
    an ``override`` of a span that nobody edited since.
    """
    said, calls, passes = said_stretches(events), call_stretches(events), pass_stretches(events)
    crises = crisis_stretches(events)
    spans = list(spans)
    low, high = min((span.start_ms for span in spans), default=0), max((span.end_ms for span in spans), default=0)
    on_call = shift_stretches(low, high, events, valid)
    worked: dict[tuple[str, Surface | None], list[Stretch]] = {}  # found once, not once a span
    found: list[Piece] = []
    for span in spans:
        if span.state != "social" or span.platform is None or span.override == "deleted":
            continue
        whole: Stretch = (span.start_ms, span.end_ms)
        told = [(whole, _SAID[span.override])] if span.override in _SAID else []
        by_hand = told if span.source != "app" else []
        switched = said.get(span.device, [])
        let_in = [(stretch, context) for stretch, whose, context in passes if whose in (span.platform, "*")]
        if (span.zone, span.surface) not in worked:
            worked[span.zone, span.surface] = work_stretches(low, high, span.zone, valid, span.surface)
        work: list[tuple[Stretch, Context]] = [(stretch, "work") for stretch in worked[span.zone, span.surface]]
        busy = [*on_call, *calls.get(span.device, []), *crises.get(span.device, [])]
        found += _cut(span, span.platform, [*by_hand, *switched, *told, *busy, *let_in, *work])
    return found


def _cut(span: Span, platform: str, voices: Sequence[tuple[Stretch, Context]]) -> list[Piece]:
    """Cut the span where its meaning changes: each part means what the first voice about it says, else private."""
    edges = {span.start_ms, span.end_ms}
    for stretch, _ in voices:
        edges |= {edge for edge in stretch if span.start_ms < edge < span.end_ms}
    found: list[Piece] = []
    for low, high in pairwise(sorted(edges)):
        context: Context = next((meant for (start, end), meant in voices if start <= low < end), "private")
        if found and found[-1].context == context:
            found[-1] = Piece(found[-1].start_ms, high, platform, context)
        else:
            found.append(Piece(low, high, platform, context))
    return found
