from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from detox.system.win32.api import Function
from detox.system.win32.identity import APP_ID, name_program
from detox.system.win32.library import Library


def shell32(answer: int, given: list[str]) -> Library:
    """A Windows that knows this one function, and answers so."""

    def load(function: Function) -> Callable[..., Any]:
        assert (function.dll, function.returns) == ("shell32", "HRESULT")

        def named(text: str) -> int:
            given.append(text)
            return answer

        return named

    return Library(load)


@pytest.mark.parametrize("answer", [0, -2147024809])
def test_the_program_names_itself_and_lives_with_a_no(answer: int) -> None:
    given: list[str] = []
    name_program(shell32(answer, given))
    assert given == [APP_ID]


def test_an_older_windows_without_it_is_no_error() -> None:
    def load(_: Function) -> Callable[..., Any]:
        raise AttributeError

    name_program(Library(load))


def test_the_name_is_one_that_windows_takes() -> None:
    assert re.fullmatch(r"\w+(\.\w+){1,3}", APP_ID)
    assert len(APP_ID) <= 128
