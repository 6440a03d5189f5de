"""The edge to macOS on pyobjc. Thin on purpose: it cannot be run where this was written.

Sources: AppKit (NSWorkspace, NSEvent, NSScreen, NSRunningApplication), HIServices (AXUIElement.h, AXError.h),
Core Graphics (CGWindow.h, CGEventSource.h, CGSession.h). Where something is not documented by Apple, it says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.macos.api import App, Centre, Element, Look, Rect, Screen, Shown, Unanswered

ANSWER_SECONDS = 0.5
"""How long a program may take to answer: the default of 6 s would freeze us with it."""

SUCCESS, NO_VALUE = 0, -25212  # kAXErrorSuccess, kAXErrorNoValue
POINT, SIZE = 1, 2  # kAXValueCGPointType, kAXValueCGSizeType
ON_SCREEN_ONLY, NO_DESKTOP = 1, 16  # kCGWindowListOptionOnScreenOnly, kCGWindowListExcludeDesktopElements
HID_STATE, ANY_INPUT = 1, 0xFFFFFFFF  # kCGEventSourceStateHIDSystemState, kCGAnyInputEventType
DELIVER_AT_ONCE = 4
"""NSNotificationSuspensionBehaviorDeliverImmediately: AppKit holds distributed notifications back from a program that
is not active, and one in the tray hardly ever is."""

ACTIVATED, ITS_APP = "NSWorkspaceDidActivateApplicationNotification", "NSWorkspaceApplicationKey"

GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework"
FUNCTIONS = (
    ("CGEventSourceSecondsSinceLastEventType", b"diI"),
    ("CGWindowListCopyWindowInfo", b"^{__CFArray=}II", "", {"retval": {"already_cfretained": True}}),
    ("CGSessionCopyCurrentDictionary", b"^{__CFDictionary=}", "", {"retval": {"already_cfretained": True}}),
)


class NativeApi:
    """The ``Api`` of this Mac. Raises DetoxError where pyobjc is missing."""

    def __init__(self) -> None:
        try:
            import AppKit
            import CoreFoundation
            import HIServices
            import objc
        except ImportError as error:
            title = QT_TRANSLATE_NOOP("System", "No word of windows")
            said = QT_TRANSLATE_NOOP("System", "a part of pyobjc is missing: {reason}")
            raise DetoxError(title, said.with_(reason=error)) from error
        self._kit: Any = AppKit
        self._cf: Any = CoreFoundation
        self._ax: Any = HIServices
        self._objc: Any = objc
        self._graphics = _core_graphics(objc, AppKit)
        self._workspace: Any = AppKit.NSWorkspace.sharedWorkspace()
        self._ear: Any = _ear_class(objc, AppKit)
        # Set on the system-wide element, it holds for all (AXUIElementSetMessagingTimeout).
        HIServices.AXUIElementSetMessagingTimeout(HIServices.AXUIElementCreateSystemWide(), ANSWER_SECONDS)

    # --- programs --------------------------------------------------------------------------------------------------

    def front(self) -> App | None:
        """Return the program whose menu bar is shown."""
        return _app(self._workspace.frontmostApplication())

    def app(self, pid: int) -> App | None:
        """Return a running program."""
        return _app(self._kit.NSRunningApplication.runningApplicationWithProcessIdentifier_(pid))

    def activated(self, heard: Callable[[App], None]) -> Cancel:
        """Call ``heard`` with each program that comes to the front."""

        def tell(notification: Any) -> None:
            # The program is taken from the notification: it is sent before frontmostApplication has changed for sure.
            app = _app((notification.userInfo() or {}).get(ITS_APP))
            if app:
                heard(app)

        return self._listen("workspace", ACTIVATED, tell)

    def hear(self, centre: Centre, name: str, heard: Callable[[], None]) -> Cancel:
        """Call ``heard`` for each notification of that name."""
        return self._listen(centre, name, lambda _: heard())

    def hide(self, pid: int) -> None:
        """Hide the program with all its windows."""
        app = self._kit.NSRunningApplication.runningApplicationWithProcessIdentifier_(pid)
        if app is not None:
            app.hide()

    def open(self, url: str) -> None:
        """Open a page or a pane of System Settings."""
        self._workspace.openURL_(self._kit.NSURL.URLWithString_(url))

    # --- Accessibility ---------------------------------------------------------------------------------------------

    def trusted(self) -> bool:
        """Return whether we have the permission Accessibility; asks nobody."""
        return bool(self._ax.AXIsProcessTrustedWithOptions(None))

    def focused(self, pid: int) -> Element | None:
        """Return the program's window with the keyboard, None if it has none. Raises Unanswered."""
        error, window = self._attribute(self._ax.AXUIElementCreateApplication(pid), "AXFocusedWindow")
        if error not in {SUCCESS, NO_VALUE}:
            raise Unanswered(error)
        return window

    def windows(self, pid: int) -> list[Element]:
        """Return the program's windows, as far as it answers."""
        _, windows = self._attribute(self._ax.AXUIElementCreateApplication(pid), "AXWindows")
        return list(windows or ())

    def look(self, element: Element) -> Look | None:
        """Return what the window says of itself; None if it is gone or does not answer."""
        (no_place, place), (no_size, size) = (self._attribute(element, name) for name in ("AXPosition", "AXSize"))
        if no_place or no_size:
            return None
        (_, point), (_, extent) = (
            self._ax.AXValueGetValue(value, kind, None) for value, kind in ((place, POINT), (size, SIZE))
        )
        title, minimised = (self._attribute(element, name)[1] for name in ("AXTitle", "AXMinimized"))
        # "AXFullScreen" stands in no header; AppKit's windows have had it since 10.7. Without it: not full screen.
        _, full_screen = self._attribute(element, "AXFullScreen")
        rect = Rect(point.x, point.y, extent.width, extent.height)
        return Look(str(title or ""), rect, bool(minimised), bool(full_screen))

    def same(self, one: Element, other: Element) -> bool:
        """Return whether both are the same window."""
        return bool(self._cf.CFEqual(one, other))

    def watch(self, pid: int, element: Element | None, names: tuple[str, ...], heard: Callable[[str], None]) -> Cancel:
        """Call ``heard`` with each of those notifications of a window; None: of the program. Raises Unanswered."""
        ax, cf = self._ax, self._cf

        @self._objc.callbackFor(ax.AXObserverCreate)  # type: ignore[untyped-decorator] # pyobjc has no types
        def tell(_observer: Any, _element: Any, name: str, _: Any) -> None:
            heard(str(name))

        error, observer = ax.AXObserverCreate(pid, tell, None)
        if error:
            raise Unanswered(error)
        whom = ax.AXUIElementCreateApplication(pid) if element is None else element
        # A program need not know every notification; one that takes none of them does not answer.
        errors = [ax.AXObserverAddNotification(observer, whom, name, None) for name in names]
        if all(errors):
            raise Unanswered(errors[0])
        source = ax.AXObserverGetRunLoopSource(observer)
        cf.CFRunLoopAddSource(cf.CFRunLoopGetMain(), source, cf.kCFRunLoopCommonModes)

        def cancel(_keep: tuple[object, ...] = (observer, tell)) -> None:
            cf.CFRunLoopRemoveSource(cf.CFRunLoopGetMain(), source, cf.kCFRunLoopCommonModes)
            for name in names:
                ax.AXObserverRemoveNotification(observer, whom, name)

        return cancel

    def minimise(self, element: Element) -> None:
        """Put the window into the Dock. One that is gone is no error."""
        self._ax.AXUIElementSetAttributeValue(element, "AXMinimized", True)

    # --- the window server, screens, input -------------------------------------------------------------------------

    def shown(self) -> list[Shown]:
        """Return the windows on the current space, front to back."""
        described = self._graphics["CGWindowListCopyWindowInfo"](ON_SCREEN_ONLY | NO_DESKTOP, 0) or ()
        return [
            Shown(int(one["kCGWindowOwnerPID"]), Rect(bounds["X"], bounds["Y"], bounds["Width"], bounds["Height"]))
            for one in described
            if one.get("kCGWindowLayer") == 0 and (bounds := one.get("kCGWindowBounds"))
        ]

    def screens(self) -> list[Screen]:
        """Return all screens, the main one first. AppKit counts y upwards from the main screen's lower edge."""
        found = [(screen.frame(), float(screen.backingScaleFactor())) for screen in self._kit.NSScreen.screens()]
        top = found[0][0].size.height if found else 0.0
        return [
            Screen(
                Rect(
                    frame.origin.x, top - frame.origin.y - frame.size.height, frame.size.width, frame.size.height
                ),
                scale,
            )
            for frame, scale in found
        ]  # fmt: skip

    def idle_seconds(self) -> float:
        """Return the seconds since the last key, click or move."""
        return float(self._graphics["CGEventSourceSecondsSinceLastEventType"](HID_STATE, ANY_INPUT))

    def touched(self, heard: Callable[[], None]) -> Cancel:
        """Call ``heard`` for input that goes to other programs (NSEvent's global monitor)."""
        kit = self._kit
        names = (
            "MouseMoved", "LeftMouseDown", "RightMouseDown", "OtherMouseDown",
            "LeftMouseDragged", "ScrollWheel", "KeyDown", "FlagsChanged",
        )  # fmt: skip
        mask = 0
        for name in names:
            mask |= int(getattr(kit, f"NSEventMask{name}"))
        monitor = kit.NSEvent.addGlobalMonitorForEventsMatchingMask_handler_(mask, lambda _: heard())

        def cancel() -> None:
            if monitor is not None:
                kit.NSEvent.removeMonitor_(monitor)

        return cancel

    # --- the session -----------------------------------------------------------------------------------------------

    def locked(self) -> bool:
        """Return whether the screen is locked. The key stands in no header; without it: not locked."""
        return bool(self._session().get("CGSSessionScreenIsLocked", False))

    def on_screen(self) -> bool:
        """Return whether this session has the screen (kCGSessionOnConsoleKey)."""
        return bool(self._session().get("kCGSSessionOnConsoleKey", True))

    def _session(self) -> Any:
        return self._graphics["CGSessionCopyCurrentDictionary"]() or {}

    # --- inside ----------------------------------------------------------------------------------------------------

    def _attribute(self, element: Element, name: str) -> tuple[int, Any]:
        error, value = self._ax.AXUIElementCopyAttributeValue(element, name, None)
        return int(error), value if not error else None

    def _listen(self, centre: Centre, name: str, tell: Callable[[Any], None]) -> Cancel:
        """Centres do not keep those who listen: the returned function does."""
        kit, ear = self._kit, self._ear.alloc().init()
        ear.tell = tell
        if centre == "distributed":
            where = kit.NSDistributedNotificationCenter.defaultCenter()
            where.addObserver_selector_name_object_suspensionBehavior_(ear, "heard:", name, None, DELIVER_AT_ONCE)
        else:
            local = centre == "local"
            where = kit.NSNotificationCenter.defaultCenter() if local else self._workspace.notificationCenter()
            where.addObserver_selector_name_object_(ear, "heard:", name, None)
        return lambda: where.removeObserver_(ear)


def _app(running: Any) -> App | None:
    if running is None:
        return None
    return App(int(running.processIdentifier()), str(running.bundleIdentifier() or ""))


def _ear_class(objc: Any, kit: Any) -> Any:
    """Return the class that listens to notifications: Objective-C has one name space, so it is made only once."""
    try:
        return objc.lookUpClass("DetoxEar")
    except objc.nosuchclass_error:

        class DetoxEar(kit.NSObject):  # type: ignore[misc] # pyobjc has no types
            def heard_(self, notification: Any) -> None:
                self.tell(notification)

        return DetoxEar


def _core_graphics(objc: Any, kit: Any) -> dict[str, Any]:
    """Return the three functions of Core Graphics that we need: the module Quartz would load nine frameworks."""
    found: dict[str, Any] = {}
    bundle = kit.NSBundle.bundleWithPath_(GRAPHICS)
    if bundle is not None:
        objc.loadBundleFunctions(bundle, found, FUNCTIONS)
    if len(found) < len(FUNCTIONS):
        import Quartz

        found = {name: getattr(Quartz, name) for name, *_ in FUNCTIONS}
    return found
