"""Names of agencies and positions as a sentence writes them, from the capitals of a letterhead.

Follows the capitals of NĐ 30/2020 Phụ lục II (III): the kind of body, then each field with a capital;
units of territory small before their proper name ("Ủy ban nhân dân tỉnh …").
"""

from app.shared.text import fold, nfc

_TERRITORY = frozenset({"tinh", "huyen", "xa", "phuong", "quan"})
_TERRITORY_PAIRS = frozenset({("thanh", "pho"), ("thi", "xa"), ("thi", "tran"), ("dac", "khu")})
_JOINTS = frozenset({"va", "-", "–"})
_HEADS: tuple[tuple[str, ...], ...] = tuple(
    tuple(head.split()) for head in (
        "uy ban nhan dan", "hoi dong nhan dan", "uy ban", "hoi dong", "van phong", "chinh phu",
        "quoc hoi", "thu tuong", "chu tich", "tong cuc", "chi cuc", "thanh tra", "trung tam",
        "vien kiem sat", "toa an", "kiem toan", "hoc vien", "bao hiem", "chi nhanh", "ban quan ly",
        "ban", "bo", "so", "cuc", "vu", "phong", "vien", "truong", "cong an", "ngan hang", "kho bac",
        "thue", "ubnd", "hdnd", "mat tran", "doan", "lien doan", "dang uy", "tinh uy", "huyen uy",
        "cong ty", "tong cong ty", "benh vien", "bo chi huy", "hai quan", "dai hoc", "cong thong tin",
    )
)
_WITH_FIELDS = frozenset({"bo", "so", "tong", "cuc", "vu", "phong", "ban", "vien", "chi", "thanh"})
_WHOLE = {
    fold(name).replace(" ", ""): name
    for name in (
        "Chính phủ", "Thủ tướng Chính phủ", "Văn phòng Chính phủ", "Quốc hội", "Chủ tịch nước",
        "Ủy ban Thường vụ Quốc hội", "Văn phòng Quốc hội",
    )
}
"""Bodies of which there is one; OCR may run their words together."""
_ABBREVIATIONS = frozenset({"ubnd", "hdnd", "ubmttq"})


def starts_agency(text: str) -> bool:
    """Whether a line begins with a kind of body (and so does not go on from the line above)."""
    return _head(fold(text).split()) > 0


def sentence_case(capitals: str) -> str:
    """``SỞ THÔNG TIN VÀ TRUYỀN THÔNG`` as ``Sở Thông tin và Truyền thông``."""
    if known := _WHOLE.get(fold(capitals).replace(" ", "")):
        return known
    words = nfc(capitals).split()
    folded = [fold(word).strip(",.;") for word in words]
    out: list[str] = []
    at, proper, capital = 0, False, False
    while at < len(words):
        length = _head(folded[at:])
        if at and length == 1 and folded[at] not in _ABBREVIATIONS:
            length = 0  # "Môi trường": a kind of body only where the name begins
        territory = _territory(folded, at)
        if length and not (proper and at and folded[at - 1] in _JOINTS):
            first = folded[at] in _ABBREVIATIONS
            out.append(words[at].upper() if first else words[at].capitalize())
            out += [word.lower() for word in words[at + 1 : at + length]]
            capital, proper = folded[at] in _WITH_FIELDS, False
            at += length
        elif territory:
            out += [word.lower() for word in words[at : at + territory]]
            proper, capital, at = True, False, at + territory
        else:
            joint = folded[at] in _JOINTS
            out.append(words[at].lower() if joint else _cased(words[at], proper or capital))
            capital = joint or (capital and words[at].endswith(","))
            if words[at].endswith(","):
                capital = True
            at += 1
    return " ".join(out)


def position_case(capitals: str) -> str:
    """``PHÓ THỦ TƯỚNG`` as ``Phó Thủ tướng``."""
    words = nfc(capitals).split()
    if not words:
        return ""
    rest = sentence_case(" ".join(words[1:])) if fold(words[0]) in ("pho", "quyen") else ""
    first = words[0].capitalize()
    if rest:
        return f"{first} {rest[:1].upper()}{rest[1:]}"
    cased = sentence_case(" ".join(words))
    return cased[:1].upper() + cased[1:]


def _cased(word: str, capital: bool) -> str:
    return word.capitalize() if capital else word.lower()


def _head(folded: list[str]) -> int:
    """How many words at the start name a kind of body; 0 when none does."""
    return max(
        (len(head) for head in _HEADS if tuple(folded[: len(head)]) == head), default=0
    )


def _territory(folded: list[str], at: int) -> int:
    if at == 0:
        return 0
    if tuple(folded[at : at + 2]) in _TERRITORY_PAIRS:
        return 2
    return 1 if folded[at] in _TERRITORY else 0
