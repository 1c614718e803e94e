"""``hoso sign FILE... --act leader|issue --key KEY --out DIR``: each file by itself, one bad one stops none."""

import argparse
import datetime as dt
import getpass
from pathlib import Path
from typing import Any

from app.adapters.pdf.pages import PdfPages
from app.adapters.signing.signer import PdfSigner
from app.adapters.signing.soft_key import pkcs12_file_keys
from app.bootstrap.places import RESOURCES
from app.cli.answer import DONE, NEGATIVE, Answer
from app.domain.places import IssuePlaces, find_places
from app.shared.clock import SystemClock, local
from app.shared.dates import parse_iso
from app.shared.errors import KnownError, Refused


def run(options: argparse.Namespace, read: Any) -> Answer:
    """Sign every file; ``{"signed": [...], "failed": [...]}``. The PIN comes from HOSO_PIN or a prompt.

    Raises:
        Refused: an act that is not here yet.
    """
    if options.act not in ("leader", "issue"):
        raise Refused(
            f"Chưa làm được loại ký “{options.act}”.", "Hiện có: leader, issue.", code="act-not-here"
        )
    signer = PdfSigner(pkcs12_file_keys(getpass.getpass), options.tsa, RESOURCES / "fonts")
    options.out.mkdir(parents=True, exist_ok=True)
    signed, failed = [], []
    for path in options.files:
        try:
            signed.append(_one(path, read(path), options, signer))
        except KnownError as error:
            failed.append({
                "file": str(path),
                "error": {"code": error.code, "message": error.message, "next": error.next_step},
            })
    return Answer({"signed": signed, "failed": failed}, NEGATIVE if failed else DONE)


def _one(path: Path, data: bytes, options: argparse.Namespace, signer: PdfSigner) -> dict[str, Any]:
    pages = PdfPages()
    now = SystemClock().now()
    owner = signer.owner(options.key)
    words = [pages.words(data, number) for number in range(1, pages.probe(data).pages + 1)]
    if options.act == "leader":
        places = find_places(words, owner.name)
        made = signer.sign_leader(data, options.key, places.leader, None, now)
    else:
        places = find_places(words, "")
        made = signer.issue(
            data, options.key,
            IssuePlaces(places.number, places.day, places.month, places.year, places.seal),
            number=_number(options), date=_date(options, now), seal=None, at=now,
        )
    out = options.out / path.name
    if out.resolve() == path.resolve():
        raise Refused(
            "Tệp đã ký không được ghi đè lên tệp gốc.", "Chọn thư mục khác cho --out.", code="same-file"
        )
    out.write_bytes(made.data)
    return {"file": str(path), "out": str(out), "field": made.fields[-1], "level": made.level}


def _number(options: argparse.Namespace) -> str:
    if not options.number:
        raise Refused("Ký phát hành cần số văn bản.", "Thêm --number.", code="number-missing")
    return options.number


def _date(options: argparse.Namespace, now: dt.datetime) -> dt.date:
    return parse_iso(options.date) or local(now).date()
