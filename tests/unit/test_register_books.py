"""Printed registers: every column of Phụ lục IV, every row, on landscape A4."""

import pymupdf
import pytest

from app.adapters.printing.register_book import BookPrinter
from app.shared.errors import Refused, Unavailable
from app.usecases.ports.printing import RegisterBook
from tests.composing import FONTS, RESOURCES

PRINTER = BookPrinter(FONTS, RESOURCES / "rules" / "register-books.json")


def book(rows, register="outgoing"):
    return RegisterBook(register, "Ủy ban nhân dân xã Phú Sơn", "Ủy ban nhân dân tỉnh Lam Giang", 2026, rows,
                        "01/01/2026", "31/12/2026", "01", "40", 2)


def read(data):
    return [" ".join(page.get_text().split()) for page in pymupdf.open(stream=data)]


@pytest.mark.parametrize(("register", "count"), [
    ("outgoing", 10), ("incoming", 10), ("post", 6), ("archive-copy-use", 9), ("follow-up", 7),
])
def test_forms_have_the_columns_of_appendix_iv(register, count):
    columns = PRINTER.columns(register)
    assert len(columns) == count and columns[-1] == "Ghi chú"
    pages = read(PRINTER.print(book((tuple(f"ô{n}" for n in range(count)),), register)))
    assert all(f"({n})" in pages[1] for n in range(1, count + 1))
    assert all(f"ô{n}" in pages[1] for n in range(count))


def test_cover_says_agency_year_days_numbers_and_volume():
    cover = read(PRINTER.print(book(())))[0]
    for words in ("ỦY BAN NHÂN DÂN TỈNH LAM GIANG", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: 2026",
                  "Từ ngày 01/01/2026 đến ngày 31/12/2026", "Từ số 01 đến số 40", "Quyển số: 02"):
        assert words in cover


def test_every_row_is_printed_and_headings_repeat():
    rows = tuple((f"{n:02d}/UBND-VP", "24/11/2026", "Công văn <b>& trích yếu", *[""] * 7) for n in range(1, 61))
    data = PRINTER.print(book(rows))
    pages = read(data)
    assert all(f"{n:02d}/UBND-VP" in " ".join(pages) for n in range(1, 61))
    assert all("Ký nhận" in page and "(10)" in page for page in pages[1:]) and len(pages) > 3
    assert "Công văn <b>& trích yếu" in pages[1]
    assert all(page.rect.width > page.rect.height for page in pymupdf.open(stream=data))
    assert data == PRINTER.print(book(rows))


def test_a_subject_longer_than_a_page_is_split_not_lost():
    long = " ".join(f"từ{n}" for n in range(2500))
    text = " ".join(read(PRINTER.print(book(((long, *[""] * 9),)))))
    assert "từ2499" in text and "từ1250" in text


def test_a_row_that_lacks_columns_is_refused(tmp_path):
    with pytest.raises(Refused, match="10 cột"):
        PRINTER.print(book((("01",),)))
    with pytest.raises(Unavailable):
        BookPrinter(FONTS, tmp_path / "none.json").columns("post")
