"""``hoso check-layout FILE``: where a document departs from the layout of Decree 30/2020."""

import dataclasses
from pathlib import Path
from typing import Any

from app.domain.layout_check import LayoutRules, check_layout
from app.shared.errors import Unavailable
from app.usecases.ports.pages import Pages


def run(file: Path, pages: Pages, rules: LayoutRules) -> dict[str, Any]:
    """``{"findings": [...]}``; empty when nothing is found.

    Raises:
        Refused: the file is not a readable PDF.
        Unavailable: the file cannot be opened.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise Unavailable(f"Không mở được tệp {file}.", "Kiểm tra tên tệp và quyền đọc.", code="read-failed") from error
    count = pages.probe(data).pages
    found = check_layout([pages.words(data, page) for page in range(1, count + 1)], rules)
    return {"findings": [{**dataclasses.asdict(f), "rect": f.rect and list(f.rect)} for f in found]}
