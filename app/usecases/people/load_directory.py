"""Load agencies, units, people and number leases: the first act on a new desk, and each update."""

from dataclasses import dataclass

from app.domain.organisation import Agency, Person, Unit
from app.domain.register import Lease
from app.usecases.flow import Act, handles
from app.usecases.ports.store import Records


@dataclass(frozen=True, slots=True)
class LoadDirectory:
    """Rows to add or replace; what is not named stays."""

    source: str
    agencies: tuple[Agency, ...] = ()
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    leases: tuple[Lease, ...] = ()


@handles(LoadDirectory, roles={"administrator"}, words="Nạp danh bạ cơ quan và người dùng")
def load_directory(command: LoadDirectory, records: Records, act: Act) -> int:
    """Write the rows; gives how many. A lease already there is kept: its numbers may be in use."""
    for row in (*command.agencies, *command.units, *command.people):
        records.put(row)
    for lease in command.leases:
        if not records.find(Lease, id=lease.id):
            records.put(lease)
    return sum(map(len, (command.agencies, command.units, command.people, command.leases)))
