"""Write the instruction on an incoming document (bút phê): who leads, who supports, by when (Điều 23)."""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from app.domain.assignment import Part, Task, check_parts
from app.domain.document import Document, require, step
from app.domain.organisation import Person
from app.shared.clock import local
from app.shared.errors import Refused
from app.shared.text import nfc
from app.usecases.flow import Act, handles, own
from app.usecases.ports.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignDocument:
    """The leader's instruction; person ids by part. A new one replaces the open one."""

    document_id: str
    instruction: str
    lead: str | None
    support: tuple[str, ...] = ()
    inform: tuple[str, ...] = ()
    due_on: dt.date | None = None


@handles(AssignDocument, roles={"leader"}, words="Cho ý kiến chỉ đạo", reversible=True)
def assign_document(command: AssignDocument, records: Records, act: Act) -> int:
    """Give each person his part; gives how many parts."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    check_parts(
        command.lead, command.support, command.inform, command.due_on, local(act.at).date()
    )
    words = nfc(require(command.instruction, "ý kiến chỉ đạo"))
    for task in records.find(Task, document_id=document.id, state="open"):
        records.remove(Task, task.id)
    parts: list[tuple[str, Part]] = [
        (command.lead or "", "lead"),
        *((person, "support") for person in command.support),
        *((person, "inform") for person in command.inform),
    ]
    for index, (person_id, part) in enumerate(parts):
        _same_agency(records.get(Person, person_id), document)
        records.put(Task(
            id=f"{act.command_id}/{index}", agency_id=document.agency_id, document_id=document.id,
            person_id=person_id, part=part, instruction=words, given_by=act.person.id,
            given_at=act.at, due_on=command.due_on,
        ))
    records.put(step(document, "assign", act.at, due_on=command.due_on or document.due_on))
    return len(parts)


def _same_agency(person: Person, document: Document) -> None:
    if person.agency_id != document.agency_id:
        raise Refused(
            f"{person.name} không thuộc cơ quan đang giữ văn bản.",
            "Chọn người trong cơ quan mình.", code="other-agency",
        )


@dataclass(frozen=True, slots=True)
class CloseDocument:
    """Say that an incoming document needs no answer any more; only its lead may (or a leader)."""

    document_id: str
    note: str


@handles(
    CloseDocument, roles={"specialist", "leader"}, words="Kết thúc xử lý văn bản đến", reversible=True
)
def close_document(command: CloseDocument, records: Records, act: Act) -> None:
    """Close the document and its open parts, with what was done."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    leads = records.find(Task, document_id=document.id, part="lead", state="open")
    if not act.person.is_a("leader") and act.person.id not in [t.person_id for t in leads]:
        raise Refused(
            "Chỉ người chủ trì mới kết thúc được văn bản.", "Báo người chủ trì kết thúc.",
            code="not-lead",
        )
    close_with_tasks(document, records, act, require(command.note, "kết quả xử lý"))


def close_with_tasks(document: Document, records: Records, act: Act, note: str) -> None:
    """Close an incoming document and every open part of it."""
    for task in records.find(Task, document_id=document.id, state="open"):
        records.put(dataclasses.replace(task, state="done", done_at=act.at))
    records.put(step(document, "close", act.at, note=nfc(note)))
