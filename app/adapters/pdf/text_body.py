"""The text between head and signature: type and subject, Kính gửi, legal bases, paragraphs.

Decree 30/2020, Phụ lục I, Phần I, II.5.b, II.6 and II.9.d: boxes 5a, 6 and 9a.
"""

from app.adapters.pdf.setting import Line, Run, Setter, runs
from app.adapters.pdf.sheet import LEFT, MM, TEXT_WIDTH
from app.adapters.pdf.typeface import Typeface
from app.domain.drafting import Draft, Paragraph, ended, finished

SIZE = 14.0
INDENT = 10 * MM
APART = 6.0
SPACING = 1.1
PART_RULE = 0.4


def body_lines(face: Typeface, draft: Draft) -> list[Line]:
    """Every line from under the head to the end of the text, in order, not yet on pages."""
    setter = Setter(face, SPACING)
    found = [] if draft.is_letter else _title(face, draft)
    found += _addressees(setter, draft)
    if draft.authority:
        found += _centred(setter, draft.authority, before=14)
    for number, base in enumerate(ended(draft.bases)):
        found += setter.lines(
            runs(base, "Italic"), x=LEFT, width=TEXT_WIDTH, size=SIZE, align="justify",
            indent=INDENT, before=10 if number == 0 else APART,
        )
    if draft.enacting:
        found += _centred(setter, draft.enacting, before=10)
    for number, paragraph in enumerate(finished(draft.body)):
        found += _paragraph(setter, paragraph, before=12 if number == 0 else APART)
    return found


def _title(face: Typeface, draft: Draft) -> list[Line]:
    setter = Setter(face)
    common = {"x": LEFT, "width": TEXT_WIDTH, "size": SIZE, "align": "center", "keep": True}
    inner = {**common, "x": LEFT + 30, "width": TEXT_WIDTH - 60}
    return [
        *setter.lines(runs(draft.type.upper(), "Bold"), before=8, **common),
        *setter.lines(runs(draft.subject, "Bold"), rule=PART_RULE, **inner),
    ]


def _centred(setter: Setter, text: str, before: float) -> list[Line]:
    return setter.lines(
        runs(text, "Bold"), x=LEFT, width=TEXT_WIDTH, size=SIZE, align="center", before=before, keep=True
    )


def _addressees(setter: Setter, draft: Draft) -> list[Line]:
    """One receiver on the same line; several below each other, dashes under the colon (II.9.d)."""
    if not draft.addressees:
        return []
    face, before = setter.face, 16.0
    if len(draft.addressees) == 1:
        line = f"Kính gửi: {draft.addressees[0].rstrip(' ;.')}"
        hang = face.width("Kính gửi: ", "Regular", SIZE)
        if face.width(line, "Regular", SIZE) <= TEXT_WIDTH - 20:
            return setter.lines(runs(line), x=LEFT, width=TEXT_WIDTH, size=SIZE, align="center", before=before, keep=True)
        return setter.lines(
            runs(line), x=LEFT + 20, width=TEXT_WIDTH - 40, size=SIZE, hang=hang, before=before, keep=True
        )
    found = setter.lines(
        runs("Kính gửi:"), x=LEFT + 60, width=TEXT_WIDTH - 60, size=SIZE, before=before, keep=True
    )
    dash = LEFT + 60 + face.width("Kính gửi", "Regular", SIZE)
    for item in ended(draft.addressees):
        found += setter.lines(
            runs(f"- {item}"), x=dash, width=LEFT + TEXT_WIDTH - dash, size=SIZE,
            hang=face.width("- ", "Regular", SIZE), keep=True,
        )
    return found


def _paragraph(setter: Setter, paragraph: Paragraph, before: float) -> list[Line]:
    """Justified, first line indented by 1 cm, at least 6 pt above (II.6.e)."""
    bold = paragraph.heading or paragraph.label.startswith("Điều")
    words: list[Run] = [
        *runs(paragraph.label, "Bold" if bold else "Regular"),
        *runs(paragraph.text, "Bold" if paragraph.heading else "Regular"),
    ]
    return setter.lines(
        words, x=LEFT, width=TEXT_WIDTH, size=SIZE, align="justify", indent=INDENT, before=before,
        keep=paragraph.heading,
    )
