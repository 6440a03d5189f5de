"""The completion for fish."""

from __future__ import annotations

from grammar import Argument, Command

HEAD = """\
# Completion of detox-tray for fish. Written by packaging/generate from the parser; not by hand.
function __detox_tray_path
    set -l path
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case {valued}
                set skip 1
            case '-*'
            case '*'
                set -a path $word
        end
    end
    echo "$path"
end
function __detox_tray_at
    test (__detox_tray_path) = "$argv"
end
function __detox_tray_in
    string match -q -- "$argv *" (__detox_tray_path)" "
end
complete -c detox-tray -f
"""


def script(program: Command) -> str:
    """Return the script for fish's vendor_completions.d."""
    commands = list(program.all())
    valued = sorted({name for each in commands for option in each.options if option.value for name in option.names})
    lines = [HEAD.replace("{valued}", " ".join(valued)).rstrip()]
    for command in commands:
        path = " ".join(command.words)
        at = f"complete -c detox-tray -n '__detox_tray_at {path}'"
        inside = f"complete -c detox-tray -n '__detox_tray_in {path}'" if path else at
        lines += [f"{at} -a {child.words[-1]} -d {_quoted(child.help)}" for child in command.children]
        lines += [f"{inside} {_option(option)}" for option in command.options]
        for operand in command.operands:
            if operand.place:
                lines.append(f"{inside} -F")
            elif operand.choices:
                lines.append(f"{inside} -a {_quoted(' '.join(operand.choices))}")
    return "\n".join(lines) + "\n"


def _option(option: Argument) -> str:
    words = [f"-s {name[1:]}" if len(name) == 2 else f"-l {name[2:]}" for name in option.names]
    if option.value:
        words.append("-rF" if option.place else f"-xa {_quoted(' '.join(option.choices))}")
    return " ".join((*words, f"-d {_quoted(option.help)}"))


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
