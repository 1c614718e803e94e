"""Open the desk's database: SQLCipher with a raw key, one writer, several readers.

A raw key costs nothing at each connection, where a passphrase would cost 0.2 s. ``BEGIN IMMEDIATE``
is issued by the writer itself; the driver's own deferred BEGIN would fail at once on a busy file.
"""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from app.shared.errors import Unavailable


def open_engine(path: Path, key: bytes) -> sa.Engine:
    """An engine on this file.

    Raises:
        Unavailable: the file is not a desk of this key, or the folder cannot be written.
    """
    import sqlcipher3

    def connect() -> Any:
        connection = sqlcipher3.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=10
        )
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -32000")
        return connection

    engine = sa.create_engine(
        "sqlite://", creator=connect, module=sqlcipher3, poolclass=QueuePool, pool_size=6,
        max_overflow=4,
    )
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except sa.exc.DatabaseError as error:
        raise unavailable(error) from error
    return engine


def unavailable(error: Exception) -> Unavailable:
    """The sentence for what the disk said."""
    text = str(getattr(error, "orig", error))
    if "not a database" in text:
        return Unavailable(
            "Không mở được dữ liệu trên máy này: khóa không khớp hoặc tệp đã hỏng.",
            "Dùng mã khôi phục của cơ quan trong Cài đặt; đừng xóa thư mục dữ liệu.",
            code="key-mismatch",
        )
    if "full" in text:
        return Unavailable(
            "Ổ đĩa đã đầy nên chưa lưu được; những gì đã lưu trước đó vẫn nguyên vẹn.",
            "Giải phóng dung lượng rồi làm lại.", code="disk-full",
        )
    if "readonly" in text or "unable to open" in text:
        return Unavailable(
            "Thư mục dữ liệu không cho ghi.", "Kiểm tra quyền của thư mục hoặc chọn thư mục khác.",
            code="read-only",
        )
    if "locked" in text or "busy" in text:
        return Unavailable(
            "Dữ liệu đang được một chương trình khác ghi.", "Chờ vài giây rồi làm lại.", code="busy"
        )
    return Unavailable(
        f"Ổ đĩa không ghi hoặc đọc được ({text}).", "Thử lại; nếu vẫn vậy hãy báo quản trị.",
        code="disk",
    )
