"""Rules as a file writes them: what is read, what is refused and how it is said."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.errors import DetoxError
from detox.core.hours import HourRange
from detox.core.settings import PartlyRead
from detox.focus.settings import RULES, Rule, read_rule, rule_label, write_rule
from tests.rules.draw import ranges


def test_a_rule_has_defaults() -> None:
    assert read_rule({"hours": ["19:30-07:00"]}, 1) == Rule(
        "rule_2", days=(0, 1, 2, 3, 4, 5, 6), hours=(HourRange(time(19, 30), time(7)),), firmness="firm"
    )


def test_from_and_to_are_one_range() -> None:
    found = read_rule({"from": "19:30", "to": "07:00", "days": ["Mon", "friday"], "note": "mine"}, 0)
    assert found.hours == (HourRange(time(19, 30), time(7)),)
    assert found.days == (0, 4)
    assert write_rule(found)["note"] == "mine"  # what we do not know survives


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("19:30-07:00", "a table such as"),
        ({}, 'hours = ["19:30-07:00"]'),
        ({"hours": []}, 'hours = ["19:30-07:00"]'),
        ({"hours": "19:30-07:00"}, 'hours = ["19:30-07:00"]'),
        ({"hours": ["19:30-07:00"], "from": "19:30", "to": "07:00"}, "either hours"),
        ({"from": "19:30"}, "either hours"),
        ({"from": 19, "to": "07:00"}, "not a range of hours"),
        ({"hours": ["19:30-19:30"]}, "starts and ends at the same time"),
        ({"hours": ["19:30-07:00"], "days": "mon"}, "weekdays such as"),
        ({"hours": ["19:30-07:00"], "days": ["mo"]}, "weekdays such as"),
        ({"hours": ["19:30-07:00"], "days": [1]}, "weekdays such as"),
        ({"hours": ["19:30-07:00"], "id": "My rule"}, "an id of small letters"),
        ({"hours": ["19:30-07:00"], "id": 5}, "an id of small letters"),
        ({"hours": ["19:30-07:00"], "firmness": "hard"}, '"gentle", "firm" or "locked"'),
        ({"hours": ["19:30-07:00"], "firmness": ["firm"]}, '"gentle", "firm" or "locked"'),
        ({"hours": ["19:30-07:00"], "pass_minutes": 10}, "pass_minutes of 5, 15 or 30"),
        ({"hours": ["19:30-07:00"], "pass_minutes": True}, "pass_minutes of 5, 15 or 30"),
        ({"hours": ["19:30-07:00"], "platforms": "instagram"}, "a list of names"),
        ({"hours": ["19:30-07:00"], "name": 5}, "a text of at most 80"),
        ({"hours": ["19:30-07:00"], "enabled": "yes"}, "true or false"),
    ],
)
def test_a_wrong_rule_says_what_is_expected(table: object, said: str) -> None:
    with pytest.raises(DetoxError) as raised:
        read_rule(table, 0)
    assert said in raised.value.line()
    assert "\n" not in raised.value.line()


def test_one_wrong_rule_leaves_the_others() -> None:
    with pytest.raises(PartlyRead) as raised:
        RULES.kind.read([{"id": "a", "hours": ["19:30-07:00"]}, {"id": "b"}, {"id": "c", "hours": ["20:00-21:00"]}])
    assert [rule.id for rule in raised.value.value] == ["a", "c"]  # type: ignore[attr-defined]
    assert "rule 2:" in raised.value.line()


def test_a_slip_in_one_range_leaves_no_door_open() -> None:
    slips = [{"id": "a", "hours": ["19:30-19:30", "22:00-07:00"]}, {"id": "b", "hours": ["12:00-13:00"]}]
    with pytest.raises(PartlyRead, match='rule 1: "19:30-19:30" starts and ends at the same time') as raised:
        RULES.kind.read(slips)
    assert [(rule.id, str(rule.hours[0])) for rule in raised.value.value] == [  # type: ignore[attr-defined]
        ("a", "22:00-07:00"),
        ("b", "12:00-13:00"),
    ]


def test_a_rule_whose_ranges_overlap_is_told_and_kept() -> None:
    tables = [{"id": "a", "hours": ["12:00-13:00"]}, {"id": "b", "hours": ["19:30-23:00", "22:00-07:00"]}]
    rules = RULES.kind.read(tables)
    said = RULES.kind.remark(rules)
    assert said is not None
    assert said.say() == 'rule 2: "19:30-23:00" and "22:00-07:00" overlap; together they count once'
    assert [str(hours) for hours in rules[1].hours] == ["19:30-23:00", "22:00-07:00"]
    assert RULES.kind.remark(rules[:1]) is None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"colour": 3}, 'rule 1: "colour" is nothing that a rule has; it is left alone'),
        ({"days": []}, "rule 1: it has no days, so it shuts nothing"),
        ({"platforms": []}, "rule 1: it names no platform and no program, so it shuts nothing"),
        ({"days": [], "enabled": False}, None),
        ({"days": [], "on_days_off": "all_day"}, None),
        ({"platforms": [], "apps": ["steam"]}, None),
    ],
)
def test_a_rule_that_cannot_be_meant_so_is_told_and_kept(more: dict[str, object], said: str | None) -> None:
    rules = RULES.kind.read([{"hours": ["19:30-07:00"], **more}])
    told = RULES.kind.remark(rules)
    assert len(rules) == 1
    assert (told.say() if told else None) == said


def test_two_rules_of_one_id_are_one_too_many() -> None:
    with pytest.raises(PartlyRead, match="an id that no other rule has") as raised:
        RULES.kind.read([{"id": "a", "hours": ["19:30-07:00"]}, {"id": "a", "hours": ["20:00-21:00"]}])
    assert len(raised.value.value) == 1  # type: ignore[arg-type]


def test_no_list_is_no_rules() -> None:
    with pytest.raises(DetoxError, match="a list of"):
        RULES.kind.read({"id": "a"})


names = st.sampled_from(["*", "instagram", "tiktok", "x"])
rules = st.builds(
    Rule,
    id=st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True),
    name=st.text(max_size=20),
    days=st.sets(st.integers(0, 6)).map(sorted).map(tuple),
    hours=st.lists(ranges(own_zone=True), min_size=1, max_size=3).map(tuple),
    platforms=st.lists(names, max_size=3).map(tuple),
    firmness=st.sampled_from(["gentle", "firm", "locked"]),
    pass_minutes=st.sampled_from([5.0, 15.0, 30.0]),
    enabled=st.booleans(),
)


@given(rules)
def test_what_is_written_is_read_again(rule: Rule) -> None:
    assert read_rule(write_rule(rule), 0) == rule


def test_a_rule_without_a_name_is_called_after_hours() -> None:
    assert rule_label(Rule("a")).say() == "After hours"
    assert rule_label(Rule("a", name="Evening {x}")).say() == "Evening {x}"
