"""The one place that joins concrete adapters to use cases.

Nothing heavy is imported here before it is asked for: a window paints first, and pages, signatures
and OCR load when the first document is opened.
"""
