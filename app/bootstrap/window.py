"""Open the window on a profile: places and their screens, who may go where, and what is listened to."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app.bootstrap.places import RESOURCES, default_folder
from app.shared.errors import KnownError
from app.ui.bug_report import report_uncaught
from app.ui.commands import any_of
from app.ui.jobs import Jobs
from app.ui.kit.style import apply_look
from app.ui.shell import Shell
from app.ui.shell_model import Hit, Place, Seat, ShellModel, StripState
from app.ui.translations import install

if TYPE_CHECKING:
    from app.bootstrap.profile import Profile

ALL = ("clerk", "leader", "specialist", "records")


class Window:
    """The shell with its session, joined to a profile; ``close`` lets go of both."""

    def __init__(self, profile: "Profile", person_id: str | None = None, shell: Shell | None = None):
        self.profile = profile
        self.shell = shell or Shell(None, Jobs(), is_demonstration=True)
        self.jobs, self.table = self.shell.jobs, self.shell.table
        from app.ui.session import Session

        desk = profile.desk(profile.person(person_id))
        self.session = Session(desk, self.jobs, profile.store.remember, profile.store.setting)
        self._agencies = _agency_names(profile)
        self.shell.take(self._model())
        self.session.changed.connect(self.shell.changed)
        self.session.said.connect(self._say)
        self.session.refused.connect(self.shell.show_error)
        self.session.person_changed.connect(self.shell.person_changed)

    def _model(self) -> ShellModel:
        return ShellModel(
            places=self._places(), seat=lambda: self._seat(self.session.person),
            people=self._people, sit=self.sit, counts=self._counts, strip=self._strip,
            search=self._search, settings=_Remembered(self.profile), is_demonstration=True,
        )

    def _places(self) -> list[Place]:
        tr, session, table = self.session.tr, self.session, self.table

        def screen(module: str, name: str, *more: Any) -> Any:
            def make() -> Any:
                from importlib import import_module

                return getattr(import_module(f"app.ui.screens.{module}"), name)(session, table, *more)

            return make

        mine, papers, desk = tr("Của tôi"), tr("Văn bản"), tr("Máy này")
        return [
            Place(id="inbox", group=mine, words=tr("Hộp đến"), icon="inbox",
                  screen_factory=screen("inbox", "Inbox"), who_may=any_of("clerk")),
            Place(id="to-assign", group=mine, words=tr("Chờ cho ý kiến"), icon="clipboard-check",
                  screen_factory=screen("assigning", "Assigning"), who_may=any_of("leader")),
            Place(id="to-sign", group=mine, words=tr("Chờ tôi ký"), icon="signature",
                  screen_factory=screen("signing", "Signing"), who_may=any_of("leader")),
            Place(id="mine", group=mine, words=tr("Việc của tôi"), icon="clipboard-list",
                  screen_factory=screen("answering", "Answering", self._answer),
                  who_may=any_of("specialist", "clerk", "records")),
            Place(id="drafts", group=mine, words=tr("Soạn thảo"), icon="file-pencil",
                  screen_factory=screen("drafting", "Drafting"),
                  who_may=any_of("specialist", "clerk", "leader")),
            Place(id="to-issue", group=papers, words=tr("Chờ phát hành"), icon="rubber-stamp",
                  screen_factory=screen("issuing", "Issuing"), who_may=any_of("clerk")),
            Place(id="incoming", group=papers, words=tr("Văn bản đến"), icon="file-import",
                  screen_factory=screen("registers", "Register", "incoming"), who_may=any_of(*ALL)),
            Place(id="outgoing", group=papers, words=tr("Văn bản đi"), icon="file-export",
                  screen_factory=screen("registers", "Register", "outgoing"), who_may=any_of(*ALL)),
            Place(id="waiting", group=desk, words=tr("Chờ gửi"), icon="cloud-up",
                  screen_factory=screen("waiting", "Waiting"), who_may=any_of(*ALL)),
        ]

    # People

    def _seat(self, person: Any) -> Seat:
        return Seat(person.id, person.name, person.position, self._agencies[person.agency_id], person.roles)

    def _people(self) -> list[Seat]:
        from app.domain.organisation import Person

        return [self._seat(person) for person in self.profile.store.views.find(Person)]

    def sit(self, person_id: str) -> None:
        """Somebody else takes the seat; remembered for the next start."""
        self.session.sit(self.profile.person(person_id))
        self.shell.go(self.shell.places()[0].id, focus=True)
        self.jobs.command(
            lambda _: self.profile.store.remember("person", person_id), owner=self.shell,
            words=self.session.tr("Ghi nhớ người ngồi máy"),
        )

    # What the shell asks, on a reader's thread

    def _counts(self) -> dict[str, int]:
        views = self.profile.store.views
        places = ("inbox", "to-assign", "to-sign", "mine", "drafts", "to-issue", "incoming", "outgoing")
        counts = {place: views.count(self.session.query_for(place)) for place in places}
        return counts | {"waiting": views.waiting_count()}

    def _strip(self) -> StripState:
        return StripState(waiting=self.profile.store.views.waiting_count())

    def _search(self, words: str) -> list[Hit]:
        hits, _ = self.profile.store.views.search(words, self.session.person.agency_id, 20)
        return [Hit(title=hit.title, detail=hit.why, open=lambda i=hit.id: self.open(i)) for hit in hits]

    def open(self, document_id: str) -> None:
        """Go to a document where it stands now, as far as the person may."""
        from app.domain.document import Document

        document = self.profile.store.views.get(Document, document_id)
        wanted = {
            "arrived": "inbox", "draft": "drafts", "submitted": "to-sign", "signed": "to-issue",
            "numbered": "to-issue", "issued": "to-issue",
        }.get(document.state, document.direction)
        allowed = [place.id for place in self.shell.places()]
        self.go(wanted if wanted in allowed else document.direction, document_id)

    def go(self, place_id: str, document_id: str | None = None) -> None:
        """Show a place, and a document in it."""
        self.shell.go(place_id, focus=True)
        screen = self.shell.screen()
        if document_id and hasattr(screen, "choose"):
            screen.choose(document_id)

    def _answer(self, document_id: str) -> None:
        """Start the answer to a document and go on to write it."""
        from app.usecases.documents.start_draft import start_answer

        desk = self.session.desk
        self.session.work(
            self.shell, lambda _: start_answer(desk, document_id),
            lambda draft_id: self.go("drafts", draft_id), self.session.tr("Soạn văn bản trả lời"),
        )

    def _say(self, words: str, undo_id: str) -> None:
        self.shell.toast(words, (lambda: self.session.undo(undo_id)) if undo_id else None)

    def close(self) -> None:
        """Close the window and the profile."""
        self.shell.close()
        self.profile.close()


class _Remembered:
    """Small things of the window, kept in the desk's settings."""

    def __init__(self, profile: "Profile"):
        self._store = profile.store

    def get(self, name: str) -> str | None:
        """What was put under this name, if anything."""
        return self._store.setting(f"window/{name}")

    def put(self, name: str, value: str) -> None:
        """Remember."""
        self._store.remember(f"window/{name}", value)


def _agency_names(profile: "Profile") -> dict[str, str]:
    from app.domain.organisation import Agency

    return {agency.id: agency.name for agency in profile.store.views.find(Agency)}


def open_window(arguments: list[str]) -> int:
    """Start the program with a window; gives the exit code.

    The frame is painted before the desk is opened behind it: a person sees at once that it starts.
    """
    options = dict(zip(arguments[::2], arguments[1::2], strict=True))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Hồ Sơ")
    install(app, options.get("--lang", "vi"), RESOURCES / "i18n")
    apply_look(app)
    shell = Shell(None, Jobs(), is_demonstration=True)
    opened: list[Window] = []

    def open_desk() -> None:
        from app.bootstrap.profile import Profile

        try:
            profile = Profile(Path(options.get("--profile", default_folder())))
            opened.append(Window(profile, options.get("--as"), shell))
        except KnownError as error:
            QMessageBox.warning(shell, "Hồ Sơ", f"{error.message}\n\n{error.next_step}")
            app.exit(3)
            return
        if look := profile.store.setting("window/look"):
            shell.set_look(look)
        if profile.recovery_code:
            shell.banner.show_words(
                shell.tr("Mã khôi phục dữ liệu của máy này: {0}").format(profile.recovery_code),
                shell.tr("Ghi ra giấy và cất ở cơ quan: mất khóa thì chỉ mã này mở lại được dữ liệu."),
            )

    shell.show()
    report_uncaught(shell)
    app.processEvents()
    QTimer.singleShot(0, open_desk)
    code = app.exec()
    for window in opened:
        window.profile.close()
    return code
