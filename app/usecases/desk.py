"""What stands on a desk: everything a use case may ask of the outside, given by bootstrap."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.document_type import DocumentType
from app.domain.organisation import Person
from app.shared.clock import Clock, local
from app.shared.ids import NewId
from app.usecases.flow import Act, Flow, Outcome
from app.usecases.ports.capture import PictureIntake
from app.usecases.ports.composing import Composer, Forms
from app.usecases.ports.pages import Pages, TextRecogniser
from app.usecases.ports.signing import Signer, Verifier
from app.usecases.ports.store import Exchange, Originals, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The ports, and the person who sits here now (``acting`` gives the same desk to another)."""

    flow: Flow
    views: Views
    originals: Originals
    exchange: Exchange
    pages: Pages
    pictures: PictureIntake
    recogniser: TextRecogniser
    verifier: Verifier
    signer: Signer
    composer: Composer
    forms: Forms
    clock: Clock
    new_id: NewId
    device_id: str
    document_types: Sequence[DocumentType]
    marks: Callable[[str], bytes | None]
    """The picture (PNG) of a hand signature or a seal, by key reference; None when there is none."""
    person: Person

    @property
    def type_names(self) -> tuple[str, ...]:
        """Names of the document types, for the letterhead reader and for lists."""
        return tuple(kind.name for kind in self.document_types)

    @property
    def abbreviations(self) -> dict[str, str]:
        """Abbreviation → name of the types that have one."""
        return {kind.abbreviation: kind.name for kind in self.document_types if kind.abbreviation}

    def acting(self, person: Person) -> "Desk":
        """The same desk with somebody else at it."""
        return dataclasses.replace(self, person=person)

    def do(self, command: Any) -> Outcome:
        """Carry a command out as the person at the desk, now."""
        return self.flow.execute(command, self._act())

    def undo(self, command_id: str) -> Outcome:
        """Take a command back (see ``Flow.undo``)."""
        return self.flow.undo(command_id, self._act())

    def today(self) -> dt.date:
        """The date in Vietnam."""
        return local(self.clock.now()).date()

    def _act(self) -> Act:
        return Act(self.person, self.clock.now(), self.new_id())
