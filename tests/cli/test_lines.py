"""Lines that the commands print: an end says its day where that is not today."""

from __future__ import annotations

from datetime import date

import pytest

from detox.cli.wording import ending

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026-11-26T23:15:00+01:00", "23:15"),
        ("2026-11-27T04:00:00+01:00", "04:00 tomorrow"),
        ("2026-11-30T07:00:00+01:00", "07:00 on Mon 30 Nov"),
        ("2027-01-02T00:00:00+00:00", "00:00 on Sat 2 Jan"),
    ],
)
def test_an_end_says_its_day_where_that_is_not_today(iso: str, said: str) -> None:
    assert ending(iso, THURSDAY).say() == said
