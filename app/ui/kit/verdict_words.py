"""A verdict in the words of an office: what a layman may rely on, and what he should ask.

The three axes (is it intact, what was added, who signed) are said apart and never merged.
"""

from PySide6.QtCore import QCoreApplication

from app.domain.signature import Change, SignatureVerdict, Verdict
from app.shared.clock import local
from app.ui.kit.paint import Tone

translate = QCoreApplication.translate

CONCLUSIONS: dict[str, tuple[Tone, str]] = {
    "valid": ("green", "shield-check"),
    "indeterminate": ("ochre", "shield-question"),
    "invalid": ("red", "shield-x"),
    "unsigned": ("muted", "shield"),
}


def conclusion(verdict: Verdict) -> tuple[Tone, str]:
    """The tone and the icon of a verdict."""
    return CONCLUSIONS[verdict.verdict]


def badge_words(verdict: Verdict) -> str:
    """The verdict in two or three words, for a list."""
    return {
        "valid": translate("VerdictWords", "Chữ ký hợp lệ"),
        "indeterminate": translate("VerdictWords", "Chưa đủ tin cậy"),
        "invalid": translate("VerdictWords", "Chữ ký không hợp lệ"),
        "unsigned": translate("VerdictWords", "Không có chữ ký số"),
    }[verdict.verdict]


def act(signature: SignatureVerdict) -> str:
    """What the signature is for."""
    return {
        "leader": translate("VerdictWords", "Người có thẩm quyền ký"),
        "initial": translate("VerdictWords", "Ký nháy"),
        "issue-number": translate("VerdictWords", "Cơ quan ghi số"),
        "issue-date": translate("VerdictWords", "Cơ quan ghi ngày, tháng, năm"),
        "seal": translate("VerdictWords", "Dấu của cơ quan"),
        "appendix": translate("VerdictWords", "Ký phụ lục"),
        "copy": translate("VerdictWords", "Ký sao"),
        "incoming": translate("VerdictWords", "Dấu đến"),
        "other": translate("VerdictWords", "Chữ ký số"),
    }[signature.act]


def who(signature: SignatureVerdict) -> str:
    """Whose signature it is, with his agency when it is known and not the same words."""
    name = signature.signer or translate("VerdictWords", "Không đọc được tên người ký")
    return f"{name}, {signature.agency}" if signature.agency and signature.agency != name else name


def when(signature: SignatureVerdict) -> str:
    """When it was signed, and who says so."""
    if signature.signed_at is None:
        return translate("VerdictWords", "Không ghi thời điểm ký")
    at = f"{local(signature.signed_at):%d/%m/%Y %H:%M}"
    if signature.time_source == "timestamp":
        return translate("VerdictWords", "Ký {at}, theo dấu thời gian").format(at=at)
    return translate("VerdictWords", "Ký {at}, theo giờ máy của người ký, không có dấu thời gian").format(at=at)


def integrity(signature: SignatureVerdict) -> tuple[str, Tone, str]:
    """Whether what was signed is still there: icon, tone, sentence."""
    covers = {
        "file": translate("VerdictWords", "cả tệp"),
        "revision": translate("VerdictWords", "toàn bộ nội dung tính đến lúc ký"),
        "part": translate("VerdictWords", "chỉ một phần tệp"),
    }[signature.covers]
    if signature.integrity == "intact":
        tone: Tone = "ochre" if signature.covers == "part" else "green"
        icon = "alert-triangle" if signature.covers == "part" else "circle-check"
        return icon, tone, translate("VerdictWords", "Còn nguyên vẹn; chữ ký bao {covers}").format(covers=covers)
    if signature.integrity == "broken":
        return "circle-x", "red", translate("VerdictWords", "Nội dung đã ký không còn nguyên vẹn")
    return "alert-triangle", "ochre", translate("VerdictWords", "Không đọc được chữ ký này, chưa kết luận được")


def trust(signature: SignatureVerdict) -> tuple[str, Tone, str]:
    """Whether the certificate can be believed: icon, tone, sentence."""
    icon, tone, words = {
        "trusted": ("circle-check", "green", translate("VerdictWords", "Chứng thư tin cậy")),
        "unknown": (
            "alert-triangle", "ochre",
            translate("VerdictWords", "Chưa xác định được độ tin cậy: máy chưa cài chứng thư gốc của nơi cấp"),
        ),
        "untrusted": ("circle-x", "red", translate("VerdictWords", "Chứng thư không thuộc nơi cấp được tin cậy")),
        "revoked": ("circle-x", "red", translate("VerdictWords", "Chứng thư đã bị thu hồi")),
        "expired": ("alert-triangle", "ochre", translate("VerdictWords", "Chứng thư đã hết hạn")),
    }[signature.trust]
    return icon, tone, words


def change(item: Change) -> tuple[str, Tone, str]:
    """What was added after a signature: icon, tone, sentence."""
    kind = {
        "issuing-information": translate("VerdictWords", "số, ngày và dấu phát hành"),
        "signature": translate("VerdictWords", "một chữ ký"),
        "form": translate("VerdictWords", "nội dung ô biểu mẫu"),
        "annotation": translate("VerdictWords", "ghi chú trên trang"),
        "page": translate("VerdictWords", "thay đổi về trang"),
        "text": translate("VerdictWords", "thay đổi về nội dung"),
        "metadata": translate("VerdictWords", "thông tin mô tả tệp"),
        "archive-data": translate("VerdictWords", "bằng chứng để lưu trữ lâu dài"),
        "unaccounted": translate("VerdictWords", "dữ liệu không rõ là gì"),
    }[item.kind]
    by = item.by or translate("VerdictWords", "Không rõ ai")
    place = translate("VerdictWords", ", trang {page}").format(page=item.page) if item.page else ""
    if item.verdict == "allowed":
        return "circle-check", "green", translate("VerdictWords", "{by} thêm {kind}{place}; được phép").format(
            by=by, kind=kind, place=place)
    if item.verdict == "listed":
        return "info-circle", "accent", translate("VerdictWords", "{by} thêm {kind}{place}; nêu để biết").format(
            by=by, kind=kind, place=place)
    return "alert-triangle", "red", translate("VerdictWords", "{by} thêm {kind}{place}; không có căn cứ cho phép").format(
        by=by, kind=kind, place=place)
