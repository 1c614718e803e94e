"""The one flow: a command, its handler, one transaction, and what changed.

A command is a frozen dataclass of plain values that carries every result of the outside world (ids,
times, hashes, readings). Its handler is synchronous, touches only the records it is given, and draws
no clock, id or chance, so that it can be replayed over what the centre confirmed, here and there.
"""

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.organisation import Person, Role
from app.shared.codec import from_plain, to_plain
from app.shared.errors import Refused
from app.usecases.ports.store import OutboxRow, Records, Store

Changes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, when (UTC), and under which command id."""

    person: Person
    at: dt.datetime
    command_id: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command gave, the kinds of row it changed, and its id (for undo)."""

    result: Any
    changed: Changes
    command_id: str


@dataclass(frozen=True, slots=True)
class Handling:
    """How a command is carried out: its class, handler, who may, whether it can be taken back."""

    command: type
    handler: Callable[[Any, Records, Act], Any]
    roles: frozenset[Role]
    reversible: bool
    words: str


HANDLERS: dict[str, Handling] = {}


def handles(command: type, *, roles: set[Role], words: str, reversible: bool = False) -> Callable:
    """Enter a handler in the one table of commands; ``words`` is what a person calls the act."""

    def enter(handler: Callable[[Any, Records, Act], Any]) -> Callable[[Any, Records, Act], Any]:
        HANDLERS[command.__name__] = Handling(command, handler, frozenset(roles), reversible, words)
        return handler

    return enter


def digest(payload: Any) -> str:
    """SHA-256 of a command's content, hexadecimal, over canonical JSON."""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def own(document_agency_id: str, act: Act) -> None:
    """Refuse to touch what belongs to another agency.

    Raises:
        Refused: the thing is not the acting person's agency's.
    """
    if document_agency_id != act.person.agency_id:
        raise Refused(
            "Văn bản này thuộc cơ quan khác.", "Chuyển sang người dùng của cơ quan đó.",
            code="other-agency",
        )


class Flow:
    """Carries commands out on this desk and tells who listens which kinds of row changed."""

    def __init__(self, store: Store):
        self._store = store
        self._listeners: list[Callable[[Changes], None]] = []

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Call ``listener`` after each commit, on the thread that committed."""
        self._listeners.append(listener)

    def execute(self, command: Any, act: Act) -> Outcome:
        """Carry a command out, once: the same command id gives the first result again.

        Raises:
            Refused: a rule says no; nothing was written.
            Unavailable: the disk cannot be written; nothing was written.
        """
        handling = HANDLERS[type(command).__name__]
        check_role(handling, act)
        payload = to_plain(command)
        with self._store.write() as tx:
            if done := tx.outcome(act.command_id):
                return Outcome(done.result, frozenset(), act.command_id)
            seq = tx.begin(OutboxRow(
                seq=0, command_id=act.command_id, name=handling.command.__name__, payload=payload,
                person_id=act.person.id, agency_id=act.person.agency_id, at=act.at, state="waiting",
            ))
            result = handling.handler(command, tx, act)
            tx.finish(seq, to_plain(result))
            tx.append_audit(
                at=act.at, person_id=act.person.id, agency_id=act.person.agency_id,
                act=handling.command.__name__, subject_id=subject_of(payload), digest=digest(payload),
            )
            changed = frozenset(tx.changed) | {"outbox"}
        self._tell(changed)
        return Outcome(result, changed, act.command_id)

    def undo(self, command_id: str, act: Act) -> Outcome:
        """Take back a reversible command that has not been sent and that nothing stands on.

        Raises:
            Refused: it cannot be taken back; the sentence says why.
        """
        with self._store.write() as tx:
            row = tx.outcome(command_id)
            if row is None or not HANDLERS[row.name].reversible or row.person_id != act.person.id:
                raise Refused(
                    "Việc này không hoàn tác được.",
                    "Việc đã ký, đã phát hành, đã gửi hoặc do người khác làm thì không lấy lại được.",
                    code="not-reversible",
                )
            tx.take_back(command_id)
            tx.append_audit(
                at=act.at, person_id=act.person.id, agency_id=act.person.agency_id, act="Undo",
                subject_id=command_id, digest=digest(row.payload),
            )
            changed = frozenset(tx.changed) | {"outbox"}
        self._tell(changed)
        return Outcome(None, changed, command_id)

    def _tell(self, changed: Changes) -> None:
        for listener in self._listeners:
            listener(changed)


def check_role(handling: Handling, act: Act) -> None:
    """Refuse an act of somebody whose role does not allow it.

    Raises:
        Refused: naming what the person is not entitled to do.
    """
    if not handling.roles & set(act.person.roles):
        raise Refused(
            f"{act.person.name} không có quyền: {handling.words.lower()}.",
            "Chuyển sang người có quyền làm việc này.", code="no-right",
        )


def subject_of(payload: dict[str, Any]) -> str | None:
    """The id of the thing a command is about: its first field."""
    first = next(iter(payload.values()), None)
    return first if isinstance(first, str) else None


def command_from(name: str, fields: dict[str, Any]) -> Any:
    """Rebuild a command from its name and plain fields.

    Raises:
        Refused: there is no such command, or the fields do not fit.
    """
    handling = HANDLERS.get(name)
    if handling is None:
        raise Refused(f"Không có lệnh “{name}”.", "Xem danh sách lệnh.", code="no-command")
    try:
        return from_plain(handling.command, fields)
    except ValueError as error:
        known = ", ".join(f.name for f in dataclasses.fields(handling.command))
        raise Refused(
            f"Dữ liệu của lệnh “{name}” không đúng: {error}.", f"Các trường: {known}.",
            code="bad-fields",
        ) from error
