"""The window "Need a moment?" of a run: made at each opening, gone after it; the engine never hears of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from detox.app.breaks import Breaks
from detox.core.errors import DetoxError
from detox.core.moment import Scenario, scenarios
from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.moment_files import load_moment, own_protocol, read_protocol
from detox.ui.language import spoken
from detox.ui.look import Looks
from detox.ui.moment.window import MomentWindow
from detox.ui.scenes import Art

log = logging.getLogger(__name__)

_NOT_OPENED = QT_TRANSLATE_NOOP("Moment", "Nothing on this desktop opens it")


class Moments:
    """Opens the window. ``tell`` shows a problem; ``open_url`` opens an address or a file, False if nothing does."""

    def __init__(
        self,
        looks: Looks,
        art: Art,
        clock: Clock,
        breaks: Breaks,
        folder: Path,
        tell: Callable[[Text, Text], None],
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        self._looks, self._art, self._clock, self._breaks = looks, art, clock, breaks
        self._folder, self._tell, self._open_url = folder, tell, open_url
        self.window: MomentWindow | None = None

    def open(self, page: str = "") -> None:
        """Show the window, or bring it to the front; ``page`` is turned to ("listen")."""
        if self.window is None or not isValid(self.window):
            self.window = self._made()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if page:
            self.window.show_page(page)

    def close(self) -> None:
        """Take it down."""
        if self.window is not None and isValid(self.window):
            self.window.close()
        self.window = None

    def _made(self) -> MomentWindow:
        moment, problems = load_moment(spoken())
        for problem in problems:
            log.warning("%s", problem.line())
        # Another sentence at each opening, without remembering which one was last.
        window = MomentWindow(self._looks, self._art, moment, self._protocol, self._clock.now().ms // 60_000)
        window.breathe.connect(self._breathe)
        window.cool.connect(self._breaks.cool)
        window.edit.connect(self._edit)
        window.opened.connect(lambda url: self._show(QUrl(url), url))
        window.destroyed.connect(self._gone)
        return window

    def _gone(self) -> None:
        self.window = None

    def _breathe(self) -> None:
        self.close()
        self._breaks.breathe()

    def _protocol(self) -> tuple[Scenario, ...]:
        try:
            return scenarios(read_protocol(self._folder, spoken()))
        except DetoxError as error:
            self._tell(error.title, error.message)
            return ()

    def _edit(self) -> None:
        try:
            path = own_protocol(self._folder, spoken())
        except DetoxError as error:
            self._tell(error.title, error.message)
            return
        self._show(QUrl.fromLocalFile(str(path)), str(path))

    def _show(self, url: QUrl, name: str) -> None:
        if not self._open_url(url):
            self._tell(_NOT_OPENED, QT_TRANSLATE_NOOP("Moment", "It is here: {name}").with_(name=name))
