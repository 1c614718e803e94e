"""The dated file of layout ranges: which version is in force on a day."""

import datetime as dt
import json
from pathlib import Path

from app.domain.layout_check import LayoutRules
from app.shared.errors import Unavailable


def layout_rules(file: Path, on: dt.date) -> LayoutRules:
    """The ranges in force on this day.

    Raises:
        Unavailable: the file cannot be read, or holds no version for the day.
    """
    try:
        for version in json.loads(file.read_text(encoding="utf-8")):
            if version["valid_from"] <= on.isoformat() and (
                version["valid_to"] is None or on.isoformat() < version["valid_to"]
            ):
                return LayoutRules.from_plain(version)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _missing(on) from error
    raise _missing(on)


def _missing(on: dt.date) -> Unavailable:
    return Unavailable(
        f"Không có bộ quy tắc thể thức cho ngày {on:%d/%m/%Y}.", "Cài lại chương trình hoặc sửa tệp quy tắc.",
        code="no-layout-rules",
    )
