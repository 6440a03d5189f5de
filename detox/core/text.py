"""Words in pure code: a marked text that only ``ui`` and ``cli`` turn into a language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

Translate = Callable[[str, str, "int | None"], str]
"""Returns a text in another language: context, English words, a count that chooses a plural form."""


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable sentence with its arguments, not yet in any language.

    ``source`` is the English text with ``{name}`` placeholders; an argument may be a ``Text`` itself, or a time of day.
    ``count`` chooses the plural form where the translation has several.
    """

    context: str
    source: str
    args: tuple[tuple[str, object], ...] = ()
    count: int | None = None

    def with_(self, count: int | None = None, /, **args: object) -> Text:
        """Return the same text with ``args`` filled in and, if given, a plural ``count``."""
        return Text(self.context, self.source, self.args + tuple(args.items()), self.count if count is None else count)

    def say(
        self,
        translate: Translate | None = None,
        clock: Callable[[time], str] = lambda at: f"{at:%H:%M}",
    ) -> str:
        """Return the sentence through ``translate(context, source, count)``, in English without one.

        ``clock`` writes times of day.
        """
        pattern = translate(self.context, self.source, self.count) if translate else self.source
        filled: dict[str, object] = {}
        for name, value in self.args:
            said = value.say(translate, clock) if isinstance(value, Text) else value
            filled[name] = clock(said) if isinstance(said, time) else said
        if self.count is not None:
            pattern = pattern.replace("%n", str(self.count))
        return pattern.format(**filled) if filled else pattern


def QT_TRANSLATE_NOOP(context: str, source: str) -> Text:  # noqa: N802 - the name that lupdate looks for
    """Mark ``source`` for ``pyside6-lupdate`` (https://doc.qt.io/qt-6/i18n-source-translation.html) and wrap it."""
    return Text(context, source)


def plain(source: str) -> Text:
    """Wrap a text that is never translated: a name, a file, the user's own words."""
    return Text("", source)


_DECIMAL = QT_TRANSLATE_NOOP("Words", "{whole}.{part}")
"""A number that is not whole; only the mark between its two parts is to be put into another language."""


def decimal(number: float) -> Text:
    """Return a number with at most six digits as the language writes it: "12", "0.05", "0,05"."""
    whole, _, part = f"{number:g}".partition(".")
    return _DECIMAL.with_(whole=whole, part=part) if part.isdigit() else plain(f"{number:g}")
