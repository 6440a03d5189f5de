"""The user's own rules about windows: each in words with a button that takes it out, and a place to add one.

What is added or taken out counts at once. Nothing is suggested: no title that was seen is in here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.look import Looks
from detox.ui.settings.given import Rules
from detox.ui.settings.new_rule import NEW, OTHER, PRIVATE, WORK, NewRule
from detox.ui.settings.row import ErrorLine, Line, muted, quiet
from detox.ui.settings.search import RULES
from detox.ui.settings.steps import Step
from detox.ui.words import tr
from detox.usage.rules import Written

_TITLE = QT_TRANSLATE_NOOP("SettingsPages", "Titles that contain “{text}” count as {meant}")
_PROGRAM = QT_TRANSLATE_NOOP("SettingsPages", "The program “{text}” counts as {meant}")
_ADDRESS = QT_TRANSLATE_NOOP("SettingsPages", "The web app at “{text}” counts as {meant}")
_TOGETHER = QT_TRANSLATE_NOOP("SettingsPages", "All of this together counts as {meant}: {about}")
_PARTS = (
    QT_TRANSLATE_NOOP("SettingsPages", "a title with “{text}”"),
    QT_TRANSLATE_NOOP("SettingsPages", "the program “{text}”"),
    QT_TRANSLATE_NOOP("SettingsPages", "the web app at “{text}”"),
)
_MEANT = {
    WORK: QT_TRANSLATE_NOOP("SettingsPages", "work"),
    PRIVATE: QT_TRANSLATE_NOOP("SettingsPages", "private"),
    OTHER: QT_TRANSLATE_NOOP("SettingsPages", "nothing social"),
}
_REMOVE = QT_TRANSLATE_NOOP("SettingsPages", "Remove")
_REMOVE_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Remove the rule “{rule}”")
_THERE = QT_TRANSLATE_NOOP("SettingsPages", "There is a rule about this already")
_FIRST = QT_TRANSLATE_NOOP("SettingsPages", "Another rule fits first: {rule}")
_ADDED = QT_TRANSLATE_NOOP("SettingsPages", "Rule added: {rule}.")
_REMOVED = QT_TRANSLATE_NOOP("SettingsPages", "Rule removed: {rule}.")


class RulesPanel(QWidget):
    """Those rules. ``did`` takes the step back from what was changed here."""

    def __init__(self, rules: Rules, did: Callable[[Step], None], looks: Looks) -> None:
        super().__init__()
        self._rules, self._did, self._looks = rules, did, looks
        self._listed: tuple[Written, ...] = ()
        self.rows: list[_RuleRow] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 9, 0, 0)
        lines.setSpacing(6)
        title = QLabel(tr(RULES.label))
        title.setFont(looks.font("strong"))
        title.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.error = ErrorLine(looks)
        self.more = quiet(f"+  {tr(NEW)}")
        self.more.setAccessibleName(tr(NEW))
        self.more.clicked.connect(self._ask)
        self.form = NewRule(rules.tracked(), looks)
        self.form.asked.connect(self._add)
        self.form.left.connect(self._leave)
        self.form.hide()
        lines.addWidget(title)
        lines.addWidget(muted(tr(RULES.help), looks))
        lines.addLayout(self._list)
        for each in (self.error, self.more, self.form, Line()):
            lines.addWidget(each)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow."""
        super().showEvent(event)
        self._rules.follow(self.refresh)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no more."""
        self._rules.follow(None)
        super().hideEvent(event)

    def take_keyboard(self) -> None:
        """Give the keyboard to where a rule is added."""
        (self.form.text if self.more.isHidden() else self.more).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the rules that count now, or why nobody can read them."""
        try:
            listed = tuple(self._rules.listed())
        except DetoxError as error:
            listed = ()
            self.error.say(tr(error.message))
        else:
            self.error.say("")
        if listed == self._listed:
            return
        self._listed = listed
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_RuleRow(rule_words(rule, self._rules.names)) for rule in listed]
        for row, rule in zip(self.rows, listed, strict=True):
            row.away.clicked.connect(lambda _checked=False, rule=rule: self._remove(rule))
            self._list.addWidget(row)

    def _ask(self) -> None:
        self.form.show()
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.hide()

    def _leave(self) -> None:
        self.more.show()  # first: the keyboard must not go elsewhere in between
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.clear()
        self.form.hide()

    def _add(self, rule: Written) -> None:
        first = next((each for each in self._listed if each.covers(rule)), None)
        if first is not None:
            same = first.about() == rule.about()
            self.form.refuse(tr(_THERE if same else _FIRST.with_(rule=rule_words(first, self._rules.names))))
        elif (wrong := self._change(self._rules.add, rule, _ADDED)) is None:
            self._leave()
        else:
            self.form.refuse(wrong)

    def _remove(self, rule: Written) -> None:
        place = self._listed.index(rule)
        self.take_keyboard()  # first: it must not go elsewhere in between
        wrong = self._change(self._rules.remove, rule, _REMOVED)
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].away.setFocus(Qt.FocusReason.OtherFocusReason)
        if wrong is not None:
            self.error.say(wrong)

    def _change(self, change: Callable[[Written], Callable[[], None]], rule: Written, said: Text) -> str | None:
        try:
            back = change(rule)
        except DetoxError as error:
            return tr(error.message)
        names = self._rules.names
        self._did(Step(lambda: tr(said.with_(rule=rule_words(rule, names))), back=back))
        self.refresh()
        return None


class _RuleRow(QWidget):
    """One rule in words, and the button that takes it out."""

    def __init__(self, words: str) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        self.words = QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.away = quiet(tr(_REMOVE))
        self.away.setAccessibleName(tr(_REMOVE_NAME.with_(rule=words)))
        self.away.setToolTip(tr(_REMOVE_NAME.with_(rule=words)))
        across.addWidget(self.words, 1)
        across.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)


def rule_words(rule: Written, names: Mapping[str, str]) -> str:
    """Return a rule in one line, in the language of now."""
    said = _MEANT.get(rule.counts_as)
    meant = tr(said) if said else names.get(rule.counts_as, rule.counts_as)
    texts = (rule.contains, rule.app, rule.host)
    given = [
        (one, part, text) for one, part, text in zip((_TITLE, _PROGRAM, _ADDRESS), _PARTS, texts, strict=True) if text
    ]
    if len(given) == 1:
        one, _, text = given[0]
        return tr(one.with_(text=text, meant=meant))
    return tr(_TOGETHER.with_(meant=meant, about=" + ".join(tr(part.with_(text=text)) for _, part, text in given)))
