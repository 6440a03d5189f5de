"""The pages behind the choices: a note that is kept nowhere, hard comments, people who listen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from detox.core.moment import HelpLine, Scenario
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.moment import say
from detox.ui.moment.parts import button, label, panel
from detox.ui.words import tr


class Page(QWidget):
    """A column of things. ``leave`` is called when another page comes, or the window goes."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(14)

    def leave(self) -> None:
        """Forget what nobody shall find later."""


class NotePage(Page):
    """A small text box. Its text is never stored: it is thrown away, or copied by the user."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(tr(say.NOTE_HINT))
        self.text.setAccessibleName(tr(say.NOTE))
        self.text.setTabChangesFocus(True)
        self.text.setProperty("ring", 8)
        self.text.setMinimumHeight(round(160 * looks.text_scale))
        self.copy, self.throw = button(say.COPY), button(say.THROW, "pri")
        self.copy.clicked.connect(self._copy)
        self.throw.clicked.connect(self.leave)
        self.text.textChanged.connect(self._changed)
        self.lines.addWidget(label(looks, tr(say.NOTE_HELP)))
        self.lines.addWidget(self.text, 1)
        row = Flow(gap=10, line=8)
        row.addWidget(self.throw)
        row.addWidget(self.copy)
        self.lines.addLayout(row)
        self._changed()

    def leave(self) -> None:
        """Throw the text away, and its undo with it."""
        self.text.setPlainText("")
        self.text.document().clearUndoRedoStacks()

    def _copy(self) -> None:
        put_on_clipboard(self.text.toPlainText())
        self.copy.setText(tr(say.COPIED))

    def _changed(self) -> None:
        written = bool(self.text.toPlainText().strip())
        self.copy.setText(tr(say.COPY))
        self.copy.setEnabled(written)
        self.throw.setEnabled(written)


class CommentPage(Page):
    """Ten minutes first; then the user's own rules, part by part, each answer to be copied."""

    cool = Signal()
    edit = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        first, lines = panel("tint")
        lines.addWidget(label(looks, tr(say.COOL_HELP)))
        self.start = button(say.COOL, "pri")
        self.start.clicked.connect(self.cool)
        lines.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignLeading)
        self.lines.addWidget(first)
        self.lines.addSpacing(6)
        self.lines.addWidget(label(looks, tr(say.RULES), "kind"))
        self.lines.addWidget(label(looks, tr(say.RULES_HELP), "small", muted=True))
        self.change = button(say.OPEN_FILE)
        self.change.clicked.connect(self.edit)
        self.lines.addWidget(self.change, alignment=Qt.AlignmentFlag.AlignLeading)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(10)
        self.lines.addLayout(self._parts)
        self.lines.addStretch(1)
        self.copies: list[QPushButton] = []
        self.shown: tuple[Scenario, ...] | None = None

    def show_parts(self, parts: tuple[Scenario, ...]) -> None:
        """Show what stands in the file now."""
        if parts == self.shown:
            return
        self.shown, self.copies = parts, []
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            frame, lines = panel("sunken")
            if part.title:
                lines.addWidget(label(self._looks, part.title, "strong"))
            lines.addWidget(label(self._looks, part.text, selectable=True))
            if part.copy:
                copy = button(say.COPY)
                copy.setAccessibleName(tr(say.COPY_OF.with_(title=part.title)))
                copy.clicked.connect(_copier(copy, part.copy))
                lines.addWidget(copy, alignment=Qt.AlignmentFlag.AlignLeading)
                self.copies.append(copy)
            self._parts.addWidget(frame)


class ListenPage(Page):
    """Lines of people who listen, each with the page it was read on. ``opened`` carries an address, at a click only."""

    opened = Signal(str)

    def __init__(self, looks: Looks, lines: tuple[HelpLine, ...]) -> None:
        super().__init__()
        self.lines.addWidget(label(looks, tr(say.LISTEN_HELP)))
        self.buttons: list[QPushButton] = []
        for index, line in enumerate(lines):
            frame, inside = panel("sunken" if index else "tint")
            inside.setSpacing(6)
            name = " · ".join(filter(None, (line.name, line.where)))
            inside.addWidget(label(looks, name, "strong" if index else "kind"))
            if line.call:
                number = tr(say.CALL.with_(number=line.call))
                inside.addWidget(label(looks, number, "h2", selectable=True))
            inside.addWidget(label(looks, line.about))
            go = button(say.OPEN_PAGE, "" if index else "pri")
            go.setAccessibleName(tr(say.OPEN_PAGE_OF.with_(name=line.name)))
            go.setToolTip(line.url)
            go.clicked.connect(_opener(self.opened.emit, line.url))
            inside.addSpacing(4)
            inside.addWidget(go, alignment=Qt.AlignmentFlag.AlignLeading)
            inside.addSpacing(4)
            # On the tint, muted text would be too faint.
            inside.addWidget(label(looks, _read(line), "note", muted=bool(index)))
            self.buttons.append(go)
            self.lines.addWidget(frame)
        self.lines.addStretch(1)


def put_on_clipboard(text: str) -> None:
    """Copy ``text``, because the user asked for it."""
    QGuiApplication.clipboard().setText(text)


def _read(line: HelpLine) -> str:
    day = QDate(line.read_on.year, line.read_on.month, line.read_on.day)
    said = say.READ_COPY if line.stored else say.READ
    return tr(said.with_(date=QLocale().toString(day, QLocale.FormatType.LongFormat), page=line.source))


def _copier(copy: QPushButton, text: str) -> Callable[[], None]:
    def act() -> None:
        put_on_clipboard(text)
        copy.setText(tr(say.COPIED))

    return act


def _opener(open_: Callable[[str], None], url: str) -> Callable[[], None]:
    return lambda: open_(url)
