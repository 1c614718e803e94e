"""A window with made-up people and places, for pictures and tests of the frame itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from app.ui.commands import Action, any_of
from app.ui.jobs import Jobs
from app.ui.kit.empty_state import EmptyState
from app.ui.shell import Shell
from app.ui.shell_model import Hit, Place, Seat, ShellModel, StripState

CLERK = Seat("p-clerk", "Lê Minh Tâm", "Văn thư", "Văn phòng UBND tỉnh", ("clerk",))
LEADER = Seat("p-leader", "Nguyễn Thị Hạ", "Phó Chủ tịch", "UBND tỉnh", ("leader",))
PEOPLE = (CLERK, LEADER)

COUNTS = {"inbox": 7, "todo": 12, "due": 3, "incoming": 1284, "outgoing": 962, "issue": 4,
          "handling": 58, "results": 9, "scan": 2}


class SampleScreen(QWidget):
    """An empty place with one act, or with two panes when it is asked to."""

    detail_changed = Signal()

    def __init__(self, place_id: str):
        super().__init__()
        self.place_id, self.refreshed, self.acted = place_id, [], 0
        self.empty = EmptyState(
            "inbox", "Chưa có văn bản nào chờ vào sổ",
            "Văn bản đến trên trục liên thông hoặc được kéo thả vào đây sẽ nằm ở nơi này cho tới "
            "khi được vào sổ.", "Chọn tệp văn bản…", self,
        )
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Lọc danh sách")
        self.field.setPlaceholderText("Lọc theo số, trích yếu")
        left = QWidget(self)
        left.setProperty("kind", "pane")
        column = QVBoxLayout(left)
        title = QLabel("Hộp đến", left)
        title.setProperty("kind", "title")
        column.addWidget(title)
        column.addWidget(self.field)
        column.addStretch()
        self.panes = QSplitter(self)
        self.panes.setObjectName("panes")
        self.panes.setHandleWidth(1)
        self.panes.addWidget(left)
        self.panes.addWidget(self.empty)
        self.panes.setSizes([360, 860])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)

    def refresh(self, changes: frozenset[str]) -> None:
        self.refreshed.append(changes)

    def strip_detail(self) -> str:
        return "Nghi-dinh.pdf · trang 1/30 · 1,2 MB" if self.place_id == "inbox" else ""

    def actions(self) -> list[Action]:
        return [Action(id=f"{self.place_id}.act", words="Vào sổ và chuyển", icon="check",
                       shortcut="Ctrl+Return", handler=self._act)]

    def _act(self) -> None:
        self.acted += 1


def places() -> list[Place]:
    def place(name: str, group: str, words: str, icon: str, **more: object) -> Place:
        return Place(id=name, group=group, words=words, icon=icon,
                     screen_factory=lambda: SampleScreen(name), **more)

    return [
        place("inbox", "Của tôi", "Hộp đến", "inbox", who_may=any_of("clerk")),
        place("todo", "Của tôi", "Chờ tôi xử lý", "clipboard-check"),
        place("due", "Của tôi", "Sắp đến hạn", "clock", late=True),
        place("incoming", "Văn bản", "Văn bản đến", "file-import"),
        place("outgoing", "Văn bản", "Văn bản đi", "file-export"),
        place("issue", "Văn bản", "Chờ phát hành", "rubber-stamp", late=True,
              who_may=any_of("clerk")),
        place("cases", "Văn bản", "Hồ sơ công việc", "folders"),
        place("register", "Văn bản", "Sổ đăng ký", "notebook"),
        place("receive", "Một cửa", "Tiếp nhận", "user-plus"),
        place("handling", "Một cửa", "Đang giải quyết", "route"),
        place("results", "Một cửa", "Trả kết quả", "package-export"),
        place("scan", "Số hoá", "Quét và kiểm tra", "scan"),
        place("maps", "Số hoá", "Bản đồ, khổ lớn", "map-2"),
        place("archive", "Số hoá", "Lưu trữ", "archive"),
        place("oversight", "Điều hành", "Tình hình giải quyết", "chart-bar"),
    ]


class Desk:
    """Who sits at the sample window, and the window."""

    def __init__(self, **model: object):
        self.seat, self.opened = CLERK, []
        self.jobs = Jobs()
        asked = {
            "places": places(), "seat": lambda: self.seat, "people": lambda: PEOPLE,
            "sit": self.sit, "counts": lambda: COUNTS,
            "strip": lambda: StripState(confirmed_at="09:41"), "search": self.search,
            "is_demonstration": True,
        }
        self.shell = Shell(ShellModel(**(asked | model)), self.jobs)

    def sit(self, seat_id: str) -> None:
        self.seat = next(seat for seat in PEOPLE if seat.id == seat_id)
        self.shell.person_changed()

    def search(self, words: str) -> list[Hit]:
        return [Hit(title="12/BC-UBND", detail=f"Báo cáo kết quả giải quyết thủ tục ({words})",
                    open=lambda: self.opened.append(words))]
