"""What needs no profile: pages, OCR, rules, composing. Each part loads when it is first used."""

import threading
from collections.abc import Callable
from functools import cached_property
from typing import Any

from app.bootstrap.places import RESOURCES
from app.domain.document_type import DocumentType


class Late:
    """Stands for a part until something is asked of it; then makes it, once, on whichever thread asks."""

    def __init__(self, make: Callable[[], Any]):
        self._make, self._lock = make, threading.Lock()

    def __getattr__(self, name: str) -> Any:
        with self._lock:
            if "_made" not in self.__dict__:
                self.__dict__["_made"] = self._make()
        return getattr(self.__dict__["_made"], name)


class Tools:
    """Parts of the program that work on bytes alone."""

    def __init__(self) -> None:
        self.pages = Late(_pages)
        self.recogniser = Late(_recogniser)
        self.composer = Late(_composer)
        self.pictures = Late(_pictures)

    @cached_property
    def forms(self) -> Any:
        """Templates of drafts."""
        from app.adapters.pdf.forms import FormFolder

        return FormFolder(RESOURCES / "forms")

    @cached_property
    def document_types(self) -> tuple[DocumentType, ...]:
        """The dated table of document types."""
        from app.adapters.store.rule_files import load_document_types

        return load_document_types(RESOURCES / "rules")

    @property
    def type_names(self) -> tuple[str, ...]:
        """Names of the document types, for the letterhead reader."""
        return tuple(kind.name for kind in self.document_types)

    @property
    def abbreviations(self) -> dict[str, str]:
        """Abbreviation → name."""
        return {kind.abbreviation: kind.name for kind in self.document_types if kind.abbreviation}


def _pages() -> Any:
    from app.adapters.pdf.pages import PdfPages

    return PdfPages()


def _recogniser() -> Any:
    from app.adapters.ocr.tesseract import TesseractRecogniser

    return TesseractRecogniser(RESOURCES / "ocr")


def _pictures() -> Any:
    from app.adapters.capture.pictures import Pictures

    return Pictures()


def _composer() -> Any:
    from app.adapters.pdf.compose import DecreeComposer

    return DecreeComposer(RESOURCES / "fonts")
