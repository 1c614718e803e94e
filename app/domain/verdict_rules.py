"""What the signatures of a file come to: whose act each is, one conclusion, one sentence, one advice.

The worst signature decides. What the agency adds after the leader under signatures of its own
(number, date, seal: NĐ 30/2020 Điều 14, 15, 25; Phụ lục I, II.3, II.4, II.8) is listed, never called
tampering; a root that this machine does not know makes a file undecided, never forged (Luật Giao dịch
điện tử 2023, Điều 22 ties a digital signature to a certificate that can be checked).
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.page_text import Rect
from app.domain.signature import Act, Change, Conclusion, SignatureVerdict, Verdict

FIGURES_HEIGHT = 24.0
LARGEST_LATER = 24_000.0
"""Square points a later signature may take: a seal is 36 mm; a page's body is no place for one."""
MOST_COVERED = 0.8
_AGENCY_WORDS = re.compile(
    r"(?i)^(ủy ban|uỷ ban|ubnd|hđnd|hội đồng|chính phủ|bộ |sở |cục |tổng cục|chi cục|văn phòng|phòng |"
    r"ban |trung tâm|tòa án|toà án|viện |thanh tra|kho bạc|trường |công an|cổng |đảng ủy|tỉnh ủy|"
    r"ngân hàng|thuế |hải quan|bảo hiểm|công ty)"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What of a signature tells its act: the names in its certificate, and where it shows itself.

    ``rect`` is points from the top left of the shown page, of ``sheet`` (width, height) points.
    """

    name: str | None
    organisation: str | None
    page: int | None
    rect: Rect | None
    sheet: tuple[float, float]


def is_agency(name: str | None, organisation: str | None) -> bool:
    """Whether a certificate names an agency: its own organisation, a name in capitals, an agency's word."""
    if not name:
        return False
    name = unicodedata.normalize("NFC", name).strip()
    if organisation and name.casefold() == unicodedata.normalize("NFC", organisation).strip().casefold():
        return True
    words = name.split()
    shouted = name == name.upper() and len(words) > 1 and not re.search(r"\d", name)
    return bool(_AGENCY_WORDS.match(name)) or shouted and len(words) > 4


def acts(seen: Sequence[Seen]) -> list[Act]:
    """The act of each signature, in the order they were made."""
    agencies = [is_agency(one.name, one.organisation) for one in seen]
    persons = [i for i, agency in enumerate(agencies) if not agency]
    found: list[Act] = []
    for i, one in enumerate(seen):
        if agencies[i]:
            found.append(_agency_act(one))
        else:
            found.append("leader" if i == persons[-1] else "initial")
    return found


def _agency_act(one: Seen) -> Act:
    if one.rect is None:
        return "other"
    left, top, right, bottom = one.rect
    wide, high = right - left, bottom - top
    centre = (left + right) / 2
    upper = bottom < one.sheet[1] / 3
    if one.page == 1 and upper and high <= FIGURES_HEIGHT and wide <= 90:
        return "issue-number" if centre < one.sheet[0] / 2 else "issue-date"
    if 55 <= wide <= 180 and 0.75 <= wide / max(high, 1) <= 1.34:
        return "appendix" if upper and centre < one.sheet[0] / 2 else "seal"
    return "other"


def later_mark_fault(rect: Rect | None, page: int | None, earlier: Sequence[tuple[int | None, Rect | None]]) -> bool:
    """Whether a later signature's picture is too large, or hides an earlier signature's."""
    if rect is None:
        return False
    if _area(rect) > LARGEST_LATER:
        return True
    return any(
        other is not None and where == page and _area(other) > 0
        and _area(_common(rect, other)) > MOST_COVERED * _area(other)
        for where, other in earlier
    )


def _common(a: Rect, b: Rect) -> Rect:
    return (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))


def _area(rect: Rect) -> float:
    return max(0.0, rect[2] - rect[0]) * max(0.0, rect[3] - rect[1])


def indication(one: SignatureVerdict) -> tuple[str, str | None]:
    """Indication and sub-indication of EN 319 102-1 for one signature."""
    if one.integrity == "broken":
        return "TOTAL-FAILED", "HASH_FAILURE"
    if one.integrity == "unreadable" or one.covers == "part":
        return "INDETERMINATE", "FORMAT_FAILURE"
    return {
        "trusted": ("TOTAL-PASSED", None),
        "unknown": ("INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND"),
        "untrusted": ("INDETERMINATE", "CHAIN_CONSTRAINTS_FAILURE"),
        "revoked": ("INDETERMINATE", "REVOKED_NO_POE"),
        "expired": ("INDETERMINATE", "OUT_OF_BOUNDS_NO_POE"),
    }[one.trust]


def conclude(signatures: Sequence[SignatureVerdict], changes: Sequence[Change]) -> Conclusion:
    """The worst decides: broken or an undefined change, then anything not surely trusted."""
    if not signatures:
        return "unsigned"
    if any(s.integrity == "broken" for s in signatures):
        return "invalid"
    if any(c.verdict == "undefined" for c in changes):
        return "invalid"
    if all(s.integrity == "intact" and s.covers != "part" and s.trust == "trusted" for s in signatures):
        return "valid"
    return "indeterminate"


def judged(signatures: Sequence[SignatureVerdict], changes: Sequence[Change]) -> Verdict:
    """The verdict on a file, in words for somebody who knows no cryptography."""
    verdict = conclude(signatures, changes)
    message, advice = _words(verdict, signatures, changes)
    if verdict in ("valid", "indeterminate") and (added := _issued(signatures, changes)):
        advice = f"{added} {advice}"
    return Verdict(verdict, message, advice, tuple(signatures), tuple(changes))


def _issued(signatures: Sequence[SignatureVerdict], changes: Sequence[Change]) -> str:
    """Who added number, date and seal after whom, where nothing else was changed."""
    by = list(dict.fromkeys(c.by for c in changes if c.kind == "issuing-information" and c.by))
    if not by or any(c.verdict == "undefined" for c in changes):
        return ""
    acts_done = {s.act for s in signatures}
    parts = [
        words for act, words in (("issue-number", "số"), ("issue-date", "ngày"), ("seal", "dấu"))
        if act in acts_done
    ]
    return (
        f"{', '.join(by)} thêm {', '.join(parts)} sau khi {signatures[0].signer} ký, "
        "mỗi phần dưới chữ ký riêng; không thay đổi gì khác."
    )


def unsigned() -> Verdict:
    """The verdict on a file that nobody has signed."""
    return Verdict(
        "unsigned", "Văn bản không có chữ ký số.",
        "Coi như bản chưa ký; đối chiếu với bản giấy có chữ ký và con dấu nếu có.",
    )


def undecided(reason: str) -> Verdict:
    """The verdict when the signatures could not be looked at; ``reason`` is a Vietnamese clause."""
    return Verdict(
        "indeterminate", f"Chưa kiểm tra được chữ ký: {reason}.",
        "Chưa dùng văn bản này; xin cơ quan gửi lại tệp gốc, hoặc kiểm tra trên máy khác.",
    )


def _words(
    verdict: Conclusion, signatures: Sequence[SignatureVerdict], changes: Sequence[Change]
) -> tuple[str, str]:
    count = len(signatures)
    if verdict == "unsigned":
        plain = unsigned()
        return plain.message, plain.advice
    if verdict == "invalid":
        return _bad(signatures, changes)
    intact = f"{count} chữ ký còn nguyên vẹn." if count > 1 else "Chữ ký còn nguyên vẹn."
    if verdict == "valid":
        names = list(dict.fromkeys(s.signer for s in signatures if s.signer))
        return (
            f"Văn bản hợp lệ: {intact[0].lower()}{intact[1:-1]}, người ký đã xác thực ({', '.join(names)}).",
            "Có thể tiếp nhận và xử lý.",
        )
    if any(s.integrity == "unreadable" or s.covers == "part" for s in signatures):
        return (
            "Có chữ ký không đọc được hoặc không bao trùm cả văn bản.",
            "Xin cơ quan gửi lại tệp gốc trước khi dùng.",
        )
    return _untrusted(intact, {s.trust for s in signatures})


def _untrusted(intact: str, trusts: set[str]) -> tuple[str, str]:
    if "revoked" in trusts:
        return (
            f"{intact} Có chứng thư đã bị thu hồi.",
            "Hỏi lại cơ quan gửi: văn bản ký trước hay sau khi chứng thư bị thu hồi.",
        )
    if "untrusted" in trusts:
        return (
            f"{intact} Chứng thư không được tin cậy.",
            "Không tiếp nhận như văn bản chính thức; hỏi lại cơ quan gửi.",
        )
    if "expired" in trusts:
        return (
            f"{intact} Chứng thư đã hết hạn và không có dấu thời gian tin cậy.",
            "Hỏi cơ quan gửi về thời điểm ký, hoặc xin bản có dấu thời gian.",
        )
    return (
        f"{intact} Chưa xác định được độ tin cậy vì máy chưa cài chứng thư gốc.",
        "Nhờ quản trị cài chứng thư gốc của cơ quan cấp chứng thư rồi kiểm tra lại; "
        "trước mắt đối chiếu người ký và cơ quan gửi.",
    )


def _bad(signatures: Sequence[SignatureVerdict], changes: Sequence[Change]) -> tuple[str, str]:
    broken = [s for s in signatures if s.integrity == "broken"]
    advice = "Không dùng văn bản này; xin cơ quan gửi lại tệp gốc."
    if broken:
        who = broken[0].signer or broken[0].field
        return f"Văn bản đã bị sửa sau khi {who} ký.", advice
    first = next(c for c in changes if c.verdict == "undefined")
    place = f" ở trang {first.page}" if first.page else ""
    if first.kind == "signature":
        return (
            f"Có chữ ký thêm vào{place} sau khi văn bản đã ký, che nội dung hoặc trái với giới hạn "
            "của người ký trước.",
            advice,
        )
    what = {
        "annotation": "có ghi chú", "page": "hình trang đã khác", "form": "có ô biểu mẫu thay đổi",
        "text": "có chữ thay đổi",
    }.get(first.kind, "có phần thêm vào không rõ nguồn gốc")
    return f"Sau khi ký, văn bản {what}{place} mà không ai ký xác nhận.", advice
