"""The completion for bash."""

from __future__ import annotations

from grammar import Argument, Command


def script(program: Command) -> str:
    """Return the script that bash sources."""
    commands = list(program.all())
    steps = [f'            "{" ".join(each.words[:-1])}:{each.words[-1]}")' for each in commands if each.words]
    valued = sorted({name for each in commands for option in each.options if option.value for name in option.names})
    lines = [
        "# Completion of detox-tray for bash. Written by packaging/generate from the parser; not by hand.",
        "_detox_tray() {",
        "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}",
        "    local path= place= offered= word i",
        "    COMPREPLY=()",
        "    for ((i = 1; i < COMP_CWORD; i++)); do",
        "        word=${COMP_WORDS[i]}",
        '        case "$path:$word" in',
        f"            {'|'.join(f'*:{name}' for name in valued)}) ((i++)) ;;",
        *(f'{step} path="${{path:+$path }}$word" ;;' for step in steps),
        "        esac",
        "    done",
        '    case "$path:$previous" in',
    ]
    for command in commands:
        for option in command.options:
            if option.value:
                names = "|".join(f'"{" ".join(command.words)}:{name}"' for name in option.names)
                lines.append(f"        {names}) {_value(option)} ;;")
    lines += ["        *)", '            case "$path" in']
    for command in commands:
        lines.append(f'                "{" ".join(command.words)}") {_here(command)} ;;')
    lines += [
        "            esac",
        "            ;;",
        "    esac",
        "    local IFS=$'\\n'",
        "    case $place in",
        '        folder) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")); return ;;',
        '        file) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")) ;;',
        "    esac",
        "    IFS=$' \\n'",
        '    COMPREPLY+=($(compgen -W "$offered" -- "$current"))',
        "}",
        "complete -F _detox_tray detox-tray",
    ]
    return "\n".join(lines) + "\n"


def _value(option: Argument) -> str:
    return f"place={option.place}" if option.place else f'offered="{" ".join(option.choices)}"'


def _here(command: Command) -> str:
    words = [child.words[-1] for child in command.children]
    words += [word for operand in command.operands for word in operand.choices]
    words += [option.names[-1] for option in command.options]
    place = next((operand.place for operand in command.operands if operand.place), "")
    return (f"place={place} " if place else "") + f'offered="{" ".join(words)}"'
