"""What of pyobjc the edge uses, made up: it shows how each call is spelt, not what a Mac does."""

# ruff: noqa: N802 - these are the names of Objective-C

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest


class Centre:
    """A notification centre of either kind: remembers who listens, and how."""

    def __init__(self) -> None:
        self.ears: list[tuple[Any, str, int | None]] = []

    def addObserver_selector_name_object_(self, ear: Any, selector: str, name: str, _: None) -> None:
        assert selector == "heard:"
        self.ears.append((ear, name, None))

    def addObserver_selector_name_object_suspensionBehavior_(
        self, ear: Any, selector: str, name: str, _: None, behaviour: int
    ) -> None:
        assert selector == "heard:"
        self.ears.append((ear, name, behaviour))

    def removeObserver_(self, ear: Any) -> None:
        self.ears = [each for each in self.ears if each[0] is not ear]

    def post(self, name: str, info: dict[str, Any] | None = None) -> None:
        for ear, wanted, _ in list(self.ears):
            if wanted == name:
                ear.heard_(SimpleNamespace(userInfo=lambda: info))


class Running:
    """An NSRunningApplication."""

    def __init__(self, pid: int, bundle: str | None) -> None:
        self._pid, self._bundle, self.hidden = pid, bundle, False

    def processIdentifier(self) -> int:
        return self._pid

    def bundleIdentifier(self) -> str | None:
        return self._bundle

    def hide(self) -> None:
        self.hidden = True


class Pyobjc:
    """The modules, and the Mac behind them."""

    def __init__(self) -> None:
        self.local, self.workspace, self.distributed = Centre(), Centre(), Centre()
        self.apps: dict[int, Running] = {}
        self.front: Running | None = None
        self.attributes: dict[tuple[object, str], object] = {}
        self.errors: dict[object, int] = {}
        self.trusted = True
        self.sources: list[object] = []
        self.observers: list[tuple[object, str]] = []
        self.callbacks: list[Callable[..., None]] = []
        self.monitors: list[tuple[int, Callable[[object], None]]] = []
        self.opened: list[str] = []
        self.windows: list[dict[str, Any]] | None = []
        self.session: dict[str, Any] | None = {}
        self.timeout: float | None = None
        self.set: list[tuple[object, str, object]] = []
        self.classes: dict[str, Any] = {}

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let ``import AppKit`` and the others find them."""
        modules = {
            "AppKit": self._appkit(), "CoreFoundation": self._core(), "HIServices": self._ax(), "objc": self._objc(),
        }  # fmt: skip
        for name, module in modules.items():
            monkeypatch.setitem(sys.modules, name, module)

    def _appkit(self) -> Any:
        classes = self.classes

        class NSObject:
            def __init_subclass__(cls) -> None:
                assert cls.__name__ not in classes, "Objective-C has one name space"
                classes[cls.__name__] = cls

            @classmethod
            def alloc(cls) -> type[NSObject]:
                return cls

            @classmethod
            def init(cls) -> NSObject:
                return cls()

        shared = SimpleNamespace(
            frontmostApplication=lambda: self.front,
            notificationCenter=lambda: self.workspace,
            openURL_=self.opened.append,
        )

        def point(x: float, y: float) -> Any:
            return SimpleNamespace(x=x, y=y)

        def screen(x: float, y: float, width: float, height: float, scale: float) -> Any:
            frame = SimpleNamespace(origin=point(x, y), size=SimpleNamespace(width=width, height=height))
            return SimpleNamespace(frame=lambda: frame, backingScaleFactor=lambda: scale)

        def add_monitor(mask: int, handler: Callable[[object], None]) -> object:
            self.monitors.append((mask, handler))
            return self.monitors[-1]

        bits = ("LeftMouseDown", "RightMouseDown", "MouseMoved", "LeftMouseDragged", "KeyDown", "FlagsChanged",
                "ScrollWheel", "OtherMouseDown")  # fmt: skip
        masks = dict(
            zip((f"NSEventMask{name}" for name in bits), (1 << n for n in (1, 3, 5, 6, 10, 12, 22, 25)), strict=True)
        )
        return SimpleNamespace(
            NSObject=NSObject,
            NSWorkspace=SimpleNamespace(sharedWorkspace=lambda: shared),
            NSRunningApplication=SimpleNamespace(runningApplicationWithProcessIdentifier_=self.apps.get),
            NSNotificationCenter=SimpleNamespace(defaultCenter=lambda: self.local),
            NSDistributedNotificationCenter=SimpleNamespace(defaultCenter=lambda: self.distributed),
            NSURL=SimpleNamespace(URLWithString_=str),
            NSBundle=SimpleNamespace(bundleWithPath_=lambda path: path),
            NSScreen=SimpleNamespace(
                screens=lambda: [screen(0, 0, 1440, 900, 2.0), screen(1440, -180, 1920, 1080, 1.0)]
            ),
            NSEvent=SimpleNamespace(
                addGlobalMonitorForEventsMatchingMask_handler_=add_monitor, removeMonitor_=self.monitors.remove
            ),
            **masks,
        )

    def _core(self) -> Any:
        return SimpleNamespace(
            CFEqual=lambda one, other: one == other,
            CFRunLoopGetMain=lambda: "main",
            CFRunLoopAddSource=lambda loop, source, mode: self.sources.append((loop, source, mode)),
            CFRunLoopRemoveSource=lambda loop, source, mode: self.sources.remove((loop, source, mode)),
            kCFRunLoopCommonModes="common",
        )

    def _ax(self) -> Any:
        def copy(element: object, name: str, out: None) -> tuple[int, object]:
            assert out is None
            error = self.errors.get(element, 0)
            value = self.attributes.get((element, name))
            return (error or (-25212 if value is None else 0)), value

        def create(pid: int, callback: Callable[..., None], out: None) -> tuple[int, object]:
            assert out is None
            self.callbacks.append(callback)
            return self.errors.get(pid, 0), f"observer {pid}"

        def add(_observer: object, element: object, name: str, refcon: None) -> int:
            assert refcon is None
            if not self.errors.get(element):
                self.observers.append((element, name))
            return self.errors.get(element, 0)

        def timeout(_element: object, seconds: float) -> None:
            self.timeout = seconds

        return SimpleNamespace(
            AXIsProcessTrustedWithOptions=lambda _options: self.trusted,
            AXUIElementCreateApplication=lambda pid: f"app {pid}",
            AXUIElementCreateSystemWide=lambda: "all",
            AXUIElementSetMessagingTimeout=timeout,
            AXUIElementCopyAttributeValue=copy,
            AXUIElementSetAttributeValue=lambda *said: self.set.append(said),
            AXValueGetValue=lambda value, kind, _out: (kind == value[0], value[1]),
            AXObserverCreate=create,
            AXObserverAddNotification=add,
            AXObserverRemoveNotification=lambda _, element, name: self.observers.remove((element, name)),
            AXObserverGetRunLoopSource=lambda observer: f"source of {observer}",
        )

    def _objc(self) -> Any:
        class NoSuchClass(Exception):
            pass

        def look_up(name: str) -> Any:
            if name not in self.classes:
                raise NoSuchClass(name)
            return self.classes[name]

        def load(bundle: str, where: dict[str, Any], functions: tuple[tuple[Any, ...], ...]) -> None:
            assert bundle.endswith("CoreGraphics.framework")
            known = {
                "CGEventSourceSecondsSinceLastEventType": lambda state, kind: (
                    4.5 if (state, kind) == (1, 2**32 - 1) else 0
                ),
                "CGWindowListCopyWindowInfo": lambda options, _window: self.windows if options == 17 else None,
                "CGSessionCopyCurrentDictionary": lambda: self.session,
            }
            for name, signature, *_ in functions:
                assert isinstance(signature, bytes)
                where[name] = known[name]

        return SimpleNamespace(
            nosuchclass_error=NoSuchClass,
            lookUpClass=look_up,
            callbackFor=lambda _function: lambda callback: callback,
            loadBundleFunctions=load,
        )
