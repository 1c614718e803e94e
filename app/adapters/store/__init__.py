"""The desk's database: SQLCipher through SQLAlchemy."""
