"""The house: every room's concrete things, built once and joined."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QSessionManager

from detox.app.accept import Evening
from detox.app.adapters import Adapters
from detox.app.answers import Answers
from detox.app.calendars import Calendars
from detox.app.choosing import choose
from detox.app.curtain import Curtain
from detox.app.days import Days
from detox.app.edited import Edited
from detox.app.front import Front
from detox.app.hushing import Hushing, OthersCalls
from detox.app.late_keys import LateKeys
from detox.app.on_request import Wanted
from detox.app.own_catalogue import OwnCatalogue
from detox.app.preferences import Preferences
from detox.app.problems import Problems
from detox.app.screen import Desk
from detox.app.taken_up import found_hushed, took_up
from detox.app.welcome import Ground, Welcome
from detox.core.commands import AnotherTip, Stop, Sync, TipSeen
from detox.core.decisions import Refuse
from detox.core.errors import DetoxError
from detox.core.inputs import ClockMoved, SettingsChanged, Started
from detox.core.language import language
from detox.core.settings import Setting
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.engine import STATES, Engine, Fixed
from detox.pump import Pump
from detox.record import Record
from detox.reminders.called import called
from detox.reminders.kinds import kind_name, kinds
from detox.reminders.settings import IGNORED, SOUND
from detox.requests import Requests, Services
from detox.store.checkpoint import MappedCheckpoints
from detox.store.decks import Decks
from detox.store.history import open_history
from detox.store.hushed import Hushed
from detox.store.lease_file import LeaseFile
from detox.store.profile import Profile
from detox.store.resources import resource
from detox.system.notices import PlyerNotices
from detox.system.server import Server, open_server
from detox.ui.language import Languages
from detox.ui.look import Looks
from detox.ui.words import tr
from detox.usage.recorder import Recorder
from detox.usage.settings import ADAPTER, IDLE_MINUTES

if TYPE_CHECKING:
    from detox.ui.settings.dialog import SettingsDialog

log = logging.getLogger(__name__)

_NOT_DONE = QT_TRANSLATE_NOOP("Run", "That stays as it is")


class House:
    """Everything of one run. ``new_id`` draws 128 random bits as hex; ``problems`` were met before."""

    def __init__(self, front: Front, profile: Profile, new_id: Callable[[], str], problems: list[DetoxError]) -> None:
        self._qt, self.tray, self._actions = front.qt, front.tray, front.actions
        self.profile = profile
        self.preferences = Preferences(profile)
        self.languages = Languages(resource("translations"))
        if self.languages.use(self._language()):
            self.tray.retell()
        self.history = open_history(profile.folder, write=True)
        self._checkpoints = MappedCheckpoints(profile.folder)
        self._catalogue = OwnCatalogue(profile)
        self._tips = Decks(self.languages.now, profile.packs)
        self.computer: Adapters = choose(
            None if profile.usual else profile.folder, self._clock_moved, self.tray.say, self.preferences.now[ADAPTER]
        )
        if isinstance(self.computer.notices, PlyerNotices):
            self.tray.message_clicked.connect(self.computer.notices.clicked)
        hushed = Hushed(profile.folder)
        self._hushing = Hushing(self.computer.hush, hushed)
        now = self.computer.clock.now()
        fixed = Fixed(
            self._catalogue.now.classify, Recorder(self.history.device, new_id), self._tips, self.history.device
        )
        leases = LeaseFile(profile.folder)
        saved = {name: state for name in STATES if (state := self.history.load_state(name))}
        odd = took_up(saved, leases, now) + found_hushed(hushed)
        engine = self._engine = Engine(fixed, self.preferences.holds, now, saved, self.history.last_end_ms())
        self.desk = self._desk()
        met = [*problems, *odd, *filter(None, [self._checkpoints.problem])]
        self._problems = Problems(met, self._files_problems, self.desk)
        self.pump = Pump(
            engine,
            self.computer.asked(OthersCalls(self.computer.calls, self._hushing)),
            Record(self.history, self._checkpoints, new_id, leases.keep),
            self.desk,
            self.preferences.holds,
        )  # fmt: skip
        self._answers = Answers(
            self.computer, self.preferences, engine, self.pump, self.history, self._problems.all,
            lambda: self.tray.available,
        )  # fmt: skip
        front.tomorrow = self._answers.tomorrow
        self.curtain = Curtain(self.pump.post)
        self._server: Server | None = None
        self._connect()

    def _desk(self) -> Desk:
        computer = self.computer
        self._actions.set_names(self._kind_names())
        self._actions.quit.connect(self.quit)
        self._actions.no_call.connect(self._no_call)
        self.looks = Looks()
        windows = computer.discreet(lambda: self.preferences.now)
        return Desk(
            self.tray, self._actions, self.looks, computer.clock, computer.alarms, windows, computer.notices,
            self._ring,
        )  # fmt: skip

    def _ring(self) -> None:
        if self.preferences.now[SOUND]:
            self.computer.sounds.play()

    def _refused(self, refusal: Refuse | None) -> None:
        if refusal:
            self._problems.say(_NOT_DONE, refusal.why)

    def _connect(self) -> None:
        days = self.days = Days(
            self.history, lambda: self.preferences.holds, self.computer.clock.now, self._catalogue.names,
            lambda: self.pump.post(Sync()),
        )  # fmt: skip
        self.desk.connect(
            Wanted(
                self.curtain.post, days, days.summary, days.receipt, lambda: self.preferences.now,
                Evening(lambda: self.preferences.now, self.preferences.change, self.pump.post,
                        self._problems.say),
                lambda then: self.pump.post(Sync(), lambda refusal: None if refusal else then()),
                self._settings_dialog, self.profile.folder, self._hushing.want,
                lambda chosen: self.pump.post(chosen, self._refused),
            )
        )  # fmt: skip
        self.welcome = Welcome(
            Ground(
                self.looks, self.computer, self.preferences, self.profile, self.history, self.desk.scenes,
                lambda: self._tips, lambda tip: self.pump.post(TipSeen(tip)),
            )
        )  # fmt: skip
        self.welcome.over = self._open_home
        self.keys = LateKeys(self.computer, self._actions, self.desk.notify, self.preferences.change)
        self.preferences.changed = self._settings_changed
        self._catalogue.changed = self._catalogue_changed
        self._calendars = Calendars(self.profile, self.preferences, self.computer, self._problems.tell)
        clock, alarms = self.computer.clock, self.computer.alarms
        self._edited = Edited(self.profile, self.preferences, clock, alarms, self._problems.tell)
        self._qt.commitDataRequest.connect(self._session_ends)
        self._requests = Requests(
            self.pump,
            Services(
                self.desk.on_request.open_home, self.reload, self.preferences.reload_calendar, self.quit,
                self._answers.report, self._answers.forget, self.desk.tell_past_anew, self.desk.breaks.command,
                lambda said: called(said, self.preferences.now, self._tips, tr), self._catalogue.names,
                self._answers.words,
            ),
            self._answers.tracking,
        )  # fmt: skip

    # --- life --------------------------------------------------------------------------------------------------------

    def start(self, *, hidden: bool) -> None:
        """Listen to the computer, take the first beat, show the icon."""
        computer = self.computer
        self.pump.post(Started())
        computer.windows.start(self.curtain.post)
        computer.idle.start(self.pump.post, self.preferences.now[IDLE_MINUTES] * 60)
        computer.session.start(self.pump.post)
        try:
            self._server = open_server(self.profile.folder, self._requests.answer)
        except DetoxError as error:
            self._problems.meet(error)
        self._problems.tell_all()
        self._calendars.start()
        self._edited.start()
        self._catalogue.start(computer.clock, computer.alarms, self._problems.tell)
        self.keys.apply(self.preferences.now)
        if not hidden and not self.welcome.begin():
            self._open_home()

    def _open_home(self) -> None:
        """Show the main window where there is no icon to click."""
        if not self.tray.available:
            self.desk.on_request.open_home()

    def loop(self) -> int:
        """Run until somebody quits; return the exit code."""
        return self._qt.exec()

    def quit(self) -> None:
        """Leave the event loop."""
        QCoreApplication.exit(0)  # not quit(): that would close our windows before the last beat

    def stop(self) -> None:
        """Close spans, windows, connections and the database, in that order."""
        self.pump.post(Stop())
        self.welcome.close()
        self._calendars.stop()
        self._edited.stop()
        self._catalogue.stop()
        self.keys.stop()
        self.desk.close()
        if self._server:
            self._server.close()
        self.computer.stop()
        self._checkpoints.close()
        self.history.close()

    def _files_problems(self) -> list[DetoxError]:
        return [
            *self.preferences.problems, *self._catalogue.problems, *self.history.problems, *self._tips.problems,
            *self._calendars.problems,
        ]  # fmt: skip

    # --- settings ----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the settings file, the catalogue and the packs again."""
        for problem in self.preferences.reload():
            log.warning("%s", problem.line())
        self._catalogue.reload()
        self._use_tips()

    def _settings_changed(self) -> None:
        settings, self.pump.settings = self.preferences.now, self.preferences.holds
        if self.languages.use(self._language()):
            self._speak()
        self.computer.watch.prefer(settings[ADAPTER])
        self.computer.idle.start(self.pump.post, settings[IDLE_MINUTES] * 60)
        self._actions.set_names(self._kind_names())
        self.pump.post(SettingsChanged())
        self._calendars.look()
        self.keys.apply(settings)
        self.desk.on_request.settings_changed(settings)

    def _language(self) -> str:
        return language(self.preferences.now, (QLocale.system().uiLanguages() or [""])[0])

    def _speak(self) -> None:
        """Say everything that can be seen in the language of now; a card that is up gets other words."""
        self._use_tips()
        self.pump.post(AnotherTip())
        self.desk.retell()
        self.welcome.retell()

    def _use_tips(self) -> None:
        self._tips = Decks(self.languages.now, self.profile.packs)
        self._engine.use(self._tips, self._catalogue.now.classify)

    def _catalogue_changed(self) -> None:
        self._engine.use(self._tips, self._catalogue.now.classify)
        self.curtain.look_again()

    def _no_call(self, program: str) -> None:
        self._save(IGNORED, (*self.preferences.now[IGNORED], program))

    def _save(self, setting: Setting[Any], value: object) -> None:
        if wrong := self.preferences.change(setting, value):
            self.desk.notify("problem", QT_TRANSLATE_NOOP("Run", "Not saved"), plain(wrong))

    def _settings_dialog(self) -> SettingsDialog:
        from detox.app.dialog import Shown, settings_dialog

        return settings_dialog(
            Shown(
                self.looks, self.computer, self.preferences, self.profile, self._catalogue, self.pump,
                self._problems.all, self.welcome.open, self.desk.scenes, self.reload, self.keys.now,
            )
        )  # fmt: skip

    def _kind_names(self) -> dict[str, Text]:
        settings = self.preferences.now
        return {kind.id: kind_name(kind.id, settings) for kind in kinds(settings)}

    def _session_ends(self, manager: QSessionManager) -> None:
        """Log-out: write what is open, never stand in its way, and leave the next start to autostart."""
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self.pump.post(Sync())

    def _clock_moved(self) -> None:
        self.pump.post(ClockMoved())
        self._calendars.start()
