"""Rules of the user's own in the settings: in words, added and taken out at once, with a way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from detox.core.errors import DetoxError
from detox.core.text import plain
from detox.ui.look import Looks
from detox.ui.settings.mark import marked
from detox.ui.settings.own_rules import RulesPanel
from detox.usage.rules import Written
from tests.ui.settings_desk import Desk

ACME = Written("work", contains="ACME community")
OBS = Written("instagram", app="obs")


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks, rules=(ACME, OBS))


def panel(desk: Desk) -> RulesPanel:
    found = desk.page("tracking").findChild(RulesPanel)
    assert found is not None
    return found


def told(desk: Desk) -> list[str]:
    return [row.words.text() for row in panel(desk).rows]


def add(desk: Desk, text: str, about: str = "contains", counts_as: str = "work") -> None:
    """Fill in the form and press its button."""
    rules = panel(desk)
    if rules.form.isHidden():
        rules.more.click()
    rules.form.about.setCurrentIndex(rules.form.about.findData(about))
    rules.form.text.setText(text)
    rules.form.counts_as.setCurrentIndex(rules.form.counts_as.findData(counts_as))
    rules.form.go.click()


def test_each_rule_is_one_line_in_words(looks: Looks) -> None:
    more = (Written("other", host="example.org"), Written("private", contains="chess", app="soffice"))
    assert told(Desk(looks, rules=(ACME, OBS, *more))) == [
        "Titles that contain “ACME community” count as work",
        "The program “obs” counts as Instagram",
        "The web app at “example.org” counts as nothing social",
        "All of this together counts as private: a title with “chess” + the program “soffice”",
    ]


def test_what_is_added_counts_at_once_and_the_form_is_gone(desk: Desk) -> None:
    add(desk, "  Chess   club ", counts_as="private")
    assert desk.rules.rules == [ACME, OBS, Written("private", contains="Chess club")]
    assert told(desk)[-1] == "Titles that contain “Chess club” count as private"
    assert panel(desk).form.isHidden()
    assert desk.undo.words == "Rule added: Titles that contain “Chess club” count as private."
    add(desk, "Steam", "app", "tiktok")
    add(desk, "https://Forum.Example.org:8080/topics?x", "host", "other")
    assert desk.rules.rules[-2:] == [Written("tiktok", app="Steam"), Written("other", host="forum.example.org")]


def test_the_form_offers_three_meanings_and_the_platforms_and_no_title(desk: Desk) -> None:
    choices = panel(desk).form.counts_as
    assert [choices.itemText(at) for at in range(choices.count())] == [
        "Work", "Private", "Nothing social", "Instagram", "TikTok",
    ]  # fmt: skip
    assert panel(desk).form.text.completer() is None


@pytest.mark.parametrize(
    ("text", "about", "why"),
    [
        ("   ", "contains", "Without words there is nothing to look for."),
        ("acme COMMUNITY", "contains", "There is a rule about this already."),
        ("OBS", "app", "There is a rule about this already."),
        (
            "the ACME community",
            "contains",
            "Another rule fits first: Titles that contain “ACME community” count as work.",
        ),
        ("not an address", "host", "This is no address; one looks like example.org."),
    ],
)
def test_what_is_not_taken_says_why_at_the_field(desk: Desk, text: str, about: str, why: str) -> None:
    add(desk, text, about, "private")
    form = panel(desk).form
    assert form.typed.error.words == why
    assert marked(form.text)
    assert why.removesuffix(".") in form.text.accessibleDescription()
    assert desk.rules.rules == [ACME, OBS]
    form.text.setText("something else")
    assert (form.typed.error.words, marked(form.text)) == ("", False)


def test_each_rule_can_be_taken_out_and_the_keyboard_stays_near(desk: Desk) -> None:
    row = panel(desk).rows[0]
    assert row.away.accessibleName() == row.away.toolTip() == f"Remove the rule “{row.words.text()}”"
    assert min(row.away.sizeHint().width(), row.away.sizeHint().height()) >= 32
    row.away.click()
    assert desk.rules.rules == [OBS]
    assert desk.dialog.focusWidget() is panel(desk).rows[0].away
    panel(desk).rows[0].away.click()
    assert told(desk) == []
    assert desk.dialog.focusWidget() is panel(desk).more


def test_the_undo_of_the_window_goes_back_one_after_another(desk: Desk) -> None:
    add(desk, "chess")
    panel(desk).rows[0].away.click()
    assert desk.undo.words == "Rule removed: Titles that contain “ACME community” count as work."
    QTest.keyClick(desk.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.rules.rules == [ACME, OBS, Written("work", contains="chess")]
    QTest.keyClick(desk.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.rules.rules == [ACME, OBS]
    assert len(told(desk)) == 2
    assert desk.undo.words == ""


def test_an_undo_that_cannot_be_says_why_and_stays(desk: Desk) -> None:
    add(desk, "chess")
    desk.rules.wrong = DetoxError(plain("Catalogue"), plain("the disk is full"))
    desk.undo.button.click()
    assert desk.dialog._last.text() == "the disk is full"
    assert desk.undo.step is not None


def test_what_cannot_be_read_or_written_is_said(desk: Desk) -> None:
    desk.page("tracking")
    desk.rules.wrong = DetoxError(plain("Catalogue"), plain("line 3: expected TOML"))
    assert desk.rules.followed is not None
    desk.rules.followed()
    assert (told(desk), panel(desk).error.words) == ([], "Line 3: expected TOML.")
    add(desk, "chess")
    assert panel(desk).form.typed.error.words == "Line 3: expected TOML."
    desk.rules.wrong = None
    desk.rules.followed()
    assert (len(told(desk)), panel(desk).error.words) == (2, "")


def test_an_edit_by_hand_shows_while_the_page_is_seen(desk: Desk) -> None:
    desk.page("tracking")
    desk.rules.rules.pop()
    assert desk.rules.followed is not None
    desk.rules.followed()
    assert len(told(desk)) == 1
    desk.page("summary")
    assert desk.rules.followed is None


def test_esc_leaves_the_form_and_the_window_open(desk: Desk) -> None:
    panel(desk).more.click()
    assert desk.dialog.focusWidget() is panel(desk).form.text
    QTest.keyClicks(panel(desk).form.text, "half")
    QTest.keyClick(panel(desk).form.text, Qt.Key.Key_Escape)
    assert panel(desk).form.isHidden()
    assert panel(desk).form.text.text() == ""
    assert desk.dialog.isVisible()
    assert desk.dialog.focusWidget() is panel(desk).more


@pytest.mark.parametrize("typed", ["rule", "client", "title words", "own rules"])
def test_search_finds_it_and_goes_there(desk: Desk, typed: str) -> None:
    QTest.keyClicks(desk.dialog._search, typed)
    found = desk.dialog._results.list
    at = next(row for row in range(found.count()) if found.item(row).text() == "Rules of your own · Tracking")
    found.setCurrentRow(at)
    QTest.keyClick(desk.dialog._search, Qt.Key.Key_Return)
    assert desk.dialog._stack.currentWidget() is desk.page("tracking")
    assert desk.dialog.focusWidget() is panel(desk).more
