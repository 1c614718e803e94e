"""Whatever Vietnamese is written, no word is lost on paper and every mark finds its place."""

import unicodedata
from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.domain.drafting import Paragraph
from app.domain.places import find_places
from tests.composing import COMPOSER, demo_draft, page_texts

PHASES = (Phase.explicit, Phase.generate)
"""No shrinking: making a page of random letters smaller takes minutes and says no more."""
LETTERS = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
) + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"
WORD = st.one_of(
    st.text(LETTERS, min_size=1, max_size=7),
    st.sampled_from(["Điều", "khoản", "05", "2026", "30/2020/NĐ-CP,", "(sau", "đây)", "100%", "“một", "cửa”;"]),
    st.text(LETTERS + "0123456789.-/", min_size=60, max_size=140),
)
TEXT = st.lists(WORD, min_size=1, max_size=90).map(" ".join)
SHORT = st.lists(st.text(LETTERS, min_size=1, max_size=7), min_size=1, max_size=9).map(" ".join)
BODY = st.lists(
    st.builds(Paragraph, TEXT, st.sampled_from(["", "1.", "a)", "Điều 7.", "IV."]), st.booleans()),
    min_size=1, max_size=9,
).map(tuple)


def letters(text: str) -> str:
    """Text without white: a word longer than a line is cut where the line ends."""
    return "".join(text.split())


@settings(max_examples=40, deadline=None, phases=PHASES)
@given(body=BODY, subject=SHORT, recipients=st.lists(SHORT, max_size=9))
def test_no_word_is_lost_and_all_marks_have_room(body, subject, recipients):
    draft = replace(
        demo_draft("cong-van"), body=body, subject=subject, recipients=(*recipients, "Lưu: VT, ĐĐ")
    )
    pages = page_texts(COMPOSER.compose(draft))
    text = letters(" ".join(
        w.text for page in pages for w in page.words if w.rect[3] > 56 or page.page == 1
    ))
    whole = letters(" ".join(f"{p.label} {p.text}" for p in body))
    assert whole in text
    assert letters(f"V/v {subject}") in text
    for recipient in recipients:
        assert letters(f"- {recipient};") in text
    assert "./." in text
    places = find_places(pages, draft.signer_name)
    for box in (places.number, places.day, places.month, places.year, places.leader, places.seal):
        page = pages[box.page - 1]
        assert 0 <= box.rect[0] < box.rect[2] <= page.width
        assert 0 <= box.rect[1] < box.rect[3] <= page.height
        for word in page.words:
            assert not (
                word.rect[0] < box.rect[2] and box.rect[0] < word.rect[2]
                and word.rect[1] < box.rect[3] and box.rect[1] < word.rect[3]
            )


@settings(max_examples=25, deadline=None, phases=PHASES)
@given(words=st.lists(st.text(LETTERS, min_size=1, max_size=7), min_size=5, max_size=400))
def test_words_come_out_one_by_one_in_order(words):
    """The text layer gives the very words, so that search and copying find them."""
    pages = page_texts(COMPOSER.compose(replace(demo_draft("thong-bao"), body=(Paragraph(" ".join(words)),))))
    read = [w.text for page in pages for w in page.words if w.size == 14 and not w.bold]
    assert read == [*words[:-1], f"{words[-1]}./."]
