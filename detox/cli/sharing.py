"""Commands that carry settings to other computers and people: a copy, and what a norm pack offers, item by item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from detox.cli.context import Context, Json
from detox.cli.over import spare
from detox.cli.understanding import Misread
from detox.core.errors import DetoxError, Problem
from detox.core.instant import Instant
from detox.core.offers import Offer, Offered, values_of
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.engine import SETTINGS
from detox.focus.times import running
from detox.store.settings_save import change_values
from detox.store.settings_share import export_settings, keep_copy, read_offers
from detox.store.settings_template import literal
from detox.store.toml_text import read_toml

Say = Callable[[Text], str]

_TITLE = QT_TRANSLATE_NOOP("Cli", "Settings")
_WRITTEN = QT_TRANSLATE_NOOP("CliSharing", "{n} settings written to {file}")
_TAKEN = QT_TRANSLATE_NOOP("CliSharing", "{n} settings taken")
_TAKEN_KEPT = QT_TRANSLATE_NOOP("CliSharing", "{n} settings taken; before that they were {file}")
_TIPS_ADDED = QT_TRANSLATE_NOOP("CliSharing", "{tips}: added as {file}")
_ITEMS = QT_TRANSLATE_NOOP("CliSharing", "{n} taken.")
_NOTHING = QT_TRANSLATE_NOOP(
    "CliSharing", "Nothing was taken. Name what you want: detox-tray packs accept {file} ITEM, or --all"
)
_OFFERS = QT_TRANSLATE_NOOP("CliSharing", "{name} offers:")
_OFFERS_SETTINGS = QT_TRANSLATE_NOOP("CliSharing", "It offers {n} settings: detox-tray packs accept {file}")
_OFFERS_TIPS = QT_TRANSLATE_NOOP("CliSharing", "{tips}: {n} of them")
_BEGINS = QT_TRANSLATE_NOOP("CliSharing", "These are its hours: taken now, its door shuts at once.")
_NO_RULE = QT_TRANSLATE_NOOP("CliSharing", "now none of this id")
_NOW = QT_TRANSLATE_NOOP("CliSharing", "now {value}")
_AS_IT_IS = QT_TRANSLATE_NOOP("CliSharing", "as it is")

TIPS = "tips"
"""What the tips of a pack are called among its items."""


def write_copy(context: Context) -> int:
    """Write all settings that differ from the defaults to a file."""
    target, team = Path(context.arguments.file), context.arguments.for_team
    spare(target, _TITLE, force=context.arguments.force)
    count = export_settings(target, context.settings, SETTINGS, norms=team)
    context.print({"schema": 1, "file": str(target), "settings": count}, [_WRITTEN.with_(n=count, file=target)])
    return 0


def take_copy(context: Context) -> int:
    """Take all sound settings of such a file; exit 1 if something in it was not. What was there is kept as a copy."""
    path = Path(context.arguments.file)
    found = read_offers(path, SETTINGS)
    if found.norms:
        said = QT_TRANSLATE_NOOP("Cli", "{file} is a pack: detox-tray packs accept {file} takes from it item by item")
        raise DetoxError(_TITLE, said.with_(file=path))
    before, new = context.settings, found.new(context.settings)
    kept = keep_copy(context.profile.settings) if new else None
    _take(context, new)
    lines = [_line(offer, before, context.say) for offer in new]
    lines.append(context.say((_TAKEN_KEPT if kept else _TAKEN).with_(n=len(new), file=kept)))
    context.print(_json(found, new, before) | {"kept": str(kept) if kept else None}, lines)
    return _tell(context, found.problems)


def accept(context: Context, add_tips: Callable[[], Path | None]) -> int:
    """Take the named items of a norm pack; without a name list them, and change nothing."""
    path, wanted = Path(context.arguments.file), list(context.arguments.items)
    found = read_offers(path, SETTINGS)
    if not found.norms:
        said = QT_TRANSLATE_NOOP("Cli", "{file} is no pack: detox-tray settings import {file} takes all of it")
        raise DetoxError(_TITLE, said.with_(file=path))
    items = {offer.name: offer for offer in found.offers}
    if context.arguments.all:
        wanted = [*items, *([TIPS] if found.tips else [])]
    unknown = [name for name in wanted if name not in items and not (name == TIPS and found.tips)]
    if unknown:
        said = QT_TRANSLATE_NOOP("Cli", '{file} offers no "{name}"')
        raise Misread(_TITLE, said.with_(file=path, name=unknown[0]))
    before = context.settings
    taken = tuple(items[name] for name in dict.fromkeys(wanted) if name in items)
    if wanted:
        _take(context, tuple(offer for offer in taken if offer.changes(before)))
        lines = [_line(offer, before, context.say) for offer in taken]
        if TIPS in wanted:
            lines.append(context.say(_TIPS_ADDED.with_(tips=TIPS, file=add_tips())))
        lines.append(context.say(_ITEMS.with_(n=len(lines))))
    else:
        lines = [*_listed(found, before, context.now, context.say), context.say(_NOTHING.with_(file=path))]
    context.print(_json(found, taken, before), lines)
    return _tell(context, found.problems)


def norms_lines(context: Context, path: Path) -> tuple[list[str], tuple[Problem, ...]]:
    """Return what a pack offers to the settings, and what is wrong in that; nothing of a pack of tips alone."""
    try:
        if "settings" not in read_toml(path):
            return [], ()
        found = read_offers(path, SETTINGS)
    except DetoxError as failure:
        return [], (Problem(failure.title, failure.message),)
    tips = {problem.line() for problem in found.problems if problem.title.source == "Pack of tips"}
    wrong = tuple(problem for problem in found.problems if problem.line() not in tips)
    return [context.say(_OFFERS_SETTINGS.with_(n=len(found.offers), file=path))], wrong


def _take(context: Context, offers: Sequence[Offer]) -> None:
    if offers:
        change_values(context.profile.settings, values_of(offers, context.settings), SETTINGS)
        context.ask({"cmd": "reload"})


def _tell(context: Context, problems: Sequence[Problem]) -> int:
    context.tell_problems(list(problems))
    return 1 if problems else 0


def _listed(found: Offered, settings: Settings, now: Instant, say: Say) -> list[str]:
    lines = [say(_OFFERS.with_(name=found.name))]
    for offer in found.offers:
        lines.append(f"  {_line(offer, settings, say)}")
        if offer.why:
            lines.append(f"    {offer.why}")
        if offer.part and any(rule.enabled and running(rule, now, settings) for rule in offer.value):
            lines.append(f"    {say(_BEGINS)}")
    if found.tips:
        lines.append(f"  {say(_OFFERS_TIPS.with_(tips=TIPS, n=found.tips))}")
    return lines


def _line(offer: Offer, settings: Settings, say: Say) -> str:
    raw = offer.setting.kind.write(offer.value)
    if offer.part and isinstance(raw, list):
        held = offer.setting.kind.write(offer.held(settings))
        now = _NOW.with_(value=literal(held[0])) if isinstance(held, list) and held else _NO_RULE
        return f"{offer.name} = {literal(raw[0])}  ({say(now if offer.changes(settings) else _AS_IT_IS)})"
    now = _NOW.with_(value=literal(offer.setting.kind.write(settings[offer.setting])))
    return f"{offer.name} = {literal(raw)}  ({say(now if offer.changes(settings) else _AS_IT_IS)})"


def _json(found: Offered, taken: Sequence[Offer], settings: Settings) -> Json:
    names = {offer.name for offer in taken}
    return {
        "schema": 1,
        "name": found.name,
        "offers": [
            {
                "item": offer.name,
                "value": offer.setting.kind.write(offer.value),
                "now": offer.setting.kind.write(offer.held(settings)),
                "changes": offer.changes(settings),
                "why": offer.why,
                "taken": offer.name in names,
            }
            for offer in found.offers
        ],
        "tips": found.tips,
        "problems": [problem.message.say() for problem in found.problems],
    }
