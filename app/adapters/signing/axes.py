"""One signature on its own: is what it signed still there, when was it made, and by whose root.

The three are kept apart (EN 319 102-1): a certificate this machine does not know says nothing about
the bytes, and bytes that are whole say nothing about the signer.
"""

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from app.adapters.signing.reading import Field, Reading, Unreadable
from app.adapters.signing.trust import Roots, trust
from app.domain.signature import Coverage, Integrity, Trust

if TYPE_CHECKING:
    from asn1crypto import cms, x509

KNOWN_FORMS = ("/adbe.pkcs7.detached", "/ETSI.CAdES.detached")
_REVISION_END = re.compile(rb"%%EOF[\r\n ]*\Z")
_STRONG = ("sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512")


@dataclass(frozen=True, slots=True)
class Axes:
    """What is found of one signature; unknown is None, ``reason`` is a Vietnamese clause."""

    signer: str | None
    organisation: str | None
    integrity: Integrity
    covers: Coverage
    level: str | None
    signed_at: dt.datetime | None
    time_source: Literal["timestamp", "claimed"] | None
    trust: Trust
    reason: str | None


def examine(field: Field, reading: Reading, roots: Roots) -> Axes:
    """Judge one signature by itself; whatever cannot be read gives ``unreadable`` with its reason."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    try:
        return _examine(field, reading, roots)
    except (PdfError, SigningError, *Unreadable):
        return Axes(
            None, None, "unreadable", "part", None, None, None, "unknown",
            "chữ ký không đúng cấu trúc chuẩn",
        )


def _examine(field: Field, reading: Reading, roots: Roots) -> Axes:
    embedded = field.embedded
    signer = embedded.signer_cert
    names = signer.subject.native
    covers, covered = coverage(field, reading.data)
    integrity, reason = _integrity(field, covered, signer)
    stamped = _timestamp(embedded.signer_info, roots)
    claimed = _claimed(field)
    moment = stamped[0] if stamped and stamped[1] == "trusted" else roots.at
    if stamped and stamped[1] == "broken":
        stamped, reason = None, reason or "dấu thời gian không khớp chữ ký"
    detached = str(embedded.sig_object.get("/SubFilter")) == "/adbe.pkcs7.detached"
    return Axes(
        signer=_text(names.get("common_name")), organisation=_text(names.get("organization_name")),
        integrity=integrity, covers=covers,
        level=("PKCS7-" if detached else "B-") + ("T" if stamped else "B"),
        signed_at=stamped[0] if stamped else claimed,
        time_source="timestamp" if stamped else "claimed" if claimed else None,
        trust=trust(signer, embedded.other_embedded_certs, roots, moment), reason=reason,
    )


def coverage(field: Field, data: bytes) -> tuple[Coverage, bytes]:
    """How much the signature covers, and those bytes: all but the hexadecimal of the signature itself."""
    numbers = [int(n) for n in field.embedded.byte_range]
    if len(numbers) != 4:
        raise ValueError("byte range")
    start, before, after, length = numbers
    end = after + length
    if min(numbers) < 0 or not start <= before <= after <= end <= len(data):
        raise ValueError("byte range outside the file")
    covered = data[start : start + before] + data[after:end]
    hole = data[start + before : after]
    whole = start == 0 and re.fullmatch(rb"<[0-9A-Fa-f\s]*>", hole) is not None
    if whole and _unhexed(hole) != bytes(field.embedded.pkcs7_content):
        whole = False  # the hole and the signature that was read are not the same
    if not whole or not _REVISION_END.search(data[max(0, end - 32) : end]):
        return "part", covered
    return ("revision" if data[end:].strip(b"\r\n \0") else "file"), covered


def _unhexed(hole: bytes) -> bytes:
    digits = b"".join(hole[1:-1].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _integrity(
    field: Field, covered: bytes, signer: "x509.Certificate"
) -> tuple[Integrity, str | None]:
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    embedded = field.embedded
    if str(embedded.sig_object.get("/SubFilter")) not in KNOWN_FORMS:
        return "unreadable", "dạng chữ ký chưa được hỗ trợ"
    info = embedded.signer_info
    algorithm = info["digest_algorithm"]["algorithm"].native
    intact, valid = validate_sig_integrity(
        info, signer, "data", hashlib.new(algorithm, covered).digest()
    )
    if not (intact and valid):
        return "broken", "nội dung đã ký không còn nguyên vẹn"
    if algorithm not in _STRONG or _bits(signer) < 2048:
        return "unreadable", f"thuật toán {algorithm} hoặc khóa không còn đủ an toàn"
    if not _certificate_bound(info, signer):
        return "broken", "chứng thư kèm theo không phải chứng thư đã ký"
    return "intact", None


def _certificate_bound(info: "cms.SignerInfo", signer: "x509.Certificate") -> bool:
    """Whether the signed attribute that names the certificate, if there is one, names this one."""
    from pyhanko.sign.general import CMSExtractionError, find_unique_cms_attribute

    for name in ("signing_certificate_v2", "signing_certificate"):
        try:
            first = find_unique_cms_attribute(info["signed_attrs"], name)["certs"][0]
        except (CMSExtractionError, LookupError):
            continue
        algorithm = "sha1" if name == "signing_certificate" else (
            first["hash_algorithm"]["algorithm"].native
        )
        if first["cert_hash"].native != hashlib.new(algorithm, signer.dump()).digest():
            return False
    return True


def _bits(signer: "x509.Certificate") -> int:
    key = signer.public_key
    return key.bit_size if key.algorithm in ("rsa", "rsassa_pss", "dsa") else key.bit_size * 8


def _timestamp(
    info: "cms.SignerInfo", roots: Roots
) -> tuple[dt.datetime, Trust | Literal["broken"]] | None:
    """Time and trust of the time-stamp over this signature; None when it has none."""
    from pyhanko.sign.general import CMSExtractionError, find_unique_cms_attribute

    try:
        token = find_unique_cms_attribute(info["unsigned_attrs"], "signature_time_stamp_token")
    except (CMSExtractionError, LookupError):
        return None
    return _token(token["content"], info["signature"].native, roots)


def archive_stamp(field: Field, data: bytes, roots: Roots) -> str | None:
    """Who made a document time-stamp that is whole and covers the file up to itself; else None."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    try:
        covers, covered = coverage(field, data)
        _, worth = _token(field.embedded.signed_data, covered, roots)
        name = _text(field.embedded.signer_cert.subject.native.get("common_name"))
    except (PdfError, SigningError, *Unreadable):
        return None
    return None if covers == "part" or worth == "broken" else name or field.name


def _token(
    signed: "cms.SignedData", stamped: bytes, roots: Roots
) -> tuple[dt.datetime, Trust | Literal["broken"]]:
    """Time and trust of one RFC 3161 token over those bytes."""
    from pyhanko.sign.general import extract_signer_info
    from pyhanko.sign.validation.generic_cms import (
        extract_certs_for_validation,
        validate_sig_integrity,
    )

    content = signed["encap_content_info"]["content"]
    facts = content.parsed
    imprint = facts["message_imprint"]
    wanted = hashlib.new(imprint["hash_algorithm"]["algorithm"].native, stamped).digest()
    inner = extract_signer_info(signed)
    certificates = extract_certs_for_validation(signed)
    algorithm = inner["digest_algorithm"]["algorithm"].native
    intact, valid = validate_sig_integrity(
        inner, certificates.signer_cert, "tst_info", hashlib.new(algorithm, bytes(content)).digest()
    )
    made = facts["gen_time"].native
    if not (intact and valid) or imprint["hashed_message"].native != wanted:
        return made, "broken"
    usage = certificates.signer_cert.extended_key_usage_value
    if usage is None or "time_stamping" not in usage.native:
        return made, "untrusted"
    return made, trust(
        certificates.signer_cert, certificates.other_certs, roots, made, signs_papers=False
    )


def _claimed(field: Field) -> dt.datetime | None:
    try:
        claimed = field.embedded.self_reported_timestamp
    except ValueError:
        return None
    if claimed is not None and claimed.tzinfo is None:
        claimed = claimed.replace(tzinfo=dt.timezone(dt.timedelta(hours=7)))
    return claimed


def _text(value: Any) -> str | None:
    """A name of a certificate as one string; several values are joined."""
    import unicodedata

    if isinstance(value, list):
        value = ", ".join(str(v) for v in value)
    return unicodedata.normalize("NFC", value) if value else None
