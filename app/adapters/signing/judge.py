"""Judge a signed file as a whole: each signature by itself, then what came after each."""

import dataclasses
from collections.abc import Sequence

from app.adapters.signing.accounting import freed_objects, unaccounted_bytes, waiting_objects
from app.adapters.signing.axes import Axes, archive_stamp, examine
from app.adapters.signing.later_changes import unaccounted
from app.adapters.signing.pictures import differing_pages
from app.adapters.signing.reading import Field, Reading, names_a_signature, read
from app.adapters.signing.trust import Roots
from app.domain.signature import Act, Change, SignatureVerdict, Verdict
from app.domain.verdict_rules import (
    Seen,
    acts,
    indication,
    judged,
    later_mark_fault,
    undecided,
    unsigned,
)

ISSUING = ("issue-number", "issue-date", "seal")


def judge(data: bytes, roots: Roots) -> Verdict:
    """The verdict on the bytes; whatever cannot be read makes it undecided, never unsigned."""
    try:
        reading = read(data)
    except ValueError:
        return undecided("tệp không đúng cấu trúc chuẩn")
    signed = reading.fields
    if not signed and not reading.stamps and not names_a_signature(data):
        return unsigned()  # a form, or a draft with its signature fields still empty
    if not signed:
        return undecided("tệp nhắc đến chữ ký nhưng không tìm thấy chữ ký nào")
    found = [examine(field, reading, roots) for field in signed]
    done = acts([
        Seen(a.signer, a.organisation, f.page, f.rect, f.sheet)
        for a, f in zip(found, signed, strict=True)
    ])
    signatures = [_verdict(f, a, act) for f, a, act in zip(signed, found, done, strict=True)]
    changes = [
        *_later_signatures(signed, signatures), *_later_stamps(reading, roots),
        *_other_changes(reading, signatures),
    ]
    return judged(signatures, changes)


def _verdict(field: Field, axes: Axes, act: Act) -> SignatureVerdict:
    seen = SignatureVerdict(
        field=field.name, signer=axes.signer, agency=axes.organisation, act=act,
        integrity=axes.integrity, covers=axes.covers, level=axes.level, indication="",
        sub_indication=None, signed_at=axes.signed_at, time_source=axes.time_source,
        trust=axes.trust, page=field.page, rect=field.rect, reason=axes.reason,
    )
    main, sub = indication(seen)
    return dataclasses.replace(seen, indication=main, sub_indication=sub)


def _later_signatures(
    fields: Sequence[Field], signatures: Sequence[SignatureVerdict]
) -> list[Change]:
    """Each later signature is itself something added: issuing information by name, others as such."""
    changes = []
    for number in range(1, len(fields)):
        field, seen = fields[number], signatures[number]
        earlier = [(f.page, f.rect) for f in fields[:number]]
        fault = later_mark_fault(field.rect, field.page, earlier) or any(
            f.forbids_changes for f in fields[:number]
        )
        issuing = seen.act in ISSUING and seen.integrity == "intact"
        changes.append(Change(
            after=fields[number - 1].name, by=seen.signer,
            kind="issuing-information" if issuing else "signature", page=field.page,
            rect=field.rect,
            verdict="undefined" if fault or seen.integrity == "broken"
            else "listed" if issuing else "allowed",
        ))
    return changes


def _later_stamps(reading: Reading, roots: Roots) -> list[Change]:
    """Document time-stamps that keep the signatures provable, each checked for itself."""
    changes = []
    for stamp in reading.stamps:
        after = [field for field in reading.fields if field.revision < stamp.revision]
        if not after:
            continue
        by = archive_stamp(stamp, reading.data, roots)
        changes.append(Change(
            after[-1].name, by, "archive-data", None, None, "allowed" if by else "undefined"
        ))
    return changes


def _other_changes(reading: Reading, signatures: Sequence[SignatureVerdict]) -> list[Change]:
    """What belongs to no signature: by the objects, by the bytes, and by how the pages look."""
    changes = []
    last = reading.fields[-1]
    for found in unaccounted(reading):
        harmless = found.kind in ("metadata", "archive-data")
        if harmless and found.revision <= last.revision:
            continue  # under a later signature, which vouches for it
        change = Change(
            found.after.name, None, found.kind, found.page, None,
            "listed" if harmless else "undefined",
        )
        if change not in changes:
            changes.append(change)
    hidden = [*waiting_objects(reading), *freed_objects(reading)]
    if unaccounted_bytes(reading):
        hidden.append(last)
    for name in dict.fromkeys(field.name for field in hidden):
        changes.append(Change(name, None, "unaccounted", None, None, "undefined"))
    return [*changes, *_looks(reading, signatures)]


def _looks(reading: Reading, signatures: Sequence[SignatureVerdict]) -> list[Change]:
    """Compare the pages as first and last signed with what the file shows now."""
    changes = []
    ends = {reading.fields[0].end: reading.fields[0], reading.fields[-1].end: reading.fields[-1]}
    for end, field in ends.items():
        if any(s.covers == "part" for s in signatures):
            break
        masks = [
            (f.page, f.rect) for f in reading.fields
            if f.revision > field.revision and f.page and f.rect
        ]
        try:
            pages = differing_pages(reading.data[:end], reading.data, masks)
        except ValueError:
            changes.append(Change(field.name, None, "page", None, None, "undefined"))
            continue
        if pages is None:
            changes.append(Change(field.name, None, "page", None, None, "undefined"))
        else:
            changes += [Change(field.name, None, "page", p, None, "undefined") for p in pages]
    return changes
