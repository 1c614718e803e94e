"""The centre decides: the same handler as on the desk, with the centre's own people and records.

A command that was decided is answered with the decision kept; a refusal is an answer like any other
and never blocks what stands behind it.
"""

from dataclasses import dataclass
from typing import Any, Literal

from app.domain.organisation import Person
from app.shared.codec import from_plain
from app.shared.errors import Refused
from app.usecases import catalogue  # noqa: F401 - every command is known here
from app.usecases.flow import Act, Flow, command_from
from app.usecases.ports.store import OutboxRow, Store

Status = Literal["applied", "rejected"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one command at the centre; ``reason`` and ``next`` are shown to the person."""

    command_id: str
    status: Status
    result: Any = None
    reason: str | None = None
    next: str | None = None


class Authority:
    """Decides commands that desks send, in the order they come, each once."""

    def __init__(self, store: Store):
        self._store = store
        self._flow = Flow(store)

    def decide(self, envelope: dict[str, Any]) -> Decision:
        """Carry one command out with the rights its person has here.

        Raises:
            ValueError: the envelope does not have the shape of an outbox row.
        """
        row = from_plain(OutboxRow, envelope | {"seq": 0, "state": "waiting"})
        try:
            person = self._store.views.get(Person, row.person_id)
            if person.agency_id != row.agency_id:
                raise Refused(
                    "Người gửi không thuộc cơ quan ghi trên lệnh.", "Đăng nhập lại rồi làm lại.",
                    code="other-agency",
                )
            act = Act(person, row.at, row.command_id)
            outcome = self._flow.execute(command_from(row.name, row.payload), act)
        except Refused as refused:
            return Decision(
                row.command_id, "rejected", reason=refused.message, next=refused.next_step
            )
        return Decision(row.command_id, "applied", outcome.result)
