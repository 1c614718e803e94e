"""Which documents each place of the window lists: one SQL predicate a place, never a loop in Python.

Who may see what is part of the predicate: clerk and leader see their agency's documents, a
specialist those he drafts or has a part in.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from app.adapters.store.tables import TABLES, document_counts
from app.domain.assignment import Task
from app.domain.document import Document
from app.usecases.ports.store import ListQuery

_d = TABLES[Document].c
_t = TABLES[Task].c


def _states(direction: str, *states: str) -> Callable[[ListQuery], Any]:
    def predicate(query: ListQuery) -> Any:
        found = (_d.agency_id == query.agency_id) & (_d.direction == direction)
        return found & (_d.state == states[0] if len(states) == 1 else _d.state.in_(states))

    return predicate


def _mine(query: ListQuery) -> Any:
    parts = sa.select(_t.document_id).where(_t.person_id == query.person_id, _t.state == "open")
    return (_d.agency_id == query.agency_id) & (_d.state == "assigned") & _d.id.in_(parts)


def _drafts(query: ListQuery) -> Any:
    return (
        (_d.agency_id == query.agency_id) & (_d.author_id == query.person_id)
        & _d.state.in_(("draft", "submitted"))
    )


def _to_sign(query: ListQuery) -> Any:
    return (
        (_d.agency_id == query.agency_id) & (_d.signer_id == query.person_id)
        & (_d.direction == "outgoing") & (_d.state == "submitted")
    )


def _visible(query: ListQuery, found: Any) -> Any:
    if query.oversees:
        return found
    parts = sa.select(_t.document_id).where(_t.person_id == query.person_id)
    return found & sa.or_(_d.author_id == query.person_id, _d.id.in_(parts))


def _register(query: ListQuery) -> Any:
    # written out, not bound: only then does SQLite see that the partial index covers it
    states = sa.text("documents.state IN ('registered', 'assigned', 'closed')")
    found = (_d.agency_id == query.agency_id) & (_d.direction == "incoming")
    return _visible(query, found & states)


def _outgoing(query: ListQuery) -> Any:
    written = sa.text("documents.direction = 'outgoing' AND documents.state <> 'cancelled'")
    return _visible(query, (_d.agency_id == query.agency_id) & written)


_REGISTER = ("registered", "assigned", "closed")
_OUT = ("draft", "submitted", "signed", "numbered", "issued", "released")
_BY_STATE: dict[str, tuple[str, tuple[str, ...]]] = {
    "inbox": ("incoming", ("arrived",)),
    "to-assign": ("incoming", ("registered",)),
    "to-issue": ("outgoing", ("signed", "numbered", "issued")),
    "incoming": ("incoming", _REGISTER),
    "outgoing": ("outgoing", _OUT),
}
PLACES: dict[str, Callable[[ListQuery], Any]] = {
    "inbox": _states("incoming", "arrived"),
    "to-assign": _states("incoming", "registered"),
    "mine": _mine,
    "drafts": _drafts,
    "to-sign": _to_sign,
    "to-issue": _states("outgoing", "signed", "numbered", "issued"),
    "incoming": _register,
    "outgoing": _outgoing,
}
OLDEST_FIRST = frozenset({"to-sign", "to-issue", "to-assign"})


def condition(query: ListQuery) -> Any:
    """The predicate of a place for who asks."""
    return PLACES[query.place](query)


def counter(query: ListQuery) -> Any:
    """How many documents the place has, for who asks: from the kept counts where states say it all."""
    if query.place in _BY_STATE and query.oversees:
        direction, states = _BY_STATE[query.place]
        kept = document_counts.c
        return sa.select(sa.func.coalesce(sa.func.sum(kept.n), 0)).where(
            kept.agency_id == query.agency_id, kept.direction == direction, kept.state.in_(states)
        )
    return sa.select(sa.func.count()).select_from(TABLES[Document]).where(condition(query))


def order(place: str) -> bool:
    """Whether the newest stands first; trays that are worked off show the oldest first."""
    return place not in OLDEST_FIRST
