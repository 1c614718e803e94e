"""What stands on a desk: everything a use case may ask of the outside, given by bootstrap."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.organisation import Person
from app.shared.clock import Clock, local
from app.shared.ids import NewId
from app.usecases.flow import Act, Flow, Outcome
from app.usecases.ports.composing import Composer
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
    recogniser: TextRecogniser
    verifier: Verifier
    signer: Signer
    composer: Composer
    clock: Clock
    new_id: NewId
    device_id: str
    type_names: Sequence[str]
    marks: Callable[[str], bytes | None]
    """The picture (PNG) of a hand signature or a seal, by key reference; None when there is none."""
    person: Person

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
