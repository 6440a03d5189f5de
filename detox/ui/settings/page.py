"""One page: title, what it is about, and its rows, made from the declarations that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.reminders.kinds import kind_name
from detox.ui.look import Looks
from detox.ui.scroll import Scrolling, see_through
from detox.ui.settings.add_kind import AddKind
from detox.ui.settings.pages import Entry, Family
from detox.ui.settings.reminders import KindRow
from detox.ui.settings.row import Change, Line, Note, SettingRow, muted
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.picture import Draw
    from detox.ui.settings.shifts import Zone
    from detox.ui.settings.week_rows import ChangeAll, WeekRows

REMINDERS = "reminders."
_RESET = QT_TRANSLATE_NOOP("SettingsPages", "Put this page back to how it came")


class SettingsPage(Scrolling):
    """Rows for ``entries``. ``show_card`` carries the id of a kind whose card was asked for, ``added`` of a new one."""

    show_card = Signal(str)
    added = Signal(str)
    deleted = Signal(str)

    def __init__(self, title: Text, lead: Text, looks: Looks, art: Draw | None = None) -> None:
        super().__init__()
        self._looks, self._art = looks, art
        self._rows: list[SettingRow | KindRow | WeekRows] = []
        self._weeks: list[WeekRows] = []
        self._families: list[tuple[Family, tuple[str, ...]]] = []
        self._settings = Settings()
        self._note: Note | None = None
        self._zone: Zone | None = None
        self._marked: QWidget | None = None
        self.reset: QPushButton | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self.lines = QVBoxLayout(content)
        self.lines.setContentsMargins(28, 22, 28, 16)
        self.lines.setSpacing(0)
        head = QLabel(tr(title))
        head.setFont(looks.font("h2"))
        head.setWordWrap(True)
        self.lines.addWidget(head)
        if tr(lead):
            self.lines.addSpacing(4)
            self.lines.addWidget(muted(tr(lead), looks))
        self.lines.addSpacing(8)
        see_through(self)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.setAccessibleName(tr(title))

    def fill(
        self,
        entries: Sequence[Entry],
        settings: Settings,
        change: Change,
        change_all: ChangeAll,
        note: Note,
        zone: Zone,
    ) -> None:
        """Put in a row for each of ``entries``; ``note`` says what stands below a field, ``zone`` where the user is."""
        self._settings, self._note, self._change_all, self._zone = settings, note, change_all, zone
        for entry in entries:
            if isinstance(entry, Family):
                self._fill_family(entry, settings, change)
            else:
                self._add_row(entry, "", change)
        self.refresh(settings)

    def refresh(self, settings: Settings) -> None:
        """Show what holds now."""
        self._settings = settings
        for row in self._rows:
            row.refresh(settings)

    def outgrown(self, settings: Settings) -> bool:
        """Whether there are members now that have no rows here: the page has to be made anew."""
        return any(family.members(settings) != members for family, members in self._families)

    def held(self) -> str:
        """Return the key of the row that has the keyboard, "" if none has it."""
        focused = self.window().focusWidget()
        rows = self.findChildren(SettingRow)
        return next((row.setting.key for row in rows if row.isAncestorOf(focused)), "")

    def hold(self, key: str) -> None:
        """Give the keyboard to the row of ``key``, if there is one."""
        for row in self.findChildren(SettingRow):
            if row.setting.key == key:
                row.field.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, key: str) -> None:
        """Bring the row of ``key`` into sight, mark it, and give it the keyboard; no such row is no error."""
        self.unmark()
        for kind in (row for row in self._rows if isinstance(row, KindRow)):
            if key.startswith(f"{REMINDERS}{kind.member}.") and not key.endswith(".enabled"):
                kind.unfold()
        for week in self._weeks:
            if any(row.setting.key == key for row in week.rows):
                week.unfold()
        row = self.row_of(key)
        if row is None:
            return
        marked = self._marked = row if row.isVisibleTo(self) else row.parentWidget() or row
        _mark(marked, on=True)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # where it is, once it is unfolded
        self.ensureWidgetVisible(marked)
        row.field.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def unmark(self) -> None:
        """Take the mark off again."""
        if self._marked is not None:
            _mark(self._marked, on=False)
            self._marked = None

    def row_of(self, key: str) -> SettingRow | None:
        """Return the row of ``key``, None if there is none here."""
        return next((row for row in self.findChildren(SettingRow) if row.setting.key == key), None)

    def grey_out(self, key: str, why: str) -> None:
        """Let nobody turn the row of ``key``, and say why; no such row is no error."""
        for row in self.findChildren(SettingRow):
            if row.setting.key == key:
                row.field.widget.setEnabled(False)
                row.whole.addWidget(muted(why, self._looks))

    def put_below(self, key: str, widget: QWidget) -> None:
        """Put ``widget`` right below the row of ``key``."""
        row = self.row_of(key)
        self.lines.insertWidget(self.lines.indexOf(row) + 1 if row else self.lines.count(), widget)

    def add_reset(self, reset: Callable[[], None]) -> None:
        """Put a button at the end that puts the page back to how it came."""
        self.reset = QPushButton(tr(_RESET))
        self.reset.setProperty("role", "quiet")
        self.reset.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.reset.clicked.connect(lambda _checked=False: reset())
        self.lines.addSpacing(10)
        self.lines.addWidget(self.reset)

    def unfold(self, member: str) -> None:
        """Unfold the row of a kind and bring it into sight."""
        for row in self._rows:
            if isinstance(row, KindRow) and row.member == member:
                row.unfold()
                self.ensureWidgetVisible(row)
                if row.words is not None:  # what a new one lacks
                    row.words.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_family(self, family: Family, settings: Settings, change: Change) -> None:
        members = family.members(settings)
        self._families.append((family, members))
        if family.head != REMINDERS:
            for setting in family.settings:
                self.lines.addSpacing(12)
                self.lines.addWidget(_strong(tr(setting.label), self._looks))
                self.lines.addWidget(muted(tr(setting.help), self._looks))
                self.lines.addSpacing(6)
                days = tuple(setting.of(member) for member in members)
                if week := self._week(days, change):
                    self.lines.addWidget(week)
                    continue
                for day, member in zip(days, members, strict=True):
                    self._add_row(replace(day, help=plain("")), member, change)
            return
        for member in members:
            taken = partial(self._taken, family, member)
            row = KindRow(family, member, change, taken, self._looks, self._art)
            row.show_card.connect(self.show_card)
            row.deleted.connect(self.deleted)
            self._rows.append(row)
            self.lines.addWidget(row)
        add = AddKind(
            family, lambda: family.members(self._settings), partial(self._taken, family, ""), change, self._looks
        )  # fmt: skip
        add.added.connect(self.added)
        self.lines.addWidget(add)
        self.lines.addSpacing(8)
        self.lines.addWidget(Line())

    def _taken(self, family: Family, but: str, name: str) -> bool:
        """Whether another kind than ``but`` is called ``name``, in letters of any size."""
        others = (tr(kind_name(each, self._settings)) for each in family.members(self._settings) if each != but)
        return name.strip().casefold() in {each.casefold() for each in others}

    def _week(self, days: Sequence[Setting[Any]], change: Change) -> WeekRows | None:
        """Return rows to paint on where these are the hours of seven days."""
        if not days or days[0].kind.name != "hours":
            return None
        from detox.ui.settings.week_rows import WeekRows, painted_week  # painting is a large part, and one page's

        if not painted_week(days):
            return None
        week = WeekRows(days, change, self._change_all, self._looks, self._note)
        self._weeks.append(week)
        self._rows.append(week)
        return week

    def _add_row(self, setting: Setting[Any], words: str, change: Change) -> None:
        kind = SettingRow
        if setting.kind.name == "hours":
            from detox.ui.settings.week_rows import HoursRow

            kind = HoursRow
        row = kind.of(setting, change, self._looks, words, self._note, self._zone)
        if row is not None:
            self._rows.append(row)
            self.lines.addWidget(row)
            self.lines.addWidget(Line())


def _mark(widget: QWidget, *, on: bool) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("found", on)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _strong(words: str, looks: Looks) -> QLabel:
    label = QLabel(words)
    label.setFont(looks.font("strong"))
    label.setWordWrap(True)
    return label
