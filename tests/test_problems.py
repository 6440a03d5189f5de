"""What is wrong at the start is told in one notice, and the gravest first."""

from __future__ import annotations

import logging
from typing import Any, cast

import pytest

from detox.app.problems import Problems
from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text

TITLE = QT_TRANSLATE_NOOP("Tests", "Title")


def problem(words: str) -> DetoxError:
    return DetoxError(TITLE, QT_TRANSLATE_NOOP("Tests", "{words}.").with_(words=words))


class Desk:
    def __init__(self) -> None:
        self.said: list[str] = []

    def notify(self, about: str, title: Text, body: Text) -> None:  # noqa: ARG002
        self.said.append(body.say())


@pytest.mark.parametrize(
    ("met", "now", "said"),
    [
        ([], [], []),
        (["tray"], [], ["tray."]),
        (["catalogue"], ["settings", "tips"], ["settings. One of 3 problems: Settings…, About names all."]),
    ],
)
@pytest.mark.logs
def test_one_notice_names_the_first_and_how_many_there_are(
    met: list[str], now: list[str], said: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk()
    Problems(map(problem, met), lambda: map(problem, now), cast("Any", desk)).tell_all()
    assert desk.said == said
    logged = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(logged) == len(met) + len(now)
