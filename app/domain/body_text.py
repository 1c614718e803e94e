"""The body of a draft as a person types it: one paragraph a line, labels where he writes them."""

import re

from app.domain.drafting import Paragraph

_LABEL = re.compile(r"^(Điều \d+[a-zđ]?\.|[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|-)\s+(.*)$")


def body_from_text(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs of typed text; ``1.``, ``a)``, ``Điều 2.`` at a line's start are labels."""
    found = []
    for line in text.splitlines():
        line = " ".join(line.split())
        if not line:
            continue
        parts = _LABEL.match(line)
        found.append(Paragraph(parts[2], parts[1]) if parts else Paragraph(line))
    return tuple(found)


def text_from_body(body: tuple[Paragraph, ...]) -> str:
    """The body as it is typed."""
    return "\n".join(f"{p.label} {p.text}".strip() for p in body)


def lines_of(text: str | None) -> tuple[str, ...]:
    """One entry a line, without dashes and list punctuation, as a draft keeps them."""
    return tuple(
        bare for line in (text or "").splitlines() if (bare := line.strip().lstrip("-–").strip(" ;"))
    )
