"""Print a register of the year: kept on the system, it is still printed, signed for and bound (Điều 16, 22)."""

import datetime as dt
from typing import Literal

from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.organisation import Agency, Person
from app.domain.register import NumberUse
from app.shared.clock import local
from app.shared.dates import short_date
from app.usecases.desk import Desk
from app.usecases.ports.printing import RegisterBook, RegisterPrinter


def print_register(
    desk: Desk, register: Literal["incoming", "outgoing"], year: int, printer: RegisterPrinter
) -> bytes:
    """The register of one's own agency as PDF, by number; a cancelled number stays with its reason."""
    agency = desk.views.get(Agency, desk.person.agency_id)
    uses = sorted(
        desk.views.find(NumberUse, agency_id=agency.id, series=register, year=year),
        key=lambda use: use.number,
    )
    row = _incoming if register == "incoming" else _outgoing
    rows = tuple(row(desk, use) for use in uses)
    return printer.print(RegisterBook(
        register=register, agency=agency.name, parent_agency=agency.heading, year=year, rows=rows,
        from_day=_day(uses[0].drawn_at) if uses else "", to_day=_day(uses[-1].drawn_at) if uses else "",
        first_number=f"{uses[0].number:02d}" if uses else "",
        last_number=f"{uses[-1].number:02d}" if uses else "",
    ))


def _incoming(desk: Desk, use: NumberUse) -> tuple[str, ...]:
    """Phụ lục IV, II: ten columns."""
    number = f"{use.number:02d}"
    if use.state == "cancelled":
        return (_day(use.drawn_at), number, *[""] * 7, f"Hủy: {use.reason}")
    document = desk.views.get(Document, use.document_id)
    return (
        _day(use.drawn_at), number, document.issuer or "", document.notation or "",
        _date(document.issued_on), _about(document), "", "", "", document.note or "",
    )


def _outgoing(desk: Desk, use: NumberUse) -> tuple[str, ...]:
    """Phụ lục IV, I: ten columns."""
    document = desk.views.get(Document, use.document_id)
    if use.state == "cancelled":
        return (document.notation or f"{use.number:02d}", *[""] * 8, f"Hủy: {use.reason}")
    receivers = [
        desk.views.get(Agency, delivery.to_agency_id).name
        for delivery in desk.views.find(Delivery, document_id=document.id)
    ]
    author = desk.views.find(Person, id=document.author_id) if document.author_id else []
    return (
        document.notation or f"{use.number:02d}", _date(document.issued_on), _about(document),
        document.signer_name or "", "; ".join(receivers), author[0].name if author else "",
        str(len(receivers) or ""), "", "", "",
    )


def _about(document: Document) -> str:
    return " ".join(filter(None, (document.type, document.subject)))


def _date(date: dt.date | None) -> str:
    return short_date(date) if date else ""


def _day(moment: dt.datetime) -> str:
    return short_date(local(moment).date())
