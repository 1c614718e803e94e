"""The desk's master key and its wraps: OS keyring (or a key file), password, recovery code.

The key (32 random bytes) opens the database; ``keys.json`` holds only wrapped copies. Where there is
no OS keyring the key lies in a file of mode 0600, which ``doctor`` points out.
"""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from app.shared.errors import Refused, Unavailable

SERVICE = "hoso"
_WRAPS = "keys.json"
_FILE = "desk.key"


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A new desk's key, where it is kept, and the recovery code to write down once."""

    key: bytes
    kept_in: str
    recovery_code: str


def enrol(folder: Path) -> Enrolment:
    """Make the key of a new desk and keep it.

    Raises:
        Unavailable: the folder cannot be written.
    """
    key = secrets.token_bytes(32)
    code = "-".join(secrets.token_hex(3).upper() for _ in range(6))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = base64.urlsafe_b64encode(secrets.token_bytes(9)).decode()
        kept_in = "keyring" if _to_keyring(name, key) else "file"
        if kept_in == "file":
            _write_private(folder / _FILE, key.hex())
        wraps = {"name": name, "kept_in": kept_in, "recovery": wrap(key, code)}
        _write_private(folder / _WRAPS, json.dumps(wraps))
    except OSError as error:
        raise Unavailable(
            f"Không tạo được thư mục dữ liệu {folder}.",
            "Chọn thư mục khác hoặc kiểm tra quyền ghi.", code="read-only",
        ) from error
    return Enrolment(key, kept_in, code)


def is_enrolled(folder: Path) -> bool:
    """Whether the folder already holds a desk."""
    return (folder / _WRAPS).exists()


def kept_in(folder: Path) -> str:
    """Where the key lies: ``keyring`` or ``file``."""
    return json.loads((folder / _WRAPS).read_text())["kept_in"]


def open_key(folder: Path) -> bytes:
    """The desk's key from where it is kept.

    Raises:
        Unavailable: the keyring is locked, or the key file is gone; the recovery code still opens.
    """
    wraps = json.loads((folder / _WRAPS).read_text())
    try:
        if wraps["kept_in"] == "file":
            return bytes.fromhex((folder / _FILE).read_text())
        if found := _from_keyring(wraps["name"]):
            return found
    except (OSError, ValueError):
        pass
    raise Unavailable(
        "Không lấy được khóa mở dữ liệu trên máy này.",
        "Mở khóa kho khóa của hệ điều hành, hoặc nhập mã khôi phục của cơ quan.", code="key-missing",
    )


def recover(folder: Path, code: str) -> bytes:
    """The key by the recovery code given at enrolment; kept in the key file from now on.

    Raises:
        Refused: the code is not the one of this desk, or the folder holds no desk.
    """
    if not is_enrolled(folder):
        raise Refused(
            f"Thư mục {folder} không có dữ liệu của Hồ Sơ.", "Chọn đúng thư mục bằng --profile.",
            code="no-desk",
        )
    wraps = json.loads((folder / _WRAPS).read_text())
    key = unwrap(wraps["recovery"], code.strip().upper())
    _write_private(folder / _FILE, key.hex())
    _write_private(folder / _WRAPS, json.dumps(wraps | {"kept_in": "file"}))
    return key


def wrap(key: bytes, secret: str) -> dict[str, str]:
    """The key sealed with a password or code (Argon2id, 64 MiB, 3 passes; AES-256-GCM)."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_derive(secret, salt)).encrypt(nonce, key, None)
    return {"salt": salt.hex(), "nonce": nonce.hex(), "sealed": sealed.hex()}


def unwrap(wrapped: dict[str, str], secret: str) -> bytes:
    """The key again.

    Raises:
        Refused: the password or code is wrong.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(_derive(secret, bytes.fromhex(wrapped["salt"])))
    try:
        return cipher.decrypt(
            bytes.fromhex(wrapped["nonce"]), bytes.fromhex(wrapped["sealed"]), None
        )
    except InvalidTag as error:
        raise Refused(
            "Mã không đúng nên chưa mở được dữ liệu.", "Xem lại mã rồi nhập lại.", code="wrong-code"
        ) from error


def _derive(secret: str, salt: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret.encode(), salt, time_cost=3, memory_cost=65536, parallelism=1, hash_len=32,
        type=Type.ID,
    )


def _to_keyring(name: str, key: bytes) -> bool:
    """Keep the key in the OS keyring; False where there is none to trust."""
    import keyring
    from keyring.errors import KeyringError

    if keyring.get_keyring().priority < 1:
        return False
    try:
        keyring.set_password(SERVICE, name, key.hex())
        return keyring.get_password(SERVICE, name) == key.hex()
    except (KeyringError, RuntimeError):
        return False


def _from_keyring(name: str) -> bytes | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_password(SERVICE, name)
    except (KeyringError, RuntimeError):
        return None
    return bytes.fromhex(found) if found else None


def _write_private(path: Path, text: str) -> None:
    """Write beside, then rename: never half a key file; readable by its owner only."""
    temporary = path.with_name(f".{path.name}.new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
