"""Composed documents as the house reads them: by its own pages adapter, not the tests' reader."""


import pymupdf
import pytest

from app.adapters.pdf.layout_rules import load_layout_rules
from app.adapters.pdf.pages import PdfPages
from app.cli import check_layout
from app.domain.blanks import date_blanks, number_blank
from app.domain.places import find_places
from tests.composing import CODES, COMPOSER, FONTS, RESOURCES, demo_draft, page_texts

PAGES = PdfPages()
RULES = load_layout_rules(RESOURCES / "rules")


@pytest.mark.parametrize("code", CODES)
def test_own_documents_have_no_findings_and_all_places(code, tmp_path):
    draft = demo_draft(code)
    data = COMPOSER.compose(draft)
    (tmp_path / "a.pdf").write_bytes(data)
    assert check_layout.run(tmp_path / "a.pdf", PAGES, RULES) == {"findings": []}
    pages = [PAGES.words(data, page) for page in range(1, PAGES.probe(data).pages + 1)]
    places = find_places(pages, draft.signer_name)
    assert all(getattr(places, name) for name in ("number", "day", "month", "year", "leader", "seal"))
    assert places.number.page == 1 and places.leader.page == len(pages)


def test_places_of_a_signed_national_decree_lie_where_its_registry_signed():
    """Its leader's field and seal, measured on the file: our boxes lie over the same spots."""
    data = (RESOURCES / "demo" / "50-2026-ND-CP.pdf").read_bytes()
    pages = [PAGES.words(data, page) for page in (1, PAGES.probe(data).pages)]
    places = find_places(pages, "")
    leader, seal = (339, 195, 519, 295), (299, 175, 419, 295)
    for box, real in ((places.leader.rect, leader), (places.seal.rect, seal)):
        assert abs((box[0] + box[2]) / 2 - (real[0] + real[2]) / 2) < 10
        assert abs((box[1] + box[3]) / 2 - (real[1] + real[3]) / 2) < 10


def test_words_of_one_stretch_stand_where_their_own_letters_stand():
    """Blanks of a foreign draft are spaces inside one stretch: the box of a word is not its share of it."""
    sheet = pymupdf.open()
    page = sheet.new_page(width=595, height=842)
    face = {"fontname": "official", "fontfile": FONTS / "LiberationSerif-Italic.ttf", "fontsize": 13}
    page.insert_text((280, 110), "Thành phố Lam Sơn, ngày        tháng        năm 2026", **face)
    page.insert_text((90, 110), "Số:            /UBND-VP", **face)
    data = sheet.tobytes()
    read = PAGES.words(data, 1)
    for ours, other in zip(read.words, page_texts(data)[0].words, strict=True):
        assert ours.text == other.text
        assert (ours.rect[0], ours.rect[2]) == pytest.approx((other.rect[0], other.rect[2]), abs=0.5)
    for box in (number_blank(read), *date_blanks(read)[:2]):
        assert not any(w.rect[0] < box[2] and box[0] < w.rect[2] for w in read.words)
