"""Text of scanned pages through Tesseract."""
