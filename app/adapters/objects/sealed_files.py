"""Originals on the desk's disk: sealed with a key per agency, named by keyed hash, never rewritten.

A file is AES-256-GCM in blocks of 1 MiB; the block's number and whether it is the last are bound
into each block, so that blocks cannot be dropped, doubled or reordered. The name tells nothing
without the key, and destroying the key destroys every file of the agency.
"""

import hashlib
import hmac
import os
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.shared.errors import Unavailable

BLOCK = 1 << 20
_MAGIC = b"HOSO\x01"


class SealedFiles:
    """Fulfils ``Originals`` in a folder; ``key_of`` gives the key (32 bytes) of an agency's stream."""

    def __init__(self, folder: Path, key_of: Callable[[str], bytes]):
        self._folder = folder
        self._key_of = key_of

    def put(self, agency_id: str, data: bytes) -> str:
        """Store the bytes and give their SHA-256; on the disk, whole, when it returns."""
        file_hash = hashlib.sha256(data).hexdigest()
        path = self._path(agency_id, file_hash)
        if not path.exists():
            self._write(path, seal(data, self._key_of(agency_id)))
        return file_hash

    def get(self, agency_id: str, file_hash: str) -> bytes:
        """The very bytes.

        Raises:
            Unavailable: the file is gone, or is not what it was.
        """
        path = self._path(agency_id, file_hash)
        try:
            data = unseal(path.read_bytes(), self._key_of(agency_id))
        except OSError as error:
            raise Unavailable(
                "Không đọc được tệp gốc của văn bản trên máy này.",
                "Kiểm tra ổ đĩa; tệp sẽ được lấy lại từ trung tâm dữ liệu khi có mạng.",
                code="original-missing",
            ) from error
        if hashlib.sha256(data).hexdigest() != file_hash:
            raise damaged()
        return data

    def has(self, agency_id: str, file_hash: str) -> bool:
        """Whether the file is on this disk."""
        return self._path(agency_id, file_hash).exists()

    def _path(self, agency_id: str, file_hash: str) -> Path:
        name = hmac.new(self._key_of(agency_id), file_hash.encode(), hashlib.sha256).hexdigest()
        return self._folder / name[:2] / name[2:]

    def _write(self, path: Path, sealed: bytes) -> None:
        """Beside the place first, then renamed: a kill leaves the whole file or none."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sealed)
                    file.flush()
                    os.fsync(file.fileno())
                Path(temporary).replace(path)
                _sync_folder(path.parent)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise _disk(error) from error


def seal(data: bytes, key: bytes) -> bytes:
    """The bytes as they lie on the disk."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher, prefix = AESGCM(key), secrets.token_bytes(8)
    blocks = [data[start : start + BLOCK] for start in range(0, len(data), BLOCK)] or [b""]
    sealed = [_MAGIC, prefix]
    for index, block in enumerate(blocks):
        last = b"\x01" if index == len(blocks) - 1 else b"\x00"
        sealed.append(cipher.encrypt(prefix + index.to_bytes(4, "big"), block, last))
    return b"".join(sealed)


def unseal(sealed: bytes, key: bytes) -> bytes:
    """The bytes as they were given.

    Raises:
        Unavailable: they were damaged, cut short, or sealed with another key.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    start = len(_MAGIC)
    if sealed[:start] != _MAGIC:
        raise damaged()
    cipher, prefix, body = AESGCM(key), sealed[start : start + 8], sealed[start + 8 :]
    step = BLOCK + 16
    pieces = [body[at : at + step] for at in range(0, len(body), step)]
    if not pieces:
        raise damaged()
    try:
        return b"".join(
            cipher.decrypt(
                prefix + index.to_bytes(4, "big"), piece,
                b"\x01" if index == len(pieces) - 1 else b"\x00",
            )
            for index, piece in enumerate(pieces)
        )
    except InvalidTag as error:
        raise damaged() from error


def damaged() -> Unavailable:
    """The sentence for an original that is not what it was."""
    return Unavailable(
        "Tệp gốc của văn bản trên máy này đã bị hỏng.",
        "Đừng xóa: báo quản trị để lấy lại bản đúng từ trung tâm hoặc bản sao lưu.",
        code="original-damaged",
    )


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _disk(error: OSError) -> Unavailable:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Unavailable(
            "Ổ đĩa đã đầy nên chưa lưu được tệp; chưa có gì bị mất.",
            "Giải phóng dung lượng rồi làm lại.", code="disk-full",
        )
    return Unavailable(
        "Thư mục dữ liệu không cho ghi nên chưa lưu được tệp.",
        "Kiểm tra quyền của thư mục dữ liệu rồi làm lại.", code="read-only",
    )
