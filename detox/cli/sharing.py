"""Commands that carry settings to other computers and people: a copy, and what a norm pack offers, item by item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from detox.cli.context import Context, Json
from detox.core.errors import DetoxError, Problem
from detox.core.offers import Offer, Offered, values_of
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.engine import SETTINGS
from detox.store.settings_save import change_values
from detox.store.settings_share import export_settings, keep_copy, read_offers
from detox.store.settings_template import literal
from detox.store.toml_text import read_toml

_TITLE = QT_TRANSLATE_NOOP("Cli", "Settings")
TIPS = "tips"
"""What the tips of a pack are called among its items."""


def write_copy(context: Context) -> int:
    """Write all settings that differ from the defaults to a file."""
    target, team = Path(context.arguments.file), context.arguments.for_team
    count = export_settings(target, context.settings, SETTINGS, norms=team)
    context.print({"schema": 1, "file": str(target), "settings": count}, [f"{count} settings written to {target}"])
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
    lines = [_line(offer, before) for offer in new]
    lines.append(f"{len(new)} settings taken" + (f"; before that they were {kept}" if kept else ""))
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
        raise DetoxError(_TITLE, said.with_(file=path, name=unknown[0]))
    before = context.settings
    taken = tuple(items[name] for name in dict.fromkeys(wanted) if name in items)
    if wanted:
        _take(context, tuple(offer for offer in taken if offer.changes(before)))
        lines = [_line(offer, before) for offer in taken]
        if TIPS in wanted:
            lines.append(f"{TIPS}: added as {add_tips()}")
        lines.append(f"{len(lines)} taken.")
    else:
        lines = _listed(found, before)
        lines.append(f"Nothing was taken. Name what you want: detox-tray packs accept {path} ITEM, or --all")
    context.print(_json(found, taken, before), lines)
    return _tell(context, found.problems)


def norms_lines(path: Path) -> tuple[list[str], tuple[Problem, ...]]:
    """Return what a pack offers to the settings, and what is wrong in that; nothing of a pack of tips alone."""
    try:
        if "settings" not in read_toml(path):
            return [], ()
        found = read_offers(path, SETTINGS)
    except DetoxError as failure:
        return [], (Problem(failure.title, failure.message),)
    tips = {problem.line() for problem in found.problems if problem.title.source == "Pack of tips"}
    wrong = tuple(problem for problem in found.problems if problem.line() not in tips)
    return [f"It offers {len(found.offers)} settings: detox-tray packs accept {path}"], wrong


def _take(context: Context, offers: Sequence[Offer]) -> None:
    if offers:
        change_values(context.profile.settings, values_of(offers, context.settings), SETTINGS)
        context.ask({"cmd": "reload"})


def _tell(context: Context, problems: Sequence[Problem]) -> int:
    context.tell_problems(list(problems))
    return 1 if problems else 0


def _listed(found: Offered, settings: Settings) -> list[str]:
    lines = [f"{found.name} offers:"]
    for offer in found.offers:
        lines.append(f"  {_line(offer, settings)}")
        if offer.why:
            lines.append(f"    {offer.why}")
    if found.tips:
        lines.append(f"  {TIPS}: {found.tips} of them")
    return lines


def _line(offer: Offer, settings: Settings) -> str:
    raw = offer.setting.kind.write(offer.value)
    if offer.part and isinstance(raw, list):
        now = "another rule of this id" if _held(offer, settings) else "none of this id"
        return f"{offer.name} = {literal(raw[0])}  (now {now})"
    now = "now " + literal(offer.setting.kind.write(settings[offer.setting])) if offer.changes(settings) else "as it is"
    return f"{offer.name} = {literal(raw)}  ({now})"


def _held(offer: Offer, settings: Settings) -> bool:
    return any(entry.id == offer.value[0].id for entry in settings[offer.setting])


def _json(found: Offered, taken: Sequence[Offer], settings: Settings) -> Json:
    names = {offer.name for offer in taken}
    return {
        "schema": 1,
        "name": found.name,
        "offers": [
            {
                "item": offer.name,
                "value": offer.setting.kind.write(offer.value),
                "changes": offer.changes(settings),
                "why": offer.why,
                "taken": offer.name in names,
            }
            for offer in found.offers
        ],
        "tips": found.tips,
        "problems": [problem.message.say() for problem in found.problems],
    }
