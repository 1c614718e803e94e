"""The end of a document: Nơi nhận on the left, beside position, hand signature and name.

Decree 30/2020, Phụ lục I, Phần I, II.7, II.9 and III.3: boxes 7a, 7b, 7c, 8, 9b and 12. The block is
kept together and leaves room for a hand signature and a seal of real size.
"""

from dataclasses import dataclass

from app.adapters.pdf.setting import Line, Run, Setter, runs
from app.adapters.pdf.sheet import LEFT, TEXT_WIDTH, Pen
from app.adapters.pdf.typeface import ASCENT, SINGLE, Typeface
from app.domain.drafting import Draft, ended

TITLE, LIST_HEAD, LIST = 14.0, 12.0, 11.0
LIST_WIDTH = 200.0
SIGN_ROOM = 106.0
"""White between position and name: a seal of 36 mm (102 pt) stands clear of both."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines of the block and its height in points."""

    recipients: tuple[Line, ...]
    position: tuple[Line, ...]
    name: tuple[Line, ...]

    @property
    def height(self) -> float:
        """From the upper edge to the lower edge of the longer side."""
        left = sum(line.height for line in self.recipients)
        right = sum(line.height for line in (*self.position, *self.name))
        return max(left, right + SIGN_ROOM)

    def write(self, pen: Pen, top: float) -> None:
        """Write the block below ``top``; both columns start on one baseline (II.9.d)."""
        y = top + ASCENT * (TITLE - LIST_HEAD)
        for line in self.recipients:
            y = pen.line(line, y)
        y = top
        for line in self.position:
            y = pen.line(line, y)
        y += SIGN_ROOM
        for line in self.name:
            y = pen.line(line, y)


def closing(face: Typeface, draft: Draft) -> Closing:
    """The block of a draft, set but not yet placed."""
    setter = Setter(face)
    x, width = LEFT + LIST_WIDTH + 5, TEXT_WIDTH - LIST_WIDTH - 5
    listed: list[Line] = []
    if draft.recipients:
        listed.append(Line(
            (Run("Nơi", "BoldItalic"), Run("nhận:", "BoldItalic")), LEFT, LIST_WIDTH, LIST_HEAD,
            LIST_HEAD * SINGLE,
        ))
        items = list(ended(draft.recipients))
        if draft.drafter_code:
            items[-1] += f" {draft.drafter_code}"
        for item in items:
            listed += setter.lines(runs(f"- {item}"), x=LEFT, width=LIST_WIDTH, size=LIST)
    return Closing(
        tuple(listed),
        tuple(
            line for words in draft.signs_as
            for line in setter.lines(runs(words, "Bold"), x=x, width=width, size=TITLE, align="center")
        ),
        tuple(setter.lines(runs(draft.signer_name, "Bold"), x=x, width=width, size=TITLE, align="center")),
    )
