"""Reads a compiled Qt translation: which words of which context it translates."""

from pathlib import Path

END, CONTEXT, SOURCE, COMMENT = 1, 7, 6, 8
HASHES, MESSAGES = 0x42, 0x69


def words(path: Path) -> set[tuple[str, str, str]]:
    """Every (context, source, comment) of a ``.qm`` file."""
    data, at, parts = path.read_bytes(), 16, {}
    while at < len(data):
        length = int.from_bytes(data[at + 1:at + 5])
        parts[data[at]] = data[at + 5:at + 5 + length]
        at += 5 + length
    hashes, messages = parts.get(HASHES, b""), parts.get(MESSAGES, b"")
    return {
        _message(messages, int.from_bytes(hashes[entry + 4:entry + 8]))
        for entry in range(0, len(hashes), 8)
    }


def _message(messages: bytes, at: int) -> tuple[str, str, str]:
    fields = {CONTEXT: "", SOURCE: "", COMMENT: ""}
    while (tag := messages[at]) != END:
        length = int.from_bytes(messages[at + 1:at + 5])
        length = 0 if length == 0xFFFFFFFF else length
        if tag in fields:
            fields[tag] = messages[at + 5:at + 5 + length].decode()
        at += 5 + length
    return fields[CONTEXT], fields[SOURCE], fields[COMMENT]
