"""The strip and the panel say the three axes apart, each state in words with an icon."""

import datetime as dt
from typing import get_args

import pytest
from PySide6.QtCore import Qt

from app.domain.signature import (
    Act,
    Change,
    ChangeKind,
    Conclusion,
    Integrity,
    SignatureVerdict,
    Trust,
    Verdict,
)
from app.ui.kit import verdict_words as say
from app.ui.kit.buttons import ActButton
from app.ui.kit.checklist import Checklist, Point
from app.ui.kit.icons import icon
from app.ui.kit.key_hint import KeyHint
from app.ui.kit.pane import Pane
from app.ui.kit.verdict_detail import VerdictDetail
from app.ui.kit.verdict_strip import VerdictStrip
from app.ui.kit.words import Words


def signature(**facts):
    plain = {
        "field": "S1", "signer": "Lê Văn Mẫu", "agency": "UBND tỉnh Mẫu", "act": "leader",
        "integrity": "intact", "covers": "revision", "level": "B-T", "indication": "INDETERMINATE",
        "sub_indication": None, "signed_at": dt.datetime(2026, 1, 31, 6, 54, tzinfo=dt.UTC),
        "time_source": "timestamp", "trust": "unknown", "page": 2, "rect": (1, 2, 3, 4),
    }
    return SignatureVerdict(**{**plain, **facts})


def texts(widget):
    return [label.text() for label in widget.findChildren(Words) if not label.isHidden()]


@pytest.mark.parametrize("conclusion", get_args(Conclusion))
def test_every_conclusion_has_a_shipped_icon_and_words(conclusion):
    verdict = Verdict(conclusion, "Câu.", "Lời khuyên.")
    tone, name = say.conclusion(verdict)
    assert not icon(name).isNull() and say.badge_words(verdict)
    assert (tone == "red") == (conclusion == "invalid"), "unknown is never shown as tampered"


@pytest.mark.parametrize("act", get_args(Act))
@pytest.mark.parametrize("integrity", get_args(Integrity))
@pytest.mark.parametrize("trust", get_args(Trust))
def test_every_axis_is_said(act, integrity, trust):
    one = signature(act=act, integrity=integrity, trust=trust)
    assert say.act(one)
    for name, tone, words in (say.integrity(one), say.trust(one)):
        assert not icon(name).isNull() and tone in ("green", "ochre", "red") and words
    assert say.integrity(one)[1] == "green" or integrity != "intact"
    assert (say.trust(one)[1] == "green") == (trust == "trusted")


@pytest.mark.parametrize("kind", get_args(ChangeKind))
@pytest.mark.parametrize("verdict", ["allowed", "listed", "undefined"])
def test_every_change_names_who_and_where(kind, verdict):
    name, tone, words = say.change(Change("S1", "UBND tỉnh Mẫu", kind, 3, None, verdict))
    assert not icon(name).isNull()
    assert words.startswith("UBND tỉnh Mẫu") and "trang 3" in words
    assert (tone == "red") == (verdict == "undefined")


def test_time_is_that_of_vietnam_and_says_whose_clock():
    assert "31/01/2026 13:54" in say.when(signature()) and "dấu thời gian" in say.when(signature())
    assert "giờ máy của người ký" in say.when(signature(time_source="claimed"))
    assert say.when(signature(signed_at=None, time_source=None)) == "Không ghi thời điểm ký"


def test_a_part_covered_is_not_green():
    assert say.integrity(signature(covers="part"))[1] == "ochre"


def test_the_strip_says_the_verdict_and_opens_the_detail(qtbot):
    strip = VerdictStrip()
    qtbot.addWidget(strip)
    strip.show_verdict(Verdict("indeterminate", "Chữ ký còn nguyên vẹn.", "Hỏi văn thư.", (signature(),)))
    assert texts(strip) == ["Chữ ký còn nguyên vẹn.", "Hỏi văn thư."]
    assert strip.accessibleName() == "Chữ ký còn nguyên vẹn. Hỏi văn thư."
    with qtbot.waitSignal(strip.detail_wanted):
        qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    strip.show_verdict(Verdict("unsigned", "Tệp không có chữ ký số.", ""))
    assert strip.button.isHidden() and strip.second.isHidden()


def test_the_detail_lists_each_signature_and_change_and_leads_to_its_place(qtbot):
    detail = VerdictDetail()
    qtbot.addWidget(detail)
    detail.show()
    change = Change("S1", "UBND tỉnh Mẫu", "issuing-information", 1, (5, 6, 7, 8), "listed")
    detail.show_verdict(Verdict("indeterminate", "A.", "B.", (signature(), signature(field="S2")), (change,)))
    qtbot.wait(1)
    said = texts(detail)
    assert said.count("Lê Văn Mẫu, UBND tỉnh Mẫu") == 2 and "Chữ ký (2)" in said
    assert any("số, ngày và dấu phát hành" in words for words in said)
    buttons = detail.findChildren(ActButton)
    with qtbot.waitSignal(detail.place_wanted) as asked:
        qtbot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    assert asked.args == [1, (5, 6, 7, 8)]
    detail.show_verdict(Verdict("unsigned", "Không có chữ ký số.", ""))
    qtbot.wait(1)
    assert texts(detail) == ["Không có chữ ký số."]


def test_a_checklist_says_its_states_in_words(qtbot):
    checks = Checklist("Trước khi ký", [Point("done", "Thể thức đúng"), Point("wrong", "Thiếu nơi nhận")])
    qtbot.addWidget(checks)
    names = [label.accessibleName() for label in checks.findChildren(Words)]
    assert "Đạt: Thể thức đúng" in names and "Chưa đạt: Thiếu nơi nhận" in names


def test_key_hints_wrap_and_are_read_out(qtbot):
    hint = KeyHint([("Enter", "ô kế tiếp"), ("F2", "tới chỗ đọc được trên trang"), ("Ctrl Enter", "vào sổ")])
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "Enter: ô kế tiếp; F2: tới chỗ đọc được trên trang; Ctrl Enter: vào sổ"
    assert hint.heightForWidth(200) > hint.heightForWidth(600)


def test_a_pane_has_a_name_and_its_acts_in_order(qtbot):
    pane = Pane("Vào sổ văn bản đến")
    qtbot.addWidget(pane)
    first = pane.add_act(ActButton("Vào sổ và chuyển", "primary", key="Ctrl Enter"))
    second = pane.add_act(ActButton("Trả lại, nêu lý do"))
    pane.resize(420, 300)
    pane.show()
    assert first.x() < second.x() and pane.accessibleName() == "Vào sổ văn bản đến"
    assert first.accessibleName() == "Vào sổ và chuyển"
    with qtbot.waitSignal(first.clicked):
        qtbot.keyClick(first, Qt.Key.Key_Space)
