"""The screens of the main job on a real profile: names, empty states, bad files, undo, what is kept."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.bootstrap.profile import Profile
from app.bootstrap.window import Window
from app.domain.assignment import Task
from app.domain.document import Document
from tests.conftest import ROOT
from tests.ui.walk import walk

DEMO = ROOT / "resources" / "demo"
SCAN = DEMO / "1053-QD-TTg.signed.pdf"


@pytest.fixture
def window(qtbot, tmp_path):
    opened = Window(Profile(tmp_path / "profile"), "p-tam")
    opened.shell.resize(1440, 900)
    opened.shell.show()
    qtbot.waitUntil(opened.jobs.is_idle, timeout=20_000)
    yield opened
    opened.close()


def taken_in(qtbot, window, path=SCAN) -> Document:
    window.shell.screen().take_in(path)
    qtbot.waitUntil(lambda: window.shell.screen().opened is not None, timeout=60_000)
    qtbot.waitUntil(window.jobs.is_idle, timeout=20_000)
    return window.shell.screen().opened.document


def sit(qtbot, window, person):
    window.table.trigger(f"sit.{person}")
    qtbot.waitUntil(window.jobs.is_idle, timeout=20_000)


@pytest.mark.parametrize("person", ["p-tam", "p-ha", "p-binh", "p-luu"])
def test_every_place_of_every_role_has_names_and_an_empty_state(qtbot, window, person):
    if person != "p-tam":
        sit(qtbot, window, person)
    for place in window.shell.places():
        window.shell.go(place.id)
        qtbot.waitUntil(window.jobs.is_idle, timeout=20_000)
        walk(window.shell)


def test_filled_inbox_has_names_and_reads_without_typing(qtbot, window):
    document = taken_in(qtbot, window)
    side = window.shell.screen().side
    assert side.form.values()["notation"] == document.notation == "1053/QĐ-TTg"
    walk(window.shell)


def test_f2_shows_where_it_was_read(qtbot, window):
    taken_in(qtbot, window)
    shown = []
    window.shell.screen().side.show_on_page.connect(lambda page, rect: shown.append(page))
    field = window.shell.screen().side.form["notation"]
    field.editor.setFocus()
    qtbot.keyClick(field.editor, Qt.Key.Key_F2)
    assert shown == [1]


def locked(path: Path) -> None:
    document = pymupdf.open()
    document.new_page()
    document.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y")


def secret(path: Path) -> None:
    document = pymupdf.open()
    page = document.new_page()
    font = str(ROOT / "resources" / "fonts" / "LiberationSerif-Bold.ttf")
    page.insert_text((80, 120), "TỐI MẬT", fontname="b", fontfile=font, fontsize=16)
    for line in range(8):
        page.insert_text((80, 300 + 20 * line), "Nội dung của văn bản", fontname="b", fontfile=font)
    document.save(path)


BAD = {
    "file-empty": lambda p: p.write_bytes(b""),
    "not-pdf": lambda p: p.write_bytes(b"PK\x03\x04 word"),
    "file-damaged": lambda p: p.write_bytes(b"%PDF-1.7 half"),
    "file-locked": locked,
    "is-folder": lambda p: p.mkdir(),
    "state-secret": secret,
    "file-too-big": lambda p: p.open("wb").truncate(2 << 30),
}


@pytest.mark.parametrize("code", BAD)
def test_bad_file_dropped_on_the_inbox_gets_one_sentence_and_leaves_nothing(qtbot, window, tmp_path, code):
    """Law 117/2025/QH15 for the secret one: not a byte of it may be kept."""
    bad = tmp_path / "tệp.pdf"
    BAD[code](bad)
    objects = tmp_path / "profile" / "objects"
    before = sorted(objects.rglob("*"))
    errors = []
    window.session.refused.connect(errors.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bad))])
    window.shell.screen().dropEvent(QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    ))
    qtbot.waitUntil(lambda: bool(errors), timeout=15_000)
    assert [error.code for error in errors] == [code]
    assert window.shell.banner.isVisible()
    assert window.profile.store.views.find(Document) == []
    assert sorted(objects.rglob("*")) == before


def test_paper_with_a_script_is_taken_in_and_said_so(qtbot, window, tmp_path):
    document = pymupdf.open(DEMO / "49-2026-ND-CP.pdf")
    paper = pymupdf.open()
    paper.insert_pdf(document, to_page=0)
    number = paper.get_new_xref()
    paper.update_object(number, "<</S/JavaScript/JS(app.alert\\(1\\))>>")
    paper.xref_set_key(paper.pdf_catalog(), "OpenAction", f"{number} 0 R")
    paper.save(tmp_path / "ma.pdf")
    taken_in(qtbot, window, tmp_path / "ma.pdf")
    assert window.shell.screen().side.script.isVisible()


def test_instruction_is_taken_back_from_the_toast(qtbot, window):
    document = taken_in(qtbot, window)
    qtbot.waitUntil(lambda: window.shell.screen().side._lease is not None)
    window.table.trigger("inbox.register")
    qtbot.waitUntil(lambda: window.profile.store.views.get(Document, document.id).state == "registered")
    sit(qtbot, window, "p-ha")
    qtbot.waitUntil(lambda: window.shell.screen().opened is not None, timeout=20_000)
    form = window.shell.screen().side.form
    form.set_values({"instruction": "Tham mưu", "lead": ("p-binh",)})
    window.table.trigger("assign.give")
    views = window.profile.store.views
    qtbot.waitUntil(lambda: views.find(Task, document_id=document.id) != [], timeout=20_000)
    qtbot.waitUntil(lambda: window.table.is_available("shell.undo"), timeout=20_000)
    window.table.trigger("shell.undo")
    qtbot.waitUntil(lambda: views.find(Task, document_id=document.id) == [], timeout=20_000)
    assert views.get(Document, document.id).state == "registered"


def test_what_was_typed_in_a_draft_is_there_after_a_power_cut(qtbot, tmp_path):
    window = Window(Profile(tmp_path / "p"), "p-binh")
    window.shell.show()
    window.shell.go("drafts")
    qtbot.waitUntil(window.jobs.is_idle, timeout=20_000)
    window.table.trigger("drafts.new.cong-van")
    qtbot.waitUntil(lambda: window.shell.screen().opened is not None, timeout=30_000)
    side = window.shell.screen().side
    qtbot.waitUntil(lambda: bool(side.form.values()["body"]), timeout=20_000)
    key = window.shell.screen().opened.document.id
    side.form["body"].editor.setFocus()
    for letter in "Xin bao cao":
        qtbot.keyClick(side.form["body"].editor, letter)
    qtbot.waitUntil(lambda: window.profile.store.setting(f"typing/{key}") is not None, timeout=20_000)
    qtbot.waitUntil(window.jobs.is_idle, timeout=20_000)
    window.close()  # nothing was saved by hand
    again = Window(Profile(tmp_path / "p"), "p-binh")
    again.shell.show()
    again.shell.go("drafts")
    qtbot.waitUntil(lambda: again.shell.screen().opened is not None, timeout=30_000)
    form = again.shell.screen().side.form
    qtbot.waitUntil(lambda: "Xin bao cao" in (form.values()["body"] or ""), timeout=20_000)
    again.close()


def test_window_may_be_closed_while_a_paper_is_being_read(qtbot, tmp_path):
    window = Window(Profile(tmp_path / "p"), "p-tam")
    window.shell.show()
    qtbot.waitUntil(window.jobs.is_idle, timeout=20_000)
    window.shell.screen().take_in(DEMO / "985-QD-TTg.signed.pdf")
    window.close()
    profile = Profile(tmp_path / "p")
    assert profile.store.check() == []
    profile.close()
