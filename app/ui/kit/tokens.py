"""The few colours and sizes that every widget is drawn with, in light and in dark.

A colour has a meaning: accent is where you are and what Enter does; red is late, refused, missing
or urgent; ochre is unknown or needs a look; green is true and finished.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as ``#RRGGBB``; ``scheme`` is "light" or "dark"."""

    scheme: str
    ground: str
    pane: str
    nav: str
    line: str
    ink: str
    muted: str
    accent: str
    accent_soft: str
    selection: str
    red: str
    red_soft: str
    green: str
    green_soft: str
    ochre: str
    ochre_soft: str
    desk: str
    on_accent: str
    accent_hover: str
    accent_pressed: str
    field: str
    field_line: str
    hover: str
    disabled: str
    shadow: str


LIGHT = Tokens(
    scheme="light",
    ground="#F4F5F7", pane="#FFFFFF", nav="#EDF0F3", line="#DFE3E8",
    ink="#17212B", muted="#5B6875",
    accent="#0F5C8C", accent_soft="#E4F0F8", selection="#DCEBF6",
    red="#C0282D", red_soft="#FBE9E9",
    green="#1B7A4B", green_soft="#E5F4EC",
    ochre="#8F5B00", ochre_soft="#FCF2DC",
    desk="#DDE1E6",
    on_accent="#FFFFFF", accent_hover="#0D5280", accent_pressed="#0A4670",
    field="#FFFFFF", field_line="#CDD4DB", hover="#EEF1F4", disabled="#98A2AD", shadow="#17212B",
)

DARK = Tokens(
    scheme="dark",
    ground="#14191F", pane="#1B2129", nav="#171C23", line="#2C343E",
    ink="#E6EAEE", muted="#9AA6B2",
    accent="#6DB5E3", accent_soft="#1D3445", selection="#22394A",
    red="#F08A8C", red_soft="#3D2224",
    green="#6CCB98", green_soft="#1C3529",
    ochre="#E6B95C", ochre_soft="#3A2F18",
    desk="#0F1318",
    on_accent="#10202C", accent_hover="#86C3EA", accent_pressed="#A0D0EF",
    field="#161B22", field_line="#3A4450", hover="#252D37", disabled="#66727F", shadow="#000000",
)

GRID = 4
TEXT_PX = 13
SMALL_PX = 12
TINY_PX = 11
TITLE_PX = 15
RADIUS = 6
ROW = 30
ROW_TALL = 36
CONTROL = 30
ICON = 18
NAV_WIDTH = 212
TOP_BAR = 43
STRIP = 28

_current = LIGHT


def tokens(scheme: str | None = None) -> Tokens:
    """The colours in use now, or those of ``"light"`` or ``"dark"`` (paper is always light)."""
    if scheme is None:
        return _current
    return DARK if scheme == "dark" else LIGHT


def use_scheme(scheme: str) -> Tokens:
    """Make ``"light"`` or ``"dark"`` the colours in use; the look calls it, nobody else."""
    global _current
    _current = tokens(scheme)
    return _current
