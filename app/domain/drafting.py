"""A draft of an official document, and what it must have before it goes to the leader.

A specialist fills it from a template (Điều 10); the parts and their order are those of Decree
30/2020/NĐ-CP, Phụ lục I. Number and date stay blank until văn thư issues the document (Điều 15).
"""

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Urgency = Literal["Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc"]
Authority = Literal["head", "acting", "deputy", "by-order", "by-mandate"]
APPENDIX = "NĐ 30/2020, Phụ lục I, Phần I, "


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body; ``label`` ("Điều 1.", "2.", "a)") is set before it.

    A heading is bold; the label of a "Điều" is bold too (II.6.đ).
    """

    text: str
    label: str = ""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands on the paper, without the punctuation that the layout adds.

    ``symbol`` is what follows the slash ("UBND-VP", "QĐ-UBND"); ``subject`` has no "V/v";
    ``addressees`` and ``recipients`` no dashes; ``signs_as`` are the lines above the hand signature.
    """

    type: str = "Công văn"
    subject: str = ""
    agency: str = ""
    parent_agency: str | None = None
    symbol: str = ""
    place: str = ""
    number: int | None = None
    date: dt.date | None = None
    urgency: Urgency = "Thường"
    circulation: str | None = None
    """Chỉ dẫn về phạm vi lưu hành, e.g. ``LƯU HÀNH NỘI BỘ`` (III.2.c)."""
    addressees: tuple[str, ...] = ()
    authority: str | None = None
    """Thẩm quyền ban hành over the legal bases of a decision, e.g. ``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH``."""
    bases: tuple[str, ...] = ()
    enacting: str | None = None
    """``QUYẾT ĐỊNH:`` or ``QUYẾT NGHỊ:`` between bases and body."""
    body: tuple[Paragraph, ...] = ()
    recipients: tuple[str, ...] = ()
    signs_as: tuple[str, ...] = ()
    signer_name: str = ""
    drafter_code: str | None = None
    """Ký hiệu người soạn thảo và số lượng bản, e.g. ``PL.(300)`` (III.3)."""
    contact: tuple[str, ...] = ()
    """Address, telephone, e-mail at the foot of page 1 (III.4)."""

    @property
    def is_letter(self) -> bool:
        """Whether it is a công văn, which has no type name and carries V/v under its number."""
        return self.type.casefold() in ("công văn", "")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something missing or wrong: which field, one Vietnamese sentence, the article."""

    field: str
    message: str
    legal_basis: str


def problems(draft: Draft, abbreviations: Mapping[str, str] | None = None) -> list[Problem]:
    """What has to be put right before the draft may be submitted (Điều 8, 10), worst first.

    ``abbreviations`` (type name → "QĐ") lets the symbol be checked against the type (Phụ lục III).
    """
    found = [
        Problem(field, f"Bản thảo chưa có {words}.", basis)
        for field, words, basis in (
            ("agency", "tên cơ quan ban hành", APPENDIX + "II.2"),
            ("symbol", "ký hiệu văn bản", APPENDIX + "II.3"),
            ("place", "địa danh", APPENDIX + "II.4"),
            ("subject", "trích yếu nội dung", APPENDIX + "II.5"),
            ("body", "nội dung", APPENDIX + "II.6"),
            ("signs_as", "quyền hạn, chức vụ của người ký", APPENDIX + "II.7"),
            ("signer_name", "họ tên người ký", APPENDIX + "II.7"),
            ("recipients", "nơi nhận", APPENDIX + "II.9"),
        )
        if not getattr(draft, field)
    ]
    for check in (_symbol, _subject, _addressees, _archive_copy, _signer, _bases, _unfilled):
        found += check(draft, abbreviations or {})
    return found


def _symbol(draft: Draft, abbreviations: Mapping[str, str]) -> list[Problem]:
    symbol, basis = draft.symbol, APPENDIX + "II.3"
    if not symbol:
        return []
    if re.search(r"\s", symbol):
        return [Problem("symbol", f"Ký hiệu “{symbol}” có khoảng trắng; các nhóm chữ nối bằng gạch nối, không cách chữ.", basis)]
    groups = symbol.split("-")
    if len(groups) < 2 or not all(groups):
        return [Problem("symbol", f"Ký hiệu “{symbol}” thiếu một nhóm chữ viết tắt.", basis)]
    expected = next((a for t, a in abbreviations.items() if t.casefold() == draft.type.casefold()), None)
    if expected and groups[0] != expected:
        return [Problem(
            "symbol", f"Ký hiệu của {draft.type.lower()} phải bắt đầu bằng “{expected}”, không phải “{groups[0]}”.",
            "NĐ 30/2020, Phụ lục III, mục I",
        )]
    if draft.is_letter and groups[0] in abbreviations.values():
        return [Problem("symbol", "Ký hiệu của công văn không có chữ viết tắt tên loại.", basis)]
    return []


def _subject(draft: Draft, _: Mapping[str, str]) -> list[Problem]:
    if re.match(r"(?i)v/v\b", draft.subject):
        return [Problem("subject", "Trích yếu không ghi “V/v”; phần mềm tự thêm khi trình bày.", APPENDIX + "II.5.b")]
    return []


def _addressees(draft: Draft, _: Mapping[str, str]) -> list[Problem]:
    if not draft.addressees and (draft.is_letter or draft.type.casefold() == "tờ trình"):
        kind = "Công văn" if draft.is_letter else draft.type
        return [Problem("addressees", f"{kind} phải ghi “Kính gửi” cơ quan giải quyết.", APPENDIX + "II.9.b")]
    return []


def _archive_copy(draft: Draft, _: Mapping[str, str]) -> list[Problem]:
    if draft.recipients and not draft.recipients[-1].startswith("Lưu:"):
        return [Problem("recipients", "Dòng cuối của nơi nhận phải là “Lưu: VT, …”.", APPENDIX + "II.9.d")]
    return []


def _signer(draft: Draft, _: Mapping[str, str]) -> list[Problem]:
    found = []
    if any(line != line.upper() for line in draft.signs_as):
        found.append(Problem("signs_as", "Quyền hạn, chức vụ của người ký phải viết in hoa.", APPENDIX + "II.7.đ"))
    if re.match(r"(?i)(gs|pgs|ts|ths|bs|cn|ks|ls)\b\.?", draft.signer_name):
        found.append(Problem("signer_name", "Trước họ tên người ký không ghi học hàm, học vị.", APPENDIX + "II.7.c"))
    last = draft.signs_as[-1] if draft.signs_as else ""
    if re.match(r"(KT|TM|TL|TUQ)\.", last):
        found.append(Problem(
            "signs_as", f"Dưới “{last}” còn thiếu chức vụ của chính người ký.", "NĐ 30/2020, Điều 13; Phụ lục I, Phần I, II.7",
        ))
    return found


def _bases(draft: Draft, _: Mapping[str, str]) -> list[Problem]:
    if draft.enacting and not draft.bases:
        return [Problem("bases", f"{draft.type} phải có căn cứ ban hành.", APPENDIX + "II.6.a")]
    return []


def _unfilled(draft: Draft, _: Mapping[str, str]) -> list[Problem]:
    """Places of the template that nobody has filled: they stand in square brackets."""
    texts = [
        ("subject", draft.subject), ("authority", draft.authority or ""),
        *(("addressees", text) for text in draft.addressees), *(("bases", text) for text in draft.bases),
        *(("body", paragraph.text) for paragraph in draft.body),
        *(("recipients", text) for text in draft.recipients),
    ]
    for field, text in texts:
        if left := re.search(r"\[[^\[\]]{3,}\]", text):
            return [Problem(field, f"Còn chỗ chưa điền: {left.group()}.", "NĐ 30/2020, Điều 12")]
    return []


def signature_block(
    head: str, position: str, authority: Authority, *, collective: str | None = None,
    mandate: str | None = None,
) -> tuple[str, ...]:
    """The lines above the hand signature (Điều 13; Phụ lục I, II.7.b), in capitals.

    ``head`` is the head's position ("Chủ tịch"), ``position`` the signer's own. ``collective`` is the
    body in whose name he signs (TM.), where the agency works as a collective. A deputy of a unit head
    who signs by order gives ``mandate``, the unit head's position: KT. stands under TL.
    """
    lines = [f"TM. {collective}"] if collective else []
    match authority:
        case "head":
            lines.append(position)
        case "acting":
            lines.append(f"Q. {head}")
        case "deputy":
            lines += [f"KT. {head}", position]
        case "by-order":
            lines = [f"TL. {head}", *([f"KT. {mandate}"] if mandate else []), position]
        case "by-mandate":
            lines = [f"TUQ. {head}", position]
    return tuple(line.upper() for line in lines)


def notation(number: int | None, symbol: str) -> tuple[str, str]:
    """Number and "/symbol" as printed; below 10 with a leading 0 (II.3.c), blank until issue."""
    return ("" if number is None else f"{number:02d}", f"/{symbol}")


def date_figures(date: dt.date | None) -> tuple[str, str, str]:
    """Day, month, year as printed: days below 10 and months 1 and 2 with a leading 0 (II.4.b)."""
    if date is None:
        return ("", "", "")
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    return (f"{date.day:02d}", month, str(date.year))


def ended(lines: Sequence[str], last: str = ".") -> tuple[str, ...]:
    """List lines with ``;`` and the last with ``.`` (II.6.a, II.9.d)."""
    bare = [line.rstrip(" ;.") for line in lines]
    return tuple(f"{line}{';' if i < len(bare) - 1 else last}" for i, line in enumerate(bare))


def finished(body: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The body with "./." after its last word (Phụ lục III, Mẫu 1.1 to 1.7)."""
    if not body:
        return ()
    last = body[-1]
    text = last.text.rstrip()
    if not text.endswith("./."):
        text += "/." if text.endswith(".") else "./."
    return (*body[:-1], dataclasses.replace(last, text=text))
