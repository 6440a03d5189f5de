"""A kind of the user's own: its name, its words, its picture, and how it is asked for."""

from __future__ import annotations

import pytest

from detox.core.commands import AnotherTip, AnswerCard, Remind
from detox.core.decisions import Refuse
from detox.core.errors import DetoxError
from detox.core.settings import PartlyRead, Settings
from detox.core.text import Text
from detox.reminders.called import called, named, no_such
from detox.reminders.kind_settings import WORDS
from detox.reminders.kinds import kind_name
from detox.reminders.own_words import SCENES, OwnWords, own_words
from detox.store.resources import resource
from tests.rules.run import Run
from tests.rules.words import settings_of, without

DOG = {"hook": "The dog knows\nwhat time it is.", "line": "Once round the block."}
NOTHING = without("reminders summary quiet")


def dog(**values: object) -> dict[str, object]:
    """Return settings in which only the kind ``dog_walk`` comes, every 30 minutes."""
    return {
        **NOTHING,
        "reminders.dog_walk.name": "Dog walk",
        "reminders.dog_walk.every_minutes": 30,
        **{f"reminders.dog_walk.{key}": raw for key, raw in values.items()},
    }


def test_its_own_words_are_on_its_card_with_its_picture() -> None:
    run = Run("2026-11-23 09:00", dog(tips=[DOG, {"hook": "Lead, keys, bag."}], scene="walk")).until("09:30")
    assert run.card
    tip = run.card.tip
    assert (run.card.kind, tip.kind, tip.scene, tip.handle) == ("dog_walk", "dog_walk", "walk", "@dog_walk")
    run.send(AnotherTip())
    assert {(tip.hook, tip.beats), (run.card.tip.hook, run.card.tip.beats)} == {
        (DOG["hook"], (DOG["line"],)), ("Lead, keys, bag.", ()),
    }  # fmt: skip


def test_words_change_with_the_settings_and_without_any_the_name_is_said() -> None:
    run = Run("2026-11-23 09:00", dog(tips=[DOG])).send(Remind("dog_walk"))
    assert run.card
    assert run.card.tip.hook == DOG["hook"]
    run.settings = settings_of(dog(tips=[{"hook": "Socks on."}]))
    run.send(AnswerCard("done"), Remind("dog_walk"))
    assert run.card.tip.hook == "Socks on."
    run.settings = settings_of(dog(scene="rain"))
    run.send(AnswerCard("done"), Remind("dog_walk"))
    assert (run.card.tip.hook, run.card.tip.beats, run.card.tip.scene) == ("Dog walk", (), "rain")


def test_a_card_says_whether_there_is_another_tip_to_turn_to() -> None:
    run = Run("2026-11-23 09:00", dog(tips=[DOG])).until("09:30")

    def others() -> bool:
        assert run.card
        return run.card.others

    assert others() is False
    run.settings = settings_of(dog(tips=[DOG, {"hook": "Socks on."}]))
    run.send(AnswerCard("done"), Remind("dog_walk"))
    assert others() is True
    run.send(AnotherTip())
    assert others() is True
    run.send(AnswerCard("less"), Remind("dog_walk"))
    assert others() is False, "what there shall be less of is turned to no more"


def test_own_words_lie_between_those_of_the_themes() -> None:
    run = Run("2026-11-23 09:00", dog(tips=[DOG], themes=["water"])).until("09:30")
    assert run.card
    assert run.card.themes == (("dog_walk", "water"),)


@pytest.mark.parametrize("said", ["dog_walk", "Dog walk", "DOG  WALK", "dog Walk"])
def test_it_is_asked_for_by_name_or_id(said: str) -> None:
    run = Run("2026-11-23 09:00", dog()).send(Remind(said))
    assert run.card
    assert run.card.kind == "dog_walk"


def test_names_of_the_built_in_ones_are_understood_too() -> None:
    settings = settings_of(dog())
    assert named("Late night", settings, ()) == "late"
    assert named("WATER", settings, ()) == "water"
    assert named("Breathe", settings, ("breathe",)) == "breathe"
    assert named("cat walk", settings, ("breathe",)) is None


FRENCH = {"Water": "Eau", "Snack": "En-cas", "Eyes": "Yeux", "Late night": "Tard le soir", "Outside": "Dehors"}


def french(text: Text) -> str:
    return FRENCH.get(text.source, text.source)


@pytest.mark.parametrize(
    ("said", "kind"),
    [("eau", "water"), ("EN-CAS", "snack"), ("en cas", "snack"), ("tard  le soir", "late"), ("Snack", "snack"),
     ("dehors", "outside"), ("Dog walk", "dog_walk"), ("DOG-WALK", "dog_walk"), ("cafe du soir", "coffee")],
)  # fmt: skip
def test_it_is_asked_for_in_the_language_of_the_program_as_in_english(said: str, kind: str) -> None:
    settings = settings_of(dog() | {"reminders.coffee.name": "Café du soir", "reminders.coffee.every_minutes": 60})
    assert called(said, settings, ("outside", "water"), french) == kind


def test_a_name_that_is_written_exactly_so_wins_over_one_without_its_accents() -> None:
    settings = settings_of({f"reminders.{kind}.{key}": value for kind, name in (("one", "Pate"), ("two", "Pâte"))
                            for key, value in (("name", name), ("every_minutes", 60))})  # fmt: skip
    assert (named("pâte", settings, ()), named("PATE", settings, ())) == ("two", "one")


def test_whoever_asks_for_none_reads_every_name_that_is_understood() -> None:
    settings = settings_of(dog())
    with pytest.raises(DetoxError) as wrong:
        called("sieste", settings, ("outside", "reporting"), french)
    assert wrong.value.message.say() == (
        'there is no reminder "sieste"; there are: Dog walk, eyes (Yeux), late (Tard le soir), move, outside (Dehors), '
        "pause, reporting, scroll, snack (En-cas), water (Eau)"
    )
    listed = no_such("x", settings, ("outside",), french).say().partition("there are: ")[2]
    for each in listed.replace(" (", ", ").replace(")", "").split(", "):
        assert named(each, settings, ("outside",), french), each


@pytest.mark.parametrize("off", [{"enabled": False}, {"every_minutes": 0}])
def test_one_that_never_comes_by_itself_can_be_asked_for(off: dict[str, object]) -> None:
    run = Run("2026-11-23 09:00", dog(**off)).until("10:00").send(Remind("dog walk"))
    assert run.card
    assert run.card.kind == "dog_walk"


def test_an_unknown_one_is_refused_with_all_there_are_by_the_names_they_are_given() -> None:
    run = Run("2026-11-23 09:00", dog()).send(Remind("nap"))
    (refused,) = [each for each in run.decisions if isinstance(each, Refuse)]
    assert refused.why.say() == (
        'there is no reminder "nap"; there are: Dog walk, eyes, late, move, pause, scroll, snack, water'
    )


def test_every_kind_has_a_name_to_read() -> None:
    assert kind_name("call_mum", Settings()).say() == "Call mum"
    assert kind_name("late", Settings()).say() == "Late night"
    assert kind_name("dog_walk", settings_of(dog())).say() == "Dog walk"


def test_every_drawing_can_be_chosen_and_no_other() -> None:
    drawn = {path.name.partition(".")[0] for path in resource("art/scenes").glob("*.mv.svg")}
    assert {name for name, _ in SCENES} - {""} == drawn
    assert len({words.source for _, words in SCENES}) == len(SCENES)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ({"hook": ""}, "a text for the first line"),
        ({"line": "Only this."}, "a text for the first line"),
        ({"hook": 3}, "a text for the first line"),
        ("Dog", "hook and line, and nothing else"),
        ({"hook": "Dog", "image": "/etc/passwd"}, "hook and line, and nothing else"),
        ({"hook": "D" * 19}, "First line: expected words of at most 18 characters"),
        ({"hook": "dog " * 13}, "First line: expected at most 50 characters"),
        ({"hook": "Dog", "line": "go " * 21}, "What to do: expected at most 60 characters"),
        ({"hook": "Dog\u202eknows"}, "First line: a sign in it cannot be seen"),
        ({"hook": "Dog", "line": "a\nb\nc"}, "What to do: expected at most two lines"),
        ({"hook": "{minutes} of dog"}, "First line: {minutes} is known"),
    ],
)
def test_what_does_not_fit_a_card_is_told_and_the_rest_counts(table: object, wrong: str) -> None:
    with pytest.raises(PartlyRead) as found:
        own_words().read([DOG, table])
    assert wrong in found.value.message.say()
    assert found.value.message.say().startswith("card 2: ")
    assert found.value.value == (OwnWords(**DOG),)


def test_no_list_and_a_list_without_end_are_told() -> None:
    for raw in ("Dog", [DOG] * 13):
        with pytest.raises(DetoxError, match="at most 12"):
            own_words().read(raw)


def test_words_are_written_as_they_are_read() -> None:
    setting = WORDS.of("dog_walk")
    value = setting.kind.read([DOG, {"hook": " Socks on. "}])
    assert setting.kind.write(value) == [DOG, {"hook": "Socks on."}]
    assert setting.kind.read(setting.kind.write(value)) == value
