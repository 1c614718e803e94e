"""``hoso compose`` and ``hoso check-layout``: JSON in, a document or findings out."""

import json

import pytest

from app.adapters.pdf.layout_rules import load_layout_rules
from app.cli import check_layout
from app.cli.compose import compose
from app.shared.errors import Refused, Unavailable
from app.usecases.ports.pages import PaperFacts
from tests.composing import CODES, COMPOSER, FORMS, RESOURCES, page_texts

RULES = load_layout_rules(RESOURCES / "rules")


class Reader:
    """Pages read by MuPDF, as the port asks."""

    def probe(self, data):
        pages = page_texts(data)
        return PaperFacts(len(pages), tuple((p.width, p.height) for p in pages), False, False)

    def words(self, data, page):
        return page_texts(data)[page - 1]


@pytest.mark.parametrize("code", CODES)
def test_fields_given_or_in_a_file_become_a_document_without_findings(code, tmp_path):
    source = RESOURCES / "demo" / "drafts" / f"{code}.json"
    out = tmp_path / "sub" / f"{code}.pdf"
    answer = compose(code, str(source), out, FORMS, COMPOSER)
    assert answer["problems"] == [] and out.read_bytes().startswith(b"%PDF-1.")
    same = tmp_path / "same.pdf"
    compose(code, source.read_text(encoding="utf-8"), same, FORMS, COMPOSER)
    assert same.read_bytes() == out.read_bytes()
    assert check_layout.run(out, Reader(), RULES) == {"findings": []}


def test_what_is_missing_comes_with_the_answer(tmp_path):
    answer = compose("to-trinh", '{"place": "Lam Giang"}', tmp_path / "a.pdf", FORMS, COMPOSER)
    assert {problem["field"] for problem in answer["problems"]} >= {"agency", "signer_name"}
    assert json.dumps(answer)


@pytest.mark.parametrize("fields", ["[1]", "{", "khong-co.json", '{"la": 1}'])
def test_bad_fields_are_refused_and_nothing_is_written(fields, tmp_path):
    with pytest.raises(Refused):
        compose("cong-van", fields, tmp_path / "a.pdf", FORMS, COMPOSER)
    assert not list(tmp_path.iterdir())


def test_disk_errors_are_known(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable):
        compose("cong-van", "{}", tmp_path / "file" / "a.pdf", FORMS, COMPOSER)
    with pytest.raises(Unavailable):
        check_layout.run(tmp_path / "none.pdf", Reader(), RULES)


def test_findings_are_plain_json(tmp_path):
    out = tmp_path / "a.pdf"
    compose("cong-van", '{"recipients": ["Như trên"]}', out, FORMS, COMPOSER)
    found = check_layout.run(out, Reader(), RULES)["findings"]
    assert found and json.loads(json.dumps(found)) == found
    assert set(found[0]) == {"rule", "severity", "page", "rect", "message", "legal_basis"}
