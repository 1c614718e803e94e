"""Where the window finds its fonts and icons: the ``resources`` folder beside ``app``."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def asset(*parts: str) -> Path:
    """The path of one shipped file, such as ``asset("icons", "inbox.svg")``."""
    return RESOURCES.joinpath(*parts)
