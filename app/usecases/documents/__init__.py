"""Register, assign, draft, issue and release documents."""
