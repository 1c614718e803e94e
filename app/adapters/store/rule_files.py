"""Dated rules from ``resources/rules``: what an agency can correct without a new program."""

import json
from pathlib import Path
from typing import Any

from app.domain.document_type import DocumentType
from app.shared.codec import from_plain
from app.shared.errors import Unavailable


def load_document_types(folder: Path) -> tuple[DocumentType, ...]:
    """The table of document types.

    Raises:
        Unavailable: the file is gone or damaged.
    """
    path = folder / "document-types.json"
    plain = _read(path)
    shared = {key: plain.get(key) for key in ("valid_from", "valid_to", "legal_basis")}
    try:
        return tuple(from_plain(DocumentType, shared | row) for row in plain["types"])
    except (KeyError, ValueError) as error:
        raise _damaged(path) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> Unavailable:
    return Unavailable(
        f"Tệp quy tắc {path.name} bị thiếu hoặc hỏng.", "Cài lại chương trình, hoặc sửa tệp cho đúng.",
        code="rule-file",
    )
