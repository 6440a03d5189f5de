"""What the command line answers in French: nothing English in it, days and lengths as French writes them."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from detox.cli.days import checks
from detox.cli.wording import duration, ending, short_date, whole_date
from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.store.history import open_history
from detox.store.translations import translator
from tests.cli.french import ENGLISH, TYPED, Run
from tests.store.spans import event, span

SAY = translator("fr")
UNTIL = "2099-11-30T07:00:00+01:00"


def looks_french(said: str) -> None:
    """Demand that no line has an English word of ours, or a sign without the space that French has before it."""
    for line in said.splitlines():
        own = TYPED.sub(
            " ", re.sub(r"(/\S+|\bdetox-tray \S+( \S+)?|\S*[A-Z]{3,}\S*)", " ", line.removeprefix("detox-tray: "))
        )
        assert not ENGLISH.search(own), line
        assert not re.search(r"\w [;:?!](\s|$)", own), line
        assert not re.search(r"[^\s\u202f\d/][;?!](\s|$)|[^\s\u202f\d/\]]:\s", own), line


@pytest.mark.parametrize(
    "line", ["Detox is running.", "nothing for you", "Détox ; tourne", "quoi: ceci", "detox-tray: x: y"]
)
def test_what_is_not_french_would_be_found(line: str) -> None:
    with pytest.raises(AssertionError):
        looks_french(line)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2026, 11, 1), "dimanche 1er novembre 2026", "dim. 1er nov."),
        (date(2026, 2, 26), "jeudi 26 février 2026", "jeu. 26 févr."),
        (date(2026, 5, 2), "samedi 2 mai 2026", "sam. 2 mai"),
        (date(2027, 8, 31), "mardi 31 août 2027", "mar. 31 août"),
    ],
)
def test_days_are_written_as_french_writes_them(day: date, long: str, short: str) -> None:
    assert whole_date(day).say(SAY) == long
    assert short_date(day).say(SAY) == short


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0\u00a0s"), (20, "20\u00a0s"), (40, "1\u00a0min"), (3600, "1\u00a0h\u00a000"), (14100, "3\u00a0h\u00a055")],
)
def test_lengths_hold_together(seconds: int, said: str) -> None:
    assert duration(seconds).say(SAY) == said


def test_none_counts_with_one_in_french_and_with_many_in_english() -> None:
    assert [checks(n).say(SAY).replace("\u00a0", " ") for n in range(3)] == [
        "0 coup d’œil", "1 coup d’œil", "2 coups d’œil",
    ]  # fmt: skip


def test_an_end_has_its_day() -> None:
    today = date(2099, 11, 29)
    ends = [ending(f"2099-{day}T07:00", today).say(SAY) for day in ("11-29", "11-30", "12-01")]
    assert ends == ["07:00", "07:00 demain", "07:00 le mar. 1er déc."]


def test_a_line_keeps_the_spaces_that_hold_words_together() -> None:
    error = DetoxError(QT_TRANSLATE_NOOP("Cli", "Export"), plain("a\n  b\u202f; c"))
    assert error.line(SAY) == "Export\u202f: a b\u202f; c"
    assert error.line() == "Export: a b\u202f; c"


# ---- what only reads


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    """A profile with a day in it: 2 November 2026."""

    def at(hour: int, minute: int = 0) -> int:
        return int(datetime(2026, 11, 2, hour, minute, tzinfo=UTC).timestamp() * 1000)

    said = {"phone": "little", "worth": "meh"}
    with closing(open_history(tmp_path, write=True)) as history:
        history.save(span(history, 0, 1, start_ms=at(10), end_ms=at(10, 30)))
        history.save(span(history, 0, 1, start_ms=at(20), end_ms=at(21), platform="reddit"))
        history.append(event(history, 0, "summary", name="2026-11-02", at_ms=at(19), data=said))
    return tmp_path


READING = (
    ("today",), ("day", "2026-11-02"), ("day", "2026-11-01"), ("week", "2026-W45"), ("week", "2099-W45"),
    ("preview", "--date", "2026-11-02"), ("doctor",), ("calendar",), ("packs", "list"), ("status",),
    ("focus", "status"), ("settings", "check"), ("export", "--from", "2026-11-02", "--to", "2026-11-02"),
    ("mend", "2026-11-02T10:00", "2026-11-02T10:10", "private"), ("mend", "2026-11-02T10:00", "now", "as-recorded"),
    ("settings", "export"), ("settings", "import"), ("quit",), ("forget", "--all", "--yes"),
    ("focus", "undo-everything", "--yes"), ("uninstall", "--yes"),
)  # fmt: skip


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_what_works_without_a_running_app_is_told_in_french(french: Run, lived: Path, words: tuple[str, ...]) -> None:
    file = lived / "out.toml"
    if words == ("settings", "import"):
        file.write_text("[summary]\nenabled = false\n")
    more = (str(file),) if words[0] == "export" or words[:2] in {("settings", "export"), ("settings", "import")} else ()
    run = french(*words, *more)
    assert run.returncode == 0, run.stderr
    assert run.stdout + run.stderr
    looks_french(run.stdout)
    looks_french(run.stderr)


@pytest.mark.usefixtures("lived")
def test_a_day_says_all_of_it_in_french(french: Run) -> None:
    told = french("day", "2026-11-02").stdout.replace("\u00a0", " ")
    assert told.startswith("Lundi 2 novembre 2026 (")
    assert "\nTéléphone    un peu, comme tu l’as dit\u202f; dans aucun de ces chiffres\n" in told
    assert "\nRéseaux      1 h 30  (travail 30 min, privé 1 h 00)\n" in told
    assert "Instagram" in told


@pytest.mark.usefixtures("lived")
def test_the_columns_of_a_french_week_stand_below_each_other(french: Run) -> None:
    rows = french("week", "2026-W44").stdout.splitlines()[2:9]
    assert rows[-1].startswith("dim. 1er nov.   ")
    assert rows[0].startswith("lun.  26 oct.   ")
    assert len({row.index("pas") for row in rows}) == 1


MISTAKES = (
    (("week", "x"), "n’est pas une semaine"), (("settings", "get", "x"), "n’existe pas"), (("forget",), "donne --all"),
    (("settings", "set", "tracking.idle_minutes", "0.01"), "un nombre de 0,05 à 60\u202f; trouvé\u202f: 0,01"),
    (("settings", "set", "summary.at", "25"), "attendu\u202f: une heure"), (("remind", "water"), "ne tourne pas"),
    (("import", "detox", "/nowhere.json"), "impossible de lire"), (("packs", "check", "/nowhere"), "n’existe pas"),
    (("mend", "10:00", "09:00", "work"), "pas un moment déjà passé"), (("hold", "2h"), "pour le lancer"),
    (("export", "--from", "2026-11-02", "--to", "2026-11-01", "x"), "est avant"),
    (("focus", "finish", "nowhere"), "n’est pas un réseau"),
)  # fmt: skip


@pytest.mark.parametrize(("words", "said"), MISTAKES, ids=[" ".join(words) for words, _ in MISTAKES])
def test_errors_are_told_in_french(french: Run, words: tuple[str, ...], said: str) -> None:
    run = french(*words)
    assert run.returncode in {1, 2}
    assert said in run.stderr
    looks_french(run.stderr)


# ---- what a running app is asked

BLOCK = {"until": UNTIL, "rule": "x", "firmness": "locked", "wait_seconds": 0, "open_until": None, "ends_at": None}
BUSY = {
    "schema": 1, "running": True,
    "tracking": {"adapter": "x11", "platform": None},
    "next": [{"at": UNTIL, "kind": "reminder", "name": "water"}, {"at": UNTIL, "kind": "summary", "name": ""}],
    "hold": {"until": UNTIL}, "held": {"by": "zoom", "why": "microphone", "since": UNTIL},
    "off": {"until": UNTIL, "ends_at": UNTIL}, "on_call": {"until": UNTIL},
    "meaning": {"as": "private", "since": UNTIL, "until": UNTIL},
    "focus": {**BLOCK, "open_until": "2099-11-29T07:00", "ends_at": UNTIL, "wait_seconds": 10},
    "crisis": {"until": UNTIL}, "crisis_wait_seconds": 0,
}  # fmt: skip
IDLE = BUSY | dict.fromkeys(("hold", "held", "off", "on_call", "meaning", "focus", "crisis")) | {"next": []}
ASKING = (
    ("status",), ("remind", "water"), ("break",), ("hold", "2h"), ("resume",), ("off", "monday"), ("back",),
    ("mean", "work"), ("mean", "off"), ("focus", "start"), ("focus", "stop"), ("focus", "status"),
    ("focus", "pass", "--reason", "x"), ("focus", "finish", "instagram"), ("crisis", "2h", "--reason", "x"),
    ("crisis", "end"), ("on-call", "2h"), ("on-call", "off"), ("quit",),
)  # fmt: skip


class Running:
    """A running app that says ``state`` to all, or refuses all."""

    def __init__(self, state: dict[str, object]) -> None:
        self.state, self.refuses = state, False
        self.asked: list[dict[str, object]] = []

    def ask(self, _folder: Path, request: dict[str, object], _timeout: float) -> dict[str, object]:
        self.asked.append(request)
        if self.refuses and request["cmd"] != "status":
            return {"ok": False, "error": "aucune crise en cours", "code": 3}
        return {"ok": True, "status": self.state}


@pytest.mark.parametrize(
    "state", [BUSY, IDLE, IDLE | {"focus": {**BLOCK, "open_until": UNTIL}}], ids=["busy", "idle", "open"]
)
@pytest.mark.parametrize("words", ASKING, ids=" ".join)
def test_what_a_running_app_is_asked_is_answered_in_french(
    french: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], state: dict[str, object]
) -> None:
    app = Running(state)
    monkeypatch.setattr("detox.cli.context.ask", app.ask)
    monkeypatch.setattr("detox.cli.live.wait", lambda _seconds: None)
    run = french(*words)
    assert run.returncode == 0
    assert run.stdout
    looks_french(run.stdout)
    looks_french(run.stderr)
    assert {request["language"] for request in app.asked} == {"fr"}


def test_a_refusal_comes_in_our_language_and_json_in_none(french: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    app = Running(IDLE)
    monkeypatch.setattr("detox.cli.context.ask", app.ask)
    app.refuses = True
    run = french("crisis", "end")
    assert (run.returncode, run.stderr) == (3, "detox-tray: aucune crise en cours\n")
    french("doctor", "--json")
    assert app.asked[-1]["cmd"] != "report"
    assert [request["language"] for request in app.asked if request["cmd"] == "report"] == ["en"]
    app.asked.clear()
    french("status", LC_ALL="C")
    assert "language" not in app.asked[0]


def test_a_yes_may_be_french(french: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer, code in (("oui", 0), ("O", 0), ("y", 0), ("non", 1), ("", 1)):
        monkeypatch.setattr("builtins.input", lambda said=answer: said)
        run = french("focus", "undo-everything")
        assert run.returncode == code, answer
        assert "On y va\u202f? [o/N] " in run.stdout
