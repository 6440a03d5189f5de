"""What can be seen here right now: which window is in front and what it is taken for, whether somebody is there, calls.

It follows every beat while it can be seen, and nothing while it cannot. Titles are not in it.
"""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from detox.core.facts import Seen
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.settings.given import Here
from detox.ui.settings.row import Line, muted
from detox.ui.settings.search import HERE
from detox.ui.words import tr

_BY = QT_TRANSLATE_NOOP("SettingsPages", "Windows are seen by: {adapter}")
_BY_NOTHING = QT_TRANSLATE_NOOP("SettingsPages", "No window can be seen here. The page About says why.")
_FRONT = QT_TRANSLATE_NOOP("SettingsPages", "In front: {what}")
_BEFORE = QT_TRANSLATE_NOOP("SettingsPages", "Before that: {what}")
_OURS = QT_TRANSLATE_NOOP("SettingsPages", "a window of Detox, which never counts")
_NOTHING = QT_TRANSLATE_NOOP("SettingsPages", "nothing that the desktop tells of")
_UNTOLD = QT_TRANSLATE_NOOP("SettingsPages", "{program}, and nobody can tell which page")
_PLATFORM = QT_TRANSLATE_NOOP("SettingsPages", "{program}, taken for {platform}")
_WORK = QT_TRANSLATE_NOOP("SettingsPages", "{program}, taken for {platform}, where one works")
_NONE = QT_TRANSLATE_NOOP("SettingsPages", "{program}, no social platform")
_PROGRAM = QT_TRANSLATE_NOOP("SettingsPages", "a program without a name")
_PRESENCE = {
    "active": QT_TRANSLATE_NOOP("SettingsPages", "Somebody is there."),
    "idle": QT_TRANSLATE_NOOP("SettingsPages", "Nobody has touched anything for a while."),
    "away": QT_TRANSLATE_NOOP("SettingsPages", "Locked or asleep."),
}
_WATCHING = QT_TRANSLATE_NOOP("SettingsPages", "Nobody touches anything, but it plays: that counts.")
_CALL = {
    "microphone": QT_TRANSLATE_NOOP("SettingsPages", "Calls: {program} uses the microphone"),
    "camera": QT_TRANSLATE_NOOP("SettingsPages", "Calls: {program} uses the camera"),
    "screen": QT_TRANSLATE_NOOP("SettingsPages", "Calls: {program} records or shares the screen"),
    "do_not_disturb": QT_TRANSLATE_NOOP("SettingsPages", "Calls: do not disturb is on"),
    "full_screen": QT_TRANSLATE_NOOP("SettingsPages", "Calls: a window is full screen"),
}
_NO_CALL = QT_TRANSLATE_NOOP("SettingsPages", "Calls: none, when this page was opened")
_ASK = QT_TRANSLATE_NOOP("SettingsPages", "Ask about calls again")


class HerePanel(QWidget):
    """Those lines, and a button that asks about calls again: nothing else would tell of one."""

    def __init__(self, here: Here, looks: Looks) -> None:
        super().__init__()
        self._here = here
        self._before: Seen | None = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setSpacing(4)
        title = QLabel(tr(HERE.label))
        title.setFont(looks.font("strong"))
        title.setWordWrap(True)
        self.told, self.call = QLabel(), QLabel()
        self.again = QPushButton(tr(_ASK))
        self.again.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.again.clicked.connect(self._ask)
        for label in (self.told, self.call):
            label.setWordWrap(True)
        for each in (title, muted(tr(HERE.help), looks), self.told, self.call, self.again):
            lines.addWidget(each)
        lines.addSpacing(8)
        lines.addWidget(Line())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow."""
        super().showEvent(event)
        self._here.follow(self._say)
        self._say()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no more."""
        self._here.follow(None)
        super().hideEvent(event)

    def _say(self) -> None:
        adapter, seen = self._here.adapter(), self._here.seen()
        front = seen.front
        said = [tr(_BY.with_(adapter=adapter) if adapter else _BY_NOTHING)]
        said.append(tr(_FRONT.with_(what=_what(front))))
        if front is None or front.own:
            said += [tr(_BEFORE.with_(what=_what(self._before)))] if self._before else []
        else:
            self._before = front
        said.append(tr(_WATCHING if seen.watching else _PRESENCE[seen.presence]))
        words = "\n".join(said)
        if words != self.told.text():
            self.told.setText(words)

    def _ask(self) -> None:
        busy = self._here.calls()
        self.call.setText(tr(_CALL[busy.why].with_(program=busy.by or tr(_PROGRAM))) if busy else tr(_NO_CALL))


def _what(seen: Seen | None) -> str:
    if seen is None:
        return tr(_NOTHING)
    if seen.own:
        return tr(_OURS)
    program = seen.program or tr(_PROGRAM)
    if seen.platform:
        words = _WORK if seen.surface == "work" else _PLATFORM
        return tr(words.with_(program=program, platform=seen.name or seen.platform))
    return tr((_NONE if seen.known else _UNTOLD).with_(program=program))
