"""``hoso do``, ``list``, ``show``, ``search``: the flow and the store from the command line."""

import dataclasses
import json
import time
from pathlib import Path
from typing import Any

from app.domain.assignment import Task
from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.organisation import Agency, Person, Unit
from app.domain.paper import Paper, paper_id
from app.domain.register import Lease, NumberUse
from app.shared.errors import Refused
from app.usecases import catalogue  # noqa: F401 - every command is known here
from app.usecases.desk import Desk
from app.usecases.flow import HANDLERS, command_from
from app.usecases.ports.store import ListQuery

KINDS: dict[str, type] = {
    "documents": Document, "tasks": Task, "deliveries": Delivery, "agencies": Agency,
    "units": Unit, "people": Person, "leases": Lease, "numbers": NumberUse,
}
_AGENCY_KEPT = ("documents", "tasks", "leases", "numbers")


def commands() -> dict[str, Any]:
    """Every command with its fields and what a person calls it."""
    return {
        "commands": [
            {
                "name": name, "words": handling.words, "roles": sorted(handling.roles),
                "fields": {f.name: str(f.type) for f in dataclasses.fields(handling.command)},
            }
            for name, handling in sorted(HANDLERS.items())
        ]
    }


def do(desk: Desk, name: str, text: str) -> dict[str, Any]:
    """Carry a command out by name.

    Raises:
        Refused: the JSON is no object, there is no such command, or a rule says no.
    """
    outcome = desk.do(command_from(name, json_object(text)))
    return {"result": outcome.result, "changed": sorted(outcome.changed)}


def list_rows(desk: Desk, kind: str, filters: list[str]) -> dict[str, Any]:
    """Rows of a kind; a filter is ``field=value``, and ``place=NAME`` lists a place of the window."""
    wanted = dict(item.split("=", 1) for item in filters if "=" in item)
    if kind == "outbox":
        return {"rows": desk.views.waiting(10_000)}
    if kind == "audit":
        return {"rows": desk.views.audit(limit=10_000)}
    if kind == "documents" and "place" in wanted:
        query = ListQuery(
            place=wanted["place"], agency_id=desk.person.agency_id, person_id=desk.person.id,
            words=wanted.get("words", ""),
        )
        return {"rows": desk.views.page(query, 0, 1000)}
    if kind in _AGENCY_KEPT:
        wanted.setdefault("agency_id", desk.person.agency_id)
    rows = desk.views.find(_kind(kind), **wanted)
    if kind == "deliveries":
        own = desk.person.agency_id
        rows = [row for row in rows if own in (row.from_agency_id, row.to_agency_id)]
    return {"rows": rows}


def show(desk: Desk, kind: str, key: str) -> dict[str, Any]:
    """One row; a document comes with what was read off its file, its parts and its deliveries."""
    row = desk.views.get(_kind(kind), key)
    if kind in _AGENCY_KEPT and row.agency_id != desk.person.agency_id:
        raise Refused("Mục này thuộc cơ quan khác.", "Dùng --as với người của cơ quan đó.",
                      code="other-agency")
    if not isinstance(row, Document):
        return {"row": row}
    return {
        "row": row,
        "paper": desk.views.get(Paper, paper_id(row.agency_id, row.file_hash)),
        "tasks": desk.views.find(Task, document_id=key),
        "deliveries": desk.views.find(Delivery, document_id=key),
    }


def search(desk: Desk, words: str, limit: int) -> dict[str, Any]:
    """Newest matching documents, with or without marks; ``t`` in milliseconds."""
    start = time.perf_counter()
    hits, total = desk.views.search(words, desk.person.agency_id, limit)
    return {
        "hits": [dataclasses.asdict(hit) for hit in hits], "total": total,
        "ms": round((time.perf_counter() - start) * 1000, 2),
    }


def json_object(text: str) -> dict[str, Any]:
    """A JSON object from an argument, or from the file named by ``@FILE``.

    Raises:
        Refused: it is not one.
    """
    try:
        raw = Path(text[1:]).read_text("utf-8") if text.startswith("@") else text
        value = json.loads(raw)
    except (OSError, ValueError) as error:
        raise Refused(
            f"Dữ liệu JSON không đọc được ({error}).", "Sửa lại rồi gọi lại.", code="bad-json"
        ) from error
    if not isinstance(value, dict):
        raise Refused("Cần một đối tượng JSON.", "Đặt các trường trong { }.", code="bad-json")
    return value


def _kind(name: str) -> type:
    if name not in KINDS:
        raise Refused(
            f"Không có loại “{name}”.", f"Các loại: {', '.join([*KINDS, 'outbox', 'audit'])}.",
            code="no-kind",
        )
    return KINDS[name]
