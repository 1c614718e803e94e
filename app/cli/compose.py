"""``hoso compose TEMPLATE JSON --out FILE``: an official document by Decree 30/2020."""

import json
from pathlib import Path
from typing import Any

from app.domain.draft_fields import draft_from
from app.domain.drafting import problems
from app.shared.errors import Refused, Unavailable
from app.usecases.ports.composing import Composer, Forms


def compose(template: str, fields: str, out: Path, forms: Forms, composer: Composer) -> dict[str, Any]:
    """Compose and write the file; what is still missing comes as ``problems``.

    ``fields`` is a JSON object, or the path of a file that holds one.

    Raises:
        Refused: no such template, an unknown field, a letter that cannot be printed.
        Unavailable: the file cannot be written.
    """
    draft = draft_from(_object(fields), forms.get(template).draft)
    data = composer.compose(draft)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(data)
    except OSError as error:
        raise Unavailable(
            f"Không ghi được tệp {out}.", "Chọn thư mục khác hoặc giải phóng dung lượng.", code="write-failed"
        ) from error
    return {
        "file": str(out), "type": draft.type,
        "problems": [
            {"field": p.field, "message": p.message, "legal_basis": p.legal_basis} for p in problems(draft)
        ],
    }


def _object(fields: str) -> dict[str, Any]:
    try:
        text = fields if fields.lstrip().startswith("{") else Path(fields).read_text(encoding="utf-8")
        plain = json.loads(text)
    except (OSError, ValueError) as error:
        raise Refused(
            "Không đọc được các mục của bản thảo.", "Đưa một đối tượng JSON, hoặc tên tệp chứa nó.",
            code="bad-json",
        ) from error
    if not isinstance(plain, dict):
        raise Refused(
            "Các mục của bản thảo phải là một đối tượng JSON.", 'Ví dụ: {"subject": "…"}.', code="bad-json"
        )
    return plain
