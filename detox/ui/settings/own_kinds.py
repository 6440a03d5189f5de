"""What only a kind of the user's own has in the settings: its words."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from detox.core.errors import DetoxError
from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.reminders.own_words import HOOK, LINE, MOST_WORDS, OwnWords
from detox.reminders.tip_rules import MOST
from detox.ui.look import Looks
from detox.ui.settings.fields import ListField
from detox.ui.settings.row import Change, ErrorLine, muted, quiet
from detox.ui.words import tr

_HOOK_HINT = QT_TRANSLATE_NOOP("SettingsPages", "First line, such as: The dog knows what time it is.")
_LINE_HINT = QT_TRANSLATE_NOOP("SettingsPages", "What to do, such as: Once round the block.")
_MORE = QT_TRANSLATE_NOOP("SettingsPages", "Add words")
_REMOVE = QT_TRANSLATE_NOOP("SettingsPages", "Remove")
_FULL = QT_TRANSLATE_NOOP("SettingsPages", "A card has room for {n} characters here")
_REMOVE_NAME = QT_TRANSLATE_NOOP("SettingsPages", "Remove the words “{hook}”")


class WordsPanel(QWidget):
    """Edits the user's own words of one kind: two lines for each card. What does not fit a card is not written."""

    def __init__(self, setting: Setting[Any], change: Change, looks: Looks) -> None:
        super().__init__()
        self.setting, self._change, self._looks = setting, change, looks
        self._value: tuple[OwnWords, ...] | None = None
        self.pairs: list[_Pair] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 9, 0, 9)
        lines.setSpacing(6)
        title = QLabel(tr(setting.label))
        title.setFont(looks.font("strong"))
        lines.addWidget(title)
        lines.addWidget(muted(tr(setting.help), looks))
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        lines.addLayout(self._list)
        self.more = quiet(f"+  {tr(_MORE)}")
        self.more.setAccessibleName(tr(_MORE))
        self.more.clicked.connect(self._add)
        lines.addWidget(self.more)
        self.error = ErrorLine(looks)
        lines.addWidget(self.error)

    def refresh(self, settings: Settings) -> None:
        """Show what holds now, unless that is what stands here already, or somebody is in the middle of it."""
        value = settings[self.setting]
        if value == self._value or any(pair.busy for pair in self.pairs):
            return
        self._value = value
        if value != self._said():
            for pair in self.pairs[:]:
                self._drop(pair)
            for words in value:
                self._append(words)
        self.more.setVisible(len(self.pairs) < MOST_WORDS)
        self.error.say("")

    def _said(self) -> tuple[OwnWords, ...]:
        return tuple(pair.words() for pair in self.pairs if pair.words() != OwnWords(""))

    def _append(self, words: OwnWords) -> _Pair:
        pair = _Pair(words, self._looks)
        pair.edited.connect(self._write)
        pair.gone.connect(lambda: self._remove(pair))
        pair.full.connect(lambda most: self.error.say(tr(_FULL.with_(n=most)) if most else ""))
        self.pairs.append(pair)
        self._list.addWidget(pair)
        return pair

    def _drop(self, pair: _Pair) -> None:
        self.pairs.remove(pair)
        self._list.removeWidget(pair)
        pair.hide()
        pair.deleteLater()

    def _add(self) -> None:
        empty = next((pair for pair in self.pairs if pair.words() == OwnWords("")), None)
        pair = empty or self._append(OwnWords(""))
        self.more.setVisible(len(self.pairs) < MOST_WORDS)
        pair.hook.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, pair: _Pair) -> None:
        self.more.show()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)  # first: the keyboard must not go elsewhere in between
        self._drop(pair)
        self._write()

    def _write(self) -> None:
        raw = [{"hook": words.hook, "line": words.line} for words in self._said()]
        wrong: str | None = None
        try:
            value = self.setting.kind.read(raw)
        except DetoxError as error:
            wrong = tr(error.message)
        else:
            if value != self._value:
                before, self._value = self._value, value
                wrong = self._change(self.setting, value)
                if wrong is not None:
                    self._value = before
        self.error.say(wrong or "")
        if wrong is None:
            for pair in self.pairs:
                pair.settle()


class _Pair(QWidget):
    """The two lines of one card. ``edited``: somebody has finished one; ``gone``: it shall go.

    ``full`` carries how many characters fit into the line that is typed in, once no more do; 0 when some do again.
    """

    edited = Signal()
    gone = Signal()
    full = Signal(int)

    def __init__(self, words: OwnWords, looks: Looks) -> None:
        super().__init__()
        self._words, self._told = words, 0
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        both = QVBoxLayout()
        both.setSpacing(4)
        self.hook = _line(tr(HOOK), tr(_HOOK_HINT), MOST["hook"])
        self.line = _line(tr(LINE), tr(_LINE_HINT), MOST["beats"])
        self.hook.setFont(looks.font("strong"))
        for field in (self.hook, self.line):
            field.on_edited(self.edited.emit)
            field.textEdited.connect(partial(self._tell_full, field))
            both.addWidget(field)
        whole.addLayout(both, 1)
        self.away = quiet(tr(_REMOVE))
        self.away.clicked.connect(self.gone)
        whole.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self._show(words)

    @property
    def busy(self) -> bool:
        """Whether something was typed that does not hold yet."""
        return self.hook.busy or self.line.busy

    def words(self) -> OwnWords:
        """Return what stands here; line breaks that a file has stay where nothing was typed."""
        kept = self._words
        hook = self.hook.text().strip() if self.hook.typed else kept.hook
        line = self.line.text().strip() if self.line.typed else kept.line
        return OwnWords(hook, line)

    def settle(self) -> None:
        """Take what was typed for what holds."""
        self._show(self.words())

    def _tell_full(self, field: ListField, text: str) -> None:
        most = field.maxLength() if len(text) == field.maxLength() else 0
        if most != self._told:
            self._told = most
            self.full.emit(most)

    def _show(self, words: OwnWords) -> None:
        self._words = words
        for field, text in ((self.hook, words.hook), (self.line, words.line)):
            if field.text() != (told := text.replace("\n", " ")) or field.typed:
                field.show_value(told)
        self.away.setAccessibleName(tr(_REMOVE_NAME.with_(hook=words.hook)) if words.hook else tr(_REMOVE))


def _line(name: str, hint: str, longest: int) -> ListField:
    field = ListField(apart=False, hint=hint)
    field.setMaxLength(longest)
    field.setAccessibleName(name)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return field
