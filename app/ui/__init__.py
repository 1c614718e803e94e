"""The window. Reads domain values, runs use cases through ui.jobs, and knows no adapter."""
