"""The grammar of the command line."""

from __future__ import annotations

import argparse
from typing import NoReturn

from detox import __version__
from detox.store.guide import PAGES

EXIT_CODES = {
    0: "done",
    1: "failed",
    2: "not understood",
    3: "refused by a locked block",
    70: "a bug of ours",
    130: "interrupted",
}
"""What the program ends with."""

EPILOG = f"""\
Times are local. --json prints one documented object. Errors go to standard error in one line.
Exit codes: {", ".join(f"{code} {meaning}" for code, meaning in EXIT_CODES.items())}.
Nothing leaves this computer.
"""


class UsageError(Exception):
    """The command line was not understood; the message is one line."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that says what is wrong in one line instead of printing its whole usage."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        raise UsageError(f"{message} (see: {self.prog} --help)")


def build() -> Parser:
    """Return the parser of ``detox-tray``."""
    parser = Parser(
        prog="detox-tray",
        description="Reminders, honest minutes and a door for people whose job is social media.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--profile", metavar="DIR", help="keep settings, history and socket of this run in DIR alone")
    parser.add_argument("--version", action="version", version=f"detox-tray {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _running(commands)
    _reading(commands)
    _focus(commands)
    _crisis(commands)
    _files(commands)
    _leaving(commands)
    return parser


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _running(commands: argparse._SubParsersAction[Parser]) -> None:
    run = commands.add_parser("run", help="start, or raise the one that runs")
    run.add_argument("--hidden", action="store_true", help="start in the tray only")
    remind = commands.add_parser("remind", help="show that card now")
    remind.add_argument("name", nargs="+", metavar="pause|snack|water|NAME")
    rest = commands.add_parser("break", help="open the break screen; whoever asks for it ends it, too")
    rest.add_argument("practice", nargs="?", choices=("breathe", "stretch", "far", "walk"), default="breathe")
    rest.add_argument("--minutes", type=float, default=5, metavar="5")
    hold = commands.add_parser("hold", help="hold reminders; every hold has an end")
    hold.add_argument("until", nargs="+", metavar="30m|2h|14:00|tomorrow")
    commands.add_parser("resume", help="end the hold")
    off = commands.add_parser("off", help="be off until that day starts: doors shut, nothing comes by itself")
    off.add_argument("until", metavar="2026-12-01|monday|tomorrow")
    _json(off)
    _json(commands.add_parser("back", help="be back before that; waits as a block's end does"))
    mean = commands.add_parser("mean", help="say what this time means, whatever your work hours say")
    mean.add_argument("meaning", choices=("work", "private", "off"))
    mean.add_argument("--for", dest="length", metavar="30m|2h", help="how long; else until the day ends")
    mean.add_argument("--since-sitting", action="store_true", help="back from the start of this sitting")
    _json(mean)
    on_call = commands.add_parser("on-call", help="begin a shift now: its time counts as on call, doors let you in")
    on_call.add_argument("until", nargs="+", metavar='2h|"until 23:00"|tomorrow|off')
    _json(on_call)
    commands.add_parser("quit", help="end the running app")


def _reading(commands: argparse._SubParsersAction[Parser]) -> None:
    _json(commands.add_parser("status", help="what is happening"))
    for name, about in (("today", "this day so far"), ("day", "one day"), ("week", "one ISO week, day by day")):
        parser = commands.add_parser(name, help=about)
        if name == "day":
            parser.add_argument("date", nargs="?", metavar="2026-11-20", help="(default: today)")
        if name == "week":
            parser.add_argument("week", nargs="?", metavar="2026-W48")
        _json(parser)
        parser.add_argument("--spans", action="store_true", help="with --json: also each stretch of social time")
    preview = commands.add_parser("preview", help="what a day would look like with these settings")
    preview.add_argument("--date", metavar="D", help="a date such as 2026-11-20 (default: today)")
    _json(preview)
    _json(commands.add_parser("doctor", help="what works here, what does not, and what to do about it"))
    guide = commands.add_parser("guide", help="open the guide in the browser; it lies on this computer")
    guide.add_argument("page", nargs="?", choices=PAGES, help="(default: the first one)")
    guide.add_argument("--path", action="store_true", help="only say where it is")


def _focus(commands: argparse._SubParsersAction[Parser]) -> None:
    focus = commands.add_parser("focus", help="an after-hours block")
    actions = focus.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    start = actions.add_parser("start", help="begin a block now")
    start.add_argument("--for", dest="length", default="2h", metavar="2h")
    _json(start)
    _json(actions.add_parser("status", help="which block runs, until when"))
    _json(actions.add_parser("stop", help="end the block after the wait of its door; asked again meanwhile, it stays"))
    opened = actions.add_parser("pass", help="let yourself in for a while; waits as the door does")
    opened.add_argument("--minutes", type=float, default=15, metavar="15")
    opened.add_argument("--reason", default="", metavar="TEXT")
    opened.add_argument("--work", action="store_true", help="this use is work: no other reason, counted as work")
    _json(opened)
    finish = actions.add_parser("finish", help="five minutes for a post; once a block on each platform")
    finish.add_argument("platform", metavar="instagram|…")
    _json(finish)
    undo = actions.add_parser("undo-everything", help="lift all blocks, remove autostart, quit: always works")
    undo.add_argument("--yes", action="store_true", help="do not ask")
    _json(undo)


def _crisis(commands: argparse._SubParsersAction[Parser]) -> None:
    crisis = commands.add_parser("crisis", help="lift every limit until a stated hour; it ends by itself")
    crisis.add_argument("until", nargs="+", metavar='1h|"until 23:00"|end')
    crisis.add_argument("--reason", default="", metavar="TEXT", help="what happened; it stays in your own log")
    _json(crisis)


def _files(commands: argparse._SubParsersAction[Parser]) -> None:
    settings = commands.add_parser("settings", help="look at settings, or change one")
    actions = settings.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    actions.add_parser("path", help="where the file is")
    actions.add_parser("check", help="say what is wrong in it")
    get = actions.add_parser("get", help="print a value as TOML")
    get.add_argument("key")
    put = actions.add_parser("set", help='change a value; written as TOML: 90, true, "18:15", ["09:00-12:30"]')
    put.add_argument("key")
    put.add_argument("value")
    out = actions.add_parser("export", help="write all that differ from the defaults to a file")
    out.add_argument("file", metavar="FILE")
    out.add_argument("--for-team", action="store_true", help="as a norm pack that others take from, item by item")
    _json(out)
    take = actions.add_parser("import", help="take the settings of such a file; yours are kept as a copy")
    take.add_argument("file", metavar="FILE")
    _json(take)
    _json(commands.add_parser("calendar", help="read days off and shifts now, and say what is there"))
    packs = commands.add_parser("packs", help="tips of your own or your team's: look at a file, add it, list them")
    actions = packs.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    _json(actions.add_parser("list", help="which packs there are, and what is wrong in them"))
    for name, about in (("check", "say what is wrong in a pack"), ("add", "copy a pack into the profile and use it")):
        action = actions.add_parser(name, help=about)
        action.add_argument("file", metavar="FILE")
        _json(action)
    accept = actions.add_parser("accept", help="take what a norm pack offers, item by item; without an item: list them")
    accept.add_argument("file", metavar="FILE")
    accept.add_argument("items", nargs="*", metavar="ITEM", help="such as quiet.hours, or tips")
    accept.add_argument("--all", action="store_true", help="everything it offers")
    _json(accept)
    export = commands.add_parser("export", help="write the history to a file")
    export.add_argument("--format", choices=("csv", "json"), default="csv")
    export.add_argument("--from", dest="first", required=True, metavar="D")
    export.add_argument("--to", dest="last", required=True, metavar="D")
    export.add_argument("--force", action="store_true", help="write over a file that is there")
    export.add_argument("file", metavar="FILE")
    _json(export)
    bring = commands.add_parser("import", help="bring in what another program, or another Detox, recorded")
    bring.add_argument("program", choices=("activitywatch", "detox"), help="whose export it is, as JSON")
    bring.add_argument("file", metavar="FILE")
    _json(bring)
    mend = commands.add_parser("mend", help="say afterwards what recorded social time was")
    mend.add_argument("start", metavar="FROM", help="14:00 of this day, or 2026-11-25T14:00")
    mend.add_argument("end", metavar="TO", help="likewise, or now")
    mend.add_argument("meaning", choices=("work", "private", "deleted", "as-recorded"))
    _json(mend)


def _leaving(commands: argparse._SubParsersAction[Parser]) -> None:
    forget = commands.add_parser("forget", help="delete history")
    forget.add_argument("--all", action="store_true", help="everything")
    forget.add_argument("--from", dest="first", metavar="D")
    forget.add_argument("--to", dest="last", metavar="D")
    leave = commands.add_parser("uninstall", help="take back all that Detox did to this computer, before you remove it")
    leave.add_argument("--yes", action="store_true", help="do not ask")
    leave.add_argument("--data", choices=("keep", "delete"), help="settings and history (default: keep, or asked)")
    _json(leave)
