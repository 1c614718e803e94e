"""Where number, date, hand signature and seal go, on our documents and on drafts made elsewhere."""

from dataclasses import replace

import pymupdf
import pytest

from app.domain.page_text import PageText, Word
from app.domain.places import Places, find_places, seal_over
from app.shared.errors import Refused
from app.usecases.ports import signing
from tests.composing import CODES, COMPOSER, FONTS, demo_draft, page_texts

MM = 72 / 25.4
WIDTH, HEIGHT = 595.3, 842.0


def words(*placed: tuple[str, float, float], size: float = 14.0, step: float = 6.0) -> tuple[Word, ...]:
    """Words set from given points on; each letter takes ``step`` points."""
    found = []
    for text, x, y in placed:
        for word in text.split(" "):
            if word:
                found.append(Word(word, (x, y, x + step * len(word), y + size), size=size))
            x += step * (len(word) + 0.5)
    return tuple(found)


def foreign(head: tuple[Word, ...], end: tuple[Word, ...] | None = None) -> list[PageText]:
    """A two-page draft of another office."""
    end = end or words(("KT. BỘ TRƯỞNG", 370, 150), ("THỨ TRƯỞNG", 376, 165), ("Tạ Hữu Lâm", 380, 280))
    return [PageText(1, WIDTH, HEIGHT, head), PageText(2, WIDTH, HEIGHT, end)]


def overlap(a, b) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def boxes(places: Places):
    return [getattr(places, name) for name in ("number", "day", "month", "year", "leader", "seal")]


@pytest.mark.parametrize("code", CODES)
def test_all_places_of_our_documents_lie_on_white_inside_the_page(code):
    draft = demo_draft(code)
    pages = page_texts(COMPOSER.compose(draft))
    for box in boxes(find_places(pages, draft.signer_name)):
        page = pages[box.page - 1]
        x0, y0, x1, y1 = box.rect
        assert 0 <= x0 < x1 <= page.width and 0 <= y0 < y1 <= page.height
        assert not [w.text for w in page.words if overlap(w.rect, box.rect)]


@pytest.mark.parametrize("code", CODES)
def test_hand_signature_is_centred_between_position_and_name_by_ii_7_d(code):
    draft = demo_draft(code)
    pages = page_texts(COMPOSER.compose(draft))
    leader = find_places(pages, draft.signer_name).leader
    given = draft.signer_name.split()
    page = pages[leader.page - 1]
    name = [w for w in page.words if w.text in given and w.bold][-len(given):]
    middle = (name[0].rect[0] + name[-1].rect[2]) / 2
    assert (leader.rect[0] + leader.rect[2]) / 2 == pytest.approx(middle, abs=0.5)
    assert (leader.rect[2] - leader.rect[0]) / MM == pytest.approx(50, abs=0.5)
    assert 20 <= (leader.rect[3] - leader.rect[1]) / MM <= 25.1
    assert leader.rect[3] < name[0].rect[1]


@pytest.mark.parametrize("code", CODES)
def test_seal_of_real_size_covers_a_third_on_the_left_by_ii_8_a(code):
    draft = demo_draft(code)
    places = find_places(page_texts(COMPOSER.compose(draft)), draft.signer_name)
    hand, seal = places.leader.rect, places.seal.rect
    assert (seal[2] - seal[0]) / MM == pytest.approx(36, abs=0.01)
    assert (seal[3] - seal[1]) / MM == pytest.approx(36, abs=0.01)
    covered = (min(seal[2], hand[2]) - max(seal[0], hand[0])) / (hand[2] - hand[0])
    assert covered == pytest.approx(1 / 3, abs=0.01)
    assert seal[0] < hand[0] and seal[1] <= hand[1] and seal[3] >= hand[3]


def test_places_fit_the_signing_port():
    assert isinstance(
        find_places(page_texts(COMPOSER.compose(demo_draft("cong-van"))), "Nguyễn Thị Hạ"), signing.IssuePlaces
    )


def test_blanks_of_a_ministry_draft_lie_where_its_registry_put_them():
    """Words as measured on a national decree before issue; its own fields lay within these rooms."""
    head = (
        Word("Số:", (100, 105, 117, 119)), Word("/2026/NĐ-CP", (137, 105, 209, 119)),
        Word("Hà", (298, 104, 316, 120)), Word("Nội,", (319, 104, 343, 120)),
        Word("ngày", (346, 104, 373, 120)), Word("tháng", (394, 104, 426, 120)), Word("năm", (447, 104, 471, 120)),
    )
    end = (
        *(Word(t, r) for t, r in (("TM.", (375, 147, 399, 162)), ("CHÍNH", (403, 147, 447, 162)),
          ("PHỦ", (450, 147, 477, 162)), ("PHÓ", (371, 177, 399, 192)), ("THỦ", (402, 177, 430, 192)),
          ("TƯỚNG", (433, 177, 482, 192)), ("Tạ", (382, 292, 413, 307)), ("Hữu", (416, 292, 449, 307)),
          ("Lâm", (452, 292, 470, 307)))),
    )
    places = find_places(foreign(head, end), "Tạ Hữu Lâm")
    assert 117 < places.number.rect[0] < places.number.rect[2] < 137
    assert 373 < places.day.rect[0] < places.day.rect[2] < 394
    assert 426 < places.month.rect[0] < places.month.rect[2] < 447
    assert 471 < places.year.rect[0] < places.year.rect[2] < WIDTH - 36
    assert 192 < places.leader.rect[1] < places.leader.rect[3] < 292


@pytest.mark.parametrize("dots", ["………", "..........", "… …", "……… "])
def test_dotted_blanks_are_rooms(dots):
    """Typed as offices type them, in the official face, and read back from the PDF."""
    number, date = f"Số:{dots}/BHTNT-VP", f"Hà Nội, ngày {dots} tháng{dots} năm {dots}"
    sheet = pymupdf.open()
    page = sheet.new_page(width=WIDTH, height=HEIGHT)
    face = {"fontname": "official", "fontfile": FONTS / "LiberationSerif-Regular.ttf", "fontsize": 13}
    page.insert_text((90, 110), number, **face)
    page.insert_text((280, 110), date, **face)
    measure = pymupdf.Font(fontfile=str(FONTS / "LiberationSerif-Regular.ttf")).text_length
    places = find_places(foreign(page_texts(sheet.tobytes())[0].words), "Tạ Hữu Lâm")
    room = (90 + measure("Số:", 13), 90 + measure(f"Số:{dots}", 13))
    assert room[0] - 2 <= places.number.rect[0] < places.number.rect[2] <= room[1] + 2
    for box, before, after in (
        (places.day, "Hà Nội, ngày", f"Hà Nội, ngày {dots} "),
        (places.month, f"Hà Nội, ngày {dots} tháng", f"Hà Nội, ngày {dots} tháng{dots} "),
    ):
        assert 278 + measure(before, 13) <= box.rect[0] < box.rect[2] <= 282 + measure(after, 13)
    assert places.year.rect[0] >= 280 + measure(date[: date.index("năm") + 3], 13) - 2


def test_figures_already_printed_have_no_place():
    head = words(("Số: 15/BHTNT-VP", 100, 105), ("Hà Nội, ngày 05 tháng     năm 2026", 300, 105))
    places = find_places(foreign(head), "Tạ Hữu Lâm")
    assert places.number is None and places.day is None and places.year is None
    assert places.month is not None


def test_name_is_found_whatever_its_form_or_rank():
    import unicodedata

    end = words(("GIÁM ĐỐC", 376, 165), (unicodedata.normalize("NFD", "PGS.TS Tạ Hữu Lâm"), 330, 280), step=5.0)
    assert find_places(foreign(words(("Số:", 90, 100)), end), "tạ hữu  lâm").leader.page == 2


def test_block_is_found_by_its_shape_where_no_name_is_given():
    assert find_places(foreign(words(("Số:", 90, 100))), "").leader.page == 2


def test_room_that_is_short_makes_a_lower_box_and_none_is_refused():
    near = words(("THỨ TRƯỞNG", 376, 165), ("Tạ Hữu Lâm", 380, 225))
    box = find_places(foreign((), near), "Tạ Hữu Lâm").leader.rect
    assert 179 <= box[1] < box[3] <= 225
    with pytest.raises(Refused) as caught:
        find_places(foreign((), words(("THỨ TRƯỞNG", 376, 165), ("Tạ Hữu Lâm", 380, 184))), "Tạ Hữu Lâm")
    assert caught.value.code == "no-room-to-sign"


@pytest.mark.parametrize("name", ["Vũ Kim Ngân", "Hữu Lâm Tạ"])
def test_a_name_that_signs_nothing_is_refused(name):
    with pytest.raises(Refused) as caught:
        find_places(foreign(()), name)
    assert caught.value.code == "no-signing-place"


def test_seal_never_leaves_the_sheet():
    sheet = PageText(1, WIDTH, HEIGHT, ())
    for hand in ((0, 0, 142, 40), (453, 800, 595, 842), (10, 400, 60, 420)):
        x0, y0, x1, y1 = seal_over(hand, sheet)
        assert x0 >= 0 and y0 >= 0 and x1 <= WIDTH + 0.01 and y1 <= HEIGHT + 0.01


def test_name_in_the_text_does_not_draw_the_signature():
    draft = demo_draft("giay-moi")
    pages = page_texts(COMPOSER.compose(replace(draft, subject="Gặp Nguyễn Thị Hạ")))
    places = find_places(pages, "Nguyễn Thị Hạ")
    assert places.leader.rect[1] > 400
