"""How a document looks in a list: its number, when, whose it is, one badge that matters most now."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from app.domain.document import STATE_WORDS, Document
from app.shared.dates import ago_text
from app.ui.kit.paint import Badge
from app.ui.kit.row_delegate import RowLook


def tr(text: str) -> str:
    """A word of this room in the person's language."""
    return QCoreApplication.translate("RowLooks", text)


def document_look(document: Document, now: dt.datetime, today: dt.date) -> RowLook:
    """A document's row; ``now`` in UTC, ``today`` in Vietnam."""
    when = document.arrived_at or document.changed_at
    return RowLook(
        title=document.notation or document.type or tr("Chưa đọc được số, ký hiệu"),
        side=ago_text(when, now),
        line=_line(document),
        badge=badge(document, today),
        text=document.subject or document.file_name,
        unread=document.state in ("arrived", "submitted", "signed"),
    )


def _line(document: Document) -> str:
    if document.direction == "incoming":
        return document.issuer or tr("Chưa rõ cơ quan ban hành")
    return document.signer_name or document.issuer or ""


def badge(document: Document, today: dt.date) -> Badge:
    """The one thing to know first: late, urgent, doubtful, or where it stands."""
    if document.due_on and document.state in ("registered", "assigned"):
        days = (document.due_on - today).days
        if days < 0:
            return Badge("red", tr("Quá hạn {0} ngày").format(-days), "alert-circle")
        if days == 0:
            return Badge("red", tr("Hạn hôm nay"), "clock")
        return Badge("muted", tr("Hạn {0}").format(f"{document.due_on:%d/%m}"), "clock")
    if document.urgency != "Thường" and document.state in ("arrived", "registered", "submitted"):
        return Badge("red", document.urgency, "alert-triangle")
    if document.state == "arrived":
        return conclusion_badge(document.conclusion)
    if document.note and document.state in ("draft", "returned"):
        return Badge("ochre", tr("Bị trả lại"), "arrow-back-up")
    tone = "green" if document.state in ("closed", "released") else "accent"
    return Badge(tone, tr(STATE_WORDS[document.state]))


def conclusion_badge(conclusion: str | None) -> Badge:
    """What the signatures are worth, in two words and an icon."""
    return {
        "valid": Badge("green", tr("Chữ ký hợp lệ"), "shield-check"),
        "indeterminate": Badge("ochre", tr("Chưa đủ tin cậy"), "shield-question"),
        "invalid": Badge("red", tr("Chữ ký không hợp lệ"), "shield-x"),
    }.get(conclusion or "", Badge("muted", tr("Không có chữ ký số"), "shield-off"))
