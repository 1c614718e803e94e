"""The look keeps its promises: contrast, figures of one width, crisp icons, marks in our colours."""

import dataclasses
import unicodedata

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QIcon

from app.ui.kit.assets import asset
from app.ui.kit.icons import icon, pixmap
from app.ui.kit.style import ui_font
from app.ui.kit.tokens import DARK, LIGHT, tokens

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@BOTH
@pytest.mark.parametrize("ground", ["ground", "pane", "nav", "selection", "field", "hover"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
def test_text_can_be_read_wcag_aa(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", ["accent", "red", "green", "ochre"])
def test_a_tone_can_be_read_on_its_soft_ground_and_on_panes(colours, tone):
    for ground in (getattr(colours, f"{tone}_soft"), colours.pane, colours.nav):
        assert contrast(getattr(colours, tone), ground) >= 4.5


@BOTH
def test_words_on_the_primary_act_can_be_read(colours):
    for ground in (colours.accent, colours.accent_hover, colours.accent_pressed):
        assert contrast(colours.on_accent, ground) >= 4.5


@pytest.mark.parametrize(("weight", "style"), [(400, "Regular"), (500, "Medium"), (600, "SemiBold")])
def test_figures_have_one_width_and_the_font_has_every_vietnamese_letter(qapp, weight, style):
    metrics = QFontMetrics(ui_font(100, weight))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    letters = "aăâeêioôơuưyđ" + "".join(
        letter + mark for letter in "aăâeêioôơuưy" for mark in "\u0301\u0300\u0309\u0303\u0323"
    )
    whole = unicodedata.normalize("NFC", letters + letters.upper())
    held = TTFont(asset("fonts", f"BeVietnamPro-{style}.ttf")).getBestCmap()
    assert [letter for letter in whole if ord(letter) not in held] == []


@BOTH
def test_marks_of_the_style_sheet_are_in_the_colours_of_the_look(colours):
    marks = {"check": colours.on_accent, "minus": colours.on_accent, "dot": colours.on_accent,
             "chevron-down": colours.muted, "chevron-up": colours.muted,
             "chevron-right": colours.muted}
    for name, colour in marks.items():
        assert colour in asset("icons", "qss", colours.scheme, f"{name}.svg").read_text()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_drawn_for_the_screens_pixels(qapp, ratio):
    picture = icon("inbox").pixmap(QSize(20, 20), ratio)
    assert picture.width() == round(20 * ratio) and picture.devicePixelRatio() == ratio
    assert pixmap("inbox", "red", 20, ratio).width() == round(20 * ratio)


def test_an_icon_takes_the_colour_of_its_role_and_state(qapp):
    def darkest(picture) -> str:
        image = picture.toImage()
        solid = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
                 if image.pixelColor(x, y).alpha() > 250]
        return solid[0].name().upper()

    mark = icon("square-check", "red", on="green")
    assert darkest(mark.pixmap(64, 64)) == tokens().red
    assert darkest(mark.pixmap(QSize(64, 64), QIcon.Mode.Normal, QIcon.State.On)) == tokens().green
    assert darkest(mark.pixmap(64, 64, QIcon.Mode.Disabled)) == tokens().disabled


def test_an_icon_that_is_not_shipped_is_told_at_once(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_both_looks_name_every_colour():
    for colours in (LIGHT, DARK):
        for field in dataclasses.fields(colours):
            value = getattr(colours, field.name)
            assert field.name == "scheme" or (len(value) == 7 and value.startswith("#"))
