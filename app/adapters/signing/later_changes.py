"""What was added to a file after it was first signed, object by object, and whose signature covers it.

"Issuing information added by the agency, each under its own signature" is a narrow rule: the only
things that may change are the lists of fields and annotations (by the signature's own widget), the
catalogue where it names them, and archive data. Anything else is shown as a change nobody accounts for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.adapters.signing.reading import Field, Reading
from app.domain.signature import ChangeKind

CATALOGUE = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Version", "/Metadata", "/Perms"})
FORM = frozenset({"/Fields", "/SigFlags", "/DR", "/DA", "/NeedAppearances"})
PAGE = frozenset({"/Annots", "/Tabs", "/StructParents"})
SIGNATURE_FIELD = frozenset({"/V", "/AP", "/F", "/MK", "/Rect", "/P", "/StructParent", "/Lock", "/SV"})
STRUCTURE = {
    "/StructTreeRoot": frozenset({"/K", "/ParentTree", "/ParentTreeNextKey"}),
    "/StructElem": frozenset({"/K"}),
}
CONTAINERS = ("/XRef", "/ObjStm")
ARCHIVE = frozenset({"/Certs", "/OCSPs", "/CRLs", "/VRI"})
MOST_OBJECTS = 60_000


@dataclass(frozen=True, slots=True)
class Found:
    """One change: after which field, in which revision, what kind, on which page."""

    after: Field
    revision: int
    kind: ChangeKind
    page: int | None = None


def unaccounted(reading: Reading) -> list[Found]:
    """Changes after the first signature that belong to no signature; empty when all is accounted for."""
    if not reading.fields:
        return []
    found = []
    xrefs = reading.reader.xrefs
    widgets = _widgets([*reading.fields, *reading.stamps])
    for revision in range(reading.fields[0].revision + 1, xrefs.total_revisions):
        after = [field for field in reading.fields if field.revision < revision][-1]
        looker = _Revision(reading, revision, widgets)
        for kind, page in looker.changes():
            found.append(Found(after, revision, kind, page))
    return found


def _widgets(fields: Sequence[Field]) -> frozenset[tuple[int, int]]:
    """The objects of the signature fields and of their widgets."""
    found = set()
    for field in fields:
        widget = field.embedded.sig_field
        for item in (widget, *(kid.get_object() for kid in _at(widget, "/Kids", ()))):
            where = item.container_ref
            found.add((getattr(where, "idnum", -1), getattr(where, "generation", 0)))
    return frozenset(found)


class _Revision:
    """One later revision beside the one before it."""

    def __init__(self, reading: Reading, revision: int, widgets: frozenset[tuple[int, int]]):
        reader = reading.reader
        self._old = reader.get_historical_resolver(revision - 1)
        self._new = reader.get_historical_resolver(revision)
        self._xrefs, self._number, self._widgets = reader.xrefs, revision, widgets
        self._refs = {(r.idnum, r.generation): r for r in reader.xrefs.explicit_refs_in_revision(revision)}
        self._root = (self._new.root_ref.idnum, self._new.root_ref.generation)
        self._own = self._belonging()

    def changes(self) -> Iterator[tuple[ChangeKind, int | None]]:
        """Each object of the revision that neither belongs to a signature nor is a container."""
        if self._root != (self._old.root_ref.idnum, self._old.root_ref.generation):
            yield "unaccounted", None
        for key, ref in sorted(self._refs.items()):
            if key in self._own:
                continue
            new = self._get(self._new, ref)
            if new is None or _type(new) in CONTAINERS:
                continue
            old = self._get(self._old, ref) if self._existed(ref) else None
            if old is None:
                continue  # new and reached by nothing that may not change: it shows nothing
            if plain(old) != plain(new) and (kind := self._kind(key, old, new)):
                yield kind, None

    def _existed(self, ref: Any) -> bool:
        return self._xrefs.get_historical_ref(ref, self._number - 1) is not None

    def _get(self, resolver: Any, ref: Any) -> Any:
        from pyhanko.pdf_utils.misc import PdfReadError

        try:
            return resolver.get_object(ref)
        except (PdfReadError, KeyError):
            return None

    def _belonging(self) -> set[tuple[int, int]]:
        """What a signature field of this revision brings along: value, appearance, fonts, pictures."""
        own: set[tuple[int, int]] = set()
        todo = [key for key in self._widgets if key in self._refs and not self._existed(self._refs[key])]
        for key in self._widgets & self._refs.keys():
            new = self._get(self._new, self._refs[key])
            if hasattr(new, "raw_get"):
                todo += [ref for name in ("/V", "/AP") if name in new for ref in _refs_in(new.raw_get(name))]
        while todo and len(own) < MOST_OBJECTS:
            key = todo.pop()
            if key in own or key not in self._refs:
                continue
            ref = self._refs[key]
            if self._existed(ref) and key not in self._widgets:
                continue
            if not self._existed(ref):
                own.add(key)
            item = self._get(self._new, ref)
            if hasattr(item, "items"):
                todo += [k for name, value in _raw(item) if name not in ("/P", "/Parent")
                         for k in _refs_in(value)]
            else:
                todo += _refs_in(item)
        return own

    def _kind(self, key: tuple[int, int], old: Any, new: Any) -> ChangeKind | None:
        """What a changed object means; None when the change is one that signing makes."""
        if key == self._root:
            return self._catalogue(old, new)
        if isinstance(old, list) and isinstance(new, list):
            return None if self._grown(old, new) else "annotation"
        if not (hasattr(old, "keys") and hasattr(new, "keys")):
            return "unaccounted"
        differing = _differing(old, new)
        if getattr(old, "encoded_data", None) != getattr(new, "encoded_data", None):
            return "metadata" if _type(old) == "/Metadata" else "unaccounted"
        if _type(old) == "/Page":
            if not differing <= PAGE:
                return "page"
            return None if self._array_grown(old, new, "/Annots") else "annotation"
        if "/Fields" in old or "/Fields" in new:
            return None if differing <= FORM and self._array_grown(old, new, "/Fields") else "form"
        if str(old.get("/FT", "")) == "/Sig" and key in self._widgets:
            fresh = "/V" not in old  # what is signed already keeps its value and its looks
            return None if fresh and differing <= SIGNATURE_FIELD else "signature"
        if _type(old) in STRUCTURE and differing <= STRUCTURE[_type(old)]:
            return None  # a tagged paper counts the new widget among its parts; nothing is shown by it
        if _type(old) == "/Metadata" or differing <= {"/ModDate", "/Producer", "/CreationDate"}:
            return "metadata"
        if ARCHIVE & set(old.keys()) and differing <= ARCHIVE:
            return "archive-data"
        return "form" if "/FT" in old else "unaccounted"

    def _catalogue(self, old: Any, new: Any) -> ChangeKind | None:
        differing = _differing(old, new)
        if not differing <= CATALOGUE:
            return "page" if "/Pages" in differing else "unaccounted"
        form_old, form_new = _at(old, "/AcroForm"), _at(new, "/AcroForm")
        if "/AcroForm" in differing:
            if form_old is None or form_new is None:
                return "form"
            inner = _differing(form_old, form_new)
            if not (inner <= FORM and self._array_grown(form_old, form_new, "/Fields")):
                return "form"
        return None

    def _array_grown(self, old: Any, new: Any, name: str) -> bool:
        return self._grown(_at(old, name, []), _at(new, name, []))

    def _grown(self, old: Any, new: Any) -> bool:
        """Whether a list keeps all it had, and what came is a signature's widget."""
        before, after = [plain(x) for x in _items(old)], [plain(x) for x in _items(new)]
        if [x for x in before if x not in after]:
            return False
        added = [x for x in _items(new) if plain(x) not in before]
        return all(set(_refs_in(x)) <= self._widgets for x in added)


def _at(item: Any, name: str, default: Any = None) -> Any:
    """An entry itself, even where only a reference to it stands in the dictionary."""
    try:
        return item[name]  # get() would give the bare reference
    except KeyError:
        return default


def _items(array: Any) -> list[Any]:
    """The raw entries of a list: references stay references."""
    return [array.raw_get(i) for i in range(len(array))] if hasattr(array, "raw_get") else list(array)


def _raw(item: Any) -> list[tuple[str, Any]]:
    return [(str(name), item.raw_get(name)) for name in item]


def _differing(old: Any, new: Any) -> set[str]:
    before, after = dict(_raw(old)), dict(_raw(new))
    return {
        name for name in before.keys() | after.keys()
        if name not in before or name not in after or plain(before[name]) != plain(after[name])
    }


def _type(item: Any) -> str:
    return str(item.get("/Type", "")) if hasattr(item, "get") else ""


def _refs_in(value: Any) -> list[tuple[int, int]]:
    """The references inside a direct value."""
    if hasattr(value, "idnum"):
        return [(value.idnum, value.generation)]
    if hasattr(value, "items") and hasattr(value, "raw_get"):
        return [key for _, inner in _raw(value) for key in _refs_in(inner)]
    if isinstance(value, list):
        return [key for inner in _items(value) for key in _refs_in(inner)]
    return []


def plain(value: Any) -> Any:
    """A value as something that compares: references by number, streams by their bytes too."""
    if hasattr(value, "idnum"):
        return ("ref", value.idnum, value.generation)
    if hasattr(value, "encoded_data"):
        return (tuple(sorted((n, repr(plain(v))) for n, v in _raw(value) if n != "/Length")), value.encoded_data)
    if hasattr(value, "items") and hasattr(value, "raw_get"):
        return tuple(sorted((n, repr(plain(v))) for n, v in _raw(value)))
    if isinstance(value, list):
        return tuple(plain(x) for x in _items(value))
    return repr(value)
