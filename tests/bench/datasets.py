"""Large made-up data sets, built once under build/bench and used again."""

import datetime as dt
import random
from pathlib import Path

from app.adapters.store.desk_store import DeskStore
from app.adapters.store.tables import TABLES
from app.domain.document import Document
from app.shared.text import fold
from tests.conftest import ROOT

KEY = bytes(range(32))
SYLLABLES = ["đất", "đai", "nhà", "ở", "quyền", "sử", "dụng", "hồ", "sơ", "thủ", "tục", "hành", "chính", "công", "dân", "cấp", "giấy", "chứng", "nhận", "đăng", "ký", "biến", "động", "thuế", "phí", "lệ", "kế", "hoạch", "báo", "cáo", "quyết", "định", "thông", "báo", "tờ", "trình", "ủy", "ban", "nhân", "xã", "phường", "huyện", "tỉnh", "phòng", "sở", "bộ", "tài", "nguyên", "môi", "trường", "nông", "nghiệp", "xây", "dựng", "giao", "thông", "vận", "tải", "giáo", "dục", "đào", "tạo", "y", "tế", "lao", "động", "thương", "binh", "hội", "văn", "hóa", "thể", "thao", "du", "lịch", "khoa", "học", "công", "nghệ", "thông", "tin", "truyền", "nội", "vụ", "tư", "pháp", "thanh", "tra", "dân", "tộc", "quân", "sự", "an", "toàn", "trật", "tự", "phòng", "cháy", "chữa", "tiếp", "khiếu", "nại", "tố", "cáo", "giải", "quyết", "chuyển", "đổi", "số", "dữ", "liệu", "trung", "tâm", "lưu", "trữ", "văn", "thư", "bản", "đồ", "thửa", "ruộng", "vườn", "rừng", "sông", "suối", "cầu", "đường"]
ISSUERS = ("Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "Ủy ban nhân dân xã An Hòa", "Chính phủ")


def documents_store(count: int, folder: Path | None = None) -> DeskStore:
    """A store of one agency with ``count`` registered documents, full text included."""
    folder = folder or ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"documents-{count}.db"
    fresh = not path.exists()
    store = DeskStore(path, KEY, ROOT / "migrations" / "desk")
    if fresh:
        _fill(store, count)
    return store


def _fill(store: DeskStore, count: int) -> None:
    chance = random.Random(7)
    table = TABLES[Document]
    start = dt.datetime(2020, 1, 2, tzinfo=dt.UTC)
    with store.write() as tx:
        connection = tx._connection
        for base in range(0, count, 5000):
            rows, texts = [], []
            for index in range(base, min(base + 5000, count)):
                subject = " ".join(chance.choices(SYLLABLES, k=14))
                issuer = chance.choice(ISSUERS)
                at = start + dt.timedelta(minutes=index)
                rows.append({
                    "serial": index + 1, "id": f"d{index:07d}", "agency_id": "a1",
                    "direction": "incoming", "state": "registered", "type": "Công văn",
                    "notation": f"{index % 9000 + 1}/STC-VP", "issuer": issuer, "subject": subject,
                    "urgency": "Thường", "arrival_number": index + 1, "arrived_at": at,
                    "registered_at": at, "file_hash": "0" * 64, "file_name": "x.pdf", "pages": 1,
                    "recipient_ids": (), "changed_at": at,
                })
                body = " ".join(chance.choices(SYLLABLES, k=40))
                texts.append((index + 1, fold(f"{index % 9000 + 1}/STC-VP {issuer} {subject} {body}")))
            connection.execute(table.insert(), rows)
            connection.connection.dbapi_connection.executemany(
                "INSERT INTO document_text (rowid, folded) VALUES (?, ?)", texts
            )
