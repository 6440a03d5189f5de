from __future__ import annotations

import pytest

from detox.core.language import LANGUAGE, language
from detox.core.settings import Settings


@pytest.mark.parametrize(
    ("wanted", "system", "spoken"),
    [
        ("auto", "fr_CA", "fr"),
        ("auto", "fr-Latn-CA", "fr"),
        ("auto", "en-GB", "en"),
        ("auto", "de-DE", "en"),
        ("auto", "", "en"),
        ("en", "fr-FR", "en"),
        ("fr", "en-GB", "fr"),
    ],
)
def test_the_setting_wins_else_the_desktop_is_followed_where_we_speak_its_language(
    wanted: str, system: str, spoken: str
) -> None:
    assert language(Settings().with_(LANGUAGE, wanted), system) == spoken
