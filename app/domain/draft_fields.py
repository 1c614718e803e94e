"""Drafts as plain fields: what a template file, a form on the screen or the command line fills in."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from app.domain.drafting import Draft, Paragraph
from app.shared.errors import Refused

TEXTS = ("addressees", "bases", "recipients", "signs_as", "contact")
URGENCIES = ("Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc")


def draft_from(fields: Mapping[str, Any], base: Draft | None = None) -> Draft:
    """A draft of plain fields over the draft of a template; a paragraph may be a bare string.

    Raises:
        Refused: a field that a draft does not have, or a value of the wrong shape.
    """
    known = {field.name for field in dataclasses.fields(Draft)}
    if strange := sorted(set(fields) - known):
        raise Refused(
            f"Bản thảo không có mục “{strange[0]}”.",
            f"Các mục dùng được: {', '.join(sorted(known))}.", code="unknown-field",
        )
    values = {name: _value(name, value) for name, value in fields.items()}
    return dataclasses.replace(base or Draft(), **values)


def _value(name: str, value: Any) -> Any:
    if name in TEXTS and isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return tuple(value)
    if name == "body" and isinstance(value, list | tuple):
        return tuple(_paragraph(item) for item in value)
    if name == "urgency" and value in URGENCIES:
        return value
    if name == "number" and (value is None or type(value) is int and value > 0):
        return value
    if name == "date" and (value is None or isinstance(value, str)):
        return value and _date(value)
    if name in ("parent_agency", "circulation", "authority", "enacting", "drafter_code") and value is None:
        return None
    if isinstance(value, str) and name not in (*TEXTS, "body", "urgency", "number", "date"):
        return value
    raise _wrong(name)


def _paragraph(item: Any) -> Paragraph:
    if isinstance(item, str):
        return Paragraph(item)
    if isinstance(item, Mapping) and set(item) <= {"text", "label", "heading"}:
        text, label, heading = item.get("text"), item.get("label", ""), item.get("heading", False)
        if isinstance(text, str) and isinstance(label, str) and isinstance(heading, bool):
            return Paragraph(text, label, heading)
    raise _wrong("body")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise _wrong("date") from None


def _wrong(name: str) -> Refused:
    return Refused(
        f"Mục “{name}” của bản thảo không đúng dạng.",
        "Ngày ghi dạng 2026-11-24, danh sách ghi trong ngoặc vuông, chữ ghi trong ngoặc kép.",
        code="wrong-field",
    )
