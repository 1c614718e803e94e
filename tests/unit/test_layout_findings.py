"""What the layout check says of documents that depart from Decree 30/2020, and with which article."""

import datetime as dt
from dataclasses import replace

import pytest

from app.adapters.pdf.layout_rules import load_layout_rules
from app.domain.layout_check import check_layout
from app.domain.page_text import PageText, Word
from app.shared.errors import Unavailable
from tests.composing import COMPOSER, RESOURCES, demo_draft, page_texts

FOLDER = RESOURCES / "rules"
RULES = load_layout_rules(FOLDER, dt.date(2026, 11, 24))


@pytest.fixture(scope="module")
def pages():
    return page_texts(COMPOSER.compose(replace(demo_draft("cong-van"), number=5, date=dt.date(2026, 2, 5))))


def changed(pages: list[PageText], change) -> list[PageText]:
    """Each word passed through ``change``, which gives None to leave it out."""
    return [
        replace(page, words=tuple(w for word in page.words if (w := change(page, word)) is not None))
        for page in pages
    ]


def said(text: str, instead: str):
    return lambda _, word: replace(word, text=instead) if word.text == text else word


def test_a_good_document_has_no_finding(pages):
    assert check_layout(pages, RULES) == ()


@pytest.mark.parametrize(
    ("change", "rule", "article"),
    [
        (said("HÒA", "HÓA"), "nation", "II.1"),
        (said("Độc", "Tự"), "motto", "II.1.b"),
        (said("05/UBND-ĐĐ", "5/UBND-ĐĐ"), "number-padding", "II.3.c"),
        (said("05/UBND-ĐĐ", "05"), "number-slash", "II.3.c"),
        (said("05/UBND-ĐĐ", "05/UBND -ĐĐ"), "symbol-spaces", "II.3.c"),
        (said("Số:", "SỐ:"), "number-word", "II.3.c"),
        (said("Lưu:", "Gửi:"), "archive-copy", "II.9.d"),
        (lambda p, w: replace(w, text="2") if (w.text, p.page) == ("02", 1) else w, "date-padding", "II.4.b"),
        (lambda p, w: replace(w, italic=False) if p.page == 1 else w, "date-italic", "II.4.c"),
        (lambda p, w: replace(w, size=12.0) if w.size == 14 else w, "body-size", "II.6.e"),
        (lambda p, w: None if p.page == 2 and w.text == "2" else w, "page-number", "I.7"),
        (lambda p, w: None if "nhận" in w.text or "Nơi" in w.text else w, "recipients", "II.9"),
    ],
)
def test_each_departure_is_found_with_its_article(pages, change, rule, article):
    found = [f for f in check_layout(changed(pages, change), RULES) if f.rule == rule]
    assert found and article in found[0].legal_basis
    assert found[0].message.endswith((".", "”."))


def test_page_number_on_page_one_or_at_the_foot_is_found(pages):
    first = replace(pages[0], words=(*pages[0].words, Word("1", (300, 30, 307, 44), size=13)))
    assert "page-number" in {f.rule for f in check_layout([first, *pages[1:]], RULES)}
    foot = changed(pages, lambda p, w: replace(w, rect=(300, 800, 307, 814)) if p.page == 2 and w.text == "2" else w)
    assert "page-number-place" in {f.rule for f in check_layout(foot, RULES)}


def test_narrow_margins_and_foreign_paper_are_found(pages):
    def nudge(by):
        return lambda _, w: replace(w, rect=(w.rect[0] + by, w.rect[1], w.rect[2] + by, w.rect[3]))

    assert any("Lề trái" in f.message for f in check_layout(changed(pages, nudge(-20)), RULES))
    assert any("Lề phải" in f.message for f in check_layout(changed(pages, nudge(25)), RULES))
    letter = [replace(page, width=612, height=792) for page in pages]
    assert {f.legal_basis for f in check_layout(letter, RULES) if f.rule == "page-size"} == {
        "NĐ 30/2020, Phụ lục I, Phần I, I.1"
    }


def test_a_scan_without_text_is_not_judged():
    (finding,) = check_layout([PageText(1, 595, 842, ())], RULES)
    assert finding.rule == "text"


def test_a_day_before_the_decree_has_no_rules():
    with pytest.raises(Unavailable):
        load_layout_rules(FOLDER, dt.date(2019, 1, 1))
    with pytest.raises(Unavailable):
        load_layout_rules(FOLDER / "none")
