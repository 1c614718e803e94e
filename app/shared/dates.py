"""Dates and times by Vietnamese habit: on official papers, in lists, and as people type them."""

import datetime as dt
import re

from app.shared.clock import local
from app.shared.text import fold, nfc

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_RELATIVE = {"hom nay": 0, "hom qua": -1, "hom kia": -2, "mai": 1, "ngay mai": 1, "mot": 2, "ngay kia": 2}
_OFFICIAL = re.compile(r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})")
_SEPARATED = re.compile(r"^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{2}|\d{4}))?$")
_RUN_TOGETHER = re.compile(r"^(\d{2})(\d{2})(\d{2}|\d{4})$")


def official_day(date: dt.date) -> str:
    """The day as official papers write it: below 10 with a leading 0 (NĐ 30/2020 Phụ lục I, II.4)."""
    return f"{date.day:02d}"


def official_month(date: dt.date) -> str:
    """The month as official papers write it: only 1 and 2 with a leading 0 (Phụ lục I, II.4)."""
    return f"{date.month:02d}" if date.month < 3 else str(date.month)


def official_date(date: dt.date) -> str:
    """``ngày 05 tháng 02 năm 2026``."""
    return f"ngày {official_day(date)} tháng {official_month(date)} năm {date.year}"


def read_official_date(text: str) -> dt.date | None:
    """The first ``ngày … tháng … năm …`` in the text, or None when there is none that exists."""
    found = _OFFICIAL.search(fold(text))
    return _date(int(found[3]), int(found[2]), int(found[1])) if found else None


def short_date(date: dt.date) -> str:
    """``08/12/2026``."""
    return f"{date:%d/%m/%Y}"


def weekday_date(date: dt.date) -> str:
    """``thứ Ba, 08/12/2026``."""
    return f"{_WEEKDAYS[date.weekday()]}, {short_date(date)}"


def parse_iso(text: str | None) -> dt.date | None:
    """An ISO date, or None for nothing and for what is no date."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def parse_typed(text: str, today: dt.date) -> dt.date | None:
    """What a person means by ``5/2``, ``050226``, ``5-2-26``, ``hôm nay``; None when it is no date.

    A day without a year is the one nearest to today, so that ``5/1`` typed in December is next January.
    """
    words = fold(nfc(text))
    if words in _RELATIVE:
        return today + dt.timedelta(days=_RELATIVE[words])
    if found := _SEPARATED.match(words) or _RUN_TOGETHER.match(words):
        day, month = int(found[1]), int(found[2])
        if found[3] is not None:
            return _date(_year(found[3]), month, day)
        near = [_date(today.year + shift, month, day) for shift in (-1, 0, 1)]
        return min((d for d in near if d), key=lambda d: abs(d - today), default=None)
    return read_official_date(words) or parse_iso(words)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def moment_text(moment: dt.datetime) -> str:
    """``09:41 ngày 23/11/2026`` in Vietnam."""
    return f"{local(moment):%H:%M ngày %d/%m/%Y}"


def ago_text(moment: dt.datetime, now: dt.datetime) -> str:
    """When, as short as a list wants it: ``09:12`` today, ``Hôm qua``, ``20/11``, ``20/11/2025``."""
    then, present = local(moment), local(now)
    days = (present.date() - then.date()).days
    if days == 0:
        return f"{then:%H:%M}"
    if days == 1:
        return "Hôm qua"
    return f"{then:%d/%m}" if then.year == present.year else f"{then:%d/%m/%Y}"
