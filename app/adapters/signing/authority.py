"""A made-up certification authority, so that the program can be tried without anybody's token.

Its root is marked twice, by name and by an extension of its own, and a working trust store refuses
it: nothing made in a demonstration may ever pass for a paper of an office (Luật Giao dịch điện tử
2023, Điều 22 asks for a certificate of a real authority).
"""

import dataclasses
import datetime as dt
import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

MARK = "TRÌNH DIỄN"
MARKER_OID = "2.25.81740935164827193"
"""An arc anybody may use (ITU-T X.667); only roots made here carry it."""

_YEARS_CA = 12
_BACKDATE = dt.timedelta(days=800)


@dataclass(frozen=True, slots=True)
class Authority:
    """Certificates (DER) and private keys (PKCS#8 DER) of one demonstration authority."""

    root: bytes
    root_key: bytes
    intermediate: bytes
    intermediate_key: bytes
    ocsp: bytes
    ocsp_key: bytes
    tsa: bytes
    tsa_key: bytes

    def to_bytes(self) -> bytes:
        """The whole authority, keys included, as bytes to be kept sealed."""
        fields = {k: b64encode(v).decode() for k, v in dataclasses.asdict(self).items()}
        return json.dumps(fields).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Authority":
        """The authority that ``to_bytes`` gave."""
        return cls(**{k: b64decode(v) for k, v in json.loads(data).items()})

    def issue(
        self, common_name: str, organisation: str, *, is_agency: bool, days: int, password: bytes,
        starts: dt.datetime | None = None,
    ) -> bytes:
        """A fresh RSA-2048 key and certificate as PKCS#12; an agency's names the agency twice.

        ``starts`` is when it begins (default: long enough ago for every demonstration date).
        """
        from cryptography import x509
        from cryptography.hazmat.primitives.serialization import (
            BestAvailableEncryption,
            pkcs12,
        )

        key = _new_key()
        issuer = x509.load_der_x509_certificate(self.intermediate)
        now = dt.datetime.now(dt.UTC)
        names = _names(common_name, common_name if is_agency else organisation)
        certificate = _certificate(
            names, key.public_key(), issuer.subject, _load(self.intermediate_key),
            [(_usage(digital_signature=True, content_commitment=True), True)],
            (starts or now - _BACKDATE, now + dt.timedelta(days=days)),
        )
        return pkcs12.serialize_key_and_certificates(
            None, key, certificate, [issuer, x509.load_der_x509_certificate(self.root)],
            BestAvailableEncryption(password),
        )


def make_authority() -> Authority:
    """A new root, an issuing authority under it, its OCSP responder and its time-stamping service."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    now = dt.datetime.now(dt.UTC)
    span = (now - _BACKDATE, now + dt.timedelta(days=365 * _YEARS_CA))
    keys = [_new_key() for _ in range(4)]
    home = f"Hồ Sơ {MARK}"
    root_name = _names(f"CA gốc {MARK} (không có giá trị pháp lý)", home)
    marker = x509.UnrecognizedExtension(x509.ObjectIdentifier(MARKER_OID), b"\x05\x00")
    ca_usage = (_usage(key_cert_sign=True, crl_sign=True), True)
    root = _certificate(
        root_name, keys[0].public_key(), root_name, keys[0],
        [(x509.BasicConstraints(ca=True, path_length=None), True), ca_usage, (marker, False)], span,
    )
    middle_name = _names(f"CA cấp chứng thư {MARK}", home)
    middle = _certificate(
        middle_name, keys[1].public_key(), root_name, keys[0],
        [(x509.BasicConstraints(ca=True, path_length=0), True), ca_usage, (marker, False)], span,
    )

    def service(name: str, key: "RSAPrivateKey", purpose: Any) -> "x509.Certificate":
        return _certificate(
            _names(f"{name} {MARK}", home), key.public_key(), middle_name, keys[1],
            [(_usage(digital_signature=True), True), (x509.ExtendedKeyUsage([purpose]), True)], span,
        )

    purposes = x509.oid.ExtendedKeyUsageOID
    ocsp = service("Trả lời trạng thái chứng thư", keys[2], purposes.OCSP_SIGNING)
    tsa = service("Dấu thời gian", keys[3], purposes.TIME_STAMPING)
    parts: list[bytes] = []
    for certificate, key in zip((root, middle, ocsp, tsa), keys, strict=True):
        parts += [certificate.public_bytes(Encoding.DER), _dump(key)]
    return Authority(*parts)


def is_demonstration(der: bytes) -> bool:
    """Whether a certificate was made here: by its marker, or by its name."""
    from cryptography import x509

    certificate = x509.load_der_x509_certificate(der)
    marked = any(e.oid.dotted_string == MARKER_OID for e in certificate.extensions)
    return marked or MARK in certificate.subject.rfc4514_string()


def _names(common_name: str, organisation: str) -> "x509.Name":
    from cryptography import x509

    oid = x509.NameOID
    return x509.Name([
        x509.NameAttribute(oid.COUNTRY_NAME, "VN"),
        x509.NameAttribute(oid.ORGANIZATION_NAME, organisation[:64]),
        x509.NameAttribute(oid.COMMON_NAME, common_name[:64]),
    ])


def _usage(**given: bool) -> "x509.KeyUsage":
    from cryptography import x509

    every = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
             "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{name: given.get(name, False) for name in every})


def _certificate(
    subject: "x509.Name", public_key: Any, issuer: "x509.Name", issuer_key: "RSAPrivateKey",
    extensions: list[tuple[Any, bool]], span: tuple[dt.datetime, dt.datetime],
) -> "x509.Certificate":
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    builder = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(public_key)
        .serial_number(x509.random_serial_number()).not_valid_before(span[0]).not_valid_after(span[1])
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False
        )
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    return builder.sign(issuer_key, SHA256())


def _new_key() -> "RSAPrivateKey":
    from cryptography.hazmat.primitives.asymmetric import rsa

    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _dump(key: "RSAPrivateKey") -> bytes:
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _load(der: bytes) -> "RSAPrivateKey":
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    return load_der_private_key(der, None)  # type: ignore[return-value]
