"""The settings dialog of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detox import __version__
from detox.core.text import QT_TRANSLATE_NOOP
from detox.engine import SETTINGS
from detox.ui.settings.about import About
from detox.ui.settings.dialog import SettingsDialog

if TYPE_CHECKING:
    from detox.app.house import House


def settings_dialog(house: House) -> SettingsDialog:
    """Return the dialog over the settings that hold now; what is changed in it holds at once."""
    dialog = SettingsDialog(
        house.looks,
        house.computer.clock,
        SETTINGS,
        house.preferences.now,
        house.preferences.change,
        platforms=house.platform_names,
        about=lambda: about(house),
    )
    dialog.commands.connect(house.pump.post)
    dialog.render(house.pump.view.tray)
    return dialog


def about(house: House) -> About:
    """Return what the About page tells now."""
    paths = (
        (QT_TRANSLATE_NOOP("About", "Settings"), str(house.profile.settings)),
        (QT_TRANSLATE_NOOP("About", "History"), str(house.profile.folder / "history.sqlite")),
        (QT_TRANSLATE_NOOP("About", "Log"), str(house.profile.log)),
    )
    return About(__version__, house.computer.choices, tuple(house.all_problems()), paths)
