"""The desk's database as the use cases see it: open, migrate when needed, write, read."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.adapters.store.connection import open_engine, unavailable
from app.adapters.store.tables import settings, stream_keys
from app.adapters.store.transaction import StoreTransaction
from app.adapters.store.views import StoreViews

REVISION = "0001"
"""The newest version under migrations/desk; Alembic is loaded only when the file's differs."""


class DeskStore:
    """Fulfils ``Store`` on one SQLCipher file; one writer at a time, readers beside it."""

    def __init__(self, path: Path, key: bytes, migrations: Path):
        self._engine = open_engine(path, key)
        self._writing = threading.Lock()
        if self._revision() != REVISION:
            from app.adapters.store.migrate import upgrade

            upgrade(self._engine, migrations, path)
        self.views = StoreViews(self._engine)

    def _revision(self) -> str | None:
        with self._engine.connect() as connection:
            if not sa.inspect(connection).has_table("alembic_version"):
                return None
            return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()

    @contextmanager
    def write(self) -> Iterator[StoreTransaction]:
        """The one writing transaction: commits at the end, rolls back when anything is raised.

        Raises:
            Unavailable: the disk is full, read-only or gone; nothing was written.
        """
        with self._writing, self._immediate() as connection:
            yield StoreTransaction(connection)

    @contextmanager
    def _immediate(self) -> Iterator[sa.Connection]:
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.exec_driver_sql("COMMIT")
                except BaseException:
                    if connection.connection.dbapi_connection.in_transaction:
                        connection.exec_driver_sql("ROLLBACK")
                    raise
        except sa.exc.OperationalError as error:
            raise unavailable(error) from error

    def setting(self, name: str, default: Any = None) -> Any:
        """A remembered value of this desk (window places, who sat here last)."""
        with self._engine.connect() as connection:
            row = connection.execute(
                sa.select(settings.c.value).where(settings.c.name == name)
            ).first()
        return default if row is None else row.value

    def remember(self, name: str, value: Any) -> None:
        """Keep a value of this desk; plain JSON values only, None forgets it."""
        with self._writing, self._immediate() as connection:
            connection.execute(sa.delete(settings).where(settings.c.name == name))
            if value is not None:
                connection.execute(sa.insert(settings).values(name=name, value=value))

    def stream_key(self, stream: str, fresh: bytes) -> bytes:
        """The key of a stream of originals; ``fresh`` becomes it when there is none yet."""
        with self._writing, self._immediate() as connection:
            query = sa.select(stream_keys.c.key).where(stream_keys.c.stream == stream)
            if found := connection.scalar(query):
                return found
            connection.execute(sa.insert(stream_keys).values(stream=stream, key=fresh))
            return fresh

    def destroy_stream(self, stream: str) -> None:
        """Delete a stream's key: what was sealed with it can never be read again."""
        with self._writing, self._immediate() as connection:
            connection.execute(sa.delete(stream_keys).where(stream_keys.c.stream == stream))

    def check(self) -> list[str]:
        """What SQLite and SQLCipher find wrong with the file; empty when all is well."""
        with self._engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
            pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
        return [line for line in [*found, *pages] if line != "ok"]

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
