"""Frames between the desk and the process that judges: a length of 8 bytes, then the bytes."""

from typing import BinaryIO


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame, or None at the end."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "big")
    data = stream.read(size)
    return data if len(data) == size else None


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write one frame, whole."""
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()
