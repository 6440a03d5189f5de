"""Settings as data: one declaration of each key, from which reading, checking, saving and dialogs follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any, Generic, TypeVar, cast

from detox.core.errors import DetoxError
from detox.core.hours import SHORT_DAYS, HourRange, overlap_said, parse_ranges, parse_time
from detox.core.text import QT_TRANSLATE_NOOP, Text, decimal, plain

T = TypeVar("T")

_TITLE = QT_TRANSLATE_NOOP("Settings", "Setting not understood")


def expected(what: Text, raw: object) -> DetoxError:
    """Return the error for a value of the wrong kind: what was expected, and what stood there."""
    found = QT_TRANSLATE_NOOP("Settings", "expected {what}, found {found}").with_(what=what, found=_short(raw))
    return DetoxError(_TITLE, found)


class PartlyRead(DetoxError):
    """A list with wrong entries: ``value`` holds the sound ones, the message tells of the first wrong one."""

    def __init__(self, message: Text, value: object) -> None:
        super().__init__(_TITLE, message)
        self.value = value


def _short(raw: object) -> str | Text:
    if isinstance(raw, float):
        return decimal(raw)
    text = repr(raw)
    return text if len(text) <= 60 else text[:57] + "..."


@dataclass(frozen=True)
class Kind(Generic[T]):
    """How a value looks in TOML: ``read`` makes a ``T`` of the raw value or raises DetoxError, ``write`` goes back.

    ``low`` and ``high`` are the bounds of a number; ``high`` is also how many times of day there may be.
    ``remark`` says in one line what is odd about a value that counts all the same, None if nothing is.
    """

    name: str
    read: Callable[[object], T]
    write: Callable[[T], object]
    low: float | None = None
    high: float | None = None
    choices: tuple[tuple[str, Text], ...] = ()
    remark: Callable[[T], Text | None] = lambda _: None


def flag() -> Kind[bool]:
    """On or off."""

    def read(raw: object) -> bool:
        if not isinstance(raw, bool):
            raise expected(QT_TRANSLATE_NOOP("Settings", "true or false"), raw)
        return raw

    return Kind("flag", read, lambda value: value)


def number(low: float, high: float) -> Kind[float]:
    """A number between ``low`` and ``high``, both allowed; written without a fraction where it has none."""

    def read(raw: object) -> float:
        what = QT_TRANSLATE_NOOP("Settings", "a number from {low} to {high}")
        if isinstance(raw, bool) or not isinstance(raw, (int, float)) or not low <= raw <= high:
            raise expected(what.with_(low=decimal(low), high=decimal(high)), raw)
        return float(raw)

    return Kind("number", read, lambda value: int(value) if value == int(value) else value, low, high)


def clock() -> Kind[time]:
    """A time of day such as "18:15"."""

    def read(raw: object) -> time:
        if isinstance(raw, time):
            return raw.replace(tzinfo=None, microsecond=0)
        if not isinstance(raw, str):
            raise expected(QT_TRANSLATE_NOOP("Settings", 'a time of day such as "18:15"'), raw)
        return parse_time(raw)

    return Kind("clock", read, write_time)


def clocks() -> Kind[tuple[time, ...]]:
    """A list of times of day such as ["10:30", "16:00"]."""
    one = clock()

    def read(raw: object) -> tuple[time, ...]:
        if not isinstance(raw, list):
            raise expected(QT_TRANSLATE_NOOP("Settings", 'a list of times such as ["10:30", "16:00"]'), raw)
        return tuple(sorted({one.read(item) for item in raw}))

    return Kind("clocks", read, lambda value: [write_time(moment) for moment in value])


def hours() -> Kind[tuple[HourRange, ...]]:
    """A list of ranges of hours such as ["09:00-12:30", "13:30-18:00"]; a range may pass midnight."""

    def read(raw: object) -> tuple[HourRange, ...]:
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            raise expected(QT_TRANSLATE_NOOP("Settings", 'a list of ranges such as ["09:00-12:30"]'), raw)
        found, wrong = parse_ranges(raw)
        if wrong:
            raise PartlyRead(wrong.message, found) if found else wrong
        return found

    return Kind("hours", read, lambda value: [str(item) for item in value], remark=overlap_said)


def days() -> Kind[tuple[int, ...]]:
    """A list of days of the week such as ["mon", "sat"]; 0 is Monday, as ``date.weekday()`` counts."""

    def read(raw: object) -> tuple[int, ...]:
        if not isinstance(raw, list) or not all(name in SHORT_DAYS for name in raw):
            listed = plain(", ".join(f'"{name}"' for name in SHORT_DAYS))
            raise expected(QT_TRANSLATE_NOOP("Settings", "a list of days out of {names}").with_(names=listed), raw)
        return tuple(sorted({SHORT_DAYS.index(name) for name in raw}))

    return Kind("days", read, lambda value: [SHORT_DAYS[day] for day in value])


def ids() -> Kind[tuple[str, ...]]:
    """A list of names as files use them (``is_id``) such as ["water", "eyes"]."""
    return _list_of(QT_TRANSLATE_NOOP("Settings", 'a list of names such as ["water", "eyes"]'), is_id)


def texts(longest: int = 80) -> Kind[tuple[str, ...]]:
    """A list of the user's own words, each at most ``longest`` characters."""
    what = QT_TRANSLATE_NOOP("Settings", "a list of texts of at most {n} characters").with_(n=longest)
    return _list_of(what, lambda text: 0 < len(text) <= longest)


def _list_of(what: Text, fits: Callable[[str], bool]) -> Kind[tuple[str, ...]]:
    def read(raw: object) -> tuple[str, ...]:
        if not isinstance(raw, list) or not all(isinstance(item, str) and fits(item) for item in raw):
            raise expected(what, raw)
        return tuple(dict.fromkeys(raw))

    return Kind("texts", read, list)


def choice(*options: tuple[str, Text]) -> Kind[str]:
    """One of a few words."""

    def read(raw: object) -> str:
        names = [name for name, _ in options]
        if raw not in names:
            listed = plain(", ".join(f'"{name}"' for name in names))
            raise expected(QT_TRANSLATE_NOOP("Settings", "one of {names}").with_(names=listed), raw)
        return str(raw)

    return Kind("choice", read, lambda value: value, choices=options)


def words(longest: int = 200) -> Kind[str]:
    """A line of the user's own words, at most ``longest`` characters."""

    def read(raw: object) -> str:
        if not isinstance(raw, str) or len(raw) > longest:
            raise expected(QT_TRANSLATE_NOOP("Settings", "a text of at most {n} characters").with_(n=longest), raw)
        return raw

    return Kind("words", read, lambda value: value)


def country() -> Kind[str]:
    """A country's code, perhaps with its region: "DE", "DE-BY"; "" for none. Whether there is one is not known here."""
    what = QT_TRANSLATE_NOOP("Settings", 'a country such as "DE", or with its region: "DE-BY"')

    def read(raw: object) -> str:
        code, _, region = raw.strip().partition("-") if isinstance(raw, str) else ("?", "", "")
        if (code and not (code.isascii() and code.isalpha() and len(code) in (2, 3))) or len(region) > 20:
            raise expected(what, raw)
        return str(raw)

    return Kind("words", read, lambda value: value)


def write_time(moment: time) -> str:
    """Return a time as settings write it: "18:15", with seconds only where it has some."""
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One key: its kind, default and words. A ``<id>`` in the key makes it a family; ``of`` names a member.

    ``unit`` is the word beside a number; ``evidence`` says in one line how well the default is supported; ``empty``
    what it means that nothing is written.
    Every setting applies at once.
    """

    key: str
    kind: Kind[T]
    default: T
    label: Text
    help: Text
    unit: Text | None = None
    evidence: Text | None = None
    defaults: tuple[tuple[str, T], ...] = ()  # of a family: the members that exist without any file
    fixed: bool = False  # of a family: there are no other members
    empty: Text | None = None

    @property
    def family(self) -> bool:
        """Whether the key still has its ``<id>``."""
        return "<id>" in self.key

    def of(self, member: str) -> Setting[T]:
        """Return the setting of one member of the family, with that member's default."""
        known = dict(self.defaults)
        return replace(self, key=self.key.replace("<id>", member), default=known.get(member, self.default), defaults=())


@dataclass(frozen=True)
class Settings:
    """All settings at one moment: what differs from the defaults, by key. Immutable."""

    values: Mapping[str, object] = field(default_factory=dict)
    _known: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __getitem__(self, setting: Setting[T]) -> T:
        return cast(T, self.values.get(setting.key, setting.default))

    def with_(self, setting: Setting[T], value: T) -> Settings:
        """Return the same settings with one value changed."""
        return Settings({**self.values, setting.key: value})

    def derived(self, make: Callable[[Settings], T]) -> T:
        """Return ``make(self)``, made once: what follows from the settings alone is asked for in every beat."""
        if make not in self._known:
            self._known[make] = make(self)
        return cast(T, self._known[make])

    def members(self, setting: Setting[T]) -> tuple[str, ...]:
        """Return the ids that a family has, built-in ones first, then those that only a file names, sorted."""
        head, _, tail = setting.key.partition("<id>")
        built_in = [name for name, _ in setting.defaults]
        found = {
            key[len(head) :].split(".", 1)[0]
            for key in self.values
            if key.startswith(head) and len(key) > len(head) + len(tail) - 1
        }
        return (*built_in, *sorted(found - set(built_in)))


def find(schema: Iterable[Setting[Any]], key: str) -> Setting[Any] | None:
    """Return the setting that ``key`` names, also as a member of a family; None if there is none."""
    for setting in schema:
        if setting.key == key:
            return setting
        if setting.family:
            head, _, tail = setting.key.partition("<id>")
            member = key[len(head) : len(key) - len(tail)] if key.startswith(head) and key.endswith(tail) else ""
            if (
                member
                and "." not in member
                and is_id(member)
                and (not setting.fixed or member in dict(setting.defaults))
            ):
                return setting.of(member)
    return None


def is_id(text: str) -> bool:
    """Whether ``text`` is an id as files use it: [a-z][a-z0-9_]*."""
    return (
        text[:1].isascii()
        and text[:1].islower()
        and text.isascii()
        and all(char.islower() or char.isdigit() or char == "_" for char in text)
    )


@dataclass(frozen=True)
class Absent:
    """What stands for a key that is not in the file: its default counts."""


ABSENT = Absent()

Values = Sequence[tuple[Setting[Any], Any]]
"""Settings and what each of them is to be; ``ABSENT`` takes one out of the file."""
