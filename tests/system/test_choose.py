from __future__ import annotations

import pytest

from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice, Refused
from detox.core.text import plain
from detox.system.choose import Candidate, Null, choose

NULL = Null("null adapter")
REMEDY = plain("install it")


def works() -> str:
    return "adapter"


def refuses() -> str:
    raise DetoxError(plain("Title"), plain("not here"))


def breaks() -> str:
    raise RuntimeError("boom")


def never() -> str:
    pytest.fail("tried although one before it works")


def test_takes_the_first_that_works() -> None:
    candidates = [Candidate("a", refuses, REMEDY), Candidate("b", works), Candidate("c", never)]
    adapter, choice = choose("windows", candidates, NULL)
    assert adapter == "adapter"
    assert choice == Choice("windows", "b", (Refused("a", plain("not here"), REMEDY),))


def test_takes_the_null_adapter_when_nothing_works() -> None:
    why = Refused("camera", plain("not yet"), plain(""))
    adapter, choice = choose("calls", [Candidate("a", refuses, REMEDY)], Null("null adapter", "none", (why,)))
    assert adapter == "null adapter"
    assert choice == Choice("calls", "none", (Refused("a", plain("not here"), REMEDY), why))


@pytest.mark.logs
def test_an_adapter_that_breaks_is_refused_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    adapter, choice = choose("windows", [Candidate("a", breaks, REMEDY), Candidate("b", works)], NULL)
    assert (adapter, choice.chosen) == ("adapter", "b")
    assert choice.refused[0].reason.say() == "RuntimeError: boom"
    assert "windows: adapter a failed" in caplog.text


def test_the_user_may_insist_on_one() -> None:
    adapter, choice = choose("windows", [Candidate("a", never), Candidate("b", works)], NULL, only="b")
    assert (adapter, choice.chosen, choice.refused) == ("adapter", "b", ())
    adapter, choice = choose("windows", [Candidate("a", refuses), Candidate("b", never)], NULL, only="a")
    assert (adapter, [each.name for each in choice.refused]) == ("null adapter", ["a"])


def test_insisting_on_one_that_does_not_exist_is_said() -> None:
    adapter, choice = choose("windows", [Candidate("a", never)], NULL, only="z")
    assert adapter == "null adapter"
    assert [each.name for each in choice.refused] == ["z"]
