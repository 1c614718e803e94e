"""The window: bar, places, the screen of the place, strip; and the acts that belong to no screen.

It knows nothing of where things come from: bootstrap gives it a ``ShellModel`` and calls
``changed``, ``toast``, ``show_error`` and ``person_changed`` when something happened.
"""

import base64
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.shared.errors import KnownError, Refused
from app.ui.commands import Action, ActionTable, at
from app.ui.jobs import Jobs
from app.ui.kit.banner import Banner
from app.ui.kit.style import apply_look
from app.ui.navigation import Navigation
from app.ui.palette import Palette
from app.ui.panes import focus_first, next_pane
from app.ui.shell_model import Forgetful, Place, ShellModel, StripState
from app.ui.status_strip import StatusStrip
from app.ui.toasts import Toasts
from app.ui.top_bar import TopBar

LOOKS = {"system": None, "light": False, "dark": True}


class Shell(QMainWindow):
    """The main window. ``table`` holds every action, ``screen()`` is what stands in it now.

    Without a model it is the frame alone: shown at once, while the desk behind it opens (``take``).
    """

    def __init__(
        self, model: ShellModel | None, jobs: Jobs, table: ActionTable | None = None, *,
        is_demonstration: bool = False,
    ):
        super().__init__()
        self.setObjectName("shell")
        self.jobs = jobs
        self.model: ShellModel | None = None
        self.table = table or ActionTable(self)
        self.settings: Any = Forgetful()
        self.place_id = ""
        self._screens: dict[str, QWidget] = {}
        self._people_actions: list[str] = []
        self.setWindowTitle(self.tr("Hồ Sơ"))
        self.setMinimumSize(1024, 640)
        self._build(model.is_demonstration if model else is_demonstration)
        self._connect()
        self.table.attach(self)
        self.table.register(*self._own_actions())
        self._remembered_size()
        if model:
            self.take(model)

    def take(self, model: ShellModel) -> None:
        """The desk is open: who sits here, where he may go, what waits."""
        self.model = model
        self.settings = model.settings or self.settings
        self.table.register(*self._going())
        self._remembered_size()
        self.person_changed()

    # What stands where

    def _build(self, is_demonstration: bool) -> None:
        ground = QWidget(self)
        self.bar = TopBar(is_demonstration, ground)
        self.navigation = Navigation(ground)
        self.banner = Banner(ground)
        self.stack = QStackedWidget(ground)
        self.strip = StatusStrip(self.jobs, ground)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addLayout(right, 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(ground)
        self.toasts = Toasts(ground)
        self.palette_list = Palette(
            self.bar.search, self.table, self.jobs, lambda words: self.model.search(words), ground
        )

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.go)
        self.bar.person.picked.connect(lambda seat_id: self.model.sit(seat_id))
        self.toasts.changed.connect(self.table.refresh)
        self.table.refused.connect(self.show_error)
        self.jobs.refused.connect(self.show_error)
        self.jobs.crashed.connect(self.show_bug)

    def _own_actions(self) -> Iterable[Action]:
        tr = self.tr
        yield Action(id="shell.palette", words=tr("Tìm hoặc làm việc gì đó"), icon="search",
                     shortcut="Ctrl+K", handler=self.palette_list.open, in_palette=False)
        yield Action(id="shell.keys", words=tr("Các phím tắt dùng được ở đây"), icon="keyboard",
                     shortcut="F1", handler=self.palette_list.open, in_palette=False)
        yield Action(id="shell.undo", words=tr("Hoàn tác việc vừa làm"), icon="arrow-back-up",
                     shortcut="Ctrl+Z", handler=self.toasts.undo, ready=self.toasts.can_undo)
        yield Action(id="shell.next_pane", words=tr("Sang khung kế tiếp"), icon="arrow-right",
                     shortcut="F6", handler=lambda: self._walk(1), in_palette=False)
        yield Action(id="shell.previous_pane", words=tr("Về khung trước"), icon="arrow-left",
                     shortcut="Shift+F6", handler=lambda: self._walk(-1), in_palette=False)
        yield Action(id="shell.notices", words=tr("Xem thông báo"), icon="bell",
                     handler=self.bar.bell.open_menu)
        yield Action(id="shell.person", words=tr("Đổi người ngồi máy"), icon="switch-horizontal",
                     shortcut="Ctrl+U", handler=self.bar.person.open_menu)
        for look, words, mark in (
            ("light", tr("Giao diện sáng"), "sun"), ("dark", tr("Giao diện tối"), "moon"),
            ("system", tr("Giao diện theo hệ thống"), "settings"),
        ):
            yield Action(id=f"shell.look.{look}", words=words, icon=mark,
                         handler=lambda look=look: self.set_look(look))

    def _going(self) -> Iterable[Action]:
        tr = self.tr
        for number, place in enumerate(self.model.places, start=1):
            yield Action(
                id=f"go.{place.id}", words=tr("Tới {0}").format(place.words), icon=place.icon,
                shortcut=f"Ctrl+{number}" if number <= 9 else "", who_may=place.who_may,
                handler=lambda place=place: self.go(place.id, focus=True),
            )

    # Going places

    def screen(self) -> QWidget | None:
        """The screen that is shown."""
        return self._screens.get(self.place_id)

    def places(self) -> list[Place]:
        """Where the person here may go."""
        roles = self.model.seat().roles
        return [place for place in self.model.places if place.who_may(roles)]

    def go(self, place_id: str, *, focus: bool = False) -> None:
        """Show a place; its screen is made when it is first needed.

        Raises:
            Refused: the person here may not go there.
        """
        place = next((place for place in self.places() if place.id == place_id), None)
        if place is None:
            raise Refused(
                self.tr("Vai trò hiện tại không vào được nơi này."),
                self.tr("Đổi sang người có quyền rồi thử lại."), code="place-not-allowed",
            )
        if place_id != self.place_id:
            self._leave()
            screen = self._screens.get(place_id) or self._make(place)
            self.place_id = place_id
            self.stack.setCurrentWidget(screen)
            self.banner.hide()
            self.navigation.stand_at(place_id)
            self.table.set_context(where=place_id)
            self.settings.put("place", place_id)
            self.show_detail()
        if focus:
            focus_first(self.stack.currentWidget())

    def _make(self, place: Place) -> QWidget:
        screen = place.screen_factory()
        self._screens[place.id] = screen
        self.stack.addWidget(screen)
        self.table.register(*at(place.id, *screen.actions()))
        if hasattr(screen, "detail_changed"):
            screen.detail_changed.connect(self.show_detail)
        for splitter in self._splitters(screen):
            if kept := self.settings.get(f"{place.id}/{splitter.objectName()}"):
                splitter.restoreState(QByteArray(base64.b64decode(kept)))
        return screen

    def _leave(self) -> None:
        screen = self.screen()
        if screen is not None and hasattr(screen, "leave"):
            screen.leave()

    def _walk(self, step: int) -> None:
        next_pane([self.navigation, *self._panes()], step)

    def _panes(self) -> list[QWidget]:
        screen = self.screen()
        if screen is None:
            return []
        if hasattr(screen, "focus_panes"):
            return list(screen.focus_panes())
        splitter = screen.findChild(QSplitter)
        if splitter is not None and splitter.isVisible():
            return [splitter.widget(at) for at in range(splitter.count())]
        return [screen]

    # What happened

    def changed(self, kinds: frozenset[str] = frozenset()) -> None:
        """Kinds of row changed: every open screen, the counters and the strip read anew."""
        for screen in self._screens.values():
            screen.refresh(kinds)
        self.read_counts()

    def read_counts(self) -> None:
        """Ask anew how many wait at each place, what the strip should say, what others did."""
        ask = lambda fn, done: self.jobs.query(  # noqa: E731
            lambda _: fn(), done, owner=self, words=self.tr("Đếm việc")
        )
        ask(self.model.counts, self.navigation.places.show_counts)
        ask(self.model.strip, self.strip.show_state)
        ask(self.model.notices, self.bar.bell.show_notices)

    def person_changed(self) -> None:
        """Somebody else sits here: his places, his actions."""
        seat, people = self.model.seat(), self.model.people()
        self.bar.person.show_seat(seat, people)
        self.banner.hide()
        self.toasts.put_away()
        self._offer_people()
        self.table.set_context(roles=seat.roles)
        self.navigation.blockSignals(True)
        self.navigation.places.show_places(self.places())
        self.navigation.blockSignals(False)
        allowed = [place.id for place in self.places()]
        wanted = self.place_id or self.settings.get("place")
        if wanted in allowed and wanted == self.place_id:
            self.navigation.stand_at(wanted)
        elif allowed:
            self.go(wanted if wanted in allowed else allowed[0])
        self.read_counts()

    def _offer_people(self) -> None:
        self.table.forget(*self._people_actions)
        here = self.model.seat().id
        actions = [
            Action(
                id=f"sit.{seat.id}", icon="user", also_called=seat.line,
                words=self.tr("Đổi sang {name} ({line})").format(
                    name=seat.name, line=seat.line
                ),
                handler=lambda seat_id=seat.id: self.model.sit(seat_id),
                ready=lambda other=seat.id != here: other,
            )
            for seat in self.model.people()
        ]
        self._people_actions = [action.id for action in actions]
        self.table.register(*actions)

    def toast(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, with a way back for ten seconds when there is one."""
        self.banner.hide()
        self.toasts.say(words, undo)

    def show_error(self, error: KnownError) -> None:
        """Say across the screen what was refused or could not be had, and what to do next."""
        self.banner.show_words(
            error.message, error.next_step, tone="red" if isinstance(error, Refused) else "ochre"
        )

    def show_bug(self, error: BaseException, words: str = "") -> None:
        """The program is wrong: show the report."""
        from app.ui.bug_report import BugReport  # needed only when something is wrong

        BugReport(error, words, self).open()

    def show_strip(self, state: StripState) -> None:
        """Say what is true of this desk now."""
        self.strip.show_state(state)

    def show_detail(self) -> None:
        """Ask the screen anew what the strip should say of it."""
        screen = self.screen()
        self.strip.show_detail(screen.strip_detail() if screen is not None else "")

    # The window itself

    def showEvent(self, event: QShowEvent) -> None:
        """Start where the work is, not in the search field."""
        super().showEvent(event)
        if not event.spontaneous() and self.screen() is not None:
            focus_first(self.screen())

    def set_look(self, look: str) -> None:
        """Be "light", "dark", or as the "system" is; remembered."""
        self.settings.put("look", look)
        apply_look(QApplication.instance(), LOOKS[look])

    def _splitters(self, screen: QWidget) -> list[QSplitter]:
        return [one for one in screen.findChildren(QSplitter) if one.objectName()]

    def _remembered_size(self) -> None:
        room = QApplication.primaryScreen().availableSize()
        # the window's own frame needs room too, or the status strip is under the screen's edge
        self.resize(min(1440, room.width() - 8), min(900, room.height() - 40))
        if kept := self.settings.get("geometry"):
            self.restoreGeometry(QByteArray(base64.b64decode(kept)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember sizes, let what is being written end."""
        self._leave()
        self.settings.put("geometry", _text(self.saveGeometry()))
        for place_id, screen in self._screens.items():
            for splitter in self._splitters(screen):
                self.settings.put(f"{place_id}/{splitter.objectName()}", _text(splitter.saveState()))
        self.jobs.close()
        super().closeEvent(event)


def _text(state: QByteArray) -> str:
    return base64.b64encode(bytes(state)).decode("ascii")
