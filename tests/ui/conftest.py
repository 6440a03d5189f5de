"""What every test of the screen lives with: one application, no platform but ``offscreen``, the look held still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from detox.ui.look import LIGHT, Looks

# The offscreen platform says these of itself; no other one does.
_OF_THE_PLATFORM = ("This plugin does not support", "No such signal QPlatformNativeInterface")


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application there can be."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(["detox-tray"])


@pytest.fixture(autouse=True)
def qt(application: QApplication, no_stray_words: list[str]) -> Iterator[QApplication]:
    """The application, in British English, with windows of the test before taken down after it."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield application
    for window in application.topLevelWidgets():
        window.close()
        window.deleteLater()
    application.sendPostedEvents(None, 52)  # what was to be deleted later is deleted now (QEvent::DeferredDelete)
    application.processEvents()
    no_stray_words[:] = [line for line in no_stray_words if not line.startswith(_OF_THE_PLATFORM)]


@pytest.fixture
def looks() -> Looks:
    """The light look, whatever the desktop wants."""
    return Looks(LIGHT)
