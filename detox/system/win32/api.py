"""Every function, structure and constant of Windows that these adapters use. Nothing is loaded or called in here.

Each function stands with its dll and with the header that declares it; its page is
``https://learn.microsoft.com/windows/win32/api/HEADER/nf-HEADER-NAME`` (name in lower case), that of a structure
``…/ns-HEADER-NAME``. Sizes are written out, because ``ctypes.wintypes`` has other ones off Windows. Handles are plain
numbers here, 0 for none. ``tests/system/win32/probe.c`` compares all of it with the C headers of Windows.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_int32,
    c_int64,
    c_size_t,
    c_ssize_t,
    c_uint16,
    c_uint32,
    c_void_p,
    c_wchar_p,
)
from dataclasses import dataclass
from typing import Any

if sys.platform == "win32":
    from ctypes import WINFUNCTYPE as _CALLED_BACK
else:
    _CALLED_BACK = CFUNCTYPE  # the same on 64-bit processors, where tests run

PLAIN: Mapping[str, Any] = {
    "void": None,
    "int": c_int32, "BOOL": c_int32, "LONG": c_int32, "HRESULT": c_int32, "WTS_INFO_CLASS": c_int32,
    "UINT": c_uint32, "DWORD": c_uint32, "UINT32": c_uint32, "ATOM": c_uint16,
    "WPARAM": c_size_t, "LPARAM": c_ssize_t, "LRESULT": c_ssize_t, "LONG_PTR": c_ssize_t,
    "HWND": c_size_t, "HANDLE": c_size_t, "HINSTANCE": c_size_t, "HMODULE": c_size_t, "HMENU": c_size_t,
    "HMONITOR": c_size_t, "HWINEVENTHOOK": c_size_t, "HPOWERNOTIFY": c_size_t,
}  # fmt: skip
"""Numbers and handles, by their names in C."""

CALLBACKS: Mapping[str, tuple[str, ...]] = {
    "WNDPROC": ("LRESULT", "HWND", "UINT", "WPARAM", "LPARAM"),
    "WNDENUMPROC": ("BOOL", "HWND", "LPARAM"),
    "WINEVENTPROC": ("void", "HWINEVENTHOOK", "DWORD", "HWND", "LONG", "LONG", "DWORD", "DWORD"),
}
"""What Windows calls: the type that comes back, then those that come in."""

WNDPROC = _CALLED_BACK(*(PLAIN[name] for name in CALLBACKS["WNDPROC"]))
"""Window, message, wParam, lParam."""
WNDENUMPROC = _CALLED_BACK(*(PLAIN[name] for name in CALLBACKS["WNDENUMPROC"]))
"""Window, what was passed on; 0 ends it."""
WINEVENTPROC = _CALLED_BACK(*(PLAIN[name] for name in CALLBACKS["WINEVENTPROC"]))
"""Hook, event, window, object, child, thread, milliseconds."""

# --- structures ------------------------------------------------------------------------------------------------------


class POINT(Structure):
    """windef.h: a place in pixels."""

    _fields_ = (("x", c_int32), ("y", c_int32))


class RECT(Structure):
    """windef.h: a place and a size; right and bottom lie just outside."""

    _fields_ = (("left", c_int32), ("top", c_int32), ("right", c_int32), ("bottom", c_int32))


class MONITORINFO(Structure):
    """winuser.h: one screen; ``rcWork`` is what the task bar leaves of it."""

    _fields_ = (("cbSize", c_uint32), ("rcMonitor", RECT), ("rcWork", RECT), ("dwFlags", c_uint32))


class LASTINPUTINFO(Structure):
    """winuser.h: the tick of the last input in this session."""

    _fields_ = (("cbSize", c_uint32), ("dwTime", c_uint32))


class RAWINPUTDEVICE(Structure):
    """winuser.h: a kind of device (HID usage page and usage) and who hears of its input."""

    _fields_ = (
        ("usUsagePage", c_uint16), ("usUsage", c_uint16), ("dwFlags", c_uint32), ("hwndTarget", c_size_t),
    )  # fmt: skip


class WNDCLASSEXW(Structure):
    """winuser.h: a class of windows."""

    _fields_ = (
        ("cbSize", c_uint32), ("style", c_uint32), ("lpfnWndProc", WNDPROC), ("cbClsExtra", c_int32),
        ("cbWndExtra", c_int32), ("hInstance", c_size_t), ("hIcon", c_size_t), ("hCursor", c_size_t),
        ("hbrBackground", c_size_t), ("lpszMenuName", c_wchar_p), ("lpszClassName", c_wchar_p), ("hIconSm", c_size_t),
    )  # fmt: skip


class WTSINFOEX_LEVEL1_W(Structure):  # noqa: N801 - Windows' own name
    """wtsapi32.h: a session; ``SessionFlags`` says whether it is locked."""

    _fields_ = (
        ("SessionId", c_uint32), ("SessionState", c_int32), ("SessionFlags", c_int32),
        ("WinStationName", c_uint16 * 33), ("UserName", c_uint16 * 21), ("DomainName", c_uint16 * 18),
        ("LogonTime", c_int64), ("ConnectTime", c_int64), ("DisconnectTime", c_int64), ("LastInputTime", c_int64),
        ("CurrentTime", c_int64), ("IncomingBytes", c_uint32), ("OutgoingBytes", c_uint32),
        ("IncomingFrames", c_uint32), ("OutgoingFrames", c_uint32), ("IncomingCompressedBytes", c_uint32),
        ("OutgoingCompressedBytes", c_uint32),
    )  # fmt: skip


class WTSINFOEXW(Structure):
    """wtsapi32.h: what WTSSessionInfoEx answers. ``Data`` is a union of one."""

    _fields_ = (("Level", c_uint32), ("Data", WTSINFOEX_LEVEL1_W))


STRUCTURES = (POINT, RECT, MONITORINFO, LASTINPUTINFO, RAWINPUTDEVICE, WNDCLASSEXW, WTSINFOEX_LEVEL1_W, WTSINFOEXW)

# --- constants -------------------------------------------------------------------------------------------------------

# Events of SetWinEventHook ("Event Constants", winuser.h)
EVENT_SYSTEM_FOREGROUND = 0x0003
EVENT_SYSTEM_MINIMIZESTART, EVENT_SYSTEM_MINIMIZEEND = 0x0016, 0x0017
EVENT_SYSTEM_DESKTOPSWITCH = 0x0020
EVENT_OBJECT_CREATE, EVENT_OBJECT_DESTROY, EVENT_OBJECT_SHOW, EVENT_OBJECT_HIDE = 0x8000, 0x8001, 0x8002, 0x8003
EVENT_OBJECT_LOCATIONCHANGE, EVENT_OBJECT_NAMECHANGE = 0x800B, 0x800C
EVENT_OBJECT_CLOAKED, EVENT_OBJECT_UNCLOAKED = 0x8017, 0x8018
WINEVENT_OUTOFCONTEXT = 0
OBJID_WINDOW, CHILDID_SELF = 0, 0
# Windows
GWL_STYLE, GWL_EXSTYLE = -16, -20
WS_CAPTION = 0x00C00000
WS_EX_TOOLWINDOW, WS_EX_APPWINDOW = 0x00000080, 0x00040000
SW_MINIMIZE = 6
WM_CLOSE = 0x0010
GW_HWNDPREV = 3
HWND_TOP = 0
SWP_NOSIZE, SWP_NOMOVE, SWP_NOACTIVATE, SWP_ASYNCWINDOWPOS = 0x0001, 0x0002, 0x0010, 0x4000
GA_ROOT = 2
MONITOR_DEFAULTTONEAREST = 2
WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00000000, 0x00000011
DWMWA_EXTENDED_FRAME_BOUNDS, DWMWA_CLOAKED = 9, 14
# Processes; the first two answers are winerror.h's
ERROR_SUCCESS = 0
PROCESS_QUERY_LIMITED_INFORMATION = 0x1000
# Input (hidusage.h: kinds of devices)
HID_USAGE_PAGE_GENERIC, HID_USAGE_GENERIC_MOUSE, HID_USAGE_GENERIC_KEYBOARD = 0x01, 0x02, 0x06
HID_USAGE_PAGE_DIGITIZER = 0x0D
HID_USAGE_DIGITIZER_PEN, HID_USAGE_DIGITIZER_TOUCH_SCREEN, HID_USAGE_DIGITIZER_TOUCH_PAD = 0x02, 0x04, 0x05
RIDEV_REMOVE, RIDEV_INPUTSINK = 0x00000001, 0x00000100
WM_INPUT = 0x00FF
# The session and the computer
NOTIFY_FOR_THIS_SESSION = 0
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_CONNECT, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_CONNECT, WTS_REMOTE_DISCONNECT = 1, 2, 3, 4
WTS_SESSION_LOCK, WTS_SESSION_UNLOCK = 7, 8
WTS_CURRENT_SESSION = 0xFFFFFFFF
WTSSessionInfoEx = 25
WTS_SESSIONSTATE_LOCK = 0
WTSDisconnected = 4
WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND, PBT_APMRESUMESUSPEND, PBT_APMRESUMEAUTOMATIC = 0x0004, 0x0007, 0x0012
DEVICE_NOTIFY_WINDOW_HANDLE = 0
WM_TIMECHANGE = 0x001E
# Whether the desktop is to be left alone (QUERY_USER_NOTIFICATION_STATE, shellapi.h)
QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME = 3, 4, 6
WM_APP = 0x8000

# --- functions -------------------------------------------------------------------------------------------------------

TYPES: Mapping[str, Any] = {
    **PLAIN,
    "WNDPROC": WNDPROC, "WNDENUMPROC": WNDENUMPROC, "WINEVENTPROC": WINEVENTPROC,
    "LPVOID": c_void_p, "LPWSTR": c_wchar_p, "LPCWSTR": c_wchar_p, "PWSTR": c_wchar_p, "PCWSTR": c_wchar_p,
    "LPWSTR *": POINTER(c_void_p),
    "DWORD *": POINTER(c_uint32), "UINT32 *": POINTER(c_uint32),
    "QUERY_USER_NOTIFICATION_STATE *": POINTER(c_int32), "LPPOINT": POINTER(POINT), "LPRECT": POINTER(RECT),
    "LPMONITORINFO": POINTER(MONITORINFO), "PLASTINPUTINFO": POINTER(LASTINPUTINFO),
    "const RAWINPUTDEVICE *": POINTER(RAWINPUTDEVICE), "const WNDCLASSEXW *": POINTER(WNDCLASSEXW),
}  # fmt: skip
"""All types of the table below."""

TABLE = """
    user32   winuser        HWND GetForegroundWindow(void)
    user32   winuser        int GetWindowTextW(HWND, LPWSTR, int)
    user32   winuser        int GetClassNameW(HWND, LPWSTR, int)
    user32   winuser        DWORD GetWindowThreadProcessId(HWND, DWORD *)
    user32   winuser        BOOL EnumWindows(WNDENUMPROC, LPARAM)
    user32   winuser        BOOL EnumChildWindows(HWND, WNDENUMPROC, LPARAM)
    user32   winuser        HWND GetAncestor(HWND, UINT)
    user32   winuser        BOOL IsWindowVisible(HWND)
    user32   winuser        BOOL IsIconic(HWND)
    user32   winuser        BOOL GetClientRect(HWND, LPRECT)
    user32   winuser        BOOL ClientToScreen(HWND, LPPOINT)
    user32   winuser        LONG_PTR GetWindowLongPtrW(HWND, int)
    user32   winuser        LONG_PTR SetWindowLongPtrW(HWND, int, LONG_PTR)
    user32   winuser        HMONITOR MonitorFromWindow(HWND, DWORD)
    user32   winuser        BOOL GetMonitorInfoW(HMONITOR, LPMONITORINFO)
    user32   winuser        BOOL ShowWindowAsync(HWND, int)
    user32   winuser        HWND GetWindow(HWND, UINT)
    user32   winuser        BOOL SetWindowPos(HWND, HWND, int, int, int, int, UINT)
    user32   winuser        BOOL SetWindowDisplayAffinity(HWND, DWORD)
    user32   winuser        HWINEVENTHOOK SetWinEventHook(DWORD, DWORD, HMODULE, WINEVENTPROC, DWORD, DWORD, DWORD)
    user32   winuser        BOOL UnhookWinEvent(HWINEVENTHOOK)
    dwmapi   dwmapi         HRESULT DwmGetWindowAttribute(HWND, DWORD, LPVOID, DWORD)
    kernel32 processthreadsapi  HANDLE OpenProcess(DWORD, BOOL, DWORD)
    kernel32 handleapi      BOOL CloseHandle(HANDLE)
    kernel32 appmodel       LONG GetApplicationUserModelId(HANDLE, UINT32 *, PWSTR)
    kernel32 appmodel       LONG GetPackageFamilyName(HANDLE, UINT32 *, PWSTR)
    user32   winuser        BOOL GetLastInputInfo(PLASTINPUTINFO)
    kernel32 sysinfoapi     DWORD GetTickCount(void)
    user32   winuser        BOOL RegisterRawInputDevices(const RAWINPUTDEVICE *, UINT, UINT)
    shell32  shobjidl_core  HRESULT SetCurrentProcessExplicitAppUserModelID(PCWSTR)
    shell32  shellapi       HRESULT SHQueryUserNotificationState(QUERY_USER_NOTIFICATION_STATE *)
    wtsapi32 wtsapi32       BOOL WTSRegisterSessionNotification(HWND, DWORD)
    wtsapi32 wtsapi32       BOOL WTSUnRegisterSessionNotification(HWND)
    wtsapi32 wtsapi32       BOOL WTSQuerySessionInformationW(HANDLE, DWORD, WTS_INFO_CLASS, LPWSTR *, DWORD *)
    wtsapi32 wtsapi32       void WTSFreeMemory(LPVOID)
    user32   winuser        HPOWERNOTIFY RegisterSuspendResumeNotification(HANDLE, DWORD)
    user32   winuser        BOOL UnregisterSuspendResumeNotification(HPOWERNOTIFY)
    kernel32 libloaderapi   HMODULE GetModuleHandleW(LPCWSTR)
    user32   winuser        ATOM RegisterClassExW(const WNDCLASSEXW *)
    user32   winuser        BOOL UnregisterClassW(LPCWSTR, HINSTANCE)
    user32   winuser        HWND CreateWindowExW(DWORD, LPCWSTR, LPCWSTR, DWORD, int, int, int, int, HWND, HMENU, HINSTANCE, LPVOID)
    user32   winuser        BOOL DestroyWindow(HWND)
    user32   winuser        LRESULT DefWindowProcW(HWND, UINT, WPARAM, LPARAM)
    user32   winuser        BOOL PostMessageW(HWND, UINT, WPARAM, LPARAM)
"""  # noqa: E501 - a table


@dataclass(frozen=True, slots=True)
class Function:
    """A function: where it is, what it returns and takes, by the names of ``TYPES``."""

    dll: str
    header: str
    returns: str
    name: str
    takes: tuple[str, ...]


_LINE = re.compile(r" +(\w+) +(\w+) +(\w+) (\w+)\((.*)\)")


def functions() -> dict[str, Function]:
    """Return the functions of the table by name."""
    found = {}
    for dll, header, returns, name, takes in _LINE.findall(TABLE):
        found[name] = Function(dll, header, returns, name, () if takes == "void" else tuple(takes.split(", ")))
    return found
