"""Settings of focus blocks: rules with weekly hours. Nothing is blocked until the user writes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from detox.core.errors import DetoxError
from detox.core.hours import SHORT_DAYS, WEEKDAYS, HourRange, OnDaysOff, Week, overlap_said, parse_ranges
from detox.core.settings import Kind, PartlyRead, Setting, expected, flag, is_id, words
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain

FIRMNESS: tuple[tuple[str, Text], ...] = (
    ("gentle", QT_TRANSLATE_NOOP("Focus", "Gentle: a breath of 5 s")),
    ("firm", QT_TRANSLATE_NOOP("Focus", "Firm: 10 s, and why")),
    ("locked", QT_TRANSLATE_NOOP("Focus", "Locked: no way in")),
)
WAIT_SECONDS = {"gentle": 5, "firm": 10, "locked": 0}
STRICTNESS = ("gentle", "firm", "locked")
PASS_MINUTES = (5, 15, 30)
APP = "app:"
"""What stands before the name of a program where else the id of a platform stands."""
ON_DAYS_OFF: tuple[tuple[OnDaysOff, Text], ...] = (
    ("as_usual", QT_TRANSLATE_NOOP("Focus", "Shut as on any day")),
    ("all_day", QT_TRANSLATE_NOOP("Focus", "Shut all day")),
    ("not", QT_TRANSLATE_NOOP("Focus", "Not shut")),
)


@dataclass(frozen=True)
class Rule:
    """One rule: on these weekdays (0 = Monday) from these hours on, these platforms are behind the door.

    ``platforms`` holds catalogue ids or "*" for all that count as social, ``on_call`` likewise what is open during an
    on-call shift. ``apps`` are other programs, by their own name or their window's class. ``other`` keeps what we did
    not understand.
    """

    id: str
    name: str = ""
    days: tuple[int, ...] = (0, 1, 2, 3, 4)
    hours: tuple[HourRange, ...] = ()
    platforms: tuple[str, ...] = ("*",)
    surfaces: tuple[str, ...] = ("feed",)
    apps: tuple[str, ...] = ()
    firmness: str = "firm"
    pass_minutes: float = 15
    enabled: bool = True
    on_days_off: OnDaysOff = "as_usual"
    on_call: tuple[str, ...] = ("*",)
    other: Mapping[str, object] = field(default_factory=dict, compare=False)

    @property
    def week(self) -> Week:
        """The hours by the weekday they start on."""
        return dict.fromkeys(self.days, self.hours) if self.enabled else {}

    @property
    def wait_seconds(self) -> int:
        """How long "I need in" waits."""
        return WAIT_SECONDS[self.firmness]

    @property
    def strictness(self) -> int:
        """How firm it is, as a number that can be compared."""
        return STRICTNESS.index(self.firmness)

    @cached_property
    def app_names(self) -> frozenset[str]:
        """``apps`` in small letters."""
        return frozenset(name.casefold() for name in self.apps)

    def is_about(self, platform: str) -> bool:
        """Whether the rule shuts that platform, or that program where ``APP`` stands before it; "*": every one."""
        if platform.startswith(APP):
            return platform.removeprefix(APP) in self.app_names
        return "*" in (platform, *self.platforms) or platform in self.platforms


def _days(raw: object) -> tuple[int, ...]:
    what = QT_TRANSLATE_NOOP("Settings", 'weekdays such as ["mon", "tue"]')
    if not isinstance(raw, list):
        raise expected(what, raw)
    found = set()
    for item in raw:
        name = item.lower() if isinstance(item, str) else ""
        if name not in SHORT_DAYS and name not in WEEKDAYS:
            raise expected(what, raw)
        found.add(SHORT_DAYS.index(name[:3]))
    return tuple(sorted(found))


def _names(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
        raise expected(QT_TRANSLATE_NOOP("Settings", 'a list of names such as ["instagram"]'), raw)
    return tuple(raw)


def _hours(table: Mapping[str, object]) -> tuple[tuple[HourRange, ...], DetoxError | None]:
    raw = table.get("hours")
    ends = [table[key] for key in ("from", "to") if key in table]
    if ends and (raw is not None or len(ends) != 2):
        raise expected(QT_TRANSLATE_NOOP("Settings", 'either hours = ["19:30-07:00"] or both from and to'), dict(table))
    listed = [f"{ends[0]}-{ends[1]}"] if ends else raw
    if not isinstance(listed, list) or not listed or not all(isinstance(item, str) for item in listed):
        raise expected(QT_TRANSLATE_NOOP("Settings", 'hours = ["19:30-07:00"]'), raw)
    found, wrong = parse_ranges(listed)
    if wrong and not found:
        raise wrong
    return found, wrong


def _on_days_off(raw: object) -> OnDaysOff:
    for name, _ in ON_DAYS_OFF:
        if raw == name:
            return name
    raise expected(QT_TRANSLATE_NOOP("Settings", 'on_days_off of "as_usual", "all_day" or "not"'), raw)


_KNOWN = (
    "id", "name", "days", "hours", "from", "to", "platforms", "surfaces", "apps", "firmness", "pass_minutes", "enabled",
    "on_days_off", "on_call",
)  # fmt: skip


def read_rule(raw: object, index: int) -> Rule:
    """Read one table of ``focus.rules``. Raises DetoxError that says what is expected.

    A wrong range among sound ones is a PartlyRead with the rule that the sound ones make: a slip in one line of an
    evening leaves no door open.
    """
    if not isinstance(raw, Mapping):
        raise expected(QT_TRANSLATE_NOOP("Settings", "a table such as { hours = [...] }"), raw)
    ident, firmness = raw.get("id", f"rule_{index + 1}"), raw.get("firmness", "firm")
    if not isinstance(ident, str) or not is_id(ident):
        raise expected(QT_TRANSLATE_NOOP("Settings", "an id of small letters, digits and _"), ident)
    if not isinstance(firmness, str) or firmness not in WAIT_SECONDS:
        raise expected(QT_TRANSLATE_NOOP("Settings", '"gentle", "firm" or "locked"'), firmness)
    minutes = raw.get("pass_minutes", 15)
    if minutes not in PASS_MINUTES or isinstance(minutes, bool):
        raise expected(QT_TRANSLATE_NOOP("Settings", "pass_minutes of 5, 15 or 30"), minutes)
    hours, wrong = _hours(raw)
    rule = Rule(
        id=ident,
        name=words(80).read(raw.get("name", "")),
        days=_days(raw.get("days", list(SHORT_DAYS))),
        hours=hours,
        platforms=_names(raw.get("platforms", ["*"])),
        surfaces=_names(raw.get("surfaces", ["feed"])),
        apps=_names(raw.get("apps", [])),
        firmness=firmness,
        pass_minutes=float(minutes),
        enabled=flag().read(raw.get("enabled", True)),
        on_days_off=_on_days_off(raw.get("on_days_off", "as_usual")),
        on_call=_names(raw.get("on_call", ["*"])),
        other={key: value for key, value in raw.items() if key not in _KNOWN},
    )
    if wrong:
        raise PartlyRead(wrong.message, rule)
    return rule


def _read(raw: object) -> tuple[Rule, ...]:
    if not isinstance(raw, list):
        raise expected(QT_TRANSLATE_NOOP("Settings", "a list of [[focus.rules]] tables"), raw)
    rules: list[Rule] = []
    wrong: DetoxError | None = None
    for index, table in enumerate(raw):
        try:
            _append(rules, table, index)
        except DetoxError as error:
            wrong = wrong or PartlyRead(RULE_SAID.with_(n=index + 1, error=error.message), None)
    if wrong:
        raise PartlyRead(wrong.message, tuple(rules))
    return tuple(rules)


def _append(rules: list[Rule], table: object, index: int) -> None:
    """Read one rule more; what is sound of it is added whatever is raised."""
    partly: PartlyRead | None = None
    try:
        rule = read_rule(table, index)
    except PartlyRead as error:
        partly, rule = error, cast(Rule, error.value)
    if rule.id in {other.id for other in rules}:
        raise expected(QT_TRANSLATE_NOOP("Settings", "an id that no other rule has"), rule.id)
    rules.append(rule)
    if partly:
        raise partly


def _remark(rules: tuple[Rule, ...]) -> Text | None:
    said = ((n, _odd(rule)) for n, rule in enumerate(rules, 1))
    return next((RULE_SAID.with_(n=n, error=line) for n, line in said if line), None)


def _odd(rule: Rule) -> Text | None:
    """Return one line about a rule that is read but cannot be what was meant, None if there is nothing."""
    if rule.other:
        said = QT_TRANSLATE_NOOP("Settings", '"{key}" is nothing that a rule has; it is left alone')
        return said.with_(key=str(next(iter(rule.other)))[:40])
    if rule.enabled and not rule.days and rule.on_days_off != "all_day":
        return QT_TRANSLATE_NOOP("Settings", "it has no days, so it shuts nothing")
    if rule.enabled and not rule.platforms and not rule.apps:
        return QT_TRANSLATE_NOOP("Settings", "it names no platform and no program, so it shuts nothing")
    return overlap_said(rule.hours)


RULE_SAID = QT_TRANSLATE_NOOP("Settings", "rule {n}: {error}")
"""What is said of one rule, counted from 1."""


def write_rule(rule: Rule) -> dict[str, object]:
    """Return a rule as a TOML table."""
    return {
        "id": rule.id,
        "name": rule.name,
        "enabled": rule.enabled,
        "days": [SHORT_DAYS[day] for day in rule.days],
        "hours": [str(hours) for hours in rule.hours],
        "platforms": list(rule.platforms),
        "surfaces": list(rule.surfaces),
        "apps": list(rule.apps),
        "firmness": rule.firmness,
        "pass_minutes": int(rule.pass_minutes),
        "on_days_off": rule.on_days_off,
        "on_call": list(rule.on_call),
        **rule.other,
    }


RULES: Setting[tuple[Rule, ...]] = Setting(
    "focus.rules",
    Kind("rules", _read, lambda rules: [write_rule(rule) for rule in rules], remark=_remark),
    (),
    QT_TRANSLATE_NOOP("Settings", "After hours"),
    QT_TRANSLATE_NOOP("Settings", "When the door is shut, for what, and how firmly. Hours may pass midnight."),
)

COVER = Setting(
    "focus.cover",
    words(80),
    "",
    QT_TRANSLATE_NOOP("Settings", "Who covers for you"),
    QT_TRANSLATE_NOOP("Settings", "A name for the door, such as Ana. What your calendar says goes before it."),
    empty=QT_TRANSLATE_NOOP("Settings", "nobody"),
)

NOTICE = Setting(
    "focus.notice",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Say it ten minutes before"),
    QT_TRANSLATE_NOOP("Settings", "A notice of the desktop ten minutes before a block begins."),
)

DO_NOT_DISTURB = Setting(
    "focus.do_not_disturb",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "Do not disturb during a block"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Switches the desktop's own do not disturb on while a block runs, and back to what it was at its end. "
        "GNOME, Plasma, Xfce, Cinnamon, MATE and dunst have a switch for that.",
    ),
)

CLOSE_APPS = Setting(
    "focus.close_apps",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "Close programs that keep coming back"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Only behind a locked door, at the third time: the program is asked to close, and ended half a minute later. "
        "Never a browser.",
    ),
)

SETTINGS = (RULES, COVER, NOTICE, DO_NOT_DISTURB, CLOSE_APPS)


def rule_label(rule: Rule) -> Text:
    """Return what a rule is called on screen."""
    return plain(rule.name) if rule.name else QT_TRANSLATE_NOOP("Focus", "After hours")
