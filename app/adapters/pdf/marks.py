"""Pictures for the demonstration: a blue hand signature and a red seal, both on clear ground.

Decree 30/2020, Phụ lục I, Phần I, II.7.d and II.8.a ask for such PNG pictures. Real ones are taken
from paper; these are made up from a name, and the seal says that it is a demonstration.
"""

import hashlib
import io
import math
import random
import unicodedata
from pathlib import Path

BLUE, RED = (22, 48, 158), (206, 22, 28)
DPI = 300
SEAL_MM = 36.0
HAND_MM = (50.0, 25.0)
FINER = 3
"""Drawn this many times larger and scaled down, for smooth edges."""
TALL, LOW = set("bdfhklt"), set("gjpqy")
Point = tuple[float, float]
INITIALS = (
    ((0.0, 0.1), (0.16, 0.75), (0.5, 1.75), (0.68, 1.5), (0.42, 0.45), (0.28, -0.35), (0.1, -0.3),
     (0.22, 0.2), (0.75, 0.85)),
    ((0.25, 1.2), (0.1, 1.45), (0.3, 1.7), (0.48, 1.3), (0.3, 0.3), (0.0, -0.15), (-0.15, 0.2),
     (0.3, 0.75), (0.78, 0.7)),
    ((0.7, 1.35), (0.5, 1.7), (0.05, 1.25), (-0.05, 0.45), (0.3, -0.05), (0.65, 0.35), (0.55, 0.75),
     (0.35, 0.5), (0.7, 0.1)),
    ((-0.1, 0.9), (0.05, 1.3), (0.2, 0.6), (0.1, -0.1), (0.45, 1.0), (0.75, 1.6), (0.62, 0.7),
     (0.6, -0.1)),
)
"""Shapes of a great first letter, in heights of a small one."""
ENDINGS = (
    ((1.0, 0.2, 0.3), (1.0, 0.75, 0.5), (1.0, 0.8, 0.05), (0.62, 0.0, -0.6), (0.4, 0.0, -0.5),
     (0.8, 0.0, -0.36), (1.0, 1.1, 0.4)),
    ((1.0, 0.25, 0.35), (1.0, 0.55, 0.1), (1.0, 0.95, 0.42), (1.0, 1.3, 0.2), (1.0, 1.9, 0.5)),
    ((1.0, 0.3, 0.9), (1.0, 0.15, 1.25), (0.85, 0.0, 0.9), (0.95, 0.1, -0.3), (0.55, 0.0, -0.62),
     (0.2, 0.0, -0.4), (0.5, 0.1, -0.28), (1.0, 1.0, -0.1)),
)
"""Last strokes: share of the width so far, beyond it, height."""


def hand_signature(name: str) -> bytes:
    """A made-up hand signature for a name: PNG, 50×25 mm at 300 dpi, transparent; always the same."""
    from PIL import Image, ImageDraw

    size = tuple(round(mm / 25.4 * DPI) for mm in HAND_MM)
    ink = Image.new("L", (size[0] * FINER, size[1] * FINER), 0)
    pen = ImageDraw.Draw(ink)
    chance = random.Random(hashlib.sha256(unicodedata.normalize("NFC", name).encode()).digest())
    path = _fitted(_smooth(_skeleton(name, chance)), ink.size)
    speeds = [math.dist(a, b) for a, b in zip(path, path[1:], strict=False)]
    typical = sorted(speeds)[len(speeds) // 2] or 1.0
    thick = ink.size[1] * 0.0082
    width = thick
    for number, (x, y) in enumerate(path[:-1]):
        part = number / len(path)
        ends = min(1.0, part / 0.02 + 0.35, (1 - part) / 0.10 + 0.12)
        wanted = thick * (1.35 - 0.5 * min(speeds[number] / typical, 1.6) / 1.6) * ends
        width += (wanted - width) * 0.06
        pen.ellipse((x - width, y - width, x + width, y + width), fill=255)
    return _coloured(ink.resize(size, Image.LANCZOS), BLUE)


def _skeleton(name: str, chance: random.Random) -> list[Point]:
    """Points that a hurried hand passes: a great initial, waves for the letters, a long stroke."""
    words = name.split() or ["A"]
    plain = unicodedata.normalize("NFD", words[-1].lower().replace("đ", "d"))
    letters = [c for c in plain if c.isalpha()]
    letters = (letters + [c for c in words[0].lower() if c.isalpha()])[: 6]
    initial = chance.choice(INITIALS)
    points = [(x * chance.uniform(0.92, 1.2), y * chance.uniform(0.9, 1.1)) for x, y in initial]
    x, fade = 0.95, 1.0
    for letter in letters:
        step = chance.uniform(0.34, 0.52)
        if letter in TALL:
            top = 1.35 * fade
            points += [(x, 0.15), (x + 0.34 * step, top), (x + 0.12 * step, top * 1.04), (x + 0.2 * step, 0.0)]
        elif letter in LOW:
            points += [(x, 0.55 * fade), (x + 0.35 * step, 0.1), (x + 0.3 * step, -0.85 * fade),
                       (x + 0.02 * step, -0.8 * fade), (x + 0.55 * step, 0.05)]
        elif letter in "mnuvwi":
            points += [(x, 0.6 * fade), (x + 0.35 * step, 0.02), (x + 0.62 * step, 0.52 * fade), (x + step * 0.85, 0.04)]
        else:
            points += [(x, 0.12), (x + 0.5 * step, 0.6 * fade), (x + 0.12 * step, 0.5 * fade), (x + 0.3 * step, 0.0)]
        x += step
        fade *= 0.93
    ending, lift = chance.choice(ENDINGS), chance.uniform(-0.1, 0.12)
    points += [(x * share + beyond, y + lift) for share, beyond, y in ending]
    return points


def _smooth(points: list[Point], pieces: int = 160) -> list[Point]:
    """A curve through all points (centripetal Catmull–Rom), so that no corner shows."""
    ends = [(2 * points[0][0] - points[1][0], 2 * points[0][1] - points[1][1])]
    tail = [(2 * points[-1][0] - points[-2][0], 2 * points[-1][1] - points[-2][1])]
    line = [*ends, *points, *tail]
    found: list[Point] = []
    for p0, p1, p2, p3 in zip(line, line[1:], line[2:], line[3:], strict=False):
        t1 = max(math.dist(p0, p1), 1e-6) ** 0.5
        t2 = t1 + max(math.dist(p1, p2), 1e-6) ** 0.5
        t3 = t2 + max(math.dist(p2, p3), 1e-6) ** 0.5
        for piece in range(pieces):
            t = t1 + (t2 - t1) * piece / pieces
            a1, a2, a3 = _mix(p0, p1, 0, t1, t), _mix(p1, p2, t1, t2, t), _mix(p2, p3, t2, t3, t)
            b1, b2 = _mix(a1, a2, 0, t2, t), _mix(a2, a3, t1, t3, t)
            found.append(_mix(b1, b2, t1, t2, t))
    return found


def _mix(a: Point, b: Point, start: float, end: float, t: float) -> Point:
    part = (t - start) / (end - start)
    return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)


def _fitted(path: list[Point], size: tuple[int, int]) -> list[Point]:
    """The path slanted like handwriting and brought to fill the picture, upright on the page."""
    slanted = [(x + 0.28 * y, -y) for x, y in path]
    left, top = min(x for x, _ in slanted), min(y for _, y in slanted)
    wide, high = max(x for x, _ in slanted) - left, max(y for _, y in slanted) - top
    scale = min(size[0] * 0.92 / wide, size[1] * 0.9 / high)
    dx, dy = (size[0] - wide * scale) / 2, (size[1] - high * scale) / 2
    return [((x - left) * scale + dx, (y - top) * scale + dy) for x, y in slanted]


def agency_seal(agency: str, place: str, fonts: Path) -> bytes:
    """A made-up round seal of 36 mm: PNG at 300 dpi, transparent; name round the rim, place below."""
    from PIL import Image, ImageDraw, ImageFont

    side = round(SEAL_MM / 25.4 * DPI)
    full = side * FINER
    ink = Image.new("L", (full, full), 0)
    pen = ImageDraw.Draw(ink)
    middle, rim = full / 2, full / 2 - full * 0.008
    for radius, stroke in ((rim, 0.016), (rim * 0.945, 0.006), (rim * 0.62, 0.008)):
        box = (middle - radius, middle - radius, middle + radius, middle + radius)
        pen.ellipse(box, outline=255, width=round(full * stroke))
    bold = str(fonts / "LiberationSerif-Bold.ttf")
    _round_the_rim(ink, agency.upper(), bold, rim * 0.785, rim * 0.20, span=250.0)
    _round_the_rim(ink, f"• {place.upper()} •", bold, rim * 0.785, rim * 0.17, span=78.0, below=True)
    pen.polygon(_star(middle, middle - rim * 0.10, rim * 0.33), fill=255)
    font = ImageFont.truetype(bold, round(rim * 0.135))
    pen.text((middle, middle + rim * 0.34), "TRÌNH DIỄN", fill=255, font=font, anchor="mm")
    return _coloured(ink.resize((side, side), Image.LANCZOS), RED)


def _round_the_rim(
    ink, text: str, font_file: str, radius: float, size: float, *, span: float, below: bool = False
) -> None:
    """Letters standing on a circle, evenly apart by their own widths; smaller where they are many."""
    from PIL import Image, ImageDraw, ImageFont

    while True:
        font = ImageFont.truetype(font_file, round(size))
        spacing = size * 0.10
        widths = [font.getlength(letter) + spacing for letter in text]
        degrees = math.degrees(sum(widths) / radius)
        if degrees <= span:
            break
        size *= 0.96
    middle = ink.size[0] / 2
    turn = -degrees / 2
    for letter, width in zip(text, widths, strict=True):
        angle = turn + math.degrees(width / radius) / 2
        turn += math.degrees(width / radius)
        cell = Image.new("L", (round(size * 3), round(size * 3)), 0)
        ImageDraw.Draw(cell).text(
            (cell.size[0] / 2, cell.size[1] / 2 + size * 0.34), letter, fill=255, font=font, anchor="ms"
        )
        at = math.radians(-angle + 180 if below else angle)
        cell = cell.rotate(angle if below else -angle, resample=Image.BICUBIC)
        x, y = middle + radius * math.sin(at), middle - radius * math.cos(at)
        ink.paste(255, (round(x - cell.size[0] / 2), round(y - cell.size[1] / 2)), cell)


def _star(x: float, y: float, radius: float) -> list[Point]:
    return [
        (x + r * math.sin(math.pi * k / 5), y - r * math.cos(math.pi * k / 5))
        for k in range(10) for r in (radius if k % 2 == 0 else radius * 0.382,)
    ]


def _coloured(ink, colour: tuple[int, int, int]) -> bytes:
    """The ink as one colour whose transparency is the ink's, as PNG with its scale."""
    from PIL import Image

    picture = Image.new("RGBA", ink.size, (*colour, 0))
    picture.putalpha(ink)
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(DPI, DPI), optimize=True)
    return out.getvalue()
