"""One kind sentence and one next step, each true of the day's facts: every one has its condition beside it.

No sentence praises an evening or calls it off: this computer cannot see the phone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts, ReminderCount
from detox.core.instant import from_ms
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.summary.view import NextStep

LONG_SITTING = 45 * 60
"""A sitting of this many seconds is worth cutting in two."""
JUST_BEGUN = 15 * 60
"""Less than this many seconds of a day were looked at: too little to say anything about it."""
SMALL_PRIVATE = 15 * 60


def total(facts: DayFacts) -> int:
    """Return all social seconds."""
    return sum(facts.usage.seconds.values())


def sentence(facts: DayFacts, names: Mapping[str, str]) -> Text:
    """Return the first sentence whose facts hold; the last one always does."""
    usage, focus = facts.usage, facts.focus
    # One walk to the kitchen ends several rhythms at once: it is one time away, and only what was seen is one.
    away = max((row.seen for row in facts.reminders), default=0)
    if focus.walked_away and not focus.passes:
        return QT_TRANSLATE_NOOP("Summary", "You stood at the door and walked away. The feed did not mind.")
    if focus.passes:
        return QT_TRANSLATE_NOOP("Summary", "The door opened when you needed it to. That is what it is for.")
    if not total(facts) and not focus.attempts:
        if usage.elapsed_seconds - usage.untracked_seconds < JUST_BEGUN:
            return QT_TRANSLATE_NOOP("Summary", "Detox has only just begun to look. Nothing to tell yet.")
        if usage.unknown_seconds + usage.untracked_seconds > usage.elapsed_seconds / 2:
            return QT_TRANSLATE_NOOP("Summary", "Most of today could not be seen from here, so there is little to say.")
        return QT_TRANSLATE_NOOP("Summary", "No social window was in front today. The feed managed without you.")
    if away >= 3:
        return QT_TRANSLATE_NOOP("Summary", "You stepped away {n} times. The posts waited.").with_(n=away)
    if usage.seconds["private"] <= SMALL_PRIVATE and usage.seconds["work"] * 5 > total(facts) * 4:
        return QT_TRANSLATE_NOOP("Summary", "Nearly all of it was work, and now it can stop being that.")
    if usage.platforms and usage.platforms[0].total * 2 > total(facts) and len(usage.platforms) > 1:
        name = plain(names.get(usage.platforms[0].id, usage.platforms[0].id))
        return QT_TRANSLATE_NOOP("Summary", "{name} had most of your attention. The rest of it is yours.").with_(
            name=name
        )
    return QT_TRANSLATE_NOOP("Summary", "That was the day, as far as this computer saw it. Good enough.")


def next_step(facts: DayFacts, reminder_names: Mapping[str, Text]) -> NextStep:
    """Return one thing to try tomorrow, chosen from the facts; it always has one.

    ``reminder_names`` holds the kinds that come by active time: only those can come half as often.
    """
    usage = facts.usage
    if usage.longest_seconds >= LONG_SITTING:
        start = from_ms(usage.longest_start_ms).astimezone(ZoneInfo(facts.zone))
        middle = from_ms(usage.longest_start_ms + usage.longest_seconds * 500).astimezone(ZoneInfo(facts.zone))
        said = QT_TRANSLATE_NOOP(
            "Summary", "Tomorrow? Your longest sitting began at {start}. A pause at {middle} would cut it in two."
        )
        return NextStep(
            said.with_(start=f"{start:%H:%M}", middle=_clock(middle)),
            QT_TRANSLATE_NOOP("Summary", "Add it"),
            "reminders.pause.at",
            _clock(middle),
        )
    ignored = [
        row for row in facts.reminders if row.name in reminder_names and row.offered >= 3 and row.taken == row.natural
    ]
    if ignored:
        return _fewer(ignored[0], reminder_names)
    if not facts.focus.blocks and usage.seconds["private"] > SMALL_PRIVATE:
        said = QT_TRANSLATE_NOOP("Summary", "Tomorrow? Shut the door at 19:30, for one evening, and see how it feels.")
        return NextStep(said, QT_TRANSLATE_NOOP("Summary", "Try it"), "focus.rules", "19:30-07:00")
    return NextStep(
        QT_TRANSLATE_NOOP("Summary", "Tomorrow? Decide now when you stop, and write it where you will see it at noon.")
    )


def _fewer(row: ReminderCount, reminder_names: Mapping[str, Text]) -> NextStep:
    said = QT_TRANSLATE_NOOP(
        "Summary", "Tomorrow? {name} came {n} times at the wrong moment. Ask for it half as often."
    )
    return NextStep(
        said.with_(name=reminder_names[row.name], n=row.offered),
        QT_TRANSLATE_NOOP("Summary", "Half as often"),
        f"reminders.{row.name}.every_minutes",
        2,
    )


def _clock(moment: datetime) -> str:
    return f"{moment.replace(minute=moment.minute // 5 * 5):%H:%M}"
