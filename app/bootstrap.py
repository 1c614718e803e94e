"""The one place that joins concrete adapters to use cases.

Nothing heavy is imported here before it is asked for: a window paints first, and pages, signatures
and OCR load when the first document is opened.
"""

import os
import secrets
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from app.adapters.keys import vault
from app.adapters.objects.sealed_files import SealedFiles
from app.adapters.store.desk_store import DeskStore
from app.adapters.store.profile_lock import lock_profile
from app.domain.document_type import DocumentType
from app.shared.clock import Clock, SystemClock
from app.shared.ids import id_source
from app.usecases.flow import Flow

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
MIGRATIONS = ROOT / "migrations" / "desk"


def default_folder() -> Path:
    """Where this platform keeps a person's data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "HoSo"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "hoso"


@dataclass
class Tools:
    """What needs no profile: pages, OCR, rules, composing. Each part loads at first use."""

    clock: Clock

    @cached_property
    def pages(self) -> Any:
        """PDF pages (PyMuPDF)."""
        from app.adapters.pdf.pages import PdfPages

        return PdfPages()

    @cached_property
    def recogniser(self) -> Any:
        """OCR (Tesseract) with the language data that are shipped."""
        from app.adapters.ocr.tesseract import TesseractRecogniser

        return TesseractRecogniser(RESOURCES / "ocr")

    @cached_property
    def composer(self) -> Any:
        """Official documents in the layout of Decree 30 (reportlab)."""
        from app.adapters.pdf.compose import DecreeComposer

        return DecreeComposer(RESOURCES / "fonts")

    @cached_property
    def document_types(self) -> tuple[DocumentType, ...]:
        """The dated table of document types."""
        from app.adapters.store.rule_files import load_document_types

        return load_document_types(RESOURCES / "rules")

    @property
    def type_names(self) -> tuple[str, ...]:
        """Names of the document types, for the letterhead reader."""
        return tuple(kind.name for kind in self.document_types)


class Profile:
    """An open desk: its lock, store and tools, and the desk of whoever sits at it."""

    def __init__(self, folder: Path, clock: Clock | None = None):
        self.folder = folder
        self.clock = clock or SystemClock()
        self.tools = Tools(self.clock)
        self._lock: IO[str] = lock_profile(folder)
        fresh = not vault.is_enrolled(folder)
        self.recovery_code: str | None = None
        if fresh:
            enrolment = vault.enrol(folder)
            key, self.recovery_code = enrolment.key, enrolment.recovery_code
        else:
            key = vault.open_key(folder)
        self.store = DeskStore(folder / "desk.db", key, MIGRATIONS)
        self.originals = SealedFiles(
            folder / "objects", lambda stream: self.store.stream_key(stream, secrets.token_bytes(32))
        )
        self.flow = Flow(self.store)
        self.new_id = id_source(self.clock)

    def close(self) -> None:
        """Let go of the profile."""
        self.store.close()
        self._lock.close()
