"""Vietnamese text: one normal form, search without marks, and the order of the Vietnamese alphabet.

Unicode does not decompose đ, and SQLite's own folding never folds it, so we fold by ourselves.
"""

import re
import unicodedata

# The alphabet's order; a letter with its shape (ă, â, ê, ô, ơ, ư) is a letter of its own.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}
# Tones in the order of ICU's Vietnamese collation: none, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"(\d+)")

SortKey = tuple[tuple[tuple[int, int, str], ...], tuple[int, ...], str]


def nfc(text: str) -> str:
    """The text in NFC, as it is kept everywhere: macOS names and old PDFs come in pieces."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without marks, đ as d, white space single: what is searched and compared."""
    pieces = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    plain = "".join(piece for piece in pieces if not unicodedata.combining(piece))
    return " ".join(unicodedata.normalize("NFC", plain).split())


def search_terms(query: str) -> list[str]:
    """The folded words of a query, in their order."""
    return _WORD.findall(fold(query))


def sort_key(text: str, *, natural: bool = False) -> SortKey:
    """A key that sorts as the Vietnamese alphabet does: letters first, then tones, then case.

    ``natural`` sorts digits as numbers, for names like "Phòng 2" and "Phòng 10".
    """
    letters: list[tuple[int, int, str]] = []
    tones: list[int] = []
    for part in _NUMBER.split(nfc(text)) if natural else [nfc(text)]:
        if natural and part.isdigit():
            letters.append((1, int(part), ""))
            tones.append(0)
            continue
        for character in part:
            letter, tone = _letter_and_tone(character)
            letters.append(letter)
            tones.append(tone)
    return tuple(letters), tuple(tones), nfc(text).swapcase()


def _letter_and_tone(character: str) -> tuple[tuple[int, int, str], int]:
    pieces = unicodedata.normalize("NFD", character.lower())
    tone = next((_TONES[piece] for piece in pieces if piece in _TONES), 0)
    bare = unicodedata.normalize("NFC", "".join(p for p in pieces if p not in _TONES))
    if bare in _RANK:
        return (2, _RANK[bare], ""), tone
    if bare.isdigit():
        return (1, int(bare) if bare.isascii() else 0, bare if not bare.isascii() else ""), tone
    if bare.isspace():
        return (0, 0, ""), tone
    return (0, 1, bare) if not bare.isalpha() else (3, 0, bare), tone


def person_sort_key(name: str) -> tuple[SortKey, SortKey, SortKey]:
    """People are sorted by given name (the last word), then family name, then what is between."""
    words = nfc(name).split() or [""]
    return sort_key(words[-1]), sort_key(words[0]), sort_key(" ".join(words[1:-1]))
