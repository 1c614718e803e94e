"""Pictures that arrive instead of a PDF: from a scanner's folder, a copier's e-mail, a phone."""

from typing import Protocol


class PictureIntake(Protocol):
    """Makes a PDF of pictures without touching their pixels."""

    def is_picture(self, data: bytes) -> bool:
        """Whether the bytes begin as a picture that can be taken in."""
        ...

    def to_pdf(self, data: bytes, name: str) -> bytes:
        """A page a picture at its true size; Refused for a damaged or an immense picture."""
        ...
