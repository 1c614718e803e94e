"""Where things lie: what ships with the program, and where a desk keeps its data."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
RESOURCES = ROOT / "resources"
MIGRATIONS = ROOT / "migrations" / "desk"


def default_folder() -> Path:
    """Where this platform keeps a person's data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "HoSo"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "hoso"
