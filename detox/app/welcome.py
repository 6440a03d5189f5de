"""The first screen of a run: shown once per profile, and again whenever the About page is asked for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from shiboken6 import isValid

from detox.app.adapters import Adapters
from detox.app.preferences import Preferences
from detox.app.surface import surface
from detox.core.errors import DetoxError
from detox.core.hours import WEEKDAYS, HourRange
from detox.core.settings import Setting, Settings
from detox.focus.settings import RULES, Rule
from detox.reminders.kinds import kind_name
from detox.reminders.settings import TONE
from detox.reminders.tips import Tip
from detox.store.history import SqliteHistory
from detox.store.profile import Profile
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.welcome.asked import EVENING, OPENS, SHUTS, Answers, Asked, Workday
from detox.ui.words import tr
from detox.usage.settings import WORK_HOURS

if TYPE_CHECKING:
    from detox.app.permissions import Permissions
    from detox.app.sample import Sample
    from detox.ui.scenes import Art
    from detox.ui.welcome.window import WelcomeWindow

STATE = "welcome"
"""What the history remembers it by: a state, so that it is lost with no setting."""


@dataclass(frozen=True)
class Ground:
    """What the first screen stands on."""

    looks: Looks
    computer: Adapters
    preferences: Preferences
    profile: Profile
    history: SqliteHistory
    scenes: Callable[[], Art]
    tips: Callable[[], Mapping[str, Sequence[Tip]]]
    seen: Callable[[str], None]


class Welcome:
    """Opens the window and does what was chosen in it. Windows and cards are loaded with their first use."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self.window: WelcomeWindow | None = None
        self._permissions: Permissions | None = None
        self._sample: Sample | None = None
        self._first = False
        self.over: Callable[[], None] = lambda: None

    def begin(self) -> bool:
        """Show it if nobody has seen it on this profile and no setting was ever written; return whether it is shown."""
        ground = self._ground
        if ground.profile.settings.exists() or ground.history.load_state(STATE) is not None:
            return False
        self._first = True
        self.open()
        return True

    def open(self) -> None:
        """Show it, or bring it to the front."""
        if self.window is None or not isValid(self.window):
            self.window = self._made()
            self._ground.history.save_states({STATE: {"shown_ms": self._ground.computer.clock.now().ms}})
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def retell(self) -> None:
        """Say it anew: the language is another one now."""
        if self.window is not None and isValid(self.window):
            self._let_go()
            self.open()

    def close(self) -> None:
        """Take it down: the program ends."""
        self._let_go()
        if self._sample:
            self._sample.close()

    def _let_go(self) -> None:
        window, self.window = self.window, None
        if window is not None and isValid(window):
            window.closed.disconnect(self._over)
            window.close()

    def _made(self) -> WelcomeWindow:
        from detox.app.permissions import Permissions
        from detox.ui.welcome.window import WelcomeWindow

        ground, watch = self._ground, self._ground.computer.watch
        self._permissions = Permissions(lambda: ground.computer.choices, watch.look_again, self._show_permissions)
        watch.changed = self._show_permissions
        window = WelcomeWindow(ground.looks, ground.scenes(), self._asked(self._permissions))
        window.chosen.connect(self._chosen)
        window.sample.connect(self._show_sample)
        window.granted.connect(self._permissions.ask)
        window.looked.connect(self._look_again)
        window.closed.connect(self._over)
        return window

    def _asked(self, permissions: Permissions) -> Asked:
        settings, autostart = self._ground.preferences.now, self._ground.computer.autostart
        at_login = None if autostart.name == "none" else self._first or autostart.enabled()
        return Asked(workday(settings), settings[TONE], at_login, not settings[RULES], permissions.now())

    def _chosen(self, answers: Answers) -> None:
        wrong = self._carry_out(answers)
        if self.window and isValid(self.window):
            self.window.say_wrong(wrong)
            if not wrong:
                self.window.close()

    def _carry_out(self, answers: Answers) -> str:
        """Write what was chosen; return what could not be done, "" for nothing."""
        change, autostart = self._ground.preferences.change, self._ground.computer.autostart
        wrong = [told for setting, value in changes(answers) if (told := change(setting, value))]
        if answers.at_login is not None and answers.at_login != autostart.enabled():
            try:
                autostart.set(answers.at_login)
            except DetoxError as error:
                wrong.append(tr(error.message))
        return "\n".join(dict.fromkeys(wrong))

    def _show_sample(self, tone: str) -> None:
        if self._sample is None:
            from detox.app.sample import Sample
            from detox.ui.card.cards import Cards

            ground = self._ground
            later = Later(ground.computer.clock, ground.computer.alarms)
            cards = Cards(
                ground.looks, ground.scenes(), later, desk=partial(surface, ground.computer.discreet(self._settings)),
                name_of=lambda kind: tr(kind_name(kind, ground.preferences.now)),
            )  # fmt: skip
            self._sample = Sample(cards, ground.tips, ground.seen)
        self._sample.show(tone)

    def _settings(self) -> Settings:
        return self._ground.preferences.now

    def _look_again(self) -> None:
        if self._permissions and any(not each.given for each in self._permissions.now()):
            self._ground.computer.watch.look_again()

    def _show_permissions(self) -> None:
        if self.window and isValid(self.window) and self._permissions:
            self.window.show_permissions(self._permissions.now())

    def _over(self) -> None:
        self.window, self._permissions = None, None
        if self._sample:
            self._sample.close()
        if self._first:
            self._first = False
            self.over()


def workday(settings: Settings) -> Workday | None:
    """Return the work hours that all working days share, None where they differ."""
    weeks = [settings[WORK_HOURS.of(name)] for name in WEEKDAYS]
    days = tuple(day for day, ranges in enumerate(weeks) if ranges)
    shared = {ranges for ranges in weeks if ranges}
    if len(shared) > 1 or any(len(ranges) > 1 or ranges[0].zone for ranges in shared):
        return None
    (hours,) = shared.pop() if shared else WORK_HOURS.of(WEEKDAYS[0]).default
    end = hours.end.min if hours.end == hours.end.max else hours.end
    return Workday(days, hours.start, end)


def changes(answers: Answers) -> list[tuple[Setting[Any], Any]]:
    """Return which settings get which values."""
    found: list[tuple[Setting[Any], Any]] = []
    if answers.workday is not None:
        hours = (HourRange(answers.workday.start, answers.workday.end),)
        for day, name in enumerate(WEEKDAYS):
            found.append((WORK_HOURS.of(name), hours if day in answers.workday.days else ()))
    if answers.tone is not None:
        found.append((TONE, answers.tone))
    if answers.evening:
        found.append((RULES, (Rule("evening", days=(EVENING,), hours=(HourRange(SHUTS, OPENS),)),)))
    return found
