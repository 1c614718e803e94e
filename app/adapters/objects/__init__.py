"""Originals, sealed and named by keyed hash."""
