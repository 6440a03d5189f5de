"""The three writers of the settings file over one real file, and what must come of them.

The dialog is the real one over the real store, the command line is ``main``; the hand edits lines of the file as an
editor does, also half a file, nonsense, or a newer schema. What must come of it is kept beside, in ``Told``.
"""

from __future__ import annotations

import contextlib
import io
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent

from detox.app.preferences import Preferences
from detox.cli.main import main
from detox.core.errors import DetoxError
from detox.core.settings import ABSENT, PartlyRead, Setting, Settings, find
from detox.engine import SETTINGS
from detox.store.profile import Profile
from detox.store.settings_template import literal
from detox.ui.look import LIGHT, Looks
from detox.ui.settings.dialog import SettingsDialog
from detox.ui.settings.pages import page_of
from detox.ui.settings.row import SettingRow
from tests.fakes.clock import FakeClock
from tests.ui.settings_desk import ABOUT
from tests.ui.settings_told import ALL, Told, lookup, says
from tests.ui.test_settings_meta import put


class Play:
    """One file with its three writers, and what must come of them."""

    def __init__(self, folder: Path, start: str | None) -> None:
        self.profile = Profile(folder)
        self.path = self.profile.settings
        if start is not None:
            self.path.write_bytes(start.encode())
        self.told = Told.of(start or "")
        self.preferences = Preferences(self.profile)
        self.preferences.changed = lambda: self.dialog.refresh(self.preferences.now)
        self.dialog = SettingsDialog(
            Looks(LIGHT), FakeClock(), SETTINGS, self.preferences.now, self.preferences.change,
            self.preferences.put_back, platforms={}, about=lambda: ABOUT,
        )  # fmt: skip
        self.count = 0

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode() if self.path.exists() else ""

    # --- dialog ------------------------------------------------------------------------------------------------------

    def choose(self, what: tuple[str, object]) -> None:
        key, raw = what
        setting = known(key)
        self.dialog.open_page(page_of(key).id)
        page = self.dialog._made[page_of(key).id].page
        row = next(row for row in page.findChildren(SettingRow) if row.setting.key == key)
        value, before = setting.kind.read(raw), self.preferences.now[setting]
        if value == before:
            return
        put(row.field, value, before)
        assert bool(row.error.words) == self.told.newer
        self.written({key: setting.kind.write(value)})
        if not self.told.newer:
            assert self.preferences.now[setting] == value

    def undo(self) -> None:
        step = self.dialog._changing._made().step
        self.dialog._changing._made().undo()
        if step is not None:
            self.put_back(step.before)

    def reset(self, page: str) -> None:
        self.dialog.open_page(page)
        made = self.dialog._made[page].page
        assert made.reset is not None
        keys = [key for key in self.preferences.now.values if page_of(key).id == page]
        assert made.reset.isEnabled() == bool(keys)
        made.reset.click()
        if keys:
            self.put_back([(known(key), ABSENT) for key in keys])

    def put_back(self, values: Any) -> None:
        raw = {s.key: None if value == ABSENT else s.kind.write(value) for s, value in values}
        if self.path.exists() or any(value is not None for value in raw.values()):
            self.written(raw)

    # --- command line ------------------------------------------------------------------------------------------------

    def command(self, what: tuple[str, object], app_is_told: bool) -> None:
        key, raw = what
        said = self.run("settings", "set", key, literal(raw))
        assert bool(said) == self.told.newer, said
        self.written({key: known(key).kind.write(known(key).kind.read(raw))})
        if app_is_told:
            self.preferences.reload()

    def wrong_command(self, key: str, words: str) -> None:
        assert "expected" in self.run("settings", "set", key, words)

    def run(self, *words: str) -> str:
        """Return what a command that failed said, "" when all was well: then there may be a line about a kept copy."""
        with contextlib.redirect_stderr(io.StringIO()) as said, contextlib.redirect_stdout(io.StringIO()):
            code = main(["--profile", str(self.profile.folder), *words])
        assert said.getvalue() if code else not said.getvalue() or "kept as settings.toml.bad-" in said.getvalue()
        return said.getvalue() if code else ""

    def written(self, raw: dict[str, object]) -> None:
        """Somebody of ours wrote: values, None for what was taken out. A broken file is whole from then on."""
        if self.told.newer:
            return
        if self.told.bad is not None:
            if self.text == self.told.bad and all(value is None for value in raw.values()):
                assert self.told.values == {}, "nothing of it is sound, and nothing is to be written"
                return
            kept = [each.read_bytes().decode() for each in self.profile.folder.glob("settings.toml.bad-*")]
            assert self.told.bad in kept
            self.told.bad = None
        for key, value in raw.items():
            self.told.values.pop(key, None)
            if value is not None:
                self.told.values[key] = value

    # --- hand --------------------------------------------------------------------------------------------------------

    def save_by_hand(self, text: str, told: Told | Literal[""] | None = None) -> None:
        self.path.write_bytes(text.encode())
        self.told = told or Told.of(text)

    def line_of(self, key: str) -> int | None:
        """Return the line on which a key of one line stands."""
        table = ""
        for n, line in enumerate(self.text.split("\n")):
            if head := re.fullmatch(r"\s*\[+([\w.]+)\]+\s*(#.*)?", line.rstrip("\r")):
                table = head.group(1) + "."
            elif (name := re.match(r"\s*([\w.]+)\s*=", line)) and table + name.group(1) == key:
                return n
        return None

    def hand(self, what: tuple[str, object]) -> None:
        if self.told.bad is not None:
            return
        key, raw = what
        lines, place = self.text.split("\n"), self.line_of(key)
        table, _, name = key.rpartition(".")
        if place is not None:
            lines[place] = f"{lines[place].partition('=')[0]}= {literal(raw)}  # by hand"
        elif f"[{table}]" in lines:
            lines.insert(lines.index(f"[{table}]") + 1, f"{name} = {literal(raw)}")
        else:
            lines.insert(0, f"{key} = {literal(raw)}")
        if says("\n".join(lines)) is not None:  # a value of several lines, a table that is closed: this hand leaves it
            self.save_by_hand("\n".join(lines))

    def hand_takes_out(self, key: str) -> None:
        lines, place = self.text.split("\n"), self.line_of(key)
        if place is not None and says("\n".join((*lines[:place], *lines[place + 1 :]))) is not None:
            self.save_by_hand("\n".join((*lines[:place], *lines[place + 1 :])))

    def hand_writes(self, what: str, where: float) -> None:
        if self.told.bad is not None:
            return
        self.count += 1
        n = self.count
        lines = self.text.split("\n")
        if what == "comment":
            self.insert(f"# note {n}", where)
        elif what == "key":
            self.save_by_hand("\n".join((f"odd{n} = {n} # odd", *lines)))
        else:
            self.save_by_hand("\n".join((*lines, f"[odd{n}] # own", f"x = {n}", "")))

    def insert(self, line: str, where: float, told: Told | None = None) -> bool:
        """Put in a line where one ends that is whole."""
        lines = self.text.split("\n")
        place = round(where * len(lines))
        if says("\n".join(lines[:place])) is None:
            return False
        self.save_by_hand("\n".join((*lines[:place], line, *lines[place:])), told)
        return True

    def half(self, where: float) -> None:
        if self.told.bad is None:
            self.save_by_hand(self.text[: round(where * len(self.text))])

    def bad_line(self, line: str, where: float) -> None:
        told = self.told
        if told.bad is None and self.insert(line, where, told):
            told.bad = self.text

    def newer(self) -> None:
        """A newer Detox has been here; or its line is taken out again."""
        lines = self.text.split("\n")
        if lines[0] == "schema = 99":
            text = "\n".join(lines[1:])
            self.save_by_hand(text, self.told.bad and replace(self.told, newer=False, bad=text))
        elif self.told.bad is None:
            self.save_by_hand("\n".join(("schema = 99", *lines)))

    def delete(self) -> None:
        self.path.unlink(missing_ok=True)
        self.told = Told()

    # --- what must be ------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Take the window down."""
        self.dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def check(self) -> None:
        told, names = self.told, {each.name for each in self.profile.folder.iterdir()}
        assert all(re.fullmatch(r"settings\.toml(\.bad-\d+)?", name) for name in names), names
        if told.bad is not None:
            assert self.text == told.bad
            return
        data = tomllib.loads(self.text)
        assert {key: lookup(data, key) for key in ALL if lookup(data, key) is not None} == told.values
        assert {key: lookup(data, key) for key in told.others} == told.others
        lines = {line.strip() for line in self.text.split("\n")}
        assert {line for line in told.comments if line not in lines and not shows_default(line)} == set()

    def reload(self) -> None:
        """Tell the app; then it and the window hold what the file says, or go on where that cannot be read."""
        before = self.preferences.now
        self.preferences.reload()
        if self.told.bad is not None:
            assert self.preferences.now == before
            return
        sound = {}
        for key, raw in self.told.values.items():
            try:
                sound[key] = known(key).kind.read(raw)
            except PartlyRead as partly:  # its sound entries apply
                sound[key] = partly.value
            except DetoxError:
                continue
        assert self.preferences.now == Settings(sound)


def known(key: str) -> Setting[Any]:
    setting = find(SETTINGS, key)
    assert setting is not None
    return setting


def shows_default(line: str) -> bool:
    """Whether a comment of ours shows a default: it gives way to the value."""
    return bool(re.match(r"#[\w]+ = ", line))
