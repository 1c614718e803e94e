"""Agencies on four levels, their units and people, each with the dates between which it stands.

Districts ended on 01/07/2025; their rows stay, with successors, because a document keeps the name
its agency had on the day of issue.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Level = Literal["central", "province", "district", "commune"]
Role = Literal["clerk", "leader", "specialist", "records", "administrator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency: its code (QĐ 20/2020/QĐ-TTg), its words on paper, and when it stands."""

    id: str
    code: str
    name: str
    symbol: str
    """As written in số/ký hiệu, e.g. ``UBND``."""
    level: Level
    parent_id: str | None = None
    heading: str | None = None
    """The agency above, as printed over its name (tên cơ quan chủ quản); None prints nothing."""
    place: str
    """Địa danh before the date."""
    key: str | None = None
    """Reference of the agency's own signing key (con dấu số), kept by văn thư (Điều 32)."""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    successor_ids: tuple[str, ...] = ()

    def stands_on(self, day: dt.date) -> bool:
        """Whether the agency exists on that day (the last day is not included)."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day < self.valid_to
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of an agency (phòng, ban), with its symbol in the notation of a công văn."""

    id: str
    agency_id: str
    name: str
    symbol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who works in an agency: position, roles, and how he signs (NĐ 30/2020 Điều 13)."""

    id: str
    agency_id: str
    unit_id: str | None
    name: str
    position: str
    roles: tuple[Role, ...]
    signs_as: tuple[str, ...] = ()
    """Lines above the hand signature, e.g. ``("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")``."""
    key: str | None = None
    """Reference of his own signing key."""

    def is_a(self, role: Role) -> bool:
        """Whether the person has this role."""
        return role in self.roles
