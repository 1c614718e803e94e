"""The first page of a 2,000-page PDF in a real page view, and what a fast wheel shows."""

import time
from collections.abc import Callable

import pymupdf
from PySide6.QtWidgets import QApplication

from app.adapters.pdf.pages import PdfPages
from app.ui.jobs import Jobs
from app.ui.kit.page_view import PageView
from app.ui.kit.style import apply_look
from tests.conftest import ROOT

PAGES = 2000


def _paper() -> bytes:
    path = ROOT / "build" / "bench" / f"pages-{PAGES}.pdf"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        document = pymupdf.open()
        source = pymupdf.open(ROOT / "resources" / "demo" / "49-2026-ND-CP.pdf")
        while document.page_count < PAGES:
            document.insert_pdf(source)
        document.delete_pages(range(PAGES, document.page_count))
        document.save(path, deflate=True, garbage=3)
    return path.read_bytes()


def run(row: Callable) -> None:
    """Time from opening to the first sharp picture; then the longest stretch a page stays bare."""
    app = QApplication.instance() or QApplication([])
    apply_look(app, False)
    data, first, bare = _paper(), [], []
    for _ in range(12):
        jobs = Jobs()
        view = PageView(jobs.submitter(app))
        view.resize(640, 860)
        view.show()
        app.processEvents()
        first.append(_first(app, view, data))
        bare.append(_wheel(app, view))
        view.close()
        jobs.close()
    row("first page of 2,000 on screen", first, "p95 ≤ 150 ms")
    row("fast wheel: longest time a seen page is empty", bare, "p95 ≤ 200 ms")


def _first(app: QApplication, view: PageView, data: bytes) -> float:
    """Milliseconds until the first picture of the paper is there."""
    pages, shown = PdfPages(), []
    view.pictures.arrived.connect(lambda *_: shown.append(time.perf_counter()))
    began = time.perf_counter()
    view.open([(595.0, 842.0)] * PAGES, lambda page, dpi: pages.render(data, page, dpi))
    while not shown:
        app.processEvents()
    return (shown[0] - began) * 1000


def _wheel(app: QApplication, view: PageView) -> float:
    """Scroll hard for 60 steps; the longest time the page in the middle had no picture at all."""
    longest, since = 0.0, None
    bar = view.verticalScrollBar()
    for _ in range(60):
        bar.setValue(bar.value() + 1800)
        until = time.perf_counter() + 0.03
        while time.perf_counter() < until:
            app.processEvents()
            now = time.perf_counter()
            if view.pictures.cache.best(view.page(), 72) is None:
                since = since or now
                longest = max(longest, (now - since) * 1000)
            else:
                since = None
    return longest
