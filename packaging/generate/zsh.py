"""The completion for zsh."""

from __future__ import annotations

import re

from grammar import Argument, Command


def script(program: Command) -> str:
    """Return the file _detox-tray, to be found on zsh's fpath."""
    lines = ["#compdef detox-tray", "# Written by packaging/generate from the parser; not by hand."]
    for command in program.all():
        lines += ["", f"{_name(command)}() {{", *_body(command), "}"]
    lines += ["", f'{_name(program)} "$@"']
    return "\n".join(lines) + "\n"


def _name(command: Command) -> str:
    return "_".join(("_detox_tray", *(re.sub(r"\W", "_", word) for word in command.words)))


def _body(command: Command) -> list[str]:
    specs = [_option(option) for option in command.options]
    if not command.children:
        specs += [_operand(number, operand) for number, operand in enumerate(command.operands, 1)]
        return ["    _arguments \\", *(f"        {spec} \\" for spec in specs[:-1]), f"        {specs[-1]}"]
    listed = [f"        {_quoted(f'{child.words[-1]}:{child.help}')}" for child in command.children]
    calls = [f"                {child.words[-1]}) {_name(child)} ;;" for child in command.children]
    return [
        "    local curcontext=$curcontext state line",
        "    local -a commands",
        "    commands=(",
        *listed,
        "    )",
        "    _arguments -C \\",
        *(f"        {spec} \\" for spec in specs),
        "        '1: :->command' \\",
        "        '*:: :->rest'",
        "    case $state in",
        "        command) _describe -t commands command commands ;;",
        "        rest)",
        "            case $line[1] in",
        *calls,
        "            esac",
        "            ;;",
        "    esac",
    ]


def _option(option: Argument) -> str:
    name = option.names[-1]
    about = re.sub(r"([\[\]:\\])", r"\\\1", option.help)
    value = f":{_label(option)}:{_action(option)}" if option.value else ""
    return _quoted(f"{name}[{about}]{value}")


def _operand(number: int, operand: Argument) -> str:
    return _quoted(f"{'*' if operand.many else number}:{_label(operand)}:{_action(operand)}")


def _label(argument: Argument) -> str:
    return re.sub(r"([:\\])", r"\\\1", argument.value.split("|")[0])


def _action(argument: Argument) -> str:
    if argument.place:
        return "_files -/" if argument.place == "folder" else "_files"
    return f"({' '.join(argument.choices)})" if argument.choices else ""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
