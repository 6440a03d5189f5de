"""Makes the pages of the settings window: rows from the declarations, and the panels that stand among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt

from detox.core.days_off import CALENDAR
from detox.core.ports.autostart import Autostart
from detox.core.ports.clocks import Clock
from detox.core.settings import Setting, Settings
from detox.core.shortcuts import SHORTCUTS
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.core.views import TrayView
from detox.focus.settings import RULES, Rule
from detox.focus.times import running
from detox.ui.look import Looks
from detox.ui.phrases import sentence
from detox.ui.settings.changing import Changing
from detox.ui.settings.page import SettingsPage
from detox.ui.settings.pages import Page, entries, written_on
from detox.ui.settings.row import Line
from detox.ui.settings.search import OTHERS, Other
from detox.ui.settings.search import RULES as OWN_RULES
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.about import About, AboutPanel
    from detox.ui.settings.focus import FocusPanel
    from detox.ui.settings.given import Exchange, Here, Rules
    from detox.ui.settings.keys import KeysNow
    from detox.ui.settings.login import LoginRow
    from detox.ui.settings.picture import Draw

ABOUT = Page("about", QT_TRANSLATE_NOOP("SettingsPages", "About"), plain(""), "info")


class Made(NamedTuple):
    """A page that was made, the panels on it that want to hear what changes, and what tells of this run."""

    page: SettingsPage
    panels: tuple[FocusPanel, ...] = ()
    about: AboutPanel | None = None
    login: LoginRow | None = None

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        self.page.refresh(settings)
        for panel in self.panels:
            panel.refresh(settings)

    def turn_to(self) -> None:
        """Come into sight: nothing is marked any more, and what the system keeps is read back."""
        self.page.unmark()
        if self.login is not None:
            self.login.read_back()
        if self.about is not None:
            self.about.read_again()

    def point_at(self, key: str) -> None:
        """Bring the row or the panel of ``key`` into sight and give it the keyboard."""
        if key == RULES.key and self.panels:
            self.panels[0].enabled.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.point_at(key)
        if key == OWN_RULES.key:
            from detox.ui.settings.own_rules import RulesPanel

            for panel in self.page.findChildren(RulesPanel):
                self.page.ensureWidgetVisible(panel)
                panel.take_keyboard()


class Parts(NamedTuple):
    """What pages are made of; each part is what the settings window says of it."""

    looks: Looks
    clock: Clock
    schema: tuple[Setting[Any], ...]
    platforms: Mapping[str, str]
    about: Callable[[], About]
    autostart: Autostart | None
    art: Draw | None
    lately: Callable[[], Iterable[str]]
    files: Exchange | None
    here: Here | None
    keys: Callable[[], KeysNow] | None
    cannot: Mapping[str, Text]
    rules: Rules | None

    def others(self) -> tuple[Other, ...]:
        """Return what can be searched for besides settings: what there is of it here."""
        there = {"login": self.autostart, "here": self.here, "rules": self.rules, "files": self.files}
        return tuple(other for other in OTHERS if there[other.key] is not None)


class Making:
    """Makes pages of ``parts``; ``now`` and ``view`` say what they show, ``changing`` writes.

    What stands on one page alone is imported with that. ``welcome`` is called when the first screen is asked for.
    """

    def __init__(
        self, parts: Parts, changing: Changing, now: Callable[[], Settings], view: Callable[[], TrayView],
        welcome: Callable[[], None],
    ) -> None:  # fmt: skip
        self.others = parts.others()
        self._parts, self._changing, self._now, self._view, self._welcome = parts, changing, now, view, welcome

    def make(self, page: Page) -> Made:
        """Return ``page`` with all that stands on it."""
        parts, changing = self._parts, self._changing
        made = SettingsPage(page.title, page.lead, parts.looks, parts.art)
        panels: list[FocusPanel] = []
        login: LoginRow | None = None
        about = self._fill_about(made) if page is ABOUT else None
        rows = entries(page, parts.schema)
        if RULES in rows:
            from detox.ui.settings.focus import FocusPanel

            panels.append(FocusPanel(changing.change, parts.platforms, parts.lately, parts.clock, parts.looks))
        for panel in panels:
            panel.refresh(self._now())
            panel.render(self._view())
            made.lines.addWidget(panel)
        if page.id == "tracking" and parts.here is not None:
            from detox.ui.settings.here import HerePanel  # most who change something never look

            made.lines.addWidget(HerePanel(parts.here, parts.looks))
        if page.id == "tracking" and parts.rules is not None:
            from detox.ui.settings.own_rules import RulesPanel

            made.lines.addWidget(RulesPanel(parts.rules, changing.did, parts.looks))
        made.fill(rows, self._now(), changing.change, changing.change_all, self._note, self._zone)
        for key, why in parts.cannot.items():
            made.grey_out(key, sentence(tr(why)))
        if page.id == "look" and parts.keys is not None:
            from detox.ui.settings.keys import KeysPanel

            made.put_below(SHORTCUTS.key, KeysPanel(parts.keys(), parts.looks))
        if page.id == "look" and parts.autostart is not None:
            from detox.ui.settings.login import LoginRow

            login = LoginRow(parts.autostart, changing.did, parts.looks)
            made.lines.addWidget(login)
            made.lines.addWidget(Line())
        if page.id == "hours":
            from detox.ui.settings.choose_file import add_choice
            from detox.ui.settings.hours_line import HoursLine

            if (row := made.row_of(CALENDAR.key)) is not None:
                add_choice(row)
            made.lines.addWidget(HoursLine(self._now, self._zone, parts.looks))
        if page is not ABOUT:
            made.add_reset(lambda: changing.reset(page.title, written_on(page, parts.schema, self._now())))
        made.lines.addStretch(1)
        return Made(made, tuple(panels), about, login)

    def _fill_about(self, page: SettingsPage) -> AboutPanel:
        from detox.ui.settings.about import AboutPanel

        parts = self._parts
        about = AboutPanel(parts.about, parts.looks)
        about.welcome.connect(self._welcome)
        page.lines.addWidget(about)
        if parts.files is not None:
            from detox.ui.settings.exchange import ExchangePanel  # file dialogs are seldom wanted

            page.lines.addWidget(
                ExchangePanel(parts.files, self._now, self._changing.change_all, parts.looks, self._begins)
            )
        return about

    def _begins(self, rule: Rule) -> bool:
        return running(rule, self._parts.clock.now(), self._now()) is not None

    def _note(self, setting: Setting[Any], value: Any) -> str:
        if setting.kind.name != "hours":
            return ""
        from detox.ui.settings.zones import hours_here  # the first page has hours only where it is unfolded

        return hours_here(setting, value, self._parts.clock.now())

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._parts.clock.now().zone)
