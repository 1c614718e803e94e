"""Whether a certificate can be believed: its chain, what it may be used for, and whether it was called back.

Luật Giao dịch điện tử 2023, Điều 22: a digital signature rests on a certificate in force when it was
made. Only the roots of this machine count; nobody outside is asked here.
"""

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.adapters.signing.authority import MARK
from app.domain.signature import Trust

if TYPE_CHECKING:
    from asn1crypto import crl, x509

_OTHER_PURPOSES = {"time_stamping", "ocsp_signing", "server_auth", "code_signing"}


@dataclass(frozen=True, slots=True)
class Roots:
    """Certificates (DER) this machine trusts, those that only help to build a chain, and the moment.

    ``revocations`` are lists of certificates that were called back (CRL, DER).
    """

    trusted: Sequence[bytes]
    helping: Sequence[bytes]
    allow_demonstration: bool
    at: dt.datetime
    revocations: Sequence[bytes] = ()


def trust(
    certificate: "x509.Certificate", others: Sequence["x509.Certificate"], roots: Roots,
    moment: dt.datetime, *, signs_papers: bool = True,
) -> Trust:
    """Whether a chain leads from the certificate to a root of this machine, at that moment."""
    from pyhanko_certvalidator.errors import (
        ExpiredError,
        NotYetValidError,
        PathBuildingError,
        PathValidationError,
        RevokedError,
        ValidationError,
    )

    if not roots.allow_demonstration and any(_made_up(c) for c in (certificate, *others)):
        return "untrusted"
    try:
        path = asyncio.run(_path(certificate, others, roots, moment))
    except PathBuildingError:
        return "unknown"
    except RevokedError:
        return "revoked"
    except (ExpiredError, NotYetValidError):
        return "expired"
    except (PathValidationError, ValidationError, ValueError):
        return "untrusted"
    if signs_papers and not _may_sign(certificate):
        return "untrusted"
    return "revoked" if _called_back(list(path.iter_certs(include_root=True)), roots, moment) else "trusted"


async def _path(
    certificate: "x509.Certificate", others: Sequence["x509.Certificate"], roots: Roots,
    moment: dt.datetime,
) -> Any:
    from asn1crypto import x509
    from pyhanko_certvalidator import CertificateValidator, ValidationContext

    context = ValidationContext(
        trust_roots=[x509.Certificate.load(der) for der in roots.trusted],
        other_certs=[*(x509.Certificate.load(der) for der in roots.helping), *others],
        moment=moment, allow_fetching=False,
    )
    return await CertificateValidator(certificate, validation_context=context).async_validate_path()


def _may_sign(certificate: "x509.Certificate") -> bool:
    """Whether the certificate is for signing: an authority's, a server's or a service's is not."""
    usage, purposes = certificate.key_usage_value, certificate.extended_key_usage_value
    if certificate.ca:
        return False
    if usage is not None and not usage.native & {"digital_signature", "non_repudiation"}:
        return False
    return purposes is None or not set(purposes.native) <= _OTHER_PURPOSES


def _called_back(chain: Sequence["x509.Certificate"], roots: Roots, moment: dt.datetime) -> bool:
    """Whether a list signed by the issuer names a certificate of the chain, from before the moment."""
    from asn1crypto import crl

    for der in roots.revocations:
        given = crl.CertificateList.load(der)
        for issuer, issued in zip(chain, chain[1:], strict=False):
            if issuer.subject == given.issuer and _signed_by(given, issuer):
                for entry in given["tbs_cert_list"]["revoked_certificates"] or ():
                    same = entry["user_certificate"].native == issued.serial_number
                    if same and entry["revocation_date"].native <= moment:
                        return True
    return False


def _signed_by(given: "crl.CertificateList", issuer: "x509.Certificate") -> bool:
    from cryptography import x509

    read = x509.load_der_x509_crl(given.dump())
    key: Any = x509.load_der_x509_certificate(issuer.dump()).public_key()
    return read.is_signature_valid(key)


def _made_up(certificate: "x509.Certificate") -> bool:
    return MARK in certificate.issuer.human_friendly or MARK in certificate.subject.human_friendly
