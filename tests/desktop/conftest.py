"""Fixtures of the desktop tests, and a picture of the screen whenever one of them fails."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.desktop.kit.app import App
from tests.desktop.kit.notices import Notices
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.reader import Reader
from tests.desktop.kit.session import ROOT, Desktop, Layout
from tests.desktop.kit.shots import Album

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """After a failure, keep the screen and every program's words in build/failures."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    desktop = getattr(item, "funcargs", {}).get("desktop")
    if call.when == "call" and report.failed and isinstance(desktop, Desktop):
        folder = item.config.rootpath / "build" / "failures" / re.sub(r"[^\w-]+", "_", item.nodeid)
        report.sections.append(("desktop", desktop.keep(folder)))
    return report


@pytest.fixture
def layout() -> Layout:
    """What stands on the desktop. A test has another one by ``@pytest.mark.parametrize("layout", [Layout(...)])``."""
    return Layout()


@pytest.fixture
def desktop(layout: Layout) -> Iterator[Desktop]:
    """A desktop of this test's own."""
    with Desktop(layout) as made:
        yield made


@pytest.fixture
def app(desktop: Desktop, request: pytest.FixtureRequest) -> Iterator[App]:
    """Detox on a fresh profile, not started yet. Whatever it says fails the test, unless ``may_speak`` is set."""
    mutant = os.environ.get("DETOX_MUTANT")  # set by test_mutants.py
    extra = {"DETOX_MUTANT": mutant, "PYTHONPATH": str(ROOT / "tests" / "mutants")} if mutant else None
    made = App(desktop, desktop.folder / "p", extra)
    yield made
    made.close()
    if not made.may_speak and not request.node.stash.get(_FAILED, False):
        made.silent()


@pytest.fixture
def pointer(desktop: Desktop) -> Pointer:
    """A hand on pointer and keys."""
    return Pointer(desktop.env)


@pytest.fixture
def browser(desktop: Desktop) -> Iterator[Browser]:
    """A real browser, not started yet."""
    made = Browser(desktop)
    yield made
    made.close()


@pytest.fixture
def reader(desktop: Desktop) -> Iterator[Reader]:
    """An ear and eye at what screen readers are told."""
    made = Reader(desktop.bus)
    yield made
    made.close()


@pytest.fixture
def notices(desktop: Desktop) -> Iterator[Notices]:
    """An ear at the notification daemon."""
    made = Notices(desktop.bus)
    yield made
    made.close()


@pytest.fixture
def album(desktop: Desktop, pictures: Path, request: pytest.FixtureRequest) -> Album:
    """Pictures of this test's desktop."""
    return Album(desktop.camera, pictures if request.config.getoption("--proof") else None)


@pytest.fixture
def pictures(request: pytest.FixtureRequest) -> Path:
    """Where this test's screenshots go, for a person to look at."""
    return Path(request.config.rootpath, "build", "pictures", request.node.name)
