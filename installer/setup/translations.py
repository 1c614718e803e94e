"""Compile the translations (``.ts`` to ``.qm``); ``--update`` first collects new words from app/ui."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
I18N = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent


def update() -> None:
    """Collect the words of the window into the English file; gone ones are dropped."""
    sources = sorted(str(path) for path in (ROOT / "app" / "ui").rglob("*.py"))
    subprocess.run(
        [TOOLS / "pyside6-lupdate", "-no-obsolete", "-source-language", "vi", "-target-language",
         "en", *sources, "-ts", I18N / "hoso_en.ts"], check=True,
    )


def compile_all() -> None:
    """Every ``.ts`` to its ``.qm`` beside it."""
    for source in sorted(I18N.glob("*.ts")):
        subprocess.run(
            [TOOLS / "pyside6-lrelease", "-silent", source, "-qm", source.with_suffix(".qm")],
            check=True,
        )


if __name__ == "__main__":
    if "--update" in sys.argv:
        update()
    compile_all()
