"""The dated file of layout ranges: which version is in force on a day."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from app.domain.layout_check import LayoutRules
from app.shared.errors import Unavailable

FILE = "document-layout.json"


def load_layout_rules(folder: Path, on: dt.date | None = None) -> LayoutRules:
    """The ranges in force on this day; those of the newest version when no day is given.

    Raises:
        Unavailable: the file cannot be read, or holds no version for the day.
    """
    try:
        versions = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return LayoutRules.from_plain([v for v in versions if on is None or _stands(v, on)][-1])
    except (OSError, ValueError, LookupError, TypeError) as error:
        day = f" cho ngày {on:%d/%m/%Y}" if on else ""
        raise Unavailable(
            f"Không có bộ quy tắc thể thức{day}.", "Cài lại chương trình hoặc sửa tệp quy tắc.",
            code="no-layout-rules",
        ) from error


def _stands(version: dict[str, Any], on: dt.date) -> bool:
    day, end = on.isoformat(), version["valid_to"]
    return version["valid_from"] <= day and (end is None or day < end)
