"""Which language the program speaks: loads the translations of Qt Linguist, and gives dates and times their locale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


class Languages:
    """Switches the language of the whole program at once; who shows words says them anew then.

    ``folder`` holds ``detox_<language>.qm``. English needs none: it is what the sources say. ``desktop`` is the
    locale that the desktop asks for.
    """

    def __init__(self, folder: Path, desktop: QLocale | None = None) -> None:
        self._folder, self._desktop = folder, desktop or QLocale.system()
        self._loaded: list[QTranslator] = []
        self.now = "en"

    def use(self, language: str) -> bool:
        """Speak ``language`` ("en" or "fr"); return whether that is another one than before."""
        changed = language != self.now
        self.now = language
        QLocale.setDefault(locale(language, self._desktop))
        if changed:
            self._load(language)
        return changed

    def _load(self, language: str) -> None:
        for translator in self._loaded:
            QCoreApplication.removeTranslator(translator)
        self._loaded.clear()
        if language == "en":
            return
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))  # menus of text fields, say
        for path in (qt / f"qtbase_{language}.qm", self._folder / f"detox_{language}.qm"):
            translator = QTranslator()
            if translator.load(str(path)):
                QCoreApplication.installTranslator(translator)
                self._loaded.append(translator)


def spoken() -> str:
    """Return the language that the program speaks now, "en" or "fr": whose files of words to read."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def locale(language: str, desktop: QLocale) -> QLocale:
    """Return how dates and times are written: the desktop's way, in ``language``.

    A desktop in another language keeps its country: a German one that is spoken to in English has 24 hours and weeks
    that begin on Monday.
    """
    theirs = desktop.language()
    wanted = QLocale.Language.French if language == "fr" else QLocale.Language.English
    if theirs == wanted or (theirs == QLocale.Language.C and language == "en"):
        plain = QLocale(wanted, desktop.territory())
        # The desktop's own may name days in another language still: LC_TIME, where LANGUAGE alone was changed.
        same = theirs == QLocale.Language.C or desktop.dayName(1) == plain.dayName(1)
        return desktop if same else plain
    country = QLocale.Country.AnyCountry if theirs == QLocale.Language.C else desktop.territory()
    return QLocale(wanted, country)
