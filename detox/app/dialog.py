"""The settings dialog of a run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from detox.app.adapters import Adapters
from detox.app.own_catalogue import OwnCatalogue
from detox.app.preferences import Preferences
from detox.core.busy import Busy
from detox.core.discretion import UNSEEN
from detox.core.errors import DetoxError
from detox.core.shortcuts import SHORTCUTS
from detox.core.text import Text
from detox.engine import SETTINGS
from detox.pump import Pump
from detox.reminders.settings import IGNORED
from detox.store.calendar_cache import with_found
from detox.store.profile import Profile
from detox.ui.look import Looks
from detox.ui.settings.dialog import SettingsDialog
from detox.ui.settings.given import Exchange, Here, Rules

if TYPE_CHECKING:
    from detox.app.keys import Keys
    from detox.core.offers import Offered
    from detox.ui.settings.about import About
    from detox.ui.settings.picture import Draw


class Shown(NamedTuple):
    """What the dialog is about."""

    looks: Looks
    computer: Adapters
    preferences: Preferences
    profile: Profile
    catalogue: OwnCatalogue
    pump: Pump
    problems: Callable[[], Sequence[DetoxError]]
    welcome: Callable[[], None]
    scenes: Draw
    reload: Callable[[], None]
    keys: Callable[[], Keys]


def settings_dialog(shown: Shown) -> SettingsDialog:
    """Return the dialog over the settings that hold now; what is changed in it holds at once."""
    dialog = SettingsDialog(
        shown.looks,
        shown.computer.clock,
        SETTINGS,
        shown.preferences.now,
        shown.preferences.change,
        shown.preferences.put_back,
        platforms=shown.catalogue.names,
        about=lambda: _about(shown),
        autostart=None if shown.computer.autostart.name == "none" else shown.computer.autostart,
        art=shown.scenes,
        lately=lambda: shown.pump.lately,
        files=exchange(shown),
        here=here(shown),
        keys=shown.keys,
        cannot=cannot(shown.computer),
        rules=rules(shown.catalogue),
    )
    dialog.tomorrow.found = lambda settings: with_found(settings, shown.preferences.calendar)
    dialog.commands.connect(shown.pump.post)
    dialog.welcome.connect(shown.welcome)
    dialog.render(shown.pump.view.tray)
    return dialog


def cannot(computer: Adapters) -> dict[str, Text]:
    """Return which settings do nothing on this computer, and why."""
    ports = {"Captures": UNSEEN.key, "Shortcuts": SHORTCUTS.key}
    without = {"Captures": computer.captures.name == "none", "Shortcuts": computer.shortcuts.name == "none"}
    told = {choice.port: choice.refused for choice in computer.choices}
    return {key: told[port][0].reason for port, key in ports.items() if without[port] and told.get(port)}


def here(shown: Shown) -> Here:
    """Return what the page about tracking shows of this moment."""
    computer, pump = shown.computer, shown.pump

    def follow(what: Callable[[], None] | None) -> None:
        pump.followed = what

    def adapter() -> str:
        return "" if computer.windows.name == "none" else computer.windows.name

    def calls() -> Busy | None:
        ignored = shown.preferences.now[IGNORED]
        return computer.calls.busy(ignored)

    return Here(adapter, lambda: pump.seen, calls, follow)


def rules(catalogue: OwnCatalogue) -> Rules:
    """Return what the page about tracking does with the user's own rules."""

    def follow(what: Callable[[], None] | None) -> None:
        catalogue.followed = what

    def tracked() -> dict[str, str]:
        return {platform.id: platform.name for platform in catalogue.now.platforms if platform.tracked}

    return Rules(catalogue.rules, catalogue.add, catalogue.remove, follow, catalogue.names, tracked)


def exchange(shown: Shown) -> Exchange:
    """Return what the About page does with files: settings as a copy, and what another file offers."""

    # Imported with their first use: files are seldom wanted, and what is loaded stays in memory.
    def save(path: Path) -> None:
        from detox.store.settings_share import export_settings

        export_settings(path, shown.preferences.now, SETTINGS)

    def read(path: Path) -> Offered:
        from detox.store.settings_share import read_offers

        return read_offers(path, SETTINGS)

    def add_tips(path: Path) -> Callable[[], None]:
        from detox.store.packs_file import add_pack, read_pack, way_back

        pack = read_pack(path)
        take_back = way_back(pack, shown.profile.packs)
        add_pack(pack, shown.profile.packs)
        shown.reload()

        def back() -> None:
            take_back()
            shown.reload()

        return back

    return Exchange(save=save, read=read, add_tips=add_tips)


def _about(shown: Shown) -> About:
    from detox.app.about import about  # most who change something never look

    return about(shown)
