"""The demonstration profile's own authority, keys, hand signatures and seals: all made up, kept sealed.

Keys are issued when they are first asked for; the authority answers on the loopback address only.
"""

import secrets
import threading
from functools import cached_property
from typing import Any

from app.bootstrap.places import RESOURCES
from app.domain.organisation import Agency, Person
from app.shared.errors import Unavailable
from app.usecases.ports.store import Originals, Views

STREAM = "keys"
PREFIX = "demo:"
VALID_DAYS = 900


class DemonstrationKeys:
    """Keys and pictures by reference ``demo:ID``, and the authority behind them."""

    def __init__(self, store: Any, views: Views, originals: Originals):
        self._store, self._views, self._originals = store, views, originals
        self._lock = threading.RLock()

    @cached_property
    def authority(self) -> Any:
        """The made-up authority of this profile, made on first use."""
        from app.adapters.signing.authority import Authority, make_authority

        with self._lock:
            kept = self._kept("authority")
            if kept is None:
                kept = make_authority().to_bytes()
                self._keep("authority", kept)
        return Authority.from_bytes(kept)

    @cached_property
    def service(self) -> Any:
        """Time-stamps and status of certificates, answered on loopback while the program runs."""
        from app.adapters.signing.authority_service import AuthorityService

        return AuthorityService(self.authority).start()

    def key(self, reference: str) -> tuple[bytes, bytes]:
        """PKCS#12 and its password.

        Raises:
            Unavailable: nobody here has this reference.
        """
        name = self._name(reference)
        with self._lock:
            password = self._store.setting(f"pin/{name}")
            if password is None:
                password = secrets.token_urlsafe(12)
                common, organisation, is_agency = self._subject(name)
                data = self.authority.issue(
                    common, organisation, is_agency=is_agency, days=VALID_DAYS,
                    password=password.encode(),
                )
                self._keep(f"p12/{name}", data)
                self._store.remember(f"pin/{name}", password)
            kept = self._kept(f"p12/{name}")
        return kept or b"", password.encode()

    def mark(self, reference: str) -> bytes | None:
        """The hand signature of a person or the seal of an agency, as a transparent PNG."""
        from app.adapters.pdf.marks import agency_seal, hand_signature

        name = self._name(reference)
        with self._lock:
            kept = self._kept(f"mark/{name}")
            if kept is None:
                people = self._views.find(Person, id=name)
                if people:
                    kept = hand_signature(people[0].name)
                else:
                    agency = self._views.get(Agency, name)
                    kept = agency_seal(agency.name, agency.place, RESOURCES / "fonts")
                self._keep(f"mark/{name}", kept)
        return kept

    def close(self) -> None:
        """Stop answering."""
        if "service" in self.__dict__:
            self.service.stop()

    def _subject(self, name: str) -> tuple[str, str, bool]:
        people = self._views.find(Person, id=name)
        if people:
            return people[0].name, self._views.get(Agency, people[0].agency_id).name, False
        agency = self._views.get(Agency, name)
        return agency.name, agency.name, True

    def _name(self, reference: str) -> str:
        if not reference.startswith(PREFIX):
            raise Unavailable(
                f"Không có khóa “{reference}” trên máy này.", "Cắm thiết bị ký rồi làm lại.",
                code="no-key",
            )
        return reference.removeprefix(PREFIX)

    def _kept(self, name: str) -> bytes | None:
        file_hash = self._store.setting(name)
        return self._originals.get(STREAM, file_hash) if file_hash else None

    def _keep(self, name: str, data: bytes) -> None:
        self._store.remember(name, self._originals.put(STREAM, data))
