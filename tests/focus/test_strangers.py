from __future__ import annotations

import pytest

from detox.focus.settings import RULES
from detox.focus.strangers import stranger
from tests.rules.words import rule

PLATFORMS, BROWSERS = {"instagram", "tiktok"}, {"chromium", "firefox"}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"platforms": ["*"]}, None),
        ({"platforms": ["tiktok", "instagram"], "apps": ["Steam"]}, None),
        (
            {"platforms": ["tiktok", "myspace"]},
            'rule 2: "myspace" is no platform that Detox knows; nothing is shut for it',
        ),
        (
            {"apps": ["Steam", "Chromium"]},
            'rule 2: "Chromium" is a browser; only its social pages are shut, by their platforms',
        ),
    ],
)
def test_what_a_rule_names_and_nobody_knows_is_said(table: dict[str, object], said: str | None) -> None:
    rules = RULES.kind.read([rule(id="fine"), rule(**{"id": "other", **table})])
    found = stranger(rules, PLATFORMS, BROWSERS)
    assert (found and found.say()) == said
