"""The templates under ``resources/forms``: one file a form, in the order of their names' numbers."""

import json
from pathlib import Path

from app.domain.draft_fields import draft_from
from app.shared.errors import Refused, Unavailable
from app.usecases.ports.composing import Form


class FormFolder:
    """Fulfils the templates port with a folder of JSON files."""

    def __init__(self, folder: Path):
        self._folder = folder

    def all(self) -> list[Form]:
        """Every template; Unavailable when a file cannot be read."""
        return [_read(path) for path in sorted(self._folder.glob("*.json"))]

    def get(self, code: str) -> Form:
        """One template by its code.

        Raises:
            Refused: no template has this code; names those there are.
        """
        forms = {form.code: form for form in self.all()}
        if code not in forms:
            raise Refused(
                f"Không có mẫu “{code}”.", f"Các mẫu: {', '.join(forms)}.", code="no-such-form"
            )
        return forms[code]


def _read(path: Path) -> Form:
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        return Form(plain["code"], plain["name"], plain["legal_basis"], draft_from(plain["draft"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unavailable(
            f"Không đọc được mẫu văn bản {path.name}.", "Cài lại chương trình hoặc sửa tệp mẫu.",
            code="form-unreadable",
        ) from error
