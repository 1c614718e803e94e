"""Faults: a kill at any moment, a full disk, no place to write, a second instance, a lost key."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.adapters.keys import vault
from app.adapters.objects.sealed_files import SealedFiles, seal, unseal
from app.adapters.store.desk_store import DeskStore
from app.adapters.store.profile_lock import lock_profile
from app.domain.audit import first_break
from app.domain.document import Document
from app.domain.register import Lease, NumberUse
from app.shared.errors import Refused, Unavailable
from app.usecases.documents.take_in import TakeInDocument
from tests.conftest import ROOT
from tests.integration.papers import a_paper

KEY = bytes(range(32))
WORKER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from app.adapters.objects.sealed_files import SealedFiles
    from app.adapters.store.desk_store import DeskStore
    from app.domain.organisation import Person
    from app.domain.register import Lease
    from app.shared.clock import SystemClock
    from app.shared.ids import id_source
    from app.usecases.documents.register_incoming import RegisterIncoming
    from app.usecases.documents.take_in import TakeInDocument
    from app.usecases.flow import Act, Flow
    from tests.conftest import ROOT
    from tests.integration.papers import a_paper
    folder = Path(sys.argv[1])
    store = DeskStore(folder / "desk.db", bytes(range(32)), ROOT / "migrations" / "desk")
    originals = SealedFiles(folder / "objects", lambda stream: bytes(range(32)))
    flow, clock = Flow(store), SystemClock()
    new_id = id_source(clock)
    clerk = Person(id="p", agency_id="a1", unit_id=None, name="Văn thư", position="", roles=("clerk",))
    act = lambda: Act(clerk, clock.now(), new_id())
    while True:
        key = new_id()
        file_hash = originals.put("a1", key.encode() * 3000)
        flow.execute(TakeInDocument(key, a_paper(file_hash)), act())
        lease = store.views.get(Lease, "l")
        flow.execute(RegisterIncoming(document_id=key, lease_id="l", arrival_number=lease.next,
            type=None, notation="1/A", issued_on=None, issuer="A", subject="B"), act())
        print(key, lease.next, flush=True)
""")


def test_killed_at_any_moment_nothing_is_lost_or_half_done(tmp_path):
    """What was said to be registered is there; no number twice; every document has its whole file."""
    store = DeskStore(tmp_path / "desk.db", KEY, ROOT / "migrations" / "desk")
    with store.write() as tx:
        tx.put(Lease(id="l", agency_id="a1", series="incoming", year=time.gmtime().tm_year, first=1,
                     last=99999, next=1, device_id="m"))
    store.close()
    chance, said = random.Random(3), {}
    for _ in range(6):
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(chance.randint(1, 12)):
            key, number = worker.stdout.readline().split()
            said[key] = int(number)
        time.sleep(chance.random() * 0.05)
        os.kill(worker.pid, signal.SIGKILL)
        for line in worker.communicate()[0].splitlines():
            if len(parts := line.split()) == 2:
                said[parts[0]] = int(parts[1])
    store = DeskStore(tmp_path / "desk.db", KEY, ROOT / "migrations" / "desk")
    assert store.check() == []
    documents = {d.id: d for d in store.views.find(Document)}
    assert {key: documents[key].arrival_number for key in said} == said
    numbers = [use.number for use in store.views.find(NumberUse)]
    assert sorted(numbers) == list(range(1, store.views.get(Lease, "l").next))
    originals = SealedFiles(tmp_path / "objects", lambda stream: KEY)
    for document in documents.values():
        assert originals.get("a1", document.file_hash)
    entries = store.views.audit(limit=100_000)
    assert first_break(entries) is None and len(entries) == len(store.views.waiting(100_000))
    store.close()


def test_full_disk_is_said_so_and_nothing_is_half_done(office):
    office.do("clerk", TakeInDocument("d1", a_paper("h1")))
    with office.store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    def limit(connection, _record):
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")

    office.store._engine.dispose()
    sa.event.listen(office.store._engine, "connect", limit)
    with pytest.raises(Unavailable, match="đầy"):
        office.do("clerk", TakeInDocument("d2", a_paper("h2", text="chữ " * 200_000)))
    sa.event.remove(office.store._engine, "connect", limit)
    office.store._engine.dispose()
    assert [d.id for d in office.store.views.find(Document)] == ["d1"]
    office.do("clerk", TakeInDocument("d2", a_paper("h2")))
    assert first_break(office.store.views.audit()) is None


def test_file_that_cannot_be_written_whole_is_not_there(tmp_path):
    code = textwrap.dedent(f"""
        import resource, signal
        from pathlib import Path
        from app.adapters.objects.sealed_files import SealedFiles
        from app.shared.errors import Unavailable
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            SealedFiles(Path({str(tmp_path)!r}), lambda _: bytes(32)).put("a", bytes(500_000))
        except Unavailable as error:
            print(error.code)
    """)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "disk-full", done.stderr
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_folder_that_cannot_be_written_is_said_so(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(Unavailable, match="không cho ghi"):
        lock_profile(tmp_path / "file" / "profile")
    with pytest.raises(Unavailable):
        vault.enrol(tmp_path / "file" / "profile")
    with pytest.raises(Unavailable):
        SealedFiles(tmp_path / "file", lambda _: KEY).put("a", b"x")


def test_second_instance_is_told_and_the_first_goes_on(tmp_path):
    held = lock_profile(tmp_path)
    code = (
        "import sys; from pathlib import Path\nfrom app.adapters.store.profile_lock import lock_profile\n"
        "from app.shared.errors import Refused\n"
        "try: lock_profile(Path(sys.argv[1]))\nexcept Refused as error: print(error.code)\n"
        "else: print('free')"
    )
    ask = lambda: subprocess.run(  # noqa: E731
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT
    ).stdout.strip()
    assert ask() == "second-instance"
    held.close()
    assert ask() == "free"


def test_lost_key_is_recovered_by_the_code_and_only_by_it(tmp_path):
    enrolment = vault.enrol(tmp_path)
    if enrolment.kept_in == "file":
        assert (tmp_path / "desk.key").stat().st_mode & 0o777 == 0o600
        (tmp_path / "desk.key").unlink()
        with pytest.raises(Unavailable, match="khóa"):
            vault.open_key(tmp_path)
    with pytest.raises(Refused, match="Mã không đúng"):
        vault.recover(tmp_path, "000000-000000")
    assert vault.recover(tmp_path, enrolment.recovery_code.lower()) == enrolment.key
    assert vault.open_key(tmp_path) == enrolment.key


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
def test_sealed_bytes_come_back_and_any_damage_is_seen(size):
    data = random.Random(size).randbytes(size)
    sealed = seal(data, KEY)
    assert unseal(sealed, KEY) == data
    broken = bytearray(sealed)
    broken[-1] ^= 1
    step = (1 << 20) + 16
    for wrong in (bytes(broken), sealed[:-1], sealed[:13], sealed[: 13 + step] if size > 1 << 20 else b""):
        with pytest.raises(Unavailable):
            unseal(wrong, KEY)
    with pytest.raises(Unavailable):
        unseal(sealed, bytes(32))


def test_names_and_bytes_on_the_disk_tell_nothing(tmp_path):
    keys = {"a": bytes(32), "b": KEY}
    files = SealedFiles(tmp_path, keys.__getitem__)
    data = "Văn bản của dân".encode() * 50
    file_hash = files.put("a", data)
    assert files.put("a", data) == file_hash and files.get("a", file_hash) == data
    with pytest.raises(Unavailable):
        files.get("b", file_hash)
    stored = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert len(stored) == 1
    assert file_hash[:12] not in str(stored[0]) and "Văn bản".encode() not in stored[0].read_bytes()


def test_destroying_a_streams_key_destroys_the_stream(store, tmp_path):
    files = SealedFiles(tmp_path / "o", lambda s: store.stream_key(s, os.urandom(32)))
    file_hash = files.put("a1", b"x" * 100)
    assert files.get("a1", file_hash)
    store.destroy_stream("a1")
    with pytest.raises(Unavailable):
        files.get("a1", file_hash)


def test_profile_folder_is_private(tmp_path):
    lock_profile(tmp_path / "p").close()
    assert Path(tmp_path / "p").stat().st_mode & 0o077 == 0
