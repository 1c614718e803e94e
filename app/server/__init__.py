"""The data centre: the same use cases, with its own authority."""
