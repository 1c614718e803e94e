"""One program on one profile: a second instance is told so, and nothing is opened twice."""

from pathlib import Path
from typing import IO

from app.shared.errors import Refused, Unavailable


def lock_profile(folder: Path) -> IO[str]:
    """Hold the profile until the handle is closed or the program ends, however it ends.

    Raises:
        Refused: another window has it.
        Unavailable: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = (folder / "lock").open("a+")
    except OSError as error:
        raise Unavailable(
            f"Thư mục dữ liệu {folder} không cho ghi.",
            "Kiểm tra quyền của thư mục, hoặc mở bằng --profile với thư mục khác.",
            code="read-only",
        ) from error
    try:
        _take(handle)
    except OSError as error:
        handle.close()
        raise Refused(
            "Hồ Sơ đang mở với dữ liệu này ở một cửa sổ khác.",
            "Dùng cửa sổ đang mở, hoặc đóng nó rồi mở lại.", code="second-instance",
        ) from error
    return handle


def _take(handle: IO[str]) -> None:
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
