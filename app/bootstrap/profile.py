"""An open desk: its lock, key, store and tools, and the desk of whoever sits at it.

A folder without a desk becomes one on first start: the demonstration province, with its own made-up
authority; it trusts only that authority's root.
"""

import json
import secrets
from pathlib import Path
from typing import IO, Any

from app.adapters.exchange.within_profile import ExchangeWithinProfile
from app.adapters.keys import vault
from app.adapters.objects.sealed_files import SealedFiles
from app.adapters.store.desk_store import DeskStore
from app.adapters.store.profile_lock import lock_profile
from app.bootstrap.demonstration import DemonstrationKeys
from app.bootstrap.places import MIGRATIONS, RESOURCES
from app.bootstrap.tools import Late, Tools
from app.domain.organisation import Agency, Person
from app.domain.register import Lease
from app.shared.clock import Clock, SystemClock, local
from app.shared.codec import from_plain
from app.shared.errors import Refused
from app.shared.ids import id_source
from app.usecases.desk import Desk
from app.usecases.flow import Act, Flow


class Profile:
    """The desk in a folder; close it when done.

    Raises:
        Refused: another window has it.
        Unavailable: the folder cannot be written, or its key cannot be had.
    """

    def __init__(self, folder: Path, clock: Clock | None = None):
        self.folder = folder
        self.clock = clock or SystemClock()
        self.new_id = id_source(self.clock)
        self._lock: IO[str] = lock_profile(folder)
        try:
            self._open()
        except BaseException:
            self._lock.close()
            raise

    def _open(self) -> None:
        self.recovery_code: str | None = None
        if vault.is_enrolled(self.folder):
            key = vault.open_key(self.folder)
        else:
            enrolment = vault.enrol(self.folder)
            key, self.recovery_code = enrolment.key, enrolment.recovery_code
        self.store = DeskStore(self.folder / "desk.db", key, MIGRATIONS)
        keys: dict[str, bytes] = {}

        def key_of(stream: str) -> bytes:
            if stream not in keys:
                keys[stream] = self.store.stream_key(stream, secrets.token_bytes(32))
            return keys[stream]

        self.originals = SealedFiles(self.folder / "objects", key_of)
        self.flow = Flow(self.store)
        self.tools = Tools()
        self.keys = DemonstrationKeys(self.store, self.store.views, self.originals)
        self._found()
        self._lease_this_year()

    def _found(self) -> None:
        """Make the demonstration province where there is nobody yet."""
        self.device_id = self.store.setting("device")
        if self.device_id is None:
            self.device_id = self.new_id()
            self.store.remember("device", self.device_id)
        if not self.store.views.find(Person):
            from app.usecases.people.found_demonstration import found_demonstration

            found_demonstration(
                self.flow, _province(), device_id=self.device_id, at=self.clock.now(),
                command_id=self.new_id(),
            )

    def _lease_this_year(self) -> None:
        """A new year opens new series from 01 (NĐ 30/2020 Điều 15)."""
        year = local(self.clock.now()).year
        views = self.store.views
        if not views.find(Lease, year=year, device_id=self.device_id):
            from app.usecases.people.found_demonstration import leases_for
            from app.usecases.people.load_directory import LoadDirectory

            leases = leases_for(views.find(Agency), self.device_id, (year,))
            administrator = from_plain(Person, _province()["administrator"])
            act = Act(administrator, self.clock.now(), self.new_id())
            self.flow.execute(LoadDirectory("year", leases=leases), act)

    def person(self, person_id: str | None = None) -> Person:
        """The person of this id, or whoever sat here last.

        Raises:
            Refused: nobody here has this id.
        """
        wanted = person_id or self.store.setting("person") or _province()["first_person"]
        found = self.store.views.find(Person, id=wanted)
        if not found:
            raise Refused(
                f"Không có người dùng “{wanted}” trên máy này.", "Xem danh sách: hoso list people.",
                code="no-person",
            )
        return found[0]

    def desk(self, person: Person | None = None) -> Desk:
        """The desk with this person at it."""
        return Desk(
            flow=self.flow, views=self.store.views, originals=self.originals,
            exchange=ExchangeWithinProfile(self.originals), pages=self.tools.pages,
            pictures=self.tools.pictures, recogniser=self.tools.recogniser,
            verifier=Late(self._verifier),
            signer=Late(self._signer), composer=self.tools.composer, forms=self.tools.forms,
            clock=self.clock, new_id=self.new_id, device_id=self.device_id,
            document_types=self.tools.document_types, marks=self.keys.mark,
            person=person or self.person(),
        )

    def _signer(self) -> Any:
        from app.adapters.signing.signer import PdfSigner

        return PdfSigner(self.keys.key, self.keys.service.tsa_url, RESOURCES / "fonts")

    def _verifier(self) -> Any:
        from app.adapters.signing.verifier import PdfVerifier

        authority = self.keys.authority
        return PdfVerifier(
            [authority.root], [authority.intermediate], allow_demo_root=True,
            revocations=lambda: [self.keys.service.revocations()],
        )

    def close(self) -> None:
        """Let go of the profile."""
        self.keys.close()
        self.store.close()
        self._lock.close()


def _province() -> dict[str, Any]:
    return json.loads((RESOURCES / "demo" / "province.json").read_text("utf-8"))

