"""The man page."""

from __future__ import annotations

import argparse
import re
import textwrap
from dataclasses import dataclass

from grammar import Argument, Command
from linguist import translator

from detox.cli.parser import EXIT_CODES

WRITTEN = "2026-11-26"  # when what stands in this file was last changed: man pages bear a date


@dataclass(frozen=True)
class Frame:
    """What stands on the page beside the parser's own words, in one language."""

    language: str
    manual: str
    name: str
    synopsis: str
    command: str
    folder: str
    description: str
    start: tuple[str, ...]
    options: str
    commands: str
    codes: str
    codes_more: str
    files: str
    paths: tuple[tuple[str, str], ...]
    paths_more: str
    environment: str
    variables: tuple[tuple[str, str], ...]
    colon: str = ":"


SETTINGS = "~/.local/share/detox-tray/settings.toml"
HISTORY = "~/.local/share/detox-tray/history.sqlite"
AUTOSTART = "~/.config/autostart/detox-tray.desktop"

ENGLISH = Frame(
    language="en",
    manual="User Commands",
    name="NAME",
    synopsis="SYNOPSIS",
    command="COMMAND",
    folder="DIR",
    description="DESCRIPTION",
    start=(
        "Without a command it starts in the tray, or raises the one that runs.",
        "All commands of a running program go through a local socket of the same user.",
    ),
    options="OPTIONS",
    commands="COMMANDS",
    codes="EXIT STATUS",
    codes_more="Doctor ends with 0 whatever it finds, also without a screen: it says what it found.",
    files="FILES",
    paths=(
        (SETTINGS, "Settings; every key with its default stands in it as a comment."),
        (HISTORY, "What was counted. Window titles are never in it."),
        (AUTOSTART, "There once you let Detox start at log-in."),
    ),
    paths_more="All of these but the last lie in the folder given with --profile, if one is given.",
    environment="ENVIRONMENT",
    variables=(
        ("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "The language, where the setting language names none."),
        ("LC_ALL", "With C, what is printed is English whatever the setting: for scripts."),
        ("DETOX_TRACEBACK", "When set, a bug of ours shows where it happened in full."),
    ),
)

FRENCH = Frame(
    language="fr",
    manual="Commandes",
    name="NOM",
    synopsis="SYNOPSIS",
    command="COMMANDE",
    folder="DOSSIER",
    description="DESCRIPTION",
    start=(
        "Sans commande, il se lance dans la barre, ou met devant celui qui tourne.",
        "Toutes les commandes à un programme qui tourne passent par un socket local du même compte.",
    ),
    options="OPTIONS",
    commands="COMMANDES",
    codes="CODES DE RETOUR",
    codes_more="Doctor finit par 0 quoi qu’il trouve, même sans écran\u202f: il dit ce qu’il a trouvé.",
    files="FICHIERS",
    paths=(
        (SETTINGS, "Les réglages\u202f; chaque clé y est en commentaire, avec sa valeur de départ."),
        (HISTORY, "Ce qui a été compté. Les titres des fenêtres n’y sont jamais."),
        (AUTOSTART, "Là dès que tu laisses Detox se lancer à l’ouverture de session."),
    ),
    paths_more="Tous, sauf le dernier, sont dans le dossier donné avec --profile, s’il y en a un.",
    environment="ENVIRONNEMENT",
    variables=(
        ("LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "La langue, là où le réglage language n’en nomme pas."),
        ("LC_ALL", "Avec C, tout s’écrit en anglais quel que soit le réglage\u202f: pour les scripts."),
        ("DETOX_TRACEBACK", "Si elle est là, un bogue de notre part montre en entier où il est arrivé."),
    ),
    colon="\u202f:",
)


def page(parser: argparse.ArgumentParser, program: Command, frame: Frame = ENGLISH) -> str:
    """Return detox-tray.1; ``parser`` and ``program`` speak the language of ``frame`` already."""
    translate = translator(frame.language)
    about = str(parser.description)
    codes = EXIT_CODES[0].say(translate)
    told = [line for line in str(parser.epilog).splitlines() if f"0 {codes}" not in line]
    lines = [
        '.\\" Written by packaging/generate from the parser; not by hand.',
        f'.TH DETOX-TRAY 1 "{WRITTEN}" "Detox" "{frame.manual}"',
        f".SH {frame.name}",
        _text(f"detox-tray - {about[0].lower()}{about[1:].rstrip('.')}"),
        f".SH {frame.synopsis}",
        ".B detox\\-tray",
        f"[\\fB\\-\\-profile\\fR \\fI{frame.folder}\\fR]",
        f"[\\fI{frame.command}\\fR ...]",
        f".SH {frame.description}",
        *map(_text, (about, *frame.start, *told)),
        f".SH {frame.options}",
        *(line for option in program.options for line in _entry(_option(option), option.help)),
        f".SH {frame.commands}",
    ]
    for command in program.all():
        if command.words and not command.children:
            lines += _command(command, frame)
    lines += [f".SH {frame.codes}"]
    for code, meaning in EXIT_CODES.items():
        lines += [".TP", f".B {code}", _text(_sentence(meaning.say(translate)))]
    lines += [".PP", _text(frame.codes_more), f".SH {frame.files}"]
    lines += [line for path, what in frame.paths for line in (".TP", f".I {_text(path)}", _text(what))]
    lines += [".PP", _text(frame.paths_more), f".SH {frame.environment}"]
    lines += [line for name, what in frame.variables for line in (".TP", f".B {_text(name)}", _text(what))]
    text = "\n".join(lines) + "\n"
    return text if frame is ENGLISH else _letters(text)


def _command(command: Command, frame: Frame) -> list[str]:
    shown = [f"\\fB{_text(' '.join(command.words))}\\fR"]
    shown += [_maybe(_value(each), each.required) for each in command.operands]
    shown += [_maybe(_option(each), each.required) for each in command.options if "--help" not in each.names]
    colon = frame.colon
    helps = [
        f"{each.names[0]}{colon} {each.help}" for each in command.options if each.help and each.names[0] not in _KNOWN
    ]
    helps += [f"{each.value}{colon} {each.help}" for each in command.operands if each.help and not each.choices]
    return _entry(" ".join(shown), ". ".join((command.help, *helps)))


_KNOWN = {"-h", "--json"}


def _entry(head: str, text: str) -> list[str]:
    return [".TP", head, _text(_sentence(text))]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _maybe(shown: str, required: bool) -> str:
    return shown if required else f"[{shown}]"


def _option(option: Argument) -> str:
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in option.names)
    return f"{names} {_value(option)}" if option.value else names


def _value(argument: Argument) -> str:
    return f"\\fI{_text(argument.value)}\\fR" + (" ..." if argument.many else "")


def _text(text: str) -> str:
    """Return plain text as roff, in ASCII: no minus becomes a hyphen, no leading dot a request, no break before ";"."""
    text = text.replace("\\", "\\e").replace("\u202f", "\\~").replace("\xa0", "\\~")
    text = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in text)
    text = "\n".join(textwrap.wrap(text, 72, break_on_hyphens=False, break_long_words=False))
    text = text.replace("-", "\\-").replace("\\~", "\\ ")  # this one does not stretch
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def _letters(roff: str) -> str:
    """Return roff with its letters as UTF-8: whatis, and the index of mandb, know no other way to write them all."""
    return re.sub(r"\\\[u([0-9A-F]{4})\]", lambda match: chr(int(match[1], 16)), roff)
