"""The frame paints before anything heavy is loaded."""

import subprocess
import sys

HEAVY = ("numpy", "pymupdf", "fitz", "pyhanko", "sqlalchemy", "alembic", "reportlab", "PIL",
         "cryptography", "tesserocr", "httpx", "asyncio", "PySide6.QtNetwork", "PySide6.QtTest")


def test_the_frame_imports_nothing_heavy():
    asked = f"import app.ui.shell, sys; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
