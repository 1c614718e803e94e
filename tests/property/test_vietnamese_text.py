"""Fold, order and dates of Vietnamese, against ICU (inside Qt) and against themselves."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from app.shared.dates import (
    ago_text,
    official_date,
    parse_typed,
    read_official_date,
    short_date,
    weekday_date,
)
from app.shared.numbers import byte_size, decimal, grouped
from app.shared.text import fold, nfc, person_sort_key, search_terms, sort_key

ONSETS = ["", "b", "c", "d", "đ", "g", "ngh", "qu", "tr", "v", "x", "Đ", "Th", "Nguy"]
VOWELS = [
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưy" for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
]
CODAS = ["", "n", "ng", "t", "ch"]
syllables = st.builds("".join, st.tuples(*map(st.sampled_from, (ONSETS, VOWELS, CODAS))))
phrases = st.lists(syllables, min_size=1, max_size=4).map(" ".join)
dates = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))


@pytest.fixture(scope="module")
def icu():
    return QCollator(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))


@given(phrases, phrases)
def test_order_is_that_of_icu(icu, one, other):
    ours = (sort_key(one) > sort_key(other)) - (sort_key(one) < sort_key(other))
    theirs = icu.compare(one, other)
    assert ours == (theirs > 0) - (theirs < 0)


def test_order_of_the_alphabet_and_tones():
    assert sorted(["nga", "ngạ", "ngá", "ngã", "ngả", "ngà"], key=sort_key) == [
        "nga", "ngà", "ngả", "ngã", "ngá", "ngạ"
    ]
    assert sorted(["đào", "dao", "êm", "em", "ơn", "ôn"], key=sort_key) == [
        "dao", "đào", "em", "êm", "ôn", "ơn"
    ]
    assert sorted(["Phòng 10", "Phòng 2"], key=lambda s: sort_key(s, natural=True))[0] == "Phòng 2"


def test_people_are_sorted_by_given_name():
    assert sorted(["Trần Văn Ân", "Lê Thị An", "Bùi An"], key=person_sort_key) == [
        "Bùi An", "Lê Thị An", "Trần Văn Ân"
    ]


@given(phrases)
def test_fold_leaves_no_mark_and_is_stable_whatever_the_normal_form(text):
    folded = fold(text)
    assert folded.isascii() and folded == fold(folded)
    assert folded == fold(unicodedata.normalize("NFD", text)) == fold(text.upper())


def test_fold_knows_d_and_old_spellings():
    assert fold("Đường đất") == "duong dat"
    assert fold("hoà") == fold("hòa") and fold("uỷ ban") == fold("ủy ban")
    assert search_terms("  12/BC-STC  đất ") == ["12", "bc", "stc", "dat"]


@given(st.text())
def test_nfc_and_fold_take_anything(text):
    assert unicodedata.is_normalized("NFC", nfc(text))
    fold(text), search_terms(text), sort_key(text)


@given(dates)
def test_official_date_reads_back(date):
    """NĐ 30/2020 Phụ lục I, II.4."""
    assert read_official_date("Lam Giang, " + official_date(date)) == date


@pytest.mark.parametrize("date, words", [
    (dt.date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
    (dt.date(2026, 6, 5), "ngày 05 tháng 6 năm 2026"),
    (dt.date(2026, 12, 15), "ngày 15 tháng 12 năm 2026"),
])
def test_only_days_below_ten_and_months_one_and_two_are_padded(date, words):
    """NĐ 30/2020 Phụ lục I, II.4: ngày dưới 10 và tháng 1, 2 thêm số 0."""
    assert official_date(date) == words


@given(dates)
def test_typed_date_with_its_year_is_that_date(date):
    today = dt.date(2026, 11, 24)
    for text in (f"{date:%d/%m/%Y}", f"{date.day}-{date.month}-{date.year}", f"{date:%d%m%Y}"):
        assert parse_typed(text, today) == date
    if date.year >= 2000:
        assert parse_typed(f"{date:%d%m%y}", today) == date


@given(st.text(max_size=12))
def test_typing_anything_gives_a_date_or_nothing(text):
    assert parse_typed(text, dt.date(2026, 11, 24)) is None or parse_typed(text, dt.date(2026, 11, 24))


@pytest.mark.parametrize("text, date", [
    ("5/2", dt.date(2027, 2, 5)), ("20/11", dt.date(2026, 11, 20)), ("hôm nay", dt.date(2026, 11, 24)),
    ("Hôm qua", dt.date(2026, 11, 23)), ("mai", dt.date(2026, 11, 25)), ("31/2", None), ("abc", None),
])
def test_typed_habits(text, date):
    assert parse_typed(text, dt.date(2026, 11, 24)) == date


def test_words_of_dates_and_numbers():
    assert weekday_date(dt.date(2026, 12, 8)) == "thứ Ba, 08/12/2026"
    assert short_date(dt.date(2026, 2, 5)) == "05/02/2026"
    now = dt.datetime(2026, 11, 24, 3, 0, tzinfo=dt.UTC)
    assert ago_text(now - dt.timedelta(hours=1), now) == "09:00"
    assert ago_text(now - dt.timedelta(days=1), now) == "Hôm qua"
    assert ago_text(now - dt.timedelta(days=4), now) == "20/11"
    assert (grouped(1234567), decimal(1234.5)) == ("1.234.567", "1.234,5")
    assert (byte_size(12), byte_size(5000), byte_size(1_300_000)) == ("12 byte", "4 KB", "1,2 MB")
