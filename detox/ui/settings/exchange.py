"""Settings as a file: a copy of one's own, and what a copy or a team's pack offers, to be taken item by item."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.errors import DetoxError
from detox.core.offers import Offer, Offered, values_of
from detox.core.settings import Settings, Values
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.settings import FIRMNESS, Rule, rule_label
from detox.ui.controls import Switch
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.scroll import bring
from detox.ui.settings.given import Exchange
from detox.ui.settings.row import ErrorLine, Line, Row, muted
from detox.ui.settings.search import FILES
from detox.ui.settings.tell import setting_words, value_words
from detox.ui.settings.typed import day_names
from detox.ui.words import hours_words, tr

_SAVE = QT_TRANSLATE_NOOP("SettingsPages", "Save a copy…")
_OPEN = QT_TRANSLATE_NOOP("SettingsPages", "Open a file…")
_SAVED = QT_TRANSLATE_NOOP("SettingsPages", "Saved as {file}.")
_FILES = QT_TRANSLATE_NOOP("SettingsPages", "Settings and packs (*.toml)")
_OFFERS = QT_TRANSLATE_NOOP("SettingsPages", "What {name} offers")
_SAME = QT_TRANSLATE_NOOP("SettingsPages", "Nothing in {name} is different from what you have.")
_CHANGE = QT_TRANSLATE_NOOP("SettingsPages", "{before} → {after}")
_RULE = QT_TRANSLATE_NOOP("SettingsPages", "{days}: {hours}. {firmness}.")
_RULE_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Door: {name}")
_REPLACES = QT_TRANSLATE_NOOP("SettingsPages", "It replaces yours of this name; a running block stays as it is.")
_TIPS = QT_TRANSLATE_NOOP("SettingsPages", "Tips")
_TIPS_HELP = QT_TRANSLATE_NOOP("SettingsPages", "{n} of them, between ours.")
_TAKE = QT_TRANSLATE_NOOP("SettingsPages", "Take what is on")
_LEAVE = QT_TRANSLATE_NOOP("SettingsPages", "Leave it all")
_TAKEN = QT_TRANSLATE_NOOP("SettingsPages", "Taken: {n}.")
_BEGINS = QT_TRANSLATE_NOOP("SettingsPages", "These are its hours: taken now, its door shuts at once.")
_MOST_WRONG = 5

Begins = Callable[[Rule], bool]
TakeAll = Callable[[str, Values, Callable[[], None] | None], str | None]
"""Writes several values as one change of that name, with the way back from its tips; returns what is wrong."""


class ExchangePanel(QWidget):
    """Two buttons, and below them what a file offers. ``now`` returns the settings that hold.

    ``begins`` says whether a rule would shut its door at this moment.
    """

    def __init__(
        self, files: Exchange, now: Callable[[], Settings], change_all: TakeAll, looks: Looks, begins: Begins
    ) -> None:  # fmt: skip
        super().__init__()
        self._begins = begins
        self._files, self._now, self._change_all, self._looks = files, now, change_all, looks
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 14, 0, 0)
        self._lines.setSpacing(8)
        head = QLabel(tr(FILES.label))
        head.setFont(looks.font("strong"))
        self._lines.addWidget(head)
        self._lines.addWidget(muted(tr(FILES.help), looks))
        self.save, self.open = QPushButton(tr(_SAVE)), QPushButton(tr(_OPEN))
        self.save.clicked.connect(lambda: self._ask(save=True))
        self.open.clicked.connect(lambda: self._ask(save=False))
        self._lines.addWidget(_side_by_side(self.save, self.open))
        self.said, self.error = muted("", looks), ErrorLine(looks)
        self.said.hide()
        self._lines.addWidget(self.said)
        self._lines.addWidget(self.error)
        self.offers: Offers | None = None

    def save_to(self, path: Path) -> None:
        """Write a copy, and say where or why not."""
        self._drop()
        try:
            self._files.save(path)
        except DetoxError as error:
            self.error.say(tr(error.message))
        else:
            self._say(tr(_SAVED.with_(file=path)))

    def look_into(self, path: Path) -> None:
        """Show what a file offers, or say why it offers nothing."""
        self._drop()
        try:
            found = self._files.read(path)
        except DetoxError as error:
            self.error.say(tr(error.message))
            return
        self.error.say("\n".join(tr(problem.message) for problem in found.problems[:_MOST_WRONG]))
        if not found.new(self._now()) and not found.tips:
            self._say(tr(_SAME.with_(name=found.name)))
            return
        self.offers = Offers(found, self._now(), self._looks, self._begins)
        self.offers.take.clicked.connect(lambda: self._take(path, found))
        self.offers.leave.clicked.connect(self._drop)
        self._lines.addWidget(self.offers)
        self.offers.show()  # what is hidden takes no keyboard
        self.offers.first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring(self.offers)

    def _take(self, path: Path, found: Offered) -> None:
        if self.offers is None:
            return
        chosen, back = self.offers.chosen(), None
        try:
            if self.offers.tips is not None and self.offers.tips.isChecked():
                back = self._files.add_tips(path)
            wrong = self._change_all(found.name, values_of(chosen, self._now()), back)
            if wrong is not None and back is not None:
                back()
        except DetoxError as error:
            wrong = tr(error.message)
        if wrong is None:
            self._drop()
            self._say(tr(_TAKEN.with_(n=len(chosen) + (back is not None))))
        self.error.say(wrong or "")

    def _ask(self, *, save: bool) -> None:
        """Let a file be chosen; nothing waits meanwhile."""
        from PySide6.QtWidgets import QFileDialog

        from detox.ui.settings.choose_file import file_dialog

        asked = file_dialog(self.window(), tr(_SAVE if save else _OPEN), tr(_FILES))
        asked.setDefaultSuffix("toml")
        if save:
            asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            asked.selectFile("detox-settings.toml")
        else:
            asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        then = self.save_to if save else self.look_into
        asked.fileSelected.connect(lambda name: then(Path(name)))
        asked.open()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            bring(self.said)

    def _drop(self) -> None:
        self._say("")
        self.error.say("")
        if self.offers is not None:
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)
            self.offers.hide()
            self._lines.removeWidget(self.offers)
            self.offers.deleteLater()
            self.offers = None


class Offers(QWidget):
    """What one file offers, each with a switch: a copy of one's own is all on, of a team's nothing is."""

    def __init__(self, found: Offered, settings: Settings, looks: Looks, begins: Begins) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 6, 0, 0)
        lines.setSpacing(0)
        head = QLabel(tr(_OFFERS.with_(name=found.name)))
        head.setFont(looks.font("strong"))
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        lines.addWidget(head)
        self.switches: list[tuple[Offer, Switch]] = []
        self.tips: Switch | None = None
        for offer in found.new(settings):
            switch = Switch(looks)
            self.switches.append((offer, switch))
            lines.addWidget(Row(_name(offer, settings), _told(offer, settings, begins), switch, looks))
            lines.addWidget(Line())
        if found.tips:
            self.tips = Switch(looks)
            lines.addWidget(Row(tr(_TIPS), tr(_TIPS_HELP.with_(n=found.tips)), self.tips, looks))
            lines.addWidget(Line())
        self.take, self.leave = QPushButton(tr(_TAKE)), QPushButton(tr(_LEAVE))
        self.take.setProperty("role", "pri")
        self.take.setEnabled(not found.norms)
        both = [switch for _, switch in self.switches] + ([self.tips] if self.tips else [])
        self.first = both[0]
        for switch in both:
            switch.setChecked(not found.norms)
            switch.toggled.connect(lambda _on: self.take.setEnabled(any(each.isChecked() for each in both)))
        lines.addSpacing(8)
        lines.addWidget(_side_by_side(self.take, self.leave))

    def chosen(self) -> list[Offer]:
        """Return what is switched on."""
        return [offer for offer, switch in self.switches if switch.isChecked()]


def _name(offer: Offer, settings: Settings) -> str:
    if offer.part:
        return tr(_RULE_NAME.with_(name=rule_label(offer.value[0])))
    return setting_words(offer.setting, settings)


def _told(offer: Offer, settings: Settings, begins: Begins) -> str:
    """Return what would change, whether it begins now, and why whoever offers it thinks so."""
    lines = []
    if offer.part:
        after = _rule_words(offer.value[0])
        if held := offer.held(settings):
            lines.append(tr(_CHANGE.with_(before=_rule_words(held[0]).rstrip("."), after=after)))
            lines.append(tr(_REPLACES))
        else:
            lines.append(after)
    else:
        before, after = (_value(offer, value) for value in (settings[offer.setting], offer.value))
        lines.append(tr(_CHANGE.with_(before=before, after=after)) if after else "")
    if offer.setting.kind.name == "rules" and any(rule.enabled and begins(rule) for rule in offer.value):
        lines.append(tr(_BEGINS))
    return "\n".join(line for line in (*lines, offer.why) if line)


def _value(offer: Offer, value: Any) -> str:
    if offer.setting.kind.name == "rules":
        return "; ".join(_rule_words(rule).rstrip(".") for rule in value) or "–"
    return value_words(offer.setting, value)


def _rule_words(rule: Rule) -> str:
    firmness = next((tr(words) for name, words in FIRMNESS if name == rule.firmness), rule.firmness)
    hours = ", ".join(map(hours_words, rule.hours))
    return tr(_RULE.with_(days=", ".join(day_names(rule.days)), hours=hours, firmness=firmness))


def _side_by_side(*buttons: QPushButton) -> QWidget:
    holder = QWidget()
    flow = Flow(holder)
    for button in buttons:
        flow.addWidget(button)
    return holder
