"""Alembic's entry: runs on the connection the desk gives it; never opens a file itself."""

from alembic import context

with context.begin_transaction():
    context.run_migrations()
