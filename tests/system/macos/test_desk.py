from __future__ import annotations

import sys

import pytest

from detox.app.desks import Tools
from detox.app.mac_desks import MacDesks
from detox.core.errors import DetoxError
from detox.core.inputs import Observation
from detox.core.ports.desktop import Windows
from detox.system.choose import Null, choose
from detox.system.macos.desk import PANE, MacDesk
from detox.system.nulls import NullWindows
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.macos import FakeMac
from tests.system.macos.stage import Programs


class Office:
    """The candidates of a Mac over a fake one."""

    def __init__(self, *, trusted: bool, forced: str = "") -> None:
        clock = FakeClock()
        self.mac = FakeMac(clock)
        self.mac.trusted_now = trusted
        tools = Tools(clock, FakeAlarms(clock), Programs())
        self.desk = MacDesk(tools.clock, tools.alarms, tools.processes, self.mac)
        self.desks = MacDesks(tools, forced, self.desk)

    def pick(self, only: str = "") -> tuple[Windows, str, list[tuple[str, str, str]]]:
        blind: Windows = NullWindows()
        windows, choice = choose("Windows", self.desks.windows(), Null(blind), only)
        return windows, choice.chosen, [(one.name, one.reason.say(), one.remedy.say()) for one in choice.refused]


def test_with_the_permission_nothing_is_refused() -> None:
    windows, chosen, refused = Office(trusted=True).pick()
    assert (windows.name, chosen, refused) == ("macos", "macos", [])


def test_without_it_doctor_says_what_is_missing_and_exactly_where_it_is_given() -> None:
    windows, chosen, refused = Office(trusted=False).pick()
    assert (windows.name, chosen) == ("macos", "macos-untitled")
    ((name, reason, remedy),) = refused
    assert name == "macos"
    assert "sites in browsers are counted as unknown" in reason
    assert "System Settings > Privacy & Security > Accessibility" in remedy


def test_one_who_insists_gets_it_without_the_permission() -> None:
    _, chosen, refused = Office(trusted=False, forced="macos").pick("macos")
    assert (chosen, refused) == ("macos", [])


def test_the_guide_opens_the_pane() -> None:
    office = Office(trusted=False)
    office.desk.open_guide()
    assert office.mac.opened == [PANE]
    assert PANE.startswith("x-apple.systempreferences:")
    assert PANE.endswith("?Privacy_Accessibility")


def test_idle_and_session_need_no_permission() -> None:
    office = Office(trusted=False)
    said: list[Observation] = []
    (idle,) = office.desks.idle()
    idle.make().start(said.append, 60)
    (session,) = office.desks.session(lambda: None, lambda: None)
    session.make().start(said.append)
    assert said == []
    office.desks.close()


@pytest.mark.skipif(sys.platform == "darwin", reason="there it works")
def test_where_pyobjc_is_missing_each_is_refused_with_the_reason() -> None:
    clock = FakeClock()
    desks = MacDesks(Tools(clock, FakeAlarms(clock), Programs()))
    session = desks.session(lambda: None, lambda: None)
    made = [each.make for each in desks.windows()] + [desks.idle()[0].make, session[0].make]
    for make in made:
        with pytest.raises(DetoxError, match="a part of pyobjc is missing"):
            make()
