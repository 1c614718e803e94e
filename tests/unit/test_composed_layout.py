"""The layout of Decree 30/2020, Phụ lục I, measured on the produced PDF by MuPDF."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont

from app.adapters.pdf.compose import DecreeComposer
from app.adapters.pdf.layout_rules import load_layout_rules
from app.domain.drafting import Draft, Paragraph
from app.domain.layout_check import check_layout
from app.domain.text_rows import around, columns, rows, text_of
from app.shared.errors import Refused, Unavailable
from tests.composing import CODES, COMPOSER, FONTS, RESOURCES, demo_draft, opened, page_texts

MM = 72 / 25.4
RULES = load_layout_rules(RESOURCES / "rules")
LETTERS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LONG = tuple(Paragraph(f"Đoạn văn bản số {n} " + "nêu rõ nội dung công việc phải làm " * 12) for n in range(9))


@pytest.fixture(scope="module")
def papers():
    return {code: COMPOSER.compose(demo_draft(code)) for code in CODES}


def find(pages, start):
    """Page and piece of the first line that starts so."""
    return next((p, row) for p in pages for row in columns(p, gap=14) if text_of(row).startswith(start))


@pytest.mark.parametrize("code", CODES)
def test_own_documents_keep_the_decree(papers, code):
    assert check_layout(page_texts(papers[code]), RULES) == ()


@pytest.mark.parametrize("code", CODES)
def test_paper_is_a4_and_margins_lie_in_the_ranges_of_i_3(papers, code):
    for page in page_texts(papers[code]):
        assert (page.width, page.height) == pytest.approx((210 * MM, 297 * MM), abs=0.5)
        body = [w for w in page.words if not (w.text.isdigit() and w.rect[3] < 20 * MM)]
        x0, y0, x1, y1 = around(body)
        assert 29.8 <= x0 / MM <= 35
        assert 14.8 <= (page.width - x1) / MM <= 20.2
        assert 19.8 <= y0 / MM <= 25
        assert (page.height - y1) / MM >= 19.8


@pytest.mark.parametrize("code", CODES)
def test_every_font_is_embedded_with_the_metrics_of_times_by_i_4(papers, code):
    document = opened(papers[code])
    fonts = {font for page in range(len(document)) for font in document.get_page_fonts(page)}
    used = [font for font in fonts if font[3] != "Helvetica"]
    assert used
    for xref, extension, _, name, *_ in used:
        assert "LiberationSerif" in name and extension == "ttf"
        assert document.extract_font(xref)[3]
    words = [span["font"] for page in document for block in page.get_text("dict")["blocks"]
             for line in block.get("lines", ()) for span in line["spans"]]
    assert all("LiberationSerif" in font for font in words)


def test_font_has_every_vietnamese_letter_as_one_code_point():
    import unicodedata

    for style in ("Regular", "Bold", "Italic", "BoldItalic"):
        known = TTFont(FONTS / f"LiberationSerif-{style}.ttf").getBestCmap()
        for base in LETTERS + LETTERS.upper():
            for tone in TONES:
                letter = unicodedata.normalize("NFC", base + tone)
                assert len(letter) == 1 and ord(letter) in known
        assert ord("đ") in known and ord("Đ") in known


def test_letter_without_a_glyph_is_refused_by_name():
    draft = replace(demo_draft("cong-van"), subject="trả lời 😀 kiến nghị")
    with pytest.raises(Refused, match="U\\+1F600"):
        COMPOSER.compose(draft)


def test_decomposed_text_is_set_precomposed():
    import unicodedata

    draft = demo_draft("cong-van")
    loose = replace(draft, subject=unicodedata.normalize("NFD", draft.subject))
    assert COMPOSER.compose(loose) == COMPOSER.compose(draft)


@pytest.mark.parametrize("code", CODES)
def test_nation_and_motto_by_ii_1(papers, code):
    pages = page_texts(papers[code])
    _, nation = find(pages, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    _, motto = find(pages, "Độc lập - Tự do - Hạnh phúc")
    assert {w.size for w in nation} <= {12, 13} and all(w.bold and not w.italic for w in nation)
    assert {w.size for w in motto} <= {13, 14} and all(w.bold for w in motto)
    middle = lambda row: (around(row)[0] + around(row)[2]) / 2  # noqa: E731
    assert middle(nation) == pytest.approx(middle(motto), abs=1)
    rules = rules_below(papers[code], around(motto))
    assert max(x1 - x0 for x0, x1 in rules) == pytest.approx(around(motto)[2] - around(motto)[0], abs=1.5)


def rules_below(data, box, page=0):
    """Strokes within 8 pt below a box and under its middle."""
    middle = (box[0] + box[2]) / 2
    found = []
    for drawing in opened(data)[page].get_drawings():
        r = drawing["rect"]
        if r.height < 2 and box[3] - 4 < r.y0 < box[3] + 8 and r.x0 < middle < r.x1:
            found.append((r.x0, r.x1))
    return found


@pytest.mark.parametrize("code", CODES)
def test_rule_under_the_agency_is_a_third_to_a_half_by_ii_2_b(papers, code):
    pages = page_texts(papers[code])
    head = [row for row in columns(pages[0]) if row[0].rect[0] < 200 and row[0].bold]
    last = [row for row in head if row[0].rect[1] < find(pages, "Số:")[1][0].rect[1]][-1]
    assert {w.size for w in last} <= {12, 13}
    box = around(last)
    (x0, x1), = rules_below(papers[code], box)
    assert 1 / 3 <= (x1 - x0) / (box[2] - box[0]) <= 1 / 2
    assert (x0 + x1) / 2 == pytest.approx((box[0] + box[2]) / 2, abs=1)


@pytest.mark.parametrize("code", CODES)
def test_number_and_date_share_a_line_by_ii_3_and_ii_4(papers, code):
    pages = page_texts(papers[code])
    _, number = find(pages, "Số:")
    row = next(r for r in rows(pages[0].words) if number[0] in r)
    date = [w for w in row if w.rect[0] > 230]
    assert [w.text for w in date][-3:] == ["ngày", "tháng", "năm"]
    assert all(w.italic and w.size in (13, 14) for w in date)
    assert all(not w.italic and not w.bold and w.size == 13 for w in row if w not in date)


def test_figures_are_printed_when_number_and_date_are_known():
    draft = replace(demo_draft("cong-van"), number=5, date=dt.date(2026, 2, 5))
    text = " ".join(w.text for w in page_texts(COMPOSER.compose(draft))[0].words)
    assert "Số: 05/UBND-ĐĐ" in text
    assert "Lam Giang, ngày 05 tháng 02 năm 2026" in text


def test_subject_of_a_letter_stands_six_points_under_the_number_by_ii_5_b(papers):
    pages = page_texts(papers["cong-van"])
    _, number = find(pages, "Số:")
    _, subject = find(pages, "V/v")
    assert 12 <= subject[0].size <= 13 and not subject[0].bold
    assert 6 <= subject[0].rect[1] - number[0].rect[3] < 10


@pytest.mark.parametrize("code", [code for code in CODES if code != "cong-van"])
def test_type_and_subject_are_bold_and_centred_by_ii_5_b(papers, code):
    pages = page_texts(papers[code])
    _, title = find(pages, demo_draft(code).type.upper())
    box = around(title)
    assert all(w.bold and w.size in (13, 14) for w in title)
    assert (box[0] + box[2]) / 2 == pytest.approx((30 + (210 - 48) / 2) * MM, abs=1)


@pytest.mark.parametrize("code", CODES)
def test_body_is_justified_indented_and_apart_by_ii_6_e(papers, code):
    page = page_texts(papers[code])[0]
    text = [row for row in rows(page.words) if row[-1].size == 14 and not row[-1].bold
            and not row[-1].italic and row[0].rect[0] < 120]
    indented = [row for row in text if row[0].rect[0] > 30 * MM + 5]
    assert {round(row[0].rect[0] - 30 * MM) for row in indented} == {round(10 * MM)}
    for line, following in pairwise(text):
        inside = following not in indented and following[0].rect[1] - line[0].rect[1] < 20
        if inside:
            assert line[-1].rect[2] == pytest.approx((210 - 18) * MM, abs=0.6)
            assert 14 * 1.15 - 0.2 <= following[0].rect[1] - line[0].rect[1] <= 14 * 1.15 * 1.5
        elif following in indented:
            assert following[0].rect[1] - line[0].rect[1] >= 14 * 1.15 + 6 - 0.2


def test_legal_bases_are_italic_and_end_in_semicolons_by_ii_6_a(papers):
    page = page_texts(papers["quyet-dinh"])[0]
    text = " ".join(w.text for w in page.words if w.italic and w.size == 14)
    assert "Căn cứ Luật Lưu trữ; Căn cứ Nghị định" in text
    assert text.count(";") == 3 and text.endswith("2026.")


def test_article_labels_are_bold_by_ii_6_dd(papers):
    page = page_texts(papers["quyet-dinh"])[0]
    labels = [(a, b) for a, b in pairwise(page.words) if a.text == "Điều" and a.rect[0] < 130 and b.text.endswith(".")]
    assert labels and all(a.bold and b.bold for a, b in labels)


def test_several_receivers_stand_under_the_colon_by_ii_9_d(papers):
    pages = page_texts(papers["to-trinh"])
    _, lead = find(pages, "Kính gửi:")
    dashes = [row[0] for row in columns(pages[0]) if text_of(row) in ("- Ủy ban nhân dân tỉnh;", "- Sở Tài chính.")]
    assert len(dashes) == 2
    colon = lead[-1].rect[2]
    assert all(abs(dash.rect[0] - colon) < 6 for dash in dashes)


@pytest.mark.parametrize("code", CODES)
def test_recipients_stand_beside_the_signer_by_ii_9_d(papers, code):
    pages = page_texts(papers[code])
    page, head = find(pages, "Nơi nhận:")
    title = [row for row in columns(page) if text_of(row) == demo_draft(code).signs_as[0]][-1]
    assert all(w.bold and w.italic and w.size == 12 for w in head)
    assert head[0].rect[0] == pytest.approx(30 * MM, abs=1)
    assert abs((head[0].rect[1] + head[0].rect[3]) / 2 - (title[0].rect[1] + title[0].rect[3]) / 2) < 3
    last = [row for row in columns(page) if text_of(row).startswith("- Lưu: VT")]
    assert len(last) == 1 and text_of(last[0]).endswith(".") and {w.size for w in last[0]} == {11}


@pytest.mark.parametrize(("urgency", "words", "width"), [
    ("Khẩn", "KHẨN", 20), ("Thượng khẩn", "THƯỢNG KHẨN", 40), ("Hỏa tốc", "HỎA TỐC", 30),
])
def test_urgency_is_a_red_box_of_real_size_by_iii_2_b(urgency, words, width):
    data = COMPOSER.compose(replace(demo_draft("cong-van"), urgency=urgency))
    red = [d for d in opened(data)[0].get_drawings() if d["color"] and d["color"][0] > 0.8 > 0.2 > d["color"][1]]
    assert len(red) == 1
    assert (red[0]["rect"].width / MM, red[0]["rect"].height / MM) == pytest.approx((width, 8), abs=0.6)
    inside = " ".join(w[4] for w in opened(data)[0].get_text("words") if red[0]["rect"].contains(w[:4]))
    assert inside == words


def test_page_number_is_centred_in_the_top_margin_from_page_two_by_i_7():
    pages = page_texts(COMPOSER.compose(replace(demo_draft("ke-hoach"), body=LONG)))
    assert len(pages) >= 2
    for page in pages:
        shown = [w for w in page.words if w.rect[3] < 20 * MM]
        if page.page == 1:
            assert shown == []
            continue
        (number,) = shown
        assert number.text == str(page.page) and number.size in (13, 14)
        assert (number.rect[0] + number.rect[2]) / 2 == pytest.approx((30 + 81) * MM, abs=1)


@pytest.mark.parametrize("extra", range(0, 40, 3))
def test_signature_block_is_kept_together_and_never_alone(extra):
    """II.7 and II.9: position, name and recipients stand on one page, with text above them."""
    body = (*LONG[:3], Paragraph("Kết " + "nội dung " * (20 + 9 * extra)))
    pages = page_texts(COMPOSER.compose(replace(demo_draft("cong-van"), body=body)))
    page, name = find(pages, "Nguyễn Thị Hạ")
    places = [find(pages, start)[0] for start in ("Nơi nhận:", "TM. ỦY BAN", "PHÓ CHỦ TỊCH", "- Lưu: VT")]
    assert all(other is page for other in places)
    top = find(pages, "Nơi nhận:")[1][0].rect[1]
    above = [row for row in rows(page.words) if row[0].size == 14 and row[0].rect[1] < top - 10 and not row[0].bold]
    assert len(above) >= (2 if page.page > 1 else 1)


def test_contact_stands_at_the_foot_of_page_one_by_iii_4(papers):
    pages = page_texts(papers["giay-moi"])
    _, line = find(pages, "Địa chỉ:")
    _, place = find(pages, "ĐT:")
    assert line[0].size == 11 and place[0].rect[3] <= (297 - 20) * MM
    (x0, x1), = rules_below(papers["giay-moi"], (line[0].rect[0], 0, line[-1].rect[2], line[0].rect[1] - 4))
    assert x1 - x0 == pytest.approx(162 * MM, abs=1)


def test_same_draft_gives_the_same_bytes_with_title_author_and_language(papers):
    for code in CODES:
        assert COMPOSER.compose(demo_draft(code)) == papers[code]
    document = opened(papers["quyet-dinh"])
    draft = demo_draft("quyet-dinh")
    assert document.metadata["title"] == draft.subject
    assert document.metadata["author"] == draft.agency
    assert document.xref_get_key(document.pdf_catalog(), "Lang") == ("string", "vi-VN")


@pytest.mark.parametrize(("change", "code"), [
    ({"place": "Thị trấn " * 12}, "place-too-long"),
    ({"symbol": "UBND-" * 12 + "VP"}, "symbol-too-long"),
    ({"recipients": ("Ủy ban nhân dân các xã, phường",) * 90}, "recipients-too-long"),
    ({"subject": "việc rất dài " * 160}, "head-too-long"),
])
def test_parts_too_long_for_their_place_are_refused(change, code):
    with pytest.raises(Refused) as caught:
        COMPOSER.compose(replace(demo_draft("cong-van"), **change))
    assert caught.value.code == code


def test_an_empty_draft_can_be_previewed():
    assert len(opened(COMPOSER.compose(Draft()))) == 1


def test_missing_fonts_are_a_known_error(tmp_path):
    with pytest.raises(Unavailable):
        DecreeComposer(tmp_path).compose(demo_draft("cong-van"))
