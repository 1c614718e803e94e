"""Read the letterhead of an official document off its words (NĐ 30/2020 Phụ lục I): no typing."""

from collections.abc import Sequence

from app.domain.letterhead import Letterhead, Place
from app.domain.letterhead_head import (
    Reading,
    find_head,
    read_agencies,
    read_date,
    read_notation,
    read_urgency,
)
from app.domain.letterhead_signer import read_signer
from app.domain.letterhead_title import read_title
from app.domain.page_text import PageText


def read_letterhead(
    pages: Sequence[PageText], types: Sequence[str], abbreviations: dict[str, str] | None = None
) -> Letterhead:
    """Fields of the register row from the first page and the signer from the last ones.

    ``types`` are the names of document types; ``abbreviations`` (``QĐ`` → ``Quyết định``) name the type
    where its title cannot be read but the notation can.
    """
    if not pages:
        return Letterhead()
    first = min(pages, key=lambda page: page.page)
    head = find_head(first)
    found: dict[str, tuple[int, Reading]] = {}

    def keep(name: str, reading: Reading | None, page: int = first.page) -> str | None:
        if reading is None:
            return None
        found[name] = (page, reading)
        return reading.value

    kind, subject = read_title(first, head, types)
    parent, agency = read_agencies(head) if head else (None, None)
    number, notation = read_notation(head) if head else (None, None)
    _, date = read_date(head) if head else (None, None)
    if kind is None and notation and (name := _by_notation(notation.value, abbreviations or {})):
        kind = Reading(name, 0.6 * notation.confidence + 0.2, notation.rect)
    signer = read_signer(pages)
    page = signer.page if signer else first.page
    head_values = {
        "type": keep("type", kind), "notation": keep("notation", notation),
        "date": keep("date", date), "agency": keep("agency", agency),
        "parent_agency": keep("parent_agency", parent), "subject": keep("subject", subject),
        "urgency": keep("urgency", read_urgency(first)),
        "signer_competence": keep("signer.competence", signer and signer.competence, page),
        "signer_position": keep("signer.position", signer and signer.position, page),
        "signer_name": keep("signer.name", signer and signer.name, page),
    }
    if number and notation:
        found["number"] = (first.page, notation)
    return Letterhead(
        **head_values, number=number,
        confidence={name: reading.confidence for name, (_, reading) in found.items()},
        where={name: Place(at, reading.rect) for name, (at, reading) in found.items()},
    )


def best_of(one: Letterhead, other: Letterhead) -> Letterhead:
    """Two readings of the same paper: each field from the one that is surer of it."""
    values, confidence, where = {}, {}, {}
    for name, key in _KEYS.items():
        source = max(
            (one, other), key=lambda r: (getattr(r, name) is not None, r.confidence.get(key, 0.0))
        )
        values[name] = getattr(source, name)
        if values[name] is not None:
            confidence[key], where[key] = source.confidence[key], source.where[key]
    return Letterhead(**values, confidence=confidence, where=where)


_KEYS = {
    **{
        name: name for name in (
            "type", "number", "notation", "date", "agency", "parent_agency", "subject", "urgency"
        )
    },
    **{f"signer_{part}": f"signer.{part}" for part in ("competence", "position", "name")},
}


def _by_notation(notation: str, abbreviations: dict[str, str]) -> str | None:
    group = notation.rsplit("/", 1)[-1].split("-", 1)[0]
    return abbreviations.get(group)
