"""Another language, chosen while everything is open: the real program says all of it anew, at once."""

from __future__ import annotations

from tests.desktop.kit.app import CARD, HOME, SETTINGS, App
from tests.desktop.kit.profile import calm
from tests.desktop.kit.waiting import wait_until

REGLAGES, MA_JOURNEE = "Réglages de Detox", "Detox, ma journée"


def test_everything_that_is_open_turns_french_and_back(app: App) -> None:
    app.settings(calm().replace("pause = { enabled = false }", "pause = { every_minutes = 60 }"))
    app.start()
    tray = app.tray
    for label in ("Open", "Settings", "Today so far"):
        tray.click(label)
    tray.click("Remind me now", "Pause")
    for title in (HOME, SETTINGS, "Detox today", CARD):
        app.wait_window(title)

    app.cli("settings", "set", "language", '"fr"')
    app.wait_window(REGLAGES)
    app.wait_window("Detox aujourd’hui")
    app.no_window(SETTINGS)
    french = {"Ouvrir", "Aujourd’hui", "Me rappeler", "Suspendre les rappels", "Réglages…", "Quitter"}
    wait_until(lambda: french <= set(tray.labels()), 5, "a French menu")
    wait_until(lambda: "c’est l’heure d’une pause" in tray.tooltip(), 5, "a French tool tip")
    tray.click("Me rappeler", "Pause")
    app.wait_window(CARD)

    app.cli("settings", "set", "language", '"en"')
    app.wait_window(SETTINGS)
    wait_until(lambda: "Remind me now" in tray.labels(), 5, "an English menu")
    app.quit()


def test_a_french_desktop_is_spoken_to_in_french(app: App) -> None:
    app.env.update(LANGUAGE="fr")
    app.settings(calm())
    app.start()
    assert "Réglages…" in app.tray.labels()
    app.tray.click("Réglages…")
    app.wait_window(REGLAGES)
    assert app.cli("settings", "get", "language").strip() == '"auto"'
    assert app.cli("remind", "eau") == "La voilà.\n"
    assert "water (Eau)" in app.run("remind", "sieste").err
    app.quit()
