"""Which language the command line speaks, found and loaded when the first words are wanted.

Here as in the windows the setting ``language`` comes first, then the system. ``LC_ALL=C`` means English whatever
the setting: by it a script gets the lines that it knows. JSON, exit codes and all that is typed are the same in all.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property

from detox.core.errors import DetoxError
from detox.core.text import Text, Translate

_SAYS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system of POSIX says its language, first one first (gettext's order); LANGUAGE may be a list, "fr:en"."""

_POORER = str.maketrans({"\u202f": "\xa0", "’": "'", "–": "-", "…": "...", "→": "->", "œ": "oe"})
"""For a terminal or a file that is not in Unicode."""


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return what the system says of its language, such as ``fr_CA.UTF-8``; "" if nothing."""
    said = next((environment[name] for name in _SAYS if environment.get(name)), "")
    if not said and sys.platform == "win32":
        import locale

        said = (locale.getlocale()[0] or "").replace("French", "fr")  # Windows calls it "French_France"
    return said.partition(":")[0]


class Speech:
    """Says what the command line has to say. ``words`` are those of the command line, for its ``--profile``."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str] = os.environ) -> None:
        self._words, self._environment = words, environment

    @cached_property
    def language(self) -> str:
        """The language, "en" or "fr"."""
        from detox.core.language import LANGUAGE, LANGUAGES, language
        from detox.core.settings import Settings

        if self._environment.get("LC_ALL") in ("C", "POSIX"):
            return LANGUAGES[0]
        chosen = self._chosen()
        settings = Settings().with_(LANGUAGE, chosen if chosen in LANGUAGES else "auto")
        return language(settings, system_language(self._environment))

    @cached_property
    def translate(self) -> Translate | None:
        """What puts a text into that language, None for English."""
        if self.language == "en":
            return None
        from detox.store.translations import translator

        try:
            found = translator(self.language)
        except (OSError, ValueError):
            return None
        return _poorer(found) if found and _narrow() else found

    def say(self, text: Text) -> str:
        """Return ``text`` in that language."""
        return text.say(self.translate)

    def complain(self, what: Text | DetoxError | str) -> None:
        """Print one line on standard error."""
        if isinstance(what, Text):
            what = self.say(what)
        print(f"detox-tray: {what if isinstance(what, str) else what.line(self.translate)}", file=sys.stderr)

    def _chosen(self) -> object:
        """Return what the settings file says, None where it cannot be read: whoever reads all of it tells."""
        from detox.store.profile import profile
        from detox.store.toml_text import read_toml

        try:
            path = profile(_folder(self._words)).settings
            return read_toml(path).get("language") if path.exists() else None
        except (DetoxError, OSError):
            return None


def _folder(words: Sequence[str]) -> str | None:
    """Return the profile that the command line names, before argparse has read it."""
    for index, word in enumerate(words):
        if word.startswith("--profile="):
            return word.partition("=")[2]
        if word == "--profile":
            return words[index + 1] if index + 1 < len(words) else None
        if not word.startswith("-"):
            break
    return None


def _narrow() -> bool:
    """Whether somebody reads us in less than Unicode; what cannot be written there is replaced."""
    narrow = False
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.encoding.lower().startswith("utf"):
            stream.reconfigure(errors="replace")
            narrow = True
    return narrow


def _poorer(translate: Translate) -> Translate:
    return lambda context, source, count: translate(context, source, count).translate(_POORER)
