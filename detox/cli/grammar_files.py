"""The grammar of what reads, and of what changes files."""

from __future__ import annotations

import argparse

from detox.cli.grammar_live import json_option
from detox.cli.understanding import Parser
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.guide import PAGES


def reading(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what only reads."""
    json_option(commands.add_parser("status", help=QT_TRANSLATE_NOOP("Help", "what is happening").source))
    days = {
        "today": QT_TRANSLATE_NOOP("Help", "this day so far"),
        "day": QT_TRANSLATE_NOOP("Help", "one day"),
        "week": QT_TRANSLATE_NOOP("Help", "one ISO week, day by day"),
    }
    for name, about in days.items():
        parser = commands.add_parser(name, help=about.source)
        if name == "day":
            parser.add_argument(
                "date", nargs="?", metavar="2026-11-20", help=QT_TRANSLATE_NOOP("Help", "(default: today)").source
            )
        if name == "week":
            parser.add_argument("week", nargs="?", metavar="2026-W48")
        json_option(parser)
        parser.add_argument(
            "--spans",
            action="store_true",
            help=QT_TRANSLATE_NOOP("Help", "with --json: also each stretch of social time").source,
        )
    preview = commands.add_parser(
        "preview", help=QT_TRANSLATE_NOOP("Help", "what a day would look like with these settings").source
    )
    preview.add_argument(
        "--date", metavar="D", help=QT_TRANSLATE_NOOP("Help", "a date such as 2026-11-20 (default: today)").source
    )
    json_option(preview)
    json_option(
        commands.add_parser(
            "doctor", help=QT_TRANSLATE_NOOP("Help", "what works here, what does not, and what to do about it").source
        )
    )
    guide = commands.add_parser(
        "guide", help=QT_TRANSLATE_NOOP("Help", "open the guide in the browser; it lies on this computer").source
    )
    guide.add_argument(
        "page", nargs="?", choices=PAGES, help=QT_TRANSLATE_NOOP("Help", "(default: the first one)").source
    )
    guide.add_argument("--path", action="store_true", help=QT_TRANSLATE_NOOP("Help", "only say where it is").source)


def settings(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what looks at settings, changes them, and reads calendars."""
    looked = commands.add_parser("settings", help=QT_TRANSLATE_NOOP("Help", "look at settings, or change one").source)
    actions = looked.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    actions.add_parser("path", help=QT_TRANSLATE_NOOP("Help", "where the file is").source)
    actions.add_parser("check", help=QT_TRANSLATE_NOOP("Help", "say what is wrong in it").source)
    get = actions.add_parser("get", help=QT_TRANSLATE_NOOP("Help", "print a value as TOML").source)
    get.add_argument("key", metavar="KEY")
    put = actions.add_parser(
        "set",
        help=QT_TRANSLATE_NOOP("Help", 'change a value; written as TOML: 90, true, "18:15", ["09:00-12:30"]').source,
    )
    put.add_argument("key", metavar="KEY")
    put.add_argument("value", metavar="VALUE")
    out = actions.add_parser(
        "export", help=QT_TRANSLATE_NOOP("Help", "write all that differ from the defaults to a file").source
    )
    out.add_argument("file", metavar="FILE")
    out.add_argument(
        "--for-team",
        action="store_true",
        help=QT_TRANSLATE_NOOP("Help", "as a norm pack that others take from, item by item").source,
    )
    _force_option(out)
    json_option(out)
    take = actions.add_parser(
        "import", help=QT_TRANSLATE_NOOP("Help", "take the settings of such a file; yours are kept as a copy").source
    )
    take.add_argument("file", metavar="FILE")
    json_option(take)
    json_option(
        commands.add_parser(
            "calendar", help=QT_TRANSLATE_NOOP("Help", "read days off and shifts now, and say what is there").source
        )
    )


def _force_option(parser: Parser) -> None:
    parser.add_argument(
        "--force", action="store_true", help=QT_TRANSLATE_NOOP("Help", "write over a file that is there").source
    )


def packs(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what looks at packs, and takes from them."""
    packed = commands.add_parser(
        "packs",
        help=QT_TRANSLATE_NOOP("Help", "tips of your own or your team's: look at a file, add it, list them").source,
    )
    actions = packed.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    json_option(
        actions.add_parser(
            "list", help=QT_TRANSLATE_NOOP("Help", "which packs there are, and what is wrong in them").source
        )
    )
    for name, about in (
        ("check", QT_TRANSLATE_NOOP("Help", "say what is wrong in a pack")),
        ("add", QT_TRANSLATE_NOOP("Help", "copy a pack into the profile and use it")),
    ):
        action = actions.add_parser(name, help=about.source)
        action.add_argument("file", metavar="FILE")
        json_option(action)
    accept = actions.add_parser(
        "accept",
        help=QT_TRANSLATE_NOOP("Help", "take what a norm pack offers, item by item; without an item: list them").source,
    )
    accept.add_argument("file", metavar="FILE")
    accept.add_argument(
        "items", nargs="*", metavar="ITEM", help=QT_TRANSLATE_NOOP("Help", "such as quiet.hours, or tips").source
    )
    accept.add_argument("--all", action="store_true", help=QT_TRANSLATE_NOOP("Help", "everything it offers").source)
    json_option(accept)


def history(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what carries the history, or changes it."""
    export = commands.add_parser("export", help=QT_TRANSLATE_NOOP("Help", "write the history to a file").source)
    export.add_argument("--format", choices=("csv", "json"), default="csv")
    export.add_argument("--from", dest="first", required=True, metavar="D")
    export.add_argument("--to", dest="last", required=True, metavar="D")
    _force_option(export)
    export.add_argument("file", metavar="FILE")
    json_option(export)
    bring = commands.add_parser(
        "import", help=QT_TRANSLATE_NOOP("Help", "bring in what another program, or another Detox, recorded").source
    )
    bring.add_argument(
        "program",
        choices=("activitywatch", "detox"),
        help=QT_TRANSLATE_NOOP("Help", "whose export it is, as JSON").source,
    )
    bring.add_argument("file", metavar="FILE")
    json_option(bring)
    mend = commands.add_parser(
        "mend", help=QT_TRANSLATE_NOOP("Help", "say afterwards what recorded social time was").source
    )
    mend.add_argument(
        "start", metavar="FROM", help=QT_TRANSLATE_NOOP("Help", "14:00 of this day, or 2026-11-25T14:00").source
    )
    mend.add_argument("end", metavar="TO", help=QT_TRANSLATE_NOOP("Help", "likewise, or now").source)
    mend.add_argument("meaning", choices=("work", "private", "deleted", "as-recorded"))
    json_option(mend)


def leaving(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what deletes, and what takes Detox back."""
    forget = commands.add_parser("forget", help=QT_TRANSLATE_NOOP("Help", "delete history").source)
    forget.add_argument("--all", action="store_true", help=QT_TRANSLATE_NOOP("Help", "everything").source)
    forget.add_argument("--from", dest="first", metavar="D")
    forget.add_argument("--to", dest="last", metavar="D")
    forget.add_argument("--yes", action="store_true", help=QT_TRANSLATE_NOOP("Help", "do not ask").source)
    leave = commands.add_parser(
        "uninstall",
        help=QT_TRANSLATE_NOOP("Help", "take back all that Detox did to this computer, before you remove it").source,
    )
    leave.add_argument("--yes", action="store_true", help=QT_TRANSLATE_NOOP("Help", "do not ask").source)
    leave.add_argument(
        "--data",
        choices=("keep", "delete"),
        help=QT_TRANSLATE_NOOP("Help", "settings and history (default: keep, or asked)").source,
    )
    json_option(leave)
