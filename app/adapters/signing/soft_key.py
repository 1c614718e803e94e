"""A certificate with its key in a PKCS#12 file: whose it is, whether it may be used, its signer."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.shared.errors import Refused, Unavailable
from app.usecases.ports.signing import KeyOwner

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates
    from pyhanko.sign.signers import SimpleSigner

Keys = Callable[[str], tuple[bytes, bytes]]
"""Key reference → the PKCS#12 file and its password."""
PIN_VARIABLE = "HOSO_PIN"


def pkcs12_file_keys(ask: Callable[[str], str]) -> Keys:
    """Keys named ``pkcs12:FILE``; the password comes from ``HOSO_PIN`` or is asked for by ``ask``."""

    def find(reference: str) -> tuple[bytes, bytes]:
        kind, _, name = reference.partition(":")
        if kind != "pkcs12" or not name:
            raise Refused(
                f"Chưa dùng được khóa “{reference}” ở đây.", "Chỉ khóa theo mẫu pkcs12:TỆP.",
                code="key-kind",
            )
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise Unavailable(
                f"Không đọc được tệp chứng thư “{Path(name).name}”.",
                "Kiểm tra đường dẫn, hoặc cắm lại thiết bị lưu tệp.", code="key-missing",
            ) from error
        pin = os.environ.get(PIN_VARIABLE)
        return data, (ask(Path(name).name) if pin is None else pin).encode()

    return find


class SoftKey:
    """An opened PKCS#12 file.

    Raises:
        Refused: the password is wrong, the file is no PKCS#12, or it holds no key with certificate.
    """

    def __init__(self, data: bytes, password: bytes):
        self._content = _opened(data, password)
        self._data, self._password = data, password

    def owner(self) -> KeyOwner:
        """Whom the certificate names."""
        from cryptography.x509 import NameOID

        certificate = self._certificate
        name = _first(certificate.subject, NameOID.COMMON_NAME)
        return KeyOwner(
            name=name or certificate.subject.rfc4514_string(),
            agency=_first(certificate.subject, NameOID.ORGANIZATION_NAME),
            valid_until=certificate.not_valid_after_utc,
            issuer=_first(certificate.issuer, NameOID.COMMON_NAME) or "",
        )

    def require_valid(self, at: dt.datetime) -> None:
        """Refuse a certificate outside its time (Luật Giao dịch điện tử 2023, Điều 22).

        Raises:
            Refused: not yet valid, or expired.
        """
        certificate = self._certificate
        until = certificate.not_valid_after_utc
        if at > until:
            raise Refused(
                f"Chứng thư của {self.owner().name} đã hết hạn ngày {until:%d/%m/%Y}.",
                "Gia hạn chứng thư rồi ký lại.", code="certificate-expired",
            )
        if at < certificate.not_valid_before_utc:
            raise Refused(
                f"Chứng thư của {self.owner().name} chưa có hiệu lực.",
                "Kiểm tra ngày giờ của máy.", code="certificate-not-yet-valid",
            )

    def signer(self) -> "SimpleSigner":
        """The key, loaded once: pyHanko's own loads and checks it anew at every signature."""
        from pyhanko.sign.general import SigningError
        from pyhanko.sign.signers import SimpleSigner

        key: Any = self._content.key

        class Loaded(SimpleSigner):
            def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
                from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
                from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
                from pyhanko.sign.general import get_pyca_cryptography_hash

                if not isinstance(key, RSAPrivateKey):
                    return super().sign_raw(data, digest_algorithm)
                return key.sign(data, PKCS1v15(), get_pyca_cryptography_hash(digest_algorithm))

        try:
            return Loaded.load_pkcs12_data(self._data, other_certs=[], passphrase=self._password)
        except (ValueError, SigningError) as error:
            raise _not_a_key() from error

    @property
    def _certificate(self) -> Any:
        return self._content.cert.certificate  # type: ignore[union-attr]


def _opened(data: bytes, password: bytes) -> "PKCS12KeyAndCertificates":
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        content = pkcs12.load_pkcs12(data, password or None)
    except ValueError as error:
        if "password" in str(error).lower() or "mac" in str(error).lower():
            raise Refused(
                "Mật khẩu của chứng thư không đúng.",
                "Nhập lại; nhiều lần sai thiết bị có thể tự khóa.", code="wrong-password",
            ) from error
        raise _not_a_key() from error
    if content.key is None or content.cert is None:
        raise _not_a_key()
    return content


def _not_a_key() -> Refused:
    return Refused(
        "Tệp chứng thư không đúng dạng hoặc không có khóa ký.",
        "Chọn tệp .p12 hoặc .pfx do cơ quan cấp chứng thư giao.", code="not-a-key",
    )


def _first(name: Any, oid: Any) -> str | None:
    found = name.get_attributes_for_oid(oid)
    return str(found[0].value) if found else None
