"""Pictures are taken offscreen, with our font."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from app.ui.kit.style import apply_look


@pytest.fixture(autouse=True)
def look(qapp):
    apply_look(qapp, dark=False)
    yield qapp
    apply_look(qapp, dark=False)
