"""Start a draft from a template, filled with what the office already knows: no blank page."""

import dataclasses

from app.domain.document import Document
from app.domain.document_type import named
from app.domain.drafting import Draft, Paragraph
from app.domain.notation import symbol_of
from app.domain.organisation import Agency, Person, Unit
from app.shared.dates import official_date
from app.shared.errors import Refused
from app.usecases.desk import Desk
from app.usecases.documents.draft import keep_draft


def start_answer(desk: Desk, document_id: str, form_code: str = "cong-van") -> str:
    """A new draft that answers an incoming document, saved at once; gives its id.

    Raises:
        Refused: the agency has nobody who signs.
    """
    answered = desk.views.get(Document, document_id)
    signer = default_signer(desk)
    draft = sign_by(fill(desk, desk.forms.get(form_code).draft, answered), signer)
    senders = [
        agency.id for agency in desk.views.find(Agency)
        if agency.name.casefold() == (answered.issuer or "").casefold()
    ]
    return keep_draft(
        desk, draft, document_id=None, signer_id=signer.id, recipient_ids=tuple(senders[:1]),
        answers_id=answered.id,
    )


def start_blank(desk: Desk, form_code: str) -> str:
    """A new draft from a template, saved at once; gives its id."""
    signer = default_signer(desk)
    draft = sign_by(fill(desk, desk.forms.get(form_code).draft, None), signer)
    return keep_draft(desk, draft, document_id=None, signer_id=signer.id)


def default_signer(desk: Desk) -> Person:
    """The leader who signs here by default: the first of the agency's.

    Raises:
        Refused: there is none.
    """
    leaders = [p for p in desk.views.find(Person, agency_id=desk.person.agency_id) if p.is_a("leader")]
    if not leaders:
        raise Refused(
            "Cơ quan chưa có lãnh đạo nào trên máy này.", "Nạp danh bạ cơ quan trong Cài đặt.",
            code="no-leader",
        )
    return leaders[0]


def sign_by(draft: Draft, signer: Person) -> Draft:
    """The draft with this signer's lines and name (Điều 13)."""
    return dataclasses.replace(draft, signs_as=signer.signs_as, signer_name=signer.name)


def fill(desk: Desk, template: Draft, answered: Document | None) -> Draft:
    """The template with agency, symbol, place, and what it answers, in place of its brackets."""
    agency = desk.views.get(Agency, desk.person.agency_id)
    unit = desk.views.get(Unit, desk.person.unit_id) if desk.person.unit_id else None
    kind = named(desk.document_types, template.type)
    symbol = symbol_of(kind, agency.symbol, unit.symbol if unit else "VP") if kind else agency.symbol
    draft = dataclasses.replace(
        template, agency=agency.name.upper(), symbol=symbol, place=agency.place,
        parent_agency=agency.heading.upper() if agency.heading else None,
        recipients=_recipients(template, unit.symbol if unit else "VP"),
    )
    if answered is None:
        return draft
    subject = (answered.subject or "").removeprefix("V/v ")
    dated = f" {official_date(answered.issued_on)}" if answered.issued_on else ""
    return dataclasses.replace(
        draft, subject=f"thực hiện văn bản số {answered.notation}",
        addressees=(answered.issuer or "",),
        body=(
            Paragraph(
                f"{agency.name} nhận được văn bản số {answered.notation}{dated} của "
                f"{answered.issuer} về việc: {subject}. Sau khi xem xét, {agency.name} có ý kiến như sau:"
            ),
            Paragraph("[Nội dung trả lời]", "1."),
            Paragraph(f"{agency.name} trả lời để quý cơ quan biết, phối hợp thực hiện./."),
        ),
    )


def _recipients(template: Draft, unit: str) -> tuple[str, ...]:
    """The template's own lines without those still to be chosen, and the archive copy (II.9.d)."""
    kept = [line for line in template.recipients if "[" not in line and not line.startswith("Lưu:")]
    return (*(kept or ["Như trên"]), f"Lưu: VT, {unit}")
