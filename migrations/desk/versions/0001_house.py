"""The house: agencies, people, documents, registers, deliveries, outbox, audit, full text."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE agencies (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL, name TEXT NOT NULL, symbol TEXT NOT NULL, level TEXT NOT NULL,
    parent_id TEXT, heading TEXT, place TEXT NOT NULL, key TEXT, valid_from DATE, valid_to DATE,
    successor_ids TEXT NOT NULL);
CREATE TABLE units (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, name TEXT NOT NULL, symbol TEXT NOT NULL);
CREATE TABLE people (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, unit_id TEXT, name TEXT NOT NULL, position TEXT NOT NULL,
    roles TEXT NOT NULL, signs_as TEXT NOT NULL, key TEXT);
CREATE TABLE documents (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, direction TEXT NOT NULL, state TEXT NOT NULL, type TEXT, notation TEXT,
    symbol TEXT, number INTEGER, issued_on DATE, issuer TEXT, subject TEXT, signer_name TEXT,
    signer_position TEXT, urgency TEXT NOT NULL, arrival_number INTEGER, arrived_at TEXT,
    registered_at TEXT, due_on DATE, file_hash TEXT NOT NULL, file_name TEXT NOT NULL,
    pages INTEGER NOT NULL, answers_id TEXT, author_id TEXT, signer_id TEXT,
    recipient_ids TEXT NOT NULL, delivery_id TEXT, conclusion TEXT, note TEXT,
    changed_at TEXT NOT NULL);
CREATE INDEX documents_by_state ON documents (agency_id, direction, state, serial);
CREATE INDEX documents_by_notation ON documents (agency_id, notation);
CREATE INDEX documents_by_author ON documents (agency_id, author_id, state);
CREATE TABLE papers (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, file_hash TEXT NOT NULL, file_name TEXT NOT NULL,
    size INTEGER NOT NULL, pages INTEGER NOT NULL, has_script BOOLEAN NOT NULL,
    letterhead TEXT NOT NULL, verdict TEXT NOT NULL, text TEXT NOT NULL, read_at TEXT NOT NULL);
CREATE TABLE versions (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL, agency_id TEXT NOT NULL, number INTEGER NOT NULL,
    draft TEXT NOT NULL, file_hash TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX versions_by_document ON versions (document_id);
CREATE TABLE tasks (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, document_id TEXT NOT NULL, person_id TEXT NOT NULL,
    part TEXT NOT NULL, instruction TEXT NOT NULL, given_by TEXT NOT NULL, given_at TEXT NOT NULL,
    due_on DATE, state TEXT NOT NULL, done_at TEXT);
CREATE INDEX tasks_by_document ON tasks (document_id);
CREATE INDEX tasks_by_person ON tasks (person_id, state);
CREATE TABLE deliveries (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL, from_agency_id TEXT NOT NULL, to_agency_id TEXT NOT NULL,
    state TEXT NOT NULL, file_hash TEXT NOT NULL, file_name TEXT NOT NULL, type TEXT,
    notation TEXT NOT NULL, issued_on DATE NOT NULL, issuer TEXT NOT NULL, subject TEXT NOT NULL,
    signer_name TEXT, signer_position TEXT, urgency TEXT NOT NULL, answers_notation TEXT,
    sent_at TEXT NOT NULL, arrived_at TEXT, received_at TEXT, received_by TEXT,
    arrival_number INTEGER, reason TEXT);
CREATE INDEX deliveries_by_document ON deliveries (document_id);
CREATE INDEX deliveries_to ON deliveries (to_agency_id, state);
CREATE TABLE leases (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, next INTEGER NOT NULL, device_id TEXT NOT NULL, epoch INTEGER NOT NULL);
CREATE INDEX leases_by_series ON leases (agency_id, series, year);
CREATE TABLE numbers (serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    agency_id TEXT NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
    document_id TEXT NOT NULL, state TEXT NOT NULL, reason TEXT, drawn_at TEXT NOT NULL);
CREATE INDEX numbers_by_document ON numbers (document_id);
CREATE TABLE outbox (seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, command_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, payload TEXT NOT NULL, person_id TEXT NOT NULL, agency_id TEXT NOT NULL,
    at TEXT NOT NULL, state TEXT NOT NULL, result TEXT);
CREATE INDEX ix_outbox_state ON outbox (state);
CREATE TABLE before_images (serial INTEGER NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL,
    key TEXT NOT NULL, row TEXT);
CREATE INDEX ix_before_images_seq ON before_images (seq);
CREATE INDEX before_images_by_row ON before_images (kind, key, seq);
CREATE TABLE audit (seq INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, person_id TEXT NOT NULL,
    agency_id TEXT NOT NULL, act TEXT NOT NULL, subject_id TEXT, digest TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE stream_keys (stream TEXT NOT NULL PRIMARY KEY, key BLOB NOT NULL);
CREATE INDEX documents_register ON documents (agency_id, direction, serial)
    WHERE state IN ('registered', 'assigned', 'closed');
CREATE INDEX documents_outgoing ON documents (agency_id, serial)
    WHERE direction = 'outgoing' AND state <> 'cancelled';
CREATE TABLE document_counts (agency_id TEXT NOT NULL, direction TEXT NOT NULL,
    state TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (agency_id, direction, state));
CREATE VIRTUAL TABLE document_text USING fts5(folded, content='', contentless_delete=1,
    detail=none, prefix='1 2 3 4 5 6 7', tokenize='unicode61 remove_diacritics 0');
"""
_ADD = (
    "INSERT INTO document_counts VALUES (NEW.agency_id, NEW.direction, NEW.state, 1) "
    "ON CONFLICT DO UPDATE SET n = n + 1; "
)
_TAKE = (
    "UPDATE document_counts SET n = n - 1 WHERE agency_id = OLD.agency_id "
    "AND direction = OLD.direction AND state = OLD.state; "
)
COUNTS = (
    f"CREATE TRIGGER documents_counted AFTER INSERT ON documents BEGIN {_ADD} END",
    f"CREATE TRIGGER documents_uncounted AFTER DELETE ON documents BEGIN {_TAKE} END",
    "CREATE TRIGGER documents_recounted AFTER UPDATE OF agency_id, direction, state ON documents "
    f"BEGIN {_TAKE} {_ADD} END",
)
GUARDS = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
)


def upgrade() -> None:
    for statement in [*filter(str.strip, TABLES.split(";")), *COUNTS, *GUARDS]:
        op.execute(statement)
