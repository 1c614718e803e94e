"""Letterheads off real and made-up papers, bad files, secrecy marks: nothing typed, nothing stored."""

import datetime as dt

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.adapters.ocr.tesseract import TesseractRecogniser
from app.adapters.pdf.compose import DecreeComposer
from app.adapters.pdf.pages import PdfPages
from app.adapters.store.rule_files import load_document_types
from app.domain.drafting import Draft, Paragraph
from app.shared.errors import Refused
from app.usecases.documents.read_paper import read_paper
from tests.conftest import ROOT

DEMO = ROOT / "resources" / "demo"
PAGES, OCR = PdfPages(), TesseractRecogniser(ROOT / "resources" / "ocr")
TYPES = load_document_types(ROOT / "resources" / "rules")
NAMES = tuple(t.name for t in TYPES)
SHORT = {t.abbreviation: t.name for t in TYPES if t.abbreviation}
COMPOSER = DecreeComposer(ROOT / "resources" / "fonts")


def read(data: bytes):
    return read_paper(data, pages=PAGES, recogniser=OCR, types=NAMES, abbreviations=SHORT)


def test_decree_is_read_exactly_with_number_and_date_put_on_by_signatures():
    head = read((DEMO / "50-2026-ND-CP.pdf").read_bytes()).letterhead
    assert (head.number, head.notation, head.date, head.type, head.agency) == (
        "50", "50/2026/NĐ-CP", "2026-01-31", "Nghị định", "Chính phủ"
    )
    assert head.subject.startswith("Quy định chi tiết một số điều của Nghị quyết số 254/2025/QH15 ngày 11")
    assert head.subject.endswith("Luật Đất đai về tiền sử dụng đất, tiền thuê đất")
    assert (head.signer_competence, head.signer_position, head.signer_name) == (
        "TM. CHÍNH PHỦ, KT. THỦ TƯỚNG", "Phó Thủ tướng", "Trần Hồng Hà"
    )
    assert head.where["notation"].page == 1 and head.where["signer.name"].page == 30


def test_scans_are_read_by_ocr():
    head = read((DEMO / "1053-QD-TTg.signed.pdf").read_bytes()).letterhead
    assert (head.notation, head.date, head.type, head.agency) == (
        "1053/QĐ-TTg", "2024-09-28", "Quyết định", "Thủ tướng Chính phủ"
    )
    assert "hạt giống cây trồng" in head.subject
    scan = read((DEMO / "275-STTTT-CNTT.scan.pdf").read_bytes()).letterhead
    assert (scan.type, scan.signer_name, scan.signer_position) == (
        "Công văn", "Nguyễn Hữu Việt", "Phó Giám đốc"
    )
    assert scan.number is None, "a handwritten number is not guessed"
    assert scan.subject.startswith("V/v đăng ký danh sách tham gia Hội thi")


def draft(**fields) -> Draft:
    base = {
        "type": "Công văn", "subject": "rà soát quỹ đất công ích", "agency": "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        "parent_agency": "UBND TỈNH LAM GIANG", "symbol": "SNNMT-QLĐĐ", "place": "Lam Giang", "number": 5,
        "date": dt.date(2026, 2, 5), "addressees": ("Ủy ban nhân dân xã Phú Sơn",),
        "body": (Paragraph("Thực hiện kế hoạch năm, Sở đề nghị xã rà soát quỹ đất công ích."),),
        "recipients": ("Như trên", "Lưu: VT, QLĐĐ"), "signs_as": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "signer_name": "Ngô Trọng Đức",
    }
    return Draft(**(base | fields))


def test_paper_never_seen_before():
    head = read(COMPOSER.compose(draft())).letterhead
    assert head.notation == "05/SNNMT-QLĐĐ" and head.date == "2026-02-05" and head.type == "Công văn"
    assert head.agency == "Sở Nông nghiệp và Môi trường"
    assert head.parent_agency == "UBND tỉnh Lam Giang"
    assert head.subject == "V/v rà soát quỹ đất công ích"
    assert (head.signer_name, head.signer_position) == ("Ngô Trọng Đức", "Phó Giám đốc")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    kind=st.sampled_from([("Quyết định", "QĐ"), ("Tờ trình", "TTr"), ("Kế hoạch", "KH"), ("Báo cáo", "BC")]),
    number=st.integers(1, 9999), date=st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)),
    subject=st.lists(
        st.sampled_from(["giao", "đất", "cho", "thuê", "về", "việc", "phê", "duyệt", "kế", "hoạch", "số", "hóa", "hồ", "sơ", "địa", "chính", "năm", "2026"]),
        min_size=3, max_size=30,
    ),
    urgency=st.sampled_from(["Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc"]),
)
def test_what_was_composed_is_read_back(kind, number, date, subject, urgency):
    words = "Về " + " ".join(subject)
    head = read(COMPOSER.compose(draft(
        type=kind[0], symbol=f"{kind[1]}-UBND", number=number, date=date, subject=words, urgency=urgency,
        agency="ỦY BAN NHÂN DÂN XÃ PHÚ SƠN", parent_agency=None,
    ))).letterhead
    assert head.type == kind[0] and head.date == date.isoformat()
    assert head.notation == f"{number:02d}/{kind[1]}-UBND"
    assert head.agency == "Ủy ban nhân dân xã Phú Sơn"
    assert head.subject == words
    assert (head.urgency or "Thường") == urgency


def plain(*lines: tuple[float, float, str], size: float = 13) -> bytes:
    document = pymupdf.open()
    page = document.new_page()
    font = str(ROOT / "resources" / "fonts" / "LiberationSerif-Bold.ttf")
    for x, y, text in lines:
        page.insert_text((x, y), text, fontname="lib", fontfile=font, fontsize=size)
    return document.tobytes()


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_secrecy_mark_is_seen(mark):
    """Luật 117/2025/QH15: a marked paper must not stay on a networked computer."""
    body = [(90, 300 + 20 * i, "Nội dung văn bản bình thường của cơ quan gửi đến.") for i in range(5)]
    assert read(plain((90, 150, mark), *body)).secrecy == mark


@pytest.mark.parametrize("text", [
    "bảo vệ bí mật kinh doanh của doanh nghiệp", "VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC", "BÍ MẬT KINH DOANH",
    "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "mật", "Mật độ xây dựng",
])
def test_words_about_secrets_are_no_mark(text):
    body = [(90, 300 + 20 * i, "Nội dung văn bản bình thường của cơ quan gửi đến.") for i in range(5)]
    assert read(plain((90, 150, text), *body)).secrecy is None


def test_title_broken_over_two_lines_is_no_mark():
    body = [(90, 300 + 20 * i, "Nội dung văn bản bình thường của cơ quan gửi đến.") for i in range(5)]
    assert read(plain((200, 150, "LUẬT BẢO VỆ BÍ"), (230, 168, "MẬT"), *body)).secrecy is None


def locked() -> bytes:
    document = pymupdf.open()
    document.new_page()
    return document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y")


@pytest.mark.parametrize("data, code", [
    (b"", "file-empty"), (b"PK\x03\x04 docx", "not-pdf"), (b"\xff\xd8\xff\xe0 jpeg", "not-pdf"),
    (b"hello", "not-pdf"), (b"%PDF-1.7\ngarbage", "file-damaged"), (locked(), "file-locked"),
    ((DEMO / "49-2026-ND-CP.pdf").read_bytes()[:2000], "file-damaged"),
])
def test_bad_files_get_one_sentence(data, code):
    with pytest.raises(Refused) as refused:
        PAGES.probe(data)
    assert refused.value.code == code
    assert refused.value.message.endswith(".") and refused.value.next_step.endswith(".")


def test_script_is_seen_and_owner_password_alone_does_not_lock():
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 72), "x")
    assert PAGES.probe(document.tobytes()).has_script is False
    xref = document.get_new_xref()
    document.update_object(xref, "<</S/JavaScript/JS(app.alert\\(1\\))>>")
    document.xref_set_key(document.pdf_catalog(), "OpenAction", f"{xref} 0 R")
    assert PAGES.probe(document.tobytes()).has_script is True
    open_to_read = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="y", user_pw="")
    assert PAGES.probe(open_to_read).pages == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 300_000), st.binary(min_size=1, max_size=30))
def test_damage_anywhere_never_raises_anything_else(at, noise):
    data = bytearray((DEMO / "1053-QD-TTg.signed.pdf").read_bytes())
    at %= len(data)
    data[at : at + len(noise)] = noise
    try:
        facts = PAGES.probe(bytes(data))
        PAGES.render(bytes(data), 1, 20)
        PAGES.words(bytes(data), facts.pages)
    except Refused:
        pass


def test_cancelled_reading_says_so():
    with pytest.raises(Refused, match="dừng"):
        read_paper(
            (DEMO / "49-2026-ND-CP.pdf").read_bytes(), pages=PAGES, recogniser=OCR, types=NAMES,
            cancelled=lambda: True,
        )
