"""A rule of the user's own: what a window is, or what its time means, whatever the catalogue says. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from detox.core.history import Override
from detox.usage.platforms import Platform


@dataclass(frozen=True, slots=True)
class Written:
    """A rule as its user wrote it: the words of each condition, "" for none, and what that counts as.

    ``counts_as`` is work, private, other, or the id of a platform.
    """

    counts_as: str
    contains: str = ""
    app: str = ""
    host: str = ""

    def about(self) -> tuple[str, str, str]:
        """Return what it looks at, in small letters: two rules about the same are one too many."""
        return self.contains.casefold(), self.app.casefold(), self.host.casefold()

    def covers(self, other: Written) -> bool:
        """Whether all that ``other`` fits is fitted by this one, so that ``other`` never counts where it comes later.

        Words alone are looked for in browsers, beside a program in its own title.
        """
        (words, program, host), (its_words, its_program, its_host) = self.about(), other.about()
        if words and its_program and not program:
            return False
        return words in its_words and program in ("", its_program) and (not host or f".{its_host}".endswith(f".{host}"))


@dataclass(frozen=True, slots=True)
class Rule:
    """Windows that fit all of ``contains``, ``app`` and ``host``, lower case, count as ``platform``, or as ``meaning``.

    ``contains`` is looked for in the page's title, or in the title of the ``app`` named beside it; ``app`` is a whole
    program or window class, ``host`` a host or what follows one of its dots. Neither platform nor meaning: other.
    """

    contains: str | None = None
    app: str | None = None
    host: str | None = None
    platform: Platform | None = None
    meaning: Override | None = None

    def fits(self, names: Collection[str], host: str | None, title: str | None) -> bool:
        """Whether a window is meant. ``title`` is casefolded, None where it is not known or not to be looked at."""
        if self.app is not None and self.app not in names:
            return False
        if self.host is not None and (host is None or not f".{host}".endswith(f".{self.host}")):
            return False
        return self.contains is None or (title is not None and self.contains in title)
