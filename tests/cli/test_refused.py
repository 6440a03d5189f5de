"""What a running app says to something that nobody can mean: what may be typed, in the language of who typed it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.french import Run
from tests.cli.test_contract import one_line
from tests.cli.test_french_answers import looks_french
from tests.test_requests import App


@pytest.mark.parametrize(
    ("words", "english", "french_words"),
    [
        (("remind", ""), 'there is no reminder ""; there are: ', "le rappel «__» n’existe pas_; il y a_: "),
        (("hold", ""), "write it like 30m, 2h, 14:00 or tomorrow.", "écris par exemple 30m, 2h, 14:00 ou demain."),
        (("off", " "), "write it like 2026-12-01, monday or tomorrow.", "écris-le comme 2026-12-01, lundi ou demain."),
        (("on-call", ""), "14:00 or tomorrow.", "14:00 ou demain."),
        (("hold", "banana"), '"banana" is no end', "«_banana_» n’est pas une fin"),
        (("off", "banana"), '"banana" is not a day', "«_banana_» n’est pas un jour"),
        (("break", "breathe", "--minutes", "0"), "a break takes 0.05 to 60 minutes", "de 0,05 à 60 minutes"),
        (("break", "breathe", "--minutes", "61"), "a break takes 0.05 to 60 minutes", "de 0,05 à 60 minutes"),
    ],
    ids=lambda words: "-".join(words) if isinstance(words, tuple) else "",
)
def test_nonsense_hears_what_may_be_typed(
    french: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], english: str, french_words: str
) -> None:
    app = App()

    def ask(_folder: Path, request: dict[str, Any], _timeout: float) -> dict[str, object]:
        answer: dict[str, object] = app.ask(**request)
        return answer

    monkeypatch.setattr("detox.cli.context.ask", ask)
    assert english in one_line(french(*words, LC_ALL="C"), code=2)
    told = one_line(french(*words), code=2)
    assert french_words in told.replace("\u202f", "_").replace("\xa0", " ")
    looks_french(told.replace("banana", ""))
    assert '"' not in told
