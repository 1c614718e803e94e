"""What tests of several rooms share: a real desk store in a temporary folder, a clock, people."""

import datetime as dt
import secrets
from pathlib import Path

import pytest

from app.adapters.store.desk_store import DeskStore
from app.domain.organisation import Agency, Person
from app.domain.register import Lease
from app.shared.clock import FixedClock
from app.usecases.flow import Act, Flow
from app.usecases.people.load_directory import LoadDirectory

ROOT = Path(__file__).parent.parent
MORNING = dt.datetime(2026, 11, 23, 2, 10, tzinfo=dt.UTC)
DEVICE = "may-1"


class Office:
    """An agency at work on a real store: people by role, and a counter of command ids."""

    def __init__(self, store: DeskStore):
        self.store = store
        self.flow = Flow(store)
        self.clock = FixedClock(MORNING)
        self._ids = 0
        self.agency = Agency(
            id="a1", code="H99", name="UBND tỉnh Thử", symbol="UBND", level="province",
            place="Thử", key="demo:a1",
        )
        self.other = Agency(
            id="a2", code="H99.1", name="UBND xã Thử", symbol="UBND", level="commune", place="Thử"
        )
        self.people = {
            role: Person(
                id=f"p-{role}", agency_id="a1", unit_id=None, name=f"Người {role}", position=role,
                roles=(role,), key=f"demo:p-{role}",
            )
            for role in ("clerk", "leader", "specialist")
        }
        self.people["other-clerk"] = Person(
            id="p-other", agency_id="a2", unit_id=None, name="Văn thư xã", position="Văn thư",
            roles=("clerk",),
        )
        leases = tuple(
            Lease(id=f"{a}/{s}/{y}", agency_id=a, series=s, year=y, first=1, last=999, next=1,
                  device_id=DEVICE)
            for a in ("a1", "a2") for s in ("incoming", "outgoing") for y in (2026, 2027)
        )
        founder = Person(
            id="setup", agency_id="a1", unit_id=None, name="Quản trị", position="Quản trị",
            roles=("administrator",),
        )
        command = LoadDirectory(
            "test", (self.agency, self.other), (), tuple(self.people.values()), leases
        )
        self.flow.execute(command, Act(founder, MORNING, self.next_id()))

    def next_id(self) -> str:
        self._ids += 1
        return f"c{self._ids:06d}"

    def act(self, role: str) -> Act:
        return Act(self.people[role], self.clock.now(), self.next_id())

    def do(self, role: str, command: object):
        return self.flow.execute(command, self.act(role))


@pytest.fixture
def store(tmp_path: Path):
    opened = DeskStore(tmp_path / "desk.db", secrets.token_bytes(32), ROOT / "migrations" / "desk")
    yield opened
    opened.close()


@pytest.fixture
def office(store: DeskStore) -> Office:
    return Office(store)
