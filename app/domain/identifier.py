"""Codes of agencies and dossiers: valid, or why not.

Agencies: QĐ 20/2020/QĐ-TTg (up to 35 characters, groups by dots, from level 1 down) and beside it
QCVN 102:2016 (13 characters, from level 4 up). Dossiers: agency-YYMMDD-serial (one-stop rules).
"""

import datetime as dt
import re

_GROUPS = re.compile(r"^[A-Z0-9]+(\.[A-Z0-9]+)*$")
_LEVEL_1 = re.compile(r"^[A-Y][0-9]{2}$")
_QCVN_102 = re.compile(r"^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$")
_DOSSIER = re.compile(r"^([A-Z0-9.]+)-(\d{6})-(\d{4,7})$")
LONGEST = 35


def agency_code_fault(code: str) -> str | None:
    """Why a code names no agency in either form, as a sentence; None when it does."""
    if _QCVN_102.match(code):
        return None
    if not code:
        return "Mã định danh đang trống."
    if len(code) > LONGEST:
        return f"Mã dài {len(code)} ký tự, quá {LONGEST} ký tự (QĐ 20/2020/QĐ-TTg)."
    if not _GROUPS.match(code):
        return "Mã chỉ gồm chữ in hoa A–Z, chữ số và dấu chấm giữa các nhóm (QĐ 20/2020/QĐ-TTg)."
    first = code.split(".")[0]
    if not _LEVEL_1.match(first) and not re.match(r"^Z\d{2}", first):
        return f"Nhóm đầu “{first}” không phải mã cấp 1: một chữ A–Y và hai chữ số (QĐ 20/2020/QĐ-TTg)."
    return None


def code_form(code: str) -> str | None:
    """``qcvn-102`` or ``qd-20``; None for neither."""
    if _QCVN_102.match(code):
        return "qcvn-102"
    return None if agency_code_fault(code) else "qd-20"


def dossier_code(code: str) -> dict[str, object]:
    """The parts of a dossier code, or why it is none."""
    found = _DOSSIER.match(code)
    if not found:
        return {"valid": False, "why": "Mã hồ sơ có dạng mã cơ quan-NNTTNN-số thứ tự (4 đến 7 chữ số)."}
    if fault := agency_code_fault(found[1]):
        return {"valid": False, "why": fault}
    try:
        date = dt.datetime.strptime(found[2], "%y%m%d").date()
    except ValueError:
        return {"valid": False, "why": f"“{found[2]}” không phải ngày tiếp nhận dạng năm-tháng-ngày."}
    return {"valid": True, "agency": found[1], "date": date.isoformat(), "serial": found[3]}
