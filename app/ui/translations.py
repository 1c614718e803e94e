"""The window's languages: Vietnamese is the source; Qt's own words get ours, English is a translation."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator


def install(app: QCoreApplication, language: str, folder: Path) -> list[str]:
    """Load what is compiled for ``vi`` or ``en``; gives the names of the files that were loaded."""
    country = {"vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)}
    QLocale.setDefault(country.get(language, QLocale(QLocale.Language.English)))
    names = {"vi": ("qtbase_vi",), "en": ("hoso_en",)}.get(language, ())
    loaded = []
    for name in names:
        translator = QTranslator(app)
        if translator.load(str(folder / f"{name}.qm")):
            app.installTranslator(translator)
            loaded.append(name)
    return loaded
