"""``detox-tray back``, typed once and again: whoever asks a second time hears what that did."""

from __future__ import annotations

from pathlib import Path

import pytest

from detox.cli.main import main
from tests.test_requests import App


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> App:
    """A running app that the command line finds, and a system that speaks English."""
    app = App()
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(
        "detox.cli.context.ask",
        lambda _folder, request, _timeout: app.ask(
            request["cmd"], **{key: value for key, value in request.items() if key not in {"v", "role", "cmd"}}
        ),
    )
    return app


def test_back_typed_twice_is_told_each_time(app: App, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def typed(*words: str) -> tuple[int, str]:
        code = main(["--profile", str(tmp_path), *words])
        said = capsys.readouterr()
        return code, (said.out + said.err).strip()

    nothing = (1, "detox-tray: you are not off: you are back already")
    assert typed("back") == nothing
    assert typed("off", "2026-12-01")[0] == 0
    soon = (0, "You are off until 2026-12-01 04:00; you are back in a moment, ask again to stay off.")
    assert typed("back") == soon
    stays = (0, "You stay off until 2026-12-01 04:00: asked a second time, it was taken back.")
    assert typed("back") == stays
    assert typed("back") == soon
    app.desk.alarms.advance(11)
    assert typed("back") == nothing
