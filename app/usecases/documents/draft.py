"""Draft an outgoing document from a template, submit it to the leader, or get it back (Điều 10–12)."""

import hashlib
from dataclasses import dataclass

from app.domain.document import Document, require, step
from app.domain.document_type import in_force, named
from app.domain.drafting import Draft, problems
from app.domain.letterhead import Letterhead
from app.domain.organisation import Agency, Person
from app.domain.paper import Paper, paper_id
from app.domain.version import Version
from app.shared.errors import Refused
from app.shared.text import nfc
from app.usecases.desk import Desk
from app.usecases.flow import Act, handles, own
from app.usecases.ports.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft:
    """A version of a draft: what was written, and the PDF made of it (already stored)."""

    document_id: str
    draft: Draft
    file_hash: str
    paper: Paper
    signer_id: str
    recipient_ids: tuple[str, ...] = ()
    answers_id: str | None = None


@handles(SaveDraft, roles={"specialist", "clerk", "leader"}, words="Lưu bản thảo", reversible=True)
def save_draft(command: SaveDraft, records: Records, act: Act) -> int:
    """Keep the version beside the earlier ones; gives its number."""
    found = records.find(Document, id=command.document_id)
    draft, paper = command.draft, command.paper
    if command.answers_id:
        own(records.get(Document, command.answers_id).agency_id, act)
    signer = records.get(Person, command.signer_id)
    fields = {
        "type": draft.type,
        "subject": nfc(require(draft.subject, "trích yếu")),
        "symbol": draft.symbol, "issuer": records.get(Agency, act.person.agency_id).name, "signer_id": signer.id,
        "signer_name": signer.name, "signer_position": signer.position,
        "urgency": draft.urgency, "file_hash": command.file_hash, "pages": paper.pages,
        "recipient_ids": command.recipient_ids, "answers_id": command.answers_id,
    }
    if found:
        own(found[0].agency_id, act)
        _author_only(found[0], act)
        document = step(found[0], "save-draft", act.at, **fields)
    else:
        document = Document(
            id=command.document_id, agency_id=act.person.agency_id, direction="outgoing",
            state="draft", file_name=f"{draft.type}.pdf", author_id=act.person.id,
            changed_at=act.at, **fields,
        )
    version = len(records.find(Version, document_id=document.id)) + 1
    records.put(paper)
    records.put(Version(
        id=f"{document.id}/{version}", document_id=document.id, agency_id=document.agency_id,
        number=version, draft=draft, file_hash=command.file_hash, by=act.person.id, at=act.at,
    ))
    records.put(document)
    return version


@dataclass(frozen=True, slots=True)
class SubmitDraft:
    """Hand the draft to the leader who is to sign it.

    ``abbreviation`` is that of the draft's type on that day (None for a công văn): the symbol is
    checked against it.
    """

    document_id: str
    abbreviation: str | None = None


@handles(
    SubmitDraft, roles={"specialist", "clerk", "leader"}, words="Trình ký", reversible=True
)
def submit_draft(command: SubmitDraft, records: Records, act: Act) -> None:
    """Move the draft to the signer's tray; refused while something Decree 30 asks for is missing."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    _author_only(document, act)
    latest = records.find(Version, document_id=document.id)[-1]
    known = {latest.draft.type: command.abbreviation} if command.abbreviation else {}
    if found := problems(latest.draft, known):
        raise Refused(
            found[0].message, f"Sửa bản thảo rồi trình lại ({found[0].legal_basis}).",
            code="draft-incomplete",
        )
    records.put(step(document, "submit", act.at, note=None))


@dataclass(frozen=True, slots=True)
class SendBack:
    """Return a submitted draft to its author, with the reason."""

    document_id: str
    reason: str


@handles(SendBack, roles={"leader"}, words="Trả lại bản thảo, nêu lý do", reversible=True)
def send_back(command: SendBack, records: Records, act: Act) -> None:
    """Give the draft back to its author; the reason stands with it."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    reason = nfc(require(command.reason, "lý do trả lại"))
    records.put(step(document, "send-back", act.at, note=reason))


def _author_only(document: Document, act: Act) -> None:
    if document.author_id != act.person.id:
        raise Refused(
            "Bản thảo này do người khác soạn.", "Đề nghị người soạn sửa hoặc trình.",
            code="not-author",
        )


def submit(desk: Desk, document_id: str) -> None:
    """Submit a draft, its symbol checked by the types in force today.

    Raises:
        Refused: something Decree 30 asks for is missing or wrong.
    """
    document = desk.views.get(Document, document_id)
    kind = named(in_force(desk.document_types, desk.today()), document.type or "")
    desk.do(SubmitDraft(document_id, kind.abbreviation if kind else None))


def compose_draft(desk: Desk, draft: Draft) -> bytes:
    """The draft as a PDF in the layout of Decree 30, for preview; stores nothing.

    Raises:
        Refused: a letter has no glyph in the official font, or a field makes no sense.
    """
    return desk.composer.compose(draft)


def keep_draft(
    desk: Desk, draft: Draft, *, document_id: str | None, signer_id: str,
    recipient_ids: tuple[str, ...] = (), answers_id: str | None = None,
) -> str:
    """Compose, store and save a version; gives the document's id.

    Raises:
        Refused: as ``compose_draft`` and ``save_draft``.
    """
    data = compose_draft(desk, draft)
    agency_id = desk.person.agency_id
    file_hash = hashlib.sha256(data).hexdigest()
    facts = desk.pages.probe(data)
    text = " ".join(
        word.text for page in range(1, facts.pages + 1) for word in desk.pages.words(data, page).words
    )
    paper = Paper(
        id=paper_id(agency_id, file_hash), agency_id=agency_id, file_hash=file_hash,
        file_name=f"{draft.type}.pdf", size=len(data), pages=facts.pages,
        letterhead=Letterhead(type=draft.type, agency=draft.agency, subject=draft.subject),
        verdict=desk.verifier.verify(data), text=text, read_at=desk.clock.now(),
    )
    desk.originals.put(agency_id, data)
    command = SaveDraft(
        document_id=document_id or desk.new_id(), draft=draft, file_hash=file_hash, paper=paper,
        signer_id=signer_id, recipient_ids=recipient_ids, answers_id=answers_id,
    )
    desk.do(command)
    return command.document_id
