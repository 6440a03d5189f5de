"""What ``doctor`` says of a running app: adapters, problems, remedies. No title and no usage is in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from detox import __version__
from detox.app.adapters import Adapters
from detox.core.covering import Covering
from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.requests import Json

_TRAY = QT_TRANSLATE_NOOP("Doctor", "Tray")
_NO_TRAY = QT_TRANSLATE_NOOP("Doctor", "this desktop has no place for tray icons, so there is no icon")
_NO_TRAY_REMEDY = QT_TRANSLATE_NOOP(
    "Doctor", "Everything works from the window: start Detox again to open it. An icon comes as soon as a tray does."
)

_DOORS: dict[Covering, Text] = {
    "window": QT_TRANSLATE_NOOP("Doctor", "lies over a window, stays just above it and leaves a browser's tabs free"),
    "minimise": QT_TRANSLATE_NOOP(
        "Doctor", "none can stay above a window here: what is closed is put away, and a notice says how to get in"
    ),
    "screen": QT_TRANSLATE_NOOP(
        "Doctor", "none can lie over a window here: it fills all screens while what is closed is in front"
    ),
    "nothing": QT_TRANSLATE_NOOP("Doctor", "none can stand here: which window is in front is unknown"),
}


def choice_json(choice: Choice, say: Callable[[Text], str]) -> Json:
    """Return one adapter as the documented object."""
    return {
        "port": choice.port,
        "chosen": choice.chosen,
        "refused": [
            {"name": refused.name, "reason": say(refused.reason), "remedy": say(refused.remedy)}
            for refused in choice.refused
        ],
    }


def report(computer: Adapters, met: Sequence[DetoxError], say: Callable[[Text], str], *, icon: bool) -> Json:
    """Return the documented object of ``doctor`` without its problems of files, which the command line reads itself.

    ``met`` are the problems of the run; ``icon`` says whether the desktop has a place for one. ``say`` finds the words.
    """
    problems: list[Json] = [
        {"title": say(problem.title), "message": say(problem.message), "remedy": ""} for problem in met
    ]
    if not icon:
        problems.append({"title": say(_TRAY), "message": say(_NO_TRAY), "remedy": say(_NO_TRAY_REMEDY)})
    covering = computer.windows.covering()
    return {
        "schema": 1,
        "version": __version__,
        "adapters": [choice_json(choice, say) for choice in computer.choices],
        "door": {"covering": covering, "says": say(_DOORS[covering])},
        "problems": problems,
    }
