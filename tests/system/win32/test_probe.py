"""All that we say of Windows' functions, structures and constants, against its C headers, compiled and run under Wine.

The list is made out of ``api`` itself, so that nothing can be forgotten; a signature that differs does not compile.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detox.system import clock, notices, zone_windows
from detox.system.win32 import api

HERE = Path(__file__).parent
COMPILER = "x86_64-w64-mingw32-gcc"
WINE, SERVER = "/usr/lib/wine/wine64", "/usr/lib/wine/wineserver64"
SECONDS = 120

# Used elsewhere in detox, a call or two each: dll, and the function as the table of ``api`` would have it.
ELSEWHERE = {
    "QueryInterruptTime": ("api-ms-win-core-realtime-l1-1-1", "void", "(PULONGLONG)"),
    "QueryUnbiasedInterruptTime": ("kernel32", "BOOL", "(PULONGLONG)"),
    "GetDynamicTimeZoneInformation": ("kernel32", "DWORD", "(PDYNAMIC_TIME_ZONE_INFORMATION)"),
    "WaitNamedPipeW": ("kernel32", "BOOL", "(LPCWSTR, DWORD)"),
}
ZONE = {
    "Bias": "bias", "StandardName": "standard_name", "StandardDate": "standard_date", "StandardBias": "standard_bias",
    "DaylightName": "daylight_name", "DaylightDate": "daylight_date", "DaylightBias": "daylight_bias",
    "TimeZoneKeyName": "key_name", "DynamicDaylightTimeDisabled": "dynamic_disabled",
}  # fmt: skip
"""The fields of DYNAMIC_TIME_ZONE_INFORMATION and what ``zone_windows`` calls them."""
BALLOON = {"szInfoTitle": notices.WINDOWS_TITLE, "szInfo": notices.WINDOWS_BODY}
"""How many letters a notice has room for."""
NO_HEADER = {"ucal_getTimeZoneIDForWindowsID"}
"""ICU's: mingw has no icu.h. Not compared."""
BY_HAND = {
    "WTSSessionInfoEx", "WTS_SESSIONSTATE_LOCK", "WTSINFOEX_LEVEL1_W", "WTSINFOEXW", "GetApplicationUserModelId",
    "GetPackageFamilyName", "HID_USAGE_DIGITIZER_TOUCH_SCREEN", "HID_USAGE_DIGITIZER_TOUCH_PAD",
}  # fmt: skip
"""What probe.c had to declare itself, because mingw-w64 10 does not: those are compared with Microsoft's pages only."""

MISSING_IN_WINE = {"QueryInterruptTime", "GetApplicationUserModelId"}
"""Wine 8 is not Windows: these it does not have."""

pytestmark = pytest.mark.skipif(
    not (shutil.which(COMPILER) and os.path.exists(WINE)), reason="there is no mingw or no Wine here"
)


def constants() -> dict[str, int]:
    """Return the constants of ``api`` by name."""
    return {name: value for name, value in vars(api).items() if isinstance(value, int) and name[0].isupper()}


def is_number(name: str) -> bool:
    """Whether a plain type is a number, not a handle; compilers do not agree on whether an enum has a sign."""
    return name == "HRESULT" or (name in api.PLAIN and name[0] != "H" and name not in {"void", "WTS_INFO_CLASS"})


def names() -> Iterator[str]:
    """Yield the lines of names.h."""
    yield from (f"CONSTANT({name})" for name in constants())
    yield from (f"NUMBER({name})" for name in api.PLAIN if is_number(name))
    pointers = [name for name, kind in api.TYPES.items() if kind is not None and not is_number(name)]
    yield from (f'HANDLE_OR_POINTER("{name}", {name})' for name in pointers)
    for structure in api.STRUCTURES:
        yield f"STRUCTURE({structure.__name__})"
        yield from (f"FIELD({structure.__name__}, {field[0]})" for field in structure._fields_)
    yield "STRUCTURE(DYNAMIC_TIME_ZONE_INFORMATION)"
    yield from (f"FIELD(DYNAMIC_TIME_ZONE_INFORMATION, {field})" for field in ZONE)
    yield from (f"FIELD(NOTIFYICONDATAW, {field})" for field in BALLOON)
    for name, (back, *takes) in api.CALLBACKS.items():
        yield f"CALLED_BACK({name}, {back}, ({', '.join(takes)}))"
    for function in api.functions().values():
        takes_all = ", ".join(function.takes) or "void"
        yield f'FUNCTION("{function.dll}.dll", {function.returns}, {function.name}, ({takes_all}))'
    for name, (dll, back, takes_them) in ELSEWHERE.items():
        yield f'FUNCTION("{dll}.dll", {back}, {name}, {takes_them})'


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, dict[str, Any]]]:
    """Compile the probe and run it; what it says by kind and name."""
    folder = tmp_path_factory.mktemp("probe")
    (folder / "names.h").write_text("\n".join(names()) + "\n")
    built = subprocess.run(
        [COMPILER, "-std=c11", "-w", f"-I{folder}", str(HERE / "probe.c"), "-o", "probe.exe"],
        cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    environment = {**os.environ, "HOME": str(folder), "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all"}
    environment["WINEDLLOVERRIDES"] = "mscoree,mshtml="  # no questions about what else might be installed
    try:
        ran = subprocess.run(
            [WINE, str(folder / "probe.exe")],
            env=environment, capture_output=True, text=True, timeout=SECONDS, check=True,
        )  # fmt: skip
    finally:
        subprocess.run([SERVER, "-k"], env=environment, timeout=SECONDS, check=False, stderr=subprocess.DEVNULL)
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for line in ran.stdout.splitlines():
        entry = json.loads(line)
        kind = next(iter(entry))
        found.setdefault(kind, {})[entry.pop(kind)] = entry
    return found


Told = dict[str, dict[str, dict[str, Any]]]


def test_constants_are_those_of_windows(told: Told) -> None:
    assert {name: entry["value"] for name, entry in told["constant"].items()} == constants()
    assert len(constants()) >= 50


def test_types_are_as_wide_as_those_of_windows(told: Told) -> None:
    ours = {name: {"size": ctypes.sizeof(kind)} for name, kind in api.TYPES.items() if kind is not None}
    for name, entry in ours.items():
        if is_number(name):
            entry["signed"] = int(api.TYPES[name](-1).value < 0)
    assert told["type"] == ours


def test_structures_are_laid_out_as_those_of_windows(told: Told) -> None:
    zone = zone_windows._Information
    structures: list[tuple[Any, str, dict[str, str]]] = [
        *((one, one.__name__, {field[0]: field[0] for field in one._fields_}) for one in api.STRUCTURES),
        (zone, "DYNAMIC_TIME_ZONE_INFORMATION", ZONE),
    ]
    assert set(told["structure"]) == {name for _, name, _ in structures}
    assert list(ZONE.values()) == [field[0] for field in zone._fields_]
    for structure, name, fields in structures:
        assert told["structure"][name]["size"] == ctypes.sizeof(structure), name
        for theirs, field in fields.items():
            ours = getattr(structure, field)
            assert told["field"].pop(f"{name}.{theirs}") == {"at": ours.offset, "size": ours.size}, f"{name}.{field}"
    for field, longest in BALLOON.items():
        assert told["field"].pop(f"NOTIFYICONDATAW.{field}")["size"] == 2 * (longest + 1), "with the zero at its end"
    assert told["field"] == {}


def test_functions_are_where_we_look_for_them(told: Told) -> None:
    """Their signatures were compared when the probe was compiled."""
    assert set(told["function"]) == {*api.functions(), *ELSEWHERE}
    missing = {name for name, entry in told["function"].items() if not entry["exported"]}
    assert missing <= MISSING_IN_WINE
    assert set(told["callback"]) == set(api.CALLBACKS)


def test_no_call_of_windows_is_left_out() -> None:
    called = set()
    for path in (HERE.parents[2] / "detox").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        called |= set(re.findall(r"ctypes\.windll(?:\.\w+|\[\w+\])\.(\w+)", text))
        called |= set(re.findall(r"CDLL\(\"\w+\.dll\"\)\.(\w+)", text))
        if "windll" in text or "WinDLL" in text:
            assert called, path
    assert called == {*ELSEWHERE, *NO_HEADER}
    text = "".join(path.read_text(encoding="utf-8") for path in (HERE.parents[2] / "detox/system/win32").glob("*.py"))
    asked = set(re.findall(r"_call\(\s*\"(\w+)\"", text)) | set(re.findall(r"\"(Get\w+)\"", text))
    assert asked == set(api.functions())


def test_units_of_the_clocks_are_what_their_pages_say() -> None:
    source = Path(clock.__file__).read_text(encoding="utf-8")
    assert "TICKS_A_SECOND = 10_000_000" in source  # QueryInterruptTime: "in system time units of 100 nanoseconds"
    assert f'REALTIME = "{ELSEWHERE["QueryInterruptTime"][0]}.dll"' in source


def test_what_the_probe_declares_itself_is_little_and_known() -> None:
    text = (HERE / "probe.c").read_text(encoding="utf-8")
    by_hand = text[text.index("/* Not in the headers") : text.index("#define SAME")]
    declared = set(re.findall(r"#define (\w+)", by_hand)) | set(re.findall(r"} (WTS\w+);", by_hand))
    assert declared | set(re.findall(r"WINAPI (\w+)\(", by_hand)) == BY_HAND
