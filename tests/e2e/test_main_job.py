"""The main job through the real windows: with the real decree, and with a paper never seen before."""

import datetime as dt
import io
import json
import subprocess

import pytest

from app.adapters.pdf.compose import DecreeComposer
from app.bootstrap.demo import run_demo
from app.bootstrap.profile import Profile
from app.bootstrap.window import Window
from app.domain.audit import first_break
from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.drafting import Draft, Paragraph
from app.domain.register import NumberUse
from app.ui.tour import Cast, Tour
from tests.conftest import ROOT

pytestmark = pytest.mark.timeout(240)
SCRIPT = json.loads((ROOT / "resources" / "demo" / "tour.json").read_text("utf-8"))


def test_decree_goes_the_whole_way_and_what_was_issued_verifies_elsewhere(qapp, tmp_path):
    answer = run_demo(tmp_path / "out")
    assert len(answer["steps"]) == 12 and all(step["ok"] for step in answer["steps"])
    assert {step["picture"] for step in answer["steps"]} <= set(answer["pictures"])
    decree, sent, received = answer["documents"]
    assert (decree["state"], decree["verdict"], decree["signatures"]) == ("closed", "indeterminate", 6)
    assert (sent["state"], sent["verdict"], sent["signatures"]) == ("released", "valid", 6)
    assert (received["state"], received["arrival_number"]) == ("registered", 1)
    issued = tmp_path / "out" / sent["file"]
    said = subprocess.run(["pdfsig", "-nocert", str(issued)], capture_output=True, text=True).stdout
    assert said.count("Signature is Valid") == 6
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    for embedded in PdfFileReader(io.BytesIO(issued.read_bytes())).embedded_signatures:
        status = validate_pdf_signature(embedded, ValidationContext(trust_roots=[]))
        assert status.intact and status.valid
    assert (tmp_path / "out" / "report.html").stat().st_size > 1000


def test_paper_never_seen_before_goes_the_same_way(qapp, tmp_path):
    paper = tmp_path / "la.pdf"
    paper.write_bytes(DecreeComposer(ROOT / "resources" / "fonts").compose(Draft(
        type="Kế hoạch", subject="Kiểm tra vệ sinh an toàn thực phẩm Tết Nguyên đán", agency="BỘ HẠ TẦNG NÔNG THÔN",
        symbol="KH-BHTNT", place="Hà Nội", number=17, date=dt.date(2026, 11, 20), urgency="Khẩn",
        body=(Paragraph("Các địa phương tổ chức kiểm tra theo kế hoạch này."),),
        recipients=("UBND các tỉnh", "Lưu: VT, VP"), signs_as=("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        signer_name="Tạ Hữu Lâm",
    )))
    profile = Profile(tmp_path / "profile")
    window = Window(profile, SCRIPT["cast"]["clerk"])
    window.shell.show()
    Tour(window, Cast(**SCRIPT["cast"]), tmp_path / "pictures").run(paper)
    views = profile.store.views
    incoming = next(d for d in views.find(Document) if d.notation == "17/KH-BHTNT")
    assert (incoming.state, incoming.type, incoming.issuer, incoming.urgency, incoming.signer_name) == (
        "closed", "Kế hoạch", "Bộ Hạ tầng nông thôn", "Khẩn", "Tạ Hữu Lâm"
    )
    assert [d.state for d in views.find(Delivery)] == ["received"]
    assert sorted((u.agency_id, u.series, u.number) for u in views.find(NumberUse)) == [
        ("a-snnmt", "incoming", 1), ("a-tinh", "incoming", 1), ("a-tinh", "outgoing", 1)
    ]
    assert first_break(views.audit()) is None
    assert len(views.audit()) == len(views.waiting())
    window.close()
