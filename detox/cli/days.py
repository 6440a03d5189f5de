"""The lines of days that were counted: one day at length, one row of a week, and the user's own words of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from detox.cli.wording import duration, large, short_date, weekday, whole_date
from detox.core.day_facts import CONTEXTS, DayFacts, PlatformTime, ReminderCount, UsageCount
from detox.core.day_facts import Context as Meaning
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.week_facts import WeekSaid
from detox.reminders.kinds import kind_name

Say = Callable[[Text], str]

_WORDS: dict[Meaning, Text] = {
    "work": QT_TRANSLATE_NOOP("CliDay", "work"),
    "private": QT_TRANSLATE_NOOP("CliDay", "private"),
    "on_call": QT_TRANSLATE_NOOP("CliDay", "on call"),
}
_HEAD = QT_TRANSLATE_NOOP("CliDay", "{day} ({zone}), on this computer")
_SOCIAL = QT_TRANSLATE_NOOP("CliDay", "Social")
_OTHER = QT_TRANSLATE_NOOP("CliDay", "Other")
_AWAY = QT_TRANSLATE_NOOP("CliDay", "Away")
_UNKNOWN = QT_TRANSLATE_NOOP("CliDay", "Unknown")
_UNTRACKED = QT_TRANSLATE_NOOP("CliDay", "Not tracked")
_CHECKS = QT_TRANSLATE_NOOP("CliDay", "Checks")
_LONGEST = QT_TRANSLATE_NOOP("CliDay", "{checks}, longest sitting {time}")
_AFTER = QT_TRANSLATE_NOOP("CliDay", "After hours")
_LEAK = QT_TRANSLATE_NOOP("CliDay", "{time} of it private, after the last work hours of the day")
_USUAL = QT_TRANSLATE_NOOP("CliDay", "Your usual")
_MEDIAN = QT_TRANSLATE_NOOP("CliDay", "{time} private, median of {days} {weekday}s up to the same time")
_YESTERDAY = QT_TRANSLATE_NOOP("CliDay", "Yesterday")
_LATER = QT_TRANSLATE_NOOP("CliDay", "{time} came after the summary")
_PHONE = QT_TRANSLATE_NOOP("CliDay", "Phone")
_PHONES = {
    "none": QT_TRANSLATE_NOOP("CliDay", "none, as you said; in none of these numbers"),
    "little": QT_TRANSLATE_NOOP("CliDay", "little, as you said; in none of these numbers"),
    "lot": QT_TRANSLATE_NOOP("CliDay", "lot, as you said; in none of these numbers"),
}
_WORTH = QT_TRANSLATE_NOOP("CliDay", "Worth it")
_WORTHS = {
    "yes": QT_TRANSLATE_NOOP("CliDay", "yes, as you said of the private time"),
    "meh": QT_TRANSLATE_NOOP("CliDay", "meh, as you said of the private time"),
    "no": QT_TRANSLATE_NOOP("CliDay", "no, as you said of the private time"),
}
_CARDS = (
    QT_TRANSLATE_NOOP("CliDay", "{n} offered"),
    QT_TRANSLATE_NOOP("CliDay", "{n} taken"),
    QT_TRANSLATE_NOOP("CliDay", "{n} skipped"),
    QT_TRANSLATE_NOOP("CliDay", "{n} put off"),
    QT_TRANSLATE_NOOP("CliDay", "{n} missed"),
)
_DOOR = QT_TRANSLATE_NOOP("CliDay", "Door shut")
_DOORS = QT_TRANSLATE_NOOP("CliDay", "{time}, opened {opened}, walked away {away}")


def day_lines(facts: DayFacts, names: Mapping[str, str], settings: Settings, say: Say) -> list[str]:
    """Return a day at length. ``names`` are the platforms' by id."""
    usage, focus = facts.usage, facts.focus
    lines = [large(say(_HEAD.with_(day=whole_date(facts.day), zone=facts.zone))), ""]
    lines += _used(usage, names, say)
    if usage.leak_seconds:
        lines.append(_labelled(_AFTER, _LEAK.with_(time=duration(usage.leak_seconds)), say))
    past = facts.past
    if past.usual_private is not None:
        usual = _MEDIAN.with_(time=duration(past.usual_private), days=past.usual_days, weekday=weekday(facts.day))
        lines.append(_labelled(_USUAL, usual, say))
    if past.later and past.later.total:
        lines.append(_labelled(_YESTERDAY, _LATER.with_(time=duration(past.later.total)), say))
    if facts.said.phone in _PHONES:
        lines.append(_labelled(_PHONE, _PHONES[facts.said.phone], say))
    if facts.said.worth:
        lines.append(_labelled(_WORTH, _WORTHS[facts.said.worth], say))
    lines += [_cards(row, settings, say) for row in facts.reminders]
    if focus.blocked_seconds or focus.passes:
        shut = duration(focus.blocked_seconds)
        lines.append(_labelled(_DOOR, _DOORS.with_(time=shut, opened=len(focus.passes), away=focus.walked_away), say))
    return lines


def _used(usage: UsageCount, names: Mapping[str, str], say: Say) -> Iterator[str]:
    """Yield where the time of a day went."""
    told = ", ".join(
        f"{say(_WORDS[one])} {say(duration(usage.seconds[one]))}" for one in CONTEXTS if usage.seconds[one]
    )
    yield _labelled(_SOCIAL, duration(sum(usage.seconds.values())), say) + (f"  ({told})" if told else "")
    for row in usage.platforms:
        if row.total:
            yield f"  {_platform(row, names, say)}"
    yield _labelled(_OTHER, duration(usage.other_seconds), say)
    yield _labelled(_AWAY, duration(usage.idle_seconds + usage.away_seconds), say)
    if usage.unknown_seconds:
        yield _labelled(_UNKNOWN, duration(usage.unknown_seconds), say)
    if usage.untracked_seconds:
        yield _labelled(_UNTRACKED, duration(usage.untracked_seconds), say)
    longest = _LONGEST.with_(checks=usage.checks, time=duration(usage.longest_seconds))
    yield _labelled(_CHECKS, longest, say)


def _labelled(label: Text, what: Text, say: Say) -> str:
    return f"{say(label):<12} {say(what)}"


def _cards(row: ReminderCount, settings: Settings, say: Say) -> str:
    """Return what became of the cards of one kind; put off and missed only where there were some."""
    counts = (row.offered, row.taken, row.skipped, row.snoozed, row.missed)
    told = [say(words.with_(n=count)) for index, (words, count) in enumerate(zip(_CARDS, counts, strict=True))
            if count or index < 3]  # fmt: skip
    return f"{say(kind_name(row.name, settings)):<12} {', '.join(told)}"


def _platform(row: PlatformTime, names: Mapping[str, str], say: Say) -> str:
    return f"{names.get(row.id, row.id):<22} {say(duration(row.total)):>8}   {say(checks(row.checks))}"


def checks(number: int) -> Text:
    """Return "1 check", "2 checks"; none at all is a text of its own: French counts it with one, English with many."""
    if not number:
        return QT_TRANSLATE_NOOP("CliDay", "0 checks")
    if number == 1:
        return QT_TRANSLATE_NOOP("CliDay", "1 check")
    return QT_TRANSLATE_NOOP("CliDay", "{n} checks").with_(n=number)


def week_rows(days: Sequence[DayFacts], say: Say) -> list[str]:
    """Return the days of a week in columns: each one's length and what it was made of."""
    dates = [say(short_date(facts.day)).split(" ") for facts in days]
    widths = [max(len(date[column]) for date in dates) for column in range(3)]
    rows = []
    for facts, (name, number, month) in zip(days, dates, strict=True):
        date = f"{name:<{widths[0]}} {number:>{max(2, widths[1])}} {month:<{widths[2]}}"
        told = "   ".join(f"{say(_WORDS[one])} {say(duration(facts.usage.seconds[one])):>7}" for one in CONTEXTS)
        length = duration(facts.total) if facts.looked_seconds else _nothing(facts)
        rows.append(f"{date}   {say(length):>8}" + (f"   {told}" if facts.looked_seconds else ""))
    return rows


def _nothing(facts: DayFacts) -> Text:
    """Return what is said of a day of which nothing was counted: that is no zero."""
    if facts.usage.elapsed_seconds:
        return QT_TRANSLATE_NOOP("CliDay", "no data")
    return QT_TRANSLATE_NOOP("CliDay", "to come")


_WIN = QT_TRANSLATE_NOOP("CliDay", "Win")
_PLAN = QT_TRANSLATE_NOOP("CliDay", "Plan for it")
_NEXT_PLAN = QT_TRANSLATE_NOOP("CliDay", "Next plan")
_IF = QT_TRANSLATE_NOOP("CliDay", "if {when}, then {then}")


def plan_lines(said: WeekSaid, before: WeekSaid, say: Say) -> list[str]:
    """Return the user's own words of a week."""
    told = [f"{say(_WIN):<12} {said.win}"] if said.win else []
    for words, plan in ((_PLAN, before.plan), (_NEXT_PLAN, said.plan)):
        if plan:
            told.append(_labelled(words, _IF.with_(when=plan.when, then=plan.then), say))
    return ["", *told] if told else []
