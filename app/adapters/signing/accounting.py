"""Every byte that was added to a signed file must belong to something the file itself names.

Shadow and incremental-saving attacks live on what is there without being listed, on a reference that
waited in the signed part for an object to come later, and on objects that are quietly set free.
"""

import re
from typing import Any

from app.adapters.signing.reading import Field, Reading

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,9}) (\d{1,5}) obj\b")
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_REFERENCE = re.compile(r"(?<!\d)(\d{1,9}) (\d{1,5}) R\b")
_BLANK = b"\r\n\t\0 "


def unaccounted_bytes(reading: Reading) -> bool:
    """Whether something stands after the first signed part that no cross-reference names."""
    return _loose_end(reading) or _unlisted_objects(reading)


def waiting_objects(reading: Reading) -> list[Field]:
    """After which signatures a reference was filled that hung in the air when the first was made."""
    first = reading.fields[0]
    missing = _dangling(reading.data[: first.end])
    found = []
    for revision in range(first.revision + 1, reading.reader.xrefs.total_revisions):
        came = {r.idnum for r in reading.reader.xrefs.explicit_refs_in_revision(revision)}
        if came & missing:
            found.append([f for f in reading.fields if f.revision < revision][-1])
    return found


def freed_objects(reading: Reading) -> list[Field]:
    """After which signatures an object that was in use has been set free."""
    first, xrefs = reading.fields[0], reading.reader.xrefs
    found = []
    for revision in range(first.revision + 1, xrefs.total_revisions):
        freed = xrefs.refs_freed_in_revision(revision)
        if any(xrefs.get_historical_ref(ref, revision - 1) is not None for ref in freed):
            found.append([f for f in reading.fields if f.revision < revision][-1])
    return found


def _loose_end(reading: Reading) -> bool:
    """Whether bytes follow the last signature although no later revision has been made."""
    last = max((*reading.fields, *reading.stamps), key=lambda field: field.end)
    return (
        bool(reading.data[last.end :].strip(_BLANK))
        and reading.reader.xrefs.total_revisions == last.revision + 1
    )


def _unlisted_objects(reading: Reading) -> bool:
    from pyhanko.pdf_utils.generic import Reference

    xrefs, data = reading.reader.xrefs, reading.data
    start = reading.fields[0].end
    streams = [(m.start() + start, m.end() + start) for m in _STREAM.finditer(data[start:])]
    revisions = range(xrefs.total_revisions)
    containers = {xrefs.get_xref_container_info(r).declared_startxref for r in revisions}
    for match in _OBJECT.finditer(data[start:]):
        at = match.start() + start
        if any(begin < at < end for begin, end in streams):
            continue
        reference = Reference(int(match[1]), int(match[2]), reading.reader)
        named: set[Any] = {xrefs.get_historical_ref(reference, r) for r in revisions} | containers
        if not any(isinstance(offset, int) and abs(offset - at) <= 2 for offset in named):
            return True
    return False


def _dangling(data: bytes) -> set[int]:
    """Numbers of objects that the file refers to and does not have."""
    import pymupdf

    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except (pymupdf.mupdf.FzErrorBase, RuntimeError):
        return set()
    named, there = set(), set()
    for number in range(1, document.xref_length()):
        try:
            text = document.xref_object(number, compressed=True)
        except (pymupdf.mupdf.FzErrorBase, RuntimeError):
            continue
        if text != "null":
            there.add(number)
            named |= {int(found[1]) for found in _REFERENCE.finditer(text)}
    return named - there
