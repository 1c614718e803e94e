"""Hồ Sơ: paperless document work for Vietnamese civil servants."""

__version__ = "0.1.0"
