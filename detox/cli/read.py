"""Commands that only read: the history, the settings, and what works here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from detox.cli.context import Context, parse_date
from detox.cli.days import day_lines, plan_lines, week_rows
from detox.cli.lines import EVENTS, OF_A_RULE, rule_name
from detox.cli.understanding import Misread
from detox.cli.wording import large, whole_date
from detox.core.days import day_bounds, parse_week, week_name
from detox.core.instant import to_second
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.focus.lease import Lease
from detox.past import week_words
from detox.preview import Planned, all_day, as_told, cards_at_work, cards_of, notices, on_call, preview
from detox.reminders.kinds import kind_name
from detox.reminders.settings import CARDS
from detox.report import day_json, preview_json, week_json
from detox.store.lease_file import LeaseFile
from detox.usage.settings import STARTS_AT


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
        raise Misread(QT_TRANSLATE_NOOP("Cli", "Week not understood"), said) from None
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
    off = _off(context) if which >= context.today else None
    events = preview(which, context.now.zone, context.holds, off=off)
    found = preview_json(which, context.now.zone, events, context.holds, off)
    context.print(found, _preview_lines(which, events, context, off))
    return 0


def _off(context: Context) -> datetime | None:
    """Return until when the user is off, None if they are not. What runs stands in the profile, app or no app."""
    state = LeaseFile(context.profile.folder).read() or {}
    raw = state.get("leases")
    leases = (Lease.restored(item, context.now) for item in (raw if isinstance(raw, list) else ()))
    off = next((lease for lease in leases if lease and lease.off), None)
    return to_second(context.now.utc_at(off.end_boot)) if off else None


_WOULD = QT_TRANSLATE_NOOP("Cli", "{day} ({zone}): what would come")
_AS_CARDS = QT_TRANSLATE_NOOP(
    "Cli",
    "{number} cards if somebody sat there without a break, {at_work} of them between work start and work end",
)
_AS_NOTICES = QT_TRANSLATE_NOOP(
    "Cli",
    "{number} notices if somebody sat there without a break, {at_work} of them between work start and work end",
)
_UNTIL = QT_TRANSLATE_NOOP("Cli", "You are off until {day} {time}: nothing comes by itself before that.")
_ALL_DAY = QT_TRANSLATE_NOOP("Cli", "all day")


def _preview_lines(which: date, events: Sequence[Planned], context: Context, off: datetime | None) -> list[str]:
    """Return the lines of a day to come."""
    say, zone, settings = context.say, context.now.zone, context.holds
    lines = [large(say(_WOULD.with_(day=whole_date(which), zone=zone))), ""]
    for event in all_day(which, zone, settings, off):
        name = _named(event, context)
        lines.append(f"{say(_ALL_DAY):<8}  {say(EVENTS[event.kind]):<16} {name}".rstrip())
    for event in as_told([*events, *notices(which, zone, settings, off), *on_call(which, zone, settings)]):
        what = EVENTS.get(event.kind, plain(event.kind))
        lines.append(f"{event.at:%H:%M:%S}  {say(what):<16} {_named(event, context)}".rstrip())
    said = (_AS_CARDS if settings[CARDS] else _AS_NOTICES).with_(number=cards_of(events), at_work=cards_at_work(events))
    if off and off > day_bounds(which, zone, settings[STARTS_AT])[0]:
        until = off.astimezone(ZoneInfo(zone))
        said = _UNTIL.with_(day=f"{until:%Y-%m-%d}", time=f"{until:%H:%M}")
    return [*lines, "", say(said)]


def _named(event: Planned, context: Context) -> str:
    """Return the name that the kind of ``event`` does not say: that of its cards, its rule, or the week."""
    if event.kind == "reminder":
        return " + ".join(context.say(kind_name(kind, context.holds)) for kind in (event.name, *event.joined))
    if event.kind in OF_A_RULE:
        return context.say(rule_name(event.name, context.holds))
    return event.name if event.kind == "week" else ""
