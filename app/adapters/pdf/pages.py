"""Pages of a PDF through PyMuPDF: facts, words with places, pictures.

MuPDF is not safe for several threads: one lock; the last opened files stay open, by the hash of their
bytes, so that turning pages of a large paper does not parse it again.
"""

import hashlib
import itertools
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.adapters.pdf.foreign import guess_kind, has_script
from app.domain.page_text import PageText, Picture, Word
from app.shared.errors import Refused
from app.shared.text import nfc
from app.usecases.ports.pages import PaperFacts

OPEN_FILES = 4
MOST_PAGES = 20_000
MOST_PIXELS = 60_000_000
BOLD, ITALIC = 16, 2


class PdfPages:
    """Fulfils ``Pages`` on PDF bytes."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._open: OrderedDict[bytes, Any] = OrderedDict()
        self._last: tuple[int, bytes] = (0, b"")

    def probe(self, data: bytes) -> PaperFacts:
        """Open and count.

        Raises:
            Refused: damaged, locked with a password, or no PDF at all; says which.
        """
        with self._document(data) as document:
            sizes = tuple(
                (page.rect.width, page.rect.height) for page in self._pages(document)
            )
            return PaperFacts(
                pages=document.page_count, sizes=sizes, has_script=has_script(document),
                scanned=all(_is_scan(document[number]) for number in _sample(document.page_count)),
            )

    def _pages(self, document: Any) -> Iterator[Any]:
        if document.page_count > MOST_PAGES:
            raise Refused(
                f"Tệp có {document.page_count} trang, quá mức {MOST_PAGES} trang của một văn bản.",
                "Tách tệp thành nhiều phần.", code="too-many-pages",
            )
        return iter(document)

    def words(self, data: bytes, page: int) -> PageText:
        """The text layer of a page (from 1), drawn form fields included; empty where it is garbage."""
        with self._document(data) as document:
            found = document[page - 1]
            words = () if _is_scan(found) else tuple(_words(found))
            return PageText(page, found.rect.width, found.rect.height, words)

    def render(self, data: bytes, page: int, dpi: float) -> Picture:
        """The page as pixels, white where nothing is drawn; a gigantic one is made smaller."""
        import pymupdf

        with self._document(data) as document:
            found = document[page - 1]
            area = found.rect.width * found.rect.height * (dpi / 72) ** 2
            if area > MOST_PIXELS:
                dpi *= (MOST_PIXELS / area) ** 0.5
            pixels = found.get_pixmap(
                matrix=pymupdf.Matrix(dpi / 72, dpi / 72), colorspace=pymupdf.csRGB, alpha=False
            )
            return Picture(pixels.width, pixels.height, bytes(pixels.samples_mv), dpi)

    @contextmanager
    def _document(self, data: bytes) -> Iterator[Any]:
        import pymupdf

        with self._lock:
            try:
                yield self._opened(data, pymupdf)
            except (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, IndexError) as error:
                raise _damaged() from error

    def _opened(self, data: bytes, pymupdf: Any) -> Any:
        key = hashlib.blake2b(data, digest_size=16).digest() if id(data) != self._last[0] else self._last[1]
        if key in self._open:
            self._open.move_to_end(key)
            return self._open[key][0]
        document = _open(data, pymupdf)
        # the bytes are kept with the document: their identity stays theirs while it is open
        self._open[key] = (document, data)
        self._last = (id(data), key)
        while len(self._open) > OPEN_FILES:
            old, (closed, _) = self._open.popitem(last=False)
            closed.close()
            if self._last[1] == old:
                self._last = (0, b"")
        return document


def _open(data: bytes, pymupdf: Any) -> Any:
    if not data:
        raise Refused(
            "Tệp rỗng (0 byte) nên không có gì để đọc.", "Đề nghị nơi gửi gửi lại tệp.",
            code="file-empty",
        )
    if b"%PDF-" not in data[:1024]:
        raise Refused(
            f"Tệp này không phải PDF mà có vẻ là {guess_kind(data)}.",
            "Mở bằng chương trình đã tạo ra nó, lưu thành PDF rồi đưa vào lại.", code="not-pdf",
        )
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError) as error:
        raise _damaged() from error
    if document.needs_pass and not document.authenticate(""):
        document.close()
        raise Refused(
            "Tệp PDF bị khóa bằng mật khẩu nên không đọc được.",
            "Đề nghị nơi gửi gửi bản không đặt mật khẩu.", code="file-locked",
        )
    if document.page_count == 0:
        document.close()
        raise _damaged()
    return document


def _damaged() -> Refused:
    return Refused(
        "Tệp PDF bị hỏng hoặc thiếu phần nên không đọc được.",
        "Đề nghị nơi gửi gửi lại, hoặc quét lại bản giấy.", code="file-damaged",
    )


def _sample(count: int) -> list[int]:
    """A few pages that tell whether a paper has a text layer: the first three and the last."""
    return sorted({*range(min(3, count)), count - 1})


FEW_WORDS = 60


def _is_scan(page: Any) -> bool:
    """Whether a page must be read by OCR: a picture covers it and few words lie over it (a portal's
    signature text, a stamp), or its letters are of a font that says nothing.
    """
    text = page.get_text()
    if not text.strip():
        return bool(page.get_image_info())
    covered = any(
        (box[2] - box[0]) * (box[3] - box[1]) > 0.5 * abs(page.rect.width * page.rect.height)
        for box in (image["bbox"] for image in page.get_image_info())
    )
    return (covered and len(text.split()) < FEW_WORDS) or not _readable(text)


def _readable(text: str) -> bool:
    """Whether letters mean anything: few of private areas, few that old fonts (TCVN3) leave behind."""
    letters = [character for character in text if not character.isspace()]
    strange = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or ord(c) < 32 for c in letters)
    legacy = sum(c in "µ¸¶·¹¨»¾¼½Æ©ÊÇÈÉËªÐÌÎÏÑßÓÔ®" for c in letters)
    return strange < len(letters) / 20 and legacy < len(letters) / 12


def _words(page: Any) -> Iterator[Word]:
    from pymupdf import TEXT_PRESERVE_IMAGES, TEXTFLAGS_RAWDICT

    flags = TEXTFLAGS_RAWDICT & ~TEXT_PRESERVE_IMAGES
    line_number = 0
    for block in page.get_text("rawdict", flags=flags)["blocks"]:
        for line in block.get("lines", ()):
            line_number += 1
            for span in line["spans"]:
                yield from _span_words(span, line_number)


def _span_words(span: Any, line: int) -> Iterator[Word]:
    """The words of a stretch in one type, each in the box of its own letters: blanks for number and
    date are measured between them.
    """
    _, y0, _, y1 = span["bbox"]
    for white, letters in itertools.groupby(span["chars"], key=lambda letter: letter["c"].isspace()):
        if white:
            continue
        boxes = [(letter["c"], letter["bbox"]) for letter in letters]
        yield Word(
            text=nfc("".join(character for character, _ in boxes)),
            rect=(min(box[0] for _, box in boxes), y0, max(box[2] for _, box in boxes), y1),
            size=span["size"], bold=bool(span["flags"] & BOLD) or "Bold" in span["font"],
            italic=bool(span["flags"] & ITALIC) or "Italic" in span["font"], line=line,
        )
