from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detox.system.outlook import outlook
from detox.system.wayland import wire
from tests.system.wayland.compositor import Compositor


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[Compositor]:
    made = Compositor(tmp_path)
    yield made
    made.die()


def ports(display: str) -> dict[str, Any]:
    return {str(port["port"]): port for port in outlook({"WAYLAND_DISPLAY": display})}


def test_before_a_run_the_compositor_is_asked_what_it_offers(compositor: Compositor) -> None:
    found = ports(compositor.path)
    assert (found["Windows"]["chosen"], found["Idle"]["chosen"]) == ("wlroots", "wayland-idle")
    assert {kind for kind, _ in compositor.requests} <= {"display"}, "nothing is bound"


def test_what_it_does_not_offer_is_said_in_plain_words(compositor: Compositor) -> None:
    compositor.globals = {1: (wire.SEAT, 7)}
    found = ports(compositor.path)
    assert found["Windows"]["chosen"] == found["Idle"]["chosen"] == "none"
    assert found["Windows"]["refused"][0]["reason"] == "this compositor does not say which window is active"
    assert found["Idle"]["refused"][0]["reason"] == "this compositor does not say when nobody touches anything"


def test_a_compositor_that_is_not_there_is_named(tmp_path: Path) -> None:
    nobody = str(tmp_path / "nobody")
    assert nobody in ports(nobody)["Windows"]["refused"][0]["reason"]


@pytest.mark.parametrize(("system", "name"), [("win32", "win32"), ("darwin", "macos")])
def test_where_only_a_run_can_tell_that_is_said(monkeypatch: pytest.MonkeyPatch, system: str, name: str) -> None:
    monkeypatch.setattr("sys.platform", system)
    found = {str(port["port"]): port for port in outlook({})}
    for port in ("Windows", "Idle", "Session"):
        assert found[port]["refused"] == [
            {"name": name, "reason": "on this system only the running program can tell", "remedy": "start Detox"}
        ]
