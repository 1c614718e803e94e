"""Registers as pages to print, sign and bind: cover and rows by NĐ 30/2020, Phụ lục IV.

Documents registered on the system must still be printed with every column, signed for and bound
(Điều 16.2.b, 22.3.b). Headings and widths are dated data; a subject that fills a page is split.
"""

import io
import json
import unicodedata
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from app.shared.errors import Refused, Unavailable
from app.usecases.ports.printing import Register, RegisterBook

MM = 72 / 25.4
PAGE = (297 * MM, 210 * MM)
MARGIN_TOP, MARGIN_SIDE = 18 * MM, 15 * MM
FACES = {"Book": "LiberationSerif-Regular", "Book-Bold": "LiberationSerif-Bold", "Book-Italic": "LiberationSerif-Italic"}


class BookPrinter:
    """Fulfils the register port with reportlab, the shipped fonts and the dated forms."""

    def __init__(self, fonts: Path, forms: Path):
        self._fonts = fonts
        self._forms = forms

    def columns(self, register: Register) -> tuple[str, ...]:
        """The headings of the form, in order."""
        return tuple(column["name"] for column in self._form(register, None)["columns"])

    def print(self, book: RegisterBook) -> bytes:
        """The volume as PDF, the same bytes for the same rows.

        Raises:
            Refused: a row does not have as many cells as the form has columns.
            Unavailable: font or form cannot be read.
        """
        from reportlab.platypus import PageBreak, SimpleDocTemplate

        form = self._form(book.register, book.year)
        for number, row in enumerate(book.rows, 1):
            if len(row) != len(form["columns"]):
                raise Refused(
                    f"Dòng {number} của sổ có {len(row)} cột, mẫu có {len(form['columns'])} cột.",
                    f"Ghi đủ các cột theo {form['legal_basis']}.", code="register-columns",
                )
        self._register_fonts()
        out = io.BytesIO()
        document = SimpleDocTemplate(
            out, pagesize=PAGE, leftMargin=MARGIN_SIDE, rightMargin=MARGIN_SIDE, topMargin=MARGIN_TOP,
            bottomMargin=MARGIN_SIDE, invariant=1, lang="vi-VN", title=f"{form['title']} năm {book.year}",
            author=book.agency, creator="Hồ Sơ", producer="Hồ Sơ",
        )
        document.build(
            [*_cover(book, form), PageBreak(), _table(book, form)], onLaterPages=_page_number
        )
        return out.getvalue()

    def _form(self, register: Register, year: int | None) -> dict[str, Any]:
        try:
            versions = json.loads(self._forms.read_text(encoding="utf-8"))
            day = f"{year}-12-31" if year else versions[-1]["valid_from"]
            version = [v for v in versions if v["valid_from"] <= day and (not v["valid_to"] or day < v["valid_to"])][-1]
            form = version["registers"][register]
            return {**form, "legal_basis": f"{version['legal_basis']}, mục {form['section']}"}
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise Unavailable(
                "Không đọc được mẫu sổ.", "Cài lại chương trình hoặc sửa tệp mẫu sổ.", code="no-register-form"
            ) from error

    def _register_fonts(self) -> None:
        from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
        from reportlab.pdfbase.ttfonts import TTFError, TTFont

        for name, file in FACES.items():
            if name in getRegisteredFontNames():
                continue
            try:
                registerFont(TTFont(name, self._fonts / f"{file}.ttf"))
            except (OSError, TTFError) as error:
                raise Unavailable(
                    f"Không đọc được phông chữ {file}.", "Cài lại chương trình.", code="font-missing"
                ) from error


def _clean(text: str) -> str:
    """Text as the printer takes it: NFC, no control characters, marked up for nothing."""
    plain = unicodedata.normalize("NFC", text)
    return escape("".join(" " if unicodedata.category(c)[0] == "C" else c for c in plain))


def _words(text: str, font: str, size: float, *, centre: bool = False, before: float = 0):
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle(
        font, fontName=font, fontSize=size, leading=size * 1.2, alignment=1 if centre else 0,
        spaceBefore=before, splitLongWords=1,
    )
    return Paragraph(_clean(text), style)


def _cover(book: RegisterBook, form: dict[str, Any]) -> list[Any]:
    """Cover as in the form: agency, title, year, days, numbers, volume."""
    dots = "……"
    lines = [
        (book.parent_agency or "", "Book", 14, 0), (book.agency.upper(), "Book-Bold", 14, 2),
        (form["title"], "Book-Bold", 26, 110), (f"Năm: {book.year}", "Book-Bold", 16, 14),
        (f"Từ ngày {book.from_day or dots} đến ngày {book.to_day or dots}", "Book", 14, 22),
        (f"Từ số {book.first_number or dots} đến số {book.last_number or dots}", "Book", 14, 6),
        (f"Quyển số: {book.volume:02d}", "Book", 14, 60),
    ]
    if book.register == "follow-up":
        lines = [line for line in lines if not line[0].startswith("Từ số")]
    return [
        _words(text.upper() if number == 0 else text, font, size, centre=True, before=before)
        for number, (text, font, size, before) in enumerate(lines) if text
    ]


def _table(book: RegisterBook, form: dict[str, Any]):
    from reportlab.lib.colors import black
    from reportlab.platypus import LongTable, TableStyle

    columns = form["columns"]
    room = PAGE[0] - 2 * MARGIN_SIDE
    share = room / sum(column["width"] for column in columns)
    heads = [_words(column["name"], "Book-Bold", 10.5, centre=True) for column in columns]
    figures = [_words(f"({number})", "Book-Italic", 10, centre=True) for number in range(1, len(columns) + 1)]
    rows = [[_words(cell, "Book", 10.5) for cell in row] for row in book.rows]
    empty = [["" for _ in columns]] if not rows else []
    return LongTable(
        [heads, figures, *rows, *empty], colWidths=[column["width"] * share for column in columns],
        repeatRows=2, splitInRow=1,
        style=TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.6, black), ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
            ("VALIGN", (0, 2), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3), ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ]),
    )


def _page_number(canvas, document) -> None:
    canvas.setFont("Book", 12)
    canvas.drawCentredString(PAGE[0] / 2, PAGE[1] - 12 * MM, str(document.page - 1))
