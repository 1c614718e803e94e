"""Signatures made and judged: round trips, second opinions, attacks, real State documents."""

import datetime as dt
import io
import json
import subprocess
import sys

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.adapters.pdf.compose import DecreeComposer
from app.adapters.pdf.marks import agency_seal, hand_signature
from app.adapters.pdf.pages import PdfPages
from app.adapters.signing.authority import make_authority
from app.adapters.signing.authority_service import AuthorityService
from app.adapters.signing.signer import PdfSigner
from app.adapters.signing.verifier import PdfVerifier
from app.domain.drafting import Draft, Paragraph
from app.domain.places import IssuePlaces, find_places
from app.shared.errors import Refused
from tests.conftest import ROOT

FONTS, DEMO = ROOT / "resources" / "fonts", ROOT / "resources" / "demo"
NOW = dt.datetime.now(dt.UTC)
NAME, AGENCY = "Nguyễn Thị Hạ", "Ủy ban nhân dân tỉnh Lam Giang"


class Bench:
    """An authority that answers, a leader's and an agency's key, a draft, a verifier."""

    def __init__(self):
        self.authority = make_authority()
        self.service = AuthorityService(self.authority).start()
        issue = self.authority.issue
        self.keys = {
            "leader": (issue(NAME, AGENCY, is_agency=False, days=300, password=b"1"), b"1"),
            "agency": (issue(AGENCY, AGENCY, is_agency=True, days=300, password=b"2"), b"2"),
        }
        self.signer = PdfSigner(self.keys.__getitem__, self.service.tsa_url, FONTS)
        self.verifier = PdfVerifier(
            [self.authority.root], [self.authority.intermediate], allow_demo_root=True
        )
        self.draft = DecreeComposer(FONTS).compose(Draft(
            type="Công văn", subject="rà soát quỹ đất", agency=AGENCY.upper(), symbol="UBND-ĐĐ",
            place="Lam Giang", addressees=("Sở Tài chính",),
            body=(Paragraph("Đề nghị Sở Tài chính rà soát và báo cáo trước ngày 30 tháng 11."),),
            recipients=("Như trên", "Lưu: VT, ĐĐ"), signs_as=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            signer_name=NAME,
        ))
        words = [PdfPages().words(self.draft, 1)]
        self.places = find_places(words, NAME)
        self.signed = self.signer.sign_leader(
            self.draft, "leader", self.places.leader, hand_signature(NAME), NOW
        )
        p = self.places
        self.issued = self.signer.issue(
            self.signed.data, "agency", IssuePlaces(p.number, p.day, p.month, p.year, p.seal),
            number="05", date=dt.date(2026, 2, 5), seal=agency_seal(AGENCY, "Lam Giang", FONTS), at=NOW,
        )

    def close(self):
        self.verifier.close()
        self.service.stop()


@pytest.fixture(scope="module")
def bench():
    made = Bench()
    yield made
    made.close()


def test_leader_certifies_with_time_stamp_and_only_appends(bench):
    assert bench.signed.data.startswith(bench.draft) and bench.signed.level == "B-T"
    verdict = bench.verifier.verify(bench.signed.data)
    assert (verdict.verdict, len(verdict.signatures)) == ("valid", 1)
    one = verdict.signatures[0]
    assert (one.signer, one.act, one.level, one.time_source) == (NAME, "leader", "B-T", "timestamp")


def test_issuing_keeps_the_leaders_signature_valid_and_says_who_added_what(bench):
    """NĐ 30/2020 Điều 14, 15, 32; Phụ lục I, II.8: number, date, seal after the leader."""
    assert bench.issued.data.startswith(bench.signed.data)
    verdict = bench.verifier.verify(bench.issued.data)
    assert verdict.verdict == "valid"
    assert [s.act for s in verdict.signatures] == [
        "leader", "issue-number", "issue-date", "issue-date", "issue-date", "seal"
    ]
    assert {c.kind for c in verdict.changes} == {"issuing-information"}
    assert {c.by for c in verdict.changes} == {AGENCY}
    text = pymupdf.open(stream=bench.issued.data)[0].get_text()
    assert all(part in text for part in ("05", "02", "2026"))


def test_second_opinions_pyhanko_and_poppler(bench, tmp_path):
    from pyhanko.keys.pemder import load_certs_from_pemder_data
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    roots = list(load_certs_from_pemder_data(bench.authority.root))
    others = list(load_certs_from_pemder_data(bench.authority.intermediate))
    for embedded in PdfFileReader(io.BytesIO(bench.issued.data)).embedded_signatures:
        status = validate_pdf_signature(
            embedded, ValidationContext(trust_roots=roots, other_certs=others),
            ts_validation_context=ValidationContext(trust_roots=roots, other_certs=others),
        )
        assert status.intact and status.valid and status.trusted, embedded.field_name
    (tmp_path / "a.pdf").write_bytes(bench.issued.data)
    said = subprocess.run(
        ["pdfsig", "-nocert", str(tmp_path / "a.pdf")], capture_output=True, text=True
    ).stdout
    assert said.count("Signature is Valid") == 6


def test_without_a_time_stamp_service_the_signature_is_still_made(bench):
    signer = PdfSigner(bench.keys.__getitem__, "http://127.0.0.1:9/tsa", FONTS, tsa_seconds=1)
    signed = signer.sign_leader(bench.draft, "leader", bench.places.leader, None, NOW)
    assert signed.level == "B-B"
    assert bench.verifier.verify(signed.data).signatures[0].time_source == "claimed"


def test_wrong_password_is_refused_in_one_sentence(bench):
    signer = PdfSigner(lambda _: (bench.keys["leader"][0], b"wrong"), None, FONTS)
    with pytest.raises(Refused):
        signer.owner("leader")


def test_trust_is_the_stores_and_nobody_elses(bench):
    """Luật Giao dịch điện tử 2023, Điều 22: a root nobody installed leaves the file undecided."""
    stranger = PdfVerifier([make_authority().root], allow_demo_root=True)
    verdict = stranger.verify(bench.issued.data)
    stranger.close()
    assert verdict.verdict == "indeterminate" and verdict.signatures[0].trust == "unknown"
    production = PdfVerifier([])
    verdict = production.verify(bench.issued.data)
    production.close()
    assert verdict.signatures[0].trust == "untrusted" and verdict.verdict != "valid"
    with pytest.raises(Refused, match="trình diễn"):
        PdfVerifier([bench.authority.root])


def write_over(document):
    document[0].insert_text((120, 400), "Sửa sau khi ký", fontsize=30)


def note(document):
    document[0].add_freetext_annot((100, 300, 300, 360), "99/QĐ-UBND", fontsize=20)


def new_page(document):
    document.new_page()


@pytest.mark.parametrize("change", [write_over, note, new_page])
@pytest.mark.parametrize("which", ["signed", "issued"])
def test_what_is_added_after_signing_is_never_valid(bench, change, which, tmp_path):
    data = getattr(bench, which).data
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    document = pymupdf.open(path)
    change(document)
    document.saveIncr()
    attacked = path.read_bytes()
    assert attacked.startswith(data)
    verdict = bench.verifier.verify(attacked)
    assert verdict.verdict == "invalid"
    assert any(c.verdict == "undefined" for c in verdict.changes)


def test_objects_that_no_cross_reference_names_are_seen(bench):
    """Incremental saving attack: a body appended without a table that some readers rebuild."""
    data = bench.issued.data
    page = next(x for x in range(1, 40) if b"%d 0 obj" % x in data)
    attacked = data + b"\n%d 0 obj\n<</Type/Page/Contents 9999 0 R>>\nendobj\n" % page
    assert bench.verifier.verify(attacked).verdict != "valid"


def test_file_saved_anew_is_never_valid(bench):
    """A single re-save of a signed file destroys its signatures."""
    saved = pymupdf.open(stream=bench.issued.data).tobytes(garbage=3, deflate=True)
    assert bench.verifier.verify(saved).verdict in ("invalid", "indeterminate")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9), st.integers(1, 255))
def test_a_flipped_byte_of_what_was_signed_is_never_valid(bench, at, flip):
    data = bytearray(bench.signed.data)
    hole = data.index(b"/Contents <"), data.index(b">", data.index(b"/Contents <"))
    at %= len(data)
    if hole[0] <= at <= hole[1]:
        return
    data[at] ^= flip
    assert bench.verifier.verify(bytes(data)).verdict != "valid"


@pytest.mark.parametrize("bend", [
    lambda d: d.replace(b"/ByteRange [", b"/ByteRange [1 "), lambda d: d.replace(b"/SubFilter", b"/SubFiltex"),
    lambda d: d[:-200], lambda d: d.replace(b"/Contents <", b"/Contents <00"),
    lambda d: d.replace(b"ETSI.CAdES.detached", b"ETSI.CAdES.detachex"),
    lambda d: b"%PDF-1.7 /ByteRange [0 0 0 0]", lambda d: d.replace(b"/Type /Sig", b"/Type /Six"),
])
def test_bent_files_are_neither_valid_nor_called_unsigned_nor_crash(bench, bend):
    verdict = bench.verifier.verify(bend(bench.signed.data))
    assert verdict.verdict in ("invalid", "indeterminate")
    assert verdict.message and verdict.advice


def test_bomb_ends_the_worker_not_the_desk(bench):
    """A judge that is late is killed; the next question is answered as if nothing had been."""
    impatient = PdfVerifier([bench.authority.root], allow_demo_root=True, seconds=-19.99)
    verdict = impatient.verify(bench.issued.data)
    impatient.close()
    assert verdict.verdict == "indeterminate" and "thời gian" in verdict.message
    assert bench.verifier.verify(bench.signed.data).verdict == "valid"


def test_real_decree_is_shown_as_what_it_is():
    """Six signatures intact; issuing information by CHÍNH PHỦ; trust unknown, never tampered."""
    verifier = PdfVerifier([])
    verdict = verifier.verify((DEMO / "50-2026-ND-CP.pdf").read_bytes())
    assert verdict.verdict == "indeterminate" and "6 chữ ký còn nguyên vẹn" in verdict.message
    assert "CHÍNH PHỦ thêm số, ngày, dấu" in verdict.advice
    assert {s.integrity for s in verdict.signatures} == {"intact"}
    assert {s.trust for s in verdict.signatures} == {"unknown"}
    assert [s.act for s in verdict.signatures] == [
        "leader", "issue-number", "issue-date", "issue-date", "issue-date", "seal"
    ]
    assert all(c.kind == "issuing-information" and c.by == "CHÍNH PHỦ" for c in verdict.changes)
    for name in ("49-2026-ND-CP.pdf", "985-QD-TTg.signed.pdf", "1053-QD-TTg.signed.pdf"):
        other = verifier.verify((DEMO / name).read_bytes())
        assert other.verdict == "indeterminate" and len(other.signatures) == 1 and not other.changes
    assert verifier.verify((DEMO / "275-STTTT-CNTT.scan.pdf").read_bytes()).verdict == "unsigned"
    verifier.close()


def test_verify_and_sign_from_the_command_line(bench, tmp_path):
    for name, data in (("draft.pdf", bench.draft), ("issued.pdf", bench.issued.data),
                       ("leader.p12", bench.keys["leader"][0])):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "trust").mkdir()
    (tmp_path / "trust" / "root.cer").write_bytes(bench.authority.root)
    (tmp_path / "trust" / "sub.cer").write_bytes(bench.authority.intermediate)

    def hoso(*arguments):
        import os

        done = subprocess.run(
            [sys.executable, "-m", "app", *map(str, arguments), "--json"], capture_output=True, text=True,
            cwd=ROOT, env=os.environ | {"HOSO_PIN": "1"},
        )
        return done.returncode, json.loads(done.stdout)

    code, body = hoso("verify", tmp_path / "issued.pdf", "--trust", tmp_path / "trust", "--offline")
    assert code == 0 and body["verdict"] == "valid" and len(body["signatures"]) == 6
    assert body["message"].startswith("(Kiểm thử")
    code, body = hoso("verify", tmp_path / "draft.pdf")
    assert code == 1 and body["verdict"] == "unsigned"
    key = f"pkcs12:{tmp_path / 'leader.p12'}"
    code, body = hoso("sign", tmp_path / "draft.pdf", tmp_path / "none.pdf", "--act", "leader",
                      "--key", key, "--out", tmp_path / "out")
    assert code == 1 and len(body["signed"]) == 1 and len(body["failed"]) == 1
    assert bench.verifier.verify((tmp_path / "out" / "draft.pdf").read_bytes()).signatures[0].signer == NAME
