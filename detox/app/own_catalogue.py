"""The catalogue of a run: what Detox knows with the user's own rules over it, read anew when their file changes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError, Problem
from detox.core.ports.clocks import Alarms, Clock
from detox.store.catalogue_file import TITLE, load_catalogue, write_template
from detox.store.profile import Profile
from detox.store.toml_text import read_toml
from detox.system.file_watch import FileWatch
from detox.system.nulls import nothing
from detox.usage.rules import Written

if TYPE_CHECKING:
    from detox.store.own_rules import Edit

log = logging.getLogger(__name__)


class OwnCatalogue:
    """``now`` is what counts, ``problems`` what is wrong in the files, ``names`` every platform's name by its id.

    ``changed`` is called after each change, from wherever it came; then ``followed``, while somebody looks.
    """

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.now, self.problems = load_catalogue(profile.folder)
        self.names = {platform.id: platform.name for platform in self.now.platforms}
        self.changed: Callable[[], None] = nothing
        self.followed: Callable[[], None] | None = None
        self._close: Callable[[], None] = nothing
        write_template(profile.folder)

    def start(self, clock: Clock, alarms: Alarms, tell: Callable[[DetoxError], None]) -> None:
        """Begin to watch the file; ``tell`` hears of the first thing that is wrong in it and was not before."""

        def look() -> None:
            known = {problem.line() for problem in self.problems}
            self.reload()
            new = [problem for problem in self.problems if problem.line() not in known]
            for problem in new:
                log.warning("%s", problem.line())
            if new:
                tell(new[0])

        path = self._profile.catalogue
        try:
            self._close = FileWatch(path, look, clock, alarms).close
        except OSError as error:
            log.info("%s is not watched (%s): what is edited counts after a restart", path, error)

    def stop(self) -> None:
        """Watch no more."""
        self._close()

    def reload(self) -> None:
        """Read the file again. One that is no TOML changes nothing that counts."""
        try:
            read_toml(self._profile.catalogue)
        except DetoxError as failure:
            self.problems = [Problem(TITLE, failure.message)]
        else:
            found, self.problems = load_catalogue(self._profile.folder)
            if found != self.now:
                self.now = found
                self.names.update((platform.id, platform.name) for platform in found.platforms)
                self.changed()
        if self.followed:
            self.followed()

    # --- the rules, for the settings: the writer is imported with its first use ---------------------------------------

    def rules(self) -> tuple[Written, ...]:
        """Return the user's own rules that count. Raises DetoxError if the file cannot be read."""
        from detox.store.own_rules import own_rules

        return own_rules(self._profile.catalogue, self.now.platforms)

    def add(self, rule: Written) -> Callable[[], None]:
        """Add a rule that counts at once; return the way back. Raises DetoxError, as that does."""
        from detox.store.own_rules import add_rule

        edit = add_rule(self._profile.catalogue, rule)
        self.reload()
        return lambda: self._back(edit, lambda: self.remove(rule))

    def remove(self, rule: Written) -> Callable[[], None]:
        """Take a rule out, at once; return the way back. Raises DetoxError, as that does."""
        from detox.store.own_rules import remove_rule

        edit = remove_rule(self._profile.catalogue, rule, self.now.platforms)
        self.reload()
        return lambda: self._back(edit, lambda: rule in self.rules() or self.add(rule))

    def _back(self, edit: Edit | None, otherwise: Callable[[], object]) -> None:
        from detox.store.own_rules import take_back

        if edit is None:
            return
        if take_back(self._profile.catalogue, edit):
            self.reload()
        else:  # somebody wrote to the file since
            otherwise()
