"""The made-up hand signature and seal: colour, ground and real size by Phụ lục I, II.7.d and II.8.a."""

import io

import numpy as np
import pytest
from PIL import Image

from app.adapters.pdf.marks import agency_seal, hand_signature
from tests.composing import FONTS


def opened(png):
    picture = Image.open(io.BytesIO(png))
    assert picture.format == "PNG" and picture.mode == "RGBA"
    return picture, np.asarray(picture)


@pytest.mark.parametrize("name", ["Nguyễn Thị Hạ", "Ỷ", "Đặng Quang Khải", ""])
def test_hand_signature_is_blue_on_clear_ground(name):
    picture, pixels = opened(hand_signature(name))
    ink = pixels[pixels[..., 3] > 128]
    assert 0.01 < len(ink) / (picture.width * picture.height) < 0.25
    assert (ink[:, 2] > ink[:, 0] + 60).all()
    assert not pixels[0, :, 3].any() and not pixels[-1, :, 3].any()


def test_hand_signature_is_the_name_s_own_and_always_the_same():
    assert hand_signature("Nguyễn Thị Hạ") == hand_signature("Nguyễn Thị Hạ")
    assert hand_signature("Nguyễn Thị Hạ") != hand_signature("Nguyễn Thị Hà")


@pytest.mark.parametrize("agency", ["Sở Y tế", "Ủy ban nhân dân thành phố trực thuộc tỉnh Lam Giang mở rộng"])
def test_seal_is_round_red_and_of_real_size(agency):
    picture, pixels = opened(agency_seal(agency, "Lam Giang", FONTS))
    assert picture.width == picture.height
    assert picture.width / picture.info["dpi"][0] * 25.4 == pytest.approx(36, abs=0.2)
    ink = pixels[pixels[..., 3] > 128]
    assert (ink[:, 0] > ink[:, 2] + 100).all()
    y, x = np.nonzero(pixels[..., 3] > 128)
    radius = np.hypot(x - picture.width / 2, y - picture.height / 2)
    assert radius.max() <= picture.width / 2 + 1 and radius.max() > picture.width / 2 * 0.95
