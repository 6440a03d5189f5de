"""The first rule of the door, in plain form: on or off, days, from and to, how firmly, for which platforms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from detox.core.hours import HourRange, overlap_said
from detox.core.ports.clocks import Clock
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView
from detox.focus.settings import FIRMNESS, ON_DAYS_OFF, PASS_MINUTES, RULES, Rule
from detox.ui.look import Looks
from detox.ui.settings.fields import FlagField
from detox.ui.settings.firmness import SecondYes, review
from detox.ui.settings.from_to import FromTo
from detox.ui.settings.held import HeldNote
from detox.ui.settings.on_call import OnCallPart
from detox.ui.settings.one_of import OneOfField
from detox.ui.settings.pills import DayPills, Pill, Pills
from detox.ui.settings.programs import ProgramsField
from detox.ui.settings.row import Change, ErrorLine, Line, Row, muted
from detox.ui.settings.week_rows import Painting
from detox.ui.words import tr

_ON = QT_TRANSLATE_NOOP("SettingsPages", "Shut the door after hours")
_ON_HELP = QT_TRANSLATE_NOOP("SettingsPages", "Social windows are covered then. Other windows stay as they are.")
_DAYS = QT_TRANSLATE_NOOP("SettingsPages", "On these days")
_DAYS_HELP = QT_TRANSLATE_NOOP("SettingsPages", "The day on which it shuts; a night belongs to the evening before.")
_HOURS = QT_TRANSLATE_NOOP("SettingsPages", "Shut from, open at")
_TO = QT_TRANSLATE_NOOP("SettingsPages", "to")
_FROM_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Shut from")
_TO_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Open at")
_FIRM = QT_TRANSLATE_NOOP("SettingsPages", "How firmly")
_FIRM_HELP = QT_TRANSLATE_NOOP("SettingsPages", "What “I need in” asks of you. Softer acts after a running block.")
_PASS = QT_TRANSLATE_NOOP("SettingsPages", "When you need in, it stays open for")
_MINUTES = QT_TRANSLATE_NOOP("SettingsPages", "{n} min")
_OFF = QT_TRANSLATE_NOOP("SettingsPages", "On a day off")
_OFF_HELP = QT_TRANSLATE_NOOP(
    "SettingsPages", "The page Hours holds your days off. All day: from midnight to midnight."
)
_WHAT = QT_TRANSLATE_NOOP("SettingsPages", "For which platforms")
_ALL = QT_TRANSLATE_NOOP("SettingsPages", "All social platforms")
_SOME = QT_TRANSLATE_NOOP("SettingsPages", "Only these")
_APPS = QT_TRANSLATE_NOOP("SettingsPages", "And these programs")
_APPS_HELP = QT_TRANSLATE_NOOP(
    "SettingsPages", "Any program but browsers: a game, a messenger. A lock never covers mail, messages or calls."
)
_MORE = QT_TRANSLATE_NOOP("SettingsPages", "More rules or hours stand in the settings file; they stay as they are.")
_CHOOSE_ONE = QT_TRANSLATE_NOOP("SettingsPages", "Choose one at least")
_SAME = QT_TRANSLATE_NOOP("SettingsPages", "It has to open at another time than it shuts")
_ONE_HOUR = QT_TRANSLATE_NOOP("SettingsPages", "It needs hours: the switch above is the way to leave it open")

FIRST = Rule("evening", hours=(HourRange(time(19, 30), time(7)),), enabled=False)
"""What the page shows while there is no rule."""


class FocusPanel(QWidget):
    """Edits ``focus.rules[0]``; makes it when something is changed and there is none. Everything else in it is kept.

    ``platforms`` are the names of what can be chosen, by catalogue id; ``lately`` programs that were used.
    """

    def __init__(
        self,
        change: Change,
        platforms: Mapping[str, str],
        lately: Callable[[], Iterable[str]],
        clock: Clock,
        looks: Looks,
    ) -> None:
        super().__init__()
        self._change, self._clock, self._looks = change, clock, looks
        self._rules: tuple[Rule, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.enabled = FlagField(looks)
        self.days = DayPills()
        self.times = FromTo(_SAME, looks)
        self.start, self.end = self.times.start, self.times.end
        self.painting = Painting(tr(_HOURS), "door", (0,), looks, hint=True)
        self.painting.field.edited.connect(self._paint_hours)
        self.firmness = OneOfField(tuple((value, tr(words)) for value, words in FIRMNESS), looks)
        self.lock = SecondYes(looks)
        self.lock.answered.connect(self._lock)
        self.minutes = OneOfField(tuple((str(n), tr(_MINUTES.with_(n=n))) for n in PASS_MINUTES), looks)
        self.off = OneOfField(tuple((value, tr(words)) for value, words in ON_DAYS_OFF), looks)
        self.scope = OneOfField((("*", tr(_ALL)), ("", tr(_SOME))), looks)
        self.chosen = Pills((ident, Pill(name, name)) for ident, name in platforms.items())
        self.chosen.setContentsMargins(0, 10, 0, 10)
        self.apps = ProgramsField(lately)
        self.on_call = OnCallPart(platforms, looks)
        for field, put in (
            (self.enabled, self._put_enabled),
            (self.days, self._put_days),
            (self.start, self._put_hours),
            (self.end, self._put_hours),
            (self.firmness, self._put_firmness),
            (self.minutes, self._put_minutes),
            (self.off, self._put_off),
            (self.scope, self._put_scope),
            (self.chosen, self._put_platforms),
            (self.apps, self._put_apps),
            (self.on_call, lambda: self._put(on_call=self.on_call.value())),
        ):
            field.on_edited(put)
        self._build()
        self._note = muted(tr(_MORE), looks)
        self._lines.addWidget(self._note)
        self.refresh(Settings())
        self.render(TrayView())

    @property
    def rule(self) -> Rule:
        """The rule that is shown."""
        return self._rules[0] if self._rules else FIRST

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        self._rules = settings[RULES]
        rule = self.rule
        self.enabled.show_value(rule.enabled)
        self.days.show_value(rule.days)
        self._show_hours()
        self.firmness.show_value(rule.firmness)
        self.lock.hide()
        self.minutes.show_value(f"{rule.pass_minutes:g}")
        self.off.show_value(rule.on_days_off)
        everything = "*" in rule.platforms
        self.scope.show_value("*" if everything else "")
        self.chosen.setVisible(not everything)
        self.chosen.show_value(() if everything else rule.platforms)
        if not self.apps.busy:
            self.apps.show_value(rule.apps)
        self.on_call.show_value(rule.on_call)
        self._note.setVisible(len(self._rules) > 1 or any(hours.zone for hours in rule.hours[1:]))
        self.error.say("")
        if not self.times.typed:
            self.hours.say_wrong(_odd(rule))

    def render(self, view: TrayView) -> None:  # type: ignore[override] # QWidget.render draws; nobody calls it here
        """Say why the rule cannot be made softer now; ask whether one that was passed often this week is right."""
        self.held.render_rule(view, self.rule.id, self._clock.now())
        self.enabled.setAccessibleDescription(f"{self.held.words} {tr(_ON_HELP)}".strip())
        asked = review(view, self.rule.id)
        self._review.setText(asked)
        self._review.setVisible(bool(asked))

    def _build(self) -> None:
        looks = self._looks
        hours = QWidget()
        row = QHBoxLayout(hours)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.start, QLabel(tr(_TO)), self.end):
            row.addWidget(widget)
        self.hours = Row(tr(_HOURS), "", hours, looks)
        self.hours.whole.addWidget(self.painting)
        self._firm = Row(tr(_FIRM), tr(_FIRM_HELP), self.firmness, looks)
        rows = (
            Row(tr(_ON), tr(_ON_HELP), self.enabled, looks),
            Row(tr(_DAYS), tr(_DAYS_HELP), self.days, looks),
            self.hours,
            self._firm,
            Row(tr(_PASS), "", self.minutes, looks),
            Row(tr(_OFF), tr(_OFF_HELP), self.off, looks),
            Row(tr(_WHAT), "", self.scope, looks),
        )
        self.apps.names.setAccessibleName(tr(_APPS))
        self.start.setAccessibleName(tr(_FROM_NAME))
        self.end.setAccessibleName(tr(_TO_NAME))
        self._review = muted("", looks)
        self.held = HeldNote(looks)
        self._lines.addWidget(self.held)
        for each in rows:
            self._lines.addWidget(each)
            if each is self._firm:
                self._lines.addWidget(self.lock)
                self._lines.addWidget(self._review)
            self._lines.addWidget(Line())
        self._lines.addWidget(self.chosen)
        self.error = ErrorLine(looks)
        self._lines.addWidget(self.error)
        self._lines.addWidget(Row(tr(_APPS), tr(_APPS_HELP), self.apps, looks))
        self._lines.addWidget(Line())
        self._lines.addWidget(self.on_call)
        self._lines.addWidget(Line())

    def _show_hours(self, *, finished: bool = False) -> None:
        """Show from and to, and all hours painted; what somebody is typing stays until it is ``finished``."""
        hours = self.rule.hours[0] if self.rule.hours else FIRST.hours[0]
        self.painting.field.show_value((self.rule.hours or FIRST.hours,))
        self.times.show(hours.start, hours.end, finished=finished)

    def _put(self, **changed: Any) -> None:
        rules = (replace(self.rule, **changed), *self._rules[1:])
        wrong = self._change(RULES, rules)
        if wrong is None:
            self._rules = rules
        self.refresh(Settings({RULES.key: self._rules}))
        self.error.say(wrong or "")

    def _put_enabled(self) -> None:
        self._put(enabled=self.enabled.isChecked())

    def _put_days(self) -> None:
        self._put(days=self.days.value())

    def _put_hours(self) -> None:
        if not self.times.typed:  # Esc took it back
            self._show_hours(finished=True)
            self.hours.say_wrong(_odd(self.rule))
            return
        wrong = self.times.why_not()
        self.hours.say_wrong(wrong or _odd(self.rule))
        if wrong:
            return
        start, end = self.start.moment(), self.end.moment()
        self._show_hours(finished=True)
        if (start, end) == (self.start.moment(), self.end.moment()):
            return
        zone = self.rule.hours[0].zone if self.rule.hours else None
        self._put(hours=(HourRange(start, end, zone), *self.rule.hours[1:]))

    def _paint_hours(self) -> None:
        painted = self.painting.field.value()[0]
        if painted:
            self._put(hours=painted)
            self._show_hours(finished=True)
            self.hours.say_wrong(_odd(self.rule))
        else:
            self.painting.field.show_value((self.rule.hours,))
            self.hours.say_wrong(tr(_ONE_HOUR))

    def _put_firmness(self) -> None:
        wanted = self.firmness.currentData()
        if wanted == "locked" and self.rule.firmness != "locked":
            self.lock.show()
        else:
            self.lock.hide()
            self._put(firmness=wanted)

    def _lock(self, yes: bool) -> None:
        self.lock.hide()
        if yes:
            self._put(firmness="locked")
        else:
            self.firmness.show_value(self.rule.firmness)

    def _put_minutes(self) -> None:
        self._put(pass_minutes=float(self.minutes.currentData()))

    def _put_off(self) -> None:
        self._put(on_days_off=self.off.currentData())

    def _put_scope(self) -> None:
        if self.scope.currentData() == "*":
            self._put(platforms=("*",))
        else:
            self.chosen.show()
            self.error.say("" if self.chosen.value() else tr(_CHOOSE_ONE))

    def _put_platforms(self) -> None:
        if self.chosen.value():
            self._put(platforms=self.chosen.value())
        elif self.rule.apps:
            self._put(platforms=())
        else:
            self.error.say(tr(_CHOOSE_ONE))

    def _put_apps(self) -> None:
        names = self.apps.value()
        if names or self.rule.platforms:
            self.apps.show_value(names)
            self._put(apps=names)
        else:
            self.apps.show_value(self.rule.apps)
            self.error.say(tr(_CHOOSE_ONE))


def _odd(rule: Rule) -> str:
    """Return what is odd about the hours that count now, "" if nothing is."""
    said = overlap_said(rule.hours)
    return tr(said) if said else ""
