"""Local state = what the centre confirmed + pending commands replayed on top.

One pull, in one transaction: the before-images of pending commands are restored in reverse, what the
centre says is applied, and the pending commands run again. One that is now refused goes to "needs
you" with its reason, with those that stood on it; it never blocks what stands behind it. Pure: no
clock, no chance, no network; a replay writes nothing to the audit chain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.organisation import Person
from app.shared.errors import Refused
from app.usecases import catalogue  # noqa: F401 - every command is known here
from app.usecases.flow import HANDLERS, Act, command_from
from app.usecases.ports.store import OutboxRow, Records


@dataclass(frozen=True, slots=True)
class Confirmed:
    """One row as the centre has it: its kind, key, and value (None where it was removed)."""

    kind: type
    key: str
    value: Any | None


class Replica(Records, Protocol):
    """A writing transaction that can go back to what was confirmed, and forward again."""

    def pending(self) -> list[OutboxRow]:
        """Commands not yet answered by the centre, in the order they were carried out."""
        ...

    def rewind(self) -> None:
        """Undo every pending command's writes, newest first, and forget their before-images."""
        ...

    def confirm(self, confirmed: Confirmed) -> None:
        """Write a row as the centre has it; no before-image is kept."""
        ...

    def resume(self, row: OutboxRow) -> None:
        """Keep before-images for this pending command from here on."""
        ...

    def drop(self, row: OutboxRow, state: str, reason: Any | None) -> None:
        """Undo what this command wrote since ``resume`` and give it another state."""
        ...


@dataclass(frozen=True, slots=True)
class Rebased:
    """What a pull did: commands the centre answered, commands replayed, and those that need a person."""

    answered: tuple[str, ...]
    replayed: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]


def rebase(
    replica: Replica, page: Sequence[Confirmed], answered: frozenset[str] = frozenset()
) -> Rebased:
    """Apply a page of the feed under the pending commands; ``answered`` are those the page contains."""
    pending = replica.pending()
    replica.rewind()
    for confirmed in page:
        replica.confirm(confirmed)
    replayed, refused = [], []
    for row in pending:
        replica.resume(row)
        if row.command_id in answered:
            replica.drop(row, "done", None)
            continue
        try:
            replay(replica, row)
            replayed.append(row.command_id)
        except Refused as reason:
            replica.drop(row, "needs-you", {"message": reason.message, "next": reason.next_step})
            refused.append((row.command_id, reason.message))
    return Rebased(tuple(sorted(answered)), tuple(replayed), tuple(refused))


def replay(records: Records, row: OutboxRow) -> Any:
    """Run a stored command again as the person who gave it, at the moment he gave it.

    Raises:
        Refused: a rule now says no.
    """
    command = command_from(row.name, row.payload)
    person = _person(records, row)
    return HANDLERS[row.name].handler(command, records, Act(person, row.at, row.command_id))


def _person(records: Records, row: OutboxRow) -> Person:
    """The person as known here; one not known (yet) is named by his id alone."""
    found = records.find(Person, id=row.person_id)
    return found[0] if found else Person(
        id=row.person_id, agency_id=row.agency_id, unit_id=None, name=row.person_id, position="",
        roles=(),
    )
