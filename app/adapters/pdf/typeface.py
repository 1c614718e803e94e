"""The official face: Liberation Serif, of the same metrics as Times New Roman, always embedded.

Decree 30/2020 (Phụ lục I, Phần I, I.4) names Times New Roman, which may not be shipped; Liberation
Serif 2 (OFL) takes the same room on every machine, so a document breaks its lines alike everywhere.
"""

import functools
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from app.shared.errors import Refused, Unavailable

Style = Literal["Regular", "Bold", "Italic", "BoldItalic"]
ASCENT, DESCENT = 0.891, 0.216
SINGLE = 1.15
"""Height of a single-spaced line by the face's own measures, in ems."""


class Typeface:
    """Four styles of one face, registered with reportlab; measures and checks text."""

    def __init__(self, folder: Path):
        self.names = _register(folder)

    def width(self, text: str, style: Style, size: float) -> float:
        """Length of a line of text in points."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return stringWidth(text, self.names[style], size)

    def require(self, texts: Iterable[str]) -> None:
        """Refuse text with a letter that cannot be printed.

        Raises:
            Refused: names the first such letter.
        """
        from reportlab.pdfbase.pdfmetrics import getFont

        known = getFont(self.names["Regular"]).face.charToGlyph
        for text in texts:
            for letter in text:
                if letter.isspace() and letter != "\x85":
                    continue
                if ord(letter) not in known or unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
                    name = unicodedata.name(letter, "không tên")
                    raise Refused(
                        f"Phông chữ văn bản không có ký tự “{letter}” (U+{ord(letter):04X}, {name}) "
                        f"trong đoạn “{text[:40]}”.",
                        "Xóa hoặc thay ký tự này rồi trình bày lại.", code="missing-glyph",
                    )


@functools.cache
def _register(folder: Path) -> dict[Style, str]:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    names: dict[Style, str] = {}
    for style in ("Regular", "Bold", "Italic", "BoldItalic"):
        try:
            registerFont(TTFont(f"LiberationSerif-{style}", folder / f"LiberationSerif-{style}.ttf"))
        except (OSError, TTFError) as error:
            raise Unavailable(
                f"Không đọc được phông chữ LiberationSerif-{style}.", "Cài lại chương trình.",
                code="font-missing",
            ) from error
        names[style] = f"LiberationSerif-{style}"
    return names
