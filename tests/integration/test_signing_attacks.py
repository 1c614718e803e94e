"""What was done to files after signing, by the tricks known from public attack collections."""

import asyncio
import datetime as dt
import io
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pymupdf
import pytest
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    StreamObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import HTTPTimeStamper

from app.adapters.signing.signer import PdfSigner
from app.adapters.signing.verifier import PdfVerifier
from app.domain.places import Box
from app.shared.errors import Refused
from tests.integration.test_signing import AGENCY, FONTS, NAME, NOW, Bench


@pytest.fixture(scope="module")
def bench():
    made = Bench()
    yield made
    made.close()


def appended(data, change):
    """The file with a revision appended by ``change(writer)``."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(data)
    return out.getvalue()


def first_page(writer):
    return writer.find_page_for_modification(0)[0].get_object()


def undefined(verdict):
    return {c.kind for c in verdict.changes if c.verdict == "undefined"}


@pytest.mark.parametrize("junk", [
    b"\n% only a remark\n", b"\nstream\n1 0 obj\n<</Type/Catalog>>\nendobj\nendstream\n",
    b"\n7 0 obj\n<</Length 0>>\nendobj\n",
])
def test_loose_bytes_after_the_last_signature_are_unaccounted(bench, junk):
    data = bench.issued.data
    end = b"startxref\n" + data.rsplit(b"startxref\n", 1)[1]
    verdict = bench.verifier.verify(data + junk + end)
    assert verdict.verdict == "invalid" and "unaccounted" in undefined(verdict)


def test_a_reference_that_waited_for_its_object_is_unaccounted(bench):
    """Shadow attack "hide": the signed page names a picture that only comes later."""
    late = 9000

    def prepare(writer):
        page = first_page(writer)
        pictures = DictionaryObject({pdf_name("/Late"): IndirectObject(late, 0, writer)})
        page["/Resources"][pdf_name("/XObject")] = pictures
        writer.update_container(page["/Resources"])
        writer.mark_update(page.container_ref)

    signed = bench.signer.sign_leader(
        appended(bench.draft, prepare), "leader", bench.places.leader, None, NOW
    ).data

    def fill(writer):
        writer._lastobj_id = late - 1
        form = StreamObject(stream_data=b"0 0 20 20 re f")
        form.update({pdf_name("/Type"): pdf_name("/XObject"), pdf_name("/Subtype"): pdf_name("/Form"),
                     pdf_name("/BBox"): ArrayObject([FloatObject(n) for n in (0, 0, 20, 20)])})
        assert writer.add_object(form).idnum == late

    assert bench.verifier.verify(signed).verdict == "valid"
    verdict = bench.verifier.verify(appended(signed, fill))
    assert verdict.verdict == "invalid" and "unaccounted" in undefined(verdict)


def test_an_object_set_free_after_signing_is_unaccounted(bench):
    data = bench.signed.data
    prev = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    content = pymupdf.open(stream=data)[0].get_contents()[0]
    size = pymupdf.open(stream=data).xref_length()
    root = pymupdf.open(stream=data).pdf_catalog()
    at = len(data) + 1
    attacked = data + (
        f"\nxref\n0 1\n{content:010d} 65535 f \n{content} 1\n0000000000 00001 f \n"
        f"trailer\n<</Size {size}/Root {root} 0 R/Prev {prev}>>\nstartxref\n{at}\n%%EOF\n"
    ).encode()
    verdict = bench.verifier.verify(attacked)
    assert verdict.verdict == "invalid" and undefined(verdict)


def test_the_looks_of_a_signed_field_may_not_change(bench):
    """The seal is signed; another picture put in its place is no part of it."""

    def swap(writer):
        for reference in writer.root["/AcroForm"]["/Fields"]:
            field = reference.get_object()
            if str(field["/T"]) == "Signature1":
                picture = StreamObject(stream_data=b"1 0 0 rg 0 0 90 40 re f")
                picture.update({
                    pdf_name("/Subtype"): pdf_name("/Form"), pdf_name("/Type"): pdf_name("/XObject"),
                    pdf_name("/BBox"): ArrayObject([FloatObject(n) for n in (0, 0, 90, 40)]),
                })
                field["/AP"] = DictionaryObject({pdf_name("/N"): writer.add_object(picture)})
                writer.mark_update(field.container_ref)

    verdict = bench.verifier.verify(appended(bench.issued.data, swap))
    assert verdict.verdict == "invalid" and "signature" in undefined(verdict)
    assert bench.verifier.verify(bench.issued.data).verdict == "valid"


def test_nothing_may_follow_a_certification_that_forbids_all(bench, monkeypatch):
    """DocMDP P=1: our signer refuses to seal, and a seal put on by force is no issuing information."""
    signer = bench_signer(bench)
    meta = signers.PdfSignatureMetadata(
        field_name="A", certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES
    )
    out = signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(bench.draft)), meta, signer,
        timestamper=HTTPTimeStamper(bench.service.tsa_url),
    ).getvalue()
    assert bench.verifier.verify(out).verdict == "valid"

    def seal():
        return bench.signer.sign_leader(out, "agency", bench.places.seal, None, NOW)

    with pytest.raises(Refused):
        seal()
    monkeypatch.setattr(
        signers.pdf_signer.PdfSigner, "_enforce_certification_constraints", lambda *_: None
    )
    verdict = bench.verifier.verify(seal().data)
    assert verdict.verdict == "invalid" and undefined(verdict)


def bench_signer(bench, name="leader"):
    from app.adapters.signing.soft_key import SoftKey

    return SoftKey(*bench.keys[name]).signer()


def test_archive_data_added_later_leaves_a_good_file_good(bench):
    """ETSI EN 319 142-1, B-LTA: a document time-stamp is no change of the document."""
    stamper = signers.PdfTimeStamper(HTTPTimeStamper(bench.service.tsa_url))
    out = io.BytesIO()
    asyncio.run(stamper.async_timestamp_pdf(
        IncrementalPdfFileWriter(io.BytesIO(bench.issued.data)), "sha256", output=out
    ))
    verdict = bench.verifier.verify(out.getvalue())
    assert verdict.verdict == "valid" and len(verdict.signatures) == 6
    assert [c.verdict for c in verdict.changes if c.kind == "archive-data"] == ["allowed"]
    bad = bytearray(out.getvalue())
    bad[len(bench.issued.data) + 5] ^= 1
    assert bench.verifier.verify(bytes(bad)).verdict != "valid"


def test_a_certificate_for_another_purpose_signs_no_paper(bench):
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import (
        NoEncryption,
        load_der_private_key,
        pkcs12,
    )

    a = bench.authority
    data = pkcs12.serialize_key_and_certificates(
        None, load_der_private_key(a.tsa_key, None), x509.load_der_x509_certificate(a.tsa), None,
        NoEncryption(),
    )
    signer = PdfSigner(lambda _: (data, b""), bench.service.tsa_url, FONTS)
    signed = signer.sign_leader(bench.draft, "tsa", bench.places.leader, None, NOW)
    verdict = bench.verifier.verify(signed.data)
    assert verdict.verdict == "indeterminate" and verdict.signatures[0].trust == "untrusted"


def test_a_certificate_called_back_before_signing_is_never_green(bench):
    """Luật Giao dịch điện tử 2023, Điều 22: the certificate is in force when it signs."""
    from cryptography.hazmat.primitives.serialization import pkcs12

    data = bench.authority.issue(NAME, AGENCY, is_agency=False, days=30, password=b"3")
    signer = PdfSigner(lambda _: (data, b"3"), bench.service.tsa_url, FONTS)
    signed = signer.sign_leader(bench.draft, "x", bench.places.leader, None, NOW).data
    verifier = PdfVerifier(
        [bench.authority.root], [bench.authority.intermediate], allow_demo_root=True,
        revocations=lambda: [bench.service.revocations()],
    )
    assert verifier.verify(signed).verdict == "valid"
    serial = pkcs12.load_pkcs12(data, b"3").cert.certificate.serial_number
    bench.service.revoke(serial, NOW + dt.timedelta(days=1))
    assert verifier.verify(signed).verdict == "valid"  # called back after it had signed
    bench.service.revoke(serial, NOW - dt.timedelta(days=1))
    verdict = verifier.verify(signed)
    verifier.close()
    assert verdict.verdict == "indeterminate" and verdict.signatures[0].trust == "revoked"


def test_names_written_with_escapes_do_not_hide_a_signature(bench):
    hidden = bench.signed.data.replace(b"/ByteRange", b"/Byte#52ange").replace(b"/Type /Sig", b"/Type /#53ig")
    assert b"/ByteRange" not in hidden
    assert bench.verifier.verify(hidden).verdict in ("invalid", "indeterminate")


def test_a_form_that_nobody_signed_is_unsigned(bench):
    document = pymupdf.open()
    field = pymupdf.Widget()
    field.field_name, field.field_type = "Ten", pymupdf.PDF_WIDGET_TYPE_TEXT
    field.rect = pymupdf.Rect(50, 50, 200, 80)
    document.new_page().add_widget(field)
    assert bench.verifier.verify(document.tobytes(use_objstms=1)).verdict == "unsigned"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_place_is_the_shown_one_on_turned_and_cropped_pages(bench, rotation):
    document = pymupdf.open()
    page = document.new_page(width=595, height=842)
    page.set_cropbox(pymupdf.Rect(20, 30, 560, 800))
    page.set_rotation(rotation)
    box = Box(1, (100.0, 120.0, 240.0, 190.0))
    signed = bench.signer.sign_leader(document.tobytes(), "leader", box, None, NOW).data
    one = bench.verifier.verify(signed).signatures[0]
    assert one.rect == pytest.approx(box.rect, abs=0.6) and one.page == 1


class Babble(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = b"<html>proxy</html>"
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def test_a_time_stamp_service_that_answers_nonsense_stops_nobody(bench):
    server = HTTPServer(("127.0.0.1", 0), Babble)
    Thread(target=server.serve_forever, daemon=True).start()
    signer = PdfSigner(bench.keys.__getitem__, f"http://127.0.0.1:{server.server_port}/", FONTS)
    try:
        signed = signer.sign_leader(bench.draft, "leader", bench.places.leader, None, NOW)
    finally:
        server.shutdown()
        server.server_close()
    assert signed.level == "B-B"


def test_an_expired_certificate_does_not_sign(bench):
    data = bench.authority.issue(NAME, AGENCY, is_agency=False, days=1, password=b"4")
    signer = PdfSigner(lambda _: (data, b"4"), None, FONTS)
    with pytest.raises(Refused, match="hết hạn"):
        signer.sign_leader(
            bench.draft, "x", bench.places.leader, None, NOW + dt.timedelta(days=2)
        )
