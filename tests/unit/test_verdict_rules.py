"""What signatures come to: acts by place and name, the worst decides, words for a layman."""

import pytest

from app.domain.signature import Change, SignatureVerdict
from app.domain.verdict_rules import (
    Seen,
    acts,
    conclude,
    indication,
    is_agency,
    judged,
    later_mark_fault,
)

A4 = (595.0, 842.0)


def one(**given) -> SignatureVerdict:
    facts = {
        "field": "Signature1", "signer": "Nguyễn Thị Hạ", "agency": "UBND tỉnh", "act": "leader",
        "integrity": "intact", "covers": "file", "level": "B-T", "indication": "",
        "sub_indication": None, "signed_at": None, "time_source": None, "trust": "trusted",
    }
    return SignatureVerdict(**(facts | given))


def change(kind, verdict, page=1) -> Change:
    return Change("Signature1", None, kind, page, None, verdict)


@pytest.mark.parametrize(("name", "organisation", "agency"), [
    ("CHÍNH PHỦ", "CHÍNH PHỦ", True), ("Ủy ban nhân dân xã An Hòa", "", True),
    ("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH", "VĂN PHÒNG", True), ("Nguyễn Thị Hạ", "UBND tỉnh", False),
    ("NGUYỄN THỊ HẠ", "UBND tỉnh", False), ("Cao Bộ Lĩnh", None, False), (None, "Sở Tài chính", False),
])
def test_a_certificate_names_a_person_or_an_agency(name, organisation, agency):
    assert is_agency(name, organisation) is agency


def test_acts_in_the_order_of_the_office():
    """NĐ 30/2020, Phụ lục I, II.3 (number), II.4 (date), II.7 (hand), II.8 (seal): ký nháy comes first."""
    office = "UBND tỉnh"
    seen = [
        Seen("Trần Văn Bình", office, 2, (300, 400, 330, 420), A4),
        Seen("Nguyễn Thị Hạ", office, 2, (330, 480, 480, 560), A4),
        Seen(office, office, 1, (110, 90, 140, 108), A4), Seen(office, office, 1, (400, 90, 420, 108), A4),
        Seen(office, office, 2, (280, 470, 382, 572), A4), Seen(office, office, 1, (60, 20, 160, 120), A4),
        Seen(office, office, None, None, A4),
    ]
    assert acts(seen) == [
        "initial", "leader", "issue-number", "issue-date", "seal", "appendix", "other"
    ]


@pytest.mark.parametrize(("signatures", "changes", "verdict"), [
    ([], [], "unsigned"),
    ([one()], [], "valid"),
    ([one(), one(trust="unknown")], [], "indeterminate"),
    ([one(), one(covers="part")], [], "indeterminate"),
    ([one(), one(integrity="unreadable")], [], "indeterminate"),
    ([one(integrity="broken"), one()], [], "invalid"),
    ([one()], [change("issuing-information", "listed")], "valid"),
    ([one(trust="unknown")], [change("annotation", "undefined")], "invalid"),
])
def test_the_worst_decides(signatures, changes, verdict):
    assert conclude(signatures, changes) == verdict
    said = judged(signatures, changes)
    assert said.verdict == verdict and said.message.endswith(".") and said.advice.endswith(".")


@pytest.mark.parametrize("trust", ["unknown", "untrusted", "revoked", "expired"])
def test_a_root_nobody_installed_is_never_called_tampering(trust):
    """Luật Giao dịch điện tử 2023, Điều 22: whole bytes and an unchecked certificate are two things."""
    said = judged([one(trust=trust)] * 6, [])
    assert said.verdict == "indeterminate"
    assert said.message.startswith("6 chữ ký còn nguyên vẹn.") and "sửa" not in said.message


def test_indication_follows_integrity_before_trust():
    assert indication(one(integrity="broken")) == ("TOTAL-FAILED", "HASH_FAILURE")
    assert indication(one(covers="part"))[0] == "INDETERMINATE"
    assert indication(one()) == ("TOTAL-PASSED", None)


def test_a_later_mark_may_lie_over_a_third_of_the_hand_and_no_more():
    """NĐ 30/2020, Phụ lục I, II.8.a: the seal covers about a third of the signature, on its left."""
    hand = (2, (330.0, 480.0, 480.0, 560.0))
    assert not later_mark_fault((280, 470, 382, 572), 2, [hand])
    assert later_mark_fault((325, 470, 490, 570), 2, [hand])
    assert not later_mark_fault((325, 470, 490, 570), 1, [hand])
    assert later_mark_fault((50, 100, 550, 700), 2, [])
    assert not later_mark_fault(None, None, [hand])
