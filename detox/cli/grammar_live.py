"""The grammar of what is said to the app that runs."""

from __future__ import annotations

import argparse

from detox.cli.understanding import Parser
from detox.core.text import QT_TRANSLATE_NOOP


def json_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help=QT_TRANSLATE_NOOP("Help", "print one JSON object").source)


def running(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what is said to the app that runs."""
    run = commands.add_parser("run", help=QT_TRANSLATE_NOOP("Help", "start, or raise the one that runs").source)
    run.add_argument("--hidden", action="store_true", help=QT_TRANSLATE_NOOP("Help", "start in the tray only").source)
    remind = commands.add_parser("remind", help=QT_TRANSLATE_NOOP("Help", "show that card now").source)
    remind.add_argument("name", nargs="+", metavar="pause|snack|water|NAME")
    rest = commands.add_parser(
        "break", help=QT_TRANSLATE_NOOP("Help", "open the break screen; whoever asks for it ends it, too").source
    )
    rest.add_argument("practice", nargs="?", choices=("breathe", "stretch", "far", "walk"), default="breathe")
    rest.add_argument("--minutes", type=float, default=5, metavar="5")
    hold = commands.add_parser("hold", help=QT_TRANSLATE_NOOP("Help", "hold reminders; every hold has an end").source)
    hold.add_argument("until", nargs="+", metavar="30m|2h|14:00|tomorrow")
    commands.add_parser("resume", help=QT_TRANSLATE_NOOP("Help", "end the hold").source)
    off = commands.add_parser(
        "off",
        help=QT_TRANSLATE_NOOP("Help", "be off until that day starts: doors shut, nothing comes by itself").source,
    )
    off.add_argument("until", metavar="2026-12-01|monday|tomorrow")
    json_option(off)
    json_option(
        commands.add_parser(
            "back", help=QT_TRANSLATE_NOOP("Help", "be back before that; waits as a block's end does").source
        )
    )
    mean = commands.add_parser(
        "mean", help=QT_TRANSLATE_NOOP("Help", "say what this time means, whatever your work hours say").source
    )
    mean.add_argument("meaning", choices=("work", "private", "off"))
    mean.add_argument(
        "--for",
        dest="length",
        metavar="30m|2h",
        help=QT_TRANSLATE_NOOP("Help", "how long; else until the day ends").source,
    )
    mean.add_argument(
        "--since-sitting",
        action="store_true",
        help=QT_TRANSLATE_NOOP("Help", "back from the start of this sitting").source,
    )
    json_option(mean)
    on_call = commands.add_parser(
        "on-call",
        help=QT_TRANSLATE_NOOP("Help", "begin a shift now: its time counts as on call, doors let you in").source,
    )
    on_call.add_argument("until", nargs="+", metavar='2h|"until 23:00"|tomorrow|off')
    json_option(on_call)
    commands.add_parser("quit", help=QT_TRANSLATE_NOOP("Help", "end the running app").source)


def focus(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what is said about the door."""
    focus = commands.add_parser("focus", help=QT_TRANSLATE_NOOP("Help", "an after-hours block").source)
    actions = focus.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    start = actions.add_parser("start", help=QT_TRANSLATE_NOOP("Help", "begin a block now").source)
    start.add_argument("--for", dest="length", default="2h", metavar="2h")
    json_option(start)
    json_option(actions.add_parser("status", help=QT_TRANSLATE_NOOP("Help", "which block runs, until when").source))
    json_option(
        actions.add_parser(
            "stop",
            help=QT_TRANSLATE_NOOP(
                "Help", "end the block after the wait of its door; asked again meanwhile, it stays"
            ).source,
        )
    )
    opened = actions.add_parser(
        "pass", help=QT_TRANSLATE_NOOP("Help", "let yourself in for a while; waits as the door does").source
    )
    opened.add_argument("--minutes", type=float, default=15, metavar="15")
    opened.add_argument("--reason", default="", metavar="TEXT")
    opened.add_argument(
        "--work",
        action="store_true",
        help=QT_TRANSLATE_NOOP("Help", "this use is work: no other reason, counted as work").source,
    )
    json_option(opened)
    finish = actions.add_parser(
        "finish", help=QT_TRANSLATE_NOOP("Help", "five minutes for a post; once a block on each platform").source
    )
    finish.add_argument("platform", metavar="instagram|…")
    json_option(finish)
    undo = actions.add_parser(
        "undo-everything",
        help=QT_TRANSLATE_NOOP("Help", "lift all blocks, remove autostart, quit: always works").source,
    )
    undo.add_argument("--yes", action="store_true", help=QT_TRANSLATE_NOOP("Help", "do not ask").source)
    json_option(undo)


def crisis(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add what lifts every limit."""
    crisis = commands.add_parser(
        "crisis", help=QT_TRANSLATE_NOOP("Help", "lift every limit until a stated hour; it ends by itself").source
    )
    crisis.add_argument("until", nargs="+", metavar='1h|"until 23:00"|end')
    crisis.add_argument(
        "--reason",
        default="",
        metavar="TEXT",
        help=QT_TRANSLATE_NOOP("Help", "what happened; it stays in your own log").source,
    )
    json_option(crisis)
