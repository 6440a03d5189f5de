from __future__ import annotations

import pytest

from tests.system.notices_bench import Bench


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_notice_says_what_it_should(bench: Bench) -> None:
    bench.show("block", "Ten <minutes>", "a & b <i>")
    bench.bus.greet("actions", "body", "body-markup")
    app, replaces, icon, title, body, actions, hints, expires = bench.bus.answer("Notify", 7)
    assert (app, replaces, icon, title) == ("Detox", 0, "detox-tray", "Ten <minutes>")
    assert body == "a &amp; b &lt;i&gt;"
    assert actions == ["default", "Open"]
    assert hints == {"desktop-entry": ("s", "detox-tray"), "urgency": ("y", 1)}
    assert expires == 20_000


def test_a_poor_service_gets_neither_actions_nor_markup(bench: Bench) -> None:
    bench.show("block", body="a & b")
    bench.bus.greet("body")
    _, _, _, _, body, actions, _, _ = bench.bus.answer("Notify", 7)
    assert (body, actions) == ("a & b", [])


def test_nothing_to_open_no_action(bench: Bench) -> None:
    bench.show("block", opens=False)
    bench.bus.greet("actions")
    assert bench.bus.answer("Notify", 7)[5] == []


def test_what_a_bus_would_choke_on_is_cleaned(bench: Bench) -> None:
    bench.show("block", "half \ud800", "zero \0 byte")
    bench.bus.greet()
    _, _, _, title, body, *_ = bench.bus.answer("Notify", 7)
    assert (title, body) == ("half ?", "zero  byte")


def test_the_same_about_replaces(bench: Bench) -> None:
    bench.show("block", "one")
    bench.show("block", "two")  # before anything is sent: only the last one is
    bench.bus.greet()
    assert bench.bus.answer("Notify", 7)[3] == "two"
    bench.show("block", "three")
    assert bench.bus.answer("Notify", 7)[1:4] == (7, "detox-tray", "three")
    bench.show("other", "four")
    assert bench.bus.answer("Notify", 8)[1] == 0


def test_a_replacement_waits_for_the_number(bench: Bench) -> None:
    bench.show("block", "one")
    bench.bus.greet()
    bench.show("block", "two")
    bench.show("block", "three")
    assert len(bench.bus.asked) == 1
    bench.bus.answer("Notify", 7)
    assert bench.bus.answer("Notify", 7)[1:4] == (7, "detox-tray", "three")
    assert bench.bus.asked == []


def test_withdraw_at_every_stage(bench: Bench) -> None:
    bench.desk.withdraw("never shown")
    bench.show("block")
    bench.desk.withdraw("block")  # still queued
    assert bench.hung_up()
    bench.show("block")
    bench.bus.greet()
    bench.desk.withdraw("block")  # on its way
    bench.bus.answer("Notify", 7)
    assert bench.bus.answer("CloseNotification") == (7,)
    bench.bus.signal("NotificationClosed", 7, 3)
    assert bench.hung_up()
    bench.show("block")
    bench.bus.greet()
    bench.bus.answer("Notify", 9)
    bench.desk.withdraw("block")  # stands
    assert bench.bus.answer("CloseNotification") == (9,)
    assert not bench.hung_up()
    bench.bus.signal("NotificationClosed", 9, 3)
    assert bench.hung_up()
    assert bench.failed == []


def test_shown_again_after_a_withdrawal_that_was_on_its_way(bench: Bench) -> None:
    bench.show("block", "one")
    bench.bus.greet()
    bench.desk.withdraw("block")
    bench.show("block", "two")
    bench.bus.answer("Notify", 7)
    assert bench.bus.answer("Notify", 7)[1:4] == (7, "detox-tray", "two")


def test_a_notice_that_is_gone_already_need_not_be_closed(bench: Bench) -> None:
    bench.show("block")
    bench.bus.greet()
    bench.bus.answer("Notify", 7)
    bench.desk.withdraw("block")
    bench.bus.answer("CloseNotification", error=True)
    assert bench.hung_up()


def test_a_click_opens_and_closes(bench: Bench) -> None:
    bench.show("block")
    bench.show("summary")
    bench.bus.greet("actions")
    bench.bus.answer("Notify", 7)
    bench.bus.answer("Notify", 8)
    bench.bus.signal("ActionInvoked", 99, "default")
    bench.bus.signal("ActionInvoked", 8, "something-else")
    assert bench.opened == []
    bench.bus.signal("ActionInvoked", 8, "default")
    assert bench.opened == ["summary"]
    assert bench.bus.answer("CloseNotification") == (8,)
    bench.bus.signal("NotificationClosed", 8, 3)
    bench.bus.signal("NotificationClosed", 99, 1)
    assert not bench.hung_up()
    bench.bus.signal("NotificationClosed", 7, 1)
    assert bench.hung_up(), "nothing stands: no connection that wakes us"


def test_no_bus_or_no_service_is_left_to_plyer(bench: Bench) -> None:
    bench.reachable = False
    bench.show("a", "no bus")
    assert bench.failed == ["no bus"]
    bench.reachable = True
    bench.show("b", "no service")
    bench.bus.answer("StartServiceByName", error=True)
    bench.bus.answer("GetCapabilities", error=True)
    assert bench.failed == ["no bus", "no service"]
    assert bench.hung_up()
    bench.show("c", "refused")
    bench.bus.greet()
    bench.bus.answer("Notify", error=True)
    assert bench.failed[2:] == ["refused"]
    assert bench.hung_up()


def test_a_notice_withdrawn_before_it_failed_is_not_shown_another_way(bench: Bench) -> None:
    bench.show("a")
    bench.bus.greet()
    bench.desk.withdraw("a")
    bench.bus.answer("Notify", error=True)
    assert bench.failed == []


def test_another_service_takes_over(bench: Bench) -> None:
    bench.show("block", "old")
    bench.bus.greet("actions")
    bench.bus.answer("Notify", 7)
    bench.bus.signal("NameOwnerChanged", "org.freedesktop.Notifications", "", ":1.5")  # it starts: nothing to do
    bench.bus.signal("NameOwnerChanged", "org.freedesktop.Notifications", ":1.5", ":1.9")
    bench.show("block", "new")
    bench.bus.answer("GetCapabilities", [])
    assert bench.bus.answer("Notify", 1)[1:4] == (0, "detox-tray", "new"), "numbers of another service mean nothing"


def test_the_service_goes_away(bench: Bench) -> None:
    bench.show("block")
    bench.bus.greet()
    bench.bus.answer("Notify", 7)
    bench.bus.signal("NameOwnerChanged", "org.freedesktop.Notifications", ":1.5", "")
    assert bench.hung_up()
    bench.show("block")
    bench.bus.greet()
    assert bench.bus.answer("Notify", 1)[1] == 0
    assert len(bench.buses) == 2


def test_the_bus_goes_away(bench: Bench) -> None:
    bench.show("a", "stands")
    bench.bus.greet()
    bench.bus.answer("Notify", 7)
    bench.show("b", "on its way")
    bench.bus.lost()
    assert bench.failed == ["on its way"]
    bench.show("c")
    assert len(bench.buses) == 2


def test_closing_hangs_up(bench: Bench) -> None:
    bench.show("a")
    bench.desk.close()
    bench.desk.close()
    assert bench.hung_up()
