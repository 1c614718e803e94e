"""Words of scanned pages through Tesseract, with the Vietnamese language data that are shipped.

One warm engine a thread, one core each: its own threads make it two to three times slower.
"""

import os
import threading
from pathlib import Path
from typing import Any

from app.domain.page_text import PageText, Picture, Word
from app.shared.errors import Unavailable
from app.shared.text import nfc

os.environ.setdefault("OMP_THREAD_LIMIT", "1")
LANGUAGE = "vie"


class TesseractRecogniser:
    """Fulfils ``TextRecogniser``; ``folder`` holds ``vie.traineddata``."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._engines = threading.local()

    def words(self, picture: Picture, page: int) -> PageText:
        """Words with boxes in points, confidence 0–1, in reading order.

        Raises:
            Unavailable: the language data are missing.
        """
        from PIL import Image

        image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
        engine = self._engine()
        engine.SetImage(image)
        engine.SetSourceResolution(max(70, round(picture.dpi)))
        engine.Recognize()
        scale = 72.0 / picture.dpi
        return PageText(
            page, picture.width * scale, picture.height * scale, tuple(_read(engine, scale)), "ocr"
        )

    def _engine(self) -> Any:
        if not hasattr(self._engines, "api"):
            import tesserocr

            if not (self._folder / f"{LANGUAGE}.traineddata").exists():
                raise Unavailable(
                    "Thiếu dữ liệu nhận dạng chữ tiếng Việt.", "Cài lại chương trình.",
                    code="no-ocr-data",
                )
            self._engines.api = tesserocr.PyTessBaseAPI(
                path=str(self._folder), lang=LANGUAGE, psm=tesserocr.PSM.AUTO,
                oem=tesserocr.OEM.LSTM_ONLY,
            )
        return self._engines.api


def _read(engine: Any, scale: float) -> list[Word]:
    import tesserocr

    level, line_level = tesserocr.RIL.WORD, tesserocr.RIL.TEXTLINE
    iterator = engine.GetIterator()
    words: list[Word] = []
    line, top, bottom = 0, 0.0, 0.0
    if iterator is None:
        return words
    for item in tesserocr.iterate_level(iterator, level):
        if item.IsAtBeginningOf(line_level):
            line += 1
            # a word stands as high as its line: "quốc" hangs lower than "gia" and is in the same row
            top, bottom = (item.BoundingBox(line_level)[side] * scale for side in (1, 3))
        text = (item.GetUTF8Text(level) or "").strip()
        box = item.BoundingBox(level)
        if text and box:
            words.append(Word(
                text=nfc(text), rect=(box[0] * scale, top, box[2] * scale, bottom),
                confidence=item.Confidence(level) / 100, size=bottom - top, line=line,
            ))
    return words
