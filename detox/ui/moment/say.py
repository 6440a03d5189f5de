"""The words of "Need a moment?" that are not content."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP, Text

TITLE = QT_TRANSLATE_NOOP("Moment", "Need a moment?")
NOT_LOGGED = QT_TRANSLATE_NOOP("Moment", "Nothing here is logged or counted.")
BACK = QT_TRANSLATE_NOOP("Moment", "Back")
ANOTHER = QT_TRANSLATE_NOOP("Moment", "Another one")

BREATHE = QT_TRANSLATE_NOOP("Moment", "Breathe with Dot")
DRAW = QT_TRANSLATE_NOOP("Moment", "Draw something")
MUSIC = QT_TRANSLATE_NOOP("Moment", "Play some music")
NOTE = QT_TRANSLATE_NOOP("Moment", "Write it to yourself")
KIND = QT_TRANSLATE_NOOP("Moment", "A kind word")
COMMENT = QT_TRANSLATE_NOOP("Moment", "Hard comment?")
LISTEN = QT_TRANSLATE_NOOP("Moment", "Talk to somebody")

# What stands under each of them: page, icon, name, line.
CHOICES: tuple[tuple[str, str, Text, Text], ...] = (
    ("breathe", "breathe", BREATHE, QT_TRANSLATE_NOOP("Moment", "Five minutes, about six breaths a minute")),
    ("comment", "comment", COMMENT, QT_TRANSLATE_NOOP("Moment", "Ten minutes to cool, and your own rules")),
    ("kind", "kind", KIND, QT_TRANSLATE_NOOP("Moment", "One sentence, meant for you")),
    ("note", "note", NOTE, QT_TRANSLATE_NOOP("Moment", "Kept nowhere, sent to nobody")),
    ("draw", "draw", DRAW, QT_TRANSLATE_NOOP("Moment", "Pen, paper, no talent needed")),
    ("music", "music", MUSIC, QT_TRANSLATE_NOOP("Moment", "Something to put on, one idea at a time")),
    ("listen", "listen", LISTEN, QT_TRANSLATE_NOOP("Moment", "Lines with people who listen")),
)

NOTE_HELP = QT_TRANSLATE_NOOP(
    "Moment", "Say it here instead. When this page goes, so does the text, unless you copy it somewhere yourself."
)
NOTE_HINT = QT_TRANSLATE_NOOP("Moment", "Dear nobody,")
COPY = QT_TRANSLATE_NOOP("Moment", "Copy")
COPIED = QT_TRANSLATE_NOOP("Moment", "Copied")
COPY_OF = QT_TRANSLATE_NOOP("Moment", "Copy: {title}")
THROW = QT_TRANSLATE_NOOP("Moment", "Throw it away")

COOL_HELP = QT_TRANSLATE_NOOP(
    "Moment", "Nothing has to be answered in the next ten minutes. The screen goes quiet and comes back by itself."
)
COOL = QT_TRANSLATE_NOOP("Moment", "Let it cool, ten minutes")
RULES = QT_TRANSLATE_NOOP("Moment", "Your own rules for hard comments")
RULES_HELP = QT_TRANSLATE_NOOP("Moment", "They stand in a file of yours. Detox shows it and reads nothing else.")
OPEN_FILE = QT_TRANSLATE_NOOP("Moment", "Change them in my editor")

LISTEN_HELP = QT_TRANSLATE_NOOP(
    "Moment", "If somebody is in danger right now, call the emergency number of your country first."
)
OPEN_PAGE = QT_TRANSLATE_NOOP("Moment", "Open in the browser")
OPEN_PAGE_OF = QT_TRANSLATE_NOOP("Moment", "Open in the browser: {name}")
CALL = QT_TRANSLATE_NOOP("Moment", "Call {number}")
READ = QT_TRANSLATE_NOOP("Moment", "From its own page, read on {date}: {page}")
READ_COPY = QT_TRANSLATE_NOOP("Moment", "From a stored copy of its own page, read on {date}: {page}")
