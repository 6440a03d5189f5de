"""Settings of all cards together: how they keep their distance, when they wait, when nobody is disturbed."""

from __future__ import annotations

from datetime import time

from detox.core.hours import WEEKDAYS, HourRange, Week
from detox.core.settings import Setting, Settings, choice, flag, hours, number, texts
from detox.core.text import QT_TRANSLATE_NOOP
from detox.reminders.kind_settings import FAMILY, MINUTES

_SECONDS = QT_TRANSLATE_NOOP("Settings", "s")

COOLDOWN = Setting(
    "cards.cooldown_minutes",
    number(0, 120),
    10.0,
    QT_TRANSLATE_NOOP("Settings", "Quiet after a card"),
    QT_TRANSLATE_NOOP("Settings", "No other card comes this soon after one; what is due by then joins it."),
    unit=MINUTES,
)

SNOOZE = Setting(
    "cards.snooze_minutes",
    number(0.05, 120),
    10.0,
    QT_TRANSLATE_NOOP("Settings", "Later means in"),
    QT_TRANSLATE_NOOP(
        "Settings", "How long a card that was put off stays away. The one after it comes that much sooner."
    ),
    unit=MINUTES,
)

SKIPS = Setting(
    "cards.skips_per_day",
    number(0, 99),
    5.0,
    QT_TRANSLATE_NOOP("Settings", "Cards you may wave away a day"),
    QT_TRANSLATE_NOOP("Settings", "After so many, a card that is closed comes back once, as if you had said later."),
)

PATIENCE = Setting(
    "cards.patience_seconds",
    number(0, 600),
    60.0,
    QT_TRANSLATE_NOOP("Settings", "Wait for a gap in typing"),
    QT_TRANSLATE_NOOP(
        "Settings", "A card that is due waits until hands rest for a moment, at most so long. 0: it comes."
    ),
    unit=_SECONDS,
)

CARDS = Setting(
    "cards.enabled",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Show cards"),
    QT_TRANSLATE_NOOP("Settings", "Off: a plain notice of the desktop instead of a card."),
)

SOUND = Setting(
    "cards.sound",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "A short sound with a card"),
    QT_TRANSLATE_NOOP("Settings", "Two soft notes when a card comes."),
)

TONE = Setting(
    "cards.tone",
    choice(
        ("mixed", QT_TRANSLATE_NOOP("Settings", "a bit of everything")),
        ("playful", QT_TRANSLATE_NOOP("Settings", "playful")),
        ("plain", QT_TRANSLATE_NOOP("Settings", "plain")),
        ("deadpan", QT_TRANSLATE_NOOP("Settings", "deadpan")),
    ),
    "mixed",
    QT_TRANSLATE_NOOP("Settings", "Tone of the cards"),
    QT_TRANSLATE_NOOP("Settings", "What most of them sound like; the others come now and then."),
)

QUIET = Setting(
    "quiet.hours",
    hours(),
    (HourRange(time(21), time(8)),),
    QT_TRANSLATE_NOOP("Settings", "Quiet hours"),
    QT_TRANSLATE_NOOP("Settings", "No cards in these hours. A range may pass midnight."),
)

PEAK = Setting(
    "peak.hours.<id>",
    hours(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Peak hours"),
    QT_TRANSLATE_NOOP("Settings", "Your best hours: what comes due in them waits until they are over."),
    defaults=tuple((name, ()) for name in WEEKDAYS),
    fixed=True,
)

FULL_SCREEN = Setting(
    "holds.full_screen",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Wait while a window is full screen"),
    QT_TRANSLATE_NOOP("Settings", "Talks and films; a social page in private time holds nothing back."),
)

IGNORED = Setting(
    "holds.ignored",
    texts(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Programs that are no call"),
    QT_TRANSLATE_NOOP(
        "Settings", "They may use microphone and camera, record or fill the screen: cards come all the same."
    ),
)

BREAK_SCREENS = Setting(
    "breaks.screens",
    choice(
        ("one", QT_TRANSLATE_NOOP("Settings", "The monitor in use")),
        ("all", QT_TRANSLATE_NOOP("Settings", "All monitors")),
    ),
    "one",
    QT_TRANSLATE_NOOP("Settings", "The break screen covers"),
    QT_TRANSLATE_NOOP("Settings", "It opens only when you ask for it, and goes at once when you are back."),
)

SETTINGS = (
    *FAMILY, COOLDOWN, SNOOZE, SKIPS, PATIENCE, CARDS, SOUND, TONE, QUIET, PEAK, FULL_SCREEN, IGNORED, BREAK_SCREENS,
)  # fmt: skip


def peak_week(settings: Settings) -> Week:
    """Return the peak hours by weekday."""
    return {index: settings[PEAK.of(name)] for index, name in enumerate(WEEKDAYS)}
