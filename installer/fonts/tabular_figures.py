"""Give Be Vietnam Pro the tabular figures it was drawn without (OpenType feature ``tnum``).

The upstream files (OFL 1.1, no reserved name; PyPI package fontpkg-be-vietnam-pro) have
proportional digits only, so columns of numbers and counters would jump. Each digit is copied to
one common advance, and the family is named anew so that an installed original cannot stand in.

    python installer/fonts/tabular_figures.py FOLDER_OF_UPSTREAM_TTF resources/fonts
"""

import sys
from copy import deepcopy
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

FAMILY = "Be Vietnam Pro Tab"
ADVANCE = 640
WEIGHTS = ("Regular", "Medium", "SemiBold")


def with_tabular_figures(source: Path, target: Path) -> None:
    """Write ``target``: the font ``source`` with a ``tnum`` feature and the family's new name."""
    font = TTFont(source)
    _add_feature(font, "tnum", {plain: _copy_digit(font, plain) for plain in _digits(font)})
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 16):
            record.string = record.toUnicode().replace("Be Vietnam Pro", FAMILY)
        elif record.nameID == 6:
            record.string = record.toUnicode().replace("BeVietnamPro", FAMILY.replace(" ", ""))
    font.save(target)


def _digits(font: TTFont) -> list[str]:
    names = font.getBestCmap()
    return [names[ord(digit)] for digit in "0123456789"]


def _copy_digit(font: TTFont, plain: str) -> str:
    """A copy of the outline in the middle of the common advance; gives the copy's name."""
    glyf, name = font["glyf"], f"{plain}.tnum"
    advance, bearing = font["hmtx"][plain]
    shift = (ADVANCE - advance) // 2
    outline = glyf[plain]
    outline.expand(glyf)
    copy = deepcopy(outline)
    copy.coordinates.translate((shift, 0))
    copy.recalcBounds(glyf)
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyf.glyphs[name] = copy
    font["hmtx"][name] = (ADVANCE, bearing + shift)
    return name


def _add_feature(font: TTFont, tag: str, mapping: dict[str, str]) -> None:
    """Add a one-to-one substitution under ``tag`` for every script and language."""
    table = font["GSUB"].table
    subst = otTables.SingleSubst()
    subst.mapping = mapping
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 1, 0
    lookup.SubTable, lookup.SubTableCount = [subst], 1
    table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [table.LookupList.LookupCount - 1]
    record.Feature.LookupCount = 1
    table.FeatureList.FeatureRecord.append(record)
    table.FeatureList.FeatureCount = len(table.FeatureList.FeatureRecord)
    for script in table.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(r.LangSys for r in script.Script.LangSysRecord)]
        for system in filter(None, systems):
            system.FeatureIndex.append(table.FeatureList.FeatureCount - 1)
            system.FeatureCount = len(system.FeatureIndex)


if __name__ == "__main__":
    upstream, folder = Path(sys.argv[1]), Path(sys.argv[2])
    for weight in WEIGHTS:
        name = f"BeVietnamPro-{weight}.ttf"
        with_tabular_figures(upstream / name, folder / name)
