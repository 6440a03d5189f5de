"""Settings as a file, in the dialog: a copy, and what is taken from another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from detox.core.errors import DetoxError
from detox.core.settings import Settings
from detox.core.text import plain
from detox.engine import SETTINGS
from detox.focus.settings import RULES
from detox.reminders.settings import QUIET, TONE
from detox.store.settings_share import export_settings, read_offers
from detox.ui.look import Looks
from detox.ui.settings.exchange import ExchangePanel
from detox.ui.settings.given import Exchange
from tests.rules.words import rule, settings_of
from tests.store.test_settings_share import TEAM
from tests.ui.days import texts
from tests.ui.settings_desk import Desk

TIP = '[[tip]]\nid = "a"\nkind = "tea"\nhook = "Tea."\nbeats = ["One.", "Two."]\nlang = "en"\n'


class Stand:
    """A dialog whose About page reads and writes real files."""

    def __init__(self, looks: Looks, settings: Settings | None = None) -> None:
        self.added: list[Path] = []
        self.refuse = ""
        files = Exchange(
            save=lambda path: export_settings(path, self.desk.settings, SETTINGS),
            read=lambda path: read_offers(path, SETTINGS),
            add_tips=self.add_tips,
        )
        self.desk = Desk(looks, settings, files)
        panel = self.desk.page("about").findChild(ExchangePanel)
        assert panel is not None
        self.panel = panel

    def add_tips(self, path: Path) -> Callable[[], None]:
        self.added.append(path)

        def back() -> None:
            if self.refuse:
                raise DetoxError(plain("Tips"), plain(self.refuse))
            self.added.remove(path)

        return back

    @property
    def offered(self) -> bool:
        return self.panel.offers is not None

    def switch(self, *names: str) -> None:
        assert self.panel.offers is not None
        both = [switch for _, switch in self.panel.offers.switches]
        both += [self.panel.offers.tips] if self.panel.offers.tips else []
        found = {switch.accessibleName(): switch for switch in both}
        for name in names:
            QTest.mouseClick(found[name], Qt.MouseButton.LeftButton)

    def take(self) -> None:
        assert self.panel.offers is not None
        QTest.mouseClick(self.panel.offers.take, Qt.MouseButton.LeftButton)


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def write(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_a_copy_is_saved_and_taken_elsewhere_with_one_step_back(looks: Looks, stand: Stand, tmp_path: Path) -> None:
    file = tmp_path / "copy.toml"
    mine = settings_of({"quiet.hours": ["20:00-08:00"], "cards.tone": "plain", "focus.rules": [rule()]})
    Stand(looks, mine).panel.save_to(file)
    stand.panel.look_into(file)
    said = texts(stand.panel)
    assert "21:00-08:00 → 20:00-08:00" in said
    assert "– → Mon, Tue, Wed, Thu, Fri, Sat, Sun: 19:30-07:00. Firm: 10 s, and why" in said
    stand.take()
    assert stand.desk.settings == mine
    assert stand.panel.said.text() == "Taken: 3."
    assert stand.desk.undo.words == "copy.toml: changed."
    stand.desk.undo.undo()
    assert stand.desk.settings == Settings()


def test_of_a_teams_pack_nothing_is_taken_that_was_not_chosen(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM + TIP))
    offers = stand.panel.offers
    assert offers is not None
    assert not offers.take.isEnabled()
    assert "21:00-08:00 → 20:00-08:00\nNobody here answers after eight." in texts(offers)
    assert "Mon, Tue, Wed, Thu, Fri, Sat, Sun: 19:00-07:00. Locked: no way in.\nWe all stop at seven." in texts(offers)
    stand.switch("Quiet hours", "Tips")
    stand.take()
    assert [str(hours) for hours in stand.desk.settings[QUIET]] == ["20:00-08:00"]
    assert stand.desk.settings[TONE] == "mixed"
    assert stand.desk.settings[RULES] == ()
    assert [path.name for path in stand.added] == ["moon.toml"]
    assert not stand.offered
    stand.panel.look_into(tmp_path / "moon.toml")
    assert stand.panel.offers is not None
    assert "Quiet hours" not in texts(stand.panel.offers), "what one has is not offered again"


@pytest.mark.parametrize("chosen", [("Quiet hours", "Tips"), ("Quiet hours", "Door: After hours", "Tips"), ("Tips",)])
def test_what_came_with_a_pack_goes_with_one_step_back(stand: Stand, tmp_path: Path, chosen: tuple[str, ...]) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM + TIP))
    stand.switch(*chosen)
    stand.take()
    assert stand.panel.said.text() == f"Taken: {len(chosen)}."
    assert stand.desk.undo.words == ("Studio Moon: changed." if len(chosen) > 1 else "Studio Moon: added.")
    stand.desk.undo.undo()
    assert (stand.added, stand.desk.settings) == ([], Settings())
    assert stand.desk.undo.words == ""


def test_tips_that_cannot_be_taken_back_leave_the_whole_step_standing(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM + TIP))
    stand.switch("Quiet hours", "Tips")
    stand.take()
    stand.refuse = "moon.toml was changed since, and stays"
    stand.desk.undo.undo()
    assert stand.desk.dialog._last.text() == "moon.toml was changed since, and stays"
    assert [str(hours) for hours in stand.desk.settings[QUIET]] == ["20:00-08:00"]
    assert stand.desk.undo.words == "Studio Moon: changed."


def test_of_a_pack_whose_settings_cannot_be_written_no_tips_stay(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM + TIP))
    stand.switch("Quiet hours", "Tips")
    stand.desk.refuse = "settings.toml cannot be written"
    stand.take()
    assert stand.panel.error.words == "Settings.toml cannot be written."
    assert stand.added == []


def test_a_rule_of_the_team_stands_beside_mine_or_replaces_it(looks: Looks, tmp_path: Path) -> None:
    stand = Stand(looks, settings_of({"focus.rules": [rule(), rule(id="noon", hours=["12:00-13:00"])]}))
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM))
    assert any("replaces yours" in words for words in texts(stand.panel))
    change = "19:30-07:00. Firm: 10 s, and why → Mon, Tue, Wed, Thu, Fri, Sat, Sun: 19:00-07:00. Locked: no way in."
    assert any(change in words for words in texts(stand.panel)), "mine and theirs"
    stand.switch("Door: After hours")
    stand.take()
    assert [(one.id, one.firmness) for one in stand.desk.settings[RULES]] == [("evening", "locked"), ("noon", "firm")]


@pytest.mark.parametrize(("hours", "now"), [("00:00-24:00", True), ("03:00-03:30", False)])
def test_a_rule_whose_door_would_shut_at_once_says_so(stand: Stand, tmp_path: Path, hours: str, now: bool) -> None:
    text = TEAM.replace("19:00-07:00", hours).replace('from = "19:00"', "")
    assert hours in text
    stand.panel.look_into(write(tmp_path / "moon.toml", text))
    assert any("its door shuts at once" in words for words in texts(stand.panel)) is now


def test_leaving_it_changes_nothing(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM))
    assert stand.panel.offers is not None
    QTest.mouseClick(stand.panel.offers.leave, Qt.MouseButton.LeftButton)
    assert not stand.offered
    assert stand.desk.changes == []


def test_what_is_wrong_is_told_and_the_rest_can_be_taken(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "bad.toml", "x = ["))
    assert "expected TOML" in stand.panel.error.words
    stand.panel.look_into(write(tmp_path / "half.toml", 'cards.tone = "plain"\nquiet.hours = 3\n'))
    assert "quiet.hours is left out" in stand.panel.error.words
    stand.take()
    assert stand.desk.settings[TONE] == "plain"
    stand.panel.look_into(write(tmp_path / "half.toml", 'cards.tone = "plain"\n'))
    assert stand.panel.said.text() == "Nothing in half.toml is different from what you have."
    stand.panel.save_to(tmp_path / "nowhere" / "x.toml")
    assert "cannot be written" in stand.panel.error.words


def test_what_cannot_be_saved_is_told_and_stays_on_offer(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM))
    stand.switch("Quiet hours")
    stand.desk.refuse = "The file is read-only"
    stand.take()
    assert stand.panel.error.words == "The file is read-only."
    assert stand.panel.offers is not None


def test_names_of_others_are_never_markup(stand: Stand, tmp_path: Path) -> None:
    stand.panel.look_into(write(tmp_path / "moon.toml", TEAM.replace("Studio Moon", "<b>Moon</b>")))
    head = next(label for label in stand.panel.findChildren(QLabel) if "Moon" in label.text())
    assert head.textFormat() == Qt.TextFormat.PlainText


def test_a_file_is_asked_for_without_holding_anything_up(stand: Stand, qt: QApplication) -> None:
    for button in (stand.panel.save, stand.panel.open):
        button.click()
        qt.processEvents()
        asked = stand.desk.dialog.findChild(QFileDialog)
        assert asked is not None
        asked.reject()
        qt.processEvents()
        qt.sendPostedEvents(None, 52)
