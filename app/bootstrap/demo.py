"""The demonstration without a display: a fresh profile, the real window offscreen, the whole main job."""

import html
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from app.bootstrap.places import RESOURCES
from app.domain.document import Document
from app.domain.paper import Paper, paper_id
from app.shared.errors import Refused, Unavailable


def run_demo(out: Path) -> dict[str, Any]:
    """Run the tour; pictures, the issued paper and a report go to ``out``.

    Raises:
        Refused: a step did not come to what it should.
        Unavailable: the folder cannot be written.
    """
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(
            f"Không ghi được vào “{out}”.", "Chọn thư mục khác cho --out.", code="write-failed"
        ) from error
    from PySide6.QtWidgets import QApplication

    from app.ui.kit.style import apply_look
    from app.ui.translations import install

    app = QApplication.instance() or QApplication(["hoso"])
    install(app, "vi", RESOURCES / "i18n")
    apply_look(app, False)
    with tempfile.TemporaryDirectory(prefix="hoso-demo-") as folder:
        return _tour(Path(folder) / "profile", out)


def _tour(folder: Path, out: Path) -> dict[str, Any]:
    from app.bootstrap.profile import Profile
    from app.bootstrap.window import Window
    from app.ui.tour import Cast, Tour, TourStopped

    script = json.loads((RESOURCES / "demo" / "tour.json").read_text("utf-8"))
    window = Window(Profile(folder), script["cast"]["clerk"])
    window.shell.resize(1440, 900)
    window.shell.show()
    tour = Tour(window, Cast(**script["cast"]), out)
    try:
        steps = tour.run(RESOURCES / "demo" / script["paper"])
        documents = _documents(window, out)
    except TourStopped as stopped:
        raise Refused(
            f"Bản trình diễn dừng: {stopped}", f"Xem ảnh các bước đã xong trong {out}.", code="demo-stopped"
        ) from stopped
    finally:
        window.close()
    answer = {
        "steps": [{"name": s.name, "picture": s.picture, "seen": s.seen, "ok": True} for s in steps],
        "documents": documents, "pictures": sorted(path.name for path in out.glob("*.png")),
    }
    (out / "report.html").write_text(_report(answer), "utf-8")
    return answer


def _documents(window: Any, out: Path) -> list[dict[str, Any]]:
    """Every document of the tour; what was issued is written beside the pictures."""
    views, originals = window.profile.store.views, window.profile.originals
    found = []
    for document in views.find(Document):
        paper = views.get(Paper, paper_id(document.agency_id, document.file_hash))
        name = None
        if document.direction == "outgoing" and document.state == "released":
            name = document.file_name
            (out / name).write_bytes(originals.get(document.agency_id, document.file_hash))
        found.append({
            "notation": document.notation, "agency": document.agency_id, "state": document.state,
            "type": document.type, "date": document.issued_on.isoformat() if document.issued_on else None,
            "issuer": document.issuer, "subject": document.subject, "signer": document.signer_name,
            "arrival_number": document.arrival_number, "verdict": paper.verdict.verdict,
            "message": paper.verdict.message, "signatures": len(paper.verdict.signatures), "file": name,
        })
    return found


def _report(answer: dict[str, Any]) -> str:
    """A page to read in a browser: each step with what was seen and its picture."""
    steps = "".join(
        f"<h2>{number}. {html.escape(step['name'])}</h2><p>{html.escape(step['seen'])}</p>"
        f'<img src="{html.escape(step["picture"])}" alt="{html.escape(step["name"])}">'
        for number, step in enumerate(answer["steps"], start=1)
    )
    rows = "".join(
        f"<li>{html.escape(d['notation'] or '')} ({html.escape(d['state'])}): {html.escape(d['message'])}</li>"
        for d in answer["documents"]
    )
    return (
        '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ Sơ: trình diễn</title>'
        "<style>body{font:15px sans-serif;max-width:1100px;margin:2em auto}img{width:100%;"
        "border:1px solid #ccc}</style><h1>Công việc chính, từ đầu đến cuối</h1>"
        f"<ul>{rows}</ul>{steps}</html>"
    )
