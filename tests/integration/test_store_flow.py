"""Commands on a real SQLCipher store: one transaction, idempotent, undoable, audited, encrypted."""

import datetime as dt

import pytest
import sqlalchemy as sa

from app.adapters.store.connection import open_engine
from app.adapters.store.desk_store import DeskStore
from app.adapters.store.tables import metadata
from app.domain.assignment import Task
from app.domain.audit import first_break
from app.domain.document import Document
from app.domain.register import NumberUse
from app.shared.errors import Refused, Unavailable
from app.usecases.documents.assign import AssignDocument
from app.usecases.documents.register_incoming import CancelRegistration, RegisterIncoming
from app.usecases.documents.take_in import TakeInDocument
from app.usecases.ports.store import ListQuery
from tests.conftest import ROOT
from tests.integration.papers import a_paper


def take(office, key: str = "d1", **head: str) -> str:
    head = {"notation": "12/BC-STC", "agency": "Sở Tài chính", "subject": "Báo cáo thu chi"} | head
    return office.do("clerk", TakeInDocument(key, a_paper(key * 8, "đất đai Phú Sơn", **head))).result


def register(office, key: str, number: int):
    return office.do("clerk", RegisterIncoming(
        document_id=key, lease_id="a1/incoming/2026", arrival_number=number, type="Báo cáo",
        notation="12/BC-STC", issued_on=dt.date(2026, 11, 20), issuer="Sở Tài chính",
        subject="Báo cáo thu chi",
    ))


def test_registered_document_has_number_outbox_and_audit(office):
    take(office)
    outcome = register(office, "d1", 1)
    assert outcome.result == 1
    assert {"documents", "leases", "numbers", "outbox"} <= outcome.changed
    assert office.store.views.get(Document, "d1").arrival_number == 1
    assert [row.name for row in office.store.views.waiting()] == [
        "LoadDirectory", "TakeInDocument", "RegisterIncoming",
    ]
    entries = office.store.views.audit()
    assert [e.act for e in entries][-1] == "RegisterIncoming" and first_break(entries) is None


def test_same_command_id_is_done_once(office):
    take(office)
    command = RegisterIncoming(
        document_id="d1", lease_id="a1/incoming/2026", arrival_number=1, type=None,
        notation="1/X", issued_on=None, issuer="X", subject="Y",
    )
    act = office.act("clerk")
    assert office.flow.execute(command, act).result == office.flow.execute(command, act).result == 1
    assert len(office.store.views.find(NumberUse)) == 1


def test_refused_command_leaves_nothing(office):
    take(office)
    before = len(office.store.views.waiting()), len(office.store.views.audit())
    with pytest.raises(Refused):
        register(office, "d1", 7)
    assert (len(office.store.views.waiting()), len(office.store.views.audit())) == before
    assert office.store.views.get(Document, "d1").state == "arrived"


def test_role_is_needed(office):
    with pytest.raises(Refused, match="không có quyền"):
        office.do("specialist", TakeInDocument("d1", a_paper("h1")))


def test_instruction_is_undone_and_document_stands_as_before(office):
    take(office)
    register(office, "d1", 1)
    given = office.do("leader", AssignDocument(
        document_id="d1", instruction="Tham mưu trả lời", lead="p-specialist",
        due_on=dt.date(2026, 11, 30),
    ))
    assert office.store.views.find(Task, document_id="d1")
    office.flow.undo(given.command_id, office.act("leader"))
    assert not office.store.views.find(Task, document_id="d1")
    assert office.store.views.get(Document, "d1").state == "registered"
    assert [e.act for e in office.store.views.audit()][-1] == "Undo"
    assert first_break(office.store.views.audit()) is None


def test_registration_is_not_undone_but_cancelled_with_a_reason(office):
    """NĐ 30/2020 Điều 22: a number of the register never disappears."""
    take(office)
    done = register(office, "d1", 1)
    with pytest.raises(Refused):
        office.flow.undo(done.command_id, office.act("clerk"))
    with pytest.raises(Refused):
        office.do("clerk", CancelRegistration("d1", "  "))
    office.do("clerk", CancelRegistration("d1", "Vào sổ nhầm"))
    use = office.store.views.find(NumberUse)[0]
    assert (use.number, use.state, use.reason) == (1, "cancelled", "Vào sổ nhầm")
    register(office, "d1", 2)


def test_undo_is_refused_when_something_stands_on_it(office):
    first = office.do("clerk", TakeInDocument("d1", a_paper("h1", notation="1/A", agency="A")))
    register(office, "d1", 1)
    with pytest.raises(Refused, match="việc khác"):
        office.flow.undo(first.command_id, office.act("clerk"))


def test_duplicates_by_number_notation_and_issuer(office):
    """NĐ 30/2020 Phụ lục VI: warn on the triple số, ký hiệu, cơ quan ban hành."""
    take(office)
    assert office.store.views.duplicates("a1", "12/BC-STC", "SỞ TÀI CHÍNH")
    assert not office.store.views.duplicates("a1", "12/BC-STC", "Sở Nội vụ")
    assert not office.store.views.duplicates("a2", "12/BC-STC", "Sở Tài chính")


@pytest.mark.parametrize("words", ["thu chi", "THU CHÍ", "so tai", "đất đai", "dat dai phu", "12/bc"])
def test_found_with_and_without_marks(office, words):
    take(office)
    hits, total = office.store.views.search(words, "a1", 10)
    assert (len(hits), total) == (1, 1)
    assert office.store.views.search(words, "a2", 10) == ([], 0)


def test_list_pages_from_both_ends_agree(office):
    for index in range(30):
        take(office, f"d{index:02d}")
    query = ListQuery(place="inbox", agency_id="a1", person_id="p-clerk")
    assert office.store.views.count(query) == 30
    whole = [d.id for d in office.store.views.page(query, 0, 30)]
    assert whole == [f"d{i:02d}" for i in reversed(range(30))]
    assert [d.id for d in office.store.views.page(query, 25, 10)] == whole[25:]


def test_audit_rows_can_be_neither_changed_nor_deleted(office):
    with office.store.write() as tx, pytest.raises(sa.exc.DBAPIError, match="append-only"):
        tx._connection.exec_driver_sql("UPDATE audit SET act = 'x'")
    with office.store.write() as tx, pytest.raises(sa.exc.DBAPIError, match="append-only"):
        tx._connection.exec_driver_sql("DELETE FROM audit")


def test_nothing_lies_plain_on_the_disk_and_a_wrong_key_opens_nothing(office, tmp_path):
    take(office, subject="Một trích yếu rất riêng")
    office.store.close()
    for file in tmp_path.glob("desk.db*"):
        raw = file.read_bytes()
        assert b"SQLite format 3" not in raw and "rất riêng".encode() not in raw
    with pytest.raises(Unavailable, match="khóa không khớp"):
        DeskStore(tmp_path / "desk.db", b"\0" * 32, ROOT / "migrations" / "desk")


def test_migrated_database_is_the_one_the_tables_describe(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_object": lambda _o, name, *_: not name.startswith(("document_text", "sqlite_")),
        })
        assert compare_metadata(context, metadata) == []


def test_newer_data_is_refused_and_left_alone(tmp_path):
    key = b"k" * 32
    DeskStore(tmp_path / "desk.db", key, ROOT / "migrations" / "desk").close()
    engine = open_engine(tmp_path / "desk.db", key)
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(Unavailable, match="mới hơn"):
        DeskStore(tmp_path / "desk.db", key, ROOT / "migrations" / "desk")
