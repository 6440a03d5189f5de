"""The grammar of the command line."""

from __future__ import annotations

import argparse

from detox import __version__
from detox.cli import grammar_files, grammar_live
from detox.cli.understanding import Parser, speak
from detox.core.text import QT_TRANSLATE_NOOP, Translate

EXIT_CODES = {
    0: QT_TRANSLATE_NOOP("Help", "done"),
    1: QT_TRANSLATE_NOOP("Help", "failed"),
    2: QT_TRANSLATE_NOOP("Help", "not understood"),
    3: QT_TRANSLATE_NOOP("Help", "refused by a locked block"),
    70: QT_TRANSLATE_NOOP("Help", "a bug of ours"),
    130: QT_TRANSLATE_NOOP("Help", "interrupted"),
}
"""What the program ends with."""

_ABOUT = QT_TRANSLATE_NOOP("Help", "Reminders, honest minutes and a door for people whose job is social media.")
_EPILOG = (
    QT_TRANSLATE_NOOP(
        "Help", "Times are local. --json prints one documented object. Errors go to standard error in one line."
    ),
    QT_TRANSLATE_NOOP("Help", "Exit codes: {codes}."),
    QT_TRANSLATE_NOOP("Help", "Nothing leaves this computer."),
)


def build() -> Parser:
    """Return the parser of ``detox-tray``."""
    parser = Parser(
        prog="detox-tray",
        description=_ABOUT.source,
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--profile",
        metavar="DIR",
        help=QT_TRANSLATE_NOOP("Help", "keep settings, history and socket of this run in DIR alone").source,
    )
    parser.add_argument("--version", action="version", version=f"detox-tray {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    grammar_live.running(commands)
    grammar_files.reading(commands)
    grammar_live.focus(commands)
    grammar_live.crisis(commands)
    grammar_files.settings(commands)
    grammar_files.packs(commands)
    grammar_files.history(commands)
    grammar_files.leaving(commands)
    return parser


def spoken(translate: Translate | None) -> Parser:
    """Return the same parser with its help in another language; what is typed stays."""
    parser = build()
    if translate:
        speak(parser, translate)
        parser.epilog = _epilog(translate)
    return parser


def _epilog(translate: Translate | None = None) -> str:
    codes = ", ".join(f"{code} {meaning.say(translate)}" for code, meaning in EXIT_CODES.items())
    return "".join(f"{line.with_(codes=codes).say(translate)}\n" for line in _EPILOG)
