"""Limits and neighbours of signing: locked papers, archive time-stamps, empty fields, turned pages."""

import asyncio
import datetime as dt
import io

import pymupdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers, timestamps

from app.adapters.signing.authority import make_authority
from app.adapters.signing.authority_service import AuthorityService
from app.adapters.signing.signer import PdfSigner
from app.adapters.signing.soft_key import SoftKey
from app.adapters.signing.verifier import PdfVerifier
from app.domain.places import Box, IssuePlaces
from app.shared.errors import Refused
from tests.conftest import ROOT

NOW = dt.datetime.now(dt.UTC)
SEAL = Box(1, (200, 480, 302, 582))


def paper(rotation: int = 0) -> bytes:
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((100, 100), "abc")
    page.set_cropbox(pymupdf.Rect(20, 30, 580, 830))
    page.set_rotation(rotation)
    return document.tobytes()


class Bench:
    def __init__(self):
        authority = make_authority()
        issue = authority.issue
        self.service = AuthorityService(authority).start()
        self.keys = {
            "leader": (issue("Lê Văn Thử", "Sở Thử", is_agency=False, days=9, password=b"x"), b"x"),
            "agency": (issue("Sở Thử", "", is_agency=True, days=9, password=b"x"), b"x"),
        }
        self.signer = PdfSigner(self.keys.__getitem__, None, ROOT / "resources" / "fonts")
        self.verifier = PdfVerifier(
            [authority.root], [authority.intermediate], allow_demo_root=True
        )

    def with_pyhanko(self, data: bytes, key: str, name: str, base=signers.PdfSigner, **meta) -> bytes:
        signer = SoftKey(*self.keys[key]).signer()
        made = base(signers.PdfSignatureMetadata(
            field_name=name, subfilter=fields.SigSeedSubFilter.PADES, **meta
        ), signer)
        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        return asyncio.run(made.async_sign_pdf(writer, bytes_reserved=20_000)).getvalue()


class Unruly(signers.PdfSigner):
    """Signs where the certification forbids it, as other tools do."""

    def _enforce_certification_constraints(self, reader):
        pass


@pytest.fixture(scope="module")
def bench():
    made = Bench()
    yield made
    made.verifier.close()
    made.service.stop()


def test_who_locks_a_paper_for_good_forbids_number_and_seal(bench):
    """ISO 32000-2, 12.8.2.2: after a certification with P=1 nothing may be added, by anybody."""
    locked = bench.with_pyhanko(
        paper(), "leader", "Signature1", certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES
    )
    assert bench.verifier.verify(locked).verdict == "valid"
    with pytest.raises(Refused):
        bench.signer.issue(
            locked, "agency", IssuePlaces(None, None, None, None, SEAL), number="01",
            date=dt.date(2026, 1, 2), seal=None, at=NOW,
        )
    forced = bench.with_pyhanko(locked, "agency", "Signature2", base=Unruly)
    verdict = bench.verifier.verify(forced)
    assert verdict.verdict == "invalid" and "giới hạn" in verdict.message


def test_an_archive_time_stamp_is_proof_not_tampering(bench):
    """ETSI EN 319 142-1, 5.4: document time-stamps are appended to keep signatures provable."""
    signed = bench.signer.sign_leader(paper(), "leader", SEAL, None, NOW).data
    stamper = signers.PdfTimeStamper(timestamps.HTTPTimeStamper(bench.service.tsa_url))
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    kept = asyncio.run(stamper.async_timestamp_pdf(writer, "sha256")).getvalue()
    verdict = bench.verifier.verify(kept)
    assert verdict.verdict == "valid" and len(verdict.signatures) == 1
    assert ("archive-data", "allowed") in {(c.kind, c.verdict) for c in verdict.changes}
    end = kept.rindex(b"/Contents <", len(signed)) + 600
    spoilt = kept[:end] + (b"0" if kept[end : end + 1] != b"0" else b"1") + kept[end + 1 :]
    assert bench.verifier.verify(spoilt).verdict != "valid"


def test_a_draft_with_empty_signature_fields_and_a_form_are_unsigned(bench):
    writer = IncrementalPdfFileWriter(io.BytesIO(paper()))
    fields.append_signature_field(writer, fields.SigFieldSpec("LanhDao", box=(10, 10, 100, 60)))
    out = io.BytesIO()
    writer.write(out)
    assert bench.verifier.verify(out.getvalue()).verdict == "unsigned"
    form = pymupdf.open()
    widget = pymupdf.Widget()
    widget.field_name, widget.field_type = "a", pymupdf.PDF_WIDGET_TYPE_TEXT
    widget.rect = pymupdf.Rect(10, 10, 100, 40)
    form.new_page().add_widget(widget)
    assert bench.verifier.verify(form.tobytes(use_objstms=True)).verdict == "unsigned"


def test_whoever_signs_second_approves_and_the_first_stays_valid(bench):
    """Ký nháy before the leader: only the first signature of a file can certify it."""
    first = bench.with_pyhanko(paper(), "agency", "Signature1")
    second = bench.signer.sign_leader(first, "leader", SEAL, None, NOW)
    assert second.fields == ("Signature2",)
    assert bench.verifier.verify(second.data).verdict == "valid"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_mark_stands_where_it_was_put_on_a_turned_and_cropped_page(bench, rotation):
    picture = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 60, 20), False)
    picture.set_rect(pymupdf.IRect(0, 0, 30, 20), (255, 0, 0))
    picture.set_rect(pymupdf.IRect(30, 0, 60, 20), (0, 0, 255))
    box = Box(1, (100.0, 200.0, 220.0, 240.0))
    data = paper(rotation)
    signed = bench.signer.sign_leader(data, "leader", box, picture.tobytes("png"), NOW).data
    shown = pymupdf.open(stream=signed)[0].get_pixmap(dpi=72)
    assert shown.pixel(130, 220) == (255, 0, 0) and shown.pixel(190, 220) == (0, 0, 255)
    assert shown.pixel(90, 220) == shown.pixel(230, 220) == (255, 255, 255)
    rect = bench.verifier.verify(signed).signatures[0].rect
    assert rect == pytest.approx(box.rect, abs=0.02)


def test_an_expired_certificate_does_not_sign(bench):
    with pytest.raises(Refused, match="hết hạn"):
        bench.signer.sign_leader(paper(), "leader", SEAL, None, NOW + dt.timedelta(days=30))


def test_files_that_cannot_be_signed_are_refused_in_words(bench):
    locked = pymupdf.open(stream=paper()).tobytes(
        encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="a", owner_pw="b"
    )
    off_page = Box(1, (500.0, 800.0, 700.0, 900.0))
    for data, box in [(b"%PDF-1.7", SEAL), (b"", SEAL), (locked, SEAL), (paper(), off_page),
                      (paper(), Box(7, SEAL.rect)), (paper(), Box(0, SEAL.rect))]:
        with pytest.raises(Refused):
            bench.signer.sign_leader(data, "leader", box, None, NOW)


def test_a_time_stamp_service_that_answers_nonsense_is_as_good_as_none(bench):
    nonsense = bench.service.url + "/crl"
    signer = PdfSigner(bench.keys.__getitem__, nonsense, ROOT / "resources" / "fonts", tsa_seconds=2)
    signed = signer.sign_leader(paper(), "leader", SEAL, None, NOW)
    assert signed.level == "B-B" and bench.verifier.verify(signed.data).verdict == "valid"


def overridden(data: bytes, change) -> bytes:
    """The file with one object of its signed part written anew in a revision of its own."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(data) and len(out.getvalue()) > len(data)
    return out.getvalue()


def one_figure(writer):
    """The page's own content, of the same length, with one small figure changed: no picture shows it."""
    stream = writer.root["/Pages"]["/Kids"][0]["/Contents"]
    stream = stream[0] if isinstance(stream, list) else stream
    changed = stream.data.replace(b"1 0 0 1 100", b"1 0 0 1 101")
    assert changed != stream.data
    stream._data, stream._encoded_data = changed, None
    writer.mark_update(stream.container_ref)


def dressed_as_archive(writer):
    """The page's resources, written anew with a key that belongs to archive data."""
    from pyhanko.pdf_utils import generic

    resources = writer.root["/Pages"]["/Kids"][0]["/Resources"]
    resources[generic.NameObject("/Certs")] = generic.ArrayObject()
    writer.mark_update(resources.container_ref)


@pytest.mark.parametrize("change", [one_figure, dressed_as_archive])
def test_what_was_signed_and_written_anew_is_seen_though_no_picture_shows_it(bench, change):
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name
    from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

    writer = PdfFileWriter(stream_xrefs=False)
    content = generic.StreamObject(stream_data=b"q 1 0 0 1 100 700 cm 0 0 2 2 re f Q")
    page = PageObject(contents=writer.add_object(content), media_box=(0, 0, 595, 842),
                      resources=writer.add_object(generic.DictionaryObject(
                          {pdf_name("/ProcSet"): generic.ArrayObject()})))
    writer.insert_page(page)
    out = io.BytesIO()
    writer.write(out)
    signed = bench.signer.sign_leader(out.getvalue(), "leader", SEAL, None, NOW).data
    assert bench.verifier.verify(signed).verdict == "valid"
    assert bench.verifier.verify(overridden(signed, change)).verdict == "invalid"


def test_lists_kept_as_objects_of_their_own_grow_like_others(bench):
    """A page whose /Annots, and a catalogue whose /AcroForm, are references: other tools write so."""
    writer = IncrementalPdfFileWriter(io.BytesIO(paper()))
    from pyhanko.pdf_utils import generic

    page = writer.root["/Pages"]["/Kids"][0]
    page[generic.NameObject("/Annots")] = writer.add_object(generic.ArrayObject())
    writer.mark_update(page.container_ref)
    form = generic.DictionaryObject({generic.NameObject("/Fields"): generic.ArrayObject()})
    writer.root[generic.NameObject("/AcroForm")] = writer.add_object(form)
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    signed = bench.signer.sign_leader(out.getvalue(), "leader", SEAL, None, NOW).data
    number = Box(1, (100, 60, 140, 76))
    issued = bench.signer.issue(
        signed, "agency", IssuePlaces(number, None, None, None, Box(1, (100, 300, 202, 402))), number="07",
        date=dt.date(2026, 1, 2), seal=None, at=NOW,
    ).data
    assert bench.verifier.verify(issued).verdict == "valid"
