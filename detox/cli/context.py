"""What every command needs: the profile, its settings, the history, the words to print with. Loaded when first used."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from detox.cli.speech import Speech
from detox.cli.understanding import Misread
from detox.core.day_facts import DayFacts
from detox.core.days import day_of
from detox.core.errors import DetoxError, Problem
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.counting import day_facts
from detox.engine import SETTINGS
from detox.focus.settings import Rule
from detox.focus.strangers import stranger
from detox.past import with_past
from detox.store.calendar_cache import read_found, with_found
from detox.store.catalogue_file import load_catalogue
from detox.store.history import SqliteHistory, open_history
from detox.store.mailbox import ask
from detox.store.profile import Profile, profile
from detox.store.schedules import valid_schedules
from detox.store.settings_file import read_settings
from detox.system.clock import SystemClock
from detox.usage.catalogue import Catalogue
from detox.usage.meaning import Valid
from detox.usage.settings import STARTS_AT

Json = dict[str, object]


class Context:
    """One run of the command line."""

    def __init__(self, arguments: argparse.Namespace, speech: Speech) -> None:
        self.arguments = arguments
        self.speech, self.say = speech, speech.say
        self.profile: Profile = profile(arguments.profile)
        self.problems: list[Problem] = []
        self.tells = True  # problems of files go to standard error as they are met; doctor lists them itself

    @property
    def json(self) -> bool:
        """Whether --json was asked for."""
        return bool(getattr(self.arguments, "json", False))

    @cached_property
    def now(self) -> Instant:
        """This moment."""
        return SystemClock().now()

    @cached_property
    def settings(self) -> Settings:
        """The settings; what is wrong in the file is told once on standard error, the rest applies."""
        found, problems = read_settings(self.profile.settings, SETTINGS)
        self.tell_problems(problems)
        return found

    @cached_property
    def holds(self) -> Settings:
        """The settings with the days off and shifts that were found in calendars."""
        return with_found(self.settings, read_found(self.profile.folder))

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The platforms' names by id."""
        return {platform.id: platform.name for platform in self.catalogue.platforms}

    @cached_property
    def catalogue(self) -> Catalogue:
        """Platforms and browsers, those of the user's own among them."""
        catalogue, problems = load_catalogue(self.profile.folder)
        self.problems += problems
        return catalogue

    def stranger(self, rules: Sequence[Rule]) -> Text | None:
        """Return one line about a rule that names what the catalogue does not know, None if none does."""
        named = (names for browser in self.catalogue.browsers for names in (browser.programs, browser.app_ids))
        return stranger(rules, self.names, frozenset().union(*named))

    @cached_property
    def history(self) -> SqliteHistory:
        """The history, read-only, after a running app has written what is open."""
        self.ask({"cmd": "sync"})
        history = open_history(self.profile.folder, write=False)
        if history.unread and self.tells:  # nothing is known: no zero may be told
            history.close()
            raise DetoxError(history.problems[0].title, history.problems[0].message)
        self.tell_problems(history.problems)
        return history

    def tell_problems(self, problems: list[Problem]) -> None:
        """Say what is wrong on standard error, a line each; ``doctor`` lists it itself."""
        self.problems += problems
        for problem in problems if self.tells else ():
            self.speech.complain(problem)

    @property
    def today(self) -> date:
        """The day that is now, by ``day.starts_at``."""
        return day_of(self.now.utc, self.now.zone, self.settings[STARTS_AT])

    def facts(self, day: date) -> DayFacts:
        """Return the facts of ``day``."""
        return day_facts(self.history, day, self.now.zone, self.settings[STARTS_AT], self.valid, self.now.utc)

    def facts_with_past(self, day: date) -> DayFacts:
        """Return the facts of ``day``, and what the days before say about it."""
        return with_past(self.history, self.facts(day), self.settings[STARTS_AT], self.valid, self.now.utc)

    @cached_property
    def valid(self) -> list[Valid]:
        """The schedules that were valid in the past; the settings of today where none was kept."""
        return valid_schedules(self.history.schedules(), self.holds, SETTINGS)

    def ask(self, request: Json, timeout: float = 5.0) -> Json | None:
        """Ask the running app, in our language; None if none runs. Raises DetoxError if it is silent."""
        spoken = {} if self.speech.language == "en" else {"language": self.speech.language}
        return ask(self.profile.folder, {"v": 1, "role": "cli", **spoken, **request}, timeout)

    def tell(self, request: Json, timeout: float = 5.0) -> Json:
        """Ask the running app and insist on one. Raises DetoxError if none runs."""
        answer = self.ask(request, timeout)
        if answer is None:
            said = QT_TRANSLATE_NOOP("Cli", "Detox is not running; start it with: detox-tray")
            raise DetoxError(QT_TRANSLATE_NOOP("Cli", "Nobody there"), said)
        return answer

    def print(self, found: Json, lines: Sequence[str | Text]) -> None:
        """Print ``found`` as JSON if that was asked for, else ``lines`` in the language of the user."""
        if self.json:
            print(json.dumps(found, ensure_ascii=False, indent=2))
        else:
            print("\n".join(self.say(line) if isinstance(line, Text) else line for line in lines))


def parse_date(text: str) -> date:
    """Read a date such as 2026-11-20. Raises Misread."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = QT_TRANSLATE_NOOP("Cli", '"{text}" is not a date; write it like 2026-11-20')
        raise Misread(QT_TRANSLATE_NOOP("Cli", "Date not understood"), said.with_(text=text)) from None
