"""The zone on Windows: the registry's key name, turned into an IANA name by the ICU that Windows carries.

Sources: GetDynamicTimeZoneInformation (timezoneapi.h); ``ucal_getTimeZoneIDForWindowsID`` of icu.dll, part of Windows
since 10 version 1903 (https://learn.microsoft.com/windows/win32/intl/international-components-for-unicode--icu-).
"""

from __future__ import annotations

import ctypes
import sys

LONGEST = 128


class _SystemTime(ctypes.Structure):
    _fields_ = (("words", ctypes.c_uint16 * 8),)


class _Information(ctypes.Structure):
    """DYNAMIC_TIME_ZONE_INFORMATION."""

    _fields_ = (
        ("bias", ctypes.c_int32),
        ("standard_name", ctypes.c_uint16 * 32),
        ("standard_date", _SystemTime),
        ("standard_bias", ctypes.c_int32),
        ("daylight_name", ctypes.c_uint16 * 32),
        ("daylight_date", _SystemTime),
        ("daylight_bias", ctypes.c_int32),
        ("key_name", ctypes.c_uint16 * 128),
        ("dynamic_disabled", ctypes.c_uint8),
    )


def text_of(units: list[int]) -> str:
    """Return the UTF-16 units up to the first zero as text."""
    end = units.index(0) if 0 in units else len(units)
    return b"".join(unit.to_bytes(2, "little") for unit in units[:end]).decode("utf-16-le", "replace")


def iana_names(key: str) -> tuple[str, ...]:
    """Return the IANA names to try for a Windows zone such as ``W. Europe Standard Time``, the best first."""
    return (by_icu(key), by_table(key))


def by_table(key: str) -> str:
    """Return what the table of ``tzlocal`` (which APScheduler brings along) says, "" if nothing."""
    try:
        from tzlocal.windows_tz import win_tz
    except ImportError:
        return ""
    return str(win_tz.get(key, ""))


if sys.platform == "win32":

    def key_name() -> str:
        """Return the zone's key name in the registry, "" if Windows does not tell."""
        information = _Information()
        invalid = 0xFFFFFFFF
        if ctypes.windll.kernel32.GetDynamicTimeZoneInformation(ctypes.byref(information)) in (invalid, -1):
            return ""
        return text_of(list(information.key_name))

    def by_icu(key: str) -> str:
        """Return what Windows' own ICU says, "" where there is none (before Windows 10 1903)."""
        try:
            ask = ctypes.CDLL("icu.dll").ucal_getTimeZoneIDForWindowsID
        except (OSError, AttributeError):
            return ""
        source = (key + "\0").encode("utf-16-le")
        answer = (ctypes.c_uint16 * LONGEST)()
        status = ctypes.c_int(0)
        # A length of -1 means: up to the zero. No region: the zone's own default city.
        length = ask(source, -1, None, ctypes.byref(answer), LONGEST, ctypes.byref(status))
        return text_of(list(answer)) if status.value <= 0 and 0 < length < LONGEST else ""

else:

    def key_name() -> str:
        """Return "": only Windows has such names."""
        return ""

    def by_icu(key: str) -> str:  # noqa: ARG001 - the same call as on Windows
        """Return "": only Windows has this ICU."""
        return ""
