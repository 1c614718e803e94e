"""``hoso doctor``: each part of the desk, what is wrong with it, and what to do."""

import shutil
from collections.abc import Callable
from typing import Any

from app.adapters.keys import vault
from app.bootstrap.places import RESOURCES
from app.bootstrap.profile import Profile
from app.domain.audit import AuditEntry, first_break
from app.shared.errors import KnownError

LOW_DISK = 1 << 30


def examine(profile: Profile) -> dict[str, Any]:
    """Every part with ``ok``, a sentence, and what to do (None when nothing is wrong)."""
    parts = [
        _part("database", lambda: _database(profile)),
        _part("disk", lambda: _disk(profile)),
        _part("key", lambda: _key(profile)),
        _part("fonts", _fonts),
        _part("ocr", _ocr),
        _part("audit", lambda: _audit(profile)),
        _part("centre", lambda: _centre(profile)),
    ]
    return {"parts": parts, "ok": all(part["ok"] for part in parts)}


Finding = tuple[bool, str, str | None]


def _part(name: str, look: Callable[[], Finding]) -> dict[str, Any]:
    try:
        ok, message, todo = look()
    except KnownError as error:
        ok, message, todo = False, error.message, error.next_step
    return {"part": name, "ok": ok, "message": message, "next": todo}


def _database(profile: Profile) -> Finding:
    faults = profile.store.check()
    if faults:
        return False, f"Cơ sở dữ liệu có lỗi: {faults[0]}.", "Khôi phục từ bản sao lưu gần nhất."
    return True, "Cơ sở dữ liệu nguyên vẹn.", None


def _disk(profile: Profile) -> Finding:
    free = shutil.disk_usage(profile.folder).free
    words = f"Ổ đĩa còn trống {free / (1 << 30):.1f} GB."
    return (True, words, None) if free > LOW_DISK else (
        False, words, "Giải phóng dung lượng trước khi nhận thêm văn bản."
    )


def _key(profile: Profile) -> Finding:
    if vault.kept_in(profile.folder) == "keyring":
        return True, "Khóa dữ liệu nằm trong kho khóa của hệ điều hành.", None
    return (
        True, "Máy không có kho khóa: khóa dữ liệu nằm trong tệp desk.key (chỉ chủ máy đọc được).",
        "Cài kho khóa của hệ điều hành để bảo vệ tốt hơn.",
    )


def _fonts() -> Finding:
    missing = [
        name for name in ("LiberationSerif-Regular.ttf", "BeVietnamPro-Regular.ttf")
        if not (RESOURCES / "fonts" / name).exists()
    ]
    if missing:
        return False, f"Thiếu phông chữ {missing[0]}.", "Cài lại chương trình."
    return True, "Đủ phông chữ.", None


def _ocr() -> Finding:
    if not (RESOURCES / "ocr" / "vie.traineddata").exists():
        return False, "Thiếu dữ liệu nhận dạng tiếng Việt.", "Cài lại chương trình."
    return True, "Nhận dạng chữ tiếng Việt sẵn sàng.", None


def _audit(profile: Profile) -> Finding:
    entries: list[AuditEntry] = []
    while more := profile.store.views.audit(after=len(entries), limit=5000):
        entries += more
    if broken := first_break(entries):
        return False, f"Nhật ký bị đứt ở dòng {broken}.", "Giữ nguyên máy và báo quản trị."
    return True, f"Nhật ký {len(entries)} dòng, không đứt đoạn.", None


def _centre(profile: Profile) -> Finding:
    waiting = profile.store.views.waiting_count()
    return (
        True, f"Máy này chưa nối trung tâm dữ liệu; {waiting} việc đã lưu, chờ gửi.", None
    )
