"""The house's own rules: who may import whom, what start-up may load, how long a file may be."""

import hashlib
import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = ("pyhanko", "pymupdf", "fitz", "alembic", "tesserocr", "reportlab", "PIL", "numpy", "pypdfium2",
         "starlette", "uvicorn", "keyring", "argon2", "cryptography")
PYTHON_FILES = sorted((ROOT / "app").rglob("*.py"))


def test_import_contracts_hold():
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_the_window_opens_without_the_heavy_libraries():
    """Process start: nothing heavy is imported before it is needed."""
    modules = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "app" / "ui").rglob("*.py") if path.name != "__init__.py"
    )
    code = (
        "import importlib, sys\n"
        f"for name in {['app.bootstrap', *modules]!r}: importlib.import_module(name)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", PYTHON_FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_file_is_short_and_says_what_it_is_for(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 400
    assert text.startswith('"""')


def test_no_sample_is_known_to_the_program():
    """No sample's name, number or hash stands in app/: papers never seen go through the same steps."""
    samples = list((ROOT / "resources" / "demo").glob("*.pdf"))
    traces = [sample.stem for sample in samples]
    traces += [hashlib.sha256(sample.read_bytes()).hexdigest()[:16] for sample in samples]
    traces += ["50/2026", "49/2026", "985/QĐ", "1053/QĐ", "275/STTTT", "Trần Hồng Hà"]
    for path in PYTHON_FILES:
        text = path.read_text("utf-8")
        assert not [trace for trace in traces if trace in text], path
