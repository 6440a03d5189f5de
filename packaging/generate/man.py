"""The man page."""

from __future__ import annotations

import argparse
import textwrap

from grammar import Argument, Command

from detox.cli.parser import EXIT_CODES

WRITTEN = "2026-11-26"  # when what stands in this file was last changed: man pages bear a date
FILES = (
    ("~/.local/share/detox-tray/settings.toml", "Settings; every key with its default stands in it as a comment."),
    ("~/.local/share/detox-tray/history.sqlite", "What was counted. Window titles are never in it."),
    ("~/.config/autostart/detox-tray.desktop", "There once you let Detox start at log-in."),
)


def page(parser: argparse.ArgumentParser, program: Command) -> str:
    """Return detox-tray.1."""
    about = str(parser.description)
    lines = [
        '.\\" Written by packaging/generate from the parser; not by hand.',
        f'.TH DETOX-TRAY 1 "{WRITTEN}" "Detox" "User Commands"',
        ".SH NAME",
        _text(f"detox-tray - {about[0].lower()}{about[1:].rstrip('.')}"),
        ".SH SYNOPSIS",
        ".B detox\\-tray",
        "[\\fB\\-\\-profile\\fR \\fIDIR\\fR]",
        "[\\fICOMMAND\\fR ...]",
        ".SH DESCRIPTION",
        _text(about),
        "Without a command it starts in the tray, or raises the one that runs.",
        "All commands of a running program go through a local socket of the same user.",
        *(_text(line) for line in str(parser.epilog).splitlines() if not line.startswith("Exit codes")),
        ".SH OPTIONS",
        *(line for option in program.options for line in _entry(_option(option), option.help)),
        ".SH COMMANDS",
    ]
    for command in program.all():
        if command.words and not command.children:
            lines += _command(command)
    lines += [".SH EXIT STATUS"]
    for code, meaning in EXIT_CODES.items():
        lines += [".TP", f".B {code}", _text(f"{meaning.capitalize()}.")]
    lines += [
        ".PP",
        "Doctor ends with 0 whatever it finds, also without a screen:",
        "it says what it found.",
        ".SH FILES",
        *(line for path, what in FILES for line in (".TP", f".I {_text(path)}", _text(what))),
        ".PP",
        "All of these but the last lie in the folder given with",
        ".BR \\-\\-profile ,",
        "if one is given.",
        ".SH ENVIRONMENT",
        ".TP",
        ".B DETOX_TRACEBACK",
        "When set, a bug of ours shows where it happened in full.",
    ]
    return "\n".join(lines) + "\n"


def _command(command: Command) -> list[str]:
    shown = [f"\\fB{_text(' '.join(command.words))}\\fR"]
    shown += [_maybe(_value(each), each.required) for each in command.operands]
    shown += [_maybe(_option(each), each.required) for each in command.options if "--help" not in each.names]
    helps = [f"{each.names[0]}: {each.help}" for each in command.options if each.help and each.names[0] not in _KNOWN]
    helps += [f"{each.value}: {each.help}" for each in command.operands if each.help and not each.choices]
    return _entry(" ".join(shown), ". ".join((command.help, *helps)))


_KNOWN = {"-h", "--json"}


def _entry(head: str, text: str) -> list[str]:
    text = text.rstrip(".")
    return [".TP", head, _text(f"{text[:1].upper()}{text[1:]}.")]


def _maybe(shown: str, required: bool) -> str:
    return shown if required else f"[{shown}]"


def _option(option: Argument) -> str:
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in option.names)
    return f"{names} {_value(option)}" if option.value else names


def _value(argument: Argument) -> str:
    return f"\\fI{_text(argument.value)}\\fR" + (" ..." if argument.many else "")


def _text(text: str) -> str:
    """Return plain text as roff, in ASCII: no minus becomes a hyphen, no leading dot a request."""
    text = "\n".join(textwrap.wrap(text, 72, break_on_hyphens=False, break_long_words=False))
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in text)
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))
