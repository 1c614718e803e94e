"""Files that are not what they are called, and PDFs that carry more than pages."""

from typing import Any

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "tệp Word, Excel mới hoặc tệp nén ZIP"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel 97–2003"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"II*\x00", "ảnh TIFF"),
    (b"MM\x00*", "ảnh TIFF"),
    (b"{\\rtf", "tệp RTF"),
    (b"<?xml", "tệp XML"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"MZ", "chương trình Windows"),
)


def guess_kind(data: bytes) -> str:
    """What a file that is no PDF seems to be, in office words."""
    for start, words in _KINDS:
        if data.startswith(start):
            return words
    head = data[:512].lower()
    if b"<html" in head or b"<!doctype html" in head:
        return "trang web (HTML)"
    try:
        data[:2048].decode("utf-8")
    except UnicodeDecodeError:
        return "một loại tệp khác"
    return "tệp văn bản thường"


def has_script(document: Any) -> bool:
    """Whether the PDF carries JavaScript or starts programs: catalogue, names, pages or fields."""
    suspicious = ("/JavaScript", "/JS", "/Launch")
    for number in range(1, document.xref_length()):
        try:
            text = document.xref_object(number, compressed=True)
        except (RuntimeError, ValueError):
            continue
        if any(f"{word} " in text or f"{word}(" in text or f"{word}/" in text or f"{word}<" in text
               for word in suspicious):
            return True
    return False
