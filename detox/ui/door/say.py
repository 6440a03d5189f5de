"""The words on the door."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Literal

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import DoorView
from detox.focus.settings import APP
from detox.ui.words import time_of_day, tr, weekday, whole_date

Purpose = Literal["pass", "work", "crisis"]
"""What a wait is for."""

TITLE = QT_TRANSLATE_NOOP("Door", "Detox door")

_EVENING = (
    QT_TRANSLATE_NOOP("Door", "Door’s shut.\nSofa’s open."),
    QT_TRANSLATE_NOOP("Door", "Feed’s in bed.\nIt snores."),
    QT_TRANSLATE_NOOP("Door", "Lights off here.\nLamp on there."),
    QT_TRANSLATE_NOOP("Door", "Nobody’s home.\nTry your own."),
    QT_TRANSLATE_NOOP("Door", "Closed for tonight.\nKettle’s on."),
)
_DAYTIME = (
    QT_TRANSLATE_NOOP("Door", "Door’s shut.\nDesk’s open."),
    QT_TRANSLATE_NOOP("Door", "Back in a bit.\nNo rush."),
    QT_TRANSLATE_NOOP("Door", "Feed’s on break.\nGood for it."),
)
_OF_FEEDS = (_EVENING[1], _DAYTIME[2])
_TODAY = QT_TRANSLATE_NOOP("Door", "{name} is closed. It opens again at {time}, all by itself.")
_TOMORROW = QT_TRANSLATE_NOOP("Door", "{name} is closed. It opens again tomorrow at {time}, all by itself.")
_LATER = QT_TRANSLATE_NOOP("Door", "{name} is closed. It opens again on {day} at {time}, all by itself.")
_LOCKED_TODAY = QT_TRANSLATE_NOOP("Door", "{name} stays shut until {time}, as you asked. Then it opens by itself.")
_LOCKED_TOMORROW = QT_TRANSLATE_NOOP(
    "Door", "{name} stays shut until tomorrow at {time}, as you asked. Then it opens by itself."
)
_LOCKED_LATER = QT_TRANSLATE_NOOP(
    "Door", "{name} stays shut until {day} at {time}, as you asked. Then it opens by itself."
)
_COVER_EVENING = QT_TRANSLATE_NOOP("Door", "{cover} has the inbox tonight")
_COVER_DAYTIME = QT_TRANSLATE_NOOP("Door", "{cover} has the inbox")
_COVER_UNTIL = QT_TRANSLATE_NOOP("Door", "until {time}, then it’s yours again")
_COVER_UNTIL_DAY = QT_TRANSLATE_NOOP("Door", "until {day} at {time}, then it’s yours again")

LEAVE = QT_TRANSLATE_NOOP("Door", "Leave it")
NEED = QT_TRANSLATE_NOOP("Door", "I need in")
FINISH = QT_TRANSLATE_NOOP("Door", "Finish this post")
WORK = QT_TRANSLATE_NOOP("Door", "This is work")
CRISIS = QT_TRANSLATE_NOOP("Door", "Crisis")
FINISH_NAME = QT_TRANSLATE_NOOP("Door", "Finish this post: five minutes, once")
WORK_NAME = QT_TRANSLATE_NOOP("Door", "This is work: the same wait, and its time counts as work")
CRISIS_NAME = QT_TRANSLATE_NOOP("Door", "Crisis: open everything until an hour you say")
ONLY_THIS = QT_TRANSLATE_NOOP("Door", "Only this window is covered. Your other windows work as usual.")
WHOLE_SCREEN = QT_TRANSLATE_NOOP(
    "Door",
    "Here a door covers the whole screen or nothing. Leave it, and you have 10 seconds to turn to another tab.",
)

WAIT_TITLE = QT_TRANSLATE_NOOP("Door", "One slow breath.\nDot joins in.")
_WAIT_THEN_IN = QT_TRANSLATE_NOOP("Door", "Then you are in, for {minutes} minutes.")
_WAIT_THEN_ASK = QT_TRANSLATE_NOOP("Door", "Then one question, and you are in for {minutes} minutes.")
_WAIT_THEN_WORK = QT_TRANSLATE_NOOP("Door", "Then you are in for {minutes} minutes, and they count as work.")
_WAIT_THEN_CRISIS = QT_TRANSLATE_NOOP("Door", "A locked door waits a minute. Then you say what happened.")
WAIT_FOR = QT_TRANSLATE_NOOP("Door", "A wait of {seconds} seconds")
BACK = QT_TRANSLATE_NOOP("Door", "Back")

ASK_TITLE = QT_TRANSLATE_NOOP("Door", "What brings you in?")
REASONS = (
    QT_TRANSLATE_NOOP("Door", "Somebody needs an answer"),
    QT_TRANSLATE_NOOP("Door", "Something went wrong"),
    QT_TRANSLATE_NOOP("Door", "A post has to go out"),
)
OWN_WORDS = QT_TRANSLATE_NOOP("Door", "Who and why, in a few words")
_REVIEW = QT_TRANSLATE_NOOP("Door", "{n} passes this week. Is this rule right? You can change it in the settings.")
CRISIS_TITLE = QT_TRANSLATE_NOOP("Door", "What happened?")
CRISIS_BODY = QT_TRANSLATE_NOOP("Door", "Every door opens until the hour you say. It ends by itself.")
CRISIS_WORDS = QT_TRANSLATE_NOOP("Door", "What happened, in a few words")
CRISIS_GO = QT_TRANSLATE_NOOP("Door", "Open everything")
GO_IN = QT_TRANSLATE_NOOP("Door", "Go in for {minutes} min")
KEPT_HERE = QT_TRANSLATE_NOOP("Door", "Your answer stays on this computer, in your own log.")


def evening(now: datetime) -> bool:
    """Return whether ``now`` (aware, local) is a time to speak of the night."""
    return now.hour >= 17 or now.hour < 5


def title(view: DoorView, now: datetime) -> str:
    """Return one of the titles, the same one all night for the same platform; a program of any sort is no feed."""
    titles: tuple[Text, ...] = _EVENING if evening(now) else _DAYTIME
    if view.platform.startswith(APP):
        titles = tuple(one for one in titles if one not in _OF_FEEDS)
    return tr(titles[(view.until.toordinal() + sum(map(ord, view.platform))) % len(titles)])


def when(view: DoorView, now: datetime, zone: tzinfo) -> str:
    """Return when it opens, and that it does so by itself: with the date where the weekday alone would be another."""
    days, day = _day_of(view.until, now, zone)
    texts = (_TODAY, _TOMORROW, _LATER) if view.can_pass else (_LOCKED_TODAY, _LOCKED_TOMORROW, _LOCKED_LATER)
    text = texts[min(max(days, 0), 2)]
    return tr(text.with_(name=view.name, time=time_of_day(view.until, zone), day=day))


def cover(view: DoorView, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """Return who has the inbox, and until when."""
    until = view.cover_until or view.until
    days, day = _day_of(until, now, zone)
    text = _COVER_EVENING if evening(now) and days < 2 else _COVER_DAYTIME
    ends = _COVER_UNTIL if days < 2 else _COVER_UNTIL_DAY
    return tr(text.with_(cover=view.cover)), tr(ends.with_(time=time_of_day(until, zone), day=day))


def _day_of(moment: datetime, now: datetime, zone: tzinfo) -> tuple[int, str]:
    """Return in how many days that is, and what the day is called: its date where the weekday would be another."""
    last = moment.astimezone(zone).date()
    days = (last - now.astimezone(zone).date()).days
    return days, weekday(moment, zone) if days < 7 else whole_date(last, year=False)


def review(view: DoorView) -> str:
    """Return the question after so many passes; "" while they are few."""
    return tr(_REVIEW.with_(n=view.passes)) if view.passes else ""


def after_wait(view: DoorView, purpose: Purpose) -> str:
    """Return what follows the wait."""
    text: Text = _WAIT_THEN_ASK if view.needs_reason else _WAIT_THEN_IN
    text = {"pass": text, "work": _WAIT_THEN_WORK, "crisis": _WAIT_THEN_CRISIS}[purpose]
    return tr(text.with_(minutes=view.minutes))


def initials(name: str) -> str:
    """Return up to two first letters: "Nadia Berg" is NB."""
    return "".join(word[0] for word in name.split()[:2] if word).upper()
