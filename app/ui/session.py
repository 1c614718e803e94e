"""Who sits at the window and what is done on his behalf: queries, commands, undo, and what changed.

Screens ask here; nobody else in the window touches a use case without a job around it.

Signals: ``changed(kinds)`` after each commit, ``person_changed()``, ``said(words, undo_id)`` for a
toast, ``refused(error)`` for a banner.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.organisation import Agency, Person
from app.shared.errors import KnownError
from app.ui.jobs import JobContext, Jobs
from app.usecases.desk import Desk
from app.usecases.flow import HANDLERS, Changes
from app.usecases.ports.store import ListQuery


class Session(QObject):
    """The desk with the person at it, and the jobs that carry his work out."""

    changed = Signal(object)
    person_changed = Signal()
    said = Signal(str, str)
    refused = Signal(object)

    def __init__(
        self, desk: Desk, jobs: Jobs, remember: Callable[[str, Any], None],
        recall: Callable[[str], Any], parent: QObject | None = None,
    ):
        super().__init__(parent)
        self.desk, self.jobs = desk, jobs
        self.remember, self.recall = remember, recall
        desk.flow.listen(self._committed)

    @property
    def person(self) -> Person:
        """Who sits here now."""
        return self.desk.person

    def agency(self) -> Agency:
        """His agency."""
        return self.desk.views.get(Agency, self.person.agency_id)

    def sit(self, person: Person) -> None:
        """Somebody else takes the seat; every screen reads anew."""
        self.desk = self.desk.acting(person)
        self.person_changed.emit()

    def query_for(self, place: str, words: str = "") -> ListQuery:
        """What a list of this place asks for."""
        person = self.person
        return ListQuery(
            place=place, agency_id=person.agency_id, person_id=person.id, words=words,
            oversees=person.is_a("clerk") or person.is_a("leader"),
        )

    def ask(
        self, owner: QObject, fn: Callable[[JobContext], Any], on_done: Callable[[Any], None],
        words: str = "", on_error: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Read something away from the window; the answer comes back on it, unless ``owner`` is gone."""
        self.jobs.query(
            fn, on_done, owner=owner, on_error=on_error or self.refused.emit, words=words
        )

    def submitter(self, owner: QObject) -> Callable[[Callable[[], Any], Callable[[Any], None]], None]:
        """The kit's way of asking: a plain function, and where its result goes."""
        return lambda fn, on_done: self.ask(owner, lambda _: fn(), on_done)

    def work(
        self, owner: QObject, fn: Callable[[JobContext], Any],
        on_done: Callable[[Any], None] | None = None, words: str = "",
        on_error: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Run a use case that works with the outside before its command (reading, signing, sending)."""
        self.jobs.command(
            fn, on_done or (lambda _: None), owner=owner, on_error=on_error or self.refused.emit,
            words=words,
        )

    def do(
        self, owner: QObject, command: Any, said: str,
        on_done: Callable[[Any], None] | None = None,
    ) -> None:
        """Carry a command out and say so; a reversible one can be taken back from the toast."""
        handling = HANDLERS[type(command).__name__]
        desk = self.desk

        def done(outcome: Any) -> None:
            self.said.emit(said, outcome.command_id if handling.reversible else "")
            if on_done:
                on_done(outcome.result)

        self.work(owner, lambda _: desk.do(command), done, handling.words)

    def undo(self, command_id: str) -> None:
        """Take a command back."""
        desk = self.desk
        self.work(
            self, lambda _: desk.undo(command_id),
            lambda _: self.said.emit(self.tr("Đã hoàn tác."), ""), self.tr("Hoàn tác"),
        )

    def _committed(self, kinds: Changes) -> None:
        """Called on the writer's thread; the signal crosses to the window's."""
        self.changed.emit(kinds)
