"""How a signature looks on the page: the hand in blue, the seal in red, or a few figures, no more.

Decree 30/2020 shows the leader's hand signature as an image and the seal at real size (Phụ lục I,
II.7.d and II.8); figures stand in 13 point, number upright, date italic (II.3, II.4). pyHanko spaces
2048-unit faces wrongly, so each appearance is a tiny PDF of our own that is taken in whole.
"""

import io
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from app.domain.places import Box
from app.shared.errors import Refused, Unavailable

if TYPE_CHECKING:
    from pyhanko.stamp import StaticStampStyle

SIZE, LEAST_SIZE = 13.0, 8.0
_ASCENT, _DESCENT = 0.891, 0.216


def page_rect(page: Any, box: Box) -> tuple[tuple[float, float, float, float], int]:
    """The box in the page's own space (points from below left) and how the page is turned (0–270).

    ``page`` is a pyHanko page dictionary; a shown page is its CropBox, turned by /Rotate.

    Raises:
        Refused: the box does not lie on the page.
    """
    x0, y0, x1, y1, rotation = shown_sheet(page)
    wide, high = (x1 - x0, y1 - y0) if rotation % 180 == 0 else (y1 - y0, x1 - x0)
    left, top, right, bottom = box.rect
    if left < -1 or top < -1 or right > wide + 1 or bottom > high + 1 or left >= right or top >= bottom:
        raise Refused(
            "Ô chữ ký nằm ngoài trang.", "Đặt lại ô trong lòng trang.", code="box-off-page"
        )

    def own(x: float, y: float) -> tuple[float, float]:
        return {
            0: (x0 + x, y1 - y), 90: (x0 + y, y0 + x), 180: (x1 - x, y0 + y), 270: (x1 - y, y1 - x),
        }[rotation]

    (a, b), (c, d) = own(left, top), own(right, bottom)
    return (min(a, c), min(b, d), max(a, c), max(b, d)), rotation


def shown_sheet(page: Any) -> tuple[float, float, float, float, int]:
    """What of a page is shown, in its own space, and how it is turned (0, 90, 180 or 270)."""
    rotation = int(_inherited(page, "/Rotate", 0)) % 360 // 90 * 90
    x0, y0, x1, y1 = _normal(_inherited(page, "/MediaBox", (0, 0, 595.28, 841.89)))
    crop = _inherited(page, "/CropBox", None)
    if crop is not None:
        c0, d0, c1, d1 = _normal(crop)
        x0, y0, x1, y1 = max(x0, c0), max(y0, d0), min(x1, c1), min(y1, d1)
    return x0, y0, x1, y1, rotation


def picture_style(png: bytes, box: Box, rotation: int) -> "StaticStampStyle":
    """A picture (PNG, its transparency kept) in the middle of the box, not stretched.

    Raises:
        Refused: the bytes are no picture.
    """
    from PIL import UnidentifiedImageError
    from reportlab.lib.utils import ImageReader

    try:
        image = ImageReader(io.BytesIO(png))
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise Refused(
            "Ảnh chữ ký hoặc con dấu không đọc được.", "Chọn lại ảnh PNG nền trong suốt.",
            code="bad-picture",
        ) from error

    def draw(canvas: Any, width: float, height: float) -> None:
        canvas.drawImage(image, 0, 0, width, height, mask="auto", preserveAspectRatio=True, anchor="c")

    return _style(box, rotation, draw)


def text_style(
    text: str, box: Box, rotation: int, fonts: Path, face: Literal["Regular", "Italic"]
) -> "StaticStampStyle":
    """Figures on the row's own base line, in 13 point or as much less as the blank is narrow.

    Raises:
        Refused: they would not be legible in this box.
    """
    from reportlab.pdfbase.pdfmetrics import stringWidth

    name = _font(fonts, face)
    room = box.rect[2] - box.rect[0]
    size = min(SIZE, SIZE * room / stringWidth(text, name, SIZE))
    if size < LEAST_SIZE:
        raise Refused(
            f"Chỗ trống không đủ để ghi “{text}”.",
            "Chừa khoảng trống rộng hơn trong bản thảo rồi trình ký lại.", code="no-room-for-text",
        )

    def draw(canvas: Any, width: float, height: float) -> None:
        base = (height - (_ASCENT + _DESCENT) * size) / 2 + _DESCENT * size
        canvas.setFont(name, size)
        canvas.drawCentredString(width / 2, base, text)

    return _style(box, rotation, draw)


def blank_style(box: Box, rotation: int) -> "StaticStampStyle":
    """An appearance with nothing on it: a place is signed, no picture is to be shown."""
    return _style(box, rotation, lambda canvas, width, height: None)


def _style(box: Box, rotation: int, draw: Any) -> "StaticStampStyle":
    from pyhanko.pdf_utils.layout import (
        AxisAlignment,
        InnerScaling,
        SimpleBoxLayoutRule,
    )
    from pyhanko.stamp import StaticStampStyle

    rule = SimpleBoxLayoutRule(
        AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID,
        inner_content_scaling=InnerScaling.STRETCH_FILL,
    )
    content = _imported(_drawn(box, rotation, draw))
    return StaticStampStyle(border_width=0, background=content, background_layout=rule)


def _drawn(box: Box, rotation: int, draw: Any) -> bytes:
    """A PDF of one page in the page's own space: what is drawn stands upright on the shown page."""
    from reportlab.pdfgen.canvas import Canvas

    width, height = box.rect[2] - box.rect[0], box.rect[3] - box.rect[1]
    across, up = (width, height) if rotation % 180 == 0 else (height, width)
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(across, up), invariant=1, pageCompression=1)
    canvas.translate(*{0: (0, 0), 90: (across, 0), 180: (across, up), 270: (0, up)}[rotation])
    canvas.rotate(rotation)
    draw(canvas, width, height)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _imported(data: bytes) -> Any:
    """Those bytes as content for a pyHanko stamp (its own class reads from files only)."""
    from pyhanko.pdf_utils.content import PdfContent
    from pyhanko.pdf_utils.layout import BoxConstraints
    from pyhanko.pdf_utils.reader import PdfFileReader

    class Imported(PdfContent):
        def render(self) -> bytes:
            page = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(data)))
            name = f"/Import{uuid.uuid4().hex}"
            self.resources.xobject[name] = page
            left, low, right, high = (float(v) for v in page.get_object()["/BBox"])
            self.box = BoxConstraints(width=right - left, height=high - low)
            return f"{name} Do".encode()

    return Imported()


def _font(folder: Path, face: str) -> str:
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    name = f"LiberationSerif-{face}"
    if name in getRegisteredFontNames():
        return name
    try:
        registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    except (OSError, TTFError) as error:
        raise Unavailable(
            f"Không đọc được phông chữ {name}.", "Cài lại chương trình.", code="font-missing"
        ) from error
    return name


def _inherited(page: Any, key: str, default: Any) -> Any:
    """A value of the page or of the nearest node above that has it."""
    for _ in range(50):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            break
        page = page["/Parent"]
    return default


def _normal(numbers: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(n) for n in numbers)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
