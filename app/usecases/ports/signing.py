"""Signing and verifying, as the use cases see it: bytes in, bytes or a verdict out."""

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from app.domain.places import Box, IssuePlaces
from app.domain.signature import Verdict

__all__ = ["Box", "IssuePlaces", "KeyOwner", "SignedFile", "Signer", "Verifier"]


@dataclass(frozen=True, slots=True)
class SignedFile:
    """The signed bytes (the input is a prefix of them), the fields added, the PAdES level reached."""

    data: bytes
    fields: tuple[str, ...]
    level: str
    signer: str


@dataclass(frozen=True, slots=True)
class KeyOwner:
    """What a person sees of a certificate before he signs: name, agency, until when, issuer."""

    name: str
    agency: str | None
    valid_until: dt.datetime
    issuer: str


class Verifier(Protocol):
    """Says what the signatures of a file are worth; never raises on what the file holds."""

    def verify(self, data: bytes, *, at: dt.datetime | None = None, offline: bool = True) -> Verdict:
        """Judge every signature as of ``at`` (now when None); offline asks nobody outside."""
        ...


class Signer(Protocol):
    """Signs with a key named by a reference: ``pkcs12:FILE``, ``pkcs11:LIBRARY#LABEL`` or ``demo:ID``."""

    def owner(self, key: str) -> KeyOwner:
        """Who the certificate of this key names."""
        ...

    def sign_leader(
        self, data: bytes, key: str, box: Box, picture: bytes | None, at: dt.datetime
    ) -> SignedFile:
        """Certify with DocMDP P=2 and show the blue hand signature (PNG) in the box."""
        ...

    def issue(
        self, data: bytes, key: str, places: IssuePlaces, *,
        number: str, date: dt.date, seal: bytes | None, at: dt.datetime,
    ) -> SignedFile:
        """Number, day, month, year and red seal (PNG), each a signature of the agency's, appended.

        A place that is None has its figures printed already and gets nothing.
        """
        ...
