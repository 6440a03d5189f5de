"""What argparse says of a command line, as texts of ours: the help it prints, and what it could not understand."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, NoReturn

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text, Translate, plain

CONTEXT = "Help"

_USAGE = QT_TRANSLATE_NOOP("Help", "usage: ")

_OWN = (
    QT_TRANSLATE_NOOP("Help", "positional arguments"),
    QT_TRANSLATE_NOOP("Help", "options"),
    QT_TRANSLATE_NOOP("Help", "show this help message and exit"),
    QT_TRANSLATE_NOOP("Help", "show program's version number and exit"),
)
"""What argparse brings along, word by word (Python 3.11 to 3.14)."""

_PLACES = (
    QT_TRANSLATE_NOOP("Help", "ACTION"),
    QT_TRANSLATE_NOOP("Help", "COMMAND"),
    QT_TRANSLATE_NOOP("Help", "DIR"),
    QT_TRANSLATE_NOOP("Help", "FILE"),
    QT_TRANSLATE_NOOP("Help", "FROM"),
    QT_TRANSLATE_NOOP("Help", "ITEM"),
    QT_TRANSLATE_NOOP("Help", "KEY"),
    QT_TRANSLATE_NOOP("Help", "NAME"),
    QT_TRANSLATE_NOOP("Help", "TEXT"),
    QT_TRANSLATE_NOOP("Help", "TO"),
    QT_TRANSLATE_NOOP("Help", "VALUE"),
    QT_TRANSLATE_NOOP("Help", "monday"),
    QT_TRANSLATE_NOOP("Help", "tomorrow"),
)
"""What stands for a value in the help."""

_MISTAKES = (
    QT_TRANSLATE_NOOP("Help", "argument {name}: {what}"),
    QT_TRANSLATE_NOOP("Help", "invalid choice: {value} (choose from {choices})"),
    QT_TRANSLATE_NOOP("Help", "the following arguments are required: {names}"),
    QT_TRANSLATE_NOOP("Help", "unrecognized arguments: {words}"),
    QT_TRANSLATE_NOOP("Help", "expected one argument"),
    QT_TRANSLATE_NOOP("Help", "expected at least one argument"),
    QT_TRANSLATE_NOOP("Help", "invalid float value: {value}"),
    QT_TRANSLATE_NOOP("Help", "ignored explicit argument {value}"),
    QT_TRANSLATE_NOOP("Help", "ambiguous option: {option} could match {options}"),
)
"""What argparse finds wrong, as it says it; anything else stays as it came."""

_SEE = QT_TRANSLATE_NOOP("Help", "{what} (see: {command} --help)")


class UsageError(Exception):
    """The command line was not understood; the message is one line."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.say())
        self.text = text


class Misread(DetoxError):
    """What was typed has the right form, and says nothing: no date, no such setting, an end before its beginning."""


@contextmanager
def typed() -> Iterator[None]:
    """Take what is wrong meanwhile for a mistake in what was typed. Raises Misread."""
    try:
        yield
    except DetoxError as error:
        raise Misread(error.title, error.message) from None


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that says what is wrong in one line instead of printing its whole usage."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        what = _known(" ".join(message.split()), _MISTAKES)
        raise UsageError(_SEE.with_(what=what, command=self.prog))


def _known(said: str, among: Iterable[Text]) -> Text:
    """Return what was said as the text of ours that it follows, itself where it follows none."""
    for text in among:
        match = re.fullmatch(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(text.source)), said)
        if match:
            parts = {name: _known(part, among) if name == "what" else part for name, part in match.groupdict().items()}
            return text.with_(**parts)
    return plain(said)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help whose first word is another one."""

    def __init__(self, *arguments: Any, usage: str, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._first = usage

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with our word for it."""
        super().add_usage(usage, actions, groups, self._first if prefix is None else prefix)


def speak(parser: argparse.ArgumentParser, translate: Translate) -> None:
    """Put all that ``parser``, and those below it, say into another language; of what is typed, only names of days."""

    def said(words: str) -> str:
        return translate(CONTEXT, words, None)

    parser.formatter_class = partial(_Help, usage=said(_USAGE.source))
    parser.description = said(parser.description) if parser.description else None
    for group in parser._action_groups:  # noqa: SLF001 - argparse has no other way to be read
        group.title = said(group.title or "")
    for action in parser._actions:  # noqa: SLF001
        action.help = said(action.help) if action.help else action.help
        if isinstance(action.metavar, str):
            action.metavar = re.sub(r"[A-Z]{2,}|monday|tomorrow", lambda match: said(match[0]), action.metavar)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for choice in action._choices_actions:  # noqa: SLF001
                choice.help = said(choice.help or "")
            for below in action.choices.values():
                speak(below, translate)
