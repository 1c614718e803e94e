"""Setting lines of text: words into justified, centred or flush lines of a given width.

Vietnamese is written in short syllables and never hyphenated, so lines are filled word by word and
the white is shared among the gaps. "Điều 5", "ngày 05" and the like are not torn apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.adapters.pdf.typeface import SINGLE, Style, Typeface

Align = Literal["justify", "left", "center"]
BOUND = {"điều", "khoản", "điểm", "mục", "số", "ngày", "tháng", "năm", "quý", "trang", "chương"}


@dataclass(frozen=True, slots=True)
class Run:
    """A word in one style; ``bound`` keeps it on one line with the next."""

    text: str
    style: Style = "Regular"
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be placed: its runs, where they start (points from the left edge), its height.

    ``before`` is white above it, dropped at the top of a page; ``keep`` holds it to the next line;
    ``rule`` draws a centred stroke of this length below.
    """

    runs: tuple[Run, ...]
    x: float
    width: float
    size: float
    height: float
    align: Align = "left"
    before: float = 0.0
    keep: bool = False
    rule: float | None = None


def runs(text: str, style: Style = "Regular") -> list[Run]:
    """The words of a text; a word such as "Điều" is bound to the figure after it."""
    words = [word for word in re.split(r"[ \t\r\n\f\v\u2028\u2029\x85]+", text) if word]
    return [
        Run(word, style, bound=word.casefold() in BOUND and following[:1].isdigit())
        for word, following in zip(words, [*words[1:], ""], strict=False)
    ]


@dataclass(frozen=True, slots=True)
class Setter:
    """Breaks words into lines; ``spacing`` is in lines, 1 is single (at most 1.5, II.6.e)."""

    face: Typeface
    spacing: float = 1.0

    def lines(
        self, words: Sequence[Run], *, x: float, width: float, size: float, align: Align = "left",
        indent: float = 0.0, before: float = 0.0, hang: float = 0.0, keep: bool = False,
        rule: float | None = None,
    ) -> list[Line]:
        """Lines of one paragraph; the first is indented by ``indent``, the others by ``hang``."""
        words = self._fitting(words, width - max(indent, hang), size)
        broken = self._broken(words, width, indent, hang, size)
        if align == "center" and len(broken) > 1:
            broken = self._balanced(words, width, size, len(broken))
        found = []
        for number, line in enumerate(broken):
            shift = indent if number == 0 else hang
            last = number == len(broken) - 1
            found.append(Line(
                tuple(line), x + shift, width - shift, size, size * SINGLE * self.spacing,
                "left" if align == "justify" and last else align,
                before if number == 0 else 0.0, keep,
                self._length(line, size) * rule if rule and last else None,
            ))
        return found

    def _broken(
        self, words: Sequence[Run], width: float, indent: float, hang: float, size: float
    ) -> list[list[Run]]:
        broken: list[list[Run]] = [[]]
        for group in _groups(words):
            room = width - (indent if len(broken) == 1 else hang)
            if broken[-1] and self._length([*broken[-1], *group], size) > room:
                broken.append([])
            broken[-1] += group
        return broken if words else []

    def _balanced(
        self, words: Sequence[Run], width: float, size: float, count: int
    ) -> list[list[Run]]:
        """The same number of lines of nearly one length: no lone syllable under a name."""
        low, high = width / count, width
        while high - low > 1:
            middle = (low + high) / 2
            if len(self._broken(words, middle, 0.0, 0.0, size)) > count:
                low = middle
            else:
                high = middle
        return self._broken(words, high, 0.0, 0.0, size)

    def _length(self, line: Sequence[Run], size: float) -> float:
        spaces = sum(self.face.width(" ", run.style, size) for run in line[:-1])
        return spaces + sum(self.face.width(run.text, run.style, size) for run in line)

    def _fitting(self, words: Sequence[Run], width: float, size: float) -> list[Run]:
        """Words no longer than a line: a link or a run of dots is cut where the line ends."""
        found: list[Run] = []
        for word in words:
            text = word.text
            if self.face.width(text, word.style, size) <= width:
                found.append(word)
                continue
            while self.face.width(text, word.style, size) > width:
                cut = next(
                    n for n in range(len(text) - 1, 0, -1)
                    if n == 1 or self.face.width(text[:n], word.style, size) <= width
                )
                found.append(Run(text[:cut], word.style))
                text = text[cut:]
            found.append(Run(text, word.style))
        return found


def _groups(words: Sequence[Run]) -> list[list[Run]]:
    found: list[list[Run]] = []
    for index, word in enumerate(words):
        if index and words[index - 1].bound and len(found[-1]) < 2:
            found[-1].append(word)
        else:
            found.append([word])
    return found
