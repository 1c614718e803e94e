"""What a desk did waits in its outbox; the centre carries the same commands out, once, or says why not."""

import secrets

import pytest
from starlette.testclient import TestClient

from app.adapters.store.desk_store import DeskStore
from app.domain.document import Document
from app.server.authority import Authority
from app.server.routes import centre_app
from app.shared.codec import to_plain
from app.usecases.documents.register_incoming import RegisterIncoming
from app.usecases.documents.take_in import TakeInDocument
from tests.conftest import ROOT, Office
from tests.integration.papers import a_paper


@pytest.fixture
def centre(tmp_path):
    folder = tmp_path / "centre"
    folder.mkdir()
    office = Office(DeskStore(folder / "c.db", secrets.token_bytes(32), ROOT / "migrations" / "desk"))
    yield office.store, TestClient(centre_app(Authority(office.store)))
    office.store.close()


def work(office) -> list[dict]:
    office.do("clerk", TakeInDocument("d1", a_paper("h1")))
    office.do("clerk", RegisterIncoming(
        document_id="d1", lease_id="a1/incoming/2026", arrival_number=1, type=None, notation="1/A",
        issued_on=None, issuer="A", subject="B",
    ))
    return [to_plain(row) for row in office.store.views.waiting()][1:]


def test_the_centre_decides_as_the_desk_did_and_only_once(office, centre):
    store, client = centre
    rows = work(office)
    for _ in range(2):
        answer = client.post("/v1/commands", json=rows).json()
        assert [d["status"] for d in answer["decisions"]] == ["applied", "applied"]
    assert store.views.get(Document, "d1") == office.store.views.get(Document, "d1")
    assert len(store.views.find(Document)) == 1


def test_refusal_is_an_answer_and_the_next_goes_on(office, centre):
    store, client = centre
    rows = work(office)
    wrong = rows[1] | {"command_id": "x", "person_id": "p-specialist"}
    answer = client.post("/v1/commands", json=[rows[0], wrong, rows[1]]).json()
    assert [d["status"] for d in answer["decisions"]] == ["applied", "rejected", "applied"]
    assert "không có quyền" in answer["decisions"][1]["reason"]


@pytest.mark.parametrize("body", ["no json", '{"a": 1}', '[{"name": 3}]', "[1]"])
def test_nonsense_is_refused_politely(centre, body):
    assert centre[1].post("/v1/commands", content=body).status_code == 400


def test_health(centre):
    assert centre[1].get("/v1/health").json()["ok"] is True
