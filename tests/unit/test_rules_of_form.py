"""Types, notations, codes: each by its article, through the command line's own door."""

import pytest

from app.adapters.store.rule_files import load_document_types
from app.cli.rule import run
from app.domain.document_type import in_force, named
from app.shared.errors import Refused, Unavailable
from tests.conftest import ROOT

TYPES = load_document_types(ROOT / "resources" / "rules")


def test_there_are_29_administrative_types():
    """NĐ 30/2020 Điều 7."""
    import datetime as dt

    assert len([t for t in TYPES if t.kind == "administrative"]) == 29
    assert in_force(TYPES, dt.date(2020, 3, 4)) == []
    assert named(TYPES, "to trinh").abbreviation == "TTr"


@pytest.mark.parametrize("fields, text", [
    ({"type": "Quyết định", "agency": "UBND", "unit": None, "number": 5}, "05/QĐ-UBND"),
    ({"type": "Công văn", "agency": "UBND", "unit": "VX", "number": 12}, "12/UBND-VX"),
    ({"type": "Chương trình", "agency": "SNV", "number": 7}, "07/CTr-SNV"),
    ({"type": "Quy định", "agency": "UBND"}, "QyĐ-UBND"),
    ({"type": "Nghị định", "agency": "CP", "number": 3, "year": 2026}, "03/2026/NĐ-CP"),
])
def test_symbol(fields, text):
    """NĐ 30/2020 Phụ lục I, II.3 và Phụ lục III."""
    assert run("symbol", fields, TYPES) == {"text": text}


def test_letter_without_unit_is_refused():
    """Phụ lục I, II.3: ký hiệu công văn gồm cơ quan và đơn vị soạn thảo."""
    with pytest.raises(Refused, match="đơn vị soạn thảo"):
        run("symbol", {"type": "Công văn", "agency": "UBND", "number": 1}, TYPES)


def test_dossier_and_agency_codes():
    """QĐ 20/2020/QĐ-TTg; QCVN 102:2016."""
    assert run("dossier-code", {"code": "H57.22.07-261123-0037"}, TYPES) == {
        "valid": True, "agency": "H57.22.07", "date": "2026-11-23", "serial": "0037"
    }
    assert run("dossier-code", {"code": "H57-261341-0037"}, TYPES)["valid"] is False
    assert run("agency-code", {"code": "H57.1.2"}, TYPES)["valid"] is True
    assert run("agency-code", {"code": "000.00.00.H57"}, TYPES)["form"] == "qcvn-102"
    for wrong in ("", "h57", "Z", "57.1", "H57..1", "H57." + "1" * 40):
        answer = run("agency-code", {"code": wrong}, TYPES)
        assert answer["valid"] is False and answer["why"].endswith(".")


def test_other_rules_and_bad_fields():
    assert run("date", {"date": "2026-02-05", "form": "long"}, TYPES)["text"].endswith("02 năm 2026")
    assert run("number", {"number": 5}, TYPES) == {"text": "05"}
    people = {"by": "name", "items": ["Trần Văn Ân", "Lê Thị An"]}
    assert run("sort", people, TYPES)["items"] == ["Lê Thị An", "Trần Văn Ân"]
    for kind, fields in (("date", {}), ("date", {"date": "x"}), ("number", {"number": 0}), ("no", {}),
                         ("symbol", {"type": "Không có", "agency": "X"})):
        with pytest.raises(Refused):
            run(kind, fields, TYPES)


def test_damaged_rule_file_is_said_so(tmp_path):
    with pytest.raises(Unavailable, match="document-types"):
        load_document_types(tmp_path)
    (tmp_path / "document-types.json").write_text('{"types": [{"name": 3}]}')
    with pytest.raises(Unavailable):
        load_document_types(tmp_path)
