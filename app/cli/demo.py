"""``hoso demo [--out DIR]``: the main job from end to end without a display."""

from pathlib import Path
from typing import Any

from app.bootstrap.demo import run_demo


def run(out: Path) -> dict[str, Any]:
    """Steps, documents and pictures; they lie in ``out`` with a report."""
    return run_demo(out)
