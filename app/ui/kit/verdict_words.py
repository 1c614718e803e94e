"""A verdict in the words of an office: what a layman may rely on, and what he should ask.

The three axes (is it intact, what was added, who signed) are said apart and never merged.
"""

from PySide6.QtCore import QCoreApplication

from app.domain.signature import Change, SignatureVerdict, Verdict
from app.shared.clock import local
from app.ui.kit.paint import Tone

CONCLUSIONS: dict[str, tuple[Tone, str]] = {
    "valid": ("green", "shield-check"),
    "indeterminate": ("ochre", "shield-question"),
    "invalid": ("red", "shield-x"),
    "unsigned": ("muted", "shield"),
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("VerdictWords", words)


def conclusion(verdict: Verdict) -> tuple[Tone, str]:
    """The tone and the icon of a verdict."""
    return CONCLUSIONS[verdict.verdict]


def badge_words(verdict: Verdict) -> str:
    """The verdict in two or three words, for a list."""
    return {
        "valid": _tr("Chữ ký hợp lệ"),
        "indeterminate": _tr("Chưa đủ tin cậy"),
        "invalid": _tr("Chữ ký không hợp lệ"),
        "unsigned": _tr("Không có chữ ký số"),
    }[verdict.verdict]


def act(signature: SignatureVerdict) -> str:
    """What the signature is for."""
    return {
        "leader": _tr("Người có thẩm quyền ký"),
        "initial": _tr("Ký nháy"),
        "issue-number": _tr("Cơ quan ghi số"),
        "issue-date": _tr("Cơ quan ghi ngày, tháng, năm"),
        "seal": _tr("Dấu của cơ quan"),
        "appendix": _tr("Ký phụ lục"),
        "copy": _tr("Ký sao"),
        "incoming": _tr("Dấu đến"),
        "other": _tr("Chữ ký số"),
    }[signature.act]


def who(signature: SignatureVerdict) -> str:
    """Whose signature it is, with his agency when it is known and not the same words."""
    name = signature.signer or _tr("Không đọc được tên người ký")
    return f"{name}, {signature.agency}" if signature.agency and signature.agency != name else name


def when(signature: SignatureVerdict) -> str:
    """When it was signed, and who says so."""
    if signature.signed_at is None:
        return _tr("Không ghi thời điểm ký")
    at = f"{local(signature.signed_at):%d/%m/%Y %H:%M}"
    if signature.time_source == "timestamp":
        return _tr("Ký {at}, theo dấu thời gian").format(at=at)
    return _tr("Ký {at}, theo giờ máy của người ký, không có dấu thời gian").format(at=at)


def integrity(signature: SignatureVerdict) -> tuple[str, Tone, str]:
    """Whether what was signed is still there: icon, tone, sentence."""
    covers = {
        "file": _tr("cả tệp"),
        "revision": _tr("toàn bộ nội dung tính đến lúc ký"),
        "part": _tr("chỉ một phần tệp"),
    }[signature.covers]
    if signature.integrity == "intact":
        tone: Tone = "ochre" if signature.covers == "part" else "green"
        icon = "alert-triangle" if signature.covers == "part" else "circle-check"
        return icon, tone, _tr("Còn nguyên vẹn; chữ ký bao {covers}").format(covers=covers)
    if signature.integrity == "broken":
        return "circle-x", "red", _tr("Nội dung đã ký không còn nguyên vẹn")
    return "alert-triangle", "ochre", _tr("Không đọc được chữ ký này, chưa kết luận được")


def trust(signature: SignatureVerdict) -> tuple[str, Tone, str]:
    """Whether the certificate can be believed: icon, tone, sentence."""
    icon, tone, words = {
        "trusted": ("circle-check", "green", _tr("Chứng thư tin cậy")),
        "unknown": (
            "alert-triangle", "ochre",
            _tr("Chưa xác định được độ tin cậy: máy chưa cài chứng thư gốc của nơi cấp"),
        ),
        "untrusted": ("circle-x", "red", _tr("Chứng thư không thuộc nơi cấp được tin cậy")),
        "revoked": ("circle-x", "red", _tr("Chứng thư đã bị thu hồi")),
        "expired": ("alert-triangle", "ochre", _tr("Chứng thư đã hết hạn")),
    }[signature.trust]
    return icon, tone, words


def change(item: Change) -> tuple[str, Tone, str]:
    """What was added after a signature: icon, tone, sentence."""
    kind = {
        "issuing-information": _tr("số, ngày và dấu phát hành"),
        "signature": _tr("một chữ ký"),
        "form": _tr("nội dung ô biểu mẫu"),
        "annotation": _tr("ghi chú trên trang"),
        "page": _tr("thay đổi về trang"),
        "text": _tr("thay đổi về nội dung"),
        "metadata": _tr("thông tin mô tả tệp"),
        "archive-data": _tr("bằng chứng để lưu trữ lâu dài"),
        "unaccounted": _tr("dữ liệu không rõ là gì"),
    }[item.kind]
    by = item.by or _tr("Không rõ ai")
    place = _tr(", trang {page}").format(page=item.page) if item.page else ""
    if item.verdict == "allowed":
        return "circle-check", "green", _tr("{by} thêm {kind}{place}; được phép").format(
            by=by, kind=kind, place=place)
    if item.verdict == "listed":
        return "info-circle", "accent", _tr("{by} thêm {kind}{place}; nêu để biết").format(
            by=by, kind=kind, place=place)
    return "alert-triangle", "red", _tr("{by} thêm {kind}{place}; không có căn cứ cho phép").format(
        by=by, kind=kind, place=place)
