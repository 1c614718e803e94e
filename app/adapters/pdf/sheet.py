"""Sheets of A4 and the pen that writes on them, in points from the top left."""

import io
from collections.abc import Sequence

from app.adapters.pdf.setting import Line
from app.adapters.pdf.typeface import ASCENT, DESCENT, Style, Typeface

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
TOP, BOTTOM, LEFT, RIGHT = 20 * MM, 20 * MM, 30 * MM, 18 * MM
"""Margins, inside the ranges of Phụ lục I, Phần I, I.3 (20–25, 20–25, 30–35, 15–20 mm)."""
TEXT_WIDTH = WIDTH - LEFT - RIGHT
FLOOR = HEIGHT - BOTTOM
RULE = 0.7
RULE_BELOW = 2.5
BLACK, RED = (0.0, 0.0, 0.0), (0.87, 0.05, 0.05)


class Pen:
    """Writes lines, rules and boxes onto the sheets of one PDF."""

    def __init__(self, face: Typeface, *, title: str, author: str):
        from reportlab.pdfgen.canvas import Canvas

        self._face = face
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=(WIDTH, HEIGHT), invariant=1, lang="vi-VN", pageCompression=1, pdfVersion=(1, 7))
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(title)
        self._canvas.setCreator("Hồ Sơ")
        self._canvas.setProducer("Hồ Sơ")
        self.page = 1

    def turn(self) -> None:
        """Go on to the next sheet."""
        self._canvas.showPage()
        self.page += 1

    def finish(self) -> bytes:
        """Close the last sheet; gives the PDF."""
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def line(self, line: Line, top: float) -> float:
        """Write a line whose upper edge is at ``top``; gives its lower edge."""
        extra = line.height - (ASCENT + DESCENT) * line.size
        self.runs(line, top + extra / 2 + ASCENT * line.size)
        if line.rule:
            middle = line.x + line.width / 2
            self.rule(middle - line.rule / 2, middle + line.rule / 2, top + line.height + RULE_BELOW)
        return top + line.height

    def runs(self, line: Line, baseline: float) -> None:
        """Write the words of a line on a baseline, spread to its width when it is justified."""
        lengths = [self._face.width(run.text, run.style, line.size) for run in line.runs]
        blanks = [self._face.width(" ", run.style, line.size) for run in line.runs[:-1]]
        spare = line.width - sum(lengths) - sum(blanks)
        x = line.x + (spare / 2 if line.align == "center" else 0.0)
        more = max(spare, 0.0) / len(blanks) if line.align == "justify" and blanks else 0.0
        for number, run in enumerate(line.runs):
            last = number == len(blanks)
            self.text(x, baseline, run.text if last else run.text + " ", run.style, line.size)
            if not last:
                x += lengths[number] + blanks[number] + more

    def text(
        self, x: float, baseline: float, text: str, style: Style, size: float,
        colour: Sequence[float] = BLACK,
    ) -> None:
        """Write one piece of text from ``x`` on a baseline."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.setFont(self._face.names[style], size)
        self._canvas.drawString(x, HEIGHT - baseline, text)

    def rule(self, x0: float, x1: float, y: float) -> None:
        """A thin black stroke."""
        self._canvas.setStrokeColorRGB(*BLACK)
        self._canvas.setLineWidth(RULE)
        self._canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    def stamp(
        self, x: float, top: float, width: float, height: float, text: str, colour: Sequence[float]
    ) -> None:
        """A word in capitals, balanced in a box of a single line (III.2.b, III.2.c)."""
        size = 13.0
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(1.0)
        self._canvas.rect(x, HEIGHT - top - height, width, height)
        length = self._face.width(text, "Bold", size)
        self.text(x + (width - length) / 2, top + height / 2 + 0.33 * size, text, "Bold", size, colour)
