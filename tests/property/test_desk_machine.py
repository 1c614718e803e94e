"""A monkey at the desk: register, assign, draft, sign, number, issue, release, undo, crash, restart.

Whatever it does: no number twice, no document lost, every gap has a reason, the audit chain
verifies, an undone act leaves what stood before, and a refused act leaves nothing at all.
"""

import dataclasses
import datetime as dt
import secrets
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from app.adapters.store.desk_store import DeskStore
from app.domain.audit import first_break
from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.register import Lease, NumberUse
from app.shared.errors import Refused
from app.sync.rebase import rebase
from app.usecases.documents.assign import AssignDocument, CloseDocument
from app.usecases.documents.draft import SaveDraft, SendBack, SubmitDraft
from app.usecases.documents.register_incoming import (
    CancelRegistration,
    RegisterIncoming,
    ReturnIncoming,
)
from app.usecases.documents.release import ReleaseDocument
from app.usecases.documents.take_in import TakeInDocument
from app.usecases.flow import Flow
from app.usecases.ports.store import ListQuery
from app.usecases.signing.issue import IssueDocument, TakeNumber
from app.usecases.signing.sign import SignDocument
from tests.conftest import ROOT, Office
from tests.integration.papers import a_draft, a_paper


class PowerCut(BaseException):
    """The machine stops in the middle of a transaction."""


class DeskMachine(RuleBasedStateMachine):
    incoming = Bundle("incoming")
    outgoing = Bundle("outgoing")
    done = Bundle("done")

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path, self.key = Path(self.folder.name) / "desk.db", secrets.token_bytes(32)
        self.office = Office(DeskStore(self.path, self.key, ROOT / "migrations" / "desk"))
        self.ids: set[str] = set()
        self.count = 0

    def teardown(self):
        self.office.store.close()
        self.folder.cleanup()

    @property
    def views(self):
        return self.office.store.views

    def attempt(self, role, command):
        """Carry out, or be refused and leave no trace."""
        before = self._fingerprint()
        try:
            outcome = self.office.do(role, command)
        except Refused:
            assert self._fingerprint() == before
            return None
        self.office.clock.advance(minutes=1)
        return outcome

    def _fingerprint(self):
        return (
            tuple(map(repr, self.views.find(Document))), tuple(map(repr, self.views.find(NumberUse))),
            len(self.views.waiting(10_000)), len(self.views.audit()),
        )

    def _lease(self, series):
        return self.views.find(Lease, agency_id="a1", series=series, year=2026)[0]

    @rule(target=incoming)
    def take_in(self):
        self.count += 1
        key = f"in{self.count}"
        self.attempt("clerk", TakeInDocument(key, a_paper(key)))
        self.ids.add(key)
        return key

    @rule(document=incoming, stale=st.booleans())
    def register(self, document, stale):
        lease = self._lease("incoming")
        self.attempt("clerk", RegisterIncoming(
            document_id=document, lease_id=lease.id, arrival_number=lease.next - stale, type="Báo cáo",
            notation="1/BC", issued_on=None, issuer="Sở", subject="Việc",
        ))

    @rule(document=incoming, reason=st.sampled_from(["", "nhầm"]))
    def cancel(self, document, reason):
        self.attempt("clerk", CancelRegistration(document, reason))

    @rule(document=incoming)
    def give_back(self, document):
        self.attempt("clerk", ReturnIncoming(document, "gửi nhầm"))

    @rule(target=done, document=incoming, days=st.integers(-2, 9))
    def assign(self, document, days):
        due = self.office.clock.now().date() + dt.timedelta(days=days)
        outcome = self.attempt("leader", AssignDocument(
            document_id=document, instruction="Tham mưu", lead="p-specialist", due_on=due
        ))
        return outcome.command_id if outcome else None

    @rule(document=incoming)
    def close(self, document):
        self.attempt("specialist", CloseDocument(document, "xong"))

    @rule(target=outgoing, answers=st.none() | incoming)
    def draft(self, answers):
        self.count += 1
        key = f"out{self.count}"
        self.attempt("specialist", SaveDraft(
            document_id=key, draft=a_draft(), file_hash=f"h-{key}", paper=a_paper(f"h-{key}"),
            signer_id="p-leader", recipient_ids=("a2",), answers_id=answers,
        ))
        self.ids.add(key)
        return key

    @rule(target=done, document=outgoing)
    def submit(self, document):
        outcome = self.attempt("specialist", SubmitDraft(document))
        return outcome.command_id if outcome else None

    @rule(document=outgoing)
    def send_back(self, document):
        self.attempt("leader", SendBack(document, "sửa lại"))

    @rule(document=outgoing, stale=st.booleans())
    def sign(self, document, stale):
        base = self.views.get(Document, document).file_hash
        self.attempt("leader", SignDocument(
            document_id=document, base_hash="cũ" if stale else base, file_hash=base + "s", level="B-B",
            paper=a_paper(base + "s"),
        ))

    @rule(document=outgoing)
    def number(self, document):
        lease = self._lease("outgoing")
        self.attempt("clerk", TakeNumber(
            document_id=document, lease_id=lease.id, number=lease.next,
            issued_on=self.office.clock.now().date(),
        ))

    @rule(document=outgoing)
    def issue(self, document):
        base = self.views.get(Document, document).file_hash
        self.attempt("clerk", IssueDocument(
            document_id=document, base_hash=base, file_hash=base + "i", paper=a_paper(base + "i")
        ))

    @rule(document=outgoing)
    def release(self, document):
        self.attempt("clerk", ReleaseDocument(document, ("a2",)))

    @rule(command=consumes(done))
    def undo(self, command):
        if command is None:
            return
        row = next(row for row in self.views.waiting(10_000) if row.command_id == command)
        role = "leader" if row.name == "AssignDocument" else "specialist"
        try:
            self.office.flow.undo(command, self.office.act(role))
        except Refused as refused:
            assert refused.code == "stood-on"

    @rule(document=incoming)
    def power_cut_in_the_middle(self, document):
        before = self._fingerprint()
        try:
            with self.office.store.write() as tx:
                found = tx.get(Document, document)
                tx.put(dataclasses.replace(found, subject="nửa chừng"))
                raise PowerCut
        except PowerCut:
            pass
        self.restart()
        assert self._fingerprint() == before

    @rule()
    def rebase_on_an_empty_page_changes_nothing(self):
        before = self._fingerprint()
        with self.office.store.write() as tx:
            result = rebase(tx, ())
        assert result.refused == () and len(result.replayed) == len(self.views.waiting(10_000))
        assert self._fingerprint() == before

    @rule()
    def restart(self):
        self.office.store.close()
        self.office.store = DeskStore(self.path, self.key, ROOT / "migrations" / "desk")
        self.office.flow = Flow(self.office.store)

    @invariant()
    def no_number_twice_and_none_vanishes(self):
        uses = self.views.find(NumberUse)
        assert len({use.id for use in uses}) == len(uses)
        for series in ("incoming", "outgoing"):
            drawn = sorted(use.number for use in uses if use.series == series)
            assert drawn == list(range(1, self._lease(series).next))
        assert all(use.reason for use in uses if use.state == "cancelled")

    @invariant()
    def each_live_number_stands_on_one_document(self):
        numbers = [d.arrival_number for d in self.views.find(Document) if d.arrival_number]
        live = [u for u in self.views.find(NumberUse) if u.series == "incoming" and u.state == "used"]
        assert sorted(numbers) == sorted(use.number for use in live)

    @invariant()
    def no_document_is_lost(self):
        assert {d.id for d in self.views.find(Document)} == self.ids

    @invariant()
    def kept_counts_are_the_true_counts(self):
        documents = self.views.find(Document)
        for place, direction, states in (
            ("inbox", "incoming", {"arrived"}), ("to-assign", "incoming", {"registered"}),
            ("incoming", "incoming", {"registered", "assigned", "closed"}),
            ("to-issue", "outgoing", {"signed", "numbered", "issued"}),
        ):
            true = sum(d.direction == direction and d.state in states for d in documents)
            query = ListQuery(place=place, agency_id="a1", person_id="p-clerk")
            assert self.views.count(query) == true == len(self.views.page(query, 0, 500))

    @invariant()
    def audit_chain_verifies(self):
        entries = self.views.audit()
        assert first_break(entries) is None
        assert len(entries) >= len(self.views.waiting(10_000))

    @invariant()
    def released_document_has_its_delivery(self):
        for document in self.views.find(Document, state="released"):
            assert len(self.views.find(Delivery, document_id=document.id)) == 1


DeskMachine.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestDesk = DeskMachine.TestCase
