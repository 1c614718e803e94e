"""Bring a desk's database to the newest version (Alembic), after a copy of the file was made.

Loaded only when the versions differ: Alembic costs half a second.
"""

import shutil
from pathlib import Path

import sqlalchemy as sa

from app.shared.errors import Unavailable


def upgrade(engine: sa.Engine, migrations: Path, path: Path) -> None:
    """Run the missing versions; the file as it was stays beside it as ``.before-VERSION``.

    Raises:
        Unavailable: the file was written by a newer program.
    """
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrations))
    script = ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        current = _current(connection)
        if current is not None:
            _known(script, current)
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copy2(path, path.with_name(f"{path.name}.before-{script.get_current_head()}"))
        from alembic.runtime.environment import EnvironmentContext

        with EnvironmentContext(
            config, script, fn=lambda revision, _: script._upgrade_revs("head", revision)
        ) as environment:
            environment.configure(connection=connection)
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                environment.run_migrations()
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise


def _current(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _known(script: object, revision: str) -> None:
    known = {item.revision for item in script.walk_revisions()}
    if revision not in known:
        raise Unavailable(
            "Dữ liệu trên máy này do phiên bản Hồ Sơ mới hơn tạo ra.",
            "Cập nhật chương trình rồi mở lại; dữ liệu không bị đụng tới.", code="newer-data",
        )
