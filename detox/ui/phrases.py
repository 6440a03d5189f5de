"""What the tray, the main window and the settings all say: the state, and what comes next. Never minutes spent."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.core.views import Coming, TrayView
from detox.ui.words import date_of, time_of_day, tr, weekday

Names = Mapping[str, Text]
"""Reminders as people call them, by id, in the order of the menu."""

_STATES = {
    "run": QT_TRANSLATE_NOOP("Phrases", "reminders on"),
    "held": QT_TRANSLATE_NOOP("Phrases", "held until {time}"),
    "block": QT_TRANSLATE_NOOP("Phrases", "door shut until {time}"),
    "due": QT_TRANSLATE_NOOP("Phrases", "break due"),
}
_OPEN = QT_TRANSLATE_NOOP("Phrases", "door open for you until {time}")
_CRISIS = QT_TRANSLATE_NOOP("Phrases", "crisis until {time}, nothing is shut")
_OFF = QT_TRANSLATE_NOOP("Phrases", "off until {day}")
_WAITS = QT_TRANSLATE_NOOP("Phrases", "a card waits until you are free")
_COMING = {
    "reminder": QT_TRANSLATE_NOOP("Phrases", "{name}"),
    "block_start": QT_TRANSLATE_NOOP("Phrases", "door shuts"),
    "block_end": QT_TRANSLATE_NOOP("Phrases", "door opens"),
    "summary": QT_TRANSLATE_NOOP("Phrases", "summary of the day"),
}
_SHUT = QT_TRANSLATE_NOOP("Phrases", "door shut, without an end")
_ENDLESS = QT_TRANSLATE_NOOP("Phrases", "the door does not open by itself")
_SHUTS = QT_TRANSLATE_NOOP("Phrases", "door shuts {start}–{end}")
_SHUTS_DAY = QT_TRANSLATE_NOOP("Phrases", "door shuts on {day} {start}–{end}")
_AT = QT_TRANSLATE_NOOP("Phrases", "{what} at {time}")
_AT_DAY = QT_TRANSLATE_NOOP("Phrases", "{what} on {day} at {time}")
_NEXT = QT_TRANSLATE_NOOP("Phrases", "next: {what}")


def state(view: TrayView, now: Instant) -> str:
    """Return the state in a few words: "reminders on", "held until 15:00"."""
    if view.waiting and view.state in ("run", "due"):
        return tr(_WAITS)
    zone = ZoneInfo(now.zone)
    if view.crisis_until and view.state != "held":
        return tr(_CRISIS.with_(time=time_of_day(view.crisis_until, zone)))
    if view.block_open_until and view.state == "run":
        return tr(_OPEN.with_(time=time_of_day(view.block_open_until, zone)))
    if view.off_until and view.state == "block":
        return tr(_OFF.with_(day=date_of(view.off_until, zone)))
    if view.state == "block" and _endless(view):
        return tr(_SHUT)
    end = view.hold_until if view.state == "held" else view.block_until
    return tr(_STATES[view.state].with_(time=time_of_day(end, zone) if end else "–"))


def coming(item: Coming, names: Names, now: Instant) -> str:
    """Return one thing that comes: "water at 15:40", or with its day if that is not today."""
    if item.endless:
        return tr(_ENDLESS)
    zone = ZoneInfo(now.zone)
    name = names.get(item.name, plain(item.name))
    what = tr(_COMING[item.kind].with_(name=in_sentence(name)))
    time = time_of_day(item.at, zone)
    if item.until:
        start, end = time, time_of_day(item.until, zone)
        if item.at.astimezone(zone).date() == now.local.date():
            return tr(_SHUTS.with_(start=start, end=end))
        return tr(_SHUTS_DAY.with_(day=weekday(item.at, zone), start=start, end=end))
    if item.at.astimezone(zone).date() == now.local.date():
        return tr(_AT.with_(what=what, time=time))
    return tr(_AT_DAY.with_(what=what, day=weekday(item.at, zone), time=time))


def door(view: TrayView, now: Instant) -> str:
    """Return when the door opens, or when it shuts next and until when; "" if neither is planned."""
    if view.block_until and _endless(view):
        return tr(_SHUT)
    if view.block_until:
        return tr(_STATES["block"].with_(time=time_of_day(view.block_until, ZoneInfo(now.zone))))
    shuts = next((item for item in view.next if item.kind == "block_start"), None)
    return coming(shuts, {}, now) if shuts else ""


def _endless(view: TrayView) -> bool:
    return any(item.endless for item in view.next)


def next_up(view: TrayView, names: Names, now: Instant, most: int = 1) -> str:
    """Return what comes next, at most ``most`` things: "next: water at 15:40, pause at 16:05"; "" if nothing does."""
    told = ", ".join(coming(item, names, now) for item in view.next[:most])
    return tr(_NEXT.with_(what=told)) if told else ""


def in_sentence(name: Text) -> str:
    """Return a name as it stands inside a sentence: one of ours starts small there, the user's own words stay."""
    said = tr(name)
    return said[:1].lower() + said[1:] if name.context else said


def sentence(words: str) -> str:
    """Return ``words`` with a capital letter and a full stop."""
    return f"{words[:1].upper()}{words[1:]}." if words else ""
