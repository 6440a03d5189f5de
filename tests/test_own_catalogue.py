"""The catalogue of a run: a rule counts at once, whoever wrote it; what is wrong in the file is told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from detox.app.own_catalogue import OwnCatalogue
from detox.core.errors import DetoxError
from detox.core.inputs import Window
from detox.store.profile import Profile
from detox.system.file_watch import SETTLED
from detox.usage.rules import Written
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.system.loop import application, pass_time

OBS = Window(7, title="Scenes", program="obs")
RULE = Written("work", app="obs")
TEXT = '[[rule]]\napp = "obs"\ncounts_as = "work"\n'


class Run:
    """A catalogue in a profile, watched, while time stands still."""

    def __init__(self, folder: Path) -> None:
        application()
        self.file = folder / "catalogue.toml"
        self.told: list[str] = []
        self.heard: list[str | None] = []
        self.catalogue = OwnCatalogue(Profile(folder))
        self.catalogue.changed = lambda: self.heard.append(self.meaning())
        clock = FakeClock()
        self.alarms = FakeAlarms(clock)
        self.catalogue.start(clock, self.alarms, self._tell)

    def _tell(self, problem: DetoxError) -> None:
        self.told.append(problem.line())

    def meaning(self) -> str | None:
        return self.catalogue.now.classify(OBS).counts_as

    def write(self, text: str) -> None:
        """Save the file, as an editor does, and let a moment pass."""
        self.file.write_text(text)
        pass_time(0.05)
        self.alarms.advance(SETTLED)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_what_an_editor_saves_counts_at_once(run: Run) -> None:
    assert run.meaning() is None
    run.write(TEXT)
    run.write(TEXT + "# a comment\n")
    run.write("# nothing\n")
    assert run.heard == ["work", None]
    run.catalogue.stop()
    run.write(TEXT)
    assert run.meaning() is None


def test_what_is_wrong_is_told_once_and_what_counted_counts_on(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    run.write(TEXT)
    run.write(TEXT + "oops = = 3\n")
    run.write(TEXT + "oops = = 3\n# and\n")
    assert run.meaning() == "work"
    assert [problem.line() for problem in run.catalogue.problems] == run.told
    assert "line 4: expected TOML" in run.told[0]
    assert len(caplog.messages) == 1
    caplog.clear()
    run.write(TEXT)
    assert run.catalogue.problems == []
    run.write('[[platform]]\nid = "acme"\nname = "Acme"\n' + TEXT)
    assert run.catalogue.names["acme"] == "Acme"


def test_what_the_settings_add_and_take_out_counts_at_once_and_there_is_a_way_back(run: Run) -> None:
    looks = list[tuple[Written, ...]]()
    run.catalogue.followed = lambda: looks.append(run.catalogue.rules())
    back = run.catalogue.add(RULE)
    assert (run.meaning(), looks) == ("work", [(RULE,)])
    back()
    assert (run.meaning(), looks[-1]) == (None, ())
    run.catalogue.add(RULE)
    back = run.catalogue.remove(RULE)
    assert run.meaning() is None
    run.write(run.file.read_text() + "# by hand\n")
    back()
    assert run.meaning() == "work"
    assert "# by hand" in run.file.read_text()
    back = run.catalogue.remove(RULE)
    run.write(TEXT)  # somebody wrote it again, by hand
    back()
    assert run.catalogue.rules() == (RULE,)
    assert run.told == []
