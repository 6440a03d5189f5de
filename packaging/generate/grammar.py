"""The command line as data, read from its own parser: what man page and completions are made of."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass

WORD = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True)
class Argument:
    """One option, or one word without dashes."""

    names: tuple[str, ...]  # none for a word
    value: str  # what stands for its value, "" for a flag
    choices: tuple[str, ...]  # words that can be offered
    help: str
    many: bool  # takes words until the end
    required: bool

    @property
    def place(self) -> str:
        """What the value is in the file system: "folder", "file" or ""."""
        return {"DIR": "folder", "FILE": "file"}.get(self.value, "")


@dataclass(frozen=True)
class Command:
    """One command, such as "focus start"; the program itself has no words."""

    words: tuple[str, ...]
    help: str
    arguments: tuple[Argument, ...]
    children: tuple[Command, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """What begins with dashes."""
        return tuple(each for each in self.arguments if each.names)

    @property
    def operands(self) -> tuple[Argument, ...]:
        """What does not."""
        return tuple(each for each in self.arguments if not each.names)

    def all(self) -> Iterator[Command]:
        """Yield this command and all below it, as they are declared."""
        yield self
        for child in self.children:
            yield from child.all()


def read(
    parser: argparse.ArgumentParser, keys: tuple[str, ...], words: tuple[str, ...] = (), about: str = ""
) -> Command:
    """Return ``parser`` as data; ``keys`` are offered where a setting is asked for."""
    arguments, children = [], []
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to be read
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            helps = {each.dest: each.help or "" for each in action._choices_actions}  # noqa: SLF001
            children = [read(each, keys, (*words, name), helps[name]) for name, each in action.choices.items()]
        else:
            arguments.append(_argument(action, keys))
    return Command(words, about, tuple(arguments), tuple(children))


def _argument(action: argparse.Action, keys: tuple[str, ...]) -> Argument:
    value = ""
    if action.nargs != 0:
        value = str(action.metavar or ("|".join(action.choices) if action.choices else action.dest))
    choices = tuple(action.choices or ())
    if not choices and "|" in value:
        choices = tuple(word for word in value.split("|") if WORD.fullmatch(word))
    if action.dest == "key":
        choices = keys
    names, about = tuple(action.option_strings), action.help or ""
    return Argument(names, value, choices, about, action.nargs == "+", action.required)
