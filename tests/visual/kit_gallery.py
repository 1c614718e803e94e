"""Pictures of the kit beside one another: ``python tests/visual/kit_gallery.py OUT [light|dark] [PDF]``.

Made-up documents and persons; the page is drawn from a PDF when one is given, else by Qt.
"""

import datetime as dt
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.page_text import Picture
from app.domain.signature import Change, SignatureVerdict, Verdict
from app.ui.kit.buttons import ActButton
from app.ui.kit.checklist import Checklist, Point
from app.ui.kit.document_list import DocumentList
from app.ui.kit.filter_bar import Chip
from app.ui.kit.form import AreaField, Choice, ChoiceField, DateField, Form, TextField, TokenField
from app.ui.kit.key_hint import KeyHint
from app.ui.kit.page_view import PageView
from app.ui.kit.paint import Badge
from app.ui.kit.pane import Card, Pane
from app.ui.kit.row_delegate import RowLook
from app.ui.kit.style import apply_look
from app.ui.kit.timeline import Event, Timeline
from app.ui.kit.verdict_detail import VerdictDetail
from app.ui.kit.verdict_strip import VerdictStrip
from app.ui.kit.words import Words

TODAY = dt.date(2026, 11, 23)


@dataclass(frozen=True)
class Row:
    id: str
    look: RowLook


def at_once(work, done):
    """Stands for the job runner where the picture must be complete."""
    QTimer.singleShot(0, lambda: done(work()))


ROWS = [
    Row("1", RowLook("50/2026/NĐ-CP", "09:12", "Chính phủ", Badge("ochre", "Chưa đủ tin cậy"),
        "Quy định chi tiết một số điều của Nghị quyết số 254/2025/QH15 về tiền sử dụng đất, tiền thuê đất và một số việc khác", True)),
    Row("2", RowLook("985/QĐ-TTg", "08:55", "Thủ tướng Chính phủ", Badge("red", "Thượng khẩn"),
        "Về việc xuất cấp hóa chất khử khuẩn từ nguồn dự trữ quốc gia hỗ trợ các địa phương", True)),
    Row("3", RowLook("1842/STC-QLNS", "08:40", "Sở Tài chính", Badge("muted", "Hạn 27/11"),
        "V/v đôn đốc báo cáo tình hình thực hiện dự toán quý III", True)),
    Row("4", RowLook("12/BC-UBND", "Hôm qua", "UBND phường An Cựu", Badge("green", "Chữ ký hợp lệ"),
        "Báo cáo kết quả giải quyết thủ tục hành chính tuần 47")),
    Row("5", RowLook("233/KH-SNV", "Hôm qua", "Sở Nội vụ", Badge("green", "Chữ ký hợp lệ", "circle-check"),
        "Kế hoạch số hóa hồ sơ lưu trữ giai đoạn 2026–2028")),
    Row("6", RowLook("77/TB-VP", "20/11", "Văn phòng UBND tỉnh", Badge("accent", "Trả lời văn bản 410"),
        "Thông báo kết luận của Phó Chủ tịch tại cuộc họp về hồ sơ đất đai trễ hạn")),
    Row("7", RowLook("409/UBND-ĐC", "20/11", "UBND xã Phú Hồ", Badge("red", "Quá hạn 1 ngày"),
        "V/v xin ý kiến hồ sơ chuyển mục đích sử dụng đất")),
    Row("8", RowLook("1311/STNMT-ĐĐ", "19/11", "Sở Nông nghiệp và Môi trường", Badge("muted", "Hạn 02/12"),
        "V/v cung cấp bản đồ địa chính tờ số 14, 15")),
]
PEOPLE = [
    Choice("ha", "Nguyễn Thị Hạ", "Phó Chủ tịch UBND tỉnh"), Choice("dd", "P. Đất đai", "Sở NN và MT"),
    Choice("binh", "Trần Văn Bình", "Trưởng phòng Đất đai"), Choice("tc", "Sở Tài chính"),
]


def verdict() -> Verdict:
    signed = dt.datetime(2026, 1, 31, 6, 54, tzinfo=dt.UTC)
    leader = SignatureVerdict("Signature1", "Trần Văn Mẫu", "Chính phủ", "leader", "intact", "revision",
        "B-T", "INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND", signed, "timestamp", "unknown", 30, (300, 400, 480, 500))
    seal = SignatureVerdict("Signature6", "CHÍNH PHỦ", "CHÍNH PHỦ", "seal", "intact", "file",
        "B-T", "INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND", signed, "timestamp", "unknown", 30, (250, 400, 370, 520))
    return Verdict("indeterminate", "6 chữ ký còn nguyên vẹn. Chưa xác định được độ tin cậy vì máy chưa cài chứng thư gốc.",
        "Trần Văn Mẫu ký 31/01/2026 13:54; CHÍNH PHỦ thêm số, ngày và dấu sau đó, không thay đổi gì khác.",
        (leader, seal), (Change("Signature1", "CHÍNH PHỦ", "issuing-information", 1, (100, 100, 130, 115), "listed"),
                         Change("Signature6", None, "annotation", 2, None, "undefined")))


def drawn_page(page: int, dpi: float) -> Picture:
    """A page with lines of words, drawn by Qt."""
    width, height = round(595 * dpi / 72), round(842 * dpi / 72)
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(dpi / 72, dpi / 72)
    font = QFont("Liberation Serif")
    font.setPixelSize(14)
    painter.setFont(font)
    painter.drawText(QRectF(80, 60, 440, 30), Qt.AlignmentFlag.AlignCenter, f"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM ({page})")
    for line in range(30):
        painter.drawText(80, 130 + line * 20, "Ủy ban nhân dân tỉnh trả lời để Ủy ban nhân dân xã Phú Hồ biết, thực hiện.")
    painter.end()
    stride = image.bytesPerLine()
    raw = bytes(image.constBits())
    rows = b"".join(raw[y * stride:y * stride + width * 3] for y in range(height))
    return Picture(width, height, rows, dpi)


def pdf_pages(path: str):
    """Sizes and a renderer for a real file."""
    import pymupdf
    paper = pymupdf.open(path)

    def render(page: int, dpi: float) -> Picture:
        shot = paper[page - 1].get_pixmap(dpi=round(dpi), alpha=False)
        return Picture(shot.width, shot.height, bytes(shot.samples), round(dpi))

    return [(page.rect.width, page.rect.height) for page in paper], render


def inbox_form() -> Form:
    form = Form()
    form.add(TextField("number", "Số, ký hiệu", required=True), 1)
    form.add(DateField("date", "Ngày văn bản", today=lambda: TODAY), 1)
    form.add(TextField("agency", "Cơ quan ban hành"))
    form.add(ChoiceField("type", "Loại văn bản", [Choice("nd", "Nghị định"), Choice("qd", "Quyết định")]))
    form.add(AreaField("subject", "Trích yếu"))
    form.add(TextField("signer", "Người ký"))
    form.add(ChoiceField("urgency", "Độ khẩn", [Choice("t", "Thường"), Choice("k", "Khẩn")]), 1)
    form.add(DateField("due", "Hạn xử lý", today=lambda: TODAY), 1)
    form.add(TokenField("to", "Chuyển đến", PEOPLE))
    form.add(TextField("note", "Sổ văn bản", required=True))
    form.add_under(KeyHint([("Enter", "ô kế tiếp"), ("F2", "tới chỗ đọc được trên trang"), ("Ctrl Enter", "vào sổ")]))
    for name, value, sure in (
        ("number", "50/2026/NĐ-CP", 1), ("date", dt.date(2026, 1, 31), 1), ("agency", "Chính phủ", 1),
        ("type", "nd", 1), ("subject", "Quy định chi tiết một số điều của Nghị quyết số 254/2025/QH15 … về tiền sử dụng đất, tiền thuê đất", 1),
        ("signer", "KT. THỦ TƯỚNG, Phó Thủ tướng Trần Văn Mẫu", 1), ("urgency", "t", 1),
    ):
        form.set_reading(name, value, sure)
    form.set_reading("due", dt.date(2026, 11, 27), 0.5, "hai chỗ trên trang ghi khác nhau")
    form.set_reading("note", None, 0)
    form["to"].set_value(("ha", "dd"))
    return form


def inbox(pdf: str | None) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    documents = DocumentList(at_once, lambda one: one.look, "Hộp đến", uniform=False)
    documents.bar.show_chips([Chip("new", "Chưa vào sổ", 7), Chip("all", "Tất cả")])
    documents.setFixedWidth(360)
    documents.model.reset(len(ROWS), lambda offset, limit: ROWS[offset:offset + limit])
    QTimer.singleShot(50, documents.choose_first)
    middle = QVBoxLayout()
    middle.setSpacing(0)
    strip = VerdictStrip()
    strip.show_verdict(verdict())
    view = PageView(at_once)
    sizes, render = pdf_pages(pdf) if pdf else ([(595, 842)] * 30, drawn_page)
    QTimer.singleShot(20, lambda: view.open(sizes, render))
    QTimer.singleShot(200, lambda: view.show_place(1, (130, 105, 205, 122)))
    middle.addWidget(strip)
    middle.addWidget(view, 1)
    pane = Pane("Vào sổ văn bản đến")
    pane.set_badge(Badge("accent", "Số đến 1.285"))
    pane.set_body(inbox_form())
    pane.add_act(ActButton("Vào sổ và chuyển", "primary", icon="check"))
    pane.add_act(ActButton("Trả lại, nêu lý do"))
    pane.add_act(ActButton("", "text", icon="dots"))
    pane.setFixedWidth(376)
    row.addWidget(documents)
    row.addLayout(middle, 1)
    row.addWidget(pane)
    window.resize(1230, 830)
    return window


def hand() -> QImage:
    image = QImage(360, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#1f3fae"), 4))
    path = QPainterPath()
    path.moveTo(30, 130)
    path.cubicTo(90, -40, 110, 220, 90, 160)
    path.cubicTo(120, 20, 170, 60, 170, 130)
    path.cubicTo(200, 60, 230, 170, 330, 70)
    painter.drawPath(path)
    painter.end()
    return image


def signing(pdf: str | None) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    documents = DocumentList(at_once, lambda one: replace(one.look, side="", line=f"{one.look.line} · {one.look.side}"), "Chờ tôi ký")
    documents.bar.show_chips([Chip("all", "Tất cả", 12)])
    documents.setFixedWidth(320)
    documents.model.reset(len(ROWS), lambda offset, limit: ROWS[offset:offset + limit])
    QTimer.singleShot(50, documents.choose_first)
    view = PageView(at_once)
    QTimer.singleShot(20, lambda: view.open([(595, 842)] * 3, drawn_page))
    QTimer.singleShot(200, lambda: view.lay_box(1, (330, 420, 510, 520), "đúng vị trí NĐ 30", "accent", hand()))
    pane = Pane("Trước khi ký", stacked=True)
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(12)
    column.addWidget(Checklist("", [
        Point("done", "Thể thức đúng Nghị định 30"), Point("done", "Trưởng phòng đã ký nháy 09:18"),
        Point("look", "Thẩm quyền: KT. CHỦ TỊCH, theo phân công đến 31/12/2026"),
        Point("wrong", "Thiếu nơi nhận"), Point("waiting", "Chờ dấu thời gian"),
    ]))
    card = Card()
    card.column.addWidget(Words("Nguyễn Thị Hạ", weight=QFont.Weight.DemiBold))
    card.column.addWidget(Words("UBND tỉnh · USB token · còn hạn đến 02/07/2028", token="muted"))
    column.addWidget(card)
    column.addWidget(Timeline([
        Event("Trần Văn Bình", "08:58 · trang 2", "Góp ý", "Đã bổ sung căn cứ Luật Đất đai như góp ý lần trước."),
        Event("Lê Văn Mẫu", "08:40", "Trình ký", tone="green"),
    ]))
    column.addStretch(1)
    pane.set_body(body)
    pane.add_act(ActButton("Ký và sang văn bản kế tiếp", "primary", icon="signature", key="Ctrl Enter"))
    pane.add_act(ActButton("Ký 11 văn bản đã xem, một lần nhập PIN"))
    pane.add_act(ActButton("Trả lại, nêu lý do", "text", icon="arrow-back-up"))
    pane.setFixedWidth(300)
    detail = Pane("Chi tiết chữ ký")
    what = VerdictDetail()
    what.show_verdict(verdict())
    detail.set_body(what)
    detail.setFixedWidth(340)
    row.addWidget(documents)
    row.addWidget(view, 1)
    row.addWidget(detail)
    row.addWidget(pane)
    window.resize(1430, 830)
    return window


def main(out: str, scheme: str = "light", pdf: str | None = None) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    apply_look(app, dark=scheme == "dark")
    Path(out).mkdir(parents=True, exist_ok=True)
    for name, build in (("inbox", inbox), ("signing", signing)):
        window = build(pdf)
        window.show()
        window.activateWindow()
        QTimer.singleShot(900, app.quit)
        app.exec()
        ratio = window.devicePixelRatioF()
        window.grab().save(str(Path(out) / f"kit-{name}-{scheme}-{round(ratio * 100)}.png"))
        window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
