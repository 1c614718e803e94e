"""``hoso verify FILE``: what the signatures are worth, on three axes, with a sentence and advice."""

import argparse
import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

from app.shared.clock import VIETNAM
from app.shared.errors import Refused
from app.usecases.ports.signing import Verifier

ROOT_FILES = (".crt", ".cer", ".pem", ".der")


def run(
    data: bytes, verifier: Verifier, at: dt.datetime | None, offline: bool, note: str = ""
) -> dict[str, Any]:
    """The verdict in its public shape; ``note`` is said before the sentence."""
    verdict = verifier.verify(data, at=at, offline=offline)
    return {
        "verdict": verdict.verdict, "message": f"{note}{verdict.message}", "advice": verdict.advice,
        "signatures": [
            {
                **dataclasses.asdict(one), "signed_at": _local(one.signed_at),
                "rect": list(one.rect) if one.rect else None,
            }
            for one in verdict.signatures
        ],
        "changes": [
            dataclasses.asdict(one) | {"rect": list(one.rect) if one.rect else None}
            for one in verdict.changes
        ],
    }


def roots_in(folder: Path) -> list[bytes]:
    """The certificates (DER) of a folder.

    Raises:
        Refused: there is none, or a file is no certificate.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    found = []
    for path in sorted(folder.glob("*")) if folder.is_dir() else []:
        if path.suffix.lower() not in ROOT_FILES:
            continue
        data = path.read_bytes()
        try:
            certificates = (
                x509.load_pem_x509_certificates(data) if b"-----BEGIN" in data
                else [x509.load_der_x509_certificate(data)]
            )
        except ValueError as error:
            raise Refused(
                f"“{path.name}” không phải chứng thư.", "Bỏ tệp đó ra khỏi thư mục rồi làm lại.",
                code="not-a-certificate",
            ) from error
        found += [certificate.public_bytes(Encoding.DER) for certificate in certificates]
    if not found:
        raise Refused(
            f"Thư mục “{folder}” không có chứng thư nào.", "Chọn thư mục có tệp .crt, .cer hoặc .pem.",
            code="no-roots",
        )
    return found


def moment(text: str | None) -> dt.datetime | None:
    """An ISO time; one without a zone is +07:00.

    Raises:
        Refused: it is no time.
    """
    if text is None:
        return None
    try:
        read = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(
            f"“{text}” không phải thời điểm.", "Viết như 2026-11-23T09:10.", code="bad-time"
        ) from error
    return read if read.tzinfo else read.replace(tzinfo=VIETNAM)


def answer(options: argparse.Namespace, data: bytes) -> dict[str, Any]:
    """The verb: with ``--trust`` by the roots of that folder alone, said so; else by none."""
    from app.adapters.signing.verifier import PdfVerifier

    note, roots = "", []
    if options.trust:
        roots = roots_in(options.trust)
        note = "(Kiểm thử với chứng thư gốc tự chọn; chưa hỏi tình trạng thu hồi.) "
    verifier = PdfVerifier(roots, allow_demo_root=bool(roots))
    try:
        return run(data, verifier, moment(options.at), options.offline, note)
    finally:
        verifier.close()


def _local(moment: dt.datetime | None) -> str | None:
    return moment.astimezone(VIETNAM).isoformat() if moment else None
