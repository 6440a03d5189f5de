"""Texts: numbers in them are written as their language writes them."""

from __future__ import annotations

import pytest

from detox.core.text import decimal


def _french(_context: str, source: str, _count: int | None) -> str:
    return source.replace("}.{", "},{")


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [(12.0, "12", "12"), (0.05, "0.05", "0,05"), (-1.5, "-1.5", "-1,5"), (1.5e20, "1.5e+20", "1.5e+20")],
)
def test_a_number_has_the_mark_of_its_language(number: float, english: str, french: str) -> None:
    assert decimal(number).say() == english
    assert decimal(number).say(_french) == french
