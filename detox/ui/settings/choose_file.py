"""A file that is chosen in the desktop's own way, by whoever types no paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.settings.fields import ListField
from detox.ui.settings.row import SettingRow
from detox.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_LOOK_IN = QT_TRANSLATE_NOOP("SettingsPages", "Look in")
_FILES_OF = QT_TRANSLATE_NOOP("SettingsPages", "Kind of file")
_CHOOSE = QT_TRANSLATE_NOOP("SettingsPages", "Choose a file…")
_CALENDARS = QT_TRANSLATE_NOOP("SettingsPages", "Calendars (*.ics)")


def file_dialog(window: QWidget, title: str, kinds: str) -> QFileDialog:
    """Return a dialog that deletes itself. Qt says two of its words in English whatever the language (6.12)."""
    from PySide6.QtWidgets import QFileDialog  # seldom wanted

    asked = QFileDialog(window, title, "", kinds)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setPalette(window.palette())  # a window of its own takes over the style sheet and not the colours
    asked.setLabelText(QFileDialog.DialogLabel.LookIn, tr(_LOOK_IN))
    asked.setLabelText(QFileDialog.DialogLabel.FileType, tr(_FILES_OF))
    return asked


def add_choice(row: SettingRow) -> QPushButton:
    """Put a button below the field of ``row``, a path, that lets a calendar be chosen; return it."""
    button = QPushButton(tr(_CHOOSE))
    button.setProperty("role", "quiet")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.setAccessibleDescription(row.label.text())

    def take(path: str) -> None:
        if isinstance(row.field, ListField):
            row.field.setText(path)
            row.field.edited.emit()

    def ask() -> None:
        asked = file_dialog(button.window(), row.label.text(), tr(_CALENDARS))
        asked.setFileMode(asked.FileMode.ExistingFile)
        asked.fileSelected.connect(take)
        asked.open()

    button.clicked.connect(lambda _checked=False: ask())
    row.whole.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)
    QWidget.setTabOrder(row.field.widget, button)
    return button
