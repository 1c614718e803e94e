"""A list of 1,000,000 documents on the real store: open, jump to the end, filter at each key."""

import resource
import time
from collections.abc import Callable

from app.usecases.ports.store import ListQuery
from tests.bench.datasets import documents_store

COUNT = 1_000_000
TYPED = "dat dai nha o quyen"


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(row: Callable) -> None:
    """What the list asks the store for, as the paged model asks it."""
    store = documents_store(COUNT)
    views = store.views
    query = ListQuery(place="incoming", agency_id="a1", person_id="x")
    views.count(query)
    before = _memory()

    def opened() -> object:
        return views.count(query), views.page(query, 0, 100)

    def jumped() -> object:
        return views.page(query, COUNT - 100, 100)

    def typed(words: str) -> object:
        filtered = ListQuery(place="incoming", agency_id="a1", person_id="x", words=words)
        return views.count(filtered), views.page(filtered, 0, 100)

    row("list of 1,000,000: open", [_timed(opened) for _ in range(40)], "p95 ≤ 50 ms")
    row("list of 1,000,000: jump to the end", [_timed(jumped) for _ in range(40)], "p95 ≤ 50 ms")
    keys = [TYPED[:end].rstrip() for end in range(1, len(TYPED) + 1)]
    samples = [_timed(lambda words=words: typed(words)) for words in keys for _ in range(3)]
    row("list of 1,000,000: filter, each key press", samples, "p95 ≤ 50 ms")
    row("list of 1,000,000: memory grown", [_memory() - before], "< 150 MB", "MB")
    store.close()
