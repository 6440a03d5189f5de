"""Commands that only read: the history, the settings, and what works here."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from detox import __version__
from detox.cli.context import Context, Json, parse_date
from detox.core.day_facts import CONTEXTS, DayFacts, PlatformTime
from detox.core.day_facts import Context as Meaning
from detox.core.days import parse_week, week_name
from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.week_facts import WeekSaid
from detox.past import week_words
from detox.preview import as_told, cards_at_work, cards_of, notices, on_call, preview
from detox.reminders.kinds import kind_name
from detox.reminders.settings import CARDS
from detox.report import day_json, preview_json, week_json
from detox.store.calendar_cache import read_found
from detox.store.packs_file import read_packs
from detox.system.display import has_display

NO_SCREEN = {
    "title": "No screen",
    "message": "neither DISPLAY nor WAYLAND_DISPLAY is set, so Detox cannot start here",
    "remedy": "Run it inside a desktop session.",
}

LIMITS = (
    "Sites are told by window titles: a page whose title does not name its site counts as other.",
    "Private windows are told in Firefox and Edge only; in Chrome and its kin on Linux they count like any other.",
)
"""What nobody can know here, whatever works: said, so that the minutes are not believed for more than they are."""

_WORDS: dict[Meaning, str] = {"work": "work", "private": "private", "on_call": "on call"}


def duration(seconds: float) -> str:
    """Return seconds to the nearest minute, as the windows have it: "3 h 55", "12 min"; below half a one: "20 s"."""
    minutes = (int(seconds) + 30) // 60
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60:02d}"
    return f"{minutes} min" if minutes else f"{int(seconds)} s"


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
    context.print(found, _day_lines(facts, context))
    return 0


def _day_lines(facts: DayFacts, context: Context) -> list[str]:
    usage, focus = facts.usage, facts.focus
    total = sum(usage.seconds.values())
    parts = ", ".join(f"{_WORDS[one]} {duration(usage.seconds[one])}" for one in CONTEXTS if usage.seconds[one])
    lines = [f"{facts.day:%A} {facts.day.day} {facts.day:%B %Y} ({facts.zone}), on this computer", ""]
    lines.append(f"Social       {duration(total)}" + (f"  ({parts})" if parts else ""))
    lines += [f"  {_row(row, context)}" for row in usage.platforms if row.total]
    lines.append(f"Other        {duration(usage.other_seconds)}")
    lines.append(f"Away         {duration(usage.idle_seconds + usage.away_seconds)}")
    if usage.unknown_seconds:
        lines.append(f"Unknown      {duration(usage.unknown_seconds)}")
    if usage.untracked_seconds:
        lines.append(f"Not tracked  {duration(usage.untracked_seconds)}")
    lines.append(f"Checks       {usage.checks}, longest sitting {duration(usage.longest_seconds)}")
    if usage.leak_seconds:
        lines.append(f"After hours  {duration(usage.leak_seconds)} of it private, after the last work hours of the day")
    past = facts.past
    if past.usual_private is not None:
        days = f"median of {past.usual_days} {facts.day:%A}s up to the same time"
        lines.append(f"Your usual   {duration(past.usual_private)} private, {days}")
    if past.later and past.later.total:
        lines.append(f"Yesterday    {duration(past.later.total)} came after the summary")
    if facts.said.phone and facts.said.phone != "unsaid":
        lines.append(f"Phone        {facts.said.phone}, as you said; in none of these numbers")
    if facts.said.worth:
        lines.append(f"Worth it     {facts.said.worth}, as you said of the private time")
    for row in facts.reminders:
        rest = [f"{count} {word}" for word, count in (("put off", row.snoozed), ("missed", row.missed)) if count]
        told = [f"{row.offered} offered", f"{row.taken} taken", f"{row.skipped} skipped", *rest]
        lines.append(f"{kind_name(row.name, context.settings).say():<12} {', '.join(told)}")
    if focus.blocked_seconds or focus.passes:
        doors = f"opened {len(focus.passes)}, walked away {focus.walked_away}"
        lines.append(f"Door shut    {duration(focus.blocked_seconds)}, {doors}")
    return lines


def _row(row: PlatformTime, context: Context) -> str:
    return f"{context.names.get(row.id, row.id):<22} {duration(row.total):>8}   {_checks(row.checks)}"


def _checks(number: int) -> str:
    return f"{number} check" if number == 1 else f"{number} checks"


def week(context: Context) -> int:
    """Print one ISO week."""
    text = context.arguments.week or week_name(context.today)
    try:
        first, _ = parse_week(text)
    except ValueError:
        said = QT_TRANSLATE_NOOP("Cli", '"{text}" is not a week; write it like 2026-W48').with_(text=text)
        raise DetoxError(QT_TRANSLATE_NOOP("Cli", "Week not understood"), said) from None
    days = [context.facts(first + timedelta(days=index)) for index in range(7)]
    lines = [f"Week {text} ({context.now.zone}), on this computer", ""]
    for facts in days:
        parts = "   ".join(f"{_WORDS[one]} {duration(facts.usage.seconds[one]):>7}" for one in CONTEXTS)
        told = f"{duration(facts.total):>8}   {parts}" if facts.looked_seconds else f"{_nothing(facts):>8}"
        lines.append(f"{facts.day:%a} {facts.day.day:>2} {facts.day:%b}   {told}")
    words, before = week_words(context.history, first, context.now.utc)
    lines += _said(words, before)
    found = week_json(days, context.names, words, before)
    if context.arguments.spans:
        found["days"] = [day_json(facts, context.names, spans=True) for facts in days]
    context.print(found, lines)
    return 0


def _nothing(facts: DayFacts) -> str:
    """Return what is said of a day of which nothing was counted: that is no zero."""
    return "no data" if facts.usage.elapsed_seconds else "to come"


def _said(said: WeekSaid, before: WeekSaid) -> list[str]:
    """Return the user's own words of a week."""
    told = [f"Win          {said.win}"] if said.win else []
    for words, plan in (("Plan for it", before.plan), ("Next plan", said.plan)):
        if plan:
            told.append(f"{words:<12} if {plan.when}, then {plan.then}")
    return ["", *told] if told else []


def preview_day(context: Context) -> int:
    """Print what a day would look like with today's settings."""
    which = parse_date(context.arguments.date) if context.arguments.date else context.today
    events = preview(which, context.now.zone, context.holds)
    lines = [f"{which:%A} {which.day} {which:%B %Y} ({context.now.zone}): what would come", ""]
    zone, settings = context.now.zone, context.holds
    for event in as_told([*events, *notices(which, zone, settings), *on_call(which, zone, settings)]):
        cards = [kind_name(kind, context.settings).say() for kind in (event.name, *event.joined)]
        told = " + ".join(cards) if event.kind == "reminder" else event.name
        lines.append(f"{event.at:%H:%M:%S}  {event.kind.replace('_', ' '):<12} {told}")
    number, at_work = cards_of(events), cards_at_work(events)
    shown = "cards" if settings[CARDS] else "notices"
    counted = (
        f"{number} {shown} if somebody sat there without a break, {at_work} of them between work start and work end"
    )
    lines += ["", counted]
    context.print(preview_json(which, zone, events, settings), lines)
    return 0


_MORE_RUNS = "Calls, sounds, do not disturb and the door are looked at by the running app: start Detox, then ask again."
_MORE_FAILED = "The running app could not say how it sees calls and the rest: quit Detox, start it, then ask again."


def doctor(context: Context) -> int:
    """Print what works here. Works with or without a running app, a screen or a session bus."""
    context.tells = False
    answer = context.ask({"cmd": "report"})
    reported = answer.get("report") if answer else None
    settings, names, history = context.settings, context.names, context.history
    del settings, names, history  # reading them finds their problems
    context.problems += read_packs(context.profile.packs)[1]
    context.problems += read_found(context.profile.folder).told()
    found: Json = {"schema": 1, "version": __version__, "running": answer is not None, "adapters": [], "problems": []}
    found["limits"] = list(LIMITS)
    if isinstance(reported, dict):
        found |= reported
    else:
        found["adapters"] = _probe()
        found["problems"] = [NO_SCREEN] if not has_display() else []
    own = [
        {"title": problem.title.say(), "message": problem.message.say(), "remedy": ""} for problem in context.problems
    ]
    listed = found["problems"]
    found["problems"] = own + [item for item in listed if item not in own] if isinstance(listed, list) else own
    context.print(found, _doctor_lines(found, context, whole=isinstance(reported, dict)))
    return 0


def _probe() -> list[object]:
    """Return what can be told of the adapters without starting them, and without Qt."""
    from detox.system.outlook import outlook

    return list(outlook())


def _doctor_lines(found: Json, context: Context, *, whole: bool) -> list[str]:
    lines = [f"Detox {found['version']}, {'running' if found['running'] else 'not running'}", ""]
    lines.append(f"Profile: {context.profile.folder}")
    lines.append(f"Time zone: {context.now.zone}, it is {context.now.utc.astimezone(ZoneInfo(context.now.zone)):%H:%M}")
    lines.append("")
    adapters, problems = found["adapters"], found["problems"]
    for adapter in adapters if isinstance(adapters, list) else []:
        lines.append(f"{adapter['port']:<10} {adapter['chosen']}")
        for refused in adapter["refused"]:
            said = "; ".join(part for part in (refused["reason"], refused["remedy"]) if part)
            lines.append(f"{'':<10} not {refused['name']}: {said}")
    if not whole:
        lines += ["", _MORE_RUNS if not found["running"] else _MORE_FAILED]
    door = found.get("door")
    if isinstance(door, dict):
        lines.append(f"{'Door':<10} {door['says']}")
    told = problems if isinstance(problems, list) else []
    lines += [f"! {problem['title']}: {problem['message']} {problem['remedy']}".rstrip() for problem in told]
    if not problems:
        lines += ["", "No problems found."]
    return [*lines, "", *LIMITS]
