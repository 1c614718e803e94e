"""The demonstration province: agencies of four levels, a person for each role, number blocks.

All of it is made up. Districts stand there as history: abolished on 01/07/2025, with successors.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import Any

from app.domain.organisation import Agency, Person, Unit
from app.domain.register import Lease
from app.shared.codec import from_plain
from app.usecases.flow import Act, Flow
from app.usecases.people.load_directory import LoadDirectory

LARGEST_NUMBER = 99_999


def read_province(plain: dict[str, Any]) -> LoadDirectory:
    """The directory of a province file, with a key reference for who signs and who seals."""
    agencies = tuple(from_plain(Agency, row) for row in plain["agencies"])
    people = tuple(from_plain(Person, row) for row in plain["people"])
    return LoadDirectory(
        source="demonstration",
        agencies=tuple(
            dataclasses.replace(agency, key=f"demo:{agency.id}") if agency.valid_to is None else agency
            for agency in agencies
        ),
        units=tuple(from_plain(Unit, row) for row in plain["units"]),
        people=tuple(
            dataclasses.replace(person, key=f"demo:{person.id}") if person.is_a("leader") else person
            for person in people
        ),
    )


def leases_for(agencies: Iterable[Agency], device_id: str, years: Iterable[int]) -> tuple[Lease, ...]:
    """Whole blocks of both series for one device: it is the only one of its province."""
    return tuple(
        Lease(
            id=f"{agency.id}/{series}/{year}/{device_id}", agency_id=agency.id, series=series,
            year=year, first=1, last=LARGEST_NUMBER, next=1, device_id=device_id,
        )
        for agency in agencies if agency.valid_to is None
        for year in years for series in ("incoming", "outgoing")
    )


def found_demonstration(
    flow: Flow, plain: dict[str, Any], *, device_id: str, at: dt.datetime, command_id: str
) -> LoadDirectory:
    """Write the province into an empty desk; gives what was written."""
    directory = read_province(plain)
    years = (at.year, at.year + 1)
    directory = dataclasses.replace(
        directory, leases=leases_for(directory.agencies, device_id, years)
    )
    administrator = from_plain(Person, plain["administrator"])
    flow.execute(directory, Act(administrator, at, command_id))
    return directory
