"""The window's tests: offscreen, our look, our font, the light colours unless a test says other."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from app.ui.kit.style import apply_look


@pytest.fixture(scope="session", autouse=True)
def look(qapp):
    apply_look(qapp, dark=False)
    return qapp


@pytest.fixture
def jobs(qtbot):
    from app.ui.jobs import Jobs

    made = Jobs()
    yield made
    assert made.close(5.0), "a job did not end"


@pytest.fixture
def desk(qtbot):
    from tests.visual.shell_sample import Desk

    made = Desk()
    made.shell.resize(1440, 900)
    made.shell.show()
    yield made
    made.shell.close()
    made.shell.deleteLater()
