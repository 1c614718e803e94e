"""A pull under pending commands: confirmed rows below, the desk's own commands replayed on top."""

import dataclasses

from app.adapters.store.tables import TABLES
from app.domain.document import Document
from app.domain.register import Lease
from app.sync.rebase import Confirmed, rebase
from app.usecases.documents.assign import AssignDocument
from app.usecases.documents.register_incoming import RegisterIncoming
from app.usecases.documents.take_in import TakeInDocument
from tests.integration.papers import a_paper


def registered(office) -> None:
    office.do("clerk", TakeInDocument("d1", a_paper("h1")))
    office.do("clerk", RegisterIncoming(
        document_id="d1", lease_id="a1/incoming/2026", arrival_number=1, type=None, notation="1/A",
        issued_on=None, issuer="A", subject="B",
    ))


def test_what_the_centre_says_lies_under_what_waits_here(office):
    registered(office)
    other = dataclasses.replace(office.store.views.get(Document, "d1"), id="d9", subject="Từ máy khác")
    with office.store.write() as tx:
        report = rebase(tx, [Confirmed(Document, "d9", other)])
    assert report.refused == ()
    assert office.store.views.get(Document, "d9").subject == "Từ máy khác"
    assert office.store.views.get(Document, "d1").state == "registered"


def test_refused_command_goes_to_needs_you_and_does_not_block_the_next(office):
    registered(office)
    office.do("leader", AssignDocument(document_id="d1", instruction="Trả lời", lead="p-specialist"))
    office.do("clerk", TakeInDocument("d2", a_paper("h2")))
    lease = office.store.views.get(Lease, "a1/incoming/2026")
    taken = dataclasses.replace(lease, next=5)
    audit_before = office.store.views.audit()
    with office.store.write() as tx:
        # the directory itself was confirmed, with the lease already further on
        first = tx.pending()[0]
        rows = [
            Confirmed(kind, row.id, taken if row.id == lease.id else row)
            for kind in TABLES if kind is not Document for row in tx.find(kind)
            if getattr(row, "document_id", None) is None and not row.id.startswith("a1/h")
        ]
        report = rebase(tx, rows, frozenset({first.command_id}))
    assert [message for _, message in report.refused] != []
    assert office.store.views.get(Document, "d1").state == "arrived"
    assert office.store.views.get(Document, "d2").state == "arrived"
    assert office.store.views.audit() == audit_before
    assert office.store.views.waiting_count() == 2
