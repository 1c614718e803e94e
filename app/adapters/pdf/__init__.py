"""Pages: rendering, text, composing."""
