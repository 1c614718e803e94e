"""``make bench``: each speed beside a calibration of the same run, and a target as a ratio or in ms.

Machines are noisy: read the ratio first. Nothing here fails a build; tests assert counts, not time.
"""

import hashlib
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from tests.bench import lists, pages, search, start


def calibrate() -> float:
    """Milliseconds this machine needs now for one fixed piece of work: SHA-256 of 64 MiB."""
    block = bytes(1 << 20)
    began = time.perf_counter()
    digest = hashlib.sha256()
    for _ in range(64):
        digest.update(block)
    digest.hexdigest()
    return (time.perf_counter() - began) * 1000


def row(name: str, samples: Sequence[float], target: str, unit: str = "ms") -> None:
    """Print median and 95th percentile beside the target."""
    ordered = sorted(samples)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{name:<58}{statistics.median(ordered):>9.1f}{p95:>9.1f} {unit:<4} {target}")


SUITES: dict[str, Callable[[Callable], None]] = {
    "start": start.run, "lists": lists.run, "pages": pages.run, "search": search.run
}


def main(names: Sequence[str]) -> None:
    """Run the suites named, or all."""
    print(f"calibration, SHA-256 of 64 MiB: {calibrate():.0f} ms")
    print(f"{'':<58}{'median':>9}{'p95':>9}      target")
    for name in names or SUITES:
        SUITES[name](row)
    print(f"calibration again: {calibrate():.0f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
