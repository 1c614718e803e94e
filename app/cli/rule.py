"""``hoso rule KIND JSON``: one rule of form applied."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from app.domain.document_type import DocumentType, named
from app.domain.identifier import agency_code_fault, code_form, dossier_code
from app.domain.notation import symbol_of, written
from app.shared.dates import official_date, short_date, weekday_date
from app.shared.errors import Refused
from app.shared.text import nfc, person_sort_key, sort_key


def run(kind: str, fields: dict[str, Any], types: Sequence[DocumentType]) -> dict[str, Any]:
    """Apply the rule.

    Raises:
        Refused: no such rule, or a field is missing or makes no sense.
    """
    if kind not in _RULES:
        raise Refused(
            f"Không có quy tắc “{kind}”.", f"Các quy tắc: {', '.join(_RULES)}.", code="no-rule"
        )
    try:
        return _RULES[kind](fields, types)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(
            f"Dữ liệu của quy tắc “{kind}” không đúng ({error}).", "Sửa lại rồi gọi lại.",
            code="bad-fields",
        ) from error


def _date(fields: dict[str, Any], _: Sequence[DocumentType]) -> dict[str, Any]:
    date = dt.date.fromisoformat(fields["date"])
    forms = {"long": official_date, "short": short_date, "weekday": weekday_date}
    return {"text": forms[fields.get("form", "long")](date)}


def _number(fields: dict[str, Any], _: Sequence[DocumentType]) -> dict[str, Any]:
    number = int(fields["number"])
    if number < 1:
        raise ValueError("số bắt đầu từ 01")
    return {"text": f"{number:02d}"}


def _symbol(fields: dict[str, Any], types: Sequence[DocumentType]) -> dict[str, Any]:
    kind = named(types, fields["type"])
    if kind is None:
        raise Refused(
            f"Không có loại văn bản “{fields['type']}”.", "Xem Phụ lục III của NĐ 30/2020.",
            code="no-type",
        )
    symbol = symbol_of(kind, nfc(fields["agency"]), fields.get("unit"))
    number, year = fields.get("number"), fields.get("year")
    return {"text": symbol if number is None else written(int(number), symbol, year)}


def _dossier(fields: dict[str, Any], _: Sequence[DocumentType]) -> dict[str, Any]:
    return dossier_code(fields["code"])


def _agency(fields: dict[str, Any], _: Sequence[DocumentType]) -> dict[str, Any]:
    fault = agency_code_fault(fields["code"])
    if fault:
        return {"valid": False, "why": fault}
    return {"valid": True, "form": code_form(fields["code"]), "groups": fields["code"].split(".")}


def _sort(fields: dict[str, Any], _: Sequence[DocumentType]) -> dict[str, Any]:
    keys: dict[str, Callable[[str], Any]] = {
        "name": person_sort_key, "text": sort_key, "natural": lambda s: sort_key(s, natural=True)
    }
    return {"items": sorted(fields["items"], key=keys[fields.get("by", "text")])}


_RULES: dict[str, Callable[[dict[str, Any], Sequence[DocumentType]], dict[str, Any]]] = {
    "date": _date, "number": _number, "symbol": _symbol, "dossier-code": _dossier,
    "agency-code": _agency, "sort": _sort,
}
