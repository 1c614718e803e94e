"""What the letterhead of an official document says (Decree 30/2020/NĐ-CP, appendix I).

``letterhead_reader.read_letterhead`` gives each field with its confidence and its place on the page;
a field that is not there is ``None``, never an empty string.
"""

from dataclasses import dataclass, field

from app.domain.page_text import Rect


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the paper a field was read."""

    page: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The fields of a register row, as read. ``number`` is the bare number ("12"), ``notation`` the
    whole số/ký hiệu ("12/2020/NĐ-CP"); ``date`` is ISO. ``confidence`` (0–1) and ``where`` are keyed
    by field name (``signer`` fields as ``signer.name``, ``signer.position``, ``signer.competence``).
    """

    type: str | None = None
    number: str | None = None
    notation: str | None = None
    date: str | None = None
    agency: str | None = None
    parent_agency: str | None = None
    subject: str | None = None
    signer_competence: str | None = None
    signer_position: str | None = None
    signer_name: str | None = None
    urgency: str | None = None
    confidence: dict[str, float] = field(default_factory=dict)
    where: dict[str, Place] = field(default_factory=dict)
