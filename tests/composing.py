"""What tests of composing share: the demonstration drafts and the words of a PDF, read by MuPDF."""

import json
from pathlib import Path

import pymupdf

from app.adapters.pdf.compose import DecreeComposer
from app.adapters.pdf.forms import FormFolder
from app.domain.draft_fields import draft_from
from app.domain.drafting import Draft
from app.domain.page_text import PageText, Word

RESOURCES = Path(__file__).parents[1] / "resources"
FONTS = RESOURCES / "fonts"
FORMS = FormFolder(RESOURCES / "forms")
COMPOSER = DecreeComposer(FONTS)
CODES = tuple(form.code for form in FORMS.all())
BOLD, ITALIC = 16, 2


def demo_draft(code: str) -> Draft:
    """The filled demonstration draft of a template."""
    fields = json.loads((RESOURCES / "demo" / "drafts" / f"{code}.json").read_text(encoding="utf-8"))
    return draft_from(fields, FORMS.get(code).draft)


def opened(data: bytes) -> pymupdf.Document:
    """The PDF, opened by a reader that is not ours."""
    return pymupdf.open(stream=data)


def page_texts(data: bytes) -> list[PageText]:
    """The words of every page with size and style."""
    return [_page(number, page) for number, page in enumerate(opened(data), 1)]


def _page(number: int, page: pymupdf.Page) -> PageText:
    spans = [
        (pymupdf.Rect(span["bbox"]), span["size"], span["flags"])
        for block in page.get_text("dict")["blocks"] for line in block.get("lines", ())
        for span in line["spans"] if span["text"].strip()
    ]
    words = []
    for x0, y0, x1, y1, text, *_ in page.get_text("words"):
        middle = pymupdf.Point((x0 + x1) / 2, (y0 + y1) / 2)
        size, flags = next(((s, f) for box, s, f in spans if middle in box), (0.0, 0))
        words.append(Word(
            text, (x0, y0, x1, y1), size=round(size, 2), bold=bool(flags & BOLD), italic=bool(flags & ITALIC)
        ))
    return PageText(number, page.rect.width, page.rect.height, tuple(words))
