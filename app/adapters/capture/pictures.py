"""Pictures from a scanner's folder, a copier or a phone, as a PDF: each at its true size.

A JPEG goes into the PDF byte for byte; nothing is resampled (NĐ 30/2020 Phụ lục I, phần II.I: at
least 200 dpi, in colour, at 100 %). What a picture does not say of its scale is taken as 200 dpi.
"""

import io
from typing import Any

from app.shared.errors import Refused

STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")
UNKNOWN_DPI = 200.0
LEAST_DPI = 72.0
MOST_PIXELS = 250_000_000
MOST_FRAMES = 500


class Pictures:
    """Fulfils ``PictureIntake`` through Pillow (what it is) and PyMuPDF (the page round it)."""

    def is_picture(self, data: bytes) -> bool:
        """JPEG, PNG or TIFF, by its first bytes."""
        return data.startswith(STARTS)

    def to_pdf(self, data: bytes, name: str) -> bytes:
        """One page a picture, or a frame of a TIFF; the page is as large as the paper was.

        Raises:
            Refused: damaged, or larger than any sheet.
        """
        import pymupdf
        from PIL import Image, UnidentifiedImageError

        try:
            with Image.open(io.BytesIO(data)) as image:
                frames = getattr(image, "n_frames", 1)
                if image.width * image.height > MOST_PIXELS or frames > MOST_FRAMES:
                    raise Refused(
                        f"Ảnh “{name}” lớn hơn mọi khổ giấy nên không nhận được.",
                        "Quét lại ở 300 dpi, hoặc tách thành nhiều tệp.", code="picture-too-big",
                    )
                document = pymupdf.open()
                for number in range(frames):
                    image.seek(number)
                    _add(document, image, data if frames == 1 else _frame(image))
            return document.tobytes(garbage=3, deflate=True)
        except (UnidentifiedImageError, OSError, ValueError, RuntimeError, SyntaxError,
                Image.DecompressionBombError, pymupdf.mupdf.FzErrorBase) as error:
            raise Refused(
                f"Ảnh “{name}” bị hỏng nên không đọc được.", "Quét hoặc chụp lại rồi đưa vào.",
                code="picture-damaged",
            ) from error


def _add(document: Any, image: Any, data: bytes) -> None:
    x_dpi, y_dpi = _scale(image)
    width, height = image.width * 72 / x_dpi, image.height * 72 / y_dpi
    page = document.new_page(width=width, height=height)
    page.insert_image(page.rect, stream=data)


def _scale(image: Any) -> tuple[float, float]:
    """Dots per inch as the picture says; an unlikely figure (a phone's 72) is not believed."""
    said = image.info.get("dpi") or (0, 0)
    x, y = float(said[0]), float(said[1])
    return (x, y) if min(x, y) > LEAST_DPI else (UNKNOWN_DPI, UNKNOWN_DPI)


def _frame(image: Any) -> bytes:
    kept = io.BytesIO()
    image.convert("RGB").save(kept, "PNG")
    return kept.getvalue()
