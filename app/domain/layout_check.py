"""Whether a document keeps the layout of Decree 30/2020, read from its words and their places.

A văn thư runs it before issuing, a specialist before submitting (Điều 12). It judges only what can
be seen with certainty in a text layer; each finding names the article. The ranges are dated data.
"""

import re
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from app.domain.page_text import PageText, Rect
from app.domain.text_rows import Row, around, columns, rows, text_of

MM = 72 / 25.4
SLACK = 1.0
"""Millimetres by which letters may lean out of their line without a finding."""
POINTS = 0.3
LEAST_WORDS = 25
"""Fewer words are a stamp on a scan, not a text layer."""
NATION = re.compile(r"CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO = "Độc lập - Tự do - Hạnh phúc"
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LayoutRules:
    """Ranges of the decree, millimetres and points; ``legal_basis`` is put before the section."""

    legal_basis: str
    page_mm: Range
    margin_top_mm: Range
    margin_bottom_mm: Range
    margin_left_mm: Range
    margin_right_mm: Range
    nation_size: Range
    motto_size: Range
    number_size: Range
    date_size: Range
    body_size: Range
    page_number_size: Range
    recipients_head_size: Range
    recipients_size: Range
    padded_months: tuple[int, ...]

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "LayoutRules":
        """Rules from one version of the dated file."""
        return cls(**{
            field.name: tuple(plain[field.name]) if field.name != "legal_basis" else plain["legal_basis"]
            for field in fields(cls)
        })


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from the decree: where it stands, and one Vietnamese sentence."""

    rule: str
    severity: Literal["error", "warning"]
    page: int
    rect: Rect | None
    message: str
    legal_basis: str


def check_layout(pages: Sequence[PageText], rules: LayoutRules) -> tuple[Finding, ...]:
    """Every finding, page by page; empty for a document that keeps the decree."""
    if sum(len(page.words) for page in pages) < LEAST_WORDS:
        return (Finding(
            "text", "error", 1, None, "Tệp không có lớp chữ nên chưa kiểm tra được thể thức.",
            rules.legal_basis + ", I.4",
        ),)
    found: list[Finding] = []
    for check in (_nation, _number, _date, _body_size, _recipients):
        found += check(pages, rules)
    for page in pages:
        for check in (_page_size, _margins, _page_number):
            found += check(page, rules)
    return tuple(sorted(found, key=lambda f: f.page))


def _made(rules: LayoutRules, section: str, rule: str, page: int, row: Row | None, message: str,
          severity: Literal["error", "warning"] = "error") -> list[Finding]:
    return [Finding(
        rule, severity, page, around(row) if row else None, message, f"{rules.legal_basis}, {section}"
    )]


def _head(pages: Sequence[PageText]) -> list[Row]:
    page = pages[0]
    return [row for row in columns(page) if row[0].rect[1] < page.height / 3]


def _sized(row: Row, allowed: Range) -> bool:
    sizes = [word.size for word in row if word.size]
    return not sizes or allowed[0] - POINTS <= statistics.median(sizes) <= allowed[1] + POINTS


def _nation(pages: Sequence[PageText], rules: LayoutRules) -> list[Finding]:
    head = _head(pages)
    nation = next((row for row in head if NATION.search(text_of(row).upper())), None)
    if nation is None:
        return _made(rules, "II.1", "nation", 1, None, "Trang đầu không có Quốc hiệu.")
    found = []
    if not NATION.search(text_of(nation)):
        found += _made(rules, "II.1.a", "nation", 1, nation, "Quốc hiệu phải viết in hoa.")
    if not _sized(nation, rules.nation_size):
        found += _made(rules, "II.1.a", "nation-size", 1, nation, "Cỡ chữ Quốc hiệu phải từ 12 đến 13.")
    motto = next((row for row in head if re.match(r"(?i)độc lập", text_of(row))), None)
    if motto is None:
        found += _made(rules, "II.1.b", "motto", 1, None, "Trang đầu không có Tiêu ngữ.")
    elif not text_of(motto).replace("–", "-").startswith(MOTTO):
        found += _made(
            rules, "II.1.b", "motto", 1, motto,
            f"Tiêu ngữ phải ghi “{MOTTO}”, giữa các cụm từ có gạch nối, có cách chữ.",
        )
    elif not _sized(motto, rules.motto_size):
        found += _made(rules, "II.1.b", "motto-size", 1, motto, "Cỡ chữ Tiêu ngữ phải từ 13 đến 14.")
    return found


def _number(pages: Sequence[PageText], rules: LayoutRules) -> list[Finding]:
    row = next((r for r in _head(pages) if re.match(r"(?i)số\s*:", text_of(r))), None)
    if row is None:
        return _made(rules, "II.3", "number", 1, None, "Trang đầu không có dòng “Số: …/…”.")
    page, rule = pages[0], "II.3.c"
    whole = tuple(w for w in _same_row(page, row) if w.rect[0] < page.width / 2)
    text = re.sub(r"(?i)^số\s*:\s*", "", text_of(whole))
    found = []
    if not text_of(row).startswith("Số"):
        found += _made(rules, rule, "number-word", 1, row, "Từ “Số” viết in thường, chữ đầu in hoa.")
    if re.match(r"\d\s*/", text):
        found += _made(rules, rule, "number-padding", 1, row, "Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước.")
    symbol = text.partition("/")[2]
    if "/" not in text:
        found += _made(rules, rule, "number-slash", 1, row, "Giữa số và ký hiệu phải có dấu gạch chéo.")
    elif re.search(r"\s*[-–]\s+|\s+[-–]", symbol):
        found += _made(rules, rule, "symbol-spaces", 1, row, "Các nhóm chữ trong ký hiệu nối bằng gạch nối, không cách chữ.")
    if not _sized(row, rules.number_size):
        found += _made(rules, rule, "number-size", 1, row, "Cỡ chữ số, ký hiệu phải là 13.")
    return found


def _same_row(page: PageText, row: Row) -> Row:
    return next(whole for whole in rows(page.words) if row[0] in whole)


def _date(pages: Sequence[PageText], rules: LayoutRules) -> list[Finding]:
    page, rule = pages[0], "II.4.b"
    head = [row for row in rows(page.words) if row[0].rect[1] < page.height / 3]
    row = next((r for r in head if re.search(r"(?i)ngày.*tháng.*năm", text_of(r)) and r[-1].rect[2] > page.width / 2
                and "," in text_of(r)), None)
    if row is None:
        return _made(rules, "II.4", "date", 1, None, "Trang đầu không có dòng địa danh và ngày, tháng, năm.")
    row = tuple(w for w in row if w.rect[0] > page.width * 0.35) or row
    found = []
    if filled := re.search(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", text_of(row)):
        day, month, _ = filled.groups()
        if len(day) < 2:
            found += _made(rules, rule, "date-padding", 1, row, "Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.")
        if int(month) in rules.padded_months and len(month) < 2:
            found += _made(rules, rule, "date-padding", 1, row, "Tháng 1, tháng 2 phải ghi thêm số 0 phía trước.")
        if int(month) not in rules.padded_months and month.startswith("0"):
            found += _made(rules, rule, "date-padding", 1, row, f"Tháng {int(month)} không ghi thêm số 0 phía trước.", "warning")
    if not _sized(row, rules.date_size):
        found += _made(rules, "II.4.c", "date-size", 1, row, "Cỡ chữ địa danh, ngày tháng phải từ 13 đến 14.")
    if any(w.italic for p in pages for w in p.words) and not any(w.italic for w in row):
        found += _made(rules, "II.4.c", "date-italic", 1, row, "Địa danh, ngày tháng phải trình bày chữ nghiêng.")
    return found


def _body_size(pages: Sequence[PageText], rules: LayoutRules) -> list[Finding]:
    """The size most letters are set in; single words may differ (notes, tables)."""
    sizes = [word.size for page in pages for word in page.words if word.size for _ in word.text]
    if not sizes or rules.body_size[0] - POINTS <= statistics.median(sizes) <= rules.body_size[1] + POINTS:
        return []
    return _made(
        rules, "II.6.e", "body-size", 1, None,
        f"Cỡ chữ nội dung phải từ 13 đến 14, văn bản này là {statistics.median(sizes):g}.",
    )


def _recipients(pages: Sequence[PageText], rules: LayoutRules) -> list[Finding]:
    for page in reversed(pages):
        found = columns(page)
        head = next((row for row in found if re.match(r"(?i)nơi nhận\s*:?", text_of(row))), None)
        if head is None:
            continue
        below = [
            row for row in found
            if row[0].rect[1] > head[0].rect[1] + 2 and row[0].rect[0] < page.width * 0.45
        ]
        made = []
        if not any(re.match(r"[-–]?\s*Lưu\s*:", text_of(row)) for row in below):
            made += _made(rules, "II.9.d", "archive-copy", page.page, head, "Nơi nhận thiếu dòng “Lưu: VT, …”.")
        if not _sized(head, rules.recipients_head_size):
            made += _made(rules, "II.9.d", "recipients-size", page.page, head, "Từ “Nơi nhận” phải là cỡ chữ 12.", "warning")
        return made
    return _made(rules, "II.9", "recipients", pages[-1].page, None, "Văn bản không có nơi nhận.", "warning")


def _page_size(page: PageText, rules: LayoutRules) -> list[Finding]:
    wanted = sorted(mm * MM for mm in rules.page_mm)
    if all(abs(a - b) < 3 * MM for a, b in zip(sorted((page.width, page.height)), wanted, strict=True)):
        return []
    size = f"{page.width / MM:.0f} × {page.height / MM:.0f} mm"
    return _made(rules, "I.1", "page-size", page.page, None, f"Khổ giấy phải là A4, trang này là {size}.")


def _margins(page: PageText, rules: LayoutRules) -> list[Finding]:
    """The least white on each side, the page number aside; only letters set on the page count."""
    inside = [w for w in page.words if not _is_page_number(w.text, w.rect, page)]
    if len(inside) < 5 or page.width > page.height:
        return []
    box = around(inside)
    white = {
        "trên": (box[1], rules.margin_top_mm), "dưới": (page.height - box[3], rules.margin_bottom_mm),
        "trái": (box[0], rules.margin_left_mm), "phải": (page.width - box[2], rules.margin_right_mm),
    }
    found = []
    for side, (points, allowed) in white.items():
        if points / MM < allowed[0] - SLACK:
            found += _made(
                rules, "I.3", "margin", page.page, None,
                f"Lề {side} phải từ {allowed[0]:g} đến {allowed[1]:g} mm, trang này chỉ {points / MM:.0f} mm.",
                "warning",
            )
    if white["trái"][0] / MM > rules.margin_left_mm[1] + SLACK and len(rows(inside)) > 10:
        found += _made(
            rules, "I.3", "margin", page.page, None,
            f"Lề trái phải từ 30 đến 35 mm, trang này là {white['trái'][0] / MM:.0f} mm.", "warning",
        )
    return found


def _page_number(page: PageText, rules: LayoutRules) -> list[Finding]:
    """Centred in the top margin, shown from page 2 on (I.7)."""
    shown = [w for w in page.words if _is_page_number(w.text, w.rect, page)]
    if page.page == 1:
        return _made(rules, "I.7", "page-number", 1, (shown[0],), "Không hiển thị số trang ở trang thứ nhất.") if shown else []
    if not page.words:
        return []
    if not shown:
        return _made(rules, "I.7", "page-number", page.page, None, "Trang này thiếu số trang, đặt giữa, trong phần lề trên.", "warning")
    word = shown[0]
    if word.rect[3] > page.height / 2:
        return _made(rules, "I.7", "page-number-place", page.page, (word,), "Số trang phải đặt giữa trong phần lề trên, không đặt dưới chân trang.")
    if not _sized((word,), rules.page_number_size):
        return _made(rules, "I.7", "page-number-size", page.page, (word,), "Cỡ chữ số trang phải từ 13 đến 14.", "warning")
    return []


def _is_page_number(text: str, box: Rect, page: PageText) -> bool:
    centred = abs((box[0] + box[2]) / 2 - page.width / 2) < 15 * MM
    return bool(re.fullmatch(r"\d{1,3}", text)) and centred and (
        box[3] < 22 * MM or box[1] > page.height - 20 * MM
    )
