"""What can be done on the break screen, in words: no promise, nothing that anybody has to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from detox.core.text import QT_TRANSLATE_NOOP, Text

TITLE = QT_TRANSLATE_NOOP("Pause", "Detox break")
BACK = QT_TRANSLATE_NOOP("Pause", "I’m back")
BACK_KEYS = QT_TRANSLATE_NOOP("Pause", "Ends the break. Esc does it too.")
MINUTES_LEFT = QT_TRANSLATE_NOOP("Pause", "{minutes} min left")
IN = QT_TRANSLATE_NOOP("Pause", "In")
OUT = QT_TRANSLATE_NOOP("Pause", "and out, slowly")


@dataclass(frozen=True, slots=True)
class Practice:
    """``scene`` is drawn; ``steps`` follow one another over the whole time.

    ``centre`` and ``seen`` are the middle and the radius of the part of the scene that shows, in its own pixels.

    ``breathes``: Dot shows when to breathe in (4 s) and out (6 s), six breaths a minute.
    """

    scene: str
    title: Text
    steps: tuple[Text, ...]
    foot: Text
    breathes: bool = False
    centre: tuple[float, float] = (126.0, 240.0)
    seen: float = 118.0


PRACTICES: Mapping[str, Practice] = MappingProxyType(
    {
        "breathe": Practice(
            "breathe",
            QT_TRANSLATE_NOOP("Pause", "Breathe with Dot."),
            (
                QT_TRANSLATE_NOOP("Pause", "Let your shoulders down. In for a while, out for a little longer."),
                QT_TRANSLATE_NOOP("Pause", "Thoughts come by. They may. Dot goes on."),
                QT_TRANSLATE_NOOP("Pause", "The bird has seen worse."),
                QT_TRANSLATE_NOOP("Pause", "A little slower out than in, if you like."),
                QT_TRANSLATE_NOOP("Pause", "The last few. Then the day goes on where it was."),
            ),
            QT_TRANSLATE_NOOP("Pause", "About six breaths a minute. If it makes you dizzy, breathe as you please."),
            breathes=True,
            centre=(119.5, 243.0),
        ),
        "stretch": Practice(
            "stretch",
            QT_TRANSLATE_NOOP("Pause", "Be a bridge\nfor a cat."),
            (
                QT_TRANSLATE_NOOP("Pause", "Stand up, if you can. Feet apart, hands on the small of your back."),
                QT_TRANSLATE_NOOP("Pause", "Shoulders up to your ears. Keep them there. Let them fall."),
                QT_TRANSLATE_NOOP("Pause", "One ear towards its shoulder, slowly. Then the other."),
                QT_TRANSLATE_NOOP("Pause", "Arms up, as long as they get. Pick something off the ceiling."),
                QT_TRANSLATE_NOOP("Pause", "Hands behind your back, chest open. Three quiet breaths."),
                QT_TRANSLATE_NOOP("Pause", "Shake your hands out. They have typed all day."),
            ),
            QT_TRANSLATE_NOOP("Pause", "Only as far as it feels good. All of it works on a chair, too."),
        ),
        "far": Practice(
            "eyes",
            QT_TRANSLATE_NOOP("Pause", "Look far away."),
            (
                QT_TRANSLATE_NOOP("Pause", "Find the farthest thing you can see: a roof, a tree, a crane."),
                QT_TRANSLATE_NOOP("Pause", "Stay with it. What colour is it, really?"),
                QT_TRANSLATE_NOOP("Pause", "Now something halfway. Then far away, as before."),
                QT_TRANSLATE_NOOP("Pause", "Blink a few times, slowly. Nobody is counting."),
                QT_TRANSLATE_NOOP("Pause", "Eyes shut for a moment, if you like. Then the window once more."),
            ),
            QT_TRANSLATE_NOOP("Pause", "No window? The far end of the room is far, too."),
            centre=(131.0, 250.0),
            seen=128.0,
        ),
        "walk": Practice(
            "walk",
            QT_TRANSLATE_NOOP("Pause", "Off you go.\nThe phone can stay."),
            (
                QT_TRANSLATE_NOOP("Pause", "Anywhere. The ring keeps the time for you."),
                QT_TRANSLATE_NOOP("Pause", "Still here? The corridor counts, and so does the balcony."),
                QT_TRANSLATE_NOOP("Pause", "Take the long way round."),
                QT_TRANSLATE_NOOP("Pause", "Bring back a glass of water, or a joke."),
                QT_TRANSLATE_NOOP("Pause", "Slowly back. The screen has not moved."),
            ),
            QT_TRANSLATE_NOOP("Pause", "When the ring is full, your desktop is back by itself."),
            centre=(133.0, 236.0),
            seen=126.0,
        ),
        "cool": Practice(
            "scroll",
            QT_TRANSLATE_NOOP("Pause", "Let it cool."),
            (
                QT_TRANSLATE_NOOP("Pause", "Nothing has to be answered yet. Thumbs may take a bath."),
                QT_TRANSLATE_NOOP("Pause", "Whoever wrote it wrote to a logo. You are not the logo."),
                QT_TRANSLATE_NOOP("Pause", "A glass of water, a window, a colleague, in any order."),
                QT_TRANSLATE_NOOP("Pause", "Comments get smaller when they lie for a while."),
                QT_TRANSLATE_NOOP("Pause", "Afterwards you choose: answer, pass it on, or leave it."),
            ),
            QT_TRANSLATE_NOOP("Pause", "Nothing of this is logged, and nothing is read."),
        ),
    }
)
