"""Pictures as they come from copiers and phones: true size, pixels untouched, damage said."""

import io

import pymupdf
import pytest
from PIL import Image

from app.adapters.capture.pictures import Pictures
from app.shared.errors import Refused
from tests.conftest import ROOT

PICTURES = Pictures()


def picture(kind: str, dpi=(300, 300), size=(600, 900), **options) -> bytes:
    kept = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(kept, kind, dpi=dpi, **options)
    return kept.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_page_has_the_size_of_the_paper(kind):
    data = picture(kind)
    assert PICTURES.is_picture(data)
    page = pymupdf.open(stream=PICTURES.to_pdf(data, "x"))[0]
    assert (round(page.rect.width), round(page.rect.height)) == (144, 216)


def test_jpeg_goes_in_byte_for_byte():
    """NĐ 30/2020 Phụ lục I, phần II.I: tỷ lệ 100 %, nothing resampled."""
    data = picture("JPEG", quality=80)
    document = pymupdf.open(stream=PICTURES.to_pdf(data, "x"))
    assert document.extract_image(document.get_page_images(0)[0][0])["image"] == data


def test_phone_that_says_72_dpi_is_not_believed():
    page = pymupdf.open(stream=PICTURES.to_pdf(picture("JPEG", dpi=(72, 72)), "x"))[0]
    assert round(page.rect.width) == 216


def test_each_frame_of_a_tiff_is_a_page():
    frames = [Image.new("RGB", (100, 100), colour) for colour in ("red", "white", "blue")]
    kept = io.BytesIO()
    frames[0].save(kept, "TIFF", save_all=True, append_images=frames[1:], dpi=(200, 200))
    assert pymupdf.open(stream=PICTURES.to_pdf(kept.getvalue(), "x")).page_count == 3


@pytest.mark.parametrize("cut", [4, 200, 4000])
def test_damaged_picture_is_refused(cut):
    data = picture("PNG")[:cut]
    with pytest.raises(Refused, match="hỏng"):
        PICTURES.to_pdf(b"\x89PNG\r\n\x1a\n" + data[8:], "x")


def test_pdf_is_no_picture():
    assert not PICTURES.is_picture((ROOT / "resources/demo/49-2026-ND-CP.pdf").read_bytes()[:100])
