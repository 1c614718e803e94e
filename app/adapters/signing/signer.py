"""Signing a document: the leader by hand and key, the agency with number, date and red seal.

The leader certifies and leaves room for what văn thư adds (DocMDP P=2); number, day, month, year and
seal then each come as the appearance of a signature of the agency's, so that nothing on the page is
changed under anybody's signature (NĐ 30/2020 Điều 13–15, 32; Phụ lục I, II.3, II.4, II.7, II.8).
"""

import asyncio
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.adapters.signing.appearance import blank_style, page_rect, picture_style, text_style
from app.adapters.signing.soft_key import Keys, SoftKey
from app.domain.places import Box, IssuePlaces
from app.shared.dates import official_day, official_month
from app.shared.errors import Refused
from app.usecases.ports.signing import KeyOwner, SignedFile

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import SimpleSigner

RESERVED = 2 * 16384
"""Bytes kept for a signature and its time-stamp: as the national tools do, and no trial signature."""
TSA_SECONDS = 4.0
_BENT = (ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError)
"""What a bent file does to the library that writes it."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One signature to be made: where, and how it looks there (a text with its face, or a picture)."""

    box: Box
    picture: bytes | None = None
    text: str | None = None
    upright: bool = False


class PdfSigner:
    """Fulfils ``Signer`` with keys in PKCS#12.

    ``keys`` finds file and password of a reference; ``tsa_url`` is asked for time-stamps (None: B-B
    only); ``fonts`` holds Liberation Serif.
    """

    def __init__(
        self, keys: Keys, tsa_url: str | None, fonts: Path, *, tsa_seconds: float = TSA_SECONDS
    ):
        self._keys = keys
        self._tsa_url = tsa_url
        self._fonts = fonts
        self._tsa_seconds = tsa_seconds

    def owner(self, key: str) -> KeyOwner:
        """Who the certificate of this key names.

        Raises:
            Refused: wrong password or no key in the file.
            Unavailable: the file is not there.
        """
        return SoftKey(*self._keys(key)).owner()

    def sign_leader(
        self, data: bytes, key: str, box: Box, picture: bytes | None, at: dt.datetime
    ) -> SignedFile:
        """Certify with DocMDP P=2 and show the hand signature (PNG) in the box.

        Where somebody signed before (ký nháy), it is an approval signature: only the first may certify.

        Raises:
            Refused: key, certificate, box or file cannot be used.
            Unavailable: the key is not there.
        """
        return self._sign(data, key, [_Mark(box, picture=picture)], at, certify=True)

    def issue(
        self, data: bytes, key: str, places: IssuePlaces, *,
        number: str, date: dt.date, seal: bytes | None, at: dt.datetime,
    ) -> SignedFile:
        """Number, day, month, year and seal (PNG), each a signature of the agency's, appended.

        Raises:
            Refused: key, certificate, place or file cannot be used.
            Unavailable: the key is not there.
        """
        texts = (
            (places.number, number, True), (places.day, official_day(date), False),
            (places.month, official_month(date), False), (places.year, str(date.year), False),
        )
        marks = [_Mark(box, text=text, upright=up) for box, text, up in texts if box is not None]
        return self._sign(data, key, [*marks, _Mark(places.seal, picture=seal)], at, certify=False)

    def _sign(
        self, data: bytes, key: str, marks: Sequence[_Mark], at: dt.datetime, *, certify: bool
    ) -> SignedFile:
        soft = SoftKey(*self._keys(key))
        soft.require_valid(at)
        signer, tsa, fields, result = soft.signer(), self._tsa_url, [], data
        for mark in marks:
            name, signed = self._one(result, signer, mark, at, certify, tsa)
            if signed is None:
                tsa = None  # asked once in vain: the others do not wait again
                name, signed = self._one(result, signer, mark, at, certify, None)
            _require_appended(result, signed)
            fields.append(name)
            result = signed or b""
        _require_intact(result, fields, at)
        return SignedFile(result, tuple(fields), "B-T" if tsa else "B-B", soft.owner().name)

    def _one(
        self, data: bytes, signer: "SimpleSigner", mark: _Mark, at: dt.datetime, certify: bool,
        tsa: str | None,
    ) -> tuple[str, bytes | None]:
        """One signature more: its field and the file, None when the time-stamp was not to be had."""
        from pyhanko.pdf_utils.misc import PdfError
        from pyhanko.sign import fields, signers
        from pyhanko.sign.general import SigningError
        from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError

        writer = _writer(data)
        name, first = _field_name(writer)
        rect, rotation = _place(writer, mark.box)
        meta = signers.PdfSignatureMetadata(
            field_name=name, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES,
            certify=certify and first, docmdp_permissions=fields.MDPPerm.FILL_FORMS,
        )
        pdf_signer = _dated(at)(
            meta, signer, stamp_style=self._style(mark, rotation),
            timestamper=HTTPTimeStamper(tsa, timeout=self._tsa_seconds) if tsa else None,
            new_field_spec=fields.SigFieldSpec(name, on_page=mark.box.page - 1, box=rect),  # type: ignore[arg-type]
        )
        try:
            out = asyncio.run(pdf_signer.async_sign_pdf(writer, bytes_reserved=RESERVED))
        except (TimestampRequestError, OSError, SigningError, PdfError, *_BENT) as error:
            if tsa is not None:
                return name, None  # once more without: where the file is at fault, that will say so
            raise Refused(
                "Không ký được vào tệp này: người ký trước đã khóa văn bản, hoặc tệp sai cấu trúc.",
                "Mở kiểm tra chữ ký; nếu chưa ai ký, xuất lại tệp PDF rồi trình ký.",
                code="cannot-sign",
            ) from error
        return name, out.getvalue()

    def _style(self, mark: _Mark, rotation: int) -> Any:
        if mark.text is not None:
            face = "Regular" if mark.upright else "Italic"
            return text_style(mark.text, mark.box, rotation, self._fonts, face)
        if mark.picture is not None:
            return picture_style(mark.picture, mark.box, rotation)
        return blank_style(mark.box, rotation)


def _require_appended(before: bytes, after: bytes | None) -> None:
    if after is None or not after.startswith(before):
        raise _own_fault()


def _require_intact(data: bytes, made: Sequence[str], at: dt.datetime) -> None:
    """Read what was made as a stranger would; nothing that does not verify leaves this room."""
    from app.adapters.signing.axes import examine
    from app.adapters.signing.reading import read
    from app.adapters.signing.trust import Roots

    try:
        reading = read(data)
    except ValueError as error:
        raise _own_fault() from error
    store = Roots((), (), True, at)
    whole = {
        field.name for field in reading.fields if field.name in made
        and (axes := examine(field, reading, store)).integrity == "intact" and axes.covers != "part"
    }
    if whole != set(made):
        raise _own_fault()


def _own_fault() -> Refused:
    return Refused(
        "Chữ ký vừa tạo không kiểm tra được trên tệp này, nên không được dùng.",
        "Tệp chưa ký vẫn còn nguyên; xuất lại tệp PDF rồi trình ký.", code="own-signature-bad",
    )


def _dated(at: dt.datetime) -> Any:
    """A pyHanko signer that claims the moment of the use case, not that of its own clock."""
    from pyhanko.sign.signers import PdfSigner as Base

    class Dated(Base):
        def init_signing_session(self, *arguments: Any, **named: Any) -> Any:
            session = super().init_signing_session(*arguments, **named)
            session.system_time = at
            return session

    return Dated


def _writer(data: bytes) -> "IncrementalPdfFileWriter":
    """The file ready to be appended to; Word writes hybrid cross-references, so not strictly read."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.misc import PdfError

    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
        if writer.prev.encrypted:
            raise Refused(
                "Tệp PDF đặt mật khẩu nên không ký được.", "Bỏ mật khẩu rồi trình ký lại.",
                code="encrypted",
            )
        return writer
    except (PdfError, OSError, *_BENT) as error:
        raise Refused(
            "Tệp này không phải PDF đọc được nên không ký được.", "Xuất lại tệp PDF rồi trình ký.",
            code="not-pdf",
        ) from error


def _field_name(writer: "IncrementalPdfFileWriter") -> tuple[str, bool]:
    """The next free ``SignatureN``, and whether nobody has signed before."""
    from pyhanko.sign.fields import enumerate_sig_fields

    signed = any(value is not None for _, value, _ in enumerate_sig_fields(writer.prev))
    try:
        entries = writer.prev.root["/AcroForm"]["/Fields"]
    except KeyError:
        entries = ()
    taken = {str(field.get_object().get("/T", "")) for field in entries}
    number = 1
    while f"Signature{number}" in taken:
        number += 1
    return f"Signature{number}", not signed


def _place(
    writer: "IncrementalPdfFileWriter", box: Box
) -> tuple[tuple[float, float, float, float], int]:
    from pyhanko.pdf_utils.misc import PdfError

    try:
        if box.page < 1:
            raise ValueError("pages count from 1")
        reference, _ = writer.find_page_for_modification(box.page - 1)
    except (PdfError, *_BENT) as error:
        raise Refused(
            f"Văn bản không có trang {box.page}.", "Chọn lại trang đặt chữ ký.", code="no-page"
        ) from error
    return page_rect(reference.get_object(), box)
