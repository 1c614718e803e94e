"""What a draft must have before it is submitted, and how authority to sign is written."""

import datetime as dt
from dataclasses import replace

import pytest

from app.adapters.pdf.forms import FormFolder
from app.domain.draft_fields import draft_from
from app.domain.drafting import (
    Draft,
    Paragraph,
    date_figures,
    finished,
    notation,
    problems,
    signature_block,
)
from app.shared.errors import Refused, Unavailable
from tests.composing import CODES, FORMS, demo_draft

TYPES = {"Quyết định": "QĐ", "Tờ trình": "TTr", "Thông báo": "TB"}


def fields_of(draft: Draft) -> set[str]:
    return {problem.field for problem in problems(draft, TYPES)}


@pytest.mark.parametrize("code", CODES)
def test_demonstration_drafts_are_ready_to_submit(code):
    assert problems(demo_draft(code), TYPES) == []


@pytest.mark.parametrize("code", CODES)
def test_bare_template_may_not_be_submitted_and_says_what_is_left(code):
    found = problems(FORMS.get(code).draft)
    assert any("Còn chỗ chưa điền: [" in problem.message for problem in found)
    assert all(problem.legal_basis.startswith("NĐ 30/2020") for problem in found)


@pytest.mark.parametrize(
    ("change", "field", "article"),
    [
        ({"agency": ""}, "agency", "II.2"),
        ({"symbol": "UBND - VP"}, "symbol", "II.3"),
        ({"symbol": "UBND"}, "symbol", "II.3"),
        ({"symbol": "TB-UBND"}, "symbol", "II.3"),
        ({"place": ""}, "place", "II.4"),
        ({"subject": "V/v họp"}, "subject", "II.5"),
        ({"body": ()}, "body", "II.6"),
        ({"addressees": ()}, "addressees", "II.9"),
        ({"recipients": ("Như trên",)}, "recipients", "II.9"),
        ({"signs_as": ("Chủ tịch",)}, "signs_as", "II.7"),
        ({"signs_as": ("KT. CHỦ TỊCH",)}, "signs_as", "Điều 13"),
        ({"signer_name": "TS. Nguyễn Thị Hạ"}, "signer_name", "II.7.c"),
    ],
)
def test_each_lack_names_its_article(change, field, article):
    found = [p for p in problems(replace(demo_draft("cong-van"), **change), TYPES) if p.field == field]
    assert found and article in found[0].legal_basis


def test_symbol_must_fit_the_type_by_appendix_iii():
    assert "symbol" in fields_of(replace(demo_draft("to-trinh"), symbol="TT-SNNMT"))


def test_decision_needs_legal_bases_by_ii_6_a():
    assert "bases" in fields_of(replace(demo_draft("quyet-dinh"), bases=()))


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (("Chủ tịch", "Chủ tịch", "head"), ("CHỦ TỊCH",)),
        (("Chủ tịch", "", "acting"), ("Q. CHỦ TỊCH",)),
        (("Bộ trưởng", "Thứ trưởng", "deputy"), ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
        (("Giám đốc", "Chánh Văn phòng", "by-order"), ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        (("Chủ tịch", "Giám đốc Sở Nội vụ", "by-mandate"), ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ")),
    ],
)
def test_authority_is_written_by_article_13(arguments, lines):
    assert signature_block(*arguments) == lines


def test_deputy_of_a_collective_signs_tm_then_kt_by_article_13_2():
    assert signature_block("Chủ tịch", "Phó Chủ tịch", "deputy", collective="Ủy ban nhân dân") == (
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
    )


def test_deputy_of_a_unit_signs_kt_under_tl_by_article_13_4():
    assert signature_block(
        "Bộ trưởng", "Phó Chánh Văn phòng", "by-order", mandate="Chánh Văn phòng"
    ) == ("TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")


def test_number_below_ten_gets_a_zero_by_ii_3_c():
    assert notation(5, "UBND-VP") == ("05", "/UBND-VP")
    assert notation(None, "QĐ-UBND") == ("", "/QĐ-UBND")


def test_days_below_ten_and_months_one_and_two_get_a_zero_by_ii_4_b():
    assert date_figures(dt.date(2026, 2, 5)) == ("05", "02", "2026")
    assert date_figures(dt.date(2026, 6, 29)) == ("29", "6", "2026")


@pytest.mark.parametrize("text", ["thực hiện", "thực hiện.", "thực hiện./."])
def test_text_ends_with_the_mark_of_appendix_iii(text):
    assert finished((Paragraph(text),))[-1].text == "thực hiện./."


@pytest.mark.parametrize(
    "fields",
    [
        {"trich_yeu": "x"}, {"body": "x"}, {"urgency": "Gấp"}, {"number": "5"}, {"number": True},
        {"date": "24/11/2026"}, {"subject": None}, {"addressees": [1]}, {"body": [{"text": 1}]},
    ],
)
def test_fields_of_the_wrong_shape_are_refused_with_a_sentence(fields):
    with pytest.raises(Refused) as caught:
        draft_from(fields)
    assert caught.value.next_step


def test_a_broken_or_unknown_template_is_a_known_error(tmp_path):
    with pytest.raises(Refused, match="Không có mẫu"):
        FORMS.get("khong-co")
    (tmp_path / "x.json").write_text("{")
    with pytest.raises(Unavailable):
        FormFolder(tmp_path).all()
