"""The translations: ``--update`` collects new words of the window for English, then all are compiled."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent.parent
I18N = ROOT / "resources" / "i18n"
ENGLISH = I18N / "hoso_en.ts"
Word = tuple[str, str]


def read(path: Path) -> dict[Word, tuple[str, bool]]:
    """The (context, words) of a ``.ts`` file, each with its translation and whether that is finished."""
    found: dict[Word, tuple[str, bool]] = {}
    for context in ElementTree.parse(path).iter("context") if path.exists() else ():
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            finished = said.get("type") is None and bool(said.text)
            found[context.findtext("name") or "", message.findtext("source") or ""] = (
                said.text or "", finished
            )
    return found


def update() -> list[Word]:
    """Bring the English file up to the code; gives what a person still has to translate.

    Words that were translated elsewhere come with that translation as a suggestion, unfinished.
    """
    sys.path.insert(0, str(ROOT))
    from installer.setup.words import collect

    known = read(ENGLISH)
    suggested = {words: said for (_, words), (said, finished) in known.items() if finished}
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             '<TS version="2.1" language="en" sourcelanguage="vi">']
    missing, current = [], None
    for (context, words), place in collect(ROOT).items():
        said, finished = known.get((context, words), (suggested.get(words, ""), False))
        if not finished:
            missing.append((context, words))
        if context != current:
            lines += ["</context>"] * (current is not None)
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            current = context
        mark = "" if finished else ' type="unfinished"'
        lines += [
            "    <message>", f'        <location filename="../../{place}"/>',
            f"        <source>{escape(words)}</source>",
            f"        <translation{mark}>{escape(said)}</translation>", "    </message>",
        ]
    ENGLISH.write_text("\n".join([*lines, "</context>", "</TS>", ""]), "utf-8")
    return missing


def compile_all() -> None:
    """Every ``.ts`` to its ``.qm`` beside it."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    for source in sorted(I18N.glob("*.ts")):
        subprocess.run([tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    if "--update" in sys.argv:
        for context, words in update():
            print(f"Chưa dịch: {context}: {words}")
    compile_all()
