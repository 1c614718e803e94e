"""Read a paper: its facts, its letterhead, a secrecy mark, and its words for search. Stores nothing.

The text layer is used where it is good; otherwise the first page and those where the signer may stand
are read by OCR, the first page a second time at another scale when something important is missing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.letterhead import Letterhead
from app.domain.letterhead_reader import best_of, read_letterhead
from app.domain.page_text import PageText
from app.domain.secrecy import Mark, secrecy_mark
from app.shared.errors import Refused
from app.usecases.ports.pages import Pages, PaperFacts, TextRecogniser

SEARCHED_PAGES = 40
SIGNER_PAGES = 3
FINE_DPI, COARSE_DPI = 300.0, 200.0
WANTED = ("type", "notation", "date", "subject")

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class PaperReading:
    """What was read: facts, fields, the gravest secrecy mark, and the words found."""

    facts: PaperFacts
    letterhead: Letterhead
    secrecy: Mark | None
    text: str


def read_paper(
    data: bytes, *, pages: Pages, recogniser: TextRecogniser, types: Sequence[str],
    abbreviations: dict[str, str] | None = None, progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> PaperReading:
    """Read PDF bytes; ``progress(done, total)`` counts pages.

    Raises:
        Refused: damaged, locked, no PDF, or cancelled by the person.
    """
    facts = pages.probe(data)
    read: list[PageText] = []
    wanted = list(_wanted_pages(facts))
    for done, number in enumerate(wanted):
        if cancelled and cancelled():
            raise Refused("Đã dừng theo yêu cầu; chưa lưu gì.", "Đưa tệp vào lại khi cần.", code="cancelled")
        if progress:
            progress(done, len(wanted))
        read.append(_page(data, number, facts, pages, recogniser))
    letterhead = read_letterhead(read, types, abbreviations)
    if read[0].source == "ocr" and any(getattr(letterhead, name) is None for name in WANTED):
        coarse = recogniser.words(pages.render(data, 1, COARSE_DPI), 1)
        letterhead = best_of(letterhead, read_letterhead([coarse, *read[1:]], types, abbreviations))
        read.append(coarse)
    if progress:
        progress(len(wanted), len(wanted))
    words = (word.text for page in read[: len(wanted)] for word in page.words)
    return PaperReading(facts, letterhead, secrecy_mark(read), " ".join(words))


def _wanted_pages(facts: PaperFacts) -> Iterator[int]:
    """Pages worth reading now: many where there is a text layer, the ends where OCR is needed."""
    first = 1 if facts.scanned else min(facts.pages, SEARCHED_PAGES)
    last = max(first + 1, facts.pages - SIGNER_PAGES + 1)
    yield from range(1, first + 1)
    yield from range(last, facts.pages + 1)


def _page(
    data: bytes, number: int, facts: PaperFacts, pages: Pages, recogniser: TextRecogniser
) -> PageText:
    text = pages.words(data, number)
    ends = number == 1 or number > facts.pages - SIGNER_PAGES
    if not text.words and ends:
        return recogniser.words(pages.render(data, number, FINE_DPI), number)
    return text
