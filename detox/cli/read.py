"""Commands that only read: the history, the settings, and what works here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from detox.cli.context import Context, parse_date
from detox.cli.days import day_lines, plan_lines, week_rows
from detox.cli.lines import EVENTS
from detox.cli.wording import large, whole_date
from detox.core.days import parse_week, week_name
from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.past import week_words
from detox.preview import Planned, all_day, as_told, cards_at_work, cards_of, notices, on_call, preview
from detox.reminders.kinds import kind_name
from detox.reminders.settings import CARDS
from detox.report import day_json, preview_json, week_json


def today(context: Context) -> int:
    """Print this day so far."""
    return _show_day(context, context.today)


def day(context: Context) -> int:
    """Print one day; this one if none is named."""
    asked = context.arguments.date
    return _show_day(context, parse_date(asked) if asked else context.today)


def _show_day(context: Context, which: date) -> int:
    facts = context.facts_with_past(which)
    found = day_json(facts, context.names, context.arguments.spans)
    context.print(found, day_lines(facts, context.names, context.settings, context.say))
    return 0


def week(context: Context) -> int:
    """Print one ISO week."""
    text = context.arguments.week or week_name(context.today)
    try:
        first, _ = parse_week(text)
    except ValueError:
        said = QT_TRANSLATE_NOOP("Cli", '"{text}" is not a week; write it like 2026-W48').with_(text=text)
        raise DetoxError(QT_TRANSLATE_NOOP("Cli", "Week not understood"), said) from None
    days = [context.facts(first + timedelta(days=index)) for index in range(7)]
    say, head = context.say, QT_TRANSLATE_NOOP("Cli", "Week {week} ({zone}), on this computer")
    lines = [say(head.with_(week=text, zone=context.now.zone)), ""]
    lines += week_rows(days, say)
    words, before = week_words(context.history, first, context.now.utc)
    lines += plan_lines(words, before, say)
    found = week_json(days, context.names, words, before)
    if context.arguments.spans:
        found["days"] = [day_json(facts, context.names, spans=True) for facts in days]
    context.print(found, lines)
    return 0


def preview_day(context: Context) -> int:
    """Print what a day would look like with today's settings."""
    which = parse_date(context.arguments.date) if context.arguments.date else context.today
    events = preview(which, context.now.zone, context.holds)
    found = preview_json(which, context.now.zone, events, context.holds)
    context.print(found, _preview_lines(which, events, context))
    return 0


_WOULD = QT_TRANSLATE_NOOP("Cli", "{day} ({zone}): what would come")
_AS_CARDS = QT_TRANSLATE_NOOP(
    "Cli",
    "{number} cards if somebody sat there without a break, {at_work} of them between work start and work end",
)
_AS_NOTICES = QT_TRANSLATE_NOOP(
    "Cli",
    "{number} notices if somebody sat there without a break, {at_work} of them between work start and work end",
)
_NAMED = {"block_start", "block_end", "block", "notice", "week"}
"""What bears a name that its kind does not say: that of a rule, or of the week."""
_ALL_DAY = QT_TRANSLATE_NOOP("Cli", "all day")


def _preview_lines(which: date, events: Sequence[Planned], context: Context) -> list[str]:
    """Return the lines of a day to come."""
    say, zone, settings = context.say, context.now.zone, context.holds
    lines = [large(say(_WOULD.with_(day=whole_date(which), zone=zone))), ""]
    for event in all_day(which, zone, settings):
        name = event.name if event.kind in _NAMED else ""
        lines.append(f"{say(_ALL_DAY):<8}  {say(EVENTS[event.kind]):<16} {name}".rstrip())
    for event in as_told([*events, *notices(which, zone, settings), *on_call(which, zone, settings)]):
        cards = [say(kind_name(kind, settings)) for kind in (event.name, *event.joined)]
        told = " + ".join(cards) if event.kind == "reminder" else event.name if event.kind in _NAMED else ""
        what = EVENTS.get(event.kind, plain(event.kind))
        lines.append(f"{event.at:%H:%M:%S}  {say(what):<16} {told}".rstrip())
    said = (_AS_CARDS if settings[CARDS] else _AS_NOTICES).with_(number=cards_of(events), at_work=cards_at_work(events))
    return [*lines, "", say(said)]
