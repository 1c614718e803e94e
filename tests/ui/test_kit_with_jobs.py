"""The list and the reading pane over the real job runner, and a form in a pane too low for it."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea

from app.domain.page_text import Picture
from app.ui.kit.document_list import DocumentList
from app.ui.kit.form import AreaField, Choice, DateField, Form, TextField, TokenField
from app.ui.kit.page_view import PageView
from app.ui.kit.pane import Pane
from app.ui.kit.row_delegate import RowLook


@dataclass(frozen=True)
class Row:
    id: int


def test_rows_and_pages_arrive_from_the_workers(qtbot, jobs):
    documents = DocumentList(jobs.submitter(jobs), lambda row: RowLook(str(row.id)), "Văn bản đến")
    view = PageView(jobs.submitter(jobs))
    for widget in (documents, view):
        qtbot.addWidget(widget)
        widget.resize(400, 600)
        widget.show()
    documents.model.reset(1_000_000, lambda at, limit: [Row(n) for n in range(at, at + limit)])
    qtbot.waitUntil(lambda: documents.model.row(0) == Row(0))
    documents.rows.scrollToBottom()
    qtbot.waitUntil(lambda: documents.model.row(999_999) == Row(999_999))

    def render(page: int, dpi: float) -> Picture:
        width, height = round(595 * dpi / 72), round(842 * dpi / 72)
        return Picture(width, height, bytes(width * height * 3), dpi)

    view.open([(595, 842)] * 2000, render)
    qtbot.waitUntil(lambda: view.pictures.cache.has(1, view._dpi(1)))
    qtbot.waitUntil(jobs.is_idle)


def test_a_low_pane_scrolls_and_never_squeezes_its_fields(qtbot):
    form, pane = Form(), Pane("Vào sổ văn bản đến")
    qtbot.addWidget(pane)
    form.add(TextField("number", "Số, ký hiệu", required=True), 1)
    form.add(DateField("date", "Ngày văn bản", today=lambda: dt.date(2026, 11, 23)), 1)
    form.add(AreaField("subject", "Trích yếu"))
    people = [Choice(str(n), f"Phòng chuyên môn số {n}") for n in range(12)]
    form.add(TokenField("to", "Chuyển đến", people))
    form["to"].set_value([person.key for person in people])
    form.check()
    pane.set_body(form)
    pane.resize(360, 240)
    pane.show()
    qtbot.waitUntil(lambda: pane.findChild(QScrollArea).verticalScrollBar().maximum() > 0)
    area = form["subject"].area
    assert area.parentWidget().height() >= area.height() + 8
    assert form["number"].problem.height() >= form["number"].problem.words.heightForWidth(
        form["number"].problem.words.width())
    last = form["to"].line
    chips = form["to"].chips
    assert len({chip.y() for chip in chips}) > 2, "chips take as many lines as they need"
    assert last.parentWidget().rect().contains(last.geometry())
    assert all(last.parentWidget().rect().contains(chip.geometry()) for chip in chips)
